"""The text of a draft as adopted amendments leave it, clause by clause."""

from __future__ import annotations

from bot.procedure.refusals import Reason
from bot.procedure.rules.amendment_votes import PutAmendment
from bot.procedure.rules.amendments import IntroduceAmendment, WithdrawAmendment
from bot.procedure.rules.voting import OpenVote
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.voting import Method
from tests.procedure.amending import (
    ADD,
    INVITES,
    MODIFY,
    STRIKE,
    URGES,
    adopted,
    changed,
    debating,
    proposed,
    status,
    text,
)


def test_a_clause_keeps_its_id_whatever_is_added_struck_or_changed_around_it() -> None:
    floor = debating(3)
    untouched = text(floor)[2]
    adopted(floor, proposed(floor, ADD, "o1", URGES))
    adopted(floor, proposed(floor, STRIKE, "o1"))
    adopted(floor, proposed(floor, MODIFY, "o2", INVITES))
    adopted(floor, proposed(floor, ADD, "", "Decides to remain seized of the matter"))
    assert text(floor) == [
        ("a1", URGES),
        ("o2", INVITES),
        untouched,
        ("a4", "Decides to remain seized of the matter"),
    ]
    assert [floor.draft.number_of(own) for own in ("a1", "o2", "o3", "a4")] == [1, 2, 3, 4]
    assert floor.draft.amended


def test_a_clause_that_was_added_can_be_changed_and_struck_like_any_other() -> None:
    floor = debating(2)
    adopted(floor, proposed(floor, ADD, "o2", URGES))
    adopted(floor, proposed(floor, MODIFY, "a1", INVITES))
    assert text(floor)[2] == ("a1", INVITES)
    adopted(floor, proposed(floor, STRIKE, "a1"))
    assert [own for own, _ in text(floor)] == ["o1", "o2"]


def test_the_preamble_is_amended_where_the_rulebook_lets_it() -> None:
    floor = debating()
    adopted(floor, proposed(floor, ADD, "p1", "Recalling its resolution"))
    adopted(floor, proposed(floor, STRIKE, "p1"))
    assert [own.text for own in floor.draft.preambular] == ["Recalling its resolution"]
    assert len(floor.draft.operative) == 3


def test_every_clause_of_an_amended_draft_is_voted_on_once() -> None:
    floor = debating(2)
    adopted(floor, proposed(floor, ADD, "o1", URGES))
    floor.dais(OpenVote(method=Method.PLACARDS, clause_by_clause=True))
    assert floor.session.parts is not None
    assert floor.session.parts.undecided == ("o1", "a1", "o2")


def test_with_a_clause_that_is_struck_the_amendments_to_it_lapse_and_no_others() -> None:
    floor = debating(degrees=2)
    strike, change = proposed(floor, STRIKE, "o1"), proposed(floor, MODIFY, "o1", by="Ghana")
    changed(floor, change)
    elsewhere = proposed(floor, MODIFY, "o2", by="Estonia")
    changed(floor, elsewhere)
    adopted(floor, strike)
    lapsed, open_still = AmendmentStatus.LAPSED, AmendmentStatus.PROPOSED
    assert status(floor) == [AmendmentStatus.ADOPTED, lapsed, lapsed, open_still, open_still]
    assert floor.refusal("Ghana", WithdrawAmendment(change)).reason is Reason.AMENDMENT_OVER


def test_a_clause_stays_and_is_amended_further_when_its_deletion_is_rejected() -> None:
    floor = debating()
    strike, change = proposed(floor, STRIKE, "o1"), proposed(floor, MODIFY, "o1", by="Ghana")
    floor.dais(IntroduceAmendment(strike), PutAmendment(strike))
    floor.ballots(no=7)
    adopted(floor, change)
    assert status(floor) == [AmendmentStatus.REJECTED, AmendmentStatus.ADOPTED]
    assert text(floor)[0] == ("o1", URGES)
