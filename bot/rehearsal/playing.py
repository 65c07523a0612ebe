"""A scripted sitting from a file to a transcript, its records and its verdict."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from bot.rehearsal.play import NotAsWritten, Play
from bot.rehearsal.records import write_records
from bot.rehearsal.script import Script
from bot.rehearsal.stage import Cast, on_stage
from bot.rehearsal.transcript import Transcript
from bot.settings.settings import Settings


def cast_of(script: Script) -> Cast:
    """Who and what a script puts on the stage."""
    return Cast(
        committee=script.committee,
        rules=script.rules,
        topic=script.topic,
        people=script.people,
        observers=script.observers,
        start=script.start,
        draw=script.draw,
    )


async def play_script(
    script: Script,
    settings: Settings,
    *,
    out: Path | None,
    say: Callable[[str], None],
    progress: Callable[[int, int], None],
) -> NotAsWritten | None:
    """Play a script; None where it went as written, else the first step that did not."""
    lines: list[str] = []

    def write(line: str) -> None:
        lines.append(line)
        say(line)

    failure = None
    async with on_stage(cast_of(script), settings) as stage:
        transcript = Transcript(stage, write)
        try:
            await Play(script, stage, transcript).run(progress)
        except NotAsWritten as found:
            failure = found
        if out is not None:
            await write_records(stage, "\n".join(lines).lstrip() + "\n", transcript.files, out)
    return failure
