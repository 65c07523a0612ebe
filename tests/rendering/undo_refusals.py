"""What is told when something is not taken back."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

TOLD_ON_UNDOS: Mapping[Reason, str] = {
    Reason.FOUNDING_STANDS: (
        "The founding of the committee is not taken back. /committee delete removes a committee."
    ),
    Reason.TOO_FAR_BACK: (
        "This lies too far back: everybody has gone on from it since. Correct it in the open, by a new ruling"
        " or a motion."
    ),
    Reason.ACT_UNDONE: (
        "This is not among what can be taken back now. Look at the latest acts with /dais undo."
    ),
    Reason.UNDO_OVERTAKEN: (
        "Something has happened since this was shown, and would be taken back unseen. Look at it as it is "
        "now, then decide."
    ),
    Reason.DOCUMENT_SENT: (
        "E/2015/L.1 was adopted and has gone out as a document, which no press takes back. Where the rules"
        " know it, have it moved to reconsider the draft; otherwise submit a new one."
    ),
    Reason.PAPERS_CAST: (
        "Papers of a secret ballot were cast since then, and nobody can tell whose they were to give them"
        " back. Cancel the ballot, or hold a new one."
    ),
    Reason.TAKEN_BACK_MEANWHILE: (
        "This is from before the dais took something back, and number 3 can mean something else now. Go by"
        " what is shown now."
    ),
}
