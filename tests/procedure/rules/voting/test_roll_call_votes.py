from __future__ import annotations

from datetime import timedelta

import pytest

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Answer, Explaining, MotionKind, Rulebook
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote, PassOver
from bot.procedure.rules.voting.events import BallotCast, DelegationPassed
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.state.voting import Closing, Method
from bot.procedure.tally import Choice, Tally
from tests.procedure.committees import (
    MEMBERS,
    PRESIDENT,
    Floor,
    in_session,
    under,
    voting_on_draft,
    with_draft,
)
from tests.procedure.rulebooks import preset

YES, NO, ABSTAIN = CastBallot(Choice.YES), CastBallot(Choice.NO), CastBallot(Choice.ABSTAIN)
YES_WITH_RIGHTS = CastBallot(Choice.YES, with_rights=True)
NO_WITH_RIGHTS = CastBallot(Choice.NO, with_rights=True)


def roll_call(floor: Floor | None = None, rulebook: Rulebook | None = None) -> Floor:
    """A committee with passing and rights that votes on a draft by roll call, Albania first."""
    floor = floor or in_session(rulebook=rulebook or preset("una_usa"))
    return voting_on_draft(floor, Method.ROLL_CALL)


def everybody_else(floor: Floor, choice: Choice = Choice.YES) -> None:
    """Whoever is called votes so, until the roll is through or somebody is called again."""
    while floor.session.vote is not None and not floor.vote.second_round:
        floor.dais(CastBallot(choice, delegation=floor.vote.called))


def test_whoever_passes_is_called_again_when_all_others_have_been_called() -> None:
    floor = roll_call()
    floor.act("Albania", Pass())
    assert floor.vote.called == "Brazil"
    floor.act("Brazil", NO)
    floor.act("China", Pass())
    everybody_else(floor)
    assert (floor.vote.called, floor.vote.outstanding) == ("Albania", ("Albania", "China"))
    floor.act("Albania", YES)
    floor.act("China", NO)
    assert floor.session.results[-1].tally == Tally(yes=5, no=2)


def test_to_pass_is_an_event_and_gives_the_next_delegation_its_own_time() -> None:
    floor = roll_call()
    floor.wait(20)
    due = floor.at + timedelta(seconds=30)
    assert floor.act("Albania", Pass()) == (DelegationPassed(1, "Albania", due, by_dais=False),)
    (by_dais,) = floor.dais(Pass(1, "Brazil"))
    assert isinstance(by_dais, DelegationPassed)
    assert by_dais.by_dais


@pytest.mark.parametrize("second", [Pass(), ABSTAIN, YES_WITH_RIGHTS, NO_WITH_RIGHTS])
def test_after_a_pass_there_is_only_yes_or_no(second: CastBallot | Pass) -> None:
    floor = roll_call()
    floor.act("Albania", Pass())
    everybody_else(floor)
    refusal = floor.refusal("Albania", second)
    assert refusal.reason is Reason.PASSED
    assert refusal.facts == {"delegation": "Albania", "choices": (Choice.YES, Choice.NO)}


def test_after_a_pass_a_delegation_abstains_where_the_rulebook_lets_it() -> None:
    lenient = under(preset("una_usa"), method_of_voting={"abstain_after_pass": True})
    floor = roll_call(rulebook=lenient)
    floor.act("Albania", Pass())
    everybody_else(floor)
    assert floor.refusal("Albania", Pass()).facts["choices"] == (Choice.YES, Choice.NO, Choice.ABSTAIN)
    floor.act("Albania", ABSTAIN)
    assert floor.session.results[-1].tally == Tally(yes=6, abstain=1)


def test_who_declared_to_vote_does_not_abstain_after_a_pass_either() -> None:
    lenient = under(preset("una_usa"), method_of_voting={"abstain_after_pass": True})
    floor = roll_call(in_session(rulebook=lenient, present_and_voting=("Albania",)))
    floor.act("Albania", Pass())
    everybody_else(floor)
    assert floor.refusal("Albania", ABSTAIN).reason is Reason.PASSED


@pytest.mark.parametrize("by_clock", [True, False])
def test_silence_in_the_second_round_is_not_voting(by_clock: bool) -> None:
    floor = roll_call()
    floor.act("Albania", Pass())
    everybody_else(floor)
    if by_clock:
        floor.wait(30)
        floor.clock()
    else:
        floor.dais(PassOver(delegation="Albania"))
    result = floor.session.results[-1]
    assert (result.tally, result.closing) == (Tally(yes=6, not_voting=1), Closing.ALL_VOTED)
    assert result.silent == ("Albania",)


