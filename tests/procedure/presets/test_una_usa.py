"""The rules of the UNA-USA family: every fact that bears on a sitting, shown in the engine."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import AmendmentKind, MatterKind, MotionKind, PointKind, Topic, YieldKind
from bot.procedure.rules.amendments.life import ConsentToAmendment, IntroduceAmendment, SignAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import PutAmendment, RankAmendment
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.points.appeals import AppealRuling
from bot.procedure.rules.points.raising import RaisePoint, TakeUpPoint
from bot.procedure.rules.points.replies import AskReply, CallReply, GrantReply, RefuseReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft, WithdrawSponsorship
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.questions import AnswerQuestion, EndAnswer, RecogniseQuestion
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CastBallot, OpenVote, RequestVote
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.replies import ReplyStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Phase
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.speaking import Purpose
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    Floor,
    caucus,
    draft_resolution,
    in_session,
    under,
    with_draft,
    with_list,
)
from tests.procedure.presets.facts import Check, Facts, variant
from tests.procedure.rulebooks import preset

facts = Facts()
RULES = preset("una_usa")
TEN_MINUTES = Terms(total=600)
A_RECESS = Terms(duration=600)


def committee(members: int = 7, absent: Iterable[str] = (), pledged: Iterable[str] = ()) -> Floor:
    """A committee in session; its one observer votes on procedure, so that eight do."""
    return in_session(members, rulebook=RULES, absent=absent, present_and_voting=pledged)


def of_eight(present: int) -> Floor:
    """A committee of eight members, so many of whom are present."""
    return committee(8, [f"Member {number:03}" for number in range(present + 1, 9)])


def debating(pledged: Iterable[str] = ()) -> Floor:
    """A committee with a draft of Brazil's before it and speakers on its list."""
    return with_draft(floor=with_list("Ghana", "Haiti", floor=committee(pledged=pledged)))


def closed(pledged: Iterable[str] = ()) -> Floor:
    """A committee that has closed the debate on a draft."""
    floor = debating(pledged)
    floor.carry(MotionKind.CLOSE_DEBATE)
    return floor


def speaking() -> Floor:
    """A committee in which Ghana has spoken for 30 of its 90 seconds, with Haiti on the list."""
    floor = with_list("Ghana", "Haiti", floor=committee())
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    return floor


def voting(pledged: Iterable[str] = (), method: Method = Method.PLACARDS) -> Floor:
    """A committee that votes on a draft."""
    floor = debating(pledged)
    floor.dais(OpenVote(method=method))
    return floor


def decided(*, yes: int, no: int) -> Floor:
    """A committee that has voted on a draft."""
    floor = voting()
    floor.ballots(yes=yes, no=no)
    return floor


def amending(floor: Floor, kind: AmendmentKind = AmendmentKind.MODIFY, clause: str = "o1") -> int:
    """The number of an amendment that France proposes and Ghana signs."""
    floor.act("France", ProposeAmendment(kind, clause, "Urges all Members to report"))
    number = floor.session.amendments[-1].number
    floor.act("Ghana", SignAmendment(number))
    return number


def ruled() -> Floor:
    """A committee in which a point of order has just been overruled."""
    floor = committee()
    floor.act("France", RaisePoint(PointKind.ORDER))
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    return floor


def filled(floor: Floor, side: Side, *names: str) -> bool:
    """Whether a side of the motion before the committee has places for these delegations, and no more."""
    for name in names:
        floor.act(name, SpeakOnMotion(side))
    return floor.refusal("Haiti", SpeakOnMotion(side)).reason is Reason.SIDE_FULL


# who is there


@facts("quorum to open: a quarter of the members; a third and two thirds are variants")
def _() -> None:
    floor = of_eight(1)
    floor.dais(ChallengeQuorum())
    refusal = floor.refusal("Member 001", RaiseMotion(MotionKind.ADJOURN_MEETING))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DEBATE, 2)
    floor.act("Member 002", AnswerRoll(Presence.PRESENT))
    floor.raised(MotionKind.ADJOURN_MEETING, "Member 001")
    assert variant(RULES.source(Topic.QUORUM_TO_DEBATE), "One third at INMUN", "Two thirds at GECMUN")


@facts("quorum: assumed to be there until somebody challenges it")
def _() -> None:
    floor = of_eight(1)
    floor.raised(MotionKind.ADJOURN_MEETING, "Member 001")
    floor.act("Member 001", ChallengeQuorum())
    refusal = floor.refusal("Member 001", RaiseMotion(MotionKind.SUSPEND_MEETING, A_RECESS))
    assert refusal.reason is Reason.QUORUM_TO_DEBATE


