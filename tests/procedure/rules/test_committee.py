from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.refusals import Reason
from bot.procedure.rules.committee import (
    DELEGATIONS_LIMIT,
    AddDelegation,
    EstablishCommittee,
    RemoveDelegation,
    in_calling_order,
)
from bot.procedure.rules.resolutions.sponsorship import SignDraft
from bot.procedure.rules.roll_call import AnswerRoll
from tests.procedure.committees import (
    ADMINISTRATOR,
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    delegations,
    draft_resolution,
    ecosoc,
    established,
    in_session,
    voting_on_draft,
    with_list,
)

FOUNDING = EstablishCommittee("Council", 2015, "human_trafficking", ecosoc(), delegations(3))


def test_whoever_founds_a_committee_is_its_dais_unless_others_are_named() -> None:
    alone, with_others = Floor(), Floor()
    alone.act(ADMINISTRATOR, FOUNDING)
    with_others.act(ADMINISTRATOR, replace(FOUNDING, dais=(7, 8)))
    assert alone.session.body.dais == {2}
    assert with_others.session.body.dais == {7, 8}


def test_only_administrators_found_committees() -> None:
    assert Floor().refusal(STRANGER, FOUNDING).reason is Reason.ADMINISTRATORS_ONLY


def test_a_committee_is_founded_once() -> None:
    assert established().refusal(ADMINISTRATOR, FOUNDING).reason is Reason.ALREADY_ESTABLISHED


@pytest.mark.parametrize(
    ("founding", "reason"),
    [
        (replace(FOUNDING, name=" "), Reason.NAME_LENGTH),
        (replace(FOUNDING, name="C" * 61), Reason.NAME_LENGTH),
        (replace(FOUNDING, delegations=()), Reason.NO_MEMBERS),
        (replace(FOUNDING, delegations=delegations(0, 2)), Reason.NO_MEMBERS),
        (replace(FOUNDING, delegations=delegations(DELEGATIONS_LIMIT)), Reason.TOO_MANY_DELEGATIONS),
        (replace(FOUNDING, delegations=(Delegation("Chad"), Delegation("CHAD"))), Reason.DELEGATION_EXISTS),
        (replace(FOUNDING, delegations=(Delegation(""),)), Reason.NAME_LENGTH),
    ],
)
def test_a_committee_that_could_not_meet_is_not_founded(founding: EstablishCommittee, reason: Reason) -> None:
    assert Floor().refusal(ADMINISTRATOR, founding).reason is reason


def test_delegations_are_called_in_alphabetical_order_accents_aside() -> None:
    names = ("Turkmenistan", "Türkiye", "Zambia", "Côte d'Ivoire", "Croatia", "Congo")
    called = [own.name for own in in_calling_order(tuple(map(Delegation, names)))]
    assert called == ["Congo", "Côte d'Ivoire", "Croatia", "Türkiye", "Turkmenistan", "Zambia"]


def test_a_delegation_admitted_later_has_its_place_in_the_order() -> None:
    floor = established()
    floor.dais(AddDelegation(Delegation("Cuba")))
    assert [own.name for own in floor.session.body.delegations][2:5] == ["China", "Cuba", "Estonia"]


def test_a_name_is_taken_however_it_is_written() -> None:
    floor = established()
    assert floor.refusal(PRESIDENT, AddDelegation(Delegation("FRANCE"))).reason is Reason.DELEGATION_EXISTS
    assert floor.refusal(PRESIDENT, AddDelegation(Delegation(""))).reason is Reason.NAME_LENGTH


def test_a_committee_has_room_for_every_member_state_and_observers() -> None:
    floor = Floor()
    floor.act(ADMINISTRATOR, replace(FOUNDING, delegations=delegations(193, 60), dais=(1,)))
    refusal = floor.refusal(PRESIDENT, AddDelegation(Delegation("Cuba")))
    assert (refusal.reason, refusal.facts) == (Reason.TOO_MANY_DELEGATIONS, {"limit": 253})


def test_the_delegations_stay_as_they_are_during_a_vote() -> None:
    floor = voting_on_draft()
    assert floor.refusal(PRESIDENT, AddDelegation(Delegation("Cuba"))).reason is Reason.VOTING
    assert floor.refusal(PRESIDENT, RemoveDelegation("Ghana")).reason is Reason.VOTING


def test_a_delegation_with_something_on_the_floor_is_not_removed() -> None:
    listed, sponsoring, signing = with_list("Ghana"), in_session(), in_session()
    sponsoring.act("Ghana", draft_resolution())
    signing.act("Brazil", draft_resolution())
    signing.act("Ghana", SignDraft(1))
    for floor in (listed, sponsoring, signing):
        assert floor.refusal(PRESIDENT, RemoveDelegation("Ghana")).reason is Reason.DELEGATION_IN_USE


def test_a_removed_delegation_leaves_seats_roll_and_quorum() -> None:
    floor = in_session()
    floor.dais(RemoveDelegation("Ghana"))
    assert floor.session.body.seated("Ghana") == ()
    assert len(floor.session.body.members) == len(floor.session.members_present) == 6
    assert floor.refusal(PRESIDENT, AnswerRoll(Presence.PRESENT, "Ghana")).reason is Reason.UNKNOWN_DELEGATION


def test_a_committee_keeps_its_last_member() -> None:
    floor = established(members=1)
    assert floor.refusal(PRESIDENT, RemoveDelegation("Albania")).reason is Reason.NO_MEMBERS
    floor.dais(RemoveDelegation(OBSERVER))
    assert len(floor.session.body.delegations) == 1
