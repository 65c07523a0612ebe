"""The rules of the Harvard and WorldMUN family: where they are not UNA-USA's, and that they are elsewhere."""

from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import AmendmentKind, MatterKind, MotionKind, PointKind, Topic, YieldKind
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.resolutions.sponsorship import SponsorDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.comments import RecogniseComment
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, OpenVote, RequestVote
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.speaking import Purpose
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    Floor,
    in_session,
    under,
    with_draft,
    with_list,
)
from tests.procedure.presets.facts import Check, Facts, departures, variant
from tests.procedure.rulebooks import preset

facts = Facts()
RULES = preset("harvard")


def of_eight(present: int) -> Floor:
    """A committee of eight members, so many of whom are present."""
    absent = [f"Member {number:03}" for number in range(present + 1, 9)]
    return in_session(8, rulebook=RULES, absent=absent)


def debating() -> Floor:
    """A committee with a draft before it."""
    return with_draft(floor=with_list("Ghana", floor=in_session(rulebook=RULES)))


def speaking() -> Floor:
    """A committee in which Ghana has spoken for 30 seconds."""
    floor = with_list("Ghana", floor=in_session(rulebook=RULES))
    floor.dais(CallNextSpeaker())
    floor.wait(30)
    return floor


@facts("the rules are UNA-USA's but for the yields")
def _() -> None:
    assert departures(preset("una_usa"), RULES) == {"yields.to", "yields.comments"}


@facts("quorum: a quarter of the members opens debate, assumed unless challenged")
def _() -> None:
    floor = of_eight(1)
    floor.raised(MotionKind.ADJOURN_MEETING, "Member 001")
    floor.act("Member 001", ChallengeQuorum())
    refusal = floor.refusal("Member 001", RaiseMotion(MotionKind.CLOSE_LIST))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DEBATE, 2)


@facts("to decide: a majority has to be present for votes of substance")
def _() -> None:
    floor = with_draft(floor=of_eight(4), sponsor="Member 001")
    refusal = floor.refusal(PRESIDENT, OpenVote())
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DECIDE, 5)
    floor.act("Member 005", AnswerRoll(Presence.PRESENT))
    floor.dais(OpenVote())


@facts("to decide: a motion is voted on with fewer than half present, a draft is not")
def _() -> None:
    floor = with_draft(floor=of_eight(4), sponsor="Member 001")
    number = floor.raised(MotionKind.ADJOURN_MEETING, "Member 001").number
    floor.seconded(number)
    assert floor.refusal(PRESIDENT, OpenVote()).reason is Reason.QUORUM_TO_DECIDE
    floor.dais(PutMotion(number))
    assert (floor.vote.matter.kind, len(floor.vote.entitled)) == (MatterKind.MOTION, 5)


@facts("procedural votes: no abstention; where somebody does not vote it is taken again, a variant")
def _() -> None:
    floor = in_session(rulebook=RULES)
    floor.put(MotionKind.ADJOURN_MEETING)
    assert floor.refusal("France", CastBallot(Choice.ABSTAIN)).reason is Reason.NO_ABSTENTION
    floor.dais(CancelVote("France does not vote"), PutToVote())
    assert len(floor.vote.outstanding) == 8
    assert variant(RULES.source(Topic.ABSTENTION), "taken again")


@facts(
    "yields: also to comments",
    "comments: two of half a minute each",
)
def _() -> None:
    floor = speaking()
    floor.act("Ghana", YieldFloor(YieldKind.COMMENTS))
    for name in ("France", "Haiti"):
        floor.dais(RecogniseComment(name))
        assert (floor.speech.purpose, floor.speech.seconds) == (Purpose.COMMENT, 30)
    assert floor.refusal(PRESIDENT, RecogniseComment("China")).reason is Reason.COMMENTS_SPENT
    floor.dais(EndSpeech())
    assert floor.session.comments is None


@facts("yields: to the chair, to a delegation and to questions as well")
def _() -> None:
    for to, recipient in (
        (YieldKind.DAIS, None),
        (YieldKind.DELEGATION, "France"),
        (YieldKind.QUESTIONS, None),
    ):
        speaking().act("Ghana", YieldFloor(to, recipient))


@facts("extension of a caucus: at most half of it, a variant")
def _() -> None:
    assert variant(RULES.source(Topic.CAUCUS), "at most half the caucus")


