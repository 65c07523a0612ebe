"""Recognising a delegation: whoever the dais picks among those who wait, where the rules let it pick."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from bot.procedure.alike import Alike
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import SpeakersOrder
from bot.procedure.rules.speakers.speeches import given_floor, next_speaker, require_calling
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Purpose


@dataclass(frozen=True, slots=True)
class RecogniseSpeaker(Action):
    """Thank the speaker and give the floor to a delegation that waits."""

    delegation: str

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; out of turn only where the rules know no order but the dais's choice."""
        situation.require_dais()
        delegation = situation.known(self.delegation)
        require_calling(situation)
        session, rules = situation.session, situation.rulebook.speakers
        purpose = dict(waiting(session)).get(delegation.name)
        if purpose is None:
            raise refuse(Reason.NOT_ON_LIST, rules.rule, delegation=delegation.name)
        upcoming = next_speaker(session)
        out_of_turn = upcoming is not None and upcoming[0] != delegation.name
        if rules.order is SpeakersOrder.LIST and upcoming is not None and out_of_turn:
            raise refuse(Reason.OUT_OF_TURN, rules.rule, delegation=delegation.name, upcoming=upcoming[0])
        return given_floor(situation, delegation.name, purpose)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """Everybody who waits where the dais picks, else the next to speak, for the dais."""
        session = situation.session
        if session.committee is None or not situation.on_dais:
            return
        names = tuple(name for name, _ in waiting(session))
        if situation.rulebook.speakers.order is SpeakersOrder.LIST:
            upcoming = next_speaker(session)
            names = names[:0] if upcoming is None else (upcoming[0],)
        if names:
            yield Alike(cls(names[0]), ("delegation",), names)


def waiting(session: Session) -> tuple[tuple[str, Purpose], ...]:
    """Who waits to speak now, and on what: on the motion before the committee, or from the list in use."""
    debate = session.motion_debate
    if debate is not None:
        return (
            *((name, Purpose.FOR) for name in debate.waiting_for),
            *((name, Purpose.AGAINST) for name in debate.waiting_against),
        )
    purpose = Purpose.CAUCUS if session.caucus is not None else Purpose.GENERAL
    return tuple((name, purpose) for name in session.list.queue)
