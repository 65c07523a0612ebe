"""What drafts have and still need, in numbers, on their cards and in what people are told."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from bot.procedure.engine import Action
from bot.procedure.rulebook import MotionKind, Withdrawing
from bot.procedure.rules.amendments.life import ConsentToAmendment, IntroduceAmendment, SignAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.rendering.announcements import announcements
from bot.rendering.resolutions.cards import draft_card, drafts_card
from bot.rendering.resolutions.needs import backing_text, needs_text, waiting_text
from tests.procedure.amending import ADD, INVITES, MODIFY, STRIKE, URGES, changed, debating, proposed
from tests.procedure.committees import OBSERVER, Floor, draft_resolution, in_session, under, with_draft
from tests.rendering.sittings import dais_panel, floor_panel, labels, text_of, told


def submitted(members: int = 7, **sections: Mapping[str, object]) -> Floor:
    """A committee with a draft that is not introduced, under other rules."""
    floor = in_session(members, rulebook=under(None, **sections))
    floor.act(floor.session.body.members[1].name, draft_resolution())
    return floor


def backing(floor: Floor) -> str:
    """Who is on the draft."""
    return backing_text(floor.session, floor.draft)


# who is on it


def test_without_limits_there_are_names_alone() -> None:
    floor = submitted()
    assert backing(floor) == "Sponsors: Brazil"
    floor.act("China", SignDraft(1))
    assert backing(floor) == "Sponsors: Brazil\nSignatories: China"


@pytest.mark.parametrize(("members", "needed"), [(7, 2), (54, 11), (193, 39)])
def test_a_share_is_told_in_numbers_for_this_committee(members: int, needed: int) -> None:
    floor = submitted(
        members, proposals={"signatories_share": (1, 5), "sponsors_count_as_signatories": False}
    )
    assert f"Signatories (0 of {needed} needed): none yet" in backing(floor)
    assert needs_text(floor.session, floor.draft) == f"{needed} more signatories"


def test_sponsors_that_count_as_signatories_are_said_to() -> None:
    floor = submitted(proposals={"signatories_minimum": 2})
    assert "Signatories (1 of 2 needed, sponsors included): none yet" in backing(floor)
    assert needs_text(floor.session, floor.draft) == "1 more signatory"
    floor.act("China", SignDraft(1))
    assert "Signatories (2 of 2 needed, sponsors included): China" in backing(floor)
    assert needs_text(floor.session, floor.draft) == ""


def test_how_many_sponsors_are_needed_and_how_many_there_may_be_is_told() -> None:
    floor = submitted(54, proposals={"sponsors_minimum": 2, "sponsors_share_maximum": (1, 10)})
    assert backing(floor).startswith("Sponsors (1 of 2 needed, at most 5): Member 002")
    assert needs_text(floor.session, floor.draft) == "1 more sponsor"


def test_observers_are_named_and_not_counted() -> None:
    floor = submitted(
        proposals={"signatories_minimum": 2, "sponsors_count_as_signatories": False},
        observers={"may_sign": True},
    )
    floor.act(OBSERVER, SignDraft(1))
    assert f"Signatories (0 of 2 needed): {OBSERVER}" in backing(floor)


def test_once_introduced_a_draft_needs_nothing_more() -> None:
    floor = submitted(proposals={"signatories_minimum": 1, "sponsors_maximum": 3})
    floor.dais(IntroduceDraft(1))
    assert backing(floor) == "Sponsors (at most 3): Brazil"
    assert needs_text(floor.session, floor.draft) == ""


# what it waits for


def test_a_draft_waits_for_approval_and_for_the_end_of_its_notice() -> None:
    floor = submitted(proposals={"approval": True, "notice": 3600})
    assert waiting_text(floor.session, floor.draft) == (
        "It waits for the approval of the dais.\nIt can be introduced from <t:1447149600:t> on."
    )
    assert needs_text(floor.session, floor.draft) == "the approval of the dais"
    floor.dais(ApproveDraft(1))
    assert waiting_text(floor.session, floor.draft).startswith("Approved by the dais.\n")
    floor.wait(3600)
    floor.dais(IntroduceDraft(1))
    assert waiting_text(floor.session, floor.draft) == ""


def test_sponsors_that_want_it_back_are_named_with_those_who_have_yet_to_say_so() -> None:
    floor = submitted(withdrawal={"by": Withdrawing.ALL_SPONSORS})
    floor.act("China", SponsorDraft(1))
    floor.act("Ghana", SponsorDraft(1))
    assert waiting_text(floor.session, floor.draft) == ""
    floor.act("China", WithdrawDraft(1))
    text = "China asked to withdraw it; it waits for Brazil and Ghana."
    assert waiting_text(floor.session, floor.draft) == text
    assert text in text_of(draft_card(floor.session, floor.draft))
    floor.act("Brazil", WithdrawDraft(1))
    floor.act("Ghana", WithdrawDraft(1))
    assert waiting_text(floor.session, floor.draft) == ""


def test_the_list_says_what_each_draft_still_needs() -> None:
    floor = submitted(proposals={"approval": True, "signatories_minimum": 3})
    text = text_of(drafts_card(floor.session))
    assert "Brazil · needs the approval of the dais and 2 more signatories" in text


# what people are told


def test_whoever_submits_a_draft_is_told_what_it_needs() -> None:
    floor = in_session(rulebook=under(proposals={"approval": True, "signatories_minimum": 3}))
    assert told(floor, "Brazil", draft_resolution(1)) == (
        "Submitted as E/2015/L.1, 1 operative clause. To be introduced it needs the approval of the dais "
        "and 2 more signatories."
    )


def test_whoever_signs_is_told_how_many_are_missing() -> None:
    floor = submitted(proposals={"signatories_minimum": 3})
    assert told(floor, "China", SignDraft(1)) == "China signed E/2015/L.1. It still needs 1 more signatory."
    assert told(floor, "Ghana", SponsorDraft(1)) == "Ghana became a sponsor of E/2015/L.1."


def test_whoever_wants_a_draft_back_is_told_for_whom_it_waits() -> None:
    floor = submitted(withdrawal={"by": Withdrawing.ALL_SPONSORS})
    floor.act("China", SponsorDraft(1))
    assert told(floor, "Brazil", WithdrawDraft(1)) == (
        "Brazil asked to withdraw E/2015/L.1. It waits for China."
    )
    assert told(floor, "China", WithdrawDraft(1)) == "Draft resolution E/2015/L.1 was withdrawn."


def test_whoever_takes_a_draft_up_again_is_told_that_it_waits() -> None:
    floor = submitted()
    floor.act("Brazil", WithdrawDraft(1))
    assert told(floor, "France", ResubmitDraft(1)) == (
        "France submitted the withdrawn draft resolution E/2015/L.1 again. It waits to be introduced."
    )


def test_whoever_proposes_or_signs_an_amendment_is_told_what_it_needs() -> None:
    floor = debating(signatories_share=(1, 3))
    assert told(floor, "France", ProposeAmendment(STRIKE, "o2")) == (
        "France proposed amendment 1: to strike operative clause 2 of E/2015/L.1. "
        "To be introduced it needs 2 more signatories."
    )
    assert told(floor, "Ghana", SignAmendment(1)).endswith("To be introduced it needs 1 more signatory.")
    assert told(floor, "Haiti", SignAmendment(1)).endswith("It waits for the dais to introduce it.")
    floor.dais(IntroduceAmendment(1))
    assert told(floor, "China", SignAmendment(1)) == "China signed amendment 1."


def test_a_sponsor_that_agrees_is_told_whose_consent_is_missing() -> None:
    floor = debating(friendly=True)
    floor.act("China", SponsorDraft(1))
    proposed(floor, ADD)
    assert told(floor, "China", ConsentToAmendment(1)) == "China agreed to amendment 1. It waits for Brazil."
    assert told(floor, "Brazil", ConsentToAmendment(1)) == (
        "Brazil agreed to amendment 1. "
        "Amendment 1 was adopted with the consent of all sponsors, without a vote."
    )


# on the panels


def test_the_panels_name_the_amendments_before_the_committee_first_the_one_voted_on_first() -> None:
    floor = debating(degrees=2)
    assert "Amendments before the committee" not in text_of(floor_panel(floor))
    floor.dais(IntroduceAmendment(proposed(floor, MODIFY, "o1")))
    floor.dais(IntroduceAmendment(changed(floor, 1)))
    for card in (floor_panel(floor), dais_panel(floor)):
        assert "-# Amendments before the committee: 2, 1" in text_of(card)


def test_once_the_debate_is_closed_the_next_step_is_the_vote_on_the_first_amendment() -> None:
    floor = with_draft()
    floor.act("France", ProposeAmendment(MODIFY, "o1", URGES))
    floor.dais(IntroduceAmendment(1))
    offered = labels(dais_panel(floor))
    assert {"Vote on amendment 1", "Roll-call vote on amendment 1"} <= set(offered)
    floor.carry(MotionKind.CLOSE_DEBATE)
    assert labels(dais_panel(floor))[0] == "Vote on amendment 1"
    floor.dais(PutAmendment(1))
    floor.ballots(no=7)
    assert labels(dais_panel(floor))[0] == "Adopt without a vote"


# beside the news


def pressed_beside_the_news(floor: Floor, who: str, action: Action) -> tuple[str, ...]:
    """What delegations can press beside the news of what somebody does."""
    before = floor.session
    events = floor.act(who, action)
    (card,) = announcements(before, events, floor.session, floor.at)
    return labels(card)


def test_a_draft_is_read_backed_and_signed_from_its_news_where_it_needs_signatories() -> None:
    read, sponsor, sign = "Read E/2015/L.1", "Become a sponsor", "Sign it for debate"
    assert pressed_beside_the_news(in_session(), "Brazil", draft_resolution()) == (read, sponsor)
    floor = in_session(rulebook=under(proposals={"signatories_share": (1, 5)}))
    assert pressed_beside_the_news(floor, "Brazil", draft_resolution()) == (read, sponsor, sign)
    floor.act("Brazil", WithdrawDraft(1))
    assert pressed_beside_the_news(floor, "China", ResubmitDraft(1)) == (read, sponsor, sign)


def test_an_amendment_is_signed_and_agreed_to_from_its_news_where_that_counts() -> None:
    strike = ProposeAmendment(STRIKE, "o1")
    assert pressed_beside_the_news(debating(), "France", strike) == ()
    signed = debating(signatories_share=(1, 5))
    assert pressed_beside_the_news(signed, "France", strike) == ("Sign it",)
    friendly = debating(friendly=True, degrees=2)
    assert pressed_beside_the_news(friendly, "France", ProposeAmendment(MODIFY, "o1", URGES)) == (
        "Agree as a sponsor",
    )
    within = ProposeAmendment(MODIFY, "", INVITES, 1)
    assert pressed_beside_the_news(friendly, "Ghana", within) == ()
