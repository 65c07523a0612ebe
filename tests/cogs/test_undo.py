"""/dais undo and /dais history: seen before, done once, said wherever it matters; nothing old hits anew."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.procedure.engine import Actor
from bot.procedure.refusals import Refused
from bot.procedure.rules.undo.undo import ActsUndone, TakeBack
from bot.rehearsal.messages import buttons_of, menus_of
from bot.storage.posts import Post, Posts
from cogs.ui.channels import DiscordChannels
from tests.stages import MEMBERS, PRESIDENT, STRANGER, Meeting

USA = MEMBERS[-1]
EVERYTHING = "Take back everything from…"


async def undos(meeting: Meeting) -> int:
    """How often something was taken back."""
    return sum(isinstance(event, ActsUndone) for _, event in await meeting.journal())


def acts(meeting: Meeting, person: str = PRESIDENT) -> list[str]:
    """What somebody is offered to take back, the latest first."""
    (menu,) = menus_of(meeting.private(person)[-1])
    return list(menu.options)


async def looks_at(meeting: Meeting, act: int = 0, person: str = PRESIDENT) -> str:
    """What a chair is shown on looking at taking back an act, 0 being the latest."""
    await meeting.does(person, "/dais undo")
    return await meeting.does(person, f'choose "{acts(meeting, person)[act]}" in "{EVERYTHING}"')


def taking(meeting: Meeting, person: str = PRESIDENT) -> str:
    """The button that takes back what somebody is looking at."""
    return next(own for own in meeting.private_buttons(person) if own.startswith("Take back"))


async def takes_back(meeting: Meeting, act: int = 0, person: str = PRESIDENT) -> str:
    """What a chair is told on taking back an act and all after it."""
    await looks_at(meeting, act, person)
    return await meeting.does(person, f'click "{taking(meeting, person)}"')


@pytest.fixture
async def rejected(sitting: Meeting) -> Meeting:
    """A vote on a draft in which everybody has said no."""
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards")
    await sitting.votes(dict.fromkeys(MEMBERS, "No"))
    return sitting


async def test_a_chair_sees_what_was_done_and_what_taking_it_back_would_change(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", "/speakers join")
    await sitting.does("Ghana", "/speakers join")
    shown = await sitting.does(PRESIDENT, "/dais undo")
    assert "Ghana" in shown
    assert "7 answers to the roll call" in shown or "8 answers to the roll call" in shown
    before = sitting.session
    preview = await looks_at(sitting, 1)
    assert "Take back 2 acts?" in preview
    assert "Speakers list: France, Ghana, open → open" in preview.replace("**", "")
    assert sitting.session == before
    told = await sitting.does(PRESIDENT, f'click "{taking(sitting)}"')
    assert "Taken back: 2 acts" in told
    assert sitting.session.speakers.queue == ()
    assert any("The dais took back" in own and "France" in own for own in sitting.words())
    assert sitting.private_buttons(PRESIDENT) == {}


async def test_an_undo_is_on_the_chairs_panel_and_is_taken_back_in_the_same_way(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open", "/dais panel", 'click "Undo…"')
    assert EVERYTHING in [own.placeholder for own in menus_of(sitting.private(PRESIDENT)[-1])]
    await takes_back(sitting)
    assert not sitting.session.speakers.open
    await takes_back(sitting)
    assert sitting.session.speakers.open
    assert await undos(sitting) == 2


@pytest.mark.parametrize("who", ["France", STRANGER])
async def test_nobody_but_the_dais_sees_or_takes_back(who: str, sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await looks_at(sitting)
    custom_id = buttons_of(sitting.private(PRESIDENT)[-1])[taking(sitting)]
    assert "This is for the dais" in await sitting.is_refused(who, "/dais undo")
    assert "This is for the dais" in await sitting.is_refused(who, "/dais history")
    before = await sitting.journal()
    assert "This is for the dais" in await sitting.forges(who, custom_id)
    assert "This is for the dais" in await sitting.forges(
        who, f"m1:undo_from:{sitting.committee}::", picks="5"
    )
    assert await sitting.journal() == before


async def test_of_two_chairs_who_saw_the_same_one_takes_back_and_the_other_is_told(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, f"/dais appoint person={STRANGER}", "/speakers open")
    for chair in (PRESIDENT, STRANGER):
        await looks_at(sitting, person=chair)
    shown = sitting.private(STRANGER)[-1]
    await sitting.does(PRESIDENT, f'click "{taking(sitting)}"')
    told = await sitting.presses(STRANGER, shown, "Take back this")
    assert "This is not among what can be taken back now" in told
    assert await undos(sitting) == 1


async def test_two_chairs_who_take_back_in_the_same_moment_take_back_once(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, f"/dais appoint person={STRANGER}", "/speakers open")
    desk, people = sitting.services.desk, sitting.services.people
    past = await desk.past(sitting.committee)
    action = TakeBack(past.acts[-1].number, past.length)
    chairs = [Actor(await people.key_of(sitting.people[own].id)) for own in (PRESIDENT, STRANGER)]
    done = await asyncio.gather(
        *(desk.submit(sitting.committee, action, own) for own in chairs), return_exceptions=True
    )
    assert sorted(isinstance(own, Refused) for own in done) == [False, True]
    assert await undos(sitting) == 1


async def test_what_happened_since_it_was_shown_is_shown_before_it_is_taken_back(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await looks_at(sitting)
    await sitting.does("France", "/speakers join")
    again = await sitting.is_refused(PRESIDENT, f'click "{taking(sitting)}"')
    assert "Something has happened since" in again
    assert "Take back 2 acts?" in again
    await sitting.does(PRESIDENT, f'click "{taking(sitting)}"')
    assert not sitting.session.speakers.open


async def test_an_old_vote_card_does_not_vote_in_another_vote_of_its_number(sitting: Meeting) -> None:
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards")
    (card,) = sitting.vote_cards()
    yes = buttons_of(card)["Yes"]
    await takes_back(sitting)
    assert any("The dais took this vote back" in own for own in sitting.words())
    await sitting.does(PRESIDENT, "/vote poll question=Coffee")
    assert sitting.session.vote is not None
    assert sitting.session.vote.number == 1
    before = await sitting.journal()
    told = await sitting.forges("France", yes)
    assert "before the dais took something back" in told
    assert "Before the committee: the vote" in told
    assert await sitting.journal() == before
    await sitting.does("France", 'click "Yes"')
    assert sitting.session.vote.ballots.keys() == {"France"}


async def test_a_form_opened_before_an_undo_is_not_taken_after_it(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=unmoderated_caucus", "fill {Total time: 5m}")
    await sitting.does(PRESIDENT, "/dais panel")
    opened = await sitting.people[PRESIDENT].click(
        sitting.live(sitting.private(PRESIDENT)[-1]), label="Out of order"
    )
    await takes_back(sitting)
    await sitting.does("Ghana", "/motion raise type=unmoderated_caucus", "fill {Total time: 7m}")
    before = await sitting.journal()
    (field,) = sitting.fields(opened)
    told = sitting.said(await sitting.people[PRESIDENT].submit_modal(opened, {field: "Not now"}))
    assert "before the dais took something back" in told
    assert await sitting.journal() == before


async def test_a_control_whose_number_still_means_the_same_works_after_an_undo(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=unmoderated_caucus", "fill {Total time: 5m}")
    await sitting.does(PRESIDENT, "/speakers open")
    await takes_back(sitting)
    await sitting.forges(PRESIDENT, f"r1:put_motion:{sitting.committee}:1:")
    assert sitting.session.motion_debate is not None or sitting.session.vote is not None


async def test_a_result_that_is_taken_back_says_so_where_it_was_posted(rejected: Meeting) -> None:
    (message,) = rejected.messages("results")
    await takes_back(rejected)
    told = rejected.results()
    assert len(told) == 2
    assert "Vote 1: result taken back" in told[0]
    assert "It does not count" in told[0]
    assert f"/{message.channel_id}/{message.id})" in told[1]
    assert "no longer counts" in told[1]
    assert not rejected.messages("results")[0].attachments
    assert "Calls upon States to act" in await rejected.presses(
        "France", rejected.messages("results")[0], "Read: draft resolution E/2026/L.1"
    )
    seen = await rejected.presses("France", rejected.messages("results")[1], "What was taken back")
    assert "Vote 1 closed" in seen
    await rejected.restarts()
    await rejected.sleeps(3600)
    assert rejected.results() == told


async def test_a_result_that_is_brought_back_counts_again_where_it_was_posted(rejected: Meeting) -> None:
    first = rejected.results()[0]
    await takes_back(rejected)
    await takes_back(rejected)
    told = rejected.results()
    assert len(told) == 3
    assert told[0] == first
    assert "counts again" in told[2]
    assert rejected.messages("results")[0].attachments
    assert rejected.session.vote is None


async def test_the_vote_goes_on_after_its_result_was_taken_back(rejected: Meeting) -> None:
    await takes_back(rejected)
    vote = rejected.session.vote
    assert vote is not None
    assert vote.outstanding == (USA,)
    (card,) = rejected.vote_cards()
    await rejected.presses(USA, card, "Yes")
    assert [own.split("\n")[0] for own in rejected.results()][-1] == "Vote 1: result"
    assert len(rejected.results()) == 3
    read = await rejected.presses(
        "France", rejected.messages("results")[2], "Read: draft resolution E/2026/L.1"
    )
    assert "Calls upon States to act" in read


async def test_a_notice_sent_and_not_noted_before_a_crash_is_found_again(
    rejected: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def dies(self: Posts, post: Post, message_id: int) -> bool:
        raise OSError(f"killed before message {message_id} is noted")

    with monkeypatch.context() as patch:
        patch.setattr(Posts, "posted", dies)
        await takes_back(rejected)
    assert len(await rejected.services.posts.due()) == 1
    await rejected.sleeps(3600)
    assert len(rejected.results()) == 2
    assert await rejected.services.posts.due() == []


async def test_a_crash_before_the_result_says_so_leaves_nothing_unsaid(
    rejected: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def dies(self: DiscordChannels, *_: Any) -> bool:
        raise OSError("killed before the message is edited")

    with monkeypatch.context() as patch:
        patch.setattr(DiscordChannels, "edit", dies)
        await takes_back(rejected)
        assert len(rejected.results()) == 1
    await rejected.sleeps(3600)
    told = rejected.results()
    assert [len(told), "result taken back" in told[0], "no longer counts" in told[1]] == [2, True, True]


async def test_an_adopted_resolution_that_has_gone_out_is_corrected_in_another_way(voted: Meeting) -> None:
    await voted.does(USA, 'click "Yes"')
    shown = await voted.does(PRESIDENT, "/dais undo")
    assert "moved to reconsider" in shown
    assert menus_of(voted.private(PRESIDENT)[-1]) == []


async def test_a_speech_ended_by_mistake_goes_on_and_ends_when_its_time_is_up(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", "/speakers join")
    await sitting.does(PRESIDENT, "/speakers next")
    await sitting.waits(20)
    speech = sitting.session.speech
    assert speech is not None
    left = speech.left(sitting.services.clock())
    await sitting.does(PRESIDENT, "/speakers end")
    await sitting.waits(100)
    await takes_back(sitting)
    speech = sitting.session.speech
    assert speech is not None
    assert 0 <= left - speech.left(sitting.services.clock()) <= 1
    await sitting.waits(left - 5)
    assert sitting.session.speech is not None
    await sitting.waits(6)
    assert sitting.session.speech is None


async def test_the_history_can_be_looked_through(rejected: Meeting) -> None:
    await takes_back(rejected)
    whole = await rejected.does(PRESIDENT, "/dais history")
    assert "taken back by act" in whole
    mine = await rejected.does(PRESIDENT, "/dais history delegation=France kind=texts")
    assert "Only: France and drafts and amendments." in mine
    assert "E/2026/L.1" in mine
    assert "Vote 1" not in mine
    turned = await rejected.does(PRESIDENT, "/dais history", 'click "Earlier ▶"')
    assert "page 2 of" in turned


async def test_a_restart_between_finds_the_same_state(rejected: Meeting) -> None:
    await takes_back(rejected)
    before = rejected.session
    await rejected.restarts()
    assert rejected.session == before