@facts("quorum to decide: a majority of the members present; one half of those attending is a variant")
def _() -> None:
    floor = with_draft(floor=of_eight(4), sponsor="Member 001")
    refusal = floor.refusal(PRESIDENT, OpenVote())
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DECIDE, 5)
    floor.act("Member 005", AnswerRoll(Presence.PRESENT))
    floor.dais(OpenVote())
    assert variant(RULES.source(Topic.QUORUM_TO_DECIDE), "AMUN")


@facts("quorum to decide: on substance; a motion is voted on with fewer than half present, but not in ECOSOC")
def _() -> None:
    floor = of_eight(2)
    floor.dais(ChallengeQuorum())
    number = floor.raised(MotionKind.ADJOURN_MEETING, "Member 001").number
    floor.seconded(number)
    floor.act("Member 002", AnswerRoll(Presence.ABSENT))
    floor.dais(ChallengeQuorum())
    refusal = floor.refusal(PRESIDENT, PutMotion(number))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DEBATE, 2)
    floor.act("Member 002", AnswerRoll(Presence.PRESENT))
    floor.dais(PutMotion(number))
    assert floor.vote.matter.kind is MatterKind.MOTION
    assert variant(RULES.source(Topic.QUORUM_TO_DECIDE), "any decision")


@facts(
    "present: may abstain on substance",
    "present and voting: may not abstain on substance",
)
def _() -> None:
    floor = voting(pledged=["France"])
    assert floor.refusal("France", CastBallot(Choice.ABSTAIN)).reason is Reason.PLEDGED_TO_VOTE
    floor.act("Ghana", CastBallot(Choice.ABSTAIN))
    floor = debating(pledged=["France"])
    floor.dais(IntroduceAmendment(amending(floor)), PutAmendment(1))
    assert floor.refusal("France", CastBallot(Choice.ABSTAIN)).reason is Reason.PLEDGED_TO_VOTE
    floor.act("Ghana", CastBallot(Choice.ABSTAIN))


@facts("observers at the roll call: only present")
def _() -> None:
    floor = committee(absent=[OBSERVER])
    refusal = floor.refusal(OBSERVER, AnswerRoll(Presence.PRESENT_AND_VOTING))
    assert refusal.reason is Reason.OBSERVER_NOT_VOTING
    floor.act(OBSERVER, AnswerRoll(Presence.PRESENT))


@facts("procedural votes: everybody votes, observers too, and nobody abstains")
def _() -> None:
    floor = committee(pledged=["France"])
    floor.put(MotionKind.ADJOURN_MEETING)
    for who in (*MEMBERS, OBSERVER):
        assert floor.refusal(who, CastBallot(Choice.ABSTAIN)).reason is Reason.NO_ABSTENTION
    for who in MEMBERS:
        floor.act(who, CastBallot(Choice.NO))
    assert floor.vote.outstanding == (OBSERVER,)
    floor.act(OBSERVER, CastBallot(Choice.NO))
    assert floor.session.vote is None


# debate


@facts(
    "speakers list: what debate is when nothing else is before the committee, and yields apply",
    "speakers list: a delegation is on it once",
)
def _() -> None:
    floor = with_list("Ghana", floor=committee())
    assert floor.refusal("Ghana", JoinSpeakers()).reason is Reason.ALREADY_ON_LIST
    floor.dais(CallNextSpeaker())
    assert (floor.speech.delegation, floor.speech.purpose) == ("Ghana", Purpose.GENERAL)
    floor.act("Ghana", YieldFloor(YieldKind.DAIS))
    assert floor.session.phase is Phase.DEBATE


@facts("list runs out: debate closes by itself and the vote comes; not everywhere")
def _() -> None:
    floor = debating()
    floor.dais(CallNextSpeaker(), CallNextSpeaker())
    assert not floor.session.debate_closed
    floor.dais(EndSpeech())
    assert floor.session.ready_for_vote
    assert variant(RULES.source(Topic.SPEAKERS), "Not everywhere")


@facts(
    "yields: to the chair, to a delegation, to questions; not to comments",
    "yields: whoever is yielded to does not yield on; elsewhere a speaker has to yield",
)
def _() -> None:
    floor = speaking()
    floor.act("Ghana", YieldFloor(YieldKind.DAIS))
    assert floor.session.speech is None
    floor = speaking()
    floor.act("Ghana", YieldFloor(YieldKind.DELEGATION, "France"))
    assert (floor.speech.delegation, floor.speech.left(floor.at)) == ("France", 60)
    for onward in (YieldFloor(YieldKind.DELEGATION, "China"), YieldFloor(YieldKind.QUESTIONS)):
        assert floor.refusal("France", onward).reason is Reason.YIELD_CHAIN
    assert speaking().refusal("Ghana", YieldFloor(YieldKind.COMMENTS)).reason is Reason.YIELD_UNKNOWN
    assert variant(RULES.source(Topic.YIELDS), "PacificMUN")


