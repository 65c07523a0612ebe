"""Answers of a roll call, explanations of vote and the quorum, on the cards that show them."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.procedure.rulebook import (
    Answer,
    DecidedBy,
    Explaining,
    Majority,
    MotionKind,
    MotionRule,
    Rule,
    Rulebook,
)
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.speakers.speeches import EndSpeech
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, OpenVote
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation, EndExplanations
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.rendering.announcements import announcements
from bot.rendering.verbs import Verb
from bot.rendering.voting.cards import vote_card
from bot.rendering.voting.history import votes_card
from bot.rendering.voting.results import result_card
from tests.procedure.committees import (
    MEMBERS,
    PRESIDENT,
    Floor,
    going_first,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_motion,
)
from tests.rendering.sittings import announced, buttons, dais_panel, floor_panel, labels, text_of, told

RIGHTS: Mapping[str, object] = {"only_with_rights": True, "before": False, "sponsors": Explaining.ALWAYS}
PASSING = under(method_of_voting={"roll_call_answers": tuple(Answer)}, explanation_of_vote=RIGHTS)
ASSUMING = under(quorum_to_debate={"assumed": True, "share": (1, 4)})


def roll_call(rulebook: Rulebook = PASSING) -> Floor:
    """A committee that votes on a draft by roll call, Albania first."""
    return voting_on_draft(in_session(rulebook=rulebook), Method.ROLL_CALL)


def second_round() -> Floor:
    """A committee in whose roll call Albania has passed, Brazil has voted with rights, and nobody is left."""
    floor = roll_call()
    floor.act("Albania", Pass())
    floor.act("Brazil", CastBallot(Choice.YES, with_rights=True))
    while not floor.vote.second_round:
        floor.dais(CastBallot(Choice.NO, delegation=floor.vote.called))
    return floor


def voted(rulebook: Rulebook | None = None) -> Floor:
    """A committee that has just adopted a draft of Brazil's."""
    floor = voting_on_draft(in_session(rulebook=rulebook))
    floor.ballots(yes=4, no=3)
    return floor


def divided() -> Floor:
    """A committee that takes its vote again with the house divided."""
    motion = MotionRule(
        MotionKind.DIVIDE_HOUSE, Rule("Dividing the house", "Test"), decided_by=DecidedBy.PRESIDENT
    )
    floor = voting_on_draft(
        in_session(rulebook=going_first(MotionKind.DIVIDE_HOUSE, with_motion(under(), motion)))
    )
    floor.ballots(yes=3, no=2, abstain=2)
    floor.act("France", RaiseMotion(MotionKind.DIVIDE_HOUSE))
    floor.dais(RuleOnMotion(1, Ruling.GRANTED))
    return floor


# a roll call


def test_in_a_roll_call_the_card_has_the_answers_of_the_one_called() -> None:
    card = vote_card(roll_call().session, Floor().at)
    answers = ("Yes", "No", "Abstain", "Pass", "Yes with rights", "No with rights")
    assert labels(card) == (*answers, "Who may vote")
    assert [own.control.choice for own in buttons(card)[:-1]] == [
        "yes",
        "no",
        "abstain",
        "pass",
        "yes_with_rights",
        "no_with_rights",
    ]


def test_called_again_after_a_pass_there_is_only_yes_and_no() -> None:
    floor = second_round()
    card = vote_card(floor.session, floor.at)
    assert labels(card) == ("Yes", "No", "Who may vote")
    assert "**Called now again, having passed: Albania**" in text_of(card)
    assert "7 of 7 called" in text_of(card)
    assert "**Yes (1):** Brazil (with rights)" in text_of(card)
    assert "**Passed (1):** Albania" in text_of(card)


def test_whoever_is_present_and_voting_is_offered_no_abstention_when_called() -> None:
    floor = voting_on_draft(in_session(present_and_voting=["Albania"]), Method.ROLL_CALL)
    assert labels(vote_card(floor.session, floor.at)) == ("Yes", "No", "Who may vote")


def test_the_chair_answers_for_the_one_called_with_what_it_may_answer() -> None:
    assert labels(dais_panel(roll_call()))[:7] == (
        "Albania: yes",
        "Albania: no",
        "Albania: abstain",
        "Albania: pass",
        "Albania: yes with rights",
        "Albania: no with rights",
        "Albania does not answer",
    )
    again = dais_panel(second_round())
    assert labels(again)[:3] == ("Albania: yes", "Albania: no", "Albania does not answer")
    assert "Albania is called again, answer due" in text_of(again)


def test_by_placards_there_are_no_answers_of_a_roll_call() -> None:
    floor = voting_on_draft(in_session(rulebook=PASSING))
    assert labels(vote_card(floor.session, floor.at)) == ("Yes", "No", "Abstain", "Who may vote")


