"""One place of a text under correction: its words, what was guessed of them, and what can be done there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.procedure.legal import LegalActions
from bot.procedure.rules.papers.corrections import Change
from bot.procedure.state.papers import Place
from bot.rendering.card import Block, Button, Buttons, Card, Control, Style, Text, Tone
from bot.rendering.papers.lines import Line, line_at, lines_of
from bot.rendering.papers.notes import Note, notes_on
from bot.rendering.papers.texts_seen import TextSeen, place_code
from bot.rendering.phrases import fitted, inline, lines, small
from bot.rendering.verbs import Verb

_ROOM = 3600
_BELOW = 600
_NOTES = 800
_LABELS = {
    Change.REWRITE: "Change the words",
    Change.INSERT: "Insert after",
    Change.JOIN: "Join with the next",
    Change.UP: "Move up",
    Change.DOWN: "Move down",
    Change.DELETE: "Delete",
}
_STYLES = {Change.REWRITE: Style.MAIN, Change.DELETE: Style.BAD}
_ROWS = (
    (Change.REWRITE, Change.INSERT, Change.DELETE),
    (Change.UP, Change.DOWN),
    (Change.JOIN,),
    (Change.PROMOTE, Change.DEMOTE, Change.OTHER_PART),
)


def place_card(
    text: TextSeen, place: Place, legal: LegalActions, page: int = 0, advice: Sequence[Note] = ()
) -> Card:
    """One place of a text, whole, with what can be done there; ``page`` is the one it is on."""
    line = line_at(text.wording, place)
    back = Button("Back to the text", Control(Verb.SHOW_TEXT, text.key, str(page)))
    if line is None:
        return Card(text.name, (Text("This place of the text is gone."), Buttons((back,))), Tone.REFUSED)
    own = [f"⚠ {said}" for said in notes_on(text, place.clause, advice)]
    notes = fitted([small(said) for said in own], _NOTES, "\n", "-# … and {} more notes") if own else ""
    shown = [other.shown for other in lines_of(text.wording) if _is_below(other.place, place)]
    below = fitted(shown, _BELOW, "\n", "… and {} more below it") if shown else ""
    words = inline(line.words, _ROOM - len(notes) - len(below))
    blocks: list[Block] = [Text(lines((f"> {words}", below, notes)))]
    for row in _ROWS:
        buttons = tuple(_buttons(text, line, row, legal))
        if buttons:
            blocks.append(Buttons(buttons))
    return Card(f"{line.name} · {text.name.lower()}", (*blocks, Buttons((back,))))


def _buttons(text: TextSeen, line: Line, changes: Sequence[Change], legal: LegalActions) -> Iterator[Button]:
    subject = f"{text.seen}-{place_code(line.place)}"
    for change in changes:
        if text.correction(change, line.place) in legal:
            control = Control(Verb.CORRECT_TEXT, subject, change)
            yield Button(_label(change, line), control, _STYLES.get(change, Style.PLAIN))
    if Change.JOIN in changes and text.correction(Change.REWRITE, line.place) in legal:
        yield Button("Split in two", Control(Verb.SPLIT_PLACE, subject))


def _label(change: Change, line: Line) -> str:
    """What a button is called, by what the place would become."""
    match change:
        case Change.PROMOTE:
            return "Make it a sub-clause" if line.place.part else "Make it a clause"
        case Change.DEMOTE:
            return f"Put it under the {'sub-clause' if line.place.sub else 'clause'} before"
        case Change.OTHER_PART:
            return "To the preamble" if line.operative else "To the operative part"
    return _LABELS[change]


def _is_below(own: Place, place: Place) -> bool:
    """Whether a place lies below another."""
    if own.clause != place.clause or own == place or place.part:
        return False
    return not place.sub or own.sub == place.sub
