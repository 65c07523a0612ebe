"""Warnings: kept and counted, taken back; one too many has the consequence the rules name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import ClassVar, Self

from bot.procedure.alike import Alike
from bot.procedure.candidates import apart
from bot.procedure.event import Event
from bot.procedure.lengths import WHY_LIMIT, require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import AtWarningLimit
from bot.procedure.rules.moderation.silences import DelegationSilenced, require_moderates, silenced
from bot.procedure.situation import Action, Situation
from bot.procedure.state.moderation import DelegationWarning
from bot.procedure.state.session import Session


@dataclass(frozen=True, slots=True)
class WarningGiven(Event):
    """The dais warns a delegation."""

    name: ClassVar[str] = "warning_given"
    number: int
    delegation: str
    reason: str
    at: datetime

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        moderation = session.moderation
        given = DelegationWarning(self.number, self.delegation, self.reason, self.at)
        return replace(session, moderation=replace(moderation, warnings=(*moderation.warnings, given)))


@dataclass(frozen=True, slots=True)
class WarningTakenBack(Event):
    """The dais takes a warning back: it counts no more. A silence it led to is lifted for itself."""

    name: ClassVar[str] = "warning_taken_back"
    number: int
    why: str

    def apply(self, session: Session) -> Session:
        """The state after the event."""
        moderation = session.moderation
        warnings = tuple(
            replace(own, taken_back=self.why) if own.number == self.number else own
            for own in moderation.warnings
        )
        return replace(session, moderation=replace(moderation, warnings=warnings))


@dataclass(frozen=True, slots=True)
class WarnDelegation(Action):
    """Warn a delegation, with the reason."""

    free: ClassVar[frozenset[str]] = frozenset({"reason"})
    delegation: str
    reason: str

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais at any time, not of the delegation the chair sits for itself.

        From the limit of the rules on, each warning has its consequence. A silence that lasts longer stays.
        """
        require_length(self.reason, "reason", WHY_LIMIT, needed=True)
        delegation = require_moderates(situation, self.delegation)
        number = len(situation.session.moderation.warnings) + 1
        reason = self.reason.strip()
        record = Record(situation).add(WarningGiven(number, delegation.name, reason, situation.at))
        return _consequence(record, number, delegation.name).done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Alike[Self]]:
        """Every delegation, for the dais."""
        committee = situation.session.committee
        if committee is None or not situation.on_dais:
            return
        own = () if situation.seat is None else (situation.seat,)
        for names in apart(committee.classes, own):
            yield Alike(cls(names[0], "…"), ("delegation",), names)


@dataclass(frozen=True, slots=True)
class TakeBackWarning(Action):
    """Take a warning back, with the reason."""

    free: ClassVar[frozenset[str]] = frozenset({"why"})
    number: int
    why: str

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, once."""
        require_length(self.why, "reason", WHY_LIMIT, needed=True)
        situation.require_dais()
        warning, rule = situation.session.moderation.warning(self.number), situation.rulebook.moderation.rule
        if warning is None:
            raise refuse(Reason.NO_SUCH_WARNING, rule, number=self.number)
        if not warning.stands:
            raise refuse(Reason.WARNING_TAKEN_BACK, rule, number=self.number)
        return (WarningTakenBack(self.number, self.why.strip()),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """Every warning that stands, for the dais."""
        if situation.on_dais:
            yield from (cls(own.number, "…") for own in situation.session.moderation.warnings if own.stands)


def _consequence(record: Record, number: int, delegation: str) -> Record:
    """What the warning just noted leads to by the rules."""
    before, rules = record.situation.session.moderation, record.situation.rulebook.moderation
    count = len(before.standing_warnings(delegation)) + 1
    if rules.at_limit is AtWarningLimit.NOTHING or not 0 < rules.warning_limit <= count:
        return record
    moderation, at = record.session.moderation, record.situation.at
    until = at + timedelta(seconds=rules.limit_silence)
    now = moderation.silence_of(delegation)
    if now is not None and (now.until is None or now.until >= until):
        return record
    timeout, reason = now is not None and now.timeout, moderation.warnings[number - 1].reason
    return silenced(record, DelegationSilenced(delegation, until, reason, timeout, at, warning=number))
