"""Facts of the rules of procedure as cases of a test, each named after what it says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from _pytest.mark.structures import ParameterSet

from bot.procedure.rulebook import Rule, Rulebook
from bot.procedure.rulebook.differences import differences

Check = Callable[[], None]


class Facts:
    """The facts of one preset: each is a function that shows it to hold in the engine."""

    def __init__(self) -> None:
        self.cases: list[ParameterSet] = []

    def __call__(self, *names: str) -> Callable[[Check], Check]:
        """Note a fact; several names are facts that one sitting shows together."""

        def noted(check: Check) -> Check:
            self.cases.extend(pytest.param(check, id=name) for name in names)
            return check

        return noted


def variant(rule: Rule, *words: str) -> bool:
    """Whether a rule names a variant with each of these words in it."""
    return all(any(own in other for other in rule.variants) for own in words)


def departures(base: Rulebook, rulebook: Rulebook) -> set[str]:
    """The values a rulebook has otherwise than the one it builds upon, whatever rule they rest on."""
    paths = differences(base, rulebook)
    return {path for path in paths if "." in path and not path.endswith(".rule")}
