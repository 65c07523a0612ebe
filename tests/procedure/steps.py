"""What people do in a sitting at random, drawn before it is known what there will be to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from hypothesis import strategies as st

from bot.procedure.engine import Action, Actor, legal_actions
from bot.procedure.rules.claims import ApproveClaim, ClaimSeat, DeclineClaim, WithdrawClaim
from bot.procedure.rules.committee import AddDelegation, AdmitDelegations, RemoveDelegation
from bot.procedure.rules.dais import AppointDais, AppointDaisRole, DismissDais, DismissDaisRole, RecoverDais
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.elections.announcing import CancelElection
from bot.procedure.rules.moderation.channel import KeepFloor, SetSlowMode
from bot.procedure.rules.moderation.silences import SilenceDelegation
from bot.procedure.rules.moderation.warnings import WarnDelegation
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion
from bot.procedure.rules.points.rulings import RuleOnPoint
from bot.procedure.rules.resolutions.life import WithdrawDraft
from bot.procedure.rules.roll_call import FinishRollCall, StartRollCall
from bot.procedure.rules.rosters import SeatRoster
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.seats import SeatPerson, UnseatPerson
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import ResumeSpeech
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.undo.undo import TakeBack
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, CloseVote, OpenVote
from tests.procedure.committees import Floor
from tests.procedure.universe import REQUESTS


class Manner(Enum):
    """How a step is chosen; nothing at all is the plainest, to which a failing sitting is cut down."""

    NOTHING = "nothing"
    BUSINESS = "business"
    DISTURBANCE = "disturbance"
    TIME = "time"
    ANYTHING = "anything"


# What takes the committee apart or breaks off its business; seldom done, or no sitting would get anywhere.
DISTURBING: tuple[type[Action], ...] = (
    *(SeatPerson, UnseatPerson, AppointDais, DismissDais, AddDelegation, RemoveDelegation),
    *(AppointDaisRole, DismissDaisRole, RecoverDais, KeepFloor, SetSlowMode),
    *(SeatRoster, AdmitDelegations, ClaimSeat, WithdrawClaim, ApproveClaim, DeclineClaim),
    *(SuspendSitting, AdjournSitting, StartRollCall, EndCaucus, WithdrawDraft, CancelVote, ChangeRule),
    *(CancelElection, WarnDelegation, SilenceDelegation, TakeBack),
)
# What a sitting consists of, several times over so that it is done more often than the rest.
MAIN_BUSINESS: tuple[type[Action], ...] = (
    *(OpenSitting, ResumeSitting, FinishRollCall, PutMotion, PutToVote, SpeakOnMotion, RaiseMotion),
    *(CallNextSpeaker, YieldFloor, ResumeSpeech, CastBallot, CloseVote, OpenVote, RuleOnMotion),
    *(RuleOnPoint, RuleOnPoint),
)
BUSINESS = (*MAIN_BUSINESS * 3, *(kind for kind in REQUESTS if kind not in DISTURBING))


@dataclass(frozen=True)
class Step:
    """One thing somebody does, drawn before it is known what there will be to choose from.

    Business and disturbances are in order; anything is whatever anybody could ask for. ``kind`` and ``which``
    are places among the kinds of requests, and the requests of a kind, that there turn out to be.
    """

    manner: Manner
    who: int
    kind: int
    which: int
    wait: int


MANNERS = (*[Manner.BUSINESS] * 8, Manner.TIME, Manner.DISTURBANCE, Manner.ANYTHING, Manner.ANYTHING)


def sittings(longest: int) -> st.SearchStrategy[list[Step]]:
    """Sittings of at most so many steps, and at least half as many."""
    step = st.builds(
        Step,
        manner=st.sampled_from((Manner.NOTHING, *MANNERS)),
        who=st.sampled_from((*[0] * 8, *range(12))),
        kind=st.integers(0, len(BUSINESS) - 1),
        which=st.integers(0, 400),
        wait=st.sampled_from((0, 0, 0, 5, 40, 700)),
    )
    return st.lists(step, min_size=longest // 2, max_size=longest)


def chosen(floor: Floor, step: Step, actor: Actor) -> Action | None:
    """The request a step stands for now."""
    match step.manner:
        case Manner.NOTHING:
            return None
        case Manner.TIME:
            return TimeRanOut()
        case Manner.ANYTHING:
            kinds = tuple(REQUESTS)
            requests = tuple(REQUESTS[kinds[step.kind % len(kinds)]](floor.session))
            return requests[step.which % len(requests)] if requests else None
        case Manner.BUSINESS:
            return in_order(floor, actor, BUSINESS, step)
        case Manner.DISTURBANCE:
            return in_order(floor, actor, DISTURBING, step)
        case unreachable:
            assert_never(unreachable)


def in_order(floor: Floor, actor: Actor, kinds: Sequence[type[Action]], step: Step) -> Action | None:
    """Something in order: of the step's own kind, or of the next kind after it of which there is any."""
    start = step.kind % len(kinds)
    for kind in (*kinds[start:], *kinds[:start]):
        requests = legal_actions(floor.session, actor, floor.at, (kind,))
        if requests:
            return requests[step.which % len(requests)]
    return None
