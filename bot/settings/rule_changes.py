"""Changing single values of a committee's rulebook, each by its dotted path and as a person types it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from bot.procedure.rulebook import DecidedBy, Rulebook
from bot.settings.problems import Problem, did_you_mean, quoted
from bot.settings.rulebook_checks import WAITS_FOR_THE_DAIS, WITHOUT_EFFECT, found_wrong
from bot.settings.rulebook_forms import Form
from bot.settings.rulebook_keys import MOTIONS, PRECEDENCE, form_at, rulebook_of, values_of


@dataclass(frozen=True, slots=True)
class RuleKey:
    """One value of a rulebook that can be changed: where it is, what it is now, and what it may be.

    ``choices`` are the words there are to choose from; for a list, those it may hold; none for a number, a
    share or a time, of which ``allowed`` tells the bounds.
    """

    path: str
    written: str
    allowed: str
    choices: tuple[str, ...]


def keys(rulebook: Rulebook) -> tuple[RuleKey, ...]:
    """Every value of a rulebook that can be changed to some effect, in the order of its file."""
    return tuple(
        RuleKey(path, form.written(value), form.allowed, form.choices)
        for path, form, value in _changeable(rulebook)
    )


def changed(
    rulebook: Rulebook, key: str, text: str, described: Rulebook | None = None
) -> tuple[Rulebook | None, list[Problem]]:
    """The rulebook with one value as it was typed, or None and all that is wrong with it.

    A motion that a new order of precedence leaves out no longer exists. One that it names anew is taken from
    ``described``, the rulebook that this one was before it was changed.
    """
    known = {path: form for path, form, _ in _changeable(rulebook)}
    form = known.get(key)
    if form is None and key in values_of(rulebook) and key.endswith(".majority"):
        hint = "Only a motion decided by a vote has one."
        return None, [Problem("", None, key, quoted(text), "no majority", hint)]
    if form is None and key in WITHOUT_EFFECT and key in values_of(rulebook):
        right = "a key with an effect"
        return None, [Problem("", None, key, quoted(text), right, WAITS_FOR_THE_DAIS)]
    if form is None:
        hint = did_you_mean(key, list(known)) or "Write section and key, such as caucus.total_maximum."
        return None, [Problem("", None, key, quoted(key), "a key of the rulebook", hint)]
    node = form.typed(key, text)
    value = form.read(node)
    if value is None:
        return None, [replace(problem, line=None) for problem in node.problems]
    values = {**values_of(rulebook), key: value}
    if key == PRECEDENCE and described is not None:
        values = {**_motions(described), **values}
    for wrong in found_wrong(values):
        side = next((own for own in wrong.sides() if own.path == key), wrong)
        node.problems.append(Problem("", None, side.path, side.found, side.right, side.hint))
    return (None, node.problems) if node.problems else (rulebook_of(rulebook.name, values), [])


def _motions(rulebook: Rulebook) -> dict[str, object]:
    return {path: value for path, value in values_of(rulebook).items() if path.startswith(f"{MOTIONS}.")}


def _changeable(rulebook: Rulebook) -> Iterator[tuple[str, Form, object]]:
    motions = rulebook.motions.values()
    without = {f"{MOTIONS}.{own.kind}.majority" for own in motions if own.decided_by is not DecidedBy.VOTE}
    without |= WITHOUT_EFFECT.keys()
    for path, value in values_of(rulebook).items():
        form = form_at(path)
        if form is not None and path not in without:
            yield path, form, value
