"""What a refusal on a question of order adds: what is before the committee, and what is in order instead."""

from __future__ import annotations

import pytest

from bot.procedure.engine import Action, legal_actions
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.debates import PutMotion, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.roll_call import StartRollCall
from bot.procedure.rules.sitting import OpenSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from bot.rendering.instead import INSTEAD, OF_ORDER, instead
from bot.rendering.refusals import refusal_text
from tests.procedure.committees import (
    PRESIDENT,
    Floor,
    established,
    in_session,
    speaking,
    voting_on_draft,
    with_draft,
    with_list,
)
from tests.procedure.test_refusals import CASES


def added(floor: Floor, who: str, action: Action) -> str:
    """What is added to somebody's refusal."""
    legal = legal_actions(floor.session, floor.actor(who), floor.at, INSTEAD)
    return instead(floor.refusal(who, action), floor.session, legal)


def test_during_a_speech_a_delegate_is_told_whose_it_is_and_what_is_in_order() -> None:
    floor = speaking("Ghana")
    assert added(floor, "France", JoinSpeakers()) == (
        "Before the committee: the speech of France. You can now yield, raise a motion or raise a point."
    )


def test_a_refused_motion_names_those_in_order_the_first_by_precedence() -> None:
    floor = in_session()
    assert added(floor, "France", RaiseMotion(MotionKind.CLOSE_DEBATE)) == (
        "Before the committee: the general debate. You can now raise a motion (suspension of the meeting, "
        "adjournment of the meeting, limit on speeches or another) or raise a point."
    )


def test_a_chair_is_told_what_only_a_chair_can_do() -> None:
    floor = with_list("France")
    floor.dais(CallNextSpeaker())
    floor.raised(MotionKind.SUSPEND_MEETING, "Ghana")
    assert added(floor, PRESIDENT, PutMotion(1)) == (
        "Before the committee: the speech of France. You can now end the speech."
    )
    floor.dais(EndSpeech())
    assert added(floor, PRESIDENT, EndSpeech()) == (
        "Before the committee: the general debate. You can now put motion 1 to the committee."
    )


def test_on_a_motion_one_is_told_the_side_one_may_speak_on() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    assert added(floor, "Ghana", SpeakOnMotion(Side.FOR)).startswith(
        "Before the committee: motion 1 (closure of the debate). You can now speak against the motion"
    )


def test_in_a_vote_one_is_told_what_is_voted_on() -> None:
    floor = voting_on_draft()
    assert added(floor, "France", JoinSpeakers()) == (
        "Before the committee: the vote on draft resolution E/2015/L.1. You can now vote or raise a point."
    )
    assert added(floor, PRESIDENT, StartRollCall()) == (
        "Before the committee: the vote on draft resolution E/2015/L.1. You can now close the vote."
    )


def test_during_the_roll_call_one_is_told_to_answer() -> None:
    floor = established()
    floor.dais(OpenSitting(), StartRollCall())
    assert added(floor, "France", JoinSpeakers()) == (
        "Before the committee: the roll call. You can now answer the roll."
    )


def test_who_is_absent_is_told_to_answer_the_roll() -> None:
    assert added(in_session(absent=("Haiti",)), "Haiti", JoinSpeakers()) == (
        "Before the committee: the general debate. You can now answer the roll."
    )


def test_where_nothing_is_before_the_committee_nothing_is_said_of_it() -> None:
    assert added(established(), "France", OpenSitting()) == ""
    assert added(established(), PRESIDENT, OpenSpeakersList()) == ""


def test_what_is_wrong_with_the_wording_is_not_a_question_of_order() -> None:
    floor = in_session()
    wrong = RaiseMotion(MotionKind.MODERATED_CAUCUS, Terms(total=600, each=60))
    assert added(floor, "France", wrong) == ""
    formal = {Reason.TEXT_LENGTH, Reason.MOTION_NEEDS, Reason.DURATION_LIMIT, Reason.NAME_LENGTH}
    assert OF_ORDER.isdisjoint(formal | {Reason.UNKNOWN_DELEGATION, Reason.DRAFT_EMPTY, Reason.NOT_SEATED})


def test_it_stands_between_the_sentence_and_the_rule() -> None:
    floor = with_draft()
    refusal = floor.refusal("France", OpenVote())
    legal = legal_actions(floor.session, floor.actor("France"), floor.at, INSTEAD)
    said, now, rule = refusal_text(refusal, floor.session, legal).split("\n")
    assert said == "This is for the dais to do. Ask the President."
    assert now.startswith("Before the committee: draft resolution E/2015/L.1. You can now ")
    assert rule.startswith("-# “")


@pytest.mark.parametrize("reason", [own for own in Reason if own in OF_ORDER], ids=str)
def test_whatever_stands_in_the_way_the_whole_is_short(reason: Reason) -> None:
    start, who, action = CASES[reason]
    floor = start()
    legal = legal_actions(floor.session, floor.actor(who), floor.at, INSTEAD)
    text = refusal_text(floor.refusal(who, action), floor.session, legal)
    said, *rest = text.split("\n")
    assert len(rest) <= 2
    assert all(len(line) <= 240 for line in (said, *rest))
