"""A topic file is read whole, or every problem in it is told at once with its line and its remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.facts.reading import read_topic
from bot.facts.topic import Kind, Topic
from bot.settings.problems import Problem

GOOD = """\
title: Water
report:
  title: Water for all
  type: Research report
  forum: Economic and Social Council
  author: Chair
  session: I Session
sections:
  Introduction: []
  Overview: [Wells, Rivers]
synonyms:
  - [well, spring]
entries:
  - id: wells
    kind: figure
    title: 12 wells
    text: There are 12 wells.
    section: Overview
    subsection: Wells
    value: 12
    unit: wells
    of: all sources
    year: 2012
    aliases: [how many wells]
    see: [first-well]
  - id: first-well
    kind: event
    title: First well
    text: The first well was dug.
    section: Introduction
    date: "2000-02-29"
"""


def read(tmp_path: Path, text: str) -> tuple[Topic | None, list[Problem]]:
    path = tmp_path / "water.yaml"
    path.write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    return read_topic(path, problems), problems


def spoilt(tmp_path: Path, right: str, wrong: str) -> list[Problem]:
    assert right in GOOD
    topic, problems = read(tmp_path, GOOD.replace(right, wrong, 1))
    assert topic is None
    return problems


def test_a_good_file_is_read_whole(tmp_path: Path) -> None:
    topic, problems = read(tmp_path, GOOD)
    assert problems == []
    assert topic is not None
    wells, first = topic.entries
    assert (wells.kind, wells.subsection, wells.see) == (Kind.FIGURE, "Wells", ("first-well",))
    assert wells.figure is not None
    assert (wells.figure.value, wells.figure.unit, wells.figure.year) == (12, "wells", 2012)
    assert str(first.date) == "2000-02-29"
    assert first.report.author == "Chair"
    assert topic.synonyms == (("well", "spring"),)


@pytest.mark.parametrize(
    ("right", "wrong", "line", "path", "found", "hint"),
    [
        ("kind: figure", "kind: figur", 15, "entries[1].kind", '"figur"', "Did you mean figure?"),
        ("    section: Overview\n", "", 14, "entries[1].section", "nothing", "Add the key section."),
        (
            "section: Overview",
            "section: Overvew",
            18,
            "entries[1].section",
            '"Overvew"',
            "Did you mean Overview?",
        ),
        (
            "subsection: Wells",
            "subsection: Well",
            19,
            "entries[1].subsection",
            '"Well"',
            "Did you mean Wells?",
        ),
        ("id: first-well", "id: wells", 26, "entries[2].id", '"wells"', "It already stands in line 14."),
        (
            "see: [first-well]",
            "see: [fist-well]",
            25,
            "entries[1].see[1]",
            '"fist-well"',
            "Did you mean first-well?",
        ),
        ("see: [first-well]", "see: [wells]", 25, "entries[1].see[1]", '"wells"', "Remove it."),
        ("    value: 12\n", "", 14, "entries[1]", "none", "Add the key value, or choose another kind."),
        ("value: 12", "value: twelve", 20, "entries[1].value", '"twelve"', "Write the digits only"),
        ("value: 12", "value: yes", 20, "entries[1].value", '"yes"', ""),
        ('"2000-02-29"', '"2001-02-29"', 31, "entries[2].date", '"2001-02-29"', "There is no such day"),
        ('"2000-02-29"', "next year", 31, "entries[2].date", '"next year"', "Write 2006, 2006-09 or"),
        ("    date: ", "    dat: ", 31, "entries[2].dat", 'the unknown key "dat"', "Did you mean date?"),
        ("title: First well", "title: no", 28, "entries[2].title", '"no"', 'quote it, "no"'),
        ("[how many wells]", "[yes, wells]", 24, "entries[1].aliases[1]", '"yes"', 'quote it, "yes"'),
        ("id: wells", "id: Deep Wells", 14, "entries[1].id", '"Deep Wells"', "Use a-z, 0-9"),
        ("    date:", "    year: 1999\n    date:", 31, "entries[2].year", '"1999"', "Remove it, or change"),
        ("[well, spring]", "[well]", 12, "synonyms[1]", "1", ""),
        ("author: Chair", "author: 12", 6, "report.author", '"12"', 'quote it, "12"'),
    ],
)
def test_a_mistake_is_told_with_its_place_and_remedy(
    tmp_path: Path, right: str, wrong: str, line: int, path: str, found: str, hint: str
) -> None:
    problems = spoilt(tmp_path, right, wrong)
    told = [problem for problem in problems if problem.path == path]
    assert [problem.line for problem in told] == [line]
    assert told[0].file.endswith("water.yaml")
    assert told[0].found == found
    assert hint in told[0].hint


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    text = GOOD.replace("kind: figure", "kind: figur").replace("section: Overview", "section: Overvew")
    text = text.replace('"2000-02-29"', '"2000-13"').replace("see: [first-well]", "see: [second-well]")
    topic, problems = read(tmp_path, text)
    assert topic is None
    assert {problem.path for problem in problems} == {
        "entries[1].kind",
        "entries[1].section",
        "entries[1].see[1]",
        "entries[2].date",
    }


@pytest.mark.parametrize("link", ["ungift.org", "https://a b", "javascript:alert(1)", "https://a>b"])
def test_an_address_that_would_break_its_link_is_refused(tmp_path: Path, link: str) -> None:
    problems = spoilt(tmp_path, "    date:", f'    link: "{link}"\n    date:')
    assert [problem.path for problem in problems] == ["entries[2].link"]


@pytest.mark.parametrize("text", ["entries: 5", "entries: [5]", "entries: [[]]", "- a", "a: b", "title: {}"])
def test_a_file_of_another_shape_is_a_problem_not_a_crash(tmp_path: Path, text: str) -> None:
    topic, problems = read(tmp_path, text)
    assert topic is None
    assert problems


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    problems: list[Problem] = []
    assert read_topic(tmp_path / "none.yaml", problems) is None
    assert [Path(problem.file).name for problem in problems] == ["none.yaml"]
