"""The whole state of a committee, and the questions asked of it everywhere."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import MotionKind, Rulebook, Stage, TieBreak
from bot.procedure.state.amendments import Amendment
from bot.procedure.state.appeals import Appeal, AppealStatus, LastRuling
from bot.procedure.state.committee import Committee
from bot.procedure.state.debating import DebateClock
from bot.procedure.state.divisions import Divisible
from bot.procedure.state.elections import Election
from bot.procedure.state.explanations import Explanations
from bot.procedure.state.floor import Floor, Frame, topmost
from bot.procedure.state.moderation import Moderation
from bot.procedure.state.motions import Motion, MotionDebate, MotionStatus
from bot.procedure.state.papers import Paper
from bot.procedure.state.points import Point, PointOnFloor, PointStatus
from bot.procedure.state.replies import Reply, ReplyStatus
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.sitting import Roll, Room, Sitting, SittingStatus
from bot.procedure.state.speaking import Caucus, Comments, Purpose, SpeakersList, Speech
from bot.procedure.state.undone import Undone
from bot.procedure.state.voting import Parts, Result, Vote


class Phase(StrEnum):
    """What the committee does now; the first that holds, from the top."""

    NOT_ESTABLISHED = "not_established"
    CLOSED = "closed"
    SUSPENDED = "suspended"
    VOTING = "voting"
    ROLL_CALL = "roll_call"
    MOTION = "motion"
    MODERATED_CAUCUS = "moderated_caucus"
    UNMODERATED_CAUCUS = "unmoderated_caucus"
    POINT = "point"
    SPEECH = "speech"
    DEBATE = "debate"


@dataclass(frozen=True)
class Session:
    """Everything the journal says about one committee, and nothing else.

    Without slots, so that what is asked of one state again and again is counted once.
    """

    committee: Committee | None = None
    sitting: Sitting = field(default_factory=Sitting)
    roll: Roll = field(default_factory=Roll)
    speakers: SpeakersList = field(default_factory=SpeakersList)
    floor: Floor = ()
    debate_closed: bool = False
    debate_clock: DebateClock | None = None
    agenda: str = ""
    motions: tuple[Motion, ...] = ()
    points: tuple[Point, ...] = ()
    ruling: LastRuling | None = None
    appeals: tuple[Appeal, ...] = ()
    last_speech: Speech | None = None
    comments: Comments | None = None
    replies: tuple[Reply, ...] = ()
    papers: tuple[Paper, ...] = ()
    drafts: tuple[Draft, ...] = ()
    draft_on_floor: int | None = None
    amendments: tuple[Amendment, ...] = ()
    parts: Parts | None = None
    votes_opened: int = 0
    results: tuple[Result, ...] = ()
    divisible: Divisible | None = None
    explanations: Explanations | None = None
    elections: tuple[Election, ...] = ()
    undone: Undone = field(default_factory=Undone)
    moderation: Moderation = field(default_factory=Moderation)

    @property
    def phase(self) -> Phase:
        """What the committee does now."""
        if self.committee is None:
            return Phase.NOT_ESTABLISHED
        if self.sitting.status is SittingStatus.CLOSED:
            return Phase.CLOSED
        if self.sitting.status is SittingStatus.SUSPENDED:
            return Phase.SUSPENDED
        if isinstance(self.top, PointOnFloor):
            return Phase.POINT
        if self.vote is not None:
            return Phase.VOTING
        if self.roll.calling:
            return Phase.ROLL_CALL
        if self.motion_debate is not None:
            return Phase.MOTION
        if self.caucus is not None:
            return Phase.MODERATED_CAUCUS if self.caucus.moderated else Phase.UNMODERATED_CAUCUS
        return Phase.SPEECH if self.speech is not None else Phase.DEBATE

    @cached_property
    def stage(self) -> Stage:
        """The stage of the debate, which says what motions are in order."""
        if self.caucus is not None:
            return Stage.CAUCUS
        if self.debate_closed:
            return Stage.CLOSED
        return Stage.GENERAL if self.draft_on_floor is None else Stage.DRAFT

    @cached_property
    def body(self) -> Committee:
        """The committee, which exists from its first event on."""
        if self.committee is None:
            raise LookupError("the committee has not been established")
        return self.committee

    @cached_property
    def rulebook(self) -> Rulebook:
        """The rules the committee follows."""
        return self.body.rulebook

    @property
    def room(self) -> Room:
        """Who is in the room."""
        return self.roll.room(self.body.delegations)

    @property
    def present(self) -> tuple[Delegation, ...]:
        """The delegations in the room, observers included."""
        return self.room.present

    @property
    def members_present(self) -> tuple[Delegation, ...]:
        """The members in the room: the ones that quorums count and that vote."""
        return self.room.members

    @property
    def names_present(self) -> tuple[str, ...]:
        """The names of the delegations in the room, in the order they are called."""
        return self.room.names

    @property
    def classes_present(self) -> tuple[tuple[str, ...], ...]:
        """The names of the members in the room, then those of the observers in it."""
        return self.room.classes

    @property
    def quorum_assumed(self) -> bool:
        """Whether some quorum is taken to be there without counting."""
        quorums = (self.rulebook.quorum_to_debate, self.rulebook.quorum_to_decide)
        return self.roll.taken and not self.roll.counted and any(own.assumed for own in quorums)

    @cached_property
    def list(self) -> SpeakersList:
        """The speakers list in use: the caucus's own during a moderated caucus, else the general list."""
        if self.caucus is not None and self.caucus.moderated:
            return self.caucus.speakers
        return self.speakers

    @cached_property
    def top(self) -> Frame | None:
        """What is before the committee now, above everything it has interrupted."""
        return self.floor[-1] if self.floor else None

    @cached_property
    def speech(self) -> Speech | None:
        """The speech on the floor, running or paused; one that is interrupted is not."""
        return self.top if isinstance(self.top, Speech) else None

    @cached_property
    def speaking(self) -> Speech | None:
        """The uppermost speech, also where something has interrupted it."""
        return topmost(self.floor, Speech)

    @cached_property
    def caucus(self) -> Caucus | None:
        """The caucus the committee is in."""
        return topmost(self.floor, Caucus)

    @cached_property
    def vote(self) -> Vote | None:
        """The vote in progress."""
        return topmost(self.floor, Vote)

    @property
    def votes_on_floor(self) -> tuple[Vote, ...]:
        """The vote in progress and those it interrupts, the uppermost last."""
        return tuple(frame for frame in self.floor if isinstance(frame, Vote))

    @cached_property
    def motion_debate(self) -> MotionDebate | None:
        """The debate on the motion before the floor."""
        return topmost(self.floor, MotionDebate)

    @property
    def motion_debates(self) -> tuple[MotionDebate, ...]:
        """The debates on the motions before the floor, the uppermost last."""
        return tuple(frame for frame in self.floor if isinstance(frame, MotionDebate))

    @cached_property
    def point_on_floor(self) -> PointOnFloor | None:
        """The point being dealt with."""
        return topmost(self.floor, PointOnFloor)

    def point(self, number: int) -> Point | None:
        """The point of that number."""
        return self.points[number - 1] if 1 <= number <= len(self.points) else None

    def with_point(self, point: Point) -> Session:
        """The state with a point in place of the one of its number."""
        points = (*self.points[: point.number - 1], point, *self.points[point.number :])
        return replace(self, points=points)

    @cached_property
    def open_points(self) -> tuple[Point, ...]:
        """Points not yet disposed of, as they were raised."""
        return tuple(own for own in self.points if not own.status.over)

    @property
    def waiting_points(self) -> tuple[Point, ...]:
        """Points not yet being dealt with, as they were raised."""
        return tuple(own for own in self.open_points if own.status is PointStatus.PENDING)

    def appeal(self, number: int) -> Appeal | None:
        """The appeal of that number."""
        return self.appeals[number - 1] if 1 <= number <= len(self.appeals) else None

    @property
    def open_appeal(self) -> Appeal | None:
        """The appeal that waits for a second or is being voted on; there is one at a time."""
        return next((own for own in reversed(self.appeals) if not own.status.over), None)

    def reply(self, number: int) -> Reply | None:
        """The right of reply of that number."""
        return self.replies[number - 1] if 1 <= number <= len(self.replies) else None

    @cached_property
    def open_replies(self) -> tuple[Reply, ...]:
        """Rights of reply asked for or granted and not yet exercised, as they were asked for."""
        return tuple(own for own in self.replies if not own.status.over)

    @property
    def granted_replies(self) -> tuple[Reply, ...]:
        """Rights of reply that wait to be exercised."""
        return tuple(own for own in self.open_replies if own.status is ReplyStatus.GRANTED)

    def result(self, number: int) -> Result | None:
        """The result of the vote of that number."""
        return next((own for own in reversed(self.results) if own.number == number), None)

    @property
    def explaining(self) -> Explanations | None:
        """The explanations of vote that may be given now; before a vote, while the draft is ready for it."""
        own = self.explanations
        if own is None or self.draft_on_floor not in (None, own.draft):
            return None
        return own if own.vote or self.ready_for_vote else None

    @property
    def ready_for_vote(self) -> bool:
        """Whether nothing but the vote on it is left to do with the draft before the committee."""
        return self.draft_on_floor is not None and self.debate_closed and self.parts is None

    def gone_on(self) -> Session:
        """The state after business went on: the last ruling stands, and an appeal nobody seconded lapses.

        The house is no longer divided on the last vote, unless that was moved before.
        """
        appeals = self.appeals
        if any(own.status is AppealStatus.PENDING for own in appeals):
            appeals = tuple(
                replace(own, status=AppealStatus.LAPSED) if own.status is AppealStatus.PENDING else own
                for own in appeals
            )
        divisible = self.divisible if self.dividing else None
        return replace(self, ruling=None, appeals=appeals, divisible=divisible)

    @property
    def dividing(self) -> bool:
        """Whether it was moved to divide the house, or the vote is being taken again for that."""
        if self.divisible is None:
            return False
        again = any(isinstance(frame, Vote) and frame.instead_of for frame in self.floor)
        return again or any(own.kind is MotionKind.DIVIDE_HOUSE for own in self.open_motions)

    def on_top(self, frame: Frame) -> Session:
        """The state with something more before the committee, and business gone on.

        Comments on a speech are over, unless this is one. A caucus lets the list of speakers begin anew.
        """
        comment = isinstance(frame, Speech) and frame.purpose is Purpose.COMMENT
        anew = replace(self.speakers, heard_on=None) if isinstance(frame, Caucus) else self.speakers
        return replace(
            self.gone_on(),
            floor=(*self.floor, frame),
            comments=self.comments if comment else None,
            speakers=anew,
        )

    def with_floor(self, floor: Floor) -> Session:
        """The state with another floor."""
        return replace(self, floor=floor)

    @cached_property
    def pending(self) -> tuple[Motion, ...]:
        """Motions not yet before the floor, in order of precedence and, within a kind, of its tie-break."""
        if not self.open_motions:
            return ()
        longest_first = self.rulebook.order_of_motions.tie_break is TieBreak.LONGEST

        def place(motion: Motion) -> tuple[int, int, int]:
            length = max(motion.terms.total, motion.terms.duration) if longest_first else 0
            return self.rulebook.rank(motion.kind), -length, motion.number

        return tuple(
            sorted((own for own in self.open_motions if own.status is MotionStatus.PENDING), key=place)
        )

    @cached_property
    def open_motions(self) -> tuple[Motion, ...]:
        """Motions not yet disposed of, as they were raised."""
        return tuple(motion for motion in self.motions if not motion.status.over)

    def motion(self, number: int) -> Motion | None:
        """The motion of that number."""
        return self.motions[number - 1] if 1 <= number <= len(self.motions) else None

    def amendment(self, number: int) -> Amendment | None:
        """The amendment of that number."""
        return self.amendments[number - 1] if 1 <= number <= len(self.amendments) else None

    def election(self, number: int) -> Election | None:
        """The election of that number."""
        return self.elections[number - 1] if 1 <= number <= len(self.elections) else None

    @property
    def open_election(self) -> Election | None:
        """The election under way; there is one at a time."""
        return self.elections[-1] if self.elections and not self.elections[-1].over else None

    def draft(self, number: int) -> Draft | None:
        """The draft of that number."""
        return self.drafts[number - 1] if 1 <= number <= len(self.drafts) else None

    def paper(self, number: int) -> Paper | None:
        """The working paper of that number."""
        return self.papers[number - 1] if 1 <= number <= len(self.papers) else None
