from __future__ import annotations

from pathlib import Path

import pytest

from bot.settings.problems import ConfigError, Problem, did_you_mean, listed, nearest, quoted, report, shown

WRONG_SHARE = Problem("config/x.yaml", 4, "voting.share", '"60%"', "a number from 0 to 1", "Write 0.6.")
MISSING = Problem("config/x.yaml", 12, "channels", "nothing", "a value")
ODD = Problem("config/x.yaml", None, "", "a larger file", "at most 256 KiB")


def test_a_report_aligns_the_problems_of_a_file_in_the_order_of_their_lines() -> None:
    assert report([MISSING, WRONG_SHARE]) == (
        "config/x.yaml has 2 problems\n"
        '  line 4   voting.share  expected a number from 0 to 1, found "60%". Write 0.6.\n'
        "  line 12  channels      expected a value, found nothing.\n"
        "Nothing was started."
    )


def test_a_problem_of_the_whole_file_has_neither_line_nor_path() -> None:
    assert report([ODD]) == (
        "config/x.yaml has 1 problem\n  expected at most 256 KiB, found a larger file.\nNothing was started."
    )


def test_a_report_has_a_block_for_each_file_and_names_a_problem_once() -> None:
    other = Problem("config/a.yaml", 1, "title", "nothing", "words")
    lines = report([MISSING, other, MISSING]).splitlines()
    assert [line for line in lines if "has 1 problem" in line] == [
        "config/a.yaml has 1 problem",
        "config/x.yaml has 1 problem",
    ]
    assert lines[-1] == "Nothing was started."


def test_no_problems_are_reported_as_none() -> None:
    assert report([]) == "No problems."


def test_a_problem_alone_reads_as_one_line() -> None:
    assert str(MISSING) == "config/x.yaml: line 12  channels  expected a value, found nothing."


def test_an_error_carries_all_problems_and_their_report() -> None:
    error = ConfigError([MISSING, WRONG_SHARE])
    assert error.problems == (MISSING, WRONG_SHARE)
    assert str(error) == report([MISSING, WRONG_SHARE])


@pytest.mark.parametrize(
    ("word", "meant"),
    [("quorumm", "quorum"), ("Close-Debate", "close_debate"), ("ecosco_2015", "ecosoc_2015"), ("zzz", None)],
)
def test_the_nearest_choice_is_found_through_slips_of_the_pen(word: str, meant: str | None) -> None:
    assert nearest(word, ["quorum", "close_debate", "ecosoc_2015"]) == meant
    assert did_you_mean(word, ["quorum", "close_debate", "ecosoc_2015"]) == (
        f"Did you mean {meant}?" if meant else ""
    )


def test_nothing_is_near_where_there_is_no_choice() -> None:
    assert nearest("quorum", []) is None


def test_a_quotation_is_cut_and_shows_what_does_not_print() -> None:
    assert quoted("a\x1b[31m\u202e") == '"a\\x1b[31m\\u202e"'
    assert len(quoted("x" * 1000)) < 70


def test_words_are_listed_as_a_reader_lists_them() -> None:
    assert listed([]) == ""
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"], last="and") == "a, b and c"


def test_a_file_is_named_from_the_folder_the_host_stands_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert shown(tmp_path / "config" / "x.yaml") == str(Path("config/x.yaml"))
    assert shown(tmp_path.parent / "y.yaml") == str(tmp_path.parent / "y.yaml")
