from __future__ import annotations

from pathlib import Path

import pytest

from bot.services.catalogue import check_all
from bot.settings.places import config_folder


@pytest.fixture(autouse=True)
def in_a_folder_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_every_shipped_file_is_clean() -> None:
    assert check_all() == []
    assert check_all(config_folder() / "settings.example.yaml") == []


def test_the_problems_of_all_files_are_told_together(tmp_path: Path) -> None:
    broken = {
        "own/rulebooks/mine.yaml": "title: 5\n",
        "own/committees/mine.yaml": "a: [\n",
        "own/topics/mine.yaml": "- a\n",
        "x.yaml": "config_folder: own\nlog_level: loud\n",
    }
    for name, content in broken.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content)
    assert {problem.file for problem in check_all(tmp_path / "x.yaml")} == set(broken)
