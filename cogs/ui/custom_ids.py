"""The grammar of custom ids: what a control on a message says when it is pressed.

``r1:<verb>:<committee>:<subject>:<choice>`` for buttons, ``m1:…`` with an empty choice for menus. The number
is the grammar's version. An id comes from outside and proves nothing: the state and the person's authority
are looked at again when it is pressed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot.rendering.card import Control
from bot.rendering.verbs import Verb

LIMIT = 100
_REST = (
    r"(?P<verb>[a-z_]{1,24}):(?P<committee>[0-9]{1,12})"
    r":(?P<subject>[a-z0-9_-]{0,40}):(?P<choice>[a-z0-9_-]{0,20})"
)
BUTTON = re.compile("r1:" + _REST)
MENU = re.compile("m1:" + _REST)


@dataclass(frozen=True, slots=True)
class Pressed:
    """A custom id read: which control of which committee was pressed.

    ``choice`` is the button's own, or the first that was picked from a menu; ``choices`` are all of those.
    """

    verb: Verb
    committee: int
    subject: str
    choice: str
    choices: tuple[str, ...] = ()

    @property
    def number(self) -> int:
        """The subject as a number; 0 where it is none."""
        return int(self.subject) if self.subject.isdecimal() else 0


def button_id(control: Control, committee: int) -> str:
    """The custom id of a button."""
    return _written("r1", BUTTON, control, committee)


def menu_id(control: Control, committee: int) -> str:
    """The custom id of a menu; the choice is what the person picks."""
    return _written("m1", MENU, control, committee)


def read(match: re.Match[str], picked: Sequence[str] | None = None) -> Pressed | None:
    """What was pressed, or picked from a menu; None for a verb that does not exist (any more)."""
    try:
        verb = Verb(match["verb"])
    except ValueError:
        return None
    choices = () if picked is None else tuple(picked)
    choice = match["choice"] if picked is None else next(iter(choices), "")
    return Pressed(verb, int(match["committee"]), match["subject"], choice, choices)


def _written(prefix: str, grammar: re.Pattern[str], control: Control, committee: int) -> str:
    written = f"{prefix}:{control.verb}:{committee}:{control.subject}:{control.choice}"
    if len(written) > LIMIT or grammar.fullmatch(written) is None:
        raise ValueError(f"{written!r} is not of the custom-id grammar")
    return written
