"""Journals with undos are recounted: what was taken back is reckoned too, and told as taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.engine import EVENTS, Event
from bot.procedure.rules.sitting import AdjournSitting
from bot.procedure.rules.undo.undo import ActsUndone
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.voting import Method
from bot.recount.report import recount_file
from bot.storage.codec import EventCodec
from bot.storage.entries import Entry
from tests.procedure.committees import Floor, voting_on_draft
from tests.recount.journals import written

CODEC: EventCodec[Event] = EventCodec(EVENTS)


def twice_voted() -> Floor:
    """A committee that has rejected a draft, taken back the whole vote, and voted on it again."""
    floor = voting_on_draft()
    opening = len(floor.acts)
    floor.ballots(no=7)
    floor.take_back(opening)
    floor.dais(OpenVote(method=Method.PLACARDS))
    floor.ballots(no=4, yes=3)
    floor.dais(AdjournSitting())
    return floor


def entries(floor: Floor) -> list[Entry]:
    return [CODEC.encode(event) for event in floor.events]


def test_a_vote_that_was_taken_back_is_recounted_and_told_so() -> None:
    report = recount_file(written(entries(twice_voted())))
    assert report.agrees, report.lines
    first, second, whole = report.lines
    assert "0 in favour, 7 against" in first
    assert first.endswith("rejected · taken back · agrees")
    assert "3 in favour, 4 against" in second
    assert second.endswith("rejected · agrees")
    assert whole.startswith("2 results, 1 of them taken back, recounted from 14 ballots, all agree")


def test_an_undo_that_was_taken_back_lets_the_result_count_again() -> None:
    floor = voting_on_draft()
    floor.ballots(no=7)
    floor.take_back(-1)
    floor.take_back(-1)
    report = recount_file(written(entries(floor)))
    assert report.agrees, report.lines
    assert "taken back" not in "".join(report.lines)


def test_a_ballot_of_a_vote_that_was_taken_back_counts_in_no_other() -> None:
    floor = twice_voted()
    told = entries(floor)
    cast = [place for place, own in enumerate(told) if own.name == "ballot_cast"]
    del told[cast[8]]
    report = recount_file(written(told))
    assert not report.agrees


@pytest.mark.parametrize("length", [0, -1, 10**6])
def test_an_undo_that_returns_to_nowhere_stops_the_recount(length: int) -> None:
    floor = twice_voted()
    forged = [replace(own, length=length) if isinstance(own, ActsUndone) else own for own in floor.events]
    report = recount_file(written([CODEC.encode(own) for own in forged]))
    assert not report.agrees
    assert any("returns to" in line for line in report.lines)
