"""The command line: every command says in a sentence what it did, or what to do."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app, set_up_log
from bot.settings import LogLevel
from bot.storage.database import Database
from bot.storage.lease import Lease
from bot.storage.verify import verify_file
from tests.storage.material import MIGRATIONS, record_sitting

SCRIPT = """
committee: ecosoc_2015
people:
  President: {dais: true}
steps:
  - President: /sitting open
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of its own that a host starts the program in."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DISCORD_TOKEN", "")
    return tmp_path


@pytest.fixture
async def database(folder: Path) -> Path:
    """A closed database with two journals, where the settings expect it."""
    path = folder / "data" / "rostrum.db"
    path.parent.mkdir()
    async with await Database.open(path, migrations=MIGRATIONS) as opened:
        await record_sitting(opened)
    return path


def rostrum(*arguments: str) -> Result:
    """What a command line comes to."""
    return CliRunner().invoke(app, arguments)


def said(result: Result) -> str:
    """Everything a command wrote."""
    return result.stdout + result.stderr


def test_the_shipped_configuration_is_right() -> None:
    result = rostrum("check-config")
    assert result.exit_code == 0
    assert "All configuration files are right" in result.stdout


def test_every_problem_of_the_configuration_is_told_with_its_file_and_line(folder: Path) -> None:
    (folder / "own" / "rulebooks").mkdir(parents=True)
    (folder / "own" / "rulebooks" / "mine.yaml").write_text("title: [")
    (folder / "settings.yaml").write_text("config_folder: own\nlog_levle: info\n")
    result = rostrum("check-config", "--settings", "settings.yaml")
    assert result.exit_code == 1
    assert "settings.yaml has 1 problem" in result.stderr
    assert "line 2" in result.stderr
    assert "log_level" in result.stderr
    assert "own/rulebooks/mine.yaml" in result.stderr


