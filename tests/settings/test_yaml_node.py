from __future__ import annotations

from enum import StrEnum

import pytest

from bot.settings.durations import parse_duration
from bot.settings.problems import Problem, report
from bot.settings.yaml_node import Node, built
from bot.settings.yaml_reader import read_yaml
from tests.settings.conftest import Write


class Vote(StrEnum):
    YES = "yes"
    NO = "no"
    ABSTAIN = "abstain"


def read(write: Write, content: str) -> tuple[Node, list[Problem]]:
    problems: list[Problem] = []
    node = read_yaml(write(content), problems)
    assert node is not None
    return node, problems


def told(problems: list[Problem]) -> list[tuple[int | None, str, str, str, str]]:
    return [(each.line, each.path, each.right, each.found, each.hint) for each in problems]


def test_five_problems_of_one_file_are_reported_at_once(write: Write) -> None:
    root, problems = read(
        write,
        "titel: Council\nyear: twenty\nvote: NO\nlimits:\n  total: 90\n  each: [1]\n",
    )
    fields = root.fields(required=["title", "year", "vote"], optional=["limits"])
    fields["title"].text()
    fields["year"].integer(at_least=1946, at_most=2200)
    fields["vote"].word(Vote)
    limits = fields["limits"].fields(required=["total", "each"])
    limits["total"].parsed(parse_duration, "a duration")
    limits["each"].parsed(parse_duration, "a duration")
    assert report(problems) == (
        "x.yaml has 6 problems\n"
        '  line 1  titel         expected a known key, found the unknown key "titel". Did you mean title?\n'
        "  line 1  title         expected a value, found nothing. Add the key title.\n"
        '  line 2  year          expected a whole number from 1946 to 2200, found "twenty".\n'
        '  line 3  vote          expected yes, no or abstain, found "NO". '
        'YAML reads this as true or false: quote it, "NO".\n'
        '  line 5  limits.total  expected a duration, found "90". '
        "Say the unit: 90s for seconds, 90m for minutes.\n"
        "  line 6  limits.each   expected a duration, found a list.\n"
        "Nothing was started."
    )


def test_an_unknown_key_that_is_like_none_is_answered_with_those_there_are(write: Write) -> None:
    root, problems = read(write, "a: 1\nxyzzy: 2\n")
    assert list(root.fields(optional=["a", "b"])) == ["a"]
    assert told(problems) == [(2, "xyzzy", "a known key", 'the unknown key "xyzzy"', "Known here: a and b.")]


@pytest.mark.parametrize(
    ("value", "line", "found", "hint"),
    [
        ("no", 1, '"no"', 'YAML reads this as true or false: quote it, "no".'),
        ("Yes", 1, '"Yes"', 'YAML reads this as true or false: quote it, "Yes".'),
        ("2015", 1, '"2015"', 'YAML reads this as a number or a date: quote it, "2015".'),
        ("2015-11-10", 1, '"2015-11-10"', 'YAML reads this as a number or a date: quote it, "2015-11-10".'),
        ("12:30", 1, '"12:30"', 'YAML reads this as a number or a date: quote it, "12:30".'),
        ("", 1, "nothing", ""),
        ("~", 1, "nothing", ""),
        ("'  '", 1, "nothing", ""),
        ("[a]", 1, "a list", ""),
        ("{a: b}", 1, "keys with values", ""),
        ('"\\uD800"', 1, "half of a character", "Write the character itself."),
        ('"a\\0b"', 1, "the character U+0000, which does not show", "Write it anew without it."),
        ('"a\\u202Eb"', 1, "the character U+202E, which does not show", "Write it anew without it."),
        ("|\n  a\n  b", 1, "a new line", "Write it anew without it."),
    ],
)
def test_what_is_not_a_line_of_words_is_refused(
    write: Write, value: str, line: int, found: str, hint: str
) -> None:
    root, problems = read(write, f"a: {value}\n")
    assert root.fields(["a"])["a"].line_of_text() is None
    assert [(each.line, each.found, each.hint) for each in problems] == [(line, found, hint)]


