"""The committee at a glance, and what is said where something else comes first."""

from __future__ import annotations

import pytest

from bot.procedure.rules.seats import UnseatPerson
from bot.rendering import committee
from tests.procedure.committees import established, voting_on_draft
from tests.rendering.sittings import HOSTILE, acting_markup, text_of


def test_the_status_tells_the_size_the_seats_the_rules_and_what_was_done() -> None:
    floor = voting_on_draft()
    floor.ballots(yes=7)
    floor.dais(UnseatPerson(101))
    assert text_of(committee.status_card(floor.session)) == (
        "Economic and Social Council 2015\n"
        "Sitting 1: debate.\n"
        "Present 7 of 7 · quorum to debate 3: reached · to decide 4: reached · "
        "simple majority if all vote: 4\n"
        "7 members, 1 observer.\n"
        "On the dais: <@key:1>.\n"
        "Nobody sits for: Albania.\n"
        "Rules: Rules of procedure of the Economic and Social Council.\n"
        "So far: 1 draft resolution and 1 vote."
    )


def test_before_the_first_sitting_the_status_has_no_numbers_of_one() -> None:
    text = text_of(committee.status_card(established().session))
    assert "\nNot in session.\n7 members, 1 observer." in text
    assert "Every delegation has its delegate." in text


def test_where_no_committee_sits_one_is_told_how_to_make_one() -> None:
    assert "/committee create" in committee.no_committee_text()


def test_an_unexpected_failure_has_a_reference_for_the_host() -> None:
    assert "reference: 1a2b3c4d" in committee.failure_text("1a2b3c4d")


def test_the_nearest_names_are_asked_for() -> None:
    assert committee.nearest_text(["Niger", "Nigeria"]) == "Did you mean Niger or Nigeria?"


def test_what_was_not_recorded_has_not_happened() -> None:
    text = committee.not_recorded_text("the disk is full")
    assert text.startswith("This was not recorded, and nothing has changed.")
    assert text.endswith("-# the disk is full")


@pytest.mark.parametrize(
    "text",
    [
        committee.nearest_text([HOSTILE]),
        committee.not_recorded_text(HOSTILE),
        committee.failure_text(HOSTILE),
    ],
)
def test_nothing_put_into_a_text_acts(text: str) -> None:
    assert not acting_markup(text)


@pytest.mark.parametrize(
    "text", [committee.elsewhere_text(), committee.old_control_text(), committee.no_topic_text()]
)
def test_a_dead_end_says_where_to_go(text: str) -> None:
    assert "latest panel" in text or "the committee's file" in text
