from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.engine import legal_actions, replay
from bot.procedure.refusals import Reason
from bot.procedure.rules.papers.corrections import Change
from bot.procedure.rules.papers.papers import BeginPaper, CorrectPaper, DiscardPaper, SubmitPaper
from bot.procedure.rules.voting.actions import CloseVote, OpenVote
from bot.procedure.state.papers import THE_TITLE, TITLE_CUT, Doubt, PaperStatus, Place
from bot.procedure.state.resolutions import Wording
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    clauses,
    draft_resolution,
    in_session,
    under,
    with_draft,
)
from tests.procedure.writing import TEXT, correction, lines, paper, writing

MINE = (BeginPaper, CorrectPaper, DiscardPaper, SubmitPaper)


def test_a_text_that_was_read_becomes_a_working_paper_of_the_delegation() -> None:
    floor = writing()
    own = paper(floor)
    assert (own.number, own.delegation, own.revision, own.status) == (1, "China", 1, PaperStatus.OPEN)
    assert [clause.id for clause in own.wording.clauses] == ["p1", "p2", "o1", "o2", "o3"]
    assert floor.session.drafts == ()


def test_the_dais_begins_one_for_a_delegation() -> None:
    floor = in_session()
    floor.dais(BeginPaper(TEXT, delegation="Ghana"))
    assert paper(floor).delegation == "Ghana"
    assert floor.refusal("France", BeginPaper(TEXT, delegation="Ghana")).reason is Reason.NOT_YOUR_SEAT


def test_who_may_not_sponsor_writes_no_working_paper() -> None:
    assert in_session().refusal(OBSERVER, BeginPaper(TEXT)).reason is Reason.OBSERVER_SPONSOR
    assert in_session().refusal(STRANGER, BeginPaper(TEXT)).reason is Reason.NOT_SEATED


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (Wording("Data"), Reason.NO_WORDS),
        (Wording("T" * 201, (), clauses("Urges")), Reason.TEXT_LENGTH),
        (Wording("Data", (), clauses("U" * 10_000)), Reason.CLAUSE_LENGTH),
        (Wording("Data", (), clauses(*["Urges"] * 300)), Reason.TOO_MANY_CLAUSES),
        (Wording("Data", (), clauses(" ")), Reason.NO_WORDS),
    ],
)
def test_what_is_empty_or_too_long_is_refused_and_nothing_is_kept(text: Wording, reason: Reason) -> None:
    floor = in_session()
    assert floor.refusal("China", BeginPaper(text)).reason is reason
    assert floor.session.papers == ()


def test_it_need_not_be_complete_until_it_is_submitted() -> None:
    floor = writing(Wording("", clauses("Noting the data")))
    assert floor.refusal("China", SubmitPaper(1, 1)).reason is Reason.DRAFT_EMPTY
    floor.act("China", correction(floor, Change.TITLE, "", 0, 0, "Data"))
    floor.act("China", correction(floor, Change.INSERT, "o0", 0, 0, "Requests a report"))
    floor.act("China", SubmitPaper(1, 3))
    assert floor.draft.title == "Data"


def test_only_its_delegation_and_the_dais_may_touch_it() -> None:
    floor = writing()
    for who, reason in (("France", Reason.PAPER_OF_ANOTHER), (STRANGER, Reason.NOT_SEATED)):
        for action in (correction(floor, Change.UP, "o2"), DiscardPaper(1), SubmitPaper(1, 1)):
            assert floor.refusal(who, action).reason is reason
    floor.dais(correction(floor, Change.UP, "o2"))
    floor.act("China", correction(floor, Change.UP, "o3"))
    assert paper(floor).revision == 3


def test_a_correction_is_made_on_the_wording_that_was_seen() -> None:
    floor = writing()
    mine, theirs = correction(floor, Change.UP, "o2"), correction(floor, Change.DELETE, "o3")
    floor.act("China", mine)
    refusal = floor.refusal("China", theirs)
    assert (refusal.reason, refusal.facts) == (Reason.TEXT_CHANGED, {"revision": 2, "seen": 1})
    assert floor.refusal("China", SubmitPaper(1, 1)).reason is Reason.TEXT_CHANGED
    assert [lines(own)[-3:] for own in paper(floor).earlier] == [lines(TEXT)[-3:]]
    floor.act("China", replace(theirs, revision=2))
    assert [own.id for own in paper(floor).wording.operative] == ["o2", "o1"]


def test_a_correction_that_changes_nothing_is_no_revision() -> None:
    floor = writing()
    assert floor.act("China", correction(floor, Change.REWRITE, "o2", 0, 0, "Requests a report")) == ()
    assert paper(floor).revision == 1


def test_what_was_doubtful_is_settled_by_correcting_it() -> None:
    doubts = (Doubt("", "title"), Doubt("o2", "clause", "Requests"), Doubt("o3", "clause", "Decides"))
    floor = in_session()
    floor.act("China", BeginPaper(TEXT, doubts))
    floor.act("China", correction(floor, Change.REWRITE, "o2", 0, 0, "Requests two reports"))
    assert [own.clause for own in paper(floor).doubts] == ["", "o3"]
    floor.act("China", correction(floor, Change.DELETE, "o3"))
    assert [own.clause for own in paper(floor).doubts] == [""]


