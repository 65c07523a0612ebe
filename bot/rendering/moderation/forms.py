"""The words of the forms to warn and to silence, and what is in the way of a time-out."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.rulebook import Rulebook
from bot.procedure.state.moderation import Silence
from bot.rendering.card import Card, Text, Tone
from bot.rendering.escape import label
from bot.rendering.phrases import joined
from bot.rendering.times import duration

WARN_REASON, TAKE_BACK_REASON, SILENCE_REASON = "What for", "Why it is taken back", "Reason"
HOW_LONG, HOW_LONG_HINT = "For how long", "10m"
TIMEOUT = "Discord's time-out"
TIMEOUT_NO, TIMEOUT_YES = "No: it goes on voting by the buttons", "Yes: its people write and press nothing"
TIMEOUT_NOTE = "Who is timed out can press nothing; it rests during votes and roll calls."
_TITLE = 45


def warn_title(delegation: str) -> str:
    """The title of the form to warn a delegation."""
    return label(f"Warn {delegation}", _TITLE)


def silence_title(delegation: str, *, again: bool) -> str:
    """The title of the form to silence a delegation, or to change its silence."""
    return label(f"{'Change the silence of' if again else 'Silence'} {delegation}", _TITLE)


def take_back_title(number: int) -> str:
    """The title of the form to take a warning back."""
    return f"Take warning {number} back"


def warned_to_whom(rulebook: Rulebook) -> str:
    """Who is told of a warning."""
    if rulebook.moderation.warnings_announced:
        return "The delegation and the room are told."
    return "Only the delegation is told."


def how_long_note(rulebook: Rulebook) -> str:
    """What stands above the field for the time of a silence."""
    rules = rulebook.moderation
    least, most = duration(rules.silence_minimum), duration(rules.silence_maximum)
    return f"From {least} to {most}; until you lift it if left empty."


def timed_out_now(silence: Silence | None) -> bool:
    """Whether the silence there is comes with a time-out."""
    return silence is not None and silence.timeout


def no_permission_text() -> str:
    """Why nobody can be timed out, and what to do."""
    return (
        "I may not time anybody out: I need Moderate Members (“Timeout Members”) in this server. Give it to "
        "me, or silence without a time-out."
    )


def out_of_reach_text(administrators: Sequence[int], above: Sequence[int], absent: Sequence[int]) -> str:
    """Who cannot be timed out, by Discord id, and why."""
    said = []
    if administrators:
        verb = "is an administrator" if len(administrators) == 1 else "are administrators"
        said.append(f"{_people(administrators)} {verb}, whom Discord lets nobody time out.")
    if above:
        said.append(
            f"{_people(above)} stand{'s' if len(above) == 1 else ''} above my own role. Drag it higher in "
            "the server's settings."
        )
    if absent:
        said.append(f"{_people(absent)} {'is' if len(absent) == 1 else 'are'} not in this server.")
    return f"{' '.join(said)} Nothing has changed: silence without a time-out, or settle that first."


def refused_timeout_card(user: int) -> Card:
    """Tells the dais that Discord did not let somebody be timed out, whatever seemed possible before."""
    text = (
        f"Discord does not let me time <@{user}> out: its roles or mine have changed. The silence holds, but "
        "for Discord's time-out."
    )
    return Card("A time-out was refused", (Text(text),), Tone.BAD)


def _people(ids: Sequence[int]) -> str:
    return joined([f"<@{own}>" for own in ids])
