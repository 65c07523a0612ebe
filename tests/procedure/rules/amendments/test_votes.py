"""Votes on amendments: which goes first, what decides it, and the draft only after them."""

from __future__ import annotations

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import AmendmentOrder, MatterKind, MotionKind, Topic
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment, RankAmendment
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CloseVote, OpenVote, RequestVote
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.voting import Matter, Method
from tests.procedure.amending import (
    ADD,
    INVITES,
    MODIFY,
    STRIKE,
    URGES,
    adopted,
    changed,
    debating,
    order,
    proposed,
    status,
    text,
)
from tests.procedure.committees import PRESIDENT, Floor, ecosoc

AMENDMENTS = ecosoc().source(Topic.AMENDMENTS)


def three_introduced(**amendments: object) -> Floor:
    """A committee with three amendments to different clauses before it."""
    floor = debating(**amendments)
    for clause, by in (("o1", "France"), ("o2", "Ghana"), ("o3", "Haiti")):
        floor.dais(IntroduceAmendment(proposed(floor, MODIFY, clause, by=by)))
    return floor


# which goes first


def test_without_a_word_from_the_dais_the_one_submitted_first_goes_first() -> None:
    assert order(three_introduced()) == [1, 2, 3]


def test_the_one_the_dais_finds_furthest_from_the_text_goes_first_and_unranked_ones_last() -> None:
    floor = three_introduced()
    floor.dais(RankAmendment(3, 1), RankAmendment(2, 2))
    assert order(floor) == [3, 2, 1]
    floor.dais(RankAmendment(2, 1))
    assert order(floor) == [2, 3, 1]
    refusal = floor.refusal(PRESIDENT, PutAmendment(3))
    assert (refusal.reason, refusal.facts["earlier"]) == (Reason.AMENDMENT_ORDER, "2")
    assert refusal.rule == AMENDMENTS
    floor.dais(PutAmendment(2))
    assert floor.vote.matter == Matter(MatterKind.AMENDMENT, 2)


def test_a_place_is_one_of_those_there_are() -> None:
    floor = three_introduced()
    for place in (0, 4):
        refusal = floor.refusal(PRESIDENT, RankAmendment(1, place))
        assert (refusal.reason, refusal.facts["last"]) == (Reason.PLACE_OUT_OF_LIST, 3)
    assert floor.refusal("France", RankAmendment(1, 1)).reason is Reason.DAIS_ONLY


def test_one_to_an_amendment_goes_right_before_the_amendment_it_changes() -> None:
    floor = three_introduced(degrees=2)
    second = changed(floor, 2)
    floor.dais(IntroduceAmendment(second))
    assert order(floor) == [1, second, 2, 3]
    floor.dais(RankAmendment(2, 1))
    assert order(floor) == [second, 2, 1, 3]


def test_several_to_one_amendment_have_an_order_of_their_own() -> None:
    floor = three_introduced(degrees=2)
    nearer, further = changed(floor, 1), changed(floor, 1, "Requests a report")
    floor.dais(IntroduceAmendment(nearer), IntroduceAmendment(further), RankAmendment(further, 1))
    assert order(floor) == [further, nearer, 1, 2, 3]


def test_where_submission_decides_they_are_voted_on_as_they_came() -> None:
    floor = three_introduced(order=AmendmentOrder.SUBMISSION, degrees=2)
    second = changed(floor, 3)
    floor.dais(IntroduceAmendment(second))
    assert order(floor) == [1, 2, second, 3]


def test_what_is_not_introduced_holds_up_nothing() -> None:
    floor = three_introduced()
    proposed(floor, STRIKE, "o1", by="Estonia")
    assert order(floor) == [1, 2, 3]
    refusal = floor.refusal(PRESIDENT, PutAmendment(4))
    assert (refusal.reason, refusal.rule) == (Reason.AMENDMENT_NOT_INTRODUCED, AMENDMENTS)


# what decides


def test_the_amendment_is_voted_on_as_changed() -> None:
    floor = debating(degrees=2)
    first = proposed(floor, MODIFY, "o1")
    second = changed(floor, first)
    floor.dais(IntroduceAmendment(first), IntroduceAmendment(second))
    assert floor.refusal(PRESIDENT, PutAmendment(first)).reason is Reason.AMENDMENT_ORDER
    floor.dais(PutAmendment(second))
    floor.ballots(yes=7)
    assert floor.session.amendments[0].text == INVITES
    assert text(floor)[0][1] != INVITES
    floor.dais(PutAmendment(first))
    floor.ballots(yes=7)
    assert text(floor)[0] == ("o1", INVITES)
    assert replay(floor.events) == floor.session


def test_the_amendment_keeps_its_words_when_the_change_to_it_is_rejected() -> None:
    floor = debating(degrees=2)
    first = proposed(floor, ADD, "o1")
    second = changed(floor, first)
    floor.dais(IntroduceAmendment(first), IntroduceAmendment(second), PutAmendment(second))
    floor.ballots(no=7)
    floor.dais(PutAmendment(first))
    floor.ballots(yes=7)
    assert text(floor)[1] == ("a1", URGES)


