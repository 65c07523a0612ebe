"""What a message shows, as data: the only thing ``rendering`` makes and the only thing ``cogs`` display."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.procedure.state.session import Session
from bot.rendering.verbs import Verb


class Tone(StrEnum):
    """What kind of news a card brings; Discord shows it as the colour of its edge, words say it too."""

    NEUTRAL = "neutral"
    FLOOR = "floor"
    GOOD = "good"
    BAD = "bad"
    REFUSED = "refused"
    WARNING = "warning"


class Style(StrEnum):
    """How much a button stands out."""

    PLAIN = "plain"
    MAIN = "main"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Control:
    """What a press asks for: a verb of the custom-id grammar, what it is about, and the choice made."""

    verb: Verb
    subject: str = ""
    choice: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """A button with its label (80 characters at most)."""

    label: str
    control: Control
    style: Style = Style.PLAIN


@dataclass(frozen=True, slots=True)
class Option:
    """One line of a menu; ``value`` becomes the choice of its control, ``chosen`` shows it as picked."""

    label: str
    value: str
    description: str = ""
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Menu:
    """A select menu of up to 25 options, of which one is picked, or as many as it says."""

    placeholder: str
    control: Control
    options: tuple[Option, ...]
    at_least: int = 1
    at_most: int = 1


class Pickable(StrEnum):
    """What of the server itself can be picked: Discord offers its people, roles and channels by name."""

    PERSON = "person"
    ROLE = "role"
    CHANNEL = "channel"  # of text
    VOICE = "voice"  # a voice or a stage channel


@dataclass(frozen=True, slots=True)
class Picker:
    """A select menu of the server's people, roles or channels; their ids become the choices of its control.

    ``picked`` are the ids that show as picked; a menu of which nothing need be picked can be emptied.
    """

    placeholder: str
    control: Control
    kind: Pickable
    picked: tuple[int, ...] = ()
    at_least: int = 1
    at_most: int = 1


@dataclass(frozen=True, slots=True)
class Text:
    """A block of Discord markdown, user text in it already escaped."""

    markdown: str


@dataclass(frozen=True, slots=True)
class Divider:
    """A thin line between blocks."""


@dataclass(frozen=True, slots=True)
class Picture:
    """An attached picture, with what it shows in words for those who do not see it."""

    file_name: str
    content: bytes
    alt: str


@dataclass(frozen=True, slots=True)
class Buttons:
    """A row of up to five buttons."""

    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """An attached file to open or download."""

    file_name: str
    content: bytes


Block = Text | Divider | Picture | Buttons | Menu | Picker


@dataclass(frozen=True, slots=True)
class Card:
    """A whole message: a title, then blocks from top to bottom.

    ``era`` is how many undos there had been in the state that it shows: its controls are of that era.
    """

    title: str
    blocks: tuple[Block, ...] = ()
    tone: Tone = Tone.NEUTRAL
    documents: tuple[Document, ...] = ()
    era: int = 0

    def of(self, session: Session) -> Card:
        """The card as one that shows a state."""
        return replace(self, era=session.undone.era)
