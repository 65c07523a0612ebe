from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, PointKind, YieldKind
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.sitting import AdjournSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.comments import (
    AskComment,
    CommentsEnded,
    CommentsOpened,
    DropComment,
    EndComments,
    RecogniseComment,
)
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.speakers.speeches import (
    CallNextSpeaker,
    EndSpeech,
    SpeechEnd,
    SpeechEnded,
    SpeechStarted,
)
from bot.procedure.rules.speakers.yields import FloorYielded, YieldFloor
from bot.procedure.state.speaking import Purpose
from tests.procedure.committees import OBSERVER, PRESIDENT, caucus, in_session, under
from tests.procedure.speech_refusals import speaking, taking_comments, with_comments


def test_a_speech_that_is_yielded_to_comments_ends_and_opens_so_many() -> None:
    floor = speaking(with_comments(2))
    floor.wait(30)
    assert floor.act("France", YieldFloor(YieldKind.COMMENTS)) == (
        FloorYielded("France", YieldKind.COMMENTS, None, 60),
        SpeechEnded("France", SpeechEnd.YIELDED, floor.at),
        CommentsOpened("France", 2),
    )


def test_a_comment_has_the_time_of_the_rulebook_and_leaves_the_list_alone() -> None:
    floor = taking_comments(JoinSpeakers("Ghana"), AskComment("Ghana"))
    floor.dais(RecogniseComment())
    assert (floor.speech.delegation, floor.speech.purpose) == ("Ghana", Purpose.COMMENT)
    assert floor.speech.seconds == 30
    assert floor.session.speakers.queue == ("Ghana",)


def test_after_the_last_comment_the_floor_is_free() -> None:
    floor = taking_comments(RecogniseComment("Ghana"))
    floor.wait(30)
    floor.clock()
    assert floor.session.comments is not None
    floor.dais(RecogniseComment("Haiti"), EndSpeech())
    assert floor.session.comments is None
    assert floor.session.floor == ()
    assert replay(floor.events) == floor.session


def test_the_next_comment_ends_the_one_before() -> None:
    floor = taking_comments(RecogniseComment("Ghana"))
    events = floor.dais(RecogniseComment("Haiti"))
    assert [type(own) for own in events] == [SpeechEnded, SpeechStarted]


def test_comments_wait_in_turn_and_may_be_dropped() -> None:
    floor = taking_comments()
    for name in ("Ghana", "Haiti", OBSERVER):
        floor.act(name, AskComment())
    assert floor.refusal("Ghana", AskComment()).facts == {"delegation": "Ghana", "place": 1}
    floor.act("Ghana", DropComment())
    floor.dais(DropComment(OBSERVER), RecogniseComment())
    assert floor.speech.delegation == "Haiti"


def test_the_dais_ends_the_comments_before_all_are_made() -> None:
    floor = taking_comments(RecogniseComment("Ghana"))
    assert floor.dais(EndComments()) == (
        SpeechEnded("Ghana", SpeechEnd.DAIS, floor.at),
        CommentsEnded(),
    )
    assert floor.refusal("Haiti", AskComment()).reason is Reason.NO_COMMENTS


def test_comments_are_over_when_business_goes_on() -> None:
    floor = taking_comments(JoinSpeakers("Haiti"), CallNextSpeaker())
    assert floor.session.comments is None
    floor = taking_comments()
    floor.put(MotionKind.CLOSE_LIST)
    assert floor.session.comments is None


def test_a_point_and_a_suspension_leave_the_comments_open() -> None:
    floor = taking_comments(AskComment("Ghana"))
    floor.act("Haiti", RaisePoint(PointKind.ORDER))
    assert floor.refusal("China", AskComment()).reason is Reason.POINT_ON_FLOOR
    floor.dais(RuleOnPoint(PointRuling.SUSTAINED), SuspendSitting(), ResumeSitting(), RecogniseComment())
    assert floor.speech.delegation == "Ghana"


def test_adjourning_ends_the_comments() -> None:
    assert taking_comments(AdjournSitting()).session.comments is None


def test_whoever_leaves_comments_no_more() -> None:
    floor = taking_comments(AskComment("Ghana"), AskComment("Haiti"))
    floor.act("Ghana", AnswerRoll(Presence.ABSENT))
    floor.dais(RecogniseComment())
    assert floor.speech.delegation == "Haiti"
    assert floor.refusal(PRESIDENT, RecogniseComment("Ghana")).reason is Reason.ABSENT


def test_observers_comment_where_they_may_speak() -> None:
    rulebook = under(with_comments(), observers={"may_speak": False})
    floor = speaking(rulebook)
    floor.act("France", YieldFloor(YieldKind.COMMENTS))
    assert floor.refusal(OBSERVER, AskComment()).reason is Reason.OBSERVER_SPEECH


def test_the_time_of_a_comment_is_not_passed_on_but_may_be_given_back() -> None:
    floor = taking_comments(RecogniseComment("Ghana"))
    refusal = floor.refusal("Ghana", YieldFloor(YieldKind.DELEGATION, "Haiti"))
    assert (refusal.reason, refusal.facts) == (Reason.NO_YIELD_OF_SPEECH, {"purpose": "comment"})
    floor.act("Ghana", YieldFloor(YieldKind.DAIS))
    assert floor.session.speech is None


@pytest.mark.parametrize("ended_by_time", [False, True])
def test_comments_in_a_caucus_end_with_it(ended_by_time: bool) -> None:
    floor = in_session(rulebook=under(with_comments(), caucus={"yields": True}))
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=caucus(2))
    floor.dais(JoinSpeakers("Ghana"), CallNextSpeaker())
    floor.act("Ghana", YieldFloor(YieldKind.COMMENTS))
    if ended_by_time:
        floor.wait(110)
        floor.dais(RecogniseComment("Haiti"))
        floor.wait(10)
        floor.clock()
    else:
        floor.dais(RecogniseComment("Haiti"))
        assert floor.session.caucus is not None
        floor.dais(EndCaucus())
    assert floor.session.floor == ()
    assert floor.session.comments is None
