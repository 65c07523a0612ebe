"""The sentences for what is refused of working papers, and of edits of drafts."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

PAPER_REFUSALS: Mapping[Reason, str] = {
    Reason.NO_WORDS: "There are no words here for a clause or a title. Write some and send it again.",
    Reason.NO_SUCH_PAPER: "There is no working paper {number}. Begin one with /resolution submit.",
    Reason.PAPER_OF_ANOTHER: (
        "Working paper {number} is another delegation's; only it and the dais see it. Begin your own with "
        "/resolution submit."
    ),
    Reason.PAPER_OVER: "Working paper {number} is {status}. See /resolution list.",
    Reason.PAPERS_EACH: (
        "{delegation} has as many working papers as it may: {limit}. Submit or discard one first."
    ),
    Reason.TEXT_CHANGED: (
        "The text was changed meanwhile: you saw revision {seen}, it is now at revision {revision}. Look at "
        "what changed and say whether you still want this."
    ),
    Reason.CORRECTION_IDLE: "This cannot be done at this place. Choose another place or another change.",
    Reason.FORM_BINDS: (
        "The committee takes texts only in the form of a resolution; points to mend: {count}. Mend what the "
        "advice names, then submit."
    ),
    Reason.CLAUSE_LENGTH: (
        "There is too much in {part} clause {place}: {length} characters with all below it, {limit} at most. "
        "Make two clauses of it, or shorten it."
    ),
    Reason.DRAFT_INTRODUCED: (
        "{symbol} was introduced, so its text is edited no more. Propose a change with /amendment propose."
    ),
    Reason.EDITED_BY_DAIS: "Only the dais edits {symbol} under these rules. Ask the dais for the change.",
}
