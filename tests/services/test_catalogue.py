"""Names however they are written, and what the configuration offers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.procedure.delegations import Delegation
from bot.services.catalogue import exact_name, likely_names, meant_name, read_catalogue
from bot.settings.committees import folded
from bot.settings.problems import ConfigError
from bot.settings.settings import Settings
from tests.stages import shipped

COUNCIL = shipped().committees["ecosoc_2015"]
NAMES = [own.name for own in COUNCIL.delegations]
ALIASES = shipped().aliases(COUNCIL.delegations)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("germany", "Germany"),
        ("  GERMANY ", "Germany"),
        ("Brasil", "Brazil"),
        ("Frnace", "France"),
        ("Portugual", "Portugal"),
        ("swed", "Sweden"),
        ("Korea", "Republic of Korea"),
        ("USA", "United States"),
        ("uk", "United Kingdom"),
        ("Russia", "Russian Federation"),
        ("bolivia", "Bolivia (Plurinational State of)"),
    ],
)
def test_the_likeliest_name_comes_first_however_it_is_written(typed: str, meant: str) -> None:
    assert likely_names(typed, NAMES, ALIASES)[0] == meant


def test_nothing_typed_offers_the_first_names_and_never_more_than_discord_shows() -> None:
    assert likely_names("", NAMES, ALIASES) == NAMES[:25]
    assert likely_names("   ", NAMES, ALIASES) == NAMES[:25]
    assert likely_names("a", NAMES, ALIASES, limit=3) == likely_names("a", NAMES, ALIASES)[:3]


def test_nothing_like_it_offers_nothing() -> None:
    assert likely_names("zzzzqqqq", NAMES, ALIASES) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Frnace", "France"),
        ("Portugual", "Portugal"),
        ("Untied Kingdon", "United Kingdom"),
        ("Rusia", "Russian Federation"),
        ("USA", "United States"),
        ("Uzbekistan", None),
        ("Atlantis", None),
        ("Mal", None),
        ("", None),
    ],
)
def test_a_slip_of_the_pen_is_seen_through_and_another_name_is_not_taken_for_one(
    typed: str, meant: str | None
) -> None:
    assert meant_name(typed, NAMES, ALIASES) == meant


def test_names_that_begin_so_stand_before_names_that_are_only_alike() -> None:
    found = likely_names("bur", NAMES, ALIASES)
    begun = [name for name in NAMES if any(word.startswith("bur") for word in folded(name).split())]
    assert found[: len(begun)] == begun


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("france", "France"),
        (" FRANCE  ", "France"),
        ("united states of america", "United States"),
        ("USA", "United States"),
        ("Brasil", None),
        ("", None),
        ("Fran", None),
    ],
)
def test_a_name_counts_as_written_exactly_capitals_accents_and_aliases_aside(
    typed: str, meant: str | None
) -> None:
    assert exact_name(typed, NAMES, ALIASES) == meant


def test_accents_and_apostrophes_need_not_be_typed() -> None:
    assert exact_name("cote d'ivoire", ["Côte d’Ivoire"], {}) == "Côte d’Ivoire"
    assert likely_names("cote", ["Chile", "Côte d’Ivoire"], {})[0] == "Côte d’Ivoire"


def test_a_name_stands_before_an_alias() -> None:
    assert exact_name("Korea", ["Korea", "Republic of Korea"], {"korea": "Republic of Korea"}) == "Korea"


def test_only_the_delegations_that_are_there_go_by_aliases() -> None:
    assert set(ALIASES.values()) <= set(NAMES)
    assert shipped().aliases([Delegation("France")]) == {
        alias: name for alias, name in ALIASES.items() if name == "France"
    }


@given(st.text(max_size=40))
def test_whatever_is_typed_only_known_names_are_offered_each_once(typed: str) -> None:
    found = likely_names(typed, NAMES, ALIASES)
    assert len(found) == len(set(found)) <= 25
    assert set(found) <= set(NAMES)
    exact = exact_name(typed, NAMES, ALIASES)
    assert exact is None or exact in found


def test_every_committee_of_the_catalogue_has_its_rulebook_and_its_topic() -> None:
    for committee in shipped().committees.values():
        assert committee.rulebook in shipped().rulebooks
        assert committee.topic is None or committee.topic in shipped().topics


def test_the_problems_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    for area in ("committees", "rulebooks"):
        (tmp_path / area).mkdir()
        (tmp_path / area / "broken.yaml").write_text("title: [")
    with pytest.raises(ConfigError) as error:
        read_catalogue(replace(Settings(), config_folder=tmp_path))
    assert len({problem.file for problem in error.value.problems}) == 2
