"""The live messages of a committee: one of each kind, kept where it belongs, posted anew where it is lost."""

from __future__ import annotations

import secrets
from datetime import timedelta

import discord

from bot.rendering.card import Card
from bot.services import Services
from bot.storage.panels import Panel
from cogs.ui.channels import DiscordChannels

OLDEST = timedelta(minutes=50)
"""Discord limits edits of messages older than an hour."""


class LiveMessages:
    """What the live messages of one committee show, and where they are."""

    def __init__(self, services: Services, channels: DiscordChannels, committee: int) -> None:
        self._services = services
        self._channels = channels
        self._committee = committee
        self._shown: dict[str, Card] = {}
        self._doomed: list[Panel] = []

    async def show(self, kind: str, channel: int, card: Card, *, buried: bool = False) -> None:
        """Show a card as the live message of a kind in a channel.

        It is edited in place, and posted anew at the bottom where it is gone, too old to edit freely, in
        another channel, or ``buried``: where something was posted below it.
        """
        panel = await self._services.panels.get(self._committee, kind)
        stays = panel is not None and panel.channel_id == channel and not buried and not self._is_old(panel)
        if panel is None or not stays or not await self.edit(panel, card):
            message = await self._channels.send(channel, (card,), self._committee, secrets.token_hex(12))
            await self._services.panels.put(Panel(self._committee, kind, channel, message))
            self._shown[kind] = card
            if panel is not None:
                self._doomed.append(panel)
        await self.clear()

    async def edit(self, panel: Panel, card: Card) -> bool:
        """Edit a live message where it shows something else; False where it is gone."""
        if self._shown.get(panel.kind) == card:
            return True
        if not await self._channels.edit(panel.channel_id, panel.message_id, card, self._committee):
            return False
        self._shown[panel.kind] = card
        return True

    async def take_away(self, kind: str) -> None:
        """Have no live message of a kind any more, if there is one."""
        panel = await self._services.panels.get(self._committee, kind)
        if panel is not None:
            await self.forget(panel)
            self._doomed.append(panel)
            await self.clear()

    async def forget(self, panel: Panel) -> None:
        """Leave a message as it is from now on."""
        await self._services.panels.forget(self._committee, panel.kind)
        self._shown.pop(panel.kind, None)

    async def clear(self) -> None:
        """Delete the messages that others have taken the place of; what Discord does not take now is left."""
        while self._doomed:
            await self._channels.delete(self._doomed[0].channel_id, self._doomed[0].message_id)
            self._doomed.pop(0)

    def note(self, kind: str, card: Card) -> None:
        """Note that the live message of a kind shows a card by now: an answer to a press was put on it."""
        self._shown[kind] = card

    def look_again(self) -> None:
        """Take nothing as shown, so that a message that is gone is found out."""
        self._shown.clear()

    def _is_old(self, panel: Panel) -> bool:
        return self._services.clock() - discord.utils.snowflake_time(panel.message_id) > OLDEST
