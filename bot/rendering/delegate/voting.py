"""Of votes and elections: whether one has voted, what one may answer, and what one may ask for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.procedure.legal import LegalActions
from bot.procedure.rulebook import Answer
from bot.procedure.rules.elections.announcing import NominateCandidate
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot
from bot.procedure.rules.motions.seconds import defeated_by_asking
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.voting.actions import CastBallot, RequestVote, answering
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method, Vote
from bot.rendering.card import Button, Control, Style
from bot.rendering.delegate.areas import OwnArea, for_own_seat
from bot.rendering.times import countdown
from bot.rendering.verbs import Verb
from bot.rendering.voting.matters import matter_named
from bot.rendering.words import ANSWERS

_KINDS = (CastBallot, Pass, CastSecretBallot, RequestVote, NominateCandidate, ChallengeQuorum)
_STYLES = {Answer.YES: Style.GOOD, Answer.NO: Style.BAD}


def _told(session: Session, name: str, at: datetime) -> str:
    del at
    vote = session.vote
    if vote is None:
        return ""
    on = matter_named(session, vote.matter)
    if name not in vote.entitled:
        return f"You have no vote on {on}: only members present when it opened do."
    if vote.method is Method.WITHOUT_A_VOTE:
        defeats = defeated_by_asking(session, vote) is not None
        said = "objects" if defeats else "asks for one"
        return f"Decided without a vote unless a member {said}: {on}."
    if vote.method is Method.SHOW_OF_HANDS:
        return f"Raise your placard to vote on {on}: the dais counts."
    if name not in vote.outstanding:
        return (
            f"You have voted on {on}." if _voted(vote, name) else f"You were passed over in the vote on {on}."
        )
    pledged = name not in vote.may_abstain and bool(vote.may_abstain)
    only = " Present and voting, you may not abstain." if pledged else ""
    return f"**You have not voted** on {on}.{_turn(vote, name)}{only}"


def _voted(vote: Vote, name: str) -> bool:
    return name in vote.ballots or name in vote.voted


def _turn(vote: Vote, name: str) -> str:
    if vote.called is None:
        return f" It closes {countdown(vote.ends_at)}."
    if vote.called == name:
        return f" **You are called**: answer {countdown(vote.ends_at)} at the latest."
    before = vote.outstanding.index(name)
    return " You are called next." if before == 1 else f" {before} are called before you."


def _buttons(session: Session, name: str, legal: LegalActions) -> Iterator[Button]:
    del name
    vote, election = session.vote, session.open_election
    if vote is not None:
        number = str(vote.number)
        for answer in Answer:
            if answering(answer, vote.number) in legal:
                control = Control(Verb.CAST, number, answer)
                yield Button(ANSWERS[answer], control, _STYLES.get(answer, Style.PLAIN))
        if for_own_seat(legal, CastSecretBallot):
            yield Button("Vote", Control(Verb.BALLOT_PAPER, number), Style.MAIN)
        if RequestVote(vote.number) in legal:
            said = "Object" if defeated_by_asking(session, vote) else "Ask for a vote"
            yield Button(said, Control(Verb.REQUEST_VOTE, number), Style.MAIN)
    if election is not None and for_own_seat(legal, NominateCandidate):
        yield Button("Nominate", Control(Verb.NOMINATE, str(election.number)))
    if for_own_seat(legal, ChallengeQuorum):
        yield Button("Challenge the quorum", Control(Verb.CHALLENGE_QUORUM))


VOTING = OwnArea(_told, _KINDS, _buttons)
