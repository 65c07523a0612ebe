"""The buttons of the dais: a table of areas, each with the actions it has buttons for.

An area that has something for the chairs to press is a row of ``AREAS``; the panels need no more.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from bot.procedure.engine import Action
from bot.procedure.state.session import Session
from bot.rendering.amendments.controls import AMENDMENT_ACTIONS
from bot.rendering.card import Button
from bot.rendering.elections.controls import ELECTION_ACTIONS, election_buttons
from bot.rendering.moderation.controls import MODERATION_ACTIONS, moderation_buttons
from bot.rendering.motions.controls import MOTION_ACTIONS, floor_motion_buttons, pending_buttons
from bot.rendering.points.controls import POINT_KINDS, point_buttons, reply_buttons
from bot.rendering.resolutions.controls import DRAFT_KINDS, draft_buttons
from bot.rendering.seats.controls import CLAIM_KINDS, claim_buttons
from bot.rendering.sitting_controls import CLOSING_KINDS, OPENING_KINDS, closing_buttons, opening_buttons
from bot.rendering.speakers.controls import SPEAKING_KINDS, SPEECH_KINDS, leading_buttons, speaking_buttons
from bot.rendering.voting.controls import VOTE_KINDS, explanation_buttons, quorum_buttons, vote_buttons

Group = tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Area:
    """What an area has for the chairs to press: its buttons, each for one of these actions."""

    kinds: tuple[type[Action], ...]
    buttons: Callable[[Session, Collection[Action]], Iterator[Button]]


AREAS: tuple[Area, ...] = (
    Area(POINT_KINDS, point_buttons),
    Area(VOTE_KINDS, vote_buttons),
    Area(OPENING_KINDS, opening_buttons),
    Area(MOTION_ACTIONS, pending_buttons),
    Area(MOTION_ACTIONS, floor_motion_buttons),
    Area(SPEECH_KINDS, leading_buttons),
    Area(SPEAKING_KINDS, speaking_buttons),
    Area(POINT_KINDS, reply_buttons),
    Area(VOTE_KINDS, explanation_buttons),
    Area((*DRAFT_KINDS, *AMENDMENT_ACTIONS), draft_buttons),
    Area(ELECTION_ACTIONS, election_buttons),
    Area(VOTE_KINDS, quorum_buttons),
    Area(CLAIM_KINDS, claim_buttons),
    Area(MODERATION_ACTIONS, moderation_buttons),
    Area(CLOSING_KINDS, closing_buttons),
)
"""The areas in the order in which their buttons stand below one another."""

KINDS: tuple[type[Action], ...] = tuple(dict.fromkeys(kind for area in AREAS for kind in area.kinds))
"""The actions the panels have controls for: all they need to ask of the engine."""


def groups(session: Session, legal: Collection[Action]) -> tuple[Group, ...]:
    """The controls that are in order, those that belong together in one group."""
    in_order = {action for action in legal if isinstance(action, KINDS)}
    return tuple(tuple(area.buttons(session, in_order)) for area in AREAS)
