"""The controls of a vote, of explanations of vote and of a challenge to the quorum."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from bot.procedure.engine import Action, legal_actions
from bot.procedure.rulebook import Answer
from bot.procedure.rules.motions.seconds import defeated_by_asking
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, CloseVote, PassOver, answering
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation, EndExplanations
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.roll_call_votes import Pass, answers, may_keep_rights
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method, Vote
from bot.procedure.tally import Choice
from bot.rendering.card import Button, Buttons, Control, Style
from bot.rendering.escape import label
from bot.rendering.verbs import Verb
from bot.rendering.voting.called import called_subject
from bot.rendering.words import ANSWERS

VOTE_KINDS: tuple[type[Action], ...] = (
    *(CastBallot, Pass, PassOver, CountHands, CloseVote, CancelVote),
    *(CallExplanation, EndExplanations, ChallengeQuorum),
)
"""The actions the chair's panel has controls for."""

_NAME = 40
_STYLES = {Answer.YES: Style.GOOD, Answer.NO: Style.BAD}
_RIGHTS = {Choice.YES: Answer.YES_WITH_RIGHTS, Choice.NO: Answer.NO_WITH_RIGHTS}


def answer_rows(session: Session, vote: Vote) -> Iterator[Buttons]:
    """What a delegation can press on the card of a vote: in a roll call, what the one called may answer."""
    number = str(vote.number)
    if vote.method is Method.WITHOUT_A_VOTE:
        said = "Object" if defeated_by_asking(session, vote) else "Ask for a vote"
        yield Buttons((Button(said, Control(Verb.REQUEST_VOTE, number), Style.MAIN),))
        return
    if not vote.method.recorded:
        return
    for told in (_choices(vote), _of_roll_call(session, vote)):
        row = tuple(
            Button(ANSWERS[answer], Control(Verb.CAST, number, answer), _STYLES.get(answer, Style.PLAIN))
            for answer in told
        )
        if row:
            yield Buttons(row)


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
    if any(isinstance(action, CountHands) for action in legal):
        said, style = ("Correct the count", Style.PLAIN) if vote.hands else ("Enter the count", Style.MAIN)
        yield Button(said, Control(Verb.COUNT_HANDS, number), style)
    if CloseVote(vote.number) in legal:
        said, style = ("Declare the result", Style.MAIN) if vote.hands else ("Close the vote", Style.PLAIN)
        yield Button(said, Control(Verb.CLOSE_VOTE, number), style)
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


def vote_request_row(session: Session, at: datetime) -> Iterator[Buttons]:
    """What a delegation may ask for: to explain its vote, or to have the quorum counted."""
    dais, row = session.body.a_chair, []
    if legal_actions(session, dais, at, (AskToExplain,)):
        row.append(Button("Explain your vote", Control(Verb.EXPLAIN)))
    if legal_actions(session, dais, at, (ChallengeQuorum,)):
        row.append(Button("Challenge the quorum", Control(Verb.CHALLENGE_QUORUM)))
    if row:
        yield Buttons(tuple(row))


def _choices(vote: Vote) -> Iterator[Answer]:
    """Yes, no and, where somebody who may still vote can, an abstention."""
    abstaining = (
        bool(vote.may_abstain) if vote.called is None else Choice.ABSTAIN in vote.choices(vote.called)
    )
    yield from (Answer.YES, Answer.NO, *([Answer.ABSTAIN] if abstaining else []))


def _of_roll_call(session: Session, vote: Vote) -> Iterator[Answer]:
    """What only the one called may answer: to pass, and to vote with rights."""
    if vote.called is None:
        return
    if Answer.PASS in answers(session.rulebook, vote) and vote.called not in vote.passed:
        yield Answer.PASS
    for choice, answer in _RIGHTS.items():
        if may_keep_rights(session, vote, vote.called, choice):
            yield answer
