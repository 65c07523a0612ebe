"""The channels of a committee, chosen anew at any time."""

from __future__ import annotations

from collections.abc import Mapping

from bot.rendering.card import Block, Card, Control, Divider, Pickable, Picker, Text, Tone
from bot.rendering.phrases import NAME, inline, lines
from bot.rendering.verbs import Verb

_NONE = {
    "results": "Results: on the floor",
    "dais": "Dais: no channel of its own",
    "voice": "Voice or stage: none",
}


def settings_card(committee: str, floor: int, channels: Mapping[str, int | None], note: str = "") -> Card:
    """Which channel a committee uses for what, each with a menu to change it; ``note`` is said above."""
    rows = [f"**Floor** <#{floor}>"]
    move = Control(Verb.USE_CHANNEL, "floor")
    blocks: list[Block] = [Picker("Floor", move, Pickable.CHANNEL, (floor,))]
    for use, none in _NONE.items():
        channel = channels.get(use)
        shown = none.partition(": ")[2] if channel is None else f"<#{channel}>"
        rows.append(f"**{none.partition(':')[0]}** {shown}")
        kind = Pickable.VOICE if use == "voice" else Pickable.CHANNEL
        picked = () if channel is None else (channel,)
        blocks.append(Picker(none, Control(Verb.USE_CHANNEL, use), kind, picked, at_least=0))
    said: tuple[Block, ...] = (Text(note), Divider()) if note else ()
    title = f"Channels of {inline(committee, NAME)}"
    return Card(title, (*said, Text(lines(rows)), *blocks), Tone.NEUTRAL)


def channel_set_text(use: str, channel: int | None) -> str:
    """What a channel is used for from now on."""
    match use:
        case "floor":
            return f"The committee sits in <#{channel}> from now on."
        case "results":
            return "Results are posted on the floor." if channel is None else f"Results go to <#{channel}>."
        case "dais":
            none = "The dais has no channel of its own; its private panels stay."
            return none if channel is None else f"The dais's panel is in <#{channel}> from now on."
        case _:
            none = "The committee has no voice channel; whoever was muted for it is heard again."
            return none if channel is None else f"Whoever has the floor is heard in <#{channel}> from now on."
