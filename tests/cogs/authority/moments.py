"""How a committee comes into each phase: whose acts lead from which phase there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.procedure.delegations import Presence
from bot.procedure.engine import Action
from bot.procedure.rulebook import AmendmentKind, MotionKind, PointKind
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.elections.announcing import AnnounceElection, NominateCandidate
from bot.procedure.rules.elections.secret_ballots import OpenBallot
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.motions.raising import RaiseMotion, WithdrawMotion
from bot.procedure.rules.papers.papers import BeginPaper
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft, WithdrawDraft
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import OpenSitting, SuspendSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CloseVote, OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import Clause, SubClause, Wording
from bot.procedure.state.voting import Method
from tests.cogs.authority.kinds import Moment
from tests.stages import MEMBERS, OBSERVER, PRESIDENT

Acts = Sequence[tuple[str, Action]]


def brought() -> Mapping[Moment, tuple[Moment, Acts]]:
    """For each phase, the one it is reached from and what is done then."""
    return {
        Moment.ROLL_CALL: (Moment.CLOSED, _roll_call()),
        Moment.BETWEEN: (Moment.ROLL_CALL, _debate()),
        Moment.SPEECH: (Moment.BETWEEN, ((PRESIDENT, CallNextSpeaker()),)),
        Moment.POINT: (Moment.SPEECH, (("Ghana", RaisePoint(PointKind.ORDER, "Heed this")),)),
        Moment.MOTION: (Moment.BETWEEN, ((PRESIDENT, PutMotion(1)),)),
        Moment.CAUCUS: (Moment.BETWEEN, _caucus()),
        Moment.SUSPENDED: (Moment.SPEECH, ((PRESIDENT, SuspendSitting(0)),)),
        Moment.VOTE: (Moment.BETWEEN, _vote(Method.PLACARDS)),
        Moment.ROLL_CALL_VOTE: (Moment.BETWEEN, _vote(Method.ROLL_CALL)),
        Moment.HANDS: (Moment.BETWEEN, _vote(Method.SHOW_OF_HANDS)),
        Moment.ADOPTION: (Moment.BETWEEN, _vote(Method.WITHOUT_A_VOTE)),
        Moment.BALLOT: (Moment.BETWEEN, _ballot()),
    }


def _roll_call() -> Acts:
    present = [
        (PRESIDENT, AnswerRoll(Presence.PRESENT, name)) for name in (*MEMBERS, OBSERVER) if name != "Albania"
    ]
    return ((PRESIDENT, OpenSitting()), (PRESIDENT, StartRollCall()), *present)


def _debate() -> Acts:
    """A draft before the committee with an amendment, drafts that are not introduced, a motion, a list."""
    first = Clause("o1", "Calls upon States to act", (SubClause("at home"), SubClause("abroad")))
    clauses = (first, Clause("o2", "Requests a report"))
    preamble = (Clause("p1", "Alarmed by the figures"),)
    return (
        (PRESIDENT, AnswerRoll(Presence.PRESENT, "Albania")),
        (PRESIDENT, FinishRollCall()),
        ("France", SubmitDraft("Victims", preamble, clauses)),
        ("Ghana", SubmitDraft("Traffickers", preamble, clauses)),
        ("France", SubmitDraft("Borders", preamble, clauses)),
        ("France", WithdrawDraft(3)),
        ("France", BeginPaper(Wording("Data", preamble, clauses))),
        (PRESIDENT, IntroduceDraft(1)),
        ("Brazil", ProposeAmendment(AmendmentKind.STRIKE, "o2")),
        (PRESIDENT, OpenSpeakersList()),
        *((name, JoinSpeakers()) for name in ("France", "Ghana", OBSERVER, "China")),
        ("France", RaiseMotion(MotionKind.CLOSE_DEBATE)),
    )


def _caucus() -> Acts:
    terms = Terms(topic="Victims", total=600, each=60)
    return (
        ("France", WithdrawMotion(1)),
        ("China", RaiseMotion(MotionKind.MODERATED_CAUCUS, terms)),
        (PRESIDENT, PutMotion(2, True)),
        (PRESIDENT, CloseVote()),
        *((name, JoinSpeakers()) for name in ("China", "Ghana", "France")),
    )


def _vote(method: Method) -> Acts:
    return ((PRESIDENT, OpenVote(method=method)),)


def _ballot() -> Acts:
    return (
        (PRESIDENT, AnnounceElection("Vice-President")),
        (PRESIDENT, NominateCandidate("France")),
        (PRESIDENT, NominateCandidate("Ghana")),
        (PRESIDENT, OpenBallot()),
    )
