"""For every reason to refuse what is asked of working papers and edits of drafts, a case of it."""

from __future__ import annotations

from collections.abc import Callable

from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rules.papers.corrections import Change
from bot.procedure.rules.papers.papers import PAPERS_EACH, BeginPaper, CorrectPaper, DiscardPaper, SubmitPaper
from bot.procedure.rules.resolutions.edits import EditDraft
from bot.procedure.state.papers import THE_TITLE, Place
from bot.procedure.state.resolutions import Wording
from tests.procedure.committees import Floor, clauses, draft_resolution, in_session, under, with_draft
from tests.procedure.paper_requests import TEXT

Case = tuple[Callable[[], Floor], str, Action]
BEGUN = BeginPaper(TEXT)


def writing(*actions: tuple[str, Action]) -> Callable[[], Floor]:
    """A committee in which China has a working paper, after what others did about it."""

    def build() -> Floor:
        floor = in_session()
        for who, action in (("China", BEGUN), *actions):
            floor.act(who, action)
        return floor

    return build


def submitted(**proposals: object) -> Callable[[], Floor]:
    """A committee with a draft by Brazil, under rules on proposals."""

    def build() -> Floor:
        floor = in_session(rulebook=under(proposals=proposals))
        floor.act("Brazil", draft_resolution())
        return floor

    return build


def binding() -> Floor:
    """A committee that takes texts only in the form of a resolution, and China's working paper."""
    floor = in_session(rulebook=under(form={"binds": True}))
    floor.act("China", BEGUN)
    return floor


RETITLED = CorrectPaper(1, 1, Change.TITLE, THE_TITLE, "Figures")

PAPER_CASES: dict[Reason, Case] = {
    Reason.NO_WORDS: (in_session, "China", BeginPaper(Wording("Data"))),
    Reason.NO_SUCH_PAPER: (in_session, "China", DiscardPaper(1)),
    Reason.PAPER_OF_ANOTHER: (writing(), "France", SubmitPaper(1, 1)),
    Reason.PAPER_OVER: (writing(("China", DiscardPaper(1))), "China", SubmitPaper(1, 1)),
    Reason.PAPERS_EACH: (writing(*[("China", BEGUN)] * (PAPERS_EACH - 1)), "China", BEGUN),
    Reason.TEXT_CHANGED: (writing(("China", RETITLED)), "China", RETITLED),
    Reason.CORRECTION_IDLE: (writing(), "China", CorrectPaper(1, 1, Change.UP, Place("o1"))),
    Reason.FORM_BINDS: (binding, "China", SubmitPaper(1, 1, 2)),
    Reason.CLAUSE_LENGTH: (in_session, "China", BeginPaper(Wording("Data", (), clauses("U" * 10_000)))),
    Reason.DRAFT_INTRODUCED: (with_draft, "Brazil", EditDraft(1, 1, Change.TITLE, THE_TITLE, "Figures")),
    Reason.EDITED_BY_DAIS: (
        submitted(sponsors_edit=False),
        "Brazil",
        EditDraft(1, 1, Change.TITLE, THE_TITLE, "Figures"),
    ),
}
