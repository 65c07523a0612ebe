"""Deleting a committee: what would be deleted, its journal and its record, and what its panels say then."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.procedure.event import Event
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import taken_votes
from bot.rendering.card import Button, Buttons, Card, Control, Document, Style, Text, Tone
from bot.rendering.committee import members_and_observers
from bot.rendering.phrases import NAME, PAPER, counted, inline, joined, lines
from bot.rendering.sentences import sentence_of
from bot.rendering.times import utc
from bot.rendering.verbs import Verb

FORM_TITLE = "Delete the committee"
CONFIRM = "Its name"
JOURNAL, RECORD = "journal.jsonl", "record.md"


def deletion_card(session: Session, entries: int, documents: Sequence[Document]) -> Card:
    """Asks for the second time: what would be gone, and what is to be kept of it, as files."""
    done = [
        counted(len(taken_votes(session)), "vote"),
        counted(len(session.drafts), "draft resolution"),
        counted(len(session.motions), "motion"),
    ]
    size = members_and_observers(session)
    kept = (
        "Its journal and its record are below: keep them. The channels stay as they were before."
        if documents
        else "Its journal is too large for a message here: the host writes it with `rostrum export`."
    )
    texts = (
        f"**{inline(session.body.name, NAME)}**: {size}.",
        f"{joined(done)}, {counted(entries, 'entry', 'entries')} in the journal.",
        kept,
    )
    button = Button("Delete it…", Control(Verb.DELETE_COMMITTEE), Style.BAD)
    return Card(
        "Delete this committee?", (Text(lines(texts)), Buttons((button,))), Tone.BAD, tuple(documents)
    )


def record_text(name: str, told: Iterable[tuple[datetime, Event, Session]]) -> str:
    """The record: what happened, line by line with its time, as it stood after it."""
    rows = [f"- {utc(at)} {sentence_of(event, after, PAPER)}" for at, event, after in told]
    return "\n".join((f"# {' '.join(name.split())}", "", *rows, ""))


def wrong_name_text(name: str) -> str:
    """Another name was written."""
    return f"Nothing was deleted. To delete it, write its name as it stands: {inline(name, NAME)}."


def deleted_text(name: str) -> str:
    """A committee is deleted."""
    return (
        f"**{inline(name, NAME)}** is deleted, and its channels are free. "
        "The host still has its journal in the database."
    )


def gone_card(name: str) -> Card:
    """What the panels of a deleted committee say."""
    return Card("", (Text(f"**{inline(name, NAME)}** was deleted. It sits here no more."),))
