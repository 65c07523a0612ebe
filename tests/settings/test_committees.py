from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import Majority, MotionKind
from bot.settings.committees import CommitteeFile, folded, load_committee
from bot.settings.problems import Problem
from tests.procedure.rulebooks import preset
from tests.settings.conftest import Write

HEAD = "title: Council\nyear: 2015\nrulebook: ecosoc\n"
SEATS = {
    "African States": 14,
    "Asia-Pacific States": 11,
    "Eastern European States": 6,
    "Latin American and Caribbean States": 10,
    "Western European and other States": 13,
}


def problems_of(path: Path) -> list[Problem]:
    problems: list[Problem] = []
    assert (load_committee(str(path), problems) is None) == bool(problems)
    return problems


def shipped(name: str) -> CommitteeFile:
    problems: list[Problem] = []
    committee = load_committee(name, problems)
    assert problems == []
    assert committee is not None
    return committee


@pytest.mark.parametrize("year", [2015, 2026])
def test_the_council_has_its_54_members_in_their_groups(year: int) -> None:
    committee = shipped(f"ecosoc_{year}")
    assert (committee.name, committee.title, committee.year) == (
        f"ecosoc_{year}",
        "Economic and Social Council",
        year,
    )
    assert (committee.rulebook, committee.topic) == ("ecosoc", "human_trafficking")
    members = [delegation for delegation in committee.delegations if not delegation.observer]
    assert len(members) == 54
    assert Counter(member.group for member in members) == SEATS


def test_the_members_changed_between_the_two_years() -> None:
    earlier = {delegation.name for delegation in shipped("ecosoc_2015").delegations}
    later = {delegation.name for delegation in shipped("ecosoc_2026").delegations}
    assert {"Kuwait", "Togo", "Bolivia (Plurinational State of)"} <= earlier - later
    assert {"Norway", "Türkiye", "Côte d'Ivoire"} <= later - earlier


@pytest.mark.parametrize("name", ["ecosoc_2015", "ecosoc_2026"])
def test_another_name_means_one_delegation_only(name: str) -> None:
    committee = shipped(name)
    names = [delegation.name for delegation in committee.delegations]
    aliases = [alias for group in committee.aliases.values() for alias in group]
    assert "USA" in committee.aliases["United States"]
    assert set(committee.aliases) <= set(names)
    assert max(Counter(folded(each) for each in [*names, *aliases]).values()) == 1


def test_a_committee_may_have_observers_and_no_topic(write: Write) -> None:
    path = write(
        HEAD + "members: {All: [France, Norway]}\nobservers: [Holy See]\naliases: {Norway: ['NO']}\n"
    )
    problems: list[Problem] = []
    committee = load_committee(str(path), problems)
    assert problems == []
    assert committee == CommitteeFile(
        "x",
        "Council",
        2015,
        "ecosoc",
        preset("ecosoc"),
        None,
        (Delegation("France", "All"), Delegation("Norway", "All"), Delegation("Holy See", observer=True)),
        {"Norway": ("NO",)},
    )


