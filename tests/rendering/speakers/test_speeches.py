"""Placards, yields, questions, comments and lists that run out, as the room and the chair read them."""

from __future__ import annotations

from dataclasses import replace

from bot.procedure.engine import Action
from bot.procedure.rulebook import PointKind, SpeakersOrder, YieldKind
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.speakers.clock import PauseSpeech
from bot.procedure.rules.speakers.comments import AskComment, RecogniseComment
from bot.procedure.rules.speakers.questions import AnswerQuestion, AskQuestion, EndAnswer, RecogniseQuestion
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import (
    CloseSpeakersList,
    JoinSpeakers,
    LeaveSpeakers,
    OpenSpeakersList,
)
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.rendering.announcements import announcements
from bot.rendering.card import Style
from bot.rendering.card_limits import problems
from bot.rendering.sentences import sentence_of
from tests.procedure.committees import PRESIDENT, Floor, in_session, under, with_list
from tests.procedure.speech_refusals import (
    in_caucus,
    only_answers,
    raising_placards,
    speaking,
    taking_comments,
    taking_questions,
    with_comments,
)
from tests.rendering.sittings import (
    announced,
    buttons,
    dais_panel,
    floor_panel,
    labels,
    menus,
    text_of,
    told,
)


def minuted(floor: Floor, *actions: Action) -> list[str]:
    """The lines of the minutes on what the President does."""
    return [sentence_of(event, floor.session) for event in floor.dais(*actions)]


def first_step(floor: Floor) -> str:
    """What stands out on the chair's panel."""
    (main,) = (own.label for own in buttons(dais_panel(floor)) if own.style is Style.MAIN)
    return main


# Speakers that the dais picks


def test_without_a_list_placards_are_raised_and_lowered() -> None:
    card = floor_panel(raising_placards())
    assert labels(card)[:2] == ("Raise your placard", "Lower your placard")
    assert "**Placards raised** (1 min 30 s each): France · Ghana" in text_of(card)
    assert "Next speakers" not in text_of(card)


def test_without_placards_the_panel_says_so() -> None:
    floor = raising_placards()
    floor.dais(LeaveSpeakers("France"), LeaveSpeakers("Ghana"))
    assert "**Placards raised** (1 min 30 s each): none yet" in text_of(floor_panel(floor))


def test_the_chair_picks_among_the_placards_from_a_menu() -> None:
    floor = raising_placards()
    card = dais_panel(floor)
    assert menus(card) == {"Recognise": ("France", "Ghana")}
    assert {"Next speaker", "Take no more speakers"} <= set(labels(card))
    floor.dais(CloseSpeakersList())
    assert "Call for speakers" in labels(dais_panel(floor))


def test_from_a_list_there_is_nothing_to_pick() -> None:
    assert menus(dais_panel(with_list("France", "Ghana"))) == {}


def test_a_menu_that_is_full_names_the_command_for_the_others() -> None:
    rulebook = under(speakers={"order": SpeakersOrder.DAIS})
    floor = with_list(floor=in_session(members=40, rulebook=rulebook))
    for delegation in floor.session.members_present[:30]:
        floor.dais(JoinSpeakers(delegation.name))
    card = dais_panel(floor)
    ((placeholder, offered),) = menus(card).items()
    assert placeholder == "Recognise (the first 25 of 30; others: /dais recognise)"
    assert len(offered) == 25
    assert not problems(card)


def test_placards_are_announced_told_and_minuted_as_such() -> None:
    floor = in_session(rulebook=under(speakers={"order": SpeakersOrder.DAIS}))
    assert announced(floor, OpenSpeakersList()).startswith(
        "Speakers wanted\nRaise your placard on the panel. Each speech has 1 min 30 s.\n"
    )
    assert told(floor, "France", JoinSpeakers()) == (
        "Your placard is raised. The dais recognises any that are."
    )
    assert told(floor, PRESIDENT, JoinSpeakers("Ghana")).startswith("The placard of Ghana is raised.")
    assert minuted(floor, JoinSpeakers("Haiti")) == ["Haiti raised its placard to speak."]
    assert told(floor, "Ghana", LeaveSpeakers()) == "Your placard is lowered."
    floor.dais(RecogniseSpeaker("Haiti"))
    floor.wait(90)
    before = floor.session
    (card,) = announcements(before, floor.clock(), floor.session, floor.at)
    assert "1 placard is raised; the dais recognises the next speaker." in text_of(card)
    assert announced(floor, CloseSpeakersList()).startswith(
        "No more speakers taken\nWhoever has its placard raised is still heard."
    )


# Yields


def test_only_the_yields_that_are_in_order_are_offered() -> None:
    assert menus(floor_panel(speaking(with_comments())))["Yield"] == (
        "Dais",
        "Another delegation",
        "Questions",
        "Comments",
    )
    assert "Yield" not in menus(floor_panel(in_caucus()))


def test_a_yield_to_comments_is_minuted() -> None:
    assert minuted(speaking(with_comments()), YieldFloor(YieldKind.COMMENTS)) == [
        "France yielded 1 min 30 s to comments.",
        "The speech of France ended.",
        "The speech of France was opened to 2 comments.",
    ]


# Questions


