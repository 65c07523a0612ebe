"""People and roles on cards are shown as mentions, and erased people as somebody."""

from __future__ import annotations

from bot.rendering.card import Card, Divider, Text
from bot.rendering.escape import plain
from bot.rendering.phrases import person, role
from bot.storage.people import People
from cogs.ui.people import named_in, naming_people
from tests.stages import Meeting


async def test_a_card_names_people_and_roles_by_their_mentions(meeting: Meeting) -> None:
    people: People = meeting.services.people
    key = await people.key_of(4711)
    card = Card(person(key), (Text(f"{person(key)} has {role(99)}."), Divider()))
    assert await naming_people(card, people) == Card("<@4711>", (Text("<@4711> has <@&99>."), Divider()))


async def test_who_was_erased_is_somebody(meeting: Meeting) -> None:
    people = meeting.services.people
    key = await people.key_of(4711)
    await people.erase(4711)
    assert await named_in(person(key), people) == "somebody"


async def test_what_people_write_names_nobody(meeting: Meeting) -> None:
    written = plain(f"{person(1)} {role(2)}")
    assert await named_in(written, meeting.services.people) == written
