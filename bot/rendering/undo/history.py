"""The history of a committee: who did what and when, also what was taken back, by what is looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from datetime import UTC, datetime
from enum import StrEnum
from itertools import groupby

from bot.procedure.event import Event
from bot.procedure.past import PastAct, ToldAct
from bot.procedure.state.session import Session
from bot.rendering.card import Buttons, Card, Control, Text
from bot.rendering.paging import BY_TIME, page_said, turning, within
from bot.rendering.phrases import NAME, inline, joined, lines, person
from bot.rendering.times import clock
from bot.rendering.undo.acts import lines_of
from bot.rendering.undo.cards import line_said
from bot.rendering.verbs import Verb

_PAGE = 14
_SUBJECT = re.compile(r"(?P<delegation>\d*)-(?P<person>\d*)-(?P<kind>[a-z]*)-(?P<since>\d*)")


class Kind(StrEnum):
    """What acts are about."""

    SITTING = "sitting"
    SPEAKERS = "speakers"
    MOTIONS = "motions"
    POINTS = "points"
    TEXTS = "texts"
    VOTES = "votes"
    ELECTIONS = "elections"
    COMMITTEE = "committee"
    ORDER = "order"
    UNDO = "undo"


KINDS: Mapping[Kind, str] = {
    Kind.SITTING: "Sittings and the roll",
    Kind.SPEAKERS: "Speakers and caucuses",
    Kind.MOTIONS: "Motions",
    Kind.POINTS: "Points and appeals",
    Kind.TEXTS: "Drafts and amendments",
    Kind.VOTES: "Votes",
    Kind.ELECTIONS: "Elections",
    Kind.COMMITTEE: "Seats, the dais and the rules",
    Kind.ORDER: "Warnings, silences and the channel",
    Kind.UNDO: "What was taken back",
}
_AREAS: Mapping[str, Kind] = {
    **dict.fromkeys(("sitting", "roll_call", "quorum"), Kind.SITTING),
    **dict.fromkeys(("speakers", "debate", "interruptions"), Kind.SPEAKERS),
    "motions": Kind.MOTIONS,
    "points": Kind.POINTS,
    **dict.fromkeys(("resolutions", "papers", "amendments"), Kind.TEXTS),
    "voting": Kind.VOTES,
    "elections": Kind.ELECTIONS,
    "moderation": Kind.ORDER,
    "undo": Kind.UNDO,
}
"""What is left is about the committee itself."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What is looked for: the acts of or about a delegation, those of a person, of a kind, since a moment."""

    delegation: str = ""
    person: int = 0
    kind: Kind | None = None
    since: datetime | None = None

    def finds(self, act: PastAct) -> bool:
        """Whether an act is among them."""
        return (
            (not self.delegation or _concerns(act, self.delegation))
            and self.person in (0, act.person)
            and (self.kind is None or any(kind_of(event) is self.kind for event in act.events))
            and (self.since is None or act.at >= self.since)
        )


def kind_of(event: Event) -> Kind:
    """What an event is about."""
    area = type(event).__module__.removeprefix("bot.procedure.rules.").partition(".")[0]
    return _AREAS.get(area, Kind.COMMITTEE)


def history_card(session: Session, told: Sequence[ToldAct], looked: Looked, page: int = 0) -> Card:
    """The acts looked for, the latest first, those taken back struck through."""
    rows = list(reversed(tuple(_rows([own for own in told if looked.finds(own.act)]))))
    last = max(0, (len(rows) - 1) // _PAGE)
    page = within(page, last)
    shown = rows[page * _PAGE : (page + 1) * _PAGE]
    subject = _subject(session, looked)
    turn = turning(page, last, lambda to: Control(Verb.HISTORY, subject, to), BY_TIME)
    texts = [_looked_text(looked), lines(shown) or "Nothing of that kind was done."]
    blocks = [Text(own) for own in texts if own]
    return Card(f"History{page_said(page, last)}", (*blocks, *((Buttons(turn),) if turn else ())))


def looked_for(session: Session, subject: str) -> Looked:
    """What the subject of a control looks for; raises ``ValueError`` where it says nothing."""
    found = _SUBJECT.fullmatch(subject)
    if found is None:
        raise ValueError(subject)
    named = int(found["delegation"] or 0)
    if named > len(session.body.delegations):
        raise ValueError(subject)
    return Looked(
        session.body.delegations[named - 1].name if named else "",
        int(found["person"] or 0),
        Kind(found["kind"]) if found["kind"] else None,
        datetime.fromtimestamp(int(found["since"]), UTC) if found["since"] else None,
    )


def _subject(session: Session, looked: Looked) -> str:
    names = [own.name for own in session.body.delegations]
    delegation = names.index(looked.delegation) + 1 if looked.delegation in names else ""
    since = int(looked.since.timestamp()) if looked.since is not None else ""
    return f"{delegation}-{looked.person or ''}-{looked.kind or ''}-{since}"


def _rows(told: Sequence[ToldAct]) -> Iterator[str]:
    """The acts in lines; those that the same act took back stand together."""
    for by, of_it in groupby(told, lambda own: own.undone_by):
        for line in lines_of([own.act for own in of_it]):
            said = line_said(line)
            yield f"~~{said}~~ (taken back by act {by})" if by else said


def _looked_text(looked: Looked) -> str:
    parts = [
        inline(looked.delegation, NAME) if looked.delegation else "",
        person(looked.person) if looked.person else "",
        KINDS[looked.kind].lower() if looked.kind else "",
        f"since {clock(looked.since)}" if looked.since is not None else "",
    ]
    said = joined([own for own in parts if own])
    return f"Only: {said}." if said else ""


def _concerns(act: PastAct, delegation: str) -> bool:
    """Whether a delegation did something, or it was done for it or about it."""
    committee = act.before.committee
    seats = committee.seats if committee is not None else {}
    if act.person is not None and seats.get(act.person) == delegation:
        return True
    return any(_names(event, delegation) for event in act.events)


def _names(event: Event, delegation: str) -> bool:
    if not is_dataclass(event):
        return False
    return any(getattr(event, own.name) == delegation for own in fields(event))
