"""What is told to whoever proposes or backs an amendment: where it stands now, and what it still needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.procedure.engine import Action
from bot.procedure.event import Event
from bot.procedure.rules.amendments.life import ConsentToAmendment, SignAmendment
from bot.procedure.rules.amendments.limits import (
    may_be_friendly,
    signatories_counted,
    signatories_needed,
)
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from bot.procedure.state.session import Session
from bot.rendering.amendments.cards import yet_to_agree
from bot.rendering.phrases import counted
from bot.rendering.resolutions.needs import names_text
from bot.rendering.sentences import sentence_of

Told = Callable[[Any, Sequence[Event], Session, datetime], str]


def _proposed(action: Action, events: Sequence[Event], after: Session, at: datetime) -> str:
    del action, at
    return f"{sentence_of(events[0], after)} {_next(after, after.amendments[-1])}"


def _signed(action: SignAmendment, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    own = after.amendments[action.number - 1]
    return f"{sentence_of(events[0], after)} {_next(after, own)}".rstrip()


def _consented(action: ConsentToAmendment, events: Sequence[Event], after: Session, at: datetime) -> str:
    del at
    own, said = after.amendments[action.number - 1], " ".join(sentence_of(event, after) for event in events)
    if not own.status.open:
        return said
    return f"{said} It waits for {names_text(yet_to_agree(after, own))}."


def _next(session: Session, own: Amendment) -> str:
    if own.status is not AmendmentStatus.PROPOSED:
        return ""
    missing = signatories_needed(session) - signatories_counted(session, own)
    friendly = " If all sponsors agree, it is in the text at once." if may_be_friendly(session, own) else ""
    if missing > 0:
        needs = counted(missing, "more signatory", "more signatories")
        return f"To be introduced it needs {needs}.{friendly}"
    return f"It waits for the dais to introduce it.{friendly}"


AMENDMENT_RECEIPTS: Mapping[type[Action], Told] = {
    ProposeAmendment: _proposed,
    ProposeWords: _proposed,
    SignAmendment: _signed,
    ConsentToAmendment: _consented,
}
