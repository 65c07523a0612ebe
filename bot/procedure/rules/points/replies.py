"""The right of reply: asked for, granted or refused, exercised in a timed speech when the dais calls it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.lengths import require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.speakers.speeches import SpeechStarted
from bot.procedure.situation import Action, Situation
from bot.procedure.state.replies import Reply, ReplyStatus
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Purpose

TEXT_LIMIT = 300


@dataclass(frozen=True, slots=True)
class ReplyAsked(Event):
    """A delegation asks for a right of reply to a speech."""

    name: ClassVar[str] = "reply_asked"
    number: int
    delegation: str
    to: str
    text: str
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        reply = Reply(self.number, self.delegation, self.to, self.text)
        return replace(session, replies=(*session.replies, reply))


@dataclass(frozen=True, slots=True)
class ReplyGranted(Event):
    """The delegation has a right of reply; ``on_request`` says that the rules grant it to whoever asks."""

    name: ClassVar[str] = "reply_granted"
    number: int
    on_request: bool

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _with_status(session, self.number, ReplyStatus.GRANTED)


@dataclass(frozen=True, slots=True)
class ReplyRefused(Event):
    """The President does not grant the right of reply."""

    name: ClassVar[str] = "reply_refused"
    number: int
    why: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _with_status(session, self.number, ReplyStatus.REFUSED)


@dataclass(frozen=True, slots=True)
class ReplyCalled(Event):
    """The delegation exercises its right of reply now."""

    name: ClassVar[str] = "reply_called"
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return _with_status(session, self.number, ReplyStatus.EXERCISED)


@dataclass(frozen=True, slots=True)
class AskReply(Action):
    """Ask to reply to the speech that is being made, or to the last one."""

    free: ClassVar[frozenset[str]] = frozenset({"text"})
    text: str = ""
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a delegation present, one at a time; granted at once where the rules grant it on request."""
        situation.require_committee()
        rules, source = situation.rulebook.right_of_reply, situation.rulebook.source(Topic.RIGHT_OF_REPLY)
        if rules.written and not self.text.strip():
            raise refuse(Reason.REPLY_WRITTEN, source)
        require_length(self.text, "request", TEXT_LIMIT)
        delegation = situation.present_delegation(self.delegation)
        if delegation.observer and not situation.rulebook.observers.may_speak:
            raise refuse(
                Reason.OBSERVER_REPLY,
                situation.rulebook.source(Topic.OBSERVERS),
                delegation=delegation.name,
            )
        situation.require_not_silenced(delegation)
        situation.require_no_vote()
        session = situation.session
        for own in session.open_replies:
            if own.delegation == delegation.name:
                raise refuse(Reason.REPLY_OPEN, source, delegation=delegation.name, number=own.number)
        to = self._answered(situation, delegation.name)
        number = len(session.replies) + 1
        record = Record(situation).add(ReplyAsked(number, delegation.name, to, self.text, situation.at))
        if rules.granted_on_request:
            record.add(ReplyGranted(number, on_request=True))
        return record.done

    def _answered(self, situation: Situation, delegation: str) -> str:
        """Whose speech it is that the reply answers."""
        rules, speech = situation.rulebook.right_of_reply, situation.session.last_speech
        if speech is None:
            raise refuse(Reason.NOTHING_TO_REPLY_TO, rules.rule)
        if speech.delegation == delegation:
            raise refuse(Reason.REPLY_TO_SELF, rules.rule, delegation=delegation)
        if speech.purpose is Purpose.REPLY and not rules.to_a_reply:
            raise refuse(Reason.REPLY_TO_A_REPLY, rules.rule, delegation=speech.delegation)
        return speech.delegation

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """One's own seat and, by the dais, everybody present."""
        session = situation.session
        if session.committee is None or session.last_speech is None:
            return
        asking = {own.delegation for own in session.open_replies}
        groups = (asking, {session.last_speech.delegation}, session.moderation.silenced)
        classes = apart(session.classes_present, *groups)
        yield from for_delegations(situation, partial(cls, "…"), classes)


@dataclass(frozen=True, slots=True)
class GrantReply(Action):
    """Grant a right of reply."""

    number: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, where the rules leave it to the President."""
        situation.require_dais()
        reply = _require_reply(situation, self.number)
        situation.require_open()
        situation.require_no_vote()
        if reply.status is ReplyStatus.GRANTED:
            source = situation.rulebook.source(Topic.RIGHT_OF_REPLY)
            raise refuse(Reason.REPLY_GRANTED, source, delegation=reply.delegation)
        return (ReplyGranted(reply.number, on_request=False),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every request not yet disposed of."""
        yield from (cls(own.number) for own in situation.session.open_replies)


@dataclass(frozen=True, slots=True)
class RefuseReply(Action):
    """Do not grant a right of reply."""

    free: ClassVar[frozenset[str]] = frozenset({"why"})
    number: int
    why: str = ""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; what the rules grant to whoever asks is not the President's to refuse."""
        require_length(self.why, "reason", TEXT_LIMIT)
        situation.require_dais()
        reply = _require_reply(situation, self.number)
        situation.require_open()
        situation.require_no_vote()
        rules = situation.rulebook.right_of_reply
        if rules.granted_on_request and reply.status is ReplyStatus.GRANTED:
            raise refuse(Reason.REPLY_OF_RIGHT, rules.rule, delegation=reply.delegation)
        return (ReplyRefused(reply.number, self.why),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every request not yet disposed of."""
        yield from (cls(own.number) for own in situation.session.open_replies)


@dataclass(frozen=True, slots=True)
class CallReply(Action):
    """Give the floor to a delegation for its reply: that of a number, or the first that was granted."""

    number: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, between speeches, motions and caucuses, once the reply is granted."""
        situation.require_dais()
        situation.require_debate()
        rules, granted = situation.rulebook.right_of_reply, situation.session.granted_replies
        if not self.number and not granted:
            raise refuse(Reason.NO_REPLY_WAITS, rules.rule)
        reply = _require_reply(situation, self.number) if self.number else granted[0]
        if reply.status is not ReplyStatus.GRANTED:
            raise refuse(Reason.REPLY_NOT_GRANTED, rules.rule, delegation=reply.delegation)
        situation.require_no_motion()
        situation.require_no_caucus()
        situation.require_no_speech()
        ends_at = situation.at + timedelta(seconds=rules.time)
        speech = SpeechStarted(reply.delegation, Purpose.REPLY, rules.time, ends_at)
        return (ReplyCalled(reply.number), speech)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every reply that waits to be exercised."""
        if situation.session.granted_replies:
            yield cls()
        yield from (cls(own.number) for own in situation.session.open_replies)


def _require_reply(situation: Situation, number: int) -> Reply:
    reply, source = situation.session.reply(number), situation.rulebook.source(Topic.RIGHT_OF_REPLY)
    if reply is None:
        raise refuse(Reason.NO_SUCH_REPLY, source, number=number)
    if reply.status.over:
        raise refuse(Reason.REPLY_OVER, source, number=number, status=reply.status)
    return reply


def _with_status(session: Session, number: int, status: ReplyStatus) -> Session:
    replies = tuple(replace(own, status=status) if own.number == number else own for own in session.replies)
    return replace(session, replies=replies)