@facts("yields: of questions only the answers count against the time")
def _() -> None:
    floor = speaking()
    floor.act("Ghana", YieldFloor(YieldKind.QUESTIONS))
    floor.act("France", RaisePoint(PointKind.INFORMATION_TO_SPEAKER, "Whose figures are they?"))
    floor.dais(RecogniseQuestion())
    floor.wait(40)
    floor.dais(AnswerQuestion())
    floor.wait(20)
    floor.dais(EndAnswer())
    assert floor.speech.left(floor.at) == 40


@facts(
    "moderated caucus: with a topic, a total time and a time for each speaker",
    "moderated caucus: by a simple majority",
    "moderated caucus: yields do not apply",
)
def _() -> None:
    floor = committee()
    for terms in (Terms(total=600, each=60), Terms(topic="Victims", each=60), Terms(topic="V", total=600)):
        refusal = floor.refusal("France", RaiseMotion(MotionKind.MODERATED_CAUCUS, terms))
        assert refusal.reason is Reason.MOTION_NEEDS
    floor.put(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    assert floor.ballots(yes=5, no=3).carried
    floor.act("Ghana", JoinSpeakers())
    floor.dais(CallNextSpeaker())
    assert (floor.speech.purpose, floor.speech.seconds) == (Purpose.CAUCUS, 60)
    refusal = floor.refusal("Ghana", YieldFloor(YieldKind.DELEGATION, "France"))
    assert refusal.reason is Reason.NO_YIELDS_IN_CAUCUS


@facts("unmoderated caucus: with a total time, by a simple majority")
def _() -> None:
    floor = committee()
    assert floor.refusal("France", RaiseMotion(MotionKind.UNMODERATED_CAUCUS)).reason is Reason.MOTION_NEEDS
    floor.put(MotionKind.UNMODERATED_CAUCUS, terms=TEN_MINUTES)
    assert floor.ballots(yes=5, no=3).carried
    assert floor.refusal("Ghana", JoinSpeakers()).reason is Reason.UNMODERATED


@facts("extension of a caucus: at most as long as the caucus, and once; half of it is a variant")
def _() -> None:
    floor = committee()
    floor.carry(MotionKind.UNMODERATED_CAUCUS, terms=TEN_MINUTES)
    too_long = RaiseMotion(MotionKind.EXTEND_CAUCUS, Terms(total=601))
    assert floor.refusal("France", too_long).reason is Reason.DURATION_LIMIT
    floor.carry(MotionKind.EXTEND_CAUCUS, terms=TEN_MINUTES)
    again = RaiseMotion(MotionKind.EXTEND_CAUCUS, Terms(total=60))
    assert floor.refusal("France", again).reason is Reason.EXTENSIONS_SPENT
    assert variant(RULES.source(Topic.CAUCUS), "half the caucus")


@facts("setting the agenda: a second, three for and three against, a simple majority; two is a variant")
def _() -> None:
    floor = committee()
    floor.put(MotionKind.SET_AGENDA, terms=Terms(topic="Trafficking"))
    assert floor.session.motions[-1].seconder is not None
    assert filled(floor, Side.FOR, "Albania", "Brazil", "China")
    assert filled(floor, Side.AGAINST, "Estonia", "France", "Ghana")
    floor.dais(PutToVote())
    assert floor.ballots(yes=5, no=3).carried
    assert floor.session.agenda == "Trafficking"
    assert variant(RULES.motions[MotionKind.SET_AGENDA].rule, "Two for and two against")


@facts("speaking time: two for and two against, a simple majority; without speakers is a variant")
def _() -> None:
    floor = with_list("Ghana", floor=committee())
    floor.put(MotionKind.LIMIT_SPEECHES, terms=Terms(each=60))
    assert filled(floor, Side.FOR, "Albania", "Brazil")
    assert filled(floor, Side.AGAINST, "China", "Estonia")
    floor.dais(PutToVote())
    assert floor.ballots(yes=5, no=3).carried
    floor.dais(CallNextSpeaker())
    assert floor.speech.seconds == 60
    assert variant(RULES.motions[MotionKind.LIMIT_SPEECHES].rule, "Without speakers")


# points


@facts("point of order: does not interrupt a speaker, though in a variant it does")
def _() -> None:
    floor = speaking()
    floor.act("Haiti", RaisePoint(PointKind.ORDER, audibility=True))
    assert floor.refusal(PRESIDENT, TakeUpPoint()).reason is Reason.SPEECH_IN_PROGRESS
    floor.dais(EndSpeech(), TakeUpPoint())
    assert variant(RULES.points[PointKind.ORDER].rule, "interrupts")


@facts("point of order: the ruling on it can be appealed")
def _() -> None:
    floor = ruled()
    floor.act("France", AppealRuling("The list was open"))
    assert floor.vote.matter.kind is MatterKind.APPEAL


@facts("personal privilege: interrupts where nobody can hear; that it always does is a variant")
def _() -> None:
    floor = speaking()
    floor.act("France", RaisePoint(PointKind.PERSONAL_PRIVILEGE, "It is cold"))
    assert floor.session.speech is not None
    floor.act("Haiti", RaisePoint(PointKind.PERSONAL_PRIVILEGE, "We cannot hear", audibility=True))
    assert floor.session.speech is None
    assert variant(RULES.points[PointKind.PERSONAL_PRIVILEGE].rule, "always interrupt")


@facts("inquiry and information: no interruption and no second")
def _() -> None:
    for kind in (PointKind.PARLIAMENTARY_INQUIRY, PointKind.INFORMATION_TO_CHAIR):
        floor = speaking()
        floor.act("Haiti", RaisePoint(kind, "When do we vote?", audibility=True))
        assert floor.refusal(PRESIDENT, TakeUpPoint()).reason is Reason.SPEECH_IN_PROGRESS
        floor.dais(EndSpeech(), TakeUpPoint(), RuleOnPoint(PointRuling.ANSWERED))
    question = RaisePoint(PointKind.INFORMATION_TO_SPEAKER, "Whose figures are they?")
    assert speaking().refusal("Haiti", question).reason is Reason.NO_QUESTIONS


@facts(
    "right of reply: in writing, and the chair decides",
    "right of reply: never to a reply; elsewhere only to an insult",
)
def _() -> None:
    floor = speaking()
    assert floor.refusal("Haiti", AskReply()).reason is Reason.REPLY_WRITTEN
    floor.act("Haiti", AskReply("We were insulted"))
    floor.act("France", AskReply("So were we"))
    assert floor.refusal(PRESIDENT, CallReply(1)).reason is Reason.REPLY_NOT_GRANTED
    floor.dais(GrantReply(1), RefuseReply(2), EndSpeech(), CallReply())
    assert floor.session.replies[1].status is ReplyStatus.REFUSED
    assert (floor.speech.delegation, floor.speech.purpose) == ("Haiti", Purpose.REPLY)
    assert floor.refusal("Ghana", AskReply("Not so")).reason is Reason.REPLY_TO_A_REPLY
    assert variant(RULES.source(Topic.RIGHT_OF_REPLY), "insult")


@facts("appeal: in writing")
def _() -> None:
    assert ruled().refusal("France", AppealRuling()).reason is Reason.APPEAL_WRITTEN


@facts("appeal: two thirds overrule the chair, nobody abstains; a simple majority is a variant")
def _() -> None:
    overruled = {}
    for yes in (5, 6):
        floor = ruled()
        floor.act("France", AppealRuling("The list was open"))
        assert floor.refusal("Ghana", CastBallot(Choice.ABSTAIN)).reason is Reason.NO_ABSTENTION
        overruled[yes] = floor.ballots(yes=yes, no=8 - yes).carried
    assert overruled == {5: False, 6: True}
    assert variant(RULES.source(Topic.APPEALS), "A simple majority")


# motions


@facts(
    "suspension of the meeting: a second, no debate, a simple majority",
    "adjournment of the meeting: a second, no debate, a simple majority",
)
def _() -> None:
    for kind, terms, status in (
        (MotionKind.SUSPEND_MEETING, A_RECESS, SittingStatus.SUSPENDED),
        (MotionKind.ADJOURN_MEETING, Terms(), SittingStatus.CLOSED),
    ):
        floor = debating()
        number = floor.raised(kind, terms=terms).number
        assert floor.refusal(PRESIDENT, PutMotion(number)).reason is Reason.NOT_SECONDED
        floor.act("Ghana", SecondMotion(number))
        floor.dais(PutMotion(number))
        assert floor.ballots(yes=5, no=3).carried
        assert floor.session.sitting.status is status


@facts("suspension of the meeting: says for how long")
def _() -> None:
    refusal = committee().refusal("France", RaiseMotion(MotionKind.SUSPEND_MEETING))
    assert refusal.reason is Reason.MOTION_NEEDS


@facts("tabling: two for and two against, two thirds; a simple majority is a variant")
def _() -> None:
    floor = debating()
    for yes, status in ((5, DraftStatus.INTRODUCED), (6, DraftStatus.TABLED)):
        floor.put(MotionKind.TABLE_DEBATE)
        assert filled(floor, Side.FOR, "Albania", "Brazil")
        assert filled(floor, Side.AGAINST, "China", "Estonia")
        floor.dais(PutToVote())
        floor.ballots(yes=yes, no=8 - yes)
        assert floor.draft.status is status
    assert variant(RULES.motions[MotionKind.TABLE_DEBATE].rule, "A simple majority", "At Alaska MUN")


@facts("resumption of a tabled debate: by a simple majority")
def _() -> None:
    floor = debating()
    floor.carry(MotionKind.TABLE_DEBATE)
    floor.put(MotionKind.RESUME_DEBATE, terms=Terms(draft=1))
    assert floor.ballots(yes=5, no=3).carried
    assert floor.session.draft_on_floor == 1


@facts(
    "closure of debate: two speakers, both against",
    "closure of debate: two thirds; a simple majority is a variant",
)
def _() -> None:
    floor = debating()
    for yes in (5, 6):
        floor.put(MotionKind.CLOSE_DEBATE)
        assert floor.refusal("Albania", SpeakOnMotion(Side.FOR)).reason is Reason.NOT_DEBATABLE
        assert filled(floor, Side.AGAINST, "China", "Estonia")
        floor.dais(PutToVote())
        assert floor.ballots(yes=yes, no=8 - yes).carried is (yes == 6)
    assert floor.session.ready_for_vote
    assert variant(RULES.motions[MotionKind.CLOSE_DEBATE].rule, "A simple majority at INMUN")


@facts("reconsideration: two against, two thirds; a majority with two for and two against is a variant")
def _() -> None:
    floor = decided(yes=2, no=5)
    for yes in (5, 6):
        floor.put(MotionKind.RECONSIDER, terms=Terms(draft=1))
        assert floor.refusal("Albania", SpeakOnMotion(Side.FOR)).reason is Reason.NOT_DEBATABLE
        assert filled(floor, Side.AGAINST, "China", "Estonia")
        floor.dais(PutToVote())
        assert floor.ballots(yes=yes, no=8 - yes).carried is (yes == 6)
    assert floor.session.draft_on_floor == 1
    assert variant(RULES.motions[MotionKind.RECONSIDER].rule, "Alaska MUN")


@facts("seconds: required on every motion but that to go to the vote, and of another delegation")
def _() -> None:
    unseconded = [kind for kind, motion in RULES.motions.items() if not motion.second]
    assert unseconded == [MotionKind.VOTE_ON_DRAFT]
    floor = committee()
    floor.raised(MotionKind.ADJOURN_MEETING)
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.NOT_SECONDED
    assert floor.refusal("France", SecondMotion(1)).reason is Reason.OWN_MOTION
    floor.act("Ghana", SecondMotion(1))
    floor.dais(PutMotion(1))


@facts("objections: a motion nobody objects to is carried without a count")
def _() -> None:
    floor = committee()
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.seconded(1)
    floor.dais(PutMotion(1, without_a_vote=True))
    floor.wait(61)
    floor.clock()
    assert floor.session.motions[-1].status is MotionStatus.CARRIED


@facts("objections: one objection, before or while it is asked for, brings a vote")
def _() -> None:
    floor = committee()
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.seconded(1)
    floor.act("Haiti", ObjectToMotion(1))
    assert floor.refusal(PRESIDENT, PutMotion(1, without_a_vote=True)).reason is Reason.OBJECTED
    floor.raised(MotionKind.SUSPEND_MEETING, terms=A_RECESS)
    floor.dais(WithdrawMotion(1), SecondMotion(2, "Ghana"), PutMotion(2, without_a_vote=True))
    floor.act("Haiti", RequestVote())
    assert not floor.ballots(yes=4, no=4).carried


@facts("order of disruptiveness: meeting, caucuses, tabling, closure, amendment, speaking time")
def _() -> None:
    floor = debating()
    in_order = (
        (MotionKind.ADJOURN_MEETING, Terms()),
        (MotionKind.SUSPEND_MEETING, A_RECESS),
        (MotionKind.UNMODERATED_CAUCUS, TEN_MINUTES),
        (MotionKind.MODERATED_CAUCUS, caucus(20)),
        (MotionKind.TABLE_DEBATE, Terms()),
        (MotionKind.CLOSE_DEBATE, Terms()),
        (MotionKind.INTRODUCE_AMENDMENT, Terms(amendment=amending(floor))),
        (MotionKind.LIMIT_SPEECHES, Terms(each=60)),
    )
    for kind, terms in reversed(in_order):
        floor.seconded(floor.raised(kind, terms=terms).number)
    assert [own.kind for own in floor.session.pending] == [kind for kind, _ in in_order]
    refusal = floor.refusal(PRESIDENT, PutMotion(1))
    assert (refusal.reason, refusal.facts["first"]) == (Reason.ORDER_OF_PRECEDENCE, "adjourn_meeting")


@facts("order of disruptiveness: a draft is introduced after closure, before an amendment")
def _() -> None:
    floor = with_list("Ghana", floor=committee())
    floor.act("Brazil", draft_resolution())
    floor.dais(SignDraft(1, "China"), SignDraft(1, "Estonia"), ApproveDraft(1))
    floor.raised(MotionKind.LIMIT_SPEECHES, terms=Terms(each=60))
    floor.raised(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=1))
    floor.raised(MotionKind.CLOSE_DEBATE)
    assert [own.number for own in floor.session.pending] == [3, 2, 1]
    assert RULES.rank(MotionKind.INTRODUCE_DRAFT) < RULES.rank(MotionKind.INTRODUCE_AMENDMENT)


