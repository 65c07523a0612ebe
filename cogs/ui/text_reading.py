"""A text that comes in, typed or as a file: read, made a working paper, and shown as it was read."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import discord

from bot.files.limits import DRAFT
from bot.files.reading import text_of as text_of_file
from bot.files.unreadable import UnreadableFile, UnreadableKind
from bot.procedure.rules.papers.corrections import TITLE_LIMIT
from bot.procedure.rules.papers.papers import BeginPaper, PaperBegun
from bot.procedure.state.papers import NAME_TAKEN, NAME_UNKNOWN, TITLE_CUT, Doubt
from bot.procedure.state.resolutions import Wording
from bot.rendering.file_refusals import FILE_GONE, unreadable_file_text
from bot.rendering.forms import refused_text
from bot.rendering.papers.texts_seen import PAPER
from bot.resolutions.model import HEADING, Guess, GuessKind, Reading
from bot.resolutions.reading import read_resolution
from bot.resolutions.written import written_clauses
from bot.services.catalogue import exact_name, meant_name
from bot.services.desk import Ruling
from cogs.ui.answer import Interaction, give_back, refuse, services_of
from cogs.ui.submit import submit
from cogs.ui.texts import show_text

_END, _SAID, _DOUBTS, _NAMES = 40, 120, 200, 200


async def begin_pasted(
    interaction: Interaction, committee: int, text: str, title: str, delegation: str | None
) -> None:
    """Make a working paper of a text that was typed; one that is refused is given back."""
    if not await _begin(interaction, committee, text, title, delegation):
        await give_back(interaction, refused_text(), f"{title}\n{text}".strip())


async def begin_with_file(
    interaction: Interaction, committee: int, file: discord.Attachment, delegation: str | None
) -> None:
    """Make a working paper of an uploaded file; what cannot be read is told with what can."""
    if file.size > DRAFT.size:
        error = UnreadableFile(UnreadableKind.TOO_LARGE, size=file.size, limit=DRAFT.size)
        await refuse(interaction, unreadable_file_text(error))
        return
    await interaction.response.defer(ephemeral=True)
    try:
        text = await asyncio.to_thread(text_of_file, await file.read())
    except UnreadableFile as unreadable:
        await refuse(interaction, unreadable_file_text(unreadable))
        return
    except discord.HTTPException:
        await refuse(interaction, FILE_GONE)
        return
    await _begin(interaction, committee, text, "", delegation)


async def _begin(
    interaction: Interaction, committee: int, text: str, title: str, delegation: str | None
) -> bool:
    """Make a working paper of a text, and show how it was read; whether that was done."""
    reading = _never_empty(await asyncio.to_thread(read_resolution, text), text)
    action = _begun(interaction, committee, reading, title, delegation)

    async def told(ruling: Ruling) -> None:
        number = next(own.number for own in ruling.events if isinstance(own, PaperBegun))
        await show_text(interaction, committee, PAPER, number)

    return await submit(interaction, action, committee=committee, told=told) is not None


def _never_empty(reading: Reading, text: str) -> Reading:
    """The text as it was read; where no clause was found in it, each of its lines as an operative clause.

    So whatever somebody sends can be corrected, for it is there to be corrected.
    """
    if reading.preambular or reading.operative:
        return reading
    clauses = tuple(replace(own, id=f"o{number}") for number, own in enumerate(written_clauses(text), 1))
    guesses = tuple(Guess(own.id, GuessKind.CLAUSE, own.text) for own in clauses)
    return replace(reading, title="", operative=clauses, guesses=guesses)


def _begun(
    interaction: Interaction, committee: int, reading: Reading, title: str, delegation: str | None
) -> BeginPaper:
    """The request for a working paper with a text as it was read, what was guessed noted."""
    doubts = [
        Doubt("" if own.where == HEADING else own.where, own.kind, own.said[:_SAID])
        for own in reading.guesses[:_DOUBTS]
    ]
    title = title or reading.title or reading.question
    if len(title) > TITLE_LIMIT:
        title = title[:TITLE_LIMIT]
        doubts.append(Doubt("", TITLE_CUT, meant=title[-_END:]))
    delegations = services_of(interaction).desk.session(committee).body.delegations
    names = [own.name for own in delegations]
    aliases = services_of(interaction).catalogue.aliases(delegations)
    found: list[list[str]] = []
    for typed_names in (reading.sponsors, reading.signatories):
        found.append([])
        for typed in typed_names[:_NAMES]:
            name = meant_name(typed, names, aliases)
            if name is None:
                doubts.append(Doubt("", NAME_UNKNOWN, typed[:_SAID]))
            elif name != exact_name(typed, names, aliases):
                doubts.append(Doubt("", NAME_TAKEN, typed[:_SAID], name))
            found[-1] += [name] if name else []
    wording = Wording(title, reading.preambular, reading.operative)
    return BeginPaper(wording, tuple(doubts), tuple(found[0]), tuple(found[1]), delegation)
