"""The sentences of refusals in roll calls, on divisions, on explanations of vote and on the quorum."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

VOTE_SENTENCES: Mapping[Reason, str] = {
    Reason.NO_PASS: "Nobody can pass in this vote. Vote Yes or No.",
    Reason.PASSED: "{delegation} passed when it was called before. It can only vote {choices} now.",
    Reason.NO_RIGHTS: "There is no such vote with rights here. Vote without them.",
    Reason.HANDS_ARE_COUNTED: "This vote is by show of hands. Raise your placard: the dais counts.",
    Reason.HANDS_UNCOUNTED: "The hands are not counted yet. Enter the count first.",
    Reason.NO_SHOW_OF_HANDS: "This vote is not by show of hands, so there is nothing to count. Let it go on.",
    Reason.TOO_MANY_HANDS: "{count} hands are counted, and {limit} delegations may vote. Count again.",
    Reason.TOO_MANY_ABSTAIN: (
        "{count} abstentions are counted, and {limit} delegations may abstain in this vote. Count again."
    ),
    Reason.NO_SUCH_POLL: "A straw poll is taken by placards or by a show of hands. Choose one of them.",
    Reason.DIVISION_BY_MOTION: (
        "{symbol} is only voted on clause by clause once its division is moved and accepted. Vote on the "
        "whole, or have that moved."
    ),
    Reason.DIVISION_ASKED: "{symbol} is to be voted on clause by clause already. Wait for the vote.",
    Reason.HOUSE_NOT_DIVISIBLE: (
        "There is no vote to divide the house on. Move it right after a vote on a text that was not itself "
        "taken again."
    ),
    Reason.NO_EXPLANATIONS: (
        "No explanations of vote are heard now. Ask once voting on a draft is over, or before it where the "
        "rules allow that."
    ),
    Reason.NO_EXPLANATION_WAITS: "Nobody waits to explain that vote. Go on to the next business.",
    Reason.NOTHING_TO_EXPLAIN: "{delegation} has no vote on this text to explain. Speak in debate instead.",
    Reason.NO_RIGHTS_KEPT: (
        "{delegation} did not vote with rights, and no other vote is explained here. Vote with rights in a "
        "roll call."
    ),
    Reason.SPONSOR_EXPLAINS: (
        "{delegation} sponsors this text, and the rules do not let it explain its vote on it. Leave that to "
        "others."
    ),
    Reason.EXPLANATION_ASKED: (
        "{delegation} already waits to explain its vote, number {place}. Wait to be called."
    ),
    Reason.EXPLAINED: "{delegation} has explained its vote already. Leave the place to another delegation.",
    Reason.QUORUM_COUNTED: (
        "The quorum is counted here, not assumed, so there is nothing to challenge. See /rollcall show."
    ),
}
