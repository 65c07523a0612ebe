"""What is told when something is refused for the sake of order in the room."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Fact, Reason

MODERATION_FACTS: Mapping[str, Fact] = {"until": 1447146000}

TOLD_ON_ORDER: Mapping[Reason, str] = {
    Reason.SILENCED: (
        "France is silenced until <t:1447146000:t>. It votes and answers the roll as any other; this waits "
        "until its silence is over. The dais can lift it."
    ),
    Reason.SILENCED_VOTE: (
        "France was silenced when the vote opened, and has no vote in it by these rules. It votes again "
        "once its silence is over."
    ),
    Reason.ALREADY_SILENCED: (
        "France is silenced until <t:1447146000:t> already. Lift that, or change it: /dais silence with "
        "change:True."
    ),
    Reason.NOT_SILENCED: "France is not silenced; nothing changes.",
    Reason.MODERATES_OWN: (
        "You sit for France yourself. Another member of the dais has to warn or silence it."
    ),
    Reason.NO_SUCH_WARNING: "There is no warning 3. /dais order shows all of them.",
    Reason.WARNING_TAKEN_BACK: "Warning 3 was taken back already; nothing changes.",
    Reason.TIMEOUT_DURING_VOTE: (
        "Whoever is timed out can press nothing, and a vote is being taken that France has a voice in. "
        "Silence it without a time-out, or wait for the result."
    ),
    Reason.TIMEOUT_OF_NOBODY: (
        "Nobody sits for France, so there is nobody to time out. Silence it without a time-out."
    ),
    Reason.TIMEOUT_OF_DAIS: (
        "Somebody who sits for France is on the dais and would lose the controls. Silence it without a "
        "time-out."
    ),
    Reason.DOORS_CLOSED: (
        "The doors are closed while vote 3 is taken: nobody comes in or goes until its result. Wait for "
        "that, then answer again."
    ),
}
