"""Hints stand on the first answers of each kind, go away, and stay away after a restart."""

from __future__ import annotations

import pytest

from bot.rendering.help.hints import AT_MOST
from bot.storage.errors import StorageError
from bot.storage.hints import Hints
from tests.stages import PRESIDENT, Meeting

NEW = "New here?"
PANEL = 'click "Chair\'s panel"'


async def test_a_chairs_first_panels_carry_a_hint_and_no_later_one(sitting: Meeting) -> None:
    shown = [await sitting.does(PRESIDENT, "/dais panel") for _ in range(AT_MOST + 2)]
    assert [NEW in own for own in shown] == [*[True] * AT_MOST, False, False]


async def test_a_hint_is_gone_once_the_panel_is_drawn_anew(sitting: Meeting) -> None:
    assert NEW in await sitting.does(PRESIDENT, PANEL)
    assert NEW not in await sitting.does(PRESIDENT, 'click "Open the list"')


async def test_hints_stay_away_after_a_restart(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    for _ in range(AT_MOST):
        assert NEW in await sitting.does("France", "/speakers join")
        await sitting.does("France", "/speakers leave")
    await sitting.restarts()
    assert NEW not in await sitting.does("France", "/speakers join")


async def test_a_first_ballot_is_acknowledged_first(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/vote poll question=Awake?")
    told = await sitting.does("France", 'click "Yes"')
    assert told.startswith("Your vote is recorded")
    assert NEW in told.splitlines()[-1]


async def test_a_hint_that_cannot_be_noted_hinders_no_vote(
    sitting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: object) -> None:
        raise StorageError("no room is left")

    monkeypatch.setattr(Hints, "note", full)
    await sitting.does(PRESIDENT, "/vote poll question=Awake?")
    assert (await sitting.does("France", 'click "Yes"')).startswith("Your vote is recorded")
    monkeypatch.setattr(Hints, "times", full)
    assert (await sitting.does("Ghana", 'click "Yes"')).startswith("Your vote is recorded")


async def test_hints_of_one_person_are_not_those_of_another(meeting: Meeting) -> None:
    hints, people = Hints(meeting.services.database), meeting.services.people
    one, other = await people.key_of(1), await people.key_of(2)
    await hints.note(one, "list")
    await hints.note(one, "list")
    assert (await hints.times(one, "list"), await hints.times(other, "list")) == (2, 0)
    assert await Hints(meeting.services.database).times(one, "list") == 2
