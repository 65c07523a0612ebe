from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import DecidedBy, MotionKind, Rulebook, Stage
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    PRESIDENT,
    Floor,
    draft_resolution,
    ecosoc,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
)
from tests.procedure.rulebooks import PRESETS, preset


def every_motion() -> Rulebook:
    """The Council's rules with every motion there is, each granted on request and without a second."""
    motions = {kind: motion for name in PRESETS for kind, motion in preset(name).motions.items()}
    plain = {
        kind: replace(
            motion,
            decided_by=DecidedBy.REQUEST,
            second=False,
            speakers_for=0,
            speakers_against=0,
            stages=tuple(Stage),
        )
        for kind, motion in motions.items()
    }
    return replace(under(order_of_motions={"precedence": tuple(plain)}), motions=plain)


def debating() -> Floor:
    """A committee with a draft before it, which can move anything."""
    return with_draft(floor=with_list("Ghana", floor=in_session(rulebook=every_motion())))


def move(floor: Floor, kind: MotionKind, terms: Terms | None = None) -> None:
    """Have France move something, which is granted."""
    floor.act("France", RaiseMotion(kind, terms or Terms()))


@pytest.mark.parametrize(
    ("kind", "terms", "status"),
    [
        (MotionKind.ADJOURN_DEBATE, Terms(), DraftStatus.DEBATE_ADJOURNED),
        (MotionKind.TABLE_DEBATE, Terms(), DraftStatus.TABLED),
        (MotionKind.REFER, Terms(topic="Third Committee"), DraftStatus.REFERRED),
        (MotionKind.COMPETENCE, Terms(), DraftStatus.NOT_COMPETENT),
        (MotionKind.NO_DECISION, Terms(), DraftStatus.NO_DECISION),
    ],
)
def test_a_draft_set_aside_leaves_the_floor_without_a_vote(
    kind: MotionKind, terms: Terms, status: DraftStatus
) -> None:
    floor = debating()
    move(floor, kind, terms)
    assert floor.draft.status is status
    assert floor.session.draft_on_floor is None
    assert floor.session.results == ()
    assert not floor.session.speakers.open
    refusal = floor.refusal("France", RaiseMotion(kind, terms))
    assert refusal.reason in (Reason.NO_DRAFT_ON_FLOOR, Reason.NOTHING_TO_CLOSE)


@pytest.mark.parametrize("kind", [MotionKind.ADJOURN_DEBATE, MotionKind.TABLE_DEBATE])
def test_a_debate_broken_off_is_resumed_by_a_motion_and_not_by_the_dais_alone(kind: MotionKind) -> None:
    floor = debating()
    move(floor, kind)
    assert floor.refusal(PRESIDENT, IntroduceDraft(1)).reason is Reason.DRAFT_STATUS
    move(floor, MotionKind.RESUME_DEBATE, Terms(draft=1))
    assert floor.draft.status is DraftStatus.INTRODUCED
    assert floor.session.draft_on_floor == 1


def test_only_a_debate_that_was_broken_off_is_resumed() -> None:
    floor = debating()
    refusal = floor.refusal("France", RaiseMotion(MotionKind.RESUME_DEBATE, Terms(draft=1)))
    assert (refusal.reason, refusal.facts["status"]) == (Reason.NOT_BROKEN_OFF, "introduced")
    refusal = floor.refusal("France", RaiseMotion(MotionKind.RESUME_DEBATE, Terms(draft=7)))
    assert refusal.reason is Reason.NO_SUCH_DRAFT


def test_a_debate_is_not_resumed_over_another_draft() -> None:
    floor = debating()
    floor.act("China", draft_resolution())
    move(floor, MotionKind.TABLE_DEBATE)
    floor.dais(IntroduceDraft(2))
    refusal = floor.refusal("France", RaiseMotion(MotionKind.RESUME_DEBATE, Terms(draft=1)))
    assert refusal.reason is Reason.DRAFT_ON_FLOOR


