"""Rulebooks for the tests: those that are shipped, and any number made at random that a file could hold."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from functools import cache
from random import Random
from typing import TypeVar

from bot.procedure.rulebook import DecidedBy, MotionKind, Rulebook
from bot.settings.places import Area, files
from bot.settings.rulebook_checks import NEEDED, POSSIBLE, found_wrong
from bot.settings.rulebook_forms import Duration, Flag, Form, Fraction, ManyWords, OneWord, Whole
from bot.settings.rulebook_keys import MOTIONS, PRECEDENCE, form_at, rulebook_of, values_of
from bot.settings.rulebooks import load_rulebook

Word = TypeVar("Word", bound=StrEnum)

PRESETS = tuple(files(Area.RULEBOOKS))
_CHANGED = 0.3
_LONGEST = 3600
_SHARES = ((0, 1), (1, 5), (1, 4), (1, 3), (1, 2), (2, 3), (1, 1))


@cache
def preset(name: str) -> Rulebook:
    """A rulebook that is shipped."""
    rulebook = load_rulebook(name, [])
    assert rulebook is not None
    return rulebook


def random_rulebook(seed: int) -> Rulebook:
    """A rulebook that differs from a shipped one in many values and has motions of all of them.

    The same seed makes the same rulebook.
    """
    lot = Random(seed)
    values = values_of(preset(lot.choice(PRESETS)))
    for kind in MotionKind:
        described = [own for own in map(preset, PRESETS) if kind in own.motions]
        motion = f"{MOTIONS}.{kind}."
        values |= {path: value for path, value in values_of(lot.choice(described)).items() if motion in path}
    kinds = lot.sample(tuple(MotionKind), k=len(MotionKind))
    values[PRECEDENCE] = tuple(kinds[: lot.randint(6, len(kinds))])
    for path in values:
        form = form_at(path)
        if form is not None and path != PRECEDENCE and lot.random() < _CHANGED:
            values[path] = _drawn(path, form, values[path], lot)
    return rulebook_of(f"random {seed}", _mended(values, lot))


def _drawn(path: str, form: Form, value: object, lot: Random) -> object:
    """Another value that may stand at a place."""
    kind = path.split(".")[1] if path.startswith(f"{MOTIONS}.") else ""
    match form:
        case Flag():
            return lot.random() < 0.5
        case OneWord():
            return lot.choice(tuple(form.words))
        case ManyWords() if path.endswith(".needs"):
            return NEEDED.get(MotionKind(kind), ())
        case ManyWords() if path.endswith(".may_have"):
            return POSSIBLE.get(MotionKind(kind), ())
        case ManyWords():
            return some(tuple(form.words), lot)
        case Duration():
            bounds = form.bounds
            if bounds.none and lot.random() < 0.5:
                return 0
            return lot.randint(bounds.at_least, max(bounds.at_least, min(bounds.at_most, _LONGEST)))
        case Whole():
            return lot.randint(form.bounds.at_least, min(form.bounds.at_most, 3))
        case Fraction():
            return lot.choice(_SHARES)
    return value


def some(words: Sequence[Word], lot: Random) -> tuple[Word, ...]:
    """At least one of the words, in any order."""
    return tuple(lot.sample(words, k=lot.randint(1, len(words))))


def _mended(values: dict[str, object], lot: Random) -> dict[str, object]:
    """The values with whatever does not go together put back to what a shipped rulebook has there."""
    for kind in MotionKind:
        path = f"{MOTIONS}.{kind}"
        if values[f"{path}.decided_by"] is DecidedBy.REQUEST:
            values |= {f"{path}.speakers_for": 0, f"{path}.speakers_against": 0}
    while wrong := [path for path, *_ in found_wrong(values)]:
        sound = values_of(preset(lot.choice(PRESETS)))
        for path in wrong:
            section = path.rpartition(".")[0]
            values |= {own: value for own, value in sound.items() if own.startswith(f"{section}.")}
    return values
