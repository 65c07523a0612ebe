"""First-use hints: looked up before an answer, noted after it, and never in the way of either."""

from __future__ import annotations

import logging

from bot.rendering.help.hints import AT_MOST, Hint
from bot.services import Services
from bot.storage.errors import StorageError

_log = logging.getLogger(__name__)


async def is_due(services: Services, person: int | None, hint: Hint | None) -> bool:
    """Whether a person is still to be shown a hint."""
    if person is None or hint is None:
        return False
    try:
        return await services.hints.times(person, hint) < AT_MOST
    except StorageError:
        return False


async def note(services: Services, person: int | None, hint: Hint | None) -> None:
    """Note that a hint was shown; where that fails, it is shown once more."""
    if person is None or hint is None:
        return
    try:
        await services.hints.note(person, hint)
    except StorageError as error:
        _log.warning("a hint could not be noted: %s", error)
