"""What a draft needs to be introduced, and which of several goes first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Adoption, MotionKind, ProposalsOrder, Topic
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.resolutions.drafts import most_sponsors
from bot.procedure.rules.resolutions.life import ApproveDraft, DraftLapsed, DraftSubmitted, IntroduceDraft
from bot.procedure.rules.resolutions.readiness import notice_left
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    draft_resolution,
    ecosoc,
    in_session,
    under,
)

DAY = 24 * 60 * 60


def submitted(*sponsors: str, **sections: Mapping[str, object]) -> Floor:
    """A committee to which these delegations have submitted a draft each, under other rules."""
    floor = in_session(rulebook=under(None, **sections))
    for name in sponsors or ("Brazil",):
        floor.act(name, draft_resolution())
    return floor


# sponsors


def test_observers_that_sponsor_are_not_among_the_sponsors_a_draft_needs() -> None:
    floor = submitted(proposals={"sponsors_minimum": 2}, observers={"may_sponsor": True})
    floor.act(OBSERVER, SponsorDraft(1))
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(1))
    assert (refusal.reason, refusal.facts["count"], refusal.facts["needed"]) == (Reason.SPONSORS_NEEDED, 1, 2)
    floor.act("China", SponsorDraft(1))
    floor.dais(IntroduceDraft(1))
    assert floor.session.draft_on_floor == 1


@pytest.mark.parametrize("members", range(1, 194))
def test_a_share_of_few_members_leaves_room_for_the_sponsors_a_draft_needs(members: int) -> None:
    rules = under(proposals={"sponsors_minimum": 3, "sponsors_share_maximum": (1, 10)}).proposals
    assert most_sponsors(rules, members) == max(3, members // 10)


# approval


def test_a_draft_is_approved_by_the_dais_before_it_is_introduced() -> None:
    floor = submitted(proposals={"approval": True})
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(1))
    assert (refusal.reason, refusal.rule) == (Reason.NOT_APPROVED, ecosoc().source(Topic.PROPOSALS))
    assert floor.refusal("Brazil", ApproveDraft(1)).reason is Reason.DAIS_ONLY
    floor.dais(ApproveDraft(1))
    assert floor.refusal(PRESIDENT, ApproveDraft(1)).reason is Reason.NO_APPROVAL_NEEDED
    floor.dais(IntroduceDraft(1))
    assert replay(floor.events) == floor.session


def test_a_draft_is_not_introduced_by_motion_either_before_it_is_approved() -> None:
    floor = submitted(proposals={"approval": True})
    motion = RaiseMotion(MotionKind.INTRODUCE_DRAFT, Terms(draft=1))
    assert floor.refusal("France", motion).reason is Reason.NOT_APPROVED


# notice


@pytest.mark.parametrize("waited", [0, 1, DAY - 1])
def test_a_draft_waits_until_its_notice_is_over(waited: int) -> None:
    floor = submitted(proposals={"notice": DAY})
    floor.wait(waited)
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(1))
    assert (refusal.reason, refusal.facts["seconds"]) == (Reason.NOTICE, DAY - waited)
    assert refusal.rule == ecosoc().source(Topic.PROPOSALS)


def test_a_draft_is_introduced_once_its_notice_is_over() -> None:
    floor = submitted(proposals={"notice": DAY})
    floor.wait(DAY)
    floor.dais(IntroduceDraft(1))
    assert floor.session.draft_on_floor == 1


def test_the_committee_decides_by_a_motion_not_to_wait() -> None:
    floor = submitted(proposals={"notice": DAY})
    floor.carry(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=1))
    assert floor.session.draft_on_floor == 1


def test_a_draft_of_which_nobody_knows_when_it_came_in_does_not_wait() -> None:
    floor = submitted(proposals={"notice": DAY})
    (event,) = (own for own in floor.events if isinstance(own, DraftSubmitted))
    older = replace(event, at=None).apply(in_session(rulebook=floor.session.rulebook).session)
    assert notice_left(older.rulebook.proposals, older.drafts[0], floor.at) == 0


# order


def test_drafts_are_introduced_in_the_order_they_were_submitted() -> None:
    floor = submitted("Brazil", "China", "Ghana")
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(3))
    assert (refusal.reason, refusal.facts["earlier"]) == (Reason.ORDER_OF_PROPOSALS, "E/2015/L.1")
    assert refusal.rule == ecosoc().source(Topic.ORDER_OF_PROPOSALS)
    floor.dais(IntroduceDraft(1))


def test_a_draft_that_cannot_be_introduced_yet_holds_up_no_later_one() -> None:
    floor = submitted("Brazil", "China", "Ghana", proposals={"signatories_minimum": 2})
    for number in (2, 3):
        floor.act("France", SignDraft(number))
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(3))
    assert (refusal.reason, refusal.facts["earlier"]) == (Reason.ORDER_OF_PROPOSALS, "E/2015/L.2")
    floor.dais(IntroduceDraft(2))


def test_a_draft_still_under_notice_holds_up_no_later_one() -> None:
    floor = submitted("Brazil", proposals={"notice": DAY, "approval": True})
    floor.wait(DAY)
    floor.act("China", draft_resolution())
    floor.wait(DAY)
    floor.dais(ApproveDraft(2), IntroduceDraft(2))
    assert floor.session.draft_on_floor == 2


def test_the_committee_decides_otherwise_by_a_motion() -> None:
    floor = submitted("Brazil", "China")
    floor.carry(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=2))
    assert floor.session.draft_on_floor == 2


def test_where_the_dais_calls_them_drafts_come_in_any_order() -> None:
    floor = submitted("Brazil", "China", order_of_proposals={"order": ProposalsOrder.DAIS})
    floor.dais(IntroduceDraft(2))
    assert floor.session.draft_on_floor == 2


# once one is adopted


def test_once_a_draft_is_adopted_the_others_lapse_where_the_rulebook_says_so() -> None:
    floor = submitted(
        "Brazil", "China", "Ghana", "Haiti", order_of_proposals={"once_adopted": Adoption.OTHERS_LAPSE}
    )
    floor.dais(IntroduceDraft(1))
    floor.carry(MotionKind.ADJOURN_DEBATE)
    floor.dais(IntroduceDraft(2), OpenVote(method=Method.PLACARDS))
    floor.ballots(no=7)
    floor.dais(IntroduceDraft(3), OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=7)
    assert [own.status for own in floor.session.drafts] == [
        DraftStatus.LAPSED,
        DraftStatus.REJECTED,
        DraftStatus.ADOPTED,
        DraftStatus.LAPSED,
    ]
    assert [own.number for own in floor.events if isinstance(own, DraftLapsed)] == [1, 4]
    assert floor.refusal("Haiti", SignDraft(4)).reason is Reason.DRAFT_STATUS
    assert replay(floor.events) == floor.session


def test_otherwise_the_next_draft_is_taken_up() -> None:
    floor = submitted("Brazil", "China")
    floor.dais(IntroduceDraft(1), OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=7)
    floor.dais(IntroduceDraft(2))
    assert floor.session.draft_on_floor == 2


def test_a_rejected_draft_makes_no_other_lapse() -> None:
    floor = submitted("Brazil", "China", order_of_proposals={"once_adopted": Adoption.OTHERS_LAPSE})
    floor.dais(IntroduceDraft(1), OpenVote(method=Method.PLACARDS))
    floor.ballots(no=7)
    assert floor.session.drafts[1].status is DraftStatus.SUBMITTED
