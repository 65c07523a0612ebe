"""Lists of members that people upload: what is read of them, and what is said of what cannot be read."""

from __future__ import annotations

from collections import Counter

import pytest

from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import MotionKind
from bot.settings.committees import load_committee
from bot.settings.member_lists import ROWS, MemberList, read_member_list
from bot.settings.problems import Problem
from bot.settings.uploads import LARGEST_UPLOAD

FRANCE, NORWAY = Delegation("France", "Western"), Delegation("Norway", "Western")
HOLY_SEE = Delegation("Holy See", observer=True)


def read(content: str | bytes, file: str = "list.csv") -> MemberList:
    problems: list[Problem] = []
    found = read_member_list(file, content if isinstance(content, bytes) else content.encode(), problems)
    assert problems == []
    assert found is not None
    return found


def problems_of(content: str | bytes, file: str = "list.csv") -> list[Problem]:
    problems: list[Problem] = []
    assert (
        read_member_list(file, content if isinstance(content, bytes) else content.encode(), problems) is None
    )
    assert problems
    return problems


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_a_table_is_read_whatever_parts_its_cells_and_ends_its_lines(delimiter: str, ending: str) -> None:
    rows = ("Name Group Aliases", "France Western", "", "Norway Western NO|Norge", "Holy~See observer")
    text = ending.join(row.replace(" ", delimiter).replace("~", " ") for row in rows)
    assert read(text).delegations == (
        FRANCE,
        Delegation("Norway", "Western", False, ("NO", "Norge")),
        HOLY_SEE,
    )
    assert [own.line for own in read(text).listed] == [2, 4, 5]


def test_a_table_without_headings_is_read_by_the_places_of_its_columns() -> None:
    assert read("France,Western\nHoly See,Observer\nState of Palestine,observer,Palestine").delegations == (
        FRANCE,
        HOLY_SEE,
        Delegation("State of Palestine", observer=True, aliases=("Palestine",)),
    )


def test_a_table_may_say_in_a_column_of_its_own_who_observes() -> None:
    text = "Observer?,Region,Country\nno,Western,France\nyes,,Holy See\n,Western,Norway\n"
    assert read(text).delegations == (FRANCE, HOLY_SEE, NORWAY)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_accents_come_in_as_they_were_saved(encoding: str) -> None:
    assert read("name\nCôte d’Ivoire\nTürkiye".encode(encoding)).delegations == (
        Delegation("Côte d’Ivoire"),
        Delegation("Türkiye"),
    )


@pytest.mark.parametrize(
    ("content", "line", "hint"),
    [
        ("name\nCôte d’Ivoire".replace("’", "'").encode("latin-1"), 2, "CSV UTF-8"),
        ("name\nFrance".encode("utf-16-le"), 1, "CSV UTF-8"),
        (b"PK\x03\x04rest", None, "CSV UTF-8"),
        (b"\xd0\xcf\x11\xe0rest", None, "CSV UTF-8"),
        (b"%PDF-1.7", None, "CSV or as YAML"),
        (b"\xff\xfeF", 1, "CSV UTF-8"),
        (b"x" * (LARGEST_UPLOAD + 1), None, "Leave out"),
        (b"", None, "empty"),
        (b"\n \n,,\n", None, "empty"),
    ],
)
def test_a_file_in_another_form_is_refused_with_its_remedy(
    content: bytes, line: int | None, hint: str
) -> None:
    (problem,) = problems_of(content)
    assert problem.line == line
    assert hint in problem.hint


def test_everything_wrong_with_a_table_is_told_at_once_by_its_lines() -> None:
    text = 'name,observer\nFrance,maybe\n"Two\nlines",\nfrance,\n,yes\n' + "x" * 61 + ",\nNor\u202eway,\n"
    assert [(own.line, own.path) for own in problems_of(text)] == [
        (2, "observer"),
        (3, "name"),
        (5, "name"),
        (6, "name"),
        (7, "name"),
        (8, "name"),
    ]


def test_an_open_quotation_mark_is_told_on_the_line_it_stands_on() -> None:
    (problem,) = problems_of('name,group\nFrance,Western\n"Norway,Western\nGhana,African\n')
    assert problem.line == 3
    assert "Norway" in problem.found


def test_the_first_row_too_many_is_told() -> None:
    (problem,) = problems_of("name\n" + "".join(f"Country {number}\n" for number in range(500)))
    assert problem.line == ROWS + 2
    assert str(ROWS) in problem.right


def test_more_members_than_the_united_nations_has_are_too_many() -> None:
    (problem,) = problems_of("name\n" + "".join(f"Country {number}\n" for number in range(194)))
    assert (problem.line, problem.right) == (195, "at most 193 members")


def test_a_file_of_a_committee_is_read_as_those_of_the_configuration_are() -> None:
    text = (
        "title: Council\nyear: 2030\nrulebook: una_usa\n"
        "rules: {motions: {close_debate: {majority: simple}}}\n"
        "members:\n  Western:\n    - France\n    - Norway\nobservers: [Holy See]\naliases: {Norway: ['NO']}\n"
    )
    found = read(text, "list.yaml")
    assert (found.title, found.year, found.rulebook) == ("Council", 2030, "una_usa")
    assert found.rules is not None
    assert found.rules.motions[MotionKind.CLOSE_DEBATE].majority == "simple"
    assert found.delegations == (FRANCE, Delegation("Norway", "Western", False, ("NO",)), HOLY_SEE)
    assert [own.line for own in found.listed] == [7, 8, 9]


def test_a_file_of_a_committee_needs_its_members_alone() -> None:
    found = read("members: {Western: [France]}", "LIST.YML")
    assert (found.delegations, found.title, found.rules) == ((FRANCE,), None, None)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("title: x", 1, "Add the key members"),
        ("members: {A: [No]}", 1, "quote it"),
        ("members: {A: [France]}\nrules: {caucus: {total_maximum: 20m}}", 2, "Add the key rulebook"),
        ("members: {A: [France]}\nyear: soon\nrulebok: x", 3, "rulebook"),
        ("members: {A: [France]}\nrulebook: unausa", 2, "una_usa"),
        ("members:\n\tA: [France]", 2, "spaces"),
        ("members: &all {A: [France]}", 1, "anchor"),
    ],
)
def test_what_is_wrong_with_a_file_of_a_committee_is_told(text: str, line: int, words: str) -> None:
    found = problems_of(text, "list.yaml")
    assert line in [own.line for own in found]
    assert any(words in own.hint for own in found)


def test_the_general_assembly_has_its_193_members_in_their_groups() -> None:
    problems: list[Problem] = []
    found = load_committee("general_assembly", problems)
    assert problems == []
    assert found is not None
    assert Counter(own.group for own in found.delegations) == {
        "African States": 54,
        "Asia-Pacific States": 54,
        "Eastern European States": 23,
        "Latin American and Caribbean States": 33,
        "Western European and other States": 29,
        None: 2,
    }
