from __future__ import annotations

import re
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from bot.settings import ConfigError, LogLevel, Settings, discord_token, load
from bot.settings.places import config_folder
from tests.settings.conftest import Write

EXAMPLE = config_folder() / "settings.example.yaml"


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load() == Settings()
    assert load().committee == "ecosoc_2015"


def test_the_usual_file_is_read_where_there_is_one(write: Write) -> None:
    write("log_level: debug\n", "config/settings.yaml")
    assert load() == Settings(log_level=LogLevel.DEBUG)


def test_what_a_file_sets_holds_and_the_rest_stays(write: Write, tmp_path: Path) -> None:
    path = write("database: ~/r.db\nrehearsal_port: 9000\ncommittee: ecosoc_2026\n")
    assert load(path) == Settings(
        database=Path.home() / "r.db",
        rehearsal_port=9000,
        committee="ecosoc_2026",
    )


def test_a_committee_of_the_hosts_own_folder_may_be_the_default(write: Write) -> None:
    write("title: Own\n", "own/committees/mine.yaml")
    settings = load(write("config_folder: own\ncommittee: mine\n"))
    assert settings.own_folders == (Path("own"),)
    assert settings.committee == "mine"


def test_every_problem_of_the_settings_is_told_at_once(write: Write) -> None:
    path = write(
        "databse: x.db\nlog_level: loud\nrehearsal_port: 80\nconfig_folder: nowhere\ncommittee: ecosoc_2016\n"
    )
    with pytest.raises(ConfigError) as raised:
        load(path)
    assert [
        (each.line, each.path) for each in sorted(raised.value.problems, key=lambda each: each.line or 0)
    ] == [
        (1, "databse"),
        (2, "log_level"),
        (3, "rehearsal_port"),
        (4, "config_folder"),
        (5, "committee"),
    ]
    text = str(raised.value)
    assert text.startswith("x.yaml has 5 problems\n")
    assert text.endswith("\nNothing was started.")
    assert "Did you mean database?" in text


@pytest.mark.parametrize("key", ["token", "discord_token", "bot_token"])
def test_a_token_in_a_file_is_refused_and_not_repeated(write: Write, key: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(write(f"log_level: info\n{key}: abc.def.ghi\n"))
    (problem,) = raised.value.problems
    assert problem.line == 2
    assert "DISCORD_TOKEN" in problem.hint
    assert "abc.def.ghi" not in str(raised.value)


@pytest.mark.parametrize("path", ['"a\\0b"', "~nobody-of-that-name/x.db", "[a]", "5"])
def test_what_is_not_a_path_is_refused(write: Write, path: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(write(f"database: {path}\n"))
    assert [problem.path for problem in raised.value.problems] == ["database"]


def test_a_missing_settings_file_is_an_error_when_it_was_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="nothing of that name"):
        load(tmp_path / "settings.yaml")


def test_the_token_comes_from_the_environment() -> None:
    assert discord_token({"DISCORD_TOKEN": " abc.def \n"}) == "abc.def"


@pytest.mark.parametrize("token", ["", "  ", '"abc"', "abc def", "tökén"])
def test_a_token_that_is_missing_or_miscopied_is_refused_and_not_repeated(token: str) -> None:
    with pytest.raises(ConfigError, match="DISCORD_TOKEN") as raised:
        discord_token({"DISCORD_TOKEN": token} if token else {})
    assert not token.strip() or token not in str(raised.value)


def test_the_example_loads_and_says_what_holds_by_default() -> None:
    assert load(EXAMPLE) == Settings()


def test_the_example_names_every_setting_and_no_other() -> None:
    content = EXAMPLE.read_text("utf-8")
    named = re.findall(r"^(?:# )?([a-z_]+): ", content, re.MULTILINE)
    assert sorted(named) == sorted(field.name for field in fields(Settings))
    assert "token" not in yaml.safe_load(content)
