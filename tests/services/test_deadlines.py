"""Whatever has an end ends by itself: also after a restart, once, and when the storage failed at first."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from bot.procedure.engine import CLOCK
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.debate.caucus import CaucusEnded
from bot.procedure.rules.speakers.speeches import SpeechEnded
from bot.procedure.rules.voting.events import DelegationPassedOver, VoteClosed
from bot.procedure.state.voting import Closing
from bot.storage.errors import StorageFull
from bot.storage.journal import Journal
from tests.stages import MEMBERS, PRESIDENT, Meeting


async def happened(meeting: Meeting, kind: type) -> int:
    """How often something is in the journal."""
    return sum(isinstance(event, kind) for _, event in await meeting.journal())


@pytest.fixture
async def speech(sitting: Meeting) -> Meeting:
    """A council that hears a speech of ninety seconds."""
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("France", "/speakers join")
    await sitting.does(PRESIDENT, "/speakers next")
    return sitting


@pytest.fixture
async def vote(sitting: Meeting) -> Meeting:
    """A council that votes on a draft for two minutes."""
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards duration=2m")
    return sitting


async def test_a_speech_ends_when_its_time_is_up_and_not_before(speech: Meeting) -> None:
    await speech.waits(89)
    assert speech.session.speech is not None
    await speech.waits(1)
    assert speech.session.speech is None
    assert "Time is up: France" in speech.sees(PRESIDENT)


async def test_a_speech_that_is_paused_does_not_end(speech: Meeting) -> None:
    await speech.does(PRESIDENT, "/speakers pause")
    await speech.waits(1000)
    await speech.does(PRESIDENT, "/speakers resume")
    await speech.waits(89)
    assert speech.session.speech is not None
    await speech.waits(1)
    assert speech.session.speech is None


async def test_a_speech_that_was_extended_ends_later_and_once(speech: Meeting) -> None:
    await speech.does(PRESIDENT, "/speakers extend duration=30s")
    await speech.waits(119)
    assert speech.session.speech is not None
    await speech.waits(1000)
    assert await happened(speech, SpeechEnded) == 1


async def test_a_caucus_ends_when_its_time_is_up(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=unmoderated_caucus total=5m")
    await sitting.does(PRESIDENT, "/motion vote motion=1 without_a_vote=true")
    await sitting.waits(60)  # nobody objects
    assert sitting.session.caucus is not None
    await sitting.waits(299)
    assert sitting.session.caucus is not None
    await sitting.waits(1)
    assert sitting.session.caucus is None
    assert await happened(sitting, CaucusEnded) == 1


async def test_a_vote_closes_when_its_time_is_up(vote: Meeting) -> None:
    await vote.does("France", 'click "Yes"')
    await vote.waits(119)
    assert vote.session.vote is not None
    await vote.waits(1)
    (result,) = vote.session.results
    assert result.closing is Closing.TIME
    assert len(result.silent) == len(MEMBERS) - 1


async def test_a_delegation_that_does_not_answer_the_roll_call_vote_is_passed_over(sitting: Meeting) -> None:
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=roll_call")
    vote = sitting.session.vote
    assert vote is not None
    assert vote.called == "China"
    answer = sitting.session.rulebook.method_of_voting.roll_call_answer
    await sitting.waits(answer)
    assert sitting.session.vote is not None
    assert sitting.session.vote.called == "Côte d’Ivoire"
    await sitting.waits(answer * len(MEMBERS))
    assert await happened(sitting, DelegationPassedOver) == len(MEMBERS)
    assert len(sitting.session.results) == 1


async def test_a_deadline_outlives_a_restart(speech: Meeting) -> None:
    await speech.waits(30)
    await speech.restarts()
    await speech.waits(59)
    assert speech.session.speech is not None
    await speech.waits(1)
    assert speech.session.speech is None
    assert await happened(speech, SpeechEnded) == 1


async def test_what_is_overdue_ends_at_once_when_the_bot_starts(vote: Meeting) -> None:
    await vote.does("France", 'click "Yes"')
    await vote.sleeps(3600)
    await vote.waits(0.001)
    assert await happened(vote, VoteClosed) == 1
    assert vote.session.results[0].ballots.keys() == {"France"}
    assert "6 not voting" in vote.results()[-1]


async def test_looking_at_the_clock_twice_does_nothing_more(speech: Meeting) -> None:
    await speech.waits(90)
    recorded = await speech.journal()
    for _ in range(2):
        ruling = await speech.services.desk.submit(speech.committee, TimeRanOut(), CLOCK)
        assert ruling.events == ()
    assert await speech.journal() == recorded


async def test_a_timer_that_is_early_is_set_again(speech: Meeting, monkeypatch: pytest.MonkeyPatch) -> None:
    early = speech.services.deadlines
    early._fire(speech.committee)
    await speech.settles()
    assert speech.session.speech is not None
    await speech.waits(90)
    assert speech.session.speech is None


async def test_a_deadline_that_could_not_be_recorded_is_tried_again(
    vote: Meeting, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    append, fails = Journal.append, [True] * 5

    async def full(self: Journal, *arguments: Any, **more: Any) -> Any:
        if fails:
            fails.pop()
            raise StorageFull("the disk is full")
        return await append(self, *arguments, **more)

    monkeypatch.setattr(Journal, "append", full)
    with caplog.at_level(logging.ERROR, "bot.services.deadlines"):
        await vote.waits(121)
    assert vote.session.vote is not None
    assert len(caplog.records) == 2
    await vote.waits(10)
    assert vote.session.vote is None
    assert await happened(vote, VoteClosed) == 1


async def test_a_committee_that_was_deleted_has_no_deadlines(speech: Meeting) -> None:
    before = await speech.journal()
    number = speech.committee
    await speech.services.desk.remove(number)
    await speech.waits(200)
    assert await speech.services.desk.history(number) == before
