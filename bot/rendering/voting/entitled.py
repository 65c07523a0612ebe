"""Who may vote, as fixed when the vote opened, and who has not voted yet; never how anybody did."""

from __future__ import annotations

from collections.abc import Iterator

from bot.procedure.state.voting import Vote
from bot.rendering.card import Button, Card, Control, Text
from bot.rendering.phrases import NAME, counted, inline, lines, sharing
from bot.rendering.verbs import Verb
from bot.rendering.voting.boards import alphabetical

_ROOM = 3400


def entitled_button(vote: Vote) -> Button:
    """The button below a vote that shows who may vote."""
    return Button("Who may vote", Control(Verb.ENTITLED, str(vote.number)))


def entitled_card(vote: Vote) -> Card:
    """Everybody entitled, those first that have not voted."""
    lists = [
        (title, [inline(name, NAME) for name in alphabetical(names)])
        for title, names in _lists(vote)
        if names
    ]
    shown = sharing([names for _, names in lists], _ROOM)
    said = [f"**{title} ({len(names)}):** {own}" for (title, names), own in zip(lists, shown, strict=True)]
    fixed = f"{counted(len(vote.entitled), 'delegation')} may vote: those present when the vote opened."
    return Card(f"Vote {vote.number}: who may vote", (Text(lines((fixed, *said))),))


def _lists(vote: Vote) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The delegations by whether they have voted, where each gives its own vote; else all of them."""
    if not vote.method.recorded:
        yield "May vote", vote.entitled
        return
    yield "Not yet voted", vote.outstanding
    yield "Voted", tuple(name for name in vote.entitled if name in vote.ballots)
    yield "No answer", vote.passed_over
