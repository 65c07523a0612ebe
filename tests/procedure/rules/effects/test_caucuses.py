from __future__ import annotations

from datetime import timedelta

import pytest

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, Rulebook
from bot.procedure.rules.motions import RaiseMotion
from bot.procedure.state.motions import Terms
from tests.procedure.committees import Floor, caucus, in_session, under


def in_caucus(rulebook: Rulebook | None = None) -> Floor:
    """A committee in a moderated caucus of ten minutes."""
    floor = in_session(rulebook=rulebook)
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    return floor


def test_a_caucus_is_extended_by_a_motion_in_it() -> None:
    floor = in_caucus()
    assert floor.session.caucus is not None
    ends_at = floor.session.caucus.ends_at
    floor.wait(60)
    floor.carry(MotionKind.EXTEND_CAUCUS, terms=Terms(total=300))
    assert floor.session.caucus.ends_at == ends_at + timedelta(seconds=300)


def test_the_time_the_motion_took_is_not_taken_off_the_extension() -> None:
    floor = in_caucus()
    floor.wait(595)
    number = floor.raised(MotionKind.EXTEND_CAUCUS, terms=Terms(total=300)).number
    assert number == 2
    floor.put(MotionKind.SUSPEND_MEETING)
    floor.wait(60)
    floor.ballots(no=7)
    floor.clock()
    assert floor.session.caucus is None


@pytest.mark.parametrize("share", [(1, 1), (1, 2)])
def test_an_extension_is_at_most_a_share_of_the_caucus(share: tuple[int, int]) -> None:
    floor = in_caucus(under(caucus={"extension_share": share}))
    longest = 600 * share[0] // share[1]
    refusal = floor.refusal("France", RaiseMotion(MotionKind.EXTEND_CAUCUS, Terms(total=longest + 1)))
    assert (refusal.reason, refusal.facts["maximum"]) == (Reason.DURATION_LIMIT, longest)
    floor.raised(MotionKind.EXTEND_CAUCUS, terms=Terms(total=longest))


def test_a_caucus_is_extended_only_so_often() -> None:
    floor = in_caucus()
    floor.carry(MotionKind.EXTEND_CAUCUS, terms=Terms(total=300))
    refusal = floor.refusal("France", RaiseMotion(MotionKind.EXTEND_CAUCUS, Terms(total=60)))
    assert (refusal.reason, refusal.facts["limit"]) == (Reason.EXTENSIONS_SPENT, 1)


def test_without_a_caucus_there_is_nothing_to_extend() -> None:
    refusal = in_session().refusal("France", RaiseMotion(MotionKind.EXTEND_CAUCUS, Terms(total=60)))
    assert refusal.reason is not None
