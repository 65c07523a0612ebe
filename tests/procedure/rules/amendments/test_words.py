"""Amendments to words: where they have to stand, what they may leave, how several stand side by side."""

from __future__ import annotations

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.resolutions import CLAUSE_LIMIT, Clause, SubClause
from tests.procedure.amending import ADD, MODIFY, MOVE, STRIKE, URGES, adopted, debating, status
from tests.procedure.committees import Floor, in_session, under

SHELTERS = Clause(
    "",
    "Calls upon States to protect victims and to help victims, by:",
    (SubClause("shelters", ("care", "advice")), SubClause("a period of reflection")),
)


def sheltering(**amendments: object) -> Floor:
    """A committee that debates a clause with sub-clauses, and one without."""
    floor = in_session(rulebook=under(amendments={"degrees": 2, **amendments}))
    floor.act("Brazil", SubmitDraft("Shelters", (), (SHELTERS, Clause("", "Requests a report"))))
    floor.dais(IntroduceDraft(1))
    return floor


def worded(floor: Floor, words: str, text: str = "", by: str = "France") -> int:
    """The number of an amendment to words of the first clause that is proposed."""
    floor.act(by, ProposeWords(MODIFY if text else STRIKE, "o1", words, text))
    return len(floor.session.amendments)


def first(floor: Floor) -> Clause:
    """The first operative clause."""
    return floor.draft.operative[0]


def test_words_are_replaced_struck_and_added_beside_those_that_stay() -> None:
    floor = sheltering()
    adopted(floor, worded(floor, "protect", "shelter"))
    adopted(floor, worded(floor, "and to help victims"))
    adopted(floor, worded(floor, "period", "long period"))
    assert first(floor).text == "Calls upon States to shelter victims, by:"
    assert first(floor).subclauses[1].text == "a long period of reflection"
    assert first(floor).id == "o1"


def test_a_sub_clause_goes_with_its_last_word_and_a_clause_never() -> None:
    floor = sheltering()
    adopted(floor, worded(floor, "care"))
    adopted(floor, worded(floor, "a period of reflection"))
    assert first(floor).subclauses == (SubClause("shelters", ("advice",)),)
    whole = ProposeWords(STRIKE, "o2", "Requests a report")
    assert floor.refusal("France", whole).reason is Reason.WHOLE_CLAUSE


@pytest.mark.parametrize(
    ("words", "text", "reason"),
    [
        ("medicine", "care", Reason.WORDS_NOT_THERE),
        ("victims", "people", Reason.WORDS_AGAIN),
        ("States", "States", Reason.AMENDMENT_IDLE),
        ("", "people", Reason.TEXT_LENGTH),
        ("…", "people", Reason.WORDS_NOT_THERE),
        ("States", " ", Reason.TEXT_LENGTH),
        ("States", "x" * (CLAUSE_LIMIT + 1), Reason.TEXT_LENGTH),
        ("x" * 10_000, "people", Reason.TEXT_LENGTH),
        ("States", "people " * (CLAUSE_LIMIT // 7), Reason.TEXT_LENGTH),
    ],
)
def test_words_that_cannot_be_replaced_are_refused_with_the_reason(
    words: str, text: str, reason: Reason
) -> None:
    floor = sheltering()
    assert floor.refusal("France", ProposeWords(MODIFY, "o1", words, text)).reason is reason


def test_whoever_names_words_that_stand_there_twice_is_shown_where() -> None:
    refusal = sheltering().refusal("France", ProposeWords(STRIKE, "o1", "victims"))
    assert refusal.facts["count"] == 2
    assert refusal.facts["places"] == (
        "…upon States to protect victims and to help victims…",
        "…victims and to help victims, by:",
    )


def test_amendments_to_different_words_of_one_clause_stand_side_by_side() -> None:
    floor = sheltering()
    numbers = [worded(floor, "protect", "shelter"), worded(floor, "reflection", "rest", by="Ghana")]
    for number in reversed(numbers):
        adopted(floor, number)
    assert first(floor).text.startswith("Calls upon States to shelter victims")
    assert first(floor).subclauses[1].text == "a period of rest"
    assert not any(own.text_changed for own in floor.session.amendments)


def test_one_whose_words_another_has_taken_lapses_and_says_through_which() -> None:
    floor = sheltering()
    lapsing, standing = worded(floor, "to help victims", "to house victims"), worded(floor, "care", "cure")
    adopted(floor, worded(floor, "and to help", "or to help", by="Ghana"))
    assert status(floor)[:2] == [AmendmentStatus.PROPOSED, AmendmentStatus.PROPOSED]
    adopted(floor, worded(floor, "help victims", "hear them", by="Ghana"))
    assert status(floor)[:2] == [AmendmentStatus.LAPSED, AmendmentStatus.PROPOSED]
    assert floor.session.amendments[lapsing - 1].overtaken_by == 4
    adopted(floor, standing)
    assert replay(floor.events) == floor.session


def test_words_of_an_amendment_are_amended_in_the_second_degree() -> None:
    floor = sheltering()
    floor.act("France", ProposeAmendment(ADD, "o2", URGES))
    floor.act("Ghana", ProposeWords(MODIFY, "", "report", "answer", 1))
    assert (floor.session.amendments[1].to, floor.session.amendments[1].degree) == (1, 2)
    named = ProposeWords(MODIFY, "o1", "report", "answer", 1)
    assert floor.refusal("Ghana", named).reason is Reason.AMENDMENT_WORDING
    struck = ProposeAmendment(STRIKE, "o1")
    floor.act("Haiti", struck)
    nothing = ProposeWords(MODIFY, "", "report", "answer", 3)
    assert floor.refusal("Ghana", nothing).reason is Reason.AMENDMENT_WORDING


def test_only_words_are_struck_or_replaced() -> None:
    floor = sheltering()
    for kind in (ADD, MOVE):
        refusal = floor.refusal("France", ProposeWords(kind, "o1", "States", "people"))
        assert refusal.reason is Reason.NO_SUCH_CLAUSE


def test_words_in_a_preamble_that_stands_are_left_alone() -> None:
    refusal = debating(preamble=False).refusal("France", ProposeWords(STRIKE, "p1", "Alarmed"))
    assert refusal.reason is Reason.PREAMBLE_STANDS
