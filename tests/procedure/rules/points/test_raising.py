from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import next_deadline, replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, PointKind, YieldKind
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.points.raising import RaisePoint, SecondPoint, TakeUpPoint, WithdrawPoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.roll_call import AnswerRoll, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import PauseSpeech
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, CloseVote, PassOver
from bot.procedure.state.points import PointStatus
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    caucus,
    ecosoc,
    in_session,
    under,
    voting_on_draft,
)
from tests.procedure.point_refusals import seconding, waiting
from tests.procedure.speech_refusals import speaking

ORDER = PointKind.ORDER
PRIVILEGE = PointKind.PERSONAL_PRIVILEGE
INQUIRY = PointKind.PARLIAMENTARY_INQUIRY
WELL_TAKEN = RuleOnPoint(PointRuling.SUSTAINED)
NOT_WELL_TAKEN = RuleOnPoint(PointRuling.OVERRULED)
ANSWERED = RuleOnPoint(PointRuling.ANSWERED)


def statuses(floor: Floor) -> list[PointStatus]:
    return [own.status for own in floor.session.points]


# Interrupting


def test_a_point_of_order_interrupts_a_speech_whose_clock_goes_on_with_the_same_seconds() -> None:
    floor = speaking()
    floor.wait(20)
    floor.act("Ghana", RaisePoint(ORDER, "The list is closed"))
    assert floor.session.phase is Phase.POINT
    assert floor.session.speech is None
    assert next_deadline(floor.session) is None
    floor.wait(500)
    floor.dais(WELL_TAKEN)
    assert floor.speech.delegation == "France"
    assert floor.speech.left(floor.at) == 70
    assert next_deadline(floor.session) == floor.at + timedelta(seconds=70)
    assert replay(floor.events) == floor.session


def test_where_points_of_order_do_not_interrupt_one_waits_until_the_speaker_is_done() -> None:
    floor = speaking(waiting(ORDER))
    floor.act("Ghana", RaisePoint(ORDER))
    assert statuses(floor) == [PointStatus.PENDING]
    refusal = floor.refusal(PRESIDENT, TakeUpPoint())
    assert refusal.reason is Reason.SPEECH_IN_PROGRESS
    assert refusal.rule == ecosoc().points[ORDER].rule
    floor.dais(EndSpeech(), TakeUpPoint(), WELL_TAKEN)
    assert statuses(floor) == [PointStatus.SUSTAINED]


@pytest.mark.parametrize(
    ("inaudible", "status"), [(True, PointStatus.ON_FLOOR), (False, PointStatus.PENDING)]
)
def test_personal_privilege_interrupts_only_where_the_speaker_cannot_be_heard(
    inaudible: bool, status: PointStatus
) -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(PRIVILEGE, audibility=inaudible))
    assert statuses(floor) == [status]


def test_a_speech_that_was_paused_stays_paused_after_a_point() -> None:
    floor = speaking()
    floor.wait(20)
    floor.dais(PauseSpeech())
    floor.act("Ghana", RaisePoint(ORDER))
    floor.dais(WELL_TAKEN)
    assert floor.speech.paused
    assert floor.speech.left(floor.at) == 70


def test_time_that_was_yielded_is_untouched_by_a_point() -> None:
    floor = speaking()
    floor.wait(30)
    floor.act("France", YieldFloor(YieldKind.DELEGATION, "Ghana"))
    floor.wait(10)
    floor.act("Haiti", RaisePoint(ORDER))
    floor.wait(100)
    floor.dais(NOT_WELL_TAKEN)
    assert (floor.speech.delegation, floor.speech.yields) == ("Ghana", 1)
    assert floor.speech.left(floor.at) == 50


def test_with_nobody_speaking_a_point_is_dealt_with_at_once() -> None:
    floor = in_session()
    floor.act("Ghana", RaisePoint(INQUIRY, "How many may speak against?"))
    assert statuses(floor) == [PointStatus.ON_FLOOR]
    floor.dais(RuleOnPoint(PointRuling.ANSWERED, text="Two."))
    assert floor.session.phase is Phase.DEBATE
    assert (floor.session.points[0].status, floor.session.points[0].ruling) == (PointStatus.ANSWERED, "Two.")