@facts("setting the agenda: two for and two against, a variant")
def _() -> None:
    assert variant(RULES.motions[MotionKind.SET_AGENDA].rule, "Two for and two against")


@facts("personal privilege: interrupts with caution, where nobody can hear")
def _() -> None:
    floor = speaking()
    floor.act("Haiti", RaisePoint(PointKind.PERSONAL_PRIVILEGE, "It is cold"))
    assert floor.session.speech is not None
    floor.act("France", RaisePoint(PointKind.PERSONAL_PRIVILEGE, "We cannot hear", audibility=True))
    assert floor.session.speech is None


@facts("postponement of debate: two for and two against, two thirds; resumption by a simple majority")
def _() -> None:
    floor = debating()
    floor.put(MotionKind.TABLE_DEBATE)
    for name, side in (("Albania", Side.FOR), ("Brazil", Side.FOR), ("China", Side.AGAINST)):
        floor.act(name, SpeakOnMotion(side))
    assert floor.refusal("Haiti", SpeakOnMotion(Side.FOR)).reason is Reason.SIDE_FULL
    floor.dais(PutToVote())
    assert not floor.ballots(yes=5, no=3).carried
    floor.carry(MotionKind.TABLE_DEBATE)
    assert floor.draft.status is DraftStatus.TABLED
    floor.put(MotionKind.RESUME_DEBATE, terms=Terms(draft=1))
    assert floor.ballots(yes=5, no=3).carried


@facts("closure of debate: two thirds")
def _() -> None:
    floor = debating()
    for yes in (5, 6):
        floor.put(MotionKind.CLOSE_DEBATE)
        floor.dais(PutToVote())
        assert floor.ballots(yes=yes, no=8 - yes).carried is (yes == 6)


@facts("reconsideration: two thirds")
def _() -> None:
    floor = debating()
    floor.dais(OpenVote(method=Method.PLACARDS))
    floor.ballots(no=7)
    for yes in (5, 6):
        floor.put(MotionKind.RECONSIDER, terms=Terms(draft=1))
        floor.dais(PutToVote())
        assert floor.ballots(yes=yes, no=8 - yes).carried is (yes == 6)


@facts("unfriendly amendment: two thirds, a variant")
def _() -> None:
    assert variant(RULES.source(Topic.AMENDMENTS), "Two thirds for an unfriendly amendment")


@facts("acclamation: one objection defeats it")
def _() -> None:
    floor = debating()
    floor.dais(OpenVote())
    floor.act("Haiti", RequestVote())
    assert floor.vote.method is Method.PLACARDS


@facts("observers: vote on procedure; at WorldMUN 2016 on nothing, which is a switch")
def _() -> None:
    votes = {}
    for rules in (RULES, under(RULES, observers={"votes_on": ()})):
        floor = in_session(rulebook=rules)
        floor.put(MotionKind.ADJOURN_MEETING)
        votes[rules.observers.votes_on] = OBSERVER in floor.vote.entitled
    assert list(votes.values()) == [True, False]
    assert variant(RULES.source(Topic.OBSERVERS), "WorldMUN 2016")


@facts("observers: sponsor nothing, neither drafts nor amendments")
def _() -> None:
    floor = debating()
    assert floor.refusal(OBSERVER, SponsorDraft(1)).reason is Reason.OBSERVER_SPONSOR
    amendment = ProposeAmendment(AmendmentKind.STRIKE, "o1")
    assert floor.refusal(OBSERVER, amendment).reason is Reason.OBSERVER_SPONSOR


@facts("seconds: without one a motion fails")
def _() -> None:
    floor = in_session(rulebook=RULES)
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.dais(RuleOnMotion(1, Ruling.NOT_SECONDED))
    assert floor.session.motions[-1].status is MotionStatus.NOT_SECONDED


@facts("objections: without one a motion passes without a count")
def _() -> None:
    floor = in_session(rulebook=RULES)
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.seconded(1)
    floor.dais(PutMotion(1, without_a_vote=True))
    floor.wait(61)
    floor.clock()
    assert floor.session.motions[-1].status is MotionStatus.CARRIED


@pytest.mark.parametrize("check", facts.cases)
def test_a_harvard_committee_sits_by_its_rules(check: Check) -> None:
    check()
