"""The rules of THIMUN conferences: every fact that bears on a sitting, shown in the engine."""

from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason, Refused
from bot.procedure.rulebook import (
    AmendmentKind,
    DebateMode,
    DebateTime,
    MatterKind,
    MotionKind,
    PointKind,
    Sureness,
    Topic,
    YieldKind,
)
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CastBallot, OpenVote
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.motions import Motion, MotionStatus, Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Method, Result
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    draft_resolution,
    in_session,
    under,
    with_draft,
    with_list,
)
from tests.procedure.presets.facts import Check, Facts, variant
from tests.procedure.rulebooks import preset

facts = Facts()
RULES = preset("thimun")


def forum(members: int = 7) -> Floor:
    """A forum in session."""
    return in_session(members, rulebook=RULES)


def debating() -> Floor:
    """A forum in the time in favour of a resolution, with placards raised."""
    return with_draft(3, floor=with_list("Ghana", "Haiti", floor=forum()))


def in_time_against() -> Floor:
    """A forum in the time against a resolution."""
    floor = debating()
    floor.dais(EndDebateTime())
    return floor


def seconded(floor: Floor, kind: MotionKind, terms: Terms | None = None) -> Motion:
    """The motion that France moves and Ghana seconds."""
    number = floor.raised(kind, terms=terms).number
    floor.act("Ghana", SecondMotion(number))
    return floor.session.motions[number - 1]


def granted(floor: Floor, kind: MotionKind, terms: Terms | None = None) -> None:
    """A motion that is moved, seconded and granted by the chair."""
    floor.dais(RuleOnMotion(seconded(floor, kind, terms).number, Ruling.GRANTED))


def put(floor: Floor, kind: MotionKind, terms: Terms | None = None) -> None:
    """A motion that is moved, seconded and put to the committee."""
    floor.dais(PutMotion(seconded(floor, kind, terms).number))


def voted(floor: Floor, *, yes: int, no: int, abstain: int = 0) -> Result:
    """The result of a vote on the whole resolution, once its debate is over."""
    while not floor.session.debate_closed:
        floor.dais(EndDebateTime())
    floor.dais(OpenVote(method=Method.PLACARDS))
    return floor.ballots(yes=yes, no=no, abstain=abstain)


def rejected() -> Floor:
    """A forum that has voted a resolution down."""
    floor = debating()
    voted(floor, yes=2, no=5)
    return floor


def amending(floor: Floor, kind: AmendmentKind = AmendmentKind.STRIKE, clause: str = "o1") -> int:
    """The number of an amendment moved by a speaker in the time against."""
    floor.act("Estonia", JoinSpeakers())
    floor.dais(RecogniseSpeaker("Estonia"))
    floor.act("Estonia", ProposeAmendment(kind, clause, "Urges all Members to report"))
    floor.dais(EndSpeech())
    return floor.session.amendments[-1].number


@facts("status of local rules: a conference adapts them, each rule saying where it is written")
def _() -> None:
    assert RULES.document == "THIMUN rules of procedure"
    assert in_session(rulebook=under(RULES, yields={"chain": 2})).session.rulebook.yields.chain == 2


@facts("roll call: the answer is present; present and voting is a variant")
def _() -> None:
    refusal = forum().refusal("France", AnswerRoll(Presence.PRESENT_AND_VOTING))
    assert refusal.reason is Reason.ROLL_ANSWER_UNKNOWN
    assert any("Present and voting" in own for own in RULES.source(Topic.ROLL_CALL).variants)


@facts("quorum: a third of the committee to open and debate, none of its own to decide")
def _() -> None:
    floor = in_session(9, rulebook=RULES, absent=[f"Member {number:03}" for number in range(3, 10)])
    refusal = floor.refusal("Member 001", RaiseMotion(MotionKind.ADJOURN_MEETING))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DEBATE, 3)
    floor.act("Member 003", AnswerRoll(Presence.PRESENT))
    floor.act("Member 001", RaiseMotion(MotionKind.ADJOURN_MEETING))
    assert RULES.quorum_to_decide.needed(54) == 0


