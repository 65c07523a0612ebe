"""The text of a draft as adopted amendments leave it, clause by clause."""

from __future__ import annotations

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import DebateTime, MotionKind, Topic
from bot.procedure.rules.amendments.life import ConsentToAmendment, IntroduceAmendment, WithdrawAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.amendments import (
    BEGINNING_OF_OPERATIVE_PART,
    BEGINNING_OF_PREAMBLE,
    AmendmentStatus,
)
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
from tests.procedure.committees import PRESIDENT, Floor, ecosoc, in_session, under, with_draft
from tests.procedure.rulebooks import preset


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


def test_a_clause_that_is_struck_and_added_again_is_another_with_the_same_words() -> None:
    floor = debating(2)
    (_, words), second = text(floor)
    adopted(floor, proposed(floor, STRIKE, "o1"))
    adopted(floor, proposed(floor, ADD, BEGINNING_OF_OPERATIVE_PART, words))
    assert text(floor) == [("a2", words), second]
    refusal = floor.refusal("France", ProposeAmendment(MODIFY, "o1", URGES))
    assert (refusal.reason, refusal.facts["number"]) == (Reason.CLAUSE_GONE, 1)


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
    assert floor.session.parts.undecided == (("o1",), ("a1",), ("o2",))


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


def test_a_clause_is_added_before_the_first_of_either_part() -> None:
    floor = debating(2)
    adopted(floor, proposed(floor, ADD, BEGINNING_OF_OPERATIVE_PART, URGES))
    adopted(floor, proposed(floor, ADD, BEGINNING_OF_PREAMBLE, "Recalling its resolution"))
    assert [own for own, _ in text(floor)] == ["a1", "o1", "o2"]
    assert [own.id for own in floor.draft.preambular] == ["a2", "p1"]
    for kind in (STRIKE, MODIFY):
        refusal = floor.refusal("France", ProposeAmendment(kind, BEGINNING_OF_OPERATIVE_PART, URGES))
        assert refusal.reason is Reason.NO_SUCH_CLAUSE


def test_a_preamble_that_stands_takes_nothing_at_its_beginning_either() -> None:
    floor = debating(preamble=False)
    refusal = floor.refusal("France", ProposeAmendment(ADD, BEGINNING_OF_PREAMBLE, URGES))
    assert refusal.reason is Reason.PREAMBLE_STANDS


@pytest.mark.parametrize(("struck", "place"), [("o1", BEGINNING_OF_OPERATIVE_PART), ("o2", "o1")])
def test_what_is_to_be_added_after_a_clause_that_is_struck_is_added_in_its_place(
    struck: str, place: str
) -> None:
    floor = debating(3, degrees=2)
    add = proposed(floor, ADD, struck)
    second = changed(floor, add)
    adopted(floor, proposed(floor, STRIKE, struck))
    assert [floor.session.amendments[number - 1].clause for number in (add, second)] == [place, place]
    assert status(floor)[:2] == [AmendmentStatus.PROPOSED, AmendmentStatus.PROPOSED]
    adopted(floor, add)
    left = [own for own in ("o1", "o2", "o3") if own != struck]
    left.insert(left.index(place) + 1 if place in left else 0, f"a{add}")
    assert [own for own, _ in text(floor)] == left
    assert replay(floor.events) == floor.session


def flagged(floor: Floor) -> list[int]:
    """The amendments whose words were written to others than there are now."""
    return [own.number for own in floor.session.amendments if own.text_changed]


def test_an_amendment_to_a_clause_that_another_has_changed_is_flagged() -> None:
    floor = debating(3, degrees=2)
    change, strike = proposed(floor, MODIFY, "o1"), proposed(floor, STRIKE, "o1", by="Ghana")
    proposed(floor, ADD, "o1")
    proposed(floor, MODIFY, "o2")
    changed(floor, change)
    adopted(floor, proposed(floor, MODIFY, "o1", INVITES, by="Estonia"))
    assert flagged(floor) == [change, strike]
    later = proposed(floor, MODIFY, "o1", by="Haiti")
    assert later not in flagged(floor)
    assert replay(floor.events) == floor.session


def test_an_amendment_to_words_of_an_amendment_that_another_has_changed_is_flagged() -> None:
    floor = debating(3, degrees=2)
    first, other = proposed(floor, MODIFY, "o1"), proposed(floor, MODIFY, "o1", by="Ghana")
    second, sibling, elsewhere = changed(floor, first), changed(floor, first), changed(floor, other)
    floor.dais(IntroduceAmendment(first))
    adopted(floor, second)
    assert flagged(floor) == [sibling]
    assert elsewhere not in flagged(floor)


def test_a_rejected_amendment_flags_none() -> None:
    floor = debating()
    first, other = proposed(floor, MODIFY, "o1"), proposed(floor, MODIFY, "o1", by="Ghana")
    floor.dais(IntroduceAmendment(first), PutAmendment(first))
    floor.ballots(no=7)
    assert not floor.session.amendments[other - 1].text_changed


def test_the_flag_goes_when_the_house_is_divided_on_what_brought_it() -> None:
    at_any_time = {"with_the_floor_only": False, "in_time": tuple(DebateTime)}
    floor = with_draft(3, in_session(rulebook=under(preset("thimun"), amendments=at_any_time)))
    for by, kind, words in (("France", MODIFY, URGES), ("Ghana", ADD, URGES), ("Haiti", MODIFY, INVITES)):
        floor.dais(IntroduceAmendment(proposed(floor, kind, "o1", words, by)))
    floor.dais(PutAmendment(1))
    floor.ballots(yes=4, no=3)
    assert flagged(floor) == [3]
    floor.carry(MotionKind.DIVIDE_HOUSE)
    floor.ballots(no=7)
    assert flagged(floor) == []
    assert text(floor)[0][1] != URGES
    assert replay(floor.events) == floor.session


# the last clause


def test_the_only_operative_clause_is_not_struck() -> None:
    floor = debating(1)
    refusal = floor.refusal("France", ProposeAmendment(STRIKE, "o1"))
    assert (refusal.reason, refusal.rule) == (Reason.LAST_CLAUSE, ecosoc().source(Topic.AMENDMENTS))
    adopted(floor, proposed(floor, STRIKE, "p1"))
    assert floor.draft.preambular == ()


def test_a_deletion_that_would_leave_nothing_once_another_is_adopted_is_not_put_but_dropped() -> None:
    floor = debating(2, friendly=True, friendly_once_amended=True)
    for number, clause in ((1, "o1"), (2, "o2")):
        proposed(floor, STRIKE, clause)
        floor.dais(IntroduceAmendment(number))
    third = proposed(floor, STRIKE, "o2", by="Ghana")
    floor.dais(PutAmendment(1))
    floor.ballots(yes=7)
    for who, action in (
        (PRESIDENT, PutAmendment(2)),
        (PRESIDENT, IntroduceAmendment(third)),
        ("Brazil", ConsentToAmendment(third)),
    ):
        assert floor.refusal(who, action).reason is Reason.LAST_CLAUSE
    floor.dais(DropAmendment(2))
    adopted(floor, proposed(floor, ADD, "", INVITES))
    adopted(floor, third)
    assert text(floor) == [("a4", INVITES)]
