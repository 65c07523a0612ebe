"""Rosters that people upload, as chairs write them and as forms export them."""

from __future__ import annotations

import pytest

from bot.settings.problems import Problem
from bot.settings.rosters import ROWS, RosterRow, is_roster, read_roster

ID = 123456789012345678
FORM = (
    '"Timestamp","Email","Which country do you represent?","Discord username","Second: Discord"\n'
    '"2026/01/01 10:00:00 am","a@example.org","France","@Marie","jean#1234"\n'
    '"2026/01/01 10:05:00 am","b@example.org","Ghana","kofi",""\n'
)


def read(content: str | bytes) -> tuple[RosterRow, ...]:
    problems: list[Problem] = []
    found = read_roster("roster.csv", content if isinstance(content, bytes) else content.encode(), problems)
    assert problems == []
    assert found is not None
    return found


def problem_of(content: str | bytes) -> Problem:
    problems: list[Problem] = []
    data = content if isinstance(content, bytes) else content.encode()
    assert read_roster("roster.csv", data, problems) is None
    (problem,) = problems
    return problem


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_roster_names_people_by_id_mention_or_username(delimiter: str, encoding: str) -> None:
    rows = ("Delegation|User", f"France|{ID}", f"Ghana|<@{ID}>", "Côte d’Ivoire| @Ama ")
    found = read("\r\n".join(row.replace("|", delimiter) for row in rows).encode(encoding))
    assert [(own.line, own.delegation, own.id) for own in found] == [
        (2, "France", ID),
        (3, "Ghana", ID),
        (4, "Côte d’Ivoire", None),
    ]
    assert found[2].username == "ama"


def test_a_form_is_read_as_it_is_exported() -> None:
    assert [(own.line, own.delegation, own.username) for own in read(FORM)] == [
        (2, "France", "marie"),
        (2, "France", "jean"),
        (3, "Ghana", "kofi"),
    ]
    assert is_roster("form.csv", FORM.encode())


def test_where_the_id_and_the_name_of_one_person_are_given_the_id_counts() -> None:
    found = read(f"Country,Discord ID,Discord username\nFrance,{ID},marie\nGhana,,kofi\n")
    assert [(own.id, own.username) for own in found] == [(ID, str(ID)), (None, "kofi")]


def test_a_row_without_anybody_is_kept_to_be_told() -> None:
    assert read("Delegation,User\nFrance,\n") == (RosterRow(2, "France", ""),)


@pytest.mark.parametrize(
    ("content", "line", "hint"),
    [
        ("Delegation,User\n" + "France,marie\n" * 500, ROWS + 2, "Split the file"),
        ("Delegation,User\nCôte d'Ivoire,ama\n".encode("latin-1"), 2, "CSV UTF-8"),
        ("Delegation,User\nFrance,marie\n".encode("utf-16-le"), 1, "CSV UTF-8"),
        (b"", None, "empty"),
        (b"PK\x03\x04", None, "CSV UTF-8"),
        ("Delegation,Room\nFrance,12\n", 1, "Add it"),
    ],
)
def test_a_roster_that_cannot_be_read_is_refused_with_its_remedy(
    content: str | bytes, line: int | None, hint: str
) -> None:
    problem = problem_of(content)
    assert problem.line == line
    assert hint in problem.hint


def test_a_table_without_people_is_a_list_of_members() -> None:
    assert not is_roster("list.csv", b"name,group\nFrance,Western\n")
    assert not is_roster("list.csv", b"France,Western\nGhana,African\n")
    assert is_roster("list.csv", f"France,{ID}\nGhana,@kofi\n".encode())