@facts("lobbying and merging are no motions: a resolution comes to the floor once it is approved")
def _() -> None:
    floor = forum()
    floor.act("Brazil", draft_resolution())
    for name in ("Albania", "China", "Estonia", "France", "Ghana"):
        floor.act(name, SignDraft(1))
    assert floor.refusal(PRESIDENT, IntroduceDraft(1)).reason is Reason.NOT_APPROVED
    floor.dais(ApproveDraft(1), IntroduceDraft(1))


@facts(
    "main submitter: exactly one",
    "co-submitters: as many as the conference wants, here five",
    "co-submitters: each on one resolution of an issue only",
)
def _() -> None:
    floor = forum()
    floor.act("Brazil", draft_resolution())
    assert floor.refusal("China", SponsorDraft(1)).reason is Reason.SPONSORS_FULL
    floor.dais(ApproveDraft(1))
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(1))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.SIGNATORIES_NEEDED, 5)
    floor.act("China", SignDraft(1))
    assert floor.refusal("China", draft_resolution()).reason is Reason.DRAFTS_EACH


@facts("unit of debate: one resolution at a time to its final vote")
def _() -> None:
    floor = in_session(14, rulebook=RULES)
    for sponsor, signing in (("Member 001", range(2, 7)), ("Member 008", range(9, 14))):
        floor.act(sponsor, draft_resolution())
        number = floor.draft.number
        floor.dais(*(SignDraft(number, f"Member {own:03}") for own in signing), ApproveDraft(number))
    floor.dais(IntroduceDraft(1))
    assert floor.refusal(PRESIDENT, IntroduceDraft(2)).reason is Reason.DRAFT_ON_FLOOR


@facts("if one passes: the committee goes on to the next resolution")
def _() -> None:
    floor = debating()
    floor.act("Haiti", draft_resolution())
    voted(floor, yes=5, no=2)
    assert [own.status for own in floor.session.drafts] == [DraftStatus.ADOPTED, DraftStatus.SUBMITTED]


@facts("open debate: speakers for or against and amendments at any time")
def _() -> None:
    open_debate = under(RULES, debate={"mode": DebateMode.OPEN})
    floor = with_draft(floor=with_list("Ghana", floor=in_session(rulebook=open_debate)))
    assert floor.session.debate_clock is not None
    assert floor.session.debate_clock.time is DebateTime.OPEN
    amending(floor)


@facts(
    "closed debate: time in favour first, then time against, in equal times",
    "closed debate: after time against comes the vote",
)
def _() -> None:
    floor = debating()
    clock = floor.session.debate_clock
    assert clock is not None
    assert (clock.time, clock.left(floor.at)) == (DebateTime.FAVOUR, 600)
    floor.wait(600)
    floor.clock()
    clock = floor.session.debate_clock
    assert clock is not None
    assert (clock.time, clock.left(floor.at)) == (DebateTime.AGAINST, 600)
    floor.wait(600)
    floor.clock()
    assert floor.session.debate_closed


@facts("when amendments come: in closed debate in the time against")
def _() -> None:
    floor = debating()
    floor.dais(RecogniseSpeaker("Ghana"))
    refusal = floor.refusal("Ghana", ProposeAmendment(AmendmentKind.STRIKE, "o1"))
    assert refusal.reason is Reason.AMENDMENT_TIME
    amending(in_time_against())


@facts("amendments, who: only a speaker who has the floor")
def _() -> None:
    refusal = in_time_against().refusal("Ghana", ProposeAmendment(AmendmentKind.STRIKE, "o1"))
    assert refusal.reason is Reason.WITH_THE_FLOOR_ONLY


@facts("amendment kinds: add, strike, modify")
def _() -> None:
    for kind in (AmendmentKind.ADD, AmendmentKind.STRIKE, AmendmentKind.MODIFY):
        amending(in_time_against(), kind)
    with pytest.raises(Refused):
        amending(in_time_against(), AmendmentKind.MOVE)


@facts("amendment debate: its time counts inside the resolution's")
def _() -> None:
    floor = in_time_against()
    floor.dais(IntroduceAmendment(amending(floor)))
    floor.wait(600)
    floor.clock()
    assert floor.session.debate_closed


