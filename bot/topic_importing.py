"""A report read into a topic file from the command line, with its progress, whole or not at all."""

from __future__ import annotations

import os
import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.progress import Progress

from bot.facts.report.importing import topic_of
from bot.facts.topic import Kind, Topic
from bot.facts.writing import topic_text
from bot.files.limits import REPORT
from bot.files.reading import text_of
from bot.rendering.facts import KIND_NAMES
from bot.settings.places import Area


class TopicExistsError(Exception):
    """There is a topic file already where one would be written; says what to do."""


def import_report(file: Path, out: Path | None, own_folders: Sequence[Path], console: Console) -> str:
    """Read a report and write its topic file; answers what was found, in words.

    Raises ``OSError``, ``UnreadableFile`` and ``TopicExistsError``; nothing is written then.
    """
    target = out or _target(file, own_folders)
    if target.exists():
        raise TopicExistsError(f"{target} exists already. Name another with --out, or remove it first.")
    content = file.read_bytes()
    with Progress(console=console, transient=True) as progress:
        task = progress.add_task("Reading the report", total=None)

        def tell(done: int, pages: int) -> None:
            progress.update(task, completed=done, total=pages)

        text = text_of(content, REPORT, tell)
        progress.update(task, description="Finding its facts", completed=0, total=None)
        topic = topic_of(text, file.stem.replace("_", " "))
    _write(target, topic_text(topic))
    return _found(topic, target)


def _target(file: Path, own_folders: Sequence[Path]) -> Path:
    plain = unicodedata.normalize("NFKD", file.stem).encode("ascii", "ignore").decode().casefold()
    name = "_".join(re.findall(r"[a-z0-9]+", plain)) or "topic"
    return (own_folders[0] / Area.TOPICS if own_folders else Path()) / f"{name}.yaml"


def _write(target: Path, text: str) -> None:
    """Write a file whole or not at all."""
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.unfinished")
    try:
        with unfinished.open("w", encoding="utf-8") as written:
            written.write(text)
            written.flush()
            os.fsync(written.fileno())
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)


def _found(topic: Topic, target: Path) -> str:
    counts = Counter(own.kind for own in topic.entries)
    listed = [f"  {KIND_NAMES[kind]}: {counts[kind]}" for kind in Kind if counts[kind]]
    sections = ", ".join(topic.sections)
    told = (
        f"The topic is in {target}. Read it through and correct what was misread; "
        "`rostrum check-config` checks the files of your config_folder."
    )
    return "\n".join((topic.title, f"  Sections: {sections}", *listed, told))
