"""The words for the keys of a rulebook on motions in general, on appeals and on voting."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.rulebook import Explaining, Tie
from bot.rendering.rulebook.phrase import RuleWords

_RULINGS: Mapping[str, RuleWords] = {
    "appeals.allowed": RuleWords(
        "whether rulings may be appealed",
        "rulings of the President may be appealed",
        "rulings of the President may not be appealed",
    ),
    "appeals.second": RuleWords(
        "whether an appeal needs a second", "an appeal needs a second", "an appeal needs no second"
    ),
    "appeals.written": RuleWords(
        "whether an appeal is made in writing",
        "an appeal is made in writing",
        "an appeal is made from the floor",
    ),
    "appeals.majority": RuleWords(
        "the majority that overrules the President", "a {value} overrules a ruling"
    ),
    "appeals.tie": RuleWords(
        "what a tie on an appeal means",
        "on a tie over an appeal {value}",
        choices={Tie.LOST: "the ruling stands", Tie.CARRIED: "the ruling is overruled"},
    ),
    "order_of_motions.precedence": RuleWords(
        "the order of precedence of motions", "motions take precedence in this order: {value}"
    ),
    "order_of_motions.tie_break": RuleWords(
        "which of two motions of one kind goes first", "of two motions of one kind, {value} goes first"
    ),
}

_ADOPTION: Mapping[str, RuleWords] = {
    "request_for_a_vote.drafts_without_a_vote": RuleWords(
        "whether drafts may be adopted without a vote",
        "a draft may be adopted without a vote unless one is asked for",
        "every draft is voted on",
    ),
    "request_for_a_vote.motions_without_a_vote": RuleWords(
        "whether motions may be carried without a vote",
        "a motion may be carried without a vote unless one is asked for",
        "every motion put to the committee is voted on",
    ),
    "request_for_a_vote.objection": RuleWords(
        "how long a request for a vote is waited for", "a request for a vote is waited for {value}"
    ),
    "majority.amendment": RuleWords("the majority for amendments", "an amendment is adopted by a {value}"),
    "majority.clause": RuleWords("the majority for clauses", "a clause is retained by a {value}"),
    "majority.draft": RuleWords("the majority for draft resolutions", "a draft is adopted by a {value}"),
    "equally_divided_votes.tie": RuleWords("what a tie means", "on a tie, the matter is {value}"),
    "division.by_dais": RuleWords(
        "whether the President may begin a vote by clauses",
        "the President may put a draft to the vote clause by clause without a motion",
        "a draft is voted on clause by clause only on a motion",
    ),
    "division.all_parts_rejected_rejects": RuleWords(
        "what the rejection of all parts means",
        "a draft all of whose operative clauses are rejected is rejected as a whole",
        "a draft is voted on as a whole also where all its operative clauses are rejected",
    ),
}

_ABSTENTION: Mapping[str, RuleWords] = {
    f"abstention.{matter}": RuleWords(f"who may abstain on {words}", f"on {words} {{value}}")
    for matter, words in (
        ("motion", "motions"),
        ("appeal", "appeals"),
        ("amendment", "amendments"),
        ("clause", "clauses"),
        ("draft", "draft resolutions"),
    )
}

_METHOD: Mapping[str, RuleWords] = {
    "method_of_voting.placards": RuleWords(
        "how long a vote by placards stays open", "a vote by placards stays open for {value}"
    ),
    "method_of_voting.roll_call_answer": RuleWords(
        "the time to answer in a roll-call vote",
        "a delegation called in a roll-call vote has {value} to answer",
    ),
    "method_of_voting.roll_call_start": RuleWords(
        "with whom a roll-call vote begins", "a roll-call vote begins with {value}"
    ),
    "method_of_voting.roll_call_answers": RuleWords(
        "what may be answered in a roll-call vote",
        "in a roll-call vote delegations answer {value}",
        last="or",
    ),
    "method_of_voting.abstain_after_pass": RuleWords(
        "whether a delegation that passed may abstain",
        "a delegation that passed may abstain when it is called again",
        "a delegation that passed votes yes or no when it is called again",
    ),
    "method_of_voting.ballot_may_change": RuleWords(
        "whether a vote by placards may be changed",
        "a vote by placards may be changed until voting closes",
        "a vote that was cast stays as it is",
    ),
    "explanation_of_vote.before": RuleWords(
        "whether votes may be explained before voting",
        "votes may be explained before voting begins",
        "votes are not explained before voting",
    ),
    "explanation_of_vote.after": RuleWords(
        "whether votes may be explained after voting",
        "votes may be explained once voting is over",
        "votes are not explained after voting",
    ),
    "explanation_of_vote.only_with_rights": RuleWords(
        "whether only those who voted with rights may explain",
        "only delegations that voted with rights explain their vote",
        "any delegation that voted may explain its vote",
    ),
    "explanation_of_vote.sponsors": RuleWords(
        "whether sponsors may explain their vote",
        "sponsors {value}",
        choices={
            Explaining.ALWAYS: "may explain their vote on their own draft",
            Explaining.IF_AMENDED: "may explain their vote on their own draft only where it was amended",
            Explaining.NEVER: "may not explain their vote on their own draft",
        },
    ),
    "explanation_of_vote.time": RuleWords(
        "the time of an explanation of vote", "an explanation of vote lasts {value}"
    ),
    "conduct_during_voting.points": RuleWords(
        "which points may interrupt a vote",
        "a vote may be interrupted by {value}",
        "no point may interrupt a vote",
        last="or",
    ),
    "conduct_during_voting.doors_closed": RuleWords(
        "whether the doors are closed during a vote",
        "the doors are closed during a vote",
        "delegations may arrive while a vote is taken",
    ),
    "conduct_during_voting.late_arrivals_wait": RuleWords(
        "whether late arrivals are let in by themselves once a vote is over",
        "whoever arrives during a vote waits at the doors and is let in once it is over",
        "whoever arrives during a vote comes again once it is over",
    ),
}

_ELECTIONS: Mapping[str, RuleWords] = {
    "elections.by_delegations": RuleWords(
        "whether delegations nominate candidates",
        "delegations and the dais nominate candidates",
        "only the dais nominates candidates",
    ),
    "elections.majority": RuleWords("the majority for elections", "a candidate is elected by a {value}"),
    "elections.ballot": RuleWords(
        "how long a secret ballot stays open", "a secret ballot stays open for {value}"
    ),
    "elections.ballots": RuleWords(
        "how many ballots an election has at most", "an election has at most {value}", noun="ballot"
    ),
    "elections.candidates_each": RuleWords(
        "how many candidates a run-off has for each place",
        "a run-off is held among {value} for each place left",
        "a run-off is held among all who were not elected",
        noun="candidate",
    ),
    "elections.special_ballot": RuleWords(
        "whether those who tie for a place in a run-off have a special ballot",
        "those who tie for a place in a run-off have a special ballot before lots are drawn",
        "between those who tie for a place in a run-off lots are drawn at once",
    ),
    "elections.inconclusive": RuleWords(
        "what fills the places the last ballot has left",
        "the places that the last ballot has left are filled by {value}",
    ),
    "elections.without_a_ballot": RuleWords(
        "whether as many candidates as places are elected without a ballot",
        "candidates who are no more than the places may be elected without a ballot",
        "every election is by secret ballot",
    ),
}

VOTING: Mapping[str, RuleWords] = {**_RULINGS, **_ADOPTION, **_ABSTENTION, **_METHOD, **_ELECTIONS}
