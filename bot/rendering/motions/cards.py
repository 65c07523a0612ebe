"""Motions: the queue by precedence with what one may do about it, one motion, and those there are."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from functools import partial

from bot.procedure.engine import Action
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.state.motions import Motion, MotionStatus
from bot.procedure.state.session import Session
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Text
from bot.rendering.card_limits import OPTION, ROW
from bot.rendering.escape import label
from bot.rendering.motions.controls import card_buttons, in_order_of_precedence, motions_menu
from bot.rendering.motions.names import motion_brief, motion_name
from bot.rendering.motions.phrases import disposal, motion_purpose, read_back, standing
from bot.rendering.paging import LISTS, page_said, turning, within
from bot.rendering.phrases import NAME, PAPER, capitalised, fitted, inline, lines
from bot.rendering.rules import cite, cited
from bot.rendering.verbs import Verb
from bot.rendering.words import MOTION_STATUSES

_QUEUE_ROOM = 1600
_ROOM = 3600
_PAGE = 8


def motions_card(session: Session, legal: Collection[Action] = (), page: int = 0) -> Card:
    """What is before the committee, what waits and what one may say to it, and every motion there is."""
    last = max(0, len(session.pending) - 1) // _PAGE
    page = within(page, last)
    pending = [_line(session, motion) for motion in session.pending[page * _PAGE : (page + 1) * _PAGE]]
    queue = fitted(pending, _QUEUE_ROOM, "\n") if pending else "No motion is pending."
    text = lines((_on_floor(session), queue))
    blocks: list[Block] = [Text(text)]
    rows = (_seconds(session, legal), _objections(session, legal))
    blocks += [Buttons(row) for row in rows if row]
    turns = turning(page, last, partial(Control, Verb.MOTIONS_PAGE, ""), LISTS)
    blocks += [Buttons(turns)] if turns else []
    rulebook = _rulebook(session, _ROOM - len(text))
    blocks += (*motions_menu(session), Divider())
    blocks.append(Text(lines(("**In order of precedence, the rulebook has**", rulebook))))
    return Card(f"Motions{page_said(page, last)}", tuple(blocks))


def motion_card(session: Session, motion: Motion, legal: Collection[Action], *, dais: bool) -> Card:
    """One motion as the chair reads it back, how it stands, and what one may do about it."""
    rule = session.rulebook.motions.get(motion.kind)
    name = capitalised(motion_name(motion.kind, session.rulebook))
    said = (
        f"{capitalised(read_back(motion, session))}.",
        f"{capitalised(disposal(rule))}.",
        f"{capitalised(standing(motion, session))}." if standing(motion, session) else "",
        _place(session, motion),
        cited((rule.rule if rule is not None else None,)),
    )
    rows = card_buttons(session, motion, legal, dais=dais) if not motion.status.over else ()
    buttons = tuple(Buttons(row) for row in rows if row)
    return Card(f"Motion {motion.number} · {name}", (Text(lines(said)), *buttons))


def motion_label(session: Session, motion: Motion) -> str:
    """A motion in one line of a list to choose from."""
    brief = motion_brief(motion, session, PAPER)
    return label(f"Motion {motion.number}: {brief} ({motion.mover})", OPTION)


def _place(session: Session, motion: Motion) -> str:
    """Where a motion stands in the order of precedence, or what became of it."""
    if motion.status is not MotionStatus.PENDING:
        return f"It is {MOTION_STATUSES[motion.status]}."
    place = session.pending.index(motion)
    if place == 0:
        return "It is first in the order of precedence."
    before = session.pending[place - 1]
    return f"It is number {place + 1} in the order of precedence, after motion {before.number}."


def _seconds(session: Session, legal: Collection[Action]) -> tuple[Button, ...]:
    return tuple(_asking(session, legal, SecondMotion, "Second", Verb.SECOND_MOTION))[:ROW]


def _objections(session: Session, legal: Collection[Action]) -> tuple[Button, ...]:
    return tuple(_asking(session, legal, ObjectToMotion, "Object to", Verb.OBJECT_TO_MOTION))[:ROW]


def _asking(
    session: Session,
    legal: Collection[Action],
    request: type[SecondMotion | ObjectToMotion],
    said: str,
    verb: Verb,
) -> Iterator[Button]:
    for own in in_order_of_precedence(session):
        if request(own.number) in legal:
            yield Button(f"{said} motion {own.number}", Control(verb, str(own.number)))


def _on_floor(session: Session) -> str:
    debate = session.motion_debate
    motion = session.motion(debate.motion) if debate else None
    return f"**Before the committee**\n{_line(session, motion)}\n**Pending**" if motion is not None else ""


def _line(session: Session, motion: Motion) -> str:
    purpose = capitalised(motion_purpose(motion.kind, motion.terms, session))
    decided = disposal(session.rulebook.motions.get(motion.kind))
    mover, stands = inline(motion.mover, NAME), standing(motion, session)
    return " · ".join(filter(None, (f"Motion {motion.number}", purpose, mover, decided, stands)))


def _rulebook(session: Session, room: int) -> str:
    rows = []
    for place, kind in enumerate(session.rulebook.order_of_motions.precedence, 1):
        rule = session.rulebook.motions.get(kind)
        if rule is not None:
            name = capitalised(motion_name(kind, session.rulebook))
            rows.append(f"**{place}** {name}: {disposal(rule)} · {cite(rule.rule)}")
    return fitted(rows, room, "\n")
