"""A text on its way to being introduced: read back place by place, with what can be corrected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from bot.procedure.legal import LegalActions
from bot.procedure.rules.corrections import Change
from bot.procedure.rules.draft_edits import EditDraft
from bot.procedure.rules.papers import PLAIN, CorrectPaper, DiscardPaper, SubmitPaper
from bot.procedure.state.papers import THE_TITLE, Doubt, Paper, Place
from bot.procedure.state.resolutions import Clause, Draft, Wording
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Menu, Option, Style, Text, Tone
from bot.rendering.doubts import doubt_text
from bot.rendering.draft_needs import names_text
from bot.rendering.escape import label
from bot.rendering.phrases import fitted, inline, lines, small
from bot.rendering.text_lines import Line, line_at, lines_of, page_of, pages
from bot.rendering.verbs import Verb

CORRECTING = (CorrectPaper, EditDraft, SubmitPaper, DiscardPaper)
"""What the cards have controls for."""
PAPER, DRAFT = "w", "d"
_TITLE = 250
_NOTES = 500
_ADVICE = 600
_WORDS = 2600
_SYMBOL = 60
_LABELS = {
    Change.REWRITE: "Change the words",
    Change.INSERT: "Insert after",
    Change.JOIN: "Join with the next",
    Change.UP: "Move up",
    Change.DOWN: "Move down",
    Change.DELETE: "Delete",
}
_ROWS = (
    (Change.REWRITE, Change.INSERT, Change.DELETE),
    (Change.UP, Change.DOWN, Change.JOIN),
    (Change.PROMOTE, Change.DEMOTE, Change.OTHER_PART),
)


@dataclass(frozen=True, slots=True)
class TextSeen:
    """A text that is corrected: a working paper, or a draft that was only submitted, at some revision."""

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
        f"{word} named in it: {names_text(own)}."
        for word, own in (("Sponsors", paper.sponsors), ("Signatories", paper.signatories))
        if own
    ]
    consent = "Each has to say so itself once it is submitted." if named else ""
    about = lines(
        (
            f"Of {inline(paper.delegation, 80)}. Only your delegation and the dais see this.",
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


def place_code(place: Place) -> str:
    """How controls call a place."""
    return f"{place.clause}-{place.sub}-{place.part}"


def text_card(
    text: TextSeen, legal: LegalActions, page: int = 0, *, advice: Sequence[str] = (), note: str = ""
) -> Card:
    """The text as it was read, a page of it, with a menu to pick what is to be corrected."""
    found = pages(lines_of(text.wording))
    page = min(max(page, 0), len(found) - 1)
    title = text.wording.title
    head = lines(
        (
            note,
            f"**{inline(title, _TITLE)}**" if title else "It has no title yet.",
            small(text.about.split("\n", 1)[0]),
            *(small(own) for own in text.about.split("\n")[1:]),
            _doubts(text),
        )
    )
    blocks: list[Block] = [Text(head), Divider()]
    said = _page_text(text, found[page])
    blocks.append(Text(said or "There is no clause yet."))
    if found[page]:
        blocks.append(_picker(text, found[page]))
    blocks += _adding(text, legal)
    if len(found) > 1:
        blocks.append(_turning(text, page, len(found)))
    if advice:
        blocks.append(Text(_advice_text(advice)))
    ending = tuple(_ending(text, legal))
    if ending:
        blocks.append(Buttons(ending))
    return Card(_heading(text, page, len(found)), tuple(blocks))


def place_card(text: TextSeen, place: Place, legal: LegalActions) -> Card:
    """One place of a text, whole, with what can be done there."""
    line = line_at(text.wording, place)
    back = Button("Back to the text", Control(Verb.SHOW_TEXT, text.key, str(page_of(text.wording, place))))
    if line is None:
        return Card(text.name, (Text("This place of the text is gone."), Buttons((back,))), Tone.REFUSED)
    below = [own.shown for own in lines_of(text.wording) if _below(own.place, place)]
    doubts = [small(doubt_text(own)) for own in text.doubts if own.clause == place.clause]
    blocks: list[Block] = [
        Text(
            lines(
                (
                    f"> {inline(line.words, _WORDS)}",
                    fitted(below, 700, "\n", "… and {} more below it") if below else "",
                    *doubts[:5],
                )
            )
        )
    ]
    for row in _ROWS:
        own = tuple(_change_buttons(text, line, row, legal))
        if own:
            blocks.append(Buttons(own))
    blocks.append(Buttons((back,)))
    return Card(f"{line.name} · {text.name.lower()}", tuple(blocks))


def open_button(paper: Paper) -> Button:
    """Opens a working paper for whoever may see it."""
    return Button(f"Working paper {paper.number}", Control(Verb.SHOW_TEXT, f"{PAPER}{paper.number}", "0"))


def text_label(text: TextSeen) -> str:
    """A text in one line of a list to choose from."""
    return label(f"{text.name}: {text.wording.title or 'no title'}", 100)


def _heading(text: TextSeen, page: int, count: int) -> str:
    pages_said = f" · page {page + 1} of {count}" if count > 1 else ""
    return f"{text.name} · revision {text.revision}{pages_said}"


def _doubts(text: TextSeen) -> str:
    """How many guesses there are, and those that concern no clause."""
    whole = [f"⚠ {doubt_text(own)}" for own in text.doubts if not own.clause]
    clauses = len({own.clause for own in text.doubts if own.clause})
    if clauses:
        whole.append(f"⚠ Clauses marked with guesses: {clauses}. Look at them before you submit.")
    return fitted(whole, _NOTES, "\n", "… and {} more notes") if whole else ""


def _page_text(text: TextSeen, page: Sequence[Line]) -> str:
    """The lines of a page, each clause that has a guess marked."""
    said: list[str] = []
    for line in page:
        doubted = any(own.clause == line.place.clause for own in text.doubts) and not line.depth
        said.append(f"{line.shown} ⚠" if doubted else line.shown)
    first = next((place for place, line in enumerate(page) if line.operative), 0)
    return "\n".join((*said[:first], *([""] if first else []), *said[first:]))


def _picker(text: TextSeen, page: Sequence[Line]) -> Menu:
    options = tuple(
        Option(own.option or own.name, place_code(own.place), "" if own.depth else own.name) for own in page
    )
    return Menu("Correct a clause…", Control(Verb.PICK_PLACE, text.seen), options)


def _adding(text: TextSeen, legal: LegalActions) -> Iterator[Buttons]:
    """Buttons for the title, and for a clause at the end of each part."""
    asked = [("Change the title", Change.TITLE, THE_TITLE)]
    for name, part, start in (
        ("Add to the preamble", text.wording.preambular, "p0"),
        ("Add an operative clause", text.wording.operative, "o0"),
    ):
        asked.append((name, Change.INSERT, Place(part[-1].id if part else start)))
    found = tuple(
        Button(name, _control(text, change, place))
        for name, change, place in asked
        if text.correction(change, place) in legal
    )
    if found:
        yield Buttons(found)


def _turning(text: TextSeen, page: int, count: int) -> Buttons:
    found = []
    if page:
        found.append(Button("‹ Page before", Control(Verb.SHOW_TEXT, text.key, str(page - 1))))
    if page + 1 < count:
        found.append(Button("Next page ›", Control(Verb.SHOW_TEXT, text.key, str(page + 1))))
    return Buttons(tuple(found))


def _ending(text: TextSeen, legal: LegalActions) -> Iterator[Button]:
    if text.kind != PAPER:
        yield Button("Read the draft", Control(Verb.SHOW_DRAFT, str(text.number)))
        return
    if SubmitPaper(text.number, text.revision) in legal:
        yield Button("Submit", Control(Verb.SUBMIT_PAPER, text.seen), Style.GOOD)
    if DiscardPaper(text.number) in legal:
        yield Button("Discard", Control(Verb.DISCARD_PAPER, text.key), Style.BAD)


def _advice_text(advice: Sequence[str]) -> str:
    said = [small(own) for own in advice]
    return lines(("Advice on form:", fitted(said, _ADVICE, "\n", "-# … and {} more")))


def _change_buttons(
    text: TextSeen, line: Line, changes: Sequence[Change], legal: LegalActions
) -> Iterator[Button]:
    for change in changes:
        if text.correction(change, line.place) in legal:
            style = (
                Style.BAD
                if change is Change.DELETE
                else Style.MAIN
                if change is Change.REWRITE
                else Style.PLAIN
            )
            yield Button(_label(change, line), _control(text, change, line.place), style)


def _label(change: Change, line: Line) -> str:
    """What a button is called, by what the place would become."""
    match change:
        case Change.PROMOTE:
            return "Make it a sub-clause" if line.place.part else "Make it a clause"
        case Change.DEMOTE:
            return f"Put it under the {'sub-clause' if line.place.sub else 'clause'} before"
        case Change.OTHER_PART:
            return "To the preamble" if line.operative else "To the operative part"
    return _LABELS[change]


def _control(text: TextSeen, change: Change, place: Place) -> Control:
    return Control(Verb.CORRECT_TEXT, f"{text.seen}-{place_code(place)}", change)


def _below(own: Place, place: Place) -> bool:
    """Whether a place lies below another."""
    if own.clause != place.clause or own == place or place.part:
        return False
    return not place.sub or own.sub == place.sub