def test_the_panel_shows_who_asks_whether_it_is_answered_and_who_waits() -> None:
    floor = taking_questions(None, AskQuestion("How many victims?", "Ghana"), AskQuestion("", "Haiti"))
    assert "**France** has the floor · clock stopped with 1 min 30 s left · taking questions" in text_of(
        floor_panel(floor)
    )
    assert "Questions wait: Ghana · Haiti" in text_of(floor_panel(floor))
    floor.dais(RecogniseQuestion())
    for card in (floor_panel(floor), dais_panel(floor)):
        assert "Question by **Ghana**: “How many victims?”\nQuestions wait: Haiti" in text_of(card)
    floor.dais(AnswerQuestion())
    assert "“How many victims?” · being answered" in text_of(floor_panel(floor))


def test_questions_are_asked_under_the_name_of_the_point_where_there_is_one() -> None:
    assert "Point of information to the speaker" in labels(floor_panel(taking_questions()))
    card = floor_panel(taking_questions(replace(only_answers(), points={})))
    assert "Ask a question" in labels(card)
    assert "Drop your question" not in labels(card)


def test_a_question_can_be_dropped_while_it_waits() -> None:
    assert "Drop your question" in labels(floor_panel(taking_questions(None, AskQuestion("", "Ghana"))))


def test_the_chairs_next_step_leads_from_question_to_answer_to_question() -> None:
    floor = taking_questions(None, AskQuestion("", "Ghana"), AskQuestion("", "Haiti"))
    assert first_step(floor) == "Next question"
    floor.dais(RecogniseQuestion())
    assert first_step(floor) == "Answer begins"
    floor.dais(AnswerQuestion())
    assert first_step(floor) == "Next question"
    floor.dais(RecogniseQuestion(), AnswerQuestion())
    assert first_step(floor) == "Answer over"
    floor.dais(EndAnswer())
    assert first_step(floor) == "End speech"


def test_where_everything_counts_the_chair_only_calls_the_questions() -> None:
    floor = taking_questions(under(), AskQuestion("", "Ghana"))
    shown = labels(dais_panel(floor))
    assert shown[0] == "Next question"
    assert not {"Answer begins", "Answer over"} & set(shown)


def test_the_chair_may_call_any_of_the_questions_that_wait() -> None:
    card = dais_panel(taking_questions(None, AskQuestion("", "Ghana"), AskQuestion("", "Haiti")))
    assert menus(card)["Call a question"] == ("Ghana", "Haiti")
    assert not problems(card)


def test_a_question_is_told_and_minuted_in_its_words() -> None:
    floor = taking_questions()
    assert told(floor, "Ghana", AskQuestion("How many?")) == (
        "You are number 1 to put a question. The dais calls it."
    )
    assert told(floor, PRESIDENT, AskQuestion("", "Haiti")) == (
        "Haiti is number 2 to put a question. The dais calls it."
    )
    point = RaisePoint(PointKind.INFORMATION_TO_SPEAKER, "Why?")
    assert told(floor, "China", point) == "China asked to put a question: “Why?”."
    assert minuted(floor, RecogniseQuestion(), AnswerQuestion(), EndAnswer()) == [
        "Ghana put a question.",
        "France began to answer Ghana.",
        "Ghana was answered, with 1 min 30 s left.",
    ]


def test_that_only_answers_count_is_minuted() -> None:
    assert minuted(speaking(only_answers()), YieldFloor(YieldKind.QUESTIONS)) == [
        "France opened the rest of the time to questions: 1 min 30 s for the answers."
    ]
    assert minuted(speaking(), YieldFloor(YieldKind.QUESTIONS)) == [
        "France opened the rest of the time to questions."
    ]


def test_questions_are_not_announced_one_by_one() -> None:
    floor = taking_questions()
    for action in (AskQuestion("", "Ghana"), RecogniseQuestion(), AnswerQuestion(), EndAnswer()):
        assert announced(floor, action) == ""


def test_a_pause_of_a_speech_without_questions_is_called_one() -> None:
    floor = speaking()
    floor.dais(PauseSpeech())
    assert "paused with 1 min 30 s left" in text_of(floor_panel(floor))


# Comments


def test_comments_are_asked_for_and_called_from_the_panels() -> None:
    floor = taking_comments()
    assert "**Comments** on the speech of France: 2 comments to come" in text_of(floor_panel(floor))
    assert "Comment" in labels(floor_panel(floor))
    assert told(floor, "Ghana", AskComment()) == (
        "You are number 1 to comment, with 2 comments to come. The dais calls it."
    )
    floor.act("Haiti", AskComment())
    card = dais_panel(floor)
    assert first_step(floor) == "Next comment"
    assert "No more comments" in labels(card)
    assert menus(card) == {"Call a comment": ("Ghana", "Haiti")}
    assert not problems(card)
    assert "Wait to comment: Ghana · Haiti" in text_of(card)
    floor.dais(RecogniseComment())
    assert "**Ghana** has the floor, to comment" in text_of(floor_panel(floor))
    assert "1 comment to come" in text_of(floor_panel(floor))


def test_a_comment_whose_time_is_up_says_how_many_are_to_come() -> None:
    floor = taking_comments(RecogniseComment("Ghana"))
    floor.wait(30)
    before = floor.session
    (card,) = announcements(before, floor.clock(), floor.session, floor.at)
    assert text_of(card).startswith("Time is up: Ghana\n1 comment to come.")


def test_when_the_last_comment_is_called_nobody_else_is_asked() -> None:
    floor = taking_comments(RecogniseComment("Ghana"), RecogniseComment("Haiti"))
    assert "Comment" not in labels(floor_panel(floor))
    assert "Next comment" not in labels(dais_panel(floor))
