"""The private cards that follow a committee: those of its chairs, and those of its delegates.

Discord lets such a card be edited for a quarter of an hour after it was last pressed. However many are open,
an act costs few edits: only what shows something else is edited, the chairs' first, then of the delegates'
those that matter most and those looked at longest ago. Whoever is left out presses “Refresh”.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

import discord

from bot.procedure.engine import Actor
from bot.procedure.state.session import Session
from bot.rendering.card import Card
from bot.services import Services
from bot.storage.committees import Committee
from cogs.ui.answer import Interaction
from cogs.ui.channels import NOBODY
from cogs.ui.layout import layout
from cogs.ui.panel import DRAWN, Private

EDITS = 5
"""How many of the delegates' cards are edited for one change."""
LOOKS = 15
"""How many of them are looked at to find those."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A private card as it was last shown, and the interaction by which it can be edited."""

    interaction: Interaction
    actor: Actor
    card: Card


class PrivateCards:
    """The private cards of one committee, for each person the latest of each kind."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._kept: dict[tuple[Private, int], Kept] = {}

    def keep(self, interaction: Interaction, kind: Private, actor: Actor, card: Card) -> None:
        """Keep the card an interaction has just shown, in place of the person's last one of the kind."""
        key = (kind, interaction.user.id)
        self._kept.pop(key, None)
        self._kept[key] = Kept(interaction, actor, card)

    async def show(self, committee: Committee) -> None:
        """Draw anew those that show something else by now, as many as one change may cost."""
        session = self._services.desk.session(committee.id)
        for key in [own for own in self._kept if own[0] is Private.CHAIR]:
            await self._draw(committee, key)
        edits = 0
        for key in islice(self._delegates(session), LOOKS):
            edits += await self._draw(committee, key)
            if edits == EDITS:
                return

    def _delegates(self, session: Session) -> Iterator[tuple[Private, int]]:
        """The delegates' cards: of the speaker and the next two first, then as they were last looked at."""
        keys = [own for own in self._kept if own[0] is Private.DELEGATION]
        first = session.list.queue[:2] + (() if session.speech is None else (session.speech.delegation,))

        def waits(key: tuple[Private, int]) -> bool:
            return session.body.seats.get(self._kept[key].actor.person or 0) not in first

        yield from sorted(keys, key=waits)

    async def _draw(self, committee: Committee, key: tuple[Private, int]) -> bool:
        """Look at a card, and edit it where it shows something else; whether it did."""
        kept = self._kept.pop(key, None)
        if kept is None or kept.interaction.is_expired():
            return False
        card = DRAWN[key[0]](self._services, committee.id, kept.actor)
        self._kept[key] = replace(kept, card=card)
        if card == kept.card:
            return False
        try:
            await kept.interaction.edit_original_response(
                view=layout((card,), committee.id), allowed_mentions=NOBODY
            )
        except discord.HTTPException:
            # Dismissed by its owner, or older than the quarter of an hour Discord allows.
            if self._kept[key].interaction is kept.interaction:
                self._kept.pop(key, None)
        return True
