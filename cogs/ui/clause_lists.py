"""Several clauses of the draft before the committee, named as they are typed: "2, 4-6"."""

from __future__ import annotations

import re
from typing import Any

import discord
from discord import app_commands

from bot.procedure.state.session import Session
from bot.rendering.forms import no_such_clauses_text, not_clauses_text
from cogs.ui.names import session_of

_SHOWN = 60
_WORDS = re.compile(r"\b(?:operative|clauses?|op|paragraphs?)(?![a-z])\.?", re.IGNORECASE)
_RANGE = re.compile(r"(\d{1,3})(?:\s*(?:[-–—]|to)\s*(\d{1,3}))?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:[,;&+]|\band\b)\s*|\s+", re.IGNORECASE)


def clauses_typed(typed: str, session: Session) -> tuple[str, ...]:
    """The ids of the clauses meant, none where nothing was typed; raises ``ValueError`` for anything else.

    Where no draft is before the committee the rules say so, whatever was typed.
    """
    numbers = _numbers(typed)
    draft = session.draft(session.draft_on_floor or 0)
    if draft is None:
        return tuple(map(str, numbers))
    if any(not 0 < number <= len(draft.operative) for number in numbers):
        raise ValueError(no_such_clauses_text(draft.symbol, len(draft.operative)))
    return tuple(draft.operative[number - 1].id for number in numbers)


def _numbers(typed: str) -> list[int]:
    """The numbers written one by one or as ranges, rising, each once."""
    rest, found = _WORDS.sub(" ", typed).strip(), set[int]()
    while rest:
        own = _RANGE.match(rest)
        if own is None:
            raise ValueError(not_clauses_text(typed[:_SHOWN]))
        first, last = int(own[1]), int(own[2] or own[1])
        if first > last:
            raise ValueError(not_clauses_text(typed[:_SHOWN]))
        found.update(range(first, last + 1))
        rest = rest[own.end() :]
        between = _BETWEEN.match(rest)
        if rest and between is None:
            raise ValueError(not_clauses_text(typed[:_SHOWN]))
        rest = rest[between.end() :] if between is not None else rest
    return sorted(found)


class ClauseList(app_commands.Transformer):
    """Clauses of the draft before the committee, by their numbers."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> tuple[str, ...]:  # noqa: ANN401
        """Their ids."""
        return clauses_typed(str(value), session_of(interaction) or Session())


ClausesOption = app_commands.Transform[tuple[str, ...], ClauseList]
