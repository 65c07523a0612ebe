"""The controls of motions: what everybody, the asker and the chair may press."""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.engine import legal_actions
from bot.procedure.rulebook import MotionKind, Objection, Rulebook
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.state.motions import Terms
from bot.rendering.card import Card
from bot.rendering.motions.cards import motion_card, motions_card
from bot.rendering.motions.controls import CARD_ACTIONS
from bot.rendering.voting.cards import vote_card
from tests.procedure.committees import PRESIDENT, Floor, ecosoc, in_session, with_draft, with_motion
from tests.rendering.sittings import dais_panel, floor_panel, labels, menus, text_of

SUSPENSION, ADJOURNMENT = MotionKind.SUSPEND_MEETING, MotionKind.ADJOURN_MEETING


def seconding(objection: Objection = Objection.VOTE) -> Rulebook:
    """The Council's rules, but that the suspension needs a second."""
    suspension = replace(ecosoc().motions[SUSPENSION], second=True, objection=objection)
    return with_motion(ecosoc(), suspension)


def moved(rulebook: Rulebook | None = None) -> Floor:
    """A committee in which France moves to suspend the meeting."""
    floor = in_session(rulebook=rulebook or seconding())
    floor.raised(SUSPENSION, terms=Terms(duration=600))
    return floor


def shown(floor: Floor, who: str, number: int = 1) -> Card:
    """The card of a motion as somebody sees it."""
    legal = legal_actions(floor.session, floor.actor(who), floor.at, CARD_ACTIONS)
    return motion_card(floor.session, floor.session.motions[number - 1], legal, dais=who == PRESIDENT)


def listed(floor: Floor, who: str) -> Card:
    """The list of motions as somebody sees it."""
    legal = legal_actions(floor.session, floor.actor(who), floor.at, CARD_ACTIONS)
    return motions_card(floor.session, legal)


# everybody


def test_the_floor_asks_for_a_second_and_whether_anybody_objects() -> None:
    floor = moved()
    assert "Second motion 1" in labels(floor_panel(floor))
    assert "Object to motion 1" not in labels(floor_panel(floor))
    floor.act("Ghana", SecondMotion(1))
    assert "Second motion 1" not in labels(floor_panel(floor))
    assert "Object to motion 1" in labels(floor_panel(floor))
    assert "Motion 1: suspension of the meeting, 10 min · France · seconded by Ghana" in text_of(
        floor_panel(floor)
    )


def test_the_queue_says_who_objects() -> None:
    floor = moved(ecosoc())
    for name in ("Ghana", "China", "Haiti"):
        floor.act(name, ObjectToMotion(1))
    assert "· France · Ghana and 2 more object" in text_of(floor_panel(floor))


# one motion


def test_a_motion_is_read_back_with_how_it_stands_its_place_and_its_rule() -> None:
    floor = moved()
    floor.raised(ADJOURNMENT, "Ghana")
    assert text_of(shown(floor, "Haiti")) == (
        "Motion 1 · Suspension of the meeting\n"
        "Motion to suspend the meeting for 10 min, moved by France.\n"
        "Simple majority; needs a second; not debated.\n"
        "Awaits a second.\n"
        "It is first in the order of precedence.\n"
        "-# “Suspension or adjournment of the meeting” (E/5715/Rev.2)\n"
        "[Second] [Object]"
    )
    assert "It is number 2 in the order of precedence, after motion 1." in text_of(shown(floor, "Haiti", 2))


def test_everybody_is_offered_on_a_motion_what_is_theirs() -> None:
    floor = moved()
    assert labels(shown(floor, "France")) == ("Withdraw",)
    assert labels(shown(floor, "Holy See")) == ()
    assert labels(shown(floor, PRESIDENT)) == (
        "Withdraw",
        "Note a second",
        "Note an objection",
        "No second for motion 1",
        "Out of order",
    )
    floor.act("Ghana", SecondMotion(1))
    assert labels(shown(floor, PRESIDENT)) == (
        "Withdraw",
        "Put motion 1 to the committee",
        "Carry without objection",
        "Note an objection",
        "Out of order",
    )