@facts("no speech against an amendment: it passes only where a conference says so")
def _() -> None:
    floor = in_time_against()
    number = amending(floor)
    floor.dais(IntroduceAmendment(number))
    refusal = floor.refusal(PRESIDENT, PutAmendment(number, Method.WITHOUT_A_VOTE))
    assert refusal.reason is Reason.NO_ADOPTION_WITHOUT_VOTE
    assert any("passes automatically" in own for own in RULES.source(Topic.AMENDMENTS).variants)


@facts(
    "amendment to the second degree: changes the amendment and is voted on before it",
    "amendment to the second degree: then the amendment as changed; there is no third",
)
def _() -> None:
    floor = in_time_against()
    first = amending(floor, AmendmentKind.MODIFY)
    floor.act("Haiti", JoinSpeakers())
    floor.dais(RecogniseSpeaker("Haiti"))
    floor.act("Haiti", ProposeAmendment(AmendmentKind.MODIFY, "", "Invites all Members to report", first))
    third = ProposeAmendment(AmendmentKind.MODIFY, "", "Asks all Members to report", first + 1)
    assert floor.refusal("Haiti", third).reason is Reason.AMENDMENT_DEGREE
    floor.dais(EndSpeech(), IntroduceAmendment(first), IntroduceAmendment(first + 1))
    assert floor.refusal(PRESIDENT, PutAmendment(first)).reason is Reason.AMENDMENT_ORDER
    floor.dais(PutAmendment(first + 1))
    floor.ballots(yes=7)
    floor.dais(PutAmendment(first))
    floor.ballots(yes=7)
    assert floor.draft.operative[0].text == "Invites all Members to report"


@facts("preamble: not amendable")
def _() -> None:
    floor = in_time_against()
    floor.act("Estonia", JoinSpeakers())
    floor.dais(RecogniseSpeaker("Estonia"))
    refusal = floor.refusal("Estonia", ProposeAmendment(AmendmentKind.STRIKE, "p1"))
    assert refusal.reason is Reason.PREAMBLE_STANDS


@facts(
    "votes on amendments: a simple majority",
    "votes on amendments: abstentions are not in order",
)
def _() -> None:
    floor = in_time_against()
    number = amending(floor)
    floor.dais(IntroduceAmendment(number), PutAmendment(number))
    assert floor.refusal("France", CastBallot(Choice.ABSTAIN)).reason is Reason.NO_ABSTENTION
    floor.ballots(yes=4, no=3)
    assert floor.session.amendments[-1].status is AmendmentStatus.ADOPTED


@facts(
    "votes on the resolution: more for than against, abstentions allowed and not counted",
    "votes on the resolution: a tie fails",
)
def _() -> None:
    assert voted(debating(), yes=2, no=1, abstain=4).carried
    assert not voted(debating(), yes=3, no=3, abstain=1).carried


@facts("votes on motions: no abstentions")
def _() -> None:
    floor = debating()
    put(floor, MotionKind.PREVIOUS_QUESTION)
    assert floor.refusal("France", CastBallot(Choice.ABSTAIN)).reason is Reason.NO_ABSTENTION


@facts("who votes on what: members; that observers vote on motions and amendments is a switch")
def _() -> None:
    floor = debating()
    put(floor, MotionKind.PREVIOUS_QUESTION)
    assert floor.refusal(OBSERVER, CastBallot(Choice.YES)).reason is Reason.OBSERVER_VOTE
    open_to_all = under(RULES, observers={"votes_on": (MatterKind.MOTION, MatterKind.AMENDMENT)})
    floor = with_draft(floor=in_session(rulebook=open_to_all))
    put(floor, MotionKind.PREVIOUS_QUESTION)
    assert OBSERVER in floor.vote.entitled


@facts("points: none needs a second")
def _() -> None:
    assert set(RULES.points) == set(PointKind)
    floor = forum()
    floor.act("Haiti", RaisePoint(PointKind.PARLIAMENTARY_INQUIRY, "When do we vote?"))
    floor.dais(RuleOnPoint(PointRuling.ANSWERED))


