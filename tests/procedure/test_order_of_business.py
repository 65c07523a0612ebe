"""What may be done in each state of a committee, by whom: by the kinds of requests that are accepted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import CLOCK, Action, Actor, decide
from bot.procedure.refusals import Refused
from bot.procedure.rulebook import MotionKind, Rulebook
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.rules.arrivals import Arrive
from bot.procedure.rules.claims import ApproveClaim, ClaimSeat, DeclineClaim, WithdrawClaim
from bot.procedure.rules.committee import AddDelegation, AdmitDelegations, RemoveDelegation
from bot.procedure.rules.dais import AppointDais, AppointDaisRole, DismissDais, DismissDaisRole, RecoverDais
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.elections.announcing import AnnounceElection
from bot.procedure.rules.moderation.channel import KeepFloor, SetSlowMode
from bot.procedure.rules.moderation.silences import SilenceDelegation
from bot.procedure.rules.moderation.warnings import WarnDelegation
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion
from bot.procedure.rules.papers.papers import BeginPaper
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.replies import AskReply
from bot.procedure.rules.resolutions.edits import EditDraft
from bot.procedure.rules.resolutions.life import SubmitDraft, WithdrawDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft, WithdrawSponsorship
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.rosters import SeatRoster
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.procedure.rules.seats import SeatPerson, UnseatPerson
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import (
    CloseSpeakersList,
    JoinSpeakers,
    LeaveSpeakers,
    MoveSpeaker,
    SetSpeakingTime,
)
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import (
    CancelVote,
    CastBallot,
    CloseVote,
    OpenVote,
    PassOver,
    RequestVote,
)
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    ADMINISTRATOR,
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    draft_resolution,
    in_session,
    with_draft,
    with_list,
)
from tests.procedure.universe import universe

Kinds = set[type[Action]]


def busy(*actions: Action, rulebook: Rulebook | None = None) -> Callable[[], Floor]:
    """A committee with a list, two drafts and a motion that waits, after some more by the President."""

    def build() -> Floor:
        floor = with_draft(floor=with_list("Ghana", "Haiti", floor=in_session(rulebook=rulebook)))
        floor.dais(AppointDais(5), AppointDaisRole(6))
        floor.act(STRANGER, ClaimSeat("Haiti"))
        floor.act("China", SponsorDraft(1))
        floor.act("Brazil", draft_resolution())
        floor.raised(MotionKind.UNMODERATED_CAUCUS, "Estonia", Terms(total=60))
        floor.dais(*actions)
        return floor

    return build


def in_caucus(kind: MotionKind, *actions: Action) -> Callable[[], Floor]:
    """The same committee in a caucus, with two speakers on its list if it has one, and no motion waiting."""

    def build() -> Floor:
        floor = busy(RuleOnMotion(1, Ruling.OUT_OF_ORDER))()
        moderated = Terms(topic="Victims", total=600, each=60)
        floor.carry(kind, terms=moderated if actions else Terms(total=600))
        floor.dais(*actions)
        return floor

    return build


def debating() -> Floor:
    """The same committee with a motion to close the debate before it, on which somebody waits to speak."""
    floor = busy()()
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.dais(SpeakOnMotion(Side.AGAINST, "Ghana"))
    return floor


def voting_on_a_motion() -> Floor:
    """The same committee while it votes on that motion."""
    floor = debating()
    floor.dais(PutToVote())
    return floor


def only(*present: str) -> Callable[[], Floor]:
    """The same committee after everybody else has left."""
    leaving = {"Albania", "Brazil", "China", "Estonia", "France", "Ghana", "Haiti"} - set(present)
    return busy(*(AnswerRoll(Presence.ABSENT, name) for name in sorted(leaving)))


ANYBODYS_SEATS: Kinds = {
    *(SeatPerson, UnseatPerson, AppointDais, DismissDais, AppointDaisRole, DismissDaisRole),
    *(SeatRoster, ApproveClaim, DeclineClaim, ClaimSeat),
}
WRITING: Kinds = {BeginPaper}
DRAFTING: Kinds = {SubmitDraft, SponsorDraft, WithdrawSponsorship, SignDraft, WithdrawDraft, *WRITING}
EDITING: Kinds = {EditDraft}
AMENDING: Kinds = {ProposeAmendment, ProposeWords}
ANNOUNCING: Kinds = {AnnounceElection}
CHANNEL: Kinds = {KeepFloor, SetSlowMode}
MODERATING: Kinds = {WarnDelegation, SilenceDelegation, *CHANNEL}
AT_ANY_TIME: Kinds = ANYBODYS_SEATS | WRITING | MODERATING | {ChangeRule}
ARRANGING: Kinds = AT_ANY_TIME | DRAFTING | EDITING | {AddDelegation, AdmitDelegations, RemoveDelegation}
MEETING: Kinds = {SuspendSitting, AdjournSitting, SetSpeakingTime}
CALLING: Kinds = {CallNextSpeaker, RecogniseSpeaker}
DISMISSING: Kinds = {WithdrawMotion, RuleOnMotion}
ON_A_MOTION: Kinds = {ObjectToMotion}
LISTING: Kinds = {JoinSpeakers, LeaveSpeakers, MoveSpeaker, CloseSpeakersList, *CALLING}
SPEAKING: Kinds = {EndSpeech, PauseSpeech, ExtendSpeech, YieldFloor}
RUNNING_A_VOTE: Kinds = {CastBallot, CloseVote, CancelVote}
POINTS: Kinds = {RaisePoint}
ON_A_SPEECH: Kinds = POINTS | {AskReply}
DEBATE: Kinds = (
    ARRANGING
    | AMENDING
    | MEETING
    | DISMISSING
    | LISTING
    | ON_A_MOTION
    | POINTS
    | ANNOUNCING
    | {AnswerRoll, Arrive, RaiseMotion}
)
PLACARDS, ROLL_CALL = OpenVote(method=Method.PLACARDS), OpenVote(method=Method.ROLL_CALL)

# For each state what the President, a delegate and an observer may do.
BUSINESS: dict[str, tuple[Callable[[], Floor], Kinds, Kinds, Kinds]] = {
    "closed": (busy(AdjournSitting()), ARRANGING | {OpenSitting}, DRAFTING, set()),
    "suspended": (
        busy(CallNextSpeaker(), SuspendSitting()),
        ARRANGING | {ResumeSitting, AdjournSitting},
        DRAFTING,
        set(),
    ),
    "opened": (
        busy(AdjournSitting(), OpenSitting()),
        ARRANGING | MEETING | {StartRollCall},
        DRAFTING,
        set(),
    ),
    "calling the roll": (
        busy(StartRollCall()),
        ARRANGING | MEETING | DISMISSING | {AnswerRoll, Arrive, FinishRollCall},
        DRAFTING | {AnswerRoll, Arrive},
        {AnswerRoll, Arrive},
    ),
    "no quorum to debate": (
        only("Albania", "China"),
        ARRANGING | MEETING | DISMISSING | POINTS | {AnswerRoll, Arrive, StartRollCall},
        DRAFTING | POINTS | {AnswerRoll, Arrive},
        POINTS | {AnswerRoll, Arrive},
    ),
    "no quorum to decide": (
        only("China", "Ghana", "Haiti"),
        DEBATE | {StartRollCall, OpenStrawPoll},
        DRAFTING | AMENDING | POINTS | ON_A_MOTION | {AnswerRoll, Arrive, JoinSpeakers, RaiseMotion},
        POINTS | {AnswerRoll, Arrive, JoinSpeakers},
    ),
    "debate": (
        busy(),
        DEBATE | {StartRollCall, PutMotion, OpenVote, OpenStrawPoll},
        DRAFTING | AMENDING | POINTS | ON_A_MOTION | {AnswerRoll, Arrive, JoinSpeakers, RaiseMotion},
        POINTS | {AnswerRoll, Arrive, JoinSpeakers},
    ),
    "speech": (
        busy(JoinSpeakers("Albania"), CallNextSpeaker()),
        DEBATE | ON_A_SPEECH | SPEAKING,
        DRAFTING | AMENDING | ON_A_SPEECH | ON_A_MOTION | {AnswerRoll, Arrive, JoinSpeakers, RaiseMotion},
        ON_A_SPEECH | {AnswerRoll, Arrive, JoinSpeakers},
    ),
    "paused speech": (
        busy(JoinSpeakers("Albania"), CallNextSpeaker(), PauseSpeech()),
        (DEBATE | ON_A_SPEECH | SPEAKING | {ResumeSpeech}) - {PauseSpeech},
        DRAFTING | AMENDING | ON_A_SPEECH | ON_A_MOTION | {AnswerRoll, Arrive, JoinSpeakers, RaiseMotion},
        ON_A_SPEECH | {AnswerRoll, Arrive, JoinSpeakers},
    ),
    "motion": (
        debating,
        DEBATE | {PutToVote, SpeakOnMotion},
        DRAFTING
        | AMENDING
        | POINTS
        | ON_A_MOTION
        | {AnswerRoll, Arrive, JoinSpeakers, RaiseMotion, SpeakOnMotion},
        POINTS | {AnswerRoll, Arrive, JoinSpeakers},
    ),
    "unmoderated caucus": (
        in_caucus(MotionKind.UNMODERATED_CAUCUS),
        (DEBATE | {EndCaucus} | {OpenStrawPoll})
        - DISMISSING
        - ON_A_MOTION
        - CALLING
        - {SetSpeakingTime, JoinSpeakers, CloseSpeakersList},
        DRAFTING | AMENDING | POINTS | {AnswerRoll, Arrive, RaiseMotion},
        POINTS | {AnswerRoll, Arrive},
    ),
    "moderated caucus": (
        in_caucus(MotionKind.MODERATED_CAUCUS, *map(JoinSpeakers, ("Ghana", "Haiti")), CallNextSpeaker()),
        (DEBATE | ON_A_SPEECH | SPEAKING | {EndCaucus})
        - DISMISSING
        - ON_A_MOTION
        - {MoveSpeaker, YieldFloor},
        DRAFTING | AMENDING | ON_A_SPEECH | {AnswerRoll, Arrive, JoinSpeakers, RaiseMotion},
        ON_A_SPEECH | {AnswerRoll, Arrive, JoinSpeakers},
    ),
    "vote on a motion": (
        voting_on_a_motion,
        AT_ANY_TIME | POINTS | RUNNING_A_VOTE,
        POINTS | WRITING | {CastBallot},
        POINTS,
    ),
    "vote by placards": (
        busy(PLACARDS),
        AT_ANY_TIME | POINTS | RUNNING_A_VOTE,
        POINTS | WRITING | {CastBallot},
        POINTS,
    ),
    "roll call": (
        busy(ROLL_CALL),
        AT_ANY_TIME | POINTS | RUNNING_A_VOTE | {PassOver},
        POINTS | WRITING,
        POINTS,
    ),
    "roll call, one's turn": (
        busy(ROLL_CALL, PassOver(), PassOver()),
        AT_ANY_TIME | POINTS | RUNNING_A_VOTE | {PassOver},
        POINTS | WRITING | {CastBallot},
        POINTS,
    ),
    "without a vote": (
        busy(OpenVote()),
        (AT_ANY_TIME | POINTS | RUNNING_A_VOTE | {RequestVote}) - {CastBallot},
        POINTS | WRITING | {RequestVote},
        POINTS,
    ),
}


def accepted(floor: Floor, actor: Actor) -> Kinds:
    """The kinds of requests that somebody could make with success."""
    kinds: Kinds = set()
    for action in universe(floor.session):
        try:
            decide(floor.session, action, by=actor, at=floor.at)
        except Refused:
            continue
        kinds.add(type(action))
    return kinds


@pytest.mark.parametrize("state", BUSINESS)
def test_in_each_state_everybody_may_do_just_what_is_theirs(state: str) -> None:
    start, president, delegate, observer = BUSINESS[state]
    floor = start()
    assert accepted(floor, floor.actor(PRESIDENT)) == president
    assert accepted(floor, floor.actor("China")) == delegate
    assert accepted(floor, floor.actor(OBSERVER)) == observer
    assert accepted(floor, floor.actor(STRANGER)) == {ClaimSeat, WithdrawClaim}
    assert accepted(floor, floor.actor(ADMINISTRATOR)) == ANYBODYS_SEATS | {RecoverDais}
    assert accepted(floor, CLOCK) == {TimeRanOut}
