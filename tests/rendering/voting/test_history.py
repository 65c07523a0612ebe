"""The history of votes: paged, of one draft or one kind of motion, and found by words."""

from __future__ import annotations

from functools import cache

import pytest

from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from bot.rendering.card_limits import problems
from bot.rendering.voting.history import PAGE, Which, likely_votes, vote_label, votes_card, which
from tests.procedure.committees import Floor, in_session, voting_on_draft
from tests.rendering.sittings import labels, menus, text_of


def voted() -> Floor:
    """A draft adopted, then a motion lost."""
    floor = voting_on_draft()
    floor.ballots(yes=7)
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.dais(PutMotion(1))
    floor.ballots(no=7)
    return floor


@cache
def many() -> Floor:
    """Twenty-three motions voted on, every third for another caucus."""
    floor = in_session()
    for place in range(23):
        kind = MotionKind.ADJOURN_MEETING
        terms = Terms()
        if place % 3 == 0:
            kind, terms = MotionKind.UNMODERATED_CAUCUS, Terms(total=300)
        floor.put(kind, terms=terms)
        floor.ballots(no=7)
    return floor


def test_the_history_has_the_latest_vote_first_each_with_its_time_and_a_menu_to_look_at_one() -> None:
    floor = voted()
    assert text_of(votes_card(floor.session)) == (
        "Votes: 2\n"
        "**2** · <t:1447146000:t> · Lost: motion 1, adjournment of the meeting"
        " — 0 in favour, 7 against, 0 abstaining\n"
        "**1** · <t:1447146000:t> · Adopted: draft resolution E/2015/L.1"
        " — 7 in favour, 0 against, 0 abstaining\n"
        "[Look at a vote in full ▾ 2 0–7–0 · Lost: motion 1, adjournment of the meeting"
        " / 1 7–0–0 · Adopted: draft resolution E/2015/L.1]"
    )


def test_no_vote_has_no_history() -> None:
    assert text_of(votes_card(in_session().session)) == "Votes\nNo vote has been taken yet."


def test_a_long_history_is_turned_page_by_page() -> None:
    session = many().session
    first, second, third = (votes_card(session, None, page) for page in range(3))
    assert first.title == "Votes: 23 · page 1 of 3"
    assert (labels(first), labels(second), labels(third)) == (
        ("Earlier ▶",),
        ("◀ Later", "Earlier ▶"),
        ("◀ Later",),
    )
    shown = [option for card in (first, second, third) for own in menus(card).values() for option in own]
    assert [int(own.split()[0]) for own in shown] == list(range(23, 0, -1))
    assert len(menus(first)["Look at a vote in full"]) == PAGE
    assert all(problems(card) == () for card in (first, second, third))
    assert votes_card(session, None, 99) == third
    assert votes_card(session, None, -4) == first


def test_the_votes_on_one_kind_of_motion_are_shown_alone_and_stay_so_when_turned() -> None:
    meant = Which(motion=MotionKind.UNMODERATED_CAUCUS)
    card = votes_card(many().session, meant)
    assert card.title == "Votes on unmoderated caucus: 8"
    assert "adjournment" not in text_of(card)
    assert which(meant.subject) == meant


def test_the_votes_on_a_draft_are_those_on_its_clauses_and_amendments_too() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    floor.ballots(yes=7)
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.dais(RuleOnMotion(1, Ruling.OUT_OF_ORDER), OpenVote())
    floor.ballots(yes=7)
    card = votes_card(floor.session, Which(draft=1))
    assert card.title == "Votes on E/2015/L.1: 2"
    assert votes_card(floor.session, Which(draft=2)).title == "Votes on draft 2"


@pytest.mark.parametrize("meant", [Which(), Which(3), Which(0, MotionKind.CLOSE_DEBATE)])
def test_what_a_page_shows_is_known_again_from_its_buttons(meant: Which) -> None:
    assert which(meant.subject) == meant


@pytest.mark.parametrize("subject", ["", "x-", "1-no_motion"])
def test_a_page_of_nothing_known_is_none(subject: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        which(subject)


def test_votes_are_found_by_words_of_their_outcome() -> None:
    session = voted().session
    assert [own.number for own in likely_votes(session, "lost meeting")] == [2]
    assert [own.number for own in likely_votes(session, "L.1 adopted")] == [1]
    assert [own.number for own in likely_votes(session, "")] == [2, 1]
    assert likely_votes(session, "treaty") == []
    assert vote_label(session, session.results[0]) == "1 7–0–0 · Adopted: draft resolution E/2015/L.1"
