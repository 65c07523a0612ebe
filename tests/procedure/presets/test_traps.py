"""The traps of the rules of procedure that tools for committees fall into, each shown not to be one here."""

from __future__ import annotations

from fractions import Fraction

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import (
    Abstention,
    AmendmentKind,
    Answer,
    DebateTime,
    Interruption,
    Majority,
    MatterKind,
    MotionKind,
    PointKind,
    Proposals,
    Quorum,
    Rule,
    Topic,
    YieldKind,
)
from bot.procedure.rules.amendments.life import ConsentToAmendment, IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment, RankAmendment
from bot.procedure.rules.committee import RemoveDelegation
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.motions.debates import PutMotion, PutToVote
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling
from bot.procedure.rules.motions.seconds import SecondMotion
from bot.procedure.rules.points.appeals import AppealRuling
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.resolutions.drafts import most_sponsors, signatories_needed
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote, PassOver
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice, Tally, carried
from bot.settings.committees import load_committee
from bot.settings.problems import Problem
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    Floor,
    caucus,
    draft_resolution,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
)
from tests.procedure.presets.facts import Check, Facts
from tests.procedure.rulebooks import PRESETS, preset

facts = Facts()


def simple(yes: int, no: int, abstain: int = 0) -> bool:
    """Whether a draft is carried by so many votes in a Council of 54."""
    floor = with_draft(floor=in_session(54), sponsor="Member 001")
    floor.dais(OpenVote(method=Method.PLACARDS))
    return floor.ballots(yes=yes, no=no, abstain=abstain).carried


def calling(rules: str, method: Method = Method.ROLL_CALL, **roll: str) -> Floor:
    """A committee of a preset that votes on a draft, called one by one."""
    pledged = [name for name, presence in roll.items() if presence == "present_and_voting"]
    floor = with_draft(floor=in_session(rulebook=preset(rules), present_and_voting=pledged))
    floor.dais(OpenVote(method=method))
    return floor


def needed(share: tuple[int, int], members: int, *, more_than: bool = False) -> int:
    """How many of the members make a quorum of such a share."""
    return Quorum(Rule("Quorum", "Rules"), share, more_than).needed(members)


def amending(*kinds: AmendmentKind, rules: str = "ecosoc") -> Floor:
    """A committee with amendments before it, each to the first clause of a draft of three."""
    floor = with_draft(3, floor=in_session(rulebook=under(preset(rules), amendments={"degrees": 2})))
    for number, kind in enumerate(kinds, 1):
        floor.act("France", ProposeAmendment(kind, "o1", f"Urges, by {kind} {number}, all Members"))
        floor.dais(IntroduceAmendment(floor.session.amendments[-1].number))
    return floor


@facts("1 abstentions in the denominator: 23 to 7 with 18 abstentions passes in a body of 54")
def _() -> None:
    assert simple(23, 7, 18)


@facts("2 “50 % + 1”: 13 to 12 passes, and so does 1 to 0")
def _() -> None:
    assert simple(13, 12)
    assert simple(1, 0)


@facts("3 a tie fails for a motion, an amendment and a draft; on an appeal it keeps the ruling")
def _() -> None:
    assert not simple(20, 20)
    floor = in_session(6)
    floor.put(MotionKind.ADJOURN_MEETING)
    assert not floor.ballots(yes=3, no=3).carried
    assert floor.session.sitting.status is SittingStatus.OPEN
    floor = amending(AmendmentKind.STRIKE)
    floor.dais(PutAmendment(1))
    floor.ballots(yes=3, no=3)
    assert len(floor.draft.operative) == 3
    floor.act("France", RaisePoint(PointKind.ORDER))
    floor.dais(RuleOnPoint(PointRuling.SUSTAINED))
    floor.act("Ghana", AppealRuling())
    assert not floor.ballots(yes=3, no=3).carried


@facts("4 two thirds by floats: exactly two thirds passes and nothing cast never does")
def _() -> None:
    for cast in range(1, 200):
        for yes in range(cast + 1):
            tally = Tally(yes=yes, no=cast - yes)
            assert carried(Majority.TWO_THIRDS, tally) == (Fraction(yes, cast) >= Fraction(2, 3))
    assert not carried(Majority.TWO_THIRDS, Tally())


