"""The README is true: its commands, its keys and the places it points to are there."""

from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
import typer

from bot.cli import app
from bot.rehearsal.script import FileKind
from bot.settings import Settings
from tests.stages import Meeting

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text()
PATHS = sorted(
    {
        path
        for path in re.findall(r"`((?:bot|cogs|config|migrations|tests)/[\w./]+)`", README)
        if not path.endswith("settings.yaml")
    }
)


def section(title: str) -> str:
    """The text below a heading, up to the next one of its kind."""
    return README.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


def test_its_first_block_holds_two_commands_the_rehearsal_and_the_tests() -> None:
    block = README.partition("```sh\n")[2].partition("```")[0].splitlines()
    assert [line.rpartition("uv run ")[2] for line in block] == ["rostrum rehearse", "pytest -n auto"]
    assert all(line.startswith("python3 -m pip install uv && ") for line in block)


async def test_it_names_every_command_and_no_other(meeting: Meeting) -> None:
    written = {
        f"{group} {name}"
        for line in section("Commands").split("·")
        for group in re.findall(r"`/(\w+)`", line)
        for name in re.findall(r"`(\w+)`", line)
    }
    commands = {
        f"{group.name} {command.name}"
        for group in meeting.stage.bot.tree.get_commands()
        for command in getattr(group, "commands", ())
    }
    assert written == commands


def test_it_names_every_setting_with_its_default() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \|.*\| (.+) \|$", section("Host it"), re.MULTILINE))
    assert set(rows) == {field.name for field in fields(Settings)}
    default = Settings()
    assert rows["database"] == f"`{default.database}`"
    assert rows["committee"] == f"`{default.committee}`"
    assert rows["rehearsal_port"] == f"`{default.rehearsal_port}`"


def test_it_names_every_subcommand_of_the_program() -> None:
    names = set(typer.main.get_group(app).commands)
    assert {name for name in names if f"rostrum {name}" not in README} == set()


@pytest.mark.parametrize("path", PATHS)
def test_what_it_points_to_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_it_shows_every_kind_of_step_of_a_script() -> None:
    steps = section("Rehearse")
    assert all(
        f"{word}:" in steps for word in ("roll", "ballots", "see", "file", "wait", "restart", "refused")
    )
    assert FileKind.BOARD in steps
