"""A rulebook's layers read into its values, each remembered with the place it stands in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.procedure.rulebook import DecidedBy, MotionKind, PointKind, Rule, Sureness
from bot.settings.problems import did_you_mean, listed, quoted
from bot.settings.rulebook_checks import Found
from bot.settings.rulebook_forms import LONGEST_LINE, NOTHING, Form
from bot.settings.rulebook_keys import (
    CONDUCT,
    DOCUMENT,
    MOTION_DEFAULTS,
    MOTION_FORMS,
    MOTIONS,
    POINT_DEFAULTS,
    POINT_FORMS,
    POINTS,
    PRECEDENCE,
    RULE,
    SECTION_FORMS,
    SILENCED,
    TITLE,
)
from bot.settings.rulebook_layers import EXTENDS, Layers
from bot.settings.yaml_node import Fields, Node

_VARIANTS = 12


@dataclass(slots=True)
class Reading:
    """The values read so far by their paths, and where each of them stands."""

    layers: Layers
    values: dict[str, object] = field(default_factory=dict)
    places: dict[str, Node] = field(default_factory=dict)

    def note(self, path: str, node: Node, value: object | None) -> None:
        """Remember where a value stands, and what it is if it could be read."""
        self.places[path] = node
        if value is None:
            self.values.pop(path, None)
        else:
            self.values[path] = value


def read_layers_into_values(layers: Layers) -> Reading:
    """Everything the layers say, after adding to their problems whatever cannot be read."""
    reading = Reading(layers)
    required = (TITLE, DOCUMENT, *SECTION_FORMS, MOTIONS) if layers.complete else ()
    optional = (EXTENDS, POINTS, TITLE, DOCUMENT, *SECTION_FORMS, MOTIONS)
    top = layers.root.fields(required=required, optional=[own for own in optional if own not in required])
    for name in (TITLE, DOCUMENT):
        reading.note(name, top[name], top[name].line_of_text(longest=LONGEST_LINE))
    for name, forms in SECTION_FORMS.items():
        if name in top:
            reading.places[name] = top[name]
            required = (RULE, *forms) if layers.complete else ()
            fields = top[name].fields(required=required, optional=(RULE, *forms))
            _read_fields(reading, name, fields, forms)
    if POINTS in top:
        _read_points(reading, top[POINTS])
    if MOTIONS in top:
        _read_motions(reading, top[MOTIONS])
    _leave_motions_out(reading)
    _pass_over(reading, PRECEDENCE, MOTIONS, top)
    _pass_over(reading, CONDUCT, POINTS, top)
    _pass_over(reading, SILENCED, POINTS, top)
    return reading


def _read_fields(reading: Reading, path: str, fields: Fields, forms: Mapping[str, Form]) -> None:
    if RULE in fields:
        reading.note(f"{path}.{RULE}", fields[RULE], _read_rule(reading.layers, fields[RULE]))
    for name, form in forms.items():
        if name in fields:
            reading.note(f"{path}.{name}", fields[name], form.read(fields[name]))


def _read_points(reading: Reading, node: Node) -> None:
    """Each point with its rule; one that is ``none`` does not exist, though the rulebook below has it."""
    for key, own in node.entries():
        kind = key.word(PointKind)
        if kind is None:
            continue
        path = f"{POINTS}.{kind}"
        reading.places[path] = own
        if own.written == NOTHING:
            continue
        reading.values |= {f"{path}.{name}": value for name, value in POINT_DEFAULTS.items()}
        required = (RULE,) if reading.layers.complete else ()
        _read_fields(reading, path, own.fields(required, (RULE, *POINT_FORMS)), POINT_FORMS)


def _read_motions(reading: Reading, node: Node) -> None:
    for key, own in node.entries():
        known = [kind.value for kind in MotionKind]
        if key.written not in known:
            key.problem(
                "a motion Rostrum knows the effect of",
                f"{quoted(key.written)}, a motion without an effect",
                did_you_mean(key.written, known) or f"There are: {listed(known, last='and')}.",
            )
            continue
        path = f"{MOTIONS}.{key.written}"
        reading.places[path] = own
        if own.written == NOTHING:
            hint = f"A motion is left out by leaving it out of {PRECEDENCE}."
            own.problem("keys with values", own.kind, hint)
            continue
        reading.values |= {f"{path}.{name}": value for name, value in MOTION_DEFAULTS.items()}
        required = (RULE, "decided_by") if reading.layers.complete else ()
        _read_fields(reading, path, own.fields(required, (RULE, *MOTION_FORMS)), MOTION_FORMS)


def _leave_motions_out(reading: Reading) -> None:
    """Drop the motions that the order of precedence does not name, where a layer below describes them.

    In one and the same file a motion has to be in its order of precedence.
    """
    precedence = reading.values.get(PRECEDENCE)
    if not isinstance(precedence, tuple):
        return
    order, layers = reading.places[PRECEDENCE], reading.layers
    for kind in MotionKind:
        path = f"{MOTIONS}.{kind}"
        if path not in reading.places or kind in precedence:
            continue
        motion = reading.places[path]
        if layers.level(motion) == layers.level(order):
            order.problem("every motion of this rulebook", f"a list without {kind}")
        elif layers.level(motion) > layers.level(order):
            hint = f"Name it in {PRECEDENCE}: a motion without its place there does not exist."
            layers.uppermost(motion).problem("a motion of this rulebook", f"{kind} without its place", hint)
        for own in [own for own in reading.values if own.startswith(f"{path}.")]:
            del reading.values[own]


def _pass_over(reading: Reading, path: str, area: str, top: Fields) -> None:
    """Take out of a list what it names of motions or points that could not be read, which is told already."""
    words = reading.values.get(path)
    if not isinstance(words, tuple):
        return
    whole = reading.layers.complete and (top[area].is_mapping or (area == POINTS and area not in top))
    reading.values[path] = tuple(
        word
        for word in words
        if f"{area}.{word}.{RULE}" in reading.values
        or (whole and (place := f"{area}.{word}") not in reading.places)
        or (whole and area == POINTS and reading.places[place].written == NOTHING)
    )


def majorities_wrong(reading: Reading) -> Iterator[Found]:
    """The motions decided by a vote without a majority, and the others with one of their own."""
    for kind in MotionKind:
        path = f"{MOTIONS}.{kind}"
        decided_by = reading.values.get(f"{path}.decided_by")
        majority, decision = reading.places.get(f"{path}.majority"), reading.places.get(f"{path}.decided_by")
        if f"{path}.{RULE}" not in reading.values or decision is None or decided_by is None:
            continue
        if decided_by is DecidedBy.VOTE and majority is None:
            changed = decision.file != reading.places[path].file
            at = f"{path}.decided_by" if changed else path
            yield Found(at, "a majority", "a motion decided by a vote without one", "Add the key majority.")
        if decided_by is not DecidedBy.VOTE and majority is not None:
            level = reading.layers.level
            if level(majority) >= level(decision):
                hint = "Only a motion decided by a vote has one."
                yield Found(f"{path}.majority", "no majority", majority.written, hint)


def _read_rule(layers: Layers, node: Node) -> Rule | None:
    """Where a section is written. A number has to be sure, because a ruling read out is believed."""
    fields = node.fields(("heading", "sureness"), ("number", "document", "variants"))
    heading = fields["heading"].line_of_text(longest=LONGEST_LINE)
    sureness = fields["sureness"].word(Sureness)
    own_document = fields["document"].line_of_text(longest=LONGEST_LINE)
    number = fields["number"].parsed(_rule_number, "the number of a rule, such as 60")
    if number is not None and sureness is not None and not sureness.bears_a_number:
        hint = "Only a rule of sureness A or B is cited by number; leave it out, the heading is cited."
        if layers.level(fields["sureness"]) > layers.level(fields["number"]):
            fields["sureness"].problem(f"A or B for a rule with the number {number}", sureness.value, hint)
        else:
            fields["number"].problem(f"no number where the sureness is {sureness.value}", number, hint)
    variants = []
    if "variants" in fields:
        lines = [item.line_of_text(longest=200) for item in fields["variants"].items(at_most=_VARIANTS)]
        variants = [line for line in lines if line is not None]
    if heading is None or sureness is None:
        return None
    return Rule(heading, own_document or layers.document(node) or "", number, sureness, tuple(variants))


def _rule_number(text: str) -> str:
    if not re.fullmatch(r"[1-9][0-9]{0,2}[a-z]?", text, re.ASCII):
        raise ValueError("Write the number alone.")
    return text
