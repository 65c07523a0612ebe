"""Counting a secret ballot: who is elected, who goes on, where lots are drawn."""

from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import Inconclusive, Majority
from bot.procedure.rules.elections.announcing import WithdrawCandidate
from bot.procedure.rules.elections.results import BallotsCounted, BallotVoided, LotDrawn, Void
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.voting.actions import CloseVote
from bot.procedure.state.elections import BallotBox
from tests.procedure.committees import PRESIDENT, in_session, under
from tests.procedure.electing import BLANK, SPOILT, ballot, balloting, cast, electing, election, last, paper


def test_whoever_has_the_majority_of_the_papers_that_name_somebody_is_elected() -> None:
    floor = balloting("Ghana", "Haiti")
    counted = ballot(floor, Ghana=3, Haiti=2, blank=1, spoilt=1)
    assert (counted.box.papers, counted.box.blank, counted.box.invalid, counted.box.voting) == (7, 1, 1, 5)
    assert (counted.needed, counted.elected) == (3, ("Ghana",))
    assert election(floor).over
    assert floor.session.vote is None
    assert floor.session.open_election is None


def test_without_the_majority_the_two_leading_candidates_go_into_a_run_off() -> None:
    floor = balloting("Brazil", "China", "Ghana")
    counted = ballot(floor, Brazil=3, China=2, Ghana=2, blank=0)
    assert counted.elected == ()
    assert counted.special_follows, "China and Ghana tie for the second place in it"
    assert (election(floor).standing, election(floor).through) == (("China", "Ghana"), ("Brazil",))
    special = ballot(floor, China=1, Ghana=2)
    assert (special.special, special.elected) == (True, ())
    assert election(floor).standing == ("Brazil", "Ghana")
    assert ballot(floor, Brazil=3, Ghana=4).elected == ("Ghana",)
    assert election(floor).ballots == 2


def test_a_tie_in_a_special_ballot_is_broken_by_lot() -> None:
    floor = balloting("Brazil", "China", "Ghana")
    ballot(floor, Brazil=3, China=2, Ghana=2)
    special = ballot(floor, last, China=3, Ghana=3)
    assert [(own.drawn, own.among) for own in special.lots] == [("Ghana", ("China", "Ghana"))]
    assert election(floor).standing == ("Brazil", "Ghana")


def test_where_no_special_ballot_is_held_lots_reduce_those_who_tie() -> None:
    floor = balloting("Brazil", "China", "Ghana", rulebook=under(elections={"special_ballot": False}))
    counted = ballot(floor, last, Brazil=3, China=2, Ghana=2)
    assert election(floor).standing == ("Brazil", "Ghana")
    assert [own.drawn for own in counted.lots] == ["Ghana"]


def test_a_tie_in_the_last_ballot_is_broken_by_lot_and_the_lot_is_an_event() -> None:
    floor = balloting("Ghana", "Haiti")
    ballot(floor, Ghana=3, Haiti=3, blank=1)
    assert election(floor).standing == ("Ghana", "Haiti")
    counted = ballot(floor, last, Ghana=3, Haiti=3)
    assert (counted.elected, counted.lots[0].among) == (("Haiti",), ("Ghana", "Haiti"))
    assert any(isinstance(event, LotDrawn) and event.drawn == "Haiti" for event in floor.events)


def test_of_several_with_the_majority_no_more_are_elected_than_there_are_places() -> None:
    floor = balloting("Brazil", "China", "Ghana", places=2)
    papers = [paper("Brazil", "China")] * 4 + [paper("Brazil", "Ghana")] * 3
    counted = cast(floor, papers)
    assert (counted.box.votes, counted.elected) == (
        {"Brazil": 7, "China": 4, "Ghana": 3},
        ("Brazil", "China"),
    )


def test_a_tie_for_the_last_place_is_balloted_again_and_then_drawn() -> None:
    floor = balloting("Brazil", "China", "Ghana", places=2)
    counted = cast(
        floor, [paper("Brazil", "China")] * 3 + [paper("Brazil", "Ghana")] * 3 + [paper("China", "Ghana")]
    )
    assert counted.elected == ("Brazil",)
    assert (election(floor).standing, election(floor).to_fill) == (("China", "Ghana"), 1)
    assert ballot(floor, last, China=3, Ghana=3).elected == ("Ghana",)
    assert election(floor).elected == ("Brazil", "Ghana")


def test_a_run_off_is_among_twice_as_many_as_there_are_places_left() -> None:
    floor = balloting("Albania", "Brazil", "China", "Estonia", "France", places=2)
    cast(
        floor,
        [paper("Albania", "Brazil")] * 2
        + [paper("China", "Estonia")] * 2
        + [paper("France"), paper("Albania"), paper("Brazil")],
    )
    assert election(floor).standing == ("Albania", "Brazil", "China", "Estonia")
    everybody = balloting("Albania", "Brazil", "China", rulebook=under(elections={"candidates_each": 0}))
    ballot(everybody, Albania=3, Brazil=3, China=1)
    assert election(everybody).standing == ("Albania", "Brazil", "China")


