"""Elections in words: who stands for what, the open ballot, and where one stands."""

from __future__ import annotations

from bot.procedure.rulebook import Majority, Topic
from bot.procedure.state.elections import Election
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Vote
from bot.procedure.tally import needed
from bot.rendering.card import Button, Buttons, Card, Control, Divider, Style, Text, Tone
from bot.rendering.phrases import DISCORD, NAME, Medium, capitalised, counted, fitted, inline, lines, running
from bot.rendering.rules import cited
from bot.rendering.times import clock, countdown
from bot.rendering.verbs import Verb
from bot.rendering.voting.entitled import entitled_button
from bot.rendering.voting.matters import office_of
from bot.rendering.words import MAJORITIES

_NAMES_ROOM = 1500
_PANEL_ROOM = 500
_PAPER_ROOM = 2400


def named(names: tuple[str, ...], on: Medium = DISCORD, room: int = _NAMES_ROOM) -> str:
    """Candidates in running text, as far as there is room."""
    return running([on.name(name) for name in names], room)


def ballot_kind(election: Election) -> str:
    """Which ballot of an election is open, or comes next."""
    if election.special:
        return "special ballot"
    return "run-off" if election.rounds else "first ballot"


def ballot_card(session: Session, vote: Vote) -> Card:
    """The secret ballot in progress: who stands, what elects, and the button that opens the ballot paper."""
    election = session.elections[vote.matter.number - 1]
    head = (
        f"**Secret ballot** · {counted(election.to_fill, 'place')}"
        + (" in the run-off" if election.special else ""),
        _needs(vote, election),
        f"Vote for {at_most(election.to_fill)}, or leave the paper blank.",
    )
    warning = (
        "A paper in the box cannot be changed or found again. Nobody sees how you voted: only sums are kept."
    )
    so_far = f"**{len(vote.voted)} of {len(vote.entitled)} have voted** · closes {countdown(vote.ends_at)}"
    foot = lines(
        (
            warning,
            f"{so_far} ({clock(vote.ends_at)}), or as soon as all have voted",
            cited((session.rulebook.source(Topic.ELECTIONS),)),
        )
    )
    own_paper = Button("Vote", Control(Verb.BALLOT_PAPER, str(vote.number)), Style.MAIN)
    press = Buttons((own_paper, entitled_button(vote)))
    title = (
        f"Vote {vote.number} · Election of {office_of(session, election.number)} · {ballot_kind(election)}"
    )
    return Card(
        title,
        (Text(lines(head)), Text(_candidates_text(election.standing)), Text(foot), Divider(), press),
        Tone.FLOOR,
    )


def at_most(places: int) -> str:
    """How many candidates a paper may name."""
    return "one candidate" if places == 1 else f"at most {places} candidates"


def _needs(vote: Vote, election: Election) -> str:
    if election.special:
        return "Those with the most votes go into the run-off."
    most = needed(vote.majority, len(vote.entitled))
    return f"Elected by {_majority_words(vote.majority)}; with all {len(vote.entitled)} voting: {most} votes."


def _candidates_text(names: tuple[str, ...]) -> str:
    """Those who stand, a line for each, in the order of the ballot paper."""
    return fitted([f"- {inline(name, NAME)}" for name in names], _PAPER_ROOM, "\n", "- and {} more")


def paper_text(session: Session, number: int) -> str:
    """The ballot paper of the ballot that is open: for how many places, and who stands."""
    election = session.elections[number - 1]
    places = counted(election.to_fill, "place") + (" in the run-off" if election.special else "")
    return f"{capitalised(ballot_kind(election))}, {places}:\n{_candidates_text(election.standing)}"


def lot_text(drawn: str, among: tuple[str, ...], on: Medium = DISCORD, room: int = _NAMES_ROOM) -> str:
    """What a lot has decided."""
    return f"Lot drawn among {named(among, on, room)}: {on.name(drawn)}."


def _majority_words(majority: Majority) -> str:
    """What the majority of an election is reckoned of."""
    return f"a {MAJORITIES[majority]} of the papers that name somebody"


def election_text(session: Session) -> str:
    """Where the election under way stands, for the panels."""
    election = session.open_election
    if election is None:
        return ""
    head = f"**Election of {office_of(session, election.number)}** · {counted(election.places, 'place')}"
    elected = f"Elected: {named(election.elected, room=_PANEL_ROOM)}." if election.elected else ""
    if session.vote is not None and session.vote.matter.number == election.number:
        return lines((head, elected))
    return lines((head, elected, standing_text(election)))


def standing_text(election: Election) -> str:
    """Who stands in the next ballot."""
    standing = named(election.standing, room=_PANEL_ROOM)
    if election.special:
        return f"Special ballot next, on who goes into the run-off: {standing}."
    if election.rounds:
        start = f"{capitalised(ballot_kind(election))} next, for {counted(election.left, 'place')}"
        return f"{start}: {standing}." if standing else f"{start}: nobody stands any more."
    if not election.standing:
        return "Nobody is nominated yet."
    return f"Candidates ({len(election.standing)}): {standing}"
