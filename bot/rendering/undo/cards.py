"""The cards of an undo: what can be taken back, what taking it back would change, and that it was done."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from bot.procedure.event import Event
from bot.procedure.past import Past, PastAct
from bot.procedure.refusals import Refusal
from bot.procedure.rulebook import Topic
from bot.procedure.rules.undo.undo import ActsUndone
from bot.procedure.state.session import Session
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Menu, Option, Style, Text
from bot.rendering.card_limits import OPTION
from bot.rendering.escape import label
from bot.rendering.paging import BY_TIME, page_said, turning, within
from bot.rendering.phrases import counted, lines, small
from bot.rendering.refusals import sentence
from bot.rendering.rules import cited
from bot.rendering.times import ago, clock
from bot.rendering.undo.acts import Line, lines_of
from bot.rendering.undo.changes import changes
from bot.rendering.verbs import Verb

UNDO_TITLE = "Take back"
RefusalOf = Callable[[int], Refusal | None]
"""What is said against taking back from an act on; None where it is in order."""

_KEPT = "Nothing is lost: /dais history keeps it, and this can be taken back too."
_PAGE, _ACTS, _CHANGES = 10, 8, 12
_SAID, _CHANGE = 150, 220


def undo_card(past: Past, refusal_of: RefusalOf, at: datetime, page: int = 0) -> Card:
    """The latest acts in words, the latest first, with a menu of those from which all can be taken back."""
    told = tuple(reversed(lines_of(past.acts)))
    last = max(0, (len(told) - 1) // _PAGE)
    page = within(page, last)
    shown = told[page * _PAGE : (page + 1) * _PAGE]
    refusals = {own.first: refusal_of(own.first) for own in shown}
    blocks: list[Block] = [Text(lines(map(line_said, shown)) or "Nothing has been done yet.")]
    options = tuple(_option(own, at) for own in shown if refusals[own.first] is None)
    if options:
        blocks.append(Menu("Take back everything from…", Control(Verb.UNDO_FROM), options))
    stands = next(filter(None, refusals.values()), None)
    if stands is not None:
        where = "Before that" if options else "Here"
        blocks.append(Text(small(f"{where} nothing is taken back: {sentence(stands)}")))
    turn = turning(page, last, lambda to: Control(Verb.UNDO, choice=to), BY_TIME)
    if turn:
        blocks.append(Buttons(turn))
    return Card(f"{UNDO_TITLE}: the latest acts{page_said(page, last)}", tuple(blocks))


def preview_card(acts: Sequence[PastAct], seen: int, now: Session, then: Session, at: datetime) -> Card:
    """What would be taken back, what that changes, and the button to do it if nothing happens meanwhile."""
    sure = Button(
        f"Take back {'this' if len(acts) == 1 else f'these {len(acts)}'}",
        Control(Verb.TAKE_BACK, str(acts[0].number), str(seen)),
        Style.BAD,
    )
    others = Button("Look at others", Control(Verb.UNDO))
    rule = cited((now.rulebook.source(Topic.PRESIDENT),))
    return Card(
        f"{UNDO_TITLE} {counted(len(acts), 'act')}?",
        (
            Text(_acts_text(acts)),
            Divider(),
            Text(lines(("**What changes**", *_changes(now, then, at)))),
            Text(
                lines(
                    (small("Nothing is lost: /dais history keeps it, and this can be taken back too."), rule)
                )
            ),
            Buttons((sure, others)),
        ),
    )


def undone_card(acts: Sequence[PastAct], event: ActsUndone) -> Card:
    """What an undo took back, for everybody."""
    told = [own for own in acts if not is_private(own)]
    text = _acts_text(told, newest_first=False) or "Nothing that was public."
    return Card("What was taken back", (Text(text), Text(small(f"Taken back at {clock(event.at)}."))))


def announcement_card(acts: Sequence[PastAct], events: Sequence[Event], now: Session, then: Session) -> Card:
    """What everybody is told: what was taken back and what that changes; nothing private."""
    told = [own for own in acts if not is_private(own)]
    at = next(own.at for own in events if isinstance(own, ActsUndone))
    texts = (
        _acts_text(told, newest_first=False) if told else "",
        lines(("**What changes**", *_changes(now, then, at, private=False))),
        cited((then.rulebook.source(Topic.PRESIDENT),)),
    )
    return Card("The dais took back", tuple(Text(own) for own in texts if own)).of(then)


def is_private(act: PastAct) -> bool:
    """Whether an act is only for the eyes of a delegation and the dais: it is on a text not submitted yet."""
    return all(".papers." in type(event).__module__ for event in act.events)


def vote_taken_back_card(number: int) -> Card:
    """The card of a vote that was taken back: nothing to press, and that it does not count."""
    return Card(f"Vote {number}", (Text("The dais took this vote back. It does not count."),))


def line_said(line: Line) -> str:
    """One line of what was done: its number, when, who, what."""
    numbers = f"{line.first}" if line.first == line.last else f"{line.first}–{line.last}"
    by = f" · {line.who}" if line.who else ""
    return f"**{numbers}** {clock(line.at)}{by} · {_cut(line.said, _SAID)}"


def _option(line: Line, at: datetime) -> Option:
    said = f"{line.first} · {line.label}"
    return Option(label(said, OPTION), str(line.first), label(ago(line.at, at), OPTION))


def _acts_text(acts: Sequence[PastAct], *, newest_first: bool = True) -> str:
    told = lines_of(acts)
    rows = [line_said(own) for own in (reversed(told) if newest_first else told)]
    rest = len(rows) - _ACTS
    return lines((*rows[:_ACTS], f"and {rest} more" if rest > 0 else ""))


def _changes(now: Session, then: Session, at: datetime, *, private: bool = True) -> list[str]:
    found = [own for own in changes(now, then, at) if private or not own.startswith("**Working paper")]
    rest = len(found) - _CHANGES
    return [
        *(f"- {_cut(own, _CHANGE)}" for own in found[:_CHANGES]),
        *([f"- and {rest} more"] if rest > 0 else []),
    ]


def _cut(markdown: str, room: int) -> str:
    """As much of a line as there is room for, never ending within a sign that is escaped."""
    if len(markdown) <= room:
        return markdown
    kept = markdown[: room - 1].rstrip("\\")
    closing = "**" if kept.count("**") % 2 else ""
    return f"{kept.rstrip('*')}{closing}…"
