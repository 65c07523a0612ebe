"""Drafts, amendments and debates with a time, as a part of the sitting in which everything is done."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from bot.procedure.engine import Action, Actor
from bot.procedure.rulebook import AmendmentKind, DecidedBy, MotionKind, MotionRule, Rule, Rulebook, Term
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
from bot.procedure.rules.papers.corrections import Change
from bot.procedure.rules.papers.names import ChangePaperNames
from bot.procedure.rules.papers.papers import BeginPaper, CorrectPaper, DiscardPaper, SubmitPaper
from bot.procedure.rules.resolutions.edits import EditDraft
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, SubmitDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft, WithdrawSignature
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.seats import SeatPerson
from bot.procedure.rules.sitting import ResumeSitting, SuspendSitting
from bot.procedure.rules.voting.actions import CastBallot, OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.papers import THE_TITLE, Doubt, Place
from bot.procedure.state.resolutions import Clause, Wording
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.settings.rule_changes import changed
from tests.procedure.committees import under, with_motion
from tests.rendering.sittings import HOSTILE

Act = Action | int | tuple[Actor, Action] | Callable[[Session], Action]

_GRANTED: tuple[tuple[MotionKind, tuple[Term, ...]], ...] = (
    (MotionKind.SET_AGENDA, (Term.TOPIC,)),
    (MotionKind.EXTEND_DEBATE, (Term.DURATION,)),
    (MotionKind.NO_DECISION, ()),
    (MotionKind.TABLE_DEBATE, ()),
    (MotionKind.RESUME_DEBATE, (Term.DRAFT,)),
    (MotionKind.RECONSIDER, (Term.DRAFT,)),
    (MotionKind.EXTEND_CAUCUS, (Term.TOTAL,)),
)
_CHANGES = (
    ("proposals.approval", "true"),
    ("debate.mode", "closed"),
    ("withdrawal.by", "all_sponsors"),
    ("withdrawal.once_amended", "true"),
)
_SPONSOR = Actor(101)


def with_drafting(rulebook: Rulebook) -> Rulebook:
    """The rulebook with friendly amendments, and with motions that are granted on request."""
    for kind, needs in _GRANTED:
        rule = Rule(HOSTILE[:60], HOSTILE)
        granted = MotionRule(kind, rule, decided_by=DecidedBy.REQUEST, needs=needs)
        order = rulebook.order_of_motions.precedence
        precedence = order if kind in order else (*order, kind)
        rulebook = under(with_motion(rulebook, granted), order_of_motions={"precedence": precedence})
    return under(rulebook, amendments={"friendly": True, "friendly_once_amended": True, "degrees": 2})


def drafts_and_amendments(a: str, b: str, c: str, *, everybody: tuple[str, ...], draft: int) -> Iterator[Act]:
    """What is done, in order, with the number the next draft has."""
    yield from (partial(_changing, key, value) for key, value in _CHANGES)
    yield from _papers(a, b)
    begin = BeginPaper(Wording(HOSTILE, (), (Clause("", HOSTILE), Clause("", HOSTILE))), (), (b,), (c,), a)
    edit = EditDraft(draft, 1, Change.UP, Place("o2"))
    submit = SubmitDraft(HOSTILE, (), (Clause("", HOSTILE), Clause("", HOSTILE)), a)
    yield from (
        begin,
        SubmitPaper(2, 1),
        ApproveDraft(draft),
        edit,
        SignDraft(draft, b),
        WithdrawSignature(draft, b),
        ApproveDraft(draft),
    )
    yield from (IntroduceDraft(draft), SuspendSitting(), ResumeSitting(), EndDebateTime())
    yield from _amendments(a, b, c)
    yield PutAmendment(3)
    yield from (CastBallot(Choice.YES, 0, name) for name in everybody)
    yield from (DropAmendment(4), SponsorDraft(draft, b), SeatPerson(101, a))
    yield (_SPONSOR, WithdrawDraft(draft))
    yield from (WithdrawDraft(draft), ResubmitDraft(draft, b), WithdrawDraft(draft))
    yield from _set_aside(a, everybody, draft + 1)
    yield partial(_changing, "order_of_proposals.once_adopted", "others_lapse")
    yield from (submit, OpenVote(method=Method.PLACARDS))
    yield from (CastBallot(Choice.YES, 0, name) for name in everybody)


def _papers(a: str, b: str) -> Iterator[Act]:
    """A working paper corrected and thrown away."""
    text = Wording(HOSTILE, (), (Clause("", HOSTILE),))
    yield BeginPaper(text, (Doubt("o1", "clause", HOSTILE),), delegation=a)
    yield from (CorrectPaper(1, 1, Change.TITLE, THE_TITLE, HOSTILE * 2), ChangePaperNames(1, (), (b,)))
    yield DiscardPaper(1)


def _set_aside(a: str, everybody: tuple[str, ...], draft: int) -> Iterator[Act]:
    """A draft tabled, taken up, rejected and reconsidered, and another on which no decision is taken."""

    def move(kind: MotionKind, terms: Terms | None = None) -> RaiseMotion:
        return RaiseMotion(kind, terms or Terms(), a)

    submit = SubmitDraft(HOSTILE, (), (Clause("", HOSTILE),), a)
    yield move(MotionKind.SET_AGENDA, Terms(topic=HOSTILE))
    yield from (submit, ApproveDraft(draft), IntroduceDraft(draft), move(MotionKind.NO_DECISION))
    again = draft + 1
    yield from (submit, ApproveDraft(again), IntroduceDraft(again))
    yield from (move(MotionKind.EXTEND_DEBATE, Terms(duration=60)), move(MotionKind.TABLE_DEBATE))
    yield move(MotionKind.RESUME_DEBATE, Terms(draft=again))
    yield OpenVote(method=Method.PLACARDS)
    yield from (CastBallot(Choice.NO, 0, name) for name in everybody)
    yield move(MotionKind.RECONSIDER, Terms(draft=again))


def _amendments(a: str, b: str, c: str) -> Iterator[Act]:
    """Four amendments and one to an amendment, and what becomes of them before the vote."""
    for kind, clause, more in (
        (AmendmentKind.STRIKE, "o1", ""),
        (AmendmentKind.ADD, "o1", ""),
        (AmendmentKind.MODIFY, "o2", " once"),
        (AmendmentKind.MODIFY, "o2", " twice"),
    ):
        yield ProposeAmendment(kind, clause, HOSTILE + more, 0, b)
    yield ProposeAmendment(AmendmentKind.MODIFY, "", HOSTILE, 4, c)
    yield from (SignAmendment(2, c), WithdrawAmendment(1), ConsentToAmendment(2, a))
    yield from (IntroduceAmendment(3), IntroduceAmendment(4), RankAmendment(4, 1), TakeSuggestedOrder())
    yield RankAmendment(3, 2)
    yield ProposeWords(AmendmentKind.MODIFY, "", "once", HOSTILE, 3, c)


def _changing(key: str, value: str, session: Session) -> ChangeRule:
    found, problems = changed(session.rulebook, key, value)
    assert found is not None, problems
    return ChangeRule(key, value, "", found)
