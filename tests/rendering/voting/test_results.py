"""Results as they are posted, and the history of votes."""

from __future__ import annotations

from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.voting.actions import CloseVote, OpenVote
from bot.procedure.state.voting import Method
from bot.rendering.card import Buttons, Picture, Text, Tone
from bot.rendering.voting.boards import voting_board
from bot.rendering.voting.results import closed_vote_card, result_card
from tests.procedure.committees import Floor, in_session, voting_on_draft, with_draft
from tests.rendering.sittings import labels, text_of


def posted(floor: Floor) -> str:
    """The newest result as it is posted."""
    return text_of(result_card(floor.session, floor.session.results[-1], None))


def test_the_outcome_comes_first_then_the_sum_the_rule_and_the_names() -> None:
    floor = voting_on_draft()
    floor.ballots(yes=3, no=1, abstain=2)
    assert posted(floor) == (
        "Vote 1: result\n"
        "**Adopted: draft resolution E/2015/L.1 — 3 in favour, 1 against, 2 abstaining, 1 not voting**\n"
        "Simple majority of 4 votes for or against: 3 needed, 3 in favour.\n"
        "By show of placards; closed by the dais.\n"
        "-# Rule 60, “Majority required” (E/5715/Rev.2)\n"
        "**In favour (3):** Albania, Brazil, China\n"
        "**Against (1):** Estonia\n"
        "**Abstaining (2):** France, Ghana\n"
        "**Not voting (1):** Haiti\n"
        "[Read: draft resolution E/2015/L.1]"
    )


def test_a_large_committee_reads_its_figures_in_one_line() -> None:
    floor = with_draft(floor=in_session(54, 0), sponsor="Member 001")
    floor.dais(OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=26, no=7, abstain=13)
    assert "— 26 in favour, 7 against, 13 abstaining, 8 not voting" in posted(floor)


def test_nobody_not_voting_is_not_mentioned() -> None:
    floor = voting_on_draft()
    floor.ballots(yes=5, no=2)
    assert "**Adopted: draft resolution E/2015/L.1 — 5 in favour, 2 against, 0 abstaining**" in posted(floor)


def test_a_tie_is_said_to_be_one_and_has_its_rule() -> None:
    floor = voting_on_draft()
    floor.ballots(yes=3, no=3, abstain=1)
    text = posted(floor)
    assert "**Rejected: draft resolution E/2015/L.1" in text
    assert "4 needed, 3 in favour. Equally divided, so it is lost." in text
    assert "Rule 71, “Equally divided votes”" in text


def test_a_vote_in_which_nobody_votes_is_not_carried() -> None:
    floor = voting_on_draft()
    floor.ballots()
    assert "Nobody voted for or against, so it is not carried." in posted(floor)


def test_adoption_without_a_vote_has_no_figures_and_no_names() -> None:
    floor = voting_on_draft(method=Method.WITHOUT_A_VOTE)
    floor.dais(CloseVote())
    assert posted(floor) == (
        "Vote 1: result\n"
        "**Adopted without a vote: draft resolution E/2015/L.1**\n"
        "No member asked for a vote.\n"
        "-# Rule 59, “Request for a vote” (E/5715/Rev.2)\n"
        "[Read: draft resolution E/2015/L.1]"
    )


def test_a_motion_is_carried_or_lost() -> None:
    floor = in_session()
    floor.put(MotionKind.ADJOURN_MEETING)
    floor.ballots(yes=3, no=4)
    assert "**Lost: motion 1, adjournment of the meeting — 3 in favour, 4 against" in posted(floor)


def test_a_clause_is_retained_or_voted_out() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    floor.ballots(no=7)
    assert "**Voted out: operative clause 1 of E/2015/L.1" in posted(floor)
    floor.dais(OpenVote())
    floor.ballots(yes=7)
    assert "**Retained: operative clause 2 of E/2015/L.1" in posted(floor)


def test_names_stand_in_alphabetical_order_wherever_the_roll_call_began() -> None:
    floor = with_draft()
    floor.act("President", OpenVote(method=Method.ROLL_CALL), draw=lambda names: names[4])
    assert floor.vote.entitled[0] == "France"
    floor.ballots(yes=7)
    assert "**In favour (7):** Albania, Brazil, China, Estonia, France, Ghana, Haiti" in posted(floor)


def test_the_board_is_shown_between_the_outcome_and_the_names() -> None:
    floor = voting_on_draft()
    result = floor.ballots(yes=7)
    board = voting_board(result, committee="ECOSOC", matter="Draft resolution", outcome="Adopted")
    card = result_card(floor.session, result, board)
    assert [type(own) for own in card.blocks] == [Text, Picture, Text, Buttons]
    assert card.blocks[1] == board
    assert card.tone is Tone.GOOD


def test_the_card_of_a_vote_that_is_over_has_nothing_to_press() -> None:
    floor = voting_on_draft()
    result = floor.ballots(no=7)
    card = closed_vote_card(floor.session, result)
    assert text_of(card) == (
        "Vote 1 · Draft resolution E/2015/L.1\n"
        "The vote is over: nobody was left to vote.\n"
        "Rejected: draft resolution E/2015/L.1 — 0 in favour, 7 against, 0 abstaining"
    )
    assert labels(card) == ()


def test_a_vote_that_ran_out_of_time_says_so() -> None:
    floor = voting_on_draft()
    floor.wait(121)
    floor.clock()
    assert "The vote is over: time was up." in text_of(
        closed_vote_card(floor.session, floor.session.results[-1])
    )
