"""Changing the rulebook in the middle of a session."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import DecidedBy, Majority, MotionKind, PointKind, PointRule, Rulebook, Topic
from bot.procedure.rulebook.differences import differences
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.rulebook_changes import ChangeRule, source_of
from bot.procedure.rules.speakers.speakers_list import SetSpeakingTime
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.session import Session
from tests.procedure.committees import (
    ADMINISTRATOR,
    PRESIDENT,
    Floor,
    caucus,
    ecosoc,
    in_session,
    speaking,
    under,
    voting_on_draft,
    with_draft,
    with_list,
    with_motion,
)


def change(key: str, value: Any, rulebook: Rulebook | None = None) -> ChangeRule:
    """The change of one value of the Council's rules, or of a rulebook made from them."""
    rules = rulebook or ecosoc()
    section, *kinds, name = key.split(".")
    if section == "motions":
        motion = rules.motions[MotionKind(kinds[0])]
        changed = with_motion(rules, replace(motion, **{name: value}))
    elif section == "points":
        point = rules.points[PointKind(kinds[0])]
        changed = replace(rules, points={**rules.points, point.kind: replace(point, **{name: value})})
    else:
        changed = under(rules, **{section: {name: value}})
    return ChangeRule(key, str(value), "", changed)


def without_motion(kind: MotionKind) -> ChangeRule:
    """The order of precedence without a motion, which then no longer exists."""
    order = tuple(own for own in ecosoc().order_of_motions.precedence if own is not kind)
    motions = {own: rule for own, rule in ecosoc().motions.items() if own is not kind}
    changed = replace(under(order_of_motions={"precedence": order}), motions=motions)
    return ChangeRule("order_of_motions.precedence", ", ".join(order), "", changed)


def moved(kind: MotionKind, terms: Terms | None = None) -> Floor:
    """A committee with a motion that waits."""
    floor = with_list("Ghana")
    floor.raised(kind, terms=terms)
    return floor


def test_a_change_holds_from_then_on() -> None:
    floor = in_session()
    floor.act("France", RaiseMotion(MotionKind.MODERATED_CAUCUS, caucus(20)))
    floor.dais(change("caucus.total_maximum", 600))
    refusal = floor.refusal("Ghana", RaiseMotion(MotionKind.MODERATED_CAUCUS, caucus(11)))
    assert (refusal.reason, refusal.facts["maximum"]) == (Reason.DURATION_LIMIT, 600)
    floor.act("Ghana", RaiseMotion(MotionKind.MODERATED_CAUCUS, caucus(10)))


def test_a_change_is_part_of_the_journal() -> None:
    floor = in_session()
    floor.dais(change("majority.draft", Majority.TWO_THIRDS))
    assert replay(floor.events) == floor.session
    assert floor.session.rulebook.majority.draft is Majority.TWO_THIRDS


def test_only_the_dais_changes_the_rules() -> None:
    floor = in_session()
    for who in ("France", ADMINISTRATOR):
        refusal = floor.refusal(who, change("caucus.yields", True))
        assert (refusal.reason, refusal.rule) == (Reason.DAIS_ONLY, ecosoc().source(Topic.PRESIDENT))


def test_setting_what_is_already_set_is_refused_with_the_rule_it_rests_on() -> None:
    refusal = in_session().refusal(PRESIDENT, change("caucus.yields", False))
    assert (refusal.reason, refusal.facts) == (Reason.RULE_SAME, {"key": "caucus.yields"})
    assert refusal.rule == ecosoc().source(Topic.CAUCUS)


def test_of_two_changes_at_once_the_second_does_not_undo_the_first() -> None:
    floor = in_session()
    floor.dais(change("caucus.total_maximum", 600))
    refusal = floor.refusal(PRESIDENT, change("caucus.each_maximum", 60))
    assert refusal.reason is Reason.RULES_MOVED_ON
    floor.dais(change("caucus.each_maximum", 60, floor.session.rulebook))
    assert floor.session.rulebook.caucus.total_maximum == 600


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("majority.draft", Majority.TWO_THIRDS),
        ("quorum_to_decide.share", (1, 3)),
        ("observers.may_speak", False),
        ("amendments.preamble", False),
        ("motions.suspend_meeting.majority", Majority.TWO_THIRDS),
        ("points.order.second", True),
    ],
)
def test_what_may_bear_on_a_vote_is_not_changed_while_one_is_taken(key: str, value: object) -> None:
    floor = voting_on_draft()
    refusal = floor.refusal(PRESIDENT, change(key, value))
    assert (refusal.reason, refusal.rule) == (Reason.VOTING, ecosoc().source(Topic.CONDUCT_DURING_VOTING))
    floor.dais(CancelVote("Wrong text"), change(key, value))


def test_what_does_not_may_be_changed_during_a_vote() -> None:
    floor = voting_on_draft()
    before = floor.vote
    floor.dais(change("caucus.total_maximum", 600))
    floor.dais(change_of(floor, "speaking_time.maximum", 300))
    assert floor.vote == before


def change_of(floor: Floor, key: str, value: Any) -> ChangeRule:
    """A change of the rules the committee follows by now."""
    return change(key, value, floor.session.rulebook)


