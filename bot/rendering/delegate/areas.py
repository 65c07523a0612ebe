"""What an area has for the card of a delegation: what it tells, and what may be pressed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime

from bot.procedure.engine import Action
from bot.procedure.legal import LegalActions
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Menu


def _untold(session: Session, name: str, at: datetime) -> str:
    del session, name, at
    return ""


def _no_buttons(session: Session, name: str, legal: LegalActions) -> Iterator[Button]:
    del session, name, legal
    yield from ()


def _no_menus(session: Session, name: str, legal: LegalActions) -> Iterator[Menu]:
    del session, name, legal
    yield from ()


@dataclass(frozen=True, slots=True)
class OwnArea:
    """What an area has for a delegation.

    ``told`` says how the delegation of a name stands, in lines; ``buttons`` and ``menus`` are what is in
    order for whoever looks at the card, each for one of ``kinds``, asked of the engine beforehand.
    """

    told: Callable[[Session, str, datetime], str] = _untold
    kinds: tuple[type[Action], ...] = ()
    buttons: Callable[[Session, str, LegalActions], Iterator[Button]] = _no_buttons
    menus: Callable[[Session, str, LegalActions], Iterator[Menu]] = _no_menus


def for_own_seat(legal: LegalActions, kind: type[Action]) -> bool:
    """Whether an action is in order for one's own delegation, not only for one that a chair names."""
    return any(getattr(own, "delegation", None) is None for own in legal.of(kind).samples)
