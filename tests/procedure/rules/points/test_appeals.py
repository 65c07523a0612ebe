from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import DecidedBy, Majority, MatterKind, MotionKind, PointKind, Rulebook, Tie
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.points.appeals import AppealRuling, SecondAppeal
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.roll_call import AnswerRoll, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, OpenVote
from bot.procedure.state.appeals import AppealStatus, LastRuling, RulingOn
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.points import PointStatus
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    ecosoc,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
    with_motion,
)

NOT_WELL_TAKEN = RuleOnPoint(PointRuling.OVERRULED)
OUT_OF_ORDER = RuleOnMotion(1, Ruling.OUT_OF_ORDER, "Dilatory")


def ruled(rulebook: Rulebook | None = None, ruling: RuleOnPoint = NOT_WELL_TAKEN) -> Floor:
    """A committee in which France speaks and a point of order of Ghana has just been ruled on."""
    floor = with_list("France", "Haiti", floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker())
    floor.act("Ghana", RaisePoint(PointKind.ORDER))
    floor.dais(ruling)
    return floor


def out_of_order() -> Floor:
    """A committee in which a motion of France has just been ruled out of order."""
    floor = in_session()
    floor.raised(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    floor.dais(OUT_OF_ORDER)
    return floor


def test_an_appeal_is_put_to_the_vote_at_once_above_the_speech_it_interrupts() -> None:
    floor = ruled()
    floor.wait(20)
    floor.act("Ghana", AppealRuling("The rules say otherwise"))
    assert floor.session.phase is Phase.VOTING
    assert (floor.vote.matter.kind, floor.vote.matter.number) == (MatterKind.APPEAL, 1)
    assert floor.vote.method is Method.PLACARDS
    assert OBSERVER not in floor.vote.entitled
    floor.wait(30)
    floor.ballots(yes=4, no=3)
    assert floor.session.appeals[0].status is AppealStatus.OVERRULED
    assert floor.session.points[0].status is PointStatus.SUSTAINED
    assert floor.speech.left(floor.at) == 70
    assert replay(floor.events) == floor.session


def test_on_a_tie_the_ruling_stands() -> None:
    floor = ruled()
    floor.act("Ghana", AppealRuling())
    floor.ballots(yes=3, no=3)
    assert floor.session.appeals[0].status is AppealStatus.UPHELD
    assert floor.session.points[0].status is PointStatus.OVERRULED


def test_a_rulebook_may_let_a_tie_overrule() -> None:
    floor = ruled(under(appeals={"tie": Tie.CARRIED}))
    floor.act("Ghana", AppealRuling())
    floor.ballots(yes=3, no=3)
    assert floor.session.points[0].status is PointStatus.SUSTAINED


@pytest.mark.parametrize(("yes", "status"), [(4, AppealStatus.UPHELD), (5, AppealStatus.OVERRULED)])
def test_where_it_takes_two_thirds_to_overrule_fewer_do_not(yes: int, status: AppealStatus) -> None:
    floor = ruled(under(appeals={"majority": Majority.TWO_THIRDS}))
    floor.act("Ghana", AppealRuling())
    floor.ballots(yes=yes, no=7 - yes)
    assert floor.session.appeals[0].status is status


def test_a_point_that_was_well_taken_is_not_any_more_once_that_is_overruled() -> None:
    floor = ruled(ruling=RuleOnPoint(PointRuling.SUSTAINED))
    floor.act("Haiti", AppealRuling())
    floor.ballots(yes=7)
    assert floor.session.points[0].status is PointStatus.OVERRULED


def test_a_motion_ruled_out_of_order_is_pending_again_once_that_is_overruled() -> None:
    floor = out_of_order()
    floor.act("France", AppealRuling())
    floor.ballots(yes=7)
    assert floor.session.motions[0].status is MotionStatus.PENDING
    assert floor.session.pending == floor.session.motions


def test_a_motion_whose_ruling_stands_stays_out_of_order() -> None:
    floor = out_of_order()
    floor.act("France", AppealRuling())
    floor.ballots(no=7)
    assert floor.session.motions[0].status is MotionStatus.OUT_OF_ORDER


def test_an_appeal_during_a_vote_stands_above_it_and_the_vote_goes_on_with_its_time() -> None:
    floor = voting_on_draft()
    ends_at = floor.vote.ends_at
    floor.dais(CastBallot(Choice.YES, 0, "Albania"))
    floor.act("Ghana", RaisePoint(PointKind.ORDER))
    floor.dais(NOT_WELL_TAKEN)
    floor.act("Ghana", AppealRuling())
    assert floor.vote.number == 2
    refusal = floor.refusal("France", CastBallot(Choice.YES, vote=1))
    assert (refusal.reason, refusal.facts["above"]) == (Reason.VOTE_WAITS, 2)
    floor.wait(40)
    floor.ballots(no=7)
    assert floor.vote.number == 1
    assert floor.vote.ends_at == ends_at + timedelta(seconds=40)
    assert floor.vote.ballots == {"Albania": Choice.YES}
    floor.dais(*(CastBallot(Choice.YES, 0, name) for name in floor.vote.outstanding))
    assert floor.draft.status == "adopted"
    assert replay(floor.events) == floor.session


# What can be appealed, when, by whom


def test_without_a_ruling_there_is_nothing_to_appeal() -> None:
    assert in_session().refusal("France", AppealRuling()).reason is Reason.NO_RULING


def test_an_answer_is_no_ruling_that_can_be_appealed() -> None:
    floor = in_session()
    floor.act("Ghana", RaisePoint(PointKind.PARLIAMENTARY_INQUIRY))
    floor.dais(RuleOnPoint(PointRuling.ANSWERED))
    assert floor.refusal("Ghana", AppealRuling()).reason is Reason.NO_RULING


def test_once_the_next_speaker_is_called_the_ruling_stands() -> None:
    floor = ruled()
    floor.dais(CallNextSpeaker())
    assert floor.refusal("Ghana", AppealRuling()).reason is Reason.NO_RULING


def test_once_a_motion_is_put_the_ruling_stands() -> None:
    floor = out_of_order()
    floor.put(MotionKind.SUSPEND_MEETING)
    floor.ballots(no=7)
    assert floor.refusal("France", AppealRuling()).reason is Reason.NO_RULING


def test_once_the_vote_it_was_given_in_is_over_the_ruling_stands() -> None:
    floor = voting_on_draft()
    floor.act("Ghana", RaisePoint(PointKind.ORDER))
    floor.dais(NOT_WELL_TAKEN)
    floor.ballots(yes=7)
    assert floor.refusal("Ghana", AppealRuling()).reason is Reason.NO_RULING


def test_once_the_meeting_was_suspended_the_ruling_stands() -> None:
    floor = ruled()
    floor.dais(SuspendSitting(), ResumeSitting())
    assert floor.refusal("Ghana", AppealRuling()).reason is Reason.NO_RULING


def test_once_the_roll_is_called_the_ruling_stands() -> None:
    floor = out_of_order()
    floor.dais(StartRollCall())
    assert floor.session.ruling is None


def test_a_ruling_that_is_no_longer_the_last_is_not_appealed_by_a_late_press() -> None:
    floor = ruled()
    floor.act("Haiti", RaisePoint(PointKind.ORDER))
    floor.dais(NOT_WELL_TAKEN)
    earlier, last = LastRuling(RulingOn.POINT, 1), LastRuling(RulingOn.POINT, 2)
    assert floor.refusal("Ghana", AppealRuling(ruling=earlier)).reason is Reason.NO_RULING
    floor.act("Ghana", AppealRuling(ruling=last))
    assert floor.session.appeals[0].ruling == last


def test_a_ruling_is_appealed_once() -> None:
    floor = ruled()
    floor.act("Ghana", AppealRuling())
    assert floor.refusal("Haiti", AppealRuling()).reason is Reason.APPEAL_OPEN
    floor.ballots(no=7)
    assert floor.refusal("Haiti", AppealRuling()).reason is Reason.NO_RULING


def test_a_rulebook_may_know_no_appeals() -> None:
    floor = ruled(under(appeals={"allowed": False}))
    assert floor.refusal("Ghana", AppealRuling()).reason is Reason.NO_APPEALS


def test_an_appeal_may_have_to_be_written() -> None:
    floor = ruled(under(appeals={"written": True}))
    assert floor.refusal("Ghana", AppealRuling("  ")).reason is Reason.APPEAL_WRITTEN
    floor.act("Ghana", AppealRuling("Rule 43"))


def test_observers_appeal_only_where_they_may_move_something() -> None:
    assert ruled().refusal(OBSERVER, AppealRuling()).reason is Reason.OBSERVER_APPEAL
    ruled(under(observers={"may_raise_motions": True})).act(OBSERVER, AppealRuling())


def test_an_appeal_is_decided_only_with_the_quorum_to_decide() -> None:
    floor = ruled()
    for name in ("Albania", "Brazil", "China", "Estonia"):
        floor.act(name, AnswerRoll(Presence.ABSENT))
    assert floor.refusal("Ghana", AppealRuling()).reason is Reason.QUORUM_TO_DECIDE


def test_an_appeal_is_decided_with_the_quorum_to_debate_where_the_rules_have_that_on_procedure() -> None:
    floor = ruled(under(quorum_to_decide={"on_procedure": False}))
    for name in ("Albania", "Brazil", "China", "Estonia", "France"):
        floor.act(name, AnswerRoll(Presence.ABSENT))
    assert floor.refusal("Ghana", AppealRuling()).reason is Reason.QUORUM_TO_DEBATE
    floor.act("France", AnswerRoll(Presence.PRESENT))
    floor.act("Ghana", AppealRuling())
    assert floor.vote.matter.kind is MatterKind.APPEAL


def test_a_vote_on_an_appeal_that_is_broken_off_leaves_the_ruling_to_be_appealed_again() -> None:
    floor = ruled()
    floor.act("Ghana", AppealRuling())
    floor.wait(30)
    floor.dais(CancelVote("Wrong question"))
    assert floor.session.appeals[0].status is AppealStatus.LAPSED
    assert floor.speech.left(floor.at) == 90
    floor.act("Ghana", AppealRuling())
    floor.ballots(yes=7)
    assert floor.session.points[0].status is PointStatus.SUSTAINED


def test_a_point_may_interrupt_the_vote_on_an_appeal_but_is_not_appealed_then() -> None:
    floor = ruled()
    floor.act("Ghana", AppealRuling())
    floor.act("Haiti", RaisePoint(PointKind.ORDER))
    floor.dais(NOT_WELL_TAKEN)
    assert floor.refusal("Haiti", AppealRuling()).reason is Reason.APPEAL_OPEN
    floor.ballots(no=7)
    assert floor.refusal("Haiti", AppealRuling()).reason is Reason.NO_RULING


# Seconds


def test_an_appeal_that_needs_a_second_is_voted_on_once_it_has_one() -> None:
    floor = ruled(under(appeals={"second": True}))
    floor.act("Ghana", AppealRuling())
    assert floor.session.vote is None
    assert floor.speech.delegation == "France"
    assert floor.refusal("Ghana", SecondAppeal()).reason is Reason.OWN_APPEAL
    floor.act("Haiti", SecondAppeal())
    floor.ballots(yes=7)
    assert floor.session.points[0].status is PointStatus.SUSTAINED
    assert floor.refusal("Haiti", SecondAppeal()).reason is Reason.NO_APPEAL_WAITS


def test_an_appeal_that_nobody_seconds_lapses_once_business_goes_on() -> None:
    floor = ruled(under(appeals={"second": True}))
    floor.act("Ghana", AppealRuling())
    floor.dais(CallNextSpeaker())
    assert floor.session.appeals[0].status is AppealStatus.LAPSED


def test_an_appeal_lapses_when_its_delegation_leaves_or_the_meeting_is_over() -> None:
    floor = ruled(under(appeals={"second": True}))
    floor.act("Ghana", AppealRuling())
    floor.act("Ghana", AnswerRoll(Presence.ABSENT))
    assert floor.session.appeals[0].status is AppealStatus.LAPSED
    floor = ruled(under(appeals={"second": True}))
    floor.act("Ghana", AppealRuling())
    floor.dais(AdjournSitting())
    assert floor.session.appeals[0].status is AppealStatus.LAPSED


def test_ruling_out_of_order_a_motion_on_the_floor_can_be_appealed_too() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.dais(OUT_OF_ORDER)
    floor.act("France", AppealRuling())
    floor.ballots(yes=7)
    assert floor.session.motions[0].status is MotionStatus.PENDING
    assert floor.session.floor == ()
    floor.dais(OpenVote())


def test_a_motion_is_raised_without_taking_the_appeal_away() -> None:
    floor = ruled()
    floor.act("Haiti", RaiseMotion(MotionKind.ADJOURN_MEETING))
    floor.act("Ghana", AppealRuling())
    assert floor.refusal(PRESIDENT, OpenVote()).reason is Reason.VOTING


def test_a_vote_that_a_motion_opens_has_its_own_time() -> None:
    rules = ecosoc().motions[MotionKind.VOTE_ON_DRAFT]
    rulebook = with_motion(ecosoc(), replace(rules, decided_by=DecidedBy.VOTE, second=False))
    floor = with_draft(floor=in_session(rulebook=rulebook))
    floor.put(MotionKind.VOTE_ON_DRAFT, terms=Terms(draft=1))
    floor.wait(30)
    floor.dais(*(CastBallot(Choice.YES, 0, name) for name in floor.vote.entitled))
    assert floor.vote.matter.kind is MatterKind.DRAFT
    seconds = ecosoc().request_for_a_vote.objection
    assert floor.vote.ends_at == floor.at + timedelta(seconds=seconds)