@pytest.mark.parametrize(("yes", "no", "passes"), [(4, 3, True), (3, 4, False), (3, 3, False), (1, 0, True)])
def test_a_simple_majority_of_those_voting_adopts_and_a_tie_does_not(yes: int, no: int, passes: bool) -> None:
    floor = debating()
    number = proposed(floor, STRIKE, "o1")
    floor.dais(IntroduceAmendment(number), PutAmendment(number))
    result = floor.ballots(yes=yes, no=no)
    assert result.carried is passes
    assert status(floor) == [AmendmentStatus.ADOPTED if passes else AmendmentStatus.REJECTED]
    assert len(text(floor)) == (2 if passes else 3)
    assert floor.draft.amended is passes


def test_what_an_adopted_one_implies_the_rejection_of_is_not_put() -> None:
    floor = three_introduced()
    assert floor.refusal(PRESIDENT, DropAmendment(2)).reason is Reason.NOTHING_IMPLIED
    floor.dais(PutAmendment(1))
    floor.ballots(yes=7)
    floor.dais(DropAmendment(2))
    assert status(floor)[1] is AmendmentStatus.NOT_PUT
    assert order(floor) == [3]
    assert replay(floor.events) == floor.session


# without a vote


def test_an_unopposed_amendment_carries_where_the_rulebook_says_so() -> None:
    floor = debating(unopposed_carries=True)
    number = proposed(floor, STRIKE, "o1")
    floor.dais(IntroduceAmendment(number), PutAmendment(number, Method.WITHOUT_A_VOTE))
    assert floor.vote.method is Method.WITHOUT_A_VOTE
    floor.wait(61)
    floor.clock()
    assert status(floor) == [AmendmentStatus.ADOPTED]
    assert len(text(floor)) == 2


def test_one_objection_brings_the_amendment_to_a_vote() -> None:
    floor = debating(unopposed_carries=True)
    number = proposed(floor, STRIKE, "o1")
    floor.dais(IntroduceAmendment(number), PutAmendment(number, Method.WITHOUT_A_VOTE))
    floor.act("Ghana", RequestVote())
    assert (floor.vote.matter, floor.vote.method) == (Matter(MatterKind.AMENDMENT, number), Method.PLACARDS)
    floor.ballots(no=7)
    assert status(floor) == [AmendmentStatus.REJECTED]
    assert len(text(floor)) == 3


def test_elsewhere_every_amendment_is_voted_on() -> None:
    refusal = three_introduced().refusal(PRESIDENT, PutAmendment(1, Method.WITHOUT_A_VOTE))
    assert (refusal.reason, refusal.rule) == (Reason.NO_ADOPTION_WITHOUT_VOTE, AMENDMENTS)


def test_an_amendment_is_voted_on_by_roll_call_too() -> None:
    floor = three_introduced()
    floor.dais(PutAmendment(1, Method.ROLL_CALL))
    assert (floor.vote.matter, floor.vote.method) == (Matter(MatterKind.AMENDMENT, 1), Method.ROLL_CALL)


# and the draft


def test_the_draft_is_voted_on_once_no_amendment_is_before_the_committee() -> None:
    floor = three_introduced()
    for number in (1, 2, 3):
        refusal = floor.refusal(PRESIDENT, OpenVote(method=Method.PLACARDS))
        assert (refusal.reason, refusal.facts["number"]) == (Reason.AMENDMENT_FIRST, number)
        assert refusal.rule == AMENDMENTS
        floor.dais(PutAmendment(number))
        floor.ballots(no=7)
    floor.dais(OpenVote(method=Method.PLACARDS))
    assert floor.vote.matter == Matter(MatterKind.DRAFT, 1)


def test_an_amendment_is_put_between_speeches_and_motions_by_the_dais_alone() -> None:
    floor = three_introduced()
    assert floor.refusal("France", PutAmendment(1)).reason is Reason.DAIS_ONLY
    floor.dais(OpenSpeakersList(), JoinSpeakers("Ghana"), CallNextSpeaker())
    assert floor.refusal(PRESIDENT, PutAmendment(1)).reason is Reason.SPEECH_IN_PROGRESS
    other = three_introduced()
    other.put(MotionKind.ADJOURN_DEBATE)
    assert other.refusal(PRESIDENT, PutAmendment(1)).reason is Reason.MOTION_ON_FLOOR


def test_the_floor_is_where_it_was_after_the_vote() -> None:
    floor = three_introduced()
    before = floor.session.floor
    floor.dais(PutAmendment(1), CloseVote())
    assert floor.session.floor == before
    assert floor.session.draft_on_floor == 1
    assert status(floor)[0] is AmendmentStatus.REJECTED


def test_a_sitting_with_amendments_of_every_fate_is_replayed_as_it_was() -> None:
    floor = three_introduced(degrees=2)
    floor.dais(IntroduceAmendment(changed(floor, 2)), RankAmendment(2, 1), PutAmendment(4))
    floor.ballots(yes=4, no=3)
    floor.dais(PutAmendment(2))
    floor.ballots(yes=7)
    floor.dais(DropAmendment(3), PutAmendment(1))
    floor.ballots(no=7)
    adopted(floor, proposed(floor, STRIKE, "o3"))
    assert status(floor) == [
        AmendmentStatus.REJECTED,
        AmendmentStatus.ADOPTED,
        AmendmentStatus.NOT_PUT,
        AmendmentStatus.ADOPTED,
        AmendmentStatus.ADOPTED,
    ]
    assert replay(floor.events) == floor.session
