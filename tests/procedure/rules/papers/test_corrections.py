from __future__ import annotations

import os
from random import Random

import pytest

from bot.procedure.refusals import Reason, Refused
from bot.procedure.rules.papers.corrections import (
    CLAUSES_LIMIT,
    PLAIN,
    TITLE_LIMIT,
    Change,
    Correction,
    Possible,
    corrected,
    places,
)
from bot.procedure.rules.papers.revisions import revised, revision_of
from bot.procedure.rules.resolutions.life import numbered
from bot.procedure.state.papers import THE_TITLE, Place
from bot.procedure.state.resolutions import CLAUSE_LIMIT, Clause, SubClause, Wording
from tests.procedure.committees import clauses
from tests.procedure.writing import TEXT, lines

BEFORE = numbered(TEXT)
ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "150"))


def after(change: Change, place: Place, *words: str, wording: Wording = BEFORE) -> list[str]:
    """The text after a correction, as lines."""
    return lines(corrected(wording, Correction(change, place, " ".join(words), clauses(*words))))


def refused(correction: Correction, wording: Wording = BEFORE, *, complete: bool = False) -> Reason:
    """Why a correction is refused."""
    with pytest.raises(Refused) as told:
        corrected(wording, correction, complete=complete)
    return told.value.refusal.reason


def test_the_words_of_a_clause_are_written_anew_and_it_stays_the_same_clause() -> None:
    text = corrected(BEFORE, Correction(Change.REWRITE, Place("o2"), "", clauses("Urges all", "Begs some")))
    assert [(own.id, own.text) for own in text.operative] == [
        ("o1", "Calls upon States"),
        ("o2", "Urges all"),
        ("o4", "Begs some"),
        ("o3", "Decides to go on"),
    ]


def test_a_sub_clause_is_written_anew_with_what_is_below_it() -> None:
    new = (Clause("", "to act at once", (SubClause("everywhere"),)), Clause("", "to wait for none"))
    text = corrected(BEFORE, Correction(Change.REWRITE, Place("o1", 1), "", new))
    assert text.operative[0].subclauses == (
        SubClause("to act at once", ("everywhere",)),
        SubClause("to wait for none"),
        SubClause("to report"),
    )


def test_a_clause_is_inserted_after_another_or_before_the_first() -> None:
    assert after(Change.INSERT, Place("o2"), "Urges all")[-3:] == [
        "o Requests a report",
        "o Urges all",
        "o Decides to go on",
    ]
    assert after(Change.INSERT, Place("p0"), "Noting much")[0] == "p Noting much"
    bare = Wording("Data", (), clauses("Requests"))
    assert after(Change.INSERT, Place("o0"), "Urges", wording=numbered(bare)) == ["o Urges", "o Requests"]


def test_a_clause_joined_with_the_next_goes_on_where_its_words_end() -> None:
    assert after(Change.JOIN, Place("o2"))[-1] == "o Requests a report Decides to go on"
    assert after(Change.JOIN, Place("o1"))[2:] == [
        "o Calls upon States",
        "  to act",
        "    at home",
        "    abroad",
        "  to report Requests a report",
        "o Decides to go on",
    ]
    assert after(Change.JOIN, Place("o1", 1))[3:6] == ["  to act", "    at home", "    abroad to report"]


def test_clauses_move_up_and_down() -> None:
    assert after(Change.UP, Place("o3"))[-2:] == ["o Decides to go on", "o Requests a report"]
    assert after(Change.DOWN, Place("p1"))[:2] == ["p Recalling its resolutions", "p Alarmed by the figures"]
    assert after(Change.UP, Place("o1", 1, 2))[4:6] == ["    abroad", "    at home"]


def test_a_sub_clause_becomes_a_clause_and_takes_what_follows_with_it() -> None:
    assert after(Change.PROMOTE, Place("o1", 1))[2:7] == [
        "o Calls upon States",
        "o to act",
        "  at home",
        "  abroad",
        "  to report",
    ]
    assert after(Change.PROMOTE, Place("o1", 1, 1))[3:6] == ["  to act", "  at home", "    abroad"]


def test_a_clause_becomes_the_last_sub_clause_of_the_one_before() -> None:
    assert after(Change.DEMOTE, Place("o2"))[6:8] == ["  to report", "  Requests a report"]
    assert after(Change.DEMOTE, Place("o1", 2))[3:7] == [
        "  to act",
        "    at home",
        "    abroad",
        "    to report",
    ]


def test_a_clause_goes_to_the_other_part_of_the_text() -> None:
    assert after(Change.OTHER_PART, Place("p2"))[:2] == [
        "p Alarmed by the figures",
        "o Recalling its resolutions",
    ]
    assert after(Change.OTHER_PART, Place("o3"))[2] == "p Decides to go on"
    moved = corrected(BEFORE, Correction(Change.OTHER_PART, Place("p2")))
    assert [own.id for own in moved.operative] == ["o4", "o1", "o2", "o3"]


def test_a_place_is_deleted_with_what_is_below_it() -> None:
    assert after(Change.DELETE, Place("o1", 1))[2:4] == ["o Calls upon States", "  to report"]
    assert after(Change.DELETE, Place("p1"))[0] == "p Recalling its resolutions"


def test_the_title_is_another() -> None:
    assert corrected(BEFORE, Correction(Change.TITLE, THE_TITLE, " Victims ")).title == "Victims"


