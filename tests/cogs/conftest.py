"""What tests of more than one area ask for."""

from __future__ import annotations

import pytest

from tests.stages import MEMBERS, PRESIDENT, Meeting


@pytest.fixture
async def voted(sitting: Meeting) -> Meeting:
    """A vote on a draft in which all but one have said yes."""
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards")
    await sitting.votes(dict.fromkeys(MEMBERS[:-1], "Yes"))
    return sitting
