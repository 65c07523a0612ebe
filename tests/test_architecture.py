"""What may import what, and how large things may be: the layers stay apart and the rules stay pure."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.client import EXTENSIONS

ROOT = Path(__file__).parents[1]
IMPURE = {"asyncio", "sqlite3", "random", "secrets", "time", "os", "logging", "uuid", "socket", "threading"}
ALLOWED = {
    "bot.procedure": ("bot.procedure",),
    "bot.files": ("bot.files",),
    "bot.resolutions": ("bot.resolutions", "bot.files", "bot.procedure.state", "bot.procedure.rulebook"),
    "bot.recount": ("bot.recount",),
    "bot.storage": ("bot.storage", "bot.procedure"),
    "bot.settings": ("bot.settings", "bot.procedure"),
    "bot.facts": ("bot.facts", "bot.files", "bot.procedure", "bot.settings", "bot.storage.topics"),
    "bot.rendering": (
        "bot.rendering",
        "bot.procedure",
        "bot.resolutions",
        "bot.files",
        "bot.facts",
        "bot.settings",
    ),
    "bot.services": (
        "bot.services",
        "bot.procedure",
        "bot.resolutions",
        "bot.files",
        "bot.storage",
        "bot.facts",
        "bot.settings",
        "bot.clock",
    ),
    "cogs": ("cogs", "bot"),
}
"""The layers of the program, and what each may import of it."""
AREAS = (
    *("committee", "sitting", "roll_call", "speakers", "motions", "points", "resolutions", "amendments"),
    *("voting", "elections"),
)
TOP = {"bot", "cogs", "config", "migrations", "tests", "pyproject.toml", "README.md", "LICENSE"}
FILE_LINES, FUNCTION_LINES = 350, 60
SQL = re.compile(
    r"\b(SELECT\s.+\sFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+TABLE|PRAGMA)\b"
)


def modules(package: str = "") -> list[str]:
    """The program's modules, or those of one package, by their dotted names."""
    files = [own for folder in ("bot", "cogs") for own in sorted((ROOT / folder).rglob("*.py"))]
    names = [".".join(own.relative_to(ROOT).with_suffix("").parts) for own in files]
    return [name for name in names if f"{name}.".startswith(f"{package}." if package else "")]


def path(module: str) -> Path:
    return ROOT / Path(*module.split(".")).with_suffix(".py")


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(path(module).read_text())


def imports(module: str) -> Iterator[str]:
    """What a module imports, each name with the module it comes from."""
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            yield from (own.name for own in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module} imports by a relative name"
            yield from (f"{node.module}.{own.name}" for own in node.names)


def comes_from(name: str, packages: tuple[str, ...] | str) -> bool:
    """Whether what is imported lies in one of these packages."""
    packages = (packages,) if isinstance(packages, str) else packages
    return any(f"{name}.".startswith(f"{own}.") for own in packages)


@pytest.mark.parametrize("layer", ALLOWED)
def test_a_layer_imports_only_what_lies_below_it(layer: str) -> None:
    found = [
        f"{module}: {name}"
        for module in modules(layer)
        for name in imports(module)
        if comes_from(name, ("bot", "cogs")) and not comes_from(name, ALLOWED[layer])
    ]
    assert found == []


def test_the_rules_are_pure() -> None:
    for module in modules("bot.procedure"):
        roots = {name.split(".")[0] for name in imports(module)} - {"bot"}
        assert roots <= sys.stdlib_module_names - IMPURE, module
        assert re.search(r"\.(now|utcnow|today)\(", path(module).read_text()) is None, module


def test_the_recount_stands_on_the_standard_library_alone() -> None:
    for module in modules("bot.recount"):
        roots = {name.split(".")[0] for name in imports(module)} - {"bot"}
        assert roots <= sys.stdlib_module_names, module


def test_nothing_in_the_rules_or_in_the_state_can_be_changed_in_place() -> None:
    for module in modules("bot.procedure"):
        made = [own for own in ast.walk(tree(module)) if isinstance(own, ast.ClassDef)]
        for own in made:
            said = [ast.unparse(decorator) for decorator in own.decorator_list]
            values = [words for words in said if words.startswith("dataclass")]
            assert all("frozen=True" in words for words in values), f"{module}.{own.name}"


def test_only_the_client_and_the_rehearsal_know_discord() -> None:
    knowing = {own for own in modules("bot") if any(comes_from(name, "discord") for name in imports(own))}
    assert {own for own in knowing if not own.startswith("bot.rehearsal.")} == {"bot.client"}


def test_an_area_of_the_interface_imports_no_other() -> None:
    for module in modules("cogs"):
        others = {name for name in imports(module) if comes_from(name, "cogs")}
        assert all(comes_from(name, "cogs.ui") for name in others), module


def test_only_the_storage_speaks_sql() -> None:
    for module in modules():
        texts = [own.value for own in ast.walk(tree(module)) if isinstance(own, ast.Constant)]
        speaking = [own for own in texts if isinstance(own, str) and SQL.search(own)]
        assert module.startswith("bot.storage.") or speaking == [], module


def test_time_and_environment_are_read_in_one_place() -> None:
    reading = {
        own
        for own in modules()
        if re.search(r"\b(datetime|date)\.(now|utcnow|today)\(", path(own).read_text())
    }
    assert {own for own in reading if not own.startswith("bot.rehearsal.")} == {"bot.clock"}
    environment = {own for own in modules() if re.search(r"os\.(environ|getenv)", path(own).read_text())}
    assert environment == {"bot.settings.settings"}


def test_one_word_names_an_area_in_every_layer() -> None:
    for area in AREAS:
        for module in (f"bot.procedure.rules.{area}", f"bot.rendering.{area}", f"cogs.{area}"):
            assert path(module).is_file() or (path(module).with_suffix("") / "__init__.py").is_file(), module
        assert f"cogs.{area}" in EXTENSIONS


def test_files_and_functions_stay_small() -> None:
    for module in modules():
        assert len(path(module).read_text().splitlines()) <= FILE_LINES, module
        for node in ast.walk(tree(module)):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                assert (node.end_lineno or 0) - node.lineno < FUNCTION_LINES, f"{module}.{node.name}"


def test_nothing_is_called_after_what_fits_nowhere() -> None:
    words = {"utils", "helpers", "common", "misc", "manager", "base"}
    assert [own for own in modules() if words & set(own.split("."))] == []


def test_the_top_of_the_repository_holds_only_what_is_meant_to_be_there() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False).stdout
    top = {name.split("/")[0] for name in listed.splitlines()}
    assert {own for own in top if not own.startswith(".")} in (TOP, set())
