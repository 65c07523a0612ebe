"""People and roles on cards: where a card names one, the mention is shown, which notifies nobody."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.rendering.card import Block, Card, Text
from bot.storage.people import People

SOMEBODY = "somebody"
"""Who is shown for a person who was erased."""

_NAMED = re.compile(r"<@key:([0-9]{1,18})>")
_ROLE = re.compile(r"<@role:([0-9]{1,20})>")


async def naming_people(card: Card, people: People) -> Card:
    """The card with mentions where it names people and roles."""
    title = await named_in(card.title, people)
    blocks: list[Block] = []
    for block in card.blocks:
        if isinstance(block, Text):
            blocks.append(Text(await named_in(block.markdown, people)))
        else:
            blocks.append(block)
    return replace(card, title=title, blocks=tuple(blocks))


async def named_in(text: str, people: People) -> str:
    """A text of a card with mentions where it names people and roles."""
    parts = _NAMED.split(text)
    for place in range(1, len(parts), 2):
        known = await people.discord_id_of(int(parts[place]))
        parts[place] = SOMEBODY if known is None else f"<@{known}>"
    return _ROLE.sub(r"<@&\1>", "".join(parts))
