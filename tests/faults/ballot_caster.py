"""A process that holds elections at the real desk and prints each paper whose receipt was given.

It is started again and again on the same database and killed at any moment. What each votes depends on the
vote and the name alone, so that whoever looks at the sums knows what they have to be.
"""

from __future__ import annotations

import asyncio
import random
import sys
from collections.abc import Sequence
from pathlib import Path

from bot.procedure.engine import Action
from bot.procedure.refusals import Refused
from bot.procedure.rules.elections.announcing import AnnounceElection, NominateCandidate
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot, SecretBallotCast
from bot.procedure.state.elections import BallotPaper
from bot.procedure.state.session import Session
from bot.services.desk import Desk
from tests.faults.vote_caster import NAMES, PRESIDENT, PRESSES, interaction_of, open_desk, person


def paper_of(vote: int, name: str, standing: Sequence[str]) -> BallotPaper:
    """What a delegation votes: for somebody who stands, now and then for nobody, or not validly."""
    which = (3 * vote + NAMES.index(name)) % (len(standing) + 2)
    if which < len(standing):
        return BallotPaper((standing[which],))
    return BallotPaper(invalid=which > len(standing))


async def put_in(desk: Desk, committee: int, vote: int, name: str, press: int) -> None:
    """Put a paper into the box, and print that it was acknowledged."""
    election = desk.session(committee).elections[-1]
    action = CastSecretBallot(paper_of(vote, name, election.standing), vote)
    interaction = interaction_of(vote, name, press)
    try:
        ruling = await desk.submit(committee, action, person(name), interaction)
    except Refused:
        return
    cast = ruling.events[0]
    if not isinstance(cast, SecretBallotCast):
        raise TypeError(cast)
    print(cast.vote, cast.delegation, flush=True)  # noqa: T201 - the acknowledgement


async def everybody_votes(desk: Desk, committee: int, vote: int) -> None:
    """Let all delegations put in papers several times at once, in any order; each has one that counts."""
    presses = [(name, number) for name in NAMES for number in range(PRESSES)]
    random.shuffle(presses)
    await asyncio.gather(*(put_in(desk, committee, vote, name, number) for name, number in presses))


def towards_a_ballot(session: Session) -> Action:
    """What comes next on the way to a secret ballot."""
    election = session.open_election
    if election is None:
        return AnnounceElection("Rapporteur")
    if len(election.candidates) < len(NAMES) - 1:
        return NominateCandidate(NAMES[len(election.candidates)])
    return OpenBallot()


async def main(path: Path) -> None:
    """Elect without end."""
    async with open_desk(path) as desk:
        (committee,) = (own.id for own in desk.committees)
        while True:
            if desk.session(committee).vote is not None:
                await everybody_votes(desk, committee, desk.session(committee).votes_opened)
            while desk.session(committee).vote is None:
                await desk.submit(committee, towards_a_ballot(desk.session(committee)), PRESIDENT)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
