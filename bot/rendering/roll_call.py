"""The roll: who is present, who declared to vote, who is absent, and the quorums."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.delegations import Presence
from bot.procedure.state.session import Session
from bot.rendering.card import Card, Text
from bot.rendering.phrases import NAME, capitalised, fitted, inline, shares, small
from bot.rendering.sitting import numbers_text
from bot.rendering.words import (
    PRESENCES,
)

_ROOM = 3200


def roll_card(session: Session) -> Card:
    """The roll as it stands, in lists that are cut where a committee is too large for one message."""
    lists = [(title, names) for title, names in _lists(session) if names]
    written = [", ".join(names) for _, names in lists]
    rooms = shares([len(text) for text in written], _ROOM)
    texts = [
        f"**{title} ({len(names)})**\n{fitted(names, room)}"
        for (title, names), room in zip(lists, rooms, strict=True)
    ]
    numbers = numbers_text(session) or "The roll has not been called yet."
    return Card(_title(session), tuple(Text(text) for text in (*texts, small(numbers))))


def _title(session: Session) -> str:
    if session.roll.calling:
        return "Roll call in progress"
    if not session.roll.taken:
        return "Roll not called"
    return f"Roll: {len(session.members_present)} of {len(session.body.members)} members present"


def _lists(session: Session) -> Sequence[tuple[str, list[str]]]:
    roll, members = session.roll, session.body.members
    observers = [own for own in session.body.delegations if own.observer]
    unheard = "Not answered yet" if roll.calling else "Absent"
    absent = [own.name for own in members if not roll.of(own.name).here]
    lists = [
        *(
            (capitalised(PRESENCES[answer]), [own.name for own in members if roll.of(own.name) is answer])
            for answer in (Presence.PRESENT_AND_VOTING, Presence.PRESENT)
        ),
        (unheard, absent if roll.calling or roll.taken else []),
        ("Observers present", [own.name for own in observers if roll.of(own.name).here]),
    ]
    return [(title, [inline(name, NAME) for name in names]) for title, names in lists]
