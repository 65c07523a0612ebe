"""Every "no" the engine can give: a reason, the facts of the case, and the rule it rests on.

The sentence a person reads for each reason is in ``bot.rendering.refusals``; a reason without a sentence
fails a test. A reason names the facts its sentence needs, and a refusal that brings others is a mistake in
the code, not in what a person did.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from bot.procedure.rulebook import Rule

Fact = str | int | tuple[str, ...]


class Reason(Enum):
    """Why an action is refused, and the names of the facts that go with it."""

    def __init__(self, code: str, *facts: str) -> None:
        self.code = code
        self.facts = frozenset(facts)

    # committee
    NOT_ESTABLISHED = ("not_established",)
    ALREADY_ESTABLISHED = ("already_established", "committee")
    ADMINISTRATORS_ONLY = ("administrators_only",)
    DAIS_ONLY = ("dais_only",)
    CLOCK_ONLY = ("clock_only",)
    NOT_SEATED = ("not_seated",)
    NOT_YOUR_SEAT = ("not_your_seat", "delegation", "seat")
    UNKNOWN_DELEGATION = ("unknown_delegation", "delegation")
    ALREADY_SEATED = ("already_seated", "delegation")
    PERSON_NOT_SEATED = ("person_not_seated",)
    ALREADY_ON_DAIS = ("already_on_dais",)
    NOT_ON_DAIS = ("not_on_dais",)
    LAST_OF_THE_DAIS = ("last_of_the_dais",)
    DELEGATION_EXISTS = ("delegation_exists", "delegation")
    NAME_LENGTH = ("name_length", "limit", "length")
    TOO_MANY_DELEGATIONS = ("too_many_delegations", "limit")
    NO_MEMBERS = ("no_members",)
    DELEGATION_IN_USE = ("delegation_in_use", "delegation")
    # the rulebook
    RULE_SAME = ("rule_same", "key")
    RULES_MOVED_ON = ("rules_moved_on", "key")
    RULES_OF_MOTION = ("rules_of_motion", "motion", "number")
    RULES_OF_POINT = ("rules_of_point", "point", "number")
    RULES_OF_PARTS = ("rules_of_parts", "symbol")
    # sitting
    NO_SITTING = ("no_sitting",)
    SITTING_OPEN = ("sitting_open", "number")
    SUSPENDED = ("suspended",)
    NOT_SUSPENDED = ("not_suspended",)
    DURATION_LIMIT = ("duration_limit", "asked", "minimum", "maximum")
    # roll call
    ROLL_NOT_TAKEN = ("roll_not_taken",)
    ROLL_CALL_IN_PROGRESS = ("roll_call_in_progress",)
    NO_ROLL_CALL = ("no_roll_call",)
    ROLL_ANSWER_UNKNOWN = ("roll_answer_unknown", "answer", "allowed")
    ROLL_ANSWER_SAME = ("roll_answer_same", "delegation", "answer")
    OBSERVER_NOT_VOTING = ("observer_not_voting", "delegation")
    ABSENT = ("absent", "delegation")
    QUORUM_TO_DEBATE = ("quorum_to_debate", "present", "needed", "members")
    QUORUM_TO_DECIDE = ("quorum_to_decide", "present", "needed", "members")
    # speakers
    LIST_NOT_OPEN = ("list_not_open",)
    LIST_OPEN = ("list_open",)
    LIST_EMPTY = ("list_empty",)
    ALREADY_ON_LIST = ("already_on_list", "delegation", "place")
    NOT_ON_LIST = ("not_on_list", "delegation")
    PLACE_OUT_OF_LIST = ("place_out_of_list", "place", "last")
    SAME_PLACE = ("same_place", "delegation", "place")
    HAS_THE_FLOOR = ("has_the_floor", "delegation")
    NO_SPEECH = ("no_speech",)
    SPEECH_PAUSED = ("speech_paused",)
    SPEECH_NOT_PAUSED = ("speech_not_paused",)
    NOT_THE_SPEAKER = ("not_the_speaker", "delegation", "speaker")
    YIELD_UNKNOWN = ("yield_unknown", "to", "allowed")
    YIELD_CHAIN = ("yield_chain", "limit")
    YIELD_TO_SELF = ("yield_to_self",)
    YIELD_MEANINGLESS = ("yield_meaningless",)
    NO_YIELDS_IN_CAUCUS = ("no_yields_in_caucus",)
    NO_YIELD_OF_SPEECH = ("no_yield_of_speech", "purpose")
    ALREADY_TAKING_QUESTIONS = ("already_taking_questions",)
    OBSERVER_SPEECH = ("observer_speech", "delegation")
    NO_ORDER = ("no_order",)
    OUT_OF_TURN = ("out_of_turn", "delegation", "upcoming")
    SPEAKING_TIME_SAME = ("speaking_time_same", "seconds")
    DEBATE_CLOSED = ("debate_closed",)
    # questions and comments
    NO_QUESTIONS = ("no_questions",)
    QUESTION_TO_SELF = ("question_to_self", "delegation")
    FOLLOW_UPS = ("follow_ups", "delegation", "limit")
    ALREADY_ASKING = ("already_asking", "delegation", "place")
    NOT_ASKING = ("not_asking", "delegation")
    NO_QUESTION_WAITS = ("no_question_waits",)
    QUESTION_BEING_PUT = ("question_being_put", "delegation")
    NO_QUESTION_PUT = ("no_question_put",)
    BEING_ANSWERED = ("being_answered", "delegation")
    NOT_BEING_ANSWERED = ("not_being_answered",)
    EVERYTHING_COUNTS = ("everything_counts",)
    NO_COMMENTS = ("no_comments",)
    COMMENTS_SPENT = ("comments_spent", "limit")
    NO_COMMENT_WAITS = ("no_comment_waits",)
    NOT_COMMENTING = ("not_commenting", "delegation")
    COMMENT_ON_SELF = ("comment_on_self", "delegation")
    COMMENTED = ("commented", "delegation")
    # caucus
    CAUCUS_IN_PROGRESS = ("caucus_in_progress",)
    UNMODERATED = ("unmoderated",)
    NO_CAUCUS = ("no_caucus",)
    # motions
    MOTION_UNKNOWN = ("motion_unknown", "motion", "rulebook")
    MOTION_NEEDS = ("motion_needs", "motion", "term")
    MOTION_HAS_NO = ("motion_has_no", "motion", "term")
    OBSERVER_MOTION = ("observer_motion", "delegation")
    TEXT_LENGTH = ("text_length", "what", "limit", "length")
    MOTION_PENDING = ("motion_pending", "motion", "number")
    ORDER_OF_PRECEDENCE = ("order_of_precedence", "motion", "first", "number")
    NO_SUCH_MOTION = ("no_such_motion", "number")
    MOTION_OVER = ("motion_over", "number", "status")
    MOTION_ON_FLOOR = ("motion_on_floor", "motion", "number")
    NOT_THE_MOVER = ("not_the_mover", "mover")
    NEEDS_A_VOTE = ("needs_a_vote", "motion")
    DECIDED_BY_PRESIDENT = ("decided_by_president", "motion")
    NO_MOTION_ON_FLOOR = ("no_motion_on_floor",)
    MEMBERS_ONLY = ("members_only", "delegation", "motion")
    WRONG_STAGE = ("wrong_stage", "motion", "stage", "stages")
    NO_SECOND_NEEDED = ("no_second_needed", "motion")
    NOT_SECONDED = ("not_seconded", "motion", "number")
    ALREADY_SECONDED = ("already_seconded", "motion", "delegation")
    OWN_MOTION = ("own_motion", "delegation")
    OBJECTION_IDLE = ("objection_idle", "motion")
    ALREADY_OBJECTED = ("already_objected", "delegation", "motion")
    OBJECTED = ("objected", "delegation", "motion")
    NOT_DEBATABLE = ("not_debatable", "motion", "side")
    SIDE_FULL = ("side_full", "motion", "side", "limit")
    OBSERVER_ON_MOTION = ("observer_on_motion", "delegation")
    ALREADY_HEARD = ("already_heard", "delegation", "motion")
    SPEECH_IN_PROGRESS = ("speech_in_progress", "delegation")
    NOTHING_TO_CLOSE = ("nothing_to_close",)
    ROLL_CALL_ASKED = ("roll_call_asked", "symbol")
    NO_DEBATE_TIME = ("no_debate_time",)
    DEBATE_TIME_UP = ("debate_time_up", "time")
    EXTENSIONS_SPENT = ("extensions_spent", "limit")
    NOT_BROKEN_OFF = ("not_broken_off", "symbol", "status")
    NOT_DECIDED = ("not_decided", "symbol", "status")
    # resolutions
    NO_SUCH_DRAFT = ("no_such_draft", "number")
    DRAFT_STATUS = ("draft_status", "symbol", "status")
    DRAFT_ON_FLOOR = ("draft_on_floor", "symbol")
    NO_DRAFT_ON_FLOOR = ("no_draft_on_floor",)
    DRAFT_EMPTY = ("draft_empty",)
    TOO_MANY_CLAUSES = ("too_many_clauses", "limit", "count")
    OBSERVER_SPONSOR = ("observer_sponsor", "delegation")
    ALREADY_SPONSOR = ("already_sponsor", "delegation", "symbol")
    NOT_SPONSOR = ("not_sponsor", "delegation", "symbol")
    LAST_SPONSOR = ("last_sponsor", "symbol")
    SPONSORS_FULL = ("sponsors_full", "symbol", "limit")
    SPONSORS_STAY = ("sponsors_stay", "symbol")
    SPONSORS_NEEDED = ("sponsors_needed", "symbol", "count", "needed")
    OBSERVER_SIGNATURE = ("observer_signature", "delegation")
    ALREADY_SIGNED = ("already_signed", "delegation", "symbol")
    NOT_SIGNED = ("not_signed", "delegation", "symbol")
    SIGNATORIES_NEEDED = ("signatories_needed", "symbol", "count", "needed")
    DRAFTS_EACH = ("drafts_each", "delegation", "limit")
    NO_APPROVAL_NEEDED = ("no_approval_needed", "symbol")
    NOT_APPROVED = ("not_approved", "symbol")
    NOTICE = ("notice", "symbol", "seconds")
    ORDER_OF_PROPOSALS = ("order_of_proposals", "symbol", "earlier")
    ALREADY_WITHDRAWING = ("already_withdrawing", "delegation", "symbol")
    DRAFT_AMENDED = ("draft_amended", "symbol")
    NOT_WITHDRAWN = ("not_withdrawn", "symbol", "status")
    DRAFT_INTRODUCED = ("draft_introduced", "symbol")
    EDITED_BY_DAIS = ("edited_by_dais", "symbol")
    # working papers
    NO_WORDS = ("no_words",)
    NO_SUCH_PAPER = ("no_such_paper", "number")
    PAPER_OF_ANOTHER = ("paper_of_another", "number")
    PAPER_OVER = ("paper_over", "number", "status")
    PAPERS_EACH = ("papers_each", "delegation", "limit")
    TEXT_CHANGED = ("text_changed", "revision", "seen")
    CORRECTION_IDLE = ("correction_idle",)
    FORM_BINDS = ("form_binds", "count")
    # amendments
    AMENDMENT_UNKNOWN = ("amendment_unknown", "amendment", "allowed")
    AMENDMENT_TIME = ("amendment_time", "time", "allowed")
    WITH_THE_FLOOR_ONLY = ("with_the_floor_only", "delegation")
    AMENDMENT_DEGREE = ("amendment_degree", "number", "limit")
    AMENDMENT_WORDING = ("amendment_wording", "number")
    PREAMBLE_STANDS = ("preamble_stands", "symbol")
    NO_SUCH_CLAUSE = ("no_such_clause", "symbol")
    LAST_CLAUSE = ("last_clause", "symbol")
    NO_SUCH_AMENDMENT = ("no_such_amendment", "number")
    AMENDMENT_OVER = ("amendment_over", "number", "status")
    AMENDMENT_SIGNED = ("amendment_signed", "delegation", "number")
    AMENDMENT_SIGNATORIES = ("amendment_signatories", "number", "count", "needed")
    NOT_FRIENDLY = ("not_friendly", "number")
    ALREADY_CONSENTED = ("already_consented", "delegation", "number")
    AMENDMENT_NOT_INTRODUCED = ("amendment_not_introduced", "number")
    AMENDMENT_ORDER = ("amendment_order", "number", "earlier")
    AMENDMENT_FIRST = ("amendment_first", "number")
    NOT_RANKED = ("not_ranked",)
    ALREADY_RANKED = ("already_ranked", "number", "place")
    NOTHING_IMPLIED = ("nothing_implied", "number")
    # points
    POINT_ON_FLOOR = ("point_on_floor", "point", "number")
    POINT_UNKNOWN = ("point_unknown", "point", "rulebook")
    OBSERVER_POINT = ("observer_point", "delegation")
    POINT_OPEN = ("point_open", "delegation", "number")
    POINT_DURING_VOTE = ("point_during_vote", "point", "possible")
    NO_SUCH_POINT = ("no_such_point", "number")
    POINT_OVER = ("point_over", "number", "status")
    NO_POINT_WAITS = ("no_point_waits",)
    NO_POINT_ON_FLOOR = ("no_point_on_floor",)
    POINT_RULING = ("point_ruling", "point", "ruling", "possible")
    POINT_OF_ANOTHER = ("point_of_another", "delegation")
    POINT_NOT_SECONDED = ("point_not_seconded", "point", "number")
    POINT_NEEDS_NO_SECOND = ("point_needs_no_second", "point")
    POINT_SECONDED = ("point_seconded", "number", "delegation")
    OWN_POINT = ("own_point", "delegation")
    # appeals
    NO_APPEALS = ("no_appeals",)
    APPEAL_WRITTEN = ("appeal_written",)
    OBSERVER_APPEAL = ("observer_appeal", "delegation")
    APPEAL_OPEN = ("appeal_open", "number")
    NO_RULING = ("no_ruling",)
    NO_APPEAL_WAITS = ("no_appeal_waits",)
    OWN_APPEAL = ("own_appeal", "delegation")
    # right of reply
    REPLY_WRITTEN = ("reply_written",)
    OBSERVER_REPLY = ("observer_reply", "delegation")
    NOTHING_TO_REPLY_TO = ("nothing_to_reply_to",)
    REPLY_TO_SELF = ("reply_to_self", "delegation")
    REPLY_TO_A_REPLY = ("reply_to_a_reply", "delegation")
    REPLY_OPEN = ("reply_open", "delegation", "number")
    NO_SUCH_REPLY = ("no_such_reply", "number")
    REPLY_OVER = ("reply_over", "number", "status")
    REPLY_GRANTED = ("reply_granted", "delegation")
    REPLY_OF_RIGHT = ("reply_of_right", "delegation")
    REPLY_NOT_GRANTED = ("reply_not_granted", "delegation")
    NO_REPLY_WAITS = ("no_reply_waits",)
    REPLY_FIRST = ("reply_first", "delegation", "number")
    # voting
    VOTING = ("voting", "number")
    NO_VOTE = ("no_vote",)
    VOTE_OVER = ("vote_over", "number")
    VOTE_WAITS = ("vote_waits", "number", "above")
    OBSERVER_VOTE = ("observer_vote", "delegation")
    NOT_ENTITLED = ("not_entitled", "delegation")
    ALREADY_RECORDED = ("already_recorded", "delegation", "choice")
    NO_ABSTENTION = ("no_abstention",)
    PLEDGED_TO_VOTE = ("pledged_to_vote", "delegation")
    NOT_CALLED = ("not_called", "delegation", "called")
    ROLL_CALLED = ("roll_called",)
    NO_PASS = ("no_pass",)
    PASSED = ("passed", "delegation", "choices")
    NO_RIGHTS = ("no_rights",)
    NO_BALLOTS = ("no_ballots",)
    VOTE_ALREADY_ASKED = ("vote_already_asked",)
    NOT_A_ROLL_CALL = ("not_a_roll_call",)
    NO_ADOPTION_WITHOUT_VOTE = ("no_adoption_without_vote",)
    ROLL_CALL_VOTE_ASKED = ("roll_call_vote_asked", "symbol")
    PARTS_BEGUN = ("parts_begun", "symbol")
    DIVISION_BY_MOTION = ("division_by_motion", "symbol")
    DIVISION_ASKED = ("division_asked", "symbol")
    HOUSE_NOT_DIVISIBLE = ("house_not_divisible",)
    VOTING_BEGUN = ("voting_begun", "symbol")
    # explanations of vote
    NO_EXPLANATIONS = ("no_explanations",)
    NO_EXPLANATION_WAITS = ("no_explanation_waits",)
    NOTHING_TO_EXPLAIN = ("nothing_to_explain", "delegation")
    NO_RIGHTS_KEPT = ("no_rights_kept", "delegation")
    SPONSOR_EXPLAINS = ("sponsor_explains", "delegation")
    EXPLANATION_ASKED = ("explanation_asked", "delegation", "place")
    EXPLAINED = ("explained", "delegation")
    # quorum
    QUORUM_COUNTED = ("quorum_counted",)


@dataclass(frozen=True, slots=True)
class Refusal:
    """A typed "no": what stands in the way, in facts, and the rule it rests on where there is one."""

    reason: Reason
    facts: Mapping[str, Fact] = field(default_factory=dict)
    rule: Rule | None = None


class Refused(Exception):  # noqa: N818 - a refusal is a ruling, not an error
    """Raised by ``decide``; nothing has changed."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal.reason.code)
        self.refusal = refusal


def refuse(reason: Reason, rule: Rule | None = None, **facts: Fact) -> Refused:
    """The exception to raise for ``reason``; the facts must be the ones the reason names."""
    if facts.keys() != reason.facts:
        raise TypeError(f"{reason.code} takes the facts {sorted(reason.facts)}, not {sorted(facts)}")
    return Refused(Refusal(reason, facts, rule))
