from __future__ import annotations

from datetime import timedelta

import pytest

from bot.procedure.engine import next_deadline
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.resolutions.sponsorship import SponsorDraft
from bot.procedure.rules.roll_call import StartRollCall
from bot.procedure.rules.sitting import (
    AdjournSitting,
    OpenSitting,
    ResumeSitting,
    SittingOpened,
    SittingSuspended,
    SuspendSitting,
)
from bot.procedure.rules.speakers.clock import PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.session import Phase
from bot.procedure.state.sitting import SittingStatus
from tests.procedure.committees import (
    PRESIDENT,
    ecosoc,
    established,
    in_session,
    voting_on_draft,
    with_draft,
    with_list,
)


def test_sittings_are_numbered_over_the_history_of_the_committee() -> None:
    floor = established()
    floor.dais(OpenSitting(), AdjournSitting())
    assert floor.dais(OpenSitting()) == (SittingOpened(2, floor.at),)


def test_one_sitting_is_open_at_a_time() -> None:
    floor = in_session()
    refusal = floor.refusal(PRESIDENT, OpenSitting())
    assert (refusal.reason, refusal.facts) == (Reason.SITTING_OPEN, {"number": 1})


def test_only_the_dais_opens_and_ends_sittings() -> None:
    floor = established()
    for action in (OpenSitting(), SuspendSitting(), ResumeSitting(), AdjournSitting()):
        assert floor.refusal("France", action).reason is Reason.DAIS_ONLY


def test_outside_a_sitting_nothing_is_done() -> None:
    floor = established()
    assert floor.refusal("France", JoinSpeakers()).reason is Reason.NO_SITTING
    assert floor.refusal(PRESIDENT, AdjournSitting()).reason is Reason.NO_SITTING
    assert floor.refusal(PRESIDENT, ResumeSitting()).reason is Reason.NOT_SUSPENDED
    assert floor.session.phase is Phase.CLOSED


def test_during_a_suspension_nothing_is_done_and_nothing_runs_out() -> None:
    floor = with_list("France", "Ghana")
    floor.dais(CallNextSpeaker(), SuspendSitting(600))
    assert floor.refusal("Haiti", JoinSpeakers()).reason is Reason.SUSPENDED
    assert next_deadline(floor.session) is None
    floor.wait(86_400)
    assert floor.clock() == ()
    assert floor.speech.delegation == "France"


def test_a_suspension_stops_the_clock_of_the_speech_to_the_second() -> None:
    floor = with_list("France")
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    floor.dais(SuspendSitting())
    floor.wait(3_600)
    floor.dais(ResumeSitting())
    assert floor.speech.left(floor.at) == 60
    floor.wait(1_000)
    assert floor.speech.left(floor.at) == 60
    floor.dais(ResumeSpeech())
    assert next_deadline(floor.session) == floor.at + timedelta(seconds=60)


def test_a_suspension_says_when_the_meeting_goes_on_where_it_knows() -> None:
    floor = in_session()
    assert floor.dais(SuspendSitting(600)) == (SittingSuspended(floor.at, floor.at + timedelta(seconds=600)),)
    floor.dais(ResumeSitting())
    assert floor.dais(SuspendSitting()) == (SittingSuspended(floor.at, None),)


@pytest.mark.parametrize("seconds", [-1, ecosoc().meetings.suspension_maximum + 1])
def test_a_suspension_lasts_at_most_a_day(seconds: int) -> None:
    assert in_session().refusal(PRESIDENT, SuspendSitting(seconds)).reason is Reason.DURATION_LIMIT


def test_a_meeting_is_neither_suspended_nor_adjourned_during_a_vote() -> None:
    floor = voting_on_draft()
    assert floor.refusal(PRESIDENT, SuspendSitting()).reason is Reason.VOTING
    assert floor.refusal(PRESIDENT, AdjournSitting()).reason is Reason.VOTING


def test_a_suspension_ends_a_caucus_and_keeps_list_motions_and_draft() -> None:
    floor = with_draft(floor=with_list("France", "Ghana"))
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=Terms(topic="Victims", total=600, each=60))
    floor.dais(SuspendSitting(), ResumeSitting())
    assert floor.session.caucus is None
    assert floor.session.speakers.queue == ("France", "Ghana")
    assert floor.session.draft_on_floor == 1


def test_an_adjournment_empties_the_floor_and_keeps_the_drafts() -> None:
    floor = with_draft(floor=with_list("France", "Ghana"))
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.raised(MotionKind.ADJOURN_MEETING, "Ghana")
    floor.dais(AdjournSitting())
    session = floor.session
    assert session.sitting.status is SittingStatus.CLOSED
    assert session.speakers.queue == ()
    assert not session.speakers.open
    assert session.motion_debate is None
    assert {own.status for own in session.motions} == {MotionStatus.LAPSED}
    assert session.draft_on_floor == 1


def test_an_adjourned_meeting_keeps_its_speaking_time() -> None:
    floor = with_list()
    seconds = floor.session.speakers.seconds
    floor.dais(AdjournSitting())
    assert floor.session.speakers.seconds == seconds > 0


def test_a_suspended_meeting_can_be_adjourned() -> None:
    floor = in_session()
    floor.dais(SuspendSitting(), AdjournSitting())
    assert floor.session.phase is Phase.CLOSED


def test_a_new_sitting_takes_its_own_roll() -> None:
    floor = in_session()
    floor.dais(AdjournSitting(), OpenSitting())
    assert floor.session.members_present == ()
    assert floor.refusal("France", JoinSpeakers()).reason is Reason.ROLL_NOT_TAKEN
    floor.dais(StartRollCall())
    assert floor.refusal("France", JoinSpeakers()).reason is Reason.ROLL_CALL_IN_PROGRESS


def test_drafts_are_sponsored_between_sittings_too() -> None:
    floor = with_draft()
    floor.dais(AdjournSitting())
    floor.act("Ghana", SponsorDraft(1))
    assert floor.draft.sponsors == ("Brazil", "Ghana")


def test_a_paused_speech_is_not_paused_again_by_a_suspension() -> None:
    floor = with_list("France")
    floor.dais(CallNextSpeaker(), PauseSpeech())
    assert floor.dais(SuspendSitting()) == (SittingSuspended(floor.at, None),)