@pytest.mark.parametrize(
    ("rule", "elected"), [(Inconclusive.MOST_VOTES, "Brazil"), (Inconclusive.LOT, "Ghana")]
)
def test_the_last_ballot_is_decided_by_most_votes_or_by_lots_alone(rule: Inconclusive, elected: str) -> None:
    rules = under(elections={"ballots": 1, "inconclusive": rule})
    floor = balloting("Brazil", "China", "Ghana", rulebook=rules)
    assert ballot(floor, last, Brazil=3, China=2, Ghana=2).elected == (elected,)


def test_two_thirds_are_reckoned_of_the_papers_that_name_somebody() -> None:
    floor = balloting("Ghana", "Haiti", rulebook=under(elections={"majority": Majority.TWO_THIRDS}))
    counted = ballot(floor, Ghana=3, Haiti=2, blank=2)
    assert (counted.needed, counted.elected) == (4, ())


def test_blank_papers_alone_elect_nobody_and_lots_decide_at_last() -> None:
    floor = balloting("Ghana")
    assert ballot(floor, blank=2, spoilt=1).elected == ()
    assert ballot(floor, blank=1).elected == ("Ghana",)


def test_a_withdrawal_between_ballots_leaves_the_others() -> None:
    floor = balloting("Brazil", "China", "Ghana")
    ballot(floor, Brazil=3, China=2, Ghana=2)
    floor.act("China", WithdrawCandidate("China"))
    assert not election(floor).special, "there is room in the run-off for both who are left"
    assert election(floor).standing == ("Brazil", "Ghana")
    assert ballot(floor, Brazil=1, Ghana=2).elected == ("Ghana",)


def test_when_one_who_was_through_withdraws_more_of_those_who_tie_go_on() -> None:
    floor = balloting("Brazil", "China", "Estonia", "Ghana")
    ballot(floor, Brazil=3, China=1, Estonia=1, Ghana=1)
    assert (election(floor).special, election(floor).to_fill) == (True, 1)
    floor.dais(WithdrawCandidate("Brazil"))
    assert (election(floor).special, election(floor).to_fill, election(floor).through) == (True, 2, ())
    ballot(floor, China=2, Estonia=2, Ghana=1)
    assert election(floor).standing == ("China", "Estonia")


@pytest.mark.parametrize(
    "box",
    [
        BallotBox(2, votes={"Ghana": 2}),
        BallotBox(4, votes={"Ghana": 4}),
        BallotBox(3, votes={"Ghana": 4}),
        BallotBox(3, votes={"Ghana": 2}),
        BallotBox(3, blank=4),
        BallotBox(3, votes={"Ghana": 2, "Haiti": 2}),
    ],
    ids=str,
)
def test_a_box_that_does_not_hold_what_was_cast_makes_the_ballot_void(box: BallotBox) -> None:
    floor = balloting("Ghana", "Haiti")
    for name in floor.vote.entitled[:3]:
        floor.act(name, CastSecretBallot(paper("Ghana")))
    floor.box = box
    (voided, *_) = floor.act(PRESIDENT, CloseVote())
    assert isinstance(voided, BallotVoided)
    assert (voided.because, voided.papers, voided.voted) == (Void.PAPERS, box.papers, 3)
    assert (floor.session.vote, election(floor).rounds, floor.box) == (None, (), BallotBox())
    assert ballot(floor, Ghana=4).elected == ("Ghana",)


def test_the_quorum_is_tested_again_when_the_ballot_closes() -> None:
    rules = under(conduct_during_voting={"doors_closed": False})
    floor = electing("Ghana", floor=in_session(rulebook=rules, absent=("Albania", "Brazil")))
    floor.dais(OpenBallot())
    floor.act("Ghana", CastSecretBallot(paper("Ghana")))
    for name in ("China", "Estonia"):
        floor.dais(AnswerRoll(Presence.ABSENT, name))
    (voided, *_) = floor.act(PRESIDENT, CloseVote())
    assert isinstance(voided, BallotVoided)
    assert (voided.because, floor.box) == (Void.QUORUM, BallotBox())


def test_the_last_paper_closes_the_ballot_and_is_counted() -> None:
    floor = balloting("Ghana", "Haiti")
    for name, own in zip(floor.vote.entitled, [BLANK, SPOILT, *[paper("Haiti")] * 5], strict=True):
        events = floor.act(name, CastSecretBallot(own))
    assert isinstance(events[1], BallotsCounted)
    assert events[1].votes == (("Ghana", 0), ("Haiti", 5))
    assert floor.box == BallotBox()
