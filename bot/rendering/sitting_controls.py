"""The chair's controls of the sitting itself: opening and resuming it, the roll, suspending, adjourning."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.procedure.engine import Action
from bot.procedure.rules.roll_call import FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control, Style
from bot.rendering.verbs import Verb

OPENING_KINDS: tuple[type[Action], ...] = (OpenSitting, ResumeSitting, StartRollCall, FinishRollCall)
CLOSING_KINDS: tuple[type[Action], ...] = (StartRollCall, SuspendSitting, AdjournSitting)
"""The actions the chair's panel has controls for: what comes first, and what comes last."""


def opening_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What lets the committee begin or go on."""
    if OpenSitting() in legal:
        yield Button("Open the sitting", Control(Verb.OPEN_SITTING))
    if ResumeSitting() in legal:
        yield Button("Resume the meeting", Control(Verb.RESUME))
    if StartRollCall() in legal and not session.roll.taken:
        yield Button("Start roll call", Control(Verb.START_ROLL))
    if FinishRollCall() in legal:
        yield Button("Finish roll call", Control(Verb.FINISH_ROLL))


def closing_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What ends or interrupts the sitting, calling the roll again, and the way to what can be taken back."""
    if StartRollCall() in legal and session.roll.taken:
        yield Button("Start roll call", Control(Verb.START_ROLL))
    if any(isinstance(action, SuspendSitting) for action in legal):
        yield Button("Suspend", Control(Verb.SUSPEND))
    if AdjournSitting() in legal:
        yield Button("Adjourn", Control(Verb.ADJOURN), Style.BAD)
    if legal:
        yield Button("Undo…", Control(Verb.UNDO))
