"""From a card to Discord's components: every block, every limit, every file."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from bot.rendering.card import (
    Button,
    Buttons,
    Card,
    Control,
    Divider,
    Document,
    Menu,
    Option,
    Pickable,
    Picker,
    Picture,
    Style,
    Text,
    Tone,
)
from bot.rendering.verbs import Verb
from cogs.ui.layout import COLOURS, CardTooLargeError, files, layout

WHOLE = Card(
    "Vote 1",
    (
        Text("Needs 4 of 7"),
        Divider(),
        Picture("board-1.png", b"png", "In favour 7"),
        Buttons((Button("Yes", Control(Verb.CAST, "1", "yes"), Style.GOOD),)),
        Menu(
            "Yield",
            Control(Verb.YIELD),
            (Option("Dais", "dais"), Option("Questions", "questions", "Answer them")),
        ),
    ),
    Tone.GOOD,
    (Document("E-2026-L-1.pdf", b"pdf"),),
)


async def components(*cards: Card) -> list[dict[str, Any]]:
    """What is sent to Discord for cards."""
    view: Any = layout(cards, 5)
    return list(view.to_components())


async def test_every_block_of_a_card_is_shown_in_its_order() -> None:
    (container,) = await components(WHOLE)
    assert container["type"] == 17
    assert container["accent_color"] == COLOURS[Tone.GOOD]
    kinds = [own["type"] for own in container["components"]]
    assert kinds == [10, 10, 14, 12, 1, 1, 13]
    heading, text, _, gallery, row, menu, document = container["components"]
    assert heading["content"] == "### Vote 1"
    assert text["content"] == "Needs 4 of 7"
    assert gallery["items"][0]["media"]["url"] == "attachment://board-1.png"
    assert gallery["items"][0]["description"] == "In favour 7"
    (button,) = row["components"]
    assert (button["label"], button["custom_id"], button["style"]) == ("Yes", "r1:cast:5:1:yes", 3)
    (select,) = menu["components"]
    assert (select["placeholder"], select["custom_id"]) == ("Yield", "m1:yield:5::")
    assert [(own["label"], own["value"], own.get("description")) for own in select["options"]] == [
        ("Dais", "dais", None),
        ("Questions", "questions", "Answer them"),
    ]
    assert document["file"]["url"] == "attachment://E-2026-L-1.pdf"


async def test_people_roles_and_channels_are_picked_from_what_the_server_has() -> None:
    control = Control(Verb.RECOGNISE)
    pickers = [Picker("Who", control, kind, (7,), 0, 2) for kind in Pickable]
    sent = [(await components(Card("", (own,))))[0]["components"][0]["components"][0] for own in pickers]
    assert [own["type"] for own in sent] == [5, 6, 8, 8]
    assert [own["default_values"] for own in sent] == [
        [{"id": 7, "type": kind}] for kind in ("user", "role", "channel", "channel")
    ]
    assert [own.get("channel_types") for own in sent] == [None, None, [0], [2, 13]]
    assert {(own["custom_id"], own["min_values"], own["max_values"]) for own in sent} == {
        ("m1:recognise:5::", 0, 2)
    }


async def test_a_menu_shows_what_is_chosen_and_takes_as_many_as_it_says() -> None:
    options = (Option("A", "a", chosen=True), Option("B", "b"))
    (container,) = await components(Card("", (Menu("Which", Control(Verb.RECOGNISE), options, 0, 2),)))
    (select,) = container["components"][0]["components"]
    assert [bool(own.get("default")) for own in select["options"]] == [True, False]
    assert (select["min_values"], select["max_values"]) == (0, 2)


def test_pictures_bring_their_words_and_documents_their_names() -> None:
    sent = files((WHOLE,))
    assert [(own.filename, own.description, own.fp.read()) for own in sent] == [
        ("board-1.png", "In favour 7", b"png"),
        ("E-2026-L-1.pdf", None, b"pdf"),
    ]


async def test_a_card_without_a_title_has_no_heading_and_a_neutral_one_no_colour() -> None:
    (container,) = await components(Card("", (Text("Only this"),)))
    assert [own["type"] for own in container["components"]] == [10]
    assert container.get("accent_color") is None


async def test_cards_of_one_message_stand_below_each_other() -> None:
    found = await components(Card("One", (Text("1"),)), Card("Two", (Text("2"),)))
    assert [own["components"][0]["content"] for own in found] == ["### One", "### Two"]


def buttons(count: int) -> Buttons:
    return Buttons(tuple(Button(f"{n}", Control(Verb.INTRODUCE, f"{n}")) for n in range(count)))


@pytest.mark.parametrize(
    ("card", "words"),
    [
        (Card("", (Text("x" * 4001),)), "4001 characters, 4000 at most"),
        (Card("", (Text("x"),) * 40), "41 components, 40 at most"),
        (Card("", (buttons(6),)), "6 buttons in a row"),
        (Card("", (buttons(0),)), "0 buttons in a row"),
        (Card("", (Text(" "),)), "says nothing"),
        (Card("", (Buttons((Button("x" * 81, Control(Verb.JOIN)),)),)), "81 characters"),
        (
            Card("", (Menu("m", Control(Verb.RAISE), tuple(Option(f"{n}", f"{n}") for n in range(26))),)),
            "26 options",
        ),
        (Card("", (buttons(1), buttons(1))), "twice"),
        (Card("", (Picture("a.png", b"", "x" * 1025),)), "1025 characters"),
    ],
)
async def test_what_discord_would_refuse_is_told_before_it_is_sent(card: Card, words: str) -> None:
    with pytest.raises(CardTooLargeError, match=words):
        layout((card,), 1)


async def test_nothing_of_a_layout_is_kept_waiting_for_presses() -> None:
    view = layout((WHOLE,), 5)
    assert view.is_finished()
    await asyncio.wait_for(view.wait(), 1)
