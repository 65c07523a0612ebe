"""What things are called, in the terms of the United Nations."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import (
    AmendmentKind,
    Answer,
    DebateTime,
    Majority,
    MotionKind,
    PointKind,
    Stage,
    Term,
    YieldKind,
)
from bot.procedure.rules.motions.debates import Side
from bot.procedure.rules.motions.raising import Ruling
from bot.procedure.rules.points.rulings import PointRuling
from bot.procedure.rules.resolutions.sponsorship import Capacity
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.papers import PaperStatus
from bot.procedure.state.points import PointStatus
from bot.procedure.state.replies import ReplyStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Phase
from bot.procedure.state.speaking import Purpose
from bot.procedure.state.voting import Closing, Method
from bot.procedure.tally import Choice

PHASES: Mapping[Phase, str] = {
    Phase.NOT_ESTABLISHED: "no committee",
    Phase.CLOSED: "not in session",
    Phase.SUSPENDED: "meeting suspended",
    Phase.VOTING: "voting",
    Phase.ROLL_CALL: "roll call",
    Phase.MOTION: "motion before the committee",
    Phase.POINT: "point before the committee",
    Phase.MODERATED_CAUCUS: "moderated caucus",
    Phase.UNMODERATED_CAUCUS: "unmoderated caucus",
    Phase.SPEECH: "speech",
    Phase.DEBATE: "debate",
}

MOTIONS: Mapping[MotionKind, str] = {
    MotionKind.SUSPEND_MEETING: "suspension of the meeting",
    MotionKind.ADJOURN_MEETING: "adjournment of the meeting",
    MotionKind.ADJOURN_DEBATE: "adjournment of the debate",
    MotionKind.CLOSE_DEBATE: "closure of the debate",
    MotionKind.CLOSE_LIST: "closing of the speakers list",
    MotionKind.UNMODERATED_CAUCUS: "unmoderated caucus",
    MotionKind.MODERATED_CAUCUS: "moderated caucus",
    MotionKind.INTRODUCE_DRAFT: "introduction of a draft resolution",
    MotionKind.VOTE_ON_DRAFT: "vote on a draft resolution",
    MotionKind.ROLL_CALL_VOTE: "roll-call vote",
    MotionKind.TABLE_DEBATE: "tabling of the debate",
    MotionKind.RESUME_DEBATE: "resumption of the debate",
    MotionKind.PREVIOUS_QUESTION: "previous question",
    MotionKind.EXTEND_DEBATE: "extension of the debate",
    MotionKind.LIMIT_SPEECHES: "limit on speeches",
    MotionKind.SET_AGENDA: "setting of the agenda",
    MotionKind.EXTEND_CAUCUS: "extension of the caucus",
    MotionKind.COMPETENCE: "decision on competence",
    MotionKind.NO_DECISION: "decision to take no decision",
    MotionKind.REFER: "referral to another body",
    MotionKind.RECONSIDER: "reconsideration",
    MotionKind.INTRODUCE_AMENDMENT: "introduction of an amendment",
    MotionKind.DIVISION: "division of the proposal",
    MotionKind.DIVIDE_HOUSE: "division of the house",
}


MOTION_STATUSES: Mapping[MotionStatus, str] = {
    MotionStatus.PENDING: "pending",
    MotionStatus.ON_FLOOR: "before the committee",
    MotionStatus.CARRIED: "carried",
    MotionStatus.LOST: "lost",
    MotionStatus.GRANTED: "granted",
    MotionStatus.OUT_OF_ORDER: "ruled out of order",
    MotionStatus.WITHDRAWN: "withdrawn",
    MotionStatus.LAPSED: "lapsed",
    MotionStatus.DENIED: "denied",
    MotionStatus.NOT_SECONDED: "fallen for want of a second",
}

DRAFT_STATUSES: Mapping[DraftStatus, str] = {
    DraftStatus.SUBMITTED: "submitted, not yet introduced",
    DraftStatus.INTRODUCED: "before the committee",
    DraftStatus.DEBATE_ADJOURNED: "set aside, the debate on it adjourned",
    DraftStatus.TABLED: "tabled",
    DraftStatus.ADOPTED: "adopted",
    DraftStatus.REJECTED: "rejected",
    DraftStatus.WITHDRAWN: "withdrawn",
    DraftStatus.REFERRED: "referred to another body",
    DraftStatus.NOT_COMPETENT: "found outside the committee's competence",
    DraftStatus.NO_DECISION: "closed without a decision",
    DraftStatus.LAPSED: "lapsed",
}

CAPACITIES: Mapping[Capacity, str] = {
    Capacity.SPONSOR: "sponsor, who agrees with the text",
    Capacity.SIGNATORY: "signatory, who only wants it debated",
}

DEBATE_TIMES: Mapping[DebateTime, str] = {
    DebateTime.OPEN: "open debate",
    DebateTime.FAVOUR: "time in favour",
    DebateTime.AGAINST: "time against",
}

AMENDMENT_KINDS: Mapping[AmendmentKind, str] = {
    AmendmentKind.ADD: "add a clause",
    AmendmentKind.STRIKE: "strike a clause",
    AmendmentKind.MODIFY: "change a clause",
    AmendmentKind.MOVE: "move a clause",
}

AMENDMENT_STATUSES: Mapping[AmendmentStatus, str] = {
    AmendmentStatus.PROPOSED: "proposed",
    AmendmentStatus.INTRODUCED: "before the committee",
    AmendmentStatus.ADOPTED: "adopted",
    AmendmentStatus.REJECTED: "rejected",
    AmendmentStatus.WITHDRAWN: "withdrawn",
    AmendmentStatus.NOT_PUT: "not put to the vote",
    AmendmentStatus.LAPSED: "lapsed",
}

PAPER_STATUSES: Mapping[PaperStatus, str] = {
    PaperStatus.OPEN: "being written",
    PaperStatus.SUBMITTED: "submitted as a draft resolution",
    PaperStatus.DISCARDED: "discarded",
}

PRESENCES: Mapping[Presence, str] = {
    Presence.PRESENT: "present",
    Presence.PRESENT_AND_VOTING: "present and voting",
    Presence.ABSENT: "absent",
}

CHOICES: Mapping[Choice, str] = {Choice.YES: "Yes", Choice.NO: "No", Choice.ABSTAIN: "Abstain"}

ANSWERS: Mapping[Answer, str] = {
    Answer.YES: "Yes",
    Answer.NO: "No",
    Answer.ABSTAIN: "Abstain",
    Answer.PASS: "Pass",
    Answer.YES_WITH_RIGHTS: "Yes with rights",
    Answer.NO_WITH_RIGHTS: "No with rights",
}

VOTED: Mapping[Choice, str] = {
    Choice.YES: "in favour",
    Choice.NO: "against",
    Choice.ABSTAIN: "abstaining",
}

METHODS: Mapping[Method, str] = {
    Method.PLACARDS: "show of placards",
    Method.ROLL_CALL: "roll call",
    Method.SHOW_OF_HANDS: "show of hands",
    Method.WITHOUT_A_VOTE: "without a vote",
    Method.SECRET_BALLOT: "secret ballot",
}

MAJORITIES: Mapping[Majority, str] = {
    Majority.SIMPLE: "simple majority",
    Majority.TWO_THIRDS: "two-thirds majority",
}

CLOSINGS: Mapping[Closing, str] = {
    Closing.ALL_VOTED: "nobody was left to vote",
    Closing.TIME: "time was up",
    Closing.DAIS: "closed by the dais",
    Closing.COUNTED: "the dais counted",
}

POINTS: Mapping[PointKind, str] = {
    PointKind.PERSONAL_PRIVILEGE: "point of personal privilege",
    PointKind.ORDER: "point of order",
    PointKind.PARLIAMENTARY_INQUIRY: "point of parliamentary inquiry",
    PointKind.INFORMATION_TO_SPEAKER: "point of information to the speaker",
    PointKind.INFORMATION_TO_CHAIR: "point of information to the chair",
}

POINT_STATUSES: Mapping[PointStatus, str] = {
    PointStatus.PENDING: "waiting",
    PointStatus.ON_FLOOR: "being dealt with",
    PointStatus.SUSTAINED: "well taken",
    PointStatus.OVERRULED: "overruled",
    PointStatus.ANSWERED: "answered",
    PointStatus.WITHDRAWN: "withdrawn",
    PointStatus.LAPSED: "lapsed",
}

POINT_RULINGS: Mapping[PointRuling, str] = {
    PointRuling.SUSTAINED: "Well taken",
    PointRuling.OVERRULED: "Overruled",
    PointRuling.ANSWERED: "Answered",
}

REPLY_STATUSES: Mapping[ReplyStatus, str] = {
    ReplyStatus.ASKED: "asked for",
    ReplyStatus.GRANTED: "granted",
    ReplyStatus.REFUSED: "not granted",
    ReplyStatus.EXERCISED: "exercised",
    ReplyStatus.LAPSED: "lapsed",
}

TERMS: Mapping[Term, str] = {
    Term.DURATION: "duration",
    Term.TOPIC: "topic",
    Term.TOTAL: "total time",
    Term.EACH: "time for each speech",
    Term.DRAFT: "draft resolution",
    Term.AMENDMENT: "amendment",
    Term.CLAUSES: "clauses",
}

YIELDS: Mapping[YieldKind, str] = {
    YieldKind.DAIS: "the dais",
    YieldKind.DELEGATION: "another delegation",
    YieldKind.QUESTIONS: "questions",
    YieldKind.COMMENTS: "comments",
}

SIDES: Mapping[Side, str] = {Side.FOR: "For", Side.AGAINST: "Against"}

RULINGS: Mapping[Ruling, str] = {
    Ruling.GRANTED: "Granted",
    Ruling.OUT_OF_ORDER: "Out of order",
    Ruling.DENIED: "Denied",
    Ruling.NOT_SECONDED: "Not seconded",
}

STAGES: Mapping[Stage, str] = {
    Stage.GENERAL: "in the general debate",
    Stage.DRAFT: "in the debate on a draft resolution",
    Stage.CAUCUS: "in a caucus",
    Stage.CLOSED: "once the debate on a draft is closed",
}

PURPOSES: Mapping[Purpose, str] = {
    Purpose.GENERAL: "in the general debate",
    Purpose.CAUCUS: "in the moderated caucus",
    Purpose.FOR: "for the motion",
    Purpose.AGAINST: "against the motion",
    Purpose.REPLY: "in right of reply",
    Purpose.COMMENT: "to comment",
    Purpose.EXPLANATION: "in explanation of vote",
}