@facts("5 quorum rounding: 18 of 54 and 53, 19 of 55 to debate; 28 of 54 and 27 of 53 to decide")
def _() -> None:
    assert [needed((1, 3), members) for members in (53, 54, 55)] == [18, 18, 19]
    assert [needed((1, 2), members, more_than=True) for members in (53, 54)] == [27, 28]


@facts("6 quorum base: the members of the body, not those at the last roll call, and never observers")
def _() -> None:
    floor = in_session(9, 20, absent=[f"Member {number:03}" for number in range(3, 10)])
    refusal = floor.refusal(PRESIDENT, CallNextSpeaker())
    assert (refusal.facts["present"], refusal.facts["needed"], refusal.facts["members"]) == (2, 3, 9)


@facts("7 two quorums: that to decide is tested again when the vote opens, also after delegates leave")
def _() -> None:
    floor = in_session()
    number = floor.raised(MotionKind.ADJOURN_MEETING).number
    for name in MEMBERS[:4]:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    assert floor.refusal(PRESIDENT, PutMotion(number)).reason is Reason.QUORUM_TO_DECIDE
    floor.raised(MotionKind.SUSPEND_MEETING)


@facts("8 present and voting has two meanings: the votes cast, and a status declared at the roll")
def _() -> None:
    floor = voting_on_draft(in_session(present_and_voting=("France",)))
    assert floor.refusal("France", CastBallot(Choice.ABSTAIN)).reason is Reason.PLEDGED_TO_VOTE
    assert floor.ballots(yes=2, no=1, abstain=1).tally.cast == 3


@facts("9 present and voting and procedure: nobody abstains on procedure, declared or not")
def _() -> None:
    for name in PRESETS:
        assert preset(name).abstention.on(MatterKind.MOTION) is Abstention.NOT_ALLOWED
    floor = in_session(present_and_voting=("France",))
    floor.put(MotionKind.ADJOURN_MEETING)
    for who in ("France", "Ghana"):
        assert floor.refusal(who, CastBallot(Choice.ABSTAIN)).reason is Reason.NO_ABSTENTION


@facts("10 late arrival: marked before voting begins; who was absent then may not vote")
def _() -> None:
    floor = in_session(absent=("Haiti",))
    floor = voting_on_draft(floor)
    assert floor.refusal("Haiti", AnswerRoll(Presence.PRESENT)).reason is Reason.DOORS_CLOSED
    assert floor.refusal("Haiti", CastBallot(Choice.YES)).reason is Reason.NOT_ENTITLED


@facts("11 pass: the second round takes yes or no only, and silence there is not voting; the UN has none")
def _() -> None:
    floor = calling("una_usa")
    floor.act("Albania", Pass())
    for name in MEMBERS[1:]:
        floor.act(name, CastBallot(Choice.NO))
    assert floor.vote.called == "Albania"
    assert floor.refusal("Albania", Pass()).reason is not None
    assert floor.refusal("Albania", CastBallot(Choice.ABSTAIN)).reason is not None
    floor.dais(PassOver())
    assert floor.session.results[-1].silent == ("Albania",)
    assert calling("ecosoc").refusal("Albania", Pass()).reason is Reason.NO_PASS


@facts("12 with rights: a speech after the vote that does not change the count; barred to UN sponsors")
def _() -> None:
    floor = calling("una_usa")
    floor.act("Albania", CastBallot(Choice.YES, with_rights=True))
    for name in MEMBERS[1:]:
        floor.act(name, CastBallot(Choice.NO))
    assert floor.session.results[-1].tally == Tally(yes=1, no=6)
    floor.dais(CallExplanation())
    assert floor.speech.delegation == "Albania"
    floor = with_draft()
    floor.carry(MotionKind.CLOSE_DEBATE)
    assert floor.refusal("Brazil", AskToExplain()).reason is Reason.SPONSOR_EXPLAINS


@facts("13 roll-call start: drawn by lot at the UN, with the draw on record; the first name elsewhere")
def _() -> None:
    floor = with_draft()
    floor.act(PRESIDENT, OpenVote(method=Method.ROLL_CALL), draw=lambda names: "Ghana")
    assert floor.vote.called == "Ghana"
    assert calling("una_usa").vote.called == "Albania"


