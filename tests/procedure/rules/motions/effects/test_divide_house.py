from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import (
    Adoption,
    AmendmentKind,
    DecidedBy,
    MotionKind,
    MotionRule,
    Rule,
    Rulebook,
)
from bot.procedure.rules.amendments.life import ConsentToAmendment, IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, OpenVote
from bot.procedure.rules.voting.decisions import ClauseDecided, DraftDecided, VoteSuperseded
from bot.procedure.rules.voting.events import VoteOpened
from bot.procedure.rules.voting.explanations import AskToExplain
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import (
    MEMBERS,
    PRESIDENT,
    Floor,
    draft_resolution,
    going_first,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_motion,
)

DIVIDE = RaiseMotion(MotionKind.DIVIDE_HOUSE)
SPLIT = {"yes": 3, "no": 2, "abstain": 2}


def dividing(by: DecidedBy = DecidedBy.PRESIDENT, **sections: dict[str, object]) -> Rulebook:
    """The Council's rules with a motion to divide the house before all others."""
    motion = MotionRule(MotionKind.DIVIDE_HOUSE, Rule("Dividing the house", "Test"), decided_by=by)
    return going_first(MotionKind.DIVIDE_HOUSE, with_motion(under(None, **sections), motion))


def taken(rulebook: Rulebook | None = None, method: Method = Method.PLACARDS) -> Floor:
    """A committee that has just adopted a draft by three votes to two, with two abstentions."""
    floor = voting_on_draft(in_session(rulebook=rulebook or dividing()), method)
    floor.ballots(**SPLIT)
    return floor


def divide(floor: Floor) -> None:
    """Move that the house be divided, and let the President grant it."""
    number = floor.raised(MotionKind.DIVIDE_HOUSE).number
    floor.dais(RuleOnMotion(number, Ruling.GRANTED))


def decided(floor: Floor) -> DraftStatus:
    """What became of the draft."""
    return floor.draft.status


def test_the_house_is_divided_on_the_vote_just_taken_and_nobody_may_abstain() -> None:
    floor = taken()
    divide(floor)
    vote = floor.vote
    assert (vote.instead_of, vote.matter) == (1, floor.session.results[0].matter)
    assert (vote.method, vote.ballots) == (Method.PLACARDS, {})
    assert vote.may_abstain == ()
    refusal = floor.refusal("France", CastBallot(Choice.ABSTAIN))
    assert refusal.reason is Reason.NO_ABSTENTION
    assert refusal.rule is not None
    assert refusal.rule.heading == "Dividing the house"


def test_the_draft_follows_the_last_vote_and_both_results_stay() -> None:
    floor = taken()
    assert decided(floor) is DraftStatus.ADOPTED
    divide(floor)
    floor.ballots(yes=3, no=4)
    assert decided(floor) is DraftStatus.REJECTED
    first, second = floor.session.results
    assert (first.carried, first.tally) == (True, Tally(3, 2, 2))
    assert (second.carried, second.tally, second.instead_of) == (False, Tally(3, 4), 1)
    assert floor.session.draft_on_floor is None
    assert replay(floor.events) == floor.session


def test_a_roll_call_is_divided_by_roll_call() -> None:
    floor = with_draft(floor=in_session(rulebook=dividing()))
    floor.dais(OpenVote(method=Method.ROLL_CALL))
    while floor.session.vote is not None:
        floor.dais(CastBallot(Choice.YES, delegation=floor.vote.called))
    divide(floor)
    assert floor.vote.method is Method.ROLL_CALL


def test_the_house_is_divided_once() -> None:
    floor = taken()
    divide(floor)
    floor.ballots(yes=4, no=3)
    assert floor.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE


def test_without_a_vote_just_taken_there_is_nothing_to_divide_on() -> None:
    assert in_session(rulebook=dividing()).refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE
    on_motion = in_session(rulebook=dividing())
    on_motion.put(MotionKind.SUSPEND_MEETING)
    on_motion.ballots(no=1)
    assert on_motion.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE
    without = with_draft(floor=in_session(rulebook=dividing()))
    without.dais(OpenVote())
    without.wait(60)
    without.clock()
    assert without.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE


def test_once_business_has_gone_on_it_is_too_late_to_divide_the_house() -> None:
    spoken, introduced, moved = taken(), taken(), taken()
    spoken.dais(OpenSpeakersList(), JoinSpeakers("China"), CallNextSpeaker(), EndSpeech())
    introduced.act("Haiti", draft_resolution())
    introduced.dais(IntroduceDraft(2))
    moved.put(MotionKind.SUSPEND_MEETING)
    moved.ballots(no=7)
    for floor in (spoken, introduced, moved):
        assert floor.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE


