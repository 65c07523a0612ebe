"""What a person is told when something is not in order."""

from __future__ import annotations

from collections.abc import Mapping
from string import Formatter

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Fact, Reason, Refusal
from bot.procedure.rulebook import MotionKind, Rule, Stage, Term, YieldKind
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.tally import Choice
from bot.rendering.refusal_sentences import SENTENCES
from bot.rendering.refusals import refusal_text, sentence
from tests.rendering.channel_refusals import TOLD_ON_CHANNELS
from tests.rendering.draft_refusals import DRAFT_FACTS, OWN_DRAFT_FACTS, TOLD_ON_DRAFTS
from tests.rendering.election_refusals import ELECTION_FACTS, TOLD_ON_ELECTIONS
from tests.rendering.moderation_refusals import MODERATION_FACTS, TOLD_ON_ORDER
from tests.rendering.paper_refusals import OWN_PAPER_FACTS, PAPER_FACTS, TOLD_ON_PAPERS
from tests.rendering.point_refusals import OWN_POINT_FACTS, POINT_FACTS, TOLD_ON_POINTS
from tests.rendering.rule_refusals import RULE_FACTS, TOLD_ON_RULES
from tests.rendering.seat_refusals import TOLD_ON_SEATS
from tests.rendering.sittings import HOSTILE, acting_markup
from tests.rendering.speech_refusals import OWN_SPEECH_FACTS, SPEECH_FACTS, TOLD_ON_SPEECHES
from tests.rendering.undo_refusals import TOLD_ON_UNDOS
from tests.rendering.vote_refusals import TOLD_ON_VOTES, VOTE_FACTS

FACTS: Mapping[str, Fact] = {
    "committee": "Economic and Social Council",
    "delegation": "France",
    "seat": "Kenya",
    "speaker": "Kenya",
    "mover": "Kenya",
    "called": "Kenya",
    "rulebook": "Rules of procedure",
    "symbol": "E/2015/L.1",
    "what": "topic",
    "limit": 60,
    "length": 70,
    "number": 3,
    "present": 17,
    "needed": 18,
    "members": 54,
    "place": 4,
    "last": 9,
    "count": 101,
    "asked": 5,
    "minimum": 15,
    "maximum": 90,
    "seconds": 90,
    "motion": MotionKind.CLOSE_DEBATE,
    "first": MotionKind.SUSPEND_MEETING,
    "term": Term.TOTAL,
    "side": "against",
    "status": MotionStatus.LOST,
    "answer": Presence.PRESENT,
    "to": YieldKind.QUESTIONS,
    "allowed": (Presence.PRESENT, Presence.ABSENT),
    "choice": Choice.YES,
    "stage": Stage.CAUCUS,
    "stages": (Stage.GENERAL, Stage.DRAFT),
    **POINT_FACTS,
    **DRAFT_FACTS,
    **PAPER_FACTS,
    **SPEECH_FACTS,
    **RULE_FACTS,
    **VOTE_FACTS,
    **ELECTION_FACTS,
    **MODERATION_FACTS,
}

OWN_FACTS: Mapping[Reason, Mapping[str, Fact]] = {
    Reason.DRAFT_STATUS: {"status": DraftStatus.REJECTED},
    Reason.YIELD_UNKNOWN: {"allowed": (YieldKind.DAIS, YieldKind.DELEGATION)},
    Reason.ROLL_ANSWER_UNKNOWN: {"answer": Presence.PRESENT_AND_VOTING},
    Reason.YIELD_CHAIN: {"limit": 1},
    Reason.SIDE_FULL: {"limit": 2},
    **OWN_POINT_FACTS,
    **OWN_DRAFT_FACTS,
    **OWN_PAPER_FACTS,
    **OWN_SPEECH_FACTS,
}

