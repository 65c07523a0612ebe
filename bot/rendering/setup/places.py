"""The channels of a set-up in words, and the page on which they are chosen."""

from __future__ import annotations

from collections.abc import Iterator

from bot.rendering.card import Block, Button, Buttons, Control, Menu, Option, Pickable, Picker, Style, Text
from bot.rendering.phrases import small
from bot.rendering.setup.seen import NO, YES, Part, SetupSeen
from bot.rendering.verbs import Verb
from bot.settings.setups import Chamber, Setup

_CHAMBERS = {
    Chamber.NONE: ("No voice channel", "Speeches are written, or held elsewhere"),
    Chamber.VOICE: ("A voice channel", "Whoever has the floor is heard"),
    Chamber.STAGE: ("A stage channel", "Speakers on the stage, all others listen"),
}


def channels_line(setup: Setup) -> str:
    """Where the committee sits: its floor, and every other channel it has."""
    if setup.makes_channels:
        chamber = {Chamber.NONE: "", Chamber.VOICE: ", a voice channel", Chamber.STAGE: ", a stage"}
        return f"**Channels** made for it: floor, results, dais (private){chamber[setup.chamber]}"
    own = (
        f"**Floor** {'this channel' if setup.floor is None else _channel(setup.floor)}",
        f"**Results** {_channel(setup.results) or 'on the floor'}",
        f"**Dais** {_channel(setup.dais) or 'private panels only'}",
        f"**Voice** {_channel(setup.voice) or 'none'}",
    )
    return " · ".join(own)


def channels_page(seen: SetupSeen) -> Iterator[Block]:
    """Channels that are there, each picked; or those that are made."""
    setup, number = seen.setup, seen.number
    yield Text(channels_line(setup))
    makes = Button(
        "Make them for me",
        Control(Verb.SETUP_CHOOSE, f"{number}-{Part.MAKES_CHANNELS}", YES),
        Style.GOOD if setup.makes_channels else Style.PLAIN,
    )
    takes = Button(
        "Use channels I have",
        Control(Verb.SETUP_CHOOSE, f"{number}-{Part.MAKES_CHANNELS}", NO),
        Style.PLAIN if setup.makes_channels else Style.GOOD,
    )
    yield Buttons((takes, makes))
    if setup.makes_channels:
        note = "A category with the committee's name. Only the chairs see the dais channel."
        yield Text(small(note))
        options = tuple(
            Option(title, chamber, about, chosen=chamber is setup.chamber)
            for chamber, (title, about) in _CHAMBERS.items()
        )
        yield Menu("Voice", Control(Verb.SETUP_CHOOSE, f"{number}-{Part.CHAMBER}"), options)
        return
    note = "Left empty: the floor is this channel, and results are posted on it."
    yield Text(small(note))
    for part, title, channel in (
        (Part.FLOOR, "Floor: this channel", setup.floor),
        (Part.RESULTS, "Results: on the floor", setup.results),
        (Part.DAIS, "Dais: no channel of its own", setup.dais),
        (Part.VOICE, "Voice or stage: none", setup.voice),
    ):
        kind = Pickable.VOICE if part is Part.VOICE else Pickable.CHANNEL
        picked = () if channel is None else (channel,)
        yield Picker(title, Control(Verb.SETUP_CHOOSE, f"{number}-{part}"), kind, picked, at_least=0)


def _channel(channel: int | None) -> str:
    return "" if channel is None else f"<#{channel}>"
