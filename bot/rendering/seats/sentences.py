"""What happened to seats, in the lines of the minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules import arrivals, claims, rosters
from bot.procedure.state.session import Session
from bot.rendering.phrases import Medium, counted, joined
from bot.rendering.words import PRESENCES


def _roster(event: rosters.RosterSeated, session: Session, on: Medium) -> str:
    del session
    delegations = list(dict.fromkeys(own.delegation for own in event.seats))
    parts = []
    if len(delegations) == 1:
        people = counted(len(event.seats), "person", "people")
        parts.append(f"{people} took a seat for {on.name(delegations[0])}")
    elif delegations:
        people = counted(len(event.seats), "person", "people")
        parts.append(f"{people} took seats for {len(delegations)} delegations")
    if event.leaving:
        parts.append(f"{counted(len(event.leaving), 'person', 'people')} left their seat")
    return f"{joined(parts)}."


def _waits(event: arrivals.ArrivalWaits, session: Session, on: Medium) -> str:
    del session
    name = on.name(event.delegation)
    return f"{name} arrived during the vote and waits at the doors, to be {PRESENCES[event.presence]}."


SEAT_LINES: Mapping[type[Event], str | Callable[[Any, Session, Medium], str]] = {
    rosters.RosterSeated: _roster,
    claims.SeatClaimed: "{person} claimed a seat for {delegation}.",
    claims.ClaimApproved: "The claim of {person} to a seat for {delegation} was approved.",
    claims.ClaimDeclined: "The claim of {person} to a seat for {delegation} was declined.",
    claims.ClaimWithdrawn: "A claim to a seat for {delegation} was withdrawn.",
    arrivals.ArrivalWaits: _waits,
}
