"""What whoever claims a seat, decides on claims, seats people or comes late is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules import arrivals, claims, committee
from bot.procedure.situation import Action
from bot.procedure.state.session import Session
from bot.rendering.phrases import NAME, counted, inline, joined
from bot.rendering.words import PRESENCES

_NAMES = 5


def _claimed(action: claims.ClaimSeat, events: Sequence[Event], after: Session, at: datetime) -> str:
    del after, at
    name = inline(action.delegation, NAME)
    if any(isinstance(own, claims.SeatClaimed) for own in events):
        return f"You have claimed the seat of {name}. The dais looks at it; you need do nothing more."
    return f"You sit for {name} from now on."


def _withdrawn(action: claims.WithdrawClaim, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action, events, after, at
    return "Your claim is withdrawn. You can claim another seat."


def _decided(
    action: claims.ApproveClaim | claims.DeclineClaim, events: Sequence[Event], after: Session, at: datetime
) -> str:
    del at
    approved = isinstance(action, claims.ApproveClaim)
    kinds = (claims.ClaimApproved, claims.ClaimDeclined)
    names = [inline(own.delegation, NAME) for own in events if isinstance(own, kinds)]
    done = "approved" if approved else "declined"
    waiting = len(after.body.claims)
    left = f" {counted(waiting, 'claim')} still {'waits' if waiting == 1 else 'wait'}." if waiting else ""
    if len(names) == 1:
        return f"The claim to the seat of {names[0]} is {done}.{left}"
    shown = joined([*names[:_NAMES], *([f"{len(names) - _NAMES} more"] if len(names) > _NAMES else [])])
    return f"{len(names)} claims are {done}: {shown}.{left}"


def _admitted(
    action: committee.AdmitDelegations, events: Sequence[Event], after: Session, at: datetime
) -> str:
    del events, at
    added = counted(len(action.delegations), "delegation")
    return f"{added} joined the committee, which has {counted(len(after.body.members), 'member')} now."


def _arrived(action: arrivals.Arrive, events: Sequence[Event], after: Session, at: datetime) -> str:
    del after, at
    who = "You are" if action.delegation is None else f"{inline(action.delegation, NAME)} is"
    presence = PRESENCES[action.presence]
    if any(isinstance(own, arrivals.ArrivalWaits) for own in events):
        them = "you" if action.delegation is None else "the delegation"
        return (
            f"The doors are closed while the committee votes. {who} noted as waiting; once the vote is over, "
            f"{them} will be {presence} without doing anything more."
        )
    return f"{who} recorded as {presence}."


SEAT_RECEIPTS: Mapping[type[Action], Callable[[Any, Sequence[Event], Session, datetime], str]] = {
    claims.ClaimSeat: _claimed,
    claims.WithdrawClaim: _withdrawn,
    claims.ApproveClaim: _decided,
    claims.DeclineClaim: _decided,
    committee.AdmitDelegations: _admitted,
    arrivals.Arrive: _arrived,
}
