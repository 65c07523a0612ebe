"""What an uploaded list would change, before it does: who is seated or admitted, who not, and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.procedure.delegations import Delegation
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Buttons, Card, Control, Style, Text, Tone
from bot.rendering.phrases import NAME, counted, fitted, inline, lines, numbers
from bot.rendering.verbs import SUGGESTED, Verb
from bot.settings.rosters import LeftOut, Matched, Unmatched

FORGOTTEN = "This list is no longer kept here. Upload it again with /committee import."
NOTHING_KEPT = "Nothing was changed."
_LEFT_ROOM, _SUGGESTIONS_ROOM, _NAMES_ROOM = 1800, 900, 700
_REMEDIES = {
    Unmatched.NO_PERSON: "nobody is named for {}",
    Unmatched.NO_DELEGATION: "{} has no delegation",
    Unmatched.UNKNOWN_DELEGATION: "no delegation is called {}; mend the name, or admit it first",
    Unmatched.UNKNOWN_PERSON: "nobody in this server is {}; mend the username, use the id, or invite them",
}


def roster_card(
    file: str, matched: Matched, session: Session, keys: Mapping[int, int | None], token: str
) -> Card:
    """A roster before anybody is seated: how many match, which are suggested, and which rows do not."""
    seats_now = session.body.seats
    moving = sum(
        seats_now.get(keys[own.person] or 0, own.delegation) != own.delegation for own in matched.seatings
    )
    people, seats = len(matched.seatings), len({own.delegation for own in matched.seatings})
    said = [
        f"**{counted(people, 'person', 'people')}** can be seated for {counted(seats, 'delegation')}."
        + (f" {moving} of them move from another seat." if moving else "")
        + (f" {counted(matched.repeated, 'row repeats', 'rows repeat')} another." if matched.repeated else "")
    ]
    if matched.suggested:
        meant = [f"line {own.line}: {_pair(own.typed, own.delegation)}" for own in matched.suggested]
        shown = fitted(meant, _SUGGESTIONS_ROOM, "\n")
        said.append(f"**Did you mean** ({len(meant)})\n{shown}")
    if matched.left_out:
        shown = fitted([_left(own) for own in matched.left_out], _LEFT_ROOM, "\n")
        said.append(f"**Not seated** ({len(matched.left_out)})\n{shown}")
    buttons = []
    if people:
        label = f"Seat {counted(people, 'person', 'people')}"
        buttons.append(Button(label, Control(Verb.IMPORT_LIST, token), Style.GOOD))
    if matched.suggested:
        label = f"Seat {people + len(matched.suggested)}, with the suggestions"
        buttons.append(Button(label, Control(Verb.IMPORT_LIST, token, SUGGESTED)))
    return _card(file, said, buttons)


def list_card(
    file: str,
    new: Sequence[Delegation],
    known: int,
    suggestions: Sequence[tuple[int, str, str]],
    token: str,
) -> Card:
    """A list of members before anybody is admitted: who is new, and which names were probably meant."""
    observers = sum(own.observer for own in new)
    said = [
        f"**{counted(len(new), 'delegation')}** would join the committee"
        + (f", {observers} of them as observers" if observers else "")
        + "."
        + (f" {known} of the list are in it already." if known else "")
    ]
    if new:
        said.append(fitted([inline(own.name, NAME) for own in new], _NAMES_ROOM))
    if suggestions:
        meant = [f"line {line}: {_pair(typed, name)}" for line, typed, name in suggestions]
        said.append(f"**Did you mean** ({len(meant)})\n{fitted(meant, _SUGGESTIONS_ROOM, chr(10))}")
    buttons = []
    if new:
        typed = " as typed" if suggestions else ""
        buttons.append(Button(f"Admit {len(new)}{typed}", Control(Verb.IMPORT_LIST, token), Style.GOOD))
    if suggestions:
        label = f"Admit {len(new)}, with the suggestions"
        buttons.append(Button(label, Control(Verb.IMPORT_LIST, token, SUGGESTED)))
    return _card(file, said, buttons)


def imported_card(text: str) -> Card:
    """What came of a list that was taken in."""
    return Card("", (Text(text),), Tone.GOOD)


def _card(file: str, said: Sequence[str], buttons: Sequence[Button]) -> Card:
    note = "Nothing is changed until you press." if buttons else NOTHING_KEPT
    rows = (Buttons(tuple(buttons)),) if buttons else ()
    return Card(f"{inline(file, NAME)}: what would change", (Text(lines((*said, f"-# {note}"))), *rows))


def _left(own: LeftOut) -> str:
    if own.why is Unmatched.TWO_DELEGATIONS:
        return f"line {own.line}: the same person stands in lines {numbers(own.lines)}; keep one of them"
    return f"line {own.line}: {_REMEDIES[own.why].format(f'“{inline(own.said, NAME)}”')}"


def _pair(typed: str, meant: str) -> str:
    return f"“{inline(typed, NAME)}” is {inline(meant, NAME)}?"
