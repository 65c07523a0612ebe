"""Whatever happens to a shipped file, its reader tells problems or takes it; nothing else can come of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.settings.committees import load_committee
from bot.settings.places import config_folder
from bot.settings.problems import Problem
from bot.settings.rulebooks import load_rulebook
from bot.settings.settings import Settings, read_settings

Reader = Callable[[Path, list[Problem]], object]


def whole_settings(path: Path, problems: list[Problem]) -> Settings | None:
    settings = read_settings(path, problems)
    return None if problems else settings


READERS: dict[str, Reader] = {
    "rulebooks/ecosoc.yaml": lambda path, problems: load_rulebook(str(path), problems),
    "rulebooks/nmun.yaml": lambda path, problems: load_rulebook(str(path), problems),
    "committees/ecosoc_2015.yaml": lambda path, problems: load_committee(str(path), problems),
    "settings.example.yaml": whole_settings,
}
VALUES = [
    "",
    "no",
    "5",
    "-1",
    "[]",
    "[a]",
    "[1, 2]",
    "{}",
    "{a: 1}",
    "{rule: {}}",
    "2015-11-10",
    '"\\0"',
    '"\\uD800"',
    ".inf",
]


@pytest.mark.parametrize("name", READERS)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_damaged_file_is_refused_with_problems_or_read(
    tmp_path: Path, name: str, data: st.DataObject
) -> None:
    lines = (config_folder() / name).read_text("utf-8").splitlines()
    written = [index for index, line in enumerate(lines) if line.strip() and not line.strip().startswith("#")]
    for index in data.draw(st.lists(st.sampled_from(written), min_size=1, max_size=3, unique=True)):
        key, colon, _ = lines[index].partition(":")
        value = data.draw(st.sampled_from(VALUES))
        lines[index] = f"{key}{colon} {value}" if colon else f"{key[: len(key) - len(key.lstrip())]}- {value}"
    path = tmp_path / "x.yaml"
    path.write_text("\n".join(lines), "utf-8")
    problems: list[Problem] = []
    assert (READERS[name](path, problems) is None) == bool(problems)