def test_running_without_a_token_says_in_a_sentence_what_to_set() -> None:
    result = rostrum("run")
    assert result.exit_code == 1
    assert "DISCORD_TOKEN" in result.stderr
    assert "README" in result.stderr
    assert len(result.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("command", ["run", "rehearse", "verify", "backup"])
def test_settings_that_are_wrong_stop_every_command(folder: Path, command: str) -> None:
    (folder / "settings.yaml").write_text("databse: x.db\n")
    target = ["copy.db"] if command == "backup" else []
    result = rostrum(command, *target, "--settings", "settings.yaml")
    assert result.exit_code == 1
    assert "line 1" in result.stderr
    assert "Did you mean database?" in result.stderr


def test_a_database_of_a_newer_version_is_not_started(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "a.token.of-nobody")
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(
            "INSERT INTO schema_migrations SELECT 9999, name, sha256, applied_at FROM schema_migrations"
            " WHERE version = 1"
        )
    before = database.read_bytes()
    result = rostrum("run")
    assert result.exit_code == 1
    assert "newer" in result.stderr
    assert "Traceback" not in said(result)
    assert database.read_bytes() == before


def test_a_damaged_database_is_not_started(database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "a.token.of-nobody")
    database.write_bytes(b"not a database at all" * 100)
    result = rostrum("run")
    assert result.exit_code == 1
    assert "Put the newest backup in its place" in result.stderr
    assert "Traceback" not in said(result)


def test_a_database_in_use_is_not_started_a_second_time(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "a.token.of-nobody")
    running = Lease(database)
    result = rostrum("run")
    running.release()
    assert result.exit_code == 1
    assert "Another copy of Rostrum is running" in result.stderr


def test_a_sound_database_is_proved_whole(database: Path) -> None:
    result = rostrum("verify")
    assert result.exit_code == 0
    assert "every journal is whole" in result.stdout


def test_a_changed_byte_is_found(database: Path) -> None:
    content = database.read_bytes()
    assert content.count(rb"\u00c9 3") == 2
    database.write_bytes(content.replace(rb"\u00c9 3", rb"\u00c9 4", 1))
    result = rostrum("verify", str(database))
    assert result.exit_code == 1
    assert "entry 8: altered" in result.stderr


def test_a_database_that_is_not_there_is_told() -> None:
    for arguments in (["verify"], ["backup", "copy.db"]):
        result = rostrum(*arguments)
        assert result.exit_code == 1
        assert "There is no database" in result.stderr


async def test_a_backup_is_made_while_the_database_is_open(database: Path, folder: Path) -> None:
    async with await Database.open(database, migrations=MIGRATIONS) as opened:
        result = await asyncio.to_thread(rostrum, "backup", "copy.db")
        again = await asyncio.to_thread(rostrum, "backup", "copy.db")
        await record_sitting_in(opened)
    assert (result.exit_code, again.exit_code) == (0, 1)
    assert "the copy is whole" in result.stdout
    assert "already there" in again.stderr
    assert verify_file(folder / "copy.db") == []


async def record_sitting_in(opened: Database) -> None:
    """Show that the database goes on working."""
    rows = await opened.fetch_all("SELECT count(*) FROM journal")
    assert rows[0][0] == 22


def test_a_journal_is_exported_by_name_or_number_and_recounted(database: Path, folder: Path) -> None:
    result = rostrum("export", "council 1", "journal.jsonl")
    assert result.exit_code == 0
    assert "The journal of Council 1 is in journal.jsonl: 11 entries." in result.stdout
    assert rostrum("export", "2", "again.jsonl").exit_code == 0
    assert (folder / "again.jsonl").read_bytes() == (folder / "journal.jsonl").read_bytes()
    result = rostrum("recount", "journal.jsonl")
    assert result.exit_code == 0
    assert "0 results recounted from 0 ballots, all agree; 11 entries, the chain is whole." in result.stdout


def test_an_export_replaces_no_file_and_says_which_committees_there_are(database: Path, folder: Path) -> None:
    (folder / "mine.txt").write_text("mine")
    for arguments, words in (
        (["1", "mine.txt"], "never replaces a file"),
        (["1", "nowhere/journal.jsonl"], "cannot be written"),
        (["Atlantis", "journal.jsonl"], "There is no committee 'Atlantis'; there are:\n  1  Council 0\n"),
    ):
        result = rostrum("export", *arguments)
        assert result.exit_code == 1
        assert words in result.stderr
    assert (folder / "mine.txt").read_text() == "mine"
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute("UPDATE committees SET name = 'Council 0'")
    result = rostrum("export", "Council 0", "journal.jsonl")
    assert "2 committees are called 'Council 0': name one by its number." in result.stderr


def test_a_journal_altered_in_the_database_is_altered_in_its_export(database: Path) -> None:
    content = database.read_bytes()
    database.write_bytes(content.replace(rb"\u00c9 3", rb"\u00c9 4", 1))
    for number in ("1", "2"):
        assert rostrum("export", number, f"{number}.jsonl").exit_code == 0
    results = [rostrum("recount", f"{number}.jsonl") for number in ("1", "2")]
    assert sorted(own.exit_code for own in results) == [0, 1]
    (altered,) = (own for own in results if own.exit_code)
    assert "entry 8 (line 9) is not as it was recorded" in altered.stdout


def test_an_export_of_what_is_no_database_is_refused(database: Path) -> None:
    database.write_bytes(b"not a database at all" * 100)
    result = rostrum("export", "1", "journal.jsonl")
    assert result.exit_code == 1
    assert "Run `rostrum verify`" in result.stderr
    assert "Traceback" not in said(result)


def test_what_is_no_exported_journal_is_not_recounted(folder: Path) -> None:
    (folder / "letter.txt").write_text("Dear President")
    for name, words in (("letter.txt", "is no exported journal"), ("missing.jsonl", "cannot be read")):
        result = rostrum("recount", name)
        assert result.exit_code == 1
        assert words in result.stderr
        assert "Traceback" not in said(result)


def test_a_script_is_played_and_leaves_its_records(folder: Path) -> None:
    (folder / "sitting.yaml").write_text(SCRIPT)
    result = rostrum("rehearse", "--script", "sitting.yaml", "--out", "out")
    assert result.exit_code == 0
    assert "Sitting 1 opened" in result.stdout
    assert "The sitting went as written: 1 steps." in result.stdout
    assert "Sitting 1 opened" in (folder / "out" / "transcript.txt").read_text()
    journal = (folder / "out" / "journal.jsonl").read_text().splitlines()
    assert '"name":"sitting_opened"' in journal[-1]


def test_a_step_that_goes_otherwise_is_told_with_its_line_and_what_was_seen(folder: Path) -> None:
    (folder / "sitting.yaml").write_text(SCRIPT + "  - France: /speakers join\n")
    result = rostrum("rehearse", "--script", "sitting.yaml")
    assert result.exit_code == 1
    assert "sitting.yaml: line 7" in result.stderr
    assert "roll" in result.stderr
    assert "Traceback" not in said(result)


def test_a_script_that_is_wrong_is_not_played(folder: Path) -> None:
    (folder / "sitting.yaml").write_text(SCRIPT + "  - Atlantis: /speakers join\n  - wait: soon\n")
    result = rostrum("rehearse", "--script", "sitting.yaml")
    assert result.exit_code == 1
    assert "line 7" in result.stderr
    assert "line 8" in result.stderr
    assert "Sitting 1 opened" not in said(result)


def test_a_script_that_is_not_there_is_told() -> None:
    result = rostrum("rehearse", "--script", "missing.yaml")
    assert result.exit_code == 1
    assert "missing.yaml" in result.stderr
    assert "Traceback" not in said(result)


def test_an_unknown_committee_to_rehearse_with_is_told() -> None:
    result = rostrum("rehearse", "--committee", "ecosoc_2051")
    assert result.exit_code == 1
    assert "ecosoc_2051" in result.stderr


def test_a_rulebook_is_printed_as_a_person_reads_it_with_its_sources() -> None:
    result = rostrum("rules", "show", "una_usa")
    assert result.exit_code == 0
    for words in (
        "UNA-USA rules of procedure, for 54 members",
        "Debate needs at least a quarter of the members (14 of 54) in the room.",
        "“Quorum” (UNA-USA rules of procedure) · A: read in a primary source",
        "Variant: One third at INMUN",
    ):
        assert words in result.stdout
    (line,) = (line for line in result.stdout.splitlines() if line.rstrip().endswith("majority.draft"))
    assert line.strip().startswith("A draft is adopted by a simple majority (28 if all 54 vote).")
    row = next(line for line in result.stdout.splitlines() if "Closure of the debate" in line)
    assert [cell.strip() for cell in row.split("│")[1:-1]] == [
        "7",
        "Closure of the debate",
        "two-thirds majority (36 of 54)",
        "second",
        "2 against",
        "without a draft, draft debated",
        "“Closure of debate” A",
    ]


def test_a_rulebook_is_reckoned_for_the_members_asked_for() -> None:
    result = rostrum("rules", "show", "ecosoc", "--members", "15")
    assert "more than half of the members (8 of 15)" in result.stdout


def test_a_committee_is_shown_its_own_rules_for_its_own_members(folder: Path) -> None:
    council = folder / "committees" / "council.yaml"
    council.parent.mkdir()
    council.write_text(
        "title: Council\nyear: 2026\nrulebook: ecosoc\nrules: {caucus: {total_maximum: 20m}}\n"
        "members: {Members: [France, Ghana, Haiti]}\nobservers: [Holy See]\n"
    )
    result = rostrum("rules", "show", str(council))
    assert "for 3 members" in result.stdout
    assert "A caucus may last at most 20 min." in result.stdout
    assert "for 54 members" in rostrum("rules", "show", "ecosoc_2015").stdout


def test_one_rule_is_shown_with_its_bounds_its_meaning_and_its_source() -> None:
    result = rostrum("rules", "show", "ecosoc", "--key", "caucus.total_maximum")
    assert result.stdout.splitlines() == [
        "The longest a caucus may last",
        "  A caucus may last at most 30 min.",
        "  caucus.total_maximum: 30m (a duration from 30s to 24h)",
        "  “Caucuses” (Model UN practice) · B: derived, or two sources agree",
        "    Variant: An extension of at most half the caucus",
        "    Variant: An extension of at most the caucus itself and only once",
    ]


def test_a_rule_or_a_rulebook_that_is_not_there_is_told_with_the_nearest() -> None:
    result = rostrum("rules", "show", "ecosoc", "--key", "caucus.total_maxmum")
    assert result.exit_code == 1
    assert "Did you mean caucus.total_maximum?" in result.stderr
    result = rostrum("rules", "show", "ecosok")
    assert result.exit_code == 1
    assert "Did you mean ecosoc" in result.stderr
    assert "Traceback" not in said(result)


def test_the_log_never_holds_what_people_send_even_at_the_level_of_debug() -> None:
    kept = {name: logging.getLogger(name).level for name in ("discord", "aiosqlite")}
    try:
        set_up_log(LogLevel.DEBUG)
        for name in (*kept, "discord.gateway", "discord.http"):
            assert logging.getLogger(name).getEffectiveLevel() == logging.INFO
        set_up_log(LogLevel.ERROR)
        assert logging.getLogger("discord").getEffectiveLevel() == logging.ERROR
    finally:
        for name, level in kept.items():
            logging.getLogger(name).setLevel(level)
