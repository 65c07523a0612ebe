"""How far amendments are removed from the text, and the order suggested, taken or changed."""

from __future__ import annotations

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import AmendmentOrder
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.order import Removal, TakeSuggestedOrder, distance, suggested_order
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import AmendmentRanked, RankAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from tests.procedure.amending import ADD, MODIFY, MOVE, STRIKE, URGES, changed, debating, order, proposed
from tests.procedure.committees import PRESIDENT, Floor

NEAREST_FIRST = (Removal.ADDS, Removal.MOVES, Removal.CHANGES, Removal.REPLACES, Removal.STRIKES)


def every_kind(**amendments: object) -> Floor:
    """A committee with an amendment of each kind before it, the nearest to the text proposed first."""
    floor = debating(4, **amendments)
    for action in (
        ProposeAmendment(ADD, "o1", URGES),
        ProposeAmendment(MOVE, "o1", after="o2"),
        ProposeWords(MODIFY, "o2", "measure", "steps"),
        ProposeAmendment(MODIFY, "o3", URGES),
        ProposeAmendment(STRIKE, "o4"),
    ):
        floor.act("France", action)
    floor.dais(*(IntroduceAmendment(number) for number in range(1, 6)))
    return floor


def test_what_strikes_is_further_removed_than_what_replaces_changes_moves_or_adds() -> None:
    floor = every_kind()
    found = [distance(floor.session, own).removal for own in floor.session.amendments]
    assert tuple(found) == NEAREST_FIRST
    assert suggested_order(floor.session) == (5, 4, 3, 2, 1)


def test_of_two_changes_the_one_that_takes_more_words_is_further_removed() -> None:
    floor = debating(2)
    for words in ("measure", "to take measure"):
        floor.act("France", ProposeWords(MODIFY, "o1", words, "to act"))
    first, second = (distance(floor.session, own) for own in floor.session.amendments)
    assert second.share > first.share
    floor.dais(IntroduceAmendment(1), IntroduceAmendment(2))
    assert suggested_order(floor.session) == (2, 1)


def test_words_that_only_come_beside_those_that_stay_are_an_addition() -> None:
    floor = debating(1)
    floor.act("France", ProposeWords(MODIFY, "o1", "measure", "measure and heart"))
    assert distance(floor.session, floor.session.amendments[0]).removal is Removal.ADDS


def test_the_suggested_order_is_taken_as_a_whole_and_once() -> None:
    floor = every_kind()
    floor.dais(TakeSuggestedOrder())
    assert order(floor) == [5, 4, 3, 2, 1]
    assert floor.refusal(PRESIDENT, TakeSuggestedOrder()).reason is Reason.NOTHING_TO_RANK
    assert floor.refusal("France", TakeSuggestedOrder()).reason is Reason.DAIS_ONLY
    assert replay(floor.events) == floor.session


def test_one_given_a_place_has_it_and_the_others_follow() -> None:
    floor = every_kind()
    floor.dais(TakeSuggestedOrder(), RankAmendment(1, 1))
    assert order(floor) == [1, 5, 4, 3, 2]
    floor.dais(RankAmendment(4, 5))
    assert order(floor) == [1, 5, 3, 2, 4]
    assert floor.refusal(PRESIDENT, RankAmendment(4, 5)).reason is Reason.ALREADY_RANKED


def test_in_journals_of_earlier_versions_the_others_kept_their_place() -> None:
    floor = every_kind()
    floor.done((AmendmentRanked(3, 1), AmendmentRanked(5, 1)))
    assert [own.rank for own in floor.session.amendments] == [0, 0, 1, 0, 1]
    assert order(floor) == [3, 5, 1, 2, 4]


def test_one_of_the_second_degree_goes_before_the_one_it_changes_wherever_that_goes() -> None:
    floor = every_kind(degrees=2)
    second = changed(floor, 4)
    floor.dais(IntroduceAmendment(second))
    assert suggested_order(floor.session) == (5, second, 4, 3, 2, 1)
    floor.dais(RankAmendment(4, 1))
    assert order(floor)[:2] == [second, 4]


def test_where_they_are_voted_on_as_submitted_there_is_nothing_to_suggest() -> None:
    floor = every_kind(order=AmendmentOrder.SUBMISSION)
    assert floor.refusal(PRESIDENT, TakeSuggestedOrder()).reason is Reason.NOT_RANKED
    assert floor.refusal(PRESIDENT, RankAmendment(2, 1)).reason is Reason.NOT_RANKED


def test_one_alone_has_no_order() -> None:
    floor = debating(2)
    floor.dais(IntroduceAmendment(proposed(floor, STRIKE, "o1")))
    assert floor.refusal(PRESIDENT, TakeSuggestedOrder()).reason is Reason.NOTHING_TO_RANK
