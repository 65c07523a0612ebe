"""What a rulebook says of each motion and of each point."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from bot.procedure.rulebook.kinds import (
    DecidedBy,
    Interruption,
    Majority,
    MotionKind,
    Objection,
    PointKind,
    Stage,
    Term,
)
from bot.procedure.rulebook.limits import HOUR, Number, Seconds
from bot.procedure.rulebook.sources import Rule


@dataclass(frozen=True, slots=True)
class MotionRule:
    """One motion of the rulebook: when and by whom it is moved, who may speak on it, how it is decided.

    ``speech`` is the time for each speaker on it, 0 for the rulebook's general time on motions;
    ``interrupts`` says that it may be put while somebody speaks; ``title`` is what this house calls it.
    """

    kind: MotionKind
    rule: Rule
    decided_by: DecidedBy = DecidedBy.VOTE
    majority: Majority = Majority.SIMPLE
    second: bool = False
    objection: Objection = Objection.VOTE
    members_only: bool = False
    interrupts: bool = False
    stages: tuple[Stage, ...] = tuple(Stage)
    speakers_for: Annotated[int, Number(0, 10)] = 0
    speakers_against: Annotated[int, Number(0, 10)] = 0
    speech: Annotated[int, Seconds(1, HOUR, none=True)] = 0
    needs: tuple[Term, ...] = ()
    may_have: tuple[Term, ...] = ()
    title: str = ""

    @property
    def debatable(self) -> bool:
        """Whether anybody may speak on the motion before it is decided."""
        return self.speakers_for > 0 or self.speakers_against > 0


@dataclass(frozen=True, slots=True)
class PointRule:
    """One point of the rulebook; ``follow_ups`` is how many more in a row the same delegation may put."""

    kind: PointKind
    rule: Rule
    interrupts: Interruption = Interruption.NEVER
    second: bool = False
    follow_ups: Annotated[int, Number(0, 5)] = 0
