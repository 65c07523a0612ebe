"""Every election of a committee, ballot by ballot."""

from __future__ import annotations

from collections.abc import Iterator

from bot.procedure.state.elections import Election
from bot.procedure.state.session import Session
from bot.rendering.card import Card, Text
from bot.rendering.elections.cards import named, standing_text
from bot.rendering.elections.results import ballot_headline
from bot.rendering.phrases import NAME, counted, fitted, inline, lines
from bot.rendering.voting.matters import office_of

_VOTES_ROOM = 1500
_LIST_ROOM = 3000


def elections_card(session: Session) -> Card:
    """Every election, the latest first, ballot by ballot."""
    if not session.elections:
        return Card("Elections", (Text("No election has been held yet. The dais announces one."),))
    rows = [lines(_history(session, own)) for own in reversed(session.elections)]
    return Card("Elections", (Text(fitted(rows, _LIST_ROOM, "\n\n", "and {} earlier")),))


def _history(session: Session, election: Election) -> Iterator[str]:
    yield f"**{office_of(session, election.number)}** · {counted(election.places, 'place')}"
    for own in election.rounds:
        votes = [f"{inline(name, NAME)} {count}" for name, count in own.box.votes.items()]
        yield f"Vote {own.number}: {fitted(votes, _VOTES_ROOM)} · {ballot_headline(own)}"
    if election.without_a_ballot:
        yield f"Elected without a ballot: {named(election.elected, room=_VOTES_ROOM)}"
    if election.cancelled is not None:
        yield f"Broken off: {inline(election.cancelled)}"
    elif not election.over:
        yield standing_text(election)
