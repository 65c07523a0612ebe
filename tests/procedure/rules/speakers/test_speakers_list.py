from __future__ import annotations

import pytest

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.speakers.speakers_list import (
    CloseSpeakersList,
    JoinSpeakers,
    LeaveSpeakers,
    MoveSpeaker,
    OpenSpeakersList,
    SetSpeakingTime,
)
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.state.motions import Terms
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    in_session,
    under,
    voting_on_draft,
    with_list,
)


def test_delegations_speak_in_the_order_they_asked() -> None:
    assert with_list("Haiti", "Albania", "France").session.speakers.queue == ("Haiti", "Albania", "France")


def test_observers_may_speak() -> None:
    assert with_list(OBSERVER).session.speakers.place(OBSERVER) == 1


def test_observers_that_may_not_speak_do_not_join() -> None:
    floor = with_list(floor=in_session(rulebook=under(observers={"may_speak": False})))
    for who, action in ((OBSERVER, JoinSpeakers()), (PRESIDENT, JoinSpeakers(OBSERVER))):
        refusal = floor.refusal(who, action)
        assert (refusal.reason, refusal.rule) == (Reason.OBSERVER_SPEECH, under().observers.rule)


def test_a_delegation_waits_once() -> None:
    refusal = with_list("Ghana", "France").refusal("France", JoinSpeakers())
    assert (refusal.reason, refusal.facts) == (Reason.ALREADY_ON_LIST, {"delegation": "France", "place": 2})


def test_whoever_speaks_does_not_join_again_until_the_speech_is_over() -> None:
    floor = with_list("France", "Ghana")
    floor.dais(CallNextSpeaker())
    assert floor.refusal("France", JoinSpeakers()).reason is Reason.HAS_THE_FLOOR
    floor.dais(CallNextSpeaker())
    floor.act("France", JoinSpeakers())
    assert floor.session.speakers.queue == ("France",)


def test_a_closed_list_takes_nobody_and_hears_whoever_is_on_it() -> None:
    floor = with_list("France", "Ghana")
    floor.dais(CloseSpeakersList())
    assert floor.refusal("Haiti", JoinSpeakers()).reason is Reason.LIST_NOT_OPEN
    floor.dais(CallNextSpeaker(), CallNextSpeaker())
    assert floor.speech.delegation == "Ghana"


def test_a_list_is_opened_and_closed_once() -> None:
    floor = with_list()
    assert floor.refusal(PRESIDENT, OpenSpeakersList()).reason is Reason.LIST_OPEN
    floor.dais(CloseSpeakersList())
    assert floor.refusal(PRESIDENT, CloseSpeakersList()).reason is Reason.LIST_NOT_OPEN
    floor.dais(OpenSpeakersList())
    assert floor.session.speakers.open


def test_a_delegation_leaves_by_itself_or_is_taken_off_by_the_dais() -> None:
    floor = with_list("France", "Ghana", "Haiti")
    floor.act("Ghana", LeaveSpeakers())
    floor.dais(LeaveSpeakers("France"))
    assert floor.session.speakers.queue == ("Haiti",)
    assert floor.refusal("Ghana", LeaveSpeakers()).reason is Reason.NOT_ON_LIST


def test_nobody_joins_for_another_delegation_but_the_dais() -> None:
    floor = with_list()
    assert floor.refusal("France", JoinSpeakers("Ghana")).reason is Reason.NOT_YOUR_SEAT
    assert floor.refusal(STRANGER, JoinSpeakers("Ghana")).reason is Reason.NOT_SEATED
    floor.dais(JoinSpeakers("Ghana"))
    assert floor.session.speakers.queue == ("Ghana",)


def test_the_dais_moves_a_speaker_up_or_down() -> None:
    floor = with_list("Albania", "Brazil", "China", "Estonia")
    floor.dais(MoveSpeaker("Estonia", 1))
    assert floor.session.speakers.queue == ("Estonia", "Albania", "Brazil", "China")
    floor.dais(MoveSpeaker("Estonia", 3))
    assert floor.session.speakers.queue == ("Albania", "Brazil", "Estonia", "China")


@pytest.mark.parametrize(
    ("action", "reason"),
    [
        (MoveSpeaker("France", 0), Reason.PLACE_OUT_OF_LIST),
        (MoveSpeaker("France", 3), Reason.PLACE_OUT_OF_LIST),
        (MoveSpeaker("France", 1), Reason.SAME_PLACE),
        (MoveSpeaker("Haiti", 1), Reason.NOT_ON_LIST),
        (MoveSpeaker("Atlantis", 1), Reason.UNKNOWN_DELEGATION),
    ],
)
def test_a_speaker_is_moved_to_another_place_there_is(action: MoveSpeaker, reason: Reason) -> None:
    assert with_list("France", "Ghana").refusal(PRESIDENT, action).reason is reason


def test_delegates_do_not_run_the_list() -> None:
    floor = with_list("France", "Ghana")
    for action in (CloseSpeakersList(), MoveSpeaker("France", 2), SetSpeakingTime(30), CallNextSpeaker()):
        assert floor.refusal("France", action).reason is Reason.DAIS_ONLY


def test_the_speaking_time_holds_for_the_speeches_to_come() -> None:
    floor = with_list("France", "Ghana")
    floor.dais(CallNextSpeaker(), SetSpeakingTime(45))
    assert floor.speech.seconds == 90
    floor.dais(CallNextSpeaker())
    assert floor.speech.seconds == 45


@pytest.mark.parametrize("seconds", [14, 601])
def test_the_speaking_time_keeps_to_the_limits(seconds: int) -> None:
    refusal = in_session().refusal(PRESIDENT, SetSpeakingTime(seconds))
    assert refusal.reason is Reason.DURATION_LIMIT
    assert refusal.facts == {"asked": seconds, "minimum": 15, "maximum": 600}


@pytest.mark.parametrize("seconds", [14, 301])
def test_the_speaking_time_of_a_caucus_keeps_to_the_limits_of_caucuses(seconds: int) -> None:
    floor = in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=Terms(topic="Victims", total=600, each=60))
    refusal = floor.refusal(PRESIDENT, SetSpeakingTime(seconds))
    assert (refusal.reason, refusal.rule) == (Reason.DURATION_LIMIT, under().caucus.rule)
    assert refusal.facts == {"asked": seconds, "minimum": 15, "maximum": 300}
    floor.dais(SetSpeakingTime(300))
    assert (floor.session.list.seconds, floor.session.speakers.seconds) == (300, 90)


def test_the_same_speaking_time_is_told() -> None:
    assert in_session().refusal(PRESIDENT, SetSpeakingTime(90)).reason is Reason.SPEAKING_TIME_SAME


def test_the_list_rests_during_a_vote() -> None:
    floor = voting_on_draft(with_list("France"))
    for action in (JoinSpeakers("Ghana"), LeaveSpeakers("France"), CloseSpeakersList(), SetSpeakingTime(30)):
        assert floor.refusal(PRESIDENT, action).reason is Reason.VOTING


def test_a_moderated_caucus_has_its_own_list() -> None:
    floor = with_list("France")
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=Terms(topic="Victims", total=600, each=60))
    floor.act("Ghana", JoinSpeakers())
    assert floor.session.list.queue == ("Ghana",)
    assert floor.session.speakers.queue == ("France",)


def test_an_unmoderated_caucus_has_no_list() -> None:
    floor = with_list("France")
    floor.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=600))
    for action in (JoinSpeakers("Ghana"), CloseSpeakersList(), CallNextSpeaker(), SetSpeakingTime(30)):
        assert floor.refusal(PRESIDENT, action).reason is Reason.UNMODERATED
