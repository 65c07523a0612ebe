"""Whose microphones are on, by what is before the committee."""

from __future__ import annotations

from bot.procedure.rulebook import Counting, MotionKind, PointKind, YieldKind
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.roll_call import StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.microphones import Microphones, who_speaks
from bot.procedure.rules.speakers.questions import AnswerQuestion, AskQuestion, EndAnswer, RecogniseQuestion
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import PassOver
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    Floor,
    caucus,
    established,
    in_session,
    speaking,
    under,
    voting_on_draft,
    with_list,
)


def heard(floor: Floor) -> set[str]:
    """The delegations whose microphones are on, where it is not everybody's."""
    microphones = who_speaks(floor.session)
    assert microphones.kept
    assert not microphones.everybody
    return set(microphones.delegations)


def answering(counting: Counting) -> Floor:
    """France speaks, and has yielded to questions, of which Ghana's is called."""
    floor = with_list("France", floor=in_session(rulebook=under(yields={"questions_count": counting})))
    floor.dais(CallNextSpeaker())
    floor.act("France", YieldFloor(YieldKind.QUESTIONS))
    floor.act("Ghana", AskQuestion("Why?"))
    floor.dais(RecogniseQuestion())
    return floor


def test_between_meetings_everybody_is_left_as_before() -> None:
    floor = established()
    assert who_speaks(floor.session) == Microphones(kept=False, everybody=True)
    floor.dais(OpenSitting())
    assert heard(floor) == set()
    floor.dais(AdjournSitting())
    assert not who_speaks(floor.session).kept


def test_the_speaker_alone_is_heard_and_nobody_between_two_speeches_or_in_a_pause() -> None:
    floor = speaking("Ghana")
    assert heard(floor) == {"France"}
    floor.dais(PauseSpeech())
    assert heard(floor) == set()
    floor.dais(ResumeSpeech())
    assert heard(floor) == {"France"}
    floor.dais(EndSpeech())
    assert heard(floor) == set()
    floor.dais(CallNextSpeaker())
    assert heard(floor) == {"Ghana"}


def test_where_answers_count_first_the_question_is_heard_then_the_answer() -> None:
    floor = answering(Counting.ANSWERS)
    assert heard(floor) == {"Ghana"}
    floor.dais(AnswerQuestion())
    assert heard(floor) == {"France"}
    floor.dais(EndAnswer())
    assert heard(floor) == set()


def test_where_everything_counts_question_and_answer_are_heard_together() -> None:
    floor = answering(next(own for own in Counting if own is not Counting.ANSWERS))
    assert heard(floor) == {"France", "Ghana"}


def test_on_a_point_whoever_raised_it_is_heard_and_then_the_speaker_again() -> None:
    floor = speaking()
    floor.act("Haiti", RaisePoint(PointKind.ORDER, "Heed this"))
    assert heard(floor) == {"Haiti"}
    floor.dais(RuleOnPoint(PointRuling.OVERRULED, 1))
    assert heard(floor) == {"France"}


def test_in_a_moderated_caucus_its_speaker_is_heard() -> None:
    floor = in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(10))
    floor.dais(JoinSpeakers("Ghana"))
    assert heard(floor) == set()
    floor.dais(CallNextSpeaker())
    assert heard(floor) == {"Ghana"}


def test_in_an_unmoderated_caucus_and_a_suspension_everybody_is_heard() -> None:
    floor = in_session()
    floor.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=600))
    assert who_speaks(floor.session).everybody
    floor.act("Haiti", RaisePoint(PointKind.ORDER, "Heed this"))
    assert heard(floor) == {"Haiti"}
    floor = speaking()
    floor.dais(SuspendSitting())
    assert who_speaks(floor.session) == Microphones(everybody=True)
    floor.dais(ResumeSitting())
    assert not who_speaks(floor.session).everybody


def test_while_the_roll_is_called_or_a_vote_is_taken_nobody_is_heard_but_whom_a_roll_call_comes_to() -> None:
    floor = in_session()
    floor.dais(StartRollCall())
    assert heard(floor) == set()
    assert heard(voting_on_draft()) == set()
    floor = voting_on_draft(method=Method.ROLL_CALL)
    assert heard(floor) == {floor.vote.called}
    floor.dais(PassOver())
    assert heard(floor) == {floor.vote.called}


def test_a_delegation_that_is_silenced_is_not_heard_even_where_everybody_is() -> None:
    everybody = Microphones(everybody=True, silenced=frozenset({"Haiti"}))
    assert [everybody.on_for(seat) for seat in ("France", None, "Haiti")] == [True, True, False]
    speaker = Microphones(delegations=frozenset({"France"}))
    assert [speaker.on_for(seat) for seat in ("France", None, "Haiti")] == [True, False, False]
