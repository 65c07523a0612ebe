"""A report becomes a topic file from the command line: whole, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.facts.reading import read_topic
from bot.facts.topic import Kind
from tests.facts.report.test_other_shapes import CORPUS, content
from tests.files.bad_files import blank


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of its own that a host starts the program in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def imported(*arguments: str) -> Result:
    return CliRunner().invoke(app, ("topic", "import", *arguments))


def test_a_report_becomes_a_topic_file_of_its_name(folder: Path) -> None:
    (folder / "Study Guide (final).pdf").write_bytes(content("printed"))
    result = imported("Study Guide (final).pdf")
    assert result.exit_code == 0, result.stderr
    topic = read_topic(folder / "study_guide_final.yaml", [])
    assert topic is not None
    assert [own.title for own in topic.of_kind(Kind.DEFINITION)] == [
        "Planned obsolescence",
        "Electronic waste",
    ]
    assert "Key terms: 2" in result.stdout
    assert "The topic is in study_guide_final.yaml" in result.stdout


def test_it_goes_into_the_folder_of_the_hosts_own_configuration(folder: Path) -> None:
    (folder / "config").mkdir()
    (folder / "config" / "settings.yaml").write_text("config_folder: own\n")
    (folder / "own").mkdir()
    (folder / "water.txt").write_bytes((CORPUS / "running_heads.txt").read_bytes())
    result = imported("water.txt")
    assert result.exit_code == 0, result.stderr
    assert (folder / "own" / "topics" / "water.yaml").is_file()


def test_a_topic_that_is_there_already_is_not_written_over(folder: Path) -> None:
    (folder / "water.txt").write_bytes((CORPUS / "running_heads.txt").read_bytes())
    (folder / "water.yaml").write_text("mine")
    result = imported("water.txt")
    assert result.exit_code == 1
    assert "exists already" in result.stderr
    assert (folder / "water.yaml").read_text() == "mine"


def test_a_file_that_cannot_be_read_leaves_nothing_behind(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(blank(3))
    (folder / "many.pdf").write_bytes(blank(2000))
    for name, words in (
        ("scan.pdf", "pictures"),
        ("many.pdf", "2,000 pages"),
        ("none.pdf", "cannot be used"),
    ):
        result = imported(name)
        assert result.exit_code == 1
        assert words in result.stderr
        assert "/resolution" not in result.stderr
    assert sorted(own.name for own in folder.iterdir()) == ["many.pdf", "scan.pdf"]


def test_an_interrupted_import_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(text: str, name: str) -> None:
        raise KeyboardInterrupt(name, text)

    monkeypatch.setattr("bot.topic_importing.topic_of", interrupt)
    (folder / "water.txt").write_bytes((CORPUS / "running_heads.txt").read_bytes())
    result = imported("water.txt")
    assert result.exit_code == 1
    assert "Nothing was stored" in result.stderr
    assert [own.name for own in folder.iterdir()] == ["water.txt"]
