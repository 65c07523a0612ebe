"""Claims to a seat: who makes them, what becomes of them, and that no number hits another claim."""

from __future__ import annotations

from bot.procedure.actor import Actor
from bot.procedure.engine import CLOCK, legal_actions, replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Claims
from bot.procedure.rules.claims import ApproveClaim, ClaimSeat, DeclineClaim, WithdrawClaim
from bot.procedure.rules.committee import RemoveDelegation
from bot.procedure.rules.rosters import Seat, SeatRoster
from bot.procedure.rules.seats import SeatPerson, UnseatPerson
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from tests.procedure.committees import (
    ADMINISTRATOR,
    OBSERVER,
    PEOPLE,
    PRESIDENT,
    STRANGER,
    Floor,
    established,
    under,
    with_list,
)


def claiming(*claims: tuple[int, str]) -> Floor:
    """A committee to which people by their keys have made claims."""
    floor = established()
    for person, delegation in claims:
        floor.decided(ClaimSeat(delegation), Actor(person))
    return floor


def waiting(floor: Floor) -> list[tuple[int, int, str]]:
    return [(own.number, own.person, own.delegation) for own in floor.session.body.claims]


def test_an_approved_claim_is_a_seat() -> None:
    floor = with_list()
    floor.act(STRANGER, ClaimSeat("France"))
    assert floor.refusal(STRANGER, JoinSpeakers()).reason is Reason.NOT_SEATED
    floor.dais(ApproveClaim(1))
    floor.act(STRANGER, JoinSpeakers())
    assert floor.session.speakers.queue == ("France",)
    assert waiting(floor) == []
    assert replay(floor.events) == floor.session


def test_several_people_may_claim_one_seat_and_a_seat_that_is_taken() -> None:
    floor = claiming((900, "France"), (901, "France"))
    floor.dais(ApproveClaim(2, earlier=True))
    assert {900, 901} < set(floor.session.body.seated("France"))


def test_an_observers_seat_is_claimed_too() -> None:
    floor = claiming((900, OBSERVER))
    floor.dais(ApproveClaim(1))
    assert 900 in floor.session.body.seated(OBSERVER)


def test_whoever_claims_another_seat_gives_up_the_first_claim() -> None:
    floor = claiming((900, "France"), (901, "Haiti"), (900, "Ghana"))
    assert waiting(floor) == [(2, 901, "Haiti"), (3, 900, "Ghana")]
    assert floor.refusal(PRESIDENT, ApproveClaim(1)).reason is Reason.NO_SUCH_CLAIM


def test_a_claim_is_gone_once_the_person_is_seated_otherwise() -> None:
    floor = claiming((900, "France"), (901, "France"))
    floor.dais(SeatPerson(900, "Ghana"), SeatRoster((Seat(901, "Haiti"),)))
    assert waiting(floor) == []


def test_a_claim_to_the_seat_of_a_delegation_that_left_is_gone() -> None:
    floor = claiming((900, "France"), (901, "Ghana"))
    floor.dais(RemoveDelegation("France"))
    assert waiting(floor) == [(2, 901, "Ghana")]


def test_all_claims_up_to_one_are_decided_at_once_and_later_ones_wait() -> None:
    floor = claiming((900, "France"), (901, "Ghana"), (902, "Haiti"))
    floor.dais(DeclineClaim(2, earlier=True))
    assert waiting(floor) == [(3, 902, "Haiti")]
    assert not {900, 901} & floor.session.body.seats.keys()


def test_no_number_is_used_again() -> None:
    floor = claiming((900, "France"))
    floor.dais(DeclineClaim(1))
    floor.decided(ClaimSeat("France"), Actor(900))
    assert waiting(floor) == [(2, 900, "France")]


def test_a_claim_can_be_withdrawn_by_whoever_made_it() -> None:
    floor = claiming((900, "France"))
    floor.decided(WithdrawClaim(), Actor(900))
    assert waiting(floor) == []
    assert floor.refusal(STRANGER, WithdrawClaim()).reason is Reason.NOTHING_CLAIMED


def test_the_dais_and_administrators_decide_and_nobody_else() -> None:
    floor = claiming((900, "France"), (901, "Ghana"))
    for action in (ApproveClaim(1), DeclineClaim(1)):
        assert floor.refusal(STRANGER, action).reason is Reason.DAIS_ONLY
        assert floor.refusal("France", action).reason is Reason.DAIS_ONLY
    floor.act(ADMINISTRATOR, ApproveClaim(1))
    floor.dais(DeclineClaim(2))
    assert waiting(floor) == []


def test_where_the_rules_need_no_approval_a_claim_is_a_seat_at_once() -> None:
    floor = established(rulebook=under(credentials={"claims": Claims.AT_ONCE}))
    floor.act(STRANGER, ClaimSeat("France"))
    assert PEOPLE[STRANGER].person in floor.session.body.seated("France")
    assert floor.refusal(STRANGER, ClaimSeat("Ghana")).reason is Reason.CLAIMANT_SEATED


def test_where_claims_are_closed_nobody_is_offered_one() -> None:
    floor = established(rulebook=under(credentials={"claims": Claims.CLOSED}))
    stranger = PEOPLE[STRANGER]
    assert not legal_actions(floor.session, stranger, floor.at, (ClaimSeat,))
    assert floor.refusal(STRANGER, ClaimSeat("France")).reason is Reason.CLAIMS_CLOSED


def test_whoever_lost_a_seat_may_claim_one_and_the_clock_never_does() -> None:
    floor = established()
    (france,) = floor.session.body.seated("France")
    floor.dais(UnseatPerson(france))
    assert ClaimSeat("France") in legal_actions(floor.session, Actor(france), floor.at, (ClaimSeat,))
    assert not legal_actions(floor.session, CLOCK, floor.at, (ClaimSeat, WithdrawClaim))
