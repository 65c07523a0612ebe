"""The short private answer to whoever acted: what was recorded, and where they stand now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.engine import Action
from bot.procedure.event import Event
from bot.procedure.rules import committee, roll_call, rulebook_changes
from bot.procedure.rules.points import appeals, replies
from bot.procedure.rules.points import raising as points
from bot.procedure.rules.points.order import awaits_second
from bot.procedure.state.session import Session
from bot.rendering.amendments.receipts import AMENDMENT_RECEIPTS
from bot.rendering.committee import members_and_observers
from bot.rendering.elections.receipts import ELECTION_RECEIPTS
from bot.rendering.moderation.receipts import MODERATION_RECEIPTS
from bot.rendering.motions.receipts import MOTION_RECEIPTS
from bot.rendering.phrases import NAME, inline
from bot.rendering.points.cards import taken_up_said
from bot.rendering.resolutions.receipts import DRAFT_RECEIPTS
from bot.rendering.rulebook.entries import changed_text
from bot.rendering.seats.receipts import SEAT_RECEIPTS
from bot.rendering.sentences import sentence_of
from bot.rendering.sitting import numbers_text
from bot.rendering.speakers.receipts import SPEECH_RECEIPTS
from bot.rendering.undo.sentences import UNDO_RECEIPTS
from bot.rendering.voting.receipts import VOTE_RECEIPTS
from bot.rendering.words import (
    POINTS,
    PRESENCES,
)

Told = Callable[[Any, Sequence[Event], Session, datetime], str]

_MOST = 3
NOTHING = "Nothing had to be done."


def receipt(action: Action, events: Sequence[Event], before: Session, after: Session, at: datetime) -> str:
    """What the one who acted is told."""
    if not events:
        return NOTHING
    told = _PERSONAL.get(type(action))
    return what_happened(events, before) if told is None else told(action, events, after, at)


def repeated(events: Sequence[Event], session: Session) -> str:
    """What is told when the same press or command comes a second time: nothing is recorded twice."""
    return f"This was recorded already, once. {what_happened(events, session, apply=False)}"


def what_happened(events: Sequence[Event], session: Session, *, apply: bool = True) -> str:
    """The first events of an act in words; without ``apply`` the session is one after them all."""
    said = []
    for event in events:
        session = event.apply(session) if apply else session
        said.append(sentence_of(event, session))
    rest = len(said) - _MOST
    return " ".join((*said[:_MOST], *([f"(And {rest} more.)"] if rest > 0 else [])))


def _who(delegation: str | None) -> str:
    """Whoever an action was for, at the beginning of a sentence with "is" after "You" put right."""
    return "You are" if delegation is None else f"{inline(delegation, NAME)} is"


def _established(
    action: committee.EstablishCommittee, events: Sequence[Event], after: Session, at: datetime
) -> str:
    del events, at
    return (
        f"{inline(action.name, NAME)} is ready: {members_and_observers(after)}. "
        "Seat the delegates with /committee seat, then /sitting open."
    )


def _answered(action: roll_call.AnswerRoll, events: Sequence[Event], after: Session, at: datetime) -> str:
    del events, after, at
    return f"{_who(action.delegation)} recorded as {PRESENCES[action.presence]}."


def _roll_taken(
    action: roll_call.FinishRollCall, events: Sequence[Event], after: Session, at: datetime
) -> str:
    del action, events, at
    return f"The roll is taken. {numbers_text(after)}."


def _point_raised(action: points.RaisePoint, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action, at
    number = next((own.number for own in events if isinstance(own, points.PointRaised)), None)
    if number is None:
        return what_happened(events, after, apply=False)
    point = after.points[number - 1]
    title = f"Point {number} raised: {POINTS[point.kind]}."
    if any(isinstance(own, points.PointPut) for own in events):
        return f"{title} It is before the President."
    if awaits_second(after, point):
        return f"{title} It needs a second."
    return f"{title} It waits: {taken_up_said(after)}."


def _appealed(action: appeals.AppealRuling, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action, at
    appeal = next(own for own in events if isinstance(own, appeals.RulingAppealed))
    said = sentence_of(appeal, after)
    return f"{said} {'It needs a second.' if appeal.waits else 'It is put to the vote at once.'}"


def _reply_asked(action: replies.AskReply, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action, at
    asked = next(own for own in events if isinstance(own, replies.ReplyAsked))
    if not any(isinstance(own, replies.ReplyGranted) for own in events):
        return f"{sentence_of(asked, after)} The President decides."
    return f"{sentence_of(asked, after)} It is granted on request; the dais calls it."


def _rule_changed(
    action: rulebook_changes.ChangeRule, events: Sequence[Event], after: Session, at: datetime
) -> str:
    del events, at
    return changed_text(action.rulebook, action.key, action.until_now, len(after.body.members))


_PERSONAL: Mapping[type[Action], Told] = {
    committee.EstablishCommittee: _established,
    rulebook_changes.ChangeRule: _rule_changed,
    roll_call.AnswerRoll: _answered,
    roll_call.FinishRollCall: _roll_taken,
    **SEAT_RECEIPTS,
    **SPEECH_RECEIPTS,
    **MOTION_RECEIPTS,
    **DRAFT_RECEIPTS,
    **AMENDMENT_RECEIPTS,
    **VOTE_RECEIPTS,
    **ELECTION_RECEIPTS,
    **UNDO_RECEIPTS,
    **MODERATION_RECEIPTS,
    points.RaisePoint: _point_raised,
    appeals.AppealRuling: _appealed,
    replies.AskReply: _reply_asked,
}
"""The answers that say where a person stands; any other action is answered with what happened."""
