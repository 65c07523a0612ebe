"""The voting board: who voted how, as a picture and in words.

Every light has a letter and a shape, and every figure a label, so that nothing is said by colour alone.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from bot.procedure.rulebook import Majority
from bot.procedure.state.voting import Method, Result
from bot.procedure.tally import Choice, Tally, needed
from bot.rendering.card import Picture
from bot.rendering.card_limits import ALT
from bot.rendering.phrases import capitalised
from bot.rendering.times import date, utc
from bot.rendering.typesetting import Data, one_line, picture
from bot.rendering.words import MAJORITIES

_METHODS = {
    Method.PLACARDS: "vote by placards",
    Method.ROLL_CALL: "roll-call vote",
    Method.SHOW_OF_HANDS: "show of hands",
    Method.WITHOUT_A_VOTE: "without a vote",
    Method.SECRET_BALLOT: "secret ballot",
}
_HEADING_LIMIT = 180
_NAME_LIMIT = 80
_LONG_NAME = 60

_COLUMNS = ((8, 1), (26, 2), (75, 3))
_MOST_COLUMNS = 4
_NAME_SIZES = {1: 28, 2: 25, 3: 22, 4: 19}
"""Points, on a board 720 points wide: the more columns, the smaller the names."""


@dataclass(frozen=True, slots=True)
class Light:
    """One of the four lights of a board, and the delegations it shines for, in alphabetical order."""

    colour: str
    letter: str
    label: str
    count: int
    names: tuple[str, ...]


def voting_board(result: Result, *, committee: str, matter: str, outcome: str) -> Picture:
    """The board of a vote taken by placards or by roll call."""
    shown = lights(result)
    heading = {
        "committee": shortened(committee, _HEADING_LIMIT),
        "matter": shortened(matter, _HEADING_LIMIT),
        "outcome": shortened(outcome, _HEADING_LIMIT),
    }
    return Picture(
        file_name=f"board-vote-{result.number}.png",
        content=picture("board", {**heading, **_layout(result, shown)}),
        alt=_in_words(" · ".join(heading.values()), shown),
    )


def lights(result: Result) -> tuple[Light, ...]:
    """How a vote went: in favour, against, abstaining, not voting."""
    tally = result.tally
    return (
        Light("green", "Y", "In favour", tally.yes, alphabetical(result.voted(Choice.YES))),
        Light("red", "N", "Against", tally.no, alphabetical(result.voted(Choice.NO))),
        Light("yellow", "A", "Abstaining", tally.abstain, alphabetical(result.voted(Choice.ABSTAIN))),
        Light("grey", "–", "Not voting", tally.not_voting, alphabetical(result.silent)),
    )


def figures(shown: Iterable[Light]) -> str:
    """The four figures of a vote, in one line."""
    return " · ".join(f"{light.label} {light.count}" for light in shown)


def majority_line(majority: Majority, tally: Tally) -> str:
    """The majority that was needed, in numbers."""
    named = capitalised(MAJORITIES[majority])
    if not tally.cast:
        return f"{named} of the votes cast; none was cast"
    return f"{named}: {needed(majority, tally.cast)} of {tally.cast} votes cast needed"


def alphabetical(names: Iterable[str]) -> tuple[str, ...]:
    """Names as a board lists them: capitals with small letters, accented letters with plain ones."""
    return tuple(sorted(names, key=lambda name: (_plain(name), name)))


def first_letter(name: str) -> str:
    """The letter under which a name is listed: accented letters under plain ones."""
    return _plain(name)[:1].upper()


def shortened(text: str, limit: int) -> str:
    """A text on one line, its end replaced by an ellipsis where it is longer than ``limit``."""
    line = one_line(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def _layout(result: Result, shown: tuple[Light, ...]) -> dict[str, Data]:
    lit = {name: light for light in shown for name in light.names}
    columns, closed = _columns(tuple(lit)), result.closed_at
    return {
        "carried": result.carried,
        "majority": majority_line(result.majority, result.tally),
        "footnote": f"Vote {result.number} · {_METHODS[result.method]} · {date(closed)}, {utc(closed)}",
        "columns": columns,
        "size": _NAME_SIZES[columns],
        "figures": [
            {"light": light.colour, "letter": light.letter, "label": light.label, "count": light.count}
            for light in shown
        ],
        "entries": [
            {"light": lit[name].colour, "letter": lit[name].letter, "name": shortened(name, _NAME_LIMIT)}
            for name in alphabetical(lit)
        ],
    }


def _columns(names: tuple[str, ...]) -> int:
    columns = next((columns for most, columns in _COLUMNS if len(names) <= most), _MOST_COLUMNS)
    crowded = columns > 1 and any(len(name) > _LONG_NAME for name in names)
    return columns - 1 if crowded else columns


def _in_words(heading: str, shown: tuple[Light, ...]) -> str:
    """The board for those who do not see it: the figures, then as many of the names as there is room for."""
    opening = f"Voting board. {heading}. {figures(shown)}."
    pieces = [
        (f" {light.label}: " if first else ", ") + one_line(name) + ("." if last else "")
        for light in shown
        for first, last, name in _with_ends(light.names)
    ]
    whole = opening + "".join(pieces)
    kept = len(pieces)
    while len(whole) > ALT:
        kept -= 1
        whole = opening + "".join(pieces[:kept]) + f" … and {len(pieces) - kept} more"
    return whole


def _with_ends(names: tuple[str, ...]) -> Iterable[tuple[bool, bool, str]]:
    last = len(names) - 1
    return ((index == 0, index == last, name) for index, name in enumerate(names))


def _plain(name: str) -> str:
    return "".join(
        char for char in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(char)
    )
