"""What is suggested for the names of uploaded lists, and what is taken over."""

from __future__ import annotations

import pytest

from bot.procedure.delegations import Delegation
from bot.services.member_names import Suggestion, accepted, suggestions
from bot.settings.member_lists import Listed
from tests.stages import shipped


def listed(*names: str) -> tuple[Listed, ...]:
    return tuple(Listed(line, Delegation(name)) for line, name in enumerate(names, 1))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Cote d'Ivoire", "Côte d'Ivoire"),
        ("Ivory Coast", "Côte d'Ivoire"),
        ("Cote dIvoir", "Côte d'Ivoire"),
        ("FRANCE", "France"),
        ("Frnace", "France"),
        ("USA", "United States"),
        ("Turkey", "Türkiye"),
        ("Saint Vincent and Grenadines", "Saint Vincent and the Grenadines"),
    ],
)
def test_a_name_that_is_nearly_right_has_a_suggestion(typed: str, meant: str) -> None:
    assert suggestions(listed(typed), shipped()) == (Suggestion(1, typed, meant),)


@pytest.mark.parametrize(
    "typed", ["Niger", "Gambia", "Austria", "Guinea", "Dominica", "Wakanda", "Red Cross"]
)
def test_a_name_that_is_known_or_like_no_other_has_none(typed: str) -> None:
    assert suggestions(listed(typed), shipped()) == ()


def test_no_name_is_suggested_that_another_line_or_the_committee_has() -> None:
    assert suggestions(listed("Frnace", "France"), shipped()) == ()
    assert suggestions(listed("Frnace"), shipped(), present=("France",)) == ()
    assert suggestions(listed("Frnace", "Farnce"), shipped()) == (Suggestion(1, "Frnace", "France"),)


def test_only_what_was_accepted_is_taken_over_and_a_group_is_added_where_none_was_typed() -> None:
    typed = (
        Delegation("Frnace"),
        Delegation("USA"),
        Delegation("Ghana", "Mine"),
        Delegation("EU", observer=True),
    )
    took = accepted(typed, (Suggestion(1, "Frnace", "France"),), shipped())
    assert took == (
        Delegation("France", "Western European and other States"),
        Delegation("USA"),
        Delegation("Ghana", "Mine"),
        Delegation("EU", observer=True),
    )


def test_names_that_a_list_gave_find_their_delegation_before_those_of_the_configuration() -> None:
    own = (
        Delegation("Democratic People's Republic of Korea", aliases=("Korea",)),
        Delegation("Republic of Korea"),
    )
    assert shipped().aliases(own)["korea"] == "Democratic People's Republic of Korea"
    assert shipped().aliases(own)["rok"] == "Republic of Korea"