def test_points_wait_in_the_order_in_which_they_were_raised() -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(INQUIRY))
    floor.act("Haiti", RaisePoint(INQUIRY))
    floor.dais(EndSpeech())
    floor.act("China", RaisePoint(INQUIRY))
    assert statuses(floor) == [PointStatus.PENDING] * 3
    for number in (1, 2, 3):
        floor.dais(TakeUpPoint())
        assert floor.session.point_on_floor is not None
        assert floor.session.point_on_floor.point == number
        floor.dais(ANSWERED)
    assert floor.refusal(PRESIDENT, TakeUpPoint()).reason is Reason.NO_POINT_WAITS


def test_one_point_is_dealt_with_at_a_time() -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(ORDER))
    floor.act("Haiti", RaisePoint(ORDER))
    assert statuses(floor) == [PointStatus.ON_FLOOR, PointStatus.PENDING]
    assert floor.refusal(PRESIDENT, TakeUpPoint(2)).reason is Reason.POINT_ON_FLOOR
    floor.dais(WELL_TAKEN, TakeUpPoint(2), NOT_WELL_TAKEN)
    assert floor.speech.left(floor.at) == 90


def test_a_delegation_has_one_point_open_at_a_time() -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(INQUIRY))
    refusal = floor.refusal("Ghana", RaisePoint(ORDER))
    assert (refusal.reason, refusal.facts["number"]) == (Reason.POINT_OPEN, 1)
    floor.act("Ghana", WithdrawPoint(1))
    floor.act("Ghana", RaisePoint(ORDER))


def test_a_point_the_rulebook_does_not_have_is_refused() -> None:
    rules = replace(ecosoc(), points={ORDER: ecosoc().points[ORDER]})
    refusal = in_session(rulebook=rules).refusal("Ghana", RaisePoint(INQUIRY))
    assert refusal.reason is Reason.POINT_UNKNOWN


def test_observers_raise_points_where_they_may_speak() -> None:
    in_session().act(OBSERVER, RaisePoint(INQUIRY))
    mute = in_session(rulebook=under(observers={"may_speak": False}))
    assert mute.refusal(OBSERVER, RaisePoint(INQUIRY)).reason is Reason.OBSERVER_POINT


def test_whoever_is_not_in_the_room_raises_no_point() -> None:
    floor = in_session(absent=["Ghana"])
    assert floor.refusal("Ghana", RaisePoint(ORDER)).reason is Reason.ABSENT


@pytest.mark.parametrize(
    "action",
    [CallNextSpeaker(), EndSpeech(), PauseSpeech(), StartRollCall(), YieldFloor(YieldKind.DAIS)],
)
def test_while_a_point_is_dealt_with_business_stands_still(action: CallNextSpeaker) -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(ORDER))
    assert floor.refusal(PRESIDENT, action).reason is Reason.POINT_ON_FLOOR


def test_a_caucus_waits_for_the_point_above_it() -> None:
    floor = in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(1))
    floor.act("Ghana", RaisePoint(ORDER))
    assert floor.refusal(PRESIDENT, EndCaucus()).reason is Reason.POINT_ON_FLOOR
    floor.wait(100)
    assert floor.clock() == ()
    floor.dais(WELL_TAKEN)
    floor.clock()
    assert floor.session.caucus is None


def test_a_question_to_the_speaker_waits_with_the_speech_while_the_speaker_takes_questions() -> None:
    floor = speaking()
    question = RaisePoint(PointKind.INFORMATION_TO_SPEAKER, "How many victims?")
    assert floor.refusal("Ghana", question).reason is Reason.NO_QUESTIONS
    floor.act("France", YieldFloor(YieldKind.QUESTIONS))
    assert floor.refusal("France", question).reason is Reason.QUESTION_TO_SELF
    floor.act("Ghana", question)
    assert floor.session.points == ()
    assert [(own.delegation, own.text) for own in floor.speech.asking] == [("Ghana", "How many victims?")]


# Seconds, withdrawals, rulings


