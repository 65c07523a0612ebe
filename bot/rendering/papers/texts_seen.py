"""A text under correction as the one who corrects it sees it: a working paper, or a draft only submitted."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.procedure.rules.papers.corrections import PLAIN, Change
from bot.procedure.rules.papers.papers import CorrectPaper
from bot.procedure.rules.resolutions.edits import EditDraft
from bot.procedure.state.papers import Doubt, Paper, Place
from bot.procedure.state.resolutions import Clause, Draft, Wording
from bot.rendering.card import Button, Control
from bot.rendering.card_limits import OPTION
from bot.rendering.escape import label
from bot.rendering.phrases import NAME, inline, lines
from bot.rendering.resolutions.needs import names_text
from bot.rendering.verbs import Verb

PAPER, DRAFT = "w", "d"
"""The letter by which controls call a text, before its number."""
_SYMBOL = 60
_NAMES = 160


@dataclass(frozen=True, slots=True)
class TextSeen:
    """A text that is corrected, at some revision. ``about`` is said of it below its title."""

    kind: str
    number: int
    revision: int
    wording: Wording
    earlier: tuple[Wording, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    about: str = ""
    name: str = ""

    @property
    def key(self) -> str:
        """How controls call the text."""
        return f"{self.kind}{self.number}"

    @property
    def seen(self) -> str:
        """How controls call the text at this revision."""
        return f"{self.key}-{self.revision}"

    def at(self, revision: int) -> TextSeen:
        """The text as somebody saw it, who may have seen it earlier."""
        return replace(self, revision=revision)

    def correction(
        self,
        change: Change,
        place: Place,
        text: str = PLAIN.text,
        clauses: tuple[Clause, ...] = PLAIN.clauses,
    ) -> CorrectPaper | EditDraft:
        """The request for a correction made on this revision."""
        kind = CorrectPaper if self.kind == PAPER else EditDraft
        return kind(self.number, self.revision, change, place, text, clauses)


def paper_seen(paper: Paper) -> TextSeen:
    """A working paper as a text that is corrected."""
    named = [
        f"{word} named in it: {names_text(own, _NAMES)}."
        for word, own in (("Sponsors", paper.sponsors), ("Signatories", paper.signatories))
        if own
    ]
    consent = "Once it is submitted, each has to say so itself." if named else ""
    about = lines(
        (
            f"Of {inline(paper.delegation, NAME)}. Only your delegation and the dais see this.",
            " ".join((*named, consent)),
        )
    )
    return TextSeen(
        PAPER,
        paper.number,
        paper.revision,
        paper.wording,
        paper.earlier,
        paper.doubts,
        about,
        f"Working paper {paper.number}",
    )


def draft_seen(draft: Draft, *, approval: bool = False) -> TextSeen:
    """A draft as a text that is corrected; said where a correction takes its approval back."""
    about = "A correction is in the draft at once."
    if approval and draft.approved:
        about += " It takes the approval of the dais back."
    name = f"Draft {inline(draft.symbol, _SYMBOL)}"
    return TextSeen(DRAFT, draft.number, draft.revision, draft.wording, draft.earlier, about=about, name=name)


def text_label(text: TextSeen) -> str:
    """A text in one line of a list to choose from."""
    return label(f"{text.name}: {text.wording.title or 'no title'}", OPTION)


def open_button(paper: Paper) -> Button:
    """Opens a working paper for whoever may see it."""
    return Button(f"Working paper {paper.number}", Control(Verb.SHOW_TEXT, f"{PAPER}{paper.number}", "0"))


def place_code(place: Place) -> str:
    """How controls call a place."""
    return f"{place.clause}-{place.sub}-{place.part}"
