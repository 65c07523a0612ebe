"""What is said of an uploaded list: what was read, or everything that is wrong with it and where."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.delegations import Delegation
from bot.rendering.committee import size_text
from bot.rendering.phrases import fitted, inline
from bot.settings.problems import Problem

_ROOM = 1800


def list_read_text(file: str, delegations: Sequence[Delegation]) -> str:
    """What was read."""
    return f"**{inline(file, 80)}**: {size_text(delegations)}."


def list_problems_text(file: str, problems: Sequence[Problem]) -> str:
    """Every problem of a list with its line and its remedy; nothing is changed."""
    rows = [f"- {_where(own)}{inline(_what(own), 300)}" for own in problems]
    listed = fitted(rows, _ROOM, "\n", "- and {} more")
    return f"**{inline(file, 80)}** cannot be read yet, and nothing has changed.\n{listed}"


def file_gone_text() -> str:
    """Discord did not give the file."""
    return "Discord did not give me the file. Upload it once more."


def file_too_large_text(most: int) -> str:
    """The file is too large for a list of members."""
    return f"A list of members has at most {most // 1024} KB. Leave out the columns that are not needed."


def _where(problem: Problem) -> str:
    return f"Line {problem.line}: " if problem.line is not None else ""


def _what(problem: Problem) -> str:
    path = f"{problem.path}: " if problem.path else ""
    hint = f" {problem.hint}" if problem.hint else ""
    return f"{path}{problem.found}, where {problem.right} belongs.{hint}"
