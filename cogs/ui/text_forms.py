"""The forms that ask for a whole text, and for the words of one place of it."""

from __future__ import annotations

import re
from typing import Any

import discord

from bot.procedure.rules.papers.corrections import TITLE_LIMIT, Change
from bot.procedure.rules.papers.names import ChangePaperNames
from bot.procedure.state.papers import THE_TITLE, Paper, Place
from bot.rendering import forms as words
from bot.rendering.papers.lines import typed_at
from bot.rendering.papers.texts_seen import PAPER, TextSeen
from bot.rendering.papers.words import split_text, wanted_text
from bot.rendering.phrases import capitalised
from bot.resolutions.written import written_clauses
from bot.services.catalogue import meant_name
from bot.services.desk import Ruling
from cogs.ui.answer import Interaction, give_back, refuse, services_of
from cogs.ui.custom_ids import Pressed
from cogs.ui.forms import Fields, open_form
from cogs.ui.submit import committee_of, submit
from cogs.ui.text_reading import begin_pasted
from cogs.ui.texts import correct, place_of, seen, show_changed, show_text, text_of

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

    def __init__(
        self, committee: int, text: TextSeen, change: Change, place: Place, *, split: bool = False
    ) -> None:
        wanted = split_text(text.wording, place) if split else wanted_text(change, text.wording, place)
        super().__init__(capitalised(wanted), committee)
        self._text, self._change, self._place = text, change, place
        if change is Change.TITLE:
            self.ask(words.NEW_TITLE, limit=TITLE_LIMIT, default=text.wording.title)
            return
        now = typed_at(text.wording, place) if change is Change.REWRITE else ""
        note = words.SPLIT_NOTE if split else words.NEW_WORDS_NOTE
        self.ask(words.NEW_WORDS, note=note, long=True, limit=FIELD, default=now)

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Correct the text."""
        if self._change is Change.TITLE:
            written = self.text(words.NEW_TITLE)
            action = self._text.correction(self._change, THE_TITLE, written, ())
        else:
            written = self.text(words.NEW_WORDS)
            action = self._text.correction(self._change, self._place, "", written_clauses(written))
        await correct(interaction, self._committee, action, written)


class NamesForm(Fields):
    """Whom the heading of a working paper names."""

    def __init__(self, committee: int, paper: Paper) -> None:
        super().__init__(words.NAMES_TITLE, committee)
        self._number = paper.number
        for label, names in (
            (words.NAMED_SPONSORS, paper.sponsors),
            (words.NAMED_SIGNATORIES, paper.signatories),
        ):
            self.ask(
                label,
                required=False,
                note=words.NAMES_NOTE,
                long=True,
                limit=FIELD,
                default=", ".join(names)[:FIELD],
            )

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Change the names; one that is nobody's is told, and all is given back."""
        fields = [self.text(label) for label in (words.NAMED_SPONSORS, words.NAMED_SIGNATORIES)]
        sponsors, signatories = (self._names(interaction, own) for own in fields)
        action = ChangePaperNames(self._number, sponsors, signatories)

        async def told(_: Ruling) -> None:
            await show_text(interaction, self._committee, PAPER, self._number, note=words.NAMES_CHANGED)

        if await submit(interaction, action, committee=self._committee, told=told) is None:
            await give_back(interaction, words.refused_text(), "\n".join(fields))

    def _names(self, interaction: Interaction, written: str) -> tuple[str, ...]:
        """The delegations that are written, each by its own name where it is one."""
        services = services_of(interaction)
        delegations = services.desk.session(self._committee).body.delegations
        names, aliases = [own.name for own in delegations], services.catalogue.aliases(delegations)
        typed_names = [own.strip() for own in re.split(r"[,;\n]", written) if own.strip()]
        return tuple(meant_name(own, names, aliases) or own for own in typed_names)


async def on_correct_text(interaction: Interaction, pressed: Pressed) -> None:
    """Make the change a control names; where it takes words, ask for them."""
    await _correct_at(interaction, pressed, Change(pressed.choice))


async def on_split_place(interaction: Interaction, pressed: Pressed) -> None:
    """Ask where a place is to be split in two."""
    await _correct_at(interaction, pressed, Change.REWRITE, split=True)


async def _correct_at(
    interaction: Interaction, pressed: Pressed, change: Change, *, split: bool = False
) -> None:
    key, revision, code = pressed.subject.split("-", 2)
    (kind, number), place = text_of(key), place_of(code)
    if await committee_of(interaction, pressed.committee) is None:
        return
    text = await seen(interaction, pressed.committee, kind, number)
    if text is None:
        return
    action = text.at(int(revision)).correction(change, place, "", ())
    if change not in _IN_WORDS:
        await correct(interaction, pressed.committee, action)
    elif text.revision != int(revision):
        await show_changed(interaction, pressed.committee, kind, action)
    elif change is Change.REWRITE and len(typed_at(text.wording, place)) > FIELD:
        await refuse(interaction, words.TOO_LONG_FOR_A_FORM)
    else:
        await open_form(interaction, CorrectionForm(pressed.committee, text, change, place, split=split))


async def on_change_names(interaction: Interaction, pressed: Pressed) -> None:
    """Ask whom the heading of a working paper names."""
    number = text_of(pressed.subject)[1]
    if await committee_of(interaction, pressed.committee) is None:
        return
    if await seen(interaction, pressed.committee, PAPER, number) is not None:
        paper = services_of(interaction).desk.session(pressed.committee).papers[number - 1]
        await open_form(interaction, NamesForm(pressed.committee, paper))
