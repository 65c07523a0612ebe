"""Whom Discord is to keep from writing and pressing, as the state has it."""

from __future__ import annotations

from datetime import timedelta

from bot.procedure.rules.dais import AppointDais
from bot.procedure.rules.moderation.channel import floor_channel
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.procedure.rules.moderation.timeouts import people_timed_out
from bot.procedure.rules.roll_call import FinishRollCall, StartRollCall
from bot.procedure.rules.seats import SeatPerson, UnseatPerson
from bot.procedure.rules.voting.actions import CloseVote
from bot.procedure.state.session import Session
from tests.procedure.committees import Floor, in_session, under, voting_on_draft

TIMED_OUT = SilenceDelegation("Ghana", 600, timeout=True)


def silenced(action: SilenceDelegation = TIMED_OUT) -> Floor:
    floor = in_session()
    floor.dais(SeatPerson(950, "Ghana"), action)
    return floor


def ghana(floor: Floor) -> frozenset[int]:
    return frozenset(floor.session.body.seated("Ghana"))


def test_before_there_is_a_committee_nobody_is_kept_from_anything() -> None:
    assert not people_timed_out(Session())


def test_without_a_time_out_a_silenced_delegation_only_writes_nothing() -> None:
    floor = silenced(SilenceDelegation("Ghana", 600))
    assert floor_channel(floor.session).silenced == {"Ghana"}
    assert not people_timed_out(floor.session)
    floor.dais(LiftSilence("Ghana"))
    assert not floor_channel(floor.session).silenced


def test_who_comes_to_a_silenced_delegation_is_silenced_and_who_leaves_it_is_not() -> None:
    floor = silenced()
    floor.dais(SeatPerson(951, "Ghana"), UnseatPerson(950))
    assert people_timed_out(floor.session).keys() == ghana(floor)
    assert 951 in ghana(floor)
    assert 950 not in ghana(floor)


def test_whoever_chairs_is_kept_from_nothing() -> None:
    floor = silenced()
    floor.dais(AppointDais(950))
    assert 950 not in people_timed_out(floor.session)


def test_a_time_out_lasts_as_long_as_the_silence() -> None:
    floor = silenced()
    assert set(people_timed_out(floor.session).values()) == {floor.at + timedelta(seconds=600)}
    until_lifted = silenced(SilenceDelegation("Ghana", timeout=True))
    assert set(people_timed_out(until_lifted.session).values()) == {None}


def test_time_outs_rest_while_a_vote_is_taken_and_while_the_roll_is_called() -> None:
    floor = silenced()
    voting_on_draft(floor)
    assert not people_timed_out(floor.session)
    assert floor_channel(floor.session).silenced == {"Ghana"}
    floor.dais(CloseVote())
    assert people_timed_out(floor.session).keys() == ghana(floor)
    calling = silenced()
    calling.dais(StartRollCall())
    assert not people_timed_out(calling.session)
    calling.dais(FinishRollCall())
    assert people_timed_out(calling.session).keys() == ghana(calling)


def test_where_the_silenced_have_no_vote_a_time_out_does_not_rest_for_one() -> None:
    floor = in_session(rulebook=under(moderation={"silenced_vote": False}))
    floor.dais(TIMED_OUT)
    voting_on_draft(floor)
    assert people_timed_out(floor.session).keys() == ghana(floor)
