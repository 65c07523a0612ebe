"""Results that an undo has turned: what is said where they were posted, and the notice to everybody."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import TakenVote
from bot.rendering.card import Button, Buttons, Card, Control, Text, Tone
from bot.rendering.elections.results import ballot_headline
from bot.rendering.phrases import lines
from bot.rendering.verbs import Verb
from bot.rendering.voting.results import headline
from bot.rendering.voting.voted_on import voted_on_button

_SHOWN = 12


def taken_back_card(session: Session, result: TakenVote) -> Card:
    """A result that no longer counts, where it was posted; ``session`` is the state as the vote left it."""
    text = lines(
        ("**The dais took this result back. It does not count.**", f"~~{_headline(session, result)}~~")
    )
    button = voted_on_button(session, result)
    return Card(
        f"Vote {result.number}: result taken back", (Text(text), Buttons((button,))), Tone.NEUTRAL
    ).of(session)


def message_link(guild: int, channel: int, message: int) -> str:
    """The way to a message."""
    return f"https://discord.com/channels/{guild}/{channel}/{message}"


def turned_line(session: Session, result: TakenVote, link: str, *, again: bool) -> str:
    """That a result no longer counts, or counts again, with the way to where it was posted."""
    vote = f"[Vote {result.number}]({link})" if link else f"Vote {result.number}"
    if again:
        return f"{vote} counts again: {_headline(session, result)}"
    return f"{vote} no longer counts: ~~{_headline(session, result)}~~"


def turned_card(told: Sequence[str], undo: int) -> Card:
    """The notice that an undo, at a position of the journal, has turned some results."""
    rest = len(told) - _SHOWN
    text = lines((*told[:_SHOWN], f"and {rest} more" if rest > 0 else ""))
    button = Button("What was taken back", undone_control(undo))
    return Card("Results changed by the dais", (Text(text), Buttons((button,))), Tone.BAD)


def undone_control(undo: int) -> Control:
    """What the button asks for that shows what an undo took back; the notice is known again by it."""
    return Control(Verb.WHAT_UNDONE, str(undo))


def _headline(session: Session, result: TakenVote) -> str:
    return ballot_headline(result) if isinstance(result, BallotRound) else headline(session, result)
