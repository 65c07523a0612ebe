"""What a played sitting leaves behind: the transcript, the journal, and every file that was posted."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Mapping
from pathlib import Path

from bot.rehearsal.stage import Stage
from bot.storage.entries import Row, stored_time


async def write_records(stage: Stage, transcript: str, files: Mapping[str, bytes], folder: Path) -> None:
    """Write everything into a folder, which is made if need be."""
    committee = stage.bot.services.desk.committees[0].id
    rows = [row for row, _ in await stage.bot.services.desk.history(committee)]
    contents = {
        "transcript.txt": transcript.encode(),
        "journal.jsonl": "".join(f"{_line(row)}\n" for row in rows).encode(),
        **files,
    }
    await asyncio.to_thread(_write, contents, folder)


def _write(contents: Mapping[str, bytes], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / Path(name).name).write_bytes(content)


def _line(row: Row) -> str:
    """An entry of the journal with its place, its act and its hash."""
    return json.dumps(
        {
            "position": row.position,
            "act": row.act,
            "at": stored_time(row.at),
            "actor": row.actor,
            "interaction": row.interaction,
            "event": row.name,
            "body": json.loads(row.body),
            "hash": row.hash.hex(),
        },
        ensure_ascii=False,
    )
