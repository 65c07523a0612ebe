"""The words a rulebook is written in: what there is to choose from, and what each choice means."""

from __future__ import annotations

from enum import StrEnum

# what is voted on, and how


class MatterKind(StrEnum):
    """What a vote decides."""

    MOTION = "motion"
    APPEAL = "appeal"
    AMENDMENT = "amendment"
    CLAUSE = "clause"
    DRAFT = "draft"
    STRAW_POLL = "straw_poll"
    ELECTION = "election"

    @property
    def procedural(self) -> bool:
        """Whether the matter is one of procedure, not of substance."""
        return self in (MatterKind.MOTION, MatterKind.APPEAL)

    @property
    def on_a_text(self) -> bool:
        """Whether the matter is a text or a part of one."""
        return self in (MatterKind.AMENDMENT, MatterKind.CLAUSE, MatterKind.DRAFT)


class Majority(StrEnum):
    """How many of the votes cast for and against carry a matter."""

    SIMPLE = "simple"
    TWO_THIRDS = "two_thirds"


class Abstention(StrEnum):
    """Who may abstain in a vote."""

    ALLOWED = "allowed"
    UNLESS_PRESENT_AND_VOTING = "unless_present_and_voting"
    NOT_ALLOWED = "not_allowed"


class Tie(StrEnum):
    """What becomes of a matter on which as many vote for as against."""

    LOST = "lost"
    CARRIED = "carried"


class Answer(StrEnum):
    """What may be answered when a delegation is called in a roll-call vote."""

    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"
    PASS = "pass"
    YES_WITH_RIGHTS = "yes_with_rights"
    NO_WITH_RIGHTS = "no_with_rights"


class RollCallStart(StrEnum):
    """With whom a roll-call vote begins."""

    BY_LOT = "by_lot"
    FIRST = "first"


class Explaining(StrEnum):
    """Whether those who sponsor a text may explain their vote on it."""

    ALWAYS = "always"
    IF_AMENDED = "if_amended"
    NEVER = "never"


class Claims(StrEnum):
    """What becomes of a claim to a seat: the dais approves it, it is a seat at once, or none is made."""

    APPROVED = "approved"
    AT_ONCE = "at_once"
    CLOSED = "closed"


class Inconclusive(StrEnum):
    """What fills the places that the last ballot of an election has left: most votes, or lots alone."""

    MOST_VOTES = "most_votes"
    LOT = "lot"


# motions


class MotionKind(StrEnum):
    """The motions Rostrum knows the effect of; a rulebook says which of them exist, and how each goes."""

    SUSPEND_MEETING = "suspend_meeting"
    ADJOURN_MEETING = "adjourn_meeting"
    ADJOURN_DEBATE = "adjourn_debate"
    TABLE_DEBATE = "table_debate"
    RESUME_DEBATE = "resume_debate"
    CLOSE_DEBATE = "close_debate"
    PREVIOUS_QUESTION = "previous_question"
    EXTEND_DEBATE = "extend_debate"
    CLOSE_LIST = "close_list"
    LIMIT_SPEECHES = "limit_speeches"
    SET_AGENDA = "set_agenda"
    UNMODERATED_CAUCUS = "unmoderated_caucus"
    MODERATED_CAUCUS = "moderated_caucus"
    EXTEND_CAUCUS = "extend_caucus"
    COMPETENCE = "competence"
    NO_DECISION = "no_decision"
    REFER = "refer"
    RECONSIDER = "reconsider"
    INTRODUCE_DRAFT = "introduce_draft"
    INTRODUCE_AMENDMENT = "introduce_amendment"
    VOTE_ON_DRAFT = "vote_on_draft"
    DIVISION = "division"
    ROLL_CALL_VOTE = "roll_call_vote"
    DIVIDE_HOUSE = "divide_house"


class DecidedBy(StrEnum):
    """How a motion is disposed of: by a vote, by the President, or granted because it is asked for."""

    VOTE = "vote"
    PRESIDENT = "president"
    REQUEST = "request"


class Objection(StrEnum):
    """What one objection to a motion does: it goes to a vote, it is defeated, or the President weighs it."""

    VOTE = "vote"
    DEFEATS = "defeats"
    PRESIDENT = "president"


