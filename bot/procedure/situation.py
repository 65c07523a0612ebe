"""What an action is decided upon: the state, who asks, when, and how lots are drawn.

``Action.decide`` asks in one order: is the request well formed, may this person make it, does the state of
the committee allow it. The checks that many actions share are methods here; each refuses with its own reason.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from typing import ClassVar, Self

from bot.procedure.actor import CLOCK, Actor
from bot.procedure.alike import Alike
from bot.procedure.delegations import Delegation
from bot.procedure.event import Event
from bot.procedure.past import NO_PAST, Past
from bot.procedure.refusals import Reason, Refused, refuse
from bot.procedure.rulebook import MatterKind, Quorum, Rulebook, Topic
from bot.procedure.state.elections import BallotBox
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus

__all__ = ["CLOCK", "Action", "Actor", "Draw", "Situation", "holds"]

Draw = Callable[[Sequence[str]], str]


@dataclass(frozen=True)
class Situation:
    """The circumstances an action is decided in.

    ``box`` is what lies in that of a secret ballot, ``past`` what was done before, where that is asked about.
    """

    session: Session
    actor: Actor
    at: datetime
    draw: Draw
    box: BallotBox = field(default_factory=BallotBox)
    past: Past = NO_PAST

    @cached_property
    def rulebook(self) -> Rulebook:
        """The rules the committee follows."""
        return self.session.rulebook

    @cached_property
    def on_dais(self) -> bool:
        """Whether the one who acts sits on the dais, by name or by a role."""
        committee = self.session.committee
        return committee is not None and committee.chairs(self.actor)

    @cached_property
    def seat(self) -> str | None:
        """The delegation the one who acts sits for."""
        committee = self.session.committee
        if committee is None or self.actor.person is None:
            return None
        return committee.seats.get(self.actor.person)

    # who

    def require_committee(self) -> None:
        """Refuse where there is no committee yet."""
        if self.session.committee is None:
            raise refuse(Reason.NOT_ESTABLISHED)

    def require_dais(self) -> None:
        """Refuse whoever does not sit on the dais."""
        self.require_committee()
        if not self.on_dais:
            raise refuse(Reason.DAIS_ONLY, self.rulebook.source(Topic.PRESIDENT))

    def require_authority(self) -> None:
        """Refuse whoever is neither of the dais nor an administrator, who set the committee up."""
        self.require_committee()
        if not self.actor.administrator:
            self.require_dais()

    def delegation(self, named: str | None) -> Delegation:
        """The delegation that acts: one's own seat, or the one the dais names."""
        self.require_committee()
        if named is None or (named == self.seat and not self.on_dais):
            if self.seat is None:
                raise refuse(Reason.NOT_SEATED)
            named = self.seat
        elif not self.on_dais:
            if self.seat is None:
                raise refuse(Reason.NOT_SEATED)
            raise refuse(
                Reason.NOT_YOUR_SEAT,
                self.rulebook.source(Topic.VOTING_RIGHTS),
                delegation=named,
                seat=self.seat,
            )
        return self.known(named)

    def known(self, name: str) -> Delegation:
        """The delegation of that name."""
        found = self.session.body.find(name)
        if found is None:
            raise refuse(Reason.UNKNOWN_DELEGATION, delegation=name)
        return found

    def present_delegation(self, named: str | None) -> Delegation:
        """The delegation that acts, which must be in the room of a sitting that does business."""
        delegation = self.delegation(named)
        self.require_business()
        self.require_present(delegation)
        return delegation

    # state

    def require_open(self) -> None:
        """Refuse outside an open sitting."""
        self.require_committee()
        status = self.session.sitting.status
        if status is SittingStatus.CLOSED:
            raise refuse(Reason.NO_SITTING, self.rulebook.source(Topic.MEETINGS))
        if status is SittingStatus.SUSPENDED:
            raise refuse(Reason.SUSPENDED, self.rulebook.source(Topic.MEETINGS))

    def require_no_vote(self) -> None:
        """Refuse anything that would interrupt a vote."""
        if self.session.vote is not None:
            raise refuse(
                Reason.VOTING,
                self.rulebook.source(Topic.CONDUCT_DURING_VOTING),
                number=self.session.vote.number,
            )

    def require_no_point(self) -> None:
        """Refuse while a point is being dealt with."""
        floor = self.session.point_on_floor
        point = self.session.point(floor.point) if floor else None
        if point is not None:
            rule = self.rulebook.points.get(point.kind)
            raise refuse(
                Reason.POINT_ON_FLOOR,
                rule.rule if rule else self.rulebook.source(Topic.POINTS_OF_ORDER),
                point=point.kind,
                number=point.number,
            )

    def require_business(self) -> None:
        """Refuse where there is no open sitting with its roll taken."""
        if not self._does_business:
            self._require_business()

    # Nearly everything asks after these two, so their answers are kept.

    @cached_property
    def _does_business(self) -> bool:
        return holds(self._require_business)

    def _require_business(self) -> None:
        self.require_open()
        roll = self.session.roll
        if roll.calling:
            raise refuse(Reason.ROLL_CALL_IN_PROGRESS, self.rulebook.source(Topic.ROLL_CALL))
        if not roll.taken:
            raise refuse(Reason.ROLL_NOT_TAKEN, self.rulebook.source(Topic.ROLL_CALL))

    def require_debate(self) -> None:
        """Refuse without an open sitting, a roll, a quorum to debate, or during a vote or a point."""
        if not self._debates:
            self._require_debate()

    @cached_property
    def _debates(self) -> bool:
        return holds(self._require_debate)

    def _require_debate(self) -> None:
        self.require_business()
        self.require_no_vote()
        self.require_no_point()
        self._require_quorum_to_debate()

    def require_decision(self, kind: MatterKind) -> None:
        """Refuse to decide a matter without the quorum for it; somebody has to be there in any case."""
        if kind in self._decidable:
            return
        quorum = self.rulebook.quorum_to_decide
        if quorum.covers(kind):
            self._require_quorum(quorum, Reason.QUORUM_TO_DECIDE, Topic.QUORUM_TO_DECIDE, at_least=1)
        else:
            self._require_quorum_to_debate(at_least=1)
        self._decidable.add(kind)

    @cached_property
    def _decidable(self) -> set[MatterKind]:
        """The kinds of matters that have been found to have their quorum."""
        return set()

    def _require_quorum_to_debate(self, at_least: int = 0) -> None:
        quorum = self.rulebook.quorum_to_debate
        self._require_quorum(quorum, Reason.QUORUM_TO_DEBATE, Topic.QUORUM_TO_DEBATE, at_least)

    def _require_quorum(self, quorum: Quorum, reason: Reason, topic: Topic, at_least: int = 0) -> None:
        present, members = len(self.session.members_present), len(self.session.body.members)
        assumed = quorum.assumed and not self.session.roll.counted
        needed = at_least if assumed else max(at_least, quorum.needed(members))
        if present < needed or not members:
            raise refuse(
                reason,
                self.rulebook.source(topic),
                present=present,
                needed=max(at_least, quorum.needed(members)),
                members=members,
            )

    def require_present(self, delegation: Delegation) -> None:
        """Refuse a delegation that is not in the room."""
        if not self.session.roll.of(delegation.name).here:
            raise refuse(Reason.ABSENT, self.rulebook.source(Topic.ROLL_CALL), delegation=delegation.name)

    def require_not_silenced(self, delegation: Delegation) -> None:
        """Refuse a delegation that is silenced, for what would put words or business before the committee."""
        silence = self.session.moderation.silence_of(delegation.name)
        if silence is not None:
            raise refuse(
                Reason.SILENCED,
                self.rulebook.moderation.rule,
                delegation=delegation.name,
                until=silence.until_moment,
            )

    def require_no_speech(self) -> None:
        """Refuse while a speech is on the floor, running or paused."""
        if self.session.speech is not None:
            raise refuse(
                Reason.SPEECH_IN_PROGRESS,
                self.rulebook.source(Topic.SPEAKERS),
                delegation=self.session.speech.delegation,
            )

    def require_nobody_speaking(self) -> None:
        """Refuse while a speech is on the floor, or waits there for what interrupted it."""
        if self.session.speaking is not None:
            raise refuse(
                Reason.SPEECH_IN_PROGRESS,
                self.rulebook.source(Topic.SPEAKERS),
                delegation=self.session.speaking.delegation,
            )

    def require_no_motion(self) -> None:
        """Refuse while a motion is before the floor."""
        debate = self.session.motion_debate
        motion = self.session.motion(debate.motion) if debate else None
        if motion is not None:
            raise refuse(
                Reason.MOTION_ON_FLOOR,
                self.rulebook.source(Topic.ORDER_OF_MOTIONS),
                motion=motion.kind,
                number=motion.number,
            )

    def require_no_caucus(self) -> None:
        """Refuse during a caucus."""
        if self.session.caucus is not None:
            raise refuse(Reason.CAUCUS_IN_PROGRESS, self.rulebook.source(Topic.CAUCUS))

    def require_no_reply(self) -> None:
        """Refuse to go on with the list while a reply waits that comes right after the speech it answers."""
        session, rules = self.session, self.rulebook.right_of_reply
        if rules.at_end_of_meeting or session.motion_debate is not None or session.caucus is not None:
            return
        for own in session.granted_replies:
            raise refuse(Reason.REPLY_FIRST, rules.rule, delegation=own.delegation, number=own.number)

    def require_duration(self, seconds: int, minimum: int, maximum: int, topic: Topic) -> None:
        """Refuse a time outside the rulebook's limits."""
        if not minimum <= seconds <= maximum:
            raise refuse(
                Reason.DURATION_LIMIT,
                self.rulebook.source(topic),
                asked=seconds,
                minimum=minimum,
                maximum=maximum,
            )


