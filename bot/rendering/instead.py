"""What a refusal on a question of order adds: what is before the committee, and what is in order instead."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.procedure.engine import Action
from bot.procedure.legal import LegalActions
from bot.procedure.refusals import Reason, Refusal
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.points.raising import RaisePoint, TakeUpPoint
from bot.procedure.rules.points.replies import AskReply, CallReply
from bot.procedure.rules.points.rulings import RuleOnPoint
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import OpenSitting, ResumeSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote, RequestVote
from bot.procedure.rules.voting.explanations import AskToExplain
from bot.procedure.state.session import Phase, Session
from bot.rendering.motions.names import motion_name, motion_numbered
from bot.rendering.phrases import NAME, inline, joined
from bot.rendering.points.cards import point_named
from bot.rendering.voting.matters import matter_named, symbol_of

_OFFERS = 3
_MOTIONS = 3

_OF_THE_DAIS: Mapping[type[Action], str] = {
    OpenSitting: "open the sitting",
    ResumeSitting: "resume the meeting",
    FinishRollCall: "finish the roll call",
    RuleOnPoint: "rule on the point",
    TakeUpPoint: "take up point {number}",
    CloseVote: "close the vote",
    EndSpeech: "end the speech",
    PutToVote: "put the motion to the vote",
    PutMotion: "put motion {number} to the committee",
    RuleOnMotion: "grant motion {number}",
    CallNextSpeaker: "call the next speaker",
    CallReply: "call a right of reply",
    StartRollCall: "call the roll",
    OpenVote: "open the vote",
    OpenSpeakersList: "open the speakers list",
    IntroduceDraft: "introduce a draft",
}
_OF_A_DELEGATION: Mapping[type[Action], str] = {
    AnswerRoll: "answer the roll",
    CastBallot: "vote",
    RequestVote: "ask for a vote",
    AskToExplain: "explain your vote",
    SpeakOnMotion: "speak {side} the motion",
    SecondMotion: "second motion {number}",
    YieldFloor: "yield",
    JoinSpeakers: "join the list",
    RaiseMotion: "raise a motion",
    RaisePoint: "raise a point",
    ObjectToMotion: "object to motion {number}",
    AskReply: "ask for a right of reply",
}

INSTEAD: tuple[type[Action], ...] = (*_OF_THE_DAIS, *_OF_A_DELEGATION)
"""The actions that may be named as in order instead: all that is to be asked of the engine."""

OF_ORDER = frozenset(
    {
        *(Reason.DAIS_ONLY, Reason.ROLL_NOT_TAKEN, Reason.ROLL_CALL_IN_PROGRESS, Reason.NO_ROLL_CALL),
        *(Reason.ABSENT, Reason.QUORUM_TO_DEBATE, Reason.QUORUM_TO_DECIDE),
        *(
            Reason.LIST_NOT_OPEN,
            Reason.LIST_EMPTY,
            Reason.HAS_THE_FLOOR,
            Reason.NO_SPEECH,
            Reason.YIELD_CHAIN,
            Reason.DEBATE_TIME_UP,
        ),
        *(Reason.NOT_THE_SPEAKER, Reason.DEBATE_CLOSED, Reason.SPEECH_IN_PROGRESS, Reason.NO_QUESTIONS),
        *(Reason.CAUCUS_IN_PROGRESS, Reason.UNMODERATED, Reason.NO_CAUCUS),
        *(Reason.OBSERVER_MOTION, Reason.MEMBERS_ONLY, Reason.MOTION_UNKNOWN, Reason.MOTION_PENDING),
        *(Reason.ORDER_OF_PRECEDENCE, Reason.MOTION_OVER, Reason.MOTION_ON_FLOOR, Reason.NEEDS_A_VOTE),
        *(Reason.DECIDED_BY_PRESIDENT, Reason.NO_MOTION_ON_FLOOR, Reason.WRONG_STAGE, Reason.NOT_SECONDED),
        *(Reason.NOT_DEBATABLE, Reason.SIDE_FULL, Reason.ALREADY_HEARD, Reason.OBSERVER_ON_MOTION),
        *(Reason.OBJECTION_IDLE, Reason.OBJECTED, Reason.NOTHING_TO_CLOSE, Reason.NO_DEBATE_TIME),
        *(Reason.DRAFT_ON_FLOOR, Reason.NO_DRAFT_ON_FLOOR, Reason.HOUSE_NOT_DIVISIBLE),
        *(Reason.POINT_ON_FLOOR, Reason.POINT_UNKNOWN, Reason.OBSERVER_POINT, Reason.POINT_DURING_VOTE),
        *(Reason.NO_POINT_WAITS, Reason.NO_POINT_ON_FLOOR, Reason.POINT_NOT_SECONDED, Reason.REPLY_FIRST),
        *(Reason.NO_RULING, Reason.NO_APPEAL_WAITS, Reason.NOTHING_TO_REPLY_TO, Reason.NO_REPLY_WAITS),
        *(Reason.VOTING, Reason.NO_VOTE, Reason.VOTE_OVER, Reason.VOTE_WAITS, Reason.NOT_CALLED),
        Reason.TAKEN_BACK_MEANWHILE,
        *(Reason.NO_BALLOTS, Reason.NOT_A_ROLL_CALL, Reason.PARTS_BEGUN, Reason.NO_EXPLANATION_WAITS),
    }
)
"""The reasons that lie in where the committee is: not in the wording of a request, nor in who makes it."""

_ON_MOTIONS = (Reason.NOTHING_TO_CLOSE, Reason.NO_DEBATE_TIME, Reason.HOUSE_NOT_DIVISIBLE)


def instead(refusal: Refusal, session: Session, legal: LegalActions) -> str:
    """What is before the committee and what is in order instead; nothing where that is not the question."""
    if refusal.reason not in OF_ORDER or session.committee is None:
        return ""
    before = _before(session)
    offers = list(_offers(refusal, session, legal))
    said = [f"Before the committee: {before}."] if before else []
    if offers:
        said.append(f"You can now {joined(offers[:_OFFERS], 'or')}.")
    return " ".join(said)


def _before(session: Session) -> str:
    """What is before the committee, in a few words."""
    match session.phase:
        case Phase.ROLL_CALL:
            return "the roll call"
        case Phase.VOTING:
            return f"the vote on {matter_named(session, session.vote.matter)}" if session.vote else ""
        case Phase.POINT:
            floor = session.point_on_floor
            return point_named(session, floor.point) if floor is not None else ""
        case Phase.MOTION:
            debate = session.motion_debate
            return motion_numbered(debate.motion, session) if debate is not None else ""
        case Phase.SPEECH | Phase.MODERATED_CAUCUS if session.speech is not None:
            return f"the speech of {inline(session.speech.delegation, NAME)}"
        case Phase.MODERATED_CAUCUS:
            return "a moderated caucus"
        case Phase.UNMODERATED_CAUCUS:
            return "an unmoderated caucus"
        case Phase.DEBATE if session.roll.taken:
            if session.draft_on_floor is not None:
                return f"draft resolution {symbol_of(session, session.draft_on_floor)}"
            return "the general debate"
    return ""


def _offers(refusal: Refusal, session: Session, legal: LegalActions) -> Iterator[str]:
    """What somebody can do now, the likeliest first; a chair is offered what only a chair can do."""
    found: dict[type[Action], list[Action]] = {}
    naming_motions = "motion" in refusal.facts or refusal.reason in _ON_MOTIONS
    absent = refusal.reason is Reason.ABSENT
    for action in legal.samples:
        if _worth_offering(session, action, absent=absent):
            found.setdefault(type(action), []).append(action)
    words = _OF_THE_DAIS if found.keys() & _OF_THE_DAIS.keys() else _OF_A_DELEGATION
    for kind, said in words.items():
        if kind not in found:
            continue
        if kind is RaiseMotion and naming_motions:
            yield _motions(session, found[kind])
            continue
        action = found[kind][0]
        number, side = getattr(action, "number", ""), getattr(action, "side", "")
        yield said.format(number=number, side=side)


def _worth_offering(session: Session, action: Action, *, absent: bool) -> bool:
    match action:
        case RuleOnMotion():
            return action.ruling is Ruling.GRANTED
        case AnswerRoll():
            return session.roll.calling or absent
        case StartRollCall():
            return not session.roll.taken
    return True


def _motions(session: Session, raising: list[Action]) -> str:
    """The motions in order, those that go first by name."""
    in_order = {own.kind for own in raising if isinstance(own, RaiseMotion)}
    kinds = [own for own in session.rulebook.order_of_motions.precedence if own in in_order]
    named = [motion_name(own, session.rulebook) for own in kinds[:_MOTIONS]]
    more = ["another"] if len(kinds) > _MOTIONS else []
    return f"raise a motion ({joined([*named, *more], 'or')})"