TOLD: Mapping[Reason, str] = {
    Reason.NOT_ESTABLISHED: (
        "There is no committee in this channel yet. An administrator of the server makes one with "
        "/committee create."
    ),
    Reason.ALREADY_ESTABLISHED: (
        "This channel already has a committee: Economic and Social Council. Make a new one in another "
        "channel."
    ),
    Reason.ADMINISTRATORS_ONLY: "Only administrators of this server make committees. Ask one of them.",
    Reason.DAIS_ONLY: "This is for the dais to do. Ask the President.",
    Reason.CLOCK_ONLY: "Nobody does this by hand: it happens by itself when the time is up.",
    Reason.NOT_SEATED: (
        "You sit for no delegation of this committee. Ask the dais to seat you with /committee seat."
    ),
    Reason.NOT_YOUR_SEAT: (
        "You sit for Kenya and cannot act for France. Act for your own delegation, or ask the dais."
    ),
    Reason.UNKNOWN_DELEGATION: (
        "This committee has no delegation named France. Pick one from the names shown as you type."
    ),
    Reason.ALREADY_SEATED: "This person already sits for France; nothing changes.",
    Reason.PERSON_NOT_SEATED: "This person sits for no delegation, so there is no seat to free.",
    Reason.ALREADY_ON_DAIS: "This person is already on the dais; nothing changes.",
    Reason.NOT_ON_DAIS: "This person is not on the dais; nothing changes.",
    Reason.ROLE_ON_DAIS: "This role is of the dais already; nothing changes.",
    Reason.ROLE_NOT_ON_DAIS: "This role is not of the dais; nothing changes.",
    Reason.RECOVERY_ONLY: (
        "Only who administers the committees of this server puts somebody in the place of lost chairs."
    ),
    Reason.DAIS_CHANGED: "The dais has changed meanwhile. Look at /committee status, then try again.",
    Reason.LAST_OF_THE_DAIS: "Nobody else would be on the dais. Appoint another person or role first.",
    Reason.DELEGATION_EXISTS: "There is already a delegation named France. Choose another name.",
    Reason.NAME_LENGTH: "A name has 1 to 60 characters; this one has 70. Choose another.",
    Reason.TOO_MANY_DELEGATIONS: "A committee has at most 60 delegations. Leave one out first.",
    Reason.NO_MEMBERS: "A committee needs at least one member that votes. Name one first.",
    Reason.DELEGATION_IN_USE: (
        "France is speaking, on a list, the mover of a motion, or on a draft or an amendment. Settle that "
        "first."
    ),
    Reason.NO_SITTING: "No sitting is open. The dais opens one with /sitting open.",
    Reason.SITTING_OPEN: "Sitting 3 is still open. Adjourn it first.",
    Reason.SUSPENDED: "The meeting is suspended. Wait until the dais resumes it.",
    Reason.NOT_SUSPENDED: "The meeting is not suspended, so there is nothing to resume.",
    Reason.DURATION_LIMIT: "5 s is outside the limits. Choose a time from 15 s to 1 min 30 s.",
    Reason.ROLL_NOT_TAKEN: (
        "The roll of this sitting has not been called. The dais starts with /rollcall start."
    ),
    Reason.ROLL_CALL_IN_PROGRESS: "The roll is being called. Wait until the dais finishes it.",
    Reason.NO_ROLL_CALL: "No roll call is in progress. The dais starts one with /rollcall start.",
    Reason.ROLL_ANSWER_UNKNOWN: "The rulebook has no answer “present and voting”. Answer present or absent.",
    Reason.ROLL_ANSWER_SAME: "France is already recorded as present; nothing changes.",
    Reason.OBSERVER_NOT_VOTING: "France is an observer and does not vote. Answer “present”.",
    Reason.ABSENT: "France is not recorded as present. It answers the roll first: /rollcall answer.",
    Reason.QUORUM_TO_DEBATE: (
        "There is no quorum to debate: 17 of 54 members are present, 18 are needed. Wait for more of them."
    ),
    Reason.QUORUM_TO_DECIDE: (
        "There is no quorum to decide: 17 of 54 members are present, 18 are needed. Wait for more of them."
    ),
    Reason.LIST_NOT_OPEN: "The speakers list is not open. Wait until the dais opens it.",
    Reason.LIST_OPEN: "The speakers list is already open. Delegations can join it.",
    Reason.LIST_EMPTY: "Nobody is waiting to speak. Ask for speakers, or go on to the next business.",
    Reason.ALREADY_ON_LIST: "France is already on the list, number 4. Wait to be called.",
    Reason.NOT_ON_LIST: "France is not on the list. Join it first with /speakers join.",
    Reason.PLACE_OUT_OF_LIST: "The list has no place 4. Choose one from 1 to 9.",
    Reason.SAME_PLACE: "France already has place 4. Choose another.",
    Reason.HAS_THE_FLOOR: "France has the floor now. Join the list again after the speech.",
    Reason.NO_SPEECH: "Nobody is speaking. Call the next speaker first.",
    Reason.SPEECH_PAUSED: "The speech is already paused. Resume it to let the clock run.",
    Reason.SPEECH_NOT_PAUSED: "The speech is not paused; its clock is running.",
    Reason.NOT_THE_SPEAKER: "Only the speaker can yield, and that is Kenya, not France. Wait for your turn.",
    Reason.YIELD_UNKNOWN: (
        "The rulebook knows no yield to questions. You can yield to the dais or another delegation."
    ),
    Reason.YIELD_CHAIN: (
        "Time that was yielded cannot be yielded on: the limit is 1. Yield to the dais, or use the time."
    ),
    Reason.YIELD_TO_SELF: "The speaker cannot yield to the same delegation. Name another.",
    Reason.YIELD_MEANINGLESS: (
        "Name a delegation if you yield to one, and none if you yield to anything else."
    ),
    Reason.ALREADY_TAKING_QUESTIONS: (
        "The speaker is already taking questions. Ask yours before the time is up."
    ),
    Reason.SPEAKING_TIME_SAME: "Speeches already last 1 min 30 s. Choose another time.",
    Reason.DEBATE_CLOSED: "The debate is closed. The vote comes next.",
    Reason.CAUCUS_IN_PROGRESS: "A caucus is in progress. Wait until it is over, or ask the dais to end it.",
    Reason.UNMODERATED: "An unmoderated caucus has no speakers list. Wait until it is over.",
    Reason.NO_CAUCUS: "No caucus is in progress, so there is nothing to end.",
    Reason.MOTION_UNKNOWN: (
        "The rulebook “Rules of procedure” has no motion for the closure of the debate. See /motion list"
        " for those it has."
    ),
    Reason.MOTION_NEEDS: (
        "A motion for the closure of the debate must state its total time. Add it and raise the motion again."
    ),
    Reason.MOTION_HAS_NO: (
        "A motion for the closure of the debate states no total time. Leave it out and raise the motion "
        "again."
    ),
    Reason.OBSERVER_MOTION: (
        "France is an observer, and observers neither raise nor second motions here. Ask a member to."
    ),
    Reason.MEMBERS_ONLY: (
        "France is an observer, and only members move the closure of the debate. Ask a member to."
    ),
    Reason.WRONG_STAGE: (
        "A motion for the closure of the debate is not in order in a caucus. It is in order in the general "
        "debate or in the debate on a draft resolution."
    ),
    Reason.NO_SECOND_NEEDED: (
        "A motion for the closure of the debate needs no second. Wait until the President takes it up."
    ),
    Reason.NOT_SECONDED: (
        "Motion 3, the closure of the debate, has not been seconded. Another delegation seconds it first; if "
        "none does, it falls."
    ),
    Reason.ALREADY_SECONDED: (
        "France has seconded the closure of the debate already. Wait until the President takes it up."
    ),
    Reason.OWN_MOTION: ("France moved this motion itself. Another delegation seconds it or objects to it."),
    Reason.OBJECTION_IDLE: (
        "An objection to the closure of the debate changes nothing here. Vote against it if it comes to a "
        "vote."
    ),
    Reason.ALREADY_OBJECTED: (
        "France has objected to the closure of the debate already. The objection stands."
    ),
    Reason.OBJECTED: (
        "France objects to the closure of the debate, so it is not carried without a vote. Put it to the "
        "vote."
    ),
    Reason.TEXT_LENGTH: "The topic must have 1 to 60 characters; yours has 70. Change it and try again.",
    Reason.MOTION_PENDING: (
        "The same motion is already there: motion 3, the closure of the debate. Wait until it is decided."
    ),
    Reason.ORDER_OF_PRECEDENCE: (
        "Motion 3, the suspension of the meeting, goes before the closure of the debate in the order of "
        "precedence. It is to be decided first."
    ),
    Reason.NO_SUCH_MOTION: "There is no motion 3. See /motion list.",
    Reason.MOTION_OVER: "Motion 3 is over: lost. Raise it again if it is still wanted.",
    Reason.MOTION_ON_FLOOR: "Motion 3, the closure of the debate, is before the committee. Decide it first.",
    Reason.NOT_THE_MOVER: "Only Kenya, which moved it, or the dais can withdraw this motion.",
    Reason.NEEDS_A_VOTE: (
        "The committee decides on the closure of the debate by vote. Put the motion to the committee."
    ),
    Reason.DECIDED_BY_PRESIDENT: (
        "The President rules on the closure of the debate without a vote. Grant the motion, or rule it "
        "out of order."
    ),
    Reason.NO_MOTION_ON_FLOOR: "No motion is before the committee. Wait until the dais puts one.",
    Reason.NOT_DEBATABLE: "Nobody speaks against the closure of the debate. Wait for the vote.",
    Reason.SIDE_FULL: (
        "All places to speak against the closure of the debate are taken; the rulebook has 2. Wait for "
        "the vote."
    ),
    Reason.OBSERVER_ON_MOTION: "France is an observer, and only members speak on motions. Wait for the vote.",
    Reason.ALREADY_HEARD: (
        "France has spoken on the closure of the debate already. Leave the place to another delegation."
    ),
    Reason.SPEECH_IN_PROGRESS: "France has the floor. Wait for the end of the speech, or end it.",
    Reason.NOTHING_TO_CLOSE: (
        "There is no debate to close or adjourn. Introduce a draft or open the speakers list first."
    ),
    Reason.ROLL_CALL_ASKED: "A roll-call vote on E/2015/L.1 was asked for. Take it by roll call.",
    Reason.NO_SUCH_DRAFT: "There is no draft number 3. See /resolution list.",
    Reason.DRAFT_STATUS: "E/2015/L.1 is rejected, so this cannot be done with it. See /resolution list.",
    Reason.DRAFT_ON_FLOOR: (
        "E/2015/L.1 is before the committee. Decide it, or adjourn the debate on it, first."
    ),
    Reason.NO_DRAFT_ON_FLOOR: "No draft resolution is before the committee. Introduce one first.",
    Reason.DRAFT_EMPTY: (
        "A draft needs a title and at least one operative clause, and no clause may be empty. Fill them "
        "in and submit it again."
    ),
    Reason.TOO_MANY_CLAUSES: "A draft has at most 60 clauses; yours has 101. Join or drop some.",
    Reason.OBSERVER_SPONSOR: "France is an observer and cannot sponsor a draft. Ask a member to.",
    Reason.ALREADY_SPONSOR: "France already sponsors E/2015/L.1; nothing changes.",
    Reason.NOT_SPONSOR: "France does not sponsor E/2015/L.1. Only a sponsor can do this.",
    Reason.LAST_SPONSOR: (
        "E/2015/L.1 has no other sponsor. Withdraw the draft instead with /resolution withdraw."
    ),
    Reason.VOTING: "Vote 3 is in progress and may not be interrupted. Wait for its result.",
    Reason.NO_VOTE: "No vote is in progress. Wait until the dais opens one.",
    Reason.VOTE_OVER: "Vote 3 is over. See its result with /vote history.",
    Reason.OBSERVER_VOTE: "France is an observer and has no vote here. Only members vote.",
    Reason.NOT_ENTITLED: (
        "France was not present when the vote opened and has no vote in it. Answer the roll before the "
        "next one."
    ),
    Reason.ALREADY_RECORDED: "The vote of France is already recorded: Yes. It stands.",
    Reason.NO_ABSTENTION: "Nobody may abstain in this vote. Vote Yes or No.",
    Reason.PLEDGED_TO_VOTE: "France declared itself present and voting and may not abstain. Vote Yes or No.",
    Reason.NOT_CALLED: "Kenya is called now, not France. Answer when you are called.",
    Reason.NO_BALLOTS: (
        "This is decided without a vote unless somebody asks for one. Press “Ask for a vote” to have one."
    ),
    Reason.VOTE_ALREADY_ASKED: "The vote is already being taken. Cast yours.",
    Reason.NOT_A_ROLL_CALL: "This vote is not by roll call, so nobody is called. Close the vote instead.",
    Reason.NO_ADOPTION_WITHOUT_VOTE: "This cannot be decided without a vote. Choose placards or a roll call.",
    Reason.ROLL_CALL_VOTE_ASKED: "A roll-call vote on E/2015/L.1 was already asked for. It will be taken.",
    Reason.PARTS_BEGUN: "E/2015/L.1 is already being voted on clause by clause. Go on with the next vote.",
    Reason.VOTING_BEGUN: "Voting on E/2015/L.1 has begun, so it cannot be withdrawn. Go on with the vote.",
    **TOLD_ON_POINTS,
    **TOLD_ON_DRAFTS,
    **TOLD_ON_PAPERS,
    **TOLD_ON_SEATS,
    **TOLD_ON_SPEECHES,
    **TOLD_ON_RULES,
    **TOLD_ON_VOTES,
    **TOLD_ON_ELECTIONS,
    **TOLD_ON_UNDOS,
    **TOLD_ON_CHANNELS,
    **TOLD_ON_ORDER,
}

