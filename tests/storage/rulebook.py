"""A small rulebook that uses every kind of value a rulebook may hold."""

from __future__ import annotations

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import (
    Abstention,
    BallotRule,
    CaucusRule,
    DecidedBy,
    Majority,
    MotionKind,
    MotionRule,
    Quorum,
    Rule,
    Rulebook,
    SpeakingRule,
    Term,
    Topic,
    VotingRule,
    YieldKind,
)


def rulebook() -> Rulebook:
    """The rulebook, made anew each time."""
    rule = Rule("Quorum", "Rules of procedure", "41")
    close = MotionRule(MotionKind.CLOSE_DEBATE, rule, majority=Majority.TWO_THIRDS, speakers_against=2)
    caucus = MotionRule(
        MotionKind.MODERATED_CAUCUS,
        Rule("Caucus", "Handbook"),
        decided_by=DecidedBy.PRESIDENT,
        needs=(Term.TOTAL, Term.EACH),
        may_have=(Term.TOPIC,),
    )
    return Rulebook(
        name="test",
        title="Rules of the test",
        quorum_to_debate=Quorum(1, 3),
        quorum_to_decide=Quorum(1, 2, more_than=True),
        roll_answers=(Presence.PRESENT, Presence.PRESENT_AND_VOTING),
        observers_may_raise_motions=False,
        speaking=SpeakingRule(90, 30, 300, 60, 60, (YieldKind.DAIS, YieldKind.QUESTIONS), 2),
        caucus=CaucusRule(1200, 120),
        precedence=(MotionKind.CLOSE_DEBATE, MotionKind.MODERATED_CAUCUS),
        motions={MotionKind.CLOSE_DEBATE: close, MotionKind.MODERATED_CAUCUS: caucus},
        procedural=BallotRule(Majority.SIMPLE, Abstention.NOT_ALLOWED, observers_vote=True),
        substantive=BallotRule(Majority.SIMPLE, Abstention.UNLESS_PRESENT_AND_VOTING),
        voting=VotingRule(
            60, 20, 30, ballot_may_change=True, without_a_vote=True, roll_call_starts_by_lot=True
        ),
        symbol="E/{year}/L.{number}",
        sources={Topic.QUORUM_TO_DEBATE: rule, Topic.CAUCUS: Rule("Caucus", "Handbook")},
    )
