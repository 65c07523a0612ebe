"""Two chairs who direct the floor in the same moment: one does it, the other is told what was done."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.app import open_services
from bot.procedure.delegations import Presence
from bot.procedure.engine import Actor
from bot.procedure.rules.dais import AppointDais
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech, SpeechStarted
from bot.services import Services
from bot.services.chairs_at_once import Forestalled
from bot.settings.settings import Settings
from tests.services.councils import PRESIDENT, Clock, Council, in_session
from tests.stages import shipped

SECOND = Actor(2)
MOMENT = 1.0


@pytest.fixture
async def services(path: Path, clock: Clock) -> AsyncIterator[Services]:
    async with open_services(
        Settings(database=path), shipped(), clock, lambda names: names[-1], MOMENT
    ) as parts:
        yield parts


@pytest.fixture
async def council(services: Services, clock: Clock) -> Council:
    """A council with two chairs, where two delegations wait to speak."""
    own = await in_session(services)
    await own.dais(AppointDais(2), OpenSpeakersList(), JoinSpeakers("France"), JoinSpeakers("China"))
    clock.wait(60)
    return own


async def test_two_chairs_who_call_the_next_speaker_at_once_call_one(council: Council) -> None:
    first = await council.desk.submit(council.number, CallNextSpeaker(), PRESIDENT, 1)
    with pytest.raises(Forestalled) as told:
        await council.desk.submit(council.number, CallNextSpeaker(), SECOND, 2)
    assert (told.value.directed.by, told.value.directed.events) == (PRESIDENT.person, first.events)
    assert any(isinstance(own, SpeechStarted) for own in told.value.directed.events)
    assert council.session == first.after == await council.recorded()


async def test_the_same_chair_goes_on_as_fast_as_it_likes(council: Council) -> None:
    await council.dais(CallNextSpeaker(), CallNextSpeaker())
    assert council.session.speaking is not None
    assert council.session.speaking.delegation == "China"


async def test_once_the_panel_shows_it_the_other_goes_on_from_there(council: Council, clock: Clock) -> None:
    await council.dais(CallNextSpeaker())
    clock.wait(MOMENT)
    await council.desk.submit(council.number, EndSpeech(), SECOND, 2)
    assert council.session.speaking is None


async def test_what_does_not_direct_the_floor_hinders_nobody(council: Council) -> None:
    await council.dais(CallNextSpeaker())
    await council.desk.submit(council.number, AnswerRoll(Presence.ABSENT, "Brazil"), SECOND, 2)
    await council.dais(EndSpeech())
    assert not council.session.roll.of("Brazil").here


async def test_what_was_recorded_is_told_again_although_another_was_faster(
    council: Council, clock: Clock
) -> None:
    await council.desk.submit(council.number, CallNextSpeaker(), SECOND, 2)
    clock.wait(MOMENT)
    await council.dais(CallNextSpeaker())
    again = await council.desk.submit(council.number, CallNextSpeaker(), SECOND, 2)
    assert again.repeated
