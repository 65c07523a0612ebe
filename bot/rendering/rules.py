"""Where a ruling is written, in words."""

from __future__ import annotations

from collections.abc import Iterable

from bot.procedure.rulebook import Rule
from bot.rendering.phrases import DISCORD, Medium, small

_LONGEST = 120


def cite(rule: Rule, on: Medium = DISCORD) -> str:
    """The rule as a ruling cites it, by number only where the rulebook is sure of the number."""
    number = "" if rule.number is None else f"Rule {on.name(rule.number)}, "
    return f"{number}“{on.name(rule.heading[:_LONGEST])}” ({on.name(rule.document[:_LONGEST])})"


def cited(rules: Iterable[Rule | None]) -> str:
    """The small print of a card: the rules it rests on, each once."""
    return small(" · ".join(dict.fromkeys(cite(rule) for rule in rules if rule is not None)))
