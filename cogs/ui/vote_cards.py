"""The cards of votes: the one in progress is kept up to date, those that are over say so."""

from __future__ import annotations

from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import taken_vote
from bot.procedure.state.undone import Numbered
from bot.rendering.elections.results import closed_ballot_card
from bot.rendering.undo.cards import vote_taken_back_card
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
        current = _kind(session)
        for panel in await self._services.panels.of(committee.id):
            if panel.kind.startswith(VOTE) and panel.kind != current:
                await self._close(panel, session)
        if current:
            card = vote_card(session, self._services.clock()).of(session)
            await self._messages.show(current, committee.floor_channel_id, card)

    async def _close(self, panel: Panel, session: Session) -> None:
        """Let the card of a vote say how it ended, or was taken back; one that was broken off goes."""
        number, _, era = panel.kind.removeprefix(VOTE).partition(".")
        taken = taken_vote(session, int(number))
        if session.undone.given_in(Numbered.VOTE, int(number)) > int(era or 0):
            await self._messages.edit(panel, vote_taken_back_card(int(number)))
            await self._messages.forget(panel)
            return
        if taken is None:
            await self._messages.take_away(panel.kind)
            return
        if isinstance(taken, BallotRound):
            await self._messages.edit(panel, closed_ballot_card(session, taken).of(session))
        else:
            await self._messages.edit(panel, closed_vote_card(session, taken).of(session))
        await self._messages.forget(panel)


def _kind(session: Session) -> str:
    """What the card of the vote in progress is kept as: its number, and the era in which it got that."""
    if session.vote is None:
        return ""
    era = session.undone.given_in(Numbered.VOTE, session.vote.number)
    return f"{VOTE}{session.vote.number}.{era}" if era else f"{VOTE}{session.vote.number}"
