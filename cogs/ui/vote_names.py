"""Options of commands that name a vote that was taken, or a kind of motion that was voted on."""

from __future__ import annotations

from typing import Any

import discord
from discord import app_commands

from bot.procedure.rulebook import MatterKind, MotionKind
from bot.procedure.state.session import Session
from bot.rendering.motions.names import motion_name
from bot.rendering.phrases import PAPER, capitalised
from bot.rendering.voting.history import likely_votes, not_a_vote_text, vote_label
from cogs.ui.names import Choices, MotionKindName, choice, fitting, session_of

_LIMIT, _MOST = 100, 25


class VoteNumber(app_commands.Transformer):
    """A vote that was taken, by its number, or by words of its outcome where they fit one alone."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> int:  # noqa: ANN401
        """The number, also of a vote that was not taken, which is then told."""
        typed = str(value).strip()
        if typed.isdecimal() and len(typed) < _LIMIT:
            return int(typed)
        found = likely_votes(session_of(interaction) or Session(), typed)
        if len(found) == 1:
            return found[0].number
        raise ValueError(not_a_vote_text(typed[:_LIMIT]))

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """The votes in whose line all the words stand, the latest first."""
        session = session_of(interaction) or Session()
        found = likely_votes(session, str(value))[:_MOST]
        return [choice(vote_label(session, own), str(own.number)) for own in found]


class TakenMotionKind(MotionKindName):
    """A kind of motion, as this house calls it; those that were voted on are offered."""

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """The kinds of motions that were voted on."""
        session = session_of(interaction)
        if session is None:
            return []
        voted = {own.matter.number for own in session.results if own.matter.kind is MatterKind.MOTION}
        kinds = dict.fromkeys(own.kind for own in session.motions if own.number in voted)
        named = ((capitalised(motion_name(kind, session.rulebook, PAPER)), kind) for kind in kinds)
        return fitting(named, value)


VoteOption = app_commands.Transform[int, VoteNumber]
TakenMotionOption = app_commands.Transform[MotionKind, TakenMotionKind]
