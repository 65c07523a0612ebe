"""A draft that was withdrawn is taken up again."""

from __future__ import annotations

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, Topic
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    draft_resolution,
    ecosoc,
    in_session,
    under,
    with_draft,
)


def withdrawn(**proposals: object) -> Floor:
    """A committee with a draft by Brazil and China, signed by Ghana, that was withdrawn."""
    floor = in_session(rulebook=under(proposals=proposals))
    floor.act("Brazil", draft_resolution())
    floor.act("China", SponsorDraft(1))
    floor.act("Ghana", SignDraft(1))
    floor.act("Brazil", WithdrawDraft(1))
    return floor


def test_any_member_takes_up_a_withdrawn_draft_as_its_own() -> None:
    floor = withdrawn()
    text = floor.draft.operative
    floor.act("France", ResubmitDraft(1))
    draft = floor.draft
    assert (draft.symbol, draft.status) == ("E/2015/L.1", DraftStatus.SUBMITTED)
    assert (draft.sponsors, draft.signatories, draft.operative) == (("France",), (), text)
    floor.dais(IntroduceDraft(1))
    assert floor.session.draft_on_floor == 1
    assert replay(floor.events) == floor.session


def test_the_dais_submits_it_again_for_a_member_and_so_does_who_withdrew_it() -> None:
    floor = withdrawn()
    floor.dais(ResubmitDraft(1, "Haiti"))
    assert floor.draft.sponsors == ("Haiti",)
    floor.act("Haiti", WithdrawDraft(1))
    floor.act("Brazil", ResubmitDraft(1))
    assert floor.draft.sponsors == ("Brazil",)


def test_who_may_sponsor_no_draft_takes_up_none() -> None:
    floor = withdrawn()
    refusal = floor.refusal(OBSERVER, ResubmitDraft(1))
    assert (refusal.reason, refusal.rule) == (Reason.OBSERVER_SPONSOR, ecosoc().source(Topic.OBSERVERS))
    assert floor.refusal(STRANGER, ResubmitDraft(1)).reason is Reason.NOT_SEATED
    assert floor.refusal("France", ResubmitDraft(1, "Ghana")).reason is Reason.NOT_YOUR_SEAT
    assert floor.refusal("France", ResubmitDraft(2)).reason is Reason.NO_SUCH_DRAFT


def test_only_a_draft_that_was_withdrawn_is_submitted_again() -> None:
    floor = with_draft()
    refusal = floor.refusal("Ghana", ResubmitDraft(1))
    assert (refusal.reason, refusal.facts["status"]) == (Reason.NOT_WITHDRAWN, DraftStatus.INTRODUCED)
    assert refusal.rule == ecosoc().source(Topic.WITHDRAWAL)
    assert not floor.may("Ghana", ResubmitDraft(1))
    floor.act("Brazil", WithdrawDraft(1))
    assert floor.may("Ghana", ResubmitDraft(1))


def test_a_delegation_that_is_on_as_many_drafts_as_it_may_be_takes_up_no_other() -> None:
    floor = withdrawn(drafts_each=1)
    floor.act("Ghana", draft_resolution())
    refusal = floor.refusal("Ghana", ResubmitDraft(1))
    assert (refusal.reason, refusal.facts["limit"]) == (Reason.DRAFTS_EACH, 1)
    floor.act("France", ResubmitDraft(1))


def test_signatures_and_what_was_asked_for_are_gone_and_the_approval_stays() -> None:
    floor = withdrawn(signatories_minimum=2, sponsors_count_as_signatories=False, approval=True)
    floor.act("Brazil", ResubmitDraft(1))
    floor.act("Ghana", SignDraft(1))
    floor.act("Haiti", SignDraft(1))
    floor.dais(ApproveDraft(1), IntroduceDraft(1))
    floor.carry(MotionKind.DIVISION)
    floor.carry(MotionKind.ROLL_CALL_VOTE)
    assert (floor.draft.divided, floor.draft.roll_call_asked) == (True, True)
    floor.act("Brazil", WithdrawDraft(1))
    floor.act("France", ResubmitDraft(1))
    assert (floor.draft.divided, floor.draft.roll_call_asked, floor.draft.approved) == (False, False, True)
    assert floor.refusal(PRESIDENT, IntroduceDraft(1)).reason is Reason.SIGNATORIES_NEEDED


def test_a_draft_keeps_its_place_in_the_order_of_submission() -> None:
    floor = withdrawn()
    floor.act("Estonia", draft_resolution())
    floor.act("France", ResubmitDraft(1))
    assert floor.refusal(PRESIDENT, IntroduceDraft(2)).reason is Reason.ORDER_OF_PROPOSALS


def test_no_draft_is_taken_up_during_a_vote() -> None:
    floor = withdrawn()
    floor.act("Estonia", draft_resolution())
    floor.dais(IntroduceDraft(2), OpenVote(method=Method.PLACARDS))
    assert floor.refusal("France", ResubmitDraft(1)).reason is Reason.VOTING
