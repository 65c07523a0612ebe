"""Shows of hands that the dais counts."""

from __future__ import annotations

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import PointKind
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, CloseVote, OpenVote
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Closing, Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import PRESIDENT, in_session
from tests.procedure.vote_refusals import by_hands


def test_the_count_of_the_dais_is_the_result_once_it_is_declared() -> None:
    floor = by_hands()
    floor.dais(CountHands(4, 2, 1))
    assert not floor.session.results
    floor.dais(CloseVote())
    result = floor.session.results[-1]
    assert (result.tally, result.carried, result.closing) == (Tally(4, 2, 1, 0), True, Closing.COUNTED)
    assert floor.draft.status is DraftStatus.ADOPTED
    assert replay(floor.events) == floor.session


def test_a_count_is_corrected_until_the_result_is_declared() -> None:
    floor = by_hands()
    floor.dais(CountHands(3, 4), CountHands(4, 3), CloseVote())
    assert floor.session.results[-1].tally == Tally(4, 3, 0, 0)
    assert floor.refusal(PRESIDENT, CountHands(3, 4, vote=1)).reason is Reason.VOTE_OVER


def test_whoever_raised_no_hand_is_not_voting_and_nobody_is_on_record() -> None:
    floor = by_hands()
    floor.dais(CountHands(2, 3), CloseVote())
    result = floor.session.results[-1]
    assert (result.tally.not_voting, result.carried) == (2, False)
    assert dict(result.ballots) == {}
    assert not result.method.recorded


def test_nobody_need_raise_a_hand() -> None:
    floor = by_hands()
    floor.dais(CountHands(0, 0), CloseVote())
    assert floor.session.results[-1].tally == Tally(0, 0, 0, 7)
    assert floor.draft.status is DraftStatus.REJECTED


@pytest.mark.parametrize("count", [(8, 0, 0), (5, 2, 1), (-1, 3, 0), (3, 0, -1)])
def test_an_impossible_count_is_refused(count: tuple[int, int, int]) -> None:
    floor = by_hands()
    assert floor.refusal(PRESIDENT, CountHands(*count)).reason is Reason.TOO_MANY_HANDS


def test_no_more_abstain_than_may() -> None:
    floor = by_hands(in_session(present_and_voting=("Ghana", "Haiti")))
    assert floor.refusal(PRESIDENT, CountHands(0, 0, 6)).facts == {"count": 6, "limit": 5}
    floor.dais(CountHands(2, 0, 5), CloseVote())
    assert floor.draft.status is DraftStatus.ADOPTED


def test_it_waits_for_the_count_however_long() -> None:
    floor = by_hands()
    floor.wait(24 * 60 * 60)
    assert floor.clock() == ()
    assert floor.refusal(PRESIDENT, CloseVote()).reason is Reason.HANDS_UNCOUNTED
    assert not floor.may("France", CastBallot(Choice.YES))
    assert floor.may(PRESIDENT, CountHands(0, 0))


def test_a_count_that_is_entered_waits_for_the_dais_too() -> None:
    floor = by_hands()
    floor.dais(CountHands(7, 0))
    floor.wait(24 * 60 * 60)
    assert floor.clock() == ()
    assert floor.may(PRESIDENT, CloseVote())


def test_only_the_dais_counts_and_only_hands() -> None:
    floor = by_hands()
    assert floor.refusal("France", CountHands(4, 3)).reason is Reason.DAIS_ONLY
    floor.dais(CancelVote("Miscounted"), OpenVote(method=Method.PLACARDS))
    assert floor.refusal(PRESIDENT, CountHands(4, 3)).reason is Reason.NO_SHOW_OF_HANDS


def test_a_cancelled_count_is_taken_again_and_leaves_no_result() -> None:
    floor = by_hands()
    floor.dais(CountHands(3, 4), CancelVote("Placards were moving"))
    assert not floor.session.results
    floor.dais(OpenVote(method=Method.SHOW_OF_HANDS))
    assert floor.vote.hands is None
    floor.dais(CountHands(7, 0), CloseVote())
    assert (len(floor.session.results), floor.session.results[0].number) == (1, 2)


def test_a_point_is_dealt_with_before_the_count_and_before_the_result() -> None:
    floor = by_hands()
    floor.dais(CountHands(4, 3))
    floor.act("France", RaisePoint(PointKind.ORDER, "The count"))
    assert floor.refusal(PRESIDENT, CountHands(4, 3)).reason is Reason.POINT_ON_FLOOR
    assert floor.refusal(PRESIDENT, CloseVote()).reason is Reason.POINT_ON_FLOOR
