"""What Discord would refuse is found before it is sent."""

from __future__ import annotations

import pytest

from bot.rendering.card import (
    Block,
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
    Text,
)
from bot.rendering.card_limits import component_count, problems, text_length
from bot.rendering.verbs import Verb

NEXT = Button("Next speaker", Control(Verb.NEXT_SPEAKER))
WHO = Control(Verb.RECOGNISE)
YIELD = Menu("Yield", Control(Verb.YIELD), (Option("Dais", "dais"),))


def row(count: int) -> Buttons:
    """A row of so many buttons, each with a control of its own."""
    return Buttons(tuple(Button("A", Control(Verb.CAST, str(number))) for number in range(count)))


def test_a_card_that_can_be_sent_has_no_problems() -> None:
    card = Card("Title", (Text("a" * 3991), Divider(), Buttons((NEXT,)), YIELD))
    assert text_length(card) == 4000
    assert problems(card) == ()


def test_every_component_counts() -> None:
    picture, document = Picture("a.png", b"", "A board"), Document("a.pdf", b"")
    card = Card("Title", (Text("a"), Divider(), picture, row(3), YIELD), documents=(document,))
    assert component_count(card) == 2 + 3 + 4 + 2 + 1
    assert component_count(Card("", (Text("a"),))) == 2


@pytest.mark.parametrize(
    ("block", "problem"),
    [
        (Text("a" * 4001), "4010 characters, 4000 at most"),
        (Text(" "), "a text that says nothing"),
        (Buttons(()), "0 buttons in a row, 1 to 5 allowed"),
        (row(6), "6 buttons in a row, 1 to 5 allowed"),
        (Buttons((Button("", NEXT.control),)), "the label '' has 0 characters, 1 to 80 allowed"),
        (Menu("Yield", YIELD.control, ()), "0 options in a menu, 1 to 25 allowed"),
        (Menu("a" * 151, YIELD.control, YIELD.options), "a placeholder of 151 characters, 150 at most"),
        (Menu("", YIELD.control, YIELD.options * 2), "a menu with the same value twice"),
        (
            Menu("", YIELD.control, (Option("", "a"),)),
            "the option '' is empty or longer than 100 characters",
        ),
        (
            Menu("", YIELD.control, (Option("Dais", "a", "b" * 101),)),
            "the option 'Dais' is empty or longer than 100 characters",
        ),
        (Menu("", YIELD.control, YIELD.options, 0, 2), "0 to 2 of 1 options to be picked"),
        (
            Menu("", YIELD.control, (Option("A", "a", chosen=True), Option("B", "b", chosen=True))),
            "more than 1 options shown as picked",
        ),
        (Picker("a" * 151, WHO, Pickable.PERSON), "a placeholder of 151 characters, 150 at most"),
        (Picker("", WHO, Pickable.PERSON, at_most=26), "1 to 26 to be picked, 0 to 25 allowed"),
        (Picker("", WHO, Pickable.ROLE, at_least=0, at_most=0), "0 to 0 to be picked, 0 to 25 allowed"),
        (Picker("", WHO, Pickable.ROLE, (1, 2)), "2 shown as picked, 1 different ones at most"),
        (Picture("a.png", b"", "a" * 1025), "a description of 1025 characters, 1024 at most"),
    ],
)
def test_each_limit_is_told(block: Block, problem: str) -> None:
    assert problems(Card("Title", (block,))) == (problem,)


def test_too_long_a_label_is_told() -> None:
    card = Card("Title", (Buttons((Button("a" * 81, NEXT.control),)),))
    assert problems(card) == (f"the label {'a' * 81!r} has 81 characters, 1 to 80 allowed",)


def test_too_many_components_are_told() -> None:
    rows = tuple(
        Buttons(tuple(Button("A", Control(Verb.CAST, f"{line}-{own}")) for own in range(5)))
        for line in range(7)
    )
    assert problems(Card("Title", rows)) == ("44 components, 40 at most",)


def test_two_controls_that_ask_for_the_same_are_told() -> None:
    found = problems(Card("Title", (Buttons((NEXT, NEXT)),)))
    assert len(found) == 1
    assert found[0].endswith("twice")
