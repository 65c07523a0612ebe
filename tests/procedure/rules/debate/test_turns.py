from __future__ import annotations

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.debate.turns import DebateAdjourned, DebateClosed
from bot.procedure.rules.motions.debates import PutToVote
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import DraftStatus
from tests.procedure.committees import PRESIDENT, Floor, with_draft, with_list


def after(kind: MotionKind, floor: Floor) -> Floor:
    """The committee once a debatable motion has carried."""
    floor.put(kind)
    floor.dais(PutToVote())
    floor.ballots(yes=7)
    return floor


def test_closing_debate_closes_and_empties_the_list_and_leaves_the_draft_ready_for_the_vote() -> None:
    floor = after(MotionKind.CLOSE_DEBATE, with_draft(floor=with_list("Ghana", "Haiti")))
    session = floor.session
    assert floor.events[-1] == DebateClosed(1)
    assert (session.speakers.open, session.speakers.queue) == (False, ())
    assert session.draft_on_floor == 1
    floor.dais(OpenVote())
    assert floor.vote.matter.number == 1


def test_nobody_speaks_after_the_closure() -> None:
    floor = after(MotionKind.CLOSE_DEBATE, with_draft(floor=with_list("Ghana")))
    assert floor.refusal(PRESIDENT, OpenSpeakersList()).reason is Reason.DEBATE_CLOSED
    assert floor.refusal("Haiti", JoinSpeakers()).reason is Reason.LIST_NOT_OPEN
    for kind, terms in (
        (MotionKind.CLOSE_DEBATE, Terms()),
        (MotionKind.ADJOURN_DEBATE, Terms()),
        (MotionKind.UNMODERATED_CAUCUS, Terms(total=60)),
        (MotionKind.MODERATED_CAUCUS, Terms(topic="Victims", total=60, each=30)),
    ):
        assert floor.refusal("Haiti", RaiseMotion(kind, terms)).reason is Reason.DEBATE_CLOSED


def test_debate_is_open_again_once_the_draft_is_decided() -> None:
    floor = after(MotionKind.CLOSE_DEBATE, with_draft(floor=with_list("Ghana")))
    floor.dais(OpenVote())
    floor.wait(60)
    floor.clock()
    assert not floor.session.debate_closed
    floor.dais(OpenSpeakersList())
    assert floor.session.speakers.open


def test_closing_a_debate_on_no_draft_closes_the_list() -> None:
    floor = after(MotionKind.CLOSE_DEBATE, with_list("Ghana"))
    assert floor.session.speakers.queue == ()
    assert not floor.session.debate_closed
    floor.dais(OpenSpeakersList())
    assert floor.session.speakers.open


def test_adjourning_debate_takes_the_draft_off_the_floor_undecided() -> None:
    floor = after(MotionKind.ADJOURN_DEBATE, with_draft(floor=with_list("Ghana")))
    assert floor.events[-1] == DebateAdjourned(1)
    assert floor.session.draft_on_floor is None
    assert floor.draft.status is DraftStatus.DEBATE_ADJOURNED
    assert floor.refusal(PRESIDENT, OpenVote()).reason is Reason.NO_DRAFT_ON_FLOOR


def test_a_draft_whose_debate_was_adjourned_can_be_taken_up_again() -> None:
    floor = after(MotionKind.ADJOURN_DEBATE, with_draft())
    floor.carry(MotionKind.RESUME_DEBATE, terms=Terms(draft=1))
    assert floor.draft.status is DraftStatus.INTRODUCED


def test_adjourning_a_debate_on_no_draft_stops_the_general_debate() -> None:
    floor = after(MotionKind.ADJOURN_DEBATE, with_list("Ghana"))
    assert floor.events[-1] == DebateAdjourned(None)
    assert floor.session.speakers.queue == ()
