"""Watching the channels of a stage: which messages are new, or say something else than before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simcord.backend.models import Message

from bot.rehearsal.messages import words_of
from bot.rehearsal.stage import Stage


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that a step brought about or changed."""

    channel: str
    message: Message
    words: str
    new: bool


class Watch:
    """What the channels have shown so far."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._known: dict[int, str] = {}
        self._read: dict[int, object] = {}

    def messages(self, channel: str) -> list[Message]:
        """The messages that stand in a channel, oldest first."""
        stored = self._stage.env.backend.messages.get(self._stage.channels[channel].id, {})
        return sorted(stored.values(), key=lambda message: message.id)

    def changes(self) -> list[Shown]:
        """What has changed since the last look."""
        return list(self._look())

    def _look(self) -> Iterator[Shown]:
        for channel in self._stage.channels:
            for message in self.messages(channel):
                # An edit brings new components, so a message that still has its old ones need not be read.
                if self._read.get(message.id) is message.components:
                    continue
                self._read[message.id] = message.components
                words = words_of(message)
                before = self._known.get(message.id)
                if words != before:
                    self._known[message.id] = words
                    yield Shown(channel, message, words, before is None)
