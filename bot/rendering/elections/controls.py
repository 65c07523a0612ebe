"""The controls of elections: nominating on the floor panel, everything else on the chair's."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from bot.procedure.engine import Action, legal_actions
from bot.procedure.rules.elections.announcing import CancelElection, ElectWithoutBallot, NominateCandidate
from bot.procedure.rules.elections.secret_ballots import OpenBallot
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control, Style
from bot.rendering.elections.cards import ballot_kind
from bot.rendering.verbs import Verb

ELECTION_ACTIONS: tuple[type[Action], ...] = (
    NominateCandidate,
    OpenBallot,
    ElectWithoutBallot,
    CancelElection,
)
"""The actions the chair's panel has controls for."""


def election_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair may do about the election under way."""
    election = session.open_election
    if election is None:
        return
    number = str(election.number)
    if ElectWithoutBallot(election.number) in legal:
        yield Button("Elected without a ballot", Control(Verb.ELECT, number))
    if OpenBallot(election.number) in legal:
        yield Button(f"Open the {ballot_kind(election)}", Control(Verb.OPEN_BALLOT, number))
    if any(isinstance(action, NominateCandidate) for action in legal):
        yield Button("Nominate", Control(Verb.NOMINATE, number))
    if any(isinstance(action, CancelElection) for action in legal):
        yield Button("Break off the election", Control(Verb.CANCEL_ELECTION, number), Style.BAD)


def nomination_buttons(session: Session, at: datetime) -> Iterator[Button]:
    """That a delegation may nominate, where the rulebook lets it."""
    election, dais = session.open_election, session.body.a_chair
    if election is None or not session.rulebook.elections.by_delegations:
        return
    if legal_actions(session, dais, at, (NominateCandidate,)):
        yield Button("Nominate", Control(Verb.NOMINATE, str(election.number)))
