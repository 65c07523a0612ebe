"""Results of secret ballots: who is elected, each candidate's votes, papers and rule; nobody's choice."""

from __future__ import annotations

from collections.abc import Iterator

from bot.procedure.rulebook import Topic
from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.rendering.card import Buttons, Card, Text, Tone
from bot.rendering.card_limits import OPTION
from bot.rendering.elections.cards import lot_text, named
from bot.rendering.escape import label
from bot.rendering.phrases import DISCORD, NAME, PAPER, Medium, counted, fitted, inline, lines
from bot.rendering.rules import cited
from bot.rendering.voting.matters import office_of
from bot.rendering.voting.voted_on import voted_on_button
from bot.rendering.voting.voters import names_text, voters_buttons
from bot.rendering.words import CLOSINGS, MAJORITIES

_LINE_ROOM = 120
_OUTCOME_ROOM, _NEXT_ROOM, _LOTS_ROOM, _FIGURES_ROOM, _SILENT_ROOM = 600, 400, 400, 1500, 500
"""How much of a result its parts may take; those who did not vote are also behind a button."""


def ballot_headline(own: BallotRound, on: Medium = DISCORD, room: int = _LINE_ROOM) -> str:
    """What a ballot led to, in one line."""
    if own.special:
        return (
            f"In the run-off: {named(own.followed, on, room)}" if own.followed else "Special ballot counted"
        )
    if own.elected:
        return f"Elected: {named(own.elected, on, room)}"
    return "Nobody is elected in this ballot"


def ballot_label(session: Session, own: BallotRound) -> str:
    """A ballot in one line of a list to choose from: its number, what it led to, what the election is to."""
    office = office_of(session, own.election, PAPER)
    return label(f"{own.number} · {office} · {ballot_headline(own, PAPER)}", OPTION)


def ballot_result_card(session: Session, own: BallotRound) -> Card:
    """The result of a ballot as it is posted: who is elected, each candidate's votes, papers and rule."""
    outcome = ballot_headline(own, room=_OUTCOME_ROOM)
    texts = (
        lines((f"**{outcome}**", fitted(list(_lots(own)), _LOTS_ROOM, " "), _next(own))),
        fitted(list(figures(own)), _FIGURES_ROOM, "\n", "and {} more"),
        lines((_papers_text(session, own), f"By secret ballot; {CLOSINGS[own.closing]}.")),
        lines((names_text(own, _SILENT_ROOM), cited((session.rulebook.source(Topic.ELECTIONS),)))),
    )
    tone = Tone.GOOD if own.elected else Tone.NEUTRAL
    title = f"Vote {own.number}: election of {office_of(session, own.election)}"
    buttons = Buttons((voted_on_button(session, own), *voters_buttons(own, _SILENT_ROOM)))
    return Card(title, (*(Text(text) for text in texts if text), buttons), tone)


def closed_ballot_card(session: Session, own: BallotRound) -> Card:
    """The card of a ballot once it is over: nothing to press, and what it led to."""
    title = f"Vote {own.number} · Election of {office_of(session, own.election)}"
    said = lines((f"The ballot is over: {CLOSINGS[own.closing]}.", ballot_headline(own), _next(own)))
    return Card(title, (Text(said),))


def figures(own: BallotRound) -> Iterator[str]:
    """A line for each candidate: the votes, the name, and that it is elected; most votes first."""
    votes = sorted(own.box.votes.items(), key=lambda of: -of[1])
    width = len(str(max((count for _, count in votes), default=0)))
    for name, count in votes:
        elected = " · **elected**" if name in own.elected else ""
        yield f"`{count:>{width}}` {inline(name, NAME)}{elected}"


def _papers_text(session: Session, own: BallotRound) -> str:
    """The papers of a ballot and the majority reckoned of them."""
    box = own.box
    papers = f"{counted(box.papers, 'ballot paper')}: {box.blank} blank, {box.invalid} invalid"
    if own.special:
        return f"{papers}."
    majority = MAJORITIES[session.rulebook.elections.majority]
    return f"{papers}; of the {box.voting} that name somebody, {own.needed} needed ({majority})."


def _lots(own: BallotRound) -> Iterator[str]:
    for lot in own.lots:
        yield lot_text(lot.drawn, lot.among, room=_LOTS_ROOM // 2)


def _next(own: BallotRound) -> str:
    if not own.followed or own.special:
        return ""
    if own.special_follows:
        return f"Next, a special ballot on who goes into the run-off: {named(own.followed, room=_NEXT_ROOM)}."
    return f"Next, a run-off: {named(own.followed, room=_NEXT_ROOM)}."
