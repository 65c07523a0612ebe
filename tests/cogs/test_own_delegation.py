"""“My delegation”: the private card of whoever sits for one, which follows the committee."""

from __future__ import annotations

import pytest
from simcord.backend.models import Message

from bot.rehearsal.messages import buttons_of, words_of
from bot.rendering.delegate.card import OWN_TITLE
from cogs.ui import private_cards
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, STRANGER, Meeting

OWN = 'click "My delegation"'


def card(meeting: Meeting, person: str) -> Message:
    """The one card of a delegation that somebody sees."""
    (found,) = (own for own in meeting.private(person) if words_of(own).startswith(OWN_TITLE))
    return found


def said(meeting: Meeting, person: str) -> str:
    """What that card says now."""
    return words_of(card(meeting, person))


async def test_it_says_where_one_stands_and_what_one_may_do(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    for name in MEMBERS[:4]:
        await sitting.does(name, "/speakers join")
    await sitting.does("Côte d’Ivoire", "/motion raise type=adjourn_meeting", OWN)
    shown = said(sitting, "Côte d’Ivoire")
    assert "number 4 on the list, about 5 min" in shown
    assert "Your motion 1, adjournment of the meeting, is first in order" in shown
    offered = buttons_of(card(sitting, "Côte d’Ivoire"))
    assert {"Leave the list", "Withdraw motion 1", "Leave the room"} <= offered.keys()
    assert not {"Join the list", "Object to motion 1", "Open the list"} & offered.keys()


async def test_a_press_on_it_is_answered_on_it(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", OWN)
    told = len(sitting.private("France"))
    answer = await sitting.presses("France", card(sitting, "France"), "Join the list")
    assert "number 1 on the list" in answer
    assert "Leave the list" in buttons_of(card(sitting, "France"))
    assert len(sitting.private("France")) == told


async def test_a_form_it_opened_is_answered_on_it(sitting: Meeting) -> None:
    await sitting.does("France", OWN)
    told = len(sitting.private("France"))
    await sitting.does("France", 'choose "Point of order" in "Raise a point"', "fill {}")
    assert "Your point of order is being dealt with" in said(sitting, "France")
    assert len(sitting.private("France")) == told


async def test_it_follows_what_others_do(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", "/speakers join")
    await sitting.does("Ghana", "/speakers join", OWN)
    assert "number 2 on the list" in said(sitting, "Ghana")
    await sitting.does(PRESIDENT, "/speakers next")
    assert "You are next" in said(sitting, "Ghana")
    await sitting.does(PRESIDENT, "/speakers next")
    assert "You have the floor" in said(sitting, "Ghana")


async def test_one_votes_on_it_and_is_told_that_one_has(sitting: Meeting) -> None:
    await sitting.introduces_a_draft()
    await sitting.does("Ghana", OWN)
    await sitting.does(PRESIDENT, "/vote open method=placards")
    assert "You have not voted" in said(sitting, "Ghana")
    await sitting.presses("Ghana", card(sitting, "Ghana"), "Yes")
    assert "You have voted" in said(sitting, "Ghana")
    vote = sitting.session.vote
    assert vote is not None
    assert [*vote.ballots] == ["Ghana"]


async def test_who_is_not_here_arrives_by_it(meeting: Meeting) -> None:
    await meeting.opens(absent=["Ghana"])
    await meeting.does("Ghana", OWN)
    assert "marked absent" in said(meeting, "Ghana")
    assert {"I have arrived", "Arrived, present and voting"} <= buttons_of(card(meeting, "Ghana")).keys()
    await meeting.presses("Ghana", card(meeting, "Ghana"), "I have arrived")
    assert "Ghana" in [own.name for own in meeting.session.members_present]


async def test_a_sponsor_sees_what_its_draft_still_needs(sitting: Meeting) -> None:
    await sitting.introduces_a_draft("France")
    await sitting.does("France", OWN)
    assert "Your draft E/2026/L.1: before the committee" in said(sitting, "France")
    answer = await sitting.does(
        "France", 'choose "E/2026/L.1: Victim protection" in "Your drafts, and others"'
    )
    assert "Draft resolution E/2026/L.1" in answer


@pytest.mark.parametrize("person", [STRANGER, PRESIDENT])
async def test_who_sits_for_nothing_is_told_so(sitting: Meeting, person: str) -> None:
    answer = await sitting.does(person, OWN)
    assert "no delegation" in answer
    assert "Join the list" not in answer
    assert ("Chair's panel" in sitting.private_buttons(person)) == (person == PRESIDENT)


async def test_an_observer_has_one_too(sitting: Meeting) -> None:
    assert "observer" in await sitting.does(OBSERVER, OWN)


async def test_it_works_after_a_restart_and_follows_again(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", OWN)
    await sitting.restarts()
    await sitting.presses("France", card(sitting, "France"), "Join the list")
    await sitting.does(PRESIDENT, "/speakers next")
    assert "You have the floor" in said(sitting, "France")


async def test_it_is_let_go_once_discord_lets_it_be_edited_no_longer(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", OWN)
    await sitting.waits(16 * 60)
    await sitting.does(PRESIDENT, "/speakers add delegation=France")
    assert "on the list" not in said(sitting, "France").split("debate")[0]
    await sitting.presses("France", card(sitting, "France"), "Refresh")
    assert "You are next" in said(sitting, "France")


async def test_however_many_are_open_an_act_costs_few_edits(
    sitting: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(private_cards, "EDITS", 2)
    for name in MEMBERS:
        await sitting.does(name, OWN)
    before = len(sitting.env.http_requests)
    await sitting.does(PRESIDENT, "/speakers open")
    edited = [own for own in sitting.env.http_requests[before:] if "@original" in own.path]
    assert len(edited) == 2
    for name in MEMBERS:
        await sitting.presses(name, card(sitting, name), "Refresh")
        assert "Join the list" in buttons_of(card(sitting, name))


async def test_cards_that_show_the_same_are_not_edited(sitting: Meeting) -> None:
    await sitting.does("France", OWN)
    before = len(sitting.env.http_requests)
    await sitting.does(PRESIDENT, "/dais appoint person=Stranger")
    assert not [own for own in sitting.env.http_requests[before:] if "@original" in own.path]
