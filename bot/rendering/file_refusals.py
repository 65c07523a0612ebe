"""Why an uploaded file cannot be read, and what to send instead."""

from __future__ import annotations

from bot.resolutions.unreadable import UnreadableFile


def unreadable_file_text(error: UnreadableFile) -> str:
    """The sentence for a file that cannot be read."""
    return f"This file cannot be read ({error.kind})."
