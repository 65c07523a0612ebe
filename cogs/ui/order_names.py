"""What is offered while somebody types whom to let speak again, and which warning to take back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import discord
from discord import app_commands

from bot.procedure.state.session import Session
from bot.rendering.forms import not_a_warning_text
from cogs.ui.names import Choices, DelegationName, Numbered, fitting, session_of


class SilencedName(DelegationName):
    """A delegation that may speak again: by its name as any other, but the silenced are offered."""

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """The silenced; where none fits, any name."""
        session = session_of(interaction)
        found = [(own.delegation, own.delegation) for own in session.moderation.silences] if session else []
        return fitting(found, str(value).strip()) or await super().autocomplete(interaction, value)


def _warnings(session: Session) -> Iterable[tuple[str, int]]:
    """The warnings that stand, newest first."""
    standing = (own for own in reversed(session.moderation.warnings) if own.stands)
    return ((f"{own.number}. {own.delegation}: {own.reason}", own.number) for own in standing)


SilencedOption = app_commands.Transform[str, SilencedName]
WarningOption = app_commands.Transform[int, Numbered(_warnings, not_a_warning_text)]