@facts("14 closure by two thirds: in UNA-USA yes, at the UN and NMUN not; speakers only against")
def _() -> None:
    carried_by_four = {}
    for name in ("ecosoc", "una_usa", "nmun"):
        floor = with_draft(floor=in_session(rulebook=preset(name)))
        assert floor.session.rulebook.motions[MotionKind.CLOSE_DEBATE].speakers_for == 0
        number = floor.raised(MotionKind.CLOSE_DEBATE).number
        if floor.session.rulebook.motions[MotionKind.CLOSE_DEBATE].second:
            floor.act("Ghana", SecondMotion(number))
        floor.dais(PutMotion(number), PutToVote())
        carried_by_four[name] = floor.ballots(yes=4, no=3).carried
    assert carried_by_four == {"ecosoc": True, "una_usa": False, "nmun": True}


@facts("15 reconsideration by two thirds: at THIMUN yes, in ECOSOC not")
def _() -> None:
    majorities = {name: preset(name).motions[MotionKind.RECONSIDER].majority for name in ("ecosoc", "thimun")}
    assert majorities == {"ecosoc": Majority.SIMPLE, "thimun": Majority.TWO_THIRDS}
    floor = voting_on_draft()
    floor.ballots(no=7)
    floor.put(MotionKind.RECONSIDER, terms=Terms(draft=1))
    floor.dais(PutToVote())
    assert floor.ballots(yes=4, no=3).carried


@facts("16 motion precedence: the rulebook's, never one of the engine's own")
def _() -> None:
    first = {}
    for name in ("ecosoc", "una_usa"):
        floor = in_session(rulebook=preset(name))
        floor.raised(MotionKind.ADJOURN_MEETING)
        floor.raised(MotionKind.SUSPEND_MEETING, "Ghana", Terms(duration=600))
        first[name] = floor.session.pending[0].kind
    assert first == {"ecosoc": MotionKind.SUSPEND_MEETING, "una_usa": MotionKind.ADJOURN_MEETING}


@facts("17 same-kind motions: the longer total time first")
def _() -> None:
    floor = in_session()
    floor.raised(MotionKind.MODERATED_CAUCUS, "France", caucus(5))
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", caucus(10))
    assert [own.mover for own in floor.session.pending] == ["Ghana", "France"]


@facts("18 suspension, adjournment of the meeting, of the debate, and tabling are four different things")
def _() -> None:
    floor = with_draft()
    floor.carry(MotionKind.ADJOURN_DEBATE)
    statuses = [floor.session.sitting.status]
    floor.carry(MotionKind.SUSPEND_MEETING)
    statuses.append(floor.session.sitting.status)
    assert statuses == [SittingStatus.OPEN, SittingStatus.SUSPENDED]
    assert floor.draft.status is DraftStatus.DEBATE_ADJOURNED
    floor = in_session()
    floor.carry(MotionKind.ADJOURN_MEETING)
    assert floor.session.sitting.status is SittingStatus.CLOSED
    tabling = preset("una_usa").motions[MotionKind.TABLE_DEBATE]
    assert tabling.majority is Majority.TWO_THIRDS


@facts("19 amendment order: the dais judges which is furthest removed; what one rejects is skipped")
def _() -> None:
    floor = amending(AmendmentKind.MODIFY, AmendmentKind.MODIFY, AmendmentKind.STRIKE)
    floor.dais(RankAmendment(3, 1), RankAmendment(2, 2))
    assert floor.refusal(PRESIDENT, PutAmendment(1)).reason is Reason.AMENDMENT_ORDER
    floor.dais(PutAmendment(3))
    floor.ballots(no=7)
    floor.dais(PutAmendment(2))
    floor.ballots(yes=7)
    floor.dais(DropAmendment(1))


