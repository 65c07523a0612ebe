"""What the tests of authority ask for."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from tests.cogs.authority.house import House, house


@pytest.fixture
async def both(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[House]:
    """Two servers, ready for every phase."""
    async with house() as opened:
        opened.sending.noting_forms(monkeypatch)
        yield opened
