"""What a correction leaves of a text, as it is recorded: the order of its clauses, and those that are new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rules.papers.corrections import REMEMBERED
from bot.procedure.state.resolutions import Clause, Wording


@dataclass(frozen=True, slots=True)
class Revision:
    """A text after a correction: its title, the order of its clauses, and those that are new."""

    title: str
    preambular: tuple[str, ...]
    operative: tuple[str, ...]
    clauses: tuple[Clause, ...]


def revision_of(before: Wording, after: Wording) -> Revision:
    """What is to be recorded of the step from one wording to another."""
    known = set(before.clauses)
    return Revision(
        after.title,
        tuple(own.id for own in after.preambular),
        tuple(own.id for own in after.operative),
        tuple(own for own in after.clauses if own not in known),
    )


def revised(wording: Wording, revision: Revision) -> Wording:
    """The wording after a revision."""
    known = {own.id: own for own in (*wording.clauses, *revision.clauses)}

    def part(ids: Sequence[str]) -> tuple[Clause, ...]:
        return tuple(known[own] for own in ids if own in known)

    return Wording(revision.title, part(revision.preambular), part(revision.operative))


def remembered(earlier: tuple[Wording, ...], wording: Wording) -> tuple[Wording, ...]:
    """The earlier wordings with one more, the oldest forgotten where they are many."""
    return (*earlier, wording)[-REMEMBERED:]


def wording_of(wording: Wording, earlier: Sequence[Wording], now: int, revision: int) -> Wording | None:
    """The wording at a revision; None where it is forgotten or was never."""
    if revision == now:
        return wording
    back = now - revision
    return earlier[-back] if 0 < back <= len(earlier) else None


def require_revision(now: int, seen: int) -> None:
    """Refuse a correction made on another wording than the one that stands."""
    if now != seen:
        raise refuse(Reason.TEXT_CHANGED, revision=now, seen=seen)