NAMES = ("committee", "delegation", "seat", "speaker", "mover", "called", "rulebook", "symbol", "earlier")
RULE = Rule("Majority required", "E/5715/Rev.2", "60")


def refused(reason: Reason, **other: Fact) -> Refusal:
    """A refusal for that reason, with the facts of the table unless others are given."""
    facts = {name: FACTS[name] for name in reason.facts} | dict(OWN_FACTS.get(reason, {}))
    return Refusal(reason, facts | {name: fact for name, fact in other.items() if name in reason.facts}, RULE)


@pytest.mark.parametrize("reason", Reason, ids=lambda reason: reason.code)
def test_every_refusal_says_what_stands_in_the_way_and_what_to_do(reason: Reason) -> None:
    assert sentence(refused(reason)) == TOLD[reason]


@pytest.mark.parametrize("reason", Reason, ids=lambda reason: reason.code)
def test_a_sentence_uses_every_fact_of_its_reason_and_no_other(reason: Reason) -> None:
    used = {name for _, name, _, _ in Formatter().parse(SENTENCES[reason]) if name}
    assert used == reason.facts


@pytest.mark.parametrize("reason", Reason, ids=lambda reason: reason.code)
def test_a_sentence_is_short_and_ends_whatever_was_typed(reason: Reason) -> None:
    told = sentence(refused(reason, **dict.fromkeys(NAMES, HOSTILE * 20)))
    assert told.endswith(".")
    assert len(told) <= 300
    assert not acting_markup(told)


