"""Appointing to the dais and dismissing from it, and finding out whether a committee has lost its chairs."""

from __future__ import annotations

from dataclasses import dataclass

import discord

from bot.procedure.engine import Action
from bot.procedure.rules.dais import (
    AppointDais,
    AppointDaisRole,
    DismissDais,
    DismissDaisRole,
    RecoverDais,
)
from bot.procedure.state.committee import Committee as Body
from bot.rendering.authority.cards import everybody_text, who_text
from bot.storage.committees import Committee
from bot.storage.people import People
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of
from cogs.ui.submit import committee_of, submit


@dataclass(frozen=True, slots=True)
class Gone:
    """Who of a dais is no longer in the server: people by key, and roles."""

    people: frozenset[int] = frozenset()
    roles: frozenset[int] = frozenset()

    def all_of(self, body: Body) -> bool:
        """Whether nobody of the dais is left."""
        return self.people >= body.dais and self.roles >= body.dais_roles


async def appoint(interaction: Interaction, person: discord.Member | None, role: discord.Role | None) -> None:
    """Put a person, or everybody with a role, on the dais; in the place of lost chairs where all are gone."""
    committee = await _meant(interaction, person, role)
    if committee is None:
        return
    if person is None:
        await submit(interaction, AppointDaisRole(role.id if role is not None else 0))
        return
    services = services_of(interaction)
    key, actor = await services.people.key_of(person.id), await actor_of(interaction, services.people)
    body, action = services.desk.session(committee.id).body, AppointDais(key)
    if actor.administrator and not body.chairs(actor):
        await interaction.response.defer(ephemeral=True, thinking=True)
        if (await gone(interaction.guild, body, services.people)).all_of(body):
            lost = tuple(sorted(body.dais)), tuple(sorted(body.dais_roles))
            await submit(interaction, RecoverDais(key, *lost))
            return
    await submit(interaction, action)


async def dismiss(interaction: Interaction, person: discord.Member | None, role: discord.Role | None) -> None:
    """Take a person, or everybody with a role, off the dais."""
    committee = await _meant(interaction, person, role)
    if committee is None:
        return
    if person is None:
        action: Action = DismissDaisRole(role.id if role is not None else 0)
    else:
        action = DismissDais(await services_of(interaction).people.key_of(person.id))
    await submit(interaction, action)


async def gone(guild: discord.Guild | None, body: Body, people: People) -> Gone:
    """Who of a dais is no longer in the server; who cannot be asked for counts as there."""
    if guild is None:
        return Gone()
    left = [key for key in sorted(body.dais) if await _has_left(guild, await people.discord_id_of(key))]
    return Gone(frozenset(left), frozenset(own for own in body.dais_roles if guild.get_role(own) is None))


async def _has_left(guild: discord.Guild, discord_id: int | None) -> bool:
    if discord_id is None:
        return True
    try:
        await guild.fetch_member(discord_id)
    except discord.NotFound:
        return True
    except discord.HTTPException:
        return False
    return False


async def _meant(
    interaction: Interaction, person: discord.Member | None, role: discord.Role | None
) -> Committee | None:
    """The committee of the channel, where one person or one role is named that may be of a dais."""
    if (person is None) == (role is None):
        await refuse(interaction, who_text())
        return None
    if role is not None and role.is_default():
        await refuse(interaction, everybody_text())
        return None
    return await committee_of(interaction)
