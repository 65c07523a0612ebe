"""Every point, appeal and right of reply, as a part of the sitting in which everything is done once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.procedure.engine import Action
from bot.procedure.rulebook import PointKind, Rulebook
from bot.procedure.rules.points.appeals import AppealRuling, SecondAppeal
from bot.procedure.rules.points.raising import RaisePoint, SecondPoint, TakeUpPoint, WithdrawPoint
from bot.procedure.rules.points.replies import AskReply, CallReply, GrantReply, RefuseReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import CastBallot
from bot.procedure.tally import Choice
from tests.rendering.sittings import HOSTILE

_WORDS = (HOSTILE * 9)[:300]
_INQUIRY = PointKind.PARLIAMENTARY_INQUIRY


def with_seconds(rulebook: Rulebook) -> Rulebook:
    """The rulebook with seconds for inquiries and appeals, and rights of reply for the President to grant."""
    inquiry = replace(rulebook.points[_INQUIRY], second=True)
    return replace(
        rulebook,
        points={**rulebook.points, _INQUIRY: inquiry},
        appeals=replace(rulebook.appeals, second=True),
        right_of_reply=replace(rulebook.right_of_reply, granted_on_request=False),
    )


def points_and_replies(a: str, b: str, c: str, d: str, e: str) -> Iterator[Action | int]:
    """What the President does, for whom, in order; a number is the seconds that pass."""
    yield from (OpenSpeakersList(), JoinSpeakers(a), CallNextSpeaker())
    yield from (
        RaisePoint(PointKind.ORDER, _WORDS, b),
        RuleOnPoint(PointRuling.OVERRULED, text=_WORDS),
        AppealRuling(_WORDS, b),
        SecondAppeal(c),
        RaisePoint(PointKind.ORDER, "", e),
    )
    yield 5
    yield from (
        RuleOnPoint(PointRuling.SUSTAINED),
        *(CastBallot(Choice.YES, 0, name) for name in (a, b, c)),
        *(CastBallot(Choice.NO, 0, name) for name in (d, e)),
    )
    yield from (RaisePoint(PointKind.PERSONAL_PRIVILEGE, "", c, True), WithdrawPoint(3))
    yield from (RaisePoint(_INQUIRY, _WORDS, d), SecondPoint(4, e), EndSpeech(), TakeUpPoint(4))
    yield RuleOnPoint(PointRuling.ANSWERED, 4, _WORDS)
    yield from (
        AskReply(_WORDS, b),
        RefuseReply(1, _WORDS[:150]),
        AskReply("", c),
        GrantReply(2),
        CallReply(),
    )
    yield EndSpeech()
