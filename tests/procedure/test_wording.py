"""Words in a clause: found as people write them, replaced, struck, and told from the words around them."""

from __future__ import annotations

import pytest

from bot.procedure.state.resolutions import Clause, SubClause
from bot.procedure.wording import around, narrowed, places, reworded

SHELTERS = Clause(
    "o1",
    "Calls upon all Member States to protect victims, by:",
    (
        SubClause("setting up shelters, with", ("medical care", "legal advice")),
        SubClause("granting a period of reflection"),
    ),
)


def changed(words: str, text: str = "", clause: Clause = SHELTERS) -> Clause | None:
    """The clause with a text in place of the words."""
    found = reworded((clause,), words, text)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("the victims’ rights", "the victims' rights"),
        ("a “safe haven” for all", 'a "safe haven" for all'),
        ("the follow\N{HYPHEN}up of it", "follow-up"),
        ("all  Member\nStates", "all Member States"),
        ("all Member States", "ALL member states"),
    ],
)
def test_words_are_found_whatever_quotation_marks_blanks_or_capitals_are_typed(
    written: str, sought: str
) -> None:
    assert len(places((Clause("o1", written),), sought)) == 1


def test_capitals_count_where_the_words_stand_there_both_ways() -> None:
    assert len(places((Clause("o1", "States and states"),), "states")) == 1
    assert len(places((Clause("o1", "States and States"),), "states")) == 2


def test_no_part_of_a_word_is_found() -> None:
    assert places((Clause("o1", "interstate traffic"),), "state") == ()
    assert places((SHELTERS,), "") == ()


@pytest.mark.parametrize(
    ("words", "text", "left"),
    [
        ("all", "", "Calls upon Member States to protect victims, by:"),
        ("to protect victims", "to help", "Calls upon all Member States to help, by:"),
        ("Calls upon", "Urges", "Urges all Member States to protect victims, by:"),
        (", by", "", "Calls upon all Member States to protect victims:"),
    ],
)
def test_words_are_struck_or_replaced_and_the_blanks_close_up(words: str, text: str, left: str) -> None:
    found = changed(words, text)
    assert found is not None
    assert (found.text, found.subclauses) == (left, SHELTERS.subclauses)


def test_all_words_of_a_sub_clause_or_of_a_part_of_it_take_it_with_them() -> None:
    part, sub = changed("medical care"), changed("setting up shelters, with")
    assert part is not None
    assert part.subclauses[0].parts == ("legal advice",)
    assert sub is not None
    assert [own.text for own in sub.subclauses] == ["granting a period of reflection"]


def test_words_that_stand_there_twice_or_not_at_all_change_nothing() -> None:
    assert changed("medicine") is None
    assert changed("victims", clause=Clause("o1", "victims of victims")) is None


def test_words_are_shown_with_their_neighbours() -> None:
    clause = Clause("o1", "one two three four five six seven eight nine")
    (place,) = places((clause,), "five")
    assert around((clause,), place) == "one two three four five six seven eight nine"
    (place,) = places((clause,), "seven")
    assert around((clause,), place) == "…three four five six seven eight nine"


def test_one_passage_that_was_changed_is_told_as_words_and_more_is_not() -> None:
    longer = Clause(
        "o1", SHELTERS.text, (*SHELTERS.subclauses[:1], SubClause("granting a long period of rest"))
    )
    assert narrowed(SHELTERS, longer) == ("period of reflection", "long period of rest")
    without = Clause("o1", SHELTERS.text, SHELTERS.subclauses[:1])
    assert narrowed(SHELTERS, without) == ("granting a period of reflection", "")
    assert narrowed(SHELTERS, Clause("o1", "Urges all to act", ())) is None
    assert narrowed(SHELTERS, SHELTERS) is None


def test_what_was_narrowed_leads_from_one_wording_to_the_other() -> None:
    before = Clause("o1", "Requests a report, and a report on the report")
    after = Clause("o1", "Requests a report, and a long report on the report")
    found = narrowed(before, after)
    assert found is not None
    assert reworded((before,), *found) == (after,)
