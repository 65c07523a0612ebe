"""What may be done with drafts and amendments, in which state and by whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pytest

from bot.procedure.engine import Action
from bot.procedure.rulebook import MotionKind, Withdrawing
from bot.procedure.rules.amendments.life import (
    ConsentToAmendment,
    IntroduceAmendment,
    SignAmendment,
    WithdrawAmendment,
)
from bot.procedure.rules.amendments.order import TakeSuggestedOrder
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment, RankAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, SubmitDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import (
    SignDraft,
    SponsorDraft,
    WithdrawSignature,
    WithdrawSponsorship,
)
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from bot.procedure.state.voting import Method
from tests.procedure.amending import MODIFY, STRIKE, URGES, changed, proposed
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    draft_resolution,
    in_session,
    under,
)
from tests.procedure.test_order_of_business import Kinds, accepted

OURS: Kinds = {
    *(SubmitDraft, ApproveDraft, IntroduceDraft, WithdrawDraft, ResubmitDraft),
    *(SponsorDraft, WithdrawSponsorship, SignDraft, WithdrawSignature),
    *(ProposeWords, TakeSuggestedOrder),
    *(ProposeAmendment, SignAmendment, ConsentToAmendment, WithdrawAmendment),
    *(IntroduceAmendment, RankAmendment, PutAmendment, DropAmendment),
}
SECTIONS: Mapping[str, Mapping[str, object]] = {
    "proposals": {"approval": True},
    "amendments": {"friendly": True, "friendly_once_amended": True, "degrees": 2},
    "withdrawal": {"by": Withdrawing.ALL_SPONSORS, "sponsors_may_leave": False, "once_amended": True},
}


def submitted(*actions: Action) -> Callable[[], Floor]:
    """A committee with a draft by China and Brazil, signed by Ghana, after what the President did."""

    def build() -> Floor:
        floor = in_session(rulebook=under(None, **SECTIONS))
        floor.act("China", draft_resolution())
        floor.act("Brazil", SponsorDraft(1))
        floor.act("Ghana", SignDraft(1))
        floor.dais(*actions)
        return floor

    return build


def introduced(*actions: Action) -> Callable[[], Floor]:
    """The same committee with the draft before it."""
    return submitted(ApproveDraft(1), IntroduceDraft(1), *actions)


def amending(*actions: Action) -> Callable[[], Floor]:
    """The same committee with an amendment by China, and another by France with one to it by Haiti."""

    def build() -> Floor:
        floor = introduced()()
        proposed(floor, STRIKE, "o1", by="China")
        changed(floor, proposed(floor, MODIFY, "o2"))
        floor.dais(*actions)
        return floor

    return build


def adopted() -> Floor:
    """The same committee once it has adopted the second amendment."""
    floor = amending(IntroduceAmendment(2), PutAmendment(2))()
    floor.ballots(yes=7)
    return floor


def closed() -> Floor:
    """The same committee once the debate is closed."""
    floor = amending(IntroduceAmendment(2))()
    floor.carry(MotionKind.CLOSE_DEBATE)
    return floor


BACKING: Kinds = {SignDraft, SponsorDraft}
ON_DRAFT: Kinds = {SubmitDraft, WithdrawDraft}
AMENDING: Kinds = {ProposeAmendment, ProposeWords}
ON_AMENDMENTS: Kinds = {SignAmendment, ConsentToAmendment, WithdrawAmendment}
ORDERING: Kinds = {IntroduceAmendment, RankAmendment}
ALL_OF_DAIS: Kinds = ON_DRAFT | BACKING | ON_AMENDMENTS | ORDERING

# For each state what the President, China, which sponsors the draft, and an observer may do of ours.
DRAFTING: dict[str, tuple[Callable[[], Floor], Kinds, Kinds, Kinds]] = {
    "submitted": (
        submitted(),
        ON_DRAFT | BACKING | {ApproveDraft, WithdrawSponsorship, WithdrawSignature},
        ON_DRAFT | {WithdrawSponsorship},
        set(),
    ),
    "approved": (
        submitted(ApproveDraft(1)),
        ON_DRAFT | BACKING | {IntroduceDraft, WithdrawSponsorship, WithdrawSignature},
        ON_DRAFT | {WithdrawSponsorship},
        set(),
    ),
    "withdrawn": (
        submitted(WithdrawDraft(1)),
        {SubmitDraft, ResubmitDraft},
        {SubmitDraft, ResubmitDraft},
        set(),
    ),
    "introduced": (introduced(), ON_DRAFT | BACKING | AMENDING, ON_DRAFT | AMENDING, set()),
    "amendments proposed": (
        amending(),
        ALL_OF_DAIS | AMENDING,
        ON_DRAFT | AMENDING | ON_AMENDMENTS,
        set(),
    ),
    "amendments introduced": (
        amending(IntroduceAmendment(1), IntroduceAmendment(2)),
        ALL_OF_DAIS | AMENDING | {PutAmendment},
        ON_DRAFT | AMENDING | ON_AMENDMENTS,
        set(),
    ),
    "amendments ranked": (
        amending(IntroduceAmendment(1), IntroduceAmendment(2), RankAmendment(2, 1)),
        ALL_OF_DAIS | AMENDING | {PutAmendment, TakeSuggestedOrder},
        ON_DRAFT | AMENDING | ON_AMENDMENTS,
        set(),
    ),
    "one adopted": (
        adopted,
        ALL_OF_DAIS | AMENDING | {DropAmendment},
        ON_DRAFT | AMENDING | {WithdrawAmendment},
        set(),
    ),
    "debate closed": (closed, ALL_OF_DAIS | {PutAmendment}, ON_DRAFT | ON_AMENDMENTS, set()),
    "voting in parts": (
        amending(OpenVote(method=Method.PLACARDS, clause_by_clause=True), CancelVote("Wrong clause")),
        {SubmitDraft, *BACKING, SignAmendment, WithdrawAmendment, RankAmendment},
        {SubmitDraft, SignAmendment, WithdrawAmendment},
        set(),
    ),
    "voting on an amendment": (amending(IntroduceAmendment(1), PutAmendment(1)), set(), set(), set()),
}


@pytest.mark.parametrize("state", DRAFTING)
def test_in_each_state_of_a_draft_everybody_may_do_just_what_is_theirs(state: str) -> None:
    start, president, sponsor, observer = DRAFTING[state]
    floor = start()
    assert accepted(floor, floor.actor(PRESIDENT)) & OURS == president
    assert accepted(floor, floor.actor("China")) & OURS == sponsor
    assert accepted(floor, floor.actor(OBSERVER)) & OURS == observer
    assert accepted(floor, floor.actor(STRANGER)) & OURS == set()


def test_every_way_to_draft_is_tried() -> None:
    tried = {kind for _, *whose in DRAFTING.values() for kinds in whose for kind in kinds}
    assert tried == OURS


def test_a_clause_struck_by_the_only_words_left_is_told_from_others() -> None:
    floor = introduced()()
    assert floor.may("France", ProposeAmendment(STRIKE, "o1", "…"))
    floor.act("China", ProposeAmendment(STRIKE, "o1"))
    floor.act("Brazil", ConsentToAmendment(1))
    assert not floor.may("France", ProposeAmendment(STRIKE, "o2", "…"))
    assert floor.may("France", ProposeAmendment(STRIKE, "p1", "…"))
    assert floor.may("France", ProposeAmendment(MODIFY, "o2", "…"))
    floor.act("France", ProposeAmendment(MODIFY, "o2", URGES))