def test_a_decision_is_reconsidered_by_voting_anew_and_the_first_result_stays() -> None:
    floor = voting_on_draft(in_session(rulebook=every_motion()))
    floor.ballots(no=7)
    move(floor, MotionKind.RECONSIDER, Terms(draft=1))
    assert floor.session.debate_closed
    floor.dais(OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=7)
    assert floor.draft.status is DraftStatus.ADOPTED
    assert [own.carried for own in floor.session.results] == [False, True]


def test_a_decision_that_is_lost_on_competence_lets_the_debate_go_on() -> None:
    floor = with_draft(floor=with_list("Ghana"))
    floor.put(MotionKind.COMPETENCE)
    floor.ballots(no=7)
    assert (floor.session.draft_on_floor, floor.session.speakers.queue) == (1, ("Ghana",))
    assert floor.draft.status is DraftStatus.INTRODUCED


def test_each_decision_is_reconsidered_once() -> None:
    floor = voting_on_draft(in_session(rulebook=every_motion()))
    floor.ballots(no=7)
    move(floor, MotionKind.RECONSIDER, Terms(draft=1))
    refusal = floor.refusal("France", RaiseMotion(MotionKind.RECONSIDER, Terms(draft=1)))
    assert refusal.reason is Reason.NOT_DECIDED


def test_only_a_decision_is_reconsidered() -> None:
    floor = debating()
    refusal = floor.refusal("France", RaiseMotion(MotionKind.RECONSIDER, Terms(draft=1)))
    assert (refusal.reason, refusal.facts["status"]) == (Reason.NOT_DECIDED, "introduced")


def test_clauses_voted_out_stand_again_once_the_draft_is_set_aside_between_the_votes_on_them() -> None:
    floor = voting_on_draft(in_session(rulebook=every_motion()), clause_by_clause=True)
    floor.ballots(no=7)
    assert len(floor.draft.standing) == 1
    move(floor, MotionKind.TABLE_DEBATE)
    assert (len(floor.draft.standing), floor.session.parts) == (2, None)
    move(floor, MotionKind.RESUME_DEBATE, Terms(draft=1))
    floor.dais(OpenVote(clause_by_clause=True))
    assert floor.vote.matter.clause == "o1"


def test_clauses_voted_out_stand_again_once_the_decision_is_reconsidered() -> None:
    floor = voting_on_draft(in_session(rulebook=every_motion()), clause_by_clause=True)
    floor.ballots(no=7)
    assert len(floor.draft.standing) == 1
    floor.dais(OpenVote())
    floor.ballots(no=7)
    assert floor.draft.status is DraftStatus.REJECTED
    move(floor, MotionKind.RECONSIDER, Terms(draft=1))
    assert len(floor.draft.standing) == 2


def test_speeches_are_limited_within_the_rulebook() -> None:
    floor = debating()
    move(floor, MotionKind.LIMIT_SPEECHES, Terms(each=45))
    assert floor.session.speakers.seconds == 45
    refusal = floor.refusal("France", RaiseMotion(MotionKind.LIMIT_SPEECHES, Terms(each=45)))
    assert refusal.reason is Reason.SPEAKING_TIME_SAME
    longest = ecosoc().speaking_time.maximum
    refusal = floor.refusal("France", RaiseMotion(MotionKind.LIMIT_SPEECHES, Terms(each=longest + 1)))
    assert refusal.reason is Reason.DURATION_LIMIT


def test_the_agenda_is_set_while_no_draft_is_before_the_committee() -> None:
    floor = in_session(rulebook=every_motion())
    move(floor, MotionKind.SET_AGENDA, Terms(topic="Human trafficking"))
    assert floor.session.agenda == "Human trafficking"
    floor = debating()
    refusal = floor.refusal("France", RaiseMotion(MotionKind.SET_AGENDA, Terms(topic="Water")))
    assert refusal.reason is Reason.DRAFT_ON_FLOOR


def test_a_debate_without_a_time_is_not_extended() -> None:
    refusal = debating().refusal("France", RaiseMotion(MotionKind.EXTEND_DEBATE, Terms(duration=60)))
    assert refusal.reason is Reason.NO_DEBATE_TIME


def test_the_previous_question_in_open_debate_leads_to_the_vote() -> None:
    floor = debating()
    move(floor, MotionKind.PREVIOUS_QUESTION)
    assert floor.session.debate_closed
