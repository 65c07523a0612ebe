"""Configuration: the files a host writes, read and checked, with all their problems told at once.

``problems`` says what is wrong, ``yaml_reader`` and ``yaml_node`` find it, and the readers build what the
program runs on: settings, rulebooks and committees here, topics in ``bot.facts``.
"""

from bot.settings.problems import ConfigError, Problem, report
from bot.settings.settings import LogLevel, Settings, discord_token, load

__all__ = ["ConfigError", "LogLevel", "Problem", "Settings", "discord_token", "load", "report"]