@facts("order of disruptiveness: points before motions; the chair may take personal privilege first")
def _() -> None:
    floor = speaking()
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.seconded(1)
    for name, kind in (
        ("China", PointKind.PARLIAMENTARY_INQUIRY),
        ("France", PointKind.ORDER),
        ("Haiti", PointKind.PERSONAL_PRIVILEGE),
    ):
        floor.act(name, RaisePoint(kind))
    floor.dais(EndSpeech(), TakeUpPoint(3))
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.POINT_ON_FLOOR
    floor.dais(RuleOnPoint(PointRuling.ANSWERED), TakeUpPoint(2))
    assert floor.refusal(PRESIDENT, PutMotion(1)).reason is Reason.POINT_ON_FLOOR


@facts("order of disruptiveness: the orders of the UN and of other conferences are variants")
def _() -> None:
    rule = RULES.source(Topic.ORDER_OF_MOTIONS)
    assert variant(rule, "The UN puts suspension", "short form", "INMUN", "TISMUN", "Alaska")
    assert variant(rule, "speaking time before closure")


@facts("order of disruptiveness: of one kind the longer total time goes first")
def _() -> None:
    floor = committee()
    floor.raised(MotionKind.MODERATED_CAUCUS, "France", caucus(5))
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", caucus(10))
    assert [own.mover for own in floor.session.pending] == ["Ghana", "France"]


