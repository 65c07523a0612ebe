"""Chairs who act in the same moment: what directs the floor is done for one of them, and the other is told.

Whoever presses before the panel can show what another chair has just done means the committee as it was then:
two chairs who call the next speaker at once want one speaker called, not two.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.procedure.engine import Action, Actor, Event
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.elections.announcing import AnnounceElection, ElectWithoutBallot
from bot.procedure.rules.elections.secret_ballots import OpenBallot
from bot.procedure.rules.motions.debates import PutMotion, PutToVote
from bot.procedure.rules.motions.raising import RuleOnMotion
from bot.procedure.rules.points.raising import TakeUpPoint
from bot.procedure.rules.points.replies import CallReply
from bot.procedure.rules.points.rulings import RuleOnPoint
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.roll_call import FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.comments import EndComments, RecogniseComment
from bot.procedure.rules.speakers.questions import AnswerQuestion, EndAnswer, RecogniseQuestion
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import CancelVote, CloseVote, OpenVote, PassOver
from bot.procedure.rules.voting.explanations import CallExplanation, EndExplanations
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.session import Session

DIRECTING: tuple[type[Action], ...] = (
    *(OpenSitting, SuspendSitting, ResumeSitting, AdjournSitting, StartRollCall, FinishRollCall),
    *(OpenSpeakersList, CloseSpeakersList, CallNextSpeaker, RecogniseSpeaker, EndSpeech),
    *(PauseSpeech, ResumeSpeech, ExtendSpeech, RecogniseQuestion, AnswerQuestion, EndAnswer),
    *(RecogniseComment, EndComments, EndCaucus, EndDebateTime, CallReply, CallExplanation, EndExplanations),
    *(PutMotion, PutToVote, RuleOnMotion, TakeUpPoint, RuleOnPoint),
    *(IntroduceDraft, IntroduceAmendment, PutAmendment, OpenVote, OpenStrawPoll, PassOver),
    *(CloseVote, CancelVote, AnnounceElection, OpenBallot, ElectWithoutBallot),
)
"""What moves the committee from one piece of business to another."""


@dataclass(frozen=True, slots=True)
class Directed:
    """What was done, by whom and when, and the state it was done in."""

    by: int | None
    at: datetime
    events: tuple[Event, ...]
    before: Session


class Forestalled(Exception):  # noqa: N818 - nothing went wrong: another chair was faster
    """Another chair has directed the floor in the same moment."""

    def __init__(self, directed: Directed) -> None:
        super().__init__("another chair was faster")
        self.directed = directed


class ChairsAtOnce:
    """What was done last to direct the floor of each committee; nothing is kept over a restart."""

    def __init__(self, seconds: float) -> None:
        self._moment = timedelta(seconds=seconds)
        self._last: dict[int, Directed] = {}

    def check(self, committee: int, action: Action, actor: Actor, at: datetime) -> None:
        """Raise ``Forestalled`` where another chair has just directed the floor; the clock is no chair."""
        last = self._last.get(committee)
        if last is None or not isinstance(action, DIRECTING) or actor.person in (None, last.by):
            return
        if at - last.at < self._moment:
            raise Forestalled(last)

    def note(self, committee: int, action: Action, done: Directed) -> None:
        """Remember what a chair did, where it directs the floor."""
        if done.by is not None and isinstance(action, DIRECTING):
            self._last[committee] = done
