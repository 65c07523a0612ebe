"""Scripted sittings: what is written is read, and every mistake is told with its line, all at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.tally import Choice
from bot.rehearsal.lines import Click, Command, Fill
from bot.rehearsal.script import (
    AnswerTheRoll,
    Do,
    FileKind,
    Person,
    Restart,
    Script,
    See,
    SeeFile,
    Vote,
    Wait,
    read_script,
)
from bot.settings.problems import ConfigError, Problem

HEAD = """committee: ecosoc_2015
start: 2015-11-10T09:00:00Z
draw: [Finland]
people:
  President: {dais: true}
  Holy See: {observer: true}
  Second of France: {delegation: France}
steps:
"""
FIRST = 9
"""The line of the first step below the head."""

Read = Callable[[str], Script]


@pytest.fixture
def read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Reads a script that is written into a file."""
    monkeypatch.chdir(tmp_path)

    def read_text(text: str) -> Script:
        (tmp_path / "sitting.yaml").write_text(text)
        return read_script(Path("sitting.yaml"))

    return read_text


@pytest.fixture
def problems(read: Read) -> Callable[[str], list[Problem]]:
    """The problems of a script."""

    def of(text: str) -> list[Problem]:
        with pytest.raises(ConfigError) as error:
            read(text)
        return list(error.value.problems)

    return of


def test_who_is_there_and_when_is_read(read: Read) -> None:
    script = read(HEAD + "  - President: /sitting open\n")
    assert script.start == datetime(2015, 11, 10, 9, tzinfo=UTC)
    assert (script.rules.name, script.topic, script.draw) == ("ecosoc", "human_trafficking", ("Finland",))
    people = {own.name: own for own in script.people}
    assert people["President"] == Person("President", None, dais=True)
    assert people["Holy See"] == Person("Holy See", "Holy See")
    assert people["Second of France"] == Person("Second of France", "France")
    assert people["Germany"] == Person("Germany", "Germany")
    assert [own.name for own in script.observers] == ["Holy See"]
    assert len(people) == 54 + 3


