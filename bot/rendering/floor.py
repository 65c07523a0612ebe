"""The floor panel: the one live message that everybody in the room reads."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.debates import Side
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.motions.terms import plain_terms
from bot.procedure.state.session import Phase, Session
from bot.rendering.amendments.cards import waiting_text
from bot.rendering.asking import somebody_may
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Menu, Option, Style, Text, Tone
from bot.rendering.card_limits import OPTION
from bot.rendering.elections.cards import election_text
from bot.rendering.elections.controls import nomination_buttons
from bot.rendering.escape import label
from bot.rendering.motions.controls import motion_request_row
from bot.rendering.motions.names import motion_name
from bot.rendering.motions.phrases import (
    disposal,
)
from bot.rendering.phrases import PAPER, capitalised, lines, small
from bot.rendering.points.cards import requests_text
from bot.rendering.points.controls import point_menu, request_row
from bot.rendering.resolutions.cards import read_button
from bot.rendering.sitting import (
    agenda_text,
    draft_text,
    floor_text,
    heading,
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
    texts = (
        lines((floor_text(session, at), "Vote on its card." if session.vote is not None else "")),
        next_speakers_text(session) if session.phase in LISTENING else "",
        requests_text(session),
        explanations_text(session),
        pending_text(session),
        lines((agenda_text(session), draft_text(session), waiting_text(session), election_text(session))),
        small(numbers_text(session)),
    )
    blocks: list[Block] = [Text(text) for text in texts if text]
    controls = tuple(_controls(session, at))
    return Card(heading(session), (*blocks, Divider(), *controls), Tone.FLOOR)


def motions_in_order(session: Session, at: datetime) -> tuple[MotionKind, ...]:
    """The motions a member present may raise now, in the order of precedence."""
    if session.phase not in _DOING_BUSINESS:
        return ()
    precedence = session.rulebook.order_of_motions.precedence
    return tuple(kind for kind in precedence if _may_be_raised(session, kind, at))


def _controls(session: Session, at: datetime) -> Iterator[Block]:
    panel = Button("Chair's panel", Control(Verb.DAIS_PANEL))
    buttons = (*_buttons(session), *_draft(session), *nomination_buttons(session, at), panel)
    motions = motions_in_order(session, at)
    yield Buttons(buttons)
    yield from motion_request_row(session, at)
    yield from vote_request_row(session, at)
    yield from request_row(session, at)
    yield from speech_controls(session, at)
    if motions:
        yield Menu("Raise a motion", Control(Verb.RAISE), tuple(_motion(session, kind) for kind in motions))
    yield from point_menu(session, at)


def _buttons(session: Session) -> Iterator[Button]:
    if session.phase is Phase.ROLL_CALL:
        for answer in session.rulebook.roll_call.answers:
            if answer.here:
                control = Control(Verb.ANSWER_ROLL, choice=answer)
                yield Button(capitalised(PRESENCES[answer]), control, Style.MAIN)
    yield from list_buttons(session)
    if session.phase is Phase.MOTION:
        for side in _sides_with_room(session):
            yield Button(f"Speak {side}", Control(Verb.SPEAK_ON_MOTION, choice=side))


def _draft(session: Session) -> Iterator[Button]:
    draft = session.draft(session.draft_on_floor or 0)
    if draft is not None:
        yield read_button(draft)


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


def _motion(session: Session, kind: MotionKind) -> Option:
    return Option(
        label(capitalised(motion_name(kind, session.rulebook, PAPER)), OPTION),
        kind,
        label(capitalised(disposal(session.rulebook.motions.get(kind))), OPTION),
    )


def _may_be_raised(session: Session, kind: MotionKind, at: datetime) -> bool:
    """Whether the engine would take the motion from a member present, whoever it is."""
    rule = session.rulebook.motions.get(kind)
    found = () if rule is None else plain_terms(session, rule)
    return any(somebody_may(session, partial(RaiseMotion, kind, terms), at) for terms in found)
