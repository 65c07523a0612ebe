"""From what a delegate edited in a form to the amendment they mean."""

from __future__ import annotations

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.state.resolutions import Clause, SubClause
from bot.rendering.resolutions.clauses import typed
from bot.services.amending import added, edited

CLAUSE = Clause(
    "o2", "Requests a report, with:", (SubClause("figures"), SubClause("a  budget", ("in euro",)))
)
SHOWN = typed((CLAUSE,))


def meant(text: str) -> ProposeAmendment | ProposeWords:
    """What a clause edited so comes to."""
    return edited((CLAUSE,), SHOWN, text, clause="o2")


def test_one_passage_changed_is_an_amendment_to_those_words_alone() -> None:
    found = meant(SHOWN.replace("figures", "figures by region"))
    assert found == ProposeWords(AmendmentKind.MODIFY, "o2", "figures", "figures by region")


def test_a_line_taken_out_strikes_the_sub_clause() -> None:
    found = meant("\n".join(line for line in SHOWN.splitlines() if "figures" not in line))
    assert found == ProposeWords(AmendmentKind.STRIKE, "o2", "figures")


def test_more_than_one_passage_is_an_amendment_to_the_whole_clause() -> None:
    found = meant("Urges all to report\n(a) at once")
    assert isinstance(found, ProposeAmendment)
    assert found.kind is AmendmentKind.MODIFY
    assert found.clauses == (Clause("1", "Urges all to report", (SubClause("at once"),)),)


def test_what_was_not_edited_is_the_clause_as_it_is() -> None:
    found = meant(SHOWN)
    assert isinstance(found, ProposeAmendment)
    assert found.clauses == (CLAUSE,)


def test_two_clauses_where_one_was_are_put_as_they_are() -> None:
    found = meant("1. Requests a report\n2. Decides to meet again")
    assert isinstance(found, ProposeAmendment)
    assert len(found.clauses) == 2


def test_clauses_to_be_added_are_read_with_their_sub_clauses() -> None:
    found = added("Requests a report:\n(a) every year\n(b) in Geneva\nDecides to meet again", clause="o1")
    assert [len(own.subclauses) for own in found.clauses] == [2, 0]
    assert (found.kind, found.clause) == (AmendmentKind.ADD, "o1")
