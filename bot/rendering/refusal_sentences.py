"""The sentence for every reason of a refusal: what stands in the way, and what to do instead.

The words in braces are the facts of the reason, which ``bot.rendering.refusals`` puts in.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason
from bot.rendering.amendments.refusals import AMENDMENT_REFUSALS
from bot.rendering.authority.refusals import DAIS_SENTENCES
from bot.rendering.elections.refusals import ELECTION_REFUSALS
from bot.rendering.moderation.refusals import MODERATION_REFUSALS
from bot.rendering.motions.refusals import MOTION_SENTENCES
from bot.rendering.papers.refusals import PAPER_REFUSALS
from bot.rendering.points.refusals import POINT_SENTENCES
from bot.rendering.resolutions.refusals import DRAFT_REFUSALS
from bot.rendering.seats.refusals import SEAT_REFUSALS
from bot.rendering.speakers.refusals import SPEECH_SENTENCES
from bot.rendering.undo.refusals import UNDO_REFUSALS
from bot.rendering.voting.refusals import VOTE_SENTENCES

SENTENCES: Mapping[Reason, str] = {
    # committee
    Reason.NOT_ESTABLISHED: (
        "There is no committee in this channel yet. An administrator of the server makes one with "
        "/committee create."
    ),
    Reason.ALREADY_ESTABLISHED: (
        "This channel already has a committee: {committee}. Make a new one in another channel."
    ),
    Reason.ADMINISTRATORS_ONLY: "Only administrators of this server make committees. Ask one of them.",
    Reason.DAIS_ONLY: "This is for the dais to do. Ask the President.",
    Reason.CLOCK_ONLY: "Nobody does this by hand: it happens by itself when the time is up.",
    Reason.NOT_SEATED: (
        "You sit for no delegation of this committee. Ask the dais to seat you with /committee seat."
    ),
    Reason.NOT_YOUR_SEAT: (
        "You sit for {seat} and cannot act for {delegation}. Act for your own delegation, or ask the dais."
    ),
    Reason.UNKNOWN_DELEGATION: (
        "This committee has no delegation named {delegation}. Pick one from the names shown as you type."
    ),
    Reason.ALREADY_SEATED: "This person already sits for {delegation}; nothing changes.",
    Reason.PERSON_NOT_SEATED: "This person sits for no delegation, so there is no seat to free.",
    **DAIS_SENTENCES,
    Reason.DELEGATION_EXISTS: "There is already a delegation named {delegation}. Choose another name.",
    Reason.NAME_LENGTH: "A name has 1 to {limit} characters; this one has {length}. Choose another.",
    Reason.TOO_MANY_DELEGATIONS: "A committee has at most {limit} delegations. Leave one out first.",
    Reason.NO_MEMBERS: "A committee needs at least one member that votes. Name one first.",
    Reason.DELEGATION_IN_USE: (
        "{delegation} is speaking, on a list, the mover of a motion, or on a draft or an amendment. Settle "
        "that first."
    ),
    **SEAT_REFUSALS,
    # the rulebook
    Reason.RULE_SAME: "The rulebook says so already ({key}), so nothing changes. See /committee rules.",
    Reason.RULES_MOVED_ON: (
        "The rulebook was changed meanwhile. Look at it with /committee rules ({key}), then change it again."
    ),
    Reason.RULES_OF_MOTION: (
        "Motion {number} for {motion} is not disposed of yet, and goes by the rules it was raised under. "
        "Dispose of it first."
    ),
    Reason.RULES_OF_POINT: (
        "Point {number}, {point}, is not dealt with yet, and goes by the rules it was raised under. Deal "
        "with it first."
    ),
    Reason.RULES_OF_PARTS: (
        "The committee is voting on {symbol} clause by clause. Change this once the whole is decided."
    ),
    # sitting
    Reason.NO_SITTING: "No sitting is open. The dais opens one with /sitting open.",
    Reason.SITTING_OPEN: "Sitting {number} is still open. Adjourn it first.",
    Reason.SUSPENDED: "The meeting is suspended. Wait until the dais resumes it.",
    Reason.NOT_SUSPENDED: "The meeting is not suspended, so there is nothing to resume.",
    Reason.DURATION_LIMIT: "{asked} is outside the limits. Choose a time from {minimum} to {maximum}.",
    # roll call
    Reason.ROLL_NOT_TAKEN: (
        "The roll of this sitting has not been called. The dais starts with /rollcall start."
    ),
    Reason.ROLL_CALL_IN_PROGRESS: "The roll is being called. Wait until the dais finishes it.",
    Reason.NO_ROLL_CALL: "No roll call is in progress. The dais starts one with /rollcall start.",
    Reason.ROLL_ANSWER_UNKNOWN: "The rulebook has no answer “{answer}”. Answer {allowed}.",
    Reason.ROLL_ANSWER_SAME: "{delegation} is already recorded as {answer}; nothing changes.",
    Reason.OBSERVER_NOT_VOTING: "{delegation} is an observer and does not vote. Answer “present”.",
    Reason.ABSENT: "{delegation} is not recorded as present. It answers the roll first: /rollcall answer.",
    Reason.QUORUM_TO_DEBATE: (
        "There is no quorum to debate: {present} of {members} members are present, {needed} are needed. "
        "Wait for more of them."
    ),
    Reason.QUORUM_TO_DECIDE: (
        "There is no quorum to decide: {present} of {members} members are present, {needed} are needed. "
        "Wait for more of them."
    ),
    # speakers
    Reason.LIST_NOT_OPEN: "The speakers list is not open. Wait until the dais opens it.",
    Reason.LIST_OPEN: "The speakers list is already open. Delegations can join it.",
    Reason.LIST_EMPTY: "Nobody is waiting to speak. Ask for speakers, or go on to the next business.",
    Reason.ALREADY_ON_LIST: "{delegation} is already on the list, number {place}. Wait to be called.",
    Reason.NOT_ON_LIST: "{delegation} is not on the list. Join it first with /speakers join.",
    Reason.PLACE_OUT_OF_LIST: "The list has no place {place}. Choose one from 1 to {last}.",
    Reason.SAME_PLACE: "{delegation} already has place {place}. Choose another.",
    Reason.HAS_THE_FLOOR: "{delegation} has the floor now. Join the list again after the speech.",
    Reason.NO_SPEECH: "Nobody is speaking. Call the next speaker first.",
    Reason.SPEECH_PAUSED: "The speech is already paused. Resume it to let the clock run.",
    Reason.SPEECH_NOT_PAUSED: "The speech is not paused; its clock is running.",
    Reason.NOT_THE_SPEAKER: (
        "Only the speaker can yield, and that is {speaker}, not {delegation}. Wait for your turn."
    ),
    Reason.YIELD_UNKNOWN: "The rulebook knows no yield to {to}. You can yield to {allowed}.",
    Reason.YIELD_CHAIN: (
        "Time that was yielded cannot be yielded on: the limit is {limit}. Yield to the dais, or use the "
        "time."
    ),
    Reason.YIELD_TO_SELF: "The speaker cannot yield to the same delegation. Name another.",
    Reason.YIELD_MEANINGLESS: (
        "Name a delegation if you yield to one, and none if you yield to anything else."
    ),
    Reason.ALREADY_TAKING_QUESTIONS: (
        "The speaker is already taking questions. Ask yours before the time is up."
    ),
    Reason.SPEAKING_TIME_SAME: "Speeches already last {seconds}. Choose another time.",
    Reason.DEBATE_CLOSED: "The debate is closed. The vote comes next.",
    **SPEECH_SENTENCES,
    # caucus
    Reason.CAUCUS_IN_PROGRESS: "A caucus is in progress. Wait until it is over, or ask the dais to end it.",
    Reason.UNMODERATED: "An unmoderated caucus has no speakers list. Wait until it is over.",
    Reason.NO_CAUCUS: "No caucus is in progress, so there is nothing to end.",
    **MOTION_SENTENCES,
    # resolutions
    Reason.NO_SUCH_DRAFT: "There is no draft number {number}. See /resolution list.",
    Reason.DRAFT_STATUS: "{symbol} is {status}, so this cannot be done with it. See /resolution list.",
    Reason.DRAFT_ON_FLOOR: "{symbol} is before the committee. Decide it, or adjourn the debate on it, first.",
    Reason.NO_DRAFT_ON_FLOOR: "No draft resolution is before the committee. Introduce one first.",
    Reason.DRAFT_EMPTY: (
        "A draft needs a title and at least one operative clause, and no clause may be empty. Fill them "
        "in and submit it again."
    ),
    Reason.TOO_MANY_CLAUSES: "A draft has at most {limit} clauses; yours has {count}. Join or drop some.",
    Reason.OBSERVER_SPONSOR: "{delegation} is an observer and cannot sponsor a draft. Ask a member to.",
    Reason.ALREADY_SPONSOR: "{delegation} already sponsors {symbol}; nothing changes.",
    Reason.NOT_SPONSOR: "{delegation} does not sponsor {symbol}. Only a sponsor can do this.",
    Reason.LAST_SPONSOR: (
        "{symbol} has no other sponsor. Withdraw the draft instead with /resolution withdraw."
    ),
    **DRAFT_REFUSALS,
    **AMENDMENT_REFUSALS,
    **PAPER_REFUSALS,
    **POINT_SENTENCES,
    **VOTE_SENTENCES,
    **ELECTION_REFUSALS,
    **UNDO_REFUSALS,
    **MODERATION_REFUSALS,
    # voting
    Reason.VOTING: "Vote {number} is in progress and may not be interrupted. Wait for its result.",
    Reason.NO_VOTE: "No vote is in progress. Wait until the dais opens one.",
    Reason.VOTE_OVER: "Vote {number} is over. See its result with /vote history.",
    Reason.OBSERVER_VOTE: "{delegation} is an observer and has no vote here. Only members vote.",
    Reason.NOT_ENTITLED: (
        "{delegation} was not present when the vote opened and has no vote in it. Answer the roll before "
        "the next one."
    ),
    Reason.ALREADY_RECORDED: "The vote of {delegation} is already recorded: {choice}. It stands.",
    Reason.NO_ABSTENTION: "Nobody may abstain in this vote. Vote Yes or No.",
    Reason.PLEDGED_TO_VOTE: (
        "{delegation} declared itself present and voting and may not abstain. Vote Yes or No."
    ),
    Reason.NOT_CALLED: "{called} is called now, not {delegation}. Answer when you are called.",
    Reason.NO_BALLOTS: (
        "This is decided without a vote unless somebody asks for one. Press “Ask for a vote” to have one."
    ),
    Reason.VOTE_ALREADY_ASKED: "The vote is already being taken. Cast yours.",
    Reason.NOT_A_ROLL_CALL: "This vote is not by roll call, so nobody is called. Close the vote instead.",
    Reason.NO_ADOPTION_WITHOUT_VOTE: "This cannot be decided without a vote. Choose placards or a roll call.",
    Reason.ROLL_CALL_VOTE_ASKED: "A roll-call vote on {symbol} was already asked for. It will be taken.",
    Reason.PARTS_BEGUN: "{symbol} is already being voted on clause by clause. Go on with the next vote.",
    Reason.VOTING_BEGUN: "Voting on {symbol} has begun, so it cannot be withdrawn. Go on with the vote.",
}
