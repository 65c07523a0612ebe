"""Claiming a seat, and coming late, as people press it."""

from __future__ import annotations

from bot.procedure.delegations import Presence
from tests.stages import MEMBERS, PRESIDENT, STRANGER, Meeting


async def test_a_seat_is_claimed_on_the_floor_panel_and_approved_on_the_chairs(meeting: Meeting) -> None:
    await meeting.does(STRANGER, 'click "Claim a seat"')
    told = await meeting.does(STRANGER, 'choose "Ghana" in "Delegation: Alb–Uni"')
    assert "You have claimed the seat of Ghana" in told
    await meeting.does(PRESIDENT, 'click "Chair\'s panel"')
    claim = f"Claim: <@{meeting.people[STRANGER].id}> for Ghana"
    assert claim in meeting.private_words(PRESIDENT)[-1]
    answer = await meeting.does(PRESIDENT, 'click "Approve: Ghana"')
    assert "The claim to the seat of Ghana is approved" in answer
    assert len(meeting.session.body.seated("Ghana")) == 2
    await meeting.opens()
    await meeting.does(PRESIDENT, "/speakers open")
    await meeting.does(STRANGER, 'click "Join the list"')
    assert meeting.session.speakers.queue == ("Ghana",)


async def test_a_claim_is_made_by_command_declined_on_its_card_and_made_again(meeting: Meeting) -> None:
    await meeting.does(STRANGER, "/committee claim delegation=USA")
    await meeting.does(PRESIDENT, "/committee members", 'click "Look at 1 claim"')
    told = await meeting.does(PRESIDENT, 'click "Decline: United States of America"')
    assert "is declined" in told
    assert "No claim to a seat waits" in told
    await meeting.does(STRANGER, "/committee claim", 'choose "France" in "Delegation: Alb–Uni"')
    await meeting.does(STRANGER, 'click "Withdraw the claim"')
    assert meeting.session.body.claims == ()


async def test_all_claims_are_approved_at_once_and_a_second_chair_is_told(meeting: Meeting) -> None:
    for name in MEMBERS[:3]:
        (key,) = meeting.session.body.seated(name)
        await meeting.does(PRESIDENT, f"/committee unseat person={name}")
        await meeting.does(name, f"/committee claim delegation={name!r}")
        assert meeting.session.body.claim_of(key) is not None
    await meeting.does(PRESIDENT, 'click "Chair\'s panel"')
    answer = await meeting.does(PRESIDENT, 'click "Approve all 3"')
    assert "3 claims are approved: Albania, Brazil and China" in answer
    assert meeting.session.body.claims == ()
    refusal = await meeting.forges(PRESIDENT, f"r1:approve_claim:{meeting.committee}:3:earlier")
    assert "This claim waits no longer" in refusal


async def test_nobody_but_the_dais_decides_on_claims_or_sees_who_sits_where(meeting: Meeting) -> None:
    await meeting.does(STRANGER, "/committee claim delegation=France")
    for verb in ("approve_claim", "decline_claim"):
        refusal = await meeting.forges("Ghana", f"r1:{verb}:{meeting.committee}:1:")
        assert "This is for the dais" in refusal
    assert "This is for the dais" in await meeting.forges("Ghana", f"r1:show_claims:{meeting.committee}::")
    assert len(meeting.session.body.claims) == 1
    assert "<@" not in await meeting.does("Ghana", "/committee members")


async def test_where_claims_are_closed_the_button_is_gone_and_the_command_says_so(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/committee rules key=credentials.claims value=closed")
    await meeting.settles()
    assert "Claim a seat" not in meeting.labels(meeting.panel())
    assert "not claimed in this committee" in await meeting.is_refused(STRANGER, "/committee claim")


async def test_whoever_comes_late_presses_one_button(meeting: Meeting) -> None:
    await meeting.opens(absent=("Ghana",))
    assert "recorded as present" in await meeting.does("Ghana", 'click "I have arrived"')
    assert meeting.session.roll.of("Ghana") is Presence.PRESENT
    await meeting.settles()
    assert "I have arrived" not in meeting.labels(meeting.panel())


async def test_at_the_closed_doors_of_a_vote_one_waits_and_is_let_in_by_itself(meeting: Meeting) -> None:
    await meeting.opens(absent=("Ghana",))
    await meeting.introduces_a_draft()
    await meeting.does(PRESIDENT, "/vote open method=placards")
    assert "The doors are closed" in await meeting.does("Ghana", 'click "I have arrived"')
    assert "waits at the doors already" in await meeting.is_refused("Ghana", "/rollcall late")
    assert "You wait at the doors" in await meeting.does("Ghana", 'click "My delegation"')
    await meeting.does(PRESIDENT, "/vote close")
    assert meeting.session.roll.of("Ghana") is Presence.PRESENT