def test_a_point_that_needs_a_second_waits_for_it() -> None:
    floor = in_session(rulebook=seconding(INQUIRY))
    floor.act("Ghana", RaisePoint(INQUIRY))
    assert floor.refusal(PRESIDENT, TakeUpPoint()).reason is Reason.POINT_NOT_SECONDED
    assert floor.refusal("Ghana", SecondPoint(1)).reason is Reason.OWN_POINT
    floor.act("Haiti", SecondPoint(1))
    assert statuses(floor) == [PointStatus.ON_FLOOR]
    assert floor.refusal("China", SecondPoint(1)).reason is Reason.POINT_SECONDED


def test_a_point_that_needs_no_second_is_not_seconded() -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(INQUIRY))
    assert floor.refusal("Haiti", SecondPoint(1)).reason is Reason.POINT_NEEDS_NO_SECOND


def test_a_point_is_withdrawn_by_its_delegation_or_the_dais_and_the_speech_goes_on() -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(ORDER))
    floor.wait(60)
    assert floor.refusal("Haiti", WithdrawPoint(1)).reason is Reason.POINT_OF_ANOTHER
    floor.act("Ghana", WithdrawPoint(1))
    assert floor.speech.left(floor.at) == 90
    assert floor.refusal("Ghana", WithdrawPoint(1)).reason is Reason.POINT_OVER
    floor.act("Haiti", RaisePoint(INQUIRY))
    floor.dais(WithdrawPoint(2))
    assert statuses(floor) == [PointStatus.WITHDRAWN, PointStatus.WITHDRAWN]


@pytest.mark.parametrize(
    ("kind", "ruling"),
    [(ORDER, PointRuling.ANSWERED), (INQUIRY, PointRuling.SUSTAINED), (PRIVILEGE, PointRuling.SUSTAINED)],
)
def test_a_point_of_order_is_well_taken_or_not_and_any_other_answered_or_not_in_order(
    kind: PointKind, ruling: PointRuling
) -> None:
    floor = in_session()
    floor.act("Ghana", RaisePoint(kind))
    assert floor.refusal(PRESIDENT, RuleOnPoint(ruling)).reason is Reason.POINT_RULING
    floor.dais(NOT_WELL_TAKEN)


def test_only_the_point_that_is_dealt_with_is_ruled_on() -> None:
    floor = speaking()
    assert floor.refusal(PRESIDENT, WELL_TAKEN).reason is Reason.NO_POINT_ON_FLOOR
    floor.act("Ghana", RaisePoint(ORDER))
    floor.act("Haiti", RaisePoint(ORDER))
    refusal = floor.refusal(PRESIDENT, RuleOnPoint(PointRuling.SUSTAINED, 2))
    assert refusal.reason is Reason.NO_POINT_ON_FLOOR
    floor.dais(RuleOnPoint(PointRuling.SUSTAINED, 1))
    refusal = floor.refusal(PRESIDENT, RuleOnPoint(PointRuling.SUSTAINED, 1))
    assert refusal.reason is Reason.POINT_OVER


def test_the_dais_alone_takes_up_points_and_rules_on_them() -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(INQUIRY))
    assert floor.refusal("France", TakeUpPoint()).reason is Reason.DAIS_ONLY
    floor.act("Haiti", RaisePoint(ORDER))
    assert floor.refusal("Haiti", WELL_TAKEN).reason is Reason.DAIS_ONLY


# Leaving, suspending, adjourning


def test_the_point_of_a_delegation_that_leaves_lapses_and_the_speech_goes_on() -> None:
    floor = speaking()
    floor.act("Haiti", RaisePoint(INQUIRY))
    floor.act("Ghana", RaisePoint(ORDER))
    floor.act("Ghana", AnswerRoll(Presence.ABSENT))
    floor.act("Haiti", AnswerRoll(Presence.ABSENT))
    assert statuses(floor) == [PointStatus.LAPSED, PointStatus.LAPSED]
    assert floor.speech.left(floor.at) == 90


def test_a_speaker_who_leaves_under_a_point_is_not_there_when_it_is_dealt_with() -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(ORDER))
    floor.act("France", AnswerRoll(Presence.ABSENT))
    floor.dais(WELL_TAKEN)
    assert floor.session.floor == ()


