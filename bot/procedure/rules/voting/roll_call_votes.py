"""Answers that only a roll call knows: to pass, and to keep the right to explain one's vote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.event import Event
from bot.procedure.refusals import Reason, Refused, refuse
from bot.procedure.rulebook import Answer, Rulebook, Topic
from bot.procedure.rules.voting import events as votes
from bot.procedure.rules.voting import explanations
from bot.procedure.rules.voting.ballot_checks import require_called, require_entitled, require_vote
from bot.procedure.rules.voting.closing import next_answer_due
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method, Vote
from bot.procedure.tally import Choice

_WITH_RIGHTS = {Choice.YES: Answer.YES_WITH_RIGHTS, Choice.NO: Answer.NO_WITH_RIGHTS}


@dataclass(frozen=True, slots=True)
class Pass(Action):
    """Pass when called in a roll-call vote, for one's own delegation or for the one the dais names."""

    vote: int = 0
    delegation: str | None = None

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the delegation called, once, where the rulebook has it; it is called again at the end."""
        delegation = situation.delegation(self.delegation)
        vote = require_vote(situation, self.vote)
        require_entitled(situation, vote, delegation)
        if Answer.PASS not in answers(situation.rulebook, vote):
            raise refuse(Reason.NO_PASS, situation.rulebook.source(Topic.METHOD_OF_VOTING))
        require_called(situation, vote, delegation.name)
        if delegation.name in vote.passed:
            raise passed_before(situation, vote, delegation.name)
        by_dais = self.delegation is not None and self.delegation != situation.seat
        due = next_answer_due(situation, vote)
        return (votes.DelegationPassed(vote.number, delegation.name, due, by_dais),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self | Alike[Self]]:
        """The delegation called."""
        vote = situation.session.vote
        if vote is None or vote.called is None:
            return
        for number in (vote.number, 0):
            yield from for_delegations(situation, partial(cls, number), apart(((vote.called,),)))


def answers(rulebook: Rulebook, vote: Vote) -> tuple[Answer, ...]:
    """What a delegation may answer when a roll call comes to it for the first time; elsewhere nothing."""
    return rulebook.method_of_voting.roll_call_answers if vote.method is Method.ROLL_CALL else ()


def may_keep_rights(session: Session, vote: Vote, delegation: str, choice: Choice) -> bool:
    """Whether a delegation may vote so with the right to explain it."""
    return (
        _WITH_RIGHTS.get(choice) in answers(session.rulebook, vote)
        and delegation not in vote.passed
        and not vote.matter.kind.procedural
        and explanations.may_explain(session, vote.matter, delegation)
    )


def require_rights(situation: Situation, vote: Vote, delegation: str, choice: Choice) -> None:
    """Refuse a vote with rights where there is none, after a pass, and to sponsors that explain nothing."""
    if may_keep_rights(situation.session, vote, delegation, choice):
        return
    if delegation in vote.passed:
        raise passed_before(situation, vote, delegation)
    rulebook = situation.rulebook
    if _WITH_RIGHTS.get(choice) not in answers(rulebook, vote) or vote.matter.kind.procedural:
        raise refuse(Reason.NO_RIGHTS, rulebook.source(Topic.METHOD_OF_VOTING))
    raise refuse(Reason.SPONSOR_EXPLAINS, rulebook.source(Topic.EXPLANATION_OF_VOTE), delegation=delegation)


def passed_before(situation: Situation, vote: Vote, delegation: str) -> Refused:
    """The refusal of whatever whoever passed may not answer any more."""
    return refuse(
        Reason.PASSED,
        situation.rulebook.source(Topic.METHOD_OF_VOTING),
        delegation=delegation,
        choices=vote.choices(delegation),
    )
