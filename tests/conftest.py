"""What every folder of tests can ask for."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.stages import Meeting, meeting_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a database of the test's own is to be."""
    return tmp_path / "rostrum.db"


@pytest.fixture
async def meeting() -> AsyncIterator[Meeting]:
    """A small council whose people are seated and whose first sitting is not open yet."""
    async with meeting_of() as opened:
        yield opened


@pytest.fixture
async def sitting(meeting: Meeting) -> Meeting:
    """A small council in session, its roll taken, everybody present."""
    await meeting.opens()
    return meeting
