"""What is asked once more: when others changed a text meanwhile, or when it is to be thrown away."""

from __future__ import annotations

from bot.procedure.rules.corrections import Change
from bot.procedure.state.papers import Place
from bot.procedure.state.resolutions import Wording
from bot.rendering.card import Button, Buttons, Card, Control, Divider, Style, Text, Tone
from bot.rendering.correcting import TextSeen
from bot.rendering.phrases import inline, lines
from bot.rendering.text_lines import line_at
from bot.rendering.verbs import SURE, Verb
from bot.rendering.word_differences import difference

_TITLE = 250
_TYPED = 1200


def changed_card(
    text: TextSeen, before: Wording | None, wanted: str, again: Control, typed: str = ""
) -> Card:
    """What others changed since somebody looked at the text, and whether it is still to be done."""
    what = difference(before, text.wording) if before else "It was changed many times since you looked."
    blocks = (
        Text("The text was changed while you had it open. What changed:"),
        Text(what),
        Divider(),
        Text(lines((f"You wanted to: {wanted}.", f">>> {inline(typed, _TYPED)}" if typed else ""))),
        Buttons(
            (
                Button("Do it all the same", again, Style.MAIN),
                Button("Leave it as it is", Control(Verb.SHOW_TEXT, text.key, "0")),
            )
        ),
    )
    return Card(f"{text.name}: changed meanwhile", blocks, Tone.REFUSED)


def wanted_text(change: Change, wording: Wording | None, place: Place) -> str:
    """What somebody wanted to do, in words: "delete operative clause 3 (a)"."""
    line = line_at(wording, place) if wording else None
    where = line.name.lower() if line else "a clause"
    if change is Change.TITLE:
        return "change the title"
    if change is Change.OTHER_PART:
        return f"move {where} to the other part of the text"
    if change is Change.INSERT:
        return f"insert words after {where}"
    if change is Change.REWRITE:
        return f"change the words of {where}"
    verbs = {Change.JOIN: "join {} with the next", Change.UP: "move {} up", Change.DOWN: "move {} down"}
    verbs |= {Change.DELETE: "delete {}"}
    return verbs.get(change, "move {} to another level").format(where)


def discard_card(text: TextSeen) -> Card:
    """Whether a working paper is really to be thrown away."""
    sure = Button("Discard it", Control(Verb.DISCARD_PAPER, text.key, SURE), Style.BAD)
    keep = Button("Keep it", Control(Verb.SHOW_TEXT, text.key, "0"))
    words = f"Throw away {text.name.lower()}, “{inline(text.wording.title or 'no title', _TITLE)}”?"
    return Card(
        "Discard the working paper", (Text(f"{words} Nothing brings it back."), Buttons((sure, keep)))
    )
