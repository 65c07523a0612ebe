"""The topic that comes with the program, read once for all tests."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from bot.facts.reading import read_topic
from bot.facts.search import FactFinder
from bot.facts.topic import Entry, Topic
from bot.settings.problems import Problem, report

TOPIC_FILE = Path(__file__).parents[2] / "config" / "topics" / "human_trafficking.yaml"


@cache
def shipped_topic() -> Topic:
    problems: list[Problem] = []
    topic = read_topic(TOPIC_FILE, problems)
    assert topic is not None, report(problems)
    return topic


@cache
def shipped_finder() -> FactFinder:
    return FactFinder(shipped_topic())


def shipped_entry(entry_id: str) -> Entry:
    entry = shipped_topic().entry(entry_id)
    assert entry is not None, entry_id
    return entry
