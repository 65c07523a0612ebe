"""What is offered while somebody types which rule to change, and to what: with its effect in words."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz import fuzz, process

from bot.procedure.rulebook import Rulebook
from bot.rendering.escape import label
from bot.rendering.phrases import PAPER
from bot.rendering.rulebook.values import effect
from bot.rendering.rulebook.words import label_of
from bot.settings.rule_changes import RuleKey, changed, keys

MOST = 25
_LONGEST = 100
_LIKELY = 60
_USUAL = {
    "a duration": ("30s", "60s", "90s", "2m", "3m", "5m", "10m", "15m", "20m", "30m", "45m", "1h", "24h"),
    "a share": ("0/1", "1/10", "1/5", "1/4", "1/3", "1/2", "2/3", "1/1"),
    "a whole number": tuple(map(str, range(13))),
}
"""Values worth offering, by how the form of a key says what it may be."""

Choice = tuple[str, str]
"""A line to choose, and what it stands for."""


def key_choices(rulebook: Rulebook, typed: str) -> list[Choice]:
    """The keys that may be meant, by their path or by what they are called, the likeliest first."""
    known = {own.path: f"{own.path} = {own.written}: {label_of(own.path)}" for own in keys(rulebook)}
    wanted = " ".join(typed.casefold().split())
    found = [path for path, line in known.items() if all(own in line.casefold() for own in wanted.split())]
    found.sort(key=lambda path: wanted not in known[path].casefold())
    if not found:
        lines = {path: line.casefold() for path, line in known.items()}
        alike = process.extract(typed.casefold(), lines, scorer=fuzz.partial_ratio, limit=MOST)
        found = [path for _, score, path in alike if score >= _LIKELY]
    return [(label(known[path], _LONGEST), path) for path in found[:MOST]]


def value_choices(rulebook: Rulebook, key: str, typed: str, members: int) -> list[Choice]:
    """The values that may be meant, each with what it does; what is allowed where none fits."""
    own = next((own for own in keys(rulebook) if own.path == key.strip()), None)
    if own is None:
        return []
    text = typed.strip()[:_LONGEST]
    found = [
        (label(f"{value}: {effect(book, own.path, members, PAPER)}", _LONGEST), value)
        for value in dict.fromkeys((*([text] if text else []), *_offered(own, text)))
        if len(value) <= _LONGEST and (book := changed(rulebook, own.path, value)[0]) is not None
    ]
    return found[:MOST] or [(label(own.allowed, _LONGEST), text or own.written[:_LONGEST])]


def _offered(own: RuleKey, typed: str) -> Iterator[str]:
    """Values of the key's form that begin with what is typed; of a list, its last word completed."""
    if own.allowed.startswith("a list"):
        before, _, last = typed.rpartition(",")
        taken = [word.strip() for word in before.split(",") if word.strip()]
        left = [word for word in own.choices if word not in taken and word.startswith(last.strip())]
        yield from (", ".join((*taken, word)) for word in left)
        yield own.written
        return
    usual = next((values for start, values in _USUAL.items() if own.allowed.startswith(start)), ())
    yield from (value for value in (*own.choices, *usual, own.written) if value.startswith(typed))
