"""What was voted on, as it was when the vote opened."""

from __future__ import annotations

from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.voting.actions import OpenVote
from bot.rendering.card_limits import problems
from bot.rendering.voting.results import result_card
from bot.rendering.voting.voted_on import voted_on_button, voted_on_card, voted_on_control
from tests.procedure.committees import Floor, in_session, voting_on_draft
from tests.rendering.sittings import buttons, labels, text_of


def card_of(floor: Floor) -> str:
    card = voted_on_card(floor.session, floor.vote)
    assert problems(card) == ()
    return text_of(card)


def test_a_draft_is_shown_whole_with_its_title_and_preamble() -> None:
    assert card_of(voting_on_draft()) == (
        "Vote 1 was on: Draft resolution E/2015/L.1\n"
        "**Protection of victims**\n"
        "Alarmed by the figures\n"
        "**1.** Calls upon Member States to take measure 1\n"
        "**2.** Calls upon Member States to take measure 2\n"
        "-# As it was when the vote opened.\n"
        "[E/2015/L.1 as it is now]"
    )


def test_a_clause_is_shown_alone() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    said = card_of(floor)
    assert said.startswith("Vote 1 was on: Operative clause 1 of E/2015/L.1\n**1.** ")
    assert "**2.**" not in said


def test_a_clause_voted_out_before_is_not_in_the_whole_that_was_voted_on() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    floor.ballots(no=7)
    while floor.session.parts is not None and floor.session.parts.undecided:
        floor.dais(OpenVote())
        floor.ballots(yes=7)
    floor.dais(OpenVote())
    assert "**1.**" not in card_of(floor)
    assert "**2.**" in card_of(floor)


def test_a_motion_is_read_back() -> None:
    floor = in_session()
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.dais(PutMotion(1))
    said = card_of(floor)
    assert "Vote 1 was on: Motion 1: adjournment of the meeting" in said
    assert "France" in said


def test_every_result_has_the_button_it_is_known_by() -> None:
    floor = voting_on_draft()
    result = floor.ballots(yes=7)
    first = buttons(result_card(floor.session, result, None))[0]
    assert first == voted_on_button(floor.session, result)
    assert first.control == voted_on_control(1)
    assert labels(result_card(floor.session, result, None)) == ("Read: draft resolution E/2015/L.1",)