def test_whoever_passes_or_votes_with_rights_is_told_so() -> None:
    floor = roll_call()
    assert told(floor, "Albania", Pass()) == "You pass and are called again at the end."
    assert told(floor, PRESIDENT, Pass(0, "Brazil")) == "Brazil passes and is called again at the end."
    assert told(floor, "China", CastBallot(Choice.YES, with_rights=True)) == (
        "Your vote is recorded: Yes with rights. It cannot be changed. It is explained when voting is over."
    )


def test_a_result_names_those_who_voted_with_rights() -> None:
    floor = second_round()
    floor.act("Albania", CastBallot(Choice.YES))
    posted = text_of(result_card(floor.session, floor.session.results[-1], None))
    assert "\n**With rights (1):** Brazil\n" in posted
    assert "— 2 in favour, 5 against" in posted


# dividing the house


def test_a_vote_taken_again_says_what_it_takes_the_place_of() -> None:
    floor = divided()
    card = vote_card(floor.session, floor.at)
    assert "The house is divided: this takes the place of vote 1. Nobody may abstain." in text_of(card)
    assert "“Dividing the house”" in text_of(card)
    assert labels(card) == ("Yes", "No", "Who may vote")


def test_the_result_and_the_history_say_which_vote_stands() -> None:
    floor = divided()
    floor.ballots(yes=3, no=4)
    posted = text_of(result_card(floor.session, floor.session.results[-1], None))
    assert "By show of placards; nobody was left to vote. It takes the place of vote 1." in posted
    history = text_of(votes_card(floor.session))
    assert "2 abstaining (taken again: vote 2)" in history
    assert history.count("taken again") == 1


# division of a proposal


def test_a_draft_to_be_divided_is_put_to_the_vote_clause_by_clause() -> None:
    floor = with_draft()
    announced_ = announced(floor, RaiseMotion(MotionKind.DIVISION, delegation="France"))
    assert "Division of E/2015/L.1" in announced_
    assert "Rule 64, “Division of proposals and amendments”" in announced_
    shown = labels(dais_panel(floor))
    assert shown[1:3] == ("Vote clause by clause", "By roll call, clause by clause")
    assert "Vote on the whole" not in shown
    assert "Adopt without a vote" not in shown


def test_where_some_clauses_are_set_apart_the_panel_says_which_come_next() -> None:
    floor = with_draft(6)
    apart = RaiseMotion(MotionKind.DIVISION, Terms(clauses=("o2", "o4", "o5", "o6")), "France")
    assert "Clauses 2 and 4 to 6 of E/2015/L.1 will be voted on apart." in announced(floor, apart)
    assert labels(dais_panel(floor))[1:3] == ("Vote in parts", "By roll call, in parts")
    floor.dais(OpenVote(), CancelVote("Noise"))
    next_ = ("Next: clauses 2 and 4 to 6", "Roll-call vote on clauses 2 and 4 to 6")
    assert labels(dais_panel(floor))[:2] == next_


def test_where_the_president_may_not_begin_it_the_panel_offers_no_voting_in_parts() -> None:
    floor = with_draft(floor=in_session(rulebook=under(division={"by_dais": False})))
    assert "Vote clause by clause" not in labels(dais_panel(floor))


# explanations of vote


def test_after_a_vote_a_delegation_can_ask_to_explain_it_and_the_chair_calls_it() -> None:
    floor = voted()
    assert "Explain your vote" in labels(floor_panel(floor))
    assert "Explanations of vote" not in text_of(dais_panel(floor))
    assert told(floor, "Ghana", AskToExplain()) == "You are number 1 to explain your vote."
    assert told(floor, PRESIDENT, AskToExplain("Haiti")) == "Haiti is number 2 to explain its vote."
    for panel in (floor_panel(floor), dais_panel(floor)):
        assert (
            "**Explanations of vote** after the vote on draft resolution E/2015/L.1, 1 min each\n"
            "Waiting: Ghana, Haiti"
        ) in text_of(panel)
    assert labels(dais_panel(floor))[:2] == ("Ghana explains its vote", "End the explanations")


def test_an_explanation_is_announced_and_shown_as_the_speech_it_is() -> None:
    floor = voted()
    floor.act("Ghana", AskToExplain())
    said = announced(floor, CallExplanation())
    assert "Explanation of vote: Ghana" in said
    assert "Rule 62, “Explanation of vote”" in said
    assert "**Ghana** has the floor, in explanation of vote" in text_of(floor_panel(floor))
    floor.dais(EndSpeech())
    assert "1 heard, nobody waits" in text_of(floor_panel(floor))
    assert "Explanations of vote over" in announced(floor, EndExplanations())


