"""Comments on a speech whose rest was yielded to them: by a few delegations, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.delegations import Delegation
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Topic
from bot.procedure.rules.speakers.speakers_list import require_may_speak
from bot.procedure.rules.speakers.speeches import SpeechEnd, ended, speech_of
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Comments, Purpose


@dataclass(frozen=True, slots=True)
class CommentsOpened(Event):
    """So many other delegations may comment on the speech of one."""

    name: ClassVar[str] = "comments_opened"
    delegation: str
    number: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, comments=Comments(self.delegation, self.number))


@dataclass(frozen=True, slots=True)
class CommentAsked(Event):
    """A delegation waits to comment on the speech."""

    name: ClassVar[str] = "comment_asked"
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        comments = session.comments
        if comments is None:
            return session
        return replace(session, comments=replace(comments, waiting=(*comments.waiting, self.delegation)))


@dataclass(frozen=True, slots=True)
class CommentDropped(Event):
    """A delegation no longer waits to comment."""

    name: ClassVar[str] = "comment_dropped"
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        comments = session.comments
        if comments is None:
            return session
        waiting = tuple(own for own in comments.waiting if own != self.delegation)
        return replace(session, comments=replace(comments, waiting=waiting))


@dataclass(frozen=True, slots=True)
class CommentsEnded(Event):
    """No more comments are heard; the floor is free."""

    name: ClassVar[str] = "comments_ended"

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return replace(session, comments=None)


@dataclass(frozen=True, slots=True)
class AskComment(Action):
    """Ask to comment on the speech that has just been made."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By another delegation present, once, while comments are open."""
        delegation = situation.present_delegation(self.delegation)
        situation.require_debate()
        comments = _require_comments(situation)
        _require_may_comment(situation, comments, delegation)
        if delegation.name in comments.waiting:
            raise refuse(
                Reason.ALREADY_ON_LIST,
                situation.rulebook.source(Topic.YIELDS),
                delegation=delegation.name,
                place=comments.waiting.index(delegation.name) + 1,
            )
        return (CommentAsked(delegation.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """One's own seat and, by the dais, everybody present that has not spoken and does not wait."""
        comments = situation.session.comments
        if comments is not None:
            spoken = {comments.on, *comments.heard}
            silenced = situation.session.moderation.silenced
            classes = apart(situation.session.classes_present, spoken, comments.waiting, silenced)
            yield from for_delegations(situation, cls, classes)


@dataclass(frozen=True, slots=True)
class DropComment(Action):
    """No longer wait to comment."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the delegation itself or by the dais."""
        delegation = situation.delegation(self.delegation)
        situation.require_open()
        comments = _require_comments(situation)
        if delegation.name not in comments.waiting:
            raise refuse(
                Reason.NOT_COMMENTING, situation.rulebook.source(Topic.YIELDS), delegation=delegation.name
            )
        return (CommentDropped(delegation.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """One's own seat and, by the dais, everybody who waits to comment."""
        comments = situation.session.comments
        if comments is not None and comments.waiting:
            yield from for_delegations(situation, cls, (comments.waiting,))


@dataclass(frozen=True, slots=True)
class RecogniseComment(Action):
    """Give the floor for a comment: to the delegation named, or to the first that waits."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, to any delegation present that has not commented; the comment before it ends."""
        situation.require_dais()
        named = situation.known(self.delegation) if self.delegation is not None else None
        situation.require_debate()
        comments = _require_comments(situation)
        yields = situation.rulebook.yields
        if not comments.left:
            raise refuse(Reason.COMMENTS_SPENT, yields.rule, limit=len(comments.heard))
        if named is None:
            if not comments.waiting:
                raise refuse(Reason.NO_COMMENT_WAITS, yields.rule)
            named = situation.known(comments.waiting[0])
        situation.require_present(named)
        _require_may_comment(situation, comments, named)
        return speech_of(situation, named.name, Purpose.COMMENT, yields.comment_time)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """The first that waits, and everybody present that may still comment, for the dais."""
        comments = situation.session.comments
        if comments is None or not situation.on_dais:
            return
        yield cls()
        groups = ({comments.on, *comments.heard}, situation.session.moderation.silenced)
        for names in apart(situation.session.classes_present, *groups):
            yield Alike(cls(names[0]), ("delegation",), names)


@dataclass(frozen=True, slots=True)
class EndComments(Action):
    """Hear no more comments."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; a comment that is being made is over too."""
        situation.require_dais()
        situation.require_open()
        situation.require_no_point()
        _require_comments(situation)
        speech = situation.session.speech
        over = () if speech is None else (ended(situation, speech, SpeechEnd.DAIS),)
        return (*over, CommentsEnded())

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask, while comments are open."""
        if situation.session.comments is not None:
            yield cls()


def _require_comments(situation: Situation) -> Comments:
    comments = situation.session.comments
    if comments is None:
        raise refuse(Reason.NO_COMMENTS, situation.rulebook.source(Topic.YIELDS))
    return comments


def _require_may_comment(situation: Situation, comments: Comments, delegation: Delegation) -> None:
    """Refuse observers that may not speak, whoever made the speech, and whoever has commented already."""
    require_may_speak(situation, delegation)
    yields = situation.rulebook.source(Topic.YIELDS)
    if delegation.name == comments.on:
        raise refuse(Reason.COMMENT_ON_SELF, yields, delegation=delegation.name)
    if delegation.name in comments.heard:
        raise refuse(Reason.COMMENTED, yields, delegation=delegation.name)
