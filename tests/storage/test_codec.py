"""Events read back as they were, under names that do not depend on where their class lives."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from types import MappingProxyType
from typing import Any, ClassVar

import pytest

from bot.procedure.engine import EVENTS
from bot.procedure.rulebook import Rulebook, Topic
from bot.storage.codec import EventCodec, StoredEvent
from bot.storage.entries import Entry
from bot.storage.errors import UnknownEvent, UnstorableEvent
from tests.storage.rulebook import rulebook


class Choice(StrEnum):
    YES = "yes"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Seat:
    delegation: str
    person: int | None = None


@dataclass(frozen=True, slots=True)
class BallotsCounted:
    name: ClassVar[str] = "ballots_counted"
    at: datetime
    carried: bool
    seats: tuple[Seat, ...] = ()
    ballots: Mapping[str, Choice] = field(default_factory=dict)
    by_person: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    by_choice: Mapping[Choice, Seat] = field(default_factory=dict)
    note: str | None = None


@dataclass(frozen=True, slots=True)
class RulesAdopted:
    name: ClassVar[str] = "rules_adopted"
    rulebook: Rulebook


CODEC: EventCodec[StoredEvent] = EventCodec([BallotsCounted, RulesAdopted])
FULL = BallotsCounted(
    at=datetime(2015, 11, 10, 9, 30, tzinfo=UTC),
    carried=True,
    seats=(Seat("Côte d’Ivoire", 3), Seat("Türkiye")),
    ballots={"France": Choice.YES, "Andorra": Choice.NO},
    by_person={7: ("a", "b"), 10: ()},
    by_choice={Choice.NO: Seat("Kuwait")},
    note='"✅" \x00 \u202e',
)


@pytest.mark.parametrize("event", [FULL, BallotsCounted(FULL.at, carried=False), RulesAdopted(rulebook())])
def test_an_event_reads_back_equal(event: StoredEvent) -> None:
    entry = CODEC.encode(event)
    assert entry.name == event.name
    assert CODEC.decode(entry) == event
    assert CODEC.encode(CODEC.decode(entry)) == entry


def test_tuples_and_enumerations_stay_what_they_are() -> None:
    read = CODEC.decode(CODEC.encode(FULL))
    assert isinstance(read, BallotsCounted)
    assert type(read.seats) is tuple
    assert type(read.by_person[7]) is tuple
    assert type(read.ballots["France"]) is Choice
    assert type(next(iter(read.by_choice))) is Choice


def test_the_body_is_canonical() -> None:
    other = replace(FULL, ballots={"Andorra": Choice.NO, "France": Choice.YES})
    assert CODEC.encode(other) == CODEC.encode(FULL)
    body = CODEC.encode(BallotsCounted(FULL.at, carried=False, ballots={"Türkiye": Choice.NO})).body
    assert body == (
        '{"at":"2015-11-10T09:30:00+00:00","ballots":{"Türkiye":"no"},"by_choice":{},"by_person":{},'
        '"carried":false,"note":null,"seats":[]}'
    )


def test_times_are_stored_in_utc() -> None:
    in_new_york = BallotsCounted(FULL.at.astimezone(timezone(timedelta(hours=-5))), carried=True)
    assert json.loads(CODEC.encode(in_new_york).body)["at"] == "2015-11-10T09:30:00+00:00"
    assert CODEC.decode(CODEC.encode(in_new_york)) == in_new_york


def test_a_read_only_mapping_is_stored_like_any_other() -> None:
    read_only = BallotsCounted(FULL.at, carried=True, ballots=MappingProxyType({"France": Choice.YES}))
    assert CODEC.decode(CODEC.encode(read_only)) == read_only


def test_an_older_body_without_a_newer_field_takes_its_default() -> None:
    body = json.loads(CODEC.encode(BallotsCounted(FULL.at, carried=True)).body)
    del body["note"]
    assert CODEC.decode(Entry("ballots_counted", json.dumps(body))) == BallotsCounted(FULL.at, carried=True)


@pytest.mark.parametrize(
    "changes",
    [
        {"at": datetime(2015, 11, 10)},  # noqa: DTZ001 - the missing zone is what is refused
        {"seats": [Seat("France")]},
        {"ballots": {"France": "maybe"}},
        {"note": "\ud800"},
        {"carried": 1},
        {"carried": object()},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_an_event_that_would_not_read_back_equal_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(UnstorableEvent, match="ballots_counted"):
        CODEC.encode(replace(FULL, **changes))


def test_an_event_of_another_codec_is_refused() -> None:
    ballots_only: EventCodec[StoredEvent] = EventCodec([BallotsCounted])
    with pytest.raises(UnstorableEvent, match="RulesAdopted"):
        ballots_only.encode(RulesAdopted(rulebook()))


def test_an_unknown_name_is_said_to_come_from_a_newer_rostrum() -> None:
    with pytest.raises(UnknownEvent, match=r"'lots_drawn'.*newer Rostrum"):
        CODEC.decode(Entry("lots_drawn", "{}"))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        ({"weight": 3}, "weight"),
        ({"seats": [{"delegation": "France", "side": "left"}]}, "side"),
        ({"at": 5}, "at"),
    ],
)
def test_an_unknown_part_is_named(change: dict[str, object], place: str) -> None:
    body = {**json.loads(CODEC.encode(FULL).body), **change}
    with pytest.raises(UnknownEvent, match=rf"'ballots_counted'.*{place}.*newer Rostrum"):
        CODEC.decode(Entry("ballots_counted", json.dumps(body)))


def test_a_body_that_is_no_json_is_refused() -> None:
    with pytest.raises(UnknownEvent, match="ballots_counted"):
        CODEC.decode(Entry("ballots_counted", "{"))


def test_two_events_of_one_name_are_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Recounted:
        name: ClassVar[str] = "ballots_counted"

    kinds: list[type[StoredEvent]] = [BallotsCounted, Recounted]
    with pytest.raises(
        ValueError, match=r"Recounted and BallotsCounted are both stored as 'ballots_counted'"
    ):
        EventCodec(kinds)


def test_every_event_of_the_procedure_has_a_stored_form() -> None:
    assert len({event.name for event in EVENTS}) == len(EVENTS)
    EventCodec(EVENTS)


def test_a_rulebook_keeps_its_sources() -> None:
    read = CODEC.decode(CODEC.encode(RulesAdopted(rulebook())))
    assert isinstance(read, RulesAdopted)
    assert read.rulebook.source(Topic.QUORUM_TO_DEBATE) == rulebook().source(Topic.QUORUM_TO_DEBATE)
