"""Every configuration file at once: what ``rostrum check-config`` tells, and what a start is refused for."""

from __future__ import annotations

from pathlib import Path

from bot.facts.reading import read_topic
from bot.settings.committees import load_committee
from bot.settings.places import Area, files
from bot.settings.problems import Problem
from bot.settings.rulebooks import load_rulebook
from bot.settings.settings import read_settings


def check_all(settings_path: Path | None = None) -> list[Problem]:
    """Every problem of the settings and of every rulebook, committee and topic they can reach."""
    problems: list[Problem] = []
    own_folders = read_settings(settings_path, problems).own_folders
    for path in files(Area.RULEBOOKS, own_folders).values():
        load_rulebook(str(path), problems, own_folders)
    for path in files(Area.COMMITTEES, own_folders).values():
        load_committee(str(path), problems, own_folders)
    for path in files(Area.TOPICS, own_folders).values():
        read_topic(path, problems)
    return problems