# drafts and amendments


@facts(
    "draft resolution: sponsors and signatories, about a fifth of the members; shares are variants",
    "sponsors: there is no most of them",
)
def _() -> None:
    floor = committee(54)
    floor.act("Member 001", draft_resolution())
    floor.dais(*(SponsorDraft(1, f"Member {number:03}") for number in range(2, 21)), ApproveDraft(1))
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(1))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.SIGNATORIES_NEEDED, 11)
    floor.dais(*(SignDraft(1, f"Member {number:03}") for number in range(21, 32)), IntroduceDraft(1))
    assert len(floor.draft.sponsors) == 20
    assert variant(RULES.source(Topic.PROPOSALS), "INMUN")


@facts(
    "sponsors: none leaves a draft once it is introduced",
    "sponsors: a draft is withdrawn by all of them",
)
def _() -> None:
    floor = committee()
    floor.act("Brazil", draft_resolution())
    for name in ("China", "Estonia"):
        floor.act(name, SponsorDraft(1))
    floor.act("Estonia", WithdrawSponsorship(1))
    floor.dais(SignDraft(1, "France"), SignDraft(1, "Ghana"), ApproveDraft(1), IntroduceDraft(1))
    assert floor.refusal("China", WithdrawSponsorship(1)).reason is Reason.SPONSORS_STAY
    floor.act("Brazil", WithdrawDraft(1))
    assert floor.session.draft_on_floor == 1
    floor.act("China", WithdrawDraft(1))
    assert floor.draft.status is DraftStatus.WITHDRAWN