def test_no_sentence_is_left_over() -> None:
    assert SENTENCES.keys() == set(Reason)


def test_of_two_motions_of_one_kind_the_sentence_names_the_other_as_this_one() -> None:
    told = sentence(refused(Reason.ORDER_OF_PRECEDENCE, first=MotionKind.CLOSE_DEBATE))
    assert told == (
        "Motion 3, the closure of the debate, goes before this one in the order of precedence. "
        "It is to be decided first."
    )


def test_where_no_yield_is_allowed_the_sentence_says_nobody() -> None:
    assert sentence(refused(Reason.YIELD_UNKNOWN, allowed=())).endswith("You can yield to nobody.")


@pytest.mark.parametrize("status", [*MotionStatus, *DraftStatus])
def test_every_status_has_words(status: str) -> None:
    reason = Reason.DRAFT_STATUS if status in set(DraftStatus) else Reason.MOTION_OVER
    assert "_" not in sentence(refused(reason, status=status))


def test_the_rule_stands_below_the_sentence() -> None:
    assert refusal_text(refused(Reason.NO_ABSTENTION)) == (
        "Nobody may abstain in this vote. Vote Yes or No.\n-# Rule 60, “Majority required” (E/5715/Rev.2)"
    )


def test_a_refusal_without_a_rule_is_the_sentence_alone() -> None:
    assert refusal_text(Refusal(Reason.NOT_SEATED)) == TOLD[Reason.NOT_SEATED]
