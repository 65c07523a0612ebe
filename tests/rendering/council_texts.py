"""A council with one draft, in whatever state it is wanted, for what is printed of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import Majority, MatterKind
from bot.procedure.state.amendments import Amendment
from bot.procedure.state.committee import Committee
from bot.procedure.state.resolutions import Clause, Draft, DraftStatus, SubClause
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Closing, Matter, Method, Result
from bot.procedure.tally import Choice, count
from bot.rendering.documents.form import ResolutionDocument, resolution_document
from tests.procedure.committees import ecosoc

MORNING = datetime(2015, 11, 10, 9, 42, tzinfo=UTC)
MEMBERS = ("Togo", "Türkiye", "France", "Nepal")
COUNCIL = Committee(
    name="Economic and Social Council",
    year=2015,
    topic="human_trafficking",
    rulebook=ecosoc(),
    delegations=tuple(map(Delegation, MEMBERS)),
    dais=frozenset({1}),
    seats={},
)
DRAFT = Draft(
    number=1,
    symbol="E/2015/L.1",
    title="Victims of trafficking",
    sponsors=("France", "Côte d'Ivoire", "Türkiye"),
    preambular=(
        Clause("p1", "Recalling its resolution 2008/33;"),
        Clause("p2", "Deeply concerned by what it costs", (SubClause("children."), SubClause("women, and"))),
    ),
    operative=(
        Clause(
            "o1",
            "Calls upon all States to protect victims.",
            (
                SubClause("by law:", ("within two years; and", "with a report; and")),
                SubClause("by agreements; and"),
            ),
        ),
        Clause("o2", "Requests what the Council refused;"),
        Clause("o3", "Takes note of the report,"),
        Clause("o4", "decides to remain seized of the matter"),
    ),
    status=DraftStatus.ADOPTED,
    rejected=("o2",),
    submitted_at=MORNING,
)
BALLOTS = {"Türkiye": Choice.YES, "Togo": Choice.NO, "France": Choice.YES, "Nepal": Choice.ABSTAIN}
AGAINST = {"Türkiye": Choice.NO, "Togo": Choice.NO, "France": Choice.YES}


def vote(number: int, matter: Matter, ballots: dict[str, Choice] = BALLOTS) -> Result:
    """A roll-call vote of the four."""
    tally = count(ballots.values(), len(MEMBERS))
    return Result(
        number=number,
        matter=matter,
        method=Method.ROLL_CALL,
        majority=Majority.SIMPLE,
        carried=tally.yes > tally.no,
        tally=tally,
        entitled=MEMBERS,
        ballots=ballots,
        closing=Closing.ALL_VOTED,
        closed_at=MORNING,
    )


ON_CLAUSE_2 = vote(1, Matter(MatterKind.CLAUSE, 1, "o2"), AGAINST)
ON_THE_WHOLE = vote(2, Matter(MatterKind.DRAFT, 1))
VOTES = (ON_CLAUSE_2, ON_THE_WHOLE)


def council(
    draft: Draft = DRAFT,
    results: tuple[Result, ...] = (),
    amendments: tuple[Amendment, ...] = (),
    committee: Committee = COUNCIL,
    agenda: str = "",
) -> Session:
    """The council with that draft, those votes taken, and those amendments."""
    return Session(
        committee=committee, drafts=(draft,), results=results, amendments=amendments, agenda=agenda
    )


def paper(
    draft: Draft = DRAFT, results: tuple[Result, ...] = (), committee: Committee = COUNCIL, agenda: str = ""
) -> ResolutionDocument:
    """What is printed of the draft."""
    return resolution_document(council(draft, results, (), committee, agenda), draft)


def introduced() -> Draft:
    """The draft before any vote."""
    return replace(DRAFT, status=DraftStatus.INTRODUCED, rejected=())


def saying(text: str) -> Draft:
    """A draft with one operative clause, which says that."""
    return replace(introduced(), operative=(Clause("o1", text),))
