"""The card of a delegation: within Discord's limits in every state, and no more offered than is in order."""

from __future__ import annotations

import pytest

from bot.procedure.engine import Actor, legal_actions
from bot.procedure.legal import LegalActions
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.rendering.card import Card
from bot.rendering.card_limits import COMPONENTS, TEXT, component_count, problems, text_length
from bot.rendering.delegate.card import KINDS, own_card, seatless_card
from tests.procedure.committees import Floor, in_session, with_list
from tests.rendering.sittings import STATES, labels, menus, state, text_of

RECEIPT = 600
"""The characters that an answer to a press may take above the card, with a divider and a text of its own."""


def shown(floor: Floor, name: str = "") -> Card:
    """The card of a delegation that somebody sits for."""
    name = name or floor.session.body.delegations[0].name
    legal = legal_actions(floor.session, floor.actor(name), floor.at, KINDS)
    return own_card(floor.session, name, legal, floor.at)


@pytest.mark.parametrize("hostile", [False, True], ids=["plain", "hostile"])
@pytest.mark.parametrize("name", STATES)
def test_in_every_state_there_is_room_for_it_and_for_a_receipt(name: str, hostile: bool) -> None:
    card = shown(state(name, hostile=hostile))
    assert problems(card) == ()
    assert text_length(card) + RECEIPT <= TEXT
    assert component_count(card) + 2 <= COMPONENTS


@pytest.mark.parametrize("name", STATES)
def test_without_anything_in_order_there_is_only_to_refresh(name: str) -> None:
    floor = state(name)
    delegation = floor.session.body.delegations[0].name
    card = own_card(floor.session, delegation, LegalActions(()), floor.at)
    assert labels(card) == ("Refresh",)
    assert set(menus(card)) <= {"Your drafts, and others"}


def test_whoever_is_on_the_list_leaves_it_and_whoever_is_not_joins_it() -> None:
    floor = with_list("France")
    assert "Leave the list" in labels(shown(floor, "France"))
    assert "Join the list" not in labels(shown(floor, "France"))
    assert "Join the list" in labels(shown(floor, "Ghana"))


def test_one_is_told_the_place_and_the_wait() -> None:
    floor = with_list("France", "Ghana", "Haiti")
    assert "**You are next** on the list" in text_of(shown(floor, "France"))
    assert "You are **number 3** on the list, about 3 min" in text_of(shown(floor, "Haiti"))


def test_what_is_in_order_for_the_dais_alone_is_not_offered_for_ones_own() -> None:
    floor = in_session()
    chair = floor.session.body.a_chair
    legal = legal_actions(floor.session, chair, floor.at, (JoinSpeakers,))
    assert "Join the list" not in labels(own_card(floor.session, "France", legal, floor.at))


def test_who_sits_for_nothing_is_told_how_many_seats_are_free() -> None:
    session = state("debate").session
    assert "212 of 213 seats are free" in text_of(seatless_card(session, dais=False))
    assert labels(seatless_card(session, dais=True)) == ("Chair's panel",)
    assert not session.body.chairs(Actor(999))
