"""Of the roll: whether one's delegation is here, and how it answers, comes late, or leaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.procedure.delegations import Presence
from bot.procedure.legal import LegalActions
from bot.procedure.rules.arrivals import Arrive
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control, Style
from bot.rendering.delegate.areas import OwnArea
from bot.rendering.phrases import capitalised
from bot.rendering.seats.controls import arrival_buttons
from bot.rendering.verbs import Verb
from bot.rendering.words import PRESENCES


def presence_text(session: Session, name: str) -> str:
    """Whether a delegation is here, in a few words; nothing while the roll says nothing of it."""
    presence = session.roll.presence.get(name)
    if presence is None or not presence.here:
        return ""
    return PRESENCES[presence]


def _told(session: Session, name: str, at: datetime) -> str:
    """What is missing: an answer to the roll, or the delegation itself."""
    del at
    roll = session.roll
    if roll.calling and name not in roll.presence:
        return "**The roll is being called: you have not answered.**"
    if (roll.calling or roll.taken) and not roll.of(name).here:
        if name in roll.waiting:
            return "**You wait at the doors**: once the vote is over, you are let in by itself."
        return "**You are marked absent**: you may not speak, move or vote."
    return ""


def _arriving(session: Session, name: str, legal: LegalActions) -> Iterator[Button]:
    """That one is here, for whoever is not yet."""
    if session.roll.taken and not session.roll.of(name).here:
        yield from arrival_buttons(session, legal)
    elif not session.roll.of(name).here:
        yield from _answers(session, legal, "", Style.MAIN)


def _changing(session: Session, name: str, legal: LegalActions) -> Iterator[Button]:
    """What is seldom wanted, and so comes last: to declare oneself otherwise, and to leave."""
    if session.roll.of(name).here:
        yield from _answers(session, legal, "Declare ", Style.PLAIN)
    if session.roll.taken and AnswerRoll(Presence.ABSENT) in legal:
        yield Button("Leave the room", Control(Verb.ANSWER_ROLL, choice=Presence.ABSENT))


def _answers(session: Session, legal: LegalActions, said: str, style: Style) -> Iterator[Button]:
    for answer in session.rulebook.roll_call.answers:
        if answer.here and AnswerRoll(answer) in legal:
            label = capitalised(f"{said}{PRESENCES[answer]}")
            yield Button(label, Control(Verb.ANSWER_ROLL, choice=answer), style)


PRESENCE = OwnArea(_told, (AnswerRoll, Arrive), _arriving)
CHANGES = OwnArea(kinds=(AnswerRoll,), buttons=_changing)
