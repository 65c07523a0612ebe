from __future__ import annotations

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.refusals import Reason
from bot.procedure.rules.committee import (
    AddDelegation,
)
from bot.procedure.rules.dais import AppointDais
from bot.procedure.rules.seats import SeatPerson, UnseatPerson
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from tests.procedure.committees import (
    PRESIDENT,
    STRANGER,
    established,
    in_session,
)


def test_a_person_seated_elsewhere_moves() -> None:
    floor = established()
    (france,) = floor.session.body.seated("France")
    floor.dais(SeatPerson(france, "Ghana"))
    assert floor.session.body.seated("France") == ()
    assert france in floor.session.body.seated("Ghana")


def test_several_people_may_sit_for_one_delegation() -> None:
    floor = established()
    floor.dais(SeatPerson(900, "France"))
    assert len(floor.session.body.seated("France")) == 2


def test_an_unseated_person_acts_for_nobody_and_the_delegation_stays_present() -> None:
    floor = in_session()
    (france,) = floor.session.body.seated("France")
    floor.dais(UnseatPerson(france), SeatPerson(3, "Ghana"), UnseatPerson(3))
    assert floor.refusal(STRANGER, JoinSpeakers()).reason is Reason.NOT_SEATED
    assert floor.session.roll.of("France") is Presence.PRESENT


def test_seats_that_make_no_difference_are_refused() -> None:
    floor = established()
    (france,) = floor.session.body.seated("France")
    assert floor.refusal(PRESIDENT, SeatPerson(france, "France")).reason is Reason.ALREADY_SEATED
    assert floor.refusal(PRESIDENT, UnseatPerson(900)).reason is Reason.PERSON_NOT_SEATED
    assert floor.refusal(PRESIDENT, SeatPerson(900, "Atlantis")).reason is Reason.UNKNOWN_DELEGATION


def test_delegates_appoint_nobody() -> None:
    floor = established()
    for action in (AppointDais(101), SeatPerson(101, "Ghana"), AddDelegation(Delegation("Cuba"))):
        assert floor.refusal("France", action).reason is Reason.DAIS_ONLY
