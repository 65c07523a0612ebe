"""The Council's own rules: every fact that bears on a sitting, shown in the engine."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import AmendmentKind, Answer, Ending, MotionKind, PointKind, Sureness, Topic
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment, RankAmendment
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.points.appeals import AppealRuling
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.replies import AskReply, CallReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.resolutions.life import IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList, JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import CastBallot, OpenVote, RequestVote
from bot.procedure.rules.voting.events import VoteOpened
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation, EndExplanations
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.speaking import Purpose
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    MEMBERS,
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
from tests.procedure.presets.facts import Check, Facts, variant
from tests.procedure.rulebooks import preset

facts = Facts()
RULES = preset("ecosoc")
DAY = 24 * 60 * 60


def council(members: int = 7, absent: Iterable[str] = ()) -> Floor:
    """The Council in session."""
    return in_session(members, rulebook=RULES, absent=absent)


def debating() -> Floor:
    """The Council with a draft before it and speakers on its list."""
    return with_draft(floor=with_list("Ghana", "Haiti", floor=council()))


def all_voting() -> Floor:
    """All 54 members of the Council voting on a draft."""
    floor = with_draft(floor=council(54), sponsor="Member 001")
    floor.dais(OpenVote(method=Method.PLACARDS))
    return floor


def amended() -> Floor:
    """The Council with a draft before it to which it has adopted an amendment."""
    floor = debating()
    floor.act("France", ProposeAmendment(AmendmentKind.STRIKE, "o2"))
    floor.dais(IntroduceAmendment(1), PutAmendment(1))
    floor.ballots(yes=7)
    return floor


@facts("quorum: a third of the members, 18 of 54, lets debate go on")
def _() -> None:
    absent = tuple(f"Member {number:03}" for number in range(18, 55))
    floor = council(54, absent=absent)
    refusal = floor.refusal(PRESIDENT, RaiseMotion(MotionKind.ADJOURN_MEETING, delegation="Member 001"))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DEBATE, 18)
    floor.act("Member 018", AnswerRoll(Presence.PRESENT))
    floor.raised(MotionKind.ADJOURN_MEETING, "Member 001")


@facts("quorum: a majority of the members, 28 of 54, has to be present for any decision, also on a motion")
def _() -> None:
    absent = tuple(f"Member {number:03}" for number in range(28, 55))
    floor = council(54, absent=absent)
    number = floor.raised(MotionKind.ADJOURN_MEETING, "Member 001").number
    refusal = floor.refusal(PRESIDENT, PutMotion(number))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DECIDE, 28)
    floor.act("Member 028", AnswerRoll(Presence.PRESENT))
    floor.dais(PutMotion(number))
    assert variant(RULES.source(Topic.QUORUM_TO_DECIDE), "only votes of substance")


@facts(
    "the President: no casting vote, so the dais has no ballot of its own",
    "voting rights: each member has one vote",
)
def _() -> None:
    floor = voting_on_draft(council())
    assert floor.vote.entitled == MEMBERS
    assert floor.refusal(PRESIDENT, CastBallot(Choice.YES)).reason is Reason.NOT_SEATED
    floor.act("France", CastBallot(Choice.YES))
    assert floor.refusal("France", CastBallot(Choice.NO)).reason is Reason.ALREADY_RECORDED


@facts("general powers of the President: rules on motions, but what is the committee's goes to the vote")
def _() -> None:
    floor = council()
    number = floor.raised(MotionKind.ADJOURN_MEETING).number
    assert floor.refusal(PRESIDENT, RuleOnMotion(number, Ruling.GRANTED)).reason is Reason.NEEDS_A_VOTE
    floor.dais(RuleOnMotion(number, Ruling.OUT_OF_ORDER, "Too early"))
    assert floor.session.motions[-1].status is MotionStatus.OUT_OF_ORDER


@facts("points of order: at any time, interrupting a speech, and decided at once")
def _() -> None:
    floor = with_list("Ghana", floor=council())
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    floor.act("Haiti", RaisePoint(PointKind.ORDER, "The speaker is not on the list"))
    assert floor.session.speech is None
    floor.wait(50)
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    assert floor.speech.left(floor.at) == 60


@facts(
    "points of order: an appeal is put to the vote at once and without debate",
    "points of order: a ruling stands unless a majority overrules it, so a tie keeps it",
)
def _() -> None:
    floor = council(6)
    floor.act("France", RaisePoint(PointKind.ORDER))
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    floor.act("France", AppealRuling())
    assert floor.vote.method is Method.PLACARDS
    assert floor.refusal("Ghana", SpeakOnMotion(Side.FOR)).reason is Reason.VOTING
    assert not floor.ballots(yes=3, no=3).carried


@facts("time-limit on speeches: two for and two against, then a vote")
def _() -> None:
    floor = debating()
    floor.put(MotionKind.LIMIT_SPEECHES, terms=Terms(each=60))
    for name in ("Albania", "Brazil"):
        floor.act(name, SpeakOnMotion(Side.FOR))
    for name in ("China", "Estonia"):
        floor.act(name, SpeakOnMotion(Side.AGAINST))
    assert floor.refusal("Haiti", SpeakOnMotion(Side.FOR)).reason is Reason.SIDE_FULL
    floor.dais(PutToVote())
    floor.ballots(yes=4, no=3)
    assert floor.session.speakers.seconds == 60


@facts("closing of the list: announced by the President, and nobody joins any more")
def _() -> None:
    floor = with_list("Ghana", floor=council())
    floor.dais(CloseSpeakersList())
    assert floor.refusal("Haiti", JoinSpeakers()).reason is Reason.LIST_NOT_OPEN


@facts("closing of the list: a motion for it is the committee's consent")
def _() -> None:
    floor = with_list("Ghana", floor=council())
    floor.carry(MotionKind.CLOSE_LIST)
    assert not floor.session.speakers.open
    assert floor.session.speakers.queue == ("Ghana",)


@facts("right of reply: accorded to any member that asks, at the end of the meeting and briefly")
def _() -> None:
    floor = with_list("Ghana", floor=council())
    floor.dais(CallNextSpeaker())
    floor.act("Haiti", AskReply())
    floor.dais(EndSpeech(), CallReply())
    assert (floor.speech.delegation, floor.speech.purpose, floor.speech.seconds) == (
        "Haiti",
        Purpose.REPLY,
        60,
    )


@facts(
    "suspension of the meeting: no debate, an immediate vote",
    "adjournment of the meeting: no debate, an immediate vote",
)
def _() -> None:
    for kind in (MotionKind.SUSPEND_MEETING, MotionKind.ADJOURN_MEETING):
        floor = council()
        floor.put(kind)
        assert floor.vote.matter.number == 1


@facts("adjournment of debate: two for and two against, then an immediate vote")
def _() -> None:
    floor = debating()
    floor.put(MotionKind.ADJOURN_DEBATE)
    assert RULES.motions[MotionKind.ADJOURN_DEBATE].speakers_for == 2
    for name, side in (("Albania", Side.FOR), ("China", Side.AGAINST), ("Estonia", Side.AGAINST)):
        floor.act(name, SpeakOnMotion(side))
    assert floor.refusal("Haiti", SpeakOnMotion(Side.AGAINST)).reason is Reason.SIDE_FULL
    floor.dais(PutToVote())
    floor.ballots(yes=4, no=3)
    assert floor.draft.status is DraftStatus.DEBATE_ADJOURNED


@facts(
    "closure of debate: at any time, even if others wish to speak",
    "closure of debate: only two speakers, both against",
    "closure of debate: by a simple majority",
)
def _() -> None:
    floor = debating()
    floor.put(MotionKind.CLOSE_DEBATE)
    assert floor.refusal("Albania", SpeakOnMotion(Side.FOR)).reason is Reason.NOT_DEBATABLE
    for name in ("China", "Estonia"):
        floor.act(name, SpeakOnMotion(Side.AGAINST))
    assert floor.refusal("Haiti", SpeakOnMotion(Side.AGAINST)).reason is Reason.SIDE_FULL
    floor.dais(PutToVote())
    assert floor.ballots(yes=4, no=3).carried
    assert floor.session.debate_closed


@facts("order of motions: suspension, adjournment of the meeting, adjournment of debate, closure")
def _() -> None:
    floor = debating()
    for kind in (
        MotionKind.CLOSE_DEBATE,
        MotionKind.ADJOURN_DEBATE,
        MotionKind.ADJOURN_MEETING,
        MotionKind.SUSPEND_MEETING,
    ):
        floor.raised(kind)
    assert [own.kind for own in floor.session.pending] == list(RULES.order_of_motions.precedence[:4])
    refusal = floor.refusal(PRESIDENT, PutMotion(1))
    assert (refusal.reason, refusal.facts["first"]) == (Reason.ORDER_OF_PRECEDENCE, "suspend_meeting")


@facts("order of motions: a point of order comes before all of them")
def _() -> None:
    floor = debating()
    number = floor.raised(MotionKind.SUSPEND_MEETING).number
    floor.act("Haiti", RaisePoint(PointKind.ORDER))
    assert floor.refusal(PRESIDENT, PutMotion(number)).reason is Reason.POINT_ON_FLOOR


@facts("submission of proposals: 24 hours after circulation, which a committee may ask for")
def _() -> None:
    floor = council()
    floor.act("Brazil", draft_resolution())
    floor.dais(IntroduceDraft(1))
    assert any("24 hours" in own for own in RULES.source(Topic.PROPOSALS).variants)
    floor = in_session(rulebook=under(RULES, proposals={"notice": DAY}))
    floor.act("Brazil", draft_resolution())
    floor.wait(DAY - 1)
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(1))
    assert (refusal.reason, refusal.facts["seconds"]) == (Reason.NOTICE, 1)
    floor.carry(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=1))


@facts("withdrawal: by the sponsor before voting has begun")
def _() -> None:
    floor = with_draft(floor=council())
    assert floor.refusal("France", WithdrawDraft(1)).reason is Reason.NOT_SPONSOR
    floor.act("Brazil", WithdrawDraft(1))
    assert floor.draft.status is DraftStatus.WITHDRAWN
    floor = voting_on_draft(council(), clause_by_clause=True)
    floor.ballots(yes=7)
    assert floor.refusal("Brazil", WithdrawDraft(1)).reason is Reason.VOTING_BEGUN


@facts("withdrawal: a mover takes a motion back before it is decided")
def _() -> None:
    floor = debating()
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.act("France", WithdrawMotion(1))
    assert floor.session.motions[-1].status is MotionStatus.WITHDRAWN


@facts("competence: decided before the proposal in question")
def _() -> None:
    floor = debating()
    floor.carry(MotionKind.COMPETENCE)
    assert floor.session.draft_on_floor is None
    assert not [own for own in floor.session.results if own.matter.kind == "draft"]


@facts(
    "reconsideration: not unless the Council so decides, two speakers, both against",
    "reconsideration: by a simple majority, not two thirds",
)
def _() -> None:
    floor = voting_on_draft(council())
    floor.ballots(no=7)
    assert floor.draft.status is DraftStatus.REJECTED
    assert floor.refusal(PRESIDENT, IntroduceDraft(1)).reason is Reason.DRAFT_STATUS
    floor.put(MotionKind.RECONSIDER, terms=Terms(draft=1))
    assert floor.refusal("Albania", SpeakOnMotion(Side.FOR)).reason is Reason.NOT_DEBATABLE
    floor.dais(PutToVote())
    assert floor.ballots(yes=4, no=3).carried
    assert floor.session.draft_on_floor == 1


@facts("request for a vote: without one a proposal is adopted without a vote")
def _() -> None:
    floor = with_draft(floor=council())
    floor.dais(OpenVote())
    assert floor.vote.method is Method.WITHOUT_A_VOTE
    floor.wait(61)
    floor.clock()
    assert floor.draft.status is DraftStatus.ADOPTED


@facts("request for a vote: any one member's is enough")
def _() -> None:
    floor = with_draft(floor=council())
    floor.dais(OpenVote())
    floor.act("Haiti", RequestVote())
    assert floor.vote.method is Method.PLACARDS
    assert not floor.ballots(yes=3, no=4).carried


@facts(
    "majority: of the members present and voting, for everything",
    "majority: present and voting means having voted for or against; who abstains is not voting",
    "practice: 23 to 7 with 18 abstentions is adopted, fewer than half of 54",
)
def _() -> None:
    result = all_voting().ballots(yes=23, no=7, abstain=18)
    assert result.carried
    assert result.tally.cast == 30


@facts("practice: 26 to 7 with 13 abstentions is adopted, 20 to 22 with 11 is rejected")
def _() -> None:
    assert all_voting().ballots(yes=26, no=7, abstain=13).carried
    assert not all_voting().ballots(yes=20, no=22, abstain=11).carried


@facts("method of voting: a show of hands unless a roll call is asked for, which any member may")
def _() -> None:
    floor = with_draft(floor=council())
    floor.act("Haiti", RaiseMotion(MotionKind.ROLL_CALL_VOTE))
    assert floor.session.motions[-1].status is MotionStatus.GRANTED
    floor.dais(OpenVote())
    assert floor.vote.method is Method.ROLL_CALL


@facts("method of voting: in English alphabetical order from a State drawn by lot")
def _() -> None:
    floor = with_draft(floor=council())
    floor.act(PRESIDENT, OpenVote(method=Method.ROLL_CALL), draw=lambda names: "Estonia")
    assert floor.vote.entitled == ("Estonia", "France", "Ghana", "Haiti", "Albania", "Brazil", "China")
    opened = floor.events[-1]
    assert isinstance(opened, VoteOpened)
    assert opened.drawn == "Estonia"


@facts("method of voting: the answers are yes, no and abstention; no pass and no rights")
def _() -> None:
    assert set(RULES.method_of_voting.roll_call_answers) == {Answer.YES, Answer.NO, Answer.ABSTAIN}


@facts("explanation of vote: briefly, before voting starts or after it is completed")
def _() -> None:
    floor = debating()
    floor.carry(MotionKind.CLOSE_DEBATE)
    floor.act("Haiti", AskToExplain())
    floor.dais(CallExplanation())
    assert (floor.speech.purpose, floor.speech.seconds) == (Purpose.EXPLANATION, 60)
    floor.dais(EndSpeech(), EndExplanations(), OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=7)
    floor.act("Ghana", AskToExplain())
    floor.dais(CallExplanation())
    assert floor.speech.delegation == "Ghana"


@facts("explanation of vote: a sponsor does not explain unless the text was amended")
def _() -> None:
    floor = debating()
    floor.carry(MotionKind.CLOSE_DEBATE)
    assert floor.refusal("Brazil", AskToExplain()).reason is Reason.SPONSOR_EXPLAINS
    floor = amended()
    floor.carry(MotionKind.CLOSE_DEBATE)
    floor.act("Brazil", AskToExplain())


@facts("conduct during voting: only a point of order about the voting itself interrupts it")
def _() -> None:
    floor = voting_on_draft(council())
    assert floor.refusal("Haiti", RaisePoint(PointKind.PARLIAMENTARY_INQUIRY)).reason is not None
    assert floor.refusal("Haiti", RaiseMotion(MotionKind.ADJOURN_MEETING)).reason is Reason.VOTING
    floor.act("Haiti", RaisePoint(PointKind.ORDER, "My ballot is not shown"))
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    assert floor.ballots(yes=7).carried


@facts("amendments: one adds to, deletes from or revises part of a proposal")
def _() -> None:
    floor = debating()
    for kind in AmendmentKind:
        after = "o2" if kind is AmendmentKind.MOVE else ""
        floor.act("France", ProposeAmendment(kind, "o1", "Urges all Members to report", after=after))
    assert [own.kind for own in floor.session.amendments] == list(AmendmentKind)


@facts(
    "order of voting on amendments: before the proposal",
    "order of voting on amendments: the one furthest removed in substance first, as the President judges",
)
def _() -> None:
    floor = debating()
    floor.act("France", ProposeAmendment(AmendmentKind.MODIFY, "o1", "Urges all Members to report"))
    floor.act("Ghana", ProposeAmendment(AmendmentKind.STRIKE, "o2"))
    floor.dais(IntroduceAmendment(1), IntroduceAmendment(2), RankAmendment(2, 1))
    assert floor.refusal(PRESIDENT, OpenVote(method=Method.PLACARDS)).reason is Reason.AMENDMENT_FIRST
    refusal = floor.refusal(PRESIDENT, PutAmendment(1))
    assert (refusal.reason, refusal.facts["earlier"]) == (Reason.AMENDMENT_ORDER, "2")
    floor.dais(PutAmendment(2))


@facts(
    "order of voting on amendments: what the adoption of one rejects is not put",
    "order of voting on amendments: the amended proposal is then voted on",
)
def _() -> None:
    floor = debating()
    for text in ("Urges all Members to report", "Invites all Members to report"):
        floor.act("France", ProposeAmendment(AmendmentKind.MODIFY, "o1", text))
    floor.dais(IntroduceAmendment(1), IntroduceAmendment(2), PutAmendment(1))
    floor.ballots(yes=7)
    floor.dais(DropAmendment(2), OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=7)
    assert floor.draft.operative[0].text == "Urges all Members to report"
    assert floor.draft.status is DraftStatus.ADOPTED


@facts("withdrawal: not once the proposal was amended, but any member may submit it again")
def _() -> None:
    floor = amended()
    assert floor.refusal("Brazil", WithdrawDraft(1)).reason is Reason.DRAFT_AMENDED
    floor = debating()
    floor.act("Brazil", WithdrawDraft(1))
    floor.act("China", ResubmitDraft(1))
    assert (floor.draft.sponsors, floor.draft.status) == (("China",), DraftStatus.SUBMITTED)
    floor.dais(IntroduceDraft(1))
    floor.act("China", WithdrawDraft(1))
    floor.act("China", draft_resolution())
    assert floor.draft.symbol == "E/2015/L.2"


@facts("equally divided votes: a tie rejects")
def _() -> None:
    assert not voting_on_draft(council(6)).ballots(yes=3, no=3).carried


@facts("order of voting on proposals: in the order of submission, unless the Council decides otherwise")
def _() -> None:
    floor = council()
    floor.act("Brazil", draft_resolution())
    floor.act("China", draft_resolution())
    assert floor.refusal(PRESIDENT, IntroduceDraft(2)).reason is not None
    floor.carry(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=2))
    assert floor.session.draft_on_floor == 2


@facts("order of voting on proposals: that no decision be taken goes before the proposal")
def _() -> None:
    floor = debating()
    floor.carry(MotionKind.NO_DECISION)
    assert floor.session.draft_on_floor is None


@facts(
    "division: parts are voted on separately if a member asks",
    "division: what is approved is then voted on as a whole",
)
def _() -> None:
    floor = with_draft(2, floor=council())
    floor.act("Haiti", RaiseMotion(MotionKind.DIVISION))
    if floor.session.vote is None:
        floor.dais(OpenVote(clause_by_clause=floor.session.parts is None))
    floor.ballots(yes=7)
    floor.dais(OpenVote())
    floor.ballots(no=7)
    floor.dais(OpenVote())
    floor.ballots(yes=7)
    assert floor.draft.status is DraftStatus.ADOPTED
    assert len(floor.draft.standing) == 1


@facts("division: when all operative parts are rejected the whole is rejected")
def _() -> None:
    floor = voting_on_draft(council(), clause_by_clause=True)
    floor.ballots(no=7)
    floor.dais(OpenVote())
    floor.ballots(no=7)
    assert floor.draft.status is DraftStatus.REJECTED
    assert floor.session.vote is None


@facts("non-members, agencies and organizations take part without a vote")
def _() -> None:
    floor = voting_on_draft(council())
    assert floor.refusal(OBSERVER, CastBallot(Choice.YES)).reason is Reason.OBSERVER_VOTE


@facts("non-governmental organizations sit as observers and may be heard")
def _() -> None:
    floor = with_list(OBSERVER, floor=council())
    floor.dais(CallNextSpeaker())
    assert floor.speech.delegation == OBSERVER


@facts("not in the real rules: no seconds, no quotas of signatories, no friendly amendments")
def _() -> None:
    assert not any(motion.second for motion in RULES.motions.values())
    assert RULES.proposals.signatories_share[0] == RULES.proposals.signatories_minimum == 0
    assert not RULES.amendments.friendly


@facts("not in the real rules: yields, caucuses and present and voting are marked as Model UN practice")
def _() -> None:
    for topic in (Topic.YIELDS, Topic.CAUCUS, Topic.ROLL_CALL, Topic.ABSTENTION):
        assert RULES.source(topic).document == "Model UN practice"


@facts("rule numbers are printed only where they are sure: 58 to 71, not 41 to 57")
def _() -> None:
    rules = [RULES.source(topic) for topic in Topic]
    rules += [own.rule for own in RULES.motions.values()]
    numbers = {rule.number for rule in rules if rule.number is not None}
    assert {int(number) for number in numbers} <= {*range(58, 72), 80}
    assert all(rule.sureness in (Sureness.PRIMARY, Sureness.DERIVED) for rule in rules if rule.number)


@facts("format: participles end with commas, verbs with semicolons; the Council imposes and deploys nothing")
def _() -> None:
    form = RULES.form
    assert (form.preambular_ends, form.operative_ends) == ((Ending.COMMA,), (Ending.SEMICOLON,))
    assert set(form.reserved_verbs) == {"imposes", "deploys"}
    assert form.opening_phrases
    assert not form.binds
    assert variant(form.rule, "condemns, demands and authorizes")


@pytest.mark.parametrize("check", facts.cases)
def test_the_council_sits_by_its_rules(check: Check) -> None:
    check()
