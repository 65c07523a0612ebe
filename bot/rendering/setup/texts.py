"""What is said of a set-up and of the committee it founded."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.state.session import Session
from bot.rendering.card import Button, Buttons, Card, Control, Style, Text, Tone
from bot.rendering.committee import members_and_observers
from bot.rendering.phrases import inline, joined, lines, small
from bot.rendering.verbs import Verb

NAME_TITLE = "Name of the committee"
NAME = "Name"
NAME_HINT = "As it stands on cards and resolutions"
LIST_TITLE = "Upload a list of members"
LIST = "Your list"
LIST_NOTE = "A table (CSV) with a name on each row, or YAML as of config/committees"


def established_text(session: Session) -> str:
    """What was founded in this channel, and what comes next."""
    return (
        f"**{inline(session.body.name)}** sits in this channel: {members_and_observers(session)}. "
        "Seat people with /committee seat, then press “Chair's panel” below to open the sitting."
    )


def founded_card(session: Session, floor: int, *, chairs: bool, notes: Sequence[str] = ()) -> Card:
    """What a set-up has founded, with the way on for whoever chairs; notes say what could not be done."""
    name, size = inline(session.body.name), members_and_observers(session)
    on = (
        "Press **Chair's panel**, here or on the floor, then *Open the sitting* and *Start roll call*."
        if chairs
        else "Its chairs press **Chair's panel** on the floor to open the sitting."
    )
    seats = "Delegates press *Claim a seat* there, and the dais approves; or seat them with /committee seat."
    texts = (f"**{name}** sits in <#{floor}>: {size}.", on, seats, *notes)
    panel = Buttons((Button("Chair's panel", Control(Verb.DAIS_PANEL), Style.MAIN),))
    return Card("The committee is founded", (Text(lines(texts)), *((panel,) if chairs else ())), Tone.GOOD)


def not_founded_text(reason: str, left: Sequence[str] = ()) -> str:
    """Why nothing was founded; what was made for it and could not be removed again is named."""
    if not left:
        return f"**Nothing was founded**, and nothing is left of the attempt. {reason}"
    made = joined(list(left))
    return f"**Nothing was founded.** {reason}\nI could not remove what I had made: {made}. Remove it."


def discord_refused_text(problem: str) -> str:
    """Discord would not make something."""
    return f"Discord refused: {inline(problem, 200)}. Try again, or choose channels that are there."


def role_not_given_text(people: Sequence[int], role: int) -> str:
    """Chairs who could not be given the role of the dais; they chair nevertheless."""
    named = joined([f"<@{own}>" for own in people])
    return small(f"I could not give <@&{role}> to {named}: they chair all the same, by name.")


def being_founded_text() -> str:
    """What a second press is told."""
    return "This committee is being founded already."


def setup_over_text() -> str:
    """What is said of a control of a set-up that is founded, thrown away, begun anew or somebody else's."""
    return "This set-up is over, or it is somebody else's. Begin one with /committee create."


def discarded_text() -> str:
    """What is said once a set-up was thrown away."""
    return "Thrown away. /committee create begins anew."


def going_on_text() -> str:
    """What is said where somebody has begun before."""
    return small("You had begun this before; it is as you left it.")


def channel_taken_text() -> str:
    """A channel is of one committee only."""
    return "A committee already sits in this channel. Use another channel, or look at /committee status."


def results_taken_text() -> str:
    """The channel is another committee's."""
    return "Another committee already uses one of these channels. Choose another."


def unknown_preset_text(wanted: str, known: Sequence[str]) -> str:
    """There is no such list of members."""
    return f"There is no committee file “{inline(wanted, 60)}”. There are: {joined(known)}."


def unknown_rulebook_text(wanted: str, known: Sequence[str]) -> str:
    """There is no such rulebook."""
    return f"There is no rulebook “{inline(wanted, 60)}”. There are: {joined(known)}."


def key_missing_text() -> str:
    """A new value was given, but not for which rule."""
    return "Say which rule to change: pick its key from those shown as you type."


def name_length_text(most: int, length: int) -> str:
    """The name is empty or too long for a card."""
    return f"A name has 1 to {most} characters; this one has {length}. Nothing has changed."
