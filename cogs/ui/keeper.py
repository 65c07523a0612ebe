"""Keeping something in Discord in step with the state: one round after another, never two at once."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod

import aiohttp
import discord

RETRY_SECONDS = 5.0

_log = logging.getLogger(__name__)


class Keeper(ABC):
    """Works in rounds, each for all that was heard before it.

    Nothing is finished or given back where the program stops: the next start brings it into step.
    """

    def __init__(self, least_seconds: float) -> None:
        self._least_seconds = least_seconds
        self._again = False
        self._work: asyncio.Task[None] | None = None

    def refresh(self) -> None:
        """Bring it into step with the state as it is."""
        self._again = True
        if self._work is None or self._work.done():
            self._work = asyncio.get_running_loop().create_task(self._keep())

    async def stop(self) -> None:
        """Stop where it is."""
        if self._work is not None:
            self._work.cancel()
            await asyncio.wait({self._work})

    @abstractmethod
    async def _round(self) -> None:
        """Do what is to be done now; may end early where something newer was heard."""

    async def _keep(self) -> None:
        while self._again:
            self._again = False
            seconds = self._least_seconds
            try:
                await self._round()
            except (discord.HTTPException, aiohttp.ClientError, OSError) as error:
                _log.warning("%s could not be kept in step: %s", self, error)
                if passes(error):
                    self._again, seconds = True, RETRY_SECONDS
            except Exception:
                _log.exception("%s could not be kept in step", self)
            if seconds > 0:
                await asyncio.sleep(seconds)


def passes(error: Exception) -> bool:
    """Whether trying again later can help: Discord is in trouble, or out of reach."""
    return not isinstance(error, discord.HTTPException) or error.status >= 500 or error.status == 429
