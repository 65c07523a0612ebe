"""Papers that race one another and the close: each acknowledged one is counted, once, and none besides."""

from __future__ import annotations

import asyncio
import os
from collections import Counter
from pathlib import Path
from random import Random

from bot.procedure.engine import Action, Actor
from bot.procedure.refusals import Refused
from bot.procedure.rules.elections.announcing import AnnounceElection, CancelElection, NominateCandidate
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.rules.voting.actions import CloseVote
from bot.procedure.state.elections import BallotPaper
from tests.services.councils import NAMES, PRESIDENT, Council, in_session, opened, person

ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "25"))
CANDIDATES = NAMES[:3]
PRESSES, CLOSES = 3, 2


async def accepted(council: Council, action: Action, actor: Actor, after: int) -> Action | None:
    """The action once it is acknowledged, or None where it was refused; sent after some turns of the loop."""
    for _ in range(after):
        await asyncio.sleep(0)
    try:
        await council.desk.submit(council.number, action, actor)
    except Refused:
        return None
    return action


async def one_round(council: Council, lot: Random) -> int:
    """Hold a ballot in which everybody presses several times while the dais closes; answers who voted."""
    await council.dais(AnnounceElection("Rapporteur"), *map(NominateCandidate, CANDIDATES), OpenBallot())
    election, vote = len(council.session.elections), council.session.votes_opened
    presses: list[tuple[Action, Actor]] = [
        (CastSecretBallot(BallotPaper(tuple(lot.sample(CANDIDATES, lot.randint(0, 1)))), vote), person(name))
        for name in NAMES
        for _ in range(PRESSES)
    ]
    presses += [(CloseVote(vote), PRESIDENT)] * CLOSES
    lot.shuffle(presses)
    answers = await asyncio.gather(
        *(accepted(council, action, actor, lot.randint(0, 40)) for action, actor in presses)
    )
    papers = [own.paper for own in answers if isinstance(own, CastSecretBallot)]
    (counted,) = council.session.elections[election - 1].rounds
    wanted = Counter(name for paper in papers for name in paper.names)
    assert (counted.box.papers, counted.box.blank) == (len(papers), sum(not own.names for own in papers))
    assert counted.box.votes == {name: wanted[name] for name in CANDIDATES}
    assert len(counted.voted) == len(set(counted.voted)) == len(papers)
    if council.session.open_election is not None:
        await council.dais(CancelElection("Another one"))
    return len(papers)


async def test_papers_that_race_the_close_are_counted_if_and_only_if_acknowledged(tmp_path: Path) -> None:
    lot = Random(1945)
    async with opened(tmp_path / "rostrum.db") as services:
        council = await in_session(services)
        voted = Counter([await one_round(council, lot) for _ in range(ROUNDS)])
        assert await council.recorded() == council.session
    assert len(voted) > 1, "the close has come at different moments"
