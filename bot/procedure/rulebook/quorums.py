"""The quorums: how many members must be present to debate and to decide."""

from __future__ import annotations

from dataclasses import dataclass

from bot.procedure.rulebook.kinds import MatterKind
from bot.procedure.rulebook.sections import Fraction, Section


@dataclass(frozen=True, slots=True)
class Quorum(Section):
    """A share of the members that must be present: at least it, or more than it; 0/1 asks for nobody.

    ``assumed`` takes it to be there until a delegation challenges it.
    """

    share: Fraction
    more_than: bool = False
    assumed: bool = False

    def needed(self, members: int) -> int:
        """The smallest number of members present that makes the quorum."""
        numerator, denominator = self.share
        if self.more_than:
            return numerator * members // denominator + 1
        return -(-numerator * members // denominator)

    def met(self, present: int, members: int) -> bool:
        """Whether ``present`` of ``members`` make the quorum; an empty committee never does."""
        return members > 0 and present >= self.needed(members)


@dataclass(frozen=True, slots=True)
class QuorumToDecide(Quorum):
    """The quorum to decide; on procedure that to debate is enough where ``on_procedure`` is false.

    A straw poll decides nothing, so that to debate is enough for it.
    """

    on_procedure: bool = True

    def covers(self, kind: MatterKind) -> bool:
        """Whether a matter of that kind is decided only with it."""
        return kind is not MatterKind.STRAW_POLL and (self.on_procedure or not kind.procedural)
