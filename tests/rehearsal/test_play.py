"""Playing a script: a step that goes otherwise stops it, with its line, what was wanted and what was seen."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

from bot.rehearsal.play import NotAsWritten
from bot.rehearsal.playing import play_script
from bot.rehearsal.script import read_script
from bot.settings.settings import Settings

COUNCIL = """title: Small Council
year: 2026
rulebook: ecosoc
topic: human_trafficking
members:
  All: [Albania, Brazil, China, France]
"""
HEAD = """committee: council.yaml
draw: [China]
people:
  President: {dais: true}
  Holy See: {observer: true}
steps:
"""
OPENED = """  - President: /sitting open
  - roll: {present: rest}
"""
DRAFTED = f"""{OPENED}  - France: /resolution submit
  - France: fill {{Title: Borders, Text: 1. Requests a report}}
  - France: click "Submit"
  - President: /resolution introduce draft=1
"""
FIRST = 7
"""The line of the first step."""

Play = Callable[[str], Awaitable[NotAsWritten | None]]


@pytest.fixture
def lines() -> list[str]:
    """The transcript."""
    return []


@pytest.fixture
def play(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lines: list[str]) -> Play:
    """Plays steps before a small council."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "council.yaml").write_text(COUNCIL)

    async def play_steps(steps: str) -> NotAsWritten | None:
        (tmp_path / "sitting.yaml").write_text(HEAD + steps)
        script = read_script(Path("sitting.yaml"))
        return await play_script(
            script, Settings(), out=tmp_path / "out", say=lines.append, progress=lambda *_: None
        )

    return play_steps


async def test_a_sitting_that_goes_as_written_is_written_down(play: Play, lines: list[str]) -> None:
    failure = await play(
        DRAFTED
        + "  - Holy See: /vote cast yes\n    refused: No vote is in progress\n"
        + "  - President: /vote open method=roll_call\n"
        + "  - see: {by: Holy See, words: [Called now, China]}\n"
        + "  - ballots: {for: [China, France], against: [Albania]}\n"
        + "  - see: {by: France, in: results, words: [Adopted, 2 in favour, 1 against, 1 not voting]}\n"
        + "  - file: {kind: board, words: [In favour 2]}\n"
        + "  - file: {kind: resolution, words: [Requests, a report]}\n"
    )
    assert failure is None
    written = "\n".join(lines)
    assert "09:00:00  President: /sitting open" in written
    assert "to France\n" in written
    assert "#results" in written


async def test_a_restart_in_the_middle_changes_nothing(play: Play) -> None:
    steps = "  - President: /vote open method=placards\n  - ballots: {for: [China]}\n  - restart: true\n"
    finish = '  - ballots: {for: rest}\n  - see: {by: France, in: results, words: ["4 in favour"]}\n'
    assert await play(DRAFTED + steps + finish) is None


async def test_time_passes_only_where_the_script_says_so(play: Play) -> None:
    steps = "  - President: /speakers open\n  - France: /speakers join\n  - President: /speakers next\n"
    assert (
        await play(OPENED + steps + "  - wait: 89s\n  - see: {by: China, words: [has the floor]}\n") is None
    )
    assert await play(OPENED + steps + "  - wait: 90s\n  - see: {by: China, words: [Time is up]}\n") is None


@pytest.mark.parametrize(
    ("steps", "wanted", "seen"),
    [
        ("  - France: /sitting open\n", "/sitting open is accepted", "This is for the dais to do"),
        (
            "  - President: /sitting open\n    refused: dais\n",
            "President is refused with the words: dais",
            "Sitting 1",
        ),
        (
            "  - France: /sitting open\n    refused: observers\n",
            "refused with the words: observers",
            "This is for the dais",
        ),
        ('  - France: click "Yes"\n', "could not be done", "Chair's panel"),
        ('  - France: choose "Dais" in "Yield"\n', "could not be done", "no “Dais” in “Yield”"),
        ("  - France: fill {Title: Borders}\n", "could not be done", "no form is open for France"),
        ("  - President: /sitting begin\n", "could not be done", "there is no command /sitting begin"),
        ("  - President: /sitting open now\n", "could not be done", "takes only no options"),
        ("  - President: /sitting open at=9\n", "could not be done", "no option at"),
        ("  - President: /committee seat person=Bob delegation=France\n", "could not be done", "nobody"),
        ("  - President: /committee settings results=lobby\n", "could not be done", "no channel lobby"),
        ("  - France: /rollcall answer\n", "could not be done", "presence"),
        ("  - ballots: {for: rest}\n", "a vote is open", "No vote is open"),
        ("  - see: {by: France, words: [adjourned]}\n", "France sees in floor: adjourned", "not in session"),
        ("  - see: {by: France, in: results, words: [x]}\n", "sees in results", "Nothing was shown"),
        ("  - file: {kind: board, words: [x]}\n", "a board is posted with: x", "No such file was posted"),
    ],
)
async def test_a_step_that_goes_otherwise_is_told(play: Play, steps: str, wanted: str, seen: str) -> None:
    failure = await play(steps)
    assert failure is not None
    assert failure.line == FIRST
    assert wanted in failure.wanted
    assert seen in failure.seen
    assert str(failure).startswith(f"line {FIRST}: ")


async def test_what_happened_before_the_step_that_failed_is_kept(play: Play, tmp_path: Path) -> None:
    assert await play("  - President: /sitting open\n  - France: /sitting open\n") is not None
    assert "Sitting 1 opened" in (tmp_path / "out" / "transcript.txt").read_text()


async def test_a_ballot_that_is_refused_stops_the_play(play: Play) -> None:
    roll = "  - President: /sitting open\n  - roll: {present_and_voting: [France], present: rest}\n"
    draft = DRAFTED.removeprefix(OPENED)
    failure = await play(
        roll + draft + "  - President: /vote open method=placards\n  - ballots: {abstain: [France]}\n"
    )
    assert failure is not None
    assert "France: presses “Abstain” is accepted" in failure.wanted
    assert "present and voting" in failure.seen


async def test_the_lots_draw_as_the_script_says(play: Play, lines: list[str]) -> None:
    assert await play(DRAFTED + "  - President: /vote open method=roll_call\n") is None
    assert any("Called now: China" in own for own in lines)
