"""The cards of seats, also for 193 delegations with hostile names and people at every seat."""

from __future__ import annotations

import pytest

from bot.procedure.actor import Actor
from bot.procedure.rules.claims import ClaimSeat
from bot.procedure.rules.rosters import Seat, SeatRoster
from bot.procedure.rules.seats import UnseatPerson
from bot.rendering.card import Menu
from bot.rendering.card_limits import problems
from bot.rendering.seats.cards import claims_card, members_card, seats_card
from bot.rendering.seats.controls import seat_buttons
from tests.procedure.committees import Floor, established, in_session, voting_on_draft
from tests.rendering.sittings import Names, committee_of, hostile_name, plain_name, text_of


@pytest.fixture(params=[hostile_name, plain_name])
def crowded(request: pytest.FixtureRequest) -> Floor:
    """A committee of 193 with six people at every seat, and as many who claim one."""
    name: Names = request.param
    floor = Floor()
    floor.act("Administrator", committee_of(193, 20, name))
    names = [own.name for own in floor.session.body.delegations]
    seats = tuple(Seat(10**9 + number, names[number % 160]) for number in range(960))
    floor.dais(SeatRoster(seats))
    for number in range(60):
        floor.decided(ClaimSeat(names[number]), Actor(2 * 10**9 + number))
    return floor


def test_every_page_can_be_sent_whatever_names_and_people_there_are(crowded: Floor) -> None:
    session = crowded.session
    for page in range(16):
        for card in (
            members_card(session, page),
            members_card(session, page, dais=True),
            claims_card(session, page),
            seats_card(session, session.body.claims[0], None, page),
        ):
            longer = sum(text.count("<@key:") for text in [text_of(card)]) * len("1234567890")
            assert problems(card) == ()
            assert len(text_of(card)) + longer <= 4000


def test_every_delegation_can_be_picked_on_some_page(crowded: Floor) -> None:
    picked = set()
    for page in range(9):
        card = seats_card(crowded.session, None, None, page)
        (menu,) = (own for own in card.blocks if isinstance(own, Menu))
        picked |= {own.value for own in menu.options}
    assert picked == {own.name for own in crowded.session.body.delegations}


def test_members_are_listed_by_group_and_free_seats_are_marked_in_words() -> None:
    floor = in_session()
    floor.dais(UnseatPerson(102))
    assert text_of(members_card(floor.session)) == (
        "Economic and Social Council: 7 members, 1 observer\n"
        "**Members (7)**\nAlbania, Brazil (free), China, Estonia, France, Ghana, Haiti\n"
        "**Observers (1)**\nHoly See\n"
        "-# Nobody sits for a delegation marked (free): 1 of 8."
    )


def test_only_the_dais_is_shown_who_sits_where() -> None:
    session = established().session
    assert "<@key:" not in text_of(members_card(session))
    assert "Albania: <@key:101>" in text_of(members_card(session, dais=True))


def test_late_arrivals_and_claims_have_their_buttons_on_the_floor_panel() -> None:
    floor = in_session(absent=("Haiti",))
    assert [own.label for own in seat_buttons(floor.session, floor.at)] == ["I have arrived", "Claim a seat"]
    voting = voting_on_draft(in_session(absent=("Haiti",)))
    assert [own.label for own in seat_buttons(voting.session, voting.at)] == ["I have arrived"]
    assert [own.label for own in seat_buttons(in_session().session, floor.at)] == ["Claim a seat"]
