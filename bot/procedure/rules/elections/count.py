"""The count of a secret ballot: who is elected, who goes into a run-off, where lots decide.

Elected are those with the majority, the most votes first, never more than places; those who tie for the last
place stand again. Source: the rulebook's rule on elections.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from bot.procedure import tally
from bot.procedure.record import Record
from bot.procedure.rulebook import Inconclusive, MatterKind
from bot.procedure.rules.elections.results import (
    BallotsCounted,
    BallotVoided,
    CandidatesElected,
    LotDrawn,
    RunOffCalled,
    Void,
)
from bot.procedure.rules.interruptions import go_on
from bot.procedure.situation import holds
from bot.procedure.state.elections import Election
from bot.procedure.state.voting import Closing, Vote

Group = tuple[str, ...]


def count_ballots(record: Record, vote: Vote, closing: Closing) -> Record:
    """Note what the box holds and everything that follows; a ballot that cannot be relied on is void."""
    situation, election = record.situation, record.session.elections[vote.matter.number - 1]
    box, voted = situation.box, len(vote.voted)
    void = None if box.sound(voted, election.to_fill) else Void.PAPERS
    if void is None and not _quorum(record):
        void = Void.QUORUM
    if void is not None:
        return go_on(record.add(BallotVoided(vote.number, void, box.papers, voted)), vote.opened_at)
    votes = {name: box.votes.get(name, 0) for name in election.standing}
    needed = tally.needed(vote.majority, box.voting)
    record.add(
        BallotsCounted(
            vote=vote.number,
            election=election.number,
            papers=box.papers,
            blank=box.blank,
            invalid=box.invalid,
            votes=tuple(votes.items()),
            needed=needed,
            closing=closing,
            at=situation.at,
        )
    )
    if election.special:
        _after_special(record, election, votes)
    else:
        _after_ballot(record, election, votes, needed)
    return go_on(record, vote.opened_at)


def _quorum(record: Record) -> bool:
    """Whether the committee can still decide: it is tested again when the ballot closes."""
    return holds(partial(record.situation.require_decision, MatterKind.ELECTION))


def _after_ballot(record: Record, election: Election, votes: Mapping[str, int], needed: int) -> None:
    elected = first_within([own for own in groups(votes) if votes[own[0]] >= needed], election.to_fill)
    if elected:
        record.add(CandidatesElected(election.number, elected))
    left = election.to_fill - len(elected)
    rest = {name: own for name, own in votes.items() if name not in elected}
    if not left or not rest:
        return
    rules = record.session.rulebook.elections
    if election.ballots + 1 >= rules.ballots:
        ranked = [tuple(rest)] if rules.inconclusive is Inconclusive.LOT else groups(rest)
        record.add(CandidatesElected(election.number, _with_lots(record, election, ranked, left)))
        return
    _run_off(record, election, rest, left)


def _run_off(record: Record, election: Election, rest: Mapping[str, int], left: int) -> None:
    """Call the next ballot: among the leading candidates, as many for each place as the rulebook has."""
    rules = record.session.rulebook.elections
    room = rules.candidates_each * left or len(rest)
    ranked = groups(rest)
    sure = first_within(ranked, room)
    tied = next((own for own in ranked if own[0] not in sure), ())
    if not tied or len(sure) == room:
        record.add(RunOffCalled(election.number, sure, left))
    elif rules.special_ballot:
        record.add(RunOffCalled(election.number, tied, room - len(sure), special=True, through=sure))
    else:
        record.add(RunOffCalled(election.number, _with_lots(record, election, ranked, room), left))


def _after_special(record: Record, election: Election, votes: Mapping[str, int]) -> None:
    """Call the run-off among those who were through and those with the most votes in the special ballot."""
    chosen = _with_lots(record, election, groups(votes), election.to_fill)
    record.add(RunOffCalled(election.number, (*election.through, *chosen), election.left))


def _with_lots(record: Record, election: Election, ranked: Sequence[Group], places: int) -> Group:
    """The first of the ranked candidates; among those who tie for the last places, lots are drawn."""
    sure = first_within(ranked, places)
    tied = next((own for own in ranked if own[0] not in sure), ())
    drawn: list[str] = []
    while tied and len(sure) + len(drawn) < places:
        among = tuple(name for name in tied if name not in drawn)
        drawn.append(record.situation.draw(among))
        record.add(LotDrawn(election.number, drawn[-1], among))
    return (*sure, *drawn)


def groups(votes: Mapping[str, int]) -> list[Group]:
    """The candidates by their votes, most first; those with as many are together, as on the ballot paper."""

    def most(name: str) -> int:
        return -votes[name]

    return [tuple(own) for _, own in groupby(sorted(votes, key=most), key=most)]


def first_within(ranked: Sequence[Group], places: int) -> Group:
    """The candidates of the first groups that have room as wholes."""
    return tuple(_first_within(ranked, places))


def _first_within(ranked: Sequence[Group], places: int) -> Iterator[str]:
    for group in ranked:
        if len(group) > places:
            return
        places -= len(group)
        yield from group
