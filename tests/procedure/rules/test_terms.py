from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.engine import legal_actions
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions import RaiseMotion
from bot.procedure.rules.terms import TOPIC_LIMIT
from bot.procedure.state.motions import Terms
from tests.procedure.committees import caucus, ecosoc, in_session


@pytest.mark.parametrize(
    ("kind", "terms", "reason"),
    [
        (MotionKind.MODERATED_CAUCUS, Terms(total=600, each=60), Reason.MOTION_NEEDS),
        (MotionKind.MODERATED_CAUCUS, Terms(topic=" ", total=600, each=60), Reason.MOTION_NEEDS),
        (MotionKind.MODERATED_CAUCUS, replace(caucus(10), total=1_801), Reason.DURATION_LIMIT),
        (MotionKind.MODERATED_CAUCUS, replace(caucus(10), total=29), Reason.DURATION_LIMIT),
        (MotionKind.MODERATED_CAUCUS, replace(caucus(10), each=9), Reason.DURATION_LIMIT),
        (MotionKind.MODERATED_CAUCUS, replace(caucus(1), each=61), Reason.DURATION_LIMIT),
        (MotionKind.MODERATED_CAUCUS, caucus(10, "T" * (TOPIC_LIMIT + 1)), Reason.TEXT_LENGTH),
        (MotionKind.UNMODERATED_CAUCUS, Terms(), Reason.MOTION_NEEDS),
        (MotionKind.UNMODERATED_CAUCUS, caucus(10), Reason.MOTION_HAS_NO),
        (MotionKind.ADJOURN_MEETING, Terms(duration=60), Reason.MOTION_HAS_NO),
        (MotionKind.SUSPEND_MEETING, Terms(duration=59), Reason.DURATION_LIMIT),
        (MotionKind.INTRODUCE_DRAFT, Terms(), Reason.MOTION_NEEDS),
        (MotionKind.INTRODUCE_DRAFT, Terms(draft=7), Reason.NO_SUCH_DRAFT),
        (MotionKind.VOTE_ON_DRAFT, Terms(draft=7), Reason.NO_SUCH_DRAFT),
        (MotionKind.ROLL_CALL_VOTE, Terms(), Reason.NO_DRAFT_ON_FLOOR),
        (MotionKind.CLOSE_DEBATE, Terms(), Reason.NOTHING_TO_CLOSE),
        (MotionKind.ADJOURN_DEBATE, Terms(), Reason.NOTHING_TO_CLOSE),
        (MotionKind.CLOSE_LIST, Terms(), Reason.LIST_NOT_OPEN),
    ],
)
def test_a_motion_says_what_it_needs_and_has_an_object(
    kind: MotionKind, terms: Terms, reason: Reason
) -> None:
    assert in_session().refusal("France", RaiseMotion(kind, terms)).reason is reason


def test_only_the_motions_of_the_rulebook_exist() -> None:
    motions = dict(ecosoc().motions)
    del motions[MotionKind.MODERATED_CAUCUS]
    floor = in_session(rulebook=replace(ecosoc(), motions=motions))
    refusal = floor.refusal("France", RaiseMotion(MotionKind.MODERATED_CAUCUS, caucus(10)))
    assert refusal.reason is Reason.MOTION_UNKNOWN


def test_a_caucus_can_be_moved_however_many_wait_already() -> None:
    floor = in_session()
    for _ in range(5):
        legal = legal_actions(floor.session, floor.actor("France"), floor.at, (RaiseMotion,))
        moving = [own for own in legal if isinstance(own, RaiseMotion)]
        floor.act("France", next(own for own in moving if own.kind is MotionKind.UNMODERATED_CAUCUS))
    assert len(floor.session.pending) == 5
