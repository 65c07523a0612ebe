"""Who speaks, until when, and who is next."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Purpose(StrEnum):
    """What a speech is on."""

    GENERAL = "general"
    CAUCUS = "caucus"
    FOR = "for"
    AGAINST = "against"
    REPLY = "reply"
    COMMENT = "comment"
    EXPLANATION = "explanation"


@dataclass(frozen=True, slots=True)
class Question:
    """A question to the speaker: whose it is, its words if any, and whether it is being answered."""

    delegation: str
    text: str = ""
    answering: bool = False


@dataclass(frozen=True, slots=True)
class Speech:
    """A speech on the floor. While paused ``ends_at`` is None and ``remaining`` holds the seconds left.

    ``interrupted`` says that its clock goes on by itself once what interrupted it is dealt with. Of a speech
    that takes ``questions``, ``asking`` holds those that wait, ``question`` the one that is being put or
    answered, and ``asked`` names the delegations that have put one, in turn. One whose time was up before it
    ended has ``timed_out``.
    """

    delegation: str
    purpose: Purpose
    seconds: int
    ends_at: datetime | None
    remaining: int
    yields: int = 0
    questions: bool = False
    interrupted: bool = False
    asked: tuple[str, ...] = ()
    asking: tuple[Question, ...] = ()
    question: Question | None = None
    timed_out: bool = False

    @property
    def paused(self) -> bool:
        """Whether the clock of the speech stands still."""
        return self.ends_at is None

    def left(self, at: datetime) -> int:
        """Whole seconds left at a moment, rounded in the speaker's favour, never negative."""
        if self.ends_at is None:
            return self.remaining
        return max(0, math.ceil((self.ends_at - at).total_seconds()))


@dataclass(frozen=True, slots=True)
class SpeakersList:
    """A list of speakers, first to speak first.

    ``heard_on`` is the number of the draft, 0 for none, on which somebody on the list has been heard; None
    where nobody has.
    """

    open: bool = False
    queue: tuple[str, ...] = ()
    seconds: int = 0
    heard_on: int | None = None

    def place(self, delegation: str) -> int | None:
        """The place of a delegation on the list, 1 for the next speaker."""
        return self.queue.index(delegation) + 1 if delegation in self.queue else None


@dataclass(frozen=True, slots=True)
class Comments:
    """Comments on a speech: on whose, how many are left, who waits to make one, who has made one."""

    on: str
    left: int
    waiting: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Caucus:
    """A caucus; a moderated one has its own list of speakers. ``total`` is its time as it was first set."""

    moderated: bool
    topic: str
    ends_at: datetime
    speakers: SpeakersList = field(default_factory=SpeakersList)
    total: int = 0
    extensions: int = 0
