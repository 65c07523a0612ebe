from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, Rulebook, Stage
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.state.motions import Terms
from tests.procedure.committees import Floor, caucus, ecosoc, in_session, under, with_motion


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


def test_an_extension_lasts_its_whole_time_however_long_the_motion_for_it_took() -> None:
    floor = in_caucus()
    floor.wait(595)
    floor.put(MotionKind.EXTEND_CAUCUS, terms=Terms(total=300))
    floor.wait(60)
    assert floor.clock() == ()
    floor.ballots(yes=7)
    assert floor.session.caucus is not None
    assert floor.session.caucus.ends_at == floor.at + timedelta(seconds=300)


def test_a_caucus_whose_extension_is_lost_is_over_if_its_time_was_up_meanwhile() -> None:
    floor = in_caucus()
    floor.wait(595)
    floor.put(MotionKind.EXTEND_CAUCUS, terms=Terms(total=300))
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


def test_a_caucus_is_not_extended_where_the_share_of_it_is_too_short() -> None:
    floor = in_caucus(under(caucus={"extension_share": (1, 60)}))
    refusal = floor.refusal("France", RaiseMotion(MotionKind.EXTEND_CAUCUS, Terms(total=30)))
    assert (refusal.reason, refusal.facts["limit"]) == (Reason.EXTENSIONS_SPENT, 0)


def test_without_a_caucus_there_is_nothing_to_extend() -> None:
    extension = replace(ecosoc().motions[MotionKind.EXTEND_CAUCUS], stages=tuple(Stage))
    floor = in_session(rulebook=with_motion(ecosoc(), extension))
    refusal = floor.refusal("France", RaiseMotion(MotionKind.EXTEND_CAUCUS, Terms(total=60)))
    assert refusal.reason is Reason.NO_CAUCUS
