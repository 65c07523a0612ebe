"""For every reason to refuse a change of the rules, a case in which somebody is given it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Majority, MotionKind, PointKind
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from tests.procedure.committees import (
    PRESIDENT,
    Floor,
    ecosoc,
    in_session,
    under,
    with_draft,
    with_list,
    with_motion,
)

Case = tuple[Callable[[], Floor], str, Action]

_CLOSING = with_motion(ecosoc(), replace(ecosoc().motions[MotionKind.CLOSE_LIST], second=True))
_ORDER = replace(ecosoc().points[PointKind.PARLIAMENTARY_INQUIRY], second=True)
_POINTS = replace(ecosoc(), points={**ecosoc().points, _ORDER.kind: _ORDER})


def _moved() -> Floor:
    floor = with_list()
    floor.raised(MotionKind.CLOSE_LIST)
    return floor


def _raised() -> Floor:
    floor = in_session()
    floor.act("France", RaisePoint(PointKind.PARLIAMENTARY_INQUIRY, "Which majority?"))
    return floor


def _in_parts() -> Floor:
    floor = with_draft()
    floor.dais(OpenVote(clause_by_clause=True), CancelVote("Wrong clause"))
    return floor


RULE_CASES: dict[Reason, Case] = {
    Reason.RULE_SAME: (in_session, PRESIDENT, ChangeRule("caucus.yields", "false", "false", ecosoc())),
    Reason.RULES_MOVED_ON: (
        in_session,
        PRESIDENT,
        ChangeRule("caucus.yields", "true", "false", under(caucus={"yields": True, "extensions": 2})),
    ),
    Reason.RULES_OF_MOTION: (
        _moved,
        PRESIDENT,
        ChangeRule("motions.close_list.second", "true", "false", _CLOSING),
    ),
    Reason.RULES_OF_POINT: (
        _raised,
        PRESIDENT,
        ChangeRule("points.parliamentary_inquiry.second", "true", "false", _POINTS),
    ),
    Reason.RULES_OF_PARTS: (
        _in_parts,
        PRESIDENT,
        ChangeRule("majority.draft", "two_thirds", "simple", under(majority={"draft": Majority.TWO_THIRDS})),
    ),
}
