"""Options of commands that name a vote that was taken, or a kind of motion that was voted on."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.procedure.rulebook import MatterKind, MotionKind
from bot.procedure.state.session import Session
from bot.rendering.forms import not_a_motion_kind_text
from bot.rendering.motions.names import motion_name
from bot.rendering.phrases import PAPER, capitalised
from bot.rendering.voting.history import likely_votes, not_a_vote_text, vote_label
from cogs.ui.answer import services_of

Choices = list[app_commands.Choice[Any]]
_LIMIT, _MOST = 100, 25


class VoteNumber(app_commands.Transformer):
    """A vote that was taken, by its number, or by words of its outcome where they fit one alone."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> int:  # noqa: ANN401
        """The number, also of a vote that was not taken, which is then told."""
        typed = str(value).strip()
        if typed.isdecimal() and len(typed) < _LIMIT:
            return int(typed)
        found = likely_votes(_session(interaction), typed)
        if len(found) == 1:
            return found[0].number
        raise ValueError(not_a_vote_text(typed[:_LIMIT]))

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """The votes in whose line all the words stand, the latest first."""
        session = _session(interaction)
        found = likely_votes(session, str(value))[:_MOST]
        return [
            app_commands.Choice(name=vote_label(session, own)[:_LIMIT], value=str(own.number))
            for own in found
        ]


class TakenMotionKind(app_commands.Transformer):
    """A kind of motion, as this house calls it; those that were voted on are offered."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> MotionKind:  # noqa: ANN401
        """The kind that was picked, or typed by its name."""
        typed, session = str(value).strip(), _session(interaction)
        for kind in MotionKind:
            if typed.casefold() in (kind, _name(session, kind).casefold()):
                return kind
        raise ValueError(not_a_motion_kind_text(typed[:_LIMIT]))

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """The kinds of motions that were voted on."""
        session, wanted = _session(interaction), str(value).casefold()
        voted = {own.matter.number for own in session.results if own.matter.kind is MatterKind.MOTION}
        kinds = dict.fromkeys(own.kind for own in session.motions if own.number in voted)
        found = [(capitalised(_name(session, kind)), kind) for kind in kinds]
        return [
            app_commands.Choice(name=name[:_LIMIT], value=kind.value)
            for name, kind in found
            if wanted in name.casefold()
        ][:_MOST]


def _name(session: Session, kind: MotionKind) -> str:
    rulebook = session.rulebook if session.committee is not None else None
    return motion_name(kind, rulebook, PAPER)


def _session(interaction: discord.Interaction[Any]) -> Session:
    """The state of the committee of the channel; that of none where there is none."""
    desk = services_of(interaction).desk
    committee = desk.committee_in(interaction.channel_id or 0)
    return Session() if committee is None else desk.session(committee.id)


VoteOption = app_commands.Transform[int, VoteNumber]
TakenMotionOption = app_commands.Transform[MotionKind, TakenMotionKind]
