"""The controls of a vote, of explanations of vote and of a challenge to the quorum."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from bot.procedure.engine import Action, Actor, legal_actions
from bot.procedure.rulebook import Answer
from bot.procedure.rules.explanations import AskToExplain, CallExplanation, EndExplanations
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.roll_call_votes import Pass, answers, may_keep_rights
from bot.procedure.rules.voting import CancelVote, CastBallot, CloseVote, PassOver, answering
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method, Vote
from bot.procedure.tally import Choice
from bot.rendering.called import called_subject
from bot.rendering.card import Button, Control, Style
from bot.rendering.escape import label
from bot.rendering.verbs import Verb
from bot.rendering.words import ANSWERS

VOTE_KINDS: tuple[type[Action], ...] = (
    *(CastBallot, Pass, PassOver, CloseVote, CancelVote),
    *(CallExplanation, EndExplanations, ChallengeQuorum),
)
"""The actions the chair's panel has controls for."""

_NAME = 40
_STYLES = {Answer.YES: Style.GOOD, Answer.NO: Style.BAD}
_RIGHTS = {Choice.YES: Answer.YES_WITH_RIGHTS, Choice.NO: Answer.NO_WITH_RIGHTS}


def answer_buttons(session: Session, vote: Vote) -> Iterator[Button]:
    """What a delegation can press on the card of a vote: in a roll call, what the one called may answer."""
    number = str(vote.number)
    if vote.method is Method.WITHOUT_A_VOTE:
        yield Button("Ask for a vote", Control(Verb.REQUEST_VOTE, number), Style.MAIN)
        return
    for answer in _answers(session, vote):
        control = Control(Verb.CAST, number, answer)
        yield Button(ANSWERS[answer], control, _STYLES.get(answer, Style.PLAIN))


def vote_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair may do about the vote in progress, and answer for the delegation called."""
    vote = session.vote
    if vote is None:
        return
    number = str(vote.number)
    if vote.called is not None:
        subject, name = called_subject(vote), label(vote.called, _NAME)
        for answer in Answer:
            if answering(answer, vote.number, vote.called) in legal:
                yield Button(f"{name}: {ANSWERS[answer].lower()}", Control(Verb.CAST, subject, answer))
        if PassOver(vote.number) in legal:
            yield Button(f"{name} does not answer", Control(Verb.PASS_OVER, subject))
    if CloseVote(vote.number) in legal:
        yield Button("Close the vote", Control(Verb.CLOSE_VOTE, number))
    if any(isinstance(action, CancelVote) for action in legal):
        yield Button("Cancel the vote", Control(Verb.CANCEL_VOTE, number), Style.BAD)


def explanation_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair may do about explanations of vote."""
    round_ = session.explaining
    if round_ is None:
        return
    if round_.waiting and CallExplanation() in legal:
        name = label(round_.waiting[0], _NAME)
        yield Button(f"{name} explains its vote", Control(Verb.CALL_EXPLANATION))
    if EndExplanations() in legal and (round_.waiting or round_.heard):
        yield Button("End the explanations", Control(Verb.END_EXPLANATIONS))


def quorum_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """That a chair may have the members counted, where the quorum is assumed."""
    del session
    if any(isinstance(action, ChallengeQuorum) for action in legal):
        yield Button("Challenge the quorum", Control(Verb.CHALLENGE_QUORUM))


def request_buttons(session: Session, at: datetime) -> Iterator[Button]:
    """What a delegation may ask for: to explain its vote, or to have the quorum counted."""
    dais = Actor(min(session.body.dais))
    if legal_actions(session, dais, at, (AskToExplain,)):
        yield Button("Explain your vote", Control(Verb.EXPLAIN))
    if legal_actions(session, dais, at, (ChallengeQuorum,)):
        yield Button("Challenge the quorum", Control(Verb.CHALLENGE_QUORUM))


def _answers(session: Session, vote: Vote) -> Iterator[Answer]:
    if vote.called is None:
        for choice in Choice:
            if choice is not Choice.ABSTAIN or vote.may_abstain:
                yield Answer(choice.value)
        return
    choices = vote.choices(vote.called)
    yield from (Answer(choice.value) for choice in choices)
    if Answer.PASS in answers(session.rulebook, vote) and vote.called not in vote.passed:
        yield Answer.PASS
    for choice, answer in _RIGHTS.items():
        if may_keep_rights(session, vote, vote.called, choice):
            yield answer
