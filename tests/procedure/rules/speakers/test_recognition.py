from __future__ import annotations

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, Rulebook, SpeakersOrder
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, LeaveSpeakers, MoveSpeaker
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, SpeechEnded, SpeechStarted
from bot.procedure.state.speaking import Purpose
from tests.procedure.committees import PRESIDENT, Floor, caucus, in_session, under, with_draft, with_list

NO_ORDER = under(speakers={"order": SpeakersOrder.DAIS})


def raised(*names: str) -> Floor:
    """A committee without a list, in which these placards are raised."""
    return with_list(*names, floor=in_session(rulebook=NO_ORDER))


def test_without_an_order_the_dais_recognises_any_placard_that_is_raised() -> None:
    floor = raised("France", "Ghana", "Haiti")
    floor.dais(RecogniseSpeaker("Haiti"))
    assert (floor.speech.delegation, floor.speech.seconds) == ("Haiti", 90)
    assert floor.session.speakers.queue == ("France", "Ghana")
    events = floor.dais(RecogniseSpeaker("Ghana"))
    assert [type(own) for own in events] == [SpeechEnded, SpeechStarted]


def test_without_an_order_the_next_speaker_is_whoever_raised_its_placard_first() -> None:
    floor = raised("France", "Ghana")
    floor.dais(CallNextSpeaker())
    assert floor.speech.delegation == "France"


def test_a_placard_that_is_not_raised_is_not_recognised() -> None:
    floor = raised("France", "Ghana")
    floor.act("Ghana", LeaveSpeakers())
    assert floor.refusal(PRESIDENT, RecogniseSpeaker("Ghana")).reason is Reason.NOT_ON_LIST
    assert floor.refusal(PRESIDENT, RecogniseSpeaker("Atlantis")).reason is Reason.UNKNOWN_DELEGATION
    assert floor.refusal("France", RecogniseSpeaker("France")).reason is Reason.DAIS_ONLY


def test_without_an_order_nobody_has_a_place_to_be_moved_to() -> None:
    refusal = raised("France", "Ghana").refusal(PRESIDENT, MoveSpeaker("Ghana", 1))
    assert (refusal.reason, refusal.rule) == (Reason.NO_ORDER, NO_ORDER.speakers.rule)


def test_from_a_list_only_the_next_is_called() -> None:
    floor = with_list("France", "Ghana")
    refusal = floor.refusal(PRESIDENT, RecogniseSpeaker("Ghana"))
    assert refusal.reason is Reason.OUT_OF_TURN
    assert refusal.facts == {"delegation": "Ghana", "upcoming": "France"}
    assert refusal.rule == floor.session.rulebook.speakers.rule
    floor.dais(RecogniseSpeaker("France"))
    assert floor.speech.delegation == "France"


def test_a_caucus_keeps_its_list_in_order_where_the_debate_does() -> None:
    floor = in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    floor.dais(JoinSpeakers("France"), JoinSpeakers("Ghana"))
    assert floor.refusal(PRESIDENT, RecogniseSpeaker("Ghana")).reason is Reason.OUT_OF_TURN
    floor.dais(RecogniseSpeaker("France"))
    assert (floor.speech.purpose, floor.speech.seconds) == (Purpose.CAUCUS, 60)


def test_in_a_caucus_without_an_order_the_dais_picks_too() -> None:
    floor = in_session(rulebook=NO_ORDER)
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    floor.dais(JoinSpeakers("France"), JoinSpeakers("Ghana"), RecogniseSpeaker("Ghana"))
    assert floor.speech.purpose is Purpose.CAUCUS
    assert floor.session.list.queue == ("France",)


def on_a_motion(rulebook: Rulebook) -> Floor:
    """A motion before the committee, with Ghana to speak for it and Haiti against."""
    floor = with_draft(floor=in_session(rulebook=rulebook))
    floor.put(MotionKind.ADJOURN_DEBATE)
    floor.dais(SpeakOnMotion(Side.FOR, "Ghana"), SpeakOnMotion(Side.AGAINST, "Haiti"))
    return floor


def test_on_a_motion_for_and_against_are_called_in_turn_from_a_list() -> None:
    floor = on_a_motion(under())
    assert floor.refusal(PRESIDENT, RecogniseSpeaker("Haiti")).reason is Reason.OUT_OF_TURN
    floor.dais(RecogniseSpeaker("Ghana"), RecogniseSpeaker("Haiti"))
    assert floor.speech.purpose is Purpose.AGAINST


def test_on_a_motion_the_dais_picks_either_side_where_there_is_no_order() -> None:
    floor = on_a_motion(NO_ORDER)
    floor.dais(RecogniseSpeaker("Haiti"))
    assert (floor.speech.delegation, floor.speech.purpose) == ("Haiti", Purpose.AGAINST)
    assert floor.session.motion_debate is not None
    assert floor.session.motion_debate.heard_against == ("Haiti",)
