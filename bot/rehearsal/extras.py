"""The rest of the room: delegations nobody plays answer the roll and vote, so that a rehearsal has a quorum.

They are entered by the dais, as a chair would enter a show of hands, and the journal says so.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence

from bot.procedure.delegations import Presence
from bot.procedure.engine import Action
from bot.procedure.refusals import Refused
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.voting.actions import CastBallot
from bot.procedure.state.elections import BallotPaper
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.services import Services
from bot.services.desk import Ruling

# How the rest of the room votes, in turn: most matters are carried, and boards show every colour.
_MOOD = (Choice.YES, Choice.YES, Choice.YES, Choice.NO, Choice.YES, Choice.ABSTAIN)


class Extras:
    """Acts for the delegations that nobody plays."""

    def __init__(self, services: Services, names: Sequence[str] | None = None) -> None:
        """``names`` are the delegations acted for; else the members for which nobody sits."""
        self._services = services
        self._names = names
        self._acting: asyncio.Task[None] | None = None
        services.desk.listen(self._heard)

    def _heard(self, ruling: Ruling) -> None:
        idle = self._acting is None or self._acting.done()
        if idle and next(self._wanted(ruling.after), None) is not None:
            self._acting = asyncio.get_running_loop().create_task(self._act(ruling.committee))

    async def _act(self, committee: int) -> None:
        """Do what is wanted, one act at a time, until it is somebody else's turn."""
        desk = self._services.desk
        while (action := next(self._wanted(desk.session(committee)), None)) is not None:
            try:
                await desk.submit(committee, action, desk.session(committee).body.a_chair)
            except Refused:
                return

    def _wanted(self, session: Session) -> Iterator[Action]:
        names = self._acted_for(session)
        if session.roll.calling:
            for name in names:
                if name not in session.roll.presence:
                    yield AnswerRoll(Presence.PRESENT, name)
        vote = session.vote
        if vote is not None and vote.method is Method.SECRET_BALLOT:
            standing = session.elections[vote.matter.number - 1].standing
            for name in vote.outstanding:
                if name in names:
                    picked = standing[names.index(name) % len(standing)]
                    yield CastSecretBallot(BallotPaper((picked,)), vote.number, name)
            return
        if vote is None or not vote.method.recorded:
            return
        waiting = vote.outstanding if vote.called is None else (vote.called,)
        for name in waiting:
            if name in names:
                mood = _MOOD[names.index(name) % len(_MOOD)]
                choices = vote.choices(name)
                yield CastBallot(mood if mood in choices else Choice.NO, vote.number, name)

    def _acted_for(self, session: Session) -> Sequence[str]:
        if self._names is not None or session.committee is None:
            return self._names or ()
        seated = {*session.body.seats.values()}
        return [own.name for own in session.body.members if own.name not in seated]
