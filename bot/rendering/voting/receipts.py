"""What somebody is told who has voted, passed, closed a vote or asked to explain one."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.engine import Action
from bot.procedure.event import Event
from bot.procedure.rules.elections.results import BallotsCounted, BallotVoided
from bot.procedure.rules.voting.actions import CastBallot, CloseVote
from bot.procedure.rules.voting.events import BallotCast, DelegationPassed, VoteClosed
from bot.procedure.rules.voting.explanations import AskToExplain, ExplanationAsked
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.state.session import Session
from bot.rendering.elections.results import ballot_headline
from bot.rendering.phrases import NAME, inline
from bot.rendering.sentences import sentence_of
from bot.rendering.voting.results import headline
from bot.rendering.words import CHOICES

Told = Callable[[Any, Sequence[Event], Session, datetime], str]


def _voted(action: CastBallot, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    cast = next(own for own in events if isinstance(own, BallotCast))
    whose = f"The vote of {inline(cast.delegation, NAME)}" if action.delegation is not None else "Your vote"
    closed = any(isinstance(own, VoteClosed) for own in events)
    may_change = after.rulebook.method_of_voting.ballot_may_change and not closed
    final = "It can be changed until the vote closes." if may_change else "It cannot be changed."
    rights = " with rights" if cast.with_rights else ""
    over = " The vote is over." if closed else ""
    explained = " It is explained when voting is over." if cast.with_rights else ""
    return f"{whose} is recorded: {CHOICES[cast.choice]}{rights}. {final}{explained}{over}"


def _passed(action: Pass, events: Sequence[Event], after: Session, at: datetime) -> str:
    del after, at
    passed = next(own for own in events if isinstance(own, DelegationPassed))
    if action.delegation is None:
        return "You pass and are called again at the end."
    return f"{inline(passed.delegation, NAME)} passes and is called again at the end."


def _counted(action: CountHands, events: Sequence[Event], after: Session, at: datetime) -> str:
    del events, at
    counted = f"{action.yes} in favour, {action.no} against, {action.abstain} abstaining"
    voting = len(after.vote.entitled) if after.vote is not None else 0
    silent = voting - action.yes - action.no - action.abstain
    return f"Counted: {counted}, {silent} not voting. Declare the result, or correct the count first."


def _closed(action: CloseVote, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action, at
    for event in events:
        match event:
            case VoteClosed():
                return f"{headline(after, after.results[-1])}."
            case BallotsCounted():
                return f"{ballot_headline(after.elections[event.election - 1].rounds[-1])}."
            case BallotVoided():
                return sentence_of(event, after)
    raise LookupError("no vote was closed")


def _will_explain(action: AskToExplain, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    name = next(own.delegation for own in events if isinstance(own, ExplanationAsked))
    waiting = after.explaining.waiting if after.explaining is not None else ()
    who, whose = ("You are", "your") if action.delegation is None else (f"{inline(name, NAME)} is", "its")
    return f"{who} number {waiting.index(name) + 1} to explain {whose} vote."


VOTE_RECEIPTS: Mapping[type[Action], Told] = {
    CastBallot: _voted,
    Pass: _passed,
    CloseVote: _closed,
    CountHands: _counted,
    AskToExplain: _will_explain,
}
"""The answers that say where a person stands in a vote, or waits to explain one."""
