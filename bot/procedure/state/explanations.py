"""Explanations of vote: who waits to give one, before a vote or after it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.procedure.state.voting import Matter


@dataclass(frozen=True, slots=True)
class Explanations:
    """The explanations of vote on a matter: after the vote of that number, or before it where it is 0.

    ``draft`` is the draft that the matter is, or is a part of.
    """

    matter: Matter
    draft: int
    vote: int
    waiting: tuple[str, ...] = ()
    heard: tuple[str, ...] = ()
