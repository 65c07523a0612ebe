"""Acts in words: who, when, what; the ballots of a vote and the answers to a roll drawn into one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from bot.procedure.event import Event
from bot.procedure.past import PastAct
from bot.procedure.rules.elections.secret_ballots import SecretBallotCast
from bot.procedure.rules.roll_call import RollAnswered
from bot.procedure.rules.voting.events import BallotCast
from bot.procedure.state.session import Session
from bot.rendering.phrases import DISCORD, NAME, PAPER, Medium, counted, inline, person
from bot.rendering.sentences import sentence_of

_MOST = 3


@dataclass(frozen=True, slots=True)
class Line:
    """One line: the numbers of the first and the last act it tells, when and by whom, and what was done."""

    first: int
    last: int
    at: datetime
    who: str
    said: str
    label: str
    """What was done, as it stands in a menu, where no markup is read."""


def lines_of(acts: Sequence[PastAct]) -> tuple[Line, ...]:
    """The acts in words, the oldest first."""
    return tuple(_lines(acts))


def _lines(acts: Sequence[PastAct]) -> Iterator[Line]:
    for run, of_it in groupby(acts, _run):
        found = tuple(of_it)
        if run and len(found) > 1:
            one, rest = run
            said = f"{counted(len(found), one)} {rest}"
            yield Line(found[0].number, found[-1].number, found[-1].at, "", f"{said}.", said)
            continue
        for act in found:
            said, label = (told(act.events, act.before, on) for on in (DISCORD, PAPER))
            yield Line(act.number, act.number, act.at, who(act), said, label)


def _run(act: PastAct) -> tuple[str, str] | None:
    """What many acts in a row are told as: one of them, and of what they are."""
    match act.events:
        case (BallotCast(vote=number) | SecretBallotCast(vote=number),):
            return "ballot", f"of vote {number}"
        case (RollAnswered(late=False),):
            return "answer", "to the roll call"
        case _:
            return None


def told(events: Sequence[Event], session: Session, on: Medium = DISCORD) -> str:
    """What an act led to, decided on a state, in sentences."""
    said = []
    for event in events:
        session = session if event.returns_to is not None else event.apply(session)
        said.append(sentence_of(event, session, on))
    rest = len(said) - _MOST
    return " ".join((*dict.fromkeys(said[:_MOST]), *([f"(And {rest} more.)"] if rest > 0 else [])))


def who(act: PastAct) -> str:
    """Who did it: a delegation by its name, a chair or whoever sits for none as Discord shows people."""
    if act.person is None:
        return "the clock"
    committee = act.before.committee
    seat = committee.seats.get(act.person) if committee is not None else None
    if seat is None or (committee is not None and act.person in committee.dais):
        return person(act.person)
    return inline(seat, NAME)
