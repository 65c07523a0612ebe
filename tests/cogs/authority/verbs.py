"""Every verb of a control with the kind of act it is: one line for each.

Whoever adds a verb adds its line here, with the subject and the choices that its controls carry. In it,
``VOTE`` is the number of the vote in progress, ``SETUP`` that of what an administrator is setting up, whose
controls are of no committee, ``LAST_ACT`` that of the last act, and ``JOURNAL`` how long the journal is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bot.procedure.rulebook import MotionKind, PointKind, YieldKind
from bot.procedure.state.moderation import FloorKeeping
from bot.procedure.tally import Choice
from bot.rendering.verbs import APART, CLAUSE_BY_CLAUSE, EARLIER, FIRST, SUGGESTED, SURE, Verb
from tests.cogs.authority.kinds import (
    APPEAL,
    ARRANGE,
    BUSINESS,
    CAST,
    CHAIR,
    CLAIM,
    CLOSE,
    CONDUCT,
    DRAW_UP,
    FOUND,
    INTERRUPT,
    LOOK,
    MOVE,
    NOMINATE,
    OPEN,
    PREPARE,
    PRESENCE,
    PROPOSE,
    RESUME,
    ROLL,
    SET_UP,
    SIGN,
    SPEAK,
    TELL,
    Kind,
)

VOTE, SETUP = "<vote>", "<setup>"
LAST_ACT, JOURNAL = "<act>", "<journal>"
PERSON, ROLE, CHANNEL = "<person>", "<role>", "<channel>"
"""What is picked where a menu offers people, roles or channels of the server."""


@dataclass(frozen=True, slots=True)
class Control:
    """What a verb is, and what its controls carry; in a ``menu`` the choices are picked."""

    kind: Kind
    subject: str = ""
    choices: tuple[str, ...] = ("",)
    menu: bool = False


def button(kind: Kind, subject: str = "", *choices: str) -> Control:
    """A verb that is on buttons."""
    return Control(kind, subject, choices or ("",))


def menu(kind: Kind, *choices: str, subject: str = "") -> Control:
    """A verb that is on menus."""
    return Control(kind, subject, choices, menu=True)


VERBS: Mapping[Verb, Control] = {
    Verb.OPEN_SITTING: button(OPEN),
    Verb.SUSPEND: button(CLOSE),
    Verb.RESUME: button(RESUME),
    Verb.ADJOURN: button(CLOSE, "", "", SURE),
    Verb.START_ROLL: button(ROLL),
    Verb.ANSWER_ROLL: button(PRESENCE, "", "present", "present_and_voting", "absent"),
    Verb.FINISH_ROLL: button(ROLL),
    Verb.OPEN_LIST: button(BUSINESS),
    Verb.CLOSE_LIST: button(BUSINESS),
    Verb.JOIN: button(SPEAK),
    Verb.LEAVE: button(SPEAK),
    Verb.NEXT_SPEAKER: button(CONDUCT),
    Verb.PAUSE: button(CONDUCT),
    Verb.RESUME_SPEECH: button(CONDUCT),
    Verb.EXTEND: button(CONDUCT, "", "30"),
    Verb.END_SPEECH: button(CONDUCT),
    Verb.YIELD: menu(SPEAK, *YieldKind),
    Verb.RECOGNISE: menu(CONDUCT, "Ghana"),
    Verb.ASK_QUESTION: button(SPEAK),
    Verb.DROP_QUESTION: button(SPEAK),
    Verb.RECOGNISE_QUESTION: button(CONDUCT, FIRST),
    Verb.BEGIN_ANSWER: button(CONDUCT),
    Verb.END_ANSWER: button(CONDUCT),
    Verb.ASK_COMMENT: button(SPEAK),
    Verb.DROP_COMMENT: button(SPEAK),
    Verb.RECOGNISE_COMMENT: button(CONDUCT, FIRST),
    Verb.END_COMMENTS: button(CONDUCT),
    Verb.END_CAUCUS: button(CONDUCT),
    Verb.END_DEBATE_TIME: button(CONDUCT),
    Verb.RAISE: menu(MOVE, *MotionKind),
    Verb.PUT_MOTION: button(BUSINESS, "1", "", "without_a_vote"),
    Verb.GRANT_MOTION: button(BUSINESS, "1"),
    Verb.OUT_OF_ORDER: button(BUSINESS, "1"),
    Verb.WITHDRAW_MOTION: button(MOVE, "1"),
    Verb.DENY_MOTION: button(BUSINESS, "1"),
    Verb.NOT_SECONDED: button(BUSINESS, "1"),
    Verb.SECOND_MOTION: button(MOVE, "1"),
    Verb.OBJECT_TO_MOTION: button(MOVE, "1"),
    Verb.NOTE_SECOND: button(BUSINESS, "1"),
    Verb.NOTE_OBJECTION: button(BUSINESS, "1"),
    Verb.SHOW_MOTION: menu(LOOK, "1"),
    Verb.SPEAK_ON_MOTION: button(MOVE, "", "for", "against"),
    Verb.PUT_TO_VOTE: button(BUSINESS, "", "", "without_a_vote"),
    Verb.RAISE_POINT: menu(INTERRUPT, *PointKind),
    Verb.SECOND_POINT: button(INTERRUPT, "1"),
    Verb.TAKE_UP_POINT: button(CONDUCT, "1"),
    Verb.RULE_ON_POINT: button(CONDUCT, "1", "sustained", "overruled", "answered"),
    Verb.WITHDRAW_POINT: button(INTERRUPT, "1"),
    Verb.APPEAL: button(APPEAL, "point-1"),
    Verb.SECOND_APPEAL: button(APPEAL, "1"),
    Verb.ASK_REPLY: button(INTERRUPT),
    Verb.GRANT_REPLY: button(CONDUCT, "1"),
    Verb.REFUSE_REPLY: button(CONDUCT, "1"),
    Verb.CALL_REPLY: button(CONDUCT, "1"),
    Verb.SHOW_DRAFT: button(LOOK, "1", "", "0"),
    Verb.EXPORT_DRAFT: button(LOOK, "1"),
    Verb.PICK_DRAFT: menu(LOOK, "1"),
    Verb.INTRODUCE: button(BUSINESS, "2"),
    Verb.SPONSOR: button(PROPOSE, "2"),
    Verb.SIGN: button(SIGN, "2"),
    Verb.APPROVE: button(PREPARE, "2"),
    Verb.WITHDRAW_DRAFT: button(PROPOSE, "1", "", SURE),
    Verb.UNSPONSOR: button(PROPOSE, "1"),
    Verb.UNSIGN: button(SIGN, "2"),
    Verb.RESUBMIT: button(PROPOSE, "3"),
    Verb.DRAFTS_PAGE: button(LOOK, "", "0"),
    Verb.SPEAKERS_PAGE: button(LOOK, "", "0"),
    Verb.MOTIONS_PAGE: button(LOOK, "", "0"),
    Verb.SHOW_TEXT: button(LOOK, "w1", "0"),
    Verb.PICK_PLACE: menu(LOOK, "o1-0-0", subject="w1-1"),
    Verb.CORRECT_TEXT: button(DRAW_UP, "w1-1-o1-0-0", "rewrite", "delete"),
    Verb.SPLIT_PLACE: button(DRAW_UP, "w1-1-o1-0-0"),
    Verb.CHANGE_NAMES: button(DRAW_UP, "w1"),
    Verb.CORRECT_ANYWAY: button(DRAW_UP, "nothing"),
    Verb.SUBMIT_PAPER: button(PROPOSE, "w1-1"),
    Verb.DISCARD_PAPER: button(DRAW_UP, "w1", "", SURE),
    Verb.SHOW_AMENDMENT: button(LOOK, "1"),
    Verb.SIGN_AMENDMENT: button(SIGN, "1"),
    Verb.CONSENT_TO_AMENDMENT: button(PROPOSE, "1"),
    Verb.INTRODUCE_AMENDMENT: button(BUSINESS, "1"),
    Verb.PUT_AMENDMENT: button(BUSINESS, "1", "", "roll_call"),
    Verb.DROP_AMENDMENT: button(PREPARE, "1"),
    Verb.WITHDRAW_AMENDMENT: button(PROPOSE, "1"),
    Verb.CHANGE_AMENDMENT: button(PROPOSE, "1"),
    Verb.ORDER_AMENDMENTS: button(PREPARE),
    Verb.SHOW_ORDER: button(LOOK),
    Verb.RANK_FIRST: menu(PREPARE, "1"),
    Verb.SHOW_AMENDMENTS: button(LOOK),
    Verb.AMEND: button(LOOK, "1"),
    Verb.AMEND_CLAUSE: menu(PROPOSE, "o1", "end", subject="1"),
    Verb.CHANGE_CLAUSE: button(PROPOSE, "1-o1"),
    Verb.STRIKE_CLAUSE: button(PROPOSE, "1-o2"),
    Verb.ADD_CLAUSES: button(PROPOSE, "1-o1"),
    Verb.MOVE_CLAUSE: menu(PROPOSE, "o2", subject="1-o1"),
    Verb.STRIKE_SUBCLAUSE: menu(PROPOSE, "1", subject="1-o1"),
    Verb.OPEN_VOTE: button(BUSINESS, "", "", CLAUSE_BY_CLAUSE, APART, "roll_call", "show_of_hands"),
    Verb.CAST: button(CAST, VOTE, *Choice),
    Verb.REQUEST_VOTE: button(CAST, VOTE),
    Verb.PASS_OVER: button(TELL, VOTE),
    Verb.COUNT_HANDS: button(TELL, VOTE),
    Verb.CLOSE_VOTE: button(TELL, VOTE),
    Verb.CANCEL_VOTE: button(TELL, VOTE),
    Verb.ENTITLED: button(LOOK, VOTE),
    Verb.VOTED_ON: button(LOOK, VOTE),
    Verb.VOTERS: button(LOOK, "1-yes", ""),
    Verb.SHOW_RESULT: menu(LOOK, "1"),
    Verb.VOTES_PAGE: button(LOOK, "0-", "0"),
    Verb.EXPLAIN: button(NOMINATE),
    Verb.CALL_EXPLANATION: button(CONDUCT),
    Verb.END_EXPLANATIONS: button(CONDUCT),
    Verb.CHALLENGE_QUORUM: button(INTERRUPT),
    Verb.NOMINATE: button(NOMINATE, "1"),
    Verb.OPEN_BALLOT: button(BUSINESS, "1"),
    Verb.ELECT: button(BUSINESS, "1"),
    Verb.CANCEL_ELECTION: button(CONDUCT, "1"),
    Verb.BALLOT_PAPER: button(CAST, VOTE),
    Verb.RULES_PAGE: menu(LOOK, "voting"),
    Verb.HELP_PAGE: button(LOOK, "", "1"),
    Verb.SETUP_PAGE: menu(LOOK, "overview", "members", "channels", subject=SETUP),
    Verb.SETUP_CHOOSE: menu(SET_UP, PERSON, subject=f"{SETUP}-chairs"),
    Verb.SETUP_WRITE: button(SET_UP, SETUP, "name", "list"),
    Verb.SETUP_FOUND: button(SET_UP, SETUP),
    Verb.SETUP_DISCARD: button(SET_UP, SETUP, "", SURE),
    Verb.SHOW_SEATS: button(LOOK, "", "", "0"),
    Verb.CLAIM_SEAT: menu(CLAIM, "France"),
    Verb.WITHDRAW_CLAIM: button(CLAIM),
    Verb.SHOW_CLAIMS: button(LOOK, "", "", "0"),
    Verb.APPROVE_CLAIM: button(ARRANGE, "1", "", EARLIER),
    Verb.DECLINE_CLAIM: button(ARRANGE, "1", "", EARLIER),
    Verb.MEMBERS_PAGE: button(LOOK, "", "0"),
    Verb.IMPORT_LIST: button(ARRANGE, "0000000000000000", "", SUGGESTED),
    Verb.SEATING: button(LOOK, "", "", "0"),
    Verb.SEAT_OF: menu(LOOK, "France"),
    Verb.SEAT_PEOPLE: menu(ARRANGE, PERSON, subject="590a2082"),
    Verb.ARRIVE: button(PRESENCE, "", "present"),
    Verb.USE_CHANNEL: menu(ARRANGE, "", subject="results"),
    Verb.DELETE_COMMITTEE: button(FOUND),
    Verb.DAIS_PANEL: button(LOOK),
    Verb.ORDER_IN_ROOM: button(LOOK, "", "", "0"),
    Verb.WARN: menu(CHAIR, "Ghana"),
    Verb.TAKE_BACK_WARNING: menu(CHAIR, "1"),
    Verb.SILENCE: menu(CHAIR, "Ghana"),
    Verb.LIFT_SILENCE: menu(CHAIR, "Ghana"),
    Verb.KEEP_FLOOR: button(CHAIR, "", *FloorKeeping),
    Verb.MY_DELEGATION: button(LOOK),
    Verb.UNDO: button(LOOK, "", "", "1"),
    Verb.UNDO_FROM: menu(LOOK, "5"),
    Verb.TAKE_BACK: button(CHAIR, LAST_ACT, JOURNAL),
    Verb.HISTORY: button(LOOK, "---", "0"),
    Verb.WHAT_UNDONE: button(LOOK, "9"),
    Verb.FACT: button(LOOK, "term-1"),
    Verb.FACT_TO_FLOOR: button(LOOK, "term-1"),
    Verb.FACTS_PAGE: button(LOOK, "term", "0"),
}