def test_between_the_votes_on_clauses_the_rules_of_voting_stay() -> None:
    floor = with_draft()
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(yes=5)
    refusal = floor.refusal(PRESIDENT, change("majority.clause", Majority.TWO_THIRDS))
    assert (refusal.reason, refusal.facts) == (Reason.RULES_OF_PARTS, {"symbol": floor.draft.symbol})


def test_a_motion_goes_to_its_end_by_the_rules_it_was_raised_under() -> None:
    floor = moved(MotionKind.CLOSE_LIST)
    for action in (
        change("motions.close_list.majority", Majority.TWO_THIRDS),
        without_motion(MotionKind.CLOSE_LIST),
    ):
        refusal = floor.refusal(PRESIDENT, action)
        assert refusal.reason is Reason.RULES_OF_MOTION
        assert refusal.facts == {"motion": MotionKind.CLOSE_LIST, "number": 1}
        assert refusal.rule == ecosoc().motions[MotionKind.CLOSE_LIST].rule
    floor.dais(without_motion(MotionKind.EXTEND_CAUCUS))
    assert MotionKind.EXTEND_CAUCUS not in floor.session.rulebook.motions


def test_the_order_of_motions_stays_while_one_is_before_the_committee() -> None:
    floor = moved(MotionKind.CLOSE_DEBATE)
    order = ecosoc().order_of_motions.precedence
    backwards = change("order_of_motions.precedence", tuple(reversed(order)))
    floor.dais(backwards)
    floor.dais(PutMotion(1))
    refusal = floor.refusal(PRESIDENT, change_of(floor, "order_of_motions.precedence", order))
    assert refusal.reason is Reason.RULES_OF_MOTION


def test_a_point_is_dealt_with_by_the_rules_it_was_raised_under() -> None:
    floor = in_session()
    floor.act("France", RaisePoint(PointKind.PARLIAMENTARY_INQUIRY, "Which majority?"))
    refusal = floor.refusal(PRESIDENT, change("points.parliamentary_inquiry.follow_ups", 1))
    assert refusal.facts == {"point": PointKind.PARLIAMENTARY_INQUIRY, "number": 1}
    without: dict[PointKind, PointRule] = {
        own: rule for own, rule in ecosoc().points.items() if own is not PointKind.PARLIAMENTARY_INQUIRY
    }
    gone = ChangeRule("points.parliamentary_inquiry", "none", "", replace(ecosoc(), points=without))
    assert floor.refusal(PRESIDENT, gone).reason is Reason.RULES_OF_POINT


def test_a_motion_no_longer_voted_on_loses_its_majority_with_it() -> None:
    floor = in_session()
    closing = replace(ecosoc().motions[MotionKind.CLOSE_DEBATE], majority=Majority.TWO_THIRDS)
    floor.dais(change("motions.close_debate.majority", Majority.TWO_THIRDS))
    book = with_motion(ecosoc(), replace(closing, decided_by=DecidedBy.PRESIDENT, majority=Majority.SIMPLE))
    floor.dais(ChangeRule("motions.close_debate.decided_by", "president", "vote", book))
    assert floor.session.rulebook == book


def _untouched(session: Session) -> tuple[object, ...]:
    return session.floor, session.drafts, session.motions


@pytest.mark.parametrize("start", [speaking, with_draft, voting_on_draft], ids=lambda own: own.__name__)
def test_whatever_runs_keeps_the_time_it_was_given(start: Callable[[], Floor]) -> None:
    floor = start()
    before = _untouched(floor.session)
    floor.dais(change("speaking_time.default", 30))
    assert _untouched(floor.session) == before


def test_speeches_to_come_follow_the_new_default() -> None:
    floor = in_session()
    floor.dais(change("speaking_time.default", 60))
    assert floor.session.speakers.seconds == 60


def test_a_time_the_dais_has_set_stays_within_the_new_limits() -> None:
    floor = with_list()
    floor.dais(SetSpeakingTime(120), change("speaking_time.default", 60))
    assert floor.session.speakers.seconds == 120
    floor.dais(change_of(floor, "speaking_time.maximum", 90))
    assert floor.session.speakers.seconds == 90


def test_the_differences_of_two_rulebooks_are_named_by_their_paths() -> None:
    other = with_motion(
        under(caucus={"yields": True, "extensions": 3}),
        replace(ecosoc().motions[MotionKind.DIVISION], second=True),
    )
    assert differences(ecosoc(), ecosoc()) == ()
    assert differences(ecosoc(), replace(other, title="Other rules")) == (
        "title",
        "caucus.extensions",
        "caucus.yields",
        "motions.division.second",
    )


def test_a_key_of_no_section_rests_on_the_powers_of_the_president() -> None:
    assert source_of(ecosoc(), "title") == ecosoc().source(Topic.PRESIDENT)
    assert source_of(ecosoc(), "motions.table_debate.majority") == ecosoc().source(Topic.PRESIDENT)
    assert source_of(ecosoc(), "points.order.second") == ecosoc().points[PointKind.ORDER].rule
