"""The life of a draft from a working paper to its end, and the symbols drafts have."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.papers.corrections import Change
from bot.procedure.rules.papers.papers import SubmitPaper
from bot.procedure.rules.resolutions.edits import EditDraft
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.papers import THE_TITLE
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Method
from tests.procedure.committees import PRESIDENT, Floor, draft_resolution, in_session, under, with_list
from tests.procedure.rulebooks import preset
from tests.procedure.writing import writing

STRICT = {"approval": True, "signatories_minimum": 2, "sponsors_count_as_signatories": False}


def symbols(floor: Floor) -> list[str]:
    """The symbols of all drafts."""
    return [own.symbol for own in floor.session.drafts]


def voted(**ballots: int) -> Callable[[Floor], None]:
    """The draft put to the vote, with so many ballots."""

    def decide(floor: Floor) -> None:
        floor.dais(OpenVote(method=Method.PLACARDS))
        floor.ballots(**ballots)

    return decide


@pytest.mark.parametrize(
    ("end", "status"),
    [
        (voted(yes=7), DraftStatus.ADOPTED),
        (voted(no=7), DraftStatus.REJECTED),
        (lambda floor: floor.dais(WithdrawDraft(1)), DraftStatus.WITHDRAWN),
        (lambda floor: floor.carry(MotionKind.TABLE_DEBATE), DraftStatus.TABLED),
    ],
    ids=("adopted", "rejected", "withdrawn", "tabled"),
)
def test_a_text_is_written_submitted_approved_signed_introduced_and_comes_to_an_end(
    end: Callable[[Floor], object], status: DraftStatus
) -> None:
    rules = under(preset("una_usa"), proposals={**STRICT, "signatories_share": (0, 1)})
    floor = writing(floor=with_list(floor=in_session(rulebook=rules)))
    assert floor.session.drafts == ()
    floor.act("China", SubmitPaper(1, 1))
    assert (floor.draft.status, floor.draft.approved) == (DraftStatus.SUBMITTED, False)
    assert floor.refusal(PRESIDENT, IntroduceDraft(1)).reason is Reason.NOT_APPROVED
    floor.dais(ApproveDraft(1))
    assert floor.refusal(PRESIDENT, IntroduceDraft(1)).reason is Reason.SIGNATORIES_NEEDED
    floor.act("Ghana", SignDraft(1))
    floor.act("Haiti", SignDraft(1))
    floor.dais(IntroduceDraft(1))
    assert (floor.draft.status, floor.session.draft_on_floor) == (DraftStatus.INTRODUCED, 1)
    end(floor)
    assert (floor.draft.status, floor.session.draft_on_floor) == (status, None)
    assert replay(floor.events) == floor.session


def test_an_approved_draft_that_is_edited_is_approved_anew_before_it_is_introduced() -> None:
    floor = in_session(rulebook=under(proposals={"approval": True}))
    floor.act("Brazil", draft_resolution())
    floor.dais(ApproveDraft(1))
    floor.act("Brazil", EditDraft(1, 1, Change.TITLE, THE_TITLE, "Data"))
    assert floor.refusal(PRESIDENT, IntroduceDraft(1)).reason is Reason.NOT_APPROVED
    floor.dais(ApproveDraft(1), IntroduceDraft(1))
    assert floor.session.draft_on_floor == 1


def test_a_symbol_is_given_once_whatever_becomes_of_the_draft() -> None:
    floor = in_session()
    for name in ("Brazil", "China"):
        floor.act(name, draft_resolution())
    floor.dais(WithdrawDraft(2), WithdrawDraft(1))
    floor.act("France", draft_resolution())
    floor.act("Ghana", ResubmitDraft(1))
    assert symbols(floor) == ["E/2015/L.1", "E/2015/L.2", "E/2015/L.3"]


def test_a_committee_has_symbols_of_its_own_pattern_and_a_new_pattern_goes_on_counting() -> None:
    floor = in_session(rulebook=under(proposals={"symbol": "DR 1.{number}"}))
    floor.act("Brazil", draft_resolution())
    rules = floor.session.rulebook
    other = replace(rules, proposals=replace(rules.proposals, symbol="A/C.3/{year}/L.{number}"))
    floor.dais(ChangeRule("proposals.symbol", "A/C.3/{year}/L.{number}", "DR 1.{number}", other))
    floor.act("China", draft_resolution())
    assert symbols(floor) == ["DR 1.1", "A/C.3/2015/L.2"]


def test_nobody_is_put_on_a_draft_by_the_one_who_submits_it() -> None:
    floor = in_session()
    floor.act("Brazil", draft_resolution())
    assert floor.refusal("Brazil", SponsorDraft(1, "Ghana")).reason is Reason.NOT_YOUR_SEAT
    assert floor.refusal("Brazil", SignDraft(1, "Ghana")).reason is Reason.NOT_YOUR_SEAT
    assert (floor.draft.sponsors, floor.draft.signatories) == (("Brazil",), ())
