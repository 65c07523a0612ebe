"""One value of a rulebook by itself: its meaning, what it may be, its source, what a change does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.procedure.rulebook import Rule, Rulebook
from bot.procedure.rules.rulebook_changes import source_of
from bot.rendering.phrases import DISCORD, Medium, capitalised, lines
from bot.rendering.rulebook.values import effect, typed_words, value_at
from bot.rendering.rulebook.words import label_of
from bot.settings.problems import Problem
from bot.settings.rule_changes import RuleKey, keys

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class RuleEntry:
    """A value with its meaning: ``written`` as a person types it, ``allowed`` what else it may be."""

    key: str
    label: str
    effect: str
    written: str
    allowed: str
    rule: Rule


def entries(rulebook: Rulebook, key: str, members: int, on: Medium = DISCORD) -> tuple[RuleEntry, ...]:
    """The value of a key, or all values below the name of a section, a point or a motion."""
    return tuple(
        _entry(rulebook, own, members, on)
        for own in keys(rulebook)
        if own.path == key or own.path.startswith(f"{key}.")
    )


def _entry(rulebook: Rulebook, own: RuleKey, members: int, on: Medium) -> RuleEntry:
    return RuleEntry(
        own.path,
        label_of(own.path),
        f"{capitalised(effect(rulebook, own.path, members, on))}.",
        on.name(own.written),
        own.allowed,
        source_of(rulebook, own.path),
    )


def changed_text(rulebook: Rulebook, key: str, until_now: str, members: int, on: Medium = DISCORD) -> str:
    """What a value of the rulebook does from now on, and what it was: "a caucus may last at most 20 min"."""
    otherwise = isinstance(value_at(rulebook, key), bool)
    before = "it was the other way round" if otherwise else typed_words(key, until_now, on)
    return f"From now on {effect(rulebook, key, members, on)}; until now {before}."


def problems_text(key: str, problems: Sequence[Problem]) -> str:
    """Why a value cannot be changed so, with every remedy."""
    return lines(
        (
            f"The rule was not changed: {DISCORD.name(label_of(key)[:_LONGEST])}.",
            *(f"- {_problem(key, own)}" for own in problems),
        )
    )


def _problem(key: str, problem: Problem) -> str:
    where = "" if problem.path in ("", key) else f"{problem.path}: "
    said = f"{where}expected {problem.right}, found {problem.found}. {problem.hint}".strip()
    return DISCORD.name(said[:400])
