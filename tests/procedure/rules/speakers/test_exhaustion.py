from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import Event, replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Exhausted, MotionKind, Rulebook, YieldKind
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.debate.turns import DebateClosed
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.speakers.comments import EndComments
from bot.procedure.rules.speakers.exhaustion import ListExhausted
from bot.procedure.rules.speakers.speakers_list import (
    CloseSpeakersList,
    JoinSpeakers,
    LeaveSpeakers,
    OpenSpeakersList,
)
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech, SpeechEnd, SpeechEnded
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from tests.procedure.committees import (
    PRESIDENT,
    Floor,
    caucus,
    draft_resolution,
    in_session,
    under,
    with_draft,
)

CLOSES = under(speakers={"exhausted": Exhausted.CLOSES})


def last_speaker(rulebook: Rulebook = CLOSES) -> Floor:
    """A committee with a draft before it, in which the last on the list speaks."""
    floor = with_draft(floor=in_session(rulebook=rulebook))
    floor.dais(OpenSpeakersList(), JoinSpeakers("France"), CallNextSpeaker())
    return floor


def closed(events: tuple[Event, ...]) -> bool:
    """Whether the debate was closed because the list ran out."""
    return events[-2:] == (ListExhausted(), DebateClosed(1))


def test_when_the_list_runs_out_the_debate_is_closed_and_the_vote_comes() -> None:
    floor = last_speaker()
    assert floor.dais(EndSpeech()) == (
        SpeechEnded("France", SpeechEnd.DAIS, floor.at),
        ListExhausted(),
        DebateClosed(1),
    )
    assert floor.refusal(PRESIDENT, OpenSpeakersList()).reason is Reason.DEBATE_CLOSED
    assert floor.may(PRESIDENT, OpenVote())
    assert replay(floor.events) == floor.session


def test_a_list_that_runs_out_may_leave_the_debate_open() -> None:
    floor = last_speaker(under())
    floor.dais(EndSpeech())
    assert not floor.session.debate_closed
    assert floor.session.speakers.open


def test_time_that_is_up_closes_the_debate_too() -> None:
    floor = last_speaker()
    floor.wait(90)
    assert closed(floor.clock())


def test_a_last_speaker_who_leaves_the_room_closes_the_debate() -> None:
    floor = last_speaker()
    assert closed(floor.act("France", AnswerRoll(Presence.ABSENT)))


def test_as_long_as_somebody_waits_the_debate_goes_on() -> None:
    floor = last_speaker()
    floor.act("Ghana", JoinSpeakers())
    floor.dais(EndSpeech())
    assert not floor.session.debate_closed
    assert closed(floor.act("Ghana", LeaveSpeakers()))


def test_a_list_on_which_nobody_was_heard_closes_nothing() -> None:
    floor = with_draft(floor=in_session(rulebook=CLOSES))
    floor.dais(OpenSpeakersList(), JoinSpeakers("France"), LeaveSpeakers("France"), CloseSpeakersList())
    assert not floor.session.debate_closed


def test_a_list_closed_to_newcomers_runs_out_as_well() -> None:
    floor = last_speaker()
    floor.dais(CloseSpeakersList())
    assert closed(floor.dais(EndSpeech()))


def test_yielded_time_and_comments_are_heard_out_first() -> None:
    rulebook = under(CLOSES, yields={"to": tuple(YieldKind), "comments": 2})
    floor = last_speaker(rulebook)
    floor.act("France", YieldFloor(YieldKind.DELEGATION, "Ghana"))
    assert floor.speech.delegation == "Ghana"
    assert closed(floor.dais(EndSpeech()))
    floor = last_speaker(rulebook)
    floor.act("France", YieldFloor(YieldKind.COMMENTS))
    assert not floor.session.debate_closed
    assert closed(floor.dais(EndComments()))


@pytest.mark.parametrize("lost", [False, True])
def test_a_motion_that_waits_is_disposed_of_first(lost: bool) -> None:
    floor = last_speaker()
    floor.raised(MotionKind.SUSPEND_MEETING, "Ghana", Terms(duration=600))
    floor.dais(EndSpeech())
    assert not floor.session.debate_closed
    if lost:
        floor.dais(PutMotion(1))
        floor.ballots(no=7)
        assert closed(tuple(floor.events))
    else:
        assert closed(floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER)))


def test_after_a_caucus_the_committee_goes_on_and_may_take_speakers_again() -> None:
    floor = last_speaker()
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", caucus(10))
    floor.dais(EndSpeech(), PutMotion(1))
    floor.ballots(yes=7)
    floor.dais(EndCaucus())
    assert not floor.session.debate_closed
    floor.act("Haiti", JoinSpeakers())
    floor.dais(CallNextSpeaker())
    assert closed(floor.dais(EndSpeech()))


def test_a_new_draft_has_a_debate_of_its_own() -> None:
    floor = in_session(rulebook=CLOSES)
    floor.dais(OpenSpeakersList(), JoinSpeakers("France"), JoinSpeakers("Ghana"), CallNextSpeaker())
    floor.dais(EndSpeech())
    floor.act("Brazil", draft_resolution())
    floor.dais(IntroduceDraft(1), LeaveSpeakers("Ghana"))
    assert not floor.session.debate_closed


def test_without_a_draft_the_list_is_closed_and_can_be_opened_again() -> None:
    floor = in_session(rulebook=CLOSES)
    floor.dais(OpenSpeakersList(), JoinSpeakers("France"), CallNextSpeaker())
    assert floor.dais(EndSpeech())[-1] == DebateClosed(None)
    assert not floor.session.speakers.open
    floor.dais(OpenSpeakersList())


def test_a_rule_that_is_changed_closes_no_debate_by_itself() -> None:
    floor = last_speaker(under())
    floor.dais(EndSpeech(), ChangeRule("speakers.exhausted", "closes", "goes_on", CLOSES))
    assert not floor.session.debate_closed
    floor.dais(JoinSpeakers("Ghana"), CallNextSpeaker())
    assert closed(floor.dais(EndSpeech()))
