"""``python -m bot`` is ``rostrum``."""

from bot.cli import app

app()
