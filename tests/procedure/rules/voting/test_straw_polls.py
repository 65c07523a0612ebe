"""Straw polls: asked by the dais, answered like any vote, and nothing follows."""

from __future__ import annotations

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MatterKind, MotionKind
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CastBallot, CloseVote
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    caucus,
    in_session,
    voting_on_draft,
    with_draft,
    with_list,
)

ASKED = OpenStrawPoll("Shall we break for lunch?")


def test_a_poll_is_answered_by_placards_and_decides_nothing() -> None:
    floor = with_draft()
    floor.dais(ASKED)
    before = floor.session
    assert (floor.vote.matter.kind, floor.vote.matter.question) == (MatterKind.STRAW_POLL, ASKED.question)
    result = floor.ballots(yes=5, no=1, abstain=1)
    assert (result.tally, result.carried) == (Tally(5, 1, 1, 0), False)
    assert result.voted(Choice.NO) == ("Ghana",)
    assert (floor.session.drafts, floor.session.motions) == (before.drafts, before.motions)
    assert replay(floor.events) == floor.session


def test_everybody_may_abstain_in_a_poll_also_who_is_pledged_to_vote() -> None:
    floor = in_session(present_and_voting=MEMBERS)
    floor.dais(ASKED)
    floor.act("France", CastBallot(Choice.ABSTAIN))
    assert floor.vote.ballots["France"] is Choice.ABSTAIN


def test_observers_are_not_asked() -> None:
    floor = in_session()
    floor.dais(ASKED)
    assert floor.refusal(OBSERVER, CastBallot(Choice.YES)).reason is Reason.OBSERVER_VOTE


def test_a_poll_by_show_of_hands_names_nobody() -> None:
    floor = in_session()
    floor.dais(OpenStrawPoll("More time?", Method.SHOW_OF_HANDS), CountHands(3, 4), CloseVote())
    assert (floor.session.results[-1].tally.no, dict(floor.session.results[-1].ballots)) == (4, {})


def test_a_poll_needs_no_quorum_to_decide() -> None:
    floor = in_session(absent=MEMBERS[:4])
    floor.dais(
        OpenStrawPoll("Do we wait for the others?", Method.SHOW_OF_HANDS), CountHands(3, 0), CloseVote()
    )
    assert floor.session.results[-1].tally == Tally(3, 0, 0, 0)


@pytest.mark.parametrize("question", ["", "  ", "x" * 151])
def test_a_question_has_words_and_not_too_many(question: str) -> None:
    assert in_session().refusal(PRESIDENT, OpenStrawPoll(question)).reason is Reason.TEXT_LENGTH


def test_only_the_dais_asks_and_between_things() -> None:
    floor = with_list("Ghana")
    assert floor.refusal("France", ASKED).reason is Reason.DAIS_ONLY
    floor.dais(CallNextSpeaker())
    assert floor.refusal(PRESIDENT, ASKED).reason is Reason.SPEECH_IN_PROGRESS
    assert voting_on_draft().refusal(PRESIDENT, ASKED).reason is Reason.VOTING


def test_no_poll_comes_between_the_votes_on_the_parts_of_a_draft() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    floor.ballots(yes=7)
    assert floor.refusal(PRESIDENT, ASKED).reason is Reason.PARTS_BEGUN


def test_a_caucus_goes_on_after_a_poll() -> None:
    floor = in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    floor.dais(ASKED)
    floor.ballots(yes=4)
    assert floor.session.caucus is not None
    assert floor.session.caucus.topic == "Victims"
    floor.carry(MotionKind.SUSPEND_MEETING, terms=Terms(duration=600))
