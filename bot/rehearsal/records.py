"""What a played sitting leaves behind: the transcript, the journal, and every file that was posted."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from pathlib import Path

from bot.rehearsal.stage import Stage
from bot.storage.export import exported


async def write_records(stage: Stage, transcript: str, files: Mapping[str, bytes], folder: Path) -> None:
    """Write everything into a folder, which is made if need be."""
    committee = stage.bot.services.desk.committees[0].id
    rows = [row for row, _ in await stage.bot.services.desk.history(committee)]
    contents = {
        "transcript.txt": transcript.encode(),
        "journal.jsonl": exported(committee, rows),
        **files,
    }
    await asyncio.to_thread(_write, contents, folder)


def _write(contents: Mapping[str, bytes], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / Path(name).name).write_bytes(content)