@facts(
    "points: none interrupts but personal privilege where the speaker cannot be heard",
    "point of order: on procedure only, and it may not interrupt",
)
def _() -> None:
    floor = debating()
    floor.dais(RecogniseSpeaker("Ghana"))
    floor.act("Haiti", RaisePoint(PointKind.ORDER))
    floor.act("China", RaisePoint(PointKind.PARLIAMENTARY_INQUIRY))
    floor.act("Estonia", RaisePoint(PointKind.INFORMATION_TO_CHAIR))
    assert floor.session.speech is not None
    floor.act("Albania", RaisePoint(PointKind.PERSONAL_PRIVILEGE, "We cannot hear", audibility=True))
    assert floor.session.speech is None


@facts("personal privilege for comfort waits until the speaker is done")
def _() -> None:
    floor = debating()
    floor.dais(RecogniseSpeaker("Ghana"))
    floor.act("Albania", RaisePoint(PointKind.PERSONAL_PRIVILEGE, "It is cold"))
    assert floor.session.speech is not None


@facts("information to the speaker: only if the speaker is open to questions, with one follow-up")
def _() -> None:
    floor = debating()
    floor.dais(RecogniseSpeaker("Ghana"))
    point = RaisePoint(PointKind.INFORMATION_TO_SPEAKER, "Where does the figure come from?")
    assert floor.refusal("Haiti", point).reason is not None
    floor.act("Ghana", YieldFloor(YieldKind.QUESTIONS))
    floor.act("Haiti", point)
    assert RULES.points[PointKind.INFORMATION_TO_SPEAKER].follow_ups == 1


@facts("information to the chair: a question to the chair, not in the middle of a speech")
def _() -> None:
    floor = forum()
    floor.act("Haiti", RaisePoint(PointKind.INFORMATION_TO_CHAIR, "When is lunch?"))
    floor.dais(RuleOnPoint(PointRuling.ANSWERED, text="At noon"))
    assert floor.session.floor == ()


@facts(
    "motions: they need a second",
    "motions: they never interrupt",
)
def _() -> None:
    floor = debating()
    number = floor.raised(MotionKind.TABLE_DEBATE).number
    assert floor.refusal(PRESIDENT, PutMotion(number)).reason is Reason.NOT_SECONDED
    floor.act("Ghana", SecondMotion(number))
    floor.dais(RecogniseSpeaker("Haiti"))
    assert floor.refusal(PRESIDENT, PutMotion(number)).reason is Reason.SPEECH_IN_PROGRESS


@facts("motions: an objection is weighed by the chair, who may still entertain it")
def _() -> None:
    floor = debating()
    number = seconded(floor, MotionKind.PREVIOUS_QUESTION).number
    floor.act("Haiti", ObjectToMotion(number))
    floor.dais(RuleOnMotion(number, Ruling.GRANTED))
    assert floor.session.motions[-1].status is MotionStatus.GRANTED


@facts(
    "previous question: in time in favour it moves to time against, not to the vote",
    "previous question: in time against it moves to the vote",
)
def _() -> None:
    floor = debating()
    put(floor, MotionKind.PREVIOUS_QUESTION)
    floor.ballots(yes=7)
    assert floor.session.debate_clock is not None
    assert floor.session.debate_clock.time is DebateTime.AGAINST
    put(floor, MotionKind.PREVIOUS_QUESTION)
    floor.ballots(yes=7)
    assert floor.session.debate_closed


@facts("previous question: in open debate it moves to the vote")
def _() -> None:
    floor = with_draft(floor=in_session(rulebook=under(RULES, debate={"mode": DebateMode.OPEN})))
    put(floor, MotionKind.PREVIOUS_QUESTION)
    floor.ballots(yes=7)
    assert floor.session.debate_closed


@facts("extend debate time: a second, and the chair decides")
def _() -> None:
    floor = debating()
    granted(floor, MotionKind.EXTEND_DEBATE, Terms(duration=300))
    assert floor.session.debate_clock is not None
    assert floor.session.debate_clock.left(floor.at) == 900


@facts("table: for and against are heard, a simple majority")
def _() -> None:
    floor = debating()
    put(floor, MotionKind.TABLE_DEBATE)
    floor.act("Albania", SpeakOnMotion(Side.FOR))
    floor.act("China", SpeakOnMotion(Side.AGAINST))
    floor.dais(PutToVote())
    floor.ballots(yes=4, no=3)
    assert floor.draft.status is DraftStatus.TABLED


