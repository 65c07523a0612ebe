"""The floor panel: the one live message that everybody in the room reads."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from functools import partial

from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.deadlines import nearly_up
from bot.procedure.rules.motions.debates import Side
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.motions.terms import plain_terms
from bot.procedure.state.session import Phase, Session
from bot.rendering.amendments.cards import waiting_text
from bot.rendering.asking import somebody_may
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Menu, Style, Text, Tone
from bot.rendering.card_limits import ROW
from bot.rendering.elections.cards import election_text
from bot.rendering.elections.controls import nomination_buttons
from bot.rendering.motions.controls import motion_request_row, raising_menu
from bot.rendering.phrases import capitalised, lines, small
from bot.rendering.points.cards import requests_text
from bot.rendering.points.controls import point_menu, request_row
from bot.rendering.resolutions.cards import read_button
from bot.rendering.seats.controls import seat_buttons
from bot.rendering.sitting import (
    agenda_text,
    draft_text,
    floor_text,
    heading,
    nearly_up_text,
    next_speakers_text,
    numbers_text,
    pending_text,
)
from bot.rendering.speakers.controls import LISTENING, list_buttons, speech_controls
from bot.rendering.verbs import Verb
from bot.rendering.voting.controls import vote_request_row
from bot.rendering.voting.explanations import explanations_text
from bot.rendering.words import (
    PRESENCES,
)

_DOING_BUSINESS = (*LISTENING, Phase.UNMODERATED_CAUCUS, Phase.MOTION)


def floor_card(session: Session, at: datetime) -> Card:
    """What happens now, what comes next, and what everybody may press."""
    blocks: list[Block] = [Text(text) for text in (told(session, at) for told in TEXTS) if text]
    buttons = tuple(button for own in BUTTONS for button in own(session, at))
    rows = (Buttons(buttons[start : start + ROW]) for start in range(0, len(buttons), ROW))
    controls = (control for own in CONTROLS for control in own(session, at))
    tone = Tone.WARNING if nearly_up(session, at) else Tone.FLOOR
    return Card(heading(session), (*blocks, Divider(), *rows, *controls), tone)


def motions_in_order(session: Session, at: datetime) -> tuple[MotionKind, ...]:
    """The motions a member present may raise now, in the order of precedence."""
    if session.phase not in _DOING_BUSINESS:
        return ()
    precedence = session.rulebook.order_of_motions.precedence
    return tuple(kind for kind in precedence if _may_be_raised(session, kind, at))


def _on_floor(session: Session, at: datetime) -> str:
    warning = nearly_up_text(session, at)
    return lines((warning, floor_text(session, at), "Vote on its card." if session.vote is not None else ""))


def _speakers(session: Session, at: datetime) -> str:
    del at
    return next_speakers_text(session) if session.phase in LISTENING else ""


def _asked_for(session: Session, at: datetime) -> str:
    del at
    return lines((requests_text(session), explanations_text(session)))


def _motions(session: Session, at: datetime) -> str:
    del at
    return pending_text(session)


def _draft(session: Session, at: datetime) -> str:
    del at
    return lines((agenda_text(session), draft_text(session), waiting_text(session), election_text(session)))


def _numbers(session: Session, at: datetime) -> str:
    del at
    return small(numbers_text(session))


def _roll_buttons(session: Session, at: datetime) -> Iterator[Button]:
    del at
    if session.phase is Phase.ROLL_CALL:
        for answer in session.rulebook.roll_call.answers:
            if answer.here:
                control = Control(Verb.ANSWER_ROLL, choice=answer)
                yield Button(capitalised(PRESENCES[answer]), control, Style.MAIN)


def _list_buttons(session: Session, at: datetime) -> Iterator[Button]:
    del at
    yield from list_buttons(session)


def _side_buttons(session: Session, at: datetime) -> Iterator[Button]:
    del at
    if session.phase is Phase.MOTION:
        for side in _sides_with_room(session):
            yield Button(f"Speak {side}", Control(Verb.SPEAK_ON_MOTION, choice=side))


def _draft_buttons(session: Session, at: datetime) -> Iterator[Button]:
    del at
    draft = session.draft(session.draft_on_floor or 0)
    if draft is not None:
        yield read_button(draft)


def _own_buttons(session: Session, at: datetime) -> Iterator[Button]:
    """What opens the private cards: of whoever sits for a delegation, and of the chairs."""
    del session, at
    yield Button("My delegation", Control(Verb.MY_DELEGATION))
    yield Button("Chair's panel", Control(Verb.DAIS_PANEL))


def _sides_with_room(session: Session) -> Iterator[Side]:
    debate = session.motion_debate
    motion = session.motion(debate.motion) if debate else None
    if debate is None or motion is None:
        return
    rule = session.rulebook.motions.get(motion.kind)
    if rule is None:
        return
    if len(debate.waiting_for + debate.heard_for) < rule.speakers_for:
        yield Side.FOR
    if len(debate.waiting_against + debate.heard_against) < rule.speakers_against:
        yield Side.AGAINST


def _motion_menu(session: Session, at: datetime) -> Iterator[Menu]:
    yield from raising_menu(session, motions_in_order(session, at))


def _may_be_raised(session: Session, kind: MotionKind, at: datetime) -> bool:
    """Whether the engine would take the motion from a member present, whoever it is."""
    rule = session.rulebook.motions.get(kind)
    found = () if rule is None else plain_terms(session, rule)
    return any(somebody_may(session, partial(RaiseMotion, kind, terms), at) for terms in found)


TEXTS: tuple[Callable[[Session, datetime], str], ...] = (
    *(_on_floor, _speakers, _asked_for, _motions, _draft, _numbers),
)
"""What the panel tells of each area, from top to bottom; where an area has nothing to tell, an empty text."""

BUTTONS: tuple[Callable[[Session, datetime], Iterator[Button]], ...] = (
    *(_roll_buttons, _list_buttons, _side_buttons, _draft_buttons, nomination_buttons),
    *(_own_buttons, seat_buttons),
)
"""The buttons of each area that go first, in as few rows as hold them."""

CONTROLS: tuple[Callable[[Session, datetime], Iterator[Block]], ...] = (
    *(motion_request_row, vote_request_row, request_row, speech_controls, _motion_menu, point_menu),
)
"""The rows and menus of each area below them."""
