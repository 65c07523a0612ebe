from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, Rulebook
from bot.procedure.rules.points.replies import AskReply, CallReply, GrantReply, RefuseReply
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.sitting import AdjournSitting
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.replies import ReplyStatus
from bot.procedure.state.speaking import Purpose
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    caucus,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
)

BY_THE_PRESIDENT = {
    "granted_on_request": False,
    "written": True,
    "time": 45,
    "to_a_reply": False,
    "at_end_of_meeting": False,
}


def spoken(rulebook: Rulebook | None = None) -> Floor:
    """A committee in which France has spoken, and Haiti is on the list."""
    floor = with_list("France", "Haiti", floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker(), EndSpeech())
    return floor


def asked() -> Floor:
    """A committee in which Ghana has asked the President for a right of reply to France."""
    floor = spoken(under(right_of_reply=BY_THE_PRESIDENT))
    floor.act("Ghana", AskReply("Our honour was questioned"))
    return floor


def statuses(floor: Floor) -> list[ReplyStatus]:
    return [own.status for own in floor.session.replies]


def test_in_the_council_whoever_asks_has_a_right_of_reply() -> None:
    floor = spoken()
    floor.act("Ghana", AskReply())
    assert (floor.session.replies[0].to, statuses(floor)) == ("France", [ReplyStatus.GRANTED])
    assert floor.refusal(PRESIDENT, RefuseReply(1)).reason is Reason.REPLY_OF_RIGHT
    assert floor.refusal(PRESIDENT, GrantReply(1)).reason is Reason.REPLY_GRANTED


def test_a_reply_is_a_timed_speech_when_the_dais_calls_it() -> None:
    floor = spoken()
    floor.act("Haiti", AskReply())
    floor.dais(CallReply())
    assert (floor.speech.delegation, floor.speech.purpose) == ("Haiti", Purpose.REPLY)
    assert floor.speech.seconds == 60
    assert floor.session.speakers.queue == ("Haiti",)
    assert statuses(floor) == [ReplyStatus.EXERCISED]
    floor.wait(60)
    floor.clock()
    assert floor.session.floor == ()
    assert replay(floor.events) == floor.session


def test_replies_wait_for_the_end_of_the_meeting_and_then_come_in_turn() -> None:
    floor = spoken()
    floor.act("Ghana", AskReply())
    floor.act("Haiti", AskReply())
    floor.dais(CallNextSpeaker())
    assert floor.refusal(PRESIDENT, CallReply()).reason is Reason.SPEECH_IN_PROGRESS
    floor.dais(EndSpeech(), CallReply())
    assert floor.speech.delegation == "Ghana"
    floor.dais(EndSpeech(), CallReply(2), EndSpeech())
    assert floor.refusal(PRESIDENT, CallReply()).reason is Reason.NO_REPLY_WAITS


def test_where_it_is_the_presidents_to_grant_it_waits_for_that() -> None:
    floor = asked()
    assert statuses(floor) == [ReplyStatus.ASKED]
    assert floor.refusal(PRESIDENT, CallReply(1)).reason is Reason.REPLY_NOT_GRANTED
    assert floor.refusal("Ghana", GrantReply(1)).reason is Reason.DAIS_ONLY
    floor.dais(GrantReply(1), CallReply())
    assert floor.speech.seconds == 45


def test_a_reply_that_is_not_granted_is_over() -> None:
    floor = asked()
    floor.dais(RefuseReply(1, "No insult was offered"))
    assert statuses(floor) == [ReplyStatus.REFUSED]
    assert floor.refusal(PRESIDENT, GrantReply(1)).reason is Reason.REPLY_OVER
    floor.act("Ghana", AskReply("Again"))


def test_a_reply_that_comes_right_after_the_speech_goes_before_the_next_speaker() -> None:
    floor = asked()
    floor.dais(GrantReply(1))
    refusal = floor.refusal(PRESIDENT, CallNextSpeaker())
    assert (refusal.reason, refusal.facts["delegation"]) == (Reason.REPLY_FIRST, "Ghana")
    floor.dais(CallReply(), CallNextSpeaker())
    assert floor.speech.delegation == "Haiti"