@facts("20 second degree: voted on first, then the first as changed; a third is refused")
def _() -> None:
    floor = amending(AmendmentKind.MODIFY)
    floor.act("Ghana", ProposeAmendment(AmendmentKind.MODIFY, "", "Invites all Members", 1))
    third = ProposeAmendment(AmendmentKind.MODIFY, "", "Asks all Members", 2)
    assert floor.refusal("Haiti", third).reason is Reason.AMENDMENT_DEGREE
    floor.dais(IntroduceAmendment(2), PutAmendment(2))
    floor.ballots(yes=7)
    assert floor.session.amendments[0].text == "Invites all Members"
    floor.dais(PutAmendment(1))
    floor.ballots(yes=7)
    assert floor.draft.operative[0].text == "Invites all Members"


@facts("21 order of drafts: as they were submitted; the adoption of one does not bar the others")
def _() -> None:
    floor = in_session()
    floor.act("Brazil", draft_resolution())
    floor.act("China", draft_resolution())
    assert floor.refusal(PRESIDENT, IntroduceDraft(2)).reason is Reason.ORDER_OF_PROPOSALS
    floor.dais(IntroduceDraft(1), OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=7)
    floor.dais(IntroduceDraft(2))


@facts("22 division of the question votes on parts; dividing the house votes again without abstentions")
def _() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    assert floor.vote.matter.kind is MatterKind.CLAUSE
    floor = with_draft(floor=in_session(rulebook=preset("thimun")))
    floor.dais(EndDebateTime(), EndDebateTime(), OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=2, no=2, abstain=3)
    number = floor.raised(MotionKind.DIVIDE_HOUSE).number
    floor.act("Ghana", SecondMotion(number))
    floor.dais(RuleOnMotion(number, Ruling.GRANTED))
    assert floor.vote.matter.kind is MatterKind.DRAFT
    assert floor.refusal("France", CastBallot(Choice.ABSTAIN)).reason is Reason.NO_ABSTENTION


@facts("23 division end state: the approved remainder as a whole; with nothing left, rejected without a vote")
def _() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    floor.ballots(no=7)
    floor.dais(OpenVote())
    floor.ballots(yes=7)
    floor.dais(OpenVote())
    assert floor.vote.matter.kind is MatterKind.DRAFT
    floor = voting_on_draft(clause_by_clause=True)
    floor.ballots(no=7)
    floor.dais(OpenVote())
    floor.ballots(no=7)
    assert (floor.draft.status, floor.session.vote) == (DraftStatus.REJECTED, None)


@facts("24 friendly amendment: all sponsors, not after one was adopted by vote, and unknown at the UN")
def _() -> None:
    floor = amending(AmendmentKind.MODIFY)
    assert floor.refusal("Brazil", ConsentToAmendment(1)).reason is Reason.NOT_FRIENDLY
    rules = under(preset("una_usa"), amendments={"signatories_share": (0, 1), "friendly_once_amended": False})
    floor = with_draft(3, floor=in_session(rulebook=rules))
    for clause in ("o1", "o2", "o3"):
        floor.act("France", ProposeAmendment(AmendmentKind.MODIFY, clause, "Urges all Members"))
    floor.act("Brazil", ConsentToAmendment(1))
    assert floor.draft.operative[0].text == "Urges all Members"
    floor.dais(IntroduceAmendment(2), PutAmendment(2))
    floor.ballots(yes=7)
    assert floor.refusal("Brazil", ConsentToAmendment(3)).reason is Reason.NOT_FRIENDLY


@facts("25 observers: a switch for procedure, never on substance, in no quorum and no count of signatures")
def _() -> None:
    votes = {}
    for switch in ((MatterKind.MOTION,), ()):
        floor = in_session(rulebook=under(observers={"votes_on": switch}))
        floor.put(MotionKind.ADJOURN_MEETING)
        votes[switch] = OBSERVER in floor.vote.entitled
    assert votes == {(MatterKind.MOTION,): True, (): False}
    for name in PRESETS:
        assert not {MatterKind.DRAFT, MatterKind.CLAUSE} & set(preset(name).observers.votes_on)
    assert len(in_session(7, 5).session.members_present) == 7


@facts("26 signatory fractions: a fifth of 54 is 11, rounded up; a cap of a tenth is 5, rounded down")
def _() -> None:
    proposals: Proposals = under(
        proposals={
            "signatories_share": (1, 5),
            "sponsors_share_maximum": (1, 10),
        }
    ).proposals
    assert signatories_needed(proposals, 54) == 11
    assert most_sponsors(proposals, 54) == 5


