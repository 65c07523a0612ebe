from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft, WithdrawDraft
from bot.procedure.rules.resolutions.sponsorship import SponsorDraft, WithdrawSponsorship
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from bot.procedure.state.resolutions import Clause, DraftStatus, SubClause
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    clauses,
    draft_resolution,
    in_session,
    voting_on_draft,
    with_draft,
)

LONG_BY_ITS_PARTS = Clause("", "Urges", (SubClause("a" * 2_990, ("i" * 6,)),))


def test_drafts_have_symbols_in_the_order_of_submission() -> None:
    floor = in_session()
    floor.act("Brazil", draft_resolution())
    floor.act("Ghana", draft_resolution())
    assert [own.symbol for own in floor.session.drafts] == ["E/2015/L.1", "E/2015/L.2"]
    assert floor.draft.sponsors == ("Ghana",)


def test_a_draft_is_submitted_by_the_dais_for_a_delegation() -> None:
    floor = in_session()
    floor.dais(replace(draft_resolution(), delegation="Brazil"))
    assert floor.draft.sponsors == ("Brazil",)


def test_no_two_clauses_of_a_draft_are_taken_for_one() -> None:
    floor = in_session()
    same = (Clause("x", "Urges restraint"), Clause("x", "Requests a report"))
    floor.act("Brazil", SubmitDraft("Twins", same, same))
    ids = [own.id for own in floor.draft.preambular + floor.draft.operative]
    assert len(set(ids)) == 4
    assert [floor.draft.number_of(own.id) for own in floor.draft.operative] == [1, 2]


@pytest.mark.parametrize(
    ("draft", "reason"),
    [
        (replace(draft_resolution(), title=" "), Reason.DRAFT_EMPTY),
        (replace(draft_resolution(), operative=()), Reason.DRAFT_EMPTY),
        (replace(draft_resolution(), operative=clauses("")), Reason.DRAFT_EMPTY),
        (replace(draft_resolution(), preambular=clauses(" ")), Reason.DRAFT_EMPTY),
        (replace(draft_resolution(), title="T" * 201), Reason.TEXT_LENGTH),
        (replace(draft_resolution(), operative=clauses("Urges" * 601)), Reason.CLAUSE_LENGTH),
        (replace(draft_resolution(), operative=(LONG_BY_ITS_PARTS,)), Reason.CLAUSE_LENGTH),
        (replace(draft_resolution(100)), Reason.TOO_MANY_CLAUSES),
    ],
)
def test_a_draft_says_something_and_not_too_much(draft: SubmitDraft, reason: Reason) -> None:
    assert in_session().refusal("Brazil", draft).reason is reason


def test_observers_sponsor_nothing() -> None:
    floor = with_draft()
    assert floor.refusal(OBSERVER, draft_resolution()).reason is Reason.OBSERVER_SPONSOR
    assert floor.refusal(OBSERVER, SponsorDraft(1)).reason is Reason.OBSERVER_SPONSOR
    assert floor.refusal(STRANGER, SponsorDraft(1)).reason is Reason.NOT_SEATED


def test_a_delegation_sponsors_a_draft_once_and_may_stop() -> None:
    floor = with_draft()
    floor.act("Ghana", SponsorDraft(1))
    assert floor.refusal("Ghana", SponsorDraft(1)).reason is Reason.ALREADY_SPONSOR
    floor.act("Brazil", WithdrawSponsorship(1))
    assert floor.draft.sponsors == ("Ghana",)
    assert floor.refusal("Brazil", WithdrawSponsorship(1)).reason is Reason.NOT_SPONSOR


def test_the_last_sponsor_withdraws_the_draft_instead() -> None:
    floor = with_draft()
    assert floor.refusal("Brazil", WithdrawSponsorship(1)).reason is Reason.LAST_SPONSOR
    floor.act("Brazil", WithdrawDraft(1))
    assert floor.draft.status is DraftStatus.WITHDRAWN
    assert floor.session.draft_on_floor is None


def test_only_sponsors_and_the_dais_withdraw_a_draft() -> None:
    floor = with_draft()
    assert floor.refusal("Ghana", WithdrawDraft(1)).reason is Reason.NOT_SPONSOR
    assert floor.refusal(STRANGER, WithdrawDraft(1)).reason is Reason.NOT_SEATED
    floor.dais(WithdrawDraft(1))
    assert floor.draft.status is DraftStatus.WITHDRAWN


def test_a_draft_is_not_withdrawn_once_voting_on_it_has_begun() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    assert floor.refusal("Brazil", WithdrawDraft(1)).reason is Reason.VOTING
    floor.dais(CancelVote("Wrong clause"))
    assert floor.refusal("Brazil", WithdrawDraft(1)).reason is Reason.VOTING_BEGUN


def test_one_draft_is_before_the_committee_at_a_time() -> None:
    floor = with_draft()
    floor.act("Ghana", draft_resolution())
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(2))
    assert (refusal.reason, refusal.facts) == (Reason.DRAFT_ON_FLOOR, {"symbol": "E/2015/L.1"})
    assert floor.refusal(PRESIDENT, IntroduceDraft(1)).reason is Reason.DRAFT_STATUS
    assert floor.refusal(PRESIDENT, IntroduceDraft(3)).reason is Reason.NO_SUCH_DRAFT
    floor.act("Brazil", WithdrawDraft(1))
    floor.dais(IntroduceDraft(2))
    assert floor.session.draft_on_floor == 2


def test_a_decided_draft_is_not_taken_up_again() -> None:
    floor = voting_on_draft()
    floor.ballots(no=1)
    assert floor.draft.status is DraftStatus.REJECTED
    for action in (IntroduceDraft(1), WithdrawDraft(1), OpenVote(1)):
        refusal = floor.refusal(PRESIDENT, action)
        assert (refusal.reason, refusal.facts["status"]) == (Reason.DRAFT_STATUS, "rejected")
    assert floor.refusal("Ghana", SponsorDraft(1)).reason is Reason.DRAFT_STATUS


def test_a_draft_is_not_introduced_over_a_motion() -> None:
    floor = with_draft()
    floor.act("Ghana", draft_resolution())
    floor.put(MotionKind.ADJOURN_DEBATE)
    floor.act("Brazil", WithdrawDraft(1))
    assert floor.refusal(PRESIDENT, IntroduceDraft(2)).reason is Reason.MOTION_ON_FLOOR


def test_the_text_stands_still_during_a_vote() -> None:
    floor = voting_on_draft()
    for action in (draft_resolution(), SponsorDraft(1), WithdrawSponsorship(1)):
        assert floor.refusal("Brazil", action).reason is Reason.VOTING
