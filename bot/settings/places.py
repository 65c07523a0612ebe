"""Where configuration and migrations lie: in a checkout, in an installed program, in a host's own folder."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from bot.settings.problems import did_you_mean, listed, quoted
from bot.settings.yaml_node import Node

_PROGRAM = Path(__file__).resolve().parent.parent


class Area(StrEnum):
    """The folders of a configuration folder whose files go by their names."""

    RULEBOOKS = "rulebooks"
    COMMITTEES = "committees"
    TOPICS = "topics"


def config_folder() -> Path:
    """The folder of the configuration that comes with the program."""
    return _shipped("config")


def migrations_folder() -> Path:
    """The folder of the database's migrations."""
    return _shipped("migrations")


def files(area: Area, own_folders: Sequence[Path] = ()) -> dict[str, Path]:
    """Every file of an area by its name; a host's own file stands before one that comes with the program."""
    found: dict[str, Path] = {}
    for folder in (*own_folders, config_folder()):
        for path in sorted((folder / area).glob("*.yaml")):
            found.setdefault(path.stem, path)
    return dict(sorted(found.items()))


def located(area: Area, name_or_path: str, own_folders: Sequence[Path] = ()) -> Path:
    """The file that a name or a path means, whether or not there is one."""
    if name_or_path.endswith((".yaml", ".yml")) or "/" in name_or_path or "\\" in name_or_path:
        return Path(name_or_path)
    expected = config_folder() / area / f"{name_or_path}.yaml"
    return files(area, own_folders).get(name_or_path, expected)


def named(area: Area, node: Node, own_folders: Sequence[Path] = ()) -> str | None:
    """The name that stands in a file for another file of an area, which has to be there."""
    name = node.line_of_text()
    known = list(files(area, own_folders))
    if name is None or name in known:
        return name
    hint = (
        did_you_mean(name, known) or f"Your own file goes into the folder {area.value} of your config_folder."
    )
    node.problem(f"the name of one of the {area.value} ({listed(known)})", quoted(name), hint)
    return None


def _shipped(folder: str) -> Path:
    """In a wheel the folder lies inside the program, in a checkout beside it."""
    inside = _PROGRAM / "shipped" / folder
    return inside if inside.is_dir() else _PROGRAM.parent / folder
