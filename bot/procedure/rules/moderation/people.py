"""Who may write in the floor channel and press its buttons, as order in the room has it.

Questions for whoever carries them out in Discord; the state alone answers them.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from bot.procedure.state.session import Session


def may_post(session: Session, delegation: str) -> bool:
    """Whether the people of a delegation may write in the floor channel, as far as silences go."""
    return delegation not in session.moderation.silenced


def people_silenced(session: Session) -> frozenset[int]:
    """The people who may not write in the floor channel: those of silenced delegations, the dais apart."""
    if session.committee is None or not session.moderation.silences:
        return frozenset()
    seats = session.body.seats
    silenced = frozenset(person for person, seat in seats.items() if not may_post(session, seat))
    return silenced - session.body.dais


def people_timed_out(session: Session) -> Mapping[int, datetime | None]:
    """The people whom Discord is to time out now, each until when; None is until it is lifted.

    Whoever is timed out can press nothing. So that nobody loses a vote or misses the roll by it, time-outs
    rest while the roll is called, and while a vote is taken in which the silenced have a voice.
    """
    if session.committee is None or session.roll.calling:
        return {}
    if session.vote is not None and session.rulebook.moderation.silenced_vote:
        return {}
    until = {own.delegation: own.until for own in session.moderation.silences if own.timeout}
    seats, dais = session.body.seats, session.body.dais
    return {person: until[seat] for person, seat in seats.items() if seat in until and person not in dais}
