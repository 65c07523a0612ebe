"""What the minutes say of the dais: who joined and left it, and who saw to it from outside."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules import dais
from bot.procedure.state.session import Session
from bot.rendering.phrases import Medium, capitalised, counted, joined

Say = Callable[[Any, Session, Medium], str]

_People = dais.DaisAppointed | dais.DaisDismissed
_Roles = dais.DaisRoleAppointed | dais.DaisRoleDismissed


def _joined_or_left(event: _People | _Roles, session: Session, on: Medium) -> str:
    del session
    who = on.person(event.person) if isinstance(event, _People) else on.role(event.role)
    came = isinstance(event, dais.DaisAppointed | dais.DaisRoleAppointed)
    said = f"{capitalised(who)} {'joined' if came else 'left'} the dais."
    return f"{said} {_outside(event.by, on)}" if event.by is not None else said


def _outside(by: int, on: Medium) -> str:
    """By whom the dais was seen to, who is not of it."""
    return f"This was done by {on.person(by)}, who administers the committee."


def _recovered(event: dais.DaisRecovered, session: Session, on: Medium) -> str:
    del session
    gone = [counted(len(event.people), "person", "people")] if event.people else []
    gone += [counted(len(event.roles), "role")] if event.roles else []
    by = "" if event.by is None else f", by {on.person(event.by)}, who administers the committee"
    return (
        f"The committee had lost its chairs: all of its dais ({joined(gone)}) were gone from the server. "
        f"{capitalised(on.person(event.person))} was put on the dais{by}."
    )


DAIS_LINES: Mapping[type[Event], Say] = {
    dais.DaisAppointed: _joined_or_left,
    dais.DaisDismissed: _joined_or_left,
    dais.DaisRoleAppointed: _joined_or_left,
    dais.DaisRoleDismissed: _joined_or_left,
    dais.DaisRecovered: _recovered,
}
