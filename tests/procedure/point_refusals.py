"""For every reason to refuse a point, an appeal or a right of reply, a case in which somebody is given it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Interruption, PointKind, Rulebook, YieldKind
from bot.procedure.rules.points.appeals import AppealRuling, SecondAppeal
from bot.procedure.rules.points.raising import RaisePoint, SecondPoint, TakeUpPoint, WithdrawPoint
from bot.procedure.rules.points.replies import AskReply, CallReply, GrantReply, RefuseReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.speakers.questions import RecogniseQuestion
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CastBallot, PassOver
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    ecosoc,
    in_session,
    under,
    voting_on_draft,
    with_list,
    with_point,
)

Case = tuple[Callable[[], Floor], str, Action]

ORDER, INQUIRY = RaisePoint(PointKind.ORDER), RaisePoint(PointKind.PARLIAMENTARY_INQUIRY)
QUESTION = RaisePoint(PointKind.INFORMATION_TO_SPEAKER, "Why?")
NOT_WELL_TAKEN = RuleOnPoint(PointRuling.OVERRULED)


def seconding(kind: PointKind) -> Rulebook:
    """The Council's rulebook, but that points of the kind need a second."""
    return with_point(ecosoc(), replace(ecosoc().points[kind], second=True))


def waiting(kind: PointKind) -> Rulebook:
    """The Council's rulebook, but that points of the kind interrupt nothing."""
    return with_point(ecosoc(), replace(ecosoc().points[kind], interrupts=Interruption.NEVER))


def speaking(rulebook: Rulebook | None = None) -> Floor:
    """A committee in which France speaks."""
    floor = with_list("France", "Haiti", floor=in_session(rulebook=rulebook))
    floor.dais(CallNextSpeaker())
    return floor


def questioned(times: int = 0) -> Floor:
    """A committee in which France takes questions, and Ghana has put some."""
    floor = speaking()
    floor.act("France", YieldFloor(YieldKind.QUESTIONS))
    for _ in range(times):
        floor.act("Ghana", QUESTION)
        floor.dais(RecogniseQuestion())
    return floor


def raised(action: RaisePoint, rulebook: Rulebook | None = None) -> Callable[[], Floor]:
    """A committee in which Ghana has raised a point while France speaks."""

    def build() -> Floor:
        floor = speaking(rulebook)
        floor.act("Ghana", action)
        return floor

    return build


def ruled(**appeals: object) -> Callable[[], Floor]:
    """A committee in which the President has just ruled on a point of order of Ghana."""

    def build() -> Floor:
        floor = raised(ORDER, under(appeals=appeals))()
        floor.dais(NOT_WELL_TAKEN)
        return floor

    return build


def appealed(**appeals: object) -> Callable[[], Floor]:
    """A committee in which Ghana has appealed that ruling."""

    def build() -> Floor:
        floor = ruled(**appeals)()
        floor.act("Ghana", AppealRuling())
        return floor

    return build


def appealed_in_a_vote() -> Floor:
    """A committee that votes on an appeal above the vote on a draft."""
    floor = voting_on_draft()
    floor.act("Ghana", ORDER)
    floor.dais(NOT_WELL_TAKEN)
    floor.act("Ghana", AppealRuling())
    return floor


def all_called() -> Floor:
    """A committee that has been called through in a roll call, under a point."""
    floor = voting_on_draft(method=Method.ROLL_CALL)
    floor.dais(*[PassOver()] * 6)
    floor.act("Albania", ORDER)
    floor.dais(CastBallot(Choice.NO, 0, floor.vote.called))
    return floor


def asking(*actions: Action, **rules: object) -> Callable[[], Floor]:
    """A committee in which Ghana has asked to reply to the speech of France, after some more."""

    def build() -> Floor:
        floor = speaking(under(right_of_reply=rules))
        floor.act("Ghana", AskReply())
        floor.dais(*actions)
        return floor

    return build


def replying() -> Floor:
    """A committee in which Ghana exercises its right of reply, where there is no reply to a reply."""
    floor = asking(to_a_reply=False)()
    floor.wait(90)
    floor.clock()
    floor.dais(CallReply())
    return floor


def without(kind: PointKind) -> Callable[[], Floor]:
    """A committee whose rulebook does not have a point."""
    points = {own: rule for own, rule in ecosoc().points.items() if own is not kind}
    return lambda: in_session(rulebook=replace(ecosoc(), points=points))


MUTE = {"may_speak": False}