@facts("signatories: only want the debate and may vote against")
def _() -> None:
    floor = voting()
    for name in floor.draft.signatories:
        floor.act(name, CastBallot(Choice.NO))
    assert floor.draft.signatories == ("Albania", "China")
    assert [floor.vote.ballots[name] for name in floor.draft.signatories] == [Choice.NO, Choice.NO]


@facts("friendly amendment: with the consent of all sponsors it is in the text without a vote")
def _() -> None:
    floor = debating()
    floor.act("Estonia", SponsorDraft(1))
    number = amending(floor)
    floor.act("Brazil", ConsentToAmendment(number))
    assert floor.draft.operative[0].text != "Urges all Members to report"
    floor.act("Estonia", ConsentToAmendment(number))
    assert floor.draft.operative[0].text == "Urges all Members to report"
    assert floor.session.results == ()


@facts("friendly amendment: also after one was adopted by vote, except at Alaska MUN")
def _() -> None:
    floor = debating()
    floor.dais(IntroduceAmendment(amending(floor)), PutAmendment(1))
    floor.ballots(yes=7)
    floor.act("Brazil", ConsentToAmendment(amending(floor, clause="o2")))
    assert floor.session.amendments[-1].status is AmendmentStatus.ADOPTED
    assert variant(RULES.source(Topic.AMENDMENTS), "At Alaska MUN none is friendly")


