"""Passes, divisions, explanations of vote and challenges to the quorum in the lines of the minutes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules import quorum
from bot.procedure.rules.voting import decisions, explanations, hands
from bot.procedure.rules.voting import events as votes
from bot.procedure.state.session import Session
from bot.rendering.phrases import Medium, capitalised, fitted
from bot.rendering.resolutions.clauses import clauses_named
from bot.rendering.voting.matters import matter_named, symbol_of, to_decide

_NAMES_ROOM = 800

Say = Callable[[Any, Session, Medium], str]


def _passed(event: votes.DelegationPassed, session: Session, on: Medium) -> str:
    del session
    return f"{on.name(event.delegation)} passed{', entered by the dais' if event.by_dais else ''}."


def _division(event: decisions.DivisionAsked, session: Session, on: Medium) -> str:
    symbol = symbol_of(session, event.draft, on)
    if event.clauses:
        named = clauses_named(session.draft(event.draft), event.clauses)
        return f"{capitalised(named)} of {symbol} will be voted on apart."
    return f"{capitalised(symbol)} will be voted on clause by clause."


def _parts(event: decisions.PartsVotingBegun, session: Session, on: Medium) -> str:
    symbol, draft = symbol_of(session, event.draft, on), session.draft(event.draft)
    if not event.groups:
        return f"{symbol} was put to the vote clause by clause."
    named = ", then ".join(clauses_named(draft, group) for group in event.groups)
    return f"{symbol} was put to the vote in parts: {named}."


def _begun(event: explanations.ExplanationsBegun, session: Session, on: Medium) -> str:
    when = "after" if event.vote else "before"
    begun = f"Explanations of vote {when} the vote on {matter_named(session, event.matter, on)} began."
    if not event.waiting:
        return begun
    return f"{begun} With rights: {fitted([on.name(name) for name in event.waiting], _NAMES_ROOM)}."


def _challenged(event: quorum.QuorumChallenged, session: Session, on: Medium) -> str:
    who = "The dais" if event.delegation is None else on.name(event.delegation)
    counted = f"{event.present} of {event.members} members are present"
    return f"{who} challenged the quorum. {counted}; {_quorum_said(session, event)}."


def _quorum_said(session: Session, event: quorum.QuorumChallenged) -> str:
    """What a challenge to the quorum has shown: "the quorum to debate is 14: reached"."""
    rulebook = session.rulebook
    quorums = (("debate", rulebook.quorum_to_debate), (to_decide(rulebook), rulebook.quorum_to_decide))
    assumed = [
        f"the quorum to {what} is {own.needed(event.members)}: "
        + ("reached" if own.met(event.present, event.members) else "not reached")
        for what, own in quorums
        if own.assumed
    ]
    return ", ".join(assumed)


VOTE_LINES: Mapping[type[Event], str | Say] = {
    votes.DelegationPassed: _passed,
    hands.HandsCounted: "The dais counted: {yes} in favour, {no} against, {abstain} abstaining.",
    decisions.DivisionAsked: _division,
    decisions.PartsVotingBegun: _parts,
    decisions.VoteSuperseded: "Vote {by} takes the place of vote {number}.",
    explanations.ExplanationsBegun: _begun,
    explanations.ExplanationAsked: "{delegation} asked to explain its vote.",
    explanations.ExplanationCalled: "{delegation} was called to explain its vote.",
    explanations.ExplanationsEnded: "The explanations of vote ended.",
    quorum.QuorumChallenged: _challenged,
}
