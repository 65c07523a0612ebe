"""Uploaded lists for a committee there is: read, shown with what they would change, taken in once confirmed.

What was read is kept in memory until it is confirmed, so that no username is ever stored.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import OrderedDict
from dataclasses import dataclass
from weakref import WeakKeyDictionary

import discord

from bot.client import CommitteeBot
from bot.procedure.delegations import Delegation
from bot.procedure.refusals import Reason, Refusal
from bot.procedure.rules.committee import AdmitDelegations
from bot.procedure.rules.rosters import Seat, SeatRoster
from bot.rendering.refusals import refusal_text
from bot.rendering.seats.imports import FORGOTTEN, list_card, roster_card
from bot.rendering.setup.uploads import file_gone_text, file_too_large_text, list_problems_text
from bot.rendering.verbs import SUGGESTED
from bot.services.catalogue import exact_name
from bot.services.member_names import Suggestion, accepted, suggestions
from bot.services.roster_matching import match_roster
from bot.settings.member_lists import YAML_ENDINGS, read_member_list
from bot.settings.problems import Problem
from bot.settings.rosters import Seating, is_roster, read_roster
from bot.settings.uploads import LARGEST_UPLOAD
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, show
from cogs.ui.custom_ids import Pressed
from cogs.ui.member_lookup import members_of
from cogs.ui.submit import committee_of, submit

_KEPT = 50


@dataclass(frozen=True, slots=True)
class _Roster:
    committee: int
    seatings: tuple[Seating, ...]
    suggested: tuple[Seating, ...]


@dataclass(frozen=True, slots=True)
class _Members:
    committee: int
    new: tuple[Delegation, ...]
    suggested: tuple[Suggestion, ...]


_kept: WeakKeyDictionary[CommitteeBot, OrderedDict[str, _Roster | _Members]] = WeakKeyDictionary()


async def import_list(interaction: Interaction, file: discord.Attachment) -> None:
    """Show what an uploaded roster, or list of members, would change."""
    committee = await committee_of(interaction)
    if committee is None:
        return
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    if not (actor.administrator or services.desk.session(committee.id).body.chairs(actor)):
        await refuse(interaction, refusal_text(Refusal(Reason.DAIS_ONLY)))
        return
    if file.size > LARGEST_UPLOAD:
        await refuse(interaction, file_too_large_text(LARGEST_UPLOAD))
        return
    await interaction.response.defer(ephemeral=True)
    try:
        content = await file.read()
    except discord.HTTPException:
        await refuse(interaction, file_gone_text())
        return
    yaml = file.filename.casefold().endswith(YAML_ENDINGS)
    if not yaml and await asyncio.to_thread(is_roster, file.filename, content):
        await _preview_roster(interaction, committee.id, file.filename, content)
    else:
        await _preview_members(interaction, committee.id, file.filename, content)


async def on_import_list(interaction: Interaction, pressed: Pressed) -> None:
    """Take in a list that was shown, in one act, with its suggestions or without them."""
    kept = _kept.get(interaction.client, OrderedDict()).get(pressed.subject)
    if kept is None or kept.committee != pressed.committee:
        await refuse(interaction, FORGOTTEN)
        return
    services, with_suggestions = services_of(interaction), pressed.choice == SUGGESTED
    if isinstance(kept, _Members):
        taken = kept.suggested if with_suggestions else ()
        new = accepted(kept.new, taken, services.catalogue)
        await submit(interaction, AdmitDelegations(new), committee=kept.committee)
        return
    chosen = (*kept.seatings, *(kept.suggested if with_suggestions else ()))
    await interaction.response.defer(ephemeral=True, thinking=True)
    keys = await services.people.keys_of([own.person for own in chosen])
    seats = tuple(Seat(keys[own.person], own.delegation) for own in chosen)
    await submit(interaction, SeatRoster(seats), committee=kept.committee)


async def _preview_roster(interaction: Interaction, committee: int, file: str, content: bytes) -> None:
    problems: list[Problem] = []
    rows = await asyncio.to_thread(read_roster, file, content, problems)
    guild = interaction.guild
    if rows is None or guild is None:
        await refuse(interaction, list_problems_text(file, problems))
        return
    services = services_of(interaction)
    people = await members_of(guild, rows)
    session = services.desk.session(committee)
    aliases = services.catalogue.aliases(session.body.delegations)
    matched = await asyncio.to_thread(match_roster, rows, session.body, aliases, people)
    token = _keep(interaction, _Roster(committee, matched.seatings, matched.suggested))
    keys = {own.person: await services.people.known(own.person) for own in matched.seatings}
    await show(interaction, roster_card(file, matched, session, keys, token), committee)


async def _preview_members(interaction: Interaction, committee: int, file: str, content: bytes) -> None:
    services, problems = services_of(interaction), list[Problem]()
    own_folders = services.settings.own_folders
    found = await asyncio.to_thread(read_member_list, file, content, problems, own_folders)
    if found is None:
        await refuse(interaction, list_problems_text(file, problems))
        return
    body = services.desk.session(committee).body
    present, aliases = [own.name for own in body.delegations], services.catalogue.aliases(body.delegations)
    listed = tuple(own for own in found.listed if exact_name(own.delegation.name, present, aliases) is None)
    meant = await asyncio.to_thread(suggestions, listed, services.catalogue, present)
    new = tuple(own.delegation for own in listed)
    token = _keep(interaction, _Members(committee, new, meant))
    pairs = [(own.line, own.typed, own.meant) for own in meant]
    card = list_card(file, new, len(found.listed) - len(new), pairs, token)
    await show(interaction, card, committee)


def _keep(interaction: Interaction, what: _Roster | _Members) -> str:
    """The word under which a list that was read is kept until it is confirmed."""
    token, kept = secrets.token_hex(8), _kept.setdefault(interaction.client, OrderedDict())
    kept[token] = what
    while len(kept) > _KEPT:
        kept.popitem(last=False)
    return token