def test_what_was_doubtful_about_the_title_is_settled_by_another() -> None:
    floor = in_session()
    floor.act("China", BeginPaper(TEXT, (Doubt("", "title", "Protection"), Doubt("", TITLE_CUT))))
    floor.act("China", correction(floor, Change.UP, "o2"))
    assert len(paper(floor).doubts) == 2
    floor.act("China", correction(floor, Change.TITLE, "", 0, 0, "Data"))
    assert paper(floor).doubts == ()


def test_the_last_change_is_undone_and_that_is_undone_again() -> None:
    floor = writing()
    before = paper(floor).wording
    assert not floor.may("China", correction(floor, Change.UNDO))
    floor.act("China", correction(floor, Change.DELETE, "o2"))
    after = paper(floor).wording
    floor.act("China", correction(floor, Change.UNDO))
    assert (paper(floor).wording, paper(floor).revision) == (before, 3)
    floor.act("China", correction(floor, Change.UNDO))
    assert paper(floor).wording == after
    assert replay(floor.events) == floor.session


def test_it_is_worked_on_while_others_vote_and_submitted_afterwards() -> None:
    floor = with_draft(floor=writing())
    floor.dais(OpenVote())
    floor.act("China", correction(floor, Change.UP, "o2"))
    assert floor.refusal("China", SubmitPaper(1, 2)).reason is Reason.VOTING
    floor.dais(CloseVote())
    floor.act("China", SubmitPaper(1, 2))
    assert (floor.draft.number, floor.draft.sponsors) == (2, ("China",))


def test_submitted_it_is_a_draft_like_any_other() -> None:
    floor = in_session()
    floor.act("China", BeginPaper(TEXT, (), ("Ghana", "China", "Atlantis"), ("Haiti", "Ghana")))
    floor.act("France", draft_resolution())
    floor.act("China", SubmitPaper(1, 1))
    assert (floor.draft.symbol, floor.draft.sponsors) == ("E/2015/L.2", ("China",))
    assert (floor.draft.named_sponsors, floor.draft.named_signatories) == (("Ghana",), ("Haiti",))
    assert lines(floor.draft.wording) == lines(TEXT)
    assert (paper(floor).status, paper(floor).draft) == (PaperStatus.SUBMITTED, 2)
    assert floor.refusal("China", DiscardPaper(1)).reason is Reason.PAPER_OVER


def test_it_is_submitted_under_the_limits_of_drafts() -> None:
    floor = writing(floor=in_session(rulebook=under(proposals={"drafts_each": 1})))
    floor.act("China", draft_resolution())
    assert floor.refusal("China", SubmitPaper(1, 1)).reason is Reason.DRAFTS_EACH


def test_flaws_of_form_keep_it_out_only_where_the_rules_say_so() -> None:
    floor = writing()
    floor.act("China", SubmitPaper(1, 1, flaws=3))
    strict = writing(floor=in_session(rulebook=under(form={"binds": True})))
    assert strict.refusal("China", SubmitPaper(1, 1, flaws=3)).facts == {"count": 3}
    strict.act("China", SubmitPaper(1, 1))


def test_discarded_it_is_over() -> None:
    floor = writing()
    floor.act("China", DiscardPaper(1))
    assert paper(floor).status is PaperStatus.DISCARDED
    assert floor.refusal("China", correction(floor, Change.UP, "o2")).reason is Reason.PAPER_OVER
    assert floor.refusal("China", DiscardPaper(2)).reason is Reason.NO_SUCH_PAPER


def test_what_can_be_corrected_is_listed_place_by_place() -> None:
    floor = writing()
    for who, seen in (("China", True), (PRESIDENT, True), ("France", False), (STRANGER, False)):
        legal = legal_actions(floor.session, floor.actor(who), floor.at, MINE)
        up = CorrectPaper(1, 1, Change.UP, Place("o2"), "…", clauses("…"))
        assert (up in legal) == seen
        assert replace(up, place=Place("o1")) not in legal
        assert (CorrectPaper(1, 1, Change.TITLE, THE_TITLE, "…", clauses("…")) in legal) == seen
        assert (SubmitPaper(1, 1) in legal) == seen


def test_a_journal_of_corrections_replays() -> None:
    floor = writing()
    for change, place in ((Change.PROMOTE, ("o1", 1)), (Change.JOIN, ("o2",)), (Change.OTHER_PART, ("p2",))):
        floor.act("China", correction(floor, change, *place))
    assert replay(floor.events) == floor.session
    assert len(paper(floor).earlier) == 3


def test_of_many_earlier_wordings_the_oldest_are_forgotten() -> None:
    floor = writing()
    for number in range(30):
        floor.act("China", correction(floor, Change.TITLE, "", 0, 0, f"Title {number}"))
    assert len(paper(floor).earlier) == 20
    assert paper(floor).earlier[-1].title == "Title 28"
