"""Topic files as they are written are read back as the topics they were written from."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.facts.reading import read_topic
from bot.facts.topic import Topic
from bot.facts.writing import topic_text
from bot.settings.problems import Problem, report
from tests.facts.report.test_other_shapes import SHAPES, read
from tests.facts.shipped import shipped_topic


def read_back(topic: Topic, folder: Path) -> Topic:
    file, problems = folder / "topic.yaml", list[Problem]()
    file.write_text(topic_text(topic))
    found = read_topic(file, problems)
    assert found is not None, report(problems)
    return found


def test_the_shipped_topic_is_read_back(tmp_path: Path) -> None:
    assert read_back(shipped_topic(), tmp_path) == shipped_topic()


@pytest.mark.parametrize("shape", SHAPES)
def test_a_topic_made_from_a_report_is_read_back(shape: str, tmp_path: Path) -> None:
    assert read_back(read(shape), tmp_path) == read(shape)


def test_the_file_says_how_it_is_checked_when_it_was_corrected() -> None:
    assert topic_text(shipped_topic()).startswith("# ")
    assert "rostrum check-config" in topic_text(shipped_topic())
