from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from bot.settings.problems import Problem
from bot.settings.yaml_reader import DEEPEST, LARGEST_FILE, read_yaml
from tests.settings.conftest import Write

BROKEN = [
    ("a: [1, 2\nb: 3\n", 2, "Close the list with ], and put a comma between its values."),
    ("a: 1\nb: [1, 2\n", 2, "Close the list with ], and put a comma between its values."),
    ("a: {b: 1\n", 1, "Close the mapping with }, and put a comma between its values."),
    ('a: 1\nb: "open\nc: 3\n', 2, "Close the quotation mark."),
    ("a: 1\nb: c: d\n", 2, "Put a value that has ': ' in it in quotation marks, or check the indentation."),
    ("a: 1\nb\nc: 2\n", 2, "Write a colon and a space after the key."),
    ("a: 1\nb:2\nc: 3\n", 2, "Write a colon and a space after the key."),
    (
        "a:\n  b: 1\n c: 2\n",
        3,
        "Indent this line like the lines it belongs to, and close quotation marks at the end.",
    ),
    ('a: "x" y\n', 1, "Indent this line like the lines it belongs to, and close quotation marks at the end."),
    ("a: 1\nb: @here\n", 2, "Put the value in quotation marks."),
    ("a: *\n", 1, "Put a value that starts with * or & in quotation marks."),
    ("a: - b\n", 1, "Put the list's lines below its key."),
    ('a: "C:\\qdata"\n', 1, "Write \\\\ for a backslash, or use single quotation marks."),
    ('a: "\\xg"\n', 1, "Write \\\\ for a backslash, or use single quotation marks."),
    ('a: 1\nb: "\\UFFFFFFFF"\n', 2, ""),
    ("a: 1\nb: \x07\n", 2, "Delete the character, which does not show."),
    ("a: 1\n\tb: 2\n\tc: 3\n", 2, "Replace each tab by two spaces."),
    ("a:\t1\n", 1, "Replace the tab by spaces."),
    ("a: 1\nb: 2\na: 3\n", 3, "It already stands in line 1. Keep one of them."),
    ("a:\n  b: 1\n  c: {d: 1, d: 2}\n", 3, "It already stands in line 3. Keep one of them."),
    ("a:\n  - {b: 1}\n  - {b: 1,\n     b: 2}\n", 4, "It already stands in line 3. Keep one of them."),
    ("a: &x 1\n", 1, "Leave the anchor out, or quote a leading &."),
    ("a: 1\nb: *x\n", 2, "Write it out, or quote a leading *."),
    ("a: 1\nb: !!python/object:os.system ls\n", 2, "Leave the tag out, or quote a leading !."),
    ("a: !!str no\n", 1, "Leave the tag out, or quote a leading !."),
    ("a: !own {b: 1}\n", 1, "Leave the tag out, or quote a leading !."),
    ("a: 1\n---\nb: 2\n", 2, "Remove the line --- and what follows it."),
    ("a: " + "[" * (DEEPEST + 1), 1, "Write it flatter."),
    ("- a\n- b\n", 1, "Start with a line such as name: value."),
    ("just words\n", 1, "Start with a line such as name: value."),
    ("", None, "The file is empty."),
    ("# only a comment\n", None, "The file is empty."),
    (b"a: 1\nb: \0\n", 2, "Save the file as UTF-8 text."),
    ("a: 1\n".encode("utf-16"), 1, "Save the file as UTF-8 text."),
    ("a: 1\nb: Türkiye\n".encode("latin-1"), 2, "Save the file as UTF-8."),
    (b"a: 1\n#" + b"x" * LARGEST_FILE, None, "Split it, or cut what is not needed."),
]


@pytest.mark.parametrize(("content", "line", "hint"), BROKEN)
def test_a_broken_file_is_refused_with_its_line_and_the_remedy(
    write: Write, content: str | bytes, line: int | None, hint: str
) -> None:
    problems: list[Problem] = []
    assert read_yaml(write(content), problems) is None
    assert (problems[0].file, problems[0].line, problems[0].hint) == ("x.yaml", line, hint)


