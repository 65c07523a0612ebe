"""What all requests to correct a text have in common, be it a working paper or a draft only submitted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.rules.papers.corrections import PLAIN, Change, Correction, Possible, corrected
from bot.procedure.rules.papers.revisions import Revision, require_revision, revision_of
from bot.procedure.situation import Action
from bot.procedure.state.papers import THE_TITLE, Paper, Place
from bot.procedure.state.resolutions import Clause, Draft


@dataclass(frozen=True, slots=True)
class CorrectText(Action):
    """Correct a text at a place, on the revision one has seen; a ``complete`` text is left so."""

    free: ClassVar[frozenset[str]] = frozenset({"text", "clauses"})
    complete: ClassVar[bool] = False
    number: int
    revision: int
    change: Change
    place: Place = THE_TITLE
    text: str = ""
    clauses: tuple[Clause, ...] = ()

    def leaves(self, own: Paper | Draft) -> Revision | None:
        """What the text is afterwards; None where that is what it is already."""
        require_revision(own.revision, self.revision)
        correction = Correction(self.change, self.place, self.text, self.clauses)
        after = corrected(own.wording, correction, earlier=own.earlier, complete=self.complete)
        return None if after == own.wording else revision_of(own.wording, after)

    @classmethod
    def anywhere(cls, own: Paper | Draft) -> Alike[Self]:
        """Every change that can be made at every place of a text."""
        asked = cls(own.number, own.revision, PLAIN.change, PLAIN.place, PLAIN.text, PLAIN.clauses)
        possible = Possible(own.wording, PLAIN, own.earlier, complete=cls.complete)
        return Alike(asked, ("change", "place"), possible)
