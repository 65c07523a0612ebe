"""Every "no" the engine can give: a reason, the facts of the case, and the rule it rests on.

The sentence a person reads for each reason is in ``bot.rendering.refusals``; a reason without a sentence
fails a test. A reason names the facts its sentence needs, and a refusal that brings others is a mistake in
the code, not in what a person did.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.procedure.reasons import Reason
from bot.procedure.rulebook import Rule

__all__ = ["Fact", "Reason", "Refusal", "Refused", "refuse"]

Fact = str | int | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """A typed "no": what stands in the way, in facts, and the rule it rests on where there is one."""

    reason: Reason
    facts: Mapping[str, Fact] = field(default_factory=dict)
    rule: Rule | None = None


class Refused(Exception):  # noqa: N818 - a refusal is a ruling, not an error
    """Raised by ``decide``; nothing has changed."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason.code)
        self.refusal = refusal


def refuse(reason: Reason, rule: Rule | None = None, **facts: Fact) -> Refused:
    """The exception to raise for ``reason``; the facts must be the ones the reason names."""
    if facts.keys() != reason.facts:
        raise TypeError(f"{reason.code} takes the facts {sorted(reason.facts)}, not {sorted(facts)}")
    return Refused(Refusal(reason, facts, rule))