def test_a_division_moved_in_time_is_taken_whatever_was_done_meanwhile() -> None:
    floor = taken()
    floor.raised(MotionKind.DIVIDE_HOUSE)
    floor.dais(OpenSpeakersList(), JoinSpeakers("China"), CallNextSpeaker(), EndSpeech())
    floor.dais(RuleOnMotion(1, Ruling.GRANTED))
    assert floor.vote.instead_of == 1


def test_a_division_moved_in_time_has_no_object_once_another_draft_is_before_the_committee() -> None:
    floor = taken()
    floor.raised(MotionKind.DIVIDE_HOUSE)
    floor.act("Haiti", draft_resolution())
    floor.dais(IntroduceDraft(2))
    refusal = floor.refusal(PRESIDENT, RuleOnMotion(1, Ruling.GRANTED))
    assert refusal.reason is Reason.HOUSE_NOT_DIVISIBLE


def test_where_the_committee_decides_the_house_is_divided_when_the_motion_is_carried() -> None:
    floor = taken(dividing(DecidedBy.VOTE))
    floor.carry(MotionKind.DIVIDE_HOUSE)
    assert isinstance(floor.events[-1], VoteOpened)
    assert floor.vote.instead_of == 1


def test_a_division_of_the_house_that_is_lost_is_not_moved_again() -> None:
    floor = taken(dividing(DecidedBy.VOTE))
    floor.put(MotionKind.DIVIDE_HOUSE)
    floor.ballots(no=7)
    assert floor.session.motions[-1].status is MotionStatus.LOST
    assert floor.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE


def test_a_division_that_is_broken_off_leaves_the_first_result() -> None:
    floor = taken()
    divide(floor)
    floor.dais(CancelVote("Moved by mistake"))
    assert floor.draft.status is DraftStatus.ADOPTED
    assert len(floor.session.results) == 1


def test_the_house_is_divided_with_the_quorum_to_decide_and_between_speeches() -> None:
    floor = taken()
    number = floor.raised(MotionKind.DIVIDE_HOUSE).number
    for name in MEMBERS[:4]:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    refusal = floor.refusal(PRESIDENT, RuleOnMotion(number, Ruling.GRANTED))
    assert refusal.reason is Reason.QUORUM_TO_DECIDE


def test_dividing_the_house_on_a_clause_brings_it_back_or_votes_it_out() -> None:
    floor = with_draft(3, floor=in_session(rulebook=dividing()))
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(yes=2, no=3, abstain=2)
    assert [own.id for own in floor.draft.standing] == ["o2", "o3"]
    divide(floor)
    floor.ballots(yes=4, no=3)
    assert [own.id for own in floor.draft.standing] == ["o1", "o2", "o3"]
    floor.dais(OpenVote())
    assert floor.vote.matter.clause == "o2"
    floor.ballots(yes=3, no=2, abstain=2)
    divide(floor)
    floor.ballots(yes=3, no=4)
    assert floor.draft.rejected == ("o2",)
    assert floor.session.parts is not None
    assert floor.session.parts.undecided == (("o3",),)


def test_dividing_the_house_on_the_last_clause_can_bring_the_draft_back() -> None:
    floor = with_draft(1, floor=in_session(rulebook=dividing()))
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(yes=2, no=3, abstain=2)
    assert floor.draft.status is DraftStatus.REJECTED
    divide(floor)
    floor.ballots(yes=4, no=3)
    assert ClauseDecided(1, "o1", retained=True) in floor.events
    assert VoteSuperseded(1, by=2) in floor.events
    assert (floor.session.draft_on_floor, floor.draft.status) == (1, DraftStatus.INTRODUCED)
    floor.dais(OpenVote())
    assert floor.vote.matter.clause == ""
    assert replay(floor.events) == floor.session


def test_dividing_the_house_on_the_last_clause_can_leave_the_draft_rejected() -> None:
    floor = with_draft(1, floor=in_session(rulebook=dividing()))
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(yes=2, no=3, abstain=2)
    divide(floor)
    floor.ballots(yes=3, no=4)
    assert floor.draft.status is DraftStatus.REJECTED
    assert floor.events[-2] == DraftDecided(1, adopted=False, vote=None)
    assert floor.session.draft_on_floor is None


def test_the_vote_taken_again_is_explained_again() -> None:
    floor = taken()
    floor.act("Ghana", AskToExplain())
    divide(floor)
    assert floor.session.explaining is None
    floor.ballots(yes=4, no=3)
    floor.act("Ghana", AskToExplain())


def amending(*amendments: ProposeAmendment) -> Floor:
    """A committee with amendments before it, which votes on the first."""
    floor = with_draft(floor=in_session(rulebook=dividing()))
    for number, amendment in enumerate(amendments, 1):
        floor.act("Ghana", amendment)
        floor.dais(IntroduceAmendment(number))
    floor.dais(PutAmendment(1))
    return floor


