"""What may be asked about seats, claims and arrivals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.engine import Action
from bot.procedure.rules.arrivals import Arrive
from bot.procedure.rules.claims import ApproveClaim, ClaimSeat, DeclineClaim, WithdrawClaim
from bot.procedure.rules.committee import AdmitDelegations
from bot.procedure.rules.rosters import Seat, SeatRoster
from bot.procedure.state.session import Session
from tests.procedure.named import acting, names

_NEWCOMERS = (903, 904)


def claim_numbers(session: Session) -> tuple[int, ...]:
    """The claims that wait, one that was decided, and one that was never made."""
    made = session.body.claims_made
    return tuple(sorted({0, max(made - 1, 0), made, made + 1, *(own.number for own in session.body.claims)}))


def _rosters(session: Session) -> Iterator[SeatRoster]:
    """Two newcomers for one delegation, and where somebody sits, a newcomer in place of them."""
    name, seats = session.body.delegations[0].name, session.body.seats
    joining = tuple(Seat(person, name) for person in _NEWCOMERS if seats.get(person) != name)
    if joining:
        yield SeatRoster(joining)
    leaving = tuple(seats)[:1]
    if leaving:
        yield SeatRoster(tuple(own for own in joining if own.person not in leaving), leaving)


def _admitted(session: Session) -> Iterator[AdmitDelegations]:
    new = [name for name in ("Oman", "Peru") if not session.body.has_name(name)]
    if new:
        yield AdmitDelegations(tuple(Delegation(name) for name in new))


SEAT_REQUESTS: dict[type[Action], Callable[[Session], Iterator[Action]]] = {
    SeatRoster: _rosters,
    AdmitDelegations: _admitted,
    ClaimSeat: lambda session: map(ClaimSeat, names(session)),
    WithdrawClaim: lambda session: iter((WithdrawClaim(),)),
    ApproveClaim: lambda session: (
        ApproveClaim(*own) for own in product(claim_numbers(session), (False, True))
    ),
    DeclineClaim: lambda session: (
        DeclineClaim(*own) for own in product(claim_numbers(session), (False, True))
    ),
    Arrive: lambda session: (Arrive(*own) for own in product(Presence, acting(session))),
}
