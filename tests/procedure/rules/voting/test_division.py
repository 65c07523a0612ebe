"""Votes on chosen clauses as one, then on the others, then on the text as a whole."""

from __future__ import annotations

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import AmendmentKind, MotionKind
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from bot.procedure.rules.voting.decisions import DivisionAsked
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Method
from tests.procedure.committees import PRESIDENT, Floor, in_session, under, with_draft

GROUP = ("o2", "o4", "o5", "o6")
REST = ("o1", "o3")


def of_six() -> Floor:
    """A committee with a draft of six operative clauses before it."""
    return with_draft(6)


def apart(*clauses: str) -> RaiseMotion:
    """The motion to vote on these clauses apart."""
    return RaiseMotion(MotionKind.DIVISION, Terms(clauses=clauses))


def parts(floor: Floor) -> tuple[tuple[str, ...], ...]:
    """The parts that are still to be voted on."""
    return floor.session.parts.undecided if floor.session.parts is not None else ()


def test_a_group_of_clauses_is_one_vote_then_what_remains_then_the_whole() -> None:
    floor = of_six()
    floor.dais(OpenVote(clauses=GROUP))
    assert (floor.vote.matter.parts, parts(floor)) == (GROUP, (GROUP, REST))
    floor.ballots(no=7)
    assert floor.draft.rejected == GROUP
    floor.dais(OpenVote())
    assert floor.vote.matter.parts == REST
    floor.ballots(yes=7)
    floor.dais(OpenVote())
    floor.ballots(yes=7)
    assert floor.draft.status is DraftStatus.ADOPTED
    assert [own.id for own in floor.draft.standing] == list(REST)
    assert [own.matter.parts for own in floor.session.results] == [GROUP, REST, ()]
    assert replay(floor.events) == floor.session


def test_the_clauses_are_voted_on_in_the_order_of_the_text_and_each_once() -> None:
    floor = of_six()
    floor.dais(OpenVote(clauses=("o5", "o2", "o5")))
    assert floor.vote.matter.parts == ("o2", "o5")


def test_a_single_clause_is_set_apart_too() -> None:
    floor = of_six()
    floor.dais(OpenVote(clauses=("o2",)))
    assert (floor.vote.matter.clause, floor.vote.matter.clauses) == ("o2", ())
    assert parts(floor) == (("o2",), ("o1", "o3", "o4", "o5", "o6"))


def test_where_all_clauses_are_named_nothing_remains_but_the_whole() -> None:
    floor = with_draft(2)
    floor.dais(OpenVote(clauses=("o1", "o2")))
    floor.ballots(yes=7)
    floor.dais(OpenVote())
    assert floor.vote.matter.parts == ()


def test_all_parts_rejected_is_the_whole_rejected() -> None:
    floor = of_six()
    floor.dais(OpenVote(clauses=GROUP))
    floor.ballots(no=7)
    assert floor.draft.status is DraftStatus.INTRODUCED
    floor.dais(OpenVote())
    floor.ballots(no=7)
    assert (floor.draft.status, floor.session.draft_on_floor) == (DraftStatus.REJECTED, None)
    assert len(floor.session.results) == 2


def test_a_delegation_has_clauses_set_apart_and_others_add_theirs() -> None:
    floor = of_six()
    assert floor.act("France", apart("o4", "o2"))[-1] == DivisionAsked(1, ("o2", "o4"))
    floor.act("Ghana", apart("o6"))
    assert floor.refusal("Haiti", apart("o4", "o5")).reason is Reason.DIVISION_ASKED
    floor.dais(OpenVote())
    assert parts(floor) == (("o2", "o4"), ("o6",), ("o1", "o3", "o5"))


def test_clause_by_clause_leaves_nothing_to_set_apart_nor_the_other_way_round() -> None:
    floor = of_six()
    floor.act("France", RaiseMotion(MotionKind.DIVISION))
    assert floor.refusal("Ghana", apart("o2")).reason is Reason.DIVISION_ASKED
    other = of_six()
    other.act("France", apart("o2"))
    assert other.refusal("Ghana", RaiseMotion(MotionKind.DIVISION)).reason is Reason.DIVISION_ASKED


@pytest.mark.parametrize("asked", [OpenVote(clause_by_clause=True), OpenVote(clauses=("o4",))])
def test_the_dais_divides_no_otherwise_than_was_asked_for(asked: OpenVote) -> None:
    floor = of_six()
    floor.act("France", apart("o2"))
    assert floor.refusal(PRESIDENT, asked).reason is Reason.DIVISION_ASKED


def test_a_clause_that_is_not_in_the_draft_is_not_set_apart() -> None:
    floor = of_six()
    for request in (OpenVote(clauses=("o2", "o7")), OpenVote(clauses=("p1",))):
        assert floor.refusal(PRESIDENT, request).reason is Reason.NO_SUCH_CLAUSE
    assert floor.refusal("France", apart("o9")).reason is Reason.NO_SUCH_CLAUSE


def test_the_dais_sets_nothing_apart_where_that_takes_a_motion() -> None:
    floor = with_draft(6, in_session(rulebook=under(division={"by_dais": False})))
    assert floor.refusal(PRESIDENT, OpenVote(clauses=GROUP)).reason is Reason.DIVISION_BY_MOTION
    floor.act("France", apart(*GROUP))
    floor.dais(OpenVote())
    assert floor.vote.matter.parts == GROUP


def test_no_part_is_decided_without_a_vote() -> None:
    floor = of_six()
    without = OpenVote(method=Method.WITHOUT_A_VOTE, clauses=GROUP)
    assert floor.refusal(PRESIDENT, without).reason is Reason.NO_ADOPTION_WITHOUT_VOTE


def test_a_cancelled_vote_on_a_group_is_taken_again_on_the_same_group() -> None:
    floor = of_six()
    floor.dais(OpenVote(clauses=GROUP), CancelVote("Wrong clauses"), OpenVote())
    assert floor.vote.matter.parts == GROUP
    assert parts(floor) == (GROUP, REST)


def strike(floor: Floor, *clauses: str) -> None:
    """Have an amendment adopted for each of these clauses that strikes it."""
    for clause in clauses:
        floor.act("Ghana", ProposeAmendment(AmendmentKind.STRIKE, clause))
        number = floor.session.amendments[-1].number
        floor.dais(IntroduceAmendment(number), PutAmendment(number))
        floor.ballots(yes=7)


def test_a_clause_that_an_amendment_strikes_drops_out_of_its_group() -> None:
    floor = of_six()
    floor.act("France", apart("o2", "o4"))
    strike(floor, "o2")
    floor.dais(OpenVote())
    assert parts(floor) == (("o4",), ("o1", "o3", "o5", "o6"))


def test_where_nothing_that_was_set_apart_is_left_the_draft_is_voted_on_whole() -> None:
    floor = of_six()
    floor.act("France", apart("o2"))
    strike(floor, "o2")
    floor.dais(OpenVote())
    assert floor.session.parts is None
    assert floor.vote.matter.parts == ()
