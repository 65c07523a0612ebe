"""Sponsors and signatories: how many a draft needs and takes, who counts, who may leave."""

from __future__ import annotations

from fractions import Fraction
from math import ceil, floor

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Rulebook, Topic, Withdrawing
from bot.procedure.rules.resolutions.drafts import most_sponsors, signatories_needed
from bot.procedure.rules.resolutions.life import IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.sponsorship import (
    SignDraft,
    SponsorDraft,
    WithdrawSignature,
    WithdrawSponsorship,
)
from bot.procedure.state.resolutions import DraftStatus
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    draft_resolution,
    ecosoc,
    in_session,
    under,
    voting_on_draft,
    with_draft,
)

SIZES = range(1, 194)
SHARES = ((0, 1), (1, 10), (1, 5), (1, 4), (1, 3), (1, 2), (2, 3), (7, 9), (1, 1))
ALL_WITHDRAW = {"by": Withdrawing.ALL_SPONSORS}


def proposing(rulebook: Rulebook | None = None, members: int = 7, **proposals: object) -> Floor:
    """A committee with a draft by Brazil that is not introduced, under rules on proposals."""
    rules = under(rulebook, proposals=proposals)
    committee = in_session(members, rulebook=rules)
    first = committee.session.body.members[0].name if members > 7 else "Brazil"
    committee.act(first, draft_resolution())
    return committee


def counted(committee: Floor) -> tuple[object, object]:
    """How many signatories the draft has and needs, as its introduction is refused for want of them."""
    refusal = committee.refusal(PRESIDENT, IntroduceDraft(1))
    assert refusal.reason is Reason.SIGNATORIES_NEEDED
    return refusal.facts["count"], refusal.facts["needed"]


# how many


@pytest.mark.parametrize("share", SHARES)
def test_a_share_of_signatories_is_rounded_up_in_every_size_of_committee(share: tuple[int, int]) -> None:
    rules = under(proposals={"signatories_share": share}).proposals
    for members in SIZES:
        assert signatories_needed(rules, members) == ceil(Fraction(*share) * members)


@pytest.mark.parametrize("share", SHARES[1:-1])
def test_a_share_of_sponsors_is_rounded_down_but_leaves_room_for_one(share: tuple[int, int]) -> None:
    rules = under(proposals={"sponsors_share_maximum": share}).proposals
    for members in SIZES:
        assert most_sponsors(rules, members) == max(1, floor(Fraction(*share) * members))


