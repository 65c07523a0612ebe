"""The parts of the program on a database of the test's own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.services import Services
from tests.services.councils import Clock, opened


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def services(path: Path, clock: Clock) -> AsyncIterator[Services]:
    async with opened(path, clock) as parts:
        yield parts
