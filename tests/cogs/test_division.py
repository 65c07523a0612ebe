"""Voting on chosen clauses apart, as people type and press it."""

from __future__ import annotations

import pytest

from bot.procedure.state.resolutions import DraftStatus
from bot.rehearsal.messages import words_of
from tests.stages import MEMBERS, PRESIDENT, SUBMIT, Meeting

PANEL = 'click "Chair\'s panel"'
FOUR = (
    'fill {Title: Victim protection, Text: "Alarmed by the figures,\\n'
    '1. Calls upon States to act\\n2. Requests a report\\n3. Urges donors\\n4. Decides to meet again"}'
)
ALL_YES, ALL_NO = dict.fromkeys(MEMBERS, "Yes"), dict.fromkeys(MEMBERS, "No")


@pytest.fixture
async def four(sitting: Meeting) -> Meeting:
    """A draft of four operative clauses before the committee."""
    await sitting.does("France", "/resolution submit", FOUR, SUBMIT)
    await sitting.does(PRESIDENT, "/resolution introduce draft=1")
    return sitting


async def test_the_dais_puts_clauses_to_the_vote_as_one_then_the_others_then_the_whole(four: Meeting) -> None:
    await four.does(PRESIDENT, PANEL, 'click "Vote on some clauses apart"', 'fill {Clauses: "2, 4"}')
    (card,) = four.vote_cards()
    assert "Operative clauses 2 and 4 of E/2026/L.1" in words_of(card)
    assert "Requests a report" in words_of(card)
    assert "Decides to meet again" in words_of(card)
    assert "Urges donors" not in words_of(card)
    assert "clauses 2 and 4, then clauses 1 and 3" in "\n".join(four.words())
    await four.votes(ALL_NO)
    assert "Voted out: operative clauses 2 and 4 of E/2026/L.1" in four.results()[-1]
    await four.does(PRESIDENT, PANEL, 'click "Next: clauses 1 and 3"')
    await four.votes(ALL_YES)
    await four.does(PRESIDENT, PANEL, 'click "Vote on the whole"')
    await four.votes(ALL_YES)
    assert four.session.drafts[0].status is DraftStatus.ADOPTED
    assert four.session.drafts[0].rejected == ("o2", "o4")


async def test_a_delegation_asks_for_clauses_to_be_voted_on_apart(four: Meeting) -> None:
    await four.does("France", '/motion raise type=division clauses="2-3"')
    assert "Clauses 2 and 3 of E/2026/L.1 will be voted on apart" in "\n".join(four.words())
    await four.does(PRESIDENT, PANEL, 'click "Vote in parts"')
    assert four.session.vote is not None
    assert four.session.vote.matter.parts == ("o2", "o3")


async def test_the_form_of_the_motion_asks_which_clauses_and_takes_none_for_each_by_itself(
    four: Meeting,
) -> None:
    await four.does("France", 'choose "Division of the proposal" in "Raise a motion"', 'fill {Clauses: ""}')
    assert four.session.drafts[0].divided
    assert four.session.drafts[0].groups == ()


async def test_clauses_that_are_not_there_are_told_with_those_that_are(four: Meeting) -> None:
    refusal = await four.is_refused(PRESIDENT, '/vote open clauses="2, 9"')
    assert "E/2026/L.1 has operative clauses 1 to 4" in refusal
    await four.does(PRESIDENT, PANEL, 'click "Vote on some clauses apart"')
    assert "write them like 2, 4-6" in await four.is_refused(PRESIDENT, "fill {Clauses: second}")
