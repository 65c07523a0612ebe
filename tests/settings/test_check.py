from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings.check import check_all
from bot.settings.places import config_folder
from tests.settings.conftest import Write


def test_every_shipped_file_is_clean(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert check_all() == []
    assert check_all(config_folder() / "settings.example.yaml") == []


def test_the_problems_of_all_files_are_told_together(write: Write) -> None:
    write("title: 5\n", "own/rulebooks/mine.yaml")
    write("a: [\n", "own/committees/mine.yaml")
    write("- a\n", "own/topics/mine.yaml")
    problems = check_all(write("config_folder: own\nlog_level: loud\n"))
    assert {problem.file for problem in problems} == {
        "x.yaml",
        "own/rulebooks/mine.yaml",
        "own/committees/mine.yaml",
        "own/topics/mine.yaml",
    }