@facts("unfriendly amendment: signatories, debate, and a simple majority; two thirds is a variant")
def _() -> None:
    floor = debating()
    floor.act("France", ProposeAmendment(AmendmentKind.STRIKE, "o2"))
    assert floor.refusal(PRESIDENT, IntroduceAmendment(1)).reason is Reason.AMENDMENT_SIGNATORIES
    floor.act("Ghana", SignAmendment(1))
    floor.carry(MotionKind.INTRODUCE_AMENDMENT, terms=Terms(amendment=1))
    floor.dais(CallNextSpeaker())
    assert floor.refusal(PRESIDENT, PutAmendment(1)).reason is Reason.SPEECH_IN_PROGRESS
    floor.dais(EndSpeech(), PutAmendment(1))
    assert floor.ballots(yes=4, no=3).carried
    assert len(floor.draft.operative) == 1
    assert variant(RULES.source(Topic.AMENDMENTS), "Two thirds for an unfriendly amendment")


@facts("order of amendments: the furthest first; as they were submitted, or the last first, are variants")
def _() -> None:
    floor = debating()
    for kind in (AmendmentKind.MODIFY, AmendmentKind.STRIKE):
        floor.dais(IntroduceAmendment(amending(floor, kind)))
    floor.dais(RankAmendment(2, 1))
    assert floor.refusal(PRESIDENT, PutAmendment(1)).reason is Reason.AMENDMENT_ORDER
    floor.dais(PutAmendment(2))
    assert variant(RULES.source(Topic.AMENDMENTS), "In the order", "The last submitted first")


@facts("observers: sign no draft and sponsor none")
def _() -> None:
    floor = debating()
    assert floor.refusal(OBSERVER, SignDraft(1)).reason is Reason.OBSERVER_SIGNATURE
    assert floor.refusal(OBSERVER, SponsorDraft(1)).reason is Reason.OBSERVER_SPONSOR
    amending(floor)
    assert floor.refusal(OBSERVER, SignAmendment(1)).reason is Reason.OBSERVER_SIGNATURE


# voting


@facts(
    "division of the question: after closure, before the vote",
    "division of the question: a procedural vote, by a simple majority; of substance is a variant",
)
def _() -> None:
    refusal = debating().refusal("France", RaiseMotion(MotionKind.DIVISION))
    assert refusal.reason is Reason.WRONG_STAGE
    floor = closed()
    assert floor.refusal(PRESIDENT, OpenVote(clause_by_clause=True)).reason is Reason.DIVISION_BY_MOTION
    floor.put(MotionKind.DIVISION)
    assert floor.refusal("France", CastBallot(Choice.ABSTAIN)).reason is Reason.NO_ABSTENTION
    assert floor.ballots(yes=5, no=3).carried
    assert variant(RULES.motions[MotionKind.DIVISION].rule, "of substance at INMUN", "four votes")


@facts(
    "division of the question: the most severe first, and each clause by itself leaves none more severe",
    "division of the question: then each part, then what remains as a whole",
)
def _() -> None:
    floor = closed(pledged=["France"])
    floor.raised(MotionKind.DIVISION, "Ghana")
    assert floor.refusal("France", RaiseMotion(MotionKind.DIVISION)).reason is Reason.MOTION_PENDING
    floor.dais(WithdrawMotion(floor.session.motions[-1].number))
    floor.carry(MotionKind.DIVISION)
    matters = []
    for retained in (True, False):
        matters.append((floor.vote.matter.kind, floor.vote.matter.clause))
        assert floor.refusal("France", CastBallot(Choice.ABSTAIN)).reason is Reason.PLEDGED_TO_VOTE
        floor.ballots(yes=4 if retained else 3, no=3 if retained else 4)
        floor.dais(OpenVote())
    assert matters == [(MatterKind.CLAUSE, "o1"), (MatterKind.CLAUSE, "o2")]
    assert floor.vote.matter.kind is MatterKind.DRAFT
    floor.ballots(yes=4, no=3)
    assert floor.draft.status is DraftStatus.ADOPTED
    assert [own.id for own in floor.draft.standing] == ["o1"]


@facts("roll-call vote: on request, at the chair's discretion")
def _() -> None:
    floor = closed()
    for ruling, status in ((Ruling.DENIED, MotionStatus.DENIED), (Ruling.GRANTED, MotionStatus.GRANTED)):
        number = floor.raised(MotionKind.ROLL_CALL_VOTE).number
        floor.seconded(number)
        floor.dais(RuleOnMotion(number, ruling))
        assert floor.session.motions[-1].status is status
    floor.dais(OpenVote())
    assert floor.vote.method is Method.ROLL_CALL


