"""Any sequence of adopted amendments leaves the text that it means, numbered and traceable."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from random import Random

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rules.amendments.life import ConsentToAmendment, IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.text import clauses_added
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft
from bot.procedure.rules.voting.actions import CloseVote
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from bot.procedure.state.voting import Method
from tests.procedure import invariants
from tests.procedure.amended_model import (
    ADD,
    MODIFY,
    MOVE,
    STRIKE,
    Intention,
    Text,
    Words,
    as_meant,
    passage,
    proposal,
    stands,
)
from tests.procedure.committees import Floor, in_session, under

ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "40"))
STEPS = 24
RULES = under(
    amendments={
        "degrees": 2,
        "preamble": True,
        "friendly": True,
        "friendly_once_amended": True,
        "unopposed_carries": True,
    }
)


@dataclass
class Amending:
    """A committee that amends a draft at random, and the text as its amendments mean it."""

    lot: Random
    floor: Floor = field(default_factory=lambda: in_session(rulebook=RULES))
    waiting: dict[int, Intention] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Begin with a draft by Brazil."""
        self.words = Words(self.lot)
        preamble, operative = (
            tuple(self.words.clause() for _ in range(self.lot.randint(*most))) for most in ((0, 3), (1, 5))
        )
        self.floor.act("Brazil", SubmitDraft("Protection of victims", preamble, operative))
        self.floor.dais(IntroduceDraft(1))
        self.text = Text.of(self.floor.draft)
        self.submitted = {own.id for own in (*self.text.p, *self.text.o)}

    def step(self) -> None:
        """Have one proposed, changed by one of the second degree, or decided."""
        chance = self.lot.random()
        if chance < 0.55 or not self.waiting:
            action, meant = proposal(self.lot, self.words, self.text)
            self.floor.act("France", action)
            self.waiting[self.number] = meant
            return
        number = self.lot.choice(sorted(self.waiting))
        if chance < 0.65 and self.waiting[number].kind in (ADD, MODIFY):
            self.change_within(number)
        self.adopt(number)

    @property
    def number(self) -> int:
        """The number of the newest amendment."""
        return len(self.floor.session.amendments)

    def change_within(self, number: int) -> None:
        """Adopt one of the second degree to an amendment: the first is put as changed."""
        own, put = self.waiting[number], self.words.some()
        puts = self.floor.session.amendments[number - 1].puts
        found, _ = passage(self.lot, puts)
        self.floor.act("Ghana", ProposeWords(MODIFY, "", found, put, number))
        second = self.number
        refused = self.only_clause(own)
        if refused:
            return
        self.floor.dais(IntroduceAmendment(number), IntroduceAmendment(second))
        self.by_vote(second)
        meant = Intention(MODIFY, "", "", found, put)
        changed = tuple(as_meant(clause, meant) for clause in puts)
        if own.words:
            assert changed[0] is not None
            own.put = changed[0].text
        else:
            own.clauses = tuple(clause for clause in changed if clause is not None)

    def adopt(self, number: int) -> None:
        """Have an amendment adopted by vote or by consent, and hold the text to what it means."""
        own = self.waiting.pop(number)
        if self.only_clause(own):
            refusal = self.floor.refusal("Brazil", ConsentToAmendment(number))
            assert refusal.reason is Reason.LAST_CLAUSE
            if self.floor.draft.amended:
                self.floor.dais(DropAmendment(number))
            else:
                self.waiting[number] = own
            return
        before = replace(self.text, p=list(self.text.p), o=list(self.text.o))
        self.text.apply(own, number)
        if self.floor.session.amendments[number - 1].status is AmendmentStatus.INTRODUCED:
            self.by_vote(number)
        elif self.lot.random() < 0.3:
            self.floor.dais(IntroduceAmendment(number))
            self.by_vote(number)
        else:
            self.floor.act("Brazil", ConsentToAmendment(number))
        decided = self.floor.session.amendments[number - 1]
        assert decided.stood is None or decided.stood.clause == before.find(own.clause)
        self.overtake(own, before)

    def only_clause(self, own: Intention) -> bool:
        """Whether it would strike the only operative clause."""
        whole = own.kind is STRIKE and not own.words
        return whole and [clause.id for clause in self.text.o] == [own.clause]

    def by_vote(self, number: int) -> None:
        """Have an amendment adopted by a vote that nobody asks to be counted."""
        self.floor.dais(PutAmendment(number, Method.WITHOUT_A_VOTE), CloseVote())

    def overtake(self, adopted: Intention, before: Text) -> None:
        """Take away what an adopted one leaves nothing to do, and what stands elsewhere to its new place."""
        struck = adopted.kind is STRIKE and not adopted.words
        for number, own in list(self.waiting.items()):
            if struck and own.kind is ADD and own.clause == adopted.clause:
                own.clause = before.before(adopted.clause)
            if struck and own.after == adopted.clause:
                own.after = before.before(adopted.clause)
            if self.has_nothing_left(own):
                del self.waiting[number]

    def has_nothing_left(self, own: Intention) -> bool:
        """Whether its clause or words are gone, or all there is; or the text is as it would have it."""
        if own.kind is ADD:
            return False
        clause = self.text.find(own.clause)
        if clause is None:
            return True
        if own.kind is MOVE:
            return own.after in (own.clause, self.text.before(own.clause))
        if own.words:
            left = as_meant(clause, own)
            return not stands(clause, own.words) or (left is not None and not left.text)
        return as_meant(clause, own) == clause

    def check(self) -> None:
        """Hold the engine's text and what it says of the amendments to what they mean."""
        session, draft = self.floor.session, self.floor.draft
        invariants.check(session)
        assert list(draft.preambular) == self.text.p
        assert list(draft.operative) == self.text.o
        open_now = {own.number for own in session.amendments if own.status.open and not own.to}
        assert open_now == set(self.waiting)
        check_numbers_and_traces(self)