def test_every_anchor_and_tag_of_a_file_is_named(write: Write) -> None:
    problems: list[Problem] = []
    assert read_yaml(write("a: &one 1\nb: &two !tag 2\nc: *one\n"), problems) is None
    assert [problem.line for problem in problems] == [1, 2, 2, 3]


def test_the_first_tab_is_shown_and_the_others_are_counted(write: Write) -> None:
    problems: list[Problem] = []
    read_yaml(write("a:\n  b: 1\n\tc: 1\n\td: 1\n"), problems)
    assert [(problem.line, problem.found) for problem in problems] == [(3, "a tab, and on 1 more")]


def test_a_file_that_grows_by_aliases_is_not_composed(write: Write) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{level}: &a{level} [{', '.join([f'*a{level - 1}'] * 9)}]" for level in range(1, 12)]
    problems: list[Problem] = []
    assert read_yaml(write("\n".join(lines)), problems) is None
    assert problems[0].found == "the anchor &a0"


@pytest.mark.parametrize(
    "content", ["a: 1\n", "\ufeffa: 1\n", "---\na: 1\n...\n", "a: 1\r\n", '"a": 1', "{a: 1}"]
)
def test_usual_ways_of_writing_a_file_are_read(write: Write, content: str) -> None:
    problems: list[Problem] = []
    node = read_yaml(write(content), problems)
    assert node is not None
    assert node.fields(required=["a"])["a"].integer(at_least=0, at_most=9) == 1
    assert problems == []


def test_nesting_up_to_the_limit_is_read(write: Write) -> None:
    problems: list[Problem] = []
    levels = DEEPEST - 1
    assert read_yaml(write(f"a: {'[' * levels}{']' * levels}\n"), problems) is not None
    assert problems == []


def test_a_missing_file_is_answered_with_the_nearest_name_in_its_folder(write: Write, tmp_path: Path) -> None:
    write("a: 1\n", "ecosoc_2015.yaml")
    problems: list[Problem] = []
    assert read_yaml(tmp_path / "ecosco_2015.yaml", problems) is None
    assert problems == [
        Problem(
            "ecosco_2015.yaml", None, "", "nothing of that name", "a file", "Did you mean ecosoc_2015.yaml?"
        )
    ]


@pytest.mark.parametrize("name", [".", "nowhere/x.yaml", "a\0b.yaml", "n" * 300, "\ud800.yaml"])
def test_what_cannot_be_a_file_is_a_problem_like_any_other(write: Write, tmp_path: Path, name: str) -> None:
    problems: list[Problem] = []
    assert read_yaml(tmp_path / name, problems) is None
    assert len(problems) == 1
    assert problems[0].file.isprintable()


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    content=st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass"))
)
@example(content=b"%YAML 9999999999999999999999999999.1\n---\na: 1")
@example(content=b"%TAG ! %GG\n---\na: 1")
@example(content=b'"\\uD800": 1')
@example(content=b"? [a]\n: {b: c}\n")
@example(content=b"a: !<%ff> 1")
@example(content=b"<<: {a: 1}")
def test_no_bytes_make_the_reader_raise_or_stay_silent(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(content)
    problems: list[Problem] = []
    node = read_yaml(path, problems)
    assert (node is None) == bool(problems)
    if node is not None:
        assert all(value.kind for _, value in node.entries())


WORDS = st.sampled_from(
    ["a", "b: ", "- ", "\n", "  ", "[", "]", "{", "}", ", ", '"', "'", "? ", ": ", "|", ">", "&x ", "#"]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.lists(WORDS, max_size=40).map("".join))
def test_no_jumble_of_yaml_makes_the_reader_raise(tmp_path: Path, content: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(content, "utf-8")
    problems: list[Problem] = []
    assert (read_yaml(path, problems) is None) == bool(problems)
