"""Many people seated in one act."""

from __future__ import annotations

from time import perf_counter

import pytest

from bot.procedure.delegations import Delegation
from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rules.committee import AdmitDelegations
from bot.procedure.rules.rosters import RosterSeated, Seat, SeatRoster
from bot.procedure.rules.seats import SeatPerson
from tests.procedure.committees import ADMINISTRATOR, PRESIDENT, STRANGER, established, voting_on_draft


def test_a_roster_is_one_event_that_says_only_what_changes() -> None:
    floor = established()
    floor.dais(SeatPerson(900, "France"), SeatPerson(901, "Ghana"))
    roster = (Seat(900, "France"), Seat(901, "Haiti"), Seat(902, "Haiti"))
    assert floor.dais(SeatRoster(roster)) == (RosterSeated(roster[1:]),)
    body = floor.session.body
    assert 900 in body.seated("France")
    assert {901, 902} < set(body.seated("Haiti"))
    assert 901 not in body.seated("Ghana")
    assert replay(floor.events) == floor.session


def test_people_may_leave_a_seat_in_the_same_act() -> None:
    floor = established()
    (france,) = floor.session.body.seated("France")
    floor.dais(SeatRoster((Seat(900, "France"),), (france, 777)))
    assert floor.session.body.seated("France") == (900,)


def test_two_chairs_at_one_seat_do_not_undo_each_others_work() -> None:
    floor = established()
    (france,) = floor.session.body.seated("France")
    floor.dais(SeatRoster((Seat(900, "France"),)))
    floor.dais(SeatRoster((Seat(901, "France"),), (france,)))
    assert floor.session.body.seated("France") == (900, 901)


@pytest.mark.parametrize("who", [STRANGER, "France"])
def test_only_the_dais_and_administrators_seat_people(who: str) -> None:
    floor = established()
    assert floor.refusal(who, SeatRoster((Seat(900, "France"),))).reason is Reason.DAIS_ONLY
    floor.act(ADMINISTRATOR, SeatRoster((Seat(900, "France"),)))


def test_one_unknown_delegation_keeps_the_whole_roster_out() -> None:
    floor = established()
    refusal = floor.refusal(PRESIDENT, SeatRoster((Seat(900, "France"), Seat(901, "Atlantis"))))
    assert refusal.reason is Reason.UNKNOWN_DELEGATION


def test_386_people_of_193_delegations_are_seated_in_no_time() -> None:
    floor = established(193)
    names = [own.name for own in floor.session.body.members]
    roster = tuple(Seat(1000 + number, names[number % 193]) for number in range(386))
    begin = perf_counter()
    floor.dais(SeatRoster(roster))
    assert perf_counter() - begin < 0.5
    assert all(len(floor.session.body.seated(name)) >= 2 for name in names)


def test_a_list_is_admitted_whole_or_not_at_all() -> None:
    floor = established()
    new = (Delegation("Oman", "Asia"), Delegation("Unicef", observer=True, aliases=("Children's Fund",)))
    floor.dais(AdmitDelegations(new))
    assert all(own in floor.session.body.delegations for own in new)
    again = (Delegation("Peru"), Delegation("oman"))
    assert floor.refusal(PRESIDENT, AdmitDelegations(again)).reason is Reason.DELEGATION_EXISTS
    assert floor.refusal(STRANGER, AdmitDelegations((Delegation("Peru"),))).reason is Reason.DAIS_ONLY
    twice = (Delegation("Peru"), Delegation("Peru"))
    assert floor.refusal(PRESIDENT, AdmitDelegations(twice)).reason is Reason.DELEGATION_EXISTS


def test_nobody_is_admitted_during_a_vote() -> None:
    floor = voting_on_draft()
    assert floor.refusal(PRESIDENT, AdmitDelegations((Delegation("Peru"),))).reason is Reason.VOTING