@facts("27 closed debate: the previous question in time in favour goes to time against, not to the vote")
def _() -> None:
    floor = with_draft(floor=in_session(rulebook=preset("thimun")))
    number = floor.raised(MotionKind.PREVIOUS_QUESTION).number
    floor.act("Ghana", SecondMotion(number))
    floor.dais(PutMotion(number))
    floor.ballots(yes=7)
    assert floor.session.debate_clock is not None
    assert floor.session.debate_clock.time is DebateTime.AGAINST


@facts("28 THIMUN abstention: on resolutions yes, on motions and amendments no")
def _() -> None:
    abstention = preset("thimun").abstention
    assert abstention.on(MatterKind.DRAFT) is Abstention.ALLOWED
    assert abstention.on(MatterKind.MOTION) is abstention.on(MatterKind.AMENDMENT) is Abstention.NOT_ALLOWED
    floor = with_draft(floor=in_session(rulebook=preset("thimun")))
    floor.dais(EndDebateTime(), EndDebateTime(), OpenVote(method=Method.PLACARDS))
    floor.act("France", CastBallot(Choice.ABSTAIN))


@facts("29 yields: one onward, with the time that was left and not time anew")
def _() -> None:
    floor = with_list("France")
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    floor.act("France", YieldFloor(YieldKind.DELEGATION, "Ghana"))
    assert floor.speech.left(floor.at) == 60
    assert floor.refusal("Ghana", YieldFloor(YieldKind.DELEGATION, "Haiti")).reason is Reason.YIELD_CHAIN


@facts("30 points that interrupt: only personal privilege for audibility; points of order by a switch")
def _() -> None:
    for name in ("thimun", "una_usa", "harvard", "nmun"):
        points = preset(name).points
        assert points[PointKind.PERSONAL_PRIVILEGE].interrupts is Interruption.AUDIBILITY
        assert points[PointKind.ORDER].interrupts is Interruption.NEVER
    assert preset("ecosoc").points[PointKind.ORDER].interrupts is Interruption.ALWAYS


@facts("31 consensus: ECOSOC adopts without a vote unless one is asked for")
def _() -> None:
    floor = with_draft()
    floor.dais(OpenVote())
    assert floor.vote.method is Method.WITHOUT_A_VOTE
    floor.dais(CloseVote())
    assert floor.draft.status is DraftStatus.ADOPTED
    assert floor.session.results[-1].ballots == {}


@facts("32 silence: not voting is not an abstention")
def _() -> None:
    result = voting_on_draft().ballots(yes=3, no=2, abstain=1)
    assert (result.tally.abstain, result.tally.not_voting) == (1, 1)


@facts("33 membership drift: a seat can be vacant, so nothing is reckoned from 54")
def _() -> None:
    floor = in_session()
    floor.dais(RemoveDelegation("Haiti"))
    assert len(floor.session.body.members) == 6
    assert preset("ecosoc").quorum_to_decide.needed(53) == 27


@facts("34 names: Bolivia, Türkiye and Côte d'Ivoire are called by their forms, accents aside")
def _() -> None:
    problems: list[Problem] = []
    committee = load_committee("ecosoc_2026", problems)
    assert problems == []
    assert committee is not None
    names = [own.name for own in committee.delegations]
    assert {"Türkiye", "Côte d'Ivoire"} <= {name.replace("’", "'") for name in names}


@facts("35 citing numbers: a number only where it is sure, else the heading and the document")
def _() -> None:
    for name in PRESETS:
        for topic in Topic:
            rule = preset(name).source(topic)
            assert rule.number is None or rule.sureness.bears_a_number
            assert rule.heading
            assert rule.document


@facts("36 bare yes and no are booleans to YAML: the answers of a roll call are words all the same")
def _() -> None:
    for name in PRESETS:
        assert {Answer.YES, Answer.NO} <= set(preset(name).method_of_voting.roll_call_answers)


def test_all_thirty_six_are_shown() -> None:
    numbers = [int(str(case.id).split()[0]) for case in facts.cases]
    assert numbers == list(range(1, 37))


@pytest.mark.parametrize("check", facts.cases)
def test_a_trap_is_not_fallen_into(check: Check) -> None:
    check()
