"""A text on its way to being introduced: read back page by page, with what can be corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from bot.procedure.legal import LegalActions
from bot.procedure.rules.papers.corrections import Change
from bot.procedure.rules.papers.names import ChangePaperNames
from bot.procedure.rules.papers.papers import CorrectPaper, DiscardPaper, SubmitPaper
from bot.procedure.rules.resolutions.edits import EditDraft
from bot.procedure.state.amendments import BEGINNING_OF_OPERATIVE_PART, BEGINNING_OF_PREAMBLE
from bot.procedure.state.papers import THE_TITLE, Place
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Menu, Option, Style, Text
from bot.rendering.paging import page_said, turning, within
from bot.rendering.papers.lines import Line, lines_of, pages
from bot.rendering.papers.notes import notes_on
from bot.rendering.papers.texts_seen import PAPER, TextSeen, place_code
from bot.rendering.phrases import fitted, inline, lines, small
from bot.rendering.verbs import Verb

CORRECTING = (CorrectPaper, EditDraft, ChangePaperNames, SubmitPaper, DiscardPaper)
"""What the cards have controls for."""
_TITLE = 250
_HEAD_NOTES = 450
_PAGE_NOTES = 400
_ADVICE = 400
_NOTE, _RULE = 160, 240
_ALL = 3850


def text_card(
    text: TextSeen,
    legal: LegalActions,
    page: int = 0,
    *,
    advice: Sequence[str] = (),
    advice_head: str = "",
    note: str = "",
) -> Card:
    """The text as it was read, a page of it, with a menu to pick what is to be corrected.

    ``advice_head`` says which rule the advice rests on, ``note`` what has just been done.
    """
    found = _pages(text)
    last = len(found) - 1
    page = within(page, last)
    head = lines((inline(note, _NOTE) if note else "", _title(text), _whole_notes(text)))
    said = _page_text(text, found[page])
    blocks: list[Block] = [Text(head), Divider(), Text(said or "There is no clause yet.")]
    guesses = _page_notes(text, found[page])
    if guesses or advice:
        blocks.append(Text(lines((guesses, _advice_text(advice_head, advice)))))
    if found[page]:
        blocks.append(_picker(text, found[page]))
    turns = turning(page, last, partial(Control, Verb.SHOW_TEXT, text.key))
    blocks += [Buttons(turns)] if turns else []
    for row in (_changing(text, legal), _adding(text, legal), _ending(text, legal)):
        buttons = tuple(row)
        if buttons:
            blocks.append(Buttons(buttons))
    return Card(f"{text.name} · revision {text.revision}{page_said(page, last)}", tuple(blocks))


def page_of(text: TextSeen, place: Place) -> int:
    """On which page of a text a place is; the first where there is no such place."""
    for number, page in enumerate(_pages(text)):
        if any(own.place == place for own in page):
            return number
    return 0


def _pages(text: TextSeen) -> tuple[tuple[Line, ...], ...]:
    # Notes and advice have their room kept, so that a page is the same whatever is said of it.
    room = _ALL - len(_title(text)) - _HEAD_NOTES - _NOTE - _PAGE_NOTES - _RULE - _ADVICE
    return pages(lines_of(text.wording), room)


def _title(text: TextSeen) -> str:
    title = text.wording.title
    said = f"**{inline(title, _TITLE)}**" if title else "It has no title yet."
    return lines((said, *(small(own) for own in text.about.split("\n") if own)))


def _whole_notes(text: TextSeen) -> str:
    said = [f"⚠ {own}" for own in notes_on(text, "")]
    return fitted(said, _HEAD_NOTES, "\n", "… and {} more notes") if said else ""


def _page_text(text: TextSeen, page: Sequence[Line]) -> str:
    """The lines of a page, each clause of which something was guessed marked."""
    marked = {own.clause for own in text.doubts}
    said = [
        f"{line.shown} ⚠" if line.place.clause in marked and not line.depth else line.shown for line in page
    ]
    first = next((place for place, line in enumerate(page) if line.operative), 0)
    return "\n".join((*said[:first], *([""] if first else []), *said[first:]))


def _page_notes(text: TextSeen, page: Sequence[Line]) -> str:
    """What was guessed of the clauses on a page."""
    said = [
        small(f"⚠ {line.name}: {own}")
        for line in page
        if not line.depth
        for own in notes_on(text, line.place.clause)
    ]
    return fitted(said, _PAGE_NOTES, "\n", "-# … and {} more notes") if said else ""


def _advice_text(head: str, advice: Sequence[str]) -> str:
    if not advice:
        return ""
    said = fitted(
        [small(own) for own in advice], _ADVICE, "\n", "-# … and {} more; open a clause to see its own"
    )
    return lines((small(head), said))


def _picker(text: TextSeen, page: Sequence[Line]) -> Menu:
    options = tuple(
        Option(own.option or own.name, place_code(own.place), "" if own.depth else own.name) for own in page
    )
    return Menu("Correct a clause…", Control(Verb.PICK_PLACE, text.seen), options)


def _changing(text: TextSeen, legal: LegalActions) -> Iterator[Button]:
    """Buttons for the heading, and to undo."""
    if text.correction(Change.TITLE, THE_TITLE) in legal:
        yield Button("Change the title", _control(text, Change.TITLE, THE_TITLE))
    if text.kind == PAPER and ChangePaperNames(text.number) in legal:
        yield Button("Names in its heading", Control(Verb.CHANGE_NAMES, text.key))
    if text.correction(Change.UNDO, THE_TITLE) in legal:
        yield Button("Undo", _control(text, Change.UNDO, THE_TITLE))


def _adding(text: TextSeen, legal: LegalActions) -> Iterator[Button]:
    """Buttons for a clause at the end of each part."""
    for name, part, start in (
        ("Add to the preamble", text.wording.preambular, BEGINNING_OF_PREAMBLE),
        ("Add an operative clause", text.wording.operative, BEGINNING_OF_OPERATIVE_PART),
    ):
        place = Place(part[-1].id if part else start)
        if text.correction(Change.INSERT, place) in legal:
            yield Button(name, _control(text, Change.INSERT, place))


def _ending(text: TextSeen, legal: LegalActions) -> Iterator[Button]:
    if text.kind != PAPER:
        yield Button("Read the draft", Control(Verb.SHOW_DRAFT, str(text.number)))
        return
    if SubmitPaper(text.number, text.revision) in legal:
        yield Button("Submit", Control(Verb.SUBMIT_PAPER, text.seen), Style.GOOD)
    if DiscardPaper(text.number) in legal:
        yield Button("Discard", Control(Verb.DISCARD_PAPER, text.key), Style.BAD)


def _control(text: TextSeen, change: Change, place: Place) -> Control:
    return Control(Verb.CORRECT_TEXT, f"{text.seen}-{place_code(place)}", change)