def test_the_last_change_is_undone_and_the_clauses_are_those_that_were() -> None:
    later = corrected(BEFORE, Correction(Change.DELETE, Place("o2")))
    assert corrected(later, Correction(Change.UNDO), earlier=(TEXT, BEFORE)) == BEFORE
    assert refused(Correction(Change.UNDO), later) is Reason.CORRECTION_IDLE


@pytest.mark.parametrize(
    "correction",
    [
        Correction(Change.UNDO, Place("o1")),
        Correction(Change.UP, Place("o1")),
        Correction(Change.DOWN, Place("o3")),
        Correction(Change.JOIN, Place("o3")),
        Correction(Change.PROMOTE, Place("o1")),
        Correction(Change.DEMOTE, Place("o1")),
        Correction(Change.DEMOTE, Place("o1", 1)),
        Correction(Change.OTHER_PART, Place("o1", 1)),
        Correction(Change.DELETE, Place("o9")),
        Correction(Change.DELETE, Place("o1", 3)),
        Correction(Change.DELETE, Place("o1", 0, 1)),
        Correction(Change.DELETE, Place("o1", -1)),
        Correction(Change.DELETE, Place("p0")),
        Correction(Change.INSERT, Place("o0", 1), "", clauses("Urges")),
        Correction(Change.REWRITE, THE_TITLE, "", clauses("Urges")),
        Correction(Change.REWRITE, Place("o1", 1, 1), "", (Clause("", "a", (SubClause("b"),)),)),
    ],
    ids=lambda own: f"{own.change} {own.place}",
)
def test_what_cannot_be_done_at_a_place_is_refused(correction: Correction) -> None:
    assert refused(correction) is Reason.CORRECTION_IDLE


def test_a_clause_with_parts_below_it_is_too_deep_to_become_a_sub_clause() -> None:
    text = numbered(Wording("Deep", (), (Clause("", "One"), Clause("", "Two", (SubClause("a", ("i",)),)))))
    assert refused(Correction(Change.DEMOTE, Place("o2")), text) is Reason.CORRECTION_IDLE


def test_words_are_wanted_and_not_too_many() -> None:
    assert refused(Correction(Change.TITLE, THE_TITLE, " ")) is Reason.NO_WORDS
    assert refused(Correction(Change.REWRITE, Place("o1"))) is Reason.NO_WORDS
    assert refused(Correction(Change.INSERT, Place("o1"), "", clauses(" "))) is Reason.NO_WORDS
    assert refused(Correction(Change.TITLE, THE_TITLE, "T" * (TITLE_LIMIT + 1))) is Reason.TEXT_LENGTH
    long = Correction(Change.REWRITE, Place("o1"), "", clauses("W" * (CLAUSE_LIMIT + 1)))
    assert refused(long) is Reason.CLAUSE_LENGTH
    many = Correction(Change.REWRITE, Place("o1"), "", clauses(*["Urges"] * CLAUSES_LIMIT))
    assert refused(many) is Reason.TOO_MANY_CLAUSES


def test_a_complete_text_keeps_an_operative_clause() -> None:
    text = numbered(Wording("Data", (), clauses("Requests")))
    assert refused(Correction(Change.DELETE, Place("o1")), text, complete=True) is Reason.DRAFT_EMPTY
    assert corrected(text, Correction(Change.DELETE, Place("o1"))).operative == ()


def test_every_place_of_a_text_is_there() -> None:
    assert list(places(BEFORE)) == [
        *(Place("p1"), Place("p2"), Place("o1"), Place("o1", 1), Place("o1", 1, 1), Place("o1", 1, 2)),
        *(Place("o1", 2), Place("o2"), Place("o3")),
    ]


def test_what_is_possible_is_what_is_not_refused() -> None:
    possible = Possible(BEFORE, PLAIN, complete=True)
    assert (Change.UP, Place("o2")) in possible
    assert (Change.UP, Place("o1")) not in possible
    assert (Change.UP, Place("o7")) not in possible
    assert len(possible) == len(set(possible)) == len(list(possible))
    assert all(own in possible for own in possible)


def test_an_identity_is_never_given_twice() -> None:
    without = corrected(BEFORE, Correction(Change.DELETE, Place("o3")))
    added = Correction(Change.INSERT, Place("o2"), "", clauses("Urges"))
    assert corrected(without, added, earlier=(BEFORE,)).operative[-1].id == "o4"


KEEPING = {Change.JOIN, Change.PROMOTE, Change.DEMOTE}
MOVING = {Change.UP, Change.DOWN, Change.OTHER_PART}


def words(wording: Wording) -> list[str]:
    """All words of the clauses, in order."""
    return [word for line in lines(wording) for word in line.removeprefix("p").removeprefix("o").split()]


def test_whatever_is_corrected_in_whatever_order_no_words_are_lost_and_no_number_is_missing() -> None:
    for seed in range(ROUNDS):
        lot, wording = Random(seed), BEFORE
        for _ in range(12):
            change, place = lot.choice(list(Possible(wording, PLAIN, complete=False)))
            new = corrected(wording, Correction(change, place, PLAIN.text, PLAIN.clauses))
            assert revised(wording, revision_of(wording, new)) == new, seed
            if change in KEEPING:
                assert words(new) == words(wording), (seed, change, place)
            if change in MOVING:
                assert sorted(words(new)) == sorted(words(wording)), (seed, change, place)
            ids = [own.id for own in new.clauses]
            assert len(set(ids)) == len(ids), seed
            wording = new
