"""Amendments of place: a clause moved within its part, and what becomes of it when others change the text."""

from __future__ import annotations

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rules.amendments.life import WithdrawAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.state.amendments import (
    BEGINNING_OF_OPERATIVE_PART,
    BEGINNING_OF_PREAMBLE,
    AmendmentStatus,
)
from tests.procedure.amending import (
    ADD,
    MODIFY,
    MOVE,
    STRIKE,
    URGES,
    adopted,
    debating,
    proposed,
    status,
    text,
)
from tests.procedure.committees import Floor


def moved(floor: Floor, clause: str, after: str, by: str = "France") -> int:
    """The number of an amendment that would move a clause."""
    floor.act(by, ProposeAmendment(MOVE, clause, after=after))
    return len(floor.session.amendments)


def ids(floor: Floor) -> list[str]:
    """The operative clauses in their order."""
    return [own for own, _ in text(floor)]


@pytest.mark.parametrize(
    ("clause", "after", "order"),
    [
        ("o1", "o2", ["o2", "o1", "o3"]),
        ("o1", "o3", ["o2", "o3", "o1"]),
        ("o3", BEGINNING_OF_OPERATIVE_PART, ["o3", "o1", "o2"]),
        ("o3", "o1", ["o1", "o3", "o2"]),
    ],
)
def test_a_clause_is_moved_with_its_words_and_its_id(clause: str, after: str, order: list[str]) -> None:
    floor = debating(3)
    words = dict(text(floor))
    adopted(floor, moved(floor, clause, after))
    assert ids(floor) == order
    assert dict(text(floor)) == words


@pytest.mark.parametrize(
    ("clause", "after", "reason"),
    [
        ("o2", "o1", Reason.AMENDMENT_IDLE),
        ("o1", BEGINNING_OF_OPERATIVE_PART, Reason.AMENDMENT_IDLE),
        ("o2", "o2", Reason.NO_SUCH_CLAUSE),
        ("o2", "p1", Reason.NO_SUCH_CLAUSE),
        ("o2", BEGINNING_OF_PREAMBLE, Reason.NO_SUCH_CLAUSE),
        ("o2", "o9", Reason.NO_SUCH_CLAUSE),
        ("o2", "", Reason.NO_SUCH_CLAUSE),
        ("o9", "o1", Reason.NO_SUCH_CLAUSE),
    ],
)
def test_a_clause_stays_in_its_part_and_goes_to_another_place(
    clause: str, after: str, reason: Reason
) -> None:
    floor = debating(3)
    assert floor.refusal("France", ProposeAmendment(MOVE, clause, after=after)).reason is reason


def test_where_the_clause_it_was_to_come_after_is_struck_it_comes_in_its_place() -> None:
    floor = debating(4)
    number = moved(floor, "o1", "o3")
    adopted(floor, proposed(floor, STRIKE, "o3", by="Ghana"))
    assert floor.session.amendments[number - 1].after == "o2"
    adopted(floor, number)
    assert ids(floor) == ["o2", "o1", "o4"]


def test_one_that_is_already_there_or_whose_clause_is_gone_lapses() -> None:
    floor = debating(3)
    there, gone = moved(floor, "o1", "o2"), moved(floor, "o3", "o1", by="Ghana")
    adopted(floor, moved(floor, "o1", "o2", by="Haiti"))
    assert status(floor)[there - 1] is AmendmentStatus.LAPSED
    adopted(floor, proposed(floor, STRIKE, "o3", by="China"))
    assert status(floor)[gone - 1] is AmendmentStatus.LAPSED
    assert floor.refusal("Ghana", WithdrawAmendment(gone)).reason is Reason.AMENDMENT_OVER
    assert replay(floor.events) == floor.session


def test_what_was_to_be_added_after_a_clause_that_moves_is_flagged_and_follows_it() -> None:
    floor = debating(3)
    number = proposed(floor, ADD, "o1", URGES)
    adopted(floor, moved(floor, "o1", "o3", by="Ghana"))
    own = floor.session.amendments[number - 1]
    assert (own.text_changed, own.overtaken_by) == (True, 2)
    adopted(floor, number)
    assert ids(floor) == ["o2", "o3", "o1", f"a{number}"]


def test_an_amendment_of_place_puts_no_words_to_amend() -> None:
    floor = debating(3, degrees=2)
    number = moved(floor, "o1", "o2")
    refusal = floor.refusal("Ghana", ProposeAmendment(MODIFY, "", URGES, number))
    assert refusal.reason is Reason.AMENDMENT_WORDING
