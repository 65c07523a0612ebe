from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings import places
from bot.settings.places import Area, config_folder, files, located, migrations_folder
from tests.settings.conftest import Write


def test_in_a_checkout_the_folders_lie_beside_the_program() -> None:
    root = Path(places.__file__).resolve().parents[2]
    assert config_folder() == root / "config"
    assert migrations_folder() == root / "migrations"
    assert config_folder().is_dir()


def test_in_an_installed_program_the_folders_lie_inside_it(
    write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("title: Shipped\n", "bot/shipped/config/rulebooks/one.yaml")
    write("", "bot/shipped/migrations/0001_begin.sql")
    write("title: Not ours\n", "config/rulebooks/other.yaml")
    monkeypatch.setattr(places, "_PROGRAM", tmp_path / "bot")
    assert list(files(Area.RULEBOOKS)) == ["one"]
    assert [path.name for path in migrations_folder().iterdir()] == ["0001_begin.sql"]


def test_the_hosts_own_file_stands_before_one_of_the_same_name(write: Write, tmp_path: Path) -> None:
    own = write("", "rulebooks/ecosoc.yaml")
    more = write("", "rulebooks/local.yaml")
    found = files(Area.RULEBOOKS, [tmp_path])
    assert (found["ecosoc"], found["local"]) == (own, more)
    assert located(Area.RULEBOOKS, "ecosoc", [tmp_path]) == own
    assert located(Area.RULEBOOKS, "ecosoc") == config_folder() / "rulebooks" / "ecosoc.yaml"


@pytest.mark.parametrize("path", ["here/x.yaml", "x.yaml", "x.yml", "../x"])
def test_a_path_means_itself(path: str) -> None:
    assert located(Area.TOPICS, path) == Path(path)
