"""The grammar of custom ids: what a control on a message says when it is pressed.

``r1:<verb>:<committee>:<subject>:<choice>`` for buttons, ``m1:…`` with an empty choice for menus. The number
is the grammar's version. The committee's number is followed by its era, as in ``12.3``, once anything was
taken back in it: how many undos there had been when the control was made. An id comes from outside and
proves nothing: the state and the person's authority are looked at again when it is pressed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.rendering.card import Control
from bot.rendering.verbs import Verb

LIMIT = 100
_REST = (
    r"(?P<verb>[a-z_]{1,24}):(?P<committee>[0-9]{1,7})(?:\.(?P<era>[0-9]{1,4}))?"
    r":(?P<subject>[a-z0-9_-]{0,40}):(?P<choice>[a-z0-9_-]{0,20})"
)
BUTTON = re.compile("r1:" + _REST)
MENU = re.compile("m1:" + _REST)


@dataclass(frozen=True, slots=True)
class Pressed:
    """A custom id read: which control of which committee was pressed, and in which era it was made.

    ``choice`` is the button's own, or the first that was picked from a menu; ``choices`` are all of those.
    """

    verb: Verb
    committee: int
    subject: str
    choice: str
    choices: tuple[str, ...] = ()
    era: int = 0

    @property
    def number(self) -> int:
        """The subject as a number; 0 where it is none."""
        return int(self.subject) if self.subject.isdecimal() else 0


def button_id(control: Control, committee: int, era: int = 0) -> str:
    """The custom id of a button."""
    return _written("r1", BUTTON, control, committee, era)


def menu_id(control: Control, committee: int, era: int = 0) -> str:
    """The custom id of a menu; the choice is what the person picks."""
    return _written("m1", MENU, control, committee, era)


def read(match: re.Match[str], picked: Sequence[str] | None = None) -> Pressed | None:
    """What was pressed, or picked from a menu; None for a verb that does not exist (any more)."""
    try:
        verb = Verb(match["verb"])
    except ValueError:
        return None
    choices = () if picked is None else tuple(picked)
    choice = match["choice"] if picked is None else next(iter(choices), "")
    era = int(match["era"] or 0)
    return Pressed(verb, int(match["committee"]), match["subject"], choice, choices, era)


def pressed_in(data: Mapping[str, Any]) -> Pressed | None:
    """What Discord says was pressed; None for what is of no grammar, or of one that is no longer spoken."""
    picked = data.get("values")
    match = (BUTTON if picked is None else MENU).fullmatch(str(data.get("custom_id", "")))
    if match is None:
        return None
    return read(match, None if picked is None else [str(own) for own in picked])


def _written(prefix: str, grammar: re.Pattern[str], control: Control, committee: int, era: int) -> str:
    part = f"{committee}.{era}" if era else f"{committee}"
    written = f"{prefix}:{control.verb}:{part}:{control.subject}:{control.choice}"
    if len(written) > LIMIT or grammar.fullmatch(written) is None:
        raise ValueError(f"{written!r} is not of the custom-id grammar")
    return written
