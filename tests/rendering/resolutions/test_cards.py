"""The text of a draft and the list of drafts."""

from __future__ import annotations

from bot.procedure.engine import legal_actions
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.papers.papers import BeginPaper, SubmitPaper
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, SubmitDraft, WithdrawDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.procedure.rules.voting.actions import OpenVote
from bot.rendering.card import Tone
from bot.rendering.card_limits import problems
from bot.rendering.resolutions.cards import DRAFT_ACTIONS, draft_card, draft_label, drafts_card
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    clauses,
    draft_resolution,
    in_session,
    under,
    with_draft,
)
from tests.procedure.writing import TEXT, writing
from tests.rendering.sittings import labels, state, text_of

EXPORT = "As PDF, Word, Markdown"


def test_a_draft_is_read_with_its_sponsors_its_status_and_numbered_clauses() -> None:
    floor = with_draft()
    floor.act("Ghana", SponsorDraft(1))
    card = draft_card(floor.session, floor.draft)
    assert text_of(card) == (
        "Draft resolution E/2015/L.1\n"
        "**Protection of victims**\n"
        "Sponsors: Brazil and Ghana\n"
        "Before the committee\n"
        "———\n"
        "*Alarmed by* the figures\n"
        "**1.** Calls upon Member States to take measure 1\n"
        "**2.** Calls upon Member States to take measure 2\n"
        f"[{EXPORT}]"
    )


def controls(floor: Floor, who: str) -> list[str]:
    """The labels of the buttons below the newest draft, as somebody sees it, but for the one all have."""
    legal = legal_actions(floor.session, floor.actor(who), floor.at, DRAFT_ACTIONS)
    *own, export = labels(draft_card(floor.session, floor.draft, legal))
    assert export == EXPORT
    return own


def test_below_a_draft_is_what_is_in_order_for_whoever_looks() -> None:
    floor = in_session(rulebook=under(proposals={"approval": True}))
    floor.act("Brazil", draft_resolution())
    assert controls(floor, "France") == ["Sponsor this draft", "Sign it for debate"]
    assert controls(floor, "Brazil") == ["Edit", "Withdraw"]
    assert controls(floor, PRESIDENT) == ["Approve", "Edit", "Withdraw"]
    assert controls(floor, OBSERVER) == controls(floor, STRANGER) == []
    floor.dais(ApproveDraft(1))
    floor.act("France", SignDraft(1))
    floor.act("Ghana", SponsorDraft(1))
    assert controls(floor, PRESIDENT) == ["Introduce", "Edit", "Withdraw"]
    assert controls(floor, "France") == ["Sponsor this draft", "Take my signature back"]
    assert controls(floor, "Ghana") == ["Stop sponsoring", "Edit", "Withdraw"]
    floor.dais(IntroduceDraft(1))
    assert controls(floor, PRESIDENT) == ["Withdraw"]
    assert controls(floor, "France") == ["Propose an amendment", "Sponsor this draft"]
    floor.dais(WithdrawDraft(1))
    assert controls(floor, "France") == ["Submit it again"]


def test_whom_the_heading_names_has_yet_to_agree() -> None:
    floor = in_session()
    floor.act("Brazil", BeginPaper(TEXT, (), ("Ghana", "China"), ("Haiti",)))
    floor.act("Brazil", SubmitPaper(1, 1))
    floor.act("China", SponsorDraft(1))
    told = text_of(draft_card(floor.session, floor.draft))
    assert "Named in its heading as sponsors, yet to agree: Ghana\n" in told
    assert "Named in its heading as signatories, yet to agree: Haiti\n" in told


def test_many_drafts_are_listed_page_by_page_in_the_order_of_submission() -> None:
    floor = in_session()
    for _ in range(12):
        floor.act("Brazil", draft_resolution())
    first, last = drafts_card(floor.session), drafts_card(floor.session, 99)
    assert first.title == "Draft resolutions: 12 · page 1 of 3"
    assert labels(first) == (*(f"Read E/2015/L.{number}" for number in range(1, 6)), "Next page ›")
    assert labels(last) == ("Read E/2015/L.11", "Read E/2015/L.12", "‹ Page before")
    assert labels(drafts_card(floor.session, 1))[-2:] == ("‹ Page before", "Next page ›")


def test_the_list_of_drafts_opens_what_one_is_writing() -> None:
    floor = writing()
    card = drafts_card(floor.session, 0, floor.session.papers)
    assert "None yet" in text_of(card)
    assert labels(card) == ("Working paper 1",)


def test_a_clause_voted_out_is_struck_through_and_said_to_be() -> None:
    floor = with_draft()
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(no=7)
    card = draft_card(floor.session, floor.draft)
    assert "~~**1.** Calls upon Member States to take measure 1~~\n(voted out)" in text_of(card)
    assert "Before the committee, clause 2 retained" in text_of(card)


def test_an_adopted_draft_takes_no_more_sponsors() -> None:
    floor = with_draft()
    floor.dais(OpenVote())
    floor.wait(61)
    floor.clock()
    card = draft_card(floor.session, floor.draft)
    assert card.tone is Tone.GOOD
    assert "\nAdopted\n" in text_of(card)
    assert labels(card) == (EXPORT,)


def test_a_request_for_a_roll_call_is_shown() -> None:
    floor = with_draft()
    floor.raised(MotionKind.ROLL_CALL_VOTE)
    assert "A roll-call vote was asked for." in text_of(draft_card(floor.session, floor.draft))


def test_a_long_draft_is_read_page_by_page_to_its_last_clause() -> None:
    large = state("drafts")
    draft = large.session.drafts[0]
    first = draft_card(large.session, draft)
    assert first.title.endswith("page 1 of 2")
    assert "Next page ›" in labels(first)
    assert "‹ Page before" not in labels(first)
    pages = [text_of(draft_card(large.session, draft, page=page)) for page in range(2)]
    for number in range(1, 41):
        assert sum(f"**{number}.** " in page for page in pages) == 1
    assert draft_card(large.session, draft, page=99).title.endswith("page 2 of 2")
    assert not any(problems(draft_card(large.session, draft, page=page)) for page in range(2))


def test_drafts_are_listed_with_their_status_and_can_be_read() -> None:
    floor = with_draft()
    floor.act("Ghana", SubmitDraft("Borders", (), clauses("Urges all")))
    floor.act("Haiti", SponsorDraft(2))
    floor.dais(WithdrawDraft(2))
    card = drafts_card(floor.session)
    assert text_of(card) == (
        "Draft resolutions: 2\n"
        "**E/2015/L.1** Protection of victims\n"
        "-# Before the committee · Brazil\n"
        "**E/2015/L.2** Borders\n"
        "-# Withdrawn · Ghana and 1 other\n"
        "[Read E/2015/L.1] [Read E/2015/L.2]"
    )


def test_a_committee_without_drafts_is_told_how_to_submit_one() -> None:
    assert "/resolution submit" in text_of(drafts_card(in_session().session))


def test_a_draft_in_a_list_to_choose_from_has_its_symbol_and_title() -> None:
    assert draft_label(with_draft().draft) == "E/2015/L.1: Protection of victims"
