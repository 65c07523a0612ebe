"""Who voted how: lists of names on a result, and each list whole on a card of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from bot.procedure.state.elections import BallotRound
from bot.procedure.state.taken_votes import TakenVote
from bot.procedure.tally import Choice
from bot.rendering.card import Button, Buttons, Card, Control, Text
from bot.rendering.paging import LISTS, page_said, turning, within
from bot.rendering.phrases import NAME, capitalised, fitted, inline, lines, sharing, small
from bot.rendering.verbs import Verb
from bot.rendering.voting.boards import alphabetical, first_letter
from bot.rendering.words import VOTED

SILENT, RIGHTS = "silent", "rights"
_TITLES: Mapping[str, str] = {
    **{choice: capitalised(VOTED[choice]) for choice in Choice},
    SILENT: "Not voting",
    RIGHTS: "With rights",
}
_PAGE = 2600
_ENTERED_ROOM = 160


def voters(result: TakenVote) -> dict[str, tuple[str, ...]]:
    """The lists of a result that hold anybody, in the order in which they are read out.

    Of a secret ballot it is known who did not vote, and nothing else.
    """
    if isinstance(result, BallotRound):
        return {SILENT: alphabetical(result.silent)} if result.silent else {}
    if not result.method.recorded:
        return {}
    lists = {
        **{str(choice): result.voted(choice) for choice in Choice},
        SILENT: result.silent,
        RIGHTS: result.with_rights,
    }
    return {name: alphabetical(own) for name, own in lists.items() if own}


def names_text(result: TakenVote, room: int) -> str:
    """The lists one below the other, each as far as its share of the room goes."""
    listed = [f"**{_title(name, names)}:** {said}" for name, names, said in _shown(result, room)]
    return lines((*listed, small(entered_text(result))))


def entered_text(result: TakenVote) -> str:
    """Whose votes the dais entered, as far as there is room; nothing where everybody voted in person."""
    entered = () if isinstance(result, BallotRound) else alphabetical(result.entered)
    named = fitted([inline(own, NAME) for own in entered], _ENTERED_ROOM)
    return f"Entered by the dais: {named}." if entered else ""


def voters_buttons(result: TakenVote, room: int) -> tuple[Button, ...]:
    """A button for each list of which ``names_text`` leaves somebody out."""
    cut = [
        (name, names)
        for name, names, said in _shown(result, room)
        if said != ", ".join(inline(own, NAME) for own in names)
    ]
    return tuple(
        Button(f"{_TITLES[name]}: all {len(names)}", _control(result, name)) for name, names in cut[:4]
    )


def voters_card(result: TakenVote, name: str, page: int) -> Card:
    """One list of a result whole, a line for each letter of the alphabet, page by page."""
    names = voters(result).get(name, ())
    title = f"Vote {result.number}: {_TITLES[name].lower()}"
    if not names:
        return Card(title, (Text("Nobody."),))
    pages = _pages(names)
    last = len(pages) - 1
    page = within(page, last)
    turns = turning(page, last, partial(_control, result, name), LISTS)
    head = f"{title}, {len(names)}{page_said(page, last)}"
    return Card(head, (Text(lines(pages[page])), *((Buttons(turns),) if turns else ())))


def list_meant(subject: str) -> tuple[int, str]:
    """The vote and the list that the subject of a control names; raises ``ValueError`` where it is none."""
    number, _, name = subject.partition("-")
    if name not in _TITLES:
        raise ValueError(f"there is no list {name!r}")
    return int(number), name


def _shown(result: TakenVote, room: int) -> Iterator[tuple[str, Sequence[str], str]]:
    """Each list by its name, the names in it, and as many of them as its share of the room holds."""
    lists = voters(result)
    written = {name: [inline(own, NAME) for own in names] for name, names in lists.items()}
    shown = sharing(list(written.values()), room - len(entered_text(result)))
    for name, said in zip(written, shown, strict=True):
        yield name, lists[name], said


def _title(name: str, names: Sequence[str]) -> str:
    return f"{_TITLES[name]} ({len(names)})"


def _control(result: TakenVote, name: str, page: str = "") -> Control:
    return Control(Verb.VOTERS, f"{result.number}-{name}", page)


def _pages(names: Sequence[str]) -> list[list[str]]:
    """The names under their first letters, a letter's line broken where a page is full."""
    pages: list[list[str]] = [[]]
    for letter, group in groupby(names, first_letter):
        line = start = f"**{inline(letter)}** "
        for name in group:
            own = inline(name, NAME)
            if len("\n".join((*pages[-1], line))) + len(own) > _PAGE:
                pages[-1].append(line.rstrip(" ·"))
                pages.append([])
                line = start
            line += f"{own} · "
        pages[-1].append(line.rstrip(" ·"))
    return pages
