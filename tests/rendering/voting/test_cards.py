"""The card of a vote in progress."""

from __future__ import annotations

import pytest

from bot.procedure.rulebook import Abstention, Majority, MotionKind
from bot.procedure.rules.voting.actions import CastBallot, OpenVote, PassOver
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.rendering.card import Button, Style
from bot.rendering.verbs import Verb
from bot.rendering.voting.called import called_delegation, called_subject
from bot.rendering.voting.cards import vote_card
from tests.procedure.committees import (
    Floor,
    in_session,
    under,
    voting_on_draft,
    with_draft,
)
from tests.rendering.sittings import buttons, floor_panel, labels, state, text_of


def shown(floor: Floor) -> str:
    """The card of the vote in progress, read from top to bottom."""
    return text_of(vote_card(floor.session, floor.at))


def test_a_vote_on_a_clause_shows_the_clause_and_what_carries_it() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    assert shown(floor) == (
        "Vote 1 · Operative clause 1 of E/2015/L.1\n"
        "**1.** Calls upon Member States to take measure 1\n"
        "By show of placards · 7 delegations may vote\n"
        "Needs more votes for than against; with all 7 voting yes or no: 4\n"
        "Closes <t:1447146120:R> (<t:1447146120:t>), or as soon as all have voted.\n"
        "-# Rule 60, “Majority required” (E/5715/Rev.2) · Rule 61, “Method of voting” (E/5715/Rev.2)\n"
        "**0 of 7 have voted**\n"
        "———\n"
        "[Yes] [No] [Abstain]\n"
        "[Who may vote]"
    )


def test_in_parts_the_panel_says_how_many_are_left_and_then_that_the_whole_is_next() -> None:
    floor = with_draft(4)
    floor.dais(OpenVote(clauses=("o2", "o4")))
    assert "in parts, 2 to go" in text_of(floor_panel(floor))
    floor.ballots(yes=7)
    floor.dais(OpenVote())
    floor.ballots(yes=7)
    assert "the whole comes next" in text_of(floor_panel(floor))


def test_how_many_have_voted_is_shown_but_never_how() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    before = shown(floor)
    floor.act("France", CastBallot(Choice.NO))
    assert shown(floor) == before.replace("**0 of 7 have voted**", "**1 of 7 have voted**")


def test_each_choice_is_a_button_that_says_it() -> None:
    floor = voting_on_draft()
    found = [(own.label, own.control.verb, own.control.choice, own.style) for own in _buttons(floor)]
    assert found == [
        ("Yes", Verb.CAST, "yes", Style.GOOD),
        ("No", Verb.CAST, "no", Style.BAD),
        ("Abstain", Verb.CAST, "abstain", Style.PLAIN),
        ("Who may vote", Verb.ENTITLED, "", Style.PLAIN),
    ]
    assert {own.control.subject for own in _buttons(floor)} == {"1"}


def test_where_nobody_may_abstain_there_is_no_such_button() -> None:
    floor = in_session()
    floor.put(MotionKind.SUSPEND_MEETING, terms=Terms(duration=600))
    assert labels(vote_card(floor.session, floor.at)) == ("Yes", "No", "Who may vote")
    assert "Nobody may abstain." in shown(floor)
    assert "Motion to suspend the meeting for 10 min, moved by France." in shown(floor)


def test_those_present_and_voting_are_told_that_they_may_not_abstain() -> None:
    floor = voting_on_draft(in_session(present_and_voting=["France"]))
    assert "1 delegation present and voting may not abstain." in shown(floor)
    assert "“Abstention”" in shown(floor)
    assert "Abstain" in labels(vote_card(floor.session, floor.at))


def test_a_roll_call_shows_who_is_called_who_follows_and_what_was_answered() -> None:
    floor = voting_on_draft(method=Method.ROLL_CALL)
    floor.act("Albania", CastBallot(Choice.YES))
    floor.act("Brazil", CastBallot(Choice.NO))
    floor.dais(PassOver())
    assert (
        "**Called now: Estonia** · answer <t:1447146030:R> at the latest\n"
        "Then: France, Ghana\n"
        "3 of 7 called\n"
        "**Yes (1):** Albania\n"
        "**No (1):** Brazil\n"
        "**No answer (1):** China"
    ) in shown(floor)
    assert "have voted**" not in shown(floor)


def test_adoption_without_a_vote_has_the_one_button_to_ask_for_a_vote() -> None:
    floor = voting_on_draft(method=Method.WITHOUT_A_VOTE)
    card = vote_card(floor.session, floor.at)
    assert [(own.label, own.control.verb, own.control.subject) for own in buttons(card)] == [
        ("Ask for a vote", Verb.REQUEST_VOTE, "1")
    ]
    assert "The time to ask ends <t:1447146060:R> (<t:1447146060:t>)." in text_of(card)
    assert "Rule 59, “Request for a vote” (E/5715/Rev.2)" in text_of(card)


def test_two_thirds_are_told_in_votes() -> None:
    rulebook = under(majority={"draft": Majority.TWO_THIRDS}, abstention={"draft": Abstention.ALLOWED})
    floor = voting_on_draft(in_session(rulebook=rulebook))
    assert "Needs two thirds of the votes for and against; with all 7 voting yes or no: 5" in shown(floor)


def test_a_long_draft_is_cut_and_says_where_the_rest_is() -> None:
    assert "more clauses: /resolution show 1" in shown(state("placards"))


def test_without_a_vote_in_progress_there_is_no_card() -> None:
    floor = in_session()
    with pytest.raises(LookupError, match="no vote is in progress"):
        vote_card(floor.session, floor.at)


def test_a_control_of_a_roll_call_means_the_delegation_it_was_made_for() -> None:
    floor = voting_on_draft(method=Method.ROLL_CALL)
    subject = called_subject(floor.vote)
    assert called_delegation(floor.vote, subject) == "Albania"
    floor.act("Albania", CastBallot(Choice.YES))
    assert called_delegation(floor.vote, subject) == "Albania"
    assert called_delegation(floor.vote, called_subject(floor.vote)) == "Brazil"


@pytest.mark.parametrize("subject", ["", "1", "2-0", "1-", "1-x", "1-7", "1--1"])
def test_a_control_that_means_no_delegation_of_the_vote_is_read_as_none(subject: str) -> None:
    assert called_delegation(voting_on_draft(method=Method.ROLL_CALL).vote, subject) is None


def _buttons(floor: Floor) -> tuple[Button, ...]:
    return buttons(vote_card(floor.session, floor.at))
