"""Of the roll: whether one's delegation is here, and how it answers, comes late or leaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.procedure.delegations import Presence
from bot.procedure.legal import LegalActions
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control, Style
from bot.rendering.delegate.areas import OwnArea
from bot.rendering.phrases import capitalised
from bot.rendering.verbs import Verb
from bot.rendering.words import PRESENCES


def _told(session: Session, name: str, at: datetime) -> str:
    del at
    roll = session.roll
    if roll.calling and name not in roll.presence:
        return "**The roll is being called: you have not answered.**"
    if not roll.calling and not roll.taken:
        return ""
    presence = roll.of(name)
    if not presence.here:
        return "**Absent.** While you are, you may not speak, move or vote."
    means = ": you may not abstain on a draft" if presence is Presence.PRESENT_AND_VOTING else ""
    return f"{capitalised(PRESENCES[presence])}{means}."


def _buttons(session: Session, name: str, legal: LegalActions) -> Iterator[Button]:
    """The answers in order; those that say one is here first, and of those the plain one."""
    style = Style.PLAIN if session.roll.of(name).here else Style.MAIN
    for answer in session.rulebook.roll_call.answers:
        if AnswerRoll(answer) in legal and answer.here:
            yield Button(capitalised(PRESENCES[answer]), Control(Verb.ANSWER_ROLL, choice=answer), style)


def _leaving(session: Session, name: str, legal: LegalActions) -> Iterator[Button]:
    del name
    if session.roll.taken and AnswerRoll(Presence.ABSENT) in legal:
        yield Button("Leave the room", Control(Verb.ANSWER_ROLL, choice=Presence.ABSENT))


PRESENCE = OwnArea(_told, (AnswerRoll,), _buttons)
LEAVING = OwnArea(kinds=(AnswerRoll,), buttons=_leaving)
