"""Everything that is done about seats, and at the doors of a vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.procedure.actor import Actor
from bot.procedure.delegations import Presence
from bot.procedure.engine import Action
from bot.procedure.rules.arrivals import Arrive
from bot.procedure.rules.claims import ApproveClaim, ClaimSeat, DeclineClaim, WithdrawClaim
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.rosters import Seat, SeatRoster
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.voting.actions import CloseVote
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from tests.rendering.draft_journey import Act


def seats_and_claims(a: str, b: str) -> Iterator[Act]:
    """People are seated by a roster, leave, and claim seats, which the dais decides on."""
    yield SeatRoster((Seat(201, a), Seat(202, b), Seat(203, b)))
    yield SeatRoster((Seat(204, a),), (201, 202, 203))
    for number in range(5):
        yield Actor(300 + number), ClaimSeat(a)
    yield Actor(304), WithdrawClaim()
    yield from (ApproveClaim(2, earlier=True), DeclineClaim(3), ApproveClaim(4))
    yield SeatRoster((), (204, 300, 301, 303))


def late_arrival(late: str) -> Iterator[Act]:
    """The doors are closed, and a delegation arrives while the committee votes."""
    yield from (AnswerRoll(Presence.ABSENT, late), _closed_doors)
    yield from (OpenStrawPoll("Lunch?", Method.PLACARDS), Arrive(delegation=late), CloseVote())
    yield from (AnswerRoll(Presence.ABSENT, late), Arrive(delegation=late))


def _closed_doors(session: Session) -> Action:
    rules = session.rulebook
    conduct = replace(rules.conduct_during_voting, doors_closed=True, late_arrivals_wait=True)
    return ChangeRule(
        "conduct_during_voting.doors_closed", "yes", "no", replace(rules, conduct_during_voting=conduct)
    )
