"""Journals that version 0.1 wrote are read, and what they hold is what happened then."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import EVENTS, replay
from bot.procedure.event import Event
from bot.procedure.rulebook import (
    Abstention,
    Majority,
    MatterKind,
    MotionKind,
    Rulebook,
    Stage,
    Sureness,
    Topic,
)
from bot.procedure.rules.committee import CommitteeEstablished
from bot.procedure.rules.rulebook_changes import RuleChanged
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Phase
from bot.settings.rulebook_checks import found_wrong
from bot.settings.rulebook_keys import values_of
from bot.storage.codec import EventCodec
from bot.storage.committees import Committees
from bot.storage.database import Database
from bot.storage.entries import Entry
from bot.storage.errors import UnknownEvent
from bot.storage.journal import Journal
from bot.storage.verify import verify
from tests.storage.material import act

JOURNAL_OF_0_1 = Path(__file__).with_name("journal_of_0_1.jsonl")
"""A sitting of three members and an observer as version 0.1 stored it: names and bodies, entry by entry."""
CODEC: EventCodec[Event] = EventCodec(EVENTS)


@cache
def entries() -> tuple[Entry, ...]:
    lines = JOURNAL_OF_0_1.read_text(encoding="utf-8").splitlines()
    return tuple(Entry(*json.loads(line)) for line in lines)


def founded(**changes: Any) -> Rulebook:
    """The rulebook of the committee's founding as it is read, with changes in what was stored."""
    body = json.loads(entries()[0].body)
    body["rulebook"] |= changes
    event = CODEC.decode(Entry(entries()[0].name, json.dumps(body)))
    assert isinstance(event, CommitteeEstablished)
    return event.rulebook


def test_a_whole_journal_is_replayed() -> None:
    session = replay(map(CODEC.decode, entries()))
    assert session.phase is Phase.DEBATE
    assert [own.name for own in session.body.members] == ["Albania", "Brazil", "China"]
    assert session.roll.of("China") is Presence.PRESENT_AND_VOTING
    assert [own.carried for own in session.results] == [True, True, True, False, True]
    (draft,) = session.drafts
    assert (draft.status, draft.symbol, draft.sponsors) == (
        DraftStatus.ADOPTED,
        "E/2015/L.1",
        ("Brazil", "China"),
    )
    assert [own.id for own in draft.standing] == ["o1"]
    assert session.list.seconds == 60
    assert session.floor == ()


def test_every_event_that_was_read_can_be_written_as_it_is_now() -> None:
    events = [CODEC.decode(entry) for entry in entries()]
    assert [CODEC.decode(CODEC.encode(event)) for event in events] == events


async def test_what_is_stored_stays_as_it_was_and_the_chain_whole(database: Database) -> None:
    committee, _ = await Committees(database).create(
        guild_id=1, floor_channel_id=7, name="Council", entries=entries(), act=act()
    )
    rows = await Journal(database).read(committee.id)
    assert replay(CODEC.decode(row.entry) for row in rows).results
    assert tuple(row.entry for row in rows) == entries()
    assert await verify(database) == []


def test_the_rulebook_has_the_values_and_sources_it_had() -> None:
    rulebook = founded()
    assert (rulebook.name, rulebook.document) == ("ecosoc", "E/5715/Rev.2")
    assert rulebook.quorum_to_decide.needed(54) == 28
    assert rulebook.quorum_to_decide.on_procedure
    assert rulebook.speaking_time.default == 90
    assert rulebook.majority_on(MatterKind.MOTION, MotionKind.CLOSE_DEBATE) is Majority.SIMPLE
    assert rulebook.motions[MotionKind.CLOSE_DEBATE].speakers_against == 2
    assert rulebook.rank(MotionKind.CLOSE_DEBATE) == 3
    assert rulebook.source(Topic.MAJORITY).number == "60"
    assert rulebook.source(Topic.MAJORITY).sureness is Sureness.DERIVED
    assert rulebook.source(Topic.QUORUM_TO_DEBATE).sureness is Sureness.UNVERIFIED


def test_what_did_not_exist_then_is_as_that_version_did_it() -> None:
    rulebook = founded()
    assert rulebook.points == {}
    assert not rulebook.appeals.allowed
    assert rulebook.amendments.kinds == ()
    assert rulebook.division.by_dais
    for motion in rulebook.motions.values():
        assert motion.stages == tuple(Stage)
        assert not motion.second
    assert rulebook.source(Topic.APPEALS) == rulebook.source(Topic.PRESIDENT)


def test_sponsors_edit_no_draft_where_that_version_knew_no_edits() -> None:
    assert not founded().proposals.sponsors_edit


def test_a_rulebook_of_version_0_2_gets_rules_on_elections_and_on_form() -> None:
    event = CODEC.decode(entries()[0])
    body = json.loads(CODEC.encode(event).body)
    del body["rulebook"]["elections"], body["rulebook"]["form"]
    stored = Entry(entries()[0].name, json.dumps(body, separators=(",", ":")))
    assert CODEC.decode(stored) == event
    changed = {
        "key": "majority.draft",
        "value": "simple",
        "until_now": "simple",
        "rulebook": body["rulebook"],
    }
    read = CODEC.decode(Entry("rule_changed", json.dumps(changed)))
    assert isinstance(read, RuleChanged)
    assert read.rulebook.elections.ballots == 2
    assert read.rulebook.source(Topic.ELECTIONS) == read.rulebook.source(Topic.PRESIDENT)
    assert not read.rulebook.form.opening_phrases
    assert not read.rulebook.form.binds


def test_the_values_fit_together_as_those_of_a_file_do() -> None:
    assert list(found_wrong(values_of(founded()))) == []


def test_votes_of_observers_and_abstentions_are_kept_for_each_kind_of_matter() -> None:
    ballots = {"majority": "two_thirds", "abstention": "allowed", "observers_vote": True}
    rulebook = founded(procedural=ballots, observers_may_raise_motions=True)
    assert rulebook.observers.votes_on == (MatterKind.MOTION, MatterKind.APPEAL)
    assert rulebook.observers.may_raise_motions
    assert rulebook.observers.may_speak_on_motions
    assert rulebook.abstention.on(MatterKind.MOTION) is Abstention.ALLOWED
    assert rulebook.abstention.on(MatterKind.DRAFT) is Abstention.UNLESS_PRESENT_AND_VOTING
    rulebook = founded(substantive=ballots)
    assert rulebook.observers.votes_on == (MatterKind.AMENDMENT, MatterKind.CLAUSE, MatterKind.DRAFT)
    assert rulebook.majority_on(MatterKind.DRAFT) is Majority.TWO_THIRDS


@pytest.mark.parametrize(
    "changes",
    [
        {"sources": {}},
        {"sources": None},
        {"voting": {}},
        {"motions": {"close_debate": {"kind": "close_debate"}}},
        {"weight": 3},
    ],
    ids=lambda changes: f"{next(iter(changes))}-{len(str(changes))}",
)
def test_a_founding_of_no_form_there_ever_was_is_not_read(changes: dict[str, object]) -> None:
    body = json.loads(entries()[0].body)
    body["rulebook"] |= changes
    if "weight" in changes:
        body |= changes
    with pytest.raises(UnknownEvent, match="committee_established"):
        CODEC.decode(Entry(entries()[0].name, json.dumps(body)))
