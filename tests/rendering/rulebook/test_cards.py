"""The rulebook on cards: page by page, each within what Discord lets a message hold."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from bot.procedure.rulebook import Rule, Rulebook, Sureness
from bot.procedure.state.session import Session
from bot.rendering.card import Menu
from bot.rendering.card_limits import problems
from bot.rendering.rulebook.cards import no_rule_text, rule_card, rules_card
from bot.rendering.rulebook.choices import key_choices, value_choices
from bot.settings.rule_changes import keys
from tests.procedure.committees import ecosoc, established
from tests.procedure.rulebooks import PRESETS, preset
from tests.rendering.sittings import HOSTILE, acting_markup, text_of


def session(rulebook: Rulebook | None = None, members: int = 7) -> Session:
    return established(members=members, rulebook=rulebook).session


def pages(of: Session) -> dict[str, str]:
    """The pages of a rulebook: their names and titles, as the menu has them."""
    (menu,) = (block for block in rules_card(of).blocks if isinstance(block, Menu))
    return {option.value: option.label for option in menu.options}


def wordy(rulebook: Rulebook) -> Rulebook:
    """The rulebook with the longest and worst headings, documents and variants there can be."""
    heading, document, variants = HOSTILE.ljust(120, "*"), HOSTILE.ljust(120, "_"), (HOSTILE * 4,) * 12
    rule = Rule(heading, document, None, Sureness.UNVERIFIED, variants)
    sections = {
        name: replace(getattr(rulebook, name), rule=rule)
        for name in vars(rulebook)
        if hasattr(getattr(rulebook, name), "rule")
    }
    motions = {kind: replace(own, rule=rule, title=HOSTILE[:60]) for kind, own in rulebook.motions.items()}
    points = {kind: replace(own, rule=rule) for kind, own in rulebook.points.items()}
    return replace(rulebook, **sections, motions=motions, points=points, title=HOSTILE.ljust(120, "*"))


@pytest.mark.parametrize(
    "rulebook", [*map(preset, PRESETS), wordy(preset("una_usa"))], ids=[*PRESETS, "wordy"]
)
def test_every_page_of_every_rulebook_can_be_sent(rulebook: Rulebook) -> None:
    of = session(rulebook)
    for page, title in pages(of).items():
        card = rules_card(of, page)
        assert problems(card) == (), title
        assert title in card.title
        text = "\n".join(line for line in text_of(card).split("\n") if line[:1] != "[")
        assert not acting_markup(text)


@pytest.mark.parametrize("name", PRESETS)
def test_no_motion_is_lost_between_the_pages(name: str) -> None:
    of = session(preset(name), members=54)
    text = "\n".join(text_of(rules_card(of, page)) for page in pages(of))
    for place in range(1, len(of.rulebook.motions) + 1):
        assert f"**{place} " in text


def test_the_first_page_is_shown_unless_another_is_named() -> None:
    of = session()
    first = next(iter(pages(of)))
    assert rules_card(of) == rules_card(of, first) == rules_card(of, "no-such-page")


def test_a_motion_reads_on_a_phone() -> None:
    text = text_of(rules_card(session(preset("una_usa"), members=54), "motions"))
    assert (
        "**7 Closure of the debate** · two-thirds majority (36 of 54)\n"
        "2 against · second · without a draft, draft debated\n"
        "-# “Closure of debate” (UNA-USA rules of procedure) · A"
    ) in text


def test_a_page_says_where_each_rule_is_written_and_what_others_have() -> None:
    text = text_of(rules_card(session(), "points"))
    assert (
        "**Appeals**\n-# “Points of order” (E/5715/Rev.2) · D: not verified\n"
        "- Rulings of the President may be appealed.\n"
    ) in text
    assert "-# Variants: In the Council the debate is closed" in text_of(rules_card(session(), "debate"))


def test_every_key_has_a_card_that_can_be_sent() -> None:
    of = session(wordy(preset("una_usa")))
    sections = {own.path.rpartition(".")[0] for own in keys(of.rulebook)}
    for key in (*sections, "motions", "points", *(own.path for own in keys(of.rulebook))):
        card = rule_card(of, key)
        assert card is not None
        assert problems(card) == (), key
        assert not acting_markup(re.sub("`[a-z_.]+` is", "", text_of(card)))


def test_a_key_is_shown_with_its_bounds_and_its_source() -> None:
    card = rule_card(session(), " caucus.total_maximum ")
    assert card is not None
    assert text_of(card) == (
        "The longest a caucus may last\n"
        "A caucus may last at most 30 min.\n"
        "`caucus.total_maximum` is 30m; it may be a duration from 30s to 24h.\n"
        "-# “Caucuses” (Model UN practice) · B: derived, or two sources agree\n"
        "-# Variants: An extension of at most half the caucus · "
        "An extension of at most the caucus itself and only once"
    )


def test_an_unknown_key_is_told_with_the_nearest() -> None:
    assert rule_card(session(), "caucus.total") is None
    assert no_rule_text(session(), "caucus.total_maxmum") == (
        "The rulebook has no key “caucus.total\\_maxmum”. Did you mean caucus.total\\_maximum?"
    )
    assert "Pick one" in no_rule_text(session(), "§")
    assert not acting_markup(no_rule_text(session(), HOSTILE))


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("caucus.total_maximum", "caucus.total_maximum"),
        ("longest caucus may last", "caucus.total_maximum"),
        ("majority closure", "motions.close_debate.majority"),
        ("total_maxmum", "caucus.total_maximum"),
    ],
)
def test_a_key_is_found_by_its_path_or_by_its_words(typed: str, key: str) -> None:
    found = key_choices(ecosoc(), typed)
    assert key in [value for _, value in found[:5]]
    assert len(found) <= 25
    assert all(len(name) <= 100 and len(value) <= 100 for name, value in found)


def test_where_nothing_is_typed_keys_are_offered_all_the_same() -> None:
    assert len(key_choices(ecosoc(), "")) == 25
    assert key_choices(ecosoc(), "§§§§") == []


@pytest.mark.parametrize(
    ("key", "typed", "values"),
    [
        ("caucus.total_maximum", "20m", ["20m"]),
        ("caucus.total_maximum", "3", ["30m"]),
        ("observers.may_speak", "", ["true", "false"]),
        ("majority.draft", "", ["simple", "two_thirds"]),
        ("quorum_to_debate.share", "1/3", ["1/3"]),
        ("yields.to", "dais, qu", ["dais, questions"]),
        ("yields.chain", "2", ["2"]),
        ("method_of_voting.placards", "soon", ["soon"]),
        ("caucus.colour", "red", []),
    ],
)
def test_values_are_offered_that_the_key_can_have(key: str, typed: str, values: list[str]) -> None:
    found = [value for _, value in value_choices(ecosoc(), key, typed, 54)]
    assert found[: len(values)] == values


def test_each_value_is_offered_with_its_effect_and_what_cannot_be_with_its_bounds() -> None:
    (name, value), *_ = value_choices(ecosoc(), "caucus.total_maximum", "20m", 54)
    assert (name, value) == ("20m: a caucus may last at most 20 min", "20m")
    ((name, value),) = value_choices(ecosoc(), "caucus.total_maximum", "soon", 54)
    assert (name, value) == ("a duration from 30s to 24h", "soon")


@pytest.mark.parametrize("name", ["ecosoc", "thimun"])
def test_whatever_is_offered_fits_into_a_menu(name: str) -> None:
    rulebook = preset(name)
    for own in keys(rulebook):
        found = value_choices(rulebook, own.path, "", 54)
        assert 1 <= len(found) <= 25
        assert all(1 <= len(line) <= 100 and 1 <= len(value) <= 100 for line, value in found), own.path
