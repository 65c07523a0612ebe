from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.engine import legal_actions
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import AmendmentKind, MotionKind, Term
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.motions.terms import TOPIC_LIMIT, limits
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.motions import Terms
from tests.procedure.committees import caucus, ecosoc, in_session, with_draft
from tests.procedure.rulebooks import PRESETS, preset


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
        (MotionKind.ADJOURN_MEETING, Terms(amendment=1), Reason.MOTION_HAS_NO),
        (MotionKind.INTRODUCE_AMENDMENT, Terms(), Reason.MOTION_NEEDS),
        (MotionKind.LIMIT_SPEECHES, Terms(), Reason.MOTION_NEEDS),
        (MotionKind.LIMIT_SPEECHES, Terms(each=14), Reason.DURATION_LIMIT),
        (MotionKind.LIMIT_SPEECHES, Terms(each=601), Reason.DURATION_LIMIT),
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


def test_the_debate_is_extended_within_the_limit_of_its_own() -> None:
    rulebook = preset("thimun")
    longest = rulebook.debate.extension_maximum
    floor = in_session(rulebook=rulebook)
    for seconds in (1, longest + 1):
        refusal = floor.refusal("France", RaiseMotion(MotionKind.EXTEND_DEBATE, Terms(duration=seconds)))
        assert (refusal.reason, refusal.facts["maximum"]) == (Reason.DURATION_LIMIT, longest)
        assert refusal.rule == rulebook.debate.rule


@pytest.mark.parametrize("name", PRESETS)
def test_every_time_a_motion_asks_for_has_limits_that_leave_a_choice(name: str) -> None:
    for kind, rule in preset(name).motions.items():
        for term in (*rule.needs, *rule.may_have):
            own = limits(preset(name), kind, term)
            assert (own is None) == (term in (Term.TOPIC, Term.DRAFT, Term.AMENDMENT, Term.CLAUSES))
            assert own is None or 0 < own.minimum < own.maximum


def test_the_introduction_of_an_amendment_can_be_moved_once_there_is_one() -> None:
    floor = with_draft()
    moving = RaiseMotion(MotionKind.INTRODUCE_AMENDMENT, Terms(amendment=1))
    assert floor.refusal("France", moving).reason is Reason.NO_SUCH_AMENDMENT
    floor.act("Ghana", ProposeAmendment(AmendmentKind.STRIKE, "o1"))
    assert floor.may("France", moving)
    floor.act("France", moving)
    floor.dais(RuleOnMotion(1, Ruling.GRANTED))
    assert floor.session.amendments[0].status is AmendmentStatus.INTRODUCED
