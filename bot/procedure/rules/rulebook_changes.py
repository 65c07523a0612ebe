"""Changing the rulebook a committee follows, one value at a time, from now on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MotionKind, PointKind, Rule, Rulebook, Topic
from bot.procedure.rulebook.differences import differences
from bot.procedure.situation import Action, Situation
from bot.procedure.state.session import Session

_MOTIONS, _POINTS = "motions", "points"
_BEARING_ON_NO_VOTE = {
    Topic.MEMBERSHIP,
    Topic.PRESIDENT,
    Topic.CREDENTIALS,
    Topic.QUORUM_TO_DEBATE,
    Topic.ROLL_CALL,
    Topic.MEETINGS,
    Topic.DEBATE,
    Topic.SPEAKERS,
    Topic.SPEAKING_TIME,
    Topic.LIST_CLOSING,
    Topic.YIELDS,
    Topic.RIGHT_OF_REPLY,
    Topic.CAUCUS,
    Topic.PROPOSALS,
    Topic.WITHDRAWAL,
}
"""The sections that may change while a vote is taken; any other may bear on its outcome."""


@dataclass(frozen=True, slots=True)
class RuleChanged(Event):
    """The committee follows another rulebook from now on: one value, by its dotted path, is another.

    ``value`` and ``until_now`` are the value and the one before it as a person types them.
    """

    name: ClassVar[str] = "rule_changed"
    key: str
    value: str
    until_now: str
    rulebook: Rulebook

    def apply(self, session: Session) -> Session:
        """The state after the event.

        Whatever runs keeps the time it was given. The time for speeches to come follows the rulebook's
        default unless the dais has set another, which stays, brought within the limits.
        """
        before, now = session.rulebook.speaking_time, self.rulebook.speaking_time
        seconds = session.speakers.seconds
        if seconds == before.default:
            seconds = now.default
        seconds = min(max(seconds, now.minimum), now.maximum)
        return replace(
            session,
            committee=replace(session.body, rulebook=self.rulebook),
            speakers=replace(session.speakers, seconds=seconds),
        )


@dataclass(frozen=True, slots=True)
class ChangeRule(Action):
    """Change one value of the rulebook; ``rulebook`` is the whole as it shall be."""

    free: ClassVar[frozenset[str]] = frozenset({"key", "value", "until_now", "rulebook"})
    key: str
    value: str
    until_now: str
    rulebook: Rulebook

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais; not what a vote in progress, a motion or a point not yet disposed of is decided by."""
        situation.require_dais()
        found = differences(situation.rulebook, self.rulebook)
        rule = source_of(situation.rulebook, self.key)
        if not found:
            raise refuse(Reason.RULE_SAME, rule, key=self.key)
        if any(path not in _with_it(self.key, found) for path in found):
            raise refuse(Reason.RULES_MOVED_ON, rule, key=self.key)
        if any(_may_bear_on_a_vote(path) for path in found):
            _require_no_voting(situation)
        _require_not_applied(situation, found)
        return (RuleChanged(self.key, self.value, self.until_now, self.rulebook),)

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """A change that never bears on what is before the committee."""
        if situation.on_dais:
            caucus = situation.rulebook.caucus
            other = replace(situation.rulebook, caucus=replace(caucus, yields=not caucus.yields))
            yield cls("caucus.yields", "", "", other)


def source_of(rulebook: Rulebook, key: str) -> Rule:
    """Where the value of a key is written."""
    area, _, rest = key.partition(".")
    kind = rest.partition(".")[0]
    if area == _MOTIONS and kind in rulebook.motions:
        return rulebook.motions[MotionKind(kind)].rule
    if area == _POINTS and kind in rulebook.points:
        return rulebook.points[PointKind(kind)].rule
    return rulebook.source(Topic(area) if area in set(Topic) else Topic.PRESIDENT)


def _with_it(key: str, found: tuple[str, ...]) -> tuple[str, ...]:
    """What changes along with a key: a motion out of the order is gone, one not voted on has no majority."""
    if key == "order_of_motions.precedence":
        return (key, *(path for path in found if path.startswith(f"{_MOTIONS}.") and path.count(".") == 1))
    motion, _, value = key.rpartition(".")
    return (key, f"{motion}.majority") if value == "decided_by" else (key,)


def _may_bear_on_a_vote(path: str) -> bool:
    area = path.partition(".")[0]
    return area not in _BEARING_ON_NO_VOTE


def _require_no_voting(situation: Situation) -> None:
    """Refuse during a vote, and between the votes on the clauses of a draft."""
    situation.require_no_vote()
    parts = situation.session.parts
    draft = situation.session.draft(parts.draft) if parts is not None else None
    if draft is not None:
        rule = situation.rulebook.source(Topic.CONDUCT_DURING_VOTING)
        raise refuse(Reason.RULES_OF_PARTS, rule, symbol=draft.symbol)


def _require_not_applied(situation: Situation, found: tuple[str, ...]) -> None:
    """Refuse to change what the motions and points not yet disposed of are being dealt with by."""
    session, rulebook = situation.session, situation.rulebook
    kinds = {tuple(path.split(".")[:2]) for path in found}
    debated = {own.motion for own in session.motion_debates}
    for motion in session.open_motions:
        ordered = motion.number in debated and any(area == Topic.ORDER_OF_MOTIONS for area, _ in kinds)
        if ordered or (_MOTIONS, motion.kind) in kinds:
            rule = rulebook.motions[motion.kind].rule
            raise refuse(Reason.RULES_OF_MOTION, rule, motion=motion.kind, number=motion.number)
    for point in session.open_points:
        if (_POINTS, point.kind) in kinds:
            rule = rulebook.points[point.kind].rule
            raise refuse(Reason.RULES_OF_POINT, rule, point=point.kind, number=point.number)
