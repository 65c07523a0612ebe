"""What is asked once more: when others changed a text meanwhile, or when it is to be thrown away."""

from __future__ import annotations

from bot.procedure.state.resolutions import Wording
from bot.rendering.card import Button, Buttons, Card, Control, Divider, Document, Style, Text, Tone
from bot.rendering.escape import plain
from bot.rendering.forms import WRITTEN_FILE
from bot.rendering.papers.differences import difference
from bot.rendering.papers.texts_seen import TextSeen
from bot.rendering.phrases import inline, lines
from bot.rendering.verbs import SURE, Verb

_TITLE = 250
_TYPED = 1800


def changed_card(
    text: TextSeen, before: Wording | None, wanted: str, again: Control, typed: str = ""
) -> Card:
    """What others changed since somebody looked at the text, and whether it is still to be done."""
    what = difference(before, text.wording) if before else "It was changed many times since you looked."
    blocks = (
        Text("The text was changed while you had it open. What changed:"),
        Text(what),
        Divider(),
        Text(lines((f"You wanted to: {wanted}.", f">>> {plain(typed, _TYPED)}" if typed else ""))),
        Buttons(
            (
                Button("Do it all the same", again, Style.MAIN),
                Button("Leave it as it is", Control(Verb.SHOW_TEXT, text.key, "0")),
            )
        ),
    )
    whole = (Document(WRITTEN_FILE, typed.encode()),) if len(plain(typed)) > _TYPED else ()
    return Card(f"{text.name}: changed meanwhile", blocks, Tone.REFUSED, whole)


def discard_card(text: TextSeen) -> Card:
    """Whether a working paper is really to be thrown away."""
    sure = Button("Discard it", Control(Verb.DISCARD_PAPER, text.key, SURE), Style.BAD)
    keep = Button("Keep it", Control(Verb.SHOW_TEXT, text.key, "0"))
    words = f"Throw away {text.name.lower()}, “{inline(text.wording.title or 'no title', _TITLE)}”?"
    return Card(
        "Discard the working paper", (Text(f"{words} Nothing brings it back."), Buttons((sure, keep)))
    )
