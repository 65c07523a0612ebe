"""Where a ruling is written, in words."""

from __future__ import annotations

from collections.abc import Iterable

from bot.procedure.rulebook import Majority, MatterKind, Rule, Topic
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter
from bot.rendering.phrases import DISCORD, Medium, small

_LONGEST = 120


def cite(rule: Rule, on: Medium = DISCORD) -> str:
    """The rule as a ruling cites it, by number only where the rulebook is sure of the number."""
    number = "" if rule.number is None else f"Rule {on.name(rule.number)}, "
    return f"{number}“{on.name(rule.heading[:_LONGEST])}” ({on.name(rule.document[:_LONGEST])})"


def cited(rules: Iterable[Rule | None]) -> str:
    """The small print of a card: the rules it rests on, each once."""
    return small(" · ".join(dict.fromkeys(cite(rule) for rule in rules if rule is not None)))


def majority_rule(session: Session, matter: Matter) -> Rule:
    """Where the majority for a matter is written; an appeal, or a motion that needs more, has its own."""
    rulebook = session.rulebook
    if matter.kind is MatterKind.APPEAL:
        return rulebook.source(Topic.APPEALS)
    if matter.kind is MatterKind.ELECTION:
        return rulebook.source(Topic.ELECTIONS)
    motion = session.motion(matter.number) if matter.kind is MatterKind.MOTION else None
    rule = rulebook.motions.get(motion.kind) if motion is not None else None
    if rule is not None and rule.majority is not Majority.SIMPLE:
        return rule.rule
    return rulebook.source(Topic.MAJORITY)