def test_every_kind_of_step_is_read(read: Read) -> None:
    script = read(
        HEAD
        + "  - President: /sitting open\n"
        + "  - France: /sitting open\n"
        + "    refused: dais\n"
        + '  - France: click "Yes"\n'
        + "  - Kuwait: fill {Topic: It's the borders, Total time: 10m}\n"
        + "  - roll: {absent: [Togo], present_and_voting: [France], present: rest}\n"
        + "  - ballots: {for: [France], against: [Kuwait], abstain: rest}\n"
        + "  - ballots: {for: rest, silent: [Ghana]}\n"
        + "  - wait: 1m30s\n"
        + "  - see: {by: France, in: results, words: [Adopted, 26 in favour]}\n"
        + "  - see: {by: France, words: [no]}\n"
        + "  - file: {kind: board, words: [Yes]}\n"
        + "  - restart: true\n"
    )
    opened, refused, click, fill, roll, ballots, silent, wait, results, floor, board, restart = script.steps
    assert opened == Do(FIRST, "President", Command("sitting open", {}))
    assert refused == Do(FIRST + 1, "France", Command("sitting open", {}), "dais")
    assert click == Do(FIRST + 3, "France", Click("Yes"))
    assert fill == Do(FIRST + 4, "Kuwait", Fill({"Topic": "It's the borders", "Total time": "10m"}))
    assert isinstance(roll, AnswerTheRoll)
    assert (roll.answers["Togo"], roll.answers["France"], roll.answers["Holy See"]) == (
        Presence.ABSENT,
        Presence.PRESENT_AND_VOTING,
        Presence.PRESENT,
    )
    assert isinstance(ballots, Vote)
    assert (ballots.choices, ballots.rest) == ({"France": Choice.YES, "Kuwait": Choice.NO}, Choice.ABSTAIN)
    assert isinstance(silent, Vote)
    assert "Ghana" not in silent.choices
    assert silent.rest is None
    assert wait == Wait(FIRST + 8, 90)
    assert results == See(FIRST + 9, "France", "results", ("Adopted", "26 in favour"))
    assert floor == See(FIRST + 10, "France", "floor", ("no",))
    assert board == SeeFile(FIRST + 11, FileKind.BOARD, ("Yes",))
    assert restart == Restart(FIRST + 12)


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("Atlantis: /sitting open", "somebody of the sitting"),
        ("Frnace: /sitting open", "Did you mean France?"),
        ("France: open the sitting", "Write /command"),
        ("wait: soon", "Write a duration"),
        ("wait: 60", "Say the unit"),
        ("roll: {asleep: [France]}", "asleep"),
        ("roll: {present: [Frnace]}", "Did you mean France?"),
        ("ballots: {fro: [France]}", "Did you mean for?"),
        ("ballots: {for: [Atlantis]}", "a delegation of the sitting"),
        ("see: {by: France}", "words"),
        ("see: {by: Frnace, words: [x]}", "Did you mean France?"),
        ("see: {by: France, in: lobby, words: [x]}", "floor or results"),
        ("file: {kind: photo}", "photo"),
        ("restart: maybe", "maybe"),
        ("{France: /sitting open, Ghana: /sitting open}", "one person"),
        ("{}", "one person"),
        ("{wait: 60s, see: {by: France, words: [x]}}", "unknown key"),
        ("France", "France"),
    ],
)
def test_a_step_that_is_wrong_is_told_with_its_line_and_the_remedy(
    problems: Callable[[str], list[Problem]], step: str, words: str
) -> None:
    found = problems(HEAD + "  - President: /sitting open\n" + f"  - {step}\n")
    assert {own.line for own in found} == {FIRST + 1}
    assert {own.file for own in found} == {"sitting.yaml"}
    assert any(words in str(own) for own in found)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("committee: ecosoc_2015", "committee: ecosoc_2051", None, "ecosoc_2051"),
        ("start: 2015-11-10T09:00:00Z", "start: tomorrow", 2, "2015-11-10T09:00:00Z"),
        ("start: 2015-11-10T09:00:00Z", "start: 2015-11-10T09:00:00", 2, "time zone"),
        ("draw: [Finland]", "draw: [Finlnad]", 3, "Did you mean Finland?"),
        ("draw: [Finland]", "drwa: [Finland]", 3, "Did you mean draw?"),
        ("{dais: true}", "{dias: true}", 5, "Did you mean dais?"),
        ("{dais: true}", "{delegation: Germany}", 5, "dais: true"),
        ("{delegation: France}", "{}", 7, "delegation: NAME"),
        ("{delegation: France}", "{delegation: Frnace}", 7, "Did you mean France?"),
        ("steps:\n", "steps: []\n", 8, "at least"),
    ],
)
def test_a_head_that_is_wrong_is_told_with_its_line(
    problems: Callable[[str], list[Problem]], old: str, new: str, line: int | None, words: str
) -> None:
    step = "" if new.startswith("steps") else "  - President: /sitting open\n"
    found = problems(HEAD.replace(old, new) + step)
    assert any(words in str(own) for own in found), list(map(str, found))
    if line is not None:
        assert line in {own.line for own in found}


def test_all_mistakes_are_told_at_once(problems: Callable[[str], list[Problem]]) -> None:
    found = problems(
        HEAD.replace("{dais: true}", "{dias: true}")
        + "  - Atlantis: /sitting open\n  - wait: soon\n  - file: {kind: photo}\n"
    )
    assert {own.line for own in found} >= {5, FIRST, FIRST + 1, FIRST + 2}


def test_a_rulebook_or_a_topic_that_is_not_there_is_told_before_anything_is_played(
    problems: Callable[[str], list[Problem]],
) -> None:
    for key, wrong in (("rulebook", "ecosok"), ("topic", "human_traficking")):
        found = problems(f"{key}: {wrong}\n{HEAD}  - President: /sitting open\n")
        assert [own.line for own in found] == [1]
        assert "Did you mean" in str(found[0])


def test_a_file_that_is_not_there_or_no_script_is_told(problems: Callable[[str], list[Problem]]) -> None:
    with pytest.raises(ConfigError, match=r"missing\.yaml"):
        read_script(Path("missing.yaml"))
    assert problems("")
    assert problems("- just\n- a list\n")
    assert problems("committee: [\n")
