"""Whom Discord is to time out for a silence. Who may not write on the floor, ``channel`` answers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.procedure.state.session import Session


def people_timed_out(session: Session) -> Mapping[int, datetime | None]:
    """The people to be timed out now, by key, each until when; None is until it is lifted.

    Whoever is timed out can press nothing. So that nobody loses a vote or misses the roll by it, time-outs
    rest while the roll is called, and while a vote is taken in which the silenced have a voice. Nobody on the
    dais is timed out.
    """
    if session.committee is None or session.roll.calling:
        return {}
    if session.vote is not None and session.rulebook.moderation.silenced_vote:
        return {}
    until = {own.delegation: own.until for own in session.moderation.silences if own.timeout}
    if not until:
        return {}
    seats, dais = session.body.seats, session.body.dais
    return {person: until[seat] for person, seat in seats.items() if seat in until and person not in dais}
