"""The rules of the NMUN family: where they are not UNA-USA's, and that they are elsewhere."""

from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import AmendmentKind, MotionKind, Sureness, Topic
from bot.procedure.rules.amendments.life import ConsentToAmendment, IntroduceAmendment, SignAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft
from bot.procedure.rules.resolutions.sponsorship import SignDraft, SponsorDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import OpenVote, RequestVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    PRESIDENT,
    Floor,
    draft_resolution,
    in_session,
    with_draft,
    with_list,
)
from tests.procedure.presets.facts import Check, Facts, departures, variant
from tests.procedure.rulebooks import preset

facts = Facts()
RULES = preset("nmun")


def of_eight(present: int) -> Floor:
    """A committee of eight members, so many of whom are present."""
    absent = [f"Member {number:03}" for number in range(present + 1, 9)]
    return in_session(8, rulebook=RULES, absent=absent)


def debating() -> Floor:
    """A committee with a draft of Brazil's before it."""
    return with_draft(floor=with_list("Ghana", floor=in_session(rulebook=RULES)))


def amending(floor: Floor) -> int:
    """The number of an amendment that France proposes and Ghana signs."""
    floor.act("France", ProposeAmendment(AmendmentKind.STRIKE, "o1"))
    number = floor.session.amendments[-1].number
    floor.act("Ghana", SignAmendment(number))
    return number


@facts("the rules are UNA-USA's but for quorum, caucuses, closure, motions' order, signatories and warnings")
def _() -> None:
    assert departures(preset("una_usa"), RULES) == {
        "quorum_to_debate.share",
        "quorum_to_debate.assumed",
        "order_of_motions.precedence",
        "proposals.sponsors_count_as_signatories",
        "motions.unmoderated_caucus",
        "motions.moderated_caucus",
        "motions.extend_caucus",
        "motions.close_debate.majority",
        "moderation.warning_limit",
        "moderation.at_limit",
    }


@facts("what is recalled and not found in a source says so, and bears no number")
def _() -> None:
    rules = [RULES.source(own) for own in (Topic.QUORUM_TO_DEBATE, Topic.PROPOSALS, Topic.ORDER_OF_MOTIONS)]
    rules += [RULES.motions[own].rule for own in (MotionKind.SUSPEND_MEETING, MotionKind.CLOSE_DEBATE)]
    assert {own.sureness for own in rules} == {Sureness.UNVERIFIED}
    assert {own.number for own in rules} == {None}


@facts(
    "quorum: a third of the members opens debate",
    "quorum: the chair's duty at all times, not assumed",
)
def _() -> None:
    floor = of_eight(2)
    assert floor.refusal("Member 001", ChallengeQuorum()).reason is Reason.QUORUM_COUNTED
    refusal = floor.refusal("Member 001", RaiseMotion(MotionKind.ADJOURN_MEETING))
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DEBATE, 3)
    floor.act("Member 003", AnswerRoll(Presence.PRESENT))
    floor.raised(MotionKind.ADJOURN_MEETING, "Member 001")
    floor.act("Member 003", AnswerRoll(Presence.ABSENT))
    assert floor.refusal(PRESIDENT, CallNextSpeaker()).reason is Reason.QUORUM_TO_DEBATE


@facts("to decide: a majority; one half of those in attendance is a variant")
def _() -> None:
    floor = with_draft(floor=of_eight(4), sponsor="Member 001")
    refusal = floor.refusal(PRESIDENT, OpenVote())
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DECIDE, 5)
    assert variant(RULES.source(Topic.QUORUM_TO_DECIDE), "One half")


@facts("list runs out: debate closes")
def _() -> None:
    floor = debating()
    floor.dais(CallNextSpeaker(), EndSpeech())
    assert floor.session.ready_for_vote


@facts("unmoderated caucus: none, the meeting is suspended for a time by a simple majority instead")
def _() -> None:
    floor = in_session(rulebook=RULES)
    for kind in (MotionKind.UNMODERATED_CAUCUS, MotionKind.MODERATED_CAUCUS, MotionKind.EXTEND_CAUCUS):
        refusal = floor.refusal("France", RaiseMotion(kind, Terms(total=600)))
        assert refusal.reason is Reason.MOTION_UNKNOWN
    floor.put(MotionKind.SUSPEND_MEETING, terms=Terms(duration=600))
    assert floor.ballots(yes=5, no=3).carried
    assert floor.session.sitting.status is SittingStatus.SUSPENDED