def test_words_are_taken_whole_and_without_spaces_around_them(write: Write) -> None:
    root, problems = read(write, "a: ' Côte d''Ivoire '\nb: \"no\"\nc: |\n  one\n  two\n")
    fields = root.fields(["a", "b", "c"])
    assert [fields[key].text() for key in "abc"] == ["Côte d'Ivoire", "no", "one\ntwo"]
    assert fields["a"].text(longest=12) is None
    assert told(problems) == [(1, "a", "at most 12 characters", "13", "")]


def test_a_key_that_yaml_reads_as_a_boolean_has_to_be_quoted(write: Write) -> None:
    root, problems = read(write, "no: 1\n'yes': 2\n? [a]\n: 3\n")
    assert [(key.written, value.written) for key, value in root.entries()] == [("yes", "2")]
    assert [(each.line, each.right) for each in problems] == [
        (1, "a word as the key"),
        (3, "a word as the key"),
    ]


def test_a_word_outside_the_set_is_answered_with_the_nearest(write: Write) -> None:
    root, problems = read(write, "a: abstian\nb: 'no'\n")
    fields = root.fields(["a", "b"])
    assert fields["a"].word(Vote) is None
    assert fields["b"].word(Vote) is Vote.NO
    assert told(problems) == [(1, "a", "yes, no or abstain", '"abstian"', "Did you mean abstain?")]


def test_a_list_of_words_names_each_once(write: Write) -> None:
    root, problems = read(write, "a: ['yes', 'no', 'yes']\nb: []\nc: 'yes'\n")
    fields = root.fields(["a", "b", "c"])
    assert fields["a"].words(Vote) == (Vote.YES, Vote.NO)
    assert fields["b"].words(Vote, at_least=1) == ()
    assert fields["c"].words(Vote) is None
    assert [(each.line, each.path, each.found) for each in problems] == [
        (1, "a[3]", '"yes" again'),
        (2, "b", "an empty list"),
        (3, "c", '"yes"'),
    ]


@pytest.mark.parametrize(
    "value", ["010", "1_000", "1.0", "'5'", "-1", "0x1", "101", "true", "[1]", "1e1", "9" * 5000]
)
def test_what_is_not_a_plain_whole_number_within_limits_is_refused(write: Write, value: str) -> None:
    root, problems = read(write, f"a: {value}\n")
    assert root.fields(["a"])["a"].integer(at_least=0, at_most=100) is None
    assert [each.right for each in problems] == ["a whole number from 0 to 100"]


@pytest.mark.parametrize(
    ("value", "truth"), [("true", True), ("no", False), ("On", True), ("'true'", None), ("1", None)]
)
def test_a_flag_is_true_or_false_and_not_a_quotation(write: Write, value: str, truth: bool | None) -> None:
    root, problems = read(write, f"a: {value}\n")
    assert root.fields(["a"])["a"].flag() is truth
    assert bool(problems) == (truth is None)


def test_a_list_too_short_or_too_long_says_how_many_there_are(write: Write) -> None:
    root, problems = read(write, "a: [1, 2, 3]\nb: [1]\nc: {d: 1}\n")
    fields = root.fields(["a", "b", "c"])
    assert len(fields["a"].items(at_most=2)) == 3
    assert len(fields["b"].items(at_least=2)) == 1
    assert fields["c"].items() == []
    assert told(problems) == [
        (1, "a", "at most 2 in the list", "3", ""),
        (2, "b", "at least 2 in the list", "1", ""),
        (3, "c", "a list", "keys with values", "Write [one, two], or a line with - for each."),
    ]


def test_a_list_where_keys_are_meant_is_refused_and_names_no_missing_key(write: Write) -> None:
    root, problems = read(write, "a: [1]\n")
    assert root.fields(["a"])["a"].fields(required=["b"]) == {}
    assert told(problems) == [(1, "a", "keys with values", "a list", "")]


def test_a_field_left_out_reads_as_nothing_and_adds_no_problem(write: Write) -> None:
    root, problems = read(write, "a: 1\n")
    absent = root.fields(optional=["a", "b"])["b"]
    assert absent.is_empty
    assert (absent.text(), absent.flag(), absent.word(Vote), absent.items()) == (None, None, None, [])
    assert absent.fields(required=["c"])["c"].integer(at_least=0, at_most=1) is None
    assert problems == []


def test_nothing_is_built_from_a_value_that_was_refused() -> None:
    assert built(dict, a=1, b=None) is None
    assert built(dict, a=1, b=0) == {"a": 1, "b": 0}