def test_dividing_the_house_takes_an_amendment_out_of_the_text_again() -> None:
    floor = amending(ProposeAmendment(AmendmentKind.MODIFY, "o1", "Urges all States to act"))
    before = floor.draft
    floor.ballots(**SPLIT)
    assert floor.draft.operative[0].text == "Urges all States to act"
    divide(floor)
    floor.ballots(yes=3, no=4)
    assert floor.draft == before
    assert floor.session.amendments[0].status is AmendmentStatus.REJECTED
    assert replay(floor.events) == floor.session


def test_dividing_the_house_on_an_amendment_that_stays_adopted_adds_its_clause_once() -> None:
    floor = amending(ProposeAmendment(AmendmentKind.ADD, "", "Urges all States to act"))
    floor.ballots(**SPLIT)
    divide(floor)
    floor.ballots(yes=4, no=3)
    assert [own.id for own in floor.draft.operative] == ["o1", "o2", "a1"]
    assert floor.session.amendments[0].status is AmendmentStatus.ADOPTED


@pytest.mark.parametrize(("yes", "status"), [(3, AmendmentStatus.LAPSED), (4, AmendmentStatus.PROPOSED)])
def test_an_amendment_to_a_clause_that_was_added_stands_and_falls_with_it(
    yes: int, status: AmendmentStatus
) -> None:
    floor = amending(ProposeAmendment(AmendmentKind.ADD, "o1", "Urges all States to act"))
    floor.ballots(**SPLIT)
    floor.act("Haiti", ProposeAmendment(AmendmentKind.STRIKE, "a1"))
    floor.act("Haiti", ProposeAmendment(AmendmentKind.ADD, "a1", "Requests a report"))
    divide(floor)
    floor.ballots(yes=yes, no=7 - yes)
    assert second_amendment(floor) is status
    assert floor.session.amendments[2].status is AmendmentStatus.PROPOSED
    assert floor.session.amendments[2].clause == ("o1" if status is AmendmentStatus.LAPSED else "a1")
    assert replay(floor.events) == floor.session


def test_dividing_the_house_on_a_rejected_amendment_can_adopt_it() -> None:
    floor = amending(ProposeAmendment(AmendmentKind.STRIKE, "o1"))
    floor.ballots(yes=2, no=3, abstain=2)
    divide(floor)
    floor.ballots(yes=4, no=3)
    assert [own.id for own in floor.draft.operative] == ["o2"]


def second_amendment(floor: Floor) -> AmendmentStatus:
    """What became of the second amendment."""
    return floor.session.amendments[1].status


def test_amendments_that_lapsed_with_the_first_vote_are_open_again_when_the_second_goes_otherwise() -> None:
    strike = ProposeAmendment(AmendmentKind.STRIKE, "o1")
    floor = amending(strike, ProposeAmendment(AmendmentKind.MODIFY, "o1", "Urges all States to act"))
    floor.ballots(**SPLIT)
    assert second_amendment(floor) is AmendmentStatus.LAPSED
    divide(floor)
    floor.ballots(yes=3, no=4)
    assert second_amendment(floor) is AmendmentStatus.INTRODUCED


def test_once_sponsors_have_agreed_to_another_amendment_the_house_is_not_divided_on_the_last() -> None:
    floor = amending(ProposeAmendment(AmendmentKind.STRIKE, "o1"))
    rules = replace(floor.session.rulebook.amendments, friendly=True, friendly_once_amended=True)
    rulebook = replace(floor.session.rulebook, amendments=rules)
    floor.session = replace(floor.session, committee=replace(floor.session.body, rulebook=rulebook))
    floor.ballots(**SPLIT)
    floor.act("Ghana", ProposeAmendment(AmendmentKind.ADD, "", "Urges all States to act"))
    floor.act("Brazil", ConsentToAmendment(2))
    assert floor.refusal("France", DIVIDE).reason is Reason.HOUSE_NOT_DIVISIBLE


def test_drafts_that_lapsed_with_an_adoption_are_there_again_when_it_is_taken_back() -> None:
    rulebook = dividing(order_of_proposals={"once_adopted": Adoption.OTHERS_LAPSE})
    floor = in_session(rulebook=rulebook)
    floor.act("Haiti", draft_resolution())
    floor.act("Brazil", draft_resolution())
    floor.dais(IntroduceDraft(1), OpenVote(method=Method.PLACARDS))
    floor.ballots(**SPLIT)
    assert floor.session.drafts[1].status is DraftStatus.LAPSED
    divide(floor)
    floor.ballots(yes=3, no=4)
    assert [own.status for own in floor.session.drafts] == [DraftStatus.REJECTED, DraftStatus.SUBMITTED]


def test_who_proposed_an_amendment_explains_its_vote_on_it_as_a_sponsor_does() -> None:
    floor = amending(ProposeAmendment(AmendmentKind.STRIKE, "o1"))
    floor.ballots(yes=7)
    floor.act("Brazil", AskToExplain())
    assert floor.refusal("Ghana", AskToExplain()).reason is Reason.SPONSOR_EXPLAINS
