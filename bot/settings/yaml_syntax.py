"""Where a file stops being YAML, and what usually mends it."""

from __future__ import annotations

import re

import yaml

from bot.settings.problems import Problem, quoted

_RIGHT = "YAML"

# What the parser says, as a pattern, beside the remedy that is right nearly every time.
_REMEDIES = (
    (r"character '\\t'", "Replace the tab by spaces."),
    (r"character '[%@`]'", "Put the value in quotation marks."),
    (
        r"mapping values are not allowed",
        "Put a value that has ': ' in it in quotation marks, or check the indentation.",
    ),
    (
        r"could not find expected ':'",
        "Write a colon and a space after the key.",
    ),
    (r"unexpected end of stream", "Close the quotation mark."),
    (r"unknown escape character", "Write \\\\ for a backslash, or use single quotation marks."),
    (r"expected escape sequence", "Write \\\\ for a backslash, or use single quotation marks."),
    (r"expected ',' or '\]'", "Close the list with ], and put a comma between its values."),
    (r"expected ',' or '}'", "Close the mapping with }, and put a comma between its values."),
    (
        r"expected <block end>",
        "Indent this line like the lines it belongs to, and close quotation marks at the end.",
    ),
    (r"sequence entries are not allowed", "Put the list's lines below its key."),
    (r"expected alphabetic or numeric character", "Put a value that starts with * or & in quotation marks."),
    (r"special characters are not allowed", "Delete the character, which does not show."),
)

# An opening left unclosed is noticed only where the file ends; the reader needs the line where it opened.
_OPENED = ("while scanning a quoted scalar", "while parsing a flow sequence", "while parsing a flow mapping")

# A key without its colon is noticed only on the line after it.
_KEY = "while scanning a simple key"


def syntax_problem(file: str, text: str, error: Exception, *, after: int) -> Problem:
    """The parser's refusal as a problem with a remedy; its line, or that of the last thing understood."""
    words = _words(error)
    hint = next((remedy for pattern, remedy in _REMEDIES if re.search(pattern, words)), "")
    return Problem(file, _line(text, error) or after or None, "", f"a mistake ({words})", _RIGHT, hint)


def _words(error: Exception) -> str:
    if isinstance(error, yaml.MarkedYAMLError) and error.problem:
        return _printable(error.problem)
    if isinstance(error, yaml.reader.ReaderError):
        return "special characters are not allowed"
    return "a character or number outside all limits"


def _printable(words: str) -> str:
    return quoted(words)[1:-1]


def _line(text: str, error: Exception) -> int | None:
    if isinstance(error, yaml.reader.ReaderError):
        return text.count("\n", 0, int(error.position)) + 1
    if not isinstance(error, yaml.MarkedYAMLError):
        return None
    opened = error.context in _OPENED and _at_the_end(text, error)
    at_context = (opened or error.context == _KEY) and error.context_mark is not None
    mark = error.context_mark if at_context else error.problem_mark
    return None if mark is None else int(mark.line) + 1


def _at_the_end(text: str, error: yaml.MarkedYAMLError) -> bool:
    mark = error.problem_mark
    return mark is None or not text[int(mark.index) :].strip()
