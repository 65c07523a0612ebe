"""What is told of working papers, and of edits of drafts, when something is not in order."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Fact, Reason
from bot.procedure.state.papers import PaperStatus

PAPER_FACTS: Mapping[str, Fact] = {"revision": 5, "seen": 3, "part": "operative"}

OWN_PAPER_FACTS: Mapping[Reason, Mapping[str, Fact]] = {
    Reason.PAPER_OVER: {"status": PaperStatus.DISCARDED},
    Reason.PAPERS_EACH: {"limit": 5},
    Reason.FORM_BINDS: {"count": 2},
}

TOLD_ON_PAPERS: Mapping[Reason, str] = {
    Reason.NO_WORDS: "There are no words here for a clause or a title. Write some and send it again.",
    Reason.NO_SUCH_PAPER: "There is no working paper 3. Begin one with /resolution submit.",
    Reason.PAPER_OF_ANOTHER: (
        "Working paper 3 is another delegation's; only it and the dais see it. Begin your own with "
        "/resolution submit."
    ),
    Reason.PAPER_OVER: "Working paper 3 is discarded. See /resolution list.",
    Reason.PAPERS_EACH: "France has as many working papers as it may: 5. Submit or discard one first.",
    Reason.TEXT_CHANGED: (
        "The text was changed meanwhile: you saw revision 3, it is now at revision 5. Look at what changed "
        "and say whether you still want this."
    ),
    Reason.CORRECTION_IDLE: "This cannot be done at this place. Choose another place or another change.",
    Reason.FORM_BINDS: (
        "The committee takes texts only in the form of a resolution; points to mend: 2. Mend what the advice "
        "names, then submit."
    ),
    Reason.CLAUSE_LENGTH: (
        "There is too much in operative clause 4: 70 characters with all below it, 60 at most. Make two "
        "clauses of it, or shorten it."
    ),
    Reason.DRAFT_INTRODUCED: (
        "E/2015/L.1 was introduced, so its text is edited no more. Propose a change with /amendment propose."
    ),
    Reason.EDITED_BY_DAIS: "Only the dais edits E/2015/L.1 under these rules. Ask the dais for the change.",
}
