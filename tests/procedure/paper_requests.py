"""Every request anybody could make about working papers, and edits of drafts, right and wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product

from bot.procedure.engine import Action
from bot.procedure.rules.papers.corrections import Change, places
from bot.procedure.rules.papers.names import ChangePaperNames
from bot.procedure.rules.papers.papers import BeginPaper, CorrectPaper, DiscardPaper, SubmitPaper
from bot.procedure.rules.resolutions.edits import EditDraft
from bot.procedure.state.papers import THE_TITLE, Place
from bot.procedure.state.resolutions import Clause, Wording
from bot.procedure.state.session import Session
from tests.procedure.named import acting

WORDS = (Clause("", "Reaffirms its resolve"),)
TEXT = Wording(
    "Data", (Clause("", "Noting the data"),), (Clause("", "Requests a report"), Clause("", "Urges all"))
)
NOWHERE = (THE_TITLE, Place("p0"), Place("o0"), Place("o99"), Place("o1", 9), Place("o1", 0, 1))


def _numbers(session: Session) -> tuple[int, ...]:
    """The newest working papers, and two that do not exist."""
    return (0, *(own.number for own in session.papers[-3:]), len(session.papers) + 1)


def _everywhere(wording: Wording) -> Iterator[tuple[Change, Place]]:
    yield from product(Change, (*NOWHERE, *list(places(wording))[:8]))


def _papers_corrected(session: Session) -> Iterator[CorrectPaper]:
    for number in _numbers(session):
        paper = session.paper(number)
        wording, revision = (paper.wording, paper.revision) if paper else (TEXT, 1)
        for change, place in _everywhere(wording):
            yield CorrectPaper(number, revision, change, place, "Words", WORDS)
        yield CorrectPaper(number, revision + 1, Change.TITLE, THE_TITLE, "Words")


def _drafts_edited(session: Session) -> Iterator[EditDraft]:
    for number in range(len(session.drafts) + 2):
        draft = session.draft(number)
        wording, revision = (draft.wording, draft.revision) if draft else (TEXT, 1)
        for change, place in _everywhere(wording):
            yield EditDraft(number, revision, change, place, "Words", WORDS)
        yield EditDraft(number, revision + 1, Change.TITLE, THE_TITLE, "Words")


def _submitted(session: Session) -> Iterator[SubmitPaper]:
    for number in _numbers(session):
        paper = session.paper(number)
        revision = paper.revision if paper else 1
        yield from (SubmitPaper(number, revision), SubmitPaper(number, revision + 1))


def _begun(session: Session) -> Iterator[BeginPaper]:
    yield from (BeginPaper(TEXT, delegation=name) for name in acting(session))


def _named(session: Session) -> Iterator[ChangePaperNames]:
    names = tuple(own.name for own in session.body.delegations[:2])
    for number in _numbers(session):
        yield from (ChangePaperNames(number), ChangePaperNames(number, names[:1], names))


PAPER_REQUESTS: dict[type[Action], Callable[[Session], Iterator[Action]]] = {
    BeginPaper: _begun,
    ChangePaperNames: _named,
    CorrectPaper: _papers_corrected,
    DiscardPaper: lambda session: map(DiscardPaper, _numbers(session)),
    SubmitPaper: _submitted,
    EditDraft: _drafts_edited,
}
