"""For every reason to refuse what is asked of drafts, amendments and the time of a debate, a case of it."""

from __future__ import annotations

from collections.abc import Callable

from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import (
    AmendmentKind,
    AmendmentOrder,
    DebateMode,
    DebateTime,
    MotionKind,
    Withdrawing,
)
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
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import (
    SignDraft,
    SponsorDraft,
    WithdrawSignature,
    WithdrawSponsorship,
)
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import Clause
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    caucus,
    draft_resolution,
    in_session,
    under,
    with_draft,
)

Case = tuple[Callable[[], Floor], str, Action]

STRIKE = ProposeAmendment(AmendmentKind.STRIKE, "o1")
CHANGE = ProposeAmendment(AmendmentKind.MODIFY, "o2", "Urges Member States")
CHANGE_TWICE = ProposeAmendment(AmendmentKind.MODIFY, "o2", "Urges Member States to tell Member States")
PROPOSALS: dict[str, dict[str, object]] = {
    "two sponsors": {"sponsors_maximum": 2},
    "needing two sponsors": {"sponsors_minimum": 2},
    "a fifth signing": {"signatories_share": (1, 5)},
    "one draft each": {"drafts_each": 1},
    "approval": {"approval": True},
    "a day's notice": {"notice": 24 * 60 * 60},
}


def submitted(rules: str = "", *actions: tuple[str, Action]) -> Callable[[], Floor]:
    """A committee with a draft by Brazil, under rules on proposals, after what others did about it."""

    def build() -> Floor:
        floor = in_session(rulebook=under(proposals=PROPOSALS.get(rules, {})))
        floor.act("Brazil", draft_resolution())
        for who, action in actions:
            floor.act(who, action)
        return floor

    return build


def debating(*actions: tuple[str, Action], **amendments: object) -> Callable[[], Floor]:
    """A committee with a draft by Brazil before it, under rules on amendments, after what others did."""

    def build() -> Floor:
        floor = with_draft(floor=in_session(rulebook=under(amendments=amendments)))
        for who, action in actions:
            floor.act(who, action)
        return floor

    return build


def adopted() -> Floor:
    """A committee that has adopted an amendment by vote, while another is before it."""
    floor = debating(("France", STRIKE), ("Ghana", CHANGE))()
    floor.dais(IntroduceAmendment(1), IntroduceAmendment(2), PutAmendment(1))
    floor.ballots(yes=7)
    return floor


def in_time_in_favour() -> Floor:
    """A committee that debates a draft in the time in favour."""
    rules = under(debate={"mode": DebateMode.CLOSED}, amendments={"in_time": (DebateTime.AGAINST,)})
    return with_draft(floor=in_session(rulebook=rules))


def in_caucus_extended() -> Floor:
    """A committee in a caucus that was extended once."""
    floor = in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    floor.carry(MotionKind.EXTEND_CAUCUS, terms=Terms(total=60))
    return floor


def leaving() -> Floor:
    """A committee with a draft of two sponsors before it, which its rules do not let leave."""
    floor = in_session(rulebook=under(withdrawal={"sponsors_may_leave": False}))
    floor.act("Brazil", draft_resolution())
    floor.act("China", SponsorDraft(1))
    floor.dais(IntroduceDraft(1))
    return floor


def withdrawing() -> Floor:
    """A committee with a draft that one of its two sponsors wants to take back."""
    floor = in_session(rulebook=under(withdrawal={"by": Withdrawing.ALL_SPONSORS}))
    floor.act("Brazil", draft_resolution())
    floor.act("China", SponsorDraft(1))
    floor.act("Brazil", WithdrawDraft(1))
    return floor


