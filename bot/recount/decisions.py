"""What was done upon results: each decision follows the result of its vote at once, and says the same.

Without a vote an amendment is adopted by the consent of all sponsors, and a draft is rejected of which every
part was voted out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bot.recount.arithmetic import UnknownRuleError
from bot.recount.journal import Entry

DECISIONS: Mapping[str, tuple[str, str, str]] = {
    "motion": ("motion_decided", "carried", "number"),
    "appeal": ("appeal_decided", "overruled", "number"),
    "clause": ("clause_decided", "retained", "draft"),
    "amendment": ("amendment_decided", "adopted", "number"),
    "draft": ("draft_decided", "adopted", "number"),
}
"""The event that acts upon a result on each kind of matter, and the fields that repeat it and its subject."""

_NAMES = frozenset(name for name, _, _ in DECISIONS.values())


@dataclass(frozen=True, slots=True)
class Due:
    """The decisions that a result calls for: one on each of the clauses that were voted on, else one."""

    kind: str
    subject: int
    clauses: tuple[str, ...]
    vote: int
    outcome: bool

    @property
    def number(self) -> int:
        """How many they are."""
        return max(1, len(self.clauses)) if self.kind in DECISIONS else 0

    def faults(self, following: Sequence[Entry]) -> Iterator[str]:
        """What is not in order in them; the entries ``following`` the result begin with them."""
        decided = following[: self.number]
        if len(decided) < self.number or not all(map(self._is, decided, self.clauses or ("",))):
            yield f"what was done upon it is not that it was {'carried' if self.outcome else 'not carried'}"

    def _is(self, entry: Entry, clause: str) -> bool:
        name, flag, subject = DECISIONS[self.kind]
        told = [entry.body.get(own) for own in (flag, subject)]
        on = (entry.body.get("clause", ""), entry.body.get("vote", self.vote))
        return entry.name == name and told == [self.outcome, self.subject] and on == (clause, self.vote)


def require_a_vote(entry: Entry, before: Entry | None) -> None:
    """Hold a decision that follows no result to being one that needs no vote."""
    if entry.name not in _NAMES:
        return
    told = (entry.name, entry.body.get("adopted"), entry.body.get("vote"))
    by_consent = told == ("amendment_decided", True, None)
    no_part_left = told == ("draft_decided", False, None) and before is not None and _voted_out(before)
    if not by_consent and not no_part_left:
        raise UnknownRuleError(f"entry {entry.position} ({entry.name}) decides what no vote did")


def _voted_out(entry: Entry) -> bool:
    return entry.name == "clause_decided" and entry.body.get("retained") is False
