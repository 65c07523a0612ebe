"""What is looked up about votes taken: a result in full, what it was on, who voted how, the history."""

from __future__ import annotations

import asyncio
import logging

from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import TakenVote, taken_vote, taken_votes
from bot.procedure.state.voting import Result
from bot.rendering.card import Picture
from bot.rendering.documents.files import board_of
from bot.rendering.elections.results import ballot_result_card
from bot.rendering.voting.entitled import entitled_card
from bot.rendering.voting.history import no_such_vote_text, votes_card, which
from bot.rendering.voting.results import IN_FULL, result_card
from bot.rendering.voting.voted_on import voted_on_card
from bot.rendering.voting.voters import list_meant, voters_card
from bot.storage.committees import Committee
from cogs.ui.answer import Interaction, refuse, services_of, show, show_in_place
from cogs.ui.custom_ids import Pressed
from cogs.ui.submit import committee_of

_log = logging.getLogger(__name__)


async def show_result(interaction: Interaction, pressed: Pressed) -> None:
    """Show the result that was picked from the history."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await show_result_in_full(interaction, committee, int(pressed.choice))


async def show_result_in_full(interaction: Interaction, committee: Committee, number: int) -> None:
    """Show a result to the asker with all names and its board; 0 means the latest."""
    session = services_of(interaction).desk.session(committee.id)
    number = number or next((own.number for own in reversed(taken_votes(session))), 0)
    if not number:
        await show(interaction, votes_card(session), committee.id)
        return
    result = await _result(interaction, session, number)
    if result is None:
        return
    if isinstance(result, BallotRound):
        await show(interaction, ballot_result_card(session, result), committee.id)
        return
    # A board takes a moment, most of all where several people ask at once.
    await interaction.response.defer(ephemeral=True, thinking=True)
    board = await asyncio.to_thread(_board, session, result)
    await show(interaction, result_card(session, result, board, IN_FULL), committee.id)


async def show_entitled(interaction: Interaction, pressed: Pressed) -> None:
    """Show who may vote in a vote, and who has not voted yet; once it is over, its result."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is None:
        return
    vote = services_of(interaction).desk.session(committee.id).vote
    if vote is not None and vote.number == pressed.number:
        await show(interaction, entitled_card(vote), committee.id)
    else:
        await show_result_in_full(interaction, committee, pressed.number)


async def show_voted_on(interaction: Interaction, pressed: Pressed) -> None:
    """Show what a vote was on, as it was when the vote opened."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is None:
        return
    opened = await services_of(interaction).desk.as_opened(committee.id, pressed.number, pressed.era)
    if opened is None or opened.vote is None:
        await refuse(interaction, no_such_vote_text(pressed.number))
    else:
        await show(interaction, voted_on_card(opened, opened.vote), committee.id)


async def show_voters(interaction: Interaction, pressed: Pressed) -> None:
    """Show who voted so; turn the page in place where it is a page that is turned."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is None:
        return
    number, name = list_meant(pressed.subject)
    session = services_of(interaction).desk.session(committee.id)
    result = await _result(interaction, session, number)
    if result is not None:
        turn = show_in_place if pressed.choice else show
        await turn(interaction, voters_card(result, name, int(pressed.choice or 0)), committee.id)


async def show_votes_page(interaction: Interaction, pressed: Pressed) -> None:
    """Turn the page of the history, in place."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        session = services_of(interaction).desk.session(committee.id)
        card = votes_card(session, which(pressed.subject), int(pressed.choice))
        await show_in_place(interaction, card, committee.id)


async def _result(interaction: Interaction, session: Session, number: int) -> TakenVote | None:
    """The result of a vote; None, after saying so, where there is none."""
    result = taken_vote(session, number)
    if result is None:
        await refuse(interaction, no_such_vote_text(number))
    return result


def _board(session: Session, result: Result) -> Picture | None:
    """The voting board; none where it cannot be made, for the words are enough."""
    try:
        return board_of(session, result)
    except Exception:
        _log.exception("the board of vote %s could not be made", result.number)
        return None
