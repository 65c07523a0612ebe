"""What may be done around points, appeals and rights of reply, by whom: by the kinds of requests accepted.

Changing a value of the rulebook is left aside: whether that is in order depends on which value it is.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.procedure.rulebook import PointKind
from bot.procedure.rules.arrivals import Arrive
from bot.procedure.rules.points.appeals import AppealRuling
from bot.procedure.rules.points.raising import RaisePoint, TakeUpPoint, WithdrawPoint
from bot.procedure.rules.points.replies import AskReply, CallReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, LeaveSpeakers, MoveSpeaker
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import CastBallot
from tests.procedure.committees import OBSERVER, PRESIDENT, Floor
from tests.procedure.test_order_of_business import (
    ANYBODYS_SEATS,
    ARRANGING,
    BUSINESS,
    DRAFTING,
    MEETING,
    MODERATING,
    PLACARDS,
    RUNNING_A_VOTE,
    WRITING,
    Kinds,
    accepted,
    busy,
)

RAISED = RaisePoint(PointKind.ORDER, "", "Estonia")
WAITING = RaisePoint(PointKind.PARLIAMENTARY_INQUIRY, "", "Estonia")
RULED = RuleOnPoint(PointRuling.OVERRULED)
APPEALED = AppealRuling("", "Estonia")
REPLYING = AskReply("", "Estonia")
SPEAKING = (JoinSpeakers("Albania"), CallNextSpeaker())

ASKING: Kinds = {RaisePoint, AskReply}
LISTED: Kinds = {AnswerRoll, LeaveSpeakers, MoveSpeaker}
_, SPEECH, IN_A_SPEECH, LISTENING = BUSINESS["speech"]
_, DEBATE, IN_DEBATE, WATCHING = BUSINESS["debate"]

# For each state what the President, a delegate and an observer may do.
AROUND_POINTS: dict[str, tuple[Callable[[], Floor], Kinds, Kinds, Kinds]] = {
    "a point on a speech": (
        busy(*SPEAKING, RAISED),
        ARRANGING | MEETING | ASKING | LISTED | {Arrive, RuleOnPoint, WithdrawPoint},
        DRAFTING | ASKING | {AnswerRoll, Arrive},
        ASKING | {AnswerRoll, Arrive},
    ),
    "a point on a vote": (
        busy(PLACARDS, RAISED),
        ANYBODYS_SEATS | WRITING | MODERATING | {CastBallot, RaisePoint, RuleOnPoint, WithdrawPoint},
        WRITING | {CastBallot, RaisePoint},
        {RaisePoint},
    ),
    "a point that waits for the end of a speech": (
        busy(*SPEAKING, WAITING),
        SPEECH | ASKING | {WithdrawPoint},
        IN_A_SPEECH | ASKING,
        LISTENING | ASKING,
    ),
    "a point that can be taken up": (
        busy(*SPEAKING, WAITING, EndSpeech()),
        DEBATE | ASKING | {WithdrawPoint, TakeUpPoint},
        IN_DEBATE | ASKING,
        WATCHING | ASKING,
    ),
    "a ruling that can be appealed": (
        busy(*SPEAKING, RAISED, RULED),
        SPEECH | ASKING | {AppealRuling},
        IN_A_SPEECH | ASKING | {AppealRuling},
        LISTENING | ASKING,
    ),
    "an appeal on a speech": (
        busy(*SPEAKING, RAISED, RULED, APPEALED),
        ANYBODYS_SEATS | WRITING | MODERATING | RUNNING_A_VOTE | {RaisePoint},
        WRITING | {CastBallot, RaisePoint},
        {RaisePoint},
    ),
    "an appeal on a vote": (
        busy(PLACARDS, RAISED, RULED, APPEALED),
        ANYBODYS_SEATS | WRITING | MODERATING | RUNNING_A_VOTE | {RaisePoint},
        WRITING | {CastBallot, RaisePoint},
        {RaisePoint},
    ),
    "a reply that waits": (
        busy(*SPEAKING, REPLYING, EndSpeech()),
        DEBATE | ASKING | {CallReply},
        IN_DEBATE | ASKING,
        WATCHING | ASKING,
    ),
}


@pytest.mark.parametrize("state", AROUND_POINTS)
def test_around_points_everybody_may_do_just_what_is_theirs(state: str) -> None:
    start, president, delegate, observer = AROUND_POINTS[state]
    floor = start()
    assert accepted(floor, floor.actor(PRESIDENT)) - {ChangeRule} == president - {ChangeRule}
    assert accepted(floor, floor.actor("China")) == delegate
    assert accepted(floor, floor.actor(OBSERVER)) == observer