def test_of_two_limits_the_stricter_one_counts() -> None:
    rules = under(
        proposals={
            "sponsors_share_maximum": (1, 10),
            "sponsors_maximum": 5,
            "signatories_share": (1, 5),
            "signatories_minimum": 4,
        }
    ).proposals
    for members in SIZES:
        assert most_sponsors(rules, members) == min(5, max(1, members // 10))
        assert signatories_needed(rules, members) == max(4, ceil(Fraction(members, 5)))


def test_no_limit_is_none() -> None:
    assert most_sponsors(ecosoc().proposals, 193) == 0
    committee = proposing()
    for own in committee.session.body.members:
        if own.name != "Brazil":
            committee.act(own.name, SponsorDraft(1))
    assert len(committee.draft.sponsors) == 7


@pytest.mark.parametrize(("members", "needed"), [(15, 3), (54, 11), (193, 39)])
def test_a_fifth_of_the_members_brings_a_draft_before_the_committee_and_one_fewer_does_not(
    members: int, needed: int
) -> None:
    committee = proposing(members=members, signatories_share=(1, 5))
    names = [own.name for own in committee.session.body.members]
    for name in names[1 : needed - 1]:
        committee.act(name, SignDraft(1))
    assert counted(committee) == (needed - 1, needed)
    committee.act(names[-1], SignDraft(1))
    committee.dais(IntroduceDraft(1))
    assert committee.session.draft_on_floor == 1


def test_sponsors_count_as_signatories_only_where_the_rulebook_says_so() -> None:
    committee = proposing(signatories_minimum=2, sponsors_count_as_signatories=False)
    assert counted(committee) == (0, 2)
    committee.act("China", SignDraft(1))
    assert counted(committee) == (1, 2)
    assert counted(proposing(signatories_minimum=2)) == (1, 2)


def test_a_draft_needs_the_sponsors_the_rulebook_wants_and_takes_no_more_than_it_allows() -> None:
    committee = proposing(sponsors_minimum=2, sponsors_share_maximum=(1, 3))
    refusal = committee.refusal(PRESIDENT, IntroduceDraft(1))
    assert (refusal.reason, refusal.rule) == (Reason.SPONSORS_NEEDED, ecosoc().source(Topic.PROPOSALS))
    committee.act("China", SponsorDraft(1))
    full = committee.refusal("Ghana", SponsorDraft(1))
    assert (full.reason, full.facts["limit"]) == (Reason.SPONSORS_FULL, 2)
    assert full.rule == ecosoc().source(Topic.PROPOSALS)
    committee.dais(IntroduceDraft(1))


# who


def test_observers_never_count_among_those_a_draft_needs() -> None:
    rules = under(observers={"may_sign": True, "may_sponsor": True})
    committee = proposing(rules, signatories_minimum=2)
    committee.act(OBSERVER, SignDraft(1))
    assert committee.draft.signatories == (OBSERVER,)
    assert counted(committee) == (1, 2)
    committee.act(OBSERVER, SponsorDraft(1))
    assert counted(committee) == (1, 2)
    lacking = proposing(rules, sponsors_minimum=2)
    lacking.act(OBSERVER, SponsorDraft(1))
    refusal = lacking.refusal(PRESIDENT, IntroduceDraft(1))
    assert (refusal.reason, refusal.facts["count"]) == (Reason.SPONSORS_NEEDED, 1)


def test_observers_are_not_among_the_members_a_share_is_taken_of() -> None:
    rules = under(proposals={"signatories_share": (1, 5)})
    committee = in_session(5, observers=20, rulebook=rules)
    committee.act("Brazil", draft_resolution())
    committee.dais(IntroduceDraft(1))
    assert committee.session.draft_on_floor == 1


def test_an_observer_signs_nothing_unless_the_rulebook_lets_it() -> None:
    refusal = proposing().refusal(OBSERVER, SignDraft(1))
    assert (refusal.reason, refusal.rule) == (Reason.OBSERVER_SIGNATURE, ecosoc().source(Topic.OBSERVERS))


def test_a_signatory_that_becomes_a_sponsor_is_a_signatory_no_more() -> None:
    committee = proposing()
    committee.act("China", SignDraft(1))
    committee.act("China", SponsorDraft(1))
    assert (committee.draft.sponsors, committee.draft.signatories) == (("Brazil", "China"), ())
    assert committee.refusal("China", SignDraft(1)).reason is Reason.ALREADY_SPONSOR


def test_a_signatory_that_becomes_a_sponsor_is_counted_once() -> None:
    committee = proposing(signatories_minimum=3)
    committee.act("China", SignDraft(1))
    assert counted(committee) == (2, 3)
    committee.act("China", SponsorDraft(1))
    assert counted(committee) == (2, 3)


def test_the_dais_signs_for_a_delegation_and_a_stranger_for_none() -> None:
    committee = proposing()
    committee.dais(SignDraft(1, "Ghana"), SponsorDraft(1, "China"))
    assert (committee.draft.sponsors, committee.draft.signatories) == (("Brazil", "China"), ("Ghana",))
    assert committee.refusal(STRANGER, SignDraft(1)).reason is Reason.NOT_SEATED
    assert committee.refusal("China", SignDraft(1, "France")).reason is Reason.NOT_YOUR_SEAT


# how many drafts each


def test_a_delegation_is_on_as_many_drafts_as_the_rulebook_allows_in_whatever_way() -> None:
    committee = proposing(drafts_each=1)
    committee.act("China", draft_resolution())
    committee.act("Ghana", SignDraft(1))
    for who, action in (
        ("Brazil", SignDraft(2)),
        ("Brazil", SponsorDraft(2)),
        ("Ghana", SignDraft(2)),
        ("Ghana", SponsorDraft(2)),
        ("Ghana", draft_resolution()),
    ):
        refusal = committee.refusal(who, action)
        assert (refusal.reason, refusal.facts["limit"]) == (Reason.DRAFTS_EACH, 1)
    committee.act("Ghana", SponsorDraft(1))
    assert committee.draft.sponsors == ("China",)


def test_a_delegation_that_leaves_a_draft_has_room_for_another() -> None:
    committee = proposing(drafts_each=1)
    committee.act("China", draft_resolution())
    committee.act("Ghana", SignDraft(1))
    committee.act("Ghana", WithdrawSignature(1))
    committee.act("Ghana", SignDraft(2))
    committee.act("Brazil", WithdrawDraft(1))
    committee.act("Brazil", SponsorDraft(2))
    assert (committee.draft.sponsors, committee.draft.signatories) == (("China", "Brazil"), ("Ghana",))


# leaving


def test_a_signature_is_taken_back_before_the_draft_is_introduced_and_not_after() -> None:
    committee = proposing()
    committee.act("China", SignDraft(1))
    committee.act("Ghana", SignDraft(1))
    committee.act("China", WithdrawSignature(1))
    committee.dais(IntroduceDraft(1))
    assert committee.draft.signatories == ("Ghana",)
    refusal = committee.refusal("Ghana", WithdrawSignature(1))
    assert (refusal.reason, refusal.facts["status"]) == (Reason.DRAFT_STATUS, DraftStatus.INTRODUCED)


def test_sponsors_stay_once_the_draft_is_introduced_where_the_rulebook_says_so() -> None:
    committee = proposing(under(withdrawal={"sponsors_may_leave": False}))
    committee.act("China", SponsorDraft(1))
    committee.act("Ghana", SponsorDraft(1))
    committee.act("China", WithdrawSponsorship(1))
    committee.dais(IntroduceDraft(1))
    refusal = committee.refusal("Ghana", WithdrawSponsorship(1))
    assert (refusal.reason, refusal.rule) == (Reason.SPONSORS_STAY, ecosoc().source(Topic.WITHDRAWAL))
    assert committee.draft.sponsors == ("Brazil", "Ghana")


def test_nobody_signs_or_leaves_during_a_vote() -> None:
    committee = voting_on_draft()
    for who, action in (
        ("Ghana", SignDraft(1)),
        ("Ghana", SponsorDraft(1)),
        ("Brazil", WithdrawSponsorship(1)),
        ("Ghana", WithdrawSignature(1)),
    ):
        assert committee.refusal(who, action).reason is Reason.VOTING


# withdrawal by all


def test_a_draft_is_withdrawn_once_all_its_sponsors_want_it() -> None:
    committee = proposing(under(withdrawal=ALL_WITHDRAW))
    committee.act("China", SponsorDraft(1))
    committee.act("Ghana", SponsorDraft(1))
    for name in ("China", "Brazil"):
        committee.act(name, WithdrawDraft(1))
        assert committee.draft.status.live
    assert committee.refusal("Brazil", WithdrawDraft(1)).reason is Reason.ALREADY_WITHDRAWING
    committee.act("Ghana", WithdrawDraft(1))
    assert committee.draft.status is DraftStatus.WITHDRAWN
    assert replay(committee.events) == committee.session


def test_whoever_becomes_a_sponsor_meanwhile_is_asked_too() -> None:
    committee = proposing(under(withdrawal=ALL_WITHDRAW))
    committee.act("China", SponsorDraft(1))
    committee.act("China", WithdrawDraft(1))
    committee.act("Ghana", SponsorDraft(1))
    committee.act("Brazil", WithdrawDraft(1))
    assert committee.draft.status.live
    committee.act("Ghana", WithdrawDraft(1))
    assert committee.draft.status is DraftStatus.WITHDRAWN


def test_a_sponsor_that_leaves_no_longer_stands_in_the_way_of_the_withdrawal() -> None:
    committee = with_draft(floor=in_session(rulebook=under(withdrawal=ALL_WITHDRAW)))
    committee.act("China", SponsorDraft(1))
    committee.act("Brazil", WithdrawDraft(1))
    committee.act("China", WithdrawSponsorship(1))
    committee.act("Brazil", WithdrawDraft(1))
    assert committee.draft.status is DraftStatus.WITHDRAWN
    assert committee.session.draft_on_floor is None


def test_a_sponsor_that_leaves_takes_its_word_with_it() -> None:
    committee = proposing(under(withdrawal=ALL_WITHDRAW))
    committee.act("China", SponsorDraft(1))
    committee.act("China", WithdrawDraft(1))
    committee.act("China", WithdrawSponsorship(1))
    committee.act("China", SponsorDraft(1))
    committee.act("Brazil", WithdrawDraft(1))
    assert committee.draft.status is DraftStatus.SUBMITTED


def test_one_sponsor_is_enough_where_the_rulebook_says_so() -> None:
    committee = proposing()
    committee.act("China", SponsorDraft(1))
    committee.act("China", WithdrawDraft(1))
    assert committee.draft.status is DraftStatus.WITHDRAWN