def test_the_president_may_take_back_a_reply_that_was_granted() -> None:
    floor = asked()
    floor.dais(GrantReply(1), RefuseReply(1), CallNextSpeaker())
    assert statuses(floor) == [ReplyStatus.REFUSED]


def test_where_it_is_asked_for_in_writing_words_are_needed() -> None:
    floor = spoken(under(right_of_reply=BY_THE_PRESIDENT))
    assert floor.refusal("Ghana", AskReply(" ")).reason is Reason.REPLY_WRITTEN


def test_there_is_no_reply_to_a_reply_unless_the_rulebook_lets_it() -> None:
    floor = asked()
    floor.dais(GrantReply(1), CallReply())
    assert floor.refusal("France", AskReply("No")).reason is Reason.REPLY_TO_A_REPLY
    floor = spoken()
    floor.act("Ghana", AskReply())
    floor.dais(CallReply())
    floor.act("France", AskReply())
    assert floor.session.replies[1].to == "Ghana"


def test_a_speech_that_is_still_being_made_can_be_replied_to() -> None:
    floor = spoken()
    floor.dais(CallNextSpeaker())
    floor.act("Ghana", AskReply())
    assert floor.session.replies[0].to == "Haiti"


def test_nobody_replies_to_nothing_or_to_oneself() -> None:
    assert with_list().refusal("Ghana", AskReply()).reason is Reason.NOTHING_TO_REPLY_TO
    assert spoken().refusal("France", AskReply()).reason is Reason.REPLY_TO_SELF


def test_a_delegation_asks_for_one_reply_at_a_time() -> None:
    floor = spoken()
    floor.act("Ghana", AskReply())
    assert floor.refusal("Ghana", AskReply()).reason is Reason.REPLY_OPEN


def test_observers_reply_where_they_may_speak() -> None:
    spoken().act(OBSERVER, AskReply())
    mute = spoken(under(observers={"may_speak": False}))
    assert mute.refusal(OBSERVER, AskReply()).reason is Reason.OBSERVER_REPLY


def test_a_reply_waits_for_votes_motions_and_caucuses() -> None:
    floor = spoken()
    floor.act("Ghana", AskReply())
    floor = with_draft(floor=floor)
    floor.put(MotionKind.ADJOURN_DEBATE)
    assert floor.refusal(PRESIDENT, CallReply()).reason is Reason.MOTION_ON_FLOOR
    floor = spoken()
    floor.act("Ghana", AskReply())
    floor.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    assert floor.refusal(PRESIDENT, CallReply()).reason is Reason.CAUCUS_IN_PROGRESS
    assert voting_on_draft(spoken()).refusal("Ghana", AskReply()).reason is Reason.VOTING


def test_in_a_caucus_a_reply_that_waits_holds_nobody_up() -> None:
    floor = spoken(under(right_of_reply={**BY_THE_PRESIDENT, "granted_on_request": True}))
    floor.act("Ghana", AskReply("Our honour"))
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    assert floor.refusal(PRESIDENT, CallNextSpeaker()).reason is Reason.LIST_EMPTY


def test_replies_that_wait_do_not_keep_the_meeting_open_and_lapse_with_it() -> None:
    floor = spoken()
    floor.act("Ghana", AskReply())
    floor.dais(AdjournSitting())
    assert statuses(floor) == [ReplyStatus.LAPSED]


def test_the_reply_of_a_delegation_that_leaves_lapses() -> None:
    floor = spoken()
    floor.act("Ghana", AskReply())
    floor.act("Ghana", AnswerRoll(Presence.ABSENT))
    assert statuses(floor) == [ReplyStatus.LAPSED]
    assert floor.refusal(PRESIDENT, CallReply()).reason is Reason.NO_REPLY_WAITS


@pytest.mark.parametrize("number", [0, 7])
def test_a_right_of_reply_that_is_not_there_is_told(number: int) -> None:
    assert spoken().refusal(PRESIDENT, GrantReply(number)).reason is Reason.NO_SUCH_REPLY


def test_a_vote_is_opened_over_replies_that_wait() -> None:
    floor = spoken()
    floor.act("Ghana", AskReply())
    floor = with_draft(floor=floor)
    floor.dais(OpenVote())
    assert floor.refusal(PRESIDENT, CallReply()).reason is Reason.VOTING