@facts("roll-call vote: in alphabetical order, answered yes, no, abstain, pass, or with rights")
def _() -> None:
    floor = debating()
    floor.act(PRESIDENT, OpenVote(method=Method.ROLL_CALL), draw=lambda names: names[-1])
    assert floor.vote.entitled == MEMBERS
    for answer in (
        CastBallot(Choice.YES),
        CastBallot(Choice.NO),
        CastBallot(Choice.ABSTAIN),
        Pass(),
        CastBallot(Choice.YES, with_rights=True),
        CastBallot(Choice.NO, with_rights=True),
    ):
        assert floor.vote.called is not None
        floor.act(floor.vote.called, answer)
    assert floor.vote.with_rights == ("France", "Ghana")


@facts(
    "pass: asked again at the end, and then yes or no",
    "pass: no second pass and no abstention",
)
def _() -> None:
    floor = voting(method=Method.ROLL_CALL)
    floor.act("Albania", Pass())
    for name in MEMBERS[1:]:
        floor.act(name, CastBallot(Choice.NO))
    assert floor.vote.called == "Albania"
    for again in (Pass(), CastBallot(Choice.ABSTAIN), CastBallot(Choice.YES, with_rights=True)):
        assert floor.refusal("Albania", again).reason is Reason.PASSED
    floor.act("Albania", CastBallot(Choice.YES))
    assert floor.session.results[-1].tally == Tally(yes=1, no=6)


@facts("with rights: a short explanation after the vote, only by those who kept it, sponsors too")
def _() -> None:
    floor = closed()
    assert floor.refusal("Brazil", AskToExplain()).reason is Reason.NO_EXPLANATIONS
    floor.dais(OpenVote(method=Method.ROLL_CALL))
    for name in MEMBERS:
        floor.act(name, CastBallot(Choice.YES, with_rights=name == "Brazil"))
    assert floor.refusal("Haiti", AskToExplain()).reason is Reason.NO_RIGHTS_KEPT
    floor.dais(CallExplanation())
    assert (floor.speech.delegation, floor.speech.purpose) == ("Brazil", Purpose.EXPLANATION)
    assert floor.speech.seconds == 30


@facts("acclamation: any objection defeats it")
def _() -> None:
    floor = closed()
    floor.dais(OpenVote())
    methods = [floor.vote.method]
    floor.act("Haiti", RequestVote())
    methods.append(floor.vote.method)
    assert methods == [Method.WITHOUT_A_VOTE, Method.PLACARDS]
    assert not floor.ballots(yes=3, no=4).carried


@facts(
    "majority on drafts: simple, of the votes cast, abstentions out; two thirds is a variant",
    "majority on drafts: a tie fails",
)
def _() -> None:
    assert voting().ballots(yes=2, no=1, abstain=4).carried
    assert not voting().ballots(yes=3, no=3, abstain=1).carried
    assert variant(RULES.source(Topic.MAJORITY), "Two thirds for drafts")


@facts("conduct: doors closed, nobody comes in, and no motion is in order")
def _() -> None:
    floor = with_draft(floor=committee(absent=["Haiti"]))
    floor.dais(OpenVote(method=Method.PLACARDS))
    assert floor.refusal("Haiti", AnswerRoll(Presence.PRESENT)).reason is Reason.DOORS_CLOSED
    assert floor.refusal("France", RaiseMotion(MotionKind.ADJOURN_MEETING)).reason is Reason.VOTING
    refusal = floor.refusal("France", RaisePoint(PointKind.INFORMATION_TO_CHAIR))
    assert refusal.reason is Reason.POINT_DURING_VOTE


@facts("observers: vote on procedure and not on substance; no vote at all is a switch")
def _() -> None:
    floor = debating()
    floor.put(MotionKind.ADJOURN_MEETING)
    floor.act(OBSERVER, CastBallot(Choice.NO))
    assert voting().refusal(OBSERVER, CastBallot(Choice.YES)).reason is Reason.OBSERVER_VOTE
    floor = debating()
    amending(floor)
    floor.carry(MotionKind.CLOSE_DEBATE)
    floor.dais(IntroduceAmendment(1), PutAmendment(1))
    assert floor.refusal(OBSERVER, CastBallot(Choice.YES)).reason is Reason.OBSERVER_VOTE
    floor.ballots(yes=7)
    floor.carry(MotionKind.DIVISION)
    assert floor.vote.matter.kind is MatterKind.CLAUSE
    assert floor.refusal(OBSERVER, CastBallot(Choice.YES)).reason is Reason.OBSERVER_VOTE
    floor = in_session(rulebook=under(RULES, observers={"votes_on": ()}))
    floor.put(MotionKind.ADJOURN_MEETING)
    assert floor.refusal(OBSERVER, CastBallot(Choice.NO)).reason is Reason.OBSERVER_VOTE
    rule = RULES.source(Topic.OBSERVERS)
    assert variant(rule, "WorldMUN 2016", "no vote at all", "only on what concerns them")


@pytest.mark.parametrize("check", facts.cases)
def test_a_una_usa_committee_sits_by_its_rules(check: Check) -> None:
    check()
