"""Whatever is pressed and whatever goes wrong: everybody is answered, and nothing changes by mistake."""

from __future__ import annotations

from typing import Any

import pytest

from bot.rendering.committee import failure_text
from bot.services.desk import Desk
from bot.storage.errors import StorageFull
from bot.storage.journal import Journal
from bot.storage.people import People
from cogs.ui.layout import CardTooLargeError
from tests.stages import PRESIDENT, STRANGER, Meeting


async def test_an_unexpected_error_is_answered_with_a_reference_that_the_log_holds(
    sitting: Meeting, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await sitting.does(PRESIDENT, "/speakers open")

    async def broken(*_: Any) -> Any:
        raise RuntimeError("a bug")

    monkeypatch.setattr(Desk, "submit", broken)
    for line in ('click "Join the list"', "/speakers join"):
        caplog.clear()
        answer = await sitting.is_refused("France", line)
        (record,) = (own for own in caplog.records if "unexpected error" in own.message)
        reference = record.message.rsplit(" ", 1)[-1]
        assert failure_text(reference) in answer
        assert record.exc_info is not None


async def test_a_card_too_large_to_be_shown_is_not_blamed_on_the_control_that_was_pressed(
    sitting: Meeting, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    await sitting.does(PRESIDENT, "/speakers open")

    async def too_large(*_: Any) -> Any:
        raise CardTooLargeError("the text is too long")

    monkeypatch.setattr(Desk, "submit", too_large)
    answer = await sitting.is_refused("France", 'click "Join the list"')
    (record,) = (own for own in caplog.records if "unexpected error" in own.message)
    assert failure_text(record.message.rsplit(" ", 1)[-1]) in answer


async def test_an_unexpected_error_of_a_form_is_answered_too(
    sitting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    await sitting.does("France", "/motion raise type=unmoderated_caucus")

    async def broken(*_: Any) -> Any:
        raise RuntimeError("a bug")

    with monkeypatch.context() as patch:
        patch.setattr(Desk, "submit", broken)
        answer = await sitting.is_refused("France", "fill {Total time: 5m}")
    assert "Something went wrong" in answer
    assert [str(own) for own in sitting.env.errors] == ["a bug"]
    sitting.env._errors.clear()


async def test_what_could_not_be_recorded_is_told_so(
    sitting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    await sitting.does(PRESIDENT, "/speakers open")

    async def full(*_: Any, **__: Any) -> Any:
        raise StorageFull("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "append", full)
        answer = await sitting.is_refused("France", 'click "Join the list"')
    assert "not recorded, and nothing has changed" in answer
    assert "the disk is full" in answer
    await sitting.does("France", 'click "Join the list"')


async def test_somebody_who_could_not_be_noted_is_told_so(
    meeting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def full(*_: Any, **__: Any) -> Any:
        raise StorageFull("the disk is full")

    monkeypatch.setattr(People, "key_of", full)
    for line in ("/sitting open", "/dais panel", f"/committee seat person={STRANGER} delegation=France"):
        assert "the disk is full" in await meeting.is_refused(PRESIDENT, line)


@pytest.mark.parametrize(
    ("custom_id", "picks"),
    [
        ("r1:filibuster:1::", None),
        ("r0:join:1::", None),
        ("poll:close", None),
        ("r1:join:1:1:1:1", None),
        ("r1:answer_roll:1::asleep", None),
        ("r1:extend:1::soon", None),
        ("r1:extend:1::-600", None),
        ("r1:cast:1:one:yes", None),
        ("r1:cast:1:1:maybe", None),
        ("r1:put_motion:1:99999999999999999999:", None),
        ("r1:show_draft:1:0:", None),
        ("r1:join:999::", None),
        ("r1:raise:1::close_debate", "filibuster"),
        ("m1:raise:1::", "filibuster"),
        ("m1:yield:1::", "nobody"),
        ("m1:unknown:1::", "x"),
    ],
)
async def test_a_press_that_nobody_offered_is_answered_and_changes_nothing(
    sitting: Meeting, custom_id: str, picks: str | None
) -> None:
    before, recorded = sitting.session, await sitting.journal()
    assert await sitting.forges("France", custom_id, picks=picks)
    assert sitting.said_no("France")
    assert sitting.session == before
    assert await sitting.journal() == recorded


async def test_a_press_of_the_dais_by_somebody_else_is_refused(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open", 'click "Chair\'s panel"')
    before = sitting.session
    for custom_id in sitting.private_buttons(PRESIDENT).values():
        for person in ("France", STRANGER):
            await sitting.forges(person, custom_id)
            assert sitting.session == before
