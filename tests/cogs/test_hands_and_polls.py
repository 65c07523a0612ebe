"""Shows of hands that the dais counts, and straw polls, as people type and press them."""

from __future__ import annotations

import pytest
from simcord.backend.models import Message

from bot.procedure.state.voting import Method
from bot.procedure.tally import Tally
from bot.rehearsal.messages import buttons_of, words_of
from tests.stages import MEMBERS, PRESIDENT, Meeting

PANEL = 'click "Chair\'s panel"'
COUNT = 'fill {In favour: "4", Against: "2", Abstaining: "1"}'


@pytest.fixture
async def hands(sitting: Meeting) -> Meeting:
    """A vote by show of hands on a draft."""
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, PANEL, 'click "By show of hands"')
    return sitting


def cards(meeting: Meeting) -> list[Message]:
    """The cards of votes on the floor, also one with nothing to press."""
    return [own for own in meeting.messages() if words_of(own).startswith("Vote 1 ·")]


async def test_the_dais_counts_the_hands_corrects_the_count_and_declares_the_result(hands: Meeting) -> None:
    wrong = 'fill {In favour: "2", Against: "4"}'
    told = await hands.does(PRESIDENT, PANEL, 'click "Enter the count"', wrong)
    assert "2 in favour, 4 against, 0 abstaining, 1 not voting" in told
    assert hands.results() == []
    await hands.does(PRESIDENT, 'click "Correct the count"', COUNT, 'click "Declare the result"')
    (posted,) = hands.results()
    assert "4 in favour, 2 against, 1 abstaining" in posted
    assert "Who voted how is not recorded" in posted
    assert not any(name in posted for name in MEMBERS)
    (message,) = hands.messages("results")
    assert not any(own["filename"].endswith(".png") for own in message.attachments)


async def test_the_count_is_nobodys_to_see_before_the_result(hands: Meeting) -> None:
    (card,) = cards(hands)
    assert list(buttons_of(card)) == ["Who may vote"]
    assert "Raise your placard in the room" in words_of(card)
    await hands.does(PRESIDENT, "/vote count in_favour=5 against=2")
    (card,) = cards(hands)
    assert "The hands are counted" in words_of(card)
    assert "5" not in words_of(card).partition("The hands are counted")[2]
    assert all("5 in favour" not in own for own in hands.words())


@pytest.mark.parametrize("typed", ["all", "-1", "2½"])
async def test_what_is_no_count_is_given_back(hands: Meeting, typed: str) -> None:
    await hands.does(PRESIDENT, PANEL, 'click "Enter the count"')
    refusal = await hands.is_refused(PRESIDENT, f'fill {{In favour: "{typed}", Against: "2"}}')
    assert f"“{typed}” is not a count" in refusal


async def test_more_hands_than_delegations_are_refused(hands: Meeting) -> None:
    refusal = await hands.is_refused(PRESIDENT, "/vote count in_favour=5 against=3")
    assert "8 hands are counted, and 7 delegations may vote" in refusal
    assert "not counted yet" in await hands.is_refused(PRESIDENT, "/vote close")


async def test_a_straw_poll_is_answered_by_buttons_and_says_that_it_decides_nothing(
    sitting: Meeting,
) -> None:
    await sitting.does(PRESIDENT, '/vote poll question="Shall we break for lunch?"')
    (card,) = sitting.vote_cards()
    assert "Straw poll: “Shall we break for lunch?”" in words_of(card)
    assert "nothing is decided by it" in words_of(card)
    assert "Needs" not in words_of(card)
    await sitting.votes(dict.fromkeys(MEMBERS, "Yes"))
    (posted,) = sitting.results()
    assert "7 in favour" in posted
    assert "nothing is decided by it" in posted
    assert "Adopted" not in posted
    assert sitting.session.results[0].tally == Tally(7, 0, 0, 0)


async def test_a_straw_poll_by_show_of_hands_names_nobody(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, '/vote poll question="More time?" method=show_of_hands')
    assert sitting.session.vote is not None
    assert sitting.session.vote.method is Method.SHOW_OF_HANDS
    await sitting.does(PRESIDENT, "/vote count in_favour=3 against=1", "/vote close")
    (posted,) = sitting.results()
    assert "3 in favour, 1 against, 0 abstaining, 3 not voting" in posted
