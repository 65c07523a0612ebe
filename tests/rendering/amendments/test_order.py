"""The order of amendments on the dais: suggested with reasons, taken or changed; and what is flagged."""

from __future__ import annotations

from bot.procedure.engine import legal_actions
from bot.procedure.rulebook import AmendmentOrder
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.order import TakeSuggestedOrder
from bot.procedure.rules.amendments.votes import PutAmendment, RankAmendment
from bot.rendering.amendments.order import ORDERING, order_card
from bot.rendering.card import Card, Menu
from bot.rendering.card_limits import problems
from tests.procedure.amending import ADD, INVITES, MODIFY, STRIKE, changed, debating, proposed
from tests.procedure.committees import PRESIDENT, Floor
from tests.rendering.sittings import dais_panel, labels, text_of


def waiting(**amendments: object) -> Floor:
    """A committee with four amendments before it, proposed from the nearest to the furthest removed."""
    floor = debating(3, **amendments)
    for kind, clause in ((ADD, "o1"), (MODIFY, "o2"), (STRIKE, "o3")):
        floor.dais(IntroduceAmendment(proposed(floor, kind, clause)))
    return floor


def card(floor: Floor, who: str = PRESIDENT) -> Card:
    """The card of the order as somebody sees it."""
    return order_card(floor.session, legal_actions(floor.session, floor.actor(who), floor.at, ORDERING))


def offered(floor: Floor) -> list[str]:
    """Which amendments can be voted on first instead."""
    return [own.value for block in card(floor).blocks if isinstance(block, Menu) for own in block.options]


def test_the_panel_says_which_order_is_suggested_and_why() -> None:
    floor = waiting()
    said = "-# Suggested, furthest removed first: 3 (strikes a clause), 2 (replaces a clause, "
    assert said in text_of(dais_panel(floor))
    assert {"Take the suggested order", "Order of amendments"} <= set(labels(dais_panel(floor)))
    floor.dais(TakeSuggestedOrder())
    assert "Suggested" not in text_of(dais_panel(floor))
    assert "Take the suggested order" not in labels(dais_panel(floor))


def test_the_card_has_the_order_with_its_reasons_and_what_changes_it() -> None:
    floor = waiting()
    lines = text_of(card(floor)).splitlines()
    assert lines[1] == "1. **Amendment 1** to add a clause after operative clause 1 of E/2015/L.1 (only adds)"
    assert lines[3] == "3. **Amendment 3** to strike operative clause 3 of E/2015/L.1 (strikes a clause)"
    assert offered(floor) == ["2", "3"]
    floor.dais(RankAmendment(2, 1))
    assert [line.split("**")[1] for line in text_of(card(floor)).splitlines()[1:4]] == [
        "Amendment 2",
        "Amendment 1",
        "Amendment 3",
    ]
    assert offered(floor) == ["1", "3"]
    assert problems(card(floor)) == ()


def test_who_is_not_on_the_dais_sees_the_order_and_changes_nothing() -> None:
    assert labels(card(waiting(), "France")) == ()


def test_during_a_vote_no_order_is_suggested() -> None:
    floor = waiting()
    floor.dais(PutAmendment(1))
    assert "Suggested" not in text_of(dais_panel(floor))


def test_without_any_there_is_no_order() -> None:
    assert "No amendment is before the committee." in text_of(card(debating()))


def test_where_submission_decides_none_is_suggested() -> None:
    floor = waiting(order=AmendmentOrder.SUBMISSION)
    assert "Suggested" not in text_of(dais_panel(floor))
    assert "Order of amendments" not in labels(dais_panel(floor))


def test_one_of_the_second_degree_is_put_first_with_the_one_it_changes() -> None:
    floor = waiting(degrees=2)
    second = changed(floor, 2)
    floor.dais(IntroduceAmendment(second))
    assert "in amendment 2" in text_of(card(floor))
    assert offered(floor) == ["2", "3"]


def test_what_an_adopted_one_has_overtaken_is_flagged_and_not_putting_it_comes_first() -> None:
    floor = debating()
    for words, by in ((INVITES, "France"), ("Requests reports", "Ghana")):
        floor.dais(IntroduceAmendment(proposed(floor, MODIFY, "o1", words, by=by)))
    floor.dais(PutAmendment(1))
    floor.ballots(yes=7)
    said = "**Amendment 2**: amendment 1 has changed what it was written to."
    assert said in text_of(dais_panel(floor))
    assert "If that implies its rejection, do not put it." in text_of(dais_panel(floor))
    shown = labels(dais_panel(floor))
    assert shown.index("Do not put amendment 2") < shown.index("Vote on amendment 2")
