"""The cards of votes: the one in progress is kept up to date, those that are over say so."""

from __future__ import annotations

from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import taken_vote
from bot.rendering.elections.results import closed_ballot_card
from bot.rendering.voting.cards import vote_card
from bot.rendering.voting.results import closed_vote_card
from bot.services import Services
from bot.storage.committees import Committee
from bot.storage.panels import Panel
from cogs.ui.live_messages import LiveMessages

VOTE = "vote:"


class VoteCards:
    """The cards of the votes of one committee."""

    def __init__(self, services: Services, messages: LiveMessages) -> None:
        self._services = services
        self._messages = messages

    async def show(self, committee: Committee) -> None:
        """Show the vote in progress, and close the cards of votes that are over."""
        session = self._services.desk.session(committee.id)
        current = f"{VOTE}{session.vote.number}" if session.vote is not None else ""
        for panel in await self._services.panels.of(committee.id):
            if panel.kind.startswith(VOTE) and panel.kind != current:
                await self._close(panel, session)
        if current:
            card = vote_card(session, self._services.clock())
            await self._messages.show(current, committee.floor_channel_id, card)

    async def _close(self, panel: Panel, session: Session) -> None:
        """Let the card of a vote say how it ended; one that was broken off is taken away."""
        taken = taken_vote(session, int(panel.kind.removeprefix(VOTE)))
        if taken is None:
            await self._messages.take_away(panel.kind)
            return
        if isinstance(taken, BallotRound):
            await self._messages.edit(panel, closed_ballot_card(session, taken))
        else:
            await self._messages.edit(panel, closed_vote_card(session, taken))
        await self._messages.forget(panel)
