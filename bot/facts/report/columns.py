"""Pages printed in two columns: the left one is read before the right one."""

from __future__ import annotations

from collections.abc import Sequence

_GUTTER = 3
"""Between two columns lie at least so many blanks."""
_FEWEST_LINES = 8
_LEAST_SHARE = 0.7
_MOST_ACROSS = 0.2
"""Of the lines of a page in columns at most so many, such as a title, run across the gutter."""
_FILLED = 0.6
"""A column of prose fills at least this share of its width in most of its lines; cells of a table do not."""
_MARGIN = 0.25


def in_reading_order(lines: Sequence[str]) -> list[str]:
    """The lines of a page; where it is printed in two columns, all of the left before all of the right."""
    width = max(map(len, lines), default=0)
    said = [line for line in lines if line.strip()]
    if len(said) < _FEWEST_LINES:
        return list(lines)
    for gutter in _gutters(said, width):
        parted = [line for line in said if _is_parted(line, gutter)]
        across = [line for line in said if _is_across(line, gutter)]
        if len(parted) < _FEWEST_LINES or len(across) > _MOST_ACROSS * len(said):
            continue
        left, right = [line[:gutter].rstrip() for line in parted], [line[gutter:].strip() for line in parted]
        if _is_prose(left) and _is_prose(right):
            return _unfolded(lines, gutter)
    return list(lines)


def _gutters(said: Sequence[str], width: int) -> list[int]:
    """Where the right column may begin, the place that parts most lines first."""
    first, last = int(width * _MARGIN), int(width * (1 - _MARGIN))
    starts = {place: sum(1 for line in said if _is_parted(line, place)) for place in range(first, last + 1)}
    return sorted((place for place, count in starts.items() if count), key=lambda place: -starts[place])[:3]


def _is_parted(line: str, place: int) -> bool:
    """Whether a line has words on both sides of a place and blanks before it."""
    return (
        len(line) > place
        and line[place] != " "
        and not line[max(0, place - _GUTTER) : place].strip()
        and bool(line[: place - _GUTTER].strip())
    )


def _is_across(line: str, place: int) -> bool:
    """Whether the words of a line run on over a place."""
    return len(line) > place and bool(line[max(0, place - _GUTTER) : place].strip())


def _is_prose(column: Sequence[str]) -> bool:
    width = max(len(line.strip()) for line in column)
    return sum(len(line.strip()) >= _FILLED * width for line in column) >= _LEAST_SHARE * len(column)


def _unfolded(lines: Sequence[str], gutter: int) -> list[str]:
    """The columns one below the other; a line across both parts what stands above it from what is below."""
    found: list[str] = []
    left: list[str] = []
    right: list[str] = []
    for line in lines:
        if not _is_across(line, gutter):
            left.append(line[:gutter].rstrip())
            right.append(line[gutter:].rstrip())
            continue
        found += [*left, *right, line]
        left, right = [], []
    return [*found, *left, *right]
