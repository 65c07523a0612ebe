"""Settings: what a host sets for the program itself, and what holds where nothing is set."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path

from bot.settings.places import Area, named
from bot.settings.problems import ConfigError, Problem
from bot.settings.yaml_node import Fields, Node
from bot.settings.yaml_reader import read_yaml

USUAL_FILE = Path("config/settings.yaml")
TOKEN_VARIABLE = "DISCORD_TOKEN"
_TOKEN_KEYS = ("token", "discord_token", "bot_token")
_FIRST_OPEN_PORT, _LAST_PORT = 1024, 65535


class LogLevel(StrEnum):
    """How much the program writes to its log."""

    DEBUG = "debug"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a host sets; paths are reckoned from the folder the program is started in."""

    database: Path = Path("data/rostrum.db")
    config_folder: Path | None = None
    committee: str = "ecosoc_2015"
    rehearsal_port: int = 8750
    log_level: LogLevel = LogLevel.INFO

    @property
    def own_folders(self) -> tuple[Path, ...]:
        """The folders searched for rulebooks, committees and topics before the ones shipped."""
        return () if self.config_folder is None else (self.config_folder,)


def load(path: Path | None = None) -> Settings:
    """The settings of a file, of ``config/settings.yaml`` where there is one, or the defaults.

    Raises ``ConfigError`` with every problem of the file.
    """
    problems: list[Problem] = []
    settings = read_settings(path, problems)
    if problems:
        raise ConfigError(problems)
    return settings


def read_settings(path: Path | None, problems: list[Problem]) -> Settings:
    """The settings of a file as far as they are right, after adding to ``problems`` what is wrong with it."""
    if path is None and not USUAL_FILE.exists():
        return Settings()
    root = read_yaml(path or USUAL_FILE, problems)
    return Settings() if root is None else _settings(root)


def discord_token(environment: Mapping[str, str] = os.environ) -> str:
    """The bot's token, which comes from the environment alone so that no file can give it away."""
    token = environment.get(TOKEN_VARIABLE, "").strip()
    if not token:
        hint = "Copy it from the Bot page of your application in Discord's developer portal."
        found = "nothing"
    elif any(letter.isspace() or letter in "\"'" or not letter.isascii() for letter in token):
        hint = "Copy it again, without quotation marks or spaces."
        found = "something that no token looks like"
    else:
        return token
    raise ConfigError([Problem("the environment", None, TOKEN_VARIABLE, found, "the bot's token", hint)])


def _settings(root: Node) -> Settings:
    known = [field.name for field in fields(Settings)]
    given = root.fields(optional=(*known, *_TOKEN_KEYS))
    for key in _TOKEN_KEYS:
        if key in given:
            hint = (
                f"Set the environment variable {TOKEN_VARIABLE} instead, and renew a token that was shared."
            )
            given[key].problem("no token in a file", "a token", hint)
    default = Settings()
    folder = _folder(given)
    own_folders = () if folder is None else (folder,)
    return Settings(
        database=_path(given["database"]) or default.database,
        config_folder=folder,
        committee=named(Area.COMMITTEES, given["committee"], own_folders) or default.committee,
        rehearsal_port=given["rehearsal_port"].integer(at_least=_FIRST_OPEN_PORT, at_most=_LAST_PORT)
        or default.rehearsal_port,
        log_level=given["log_level"].word(LogLevel) or default.log_level,
    )


def _path(node: Node) -> Path | None:
    text = node.line_of_text()
    try:
        return None if text is None else Path(text).expanduser()
    except RuntimeError:
        node.problem("a path", node.kind, "There is no user of that name: write the path out.")
        return None


def _folder(given: Fields) -> Path | None:
    """The host's own configuration folder, which has to be there."""
    folder = _path(given["config_folder"])
    if folder is not None and not folder.is_dir():
        given["config_folder"].problem(
            "a folder", given["config_folder"].kind, "Make the folder, or leave the key out."
        )
        return None
    return folder