@facts("closure of debate: two against, a simple majority; two thirds is UNA-USA's")
def _() -> None:
    floor = debating()
    floor.put(MotionKind.CLOSE_DEBATE)
    assert floor.refusal("Albania", SpeakOnMotion(Side.FOR)).reason is Reason.NOT_DEBATABLE
    floor.act("China", SpeakOnMotion(Side.AGAINST))
    floor.act("Estonia", SpeakOnMotion(Side.AGAINST))
    assert floor.refusal("Haiti", SpeakOnMotion(Side.AGAINST)).reason is Reason.SIDE_FULL
    floor.dais(PutToVote())
    assert floor.ballots(yes=5, no=3).carried
    assert variant(RULES.motions[MotionKind.CLOSE_DEBATE].rule, "Two thirds")


@facts("tabling and reconsideration: two thirds; majorities elsewhere are variants")
def _() -> None:
    floor = debating()
    floor.put(MotionKind.TABLE_DEBATE)
    floor.dais(PutToVote())
    assert not floor.ballots(yes=5, no=3).carried
    assert variant(RULES.motions[MotionKind.TABLE_DEBATE].rule, "simple majority", "At Alaska MUN a majority")
    assert variant(RULES.motions[MotionKind.RECONSIDER].rule, "A majority")


@facts("draft resolution: a fifth of the members as sponsors and signatories together")
def _() -> None:
    floor = in_session(54, rulebook=RULES)
    floor.act("Member 001", draft_resolution())
    floor.dais(*(SponsorDraft(1, f"Member {number:03}") for number in range(2, 6)), ApproveDraft(1))
    floor.dais(*(SignDraft(1, f"Member {number:03}") for number in range(6, 11)))
    refusal = floor.refusal(PRESIDENT, IntroduceDraft(1))
    assert (refusal.reason, refusal.facts["count"], refusal.facts["needed"]) == (
        Reason.SIGNATORIES_NEEDED,
        10,
        11,
    )
    floor.dais(SignDraft(1, "Member 011"), IntroduceDraft(1))


@facts(
    "friendly amendment: the sponsors' consent, no vote",
    "unfriendly amendment: a simple majority",
)
def _() -> None:
    floor = debating()
    floor.act("Brazil", ConsentToAmendment(amending(floor)))
    assert len(floor.draft.operative) == 1
    floor = debating()
    floor.dais(IntroduceAmendment(amending(floor)), PutAmendment(1))
    assert floor.ballots(yes=4, no=3).carried


@facts("acclamation: one objection defeats it")
def _() -> None:
    floor = debating()
    floor.dais(OpenVote())
    floor.act("Haiti", RequestVote())
    assert floor.vote.method is Method.PLACARDS


@facts("organizations: no vote at all, or only on what concerns them, are variants")
def _() -> None:
    assert variant(RULES.source(Topic.OBSERVERS), "no vote at all", "only on what concerns them")


@facts("order of motions: the UN's, suspension, adjournment, the debate put off, closure")
def _() -> None:
    floor = debating()
    in_order = (
        (MotionKind.SUSPEND_MEETING, Terms(duration=600)),
        (MotionKind.ADJOURN_MEETING, Terms()),
        (MotionKind.TABLE_DEBATE, Terms()),
        (MotionKind.CLOSE_DEBATE, Terms()),
    )
    for kind, terms in reversed(in_order):
        floor.seconded(floor.raised(kind, terms=terms).number)
    assert [own.kind for own in floor.session.pending] == [kind for kind, _ in in_order]
    refusal = floor.refusal(PRESIDENT, PutMotion(1))
    assert (refusal.reason, refusal.facts["first"]) == (Reason.ORDER_OF_PRECEDENCE, "suspend_meeting")


@pytest.mark.parametrize("check", facts.cases)
def test_an_nmun_committee_sits_by_its_rules(check: Check) -> None:
    check()
