"""The card of a set-up in its largest form, and what it says of each house."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.delegations import Delegation
from bot.rendering.card import Text
from bot.rendering.card_limits import problems
from bot.rendering.setup.cards import discard_card, setup_card
from bot.rendering.setup.houses import house_line
from bot.rendering.setup.seen import Offer, Page, SetupSeen
from bot.rendering.setup.settings import settings_card
from bot.settings.setups import Chamber, Chosen, Roster, Setup
from tests.rendering.sittings import HOSTILE, acting_markup
from tests.stages import shipped

ID = 2**63 - 1
NAME = HOSTILE[:60]


def largest(*, made: bool = False) -> SetupSeen:
    """A set-up in which everything is as long, and named as badly, as it can be."""
    catalogue = shipped()
    members = tuple(Delegation(f"{number} {NAME}"[:60]) for number in range(193))
    chairs = tuple(ID - number for number in range(10))
    roster = Roster(HOSTILE * 2, members)
    setup = Setup("", NAME, roster, chairs=chairs, floor=ID, results=ID, dais=ID, voice=ID, role=ID)
    if made:
        kept = Setup("ecosoc_2015", NAME, chairs=chairs, makes_role=True)
        setup = replace(kept, makes_channels=True, chamber=Chamber.STAGE)
    return SetupSeen(
        number=10**9,
        setup=setup,
        chosen=Chosen(NAME, 2026, HOSTILE * 2, members, catalogue.rulebooks["thimun"], "x", HOSTILE * 6),
        offer=Offer(catalogue.committees, catalogue.rulebooks, {f"t{own}": HOSTILE * 3 for own in range(30)}),
        problems=tuple("It may not do this, which is set there. " * 4 for _ in range(20)),
        meant={own.name: NAME for own in members[:60]},
    )


@pytest.mark.parametrize("page", Page)
@pytest.mark.parametrize("seen", [largest(), largest(made=True)])
def test_every_page_can_be_sent_and_nothing_that_people_wrote_acts(seen: SetupSeen, page: Page) -> None:
    card = setup_card(seen, page, "Noted.")
    assert problems(card) == ()
    shown = "\n".join(own.markdown for own in card.blocks if isinstance(own, Text))
    assert set(acting_markup(shown)) <= {"<@"}  # people and a role who chair are named as such


def test_the_other_cards_can_be_sent() -> None:
    channels = dict.fromkeys(("results", "dais", "voice"), ID)
    for card in (discard_card(10**9), settings_card(NAME, ID, channels, "Noted.")):
        assert problems(card) == ()


def test_each_house_is_told_from_the_others_in_one_line() -> None:
    lines = {name: house_line(own) for name, own in shipped().rulebooks.items()}
    assert lines["ecosoc"] == "Speakers list · caucuses · no seconds"
    assert lines["thimun"].startswith("The dais picks speakers · time in favour, then against · no caucuses")
    assert len(set(lines.values())) == len(lines)
    assert max(map(len, lines.values())) <= 100
