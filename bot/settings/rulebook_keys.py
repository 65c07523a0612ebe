"""The keys of a rulebook, as its dataclasses have them, and a rulebook as values by their dotted paths.

``quorum_to_debate.share``, ``motions.close_debate.majority``, ``points.order.interrupts``: the whole book is
taken apart into such values, each of which can be read, checked and changed by itself, and put together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, fields
from functools import cache
from typing import Any, cast, get_type_hints

from bot.procedure.rulebook import (
    DecidedBy,
    Majority,
    MotionKind,
    MotionRule,
    OrderOfMotions,
    PointKind,
    PointRule,
    Rulebook,
    Section,
)
from bot.settings.rulebook_forms import Form, Line, form_of

RULE = "rule"
POINTS, MOTIONS = "points", "motions"
PRECEDENCE = "order_of_motions.precedence"
CONDUCT = "conduct_during_voting.points"
SILENCED = "moderation.silenced_points"
TITLE, DOCUMENT = "title", "document"
Values = Mapping[str, object]

_LONGEST_TITLE = 60


def _sections() -> Mapping[str, type[Section]]:
    return {
        name: hint
        for name, hint in get_type_hints(Rulebook).items()
        if isinstance(hint, type) and issubclass(hint, Section)
    }


def _forms(made: type) -> Mapping[str, Form]:
    """The form of each field but those that are not written as a value: the rule, and a motion's kind."""
    hints = get_type_hints(made, include_extras=True)
    return {name: form_of(hint) for name, hint in hints.items() if name not in (RULE, "kind")}


def _defaults(made: type) -> Mapping[str, object]:
    return {field.name: field.default for field in fields(made) if field.default is not MISSING}


SECTIONS = _sections()
SECTION_FORMS: Mapping[str, Mapping[str, Form]] = {name: _forms(made) for name, made in SECTIONS.items()}
POINT_FORMS, POINT_DEFAULTS = _forms(PointRule), _defaults(PointRule)
MOTION_FORMS = {**_forms(MotionRule), "title": Line(_LONGEST_TITLE, empty=True)}
MOTION_DEFAULTS = _defaults(MotionRule)


@cache
def form_at(path: str) -> Form | None:
    """The form of the value at a path; None where no value stands, or a rule does."""
    above, _, name = path.rpartition(".")
    area, _, kind = above.partition(".")
    if area == POINTS:
        return POINT_FORMS.get(name) if kind in set(PointKind) else None
    if area == MOTIONS:
        return MOTION_FORMS.get(name) if kind in set(MotionKind) else None
    return SECTION_FORMS.get(above, {}).get(name)


def values_of(rulebook: Rulebook) -> dict[str, object]:
    """Every value of a rulebook by its path, in the order of the file."""
    values: dict[str, object] = {TITLE: rulebook.title, DOCUMENT: rulebook.document}
    for name in SECTIONS:
        values |= _taken_apart(name, getattr(rulebook, name), SECTION_FORMS[name])
    for point, point_rule in rulebook.points.items():
        values |= _taken_apart(f"{POINTS}.{point}", point_rule, POINT_FORMS)
    for motion, motion_rule in rulebook.motions.items():
        values |= _taken_apart(f"{MOTIONS}.{motion}", motion_rule, MOTION_FORMS)
    return values


def _taken_apart(path: str, holder: object, forms: Mapping[str, Form]) -> dict[str, object]:
    return {f"{path}.{name}": getattr(holder, name) for name in (RULE, *forms)}


def rulebook_of(name: str, values: Values) -> Rulebook:
    """The rulebook that complete and checked values make.

    A motion that the order of precedence does not name is left out, and one not voted on has no majority.
    """
    sections: dict[str, Any] = {
        section: made(**_gathered(section, SECTION_FORMS[section], values))
        for section, made in SECTIONS.items()
    }
    order = cast("OrderOfMotions", sections["order_of_motions"])
    return Rulebook(
        name=name,
        title=str(values[TITLE]),
        document=str(values[DOCUMENT]),
        points={kind: _point(kind, values) for kind in PointKind if f"{POINTS}.{kind}.{RULE}" in values},
        motions={kind: _motion(kind, values) for kind in order.precedence},
        **sections,
    )


def _gathered(path: str, forms: Mapping[str, Form], values: Values) -> dict[str, Any]:
    return {name: values[f"{path}.{name}"] for name in (RULE, *forms)}


def _point(kind: PointKind, values: Values) -> PointRule:
    return PointRule(kind=kind, **_gathered(f"{POINTS}.{kind}", POINT_FORMS, values))


def _motion(kind: MotionKind, values: Values) -> MotionRule:
    given = _gathered(f"{MOTIONS}.{kind}", MOTION_FORMS, values)
    if given["decided_by"] is not DecidedBy.VOTE:
        given["majority"] = Majority.SIMPLE
    return MotionRule(kind=kind, **given)


def motions_in(values: Values) -> Iterator[str]:
    """The paths of the motions that are described."""
    ending = f".{RULE}"
    return (
        path.removesuffix(ending) for path in values if path.startswith(MOTIONS) and path.endswith(ending)
    )