def test_a_point_outlasts_a_suspension_and_lapses_with_the_meeting() -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(ORDER))
    floor.wait(10)
    floor.dais(SuspendSitting(600))
    assert floor.refusal(PRESIDENT, WELL_TAKEN).reason is Reason.SUSPENDED
    floor.wait(600)
    floor.dais(ResumeSitting(), WELL_TAKEN)
    assert floor.speech.left(floor.at) == 90
    floor.act("Haiti", RaisePoint(ORDER))
    floor.dais(AdjournSitting())
    assert statuses(floor) == [PointStatus.SUSTAINED, PointStatus.LAPSED]
    assert floor.session.floor == ()


# During a vote


def test_whoever_leaves_an_open_room_under_a_point_of_its_own_lets_the_vote_go_on() -> None:
    floor = voting_on_draft(in_session(rulebook=under(conduct_during_voting={"doors_closed": False})))
    ends_at = floor.vote.ends_at
    floor.act("Ghana", RaisePoint(ORDER))
    floor.wait(10)
    floor.act("Ghana", AnswerRoll(Presence.ABSENT))
    assert statuses(floor) == [PointStatus.LAPSED]
    assert floor.vote.ends_at == ends_at + timedelta(seconds=10)


def test_during_a_vote_only_the_points_the_rules_name_are_raised() -> None:
    floor = voting_on_draft()
    refusal = floor.refusal("Ghana", RaisePoint(PRIVILEGE, audibility=True))
    assert (refusal.reason, refusal.facts["possible"]) == (Reason.POINT_DURING_VOTE, (ORDER,))
    assert refusal.rule == ecosoc().conduct_during_voting.rule
    floor.act("Ghana", RaisePoint(ORDER))
    assert floor.session.phase is Phase.POINT


def test_a_point_that_waits_is_not_taken_up_during_a_vote_that_it_may_not_interrupt() -> None:
    floor = speaking()
    floor.act("Ghana", RaisePoint(INQUIRY))
    floor.dais(EndSpeech())
    floor = voting_on_draft(floor)
    assert floor.refusal(PRESIDENT, TakeUpPoint()).reason is Reason.POINT_DURING_VOTE
    floor.ballots(yes=7)
    floor.dais(TakeUpPoint(), ANSWERED)


def test_under_a_point_ballots_are_taken_but_the_vote_is_not_closed() -> None:
    floor = voting_on_draft()
    floor.wait(50)
    floor.act("Ghana", RaisePoint(ORDER))
    for name in floor.vote.entitled:
        floor.dais(CastBallot(Choice.YES, 0, name))
    floor.wait(1000)
    assert floor.clock() == ()
    for action in (CloseVote(), CancelVote("Wrong")):
        assert floor.refusal(PRESIDENT, action).reason is Reason.POINT_ON_FLOOR
    floor.dais(NOT_WELL_TAKEN)
    assert floor.session.vote is None
    assert floor.session.results[-1].tally.yes == 7


@pytest.mark.parametrize("method", [Method.PLACARDS, Method.ROLL_CALL])
def test_a_vote_goes_on_after_a_point_with_the_time_it_had(method: Method) -> None:
    floor = voting_on_draft(method=method)
    ends_at = floor.vote.ends_at
    floor.wait(5)
    floor.act("Ghana", RaisePoint(ORDER))
    assert floor.refusal(PRESIDENT, PassOver()).reason in (Reason.POINT_ON_FLOOR, Reason.NOT_A_ROLL_CALL)
    floor.wait(300)
    floor.dais(WELL_TAKEN)
    assert floor.vote.ends_at == ends_at + timedelta(seconds=300)
    assert replay(floor.events) == floor.session


def test_nobody_votes_any_more_once_everybody_has_been_called() -> None:
    floor = voting_on_draft(method=Method.ROLL_CALL)
    first = floor.vote.entitled[0]
    floor.dais(PassOver())
    for name in floor.vote.entitled[1:-1]:
        floor.dais(CastBallot(Choice.NO, 0, name))
    floor.act(first, RaisePoint(ORDER))
    floor.dais(CastBallot(Choice.NO, 0, floor.vote.entitled[-1]))
    assert floor.refusal(first, CastBallot(Choice.YES)).reason is Reason.ROLL_CALLED
    floor.dais(NOT_WELL_TAKEN)
    assert floor.session.results[-1].tally.no == 6
