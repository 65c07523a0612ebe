"""Working papers of a committee, brought where the tests want them, and shown as lines."""

from __future__ import annotations

from bot.procedure.rules.papers.corrections import Change
from bot.procedure.rules.papers.papers import BeginPaper, CorrectPaper
from bot.procedure.state.papers import THE_TITLE, Paper, Place
from bot.procedure.state.resolutions import Clause, SubClause, Wording
from tests.procedure.committees import Floor, clauses, in_session

TEXT = Wording(
    "Protection of victims",
    (Clause("", "Alarmed by the figures"), Clause("", "Recalling its resolutions")),
    (
        Clause("", "Calls upon States", (SubClause("to act", ("at home", "abroad")), SubClause("to report"))),
        Clause("", "Requests a report"),
        Clause("", "Decides to go on"),
    ),
)


def writing(text: Wording = TEXT, by: str = "China", floor: Floor | None = None) -> Floor:
    """A committee in which a delegation has a working paper."""
    floor = floor or in_session()
    floor.act(by, BeginPaper(text))
    return floor


def paper(floor: Floor) -> Paper:
    """The newest working paper."""
    return floor.session.papers[-1]


def correction(
    floor: Floor, change: Change, clause: str = "", sub: int = 0, part: int = 0, *words: str
) -> CorrectPaper:
    """A correction of the newest working paper, made on the wording that stands."""
    own = paper(floor)
    place = Place(clause, sub, part) if clause else THE_TITLE
    return CorrectPaper(own.number, own.revision, change, place, " ".join(words), clauses(*words))


def lines(wording: Wording) -> list[str]:
    """A text, a line for each clause, its sub-clauses indented."""
    found = []
    for mark, part in (("p", wording.preambular), ("o", wording.operative)):
        for clause in part:
            found.append(f"{mark} {clause.text}")
            for sub in clause.subclauses:
                found.append(f"  {sub.text}")
                found += [f"    {own}" for own in sub.parts]
    return found
