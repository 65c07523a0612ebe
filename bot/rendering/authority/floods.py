"""What somebody is told who presses far more often than anybody needs to."""

from __future__ import annotations

from bot.rendering.phrases import counted


def too_many_text(seconds: int) -> str:
    """That what is pressed meanwhile does nothing, said once, and that a vote is taken all the same."""
    return (
        "That was a lot at once, so what you press now does nothing for a moment. Wait "
        f"{counted(seconds, 'second')}, then go on. Your first press in a vote always passes."
    )
