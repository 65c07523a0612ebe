"""/speakers, and its buttons and menus."""

from __future__ import annotations

import pytest

from tests.stages import DRAFT, MEMBERS, OBSERVER, PRESIDENT, STRANGER, SUBMIT, Meeting


@pytest.fixture
async def listing(sitting: Meeting) -> Meeting:
    """An open list with France and Ghana on it."""
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", "/speakers join")
    await sitting.does("Ghana", 'click "Join the list"')
    return sitting


def queue(meeting: Meeting) -> tuple[str, ...]:
    """Who waits to speak."""
    return meeting.session.speakers.queue


async def test_the_list_is_opened_joined_and_left(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Open the list"')
    assert "number 1 on the list" in await sitting.does("France", 'click "Join the list"')
    assert "number 2 on the list" in await sitting.does("Ghana", "/speakers join")
    await sitting.does("France", 'click "Leave the list"')
    await sitting.does("Ghana", "/speakers leave")
    assert queue(sitting) == ()
    await sitting.does(PRESIDENT, "/speakers close")
    assert "not open" in await sitting.is_refused("France", "/speakers join")


async def test_the_dais_orders_the_list(listing: Meeting) -> None:
    await listing.does(PRESIDENT, "/speakers add delegation=Brazil")
    await listing.does(PRESIDENT, "/speakers move delegation=Brazil place=1")
    assert queue(listing) == ("Brazil", "France", "Ghana")
    await listing.does(PRESIDENT, "/speakers remove delegation=France")
    assert queue(listing) == ("Brazil", "Ghana")
    assert "Brazil" in await listing.does(STRANGER, "/speakers list")


async def test_the_dais_turns_from_time_in_favour_to_time_against_and_then_to_the_vote(
    sitting: Meeting,
) -> None:
    assert "has no set time" in await sitting.is_refused(PRESIDENT, "/speakers turn")
    await sitting.does(PRESIDENT, "/committee rules key=debate.mode value=closed")
    await sitting.does("France", "/resolution submit", DRAFT, SUBMIT)
    await sitting.does(PRESIDENT, "/resolution introduce draft=E/2026/L.1")
    assert "time in favour, over" in sitting.words()[-1]
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "End time in favour"')
    assert "time against, over" in sitting.words()[-1]
    assert "L.1: time against\n" in "\n".join(sitting.words())
    await sitting.does(PRESIDENT, "/speakers turn")
    assert sitting.session.debate_closed


async def test_speakers_are_called_paused_extended_and_thanked_by_buttons(listing: Meeting) -> None:
    await listing.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Next speaker"')
    speech = listing.session.speech
    assert speech is not None
    assert speech.delegation == "France"
    await listing.does(PRESIDENT, 'click "Pause"')
    assert listing.session.speech is not None
    assert listing.session.speech.paused
    await listing.does(PRESIDENT, 'click "Resume speech"', 'click "+30 s"')
    assert listing.session.speech.left(listing.services.clock()) == speech.seconds + 30
    await listing.does(PRESIDENT, 'click "Next speaker"')
    assert listing.session.speech is not None
    assert listing.session.speech.delegation == "Ghana"
    await listing.does(PRESIDENT, 'click "End speech"')
    assert listing.session.speech is None


async def test_only_the_dais_keeps_the_list(listing: Meeting) -> None:
    for line in ("next", "pause", "end", "close", "extend duration=30s", "time duration=60s"):
        assert "This is for the dais to do" in await listing.is_refused("France", f"/speakers {line}")


async def test_a_delegation_is_on_the_list_once(listing: Meeting) -> None:
    refusal = await listing.is_refused("France", 'click "Join the list"')
    assert "France is already on the list, number 1" in refusal


async def test_several_people_of_one_delegation_share_its_place(listing: Meeting) -> None:
    await listing.does(PRESIDENT, f"/committee seat person={STRANGER} delegation=France")
    assert "already on the list" in await listing.is_refused(STRANGER, "/speakers join")
    await listing.does(STRANGER, "/speakers leave")
    assert queue(listing) == ("Ghana",)


async def test_the_speaker_yields_by_menu_and_by_form(listing: Meeting) -> None:
    await listing.does(PRESIDENT, "/speakers next")
    await listing.does("France", 'choose "Another delegation" in "Yield"')
    await listing.does("France", "fill {Delegation: ivory coast}")
    assert listing.session.speech is not None
    assert listing.session.speech.delegation == "Côte d’Ivoire"
    await listing.does("Côte d’Ivoire", 'choose "Dais" in "Yield"')
    assert listing.session.speech is None


async def test_the_speaker_yields_by_command(listing: Meeting) -> None:
    await listing.does(PRESIDENT, "/speakers next")
    await listing.does("France", "/speakers yield to=questions")
    assert listing.session.speech is not None
    assert listing.session.speech.questions


async def test_nobody_yields_somebody_elses_time(listing: Meeting) -> None:
    await listing.does(PRESIDENT, "/speakers next")
    refusal = await listing.is_refused("Ghana", 'choose "Dais" in "Yield"')
    assert "Only the speaker can yield, and that is France" in refusal
    assert "Yield" in refusal.splitlines()[-1]


async def test_an_unknown_delegation_in_a_form_is_refused_with_the_nearest_names(listing: Meeting) -> None:
    await listing.does(PRESIDENT, "/speakers next")
    await listing.does("France", 'choose "Another delegation" in "Yield"')
    refusal = await listing.is_refused("France", "fill {Delegation: Gahna}")
    assert "Did you mean Ghana" in refusal


async def test_a_time_outside_the_limits_is_refused_with_them(listing: Meeting) -> None:
    refusal = await listing.is_refused(PRESIDENT, "/speakers time duration=5h")
    assert "outside the limits" in refusal
    assert "“Time-limit on speeches”" in refusal


async def test_an_absent_delegation_does_not_join_and_an_observer_does(meeting: Meeting) -> None:
    await meeting.opens(absent=["Ghana"])
    await meeting.does(PRESIDENT, "/speakers open")
    assert "Ghana is not recorded as present" in await meeting.is_refused("Ghana", "/speakers join")
    await meeting.does(OBSERVER, "/speakers join")
    assert queue(meeting) == (OBSERVER,)


async def test_the_buttons_of_the_panel_work_after_a_restart(listing: Meeting) -> None:
    panel = listing.panel()
    await listing.restarts()
    await listing.presses("Brazil", panel, "Join the list")
    assert queue(listing) == ("France", "Ghana", "Brazil")


async def test_a_form_that_was_open_during_a_restart_gives_back_what_was_typed(listing: Meeting) -> None:
    await listing.does(PRESIDENT, "/speakers next")
    shown = await listing.people["France"].select(
        listing.live(listing.panel()), ["delegation"], custom_id=listing.menu("Yield")
    )
    await listing.restarts()
    (field,) = listing.fields(shown)
    result = await listing.people["France"].submit_modal(shown, {field: "The Republic of Ghana"})
    assert "started again" in listing.said(result)
    assert "The Republic of Ghana" in listing.said(result)


async def test_everybody_can_be_on_the_list(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    for name in MEMBERS:
        await sitting.does(name, 'click "Join the list"')
    assert queue(sitting) == MEMBERS
