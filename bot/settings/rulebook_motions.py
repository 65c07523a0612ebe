"""The motions of a rulebook, and their order of precedence."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.rulebook import DecidedBy, Majority, MotionKind, MotionRule, Term
from bot.settings.problems import listed
from bot.settings.rulebook_values import read_rule
from bot.settings.yaml_node import Fields, Node

_MOST_SPEAKERS = 10


def read_motions(fields: Fields, document: str) -> Mapping[MotionKind, MotionRule] | None:
    """Every motion that exists under the rulebook."""
    motions = {
        MotionKind(name): _motion(MotionKind(name), motion, document) for name, motion in fields.items()
    }
    complete = {kind: motion for kind, motion in motions.items() if motion is not None}
    return complete if len(complete) == len(motions) else None


def _motion(kind: MotionKind, node: Node, document: str) -> MotionRule | None:
    fields = node.fields(
        required=("rule", "decided_by"),
        optional=("majority", "speakers_for", "speakers_against", "needs", "may_have"),
    )
    rule = read_rule(fields["rule"], document)
    decided_by = fields["decided_by"].word(DecidedBy)
    majority = fields["majority"].word(Majority)
    needs, may_have = (fields[name].words(Term) or () for name in ("needs", "may_have"))
    if twice := [term.value for term in may_have if term in needs]:
        fields["may_have"].problem("what the motion does not already need", listed(twice, last="and"))
    if decided_by is DecidedBy.VOTE and "majority" not in fields:
        node.problem("a majority", "a motion decided by a vote without one", "Add the key majority.")
    if decided_by not in (DecidedBy.VOTE, None) and "majority" in fields:
        fields["majority"].problem(
            "no majority", majority or "one", "Only a motion decided by a vote has one."
        )
    if rule is None or decided_by is None:
        return None
    return MotionRule(
        kind=kind,
        rule=rule,
        decided_by=decided_by,
        majority=majority or Majority.SIMPLE,
        speakers_for=fields["speakers_for"].integer(at_least=0, at_most=_MOST_SPEAKERS) or 0,
        speakers_against=fields["speakers_against"].integer(at_least=0, at_most=_MOST_SPEAKERS) or 0,
        needs=needs,
        may_have=may_have,
    )


def read_precedence(node: Node, motions: Fields) -> tuple[MotionKind, ...] | None:
    """The order of the motions, each named exactly once, the one put first on top."""
    precedence = node.words(MotionKind)
    if precedence is None:
        return None
    for item in node.items():
        if item.written in set(MotionKind) and item.written not in motions:
            item.problem(
                "a motion of this rulebook", item.kind, "Describe it under motions, or take it out here."
            )
    left_out = [name for name in motions if name not in precedence]
    if left_out:
        node.problem("every motion of this rulebook", f"a list without {listed(left_out, last='and')}")
    return precedence
