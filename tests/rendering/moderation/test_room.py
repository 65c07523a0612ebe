"""Order in the room on the panel, on its card, and on the card of a delegation."""

from __future__ import annotations

from datetime import timedelta

from bot.procedure.engine import legal_actions
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.procedure.rules.moderation.warnings import TakeBackWarning, WarnDelegation
from bot.rendering.card import Buttons, Card, Menu, Text
from bot.rendering.card_limits import problems
from bot.rendering.moderation.news import moderation_news, told_privately
from bot.rendering.moderation.room import ORDER_ACTIONS, order_card, order_text, own_order_text
from bot.rendering.sentences import sentence_of
from bot.rendering.verbs import Verb
from tests.procedure.committees import PRESIDENT, Floor, established, in_session, under
from tests.rendering.sittings import HOSTILE

WARN = WarnDelegation("Haiti", "Speaking out of turn")


def drawn(floor: Floor, page: int = 0) -> Card:
    """The card a chair is shown."""
    legal = legal_actions(floor.session, floor.actor(PRESIDENT), floor.at, ORDER_ACTIONS)
    return order_card(floor.session, legal, page)


def text(card: Card) -> str:
    """What the card says."""
    return "\n".join(block.markdown for block in card.blocks if isinstance(block, Text))


def menus(card: Card) -> dict[Verb, list[str]]:
    """Whom or what each menu offers."""
    return {
        own.control.verb: [option.value for option in own.options]
        for own in card.blocks
        if isinstance(own, Menu)
    }


def test_the_panel_says_who_is_silenced_until_when_and_who_was_warned_how_often() -> None:
    floor = in_session(rulebook=under(moderation={"warning_limit": 3}))
    assert order_text(floor.session, floor.at) == ""
    floor.dais(SilenceDelegation("Ghana", 600), SilenceDelegation("France"), WARN, WARN)
    until = int((floor.at + timedelta(seconds=600)).timestamp())
    assert order_text(floor.session, floor.at).splitlines() == [
        f"Silenced: Ghana until <t:{until}:t>, France until the dais lets it speak again",
        "Warnings: Haiti 2 of 3",
    ]


def test_the_card_says_why_and_offers_what_is_in_order() -> None:
    floor = in_session()
    assert "Nobody is silenced" in text(drawn(floor))
    assert menus(drawn(floor)).keys() == {Verb.WARN, Verb.SILENCE}
    floor.dais(WARN, WARN, TakeBackWarning(1, "Heard amiss"), SilenceDelegation("Ghana", 600, "Shouting"))
    card = drawn(floor)
    assert "~~1. Haiti: Speaking out of turn~~ taken back: Heard amiss" in text(card)
    assert ": Shouting" in text(card)
    assert "votes and answers the roll" in text(card)
    assert menus(card)[Verb.LIFT_SILENCE] == ["Ghana"]
    assert menus(card)[Verb.TAKE_BACK_WARNING] == ["2"]
    floor.dais(LiftSilence("Ghana"))
    assert Verb.LIFT_SILENCE not in menus(drawn(floor))


def test_the_names_of_the_largest_committee_are_paged() -> None:
    floor = established(193)
    seen: list[str] = []
    for page in range(8):
        card = drawn(floor, page)
        assert not problems(card)
        assert f"page {page + 1} of 8" in card.title
        seen += menus(card)[Verb.WARN]
        assert menus(card)[Verb.SILENCE] == menus(card)[Verb.WARN]
        assert any(isinstance(block, Buttons) for block in card.blocks)
    assert seen == [own.name for own in floor.session.body.delegations]
    assert drawn(floor, 99).title == drawn(floor, 7).title


def test_however_much_is_kept_and_however_it_is_worded_the_card_can_be_sent() -> None:
    floor = established(193)
    for number in range(1, 120):
        name = f"Member {number:03}"
        floor.dais(WarnDelegation(name, (HOSTILE * 9)[:150]), SilenceDelegation(name, None, HOSTILE[:150]))
    assert not problems(drawn(floor))
    assert len(menus(drawn(floor))[Verb.LIFT_SILENCE]) == 25


def test_a_delegation_reads_of_itself_alone() -> None:
    floor = in_session(rulebook=under(moderation={"warning_limit": 3}))
    floor.dais(WARN, SilenceDelegation("Haiti", 600))
    said = own_order_text(floor.session, "Haiti", floor.at)
    assert "You are silenced until" in said
    assert "You vote and answer the roll" in said
    assert "Warnings: 1 of 3, the last for: Speaking out of turn" in said
    assert own_order_text(floor.session, "Ghana", floor.at) == ""


def test_where_the_rules_keep_warnings_private_the_room_is_not_told() -> None:
    private, open_house = under(moderation={"warnings_announced": False}), in_session()
    floor = in_session(rulebook=private)
    (event,) = floor.dais(WARN)
    assert moderation_news(event, floor.session) is None
    (event,) = open_house.dais(WARN)
    news = moderation_news(event, open_house.session)
    assert news is not None
    assert news.title == "Haiti is warned"
    assert news.rules == (open_house.session.rulebook.moderation.rule,)


def test_the_delegation_alone_is_told_what_is_left_to_it() -> None:
    floor = in_session()
    (event, *_) = floor.dais(SilenceDelegation("Ghana", 600, "Shouting", timeout=True))
    told = told_privately(event, floor.session)
    assert told is not None
    assert told[0] == "Ghana"
    assert "You vote and answer the roll as before" in text(told[1])
    assert "rests while a vote or the roll is taken" in text(told[1])
    assert told_privately(floor.events[0], floor.session) is None


def test_the_minutes_count_warnings_as_they_were_given() -> None:
    floor = in_session(rulebook=under(moderation={"warning_limit": 3}))
    first, second = floor.dais(WARN, WARN)
    assert sentence_of(first, floor.session) == "Haiti was warned, its warning 1 of 3: Speaking out of turn."
    assert sentence_of(second, floor.session) == "Haiti was warned, its warning 2 of 3: Speaking out of turn."