def test_silence_in_the_first_round_is_not_a_pass() -> None:
    floor = roll_call()
    floor.dais(PassOver())
    floor.act("Brazil", Pass())
    everybody_else(floor)
    assert floor.vote.outstanding == ("Brazil",)


def test_a_vote_closed_before_the_second_round_leaves_those_who_passed_not_voting() -> None:
    floor = roll_call()
    floor.act("Albania", Pass())
    floor.act("Brazil", YES)
    floor.dais(CloseVote())
    assert floor.session.results[-1].tally == Tally(yes=1, not_voting=6)


def test_the_council_knows_no_pass_and_no_rights() -> None:
    floor = voting_on_draft(method=Method.ROLL_CALL)
    assert floor.refusal("Albania", Pass()).reason is Reason.NO_PASS
    assert floor.refusal("Albania", YES_WITH_RIGHTS).reason is Reason.NO_RIGHTS


def test_nobody_passes_by_placards_or_before_being_called() -> None:
    by_placards = voting_on_draft(in_session(rulebook=preset("una_usa")))
    assert by_placards.refusal("France", Pass()).reason is Reason.NO_PASS
    assert by_placards.refusal("France", YES_WITH_RIGHTS).reason is Reason.NO_RIGHTS
    assert roll_call().refusal("France", Pass()).reason is Reason.NOT_CALLED


def test_a_vote_with_rights_counts_like_any_other_and_is_recorded() -> None:
    floor = roll_call()
    (cast,) = floor.act("Albania", YES_WITH_RIGHTS)
    assert isinstance(cast, BallotCast)
    assert (cast.choice, cast.with_rights) == (Choice.YES, True)
    floor.act("Brazil", NO_WITH_RIGHTS)
    everybody_else(floor)
    result = floor.session.results[-1]
    assert (result.tally, result.with_rights) == (Tally(yes=6, no=1), ("Albania", "Brazil"))


def test_an_abstention_carries_no_rights() -> None:
    refusal = roll_call().refusal("Albania", CastBallot(Choice.ABSTAIN, with_rights=True))
    assert refusal.reason is Reason.NO_RIGHTS


def test_where_the_answers_are_yes_and_no_alone_a_roll_call_knows_no_abstention() -> None:
    floor = in_session(rulebook=under(method_of_voting={"roll_call_answers": (Answer.YES, Answer.NO)}))
    voting_on_draft(floor, Method.ROLL_CALL)
    refusal = floor.refusal("Albania", ABSTAIN)
    assert refusal.reason is Reason.NO_ABSTENTION
    assert refusal.rule is not None
    assert refusal.rule.heading == "Method of voting"
    floor.dais(CloseVote())
    voting_on_draft(floor).act("Albania", ABSTAIN)


def test_a_sponsor_whose_vote_is_not_explained_keeps_no_right_to_it() -> None:
    rulebook = under(preset("una_usa"), explanation_of_vote={"sponsors": Explaining.NEVER})
    floor = roll_call(rulebook=rulebook)
    floor.act("Albania", YES_WITH_RIGHTS)
    assert floor.refusal("Brazil", YES_WITH_RIGHTS).reason is Reason.SPONSOR_EXPLAINS
    floor.act("Brazil", YES)


def test_a_motion_is_never_voted_on_with_rights() -> None:
    floor = in_session(rulebook=under(method_of_voting={"roll_call_answers": tuple(Answer)}))
    floor.put(MotionKind.SUSPEND_MEETING)
    assert floor.refusal("Albania", YES_WITH_RIGHTS).reason is Reason.NO_RIGHTS


def test_what_may_be_answered_is_what_is_offered() -> None:
    floor = roll_call()
    for action in (YES, NO, ABSTAIN, YES_WITH_RIGHTS, NO_WITH_RIGHTS, Pass()):
        assert floor.may("Albania", action)
        assert not floor.may("Brazil", action)
    floor.act("Albania", Pass())
    everybody_else(floor)
    offered = [own for own in (YES, NO, ABSTAIN, YES_WITH_RIGHTS, Pass()) if floor.may("Albania", own)]
    assert offered == [YES, NO]


def test_the_roll_is_called_from_the_top_where_no_lot_is_drawn() -> None:
    floor = with_draft(floor=in_session(rulebook=preset("una_usa")))
    floor.act(PRESIDENT, OpenVote(method=Method.ROLL_CALL), draw=lambda names: "France")
    assert floor.vote.entitled == MEMBERS
