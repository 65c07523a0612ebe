"""What was voted on, as it was when the vote opened: the motion, the clause, the amendment or the draft."""

from __future__ import annotations

from functools import partial

from bot.procedure.rulebook import MatterKind
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import TakenVote
from bot.procedure.state.voting import Matter, Vote
from bot.rendering.card import Button, Buttons, Card, Control, Text
from bot.rendering.card_limits import LABEL
from bot.rendering.escape import label
from bot.rendering.phrases import PAPER, inline, lines, small
from bot.rendering.resolutions.clauses import operative, preambular, whole_within
from bot.rendering.verbs import Verb
from bot.rendering.voting.cards import matter_text
from bot.rendering.voting.matters import matter_title

_TITLE = 200
_ROOM = 3400
_PREAMBLE_ROOM = 1000


def voted_on_button(session: Session, result: TakenVote) -> Button:
    """The button that shows what a result decided; every result has it, and is known again by it."""
    if result.matter.kind is MatterKind.ELECTION:
        return Button("See who stood", voted_on_control(result.number))
    title = matter_title(session, result.matter, PAPER)
    return Button(label(f"Read: {title[:1].lower()}{title[1:]}", LABEL), voted_on_control(result.number))


def voted_on_control(number: int) -> Control:
    """What the button on the result of a vote asks for."""
    return Control(Verb.VOTED_ON, str(number))


def voted_on_card(opened: Session, vote: Vote) -> Card:
    """What a vote was on; ``opened`` is the state in which it was opened, whatever became of it since."""
    draft = opened.draft(vote.matter.number) if vote.matter.kind is MatterKind.DRAFT else None
    text = matter_text(opened, vote.matter) if draft is None else _whole_text(draft)
    said = Text(lines((text or "Nothing more is recorded of it.", small("As it was when the vote opened."))))
    buttons = tuple(_now(opened, vote.matter))
    return Card(
        f"Vote {vote.number} was on: {matter_title(opened, vote.matter)}",
        (said, *((Buttons(buttons),) if buttons else ())),
    )


def _whole_text(draft: Draft) -> str:
    """The text put to the vote: the preamble and the clauses still in it."""
    head = f"**{inline(draft.title, _TITLE)}**"
    preamble = whole_within(draft.preambular, preambular, _PREAMBLE_ROOM, "… {}")
    room = _ROOM - len(head) - len(preamble)
    clauses = whole_within(draft.standing, partial(operative, draft), room, "… {}: /resolution export")
    return lines((head, preamble, clauses))


def _now(opened: Session, matter: Matter) -> list[Button]:
    """A button to what the text, or the amendment to it, is now."""
    match matter.kind:
        case MatterKind.DRAFT | MatterKind.CLAUSE:
            draft = opened.draft(matter.number)
            symbol = draft.symbol if draft is not None else ""
            return [Button(label(f"{symbol} as it is now", LABEL), _show(Verb.SHOW_DRAFT, matter))]
        case MatterKind.AMENDMENT:
            return [Button(f"Amendment {matter.number} as it is now", _show(Verb.SHOW_AMENDMENT, matter))]
        case _:
            return []


def _show(verb: Verb, matter: Matter) -> Control:
    return Control(verb, str(matter.number))
