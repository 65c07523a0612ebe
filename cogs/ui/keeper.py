"""Keeping something in Discord in step with the state: one round after another, never two at once."""

from __future__ import annotations

import asyncio
import logging
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import Generic, Protocol, TypeVar

import aiohttp
import discord

RETRY_SECONDS = 5.0

_log = logging.getLogger(__name__)


class Stoppable(Protocol):
    """What works in the background until it is stopped."""

    async def stop(self) -> None:
        """Stop."""


Kept = TypeVar("Kept", bound=Stoppable)


class Keepers(Generic[Kept]):
    """The keepers of several things, each by the number of what it keeps, and made when first asked for."""

    def __init__(self, make: Callable[[int], Kept]) -> None:
        self._make = make
        self._keepers: dict[int, Kept] = {}

    def of(self, number: int) -> Kept:
        """The keeper of something."""
        if number not in self._keepers:
            self._keepers[number] = self._make(number)
        return self._keepers[number]

    def known(self, number: int) -> Iterator[Kept]:
        """The keeper of something, where anybody has asked for it yet."""
        if number in self._keepers:
            yield self._keepers[number]

    def numbered(self) -> Iterator[tuple[int, Kept]]:
        """All that were asked for, each with the number of what it keeps."""
        yield from list(self._keepers.items())

    async def stop(self) -> None:
        """Stop all of them."""
        for keeper in self._keepers.values():
            await keeper.stop()


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
