"""The transcript of a played sitting: each step, and what every channel shows after it."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator

from simcord.backend.models import Message

from bot.rehearsal.lines import Choose, Click, Command, Fill, Line
from bot.rehearsal.messages import (
    buttons_of,
    colours_of,
    descriptions_of,
    files_of,
    menus_of,
    pickers_of,
    reader_of,
    words_of,
)
from bot.rehearsal.script import FileKind
from bot.rehearsal.stage import Stage
from bot.rehearsal.watching import Shown, Watch
from bot.rendering.card import Tone
from bot.rendering.elections.forms import is_secret
from cogs.ui.layout import COLOURS

_ENDINGS = {
    FileKind.BOARD: ("board-", (".png",)),
    FileKind.CHART: ("chart-", (".png",)),
    FileKind.MINUTES: ("minutes", (".md", ".pdf")),
    FileKind.RESOLUTION: ("E-", (".docx", ".md", ".pdf")),
}


class Transcript:
    """Writes down what is done and what is shown, and remembers what the last step brought about."""

    def __init__(self, stage: Stage, write: Callable[[str], None]) -> None:
        self._stage = stage
        self._write = write
        self._watch = Watch(stage)
        self._since: list[Shown] = []
        self._panel = ""
        self.files: dict[str, bytes] = {}

    def begin(self) -> None:
        """Take what is shown now as known."""
        self._watch.changes()

    def step(self, what: str) -> None:
        """A step begins."""
        self._since = []
        self._write(f"\n{self._time()}  {what}")

    def look(self) -> list[Shown]:
        """Note what has changed since the last look, as part of this step."""
        changes = self._watch.changes()
        self._since += changes
        return changes

    def show(self) -> None:
        """Write what this step has changed, and keep the files it posted."""
        self.look()
        latest = {shown.message.id: shown for shown in self._since}
        for text, places in self._together(latest.values()):
            self._write(f"          {places}\n{textwrap.indent(text, '          │ ')}")

    def answer_to(self, person: str) -> str:
        """What this step has told one person alone."""
        key = self._stage.people[person].id
        return "\n".join(shown.words for shown in self._since if reader_of(shown.message) == key)

    def refused(self, person: str) -> bool:
        """Whether this step has told one person "no"."""
        key, no = self._stage.people[person].id, COLOURS[Tone.REFUSED]
        return any(
            reader_of(shown.message) == key and no in colours_of(shown.message) for shown in self._since
        )

    def shown_to(self, person: str, channel: str) -> str:
        """What a channel shows a person now on live messages, and what the step has brought about."""
        reader = self._stage.people[person].id
        brought = [own for own in self._since if own.channel == channel and own.message.visible_to(reader)]
        live = [
            _with_controls(own, words_of(own))
            for own in self._watch.messages(channel)
            if own.visible_to(reader) and (buttons_of(own) or menus_of(own))
        ]
        return "\n".join([*(own.words for own in brought), *live])

    def posted(self, kind: FileKind) -> dict[str, str]:
        """The files of a kind that this step has posted, with the words in them or for them."""
        start, end = _ENDINGS[kind]
        found = {}
        for shown in self._since:
            for name, described in descriptions_of(shown.message).items():
                if name.startswith(start) and name.endswith(end):
                    content = self.files.get(name, b"")
                    found[name] = described or (content.decode() if name.endswith(".md") else "")
        return found

    def _keep_files(self, shown: Shown) -> None:
        for name, address in files_of(shown.message).items():
            content = self._stage.env.backend.cdn.get(address)
            if content is not None:
                self.files[name] = content

    def _together(self, messages: Iterable[Shown]) -> Iterator[tuple[str, str]]:
        """What is to be written and where it was shown; what several people are told alike, once."""
        private: dict[str, list[str]] = {}
        public: list[tuple[str, str]] = []
        names = {member.id: name for name, member in self._stage.people.items()}
        for shown in messages:
            self._keep_files(shown)
            if self._is_panel(shown):
                continue
            reader, text = reader_of(shown.message), _with_controls(shown.message, shown.words)
            if reader is not None:
                private.setdefault(text, []).append(names.get(reader, "somebody"))
            else:
                public.append((text, f"#{shown.channel}{'' if shown.new else ' (changed)'}"))
        for text, readers in private.items():
            more = f" and {len(readers) - 3} more" if len(readers) > 3 else ""
            yield text, f"to {', '.join(readers[:3])}{more}"
        yield from public

    def _is_panel(self, shown: Shown) -> bool:
        """Whether the message is the floor panel and shows the same phase as before."""
        if "Chair's panel" not in buttons_of(shown.message):
            return False
        title = shown.words.partition("\n")[0]
        same, self._panel = title == self._panel, title
        return same

    def _time(self) -> str:
        return f"{self._stage.bot.services.clock():%H:%M:%S}"


def _with_controls(message: Message, words: str) -> str:
    """A message's words, then its buttons and menus."""
    menus = [*(own.placeholder for own in menus_of(message)), *pickers_of(message)]
    labels = [*buttons_of(message), *(f"{placeholder} ▾" for placeholder in menus)]
    return "\n".join([words, " ".join(f"[{label}]" for label in labels)]).rstrip()


def told(what: Line) -> str:
    """What somebody does, as a script writes it."""
    match what:
        case Command():
            options = [f"{key}={value}" for key, value in what.options.items()]
            return " ".join([f"/{what.name}", *what.values, *options])
        case Click():
            return f"presses “{what.label}”"
        case Choose():
            return f"picks “{what.option}” in “{what.menu}”"
        case Fill():
            if any(is_secret(label) for label in what.fields):
                return "fills in a ballot paper"
            return "fills in " + ", ".join(f"{label}: {text}" for label, text in what.fields.items())
