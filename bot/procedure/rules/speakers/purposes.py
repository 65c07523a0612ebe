"""What a speech of each purpose is noted in when it begins: the list it came from, the motion it is on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.procedure.rules.speakers.speakers_list import with_queue
from bot.procedure.state.floor import with_topmost
from bot.procedure.state.motions import MotionDebate
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Purpose


def begun(session: Session, delegation: str, purpose: Purpose) -> Session:
    """The state with the beginning of a speech noted, which is on the floor already.

    A purpose that nothing is kept of needs no line in the table.
    """
    note = _NOTES.get(purpose)
    return session if note is None else note(session, delegation)


def _general(session: Session, delegation: str) -> Session:
    session = _from_list(session, delegation)
    heard_on = session.draft_on_floor or 0
    return replace(session, speakers=replace(session.speakers, heard_on=heard_on))


def _from_list(session: Session, delegation: str) -> Session:
    return with_queue(session, tuple(own for own in session.list.queue if own != delegation))


def _for(session: Session, delegation: str) -> Session:
    debate = session.motion_debate
    if debate is None:
        return session
    waiting = tuple(own for own in debate.waiting_for if own != delegation)
    return _debated(session, replace(debate, waiting_for=waiting, heard_for=(*debate.heard_for, delegation)))


def _against(session: Session, delegation: str) -> Session:
    debate = session.motion_debate
    if debate is None:
        return session
    waiting = tuple(own for own in debate.waiting_against if own != delegation)
    return _debated(
        session, replace(debate, waiting_against=waiting, heard_against=(*debate.heard_against, delegation))
    )


def _debated(session: Session, debate: MotionDebate) -> Session:
    return session.with_floor(with_topmost(session.floor, debate))


def _comment(session: Session, delegation: str) -> Session:
    comments = session.comments
    if comments is None:
        return session
    waiting = tuple(own for own in comments.waiting if own != delegation)
    heard = (*comments.heard, delegation)
    return replace(session, comments=replace(comments, left=comments.left - 1, waiting=waiting, heard=heard))


_NOTES: Mapping[Purpose, Callable[[Session, str], Session]] = {
    Purpose.GENERAL: _general,
    Purpose.CAUCUS: _from_list,
    Purpose.FOR: _for,
    Purpose.AGAINST: _against,
    Purpose.COMMENT: _comment,
}
