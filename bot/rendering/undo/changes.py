"""What an undo changes: the difference between two states, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.delegations import Presence
from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import taken_votes
from bot.rendering.phrases import NAME, counted, fitted, inline, joined
from bot.rendering.times import duration
from bot.rendering.undo.floor import floor_said
from bot.rendering.voting.results import headline
from bot.rendering.words import (
    AMENDMENT_STATUSES,
    DRAFT_STATUSES,
    MOTION_STATUSES,
    POINT_STATUSES,
    PRESENCES,
    REPLY_STATUSES,
)

NOTHING = "Nothing that the committee sees."
_LIST, _NAMES, _EACH = 160, 240, 6

Says = Callable[[Session, Session, datetime], Iterator[str]]


def changes(now: Session, then: Session, at: datetime) -> tuple[str, ...]:
    """What is otherwise in one state than in another, the nearest to the floor first."""
    return tuple(line for says in _SAYINGS for line in says(now, then, at)) or (NOTHING,)


def _floor(now: Session, then: Session, at: datetime) -> Iterator[str]:
    yield from _turned("On the floor", floor_said(now, at), floor_said(then, at))


def _speakers(now: Session, then: Session, at: datetime) -> Iterator[str]:
    del at
    yield from _turned("Speakers list", _list(now), _list(then))
    if now.list.seconds != then.list.seconds:
        yield from _turned("Time for speeches", duration(now.list.seconds), duration(then.list.seconds))


def _list(session: Session) -> str:
    listed = session.list
    names = fitted([inline(own, NAME) for own in listed.queue], _LIST)
    state = "open" if listed.open else "closed"
    return f"{names}, {state}" if names else state


def _debate(now: Session, then: Session, at: datetime) -> Iterator[str]:
    del at
    before, after = (_symbol(own, own.draft_on_floor or 0) or "no draft" for own in (now, then))
    yield from _turned("Before the committee", before, after)
    yield from _turned("Debate", *("closed" if own.debate_closed else "open" for own in (now, then)))
    if now.parts != then.parts:
        parts = (f"{len(own.parts.undecided)} to go" if own.parts else "none" for own in (now, then))
        yield from _turned("Parts voted on apart", *parts)


def _symbol(session: Session, number: int) -> str:
    draft = session.draft(number)
    return inline(draft.symbol, NAME) if draft is not None else ""


def _results(now: Session, then: Session, at: datetime) -> Iterator[str]:
    del at
    told, kept = taken_votes(now), taken_votes(then)
    for session, results, word in ((now, told, "no longer counts"), (then, kept, "counts again")):
        others = kept if results is told else told
        for own in results:
            if own not in others:
                result = "" if isinstance(own, BallotRound) else f": {headline(session, own)}"
                yield f"**Vote {own.number}** {word}{result}"


def _numbered(
    what: str, things: str, statuses: Callable[[Any], str], name: Callable[[Session, int], str] | None = None
) -> Says:
    """What becomes of numbered things: those that are gone, come back, or stand otherwise."""

    def says(now: Session, then: Session, at: datetime) -> Iterator[str]:
        del at
        before, after = getattr(now, things), getattr(then, things)
        said = []
        for number in range(1, max(len(before), len(after)) + 1):
            was, will = (own[number - 1] if number <= len(own) else None for own in (before, after))
            called = f"**{what} {number}**"
            if name is not None:
                called = f"**{name(now if was is not None else then, number)}**"
            if will is None:
                said.append(f"{called} is gone, as if never made")
            elif was is None:
                said.append(f"{called} is back: {statuses(will)}")
            elif was.status is not will.status:
                said.append(f"{called}: {statuses(was)} → {statuses(will)}")
            elif was != will:
                said.append(f"{called} goes back to what it was")
        yield from said[:_EACH]
        if len(said) > _EACH:
            yield f"and {counted(len(said) - _EACH, f'more {what.lower()}')}"

    return says


def _roll(now: Session, then: Session, at: datetime) -> Iterator[str]:
    del at
    for presence in Presence:
        names = [
            inline(own, NAME)
            for own in dict.fromkeys((*now.roll.presence, *then.roll.presence))
            if then.roll.of(own) is presence is not now.roll.of(own)
        ]
        if names:
            yield f"**Roll**: {PRESENCES[presence]} again {fitted(names, _NAMES)}"
    if now.roll.taken != then.roll.taken:
        yield f"**Roll**: {'taken again' if then.roll.taken else 'not taken any more'}"


def _committee(now: Session, then: Session, at: datetime) -> Iterator[str]:
    del at
    before, after = now.body, then.body
    gone, back = (
        [inline(own.name, NAME) for own in one.delegations if other.find(own.name) is None]
        for one, other in ((before, after), (after, before))
    )
    if gone:
        yield f"**Delegations**: no longer {fitted(gone, _NAMES)}"
    if back:
        yield f"**Delegations**: again {fitted(back, _NAMES)}"
    moved = [own for own in {*before.seats, *after.seats} if before.seats.get(own) != after.seats.get(own)]
    if moved:
        yield f"**Seats**: {counted(len(moved), 'person sits', 'persons sit')} elsewhere or nowhere"
    chairs = len(before.dais ^ after.dais) + len(before.dais_roles ^ after.dais_roles)
    if chairs:
        yield f"**Dais**: {counted(chairs, 'appointment or dismissal', 'appointments or dismissals')} undone"
    if before.rulebook != after.rulebook:
        yield "**Rules**: as they were before they were changed"


def _rest(now: Session, then: Session, at: datetime) -> Iterator[str]:
    del at
    if len(now.elections) != len(then.elections) or any(
        one != other for one, other in zip(now.elections, then.elections, strict=False)
    ):
        yield "**Elections**: as they stood then"
    if now.moderation != then.moderation:
        yield "**Order in the room**: warnings, silences and the channel as they were"
    waiting = [
        what
        for what, name in (
            ("comments", "comments"),
            ("the last ruling", "ruling"),
            ("explanations of vote", "explanations"),
            ("the agenda", "agenda"),
        )
        if getattr(now, name) != getattr(then, name)
    ]
    if waiting:
        yield f"As they were, too: {joined(waiting)}"


def _turned(what: str, before: str, after: str) -> Iterator[str]:
    if before != after:
        yield f"**{what}**: {before} → **{after}**"


def _status(statuses: Any) -> Callable[[Any], str]:  # noqa: ANN401 - of each kind its own
    return lambda own: str(statuses[own.status])


_SAYINGS: Sequence[Says] = (
    _floor,
    _results,
    _numbered("Motion", "motions", _status(MOTION_STATUSES)),
    _numbered("Point", "points", _status(POINT_STATUSES)),
    _speakers,
    _debate,
    _numbered("Draft", "drafts", _status(DRAFT_STATUSES), _symbol),
    _numbered("Amendment", "amendments", _status(AMENDMENT_STATUSES)),
    _numbered("Right of reply", "replies", _status(REPLY_STATUSES)),
    _numbered("Working paper", "papers", lambda own: str(own.status)),
    _roll,
    _committee,
    _rest,
)
