from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, RollAnswered, StartRollCall
from bot.procedure.rules.sitting import OpenSitting, SuspendSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, SpeechEnd, SpeechEnded
from bot.procedure.rules.voting.actions import CastBallot, OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    established,
    in_session,
    speaking,
    under,
    voting_on_draft,
    with_draft,
    with_list,
)


def with_present(members: int, present: int, observers: int = 1) -> Floor:
    """A committee of so many members, of whom so many are present, with all its observers."""
    absent = [f"Member {number:03}" for number in range(present + 1, members + 1)]
    return in_session(members, observers, absent=absent)


@pytest.mark.parametrize(("members", "needed"), [(53, 18), (54, 18), (55, 19)])
def test_a_third_of_the_members_may_debate(members: int, needed: int) -> None:
    with_present(members, needed).dais(OpenSpeakersList())
    refusal = with_present(members, needed - 1).refusal(PRESIDENT, OpenSpeakersList())
    assert refusal.reason is Reason.QUORUM_TO_DEBATE
    assert refusal.facts == {"present": needed - 1, "needed": needed, "members": members}


@pytest.mark.parametrize(("members", "needed"), [(53, 27), (54, 28), (55, 28)])
def test_more_than_half_of_the_members_may_decide(members: int, needed: int) -> None:
    with_draft(floor=with_present(members, needed), sponsor="Member 001").dais(OpenVote())
    floor = with_draft(floor=with_present(members, needed - 1), sponsor="Member 001")
    refusal = floor.refusal(PRESIDENT, OpenVote())
    assert refusal.reason is Reason.QUORUM_TO_DECIDE
    assert refusal.facts == {"present": needed - 1, "needed": needed, "members": members}


def test_observers_make_no_quorum() -> None:
    floor = with_present(54, 17, observers=20)
    assert len(floor.session.present) == 37
    assert floor.refusal(PRESIDENT, OpenSpeakersList()).reason is Reason.QUORUM_TO_DEBATE


def test_the_quorum_to_decide_is_tested_when_the_vote_opens() -> None:
    floor = with_draft(floor=in_session(absent=("France", "Ghana", "Haiti")))
    floor.act("Albania", AnswerRoll(Presence.ABSENT))
    assert floor.refusal(PRESIDENT, OpenVote()).reason is Reason.QUORUM_TO_DECIDE


def test_whoever_does_not_answer_is_absent() -> None:
    floor = established()
    floor.dais(OpenSitting(), StartRollCall())
    floor.act("France", AnswerRoll(Presence.PRESENT))
    floor.dais(FinishRollCall())
    assert [own.name for own in floor.session.members_present] == ["France"]


def test_a_late_arrival_is_told_from_an_answer() -> None:
    floor = in_session(absent=("France",))
    assert floor.act("France", AnswerRoll(Presence.PRESENT)) == (
        RollAnswered("France", Presence.PRESENT, late=True),
    )


def test_the_dais_answers_for_anybody_and_a_delegate_for_the_own_seat() -> None:
    floor = in_session(absent=("France", "Ghana"))
    floor.dais(AnswerRoll(Presence.PRESENT, "France"))
    refusal = floor.refusal("France", AnswerRoll(Presence.PRESENT, "Ghana"))
    assert (refusal.reason, refusal.facts) == (
        Reason.NOT_YOUR_SEAT,
        {"delegation": "Ghana", "seat": "France"},
    )
    floor.act("Ghana", AnswerRoll(Presence.PRESENT, "Ghana"))
    assert floor.session.roll.of("Ghana").here


def test_an_observer_does_not_declare_to_vote() -> None:
    refusal = in_session().refusal(OBSERVER, AnswerRoll(Presence.PRESENT_AND_VOTING))
    assert refusal.reason is Reason.OBSERVER_NOT_VOTING


def test_only_the_answers_of_the_rulebook_are_taken() -> None:
    rulebook = under(roll_call={"answers": (Presence.PRESENT, Presence.ABSENT)})
    refusal = in_session(rulebook=rulebook).refusal("France", AnswerRoll(Presence.PRESENT_AND_VOTING))
    assert refusal.reason is Reason.ROLL_ANSWER_UNKNOWN
    assert refusal.facts["allowed"] == ("present", "absent")


