"""Elections in the lines of the minutes. Of a secret ballot they say who voted, and never how."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules.elections import announcing as elections
from bot.procedure.rules.elections import results as election_results
from bot.procedure.rules.elections import secret_ballots
from bot.procedure.state.session import Session
from bot.rendering.elections.cards import lot_text, named
from bot.rendering.phrases import Medium, counted, fitted
from bot.rendering.voting.matters import office_of

_VOTES_ROOM = 1500

Say = Callable[[Any, Session, Medium], str]

_VOID: Mapping[election_results.Void, str] = {
    election_results.Void.PAPERS: "the box held {papers} papers and {voted} delegations had voted",
    election_results.Void.QUORUM: "the quorum to decide was no longer there",
}


def _announced(event: elections.ElectionAnnounced, session: Session, on: Medium) -> str:
    del session
    return f"An election of {on.name(event.office)} was announced, to {counted(event.places, 'place')}."


def _nominated(event: elections.CandidateNominated, session: Session, on: Medium) -> str:
    del session
    by = "the dais" if event.by is None else on.name(event.by)
    itself = event.by == event.candidate
    return f"{on.name(event.candidate)} {'stands for election' if itself else f'was nominated by {by}'}."


def _withdrawn(event: elections.CandidateWithdrawn, session: Session, on: Medium) -> str:
    del session
    by = "the dais" if event.by is None else on.name(event.by)
    itself = event.by == event.candidate
    return f"{on.name(event.candidate)} {'withdrew' if itself else f'was withdrawn by {by}'}."


def _voted(event: secret_ballots.SecretBallotCast, session: Session, on: Medium) -> str:
    del session
    return f"{on.name(event.delegation)} voted{', entered by the dais' if event.by_dais else ''}."


def _counted(event: election_results.BallotsCounted, session: Session, on: Medium) -> str:
    del session
    votes = fitted([f"{on.name(name)} {count}" for name, count in event.votes], _VOTES_ROOM)
    papers = f"{counted(event.papers, 'ballot paper')}, {event.blank} blank, {event.invalid} invalid"
    return f"Vote {event.vote} closed: {papers}. {votes}; {event.needed} needed."


def _voided(event: election_results.BallotVoided, session: Session, on: Medium) -> str:
    del session, on
    why = _VOID[event.because].format(papers=event.papers, voted=event.voted)
    return f"Vote {event.vote} does not count and is to be taken again: {why}."


def _lot(event: election_results.LotDrawn, session: Session, on: Medium) -> str:
    del session
    return lot_text(event.drawn, event.among, on)


def _elected(event: election_results.CandidatesElected, session: Session, on: Medium) -> str:
    how = " without a ballot" if event.without_a_ballot else ""
    office = office_of(session, event.election, on)
    return f"Elected{how} in the election of {office}: {named(event.candidates, on)}."


def _run_off(event: election_results.RunOffCalled, session: Session, on: Medium) -> str:
    del session
    if event.special:
        return f"A special ballot is to decide who goes into the run-off: {named(event.candidates, on)}."
    among = named(event.candidates, on)
    return f"A run-off is to be held, for {counted(event.places, 'place')}: {among}."


def _cancelled(event: elections.ElectionCancelled, session: Session, on: Medium) -> str:
    return f"The election of {office_of(session, event.election, on)} was broken off: {on.name(event.why)}."


ELECTION_LINES: Mapping[type[Event], str | Say] = {
    elections.ElectionAnnounced: _announced,
    elections.CandidateNominated: _nominated,
    elections.CandidateWithdrawn: _withdrawn,
    elections.ElectionCancelled: _cancelled,
    secret_ballots.SecretBallotCast: _voted,
    election_results.BallotsCounted: _counted,
    election_results.BallotVoided: _voided,
    election_results.LotDrawn: _lot,
    election_results.CandidatesElected: _elected,
    election_results.RunOffCalled: _run_off,
}
