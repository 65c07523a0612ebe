"""Whom the heading of a working paper names as sponsors and signatories, put right before it is submitted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.rules.papers.papers import named_once, open_papers, require_paper, with_paper
from bot.procedure.situation import Action, Situation
from bot.procedure.state.papers import ABOUT_NAMES
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class PaperNamesChanged(Event):
    """The heading of a working paper names others; what was doubtful about names is settled."""

    name: ClassVar[str] = "paper_names_changed"
    number: int
    sponsors: tuple[str, ...]
    signatories: tuple[str, ...]

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.papers[self.number - 1]
        doubts = tuple(doubt for doubt in own.doubts if doubt.kind not in ABOUT_NAMES)
        named = replace(own, sponsors=self.sponsors, signatories=self.signatories, doubts=doubts)
        return with_paper(session, named)


@dataclass(frozen=True, slots=True)
class ChangePaperNames(Action):
    """Say whom the heading names besides the delegation itself; each of them has yet to consent."""

    free: ClassVar[frozenset[str]] = frozenset({"sponsors", "signatories"})
    number: int
    sponsors: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By its delegation or the dais; delegations of the committee only, each once."""
        paper = require_paper(situation, self.number)
        named = [situation.known(name).name for name in self.sponsors + self.signatories]
        count = len(self.sponsors)
        sponsors, signatories = named_once(paper.delegation, named[:count], named[count:])
        event = PaperNamesChanged(self.number, sponsors, signatories)
        return () if event.apply(situation.session) == situation.session else (event,)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every working paper."""
        yield from (cls(paper.number) for paper in open_papers(situation))
