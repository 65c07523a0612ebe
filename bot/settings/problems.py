"""What is wrong in the files a host writes: where it stands, what was found, what is right, and the remedy.

Every check adds a ``Problem`` to a list and goes on, so that one start tells all there is to mend.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from rapidfuzz import fuzz, process

_LONGEST_QUOTATION = 60
_ALIKE = 60.0


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to mend: ``right`` is what is meant to stand at ``path``, ``found`` is what stands there."""

    file: str
    line: int | None
    path: str
    found: str
    right: str
    hint: str = ""

    def __str__(self) -> str:
        """The problem on a line of its own, as the report shows it without aligning."""
        return f"{self.file}: {'  '.join(cell for cell in _cells(self) if cell)}"


class ConfigError(Exception):
    """The files cannot be used as they are; carries every problem found in them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(report(self.problems))


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that ``word`` was probably meant to be, or None where nothing is like it."""
    found = process.extractOne(
        word,
        list(choices),
        scorer=fuzz.ratio,
        processor=lambda text: str(text).casefold().replace("-", "_").replace(" ", "_"),
        score_cutoff=_ALIKE,
    )
    return str(found[0]) if found else None


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """The hint naming the nearest choice, or nothing."""
    likely = nearest(word, choices)
    return f"Did you mean {likely}?" if likely else ""


def quoted(text: str) -> str:
    """A piece of a file as it may be shown: in quotation marks, cut, without characters that do not print."""
    plain = _printable(text)
    if len(plain) > _LONGEST_QUOTATION:
        plain = plain[: _LONGEST_QUOTATION - 1] + "…"
    return f'"{plain}"'


def listed(words: Sequence[str], *, last: str = "or") -> str:
    """Words as a reader lists them: ``a, b or c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def shown(path: Path) -> str:
    """A file's name as the host would type it: from the folder they stand in, where it lies below."""
    absolute = path.absolute()
    here = Path.cwd()
    name = str(absolute.relative_to(here)) if absolute.is_relative_to(here) else str(path)
    return _printable(name)


def _printable(text: str) -> str:
    return "".join(
        letter if letter.isprintable() else letter.encode("unicode_escape").decode("ascii") for letter in text
    )


def report(problems: Iterable[Problem]) -> str:
    """All problems as a host reads them in a terminal: file by file, in the order of their lines."""
    by_file = sorted(dict.fromkeys(problems), key=lambda problem: (problem.file, problem.line or 0))
    blocks = [_block(file, list(group)) for file, group in groupby(by_file, key=lambda problem: problem.file)]
    return "\n".join([*blocks, "Nothing was started."]) if blocks else "No problems."


def _block(file: str, problems: list[Problem]) -> str:
    rows = [_cells(problem) for problem in problems]
    first, second = (max(len(row[column]) for row in rows) for column in (0, 1))
    counted = "1 problem" if len(rows) == 1 else f"{len(rows)} problems"
    lines = [
        "  " + "  ".join(part for part in (f"{line:<{first}}", f"{path:<{second}}", words) if part)
        for line, path, words in rows
    ]
    return "\n".join([f"{file} has {counted}", *lines])


def _cells(problem: Problem) -> tuple[str, str, str]:
    line = "" if problem.line is None else f"line {problem.line}"
    words = f"expected {problem.right}, found {problem.found}."
    return line, problem.path, f"{words} {problem.hint}" if problem.hint else words
