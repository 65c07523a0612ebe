"""How the floor channel is kept: by hand, following the debate, and given back."""

from __future__ import annotations

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, PointKind
from bot.procedure.rules.moderation.channel import (
    LONGEST_SLOW_MODE,
    FloorChannel,
    KeepFloor,
    SetSlowMode,
    floor_channel,
)
from bot.procedure.rules.motions.debates import PutToVote
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.state.moderation import FloorKeeping
from bot.procedure.state.motions import Terms
from tests.procedure.committees import PRESIDENT, STRANGER, Floor, caucus, established, in_session, with_list

LOCKED, FOLLOWING, UNTOUCHED = FloorKeeping.LOCKED, FloorKeeping.FOLLOWING, FloorKeeping.UNTOUCHED


def locked(floor: Floor) -> bool:
    return floor_channel(floor.session).locked


def test_a_channel_nobody_asked_to_keep_is_left_alone() -> None:
    assert floor_channel(in_session().session) == FloorChannel()


def test_a_channel_locked_by_hand_is_locked_whatever_the_business_until_the_meeting_is_over() -> None:
    floor = established()
    floor.dais(KeepFloor(LOCKED))
    assert floor_channel(floor.session) == FloorChannel(kept=True, locked=True)
    floor.dais(OpenSitting(), SuspendSitting())
    assert locked(floor)
    floor.dais(AdjournSitting())
    assert floor_channel(floor.session) == FloorChannel()


def test_a_channel_that_follows_the_debate_is_locked_for_all_business_but_an_unmoderated_caucus() -> None:
    floor = established()
    floor.dais(KeepFloor(FOLLOWING))
    assert floor_channel(floor.session) == FloorChannel()
    floor = with_list("France", "Ghana", floor=in_session())
    floor.dais(KeepFloor(FOLLOWING))
    assert locked(floor)
    floor.dais(CallNextSpeaker())
    assert locked(floor)
    floor.act("Haiti", RaisePoint(PointKind.ORDER, "Heed this"))
    assert locked(floor)


def test_it_opens_in_an_unmoderated_caucus_and_closes_for_a_point_or_a_vote_in_it() -> None:
    floor = in_session()
    floor.dais(KeepFloor(FOLLOWING))
    floor.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=600))
    assert floor_channel(floor.session) == FloorChannel(kept=True, locked=False)
    floor.act("Haiti", RaisePoint(PointKind.ORDER, "Heed this"))
    assert locked(floor)


def test_it_stays_locked_through_a_moderated_caucus_a_motion_and_a_vote() -> None:
    floor = in_session()
    floor.dais(KeepFloor(FOLLOWING))
    floor.put(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    assert locked(floor)
    if floor.session.vote is None:
        floor.dais(PutToVote())
    assert locked(floor)
    floor.ballots(yes=7)
    assert floor.session.caucus is not None
    assert locked(floor)


def test_it_opens_in_a_suspension_and_follows_the_next_meeting_too() -> None:
    floor = in_session()
    floor.dais(KeepFloor(FOLLOWING, 30), SuspendSitting())
    assert floor_channel(floor.session) == FloorChannel(kept=True, locked=False, slow_mode=30)
    floor.dais(ResumeSitting())
    assert locked(floor)
    floor.dais(AdjournSitting())
    assert floor_channel(floor.session) == FloorChannel()
    floor.dais(OpenSitting())
    assert floor_channel(floor.session) == FloorChannel(kept=True, locked=True, slow_mode=30)


def test_slow_mode_goes_with_the_lock_and_needs_none() -> None:
    floor = in_session()
    floor.dais(SetSlowMode(30))
    assert floor_channel(floor.session) == FloorChannel(slow_mode=30)
    floor.dais(KeepFloor(LOCKED))
    assert floor_channel(floor.session).slow_mode == 30
    floor.dais(KeepFloor(FOLLOWING, 0))
    assert floor_channel(floor.session).slow_mode is None
    floor.dais(SetSlowMode(60), KeepFloor(UNTOUCHED))
    assert floor_channel(floor.session) == FloorChannel()


def test_slow_mode_alone_is_given_back_by_unlocking_too() -> None:
    floor = in_session()
    floor.dais(SetSlowMode(30), KeepFloor(UNTOUCHED))
    assert floor.session.moderation.slow_mode is None
    assert floor.refusal(PRESIDENT, KeepFloor(UNTOUCHED)).reason is Reason.FLOOR_NOT_KEPT


@pytest.mark.parametrize("seconds", [-1, LONGEST_SLOW_MODE + 1])
def test_a_slow_mode_discord_does_not_have_is_refused(seconds: int) -> None:
    floor = in_session()
    for action in (SetSlowMode(seconds), KeepFloor(LOCKED, seconds)):
        assert floor.refusal(PRESIDENT, action).reason is Reason.DURATION_LIMIT


def test_the_dais_alone_keeps_the_channel_and_the_second_chair_is_told_that_it_is_locked() -> None:
    floor = in_session()
    for who in ("France", STRANGER):
        assert floor.refusal(who, KeepFloor(LOCKED)).reason is Reason.DAIS_ONLY
        assert floor.refusal(who, SetSlowMode(30)).reason is Reason.DAIS_ONLY
    floor.dais(KeepFloor(LOCKED))
    assert floor.refusal(PRESIDENT, KeepFloor(LOCKED)).reason is Reason.FLOOR_LOCKED


def test_how_the_channel_is_kept_is_in_the_journal() -> None:
    floor = in_session()
    floor.dais(KeepFloor(FOLLOWING, 30), SetSlowMode(45))
    assert replay(floor.events) == floor.session