def test_when_the_time_of_an_explanation_is_up_the_next_one_is_named() -> None:
    floor = voted()
    floor.dais(AskToExplain("Ghana"), AskToExplain("Haiti"), CallExplanation())
    floor.wait(60)
    before, events = floor.session, floor.clock()
    said = "\n".join(map(text_of, announcements(before, events, floor.session, floor.at)))
    assert "Time is up: Ghana" in said
    assert "Next to explain its vote: Haiti." in said


def test_before_a_vote_it_can_be_explained_and_the_vote_opened_without_waiting() -> None:
    floor = with_draft()
    assert "Explain your vote" not in labels(floor_panel(floor))
    floor.carry(MotionKind.CLOSE_DEBATE)
    assert "Explain your vote" in labels(floor_panel(floor))
    floor.act("Ghana", AskToExplain())
    assert "before the vote on draft resolution E/2015/L.1" in text_of(floor_panel(floor))
    shown = labels(dais_panel(floor))
    assert shown[0] == "Ghana explains its vote"
    assert "Vote on the whole" in shown


def test_where_only_votes_with_rights_are_explained_nobody_else_is_offered_it() -> None:
    floor = second_round()
    floor.act("Albania", CastBallot(Choice.NO))
    assert "Explain your vote" not in labels(floor_panel(floor))
    assert "Waiting: Brazil" in text_of(floor_panel(floor))


def test_votes_with_rights_are_announced_when_voting_is_over() -> None:
    said = announced(second_round(), CastBallot(Choice.NO, delegation="Albania"))
    assert "Explanations of vote" in said
    assert "Waiting: Brazil" in said


# the quorum


def test_a_quorum_that_is_assumed_says_so_and_can_be_challenged_on_both_panels() -> None:
    floor = in_session(rulebook=ASSUMING, absent=MEMBERS[1:])
    for panel in (floor_panel(floor), dais_panel(floor)):
        assert "quorum to debate 2: assumed" in text_of(panel)
        found = [own for own in buttons(panel) if own.label == "Challenge the quorum"]
        assert [own.control.verb for own in found] == [Verb.CHALLENGE_QUORUM]


def test_a_challenge_is_announced_with_the_numbers() -> None:
    floor = in_session(rulebook=ASSUMING, absent=MEMBERS[2:])
    reached = announced(floor, ChallengeQuorum("Albania"))
    assert "Quorum challenged: reached" in reached
    assert (
        "Albania challenged the quorum. 2 of 7 members are present; the quorum to debate is 2: reached."
        in reached
    )


def test_a_challenge_tells_what_each_assumed_quorum_is_for() -> None:
    rulebook = under(ASSUMING, quorum_to_decide={"assumed": True, "on_procedure": False})
    said = announced(in_session(rulebook=rulebook, absent=MEMBERS[2:]), ChallengeQuorum())
    assert "the quorum to debate is 2: reached, the quorum to decide on substance is 4: not reached" in said


def test_a_quorum_found_missing_is_not_assumed_any_more() -> None:
    floor = in_session(rulebook=ASSUMING, absent=MEMBERS[1:])
    missing = announced(floor, ChallengeQuorum())
    assert "Quorum challenged: not reached" in missing
    assert "The dais challenged the quorum. 1 of 7 members are present" in missing
    assert "quorum to debate 2: **not reached**" in text_of(floor_panel(floor))
    assert "Challenge the quorum" not in labels(dais_panel(floor))


def test_where_the_quorum_is_counted_nothing_is_said_of_a_challenge() -> None:
    floor = in_session()
    assert "assumed" not in text_of(floor_panel(floor))
    assert "Challenge the quorum" not in labels(floor_panel(floor))


# the rules a result rests on


@pytest.mark.parametrize(
    ("majority", "rule"),
    [(Majority.SIMPLE, "“Majority required”"), (Majority.TWO_THIRDS, "“Suspension or adjournment")],
)
def test_a_motion_that_needs_more_than_most_rests_on_its_own_rule(majority: Majority, rule: str) -> None:
    rulebook = with_majority(majority)
    floor = in_session(rulebook=rulebook)
    floor.put(MotionKind.SUSPEND_MEETING)
    assert rule in text_of(vote_card(floor.session, floor.at))
    floor.ballots(yes=7)
    assert rule in text_of(result_card(floor.session, floor.session.results[-1], None))


def with_majority(majority: Majority) -> Rulebook:
    """The Council's rules with another majority for the suspension of the meeting."""
    rules = under()
    motion = rules.motions[MotionKind.SUSPEND_MEETING]
    return with_motion(rules, MotionRule(motion.kind, motion.rule, majority=majority))


def test_a_vote_by_parts_that_is_left_for_the_whole_is_opened_with_a_button() -> None:
    floor = with_draft(1)
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(yes=7)
    assert "Vote on the whole" in labels(dais_panel(floor))
