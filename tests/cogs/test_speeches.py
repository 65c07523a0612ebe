"""Recognising speakers, questions to a speaker, comments on a speech: commands, panels and menus."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.procedure.rulebook import Counting, Exhausted, Rulebook, SpeakersOrder, YieldKind
from bot.procedure.state.speaking import Purpose, Question, Speech
from tests.stages import OBSERVER, PRESIDENT, STRANGER, Meeting, meeting_of, usual_cast

PANEL = 'click "Chair\'s panel"'


def rules(order: SpeakersOrder = SpeakersOrder.LIST) -> Rulebook:
    """The Council's rules with every yield and two comments; a list that runs out closes the debate."""
    own = usual_cast().rules
    yields = replace(own.yields, to=tuple(YieldKind), comments=2, questions_count=Counting.ANSWERS)
    speakers = replace(own.speakers, order=order, exhausted=Exhausted.CLOSES)
    return replace(own, yields=yields, speakers=speakers)


@pytest.fixture
async def house() -> AsyncIterator[Meeting]:
    """A council with a list, on which France speaks and Ghana waits."""
    async with meeting_of(rules=rules()) as meeting:
        await meeting.opens()
        await meeting.does(PRESIDENT, "/speakers open")
        for name in ("France", "Ghana"):
            await meeting.does(name, "/speakers join")
        await meeting.does(PRESIDENT, "/speakers next")
        yield meeting


@pytest.fixture
async def placards() -> AsyncIterator[Meeting]:
    """A council without a list, in which three placards are raised."""
    async with meeting_of(rules=rules(SpeakersOrder.DAIS)) as meeting:
        await meeting.opens()
        await meeting.does(PRESIDENT, PANEL, 'click "Call for speakers"')
        for name in ("France", "Ghana", "Brazil"):
            await meeting.does(name, 'click "Raise your placard"')
        yield meeting


def speech(meeting: Meeting) -> Speech:
    """The speech on the floor."""
    assert meeting.session.speech is not None
    return meeting.session.speech


def left(meeting: Meeting) -> int:
    """The seconds the speaker has left."""
    return speech(meeting).left(meeting.services.clock())


# Recognition


async def test_the_dais_recognises_a_placard_from_its_menu(placards: Meeting) -> None:
    await placards.does(PRESIDENT, PANEL, 'choose "Ghana" in "Recognise"')
    assert speech(placards).delegation == "Ghana"
    await placards.does(PRESIDENT, 'choose "Brazil" in "Recognise"')
    assert speech(placards).delegation == "Brazil"
    assert placards.session.speakers.queue == ("France",)


async def test_the_dais_recognises_by_either_command(placards: Meeting) -> None:
    await placards.does(PRESIDENT, "/dais recognise delegation=Brazil")
    assert speech(placards).delegation == "Brazil"
    await placards.does(PRESIDENT, "/speakers next delegation=Ghana")
    assert speech(placards).delegation == "Ghana"


async def test_a_placard_is_lowered(placards: Meeting) -> None:
    assert "Your placard is lowered" in await placards.does("France", 'click "Lower your placard"')
    refusal = await placards.is_refused(PRESIDENT, "/dais recognise delegation=France")
    assert "The placard of France is not raised" in refusal


async def test_those_who_wait_are_offered_first(placards: Meeting) -> None:
    president, floor = placards.people[PRESIDENT], placards.stage.channels["floor"]
    offered = await president.autocomplete(floor, "dais recognise", "delegation", "")
    assert [own["name"] for own in offered] == ["France", "Ghana", "Brazil"]
    offered = await president.autocomplete(floor, "dais recognise", "delegation", "alb")
    assert [own["name"] for own in offered] == ["Albania"]


async def test_from_a_list_nobody_is_called_out_of_turn(house: Meeting) -> None:
    await house.does("China", "/speakers join")
    refusal = await house.is_refused(PRESIDENT, "/speakers next delegation=China")
    assert "Ghana is next to speak, so China would be out of turn" in refusal
    assert "“General speakers list”" in refusal
    await house.does(PRESIDENT, "/dais recognise delegation=Ghana")
    assert speech(house).delegation == "Ghana"


async def test_a_recognition_that_comes_too_late_or_is_forged_is_refused(placards: Meeting) -> None:
    await placards.does(PRESIDENT, PANEL)
    await placards.does("Ghana", "/speakers leave")
    forged = f"m1:recognise:{placards.committee}::"
    assert "The placard of Ghana is not raised" in await placards.forges(PRESIDENT, forged, picks="Ghana")
    assert "no delegation named" in await placards.forges(PRESIDENT, forged, picks="Atlantis")
    assert "This is for the dais" in await placards.forges("France", forged, picks="France")
    assert placards.session.speech is None


# Questions