def check_numbers_and_traces(own: Amending) -> None:
    """Clauses are numbered without gaps; each comes from the draft or an amendment; each that is gone too."""
    draft, amendments = own.floor.draft, own.floor.session.amendments
    assert [draft.number_of(clause.id) for clause in draft.operative] == [*range(1, len(draft.operative) + 1)]
    there = [clause.id for clause in (*draft.preambular, *draft.operative)]
    assert len(set(there)) == len(there)
    adopted = [found for found in amendments if found.status is AmendmentStatus.ADOPTED and not found.to]
    came = {clause.id for found in adopted if found.kind is ADD for clause in clauses_added(found)}
    gone = [found.clause for found in adopted if strikes_a_clause(found)]
    assert len(set(gone)) == len(gone)
    assert set(there) == (own.submitted | came) - set(gone)


def strikes_a_clause(own: Amendment) -> bool:
    """Whether it strikes a whole clause; then it says which words that had."""
    whole = own.kind is STRIKE and not own.words
    assert not whole or own.stood is not None
    return whole


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_any_sequence_of_adopted_amendments_leaves_the_text_they_mean(seed: int) -> None:
    amending = Amending(Random(seed))
    for _ in range(STEPS):
        amending.step()
        amending.check()
    assert replay(amending.floor.events) == amending.floor.session


@pytest.mark.parametrize("seed", range(10))
def test_a_clause_that_is_moved_there_and_back_leaves_the_text_as_it_was(seed: int) -> None:
    lot = Random(seed)
    amending = next(own for own in iter(lambda: Amending(lot), None) if len(own.floor.draft.operative) > 1)
    draft = amending.floor.draft
    clause = amending.lot.choice(draft.operative).id
    back = amending.text.before(clause)
    places = [own for own in ("o0", *(own.id for own in draft.operative)) if own not in (clause, back)]
    for number, after in enumerate((amending.lot.choice(places), back), 1):
        amending.floor.act("Brazil", ProposeAmendment(MOVE, clause, after=after))
        amending.floor.act("Brazil", ConsentToAmendment(number))
    assert amending.floor.draft.operative == draft.operative
    assert amending.floor.draft.preambular == draft.preambular
