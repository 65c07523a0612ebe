"""Amendments to a whole clause, proposed: to add, strike, change or move one, or to word another anew."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import ClassVar

from bot.procedure.alike import Alike, Combined, Names
from bot.procedure.candidates import for_delegations, for_each
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import AmendmentKind, Rule
from bot.procedure.rules.amendments.life import AmendmentProposed
from bot.procedure.rules.amendments.limits import (
    parts_open_to_amendment,
    proposers,
    require_degree,
    require_may_propose,
    require_move,
    require_place,
    require_short,
    require_text,
)
from bot.procedure.rules.amendments.text import clause_of, open_amendments
from bot.procedure.situation import Action, Situation
from bot.procedure.state.amendments import (
    BEGINNING_OF_OPERATIVE_PART,
    BEGINNING_OF_PREAMBLE,
)
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class ProposeAmendment(Action):
    """Propose to add clauses, or to strike, change or move one; or other words for an amendment.

    ``clauses`` are those to be added, or the one as it is to be; where ``text`` is all that is said, a clause
    keeps its sub-clauses. ``after`` is the clause of the same part that one is moved behind.
    """

    free: ClassVar[frozenset[str]] = frozenset({"text", "clauses"})
    kind: AmendmentKind
    clause: str = ""
    text: str = ""
    to: int = 0
    delegation: str | None = None
    clauses: tuple[Clause, ...] = ()
    after: str = ""

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By a member present, of a kind and degree and at a time the rulebook has, before voting begins."""
        said = self._said()
        proposer = situation.present_delegation(self.delegation)
        draft = require_may_propose(situation, proposer, self.kind)
        if self.to:
            clause, put = self._to_an_amendment(situation, draft, said)
        else:
            clause, put = self.clause, self._to_the_draft(situation, draft, said)
        number = len(situation.session.amendments) + 1
        text = put[0].text if put else ""
        return (
            AmendmentProposed(
                number,
                draft.number,
                self.kind,
                clause,
                text,
                proposer.name,
                self.to,
                clauses=put,
                after=self.after,
            ),
        )

    def _said(self) -> tuple[Clause, ...]:
        """The clauses it would put; none where it strikes or moves one."""
        if self.kind in (AmendmentKind.STRIKE, AmendmentKind.MOVE):
            return ()
        said = self.clauses or (Clause("", self.text.strip()),)
        require_short(said)
        return said

    def _to_the_draft(
        self, situation: Situation, draft: Draft, said: tuple[Clause, ...]
    ) -> tuple[Clause, ...]:
        """The clauses as they would be in the draft."""
        require_place(situation, draft, self.kind, self.clause)
        rule = situation.rulebook.amendments.rule
        if bool(self.after) is not (self.kind is AmendmentKind.MOVE):
            raise refuse(Reason.NO_SUCH_CLAUSE, rule, symbol=draft.symbol)
        require_text(situation, draft, self.kind, self.clause, len(said) if self._adds else 0)
        if self.kind is AmendmentKind.MOVE:
            require_move(situation, draft, self.clause, self.after)
        present = clause_of(draft, self.clause)
        if self.kind is not AmendmentKind.MODIFY or present is None:
            return said
        return _one_for(rule, present, said, keeping=not self.clauses)

    def _to_an_amendment(
        self, situation: Situation, draft: Draft, said: tuple[Clause, ...]
    ) -> tuple[str, tuple[Clause, ...]]:
        """The clause the other amendment is to, and the words that one would put."""
        rule, other = situation.rulebook.amendments.rule, require_degree(situation, draft, self.to)
        if self.kind is not AmendmentKind.MODIFY or self.clause or self.after:
            raise refuse(Reason.AMENDMENT_WORDING, rule, number=self.to)
        if len(other.puts) == 1 and other.kind is not AmendmentKind.ADD:
            return other.clause, _one_for(rule, other.puts[0], said, keeping=not self.clauses)
        require_text(situation, draft, other.kind, other.clause, len(said))
        if len(other.puts) == 1 and not self.clauses:
            said = _one_for(rule, other.puts[0], said, keeping=True)
        if tuple(replace(own, id="") for own in other.puts) == tuple(replace(own, id="") for own in said):
            raise refuse(Reason.AMENDMENT_IDLE, rule)
        return other.clause, said

    @property
    def _adds(self) -> bool:
        return self.kind is AmendmentKind.ADD

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[ProposeAmendment | Alike[ProposeAmendment]]:
        """Every kind for every clause, for one's own seat and, by the dais, for everybody present."""
        session = situation.session
        draft = session.draft(session.draft_on_floor or 0)
        if draft is None or session.vote is not None:
            return
        classes, words = proposers(session), _unlike(session, draft)
        places = [tuple(own.id for own in part) for part in parts_open_to_amendment(situation, draft)]
        opening = (BEGINNING_OF_PREAMBLE,) if situation.rulebook.amendments.preamble else ()
        beginnings = (opening, (BEGINNING_OF_OPERATIVE_PART, ""))
        for kind in (AmendmentKind.ADD, AmendmentKind.STRIKE, AmendmentKind.MODIFY):
            for ids, others in zip(places, beginnings, strict=True):
                found = (*ids, *others) if kind is AmendmentKind.ADD else ids
                if found:
                    make = partial(cls, kind, found[0], words, 0)
                    heads = [(own,) for own in found]
                    yield from for_each(situation, make, classes, ("clause",), heads)
        for moves in map(_moves, places, (BEGINNING_OF_PREAMBLE, BEGINNING_OF_OPERATIVE_PART)):
            clause, after = next(iter(moves), ("", ""))
            move = partial(cls, AmendmentKind.MOVE, clause, "", 0, clauses=(), after=after)
            yield from for_each(situation, move, classes, ("clause", "after"), moves)
        for own in open_amendments(session):
            make = partial(cls, AmendmentKind.MODIFY, "", words, own.number)
            yield from for_delegations(situation, make, classes)


def _unlike(session: Session, draft: Draft) -> str:
    """Words that no clause and no amendment has, so that to put them would change something."""
    taken = {own.text for own in draft.wording.clauses}
    taken |= {clause.text for own in open_amendments(session) for clause in own.puts}
    return "…" if "…" not in taken else f"… {len(session.amendments) + 1}"


def _one_for(rule: Rule, present: Clause, said: tuple[Clause, ...], *, keeping: bool) -> tuple[Clause, ...]:
    """The clause that is to take the place of one, with that one's sub-clauses where none are said."""
    if len(said) != 1:
        raise refuse(Reason.ONE_CLAUSE, rule, count=len(said))
    new = replace(said[0], id=present.id, subclauses=present.subclauses if keeping else said[0].subclauses)
    if new == present:
        raise refuse(Reason.AMENDMENT_IDLE, rule)
    require_short((new,))
    return (new,)


def _moves(ids: Names, beginning: str) -> Combined:
    """Every clause of a part with every place in it that is not its own."""
    places = (beginning, *ids)
    idle = {*zip(ids, ids, strict=True), *zip(ids, places, strict=False)}
    return Combined((ids, places), frozenset(idle))