async def test_questions_are_asked_called_and_answered_on_a_clock_of_their_own(house: Meeting) -> None:
    await house.waits(30)
    await house.does("France", 'choose "Questions" in "Yield"')
    await house.waits(60)
    assert left(house) == pytest.approx(60, abs=1)
    answer = await house.does("China", 'click "Point of information to the speaker"')
    assert "You are number 1 to put a question." in answer
    await house.does("Brazil", '/speakers ask text="How many victims?"')
    assert "Questions wait: China · Brazil" in "\n".join(house.words())
    await house.does(PRESIDENT, PANEL, 'click "Next question"')
    await house.waits(60)
    await house.does(PRESIDENT, 'click "Answer begins"')
    await house.waits(20)
    await house.does(PRESIDENT, 'click "Next question"')
    assert speech(house).question == Question("Brazil", "How many victims?")
    assert "Question by Brazil: “How many victims?”" in "\n".join(house.words())
    await house.does(PRESIDENT, 'click "Answer begins"')
    await house.waits(10)
    await house.does(PRESIDENT, 'click "Answer over"')
    assert left(house) == pytest.approx(30, abs=1)


async def test_questions_are_led_by_command_as_well(house: Meeting) -> None:
    await house.does("France", "/speakers yield to=questions")
    await house.does(PRESIDENT, "/speakers ask text=Why? delegation=China")
    await house.does(PRESIDENT, "/speakers question", "/speakers answer")
    assert speech(house).question == Question("China", "Why?", answering=True)
    await house.does(PRESIDENT, "/speakers answer over=True", "/speakers question delegation=Brazil")
    assert speech(house).question == Question("Brazil")
    refusal = await house.is_refused(PRESIDENT, "/speakers resume")
    assert "Brazil is putting its question, and the clock stands still" in refusal


async def test_a_question_that_waits_is_called_from_the_menu_or_dropped(house: Meeting) -> None:
    await house.does("France", "/speakers yield to=questions")
    for name in ("China", "Brazil", "Albania"):
        await house.does(name, "/speakers ask")
    await house.does("Albania", 'click "Drop your question"')
    await house.does(PRESIDENT, PANEL, 'choose "Brazil" in "Call a question"')
    assert speech(house).question == Question("Brazil")
    assert [own.delegation for own in speech(house).asking] == ["China"]


async def test_questions_outlast_a_restart(house: Meeting) -> None:
    await house.does("France", "/speakers yield to=questions")
    await house.does("China", "/speakers ask")
    await house.does(PRESIDENT, PANEL, 'click "Next question"', 'click "Answer begins"')
    await house.restarts()
    await house.waits(20)
    await house.does(PRESIDENT, 'click "Answer over"')
    assert left(house) == pytest.approx(70, abs=2)


async def test_an_answer_that_takes_all_the_time_ends_the_speech(house: Meeting) -> None:
    await house.does("France", "/speakers yield to=questions")
    await house.does(PRESIDENT, "/speakers question delegation=China", "/speakers answer")
    await house.waits(91)
    assert house.session.speech is None
    assert "Time is up: France" in "\n".join(house.words())


@pytest.mark.parametrize(
    ("person", "line", "words"),
    [
        (STRANGER, "/speakers ask", "You sit for no delegation"),
        ("China", "/speakers ask", "No speaker takes questions now"),
        ("China", "/speakers comment", "No speech is open to comments"),
        ("China", "/speakers question", "This is for the dais to do"),
        ("China", "/speakers hear", "This is for the dais to do"),
        (PRESIDENT, "/speakers answer", "No speaker takes questions now"),
        (PRESIDENT, "/speakers hear over=True", "No speech is open to comments"),
    ],
)
async def test_who_may_not_is_told_why(house: Meeting, person: str, line: str, words: str) -> None:
    assert words in await house.is_refused(person, line)


# Comments, and a list that runs out


async def test_comments_are_made_after_the_speech_and_the_list_goes_on(house: Meeting) -> None:
    await house.does("France", 'choose "Comments" in "Yield"')
    answer = await house.does("China", 'click "Comment"')
    assert "You are number 1 to comment, with 2 comments to come." in answer
    await house.does(OBSERVER, "/speakers comment")
    await house.does("Brazil", 'click "Comment"')
    await house.does("Brazil", 'click "Drop your comment"')
    await house.does(PRESIDENT, PANEL, 'click "Next comment"')
    assert (speech(house).delegation, speech(house).purpose) == ("China", Purpose.COMMENT)
    await house.does(PRESIDENT, f'/speakers hear delegation="{OBSERVER}"')
    assert speech(house).delegation == OBSERVER
    await house.waits(31)
    assert house.session.comments is None
    await house.does(PRESIDENT, "/speakers next")
    assert speech(house).delegation == "Ghana"


async def test_when_the_list_runs_out_the_debate_closes_with_its_rule(house: Meeting) -> None:
    await house.introduces_a_draft()
    await house.does(PRESIDENT, "/speakers next")
    await house.does("Ghana", "/speakers yield to=comments")
    assert not house.session.debate_closed
    await house.does(PRESIDENT, PANEL, 'click "No more comments"')
    assert house.session.debate_closed
    said = "\n".join(house.words())
    assert "The debate on E/2026/L.1 is closed with it. The vote comes next." in said
    assert "General speakers list" in said
