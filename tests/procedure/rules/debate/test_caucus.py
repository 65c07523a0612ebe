from __future__ import annotations

from datetime import timedelta

import pytest

from bot.procedure.engine import next_deadline
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.debate.caucus import CaucusEnd, CaucusEnded, EndCaucus
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList, JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CancelVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.session import Phase
from bot.procedure.state.speaking import Purpose
from tests.procedure.committees import PRESIDENT, Floor, in_session, with_draft, with_list

TEN_MINUTES = Terms(topic="Victims", total=600, each=60)


def in_caucus(floor: Floor | None = None) -> Floor:
    """A committee in a moderated caucus of ten minutes."""
    floor = floor or in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=TEN_MINUTES)
    return floor


def test_a_moderated_caucus_takes_speakers_at_once_each_for_its_own_time() -> None:
    floor = in_caucus()
    floor.act("Ghana", JoinSpeakers())
    floor.dais(CallNextSpeaker())
    assert (floor.speech.purpose, floor.speech.seconds) == (Purpose.CAUCUS, 60)
    assert floor.session.phase is Phase.MODERATED_CAUCUS


def test_when_its_time_is_up_a_caucus_ends_and_its_speech_with_it() -> None:
    floor = in_caucus(with_list("France"))
    floor.act("Ghana", JoinSpeakers())
    floor.wait(570)
    floor.dais(CallNextSpeaker())
    assert next_deadline(floor.session) == floor.at + timedelta(seconds=30)
    floor.wait(30)
    assert floor.clock() == (CaucusEnded(CaucusEnd.TIME, floor.at),)
    assert floor.session.speech is None
    assert floor.session.list.queue == ("France",)


def test_the_dais_ends_a_caucus_early() -> None:
    floor = in_caucus()
    assert floor.refusal("France", EndCaucus()).reason is Reason.DAIS_ONLY
    floor.dais(EndCaucus())
    assert floor.session.phase is Phase.DEBATE
    assert floor.refusal(PRESIDENT, EndCaucus()).reason is Reason.NO_CAUCUS


@pytest.mark.parametrize(
    ("kind", "terms"),
    [
        (MotionKind.MODERATED_CAUCUS, TEN_MINUTES),
        (MotionKind.UNMODERATED_CAUCUS, Terms(total=60)),
        (MotionKind.CLOSE_DEBATE, Terms()),
        (MotionKind.ADJOURN_DEBATE, Terms()),
    ],
)
def test_a_caucus_is_over_before_another_or_before_debate_ends(kind: MotionKind, terms: Terms) -> None:
    floor = in_caucus(with_draft())
    assert floor.refusal("France", RaiseMotion(kind, terms)).reason is Reason.CAUCUS_IN_PROGRESS


def test_a_motion_above_a_caucus_lets_it_wait() -> None:
    floor = in_caucus()
    floor.put(MotionKind.SUSPEND_MEETING)
    floor.dais(CancelVote("Wrong motion"))
    floor.wait(3_600)
    assert floor.refusal(PRESIDENT, EndCaucus()).reason is Reason.MOTION_ON_FLOOR
    assert next_deadline(floor.session) is None


def test_closing_the_list_in_a_caucus_closes_the_list_of_the_caucus() -> None:
    floor = in_caucus(with_list())
    floor.carry(MotionKind.CLOSE_LIST)
    assert not floor.session.list.open
    assert floor.session.speakers.open
    floor.dais(OpenSpeakersList(), CloseSpeakersList(), EndCaucus())
    assert floor.session.list.open
