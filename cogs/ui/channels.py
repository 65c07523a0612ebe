"""What is asked of Discord's channels, and what is in the way there: told once, and not tried on and on."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

import discord

from bot.client import CommitteeBot
from bot.rendering.card import Card
from bot.services.hindrances import Hindrance
from cogs.ui.layout import files, layout
from cogs.ui.people import naming_people

NEEDED = ("view_channel", "send_messages")
LOOKED_THROUGH = 1000
PATIENCE = 60.0
"""The seconds for which a channel is left alone where Discord said no for no reason that is known."""
NOBODY = discord.AllowedMentions.none()  # an edit does not take the bot's own default
UNKNOWN_CHANNEL = 10003

_log = logging.getLogger(__name__)


class HinderedError(Exception):
    """Something is in the way in a channel, as was noted before: Discord was not asked again."""


class DiscordChannels:
    """The channels of Discord, for one committee."""

    def __init__(self, bot: CommitteeBot) -> None:
        self._bot = bot
        self._left_alone: dict[int, float] = {}

    async def send(self, channel: int, cards: Sequence[Card], committee: int, nonce: str) -> int:
        """Send a message and answer with its id; sent again soon, with that of the first."""
        place = self._bot.get_partial_messageable(channel)
        named = [await naming_people(own, self._bot.services.people) for own in cards]
        with self._watched(channel):
            sent = await place.send(view=layout(named, committee), files=files(cards), nonce=nonce)
        return sent.id

    async def edit(self, channel: int, message: int, card: Card, committee: int) -> bool:
        """Show a card on a message from now on; False where the message is gone."""
        place = self._bot.get_partial_messageable(channel).get_partial_message(message)
        named = await naming_people(card, self._bot.services.people)
        try:
            with self._watched(channel):
                view, attached = layout((named,), committee), files((card,))
                await place.edit(view=view, attachments=attached, allowed_mentions=NOBODY)
        except discord.NotFound:
            return False
        return True

    async def delete(self, channel: int, message: int) -> None:
        """Take a message away, if it is still there and the channel is."""
        try:
            await self._bot.get_partial_messageable(channel).get_partial_message(message).delete()
        except (discord.NotFound, discord.Forbidden):
            return

    async def find(self, channel: int, after: datetime, custom_id: str) -> int | None:
        """The bot's own message that has a button of that custom id, if it was sent after a moment."""
        place, own = self._bot.get_partial_messageable(channel), self._bot.user
        async for message in place.history(after=after, limit=LOOKED_THROUGH, oldest_first=True):
            if own is not None and message.author.id == own.id and custom_id in _ids(message.components):
                return message.id
        return None

    def missing(self, channel: int) -> tuple[str, ...]:
        """The permissions the bot needs and lacks in a channel, as far as Discord has told."""
        place = self._bot.get_channel(channel)
        if not isinstance(place, discord.abc.GuildChannel):
            return ()
        allowed = place.permissions_for(place.guild.me)
        return tuple(own for own in NEEDED if not getattr(allowed, own))

    @contextmanager
    def _watched(self, channel: int) -> Iterator[None]:
        """Ask Discord only where nothing is known to be in the way, and note what turns out to be."""
        self._require_free(channel)
        try:
            yield
        except discord.Forbidden:
            self._hindered(Hindrance(channel, self.missing(channel)))
            raise
        except discord.NotFound as error:
            if error.code == UNKNOWN_CHANNEL:
                self._hindered(Hindrance(channel, gone=True))
            raise
        if self._bot.services.hindrances.lift(channel):
            self._left_alone.pop(channel, None)
            _log.info("channel %s can be used again", channel)

    def _require_free(self, channel: int) -> None:
        if any(own.gone for own in self._bot.services.hindrances.of((channel,))):
            raise HinderedError(f"channel {channel} is gone")
        if missing := self.missing(channel):
            self._hindered(Hindrance(channel, missing))
            raise HinderedError(f"{', '.join(missing)} missing in channel {channel}")
        if asyncio.get_running_loop().time() < self._left_alone.get(channel, 0.0):
            raise HinderedError(f"channel {channel} is left alone for a while")

    def forgive(self, channel: int) -> None:
        """Ask again in a channel, whose permissions have changed."""
        self._left_alone.pop(channel, None)

    def _hindered(self, found: Hindrance) -> None:
        if not found.missing:
            self._left_alone[found.channel] = asyncio.get_running_loop().time() + PATIENCE
        if self._bot.services.hindrances.note(found):
            reason = "it is gone" if found.gone else ", ".join(found.missing) or "Discord says no"
            _log.warning("nothing can be shown in channel %s: %s", found.channel, reason)


def _ids(components: Sequence[Any]) -> Iterator[str]:
    """The custom ids on a message, however deep."""
    for own in components:
        yield getattr(own, "custom_id", None) or ""
        yield from _ids(getattr(own, "children", None) or ())
