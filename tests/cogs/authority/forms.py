"""Every form with the kind of act that filling it in is: one line for each.

Whoever adds a form adds its line here, named by its class. It is tried as it is opened by the commands and
controls of the matrix: each role fills in what it gets to see, and what somebody else has opened.
"""

from __future__ import annotations

from collections.abc import Mapping

from tests.cogs.authority.kinds import (
    APPEAL,
    BUSINESS,
    CAST,
    CHAIR,
    CLOSE,
    CONDUCT,
    DRAW_UP,
    FOUND,
    INTERRUPT,
    MOVE,
    NOMINATE,
    PROPOSE,
    SET_UP,
    SPEAK,
    TELL,
    Kind,
)

FORMS: Mapping[str, Kind] = {
    "NameForm": SET_UP,
    "ListForm": SET_UP,
    "SuspendForm": CLOSE,
    "YieldForm": SPEAK,
    "MotionForm": MOVE,
    "MotionReasonForm": BUSINESS,
    "NoteForm": BUSINESS,
    "PointForm": INTERRUPT,
    "AnswerForm": CONDUCT,
    "AppealForm": APPEAL,
    "ReplyForm": INTERRUPT,
    "RefuseReplyForm": CONDUCT,
    "PaperForm": DRAW_UP,
    "CorrectionForm": DRAW_UP,
    "NamesForm": DRAW_UP,
    "WordsForm": PROPOSE,
    "AddForm": PROPOSE,
    "ClausesForm": BUSINESS,
    "CountForm": TELL,
    "CancelVoteForm": TELL,
    "NominationForm": NOMINATE,
    "CancelElectionForm": CONDUCT,
    "BallotPaperForm": CAST,
    "WarnForm": CHAIR,
    "TakeBackForm": CHAIR,
    "SilenceForm": CHAIR,
    "DeletionForm": FOUND,
}