DRAFT_CASES: dict[Reason, Case] = {
    Reason.SPONSORS_FULL: (submitted("two sponsors", ("China", SponsorDraft(1))), "Ghana", SponsorDraft(1)),
    Reason.SPONSORS_STAY: (leaving, "China", WithdrawSponsorship(1)),
    Reason.SPONSORS_NEEDED: (submitted("needing two sponsors"), PRESIDENT, IntroduceDraft(1)),
    Reason.OBSERVER_SIGNATURE: (submitted(), OBSERVER, SignDraft(1)),
    Reason.ALREADY_SIGNED: (submitted("", ("China", SignDraft(1))), "China", SignDraft(1)),
    Reason.NOT_SIGNED: (submitted(), "China", WithdrawSignature(1)),
    Reason.SIGNATORIES_NEEDED: (
        lambda: _without_sponsors_counted(submitted_by="Brazil"),
        PRESIDENT,
        IntroduceDraft(1),
    ),
    Reason.DRAFTS_EACH: (submitted("one draft each"), "Brazil", draft_resolution()),
    Reason.NO_APPROVAL_NEEDED: (submitted(), PRESIDENT, ApproveDraft(1)),
    Reason.NOT_APPROVED: (submitted("approval"), PRESIDENT, IntroduceDraft(1)),
    Reason.NOTICE: (submitted("a day's notice"), PRESIDENT, IntroduceDraft(1)),
    Reason.ORDER_OF_PROPOSALS: (submitted("", ("China", draft_resolution())), PRESIDENT, IntroduceDraft(2)),
    Reason.ALREADY_WITHDRAWING: (withdrawing, "Brazil", WithdrawDraft(1)),
    Reason.DRAFT_AMENDED: (adopted, "Brazil", WithdrawDraft(1)),
    Reason.NOT_WITHDRAWN: (submitted(), "China", ResubmitDraft(1)),
    Reason.AMENDMENT_UNKNOWN: (debating(kinds=(AmendmentKind.ADD,)), "France", STRIKE),
    Reason.AMENDMENT_TIME: (in_time_in_favour, "France", STRIKE),
    Reason.WITH_THE_FLOOR_ONLY: (debating(with_the_floor_only=True), "France", STRIKE),
    Reason.AMENDMENT_DEGREE: (
        debating(("France", CHANGE)),
        "Ghana",
        ProposeAmendment(AmendmentKind.MODIFY, "", "Calls upon", 1),
    ),
    Reason.AMENDMENT_WORDING: (
        debating(("France", STRIKE), degrees=2),
        "Ghana",
        ProposeAmendment(AmendmentKind.MODIFY, "", "Calls upon", 1),
    ),
    Reason.PREAMBLE_STANDS: (
        debating(preamble=False),
        "France",
        ProposeAmendment(AmendmentKind.STRIKE, "p1"),
    ),
    Reason.NO_SUCH_CLAUSE: (debating(), "France", ProposeAmendment(AmendmentKind.STRIKE, "o9")),
    Reason.CLAUSE_GONE: (adopted, "Haiti", STRIKE),
    Reason.AMENDMENT_IDLE: (
        debating(),
        "France",
        ProposeAmendment(AmendmentKind.MOVE, "o2", after="o1"),
    ),
    Reason.WORDS_NOT_THERE: (debating(), "France", ProposeWords(AmendmentKind.STRIKE, "o1", "by 2030")),
    Reason.WORDS_AGAIN: (
        debating(("France", CHANGE_TWICE), degrees=2),
        "Ghana",
        ProposeWords(AmendmentKind.STRIKE, "", "Member", to=1),
    ),
    Reason.WHOLE_CLAUSE: (
        debating(("France", CHANGE), degrees=2),
        "Ghana",
        ProposeWords(AmendmentKind.STRIKE, "", "Urges Member States", to=1),
    ),
    Reason.ONE_CLAUSE: (
        debating(),
        "France",
        ProposeAmendment(AmendmentKind.MODIFY, "o1", clauses=(Clause("", "Urges"), Clause("", "Calls"))),
    ),
    Reason.NOTHING_TO_RANK: (debating(("France", STRIKE)), PRESIDENT, TakeSuggestedOrder()),
    Reason.LAST_CLAUSE: (lambda: with_draft(1), "France", STRIKE),
    Reason.NO_SUCH_AMENDMENT: (debating(), PRESIDENT, IntroduceAmendment(3)),
    Reason.AMENDMENT_OVER: (
        debating(("France", STRIKE), ("France", WithdrawAmendment(1))),
        "France",
        WithdrawAmendment(1),
    ),
    Reason.AMENDMENT_SIGNED: (debating(("France", STRIKE)), "France", SignAmendment(1)),
    Reason.AMENDMENT_SIGNATORIES: (
        debating(("France", STRIKE), signatories_share=(1, 2)),
        PRESIDENT,
        IntroduceAmendment(1),
    ),
    Reason.NOT_FRIENDLY: (debating(("France", STRIKE)), "Brazil", ConsentToAmendment(1)),
    Reason.ALREADY_CONSENTED: (
        debating(
            ("China", SponsorDraft(1)),
            ("France", STRIKE),
            ("Brazil", ConsentToAmendment(1)),
            friendly=True,
        ),
        "Brazil",
        ConsentToAmendment(1),
    ),
    Reason.AMENDMENT_NOT_INTRODUCED: (debating(("France", STRIKE)), PRESIDENT, PutAmendment(1)),
    Reason.AMENDMENT_ORDER: (
        debating(
            ("France", STRIKE),
            ("Ghana", CHANGE),
            (PRESIDENT, IntroduceAmendment(1)),
            (PRESIDENT, IntroduceAmendment(2)),
            order=AmendmentOrder.SUBMISSION,
        ),
        PRESIDENT,
        PutAmendment(2),
    ),
    Reason.AMENDMENT_FIRST: (
        debating(("France", STRIKE), (PRESIDENT, IntroduceAmendment(1))),
        PRESIDENT,
        OpenVote(method=Method.PLACARDS),
    ),
    Reason.NOT_RANKED: (
        debating(("France", STRIKE), order=AmendmentOrder.SUBMISSION),
        PRESIDENT,
        RankAmendment(1, 1),
    ),
    Reason.ALREADY_RANKED: (
        debating(("France", STRIKE), (PRESIDENT, RankAmendment(1, 1))),
        PRESIDENT,
        RankAmendment(1, 1),
    ),
    Reason.NOTHING_IMPLIED: (debating(("France", STRIKE)), PRESIDENT, DropAmendment(1)),
    Reason.NO_DEBATE_TIME: (debating(), PRESIDENT, EndDebateTime()),
    Reason.EXTENSIONS_SPENT: (
        in_caucus_extended,
        "France",
        RaiseMotion(MotionKind.EXTEND_CAUCUS, Terms(total=60)),
    ),
    Reason.NOT_BROKEN_OFF: (
        submitted(),
        "France",
        RaiseMotion(MotionKind.RESUME_DEBATE, Terms(draft=1)),
    ),
    Reason.NOT_DECIDED: (submitted(), "France", RaiseMotion(MotionKind.RECONSIDER, Terms(draft=1))),
}


def _without_sponsors_counted(submitted_by: str) -> Floor:
    rules = under(proposals={"signatories_share": (1, 5), "sponsors_count_as_signatories": False})
    floor = in_session(rulebook=rules)
    floor.act(submitted_by, draft_resolution())
    return floor
