"""A rulebook for what is stored: with values of every kind that a rulebook may hold."""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.rulebook import (
    DecidedBy,
    MotionKind,
    MotionRule,
    PointKind,
    PointRule,
    Rule,
    Rulebook,
    Stage,
    Sureness,
    Term,
)
from bot.settings.rulebooks import load_rulebook

RULE = Rule("Quorum", "Rules of procedure", "41", Sureness.PRIMARY, ("A quarter elsewhere",))


def rulebook() -> Rulebook:
    """The rulebook, made anew each time."""
    council = load_rulebook("ecosoc", [])
    assert council is not None
    caucus = MotionRule(
        MotionKind.MODERATED_CAUCUS,
        Rule("Caucus", "Handbook"),
        decided_by=DecidedBy.PRESIDENT,
        stages=(Stage.GENERAL, Stage.DRAFT),
        needs=(Term.TOTAL, Term.EACH),
        may_have=(Term.TOPIC,),
        title="chaired caucus",
    )
    return replace(
        council,
        name="test",
        title="Rules of the test",
        quorum_to_debate=replace(council.quorum_to_debate, rule=RULE, share=(1, 4), assumed=True),
        order_of_motions=replace(council.order_of_motions, precedence=(MotionKind.MODERATED_CAUCUS,)),
        points={PointKind.ORDER: PointRule(PointKind.ORDER, RULE, second=True, follow_ups=2)},
        motions={MotionKind.MODERATED_CAUCUS: caucus},
    )