def test_the_card_of_the_motion_before_the_committee_lets_one_speak_on_it() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    assert labels(shown(floor, "Ghana")) == ("Object", "Speak against")
    assert labels(shown(floor, PRESIDENT)) == (
        "Withdraw",
        "Put to the vote",
        "No objection",
        "Out of order",
        "Note an objection",
    )


def test_what_is_over_says_what_became_of_it_and_offers_nothing() -> None:
    floor = moved()
    floor.dais(RuleOnMotion(1, Ruling.NOT_SECONDED))
    assert "It is fallen for want of a second." in text_of(shown(floor, PRESIDENT))
    assert labels(shown(floor, PRESIDENT)) == ()


# the list


def test_the_list_offers_to_second_and_to_object_where_one_may() -> None:
    floor = moved()
    floor.raised(ADJOURNMENT, "Ghana")
    assert labels(listed(floor, "Haiti")) == ("Second motion 1", "Object to motion 1", "Object to motion 2")
    assert labels(listed(floor, "France")) == ("Object to motion 2",)
    assert labels(listed(floor, "Holy See")) == ()
    assert menus(listed(floor, "Haiti"))["Look at a motion"] == (
        "Motion 1: suspension of the meeting, 10 min",
        "Motion 2: adjournment of the meeting",
    )


# the chair


def test_the_chair_takes_up_what_is_seconded_and_lets_the_rest_fall() -> None:
    floor = moved()
    assert labels(dais_panel(floor))[1:3] == ("No second for motion 1", "Out of order")
    assert "not debated. Awaits a second." in text_of(dais_panel(floor))
    floor.raised(ADJOURNMENT, "Ghana")
    assert labels(dais_panel(floor))[:4] == (
        "Put motion 2 to the committee",
        "Carry without objection",
        "No second for motion 1",
        "Motion 2 out of order",
    )
    assert "Look at a motion" in menus(dais_panel(floor))


def test_an_objection_the_president_weighs_may_be_met_in_three_ways() -> None:
    floor = moved(seconding(Objection.PRESIDENT))
    floor.act("Ghana", SecondMotion(1))
    floor.act("Haiti", ObjectToMotion(1))
    assert labels(dais_panel(floor))[:4] == ("Put motion 1 to the committee", "Grant", "Deny", "Out of order")


def test_where_one_objection_defeats_a_motion_the_card_of_the_vote_asks_for_one() -> None:
    suspension = replace(ecosoc().motions[SUSPENSION], objection=Objection.DEFEATS)
    floor = moved(with_motion(ecosoc(), suspension))
    floor.dais(PutMotion(1, without_a_vote=True))
    card = vote_card(floor.session, floor.at)
    assert labels(card) == ("Object",)
    assert "**Decided without a vote** unless a member objects." in text_of(card)
    assert "carried unless a member objects" in text_of(floor_panel(floor))


def test_a_motion_the_rulebook_no_longer_has_is_shown_and_can_be_ruled_on() -> None:
    floor = moved(ecosoc())
    floor.raised(ADJOURNMENT, "Ghana")
    motions = {kind: rule for kind, rule in ecosoc().motions.items() if kind is not SUSPENSION}
    order = replace(
        ecosoc().order_of_motions,
        precedence=tuple(own for own in ecosoc().order_of_motions.precedence if own is not SUSPENSION),
    )
    changed = replace(ecosoc(), motions=motions, order_of_motions=order)
    floor.session = replace(floor.session, committee=replace(floor.session.body, rulebook=changed))
    for card in (floor_panel(floor), dais_panel(floor), listed(floor, "Haiti")):
        assert "uspension of the meeting" in text_of(card) or "suspend the meeting" in text_of(card)
    assert "No longer in the rulebook." in text_of(shown(floor, PRESIDENT))
    assert labels(shown(floor, PRESIDENT)) == ("Withdraw", "Out of order")


def test_a_motion_goes_by_the_name_this_house_gives_it() -> None:
    titled = replace(ecosoc().motions[SUSPENSION], title="Recess")
    floor = in_session(rulebook=with_motion(ecosoc(), titled))
    assert menus(floor_panel(floor))["Raise a motion"][0] == "Recess"
    floor.act("France", RaiseMotion(SUSPENSION))
    assert "Motion 1: Recess · France" in text_of(floor_panel(floor))
    assert text_of(shown(floor, "Haiti")).startswith("Motion 1 · Recess\n")
