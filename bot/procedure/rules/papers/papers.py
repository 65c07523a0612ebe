"""Working papers: begun, corrected, submitted as a draft resolution, or discarded.

A working paper is nobody's business but its delegation's and the dais's, so it is worked on at any time.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.papers.correcting import CorrectText
from bot.procedure.rules.papers.corrections import require_complete, require_fits
from bot.procedure.rules.papers.revisions import Revision, remembered, require_revision, revised
from bot.procedure.rules.resolutions.drafts import require_may_sponsor, require_room_for
from bot.procedure.rules.resolutions.life import numbered, submission
from bot.procedure.situation import Action, Actor, Situation
from bot.procedure.state.papers import ABOUT_TITLE, Doubt, Paper, PaperStatus
from bot.procedure.state.resolutions import Clause, Wording
from bot.procedure.state.session import Session

PAPERS_EACH = 5
"""How many working papers a delegation may have at once: enough to write, too few to flood the journal."""


def with_paper(session: Session, paper: Paper) -> Session:
    """The state with a working paper in place of the one of its number."""
    papers = (*session.papers[: paper.number - 1], paper, *session.papers[paper.number :])
    return replace(session, papers=papers)


@dataclass(frozen=True, slots=True)
class PaperBegun(Event):
    """A delegation has a working paper."""

    name: ClassVar[str] = "paper_begun"
    number: int
    delegation: str
    wording: Wording
    doubts: tuple[Doubt, ...] = ()
    sponsors: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        paper = Paper(
            self.number, self.delegation, self.wording, self.doubts, self.sponsors, self.signatories
        )
        return replace(session, papers=(*session.papers, paper))


@dataclass(frozen=True, slots=True)
class PaperCorrected(Event):
    """A working paper is worded otherwise; what was doubtful about the words changed is settled."""

    name: ClassVar[str] = "paper_corrected"
    number: int
    new: Revision

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.papers[self.number - 1]
        wording = revised(own.wording, self.new)
        paper = replace(
            own,
            wording=wording,
            doubts=tuple(doubt for doubt in own.doubts if self._leaves(doubt, own.wording, wording)),
            revision=own.revision + 1,
            earlier=remembered(own.earlier, own.wording),
        )
        return with_paper(session, paper)

    def _leaves(self, doubt: Doubt, before: Wording, after: Wording) -> bool:
        """Whether what was doubtful still is."""
        if doubt.kind in ABOUT_TITLE:
            return before.title == after.title
        settled = {clause.id for clause in self.new.clauses}
        return doubt.clause in {"", *(clause.id for clause in after.clauses)} - settled


@dataclass(frozen=True, slots=True)
class PaperDiscarded(Event):
    """A working paper is thrown away."""

    name: ClassVar[str] = "paper_discarded"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event; nothing has to be remembered of it."""
        own = session.papers[self.number - 1]
        discarded = replace(own, status=PaperStatus.DISCARDED, doubts=(), earlier=())
        return with_paper(session, discarded)


@dataclass(frozen=True, slots=True)
class PaperSubmitted(Event):
    """A working paper has become a draft resolution."""

    name: ClassVar[str] = "paper_submitted"
    number: int
    draft: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        own = session.papers[self.number - 1]
        submitted = replace(own, status=PaperStatus.SUBMITTED, draft=self.draft, doubts=(), earlier=())
        return with_paper(session, submitted)


@dataclass(frozen=True, slots=True)
class BeginPaper(Action):
    """Begin a working paper with a text that was read, for one's own delegation or the one the dais names."""

    free: ClassVar[frozenset[str]] = frozenset({"wording", "doubts", "sponsors", "signatories"})
    wording: Wording
    doubts: tuple[Doubt, ...] = ()
    sponsors: tuple[str, ...] = ()
    signatories: tuple[str, ...] = ()
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By whoever may sponsor a draft; it need not be complete, but not be longer than a draft may be."""
        situation.require_committee()
        if not self.wording.clauses:
            raise refuse(Reason.NO_WORDS)
        require_fits(self.wording)
        own = situation.delegation(self.delegation)
        require_may_sponsor(situation, own)
        papers = situation.session.papers
        open_ones = [
            paper for paper in papers if paper.delegation == own.name and paper.status is PaperStatus.OPEN
        ]
        if len(open_ones) >= PAPERS_EACH:
            source = situation.rulebook.source(Topic.PROPOSALS)
            raise refuse(Reason.PAPERS_EACH, source, delegation=own.name, limit=PAPERS_EACH)
        known = {delegation.name for delegation in situation.session.body.delegations}
        sponsors, signatories = named_once(
            own.name,
            [name for name in self.sponsors if name in known],
            [name for name in self.signatories if name in known],
        )
        return (
            PaperBegun(len(papers) + 1, own.name, numbered(self.wording), self.doubts, sponsors, signatories),
        )

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Any text, for one's own seat and, by the dais, for everybody."""
        session = situation.session
        if session.committee is not None:
            any_text = partial(cls, Wording(operative=(Clause("o1", "…"),)), (), (), ())
            full = [(own.delegation,) for own in session.papers if own.status is PaperStatus.OPEN]
            yield from for_delegations(situation, any_text, apart(session.committee.classes, *full))


