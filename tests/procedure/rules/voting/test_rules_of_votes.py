"""Who votes on what, who abstains, what carries: by the kind of matter, as the rulebook has it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import (
    Abstention,
    AmendmentKind,
    Majority,
    MatterKind,
    MotionKind,
    PointKind,
    Rulebook,
    Tie,
)
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.points.appeals import AppealRuling
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote, PassOver, RequestVote
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Closing, Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    Floor,
    in_session,
    under,
    voting_on_draft,
    with_draft,
)

ABSTAIN = CastBallot(Choice.ABSTAIN)
TEXTS = (MatterKind.AMENDMENT, MatterKind.CLAUSE, MatterKind.DRAFT)


def on_motion(floor: Floor) -> None:
    floor.put(MotionKind.SUSPEND_MEETING)


def on_appeal(floor: Floor) -> None:
    floor.act("Ghana", RaisePoint(PointKind.ORDER))
    floor.dais(RuleOnPoint(PointRuling.OVERRULED))
    floor.act("Ghana", AppealRuling())


def on_clause(floor: Floor) -> None:
    voting_on_draft(floor, clause_by_clause=True)


def on_draft(floor: Floor) -> None:
    voting_on_draft(floor)


def on_amendment(floor: Floor) -> None:
    with_draft(floor=floor)
    floor.act("Ghana", ProposeAmendment(AmendmentKind.STRIKE, "o1"))
    floor.dais(IntroduceAmendment(1), PutAmendment(1))


VOTES: dict[MatterKind, Callable[[Floor], None]] = {
    MatterKind.MOTION: on_motion,
    MatterKind.APPEAL: on_appeal,
    MatterKind.AMENDMENT: on_amendment,
    MatterKind.CLAUSE: on_clause,
    MatterKind.DRAFT: on_draft,
}


def voting(kind: MatterKind, rulebook: Rulebook, present_and_voting: tuple[str, ...] = ()) -> Floor:
    """A committee that votes on a matter of a kind."""
    floor = in_session(rulebook=rulebook, present_and_voting=present_and_voting)
    VOTES[kind](floor)
    assert floor.vote.matter.kind is kind
    return floor


# abstention


@pytest.mark.parametrize("kind", VOTES)
@pytest.mark.parametrize(
    ("abstention", "pledged", "other"),
    [
        (Abstention.ALLOWED, None, None),
        (Abstention.UNLESS_PRESENT_AND_VOTING, Reason.PLEDGED_TO_VOTE, None),
        (Abstention.NOT_ALLOWED, Reason.NO_ABSTENTION, Reason.NO_ABSTENTION),
    ],
)
def test_who_may_abstain_is_said_for_each_kind_of_matter(
    kind: MatterKind, abstention: Abstention, pledged: Reason | None, other: Reason | None
) -> None:
    # Whatever is said of one kind is said of no other.
    kinds = [own for own in MatterKind if hasattr(under().abstention, own)]
    others = {own.value: Abstention.ALLOWED for own in kinds if abstention is Abstention.NOT_ALLOWED}
    floor = voting(kind, under(abstention=others | {kind.value: abstention}), ("France",))
    for name, reason in (("France", pledged), ("Haiti", other)):
        if reason is None:
            floor.act(name, ABSTAIN)
        else:
            assert floor.refusal(name, ABSTAIN).reason is reason


# observers


@pytest.mark.parametrize("voting_on", VOTES)
@pytest.mark.parametrize("kind", VOTES)
def test_observers_vote_on_just_the_kinds_of_matter_that_the_rulebook_names(
    kind: MatterKind, voting_on: MatterKind
) -> None:
    floor = voting(kind, under(observers={"votes_on": (voting_on,)}))
    assert (OBSERVER in floor.vote.entitled) == (kind is voting_on)
    if kind is voting_on:
        floor.act(OBSERVER, CastBallot(Choice.YES))
    else:
        assert floor.refusal(OBSERVER, CastBallot(Choice.YES)).reason is Reason.OBSERVER_VOTE


def test_an_observer_declares_to_vote_and_is_held_to_it_only_where_the_rules_let_it() -> None:
    declared = AnswerRoll(Presence.PRESENT_AND_VOTING)
    assert in_session().refusal(OBSERVER, declared).reason is Reason.OBSERVER_NOT_VOTING
    rules = under(observers={"may_declare_to_vote": True, "votes_on": (MatterKind.DRAFT,)})
    floor = in_session(rulebook=rules)
    floor.act(OBSERVER, declared)
    on_draft(floor)
    assert floor.refusal(OBSERVER, ABSTAIN).reason is Reason.PLEDGED_TO_VOTE


def test_one_entitled_observer_is_enough_to_have_a_vote() -> None:
    floor = with_draft(floor=in_session(rulebook=under(observers={"votes_on": (MatterKind.DRAFT,)})))
    floor.dais(OpenVote())
    floor.act(OBSERVER, RequestVote())
    assert floor.vote.method is Method.PLACARDS


# majorities and ties


@pytest.mark.parametrize("kind", TEXTS)
@pytest.mark.parametrize(
    ("majority", "yes", "no", "carried"),
    [
        (Majority.SIMPLE, 4, 3, True),
        (Majority.SIMPLE, 1, 0, True),
        (Majority.TWO_THIRDS, 4, 3, False),
        (Majority.TWO_THIRDS, 4, 2, True),
        (Majority.TWO_THIRDS, 0, 0, False),
    ],
)
def test_each_kind_of_text_has_its_own_majority(
    kind: MatterKind, majority: Majority, yes: int, no: int, carried: bool
) -> None:
    other = Majority.SIMPLE if majority is Majority.TWO_THIRDS else Majority.TWO_THIRDS
    majorities = dict.fromkeys(("clause", "draft", "amendment"), other)
    floor = voting(kind, under(majority={**majorities, kind.value: majority}))
    assert floor.ballots(yes=yes, no=no).carried is carried


@pytest.mark.parametrize("kind", VOTES)
@pytest.mark.parametrize("on_texts", Tie)
@pytest.mark.parametrize("on_appeals", Tie)
def test_a_tie_is_what_the_rulebook_says_it_is_of_appeals_and_of_the_rest(
    kind: MatterKind, on_texts: Tie, on_appeals: Tie
) -> None:
    rules = under(equally_divided_votes={"tie": on_texts}, appeals={"tie": on_appeals})
    tie = on_appeals if kind is MatterKind.APPEAL else on_texts
    result = voting(kind, rules).ballots(yes=3, no=3)
    assert result.carried is (tie is Tie.CARRIED)
    assert result.tie is tie


@pytest.mark.parametrize("kind", VOTES)
def test_where_nobody_votes_no_tie_carries_anything(kind: MatterKind) -> None:
    rules = under(equally_divided_votes={"tie": Tie.CARRIED}, appeals={"tie": Tie.CARRIED})
    assert not voting(kind, rules).ballots().carried


def test_a_tie_that_carries_adopts_the_draft() -> None:
    floor = voting(MatterKind.DRAFT, under(equally_divided_votes={"tie": Tie.CARRIED}))
    floor.ballots(yes=3, no=3)
    assert floor.draft.status is DraftStatus.ADOPTED


# without a vote


@pytest.mark.parametrize("asked", [True, False])
@pytest.mark.parametrize("kind", [MatterKind.MOTION, MatterKind.DRAFT])
def test_what_is_put_without_a_vote_is_carried_unless_one_asks_for_a_vote(
    kind: MatterKind, asked: bool
) -> None:
    floor = in_session()
    if kind is MatterKind.DRAFT:
        with_draft(floor=floor).dais(OpenVote(method=Method.WITHOUT_A_VOTE))
    else:
        floor.raised(MotionKind.SUSPEND_MEETING)
        floor.dais(*_put_without_a_vote(floor))
    if asked:
        floor.act("Ghana", RequestVote())
        floor.ballots(no=1)
    else:
        floor.wait(60)
        floor.clock()
    result = floor.session.results[-1]
    assert (result.carried, result.method is Method.WITHOUT_A_VOTE) == (not asked, not asked)
    if kind is MatterKind.MOTION:
        status = MotionStatus.LOST if asked else MotionStatus.CARRIED
        assert floor.session.motions[-1].status is status


def _put_without_a_vote(floor: Floor) -> tuple[PutMotion]:
    return (PutMotion(floor.session.motions[-1].number, without_a_vote=True),)


# the doors


def test_behind_closed_doors_nobody_comes_or_goes_during_a_vote() -> None:
    floor = voting_on_draft(in_session(absent=("Haiti",)))
    for name, answer in (("Haiti", Presence.PRESENT), ("France", Presence.ABSENT)):
        assert floor.refusal(name, AnswerRoll(answer)).reason is Reason.DOORS_CLOSED


def test_with_open_doors_whoever_comes_or_goes_changes_nothing_about_who_is_entitled() -> None:
    rules = under(conduct_during_voting={"doors_closed": False})
    floor = voting_on_draft(in_session(rulebook=rules, absent=("Haiti",)))
    entitled = floor.vote.entitled
    floor.act("Haiti", AnswerRoll(Presence.PRESENT))
    floor.act("France", AnswerRoll(Presence.ABSENT))
    floor.act("Ghana", AnswerRoll(Presence.PRESENT_AND_VOTING))
    assert floor.vote.entitled == entitled
    assert floor.refusal("Haiti", CastBallot(Choice.YES)).reason is Reason.NOT_ENTITLED
    floor.act("Ghana", ABSTAIN)
    floor.act("France", CastBallot(Choice.YES))
    floor.dais(CloseVote())
    assert floor.session.results[-1].tally == Tally(yes=1, abstain=1, not_voting=4)


def test_with_open_doors_a_delegation_that_leaves_is_still_called() -> None:
    rules = under(conduct_during_voting={"doors_closed": False})
    floor = voting_on_draft(in_session(rulebook=rules), Method.ROLL_CALL)
    floor.act("Albania", AnswerRoll(Presence.ABSENT))
    assert floor.vote.called == "Albania"
    floor.dais(PassOver())
    assert floor.vote.called == "Brazil"


# a vote above a vote


def test_while_an_appeal_is_voted_on_the_roll_call_below_waits_and_then_goes_on_with_its_time() -> None:
    floor = voting_on_draft(method=Method.ROLL_CALL)
    floor.act("Albania", CastBallot(Choice.YES))
    floor.wait(10)
    on_appeal(floor)
    assert floor.vote.number == 2
    refusal = floor.refusal("Brazil", CastBallot(Choice.YES, vote=1))
    assert (refusal.reason, refusal.facts) == (Reason.VOTE_WAITS, {"number": 1, "above": 2})
    floor.wait(100)
    floor.act("Brazil", CastBallot(Choice.NO))
    floor.dais(CloseVote())
    assert (floor.vote.number, floor.vote.called) == (1, "Brazil")
    assert floor.vote.ends_at == floor.at + timedelta(seconds=20)
    floor.wait(20)
    floor.clock()
    assert floor.vote.called == "China"


def test_the_vote_on_an_appeal_closes_when_all_have_voted_and_leaves_the_vote_below_open() -> None:
    floor = voting_on_draft()
    floor.act("France", CastBallot(Choice.YES))
    on_appeal(floor)
    result = floor.ballots(no=7)
    assert (result.closing, result.number) == (Closing.ALL_VOTED, 2)
    assert floor.vote.ballots == {"France": Choice.YES}
    floor.dais(CloseVote(1))
    assert [own.number for own in floor.session.results] == [2, 1]


def test_only_the_members_present_when_a_vote_opens_are_entitled_to_it() -> None:
    floor = voting_on_draft(in_session(absent=MEMBERS[5:]))
    assert floor.vote.entitled == MEMBERS[:5]
    assert floor.refusal(PRESIDENT, OpenVote()).reason is Reason.VOTING
