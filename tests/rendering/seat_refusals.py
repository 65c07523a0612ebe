"""What is told when something is refused about seats."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

TOLD_ON_SEATS: Mapping[Reason, str] = {
    Reason.NOBODY_ADMITTED: "Every delegation of this list is in the committee already; nothing changes.",
    Reason.ROSTER_LENGTH: "At most 60 people are seated at once; these are 101. Seat them in parts.",
    Reason.SEATED_TWICE: "A person sits for one delegation only, and somebody is named twice. Leave one out.",
    Reason.SEATED_SO_ALREADY: "They all sit so already; nothing changes.",
    Reason.CLAIMS_CLOSED: "Seats are not claimed in this committee. Ask the dais to seat you.",
    Reason.CLAIMANT_SEATED: "You sit for Kenya already. Ask the dais if you are to sit for another.",
    Reason.CLAIM_WAITS: "You have claimed the seat of France already. Wait until the dais approves it.",
    Reason.NOTHING_CLAIMED: "You have no claim to a seat that waits, so there is none to withdraw.",
    Reason.NO_SUCH_CLAIM: (
        "This claim waits no longer: it was decided or withdrawn. See the others with /committee members."
    ),
    Reason.WAITS_AT_THE_DOORS: (
        "France waits at the doors already, and is let in by itself once the vote is over."
    ),
}
