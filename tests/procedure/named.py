"""Whom and what the requests of the tests name: whatever a committee has, and what it has not."""

from __future__ import annotations

from bot.procedure.state.session import Session

NOBODY = "Atlantis"


def names(session: Session) -> tuple[str, ...]:
    """Every delegation, and one that does not exist."""
    return (*(own.name for own in session.body.delegations), NOBODY)


def acting(session: Session) -> tuple[str | None, ...]:
    """For whom somebody may want to act: the own seat, or anybody by name."""
    return (None, *names(session))


def vote_numbers(session: Session) -> tuple[int, ...]:
    """Whichever vote is in progress, the newest two by number, and one that does not exist."""
    newest = session.votes_opened
    return tuple(sorted({0, max(newest - 1, 0), newest, newest + 1}))