class Term(StrEnum):
    """What a motion has to say for itself; durations are whole seconds."""

    DURATION = "duration"
    TOPIC = "topic"
    TOTAL = "total"
    EACH = "each"
    DRAFT = "draft"
    AMENDMENT = "amendment"
    CLAUSES = "clauses"


class Stage(StrEnum):
    """A stage of the debate, for saying when a motion is in order."""

    GENERAL = "general"
    DRAFT = "draft"
    CAUCUS = "caucus"
    CLOSED = "closed"


class TieBreak(StrEnum):
    """Which of two motions of one kind goes first."""

    LONGEST = "longest"
    FIRST = "first"


# points


class PointKind(StrEnum):
    """The points a delegation may raise."""

    PERSONAL_PRIVILEGE = "personal_privilege"
    ORDER = "order"
    PARLIAMENTARY_INQUIRY = "parliamentary_inquiry"
    INFORMATION_TO_SPEAKER = "information_to_speaker"
    INFORMATION_TO_CHAIR = "information_to_chair"


class Interruption(StrEnum):
    """Whether a point may interrupt a speech: never, only where the speaker cannot be heard, or always."""

    NEVER = "never"
    AUDIBILITY = "audibility"
    ALWAYS = "always"


class ReplyTime(StrEnum):
    """When a right of reply is exercised."""

    AFTER_SPEECH = "after_speech"
    END_OF_MEETING = "end_of_meeting"


# debate


class SpeakersOrder(StrEnum):
    """In which order speakers are called: as they are listed, or as the dais picks among them."""

    LIST = "list"
    DAIS = "dais"


class Exhausted(StrEnum):
    """What an exhausted list of speakers means for the debate."""

    GOES_ON = "goes_on"
    CLOSES = "closes"


class YieldKind(StrEnum):
    """To whom a speaker may give the rest of the time."""

    DAIS = "dais"
    DELEGATION = "delegation"
    QUESTIONS = "questions"
    COMMENTS = "comments"


class Counting(StrEnum):
    """What of an exchange of questions counts against the speaker's time."""

    EVERYTHING = "everything"
    ANSWERS = "answers"


class DebateMode(StrEnum):
    """How a draft is debated: by anybody at any time, or by those in favour first, then those against."""

    OPEN = "open"
    CLOSED = "closed"


class DebateTime(StrEnum):
    """The times of a debate on a draft."""

    OPEN = "open"
    FAVOUR = "favour"
    AGAINST = "against"


# drafts and amendments


class Withdrawing(StrEnum):
    """Whose word takes a draft back: any one sponsor's, or that of all of them."""

    ONE_SPONSOR = "one_sponsor"
    ALL_SPONSORS = "all_sponsors"


class ProposalsOrder(StrEnum):
    """In which order drafts are taken up: as they were submitted, or as the dais calls them."""

    SUBMISSION = "submission"
    DAIS = "dais"


class Adoption(StrEnum):
    """What the adoption of a draft means for the others on the same question."""

    NEXT = "next"
    OTHERS_LAPSE = "others_lapse"


class Ending(StrEnum):
    """What a clause may end with."""

    COMMA = "comma"
    SEMICOLON = "semicolon"


class ReservedVerb(StrEnum):
    """Verbs with which an organ commands rather than recommends, so that not every organ may use them."""

    AUTHORIZES = "authorizes"
    CONDEMNS = "condemns"
    DECIDES = "decides"
    DEMANDS = "demands"
    DEPLOYS = "deploys"
    DIRECTS = "directs"
    IMPOSES = "imposes"
    ORDERS = "orders"
    REQUIRES = "requires"


class AmendmentKind(StrEnum):
    """What an amendment does to a clause or, where it strikes or changes one, to words in it."""

    ADD = "add"
    STRIKE = "strike"
    MODIFY = "modify"
    MOVE = "move"


class AmendmentOrder(StrEnum):
    """Which of several amendments is voted on first."""

    FURTHEST = "furthest"
    SUBMISSION = "submission"


# order in the room


class AtWarningLimit(StrEnum):
    """What follows from one warning too many: nothing by itself, or a silence."""

    NOTHING = "nothing"
    SILENCE = "silence"
