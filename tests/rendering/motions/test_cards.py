"""The queue of motions and the motions there are."""

from __future__ import annotations

from bot.procedure.rulebook import MotionKind
from bot.procedure.state.motions import Terms
from bot.rendering.motions.cards import motions_card
from tests.procedure.committees import in_session, with_draft
from tests.rendering.sittings import labels, state, text_of


def test_the_queue_is_in_the_order_of_precedence_with_terms_movers_and_majorities() -> None:
    floor = in_session()
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", Terms(topic="Borders", total=600, each=60))
    floor.raised(MotionKind.MODERATED_CAUCUS, "Haiti", Terms(topic="Victims", total=900, each=60))
    floor.raised(MotionKind.SUSPEND_MEETING, "France", Terms(duration=600))
    assert text_of(motions_card(floor.session)).startswith(
        "Motions\n"
        "Motion 3 · To suspend the meeting for 10 min · France · simple majority; not debated\n"
        "Motion 2 · For a moderated caucus on “Victims”, 15 min, 1 min each · Haiti · "
        "simple majority; not debated\n"
        "Motion 1 · For a moderated caucus on “Borders”, 10 min, 1 min each · Ghana · "
        "simple majority; not debated\n"
    )


def test_the_motion_before_the_committee_stands_above_the_pending_ones() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    assert text_of(motions_card(floor.session)).startswith(
        "Motions\n**Before the committee**\n"
        "Motion 1 · To close the debate · France · simple majority; 2 against may speak\n"
        "**Pending**\nNo motion is pending."
    )


def test_the_rulebooks_motions_are_listed_by_precedence_with_their_rules() -> None:
    text = text_of(motions_card(in_session().session))
    assert (
        "**1** Suspension of the meeting: simple majority; not debated · "
        "“Suspension or adjournment of the meeting” (E/5715/Rev.2)"
    ) in text
    assert "**15** Roll-call vote: granted on request; not debated · Rule 61, “Method of voting”" in text
    assert "**18** Vote on a draft resolution: the President rules on it" in text


def test_a_long_queue_is_turned_page_by_page() -> None:
    session = state("motions").session
    first, last = motions_card(session), motions_card(session, page=99)
    assert first.title == "Motions · page 1 of 4"
    assert "Next ▶" in labels(first)
    assert "Motion 31 · " in text_of(first)
    assert "Next ▶" not in labels(last)
    assert "◀ Back" in labels(last)
    assert "Motion 31 · " not in text_of(last)
