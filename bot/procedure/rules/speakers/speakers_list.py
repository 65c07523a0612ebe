"""The speakers list: who waits to speak, in which order, and for how long each may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.alike import Alike, Combined
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.delegations import Delegation
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import SpeakersOrder, Topic
from bot.procedure.situation import Action, Situation
from bot.procedure.state.floor import with_topmost
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Caucus, SpeakersList


@dataclass(frozen=True, slots=True)
class SpeakersListOpened(Event):
    """Delegations may put themselves on the list."""

    name: ClassVar[str] = "speakers_list_opened"

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_list(session, replace(session.list, open=True, heard_on=None))


@dataclass(frozen=True, slots=True)
class SpeakersListClosed(Event):
    """Nobody may join the list any more; whoever is on it is still heard."""

    name: ClassVar[str] = "speakers_list_closed"

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_list(session, replace(session.list, open=False))


@dataclass(frozen=True, slots=True)
class SpeakerListed(Event):
    """A delegation is on the list, last."""

    name: ClassVar[str] = "speaker_listed"
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_queue(session, (*session.list.queue, self.delegation))


@dataclass(frozen=True, slots=True)
class SpeakerStruck(Event):
    """A delegation is off the list."""

    name: ClassVar[str] = "speaker_struck"
    delegation: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_queue(session, tuple(own for own in session.list.queue if own != self.delegation))


@dataclass(frozen=True, slots=True)
class SpeakerMoved(Event):
    """A delegation has another place on the list, 1 being the next to speak."""

    name: ClassVar[str] = "speaker_moved"
    delegation: str
    place: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        others = [own for own in session.list.queue if own != self.delegation]
        others.insert(self.place - 1, self.delegation)
        return with_queue(session, tuple(others))


@dataclass(frozen=True, slots=True)
class SpeakingTimeSet(Event):
    """Speeches from the list last this many seconds from now on."""

    name: ClassVar[str] = "speaking_time_set"
    seconds: int

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        return with_list(session, replace(session.list, seconds=self.seconds))


@dataclass(frozen=True, slots=True)
class OpenSpeakersList(Action):
    """Open the list, or open it again."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, while debate is open."""
        situation.require_dais()
        situation.require_debate()
        require_moderated(situation)
        closing = situation.rulebook.source(Topic.LIST_CLOSING)
        if situation.session.debate_closed and situation.session.caucus is None:
            raise refuse(Reason.DEBATE_CLOSED, closing)
        if situation.session.list.open:
            raise refuse(Reason.LIST_OPEN, closing)
        return (SpeakersListOpened(),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class CloseSpeakersList(Action):
    """Close the list to newcomers."""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, who announces it and asks for consent; a motion can ask for it too."""
        situation.require_dais()
        situation.require_debate()
        require_moderated(situation)
        _require_list(situation)
        return (SpeakersListClosed(),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The one way to ask."""
        del situation
        yield cls()


@dataclass(frozen=True, slots=True)
class JoinSpeakers(Action):
    """Put a delegation on the list: one's own, or the one the dais names."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """While the list is open, once for each delegation present; observers where the rules let them."""
        delegation = situation.present_delegation(self.delegation)
        require_may_speak(situation, delegation)
        situation.require_debate()
        require_moderated(situation)
        _require_list(situation)
        session, speakers = situation.session, situation.rulebook.source(Topic.SPEAKERS)
        place = session.list.place(delegation.name)
        if place is not None:
            raise refuse(Reason.ALREADY_ON_LIST, speakers, delegation=delegation.name, place=place)
        if session.speaking is not None and session.speaking.delegation == delegation.name:
            raise refuse(Reason.HAS_THE_FLOOR, speakers, delegation=delegation.name)
        return (SpeakerListed(delegation.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """One's own seat and, by the dais, every delegation present that is neither listed nor speaking."""
        session = situation.session
        if session.committee is not None and session.list.open:
            speaker = (session.speaking.delegation,) if session.speaking is not None else ()
            silenced = session.moderation.silenced
            classes = apart(session.classes_present, session.list.queue, speaker, silenced)
            yield from for_delegations(situation, cls, classes)


@dataclass(frozen=True, slots=True)
class LeaveSpeakers(Action):
    """Take a delegation off the list."""

    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the delegation itself or by the dais."""
        delegation = situation.delegation(self.delegation)
        situation.require_business()
        situation.require_no_vote()
        _require_on_list(situation, delegation.name)
        return (SpeakerStruck(delegation.name),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """One's own seat and, by the dais, every delegation on the list."""
        if situation.session.committee is not None:
            yield from for_delegations(situation, cls, apart((situation.session.list.queue,)))


@dataclass(frozen=True, slots=True)
class MoveSpeaker(Action):
    """Give a delegation another place on the list, 1 being the next to speak."""

    delegation: str
    place: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, where the list has an order."""
        situation.require_dais()
        situation.known(self.delegation)
        rules = situation.rulebook.speakers
        if rules.order is SpeakersOrder.DAIS:
            raise refuse(Reason.NO_ORDER, rules.rule)
        situation.require_business()
        situation.require_no_vote()
        now = _require_on_list(situation, self.delegation)
        speakers, last = situation.rulebook.source(Topic.SPEAKERS), len(situation.session.list.queue)
        if not 1 <= self.place <= last:
            raise refuse(Reason.PLACE_OUT_OF_LIST, speakers, place=self.place, last=last)
        if self.place == now:
            raise refuse(Reason.SAME_PLACE, speakers, delegation=self.delegation, place=now)
        return (SpeakerMoved(self.delegation, self.place),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every other place for everybody on the list, for the dais."""
        queue = situation.session.list.queue
        if situation.on_dais and len(queue) > 1:
            now = frozenset((name, place) for place, name in enumerate(queue, 1))
            places = Combined((queue, range(1, len(queue) + 1)), but=now)
            yield Alike(cls(queue[0], 2), ("delegation", "place"), places)


@dataclass(frozen=True, slots=True)
class SetSpeakingTime(Action):
    """Set how long the speeches to come may last."""

    free: ClassVar[frozenset[str]] = frozenset({"seconds"})
    seconds: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, within the rulebook's limits; in a caucus within those of caucuses."""
        situation.require_dais()
        situation.require_duration(self.seconds, *speaking_limits(situation.session))
        situation.require_open()
        situation.require_no_vote()
        require_moderated(situation)
        if self.seconds == situation.session.list.seconds:
            raise refuse(
                Reason.SPEAKING_TIME_SAME,
                situation.rulebook.source(Topic.SPEAKING_TIME),
                seconds=self.seconds,
            )
        return (SpeakingTimeSet(self.seconds),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """The shortest and the longest speech."""
        if situation.session.committee is not None:
            shortest, longest, _ = speaking_limits(situation.session)
            yield cls(shortest)
            yield cls(longest)


def speaking_limits(session: Session) -> tuple[int, int, Topic]:
    """How short and how long the speeches from the list in use may be, and by which rule."""
    speaking, caucus = session.rulebook.speaking_time, session.rulebook.caucus
    if session.caucus is None:
        return speaking.minimum, speaking.maximum, Topic.SPEAKING_TIME
    return min(speaking.minimum, caucus.each_maximum), caucus.each_maximum, Topic.CAUCUS


def with_caucus(session: Session, caucus: Caucus) -> Session:
    """The state with the caucus in another state."""
    return session.with_floor(with_topmost(session.floor, caucus))


def with_list(session: Session, speakers: SpeakersList) -> Session:
    """The state with the list in use in another state."""
    if session.caucus is not None and session.caucus.moderated:
        return with_caucus(session, replace(session.caucus, speakers=speakers))
    return replace(session, speakers=speakers)


def with_queue(session: Session, queue: tuple[str, ...]) -> Session:
    """The state with other names on the list in use."""
    return with_list(session, replace(session.list, queue=queue))


def require_moderated(situation: Situation) -> None:
    """Refuse during an unmoderated caucus, which has no list of speakers."""
    caucus = situation.session.caucus
    if caucus is not None and not caucus.moderated and situation.session.motion_debate is None:
        raise refuse(Reason.UNMODERATED, situation.rulebook.source(Topic.CAUCUS))


def require_may_speak(situation: Situation, delegation: Delegation) -> None:
    """Refuse whoever is silenced, and observers where the rules do not let them speak."""
    situation.require_not_silenced(delegation)
    observers = situation.rulebook.observers
    if delegation.observer and not observers.may_speak:
        raise refuse(Reason.OBSERVER_SPEECH, observers.rule, delegation=delegation.name)


def _require_list(situation: Situation) -> None:
    if not situation.session.list.open:
        raise refuse(Reason.LIST_NOT_OPEN, situation.rulebook.source(Topic.LIST_CLOSING))


def _require_on_list(situation: Situation, delegation: str) -> int:
    place = situation.session.list.place(delegation)
    if place is None:
        raise refuse(Reason.NOT_ON_LIST, situation.rulebook.source(Topic.SPEAKERS), delegation=delegation)
    return place
