"""How long what somebody says may be."""

from __future__ import annotations

from bot.procedure.refusals import Reason, refuse

WHY_LIMIT = 150
"""Of the reason for breaking off a vote or an election."""


def require_length(text: str, what: str, limit: int, *, needed: bool = False) -> None:
    """Refuse a text of more characters than the limit and, where one is ``needed``, one without words."""
    if len(text) > limit or (needed and not text.strip()):
        raise refuse(Reason.TEXT_LENGTH, what=what, limit=limit, length=len(text))