def holds(requirement: Callable[[], None]) -> bool:
    """Whether a requirement is met."""
    try:
        requirement()
    except Refused:
        return False
    return True


@dataclass(frozen=True, slots=True)
class Action(ABC):
    """A request to the engine, in the imperative. Fields in ``free`` do not decide whether it is in order."""

    free: ClassVar[frozenset[str]] = frozenset()

    @abstractmethod
    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """The events the action leads to; raises ``Refused``."""

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """The requests of this kind worth asking the rules about now, for whoever acts.

        Everything that ``decide`` might accept must be among them, with plain values where the wording is
        ``free``. A committee has two hundred delegations, and a chair may act for each: what can be asked for
        any of them is yielded as one ``Alike`` for all of whom the rules say the same, never one by one.
        ``bot.procedure.candidates.for_delegations`` does that; the classes are
        ``session.classes_present`` or ``session.body.classes``, and ``apart`` splits them by the lists that
        ``decide`` looks at (who waits, who has spoken, who has voted). So the number of questions put to the
        rules does not grow with the committee; return early where nothing of the kind can be in order.
        """
        del situation
        yield from ()

    def canonical(self) -> Self:
        """The action with the fields blanked that do not bear on whether it is in order."""
        return replace(self, **dict.fromkeys(self.free))