@dataclass(frozen=True, slots=True)
class CorrectPaper(CorrectText):
    """Correct a working paper at a place, on the revision one has seen."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By its delegation or the dais, on the wording that stands, where the change can be made."""
        new = self.leaves(require_paper(situation, self.number))
        return () if new is None else (PaperCorrected(self.number, new),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every change at every place of every working paper."""
        yield from map(cls.anywhere, open_papers(situation))


@dataclass(frozen=True, slots=True)
class DiscardPaper(Action):
    """Throw a working paper away."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By its delegation or the dais."""
        return (PaperDiscarded(require_paper(situation, self.number).number),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every working paper."""
        yield from (cls(paper.number) for paper in open_papers(situation))


@dataclass(frozen=True, slots=True)
class SubmitPaper(Action):
    """Submit a working paper as a draft resolution, in the wording one has seen.

    ``flaws`` counts what is against the form of a resolution, by the advice given on it.
    """

    free: ClassVar[frozenset[str]] = frozenset({"flaws"})
    number: int
    revision: int
    flaws: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By its delegation or the dais, as a draft is submitted."""
        paper = require_paper(situation, self.number)
        require_revision(paper.revision, self.revision)
        require_complete(paper.wording)
        require_fits(paper.wording)
        sponsor = situation.known(paper.delegation)
        require_may_sponsor(situation, sponsor)
        situation.require_not_silenced(sponsor)
        form = situation.rulebook.form
        if self.flaws and form.binds:
            raise refuse(Reason.FORM_BINDS, form.rule, count=self.flaws)
        situation.require_no_vote()
        require_room_for(situation, sponsor.name)
        drafted = replace(
            submission(situation, sponsor.name, paper.wording),
            named_sponsors=paper.sponsors,
            named_signatories=paper.signatories,
        )
        return (drafted, PaperSubmitted(self.number, drafted.number))

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every working paper."""
        yield from (cls(paper.number, paper.revision) for paper in open_papers(situation))


def require_paper(situation: Situation, number: int) -> Paper:
    """The working paper of that number, which must be one's own, or one be on the dais, and not be over."""
    situation.require_committee()
    paper, source = situation.session.paper(number), situation.rulebook.source(Topic.PROPOSALS)
    if paper is None:
        raise refuse(Reason.NO_SUCH_PAPER, source, number=number)
    if not may_see(situation, paper):
        if situation.seat is None:
            raise refuse(Reason.NOT_SEATED)
        raise refuse(Reason.PAPER_OF_ANOTHER, source, number=number)
    if paper.status is not PaperStatus.OPEN:
        raise refuse(Reason.PAPER_OVER, source, number=number, status=paper.status)
    return paper


def seen_by(session: Session, actor: Actor, at: datetime, number: int) -> Paper:
    """The working paper of that number, for whoever may see it; raises ``Refused``."""
    return require_paper(Situation(session, actor, at, lambda names: names[0]), number)


def may_see(situation: Situation, paper: Paper) -> bool:
    """Whether a working paper is for the eyes of whoever acts."""
    return situation.on_dais or (situation.seat is not None and situation.seat == paper.delegation)


def open_papers(situation: Situation) -> Iterator[Paper]:
    """The working papers that whoever acts may work on."""
    if situation.session.committee is not None:
        for paper in situation.session.papers:
            if paper.status is PaperStatus.OPEN and may_see(situation, paper):
                yield paper


def named_once(
    own: str, sponsors: Sequence[str], signatories: Sequence[str]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those a heading names besides the delegation itself, each once, sponsors not as signatories too."""
    first = tuple(name for name in dict.fromkeys(sponsors) if name != own)
    return first, tuple(name for name in dict.fromkeys(signatories) if name not in (own, *first))