def test_the_same_answer_twice_is_told() -> None:
    floor = established()
    floor.dais(OpenSitting(), StartRollCall())
    floor.act("France", AnswerRoll(Presence.PRESENT))
    assert floor.refusal("France", AnswerRoll(Presence.PRESENT)).reason is Reason.ROLL_ANSWER_SAME
    floor.dais(FinishRollCall())
    assert floor.refusal("Ghana", AnswerRoll(Presence.ABSENT)).reason is Reason.ROLL_ANSWER_SAME


def test_an_answer_needs_a_roll_call() -> None:
    floor = established()
    floor.dais(OpenSitting())
    assert floor.refusal("France", AnswerRoll(Presence.PRESENT)).reason is Reason.NO_ROLL_CALL
    assert floor.refusal(PRESIDENT, FinishRollCall()).reason is Reason.NO_ROLL_CALL


def test_nobody_arrives_leaves_or_declares_during_a_vote() -> None:
    floor = voting_on_draft(in_session(absent=("Haiti",)))
    assert floor.refusal("Haiti", AnswerRoll(Presence.PRESENT)).reason is Reason.DOORS_CLOSED
    assert floor.refusal("France", AnswerRoll(Presence.ABSENT)).reason is Reason.DOORS_CLOSED
    assert floor.refusal("Haiti", CastBallot(Choice.YES)).reason is Reason.NOT_ENTITLED


def test_whoever_leaves_is_off_every_list() -> None:
    floor = with_draft(floor=with_list("France", "Ghana"))
    floor.act("France", AnswerRoll(Presence.ABSENT))
    assert floor.session.speakers.queue == ("Ghana",)


def test_whoever_is_not_there_when_the_roll_is_called_anew_is_off_every_list() -> None:
    floor = with_list("France", "Ghana")
    floor.dais(StartRollCall(), AnswerRoll(Presence.PRESENT, "Ghana"), FinishRollCall())
    assert floor.session.speakers.queue == ("Ghana",)


def test_whoever_is_absent_neither_speaks_nor_moves() -> None:
    floor = in_session(absent=("France",))
    floor.dais(OpenSpeakersList())
    assert floor.refusal("France", JoinSpeakers()).reason is Reason.ABSENT
    assert floor.refusal(PRESIDENT, JoinSpeakers("France")).reason is Reason.ABSENT


def test_the_roll_is_called_between_items_only() -> None:
    speaking, in_caucus, moved = with_list("France"), in_session(), with_draft()
    speaking.dais(CallNextSpeaker())
    in_caucus.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    moved.put(MotionKind.CLOSE_DEBATE)
    calling = established()
    calling.dais(OpenSitting(), StartRollCall())
    for floor, reason in (
        (speaking, Reason.SPEECH_IN_PROGRESS),
        (in_caucus, Reason.CAUCUS_IN_PROGRESS),
        (moved, Reason.MOTION_ON_FLOOR),
        (calling, Reason.ROLL_CALL_IN_PROGRESS),
        (voting_on_draft(), Reason.VOTING),
    ):
        assert floor.refusal(PRESIDENT, StartRollCall()).reason is reason


def test_a_roll_call_goes_on_after_a_suspension() -> None:
    floor = established()
    floor.dais(OpenSitting(), StartRollCall(), SuspendSitting())
    assert floor.refusal("France", AnswerRoll(Presence.PRESENT)).reason is Reason.SUSPENDED
    assert floor.refusal(PRESIDENT, FinishRollCall()).reason is Reason.SUSPENDED


def test_a_speaker_who_leaves_the_room_leaves_the_floor() -> None:
    floor = speaking("Ghana")
    events = floor.act("France", AnswerRoll(Presence.ABSENT))
    assert events[-1] == SpeechEnded("France", SpeechEnd.LEFT, floor.at)
    assert floor.session.speech is None
    floor.dais(CallNextSpeaker())
    assert floor.session.speech is not None
    assert floor.session.speech.delegation == "Ghana"
