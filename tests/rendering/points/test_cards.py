"""Points, appeals and rights of reply as the room and the chair read them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.procedure.engine import Action, decide
from bot.procedure.rulebook import MotionKind, PointKind, Tie
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling
from bot.procedure.rules.points.appeals import AppealRuling
from bot.procedure.rules.points.raising import RaisePoint, TakeUpPoint, WithdrawPoint
from bot.procedure.rules.points.replies import AskReply, CallReply, GrantReply, RefuseReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.speakers.speeches import EndSpeech
from bot.procedure.state.motions import Terms
from bot.rendering.announcements import announcements
from bot.rendering.card_limits import problems
from bot.rendering.voting.cards import vote_card
from bot.rendering.voting.results import closed_vote_card, result_card
from tests.procedure.committees import PRESIDENT, Floor, in_session, under, voting_on_draft
from tests.procedure.point_refusals import appealed, asking, raised, ruled, seconding, speaking, waiting
from tests.rendering.sittings import dais_panel, floor_panel, labels, menus, text_of, told

ORDER, INQUIRY = PointKind.ORDER, PointKind.PARLIAMENTARY_INQUIRY


def news(floor: Floor, who: str, action: Action) -> str:
    """What is announced of something somebody does."""
    before = floor.session
    events = floor.done(decide(before, action, by=floor.actor(who), at=floor.at))
    (card,) = announcements(before, events, floor.session, floor.at)
    assert not problems(card)
    return text_of(card)


def announced(floor: Floor, action: Action) -> str:
    """What is announced of something the President does."""
    return news(floor, PRESIDENT, action)


# What is announced


def test_a_point_that_interrupts_is_announced_with_what_it_interrupts_and_its_rule() -> None:
    assert news(speaking(), "Ghana", RaisePoint(ORDER, "The list is closed")) == (
        "Point 1: point of order\n"
        "Ghana raises a point of order: “The list is closed”.\n"
        "The speech of France stands still with 1 min 30 s left, and goes on after it.\n"
        "-# “Points of order” (E/5715/Rev.2)"
    )


def test_a_point_that_waits_says_what_for() -> None:
    said = news(speaking(), "Ghana", RaisePoint(INQUIRY))
    assert "Ghana raises a point of parliamentary inquiry.\nIt waits: the dais takes it up once" in said
    said = news(speaking(seconding(INQUIRY)), "Ghana", RaisePoint(INQUIRY))
    assert said.splitlines()[2] == "It needs a second."


def test_that_the_speaker_cannot_be_heard_is_said() -> None:
    said = news(speaking(), "Ghana", RaisePoint(PointKind.PERSONAL_PRIVILEGE, audibility=True))
    assert "Ghana raises a point of personal privilege, because the speaker cannot be heard." in said


@pytest.mark.parametrize(
    ("kind", "ruling", "said"),
    [
        (ORDER, PointRuling.SUSTAINED, "The President rules that the point of order of Ghana is well taken"),
        (ORDER, PointRuling.OVERRULED, "the point of order of Ghana is not well taken: “Rule 43”"),
        (
            INQUIRY,
            PointRuling.ANSWERED,
            "The President answers the point of parliamentary inquiry of Ghana: “",
        ),
        (INQUIRY, PointRuling.OVERRULED, "the point of parliamentary inquiry of Ghana is not in order"),
        (
            PointKind.PERSONAL_PRIVILEGE,
            PointRuling.ANSWERED,
            "The President has seen to the point of personal",
        ),
    ],
)
def test_the_ruling_is_announced_as_the_president_says_it(
    kind: PointKind, ruling: PointRuling, said: str
) -> None:
    floor = in_session()
    floor.act("Ghana", RaisePoint(kind))
    assert said in announced(floor, RuleOnPoint(ruling, text="Rule 43"))


def test_a_ruling_says_that_it_can_be_appealed_where_it_can() -> None:
    floor = raised(RaisePoint(ORDER))()
    assert "The ruling can be appealed until business goes on." in announced(
        floor, RuleOnPoint(PointRuling.SUSTAINED)
    )
    floor = raised(RaisePoint(ORDER), under(appeals={"allowed": False}))()
    assert "can be appealed" not in announced(floor, RuleOnPoint(PointRuling.SUSTAINED))


def test_a_point_taken_up_or_withdrawn_is_announced() -> None:
    floor = raised(RaisePoint(INQUIRY, "How long?"))()
    floor.dais(EndSpeech())
    assert "Ghana raises a point of parliamentary inquiry: “How long?”" in announced(floor, TakeUpPoint())
    assert announced(floor, WithdrawPoint(1)).startswith("Point 1: withdrawn\n")


def test_an_appeal_and_its_outcome_are_announced() -> None:
    said = news(ruled()(), "Ghana", AppealRuling("Not so"))
    assert "Ghana appeals the ruling on point 1 (point of order): “Not so”" in said
    assert "It is put to the vote at once, without debate." in said
    assert "It needs a second." in news(ruled(second=True)(), "Ghana", AppealRuling())


@pytest.mark.parametrize(
    ("yes", "title", "holds"),
    [
        (7, "Ruling overruled", "The point of order of Ghana is well taken."),
        (3, "Ruling stands", "The point of order of Ghana is not well taken."),
    ],
)
def test_an_appeal_decided_says_what_holds_now(yes: int, title: str, holds: str) -> None:
    floor = appealed()()
    before, known = floor.session, len(floor.events)
    floor.ballots(yes=yes, no=7 - yes)
    (card,) = announcements(before, floor.events[known:], floor.session, floor.at)
    assert card.title == title
    assert holds in text_of(card)


def test_a_motion_in_order_after_all_is_said_to_be_pending_again() -> None:
    floor = in_session()
    floor.raised(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER))
    floor.act("France", AppealRuling())
    before, known = floor.session, len(floor.events)
    floor.ballots(yes=7)
    (card,) = announcements(before, floor.events[known:], floor.session, floor.at)
    assert "Motion 1 is in order and pending again." in text_of(card)


def test_rights_of_reply_are_announced() -> None:
    said = news(speaking(), "Ghana", AskReply("Our honour"))
    assert said.startswith(
        "Right of reply granted: Ghana\nGhana asked for a right of reply to France: “Our honour”"
    )
    assert "It is exercised at the end of the meeting, or when the dais calls it." in said
    floor = speaking(under(right_of_reply={"granted_on_request": False, "at_end_of_meeting": False}))
    assert "The President decides whether it is granted." in news(floor, "Ghana", AskReply())
    assert "It is exercised right after the speech." in announced(floor, GrantReply(1))
    assert "The President did not grant Ghana a right of reply: “No insult”" in announced(
        floor, RefuseReply(1, "No insult")
    )


# Panels


def test_the_floor_panel_shows_the_point_and_what_goes_on_after_it() -> None:
    said = text_of(floor_panel(raised(RaisePoint(ORDER, "Heed this"))()))
    assert "**Point 1** · point of order by Ghana: “Heed this”\n" in said
    assert "The speech of France stands still with 1 min 30 s left, and goes on after it." in said


def test_under_a_point_the_vote_is_still_open_to_whoever_has_one() -> None:
    floor = voting_on_draft()
    floor.act("Ghana", RaisePoint(ORDER))
    said = text_of(floor_panel(floor))
    assert "Vote 1 waits for the ruling; whoever has a vote can still cast it.\nVote on its card." in said


def test_the_menu_offers_the_points_that_are_in_order_now() -> None:
    assert menus(floor_panel(speaking()))["Raise a point"] == (
        "Point of personal privilege",
        "Point of order",
        "Point of parliamentary inquiry",
    )
    assert menus(floor_panel(voting_on_draft()))["Raise a point"] == ("Point of order",)


def test_the_panel_says_when_a_point_is_taken_up() -> None:
    floor = speaking(waiting(ORDER))
    floor.act("Ghana", RaisePoint(ORDER))
    said = text_of(floor_panel(floor))
    assert "**Points that wait**\nPoint 1: point of order · Ghana" in said


@pytest.mark.parametrize(
    ("build", "label"),
    [
        (ruled(), "Appeal the ruling on point 1"),
        (appealed(second=True), "Second the appeal"),
        (raised(RaisePoint(INQUIRY), seconding(INQUIRY)), "Second point 1"),
        (speaking, "Right of reply"),
    ],
)
def test_the_floor_panel_offers_what_may_be_asked_for_now(build: Callable[[], Floor], label: str) -> None:
    assert label in labels(floor_panel(build()))


def test_an_appeal_is_offered_only_while_the_ruling_is_the_last() -> None:
    floor = appealed()()
    assert not any("Appeal" in own for own in labels(floor_panel(floor)))


@pytest.mark.parametrize(
    ("kind", "offered"),
    [
        (ORDER, ("Well taken", "Not well taken")),
        (INQUIRY, ("Answer", "Not in order")),
        (PointKind.PERSONAL_PRIVILEGE, ("Seen to", "Not in order")),
    ],
)
def test_the_chair_rules_with_the_first_buttons_of_the_panel(
    kind: PointKind, offered: tuple[str, str]
) -> None:
    floor = in_session()
    floor.act("Ghana", RaisePoint(kind))
    assert labels(dais_panel(floor))[:2] == offered


def test_the_chair_takes_up_the_next_point_first() -> None:
    floor = raised(RaisePoint(INQUIRY))()
    assert "Take up point 1" not in labels(dais_panel(floor))
    floor.dais(EndSpeech())
    assert labels(dais_panel(floor))[0] == "Take up point 1"


def test_the_chair_grants_refuses_and_calls_replies() -> None:
    floor = asking(granted_on_request=False)()
    assert "**Rights of reply**\nRight of reply 1: Ghana to France · asked for" in text_of(dais_panel(floor))
    assert {"Grant a reply to Ghana", "Refuse the reply of Ghana"} <= set(labels(dais_panel(floor)))
    floor.dais(GrantReply(1), EndSpeech())
    assert "Call the reply of Ghana" in labels(dais_panel(floor))
    floor.dais(CallReply())
    assert "**Ghana** has the floor, in right of reply" in text_of(dais_panel(floor))


def test_a_reply_that_comes_right_after_the_speech_is_the_chairs_next_step() -> None:
    floor = asking(EndSpeech(), at_end_of_meeting=False)()
    assert labels(dais_panel(floor))[0] == "Call the reply of Ghana"


# The vote on an appeal


def test_the_card_of_an_appeal_says_what_a_vote_does_and_which_rule_it_rests_on() -> None:
    floor = ruled()()
    floor.act("Ghana", AppealRuling("Not so"))
    said = text_of(vote_card(floor.session, floor.at))
    assert said.startswith("Vote 1 · Appeal 1: the ruling on point 1 (point of order)\n")
    assert (
        "The point of order of Ghana is not well taken. Yes overrules the ruling, No lets it stand." in said
    )
    assert "on a tie it stands" in said
    assert "“Points of order” (E/5715/Rev.2)" in said


@pytest.mark.parametrize(
    ("tie", "outcome", "why"),
    [
        (Tie.LOST, "Ruling stands", "Equally divided, so the ruling stands."),
        (Tie.CARRIED, "Ruling overruled", "Equally divided, so the ruling is overruled."),
    ],
)
def test_the_result_of_an_appeal_says_what_became_of_the_ruling(tie: Tie, outcome: str, why: str) -> None:
    floor = appealed(tie=tie)()
    result = floor.ballots(yes=3, no=3)
    said = text_of(result_card(floor.session, result, None))
    assert f"**{outcome}: appeal 1, the ruling on point 1 (point of order) — 3 in favour, 3 against" in said
    assert why in said
    assert outcome in text_of(closed_vote_card(floor.session, result))


def test_an_appeal_on_which_nobody_votes_leaves_the_ruling() -> None:
    floor = appealed()()
    result = floor.ballots()
    assert "Nobody voted for or against, so the ruling stands." in text_of(
        result_card(floor.session, result, None)
    )


# What whoever acts is told


def test_whoever_raises_a_point_is_told_where_it_stands() -> None:
    order, inquiry = RaisePoint(ORDER), RaisePoint(INQUIRY)
    floor = speaking()
    assert told(floor, "Ghana", order) == "Point 1 raised: point of order. It is before the President."
    assert told(floor, "Haiti", inquiry) == (
        "Point 2 raised: point of parliamentary inquiry. It waits: another point is being dealt with."
    )
    floor.dais(RuleOnPoint(PointRuling.SUSTAINED))
    waiting = told(floor, "China", inquiry)
    assert waiting.endswith("It waits: the dais takes it up once the speaker is done.")
    seconded = in_session(rulebook=seconding(INQUIRY))
    assert told(seconded, "Ghana", inquiry).endswith("It needs a second.")


def test_whoever_appeals_is_told_what_comes_next() -> None:
    appealing = AppealRuling("Not so")
    assert told(ruled()(), "Ghana", appealing) == (
        "Ghana appeals the ruling on point 1 (point of order): “Not so”. It is put to the vote at once."
    )
    assert told(ruled(second=True)(), "Ghana", appealing).endswith("It needs a second.")


def test_whoever_asks_for_a_reply_is_told_who_decides() -> None:
    asked = "Ghana asked for a right of reply to France."
    assert told(speaking(), "Ghana", AskReply()) == (f"{asked} It is granted on request; the dais calls it.")
    floor = speaking(under(right_of_reply={"granted_on_request": False}))
    assert told(floor, "Ghana", AskReply()) == f"{asked} The President decides."