POINT_CASES: dict[Reason, Case] = {
    Reason.POINT_ON_FLOOR: (raised(ORDER), PRESIDENT, CallNextSpeaker()),
    Reason.POINT_UNKNOWN: (without(PointKind.ORDER), "Ghana", ORDER),
    Reason.OBSERVER_POINT: (lambda: in_session(rulebook=under(observers=MUTE)), OBSERVER, ORDER),
    Reason.POINT_OPEN: (raised(INQUIRY), "Ghana", ORDER),
    Reason.POINT_DURING_VOTE: (voting_on_draft, "Ghana", INQUIRY),
    Reason.NO_SUCH_POINT: (speaking, PRESIDENT, WithdrawPoint(1)),
    Reason.POINT_OVER: (ruled(), PRESIDENT, WithdrawPoint(1)),
    Reason.NO_POINT_WAITS: (in_session, PRESIDENT, TakeUpPoint()),
    Reason.NO_POINT_ON_FLOOR: (speaking, PRESIDENT, NOT_WELL_TAKEN),
    Reason.POINT_RULING: (raised(ORDER), PRESIDENT, RuleOnPoint(PointRuling.ANSWERED)),
    Reason.POINT_OF_ANOTHER: (raised(ORDER), "Haiti", WithdrawPoint(1)),
    Reason.POINT_NOT_SECONDED: (
        raised(ORDER, seconding(PointKind.ORDER)),
        PRESIDENT,
        TakeUpPoint(),
    ),
    Reason.POINT_NEEDS_NO_SECOND: (raised(INQUIRY), "Haiti", SecondPoint(1)),
    Reason.POINT_SECONDED: (
        lambda: _seconded(raised(INQUIRY, seconding(PointKind.PARLIAMENTARY_INQUIRY))()),
        "China",
        SecondPoint(1),
    ),
    Reason.OWN_POINT: (
        raised(INQUIRY, seconding(PointKind.PARLIAMENTARY_INQUIRY)),
        "Ghana",
        SecondPoint(1),
    ),
    # appeals
    Reason.NO_APPEALS: (ruled(allowed=False), "Ghana", AppealRuling()),
    Reason.APPEAL_WRITTEN: (ruled(written=True), "Ghana", AppealRuling()),
    Reason.OBSERVER_APPEAL: (ruled(), OBSERVER, AppealRuling()),
    Reason.APPEAL_OPEN: (appealed(), "Haiti", AppealRuling()),
    Reason.NO_RULING: (speaking, "Ghana", AppealRuling()),
    Reason.NO_APPEAL_WAITS: (ruled(), "Haiti", SecondAppeal()),
    Reason.OWN_APPEAL: (appealed(second=True), "Ghana", SecondAppeal()),
    # right of reply
    Reason.REPLY_WRITTEN: (lambda: speaking(under(right_of_reply={"written": True})), "Ghana", AskReply()),
    Reason.OBSERVER_REPLY: (lambda: speaking(under(observers=MUTE)), OBSERVER, AskReply()),
    Reason.NOTHING_TO_REPLY_TO: (in_session, "Ghana", AskReply()),
    Reason.REPLY_TO_SELF: (speaking, "France", AskReply()),
    Reason.REPLY_TO_A_REPLY: (replying, "France", AskReply()),
    Reason.REPLY_OPEN: (asking(), "Ghana", AskReply()),
    Reason.NO_SUCH_REPLY: (speaking, PRESIDENT, CallReply(1)),
    Reason.REPLY_OVER: (replying, PRESIDENT, CallReply(1)),
    Reason.REPLY_GRANTED: (asking(), PRESIDENT, GrantReply(1)),
    Reason.REPLY_OF_RIGHT: (asking(), PRESIDENT, RefuseReply(1)),
    Reason.REPLY_NOT_GRANTED: (asking(granted_on_request=False), PRESIDENT, CallReply(1)),
    Reason.NO_REPLY_WAITS: (in_session, PRESIDENT, CallReply()),
    Reason.REPLY_FIRST: (asking(at_end_of_meeting=False), PRESIDENT, CallNextSpeaker()),
    # votes
    Reason.VOTE_WAITS: (appealed_in_a_vote, "Ghana", CastBallot(Choice.YES, vote=1)),
    Reason.ROLL_CALLED: (all_called, "Albania", CastBallot(Choice.YES)),
}


def _seconded(floor: Floor) -> Floor:
    floor.act("Haiti", SecondPoint(1))
    return floor
