"""The lines of the minutes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.procedure.engine import EVENTS
from bot.procedure.rules.speakers.speeches import SpeechEnd, SpeechEnded
from bot.procedure.state.session import Session
from bot.rendering.phrases import PAPER
from bot.rendering.sentences import sentence_of
from tests.rendering.journeys import whole_sitting
from tests.rendering.sittings import plain_name

LINES = tuple(
    dict.fromkeys(
        sentence_of(event, step.after, PAPER) for step in whole_sitting(plain_name) for event in step.events
    )
)


@pytest.mark.parametrize(
    "line",
    [
        "Republic of Long Names 000 (2015) was established with 5 members and 1 observer.",
        "Somebody took a seat for Republic of Long Names 001.",
        "3 people took seats for 2 delegations.",
        "1 person took a seat for Republic of Long Names 001 and 3 people left their seat.",
        "Somebody claimed a seat for Republic of Long Names 001.",
        "The claim of somebody to a seat for Republic of Long Names 001 was approved.",
        "The claim of somebody to a seat for Republic of Long Names 001 was declined.",
        "A claim to a seat for Republic of Long Names 001 was withdrawn.",
        "4 people left their seat.",
        "Republic of Long Names 002 arrived during the vote and waits at the doors, to be present.",
        "Republic of Long Names 007 joined the committee as an observer.",
        "Sitting 1 was opened.",
        "Republic of Long Names 001 answered: present and voting.",
        "Republic of Long Names 005 is now present.",
        "The roll was taken: 4 of 5 members present.",
        "Republic of Long Names 004 was given place 1 on the speakers list.",
        "The time for a speech was set to 1 min.",
        "Republic of Long Names 001 was given the floor for 1 min in the general debate.",
        "The speech was paused with 1 min left.",
        "The speaker was given 30 s more.",
        "Republic of Long Names 001 yielded 1 min 30 s to Republic of Long Names 004.",
        "Republic of Long Names 004 yielded 1 min 30 s to the dais.",
        "The time of Republic of Long Names 003 was up.",
        "The President granted motion 1 (introduction of a draft resolution).",
        "Draft resolution E/2015/L.3 was introduced.",
        "Motion 3 (closing of the speakers list) was withdrawn.",
        "Republic of Long Names 001 asked to speak for the motion.",
        "The debate on E/2015/L.3 was adjourned.",
        "Motion 5 (closure of the debate) was lost.",
        "Motion 6 (closure of the debate) was carried.",
        "The debate on E/2015/L.1 was closed.",
        "Republic of Long Names 002 asked for a vote.",
        "E/2015/L.1 was put to the vote clause by clause.",
        "Operative clause 1 of E/2015/L.1 was retained.",
        "Republic of Long Names 002 did not answer.",
        "Republic of Long Names 001: No, entered by the dais.",
        "Republic of Long Names 001 voted, entered by the dais.",
        "Operative clause 2 of E/2015/L.1 was voted out.",
        "Draft resolution E/2015/L.4 was rejected, all its operative clauses having been voted out.",
        "The caucus ended: its time was up.",
        "Point 2 (point of order) was taken up.",
        "The President rules that the point of order of Republic of Long Names 005 is well taken.",
        "Point 3 (point of personal privilege) was withdrawn.",
        "Republic of Long Names 005 seconded point 4 (point of parliamentary inquiry).",
        "Republic of Long Names 003 seconded appeal 1.",
        "Republic of Long Names 003 asked for a right of reply to Republic of Long Names 001.",
        "Republic of Long Names 003 was granted a right of reply by the President.",
        "Republic of Long Names 003 exercised its right of reply.",
        "The meeting was suspended.",
        "The meeting was adjourned.",
    ],
)
def test_what_happened_is_in_the_minutes(line: str) -> None:
    assert line in LINES


def test_there_is_a_line_for_every_event() -> None:
    written = {
        type(event)
        for step in whole_sitting(plain_name)
        for event in step.events
        if sentence_of(event, step.after)
    }
    assert written == set(EVENTS)


def test_a_roll_call_vote_is_opened_with_the_lot_drawn() -> None:
    assert (
        "Vote 6 opened: operative clause 2 of E/2015/L.1, by roll call, 5 delegations entitled, "
        "beginning with Republic of Long Names 001, drawn by lot."
    ) in LINES


def test_a_vote_is_closed_with_its_outcome() -> None:
    assert any(
        line.startswith(
            "Vote 8 closed. Adopted: draft resolution E/2015/L.1 as a whole (clause 1) — 4 in favour"
        )
        for line in LINES
    )


def test_an_appeal_that_was_decided_says_what_holds_now() -> None:
    assert (
        "On appeal 1, the ruling on point 1 (point of order) was overruled. "
        "The point of order of Republic of Long Names 002 is well taken."
    ) in LINES


def test_a_speech_that_ended_because_the_speaker_left_says_so() -> None:
    event = SpeechEnded("France", SpeechEnd.LEFT, datetime(2015, 11, 10, 9, tzinfo=UTC))
    assert sentence_of(event, Session(), PAPER) == "France left the room, so the speech ended."
