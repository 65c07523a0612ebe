"""Amendments to words in a clause, or in an amendment: struck, replaced, or added beside those that stay."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import product
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import for_delegations, for_each
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.life import AmendmentProposed
from bot.procedure.rules.amendments.limits import (
    parts_open_to_amendment,
    proposers,
    require_degree,
    require_may_propose,
    require_place,
    require_short,
)
from bot.procedure.rules.amendments.text import clause_of, open_amendments
from bot.procedure.situation import Action, Situation
from bot.procedure.state.resolutions import CLAUSE_LIMIT, Clause, Draft
from bot.procedure.wording import around, places, reworded, sole_words, tokens, units

_KINDS = (AmendmentKind.STRIKE, AmendmentKind.MODIFY)


@dataclass(frozen=True, slots=True)
class ProposeWords(Action):
    """Propose to strike words in a clause, or to put a text in their place; or so in another amendment.

    Words are added by replacing those beside them with the same and more. All words of a sub-clause take it
    with them.
    """

    free: ClassVar[frozenset[str]] = frozenset({"words", "text"})
    kind: AmendmentKind
    clause: str
    words: str
    text: str = ""
    to: int = 0
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """As any amendment, where the words stand exactly once in what it is to change."""
        strikes, text = self.kind is AmendmentKind.STRIKE, self.text.strip()
        for own, needed in ((self.words, True), (text, not strikes)):
            if len(own) > CLAUSE_LIMIT or (needed and not tokens(own)):
                raise refuse(Reason.TEXT_LENGTH, what="clause", limit=CLAUSE_LIMIT, length=len(own))
        proposer = situation.present_delegation(self.delegation)
        draft = require_may_propose(situation, proposer, self.kind)
        clause, there = self._there(situation, draft)
        text = "" if strikes else text
        self._require_once(situation, there, text)
        number = len(situation.session.amendments) + 1
        return (
            AmendmentProposed(
                number, draft.number, self.kind, clause, text, proposer.name, self.to, words=self.words
            ),
        )

    def _there(self, situation: Situation, draft: Draft) -> tuple[str, tuple[Clause, ...]]:
        """The clause it is to, and the clauses in which the words are looked for."""
        rule = situation.rulebook.amendments.rule
        if self.to:
            other = require_degree(situation, draft, self.to)
            if self.clause or self.kind not in _KINDS:
                raise refuse(Reason.AMENDMENT_WORDING, rule, number=self.to)
            return other.clause, other.puts
        require_place(situation, draft, self.kind, self.clause)
        clause = clause_of(draft, self.clause)
        if clause is None or self.kind not in _KINDS:
            raise refuse(Reason.NO_SUCH_CLAUSE, rule, symbol=draft.symbol)
        return self.clause, (clause,)

    def _require_once(self, situation: Situation, there: tuple[Clause, ...], text: str) -> None:
        """Refuse words that stand there never or more than once, and a change that leaves none or nothing."""
        rule, found = situation.rulebook.amendments.rule, places(there, self.words)
        if not found:
            reads = " ".join(own for _, own in units(there))
            raise refuse(Reason.WORDS_NOT_THERE, rule, words=self.words, reads=reads)
        if len(found) > 1:
            where = tuple(around(there, own) for own in found)
            raise refuse(Reason.WORDS_AGAIN, rule, words=self.words, count=len(found), places=where)
        changed = reworded(there, self.words, text)
        if not changed:
            raise refuse(Reason.WHOLE_CLAUSE, rule)
        if changed == there:
            raise refuse(Reason.AMENDMENT_IDLE, rule)
        require_short(changed)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """For every clause and amendment that has words standing there once, with one of them."""
        session = situation.session
        draft = session.draft(session.draft_on_floor or 0)
        if draft is None or session.vote is not None:
            return
        classes = proposers(session)
        for part, kind in product(parts_open_to_amendment(situation, draft), _KINDS):
            heads = [(own.id, words) for own in part if (words := sole_words((own,)))]
            if heads:
                make = partial(cls, kind, *heads[0], "…", 0)
                yield from for_each(situation, make, classes, ("clause", "words"), heads)
        for own, kind in product(open_amendments(session), _KINDS):
            if words := sole_words(own.puts):
                yield from for_delegations(situation, partial(cls, kind, "", words, "…", own.number), classes)
