"""The words of setting up a committee: what was founded, and what stands in the way."""

from __future__ import annotations

from collections.abc import Sequence

from bot.procedure.state.session import Session
from bot.rendering.committee import members_and_observers
from bot.rendering.phrases import inline, joined

_PERMISSIONS = {
    "view_channel": "View Channel",
    "send_messages": "Send Messages",
    "attach_files": "Attach Files",
    "read_message_history": "Read Message History",
}


def established_text(session: Session) -> str:
    """What was founded, and what comes next."""
    return (
        f"**{inline(session.body.name)}** sits in this channel: {members_and_observers(session)}. "
        "Seat people with /committee seat, then press “Chair's panel” below to open the sitting."
    )


def channel_taken_text() -> str:
    """A channel is the floor of one committee only."""
    return "A committee already sits in this channel. Use another channel, or look at /committee status."


def unknown_preset_text(wanted: str, known: Sequence[str]) -> str:
    """There is no such list of members."""
    return f"There is no committee file “{inline(wanted, 60)}”. There are: {joined(known)}."


def unknown_rulebook_text(wanted: str, known: Sequence[str]) -> str:
    """There is no such rulebook."""
    return f"There is no rulebook “{inline(wanted, 60)}”. There are: {joined(known)}."


def key_missing_text() -> str:
    """A new value was given, but not for which rule."""
    return "Say which rule to change: pick its key from those shown as you type."


def missing_permissions_text(missing: Sequence[str]) -> str:
    """What the bot may not do in the channel, and where that is set."""
    names = joined([_PERMISSIONS[own] for own in missing])
    return f"I may not work in this channel yet. Give me {names} in the channel's settings, then try again."


def results_channel_text(channel: int | None) -> str:
    """Where results are posted from now on."""
    return "Results are posted here." if channel is None else f"Results are posted in <#{channel}>."


def voice_channel_text(channel: int | None) -> str:
    """Where the committee speaks from now on."""
    if channel is None:
        return "The committee has no voice channel; whoever was muted for it is heard again."
    return f"In <#{channel}> whoever has the floor is heard from now on; the dais always is."


def deleted_text(name: str, *, deleted: bool) -> str:
    """Whether a committee was deleted."""
    if deleted:
        return f"**{inline(name)}** is deleted. Its journal stays in the database; the channel is free."
    return f"Nothing was deleted. To delete it, write the committee's name: {inline(name)}."
