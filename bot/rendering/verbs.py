"""What a button or a menu can ask for. ``cogs.ui.controls`` turns each verb into an action or an answer.

A control carries ``verb``, ``subject`` and ``choice``; what the last two hold is said beside each verb.
"""

from __future__ import annotations

from enum import StrEnum

SURE = "sure"
FIRST = "first"
CLAUSE_BY_CLAUSE = "clause_by_clause"
APART = "apart"
EARLIER = "earlier"
SUGGESTED = "suggested"


class Verb(StrEnum):
    """The verbs of the custom-id grammar; stored on messages, so a name once used keeps its meaning."""

    # sitting
    OPEN_SITTING = "open_sitting"
    SUSPEND = "suspend"  # opens a form for the duration
    RESUME = "resume"
    ADJOURN = "adjourn"  # choice: "" asks once more, SURE does it
    # roll call
    START_ROLL = "start_roll"
    ANSWER_ROLL = "answer_roll"  # choice: a presence
    FINISH_ROLL = "finish_roll"
    # speakers
    OPEN_LIST = "open_list"
    CLOSE_LIST = "close_list"
    JOIN = "join"
    LEAVE = "leave"
    SPEAKERS_PAGE = "speakers_page"  # choice: page number; "" opens the list
    NEXT_SPEAKER = "next_speaker"
    PAUSE = "pause"
    RESUME_SPEECH = "resume_speech"
    EXTEND = "extend"  # choice: seconds
    END_SPEECH = "end_speech"
    YIELD = "yield"  # menu, choice: a yield kind; a delegation opens a form
    RECOGNISE = "recognise"  # menu, choice: a delegation that waits to speak
    ASK_QUESTION = "ask_question"
    DROP_QUESTION = "drop_question"
    RECOGNISE_QUESTION = "recognise_question"  # subject: FIRST that waits; or menu, choice: a delegation
    BEGIN_ANSWER = "begin_answer"
    END_ANSWER = "end_answer"
    ASK_COMMENT = "ask_comment"
    DROP_COMMENT = "drop_comment"
    RECOGNISE_COMMENT = "recognise_comment"  # as of questions
    END_COMMENTS = "end_comments"
    END_CAUCUS = "end_caucus"
    END_DEBATE_TIME = "end_debate_time"
    # motions
    RAISE = "raise"  # menu, choice: a motion kind; opens a form where the motion has terms
    PUT_MOTION = "put_motion"  # subject: motion number; choice: "" or "without_a_vote"
    GRANT_MOTION = "grant_motion"  # subject: motion number
    OUT_OF_ORDER = "out_of_order"  # subject: motion number; opens a form for the reason
    WITHDRAW_MOTION = "withdraw_motion"  # subject: motion number
    DENY_MOTION = "deny_motion"  # subject: motion number; opens a form for the reason
    NOT_SECONDED = "not_seconded"  # subject: motion number
    SECOND_MOTION = "second_motion"  # subject: motion number
    OBJECT_TO_MOTION = "object_to_motion"  # subject: motion number
    NOTE_SECOND = "note_second"  # subject: motion number; opens a form for the delegation
    NOTE_OBJECTION = "note_objection"  # subject: motion number; opens a form for the delegation
    MOTIONS_PAGE = "motions_page"  # choice: page number; "" opens the list
    SHOW_MOTION = "show_motion"  # menu, choice: motion number
    SPEAK_ON_MOTION = "speak_on_motion"  # choice: for or against
    PUT_TO_VOTE = "put_to_vote"  # choice: "" or "without_a_vote"
    # points
    RAISE_POINT = "raise_point"  # menu, choice: a point kind; opens a form
    SECOND_POINT = "second_point"  # subject: point number
    WITHDRAW_POINT = "withdraw_point"  # subject: point number
    TAKE_UP_POINT = "take_up_point"  # subject: point number
    RULE_ON_POINT = "rule_on_point"  # subject: point number; choice: a ruling; an answer opens a form
    APPEAL = "appeal"  # subject: what the ruling is on, and its number; opens a form
    SECOND_APPEAL = "second_appeal"  # subject: appeal number
    ASK_REPLY = "ask_reply"  # opens a form
    GRANT_REPLY = "grant_reply"  # subject: number of the right of reply
    REFUSE_REPLY = "refuse_reply"  # subject: number of the right of reply; opens a form for the reason
    CALL_REPLY = "call_reply"  # subject: number of the right of reply
    # resolutions
    SHOW_DRAFT = "show_draft"  # subject: draft number; choice: "" or a page number
    PICK_DRAFT = "pick_draft"  # menu, choice: draft number; shows it
    EXPORT_DRAFT = "export_draft"  # subject: draft number; gives every kind of file
    INTRODUCE = "introduce"  # subject: draft number
    SPONSOR = "sponsor"  # subject: draft number
    SIGN = "sign"  # subject: draft number
    APPROVE = "approve"  # subject: draft number
    WITHDRAW_DRAFT = "withdraw_draft"  # subject: draft number; choice: "" asks once more, SURE does it
    UNSPONSOR = "unsponsor"  # subject: draft number
    UNSIGN = "unsign"  # subject: draft number
    RESUBMIT = "resubmit"  # subject: draft number
    DRAFTS_PAGE = "drafts_page"  # choice: page number
    # working papers, and drafts being edited; a text is "w" or "d" with its number, then its revision
    SHOW_TEXT = "show_text"  # subject: text; choice: page number
    PICK_PLACE = "pick_place"  # menu, subject: text-revision; choice: a place, clause-sub-part
    CORRECT_TEXT = "correct_text"  # subject: text-revision-place; choice: a change; words open a form
    SPLIT_PLACE = "split_place"  # subject: text-revision-place; opens a form
    CHANGE_NAMES = "change_names"  # subject: a working paper; opens a form
    CORRECT_ANYWAY = "correct_anyway"  # subject: what was written is kept under this word
    SUBMIT_PAPER = "submit_paper"  # subject: text-revision
    DISCARD_PAPER = "discard_paper"  # subject: text; choice: "" asks once more, SURE does it
    # amendments
    SHOW_AMENDMENT = "show_amendment"  # subject: amendment number
    SIGN_AMENDMENT = "sign_amendment"  # subject: amendment number
    CONSENT_TO_AMENDMENT = "consent_to_amendment"  # subject: amendment number
    INTRODUCE_AMENDMENT = "introduce_amendment"  # subject: amendment number
    PUT_AMENDMENT = "put_amendment"  # subject: amendment number; choice: "" or a method
    DROP_AMENDMENT = "drop_amendment"  # subject: amendment number
    WITHDRAW_AMENDMENT = "withdraw_amendment"  # subject: amendment number
    CHANGE_AMENDMENT = "change_amendment"  # subject: amendment number; opens a form
    ORDER_AMENDMENTS = "order_amendments"  # takes the order that is suggested
    SHOW_ORDER = "show_order"
    RANK_FIRST = "rank_first"  # menu, choice: amendment number
    SHOW_AMENDMENTS = "show_amendments"
    AMEND = "amend"  # subject: draft number; asks for the clause
    AMEND_CLAUSE = "amend_clause"  # menu, subject: draft number; choice: a clause, or a place to add one
    CHANGE_CLAUSE = "change_clause"  # subject: draft number and clause, as "1-o2"; opens a form
    STRIKE_CLAUSE = "strike_clause"  # subject: as of changes
    ADD_CLAUSES = "add_clauses"  # subject: draft number and the place; opens a form
    MOVE_CLAUSE = "move_clause"  # menu, subject: as of changes; choice: the clause it comes after
    STRIKE_SUBCLAUSE = "strike_subclause"  # menu, subject: as of changes; choice: which, as "1" or "1-2"
    # voting
    OPEN_VOTE = "open_vote"  # choice: "", CLAUSE_BY_CLAUSE, APART, which opens a form, or a method
    CAST = "cast"  # subject: vote number, for the dais with the place of the one called; choice: an answer
    REQUEST_VOTE = "request_vote"  # subject: vote number
    PASS_OVER = "pass_over"  # subject: vote number and the place of the one called
    COUNT_HANDS = "count_hands"  # subject: vote number; opens a form for the count
    CLOSE_VOTE = "close_vote"  # subject: vote number
    CANCEL_VOTE = "cancel_vote"  # subject: vote number; opens a form for the reason
    ENTITLED = "entitled"  # subject: vote number
    VOTED_ON = "voted_on"  # subject: vote number
    VOTERS = "voters"  # subject: vote number and the name of a list; choice: page number, or ""
    SHOW_RESULT = "show_result"  # menu, choice: vote number
    VOTES_PAGE = "votes_page"  # subject: draft number and motion kind the votes are on; choice: page number
    EXPLAIN = "explain"
    CALL_EXPLANATION = "call_explanation"
    END_EXPLANATIONS = "end_explanations"
    CHALLENGE_QUORUM = "challenge_quorum"
    # elections
    NOMINATE = "nominate"  # opens a form for the candidate
    OPEN_BALLOT = "open_ballot"  # subject: election number
    ELECT = "elect"  # subject: election number
    CANCEL_ELECTION = "cancel_election"  # subject: election number; opens a form for the reason
    BALLOT_PAPER = "ballot_paper"  # subject: vote number; opens the paper
    # help
    HELP_PAGE = "help_page"  # subject: a topic, or ""; choice: page number
    # seats
    SHOW_SEATS = "show_seats"  # the seats to claim; choice: page number
    CLAIM_SEAT = "claim_seat"  # menu, choice: a delegation
    WITHDRAW_CLAIM = "withdraw_claim"
    SHOW_CLAIMS = "show_claims"  # choice: page number
    APPROVE_CLAIM = "approve_claim"  # subject: claim number; choice: "" or EARLIER
    DECLINE_CLAIM = "decline_claim"  # subject: claim number; choice: "" or EARLIER
    MEMBERS_PAGE = "members_page"  # choice: page number
    IMPORT_LIST = "import_list"  # subject: an uploaded list is kept under this word; choice: "" or SUGGESTED
    SEATING = "seating"  # the delegations to seat people for; choice: page number
    SEAT_OF = "seat_of"  # menu, choice: a delegation, to see and pick who sits for it
    SEAT_PEOPLE = "seat_people"  # menu, subject: a delegation by its mark; choices: people
    ARRIVE = "arrive"  # choice: a presence
    # the rulebook
    RULES_PAGE = "rules_page"  # menu, choice: the name of a page
    # setting up a committee; subject: the number of the set-up, for a choice with what is chosen
    SETUP_PAGE = "setup_page"  # choice: a page
    SETUP_CHOOSE = "setup_choose"  # button or menu, choice: what is chosen
    SETUP_WRITE = "setup_write"  # choice: what is written into a form
    SETUP_FOUND = "setup_found"
    SETUP_DISCARD = "setup_discard"  # choice: "" asks once more, SURE does it
    USE_CHANNEL = "use_channel"  # menu, subject: what for; choice: a channel, or none
    DELETE_COMMITTEE = "delete_committee"  # opens a form for the name
    # dais
    ORDER_IN_ROOM = "order_in_room"  # choice: page number, or ""; shows the card privately
    WARN = "warn"  # menu, choice: a delegation; opens a form
    TAKE_BACK_WARNING = "take_back_warning"  # menu, choice: warning number; opens a form
    SILENCE = "silence"  # menu, choice: a delegation; opens a form
    LIFT_SILENCE = "lift_silence"  # menu, choice: a delegation
    KEEP_FLOOR = "keep_floor"  # choice: how the floor channel is kept
    DAIS_PANEL = "dais_panel"  # shows the chair's own panel, privately
    # delegates
    MY_DELEGATION = "my_delegation"  # shows the card of one's own delegation, privately
    # undo
    UNDO = "undo"  # choice: page number; shows what can be taken back
    UNDO_FROM = "undo_from"  # menu, choice: an act; shows what taking back from it would change
    TAKE_BACK = "take_back"  # subject: an act; choice: how long the journal was when that was shown
    HISTORY = "history"  # subject: what is looked for; choice: page number
    WHAT_UNDONE = "what_undone"  # subject: where in the journal an undo stands
    # facts
    FACT = "fact"  # subject: entry id
    FACT_TO_FLOOR = "fact_floor"  # subject: entry id
    FACTS_PAGE = "facts_page"  # subject: a kind; choice: page number
