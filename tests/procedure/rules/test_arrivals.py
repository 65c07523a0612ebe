"""Coming late: in debate, and at the closed doors of a vote."""

from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import legal_actions, replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Rulebook
from bot.procedure.rules.arrivals import ArrivalWaits, Arrive
from bot.procedure.rules.committee import RemoveDelegation
from bot.procedure.rules.roll_call import AnswerRoll, RollAnswered
from bot.procedure.rules.voting.actions import CancelVote, CloseVote
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    in_session,
    under,
    voting_on_draft,
)


def voting_without(*absent: str, rulebook: Rulebook | None = None) -> Floor:
    """A committee that votes on a draft, some of its delegations not in the room."""
    return voting_on_draft(in_session(absent=absent, rulebook=rulebook))


def test_whoever_comes_late_in_debate_is_in_the_room_at_once() -> None:
    floor = in_session(absent=("Haiti",))
    assert floor.act("Haiti", Arrive()) == (RollAnswered("Haiti", Presence.PRESENT, late=True),)


def test_whoever_comes_during_a_vote_waits_and_is_let_in_once_it_is_over() -> None:
    floor = voting_without("Haiti", OBSERVER)
    assert floor.act("Haiti", Arrive(Presence.PRESENT_AND_VOTING)) == (
        ArrivalWaits("Haiti", Presence.PRESENT_AND_VOTING),
    )
    floor.dais(Arrive(delegation=OBSERVER))
    assert not floor.session.roll.of("Haiti").here
    assert floor.session.vote is not None
    assert "Haiti" not in floor.session.vote.entitled
    floor.dais(CloseVote())
    assert floor.session.roll.of("Haiti") is Presence.PRESENT_AND_VOTING
    assert floor.session.roll.of(OBSERVER) is Presence.PRESENT
    assert floor.session.roll.waiting == {}
    assert replay(floor.events) == floor.session


def test_they_are_let_in_after_a_vote_that_is_cancelled_too() -> None:
    floor = voting_without("Haiti")
    floor.act("Haiti", Arrive())
    floor.dais(CancelVote("Wrong text"))
    assert floor.session.roll.of("Haiti") is Presence.PRESENT


def test_whoever_waits_may_say_otherwise_how_it_will_be_present() -> None:
    floor = voting_without("Haiti")
    floor.act("Haiti", Arrive())
    floor.act("Haiti", Arrive(Presence.PRESENT_AND_VOTING))
    assert floor.refusal("Haiti", Arrive(Presence.PRESENT_AND_VOTING)).reason is Reason.WAITS_AT_THE_DOORS
    floor.dais(CloseVote())
    assert floor.session.roll.of("Haiti") is Presence.PRESENT_AND_VOTING


def test_where_the_rules_let_nobody_wait_the_doors_are_closed() -> None:
    rules = under(conduct_during_voting={"late_arrivals_wait": False})
    assert voting_without("Haiti", rulebook=rules).refusal("Haiti", Arrive()).reason is Reason.DOORS_CLOSED


def test_where_the_doors_are_open_whoever_comes_is_in_the_room_but_not_in_the_vote() -> None:
    floor = voting_without("Haiti", rulebook=under(conduct_during_voting={"doors_closed": False}))
    floor.act("Haiti", Arrive())
    assert floor.session.roll.of("Haiti").here
    assert floor.session.vote is not None
    assert "Haiti" not in floor.session.vote.entitled


def test_whoever_is_in_the_room_neither_waits_nor_leaves_behind_closed_doors() -> None:
    floor = voting_without("Haiti")
    assert floor.refusal("Ghana", Arrive(Presence.PRESENT_AND_VOTING)).reason is Reason.DOORS_CLOSED
    assert floor.refusal("Haiti", Arrive(Presence.ABSENT)).reason is Reason.DOORS_CLOSED


def test_others_arrive_for_nobody_and_a_stranger_for_nobody_at_all() -> None:
    floor = voting_without("Haiti")
    assert floor.refusal("Ghana", Arrive(delegation="Haiti")).reason is Reason.NOT_YOUR_SEAT
    assert floor.refusal(STRANGER, Arrive()).reason is Reason.NOT_SEATED


def test_an_observer_that_waits_declares_no_vote() -> None:
    floor = voting_without(OBSERVER)
    refusal = floor.refusal(OBSERVER, Arrive(Presence.PRESENT_AND_VOTING))
    assert refusal.reason is Reason.OBSERVER_NOT_VOTING


def test_what_the_dais_marks_at_the_doors_is_what_the_panel_offers() -> None:
    floor = voting_without("Haiti")
    legal = legal_actions(floor.session, floor.actor(PRESIDENT), floor.at, (Arrive, AnswerRoll))
    assert set(legal) == {Arrive(presence, "Haiti") for presence in Presence if presence.here}


@pytest.mark.parametrize("late", [True, False])
def test_a_delegation_that_leaves_the_committee_waits_no_longer(late: bool) -> None:
    floor = in_session(absent=("Haiti",))
    if late:
        floor.act("Haiti", Arrive())
    floor.dais(RemoveDelegation("Haiti"))
    assert "Haiti" not in floor.session.roll.waiting
