"""The desk: one action at a time, each with one effect, told only once it is durable."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest

from bot.procedure.engine import CLOCK, EVENTS
from bot.procedure.refusals import Reason, Refused
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, SittingOpened
from bot.procedure.rules.speakers.speakers_list import (
    CloseSpeakersList,
    JoinSpeakers,
    LeaveSpeakers,
    OpenSpeakersList,
)
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CastBallot, CloseVote
from bot.procedure.rules.voting.events import BallotCast, VoteClosed
from bot.procedure.tally import Choice
from bot.services import Services
from bot.services.desk import Ruling
from bot.storage.codec import EventCodec
from bot.storage.committees import ChannelUse
from bot.storage.entries import Act
from bot.storage.errors import AlreadyRecorded, ChannelTaken, StorageFull
from bot.storage.journal import Journal
from bot.storage.verify import verify
from tests.services.councils import (
    ADMINISTRATOR,
    GUILD,
    NAMES,
    PRESIDENT,
    Clock,
    founded,
    founding,
    in_session,
    know_everybody,
    opened,
    person,
    voting,
)


async def test_the_journal_tells_the_state_after_every_action(services: Services, clock: Clock) -> None:
    council = await in_session(services)
    for who, action in (
        (PRESIDENT, OpenSpeakersList()),
        (person("France"), JoinSpeakers()),
        (person("China"), JoinSpeakers()),
        (PRESIDENT, CallNextSpeaker()),
        (person("Brazil"), RaiseMotion(MotionKind.ADJOURN_MEETING)),
        (PRESIDENT, CloseSpeakersList()),
        (PRESIDENT, AdjournSitting()),
    ):
        clock.wait(5)
        await services.desk.submit(council.number, action, who)
        assert await council.recorded() == council.session
    assert await verify(services.database) == []


async def test_two_chairs_who_do_the_same_at_once_do_it_once(services: Services) -> None:
    council = await founded(services)
    both = await asyncio.gather(
        *(services.desk.submit(council.number, OpenSitting(), PRESIDENT) for _ in range(2)),
        return_exceptions=True,
    )
    done, refused = sorted(both, key=lambda own: isinstance(own, Refused))
    assert isinstance(done, Ruling)
    assert isinstance(refused, Refused)
    assert refused.refusal.reason is Reason.SITTING_OPEN
    assert council.session.sitting.number == 1


async def test_of_many_clicks_at_once_each_delegation_has_one_ballot(services: Services) -> None:
    council = await voting(services)
    clicks = [
        services.desk.submit(council.number, CastBallot(choice), person(name), 1_000_000 + place)
        for place, (name, choice) in enumerate((name, choice) for name in NAMES * 4 for choice in Choice)
    ]
    outcomes = await asyncio.gather(*clicks, return_exceptions=True)
    assert sum(isinstance(own, Ruling) for own in outcomes) == len(NAMES)
    assert all(isinstance(own, (Ruling, Refused)) for own in outcomes)
    (result,) = council.session.results
    assert result.tally.yes + result.tally.no + result.tally.abstain == len(NAMES)
    cast = [own for _, own in await services.desk.history(council.number) if isinstance(own, BallotCast)]
    assert {own.delegation: own.choice for own in cast} == result.ballots
    assert len(cast) == len(NAMES)


async def test_everybody_acknowledged_is_counted_however_a_close_falls_among_the_ballots(
    services: Services,
) -> None:
    council = await voting(services)
    acts = [
        council.does("Albania", CastBallot(Choice.YES)),
        council.does("Brazil", CastBallot(Choice.NO)),
        council.dais(CloseVote()),
        council.does("China", CastBallot(Choice.YES)),
        council.dais(CloseVote()),
    ]
    outcomes = await asyncio.gather(*acts, return_exceptions=True)
    acknowledged = {
        own.events[0].delegation
        for own in outcomes
        if isinstance(own, Ruling) and isinstance(own.events[0], BallotCast)
    }
    (result,) = council.session.results
    assert set(result.ballots) == acknowledged
    events = [own for _, own in await services.desk.history(council.number)]
    assert sum(isinstance(own, VoteClosed) for own in events) == 1


async def test_a_repeated_interaction_answers_with_what_was_recorded(services: Services) -> None:
    council = await voting(services)
    first = await council.does("France", CastBallot(Choice.YES), 77)
    again = await council.does("France", CastBallot(Choice.YES), 77)
    assert again.events == first.events
    assert (first.repeated, again.repeated) == (False, True)
    assert again.before == again.after == council.session == first.after


async def test_a_repeated_interaction_has_no_second_effect_when_it_would_be_in_order_again(
    services: Services,
) -> None:
    council = await in_session(services)
    await council.dais(OpenSpeakersList())
    first = await council.does("France", JoinSpeakers(), 77)
    await council.does("France", LeaveSpeakers())
    again = await council.does("France", JoinSpeakers(), 77)
    assert again.repeated
    assert again.events == first.events
    assert council.session.speakers.queue == ()


async def test_a_repeated_interaction_is_known_after_a_restart_and_after_the_vote(
    path: Path, clock: Clock
) -> None:
    async with opened(path, clock) as services:
        council = await voting(services)
        first = await council.does("France", CastBallot(Choice.YES), 77)
    async with opened(path, clock) as services:
        desk = services.desk
        again = await desk.submit(council.number, CastBallot(Choice.NO), person("France"), 77)
        assert again.repeated
        assert again.events == first.events
        await desk.submit(council.number, CloseVote(), PRESIDENT)
        late = await desk.submit(council.number, CastBallot(Choice.YES), person("France"), 77)
        assert late.events == first.events
        assert desk.session(council.number).results[0].ballots == {"France": Choice.YES}


async def test_a_refusal_changes_nothing_and_writes_nothing(services: Services) -> None:
    council = await founded(services)
    told: list[Ruling] = []
    services.desk.listen(told.append)
    before, recorded = council.session, await services.desk.history(council.number)
    with pytest.raises(Refused) as refused:
        await council.does("France", OpenSitting(), 77)
    assert refused.value.refusal.reason is Reason.DAIS_ONLY
    assert council.session is before
    assert await services.desk.history(council.number) == recorded
    assert told == []


async def test_an_interaction_that_was_refused_can_still_be_carried_out(services: Services) -> None:
    council = await in_session(services)
    with pytest.raises(Refused):
        await council.does("France", JoinSpeakers(), 77)
    await council.dais(OpenSpeakersList())
    assert not (await council.does("France", JoinSpeakers(), 77)).repeated


async def test_what_has_no_effect_is_not_recorded(services: Services) -> None:
    council = await founded(services)
    recorded = await services.desk.history(council.number)
    ruling = await services.desk.submit(council.number, TimeRanOut(), CLOCK)
    assert ruling.events == ()
    assert await services.desk.history(council.number) == recorded


async def test_listeners_are_told_in_order_of_what_is_durable_already(services: Services) -> None:
    council = await founded(services)
    told: list[tuple[int, bool]] = []

    def listen(ruling: Ruling) -> None:
        told.append((ruling.after.sitting.number, services.desk.session(council.number) is ruling.after))

    services.desk.listen(listen)
    await council.dais(OpenSitting(), AdjournSitting(), OpenSitting())
    assert told == [(1, True), (1, True), (2, True)]


async def test_nobody_is_told_of_what_could_not_be_recorded(
    services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    council = await founded(services)
    told: list[Ruling] = []
    services.desk.listen(told.append)
    before = council.session
    with monkeypatch.context() as full:
        full.setattr(Journal, "append", disk_full)
        with pytest.raises(StorageFull):
            await council.dais(OpenSitting())
    assert told == []
    assert council.session is before
    await council.dais(OpenSitting())
    assert [own.after.sitting.number for own in told] == [1]
    assert await council.recorded() == council.session


async def test_an_act_whose_task_is_cancelled_is_carried_out_whole_or_not_at_all(services: Services) -> None:
    council = await founded(services)
    for turns in range(40):
        opening = asyncio.create_task(council.dais(OpenSitting()))
        for _ in range(turns):
            await asyncio.sleep(0)
        opening.cancel()
        await asyncio.wait({opening})
        assert await council.recorded() == council.session
        if council.session.sitting.opened_at is not None:
            await council.dais(AdjournSitting())


async def test_the_desk_follows_a_journal_that_has_moved_on(services: Services, clock: Clock) -> None:
    council = await founded(services)
    length = len(await services.desk.history(council.number))
    opened_elsewhere = EventCodec(EVENTS).encode(SittingOpened(1, clock()))
    await Journal(services.database).append(
        council.number, length, [opened_elsewhere], act=Act(1, clock(), None)
    )
    with pytest.raises(Refused) as refused:
        await council.dais(OpenSitting())
    assert refused.value.refusal.reason is Reason.SITTING_OPEN
    assert council.session == await council.recorded()
    await council.dais(AdjournSitting())
    assert council.session == await council.recorded()


async def test_two_committees_of_one_server_are_wholly_apart(services: Services) -> None:
    first, second = await in_session(services, 10), await founded(services, 11, "Other Council")
    before, recorded = second.session, await services.desk.history(second.number)
    await first.dais(OpenSpeakersList())
    await first.does("France", JoinSpeakers())
    assert second.session is before
    assert await services.desk.history(second.number) == recorded
    assert services.desk.committee_in(10) == services.desk.committee(first.number)
    assert services.desk.committee_in(11) == services.desk.committee(second.number)
    assert [own.id for own in services.desk.committees] == [first.number, second.number]


async def test_a_channel_is_used_by_one_committee_alone(services: Services) -> None:
    first, second = await founded(services, 10), await founded(services, 11, "Other Council")
    await services.desk.use_channel(first.number, ChannelUse.RESULTS, 12)
    assert services.desk.committee_in(12) == services.desk.committee(first.number)
    for taken in (10, 12):
        assert services.desk.user_of(taken) == services.desk.committee(first.number)
        with pytest.raises(ChannelTaken):
            await services.desk.use_channel(second.number, ChannelUse.RESULTS, taken)
    assert services.desk.user_of(13) is None
    assert services.desk.committee_in(12) == services.desk.committee(first.number)


async def test_a_channel_that_two_committees_of_an_earlier_version_share_is_of_neither(
    services: Services,
) -> None:
    await founded(services, 10)
    await founded(services, 11, "Other Council")
    async with services.database.transaction() as transaction:
        await transaction.execute("UPDATE committees SET results_channel_id = 12")
    await services.desk.load()
    assert services.desk.committee_in(12) is None


async def test_a_channel_is_the_floor_of_one_committee(services: Services) -> None:
    await founded(services, 10)
    with pytest.raises(ChannelTaken):
        await services.desk.establish(founding(), ADMINISTRATOR, guild=GUILD, floor=10)
    assert len(services.desk.committees) == 1


async def test_a_committee_is_founded_once_for_one_interaction(services: Services) -> None:
    await know_everybody(services)
    await services.desk.establish(founding(), ADMINISTRATOR, guild=GUILD, floor=10, interaction=77)
    with pytest.raises(AlreadyRecorded):
        await services.desk.establish(founding(), ADMINISTRATOR, guild=GUILD, floor=11, interaction=77)
    assert len(services.desk.committees) == 1


async def test_a_deleted_committee_takes_no_actions_not_even_those_that_wait(services: Services) -> None:
    council = await founded(services)
    recorded = await services.desk.history(council.number)
    removal, opening = await asyncio.gather(
        services.desk.remove(council.number), council.dais(OpenSitting()), return_exceptions=True
    )
    assert removal is None
    assert isinstance(opening, Refused)
    assert opening.refusal.reason is Reason.NOT_ESTABLISHED
    with pytest.raises(Refused):
        await council.dais(OpenSitting())
    assert await services.desk.history(council.number) == recorded
    assert services.desk.committee(council.number) is None
    assert services.desk.committee_in(10) is None


async def test_a_committee_comes_back_after_a_restart_as_it_was(path: Path, clock: Clock) -> None:
    async with opened(path, clock) as services:
        first, second = await voting(services), await founded(services, 11)
        await services.desk.use_channel(second.number, ChannelUse.RESULTS, 12)
        before = [first.session, second.session]
        places = services.desk.committees
    async with opened(path, clock) as services:
        assert [services.desk.session(own) for own in (first.number, second.number)] == before
        assert services.desk.committees == places
        await services.desk.submit(first.number, CastBallot(Choice.YES), person("China"))
        assert services.desk.session(first.number).vote is not None


async def disk_full(*_: Any, **__: Any) -> None:
    raise StorageFull("the disk is full")
