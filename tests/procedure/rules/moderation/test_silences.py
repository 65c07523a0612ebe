"""Silencing a delegation: what it takes away, what it leaves, and how it ends."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import Action, legal_actions, next_deadline, replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Answer, MotionKind, PointKind, YieldKind
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.committee import RemoveDelegation
from bot.procedure.rules.elections.announcing import AnnounceElection, NominateCandidate
from bot.procedure.rules.moderation.silences import (
    DelegationSilenced,
    LiftSilence,
    SilenceDelegation,
    SilenceEnd,
    SilenceLifted,
)
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion
from bot.procedure.rules.papers.papers import BeginPaper, SubmitPaper
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.replies import AskReply
from bot.procedure.rules.resolutions.sponsorship import SignDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.seats import SeatPerson
from bot.procedure.rules.sitting import AdjournSitting, SuspendSitting
from bot.procedure.rules.speakers.questions import AskQuestion, RecogniseQuestion
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, SpeechEnd, SpeechEnded
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CastBallot, OpenVote, RequestVote
from bot.procedure.rules.voting.explanations import AskToExplain
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.state.papers import PaperStatus
from bot.procedure.state.points import PointStatus
from bot.procedure.state.resolutions import Clause, Wording
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    draft_resolution,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
)

GHANA = SilenceDelegation("Ghana", 600, "Shouting")
MINUTE, HOUR = 60, 3600


def silenced(floor: Floor) -> Floor:
    floor.dais(GHANA)
    return floor


def on_a_motion() -> Floor:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    return floor


def asking() -> Floor:
    floor = with_list("France")
    floor.dais(CallNextSpeaker(), YieldFloor(YieldKind.QUESTIONS))
    return floor


def electing() -> Floor:
    floor = in_session()
    floor.dais(AnnounceElection("Vice-President"))
    return floor


def with_a_paper() -> Floor:
    floor = in_session()
    floor.act("Ghana", BeginPaper(Wording(title="Data", operative=(Clause("", "Requests data"),))))
    return floor


def spoken() -> Floor:
    floor = with_list("France")
    floor.dais(CallNextSpeaker())
    return floor


def voted() -> Floor:
    voting_on_draft(floor := in_session()).ballots(yes=7)
    return floor


# What puts words or business before the committee.
TAKEN: dict[str, tuple[Callable[[], Floor], Action | None]] = {
    "join the list": (with_list, JoinSpeakers()),
    "put a question": (asking, AskQuestion()),
    "raise a motion": (in_session, RaiseMotion(MotionKind.ADJOURN_MEETING)),
    "speak on a motion": (on_a_motion, SpeakOnMotion(Side.AGAINST)),
    "inquire": (in_session, RaisePoint(PointKind.PARLIAMENTARY_INQUIRY)),
    "ask a question as a point": (asking, RaisePoint(PointKind.INFORMATION_TO_SPEAKER)),
    "reply": (spoken, AskReply("Our honour")),
    "explain its vote": (voted, AskToExplain()),
    "nominate": (electing, NominateCandidate("Haiti")),
    "submit a draft": (in_session, draft_resolution()),
    "submit a paper": (with_a_paper, SubmitPaper(1, 1)),
    "propose an amendment": (with_draft, None),  # to one of its clauses, which are numbered there
}


def may(floor: Floor, wanted: Action) -> bool:
    """Whether Ghana is shown an action, its wording aside."""
    shown = legal_actions(floor.session, floor.actor("Ghana"), floor.at, (type(wanted),))
    return wanted.canonical() in {own.canonical() for own in shown}


def amendment(floor: Floor) -> Action:
    """An amendment to the draft before the committee."""
    proposed = legal_actions(floor.session, floor.actor("Haiti"), floor.at, (ProposeAmendment,))
    return proposed[0]


@pytest.mark.parametrize("what", TAKEN)
def test_a_silenced_delegation_puts_nothing_before_the_committee(what: str) -> None:
    start, action = TAKEN[what]
    floor = start()
    wanted = action or amendment(floor)
    assert may(floor, wanted)
    silenced(floor)
    refusal = floor.refusal("Ghana", wanted)
    assert refusal.reason is Reason.SILENCED
    assert refusal.facts["until"] == int((floor.at + timedelta(seconds=600)).timestamp())
    assert refusal.rule == floor.session.rulebook.moderation.rule
    assert not may(floor, wanted)
    floor.dais(LiftSilence("Ghana"))
    assert may(floor, wanted)


# What says yes or no, and what is not business.
LEFT: dict[str, tuple[Callable[[], Floor], Action]] = {
    "vote": (voting_on_draft, CastBallot(Choice.YES)),
    "ask for a vote": (lambda: opened(Method.WITHOUT_A_VOTE), RequestVote()),
    "leave the room": (in_session, AnswerRoll(Presence.ABSENT)),
    "object to a motion": (lambda: moved(MotionKind.ADJOURN_MEETING), ObjectToMotion(1)),
    "sign a draft": (with_draft, SignDraft(1)),
    "write a paper": (in_session, BeginPaper(Wording(operative=(Clause("", "Requests data"),)))),
    "raise a point of order": (in_session, RaisePoint(PointKind.ORDER)),
    "raise a point of privilege": (in_session, RaisePoint(PointKind.PERSONAL_PRIVILEGE)),
}


def opened(method: Method) -> Floor:
    floor = with_draft()
    floor.dais(OpenVote(method=method))
    return floor


def moved(kind: MotionKind) -> Floor:
    floor = in_session()
    floor.raised(kind)
    return floor


@pytest.mark.parametrize("what", LEFT)
def test_a_silenced_delegation_keeps_its_yes_and_its_no(what: str) -> None:
    start, action = LEFT[what]
    floor = silenced(start())
    floor.act("Ghana", action)


def test_a_vote_that_opens_later_is_a_silenced_delegations_too() -> None:
    floor = voting_on_draft(silenced(in_session()))
    assert "Ghana" in floor.vote.entitled
    assert "Ghana" in floor.session.names_present
    floor.act("Ghana", CastBallot(Choice.NO))
    assert floor.ballots(yes=5).tally.no == 1


def test_where_the_rules_say_so_the_silenced_have_no_vote_in_what_opens_meanwhile() -> None:
    rules = under(moderation={"silenced_vote": False})
    before = silenced(voting_on_draft(in_session(rulebook=rules)))
    before.act("Ghana", CastBallot(Choice.YES))
    floor = voting_on_draft(silenced(in_session(rulebook=rules)))
    assert "Ghana" not in floor.vote.entitled
    assert floor.refusal("Ghana", CastBallot(Choice.YES)).reason is Reason.SILENCED_VOTE
    assert len(floor.session.members_present) == 7


def test_a_roll_call_of_nobody_is_called_from_nobody() -> None:
    rules = under(moderation={"silenced_vote": False}, quorum_to_decide={"share": (0, 1), "more_than": False})
    floor = with_draft(floor=in_session(rulebook=rules))
    floor.dais(*(SilenceDelegation(own.name) for own in floor.session.members_present))
    floor.dais(OpenVote(method=Method.ROLL_CALL))
    assert (floor.vote.entitled, floor.vote.called) == ((), None)


def test_no_point_is_left_where_the_rules_leave_none() -> None:
    floor = silenced(in_session(rulebook=under(moderation={"silenced_points": ()})))
    assert floor.refusal("Ghana", RaisePoint(PointKind.ORDER)).reason is Reason.SILENCED


def test_the_dais_cannot_give_the_floor_to_whom_it_has_silenced() -> None:
    floor = silenced(asking())
    assert floor.refusal(PRESIDENT, JoinSpeakers("Ghana")).reason is Reason.SILENCED
    assert floor.refusal(PRESIDENT, RecogniseQuestion("Ghana")).reason is Reason.SILENCED
    speaking = silenced(spoken())
    to_ghana = YieldFloor(YieldKind.DELEGATION, "Ghana")
    assert speaking.refusal("France", to_ghana).reason is Reason.SILENCED


def test_a_silence_takes_a_delegation_off_every_list() -> None:
    floor = with_list("France", "Ghana", "Haiti")
    floor.act("Ghana", RaisePoint(PointKind.PARLIAMENTARY_INQUIRY))
    silenced(floor)
    assert floor.session.speakers.queue == ("France", "Haiti")
    assert floor.session.points[0].status is PointStatus.LAPSED
    assert floor.session.point_on_floor is None


def test_a_point_it_may_still_raise_stays() -> None:
    floor = in_session()
    floor.act("Ghana", RaisePoint(PointKind.ORDER))
    silenced(floor)
    assert floor.session.points[0].status is PointStatus.ON_FLOOR


def test_a_silence_ends_the_speech_and_a_point_of_the_speaker() -> None:
    floor = with_list("Ghana")
    floor.dais(CallNextSpeaker())
    events = floor.dais(GHANA)
    assert events[-1] == SpeechEnded("Ghana", SpeechEnd.SILENCED, floor.at)
    assert floor.session.speaking is None


def test_what_a_silenced_delegations_point_interrupted_goes_on() -> None:
    floor = with_list("France", floor=in_session(rulebook=under(moderation={"silenced_points": ()})))
    floor.dais(CallNextSpeaker())
    floor.wait(10)
    floor.act("Ghana", RaisePoint(PointKind.ORDER))
    floor.wait(10)
    silenced(floor)
    assert floor.speech.delegation == "France"
    assert floor.speech.left(floor.at) == 80


def test_an_explanation_that_was_waited_for_is_gone_and_none_comes_by_a_vote_with_rights() -> None:
    passing = {"roll_call_answers": tuple(Answer)}
    explaining = {"only_with_rights": True, "after": True}
    rules = under(method_of_voting=passing, explanation_of_vote=explaining)
    floor = voting_on_draft(silenced(in_session(rulebook=rules)), Method.ROLL_CALL)
    while floor.session.vote is not None:
        rights = floor.vote.called in ("France", "Ghana")
        floor.dais(CastBallot(Choice.YES, delegation=floor.vote.called, with_rights=rights))
    assert floor.session.explanations is not None
    assert floor.session.explanations.waiting == ("France",)


def test_it_passes_in_a_roll_call_as_anybody() -> None:
    passing = under(method_of_voting={"roll_call_answers": tuple(Answer)})
    floor = voting_on_draft(silenced(in_session(rulebook=passing)), Method.ROLL_CALL)
    while floor.vote.called != "Ghana":
        floor.dais(CastBallot(Choice.YES, delegation=floor.vote.called))
    floor.act("Ghana", Pass())


def test_a_silence_ends_by_itself_once() -> None:
    floor = silenced(in_session())
    assert next_deadline(floor.session) == floor.at + timedelta(seconds=600)
    floor.wait(599)
    assert floor.clock() == ()
    floor.wait(1)
    assert floor.clock() == (SilenceLifted("Ghana", SilenceEnd.TIME, floor.at),)
    assert floor.clock() == ()
    assert next_deadline(floor.session) is None


@pytest.mark.parametrize("standing_still", [SuspendSitting(), AdjournSitting()], ids=["suspended", "over"])
def test_it_ends_also_while_nobody_meets(standing_still: Action) -> None:
    floor = silenced(in_session())
    floor.dais(standing_still)
    floor.wait(600)
    assert [type(own) for own in floor.clock()] == [SilenceLifted]


def test_it_ends_in_a_vote_that_goes_on() -> None:
    floor = voting_on_draft(silenced(in_session()))
    floor.dais(SilenceDelegation("Haiti", MINUTE))
    floor.wait(MINUTE)
    assert floor.clock() == (SilenceLifted("Haiti", SilenceEnd.TIME, floor.at),)
    assert floor.session.vote is not None


def test_a_vote_and_a_silence_that_end_together_both_end() -> None:
    floor = voting_on_draft(in_session())
    floor.dais(SilenceDelegation("Haiti", floor.session.rulebook.method_of_voting.placards))
    floor.wait(HOUR)
    events = floor.clock()
    assert isinstance(events[0], SilenceLifted)
    assert floor.session.vote is None
    assert not floor.session.moderation.silences


def test_until_it_is_lifted_is_until_it_is_lifted() -> None:
    floor = in_session()
    floor.dais(SilenceDelegation("Ghana"))
    assert next_deadline(floor.session) is None
    assert floor.refusal("Ghana", RaiseMotion(MotionKind.ADJOURN_MEETING)).facts["until"] == 0
    assert floor.dais(LiftSilence("Ghana")) == (SilenceLifted("Ghana", SilenceEnd.DAIS, floor.at),)


def test_a_silence_is_changed_and_keeps_its_beginning() -> None:
    floor = silenced(in_session())
    floor.wait(30)
    refusal = floor.refusal(PRESIDENT, SilenceDelegation("Ghana", MINUTE))
    assert refusal.reason is Reason.ALREADY_SILENCED
    floor.dais(SilenceDelegation("Ghana", MINUTE, "Quiet now", instead=True))
    silence = floor.session.moderation.silence_of("Ghana")
    assert silence is not None
    assert silence.since == floor.at - timedelta(seconds=30)
    assert silence.until == floor.at + timedelta(seconds=MINUTE)
    assert next_deadline(floor.session) == silence.until


@pytest.mark.parametrize("seconds", [59, 24 * HOUR + 1, 0, -5])
def test_a_silence_keeps_within_the_bounds_of_the_rules(seconds: int) -> None:
    refusal = in_session().refusal(PRESIDENT, SilenceDelegation("Ghana", seconds))
    assert (refusal.reason, refusal.facts["minimum"]) == (Reason.DURATION_LIMIT, MINUTE)


def test_an_observer_is_silenced_too_and_an_unknown_delegation_is_not() -> None:
    floor = with_list()
    floor.dais(SilenceDelegation(OBSERVER, MINUTE))
    assert floor.refusal(OBSERVER, JoinSpeakers()).reason is Reason.SILENCED
    assert floor.refusal(PRESIDENT, SilenceDelegation("Atlantis")).reason is Reason.UNKNOWN_DELEGATION


def test_only_the_dais_silences_and_lifts() -> None:
    floor = silenced(in_session())
    assert floor.refusal("France", SilenceDelegation("Haiti")).reason is Reason.DAIS_ONLY
    assert floor.refusal("Ghana", LiftSilence("Ghana")).reason is Reason.DAIS_ONLY


def test_a_chair_does_not_silence_the_own_delegation_but_may_lift_it() -> None:
    floor = silenced(in_session())
    floor.dais(SeatPerson(1, "Ghana"))
    again = SilenceDelegation("Ghana", MINUTE, instead=True)
    assert floor.refusal(PRESIDENT, again).reason is Reason.MODERATES_OWN
    floor.dais(LiftSilence("Ghana"))


def test_a_delegation_that_leaves_the_committee_is_silenced_no_more() -> None:
    floor = silenced(in_session())
    floor.dais(RemoveDelegation("Ghana"))
    assert not floor.session.moderation.silences
    assert next_deadline(floor.session) is None


def test_a_paper_is_kept_through_a_silence() -> None:
    floor = silenced(with_a_paper())
    assert floor.session.papers[0].status is PaperStatus.OPEN
    floor.dais(LiftSilence("Ghana"))
    floor.act("Ghana", SubmitPaper(1, 1))


def test_the_journal_of_a_silence_replays() -> None:
    floor = silenced(with_list("Ghana", "Haiti"))
    floor.wait(600)
    floor.clock()
    assert replay(floor.events) == floor.session
    assert sum(isinstance(own, DelegationSilenced) for own in floor.events) == 1
