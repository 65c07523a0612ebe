"""Work that is never left half done because the task that asked for it was cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

Result = TypeVar("Result")


async def complete(work: Coroutine[Any, Any, Result]) -> Result:
    """Run ``work`` to its end whatever happens to the caller; a cancellation takes effect after it."""
    task = asyncio.create_task(work)
    cancelled = False
    while not task.done():
        try:
            await asyncio.wait({task})
        except asyncio.CancelledError:
            cancelled = True
    result = task.result()
    if cancelled:
        raise asyncio.CancelledError
    return result
