from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.refusals import Reason
from bot.procedure.rules.papers.corrections import Change
from bot.procedure.rules.resolutions.edits import DraftEdited, EditDraft
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import SponsorDraft
from bot.procedure.state.papers import THE_TITLE, Place
from tests.procedure.committees import Floor, clauses, draft_resolution, in_session, under

RETITLE = EditDraft(1, 1, Change.TITLE, THE_TITLE, "Figures")


def submitted(**proposals: object) -> Floor:
    """A committee with a draft by Brazil and China that was only submitted."""
    floor = in_session(rulebook=under(proposals=proposals))
    floor.act("Brazil", draft_resolution())
    floor.act("China", SponsorDraft(1))
    return floor


@pytest.mark.parametrize("who", ["Brazil", "China", "President"])
def test_a_draft_is_edited_by_any_sponsor_or_the_dais(who: str) -> None:
    floor = submitted()
    floor.act(who, RETITLE)
    assert (floor.draft.title, floor.draft.revision, floor.draft.symbol) == ("Figures", 2, "E/2015/L.1")


def test_nobody_else_edits_it() -> None:
    floor = submitted()
    assert floor.refusal("France", RETITLE).reason is Reason.NOT_SPONSOR
    assert floor.refusal("Stranger", RETITLE).reason is Reason.NOT_SEATED
    dais_only = submitted(sponsors_edit=False)
    assert dais_only.refusal("Brazil", RETITLE).reason is Reason.EDITED_BY_DAIS
    dais_only.dais(RETITLE)


def test_an_edit_takes_the_approval_back() -> None:
    floor = submitted(approval=True)
    (event,) = floor.act("Brazil", RETITLE)
    assert isinstance(event, DraftEdited)
    assert not event.unapproved
    floor.dais(ApproveDraft(1))
    (event,) = floor.act("Brazil", replace(RETITLE, revision=2, text="Other figures"))
    assert isinstance(event, DraftEdited)
    assert event.unapproved
    assert floor.refusal("President", IntroduceDraft(1)).reason is Reason.NOT_APPROVED
    floor.dais(ApproveDraft(1), IntroduceDraft(1))


def test_two_who_edit_it_do_not_undo_each_other() -> None:
    floor = submitted()
    floor.act("Brazil", RETITLE)
    refusal = floor.refusal("China", EditDraft(1, 1, Change.DELETE, Place("o1")))
    assert (refusal.reason, refusal.facts) == (Reason.TEXT_CHANGED, {"revision": 2, "seen": 1})
    assert floor.draft.earlier[-1].title == "Protection of victims"


def test_its_clauses_keep_their_identity() -> None:
    floor = submitted()
    floor.act("Brazil", EditDraft(1, 1, Change.INSERT, Place("o0"), "", clauses("Urges all")))
    floor.act("Brazil", EditDraft(1, 2, Change.DOWN, Place("o1")))
    assert [own.id for own in floor.draft.operative] == ["o3", "o2", "o1"]
    assert [floor.draft.number_of(own.id) for own in floor.draft.operative] == [1, 2, 3]


def test_it_is_never_left_without_an_operative_clause() -> None:
    floor = submitted()
    floor.act("Brazil", EditDraft(1, 1, Change.DELETE, Place("o1")))
    assert floor.refusal("Brazil", EditDraft(1, 2, Change.DELETE, Place("o2"))).reason is Reason.DRAFT_EMPTY


def test_once_introduced_it_is_amended_instead() -> None:
    floor = submitted()
    floor.dais(IntroduceDraft(1))
    refusal = floor.refusal("Brazil", RETITLE)
    assert (refusal.reason, refusal.facts) == (Reason.DRAFT_INTRODUCED, {"symbol": "E/2015/L.1"})
    assert floor.refusal("President", RETITLE).reason is Reason.DRAFT_INTRODUCED


def test_a_withdrawn_draft_is_not_edited_until_it_is_taken_up_again() -> None:
    floor = submitted()
    floor.dais(WithdrawDraft(1))
    assert floor.refusal("Brazil", RETITLE).reason is Reason.DRAFT_STATUS
    floor.act("Ghana", ResubmitDraft(1))
    floor.act("Ghana", RETITLE)
    assert floor.draft.title == "Figures"
