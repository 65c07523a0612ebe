"""The forms that ask for a whole text, and for the words of one place of it."""

from __future__ import annotations

from typing import Any

import discord

from bot.procedure.rules.corrections import TITLE_LIMIT, Change
from bot.procedure.state.papers import THE_TITLE, Place
from bot.rendering import forms as words
from bot.rendering.confirming import wanted_text
from bot.rendering.correcting import TextSeen
from bot.rendering.phrases import capitalised
from bot.rendering.text_lines import typed
from bot.resolutions.reading import read_clauses
from cogs.ui.answer import Interaction, refuse
from cogs.ui.custom_ids import Pressed
from cogs.ui.forms import Fields, open_form
from cogs.ui.submit import committee_of
from cogs.ui.text_reading import begin_pasted
from cogs.ui.texts import correct, place_of, seen, show_text, text_of

FIELD = 4000
_IN_WORDS = (Change.TITLE, Change.REWRITE, Change.INSERT)


class PaperForm(Fields):
    """A whole text, however it was written."""

    def __init__(self, committee: int, delegation: str | None = None) -> None:
        super().__init__(words.DRAFT_TITLE, committee)
        self._delegation = delegation
        self.ask(words.TITLE, required=False, hint=words.TITLE_HINT, limit=TITLE_LIMIT)
        self.ask(words.TEXT, hint=words.TEXT_HINT, long=True, limit=FIELD)
        self.ask(words.MORE_TEXT, required=False, hint=words.MORE_TEXT_HINT, long=True, limit=FIELD)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Read the text, and show it as it was read."""
        text = "\n".join(filter(None, (self.text(words.TEXT), self.text(words.MORE_TEXT))))
        await begin_pasted(interaction, self._committee, text, self.text(words.TITLE), self._delegation)


class CorrectionForm(Fields):
    """The words of one place of a text, as they are and as they are to be."""

    def __init__(self, committee: int, text: TextSeen, change: Change, place: Place) -> None:
        super().__init__(capitalised(wanted_text(change, text.wording, place)), committee)
        self._text, self._change, self._place = text, change, place
        if change is Change.TITLE:
            self.ask(words.NEW_TITLE, limit=TITLE_LIMIT, default=text.wording.title)
            return
        now = typed(text.wording, place) if change is Change.REWRITE else ""
        self.ask(words.NEW_WORDS, hint=words.NEW_WORDS_HINT, long=True, limit=FIELD, default=now)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Correct the text."""
        if self._change is Change.TITLE:
            written = self.text(words.NEW_TITLE)
            action = self._text.correction(self._change, THE_TITLE, written, ())
        else:
            written = self.text(words.NEW_WORDS)
            action = self._text.correction(self._change, self._place, "", read_clauses(written, "o"))
        await correct(interaction, self._committee, action, written)


async def on_correct_text(interaction: Interaction, pressed: Pressed) -> None:
    """Make the change a control names; where it takes words, ask for them."""
    key, revision, code = pressed.subject.split("-", 2)
    (kind, number), place, change = text_of(key), place_of(code), Change(pressed.choice)
    if await committee_of(interaction, pressed.committee) is None:
        return
    text = await seen(interaction, pressed.committee, kind, number)
    if text is None:
        return
    if change not in _IN_WORDS:
        action = text.at(int(revision)).correction(change, place, "", ())
        await correct(interaction, pressed.committee, action)
    elif text.revision != int(revision):
        await show_text(interaction, pressed.committee, kind, number, note=words.CHANGED_MEANWHILE)
    elif change is Change.REWRITE and len(typed(text.wording, place)) > FIELD:
        await refuse(interaction, words.TOO_LONG_FOR_A_FORM)
    else:
        await open_form(interaction, CorrectionForm(pressed.committee, text, change, place))