BROKEN = [
    (
        "members: {All: [France, NO]}",
        4,
        "members.All[2]",
        "words",
        'YAML reads this as true or false: quote it, "NO".',
    ),
    (
        "members:\n  All: [France]\n  West: [FRANCE]",
        6,
        "members.West[1]",
        "each name once",
        '"France" already stands in line 5.',
    ),
    (
        "members: {All: [Türkiye, Turkiye]}",
        4,
        "members.All[2]",
        "each name once",
        '"Türkiye" already stands in line 4.',
    ),
    (
        "members: {All: [Côte d'Ivoire, Cote d’Ivoire]}",
        4,
        "members.All[2]",
        "each name once",
        '"Côte d\'Ivoire" already stands in line 4.',
    ),
    (
        "members: {All: [France]}\nobservers: [france]",
        5,
        "observers[1]",
        "each name once",
        '"France" already stands in line 4.',
    ),
    ("members:\n  All: []", 5, "members.All", "at least 1 in the list", ""),
    ("members:\n  All:", 5, "members.All", "a list", "Write [one, two], or a line with - for each."),
    ("members: {}", 4, "members", "a group with its members", "Write a group's title and its members below."),
    ("members: [France]", 4, "members", "keys with values", ""),
    ("members: {All: ['']}", 4, "members.All[1]", "words", ""),
    ("members: {All: [" + "x" * 61 + "]}", 4, "members.All[1]", "at most 60 characters", ""),
    (
        "members: {All: [" + ", ".join(f"M{number}" for number in range(194)) + "]}",
        4,
        "members",
        "at most 193 members",
        "",
    ),
    (
        "members: {All: [France]}\naliases: {Franc: [FR]}",
        5,
        "aliases.Franc",
        "a delegation of this committee",
        "Did you mean France?",
    ),
    (
        "members: {All: [France, Congo]}\naliases: {France: [congo]}",
        5,
        "aliases.France[1]",
        "each name once",
        '"Congo" already stands in line 4.',
    ),
    (
        "members: {All: [France, Congo]}\naliases: {France: [FR], Congo: [fr]}",
        5,
        "aliases.Congo[1]",
        "each name once",
        '"FR" already stands in line 5.',
    ),
    (
        "members: {All: [France]}\ntopic: human_traficking",
        5,
        "topic",
        "the name of one of the topics (human_trafficking)",
        "Did you mean human_trafficking?",
    ),
    (
        "members: {All: [France]}\ntopic: qqq",
        5,
        "topic",
        "the name of one of the topics (human_trafficking)",
        "Your own file goes into the folder topics of your config_folder.",
    ),
]


@pytest.mark.parametrize(("rest", "line", "path", "right", "hint"), BROKEN)
def test_a_broken_committee_is_refused_with_its_line(
    write: Write, rest: str, line: int, path: str, right: str, hint: str
) -> None:
    problems = problems_of(write(f"{HEAD}{rest}\n"))
    assert [(each.line, each.path, each.right, each.hint) for each in problems] == [(line, path, right, hint)]


def test_everything_wrong_with_a_committee_is_told_at_once(write: Write) -> None:
    problems = problems_of(
        write(
            "title: Council\nyear: 1815\nrulebook: ecosco\ntopics: human\n"
            "members: {All: [France, france], West: []}\n"
        )
    )
    assert [(each.line, each.path) for each in problems] == [
        (4, "topics"),
        (2, "year"),
        (3, "rulebook"),
        (5, "members.All[2]"),
        (5, "members.West"),
    ]


def test_193_members_and_60_observers_are_taken(write: Write) -> None:
    members = ", ".join(f"M{number}" for number in range(193))
    observers = ", ".join(f"O{number}" for number in range(60))
    assert problems_of(write(f"{HEAD}members: {{All: [{members}]}}\nobservers: [{observers}]\n")) == []
    assert (
        len(problems_of(write(f"{HEAD}members: {{All: [{members}]}}\nobservers: [{observers}, O60]\n"))) == 1
    )


def test_names_are_compared_without_accents_capitals_and_spaces() -> None:
    assert folded(" CÔTE  d’Ivoire") == folded("Cote d'ivoire")
    assert folded("Congo") != folded("Democratic Republic of the Congo")


# Rules of a committee's own


def test_a_committees_own_rules_are_laid_over_its_rulebook(write: Write) -> None:
    rules = "rules:\n  caucus: {total_maximum: 20m}\n  motions: {close_debate: {majority: two_thirds}}\n"
    problems: list[Problem] = []
    committee = load_committee(str(write(HEAD + "members: {All: [France]}\n" + rules)), problems)
    assert problems == []
    assert committee is not None
    assert committee.rules.caucus.total_maximum == 1200
    assert committee.rules.motions[MotionKind.CLOSE_DEBATE].majority is Majority.TWO_THIRDS
    assert committee.rules.quorum_to_debate == preset("ecosoc").quorum_to_debate


def test_what_is_wrong_with_a_committees_own_rules_is_told_in_its_file(write: Write) -> None:
    rules = "rules:\n  caucus: {total_maximum: 2}\n  yields: {chian: 1}\n"
    problems: list[Problem] = []
    assert load_committee(str(write(HEAD + "members: {All: [France]}\n" + rules)), problems) is None
    assert sorted((own.file, own.path) for own in problems) == [
        ("x.yaml", "rules.caucus.total_maximum"),
        ("x.yaml", "rules.yields.chian"),
    ]
