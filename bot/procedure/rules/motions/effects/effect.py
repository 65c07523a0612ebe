"""What every effect of a motion answers."""

from __future__ import annotations

from abc import ABC, abstractmethod

from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MotionKind, Rule
from bot.procedure.situation import Situation
from bot.procedure.state.motions import Terms


class Effect(ABC):
    """What a kind of motion does once it is carried or granted, and when it would make no sense."""

    def __init__(self, kind: MotionKind) -> None:
        self.kind = kind

    def rule(self, situation: Situation) -> Rule:
        """The rulebook's rule on the motion."""
        return situation.rulebook.motions[self.kind].rule

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Refuse the motion where its effect has no object now."""
        del situation, terms

    def require_room(self, situation: Situation) -> None:
        """Refuse to give the motion its effect while something on the floor leaves no room for it."""
        del situation

    @abstractmethod
    def carry_out(self, record: Record, terms: Terms) -> None:
        """Note what the motion does. What has already happened on its own is not done again."""


class Unknown(Effect):
    """A motion of which no effect is known: it is never in order."""

    def require_in_order(self, situation: Situation, terms: Terms) -> None:
        """Refuse it."""
        del terms
        raise refuse(
            Reason.MOTION_UNKNOWN,
            self.rule(situation),
            motion=self.kind,
            rulebook=situation.rulebook.title,
        )

    def carry_out(self, record: Record, terms: Terms) -> None:
        """Nothing follows."""
        del record, terms
