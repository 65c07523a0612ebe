"""For every reason to refuse something about seats, a case of it."""

from __future__ import annotations

from collections.abc import Callable

from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Claims
from bot.procedure.rules.arrivals import Arrive
from bot.procedure.rules.claims import ApproveClaim, ClaimSeat, WithdrawClaim
from bot.procedure.rules.committee import AdmitDelegations
from bot.procedure.rules.rosters import PEOPLE_LIMIT, Seat, SeatRoster
from tests.procedure.committees import (
    PRESIDENT,
    STRANGER,
    Floor,
    established,
    in_session,
    under,
    voting_on_draft,
)

Case = tuple[Callable[[], Floor], str, Action]


def claims_closed() -> Floor:
    """A committee in which seats are not claimed."""
    return in_session(rulebook=under(credentials={"claims": Claims.CLOSED}))


def claimed() -> Floor:
    """A committee in which somebody has claimed the seat of France."""
    floor = established()
    floor.act(STRANGER, ClaimSeat("France"))
    return floor


def at_the_doors() -> Floor:
    """A committee that votes while Haiti waits at the doors."""
    floor = voting_on_draft(in_session(absent=("Haiti",)))
    floor.act("Haiti", Arrive())
    return floor


SEAT_CASES: dict[Reason, Case] = {
    Reason.NOBODY_ADMITTED: (established, PRESIDENT, AdmitDelegations(())),
    Reason.ROSTER_LENGTH: (
        established,
        PRESIDENT,
        SeatRoster(tuple(Seat(person, "France") for person in range(PEOPLE_LIMIT + 1))),
    ),
    Reason.SEATED_TWICE: (
        established,
        PRESIDENT,
        SeatRoster((Seat(900, "France"), Seat(900, "Ghana"))),
    ),
    Reason.SEATED_SO_ALREADY: (established, PRESIDENT, SeatRoster((), (900,))),
    Reason.CLAIMS_CLOSED: (claims_closed, STRANGER, ClaimSeat("France")),
    Reason.CLAIMANT_SEATED: (established, "Ghana", ClaimSeat("France")),
    Reason.CLAIM_WAITS: (claimed, STRANGER, ClaimSeat("France")),
    Reason.NOTHING_CLAIMED: (established, STRANGER, WithdrawClaim()),
    Reason.NO_SUCH_CLAIM: (claimed, PRESIDENT, ApproveClaim(2)),
    Reason.WAITS_AT_THE_DOORS: (at_the_doors, "Haiti", Arrive()),
}
