"""The form of the words for a key of the rulebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RuleWords:
    """The words for a key of the rulebook.

    ``effect`` says what the value does, with ``{value}`` in it, and ``{decisions}`` for those that need the
    quorum to decide; ``otherwise`` is said instead where the value is false, none or nothing. ``noun`` is
    what a number counts, ``choices`` are words that single values have at this key alone, and ``last`` is how
    a list ends: "a, b or c".
    """

    label: str
    effect: str
    otherwise: str = ""
    noun: str = ""
    choices: Mapping[str, str] = field(default_factory=dict)
    last: str = "and"