@facts("take from the table: two thirds, at the end of business")
def _() -> None:
    floor = debating()
    put(floor, MotionKind.TABLE_DEBATE)
    floor.dais(PutToVote())
    floor.ballots(yes=7)
    put(floor, MotionKind.RESUME_DEBATE, Terms(draft=1))
    floor.dais(PutToVote())
    assert not floor.ballots(yes=4, no=3).carried
    put(floor, MotionKind.RESUME_DEBATE, Terms(draft=1))
    floor.dais(PutToVote())
    assert floor.ballots(yes=5, no=2).carried


@facts("reconsider: two thirds, at the end of all other business")
def _() -> None:
    floor = rejected()
    put(floor, MotionKind.RECONSIDER, Terms(draft=1))
    floor.dais(PutToVote())
    assert not floor.ballots(yes=4, no=3).carried


@facts("refer to another forum: debated, a simple majority")
def _() -> None:
    floor = debating()
    put(floor, MotionKind.REFER, Terms(topic="Human Rights Commission"))
    floor.act("Albania", SpeakOnMotion(Side.FOR))
    floor.dais(PutToVote())
    floor.ballots(yes=4, no=3)
    assert floor.draft.status is DraftStatus.REFERRED


@facts("divide the house: a new vote in which abstention is not allowed, granted by the chair")
def _() -> None:
    floor = debating()
    voted(floor, yes=2, no=3, abstain=2)
    granted(floor, MotionKind.DIVIDE_HOUSE)
    assert floor.vote.may_abstain == ()
    floor.ballots(yes=4, no=3)
    assert floor.draft.status is DraftStatus.ADOPTED


@facts("roll-call vote: a second, and the chair decides")
def _() -> None:
    floor = debating()
    granted(floor, MotionKind.ROLL_CALL_VOTE)
    while not floor.session.debate_closed:
        floor.dais(EndDebateTime())
    floor.dais(OpenVote())
    assert floor.vote.method is Method.ROLL_CALL
    assert floor.vote.called == "Albania"


@facts("yields: to another delegation once in a row, else back to the chair")
def _() -> None:
    floor = debating()
    floor.dais(RecogniseSpeaker("Ghana"))
    floor.act("Ghana", YieldFloor(YieldKind.DELEGATION, "Haiti"))
    refusal = floor.refusal("Haiti", YieldFloor(YieldKind.DELEGATION, "China"))
    assert refusal.reason is Reason.YIELD_CHAIN
    floor.act("Haiti", YieldFloor(YieldKind.DAIS))
    assert floor.session.speech is None


@facts("voting conduct: doors closed, whoever comes late waits")
def _() -> None:
    floor = debating()
    put(floor, MotionKind.PREVIOUS_QUESTION)
    assert floor.refusal("Haiti", AnswerRoll(Presence.ABSENT)).reason is Reason.DOORS_CLOSED


@facts("caucus: no motion for one")
def _() -> None:
    for kind in (MotionKind.MODERATED_CAUCUS, MotionKind.UNMODERATED_CAUCUS):
        refusal = forum().refusal("France", RaiseMotion(kind, Terms(total=600)))
        assert refusal.reason is Reason.MOTION_UNKNOWN


@facts("speakers' list: none; the chair picks among the placards")
def _() -> None:
    floor = debating()
    floor.dais(RecogniseSpeaker("Haiti"))
    assert floor.speech.delegation == "Haiti"
    assert floor.session.speakers.queue == ("Ghana",)


@facts("format: verbs that command are for the Security Council, and the preamble takes no sub-clauses")
def _() -> None:
    form = RULES.form
    assert {"condemns", "demands", "imposes", "authorizes", "deploys"} <= set(form.reserved_verbs)
    assert not form.preambular_subclauses
    assert form.rule.sureness is Sureness.SECONDARY
    assert variant(form.rule, "uses decides", "own organisation")


@pytest.mark.parametrize("check", facts.cases)
def test_a_thimun_forum_sits_by_its_rules(check: Check) -> None:
    check()
