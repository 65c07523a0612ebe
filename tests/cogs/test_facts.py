"""/fact: the report on the topic, with its sources."""

from __future__ import annotations

import pytest

from bot.facts.topic import Kind
from tests.stages import OBSERVER, PRESIDENT, STRANGER, Meeting, meeting_of, small_council, usual_cast

QUESTION = '/fact search question="how many victims of forced labour"'


async def test_a_question_is_answered_with_its_source_to_the_asker_alone(meeting: Meeting) -> None:
    answer = await meeting.does("France", QUESTION)
    assert "21 million" in answer
    assert "General Overview" in answer
    assert all("21 million" not in own for own in meeting.words())


async def test_facts_can_be_looked_up_at_any_time_by_anybody(meeting: Meeting) -> None:
    for person in (STRANGER, OBSERVER, PRESIDENT):
        assert "21 million" in await meeting.does(person, QUESTION)


async def test_a_fact_is_put_on_the_floor_with_the_delegation_that_asked(sitting: Meeting) -> None:
    await sitting.does("France", QUESTION, 'click "Put on the floor"')
    posted, panel = sitting.words()[-2:]
    assert "21 million" in posted
    assert "at the request of France" in posted
    assert "sitting 1" in panel


async def test_whoever_sits_for_nobody_puts_nothing_on_the_floor(sitting: Meeting) -> None:
    await sitting.does(STRANGER, QUESTION)
    assert "You sit for no delegation" in await sitting.is_refused(STRANGER, 'click "Put on the floor"')


@pytest.mark.parametrize(
    ("command", "kind"),
    [
        ("term", Kind.DEFINITION),
        ("party", Kind.PARTY),
        ("figure", Kind.FIGURE),
        ("document", Kind.TREATY),
        ("source", Kind.SOURCE),
    ],
)
async def test_what_can_be_looked_up_is_offered_and_found(meeting: Meeting, command: str, kind: Kind) -> None:
    person, floor = meeting.people["France"], meeting.stage.channels["floor"]
    offered = await person.autocomplete(floor, f"fact {command}", "name", "")
    assert 1 <= len(offered) <= 25
    topic = meeting.services.catalogue.topics["human_trafficking"].topic
    first = next(own for own in topic.of_kind(kind))
    result = await person.slash(floor, f"fact {command}", name=first.id)
    assert first.title.split("(")[0].strip() in meeting.said(result)


async def test_lists_are_turned_page_by_page(meeting: Meeting) -> None:
    first = await meeting.does("France", "/fact timeline")
    second = await meeting.does("France", 'click "Next ▶"')
    assert "1 to 8 of" in first
    assert "9 to 10 of 10" in second
    assert len(meeting.private("France")) == 1  # turned in place
    assert "1 to 8 of" in await meeting.does("France", 'click "◀ Back"')
    assert "Sources" in await meeting.does("France", "/fact source")
    assert "Questions for debate" in await meeting.does("France", "/fact questions")


async def test_a_question_nothing_answers_offers_what_comes_nearest(meeting: Meeting) -> None:
    assert "Nothing in the report answers this" in await meeting.does(
        "France", '/fact search question="recipe for apple pie"'
    )


@pytest.mark.parametrize(
    "custom_id",
    ["r1:fact:1:no_such_fact:", "r1:fact_floor:1:no_such_fact:", "r1:facts_page:1:event:last"],
)
async def test_a_fact_that_is_no_longer_there_is_told(sitting: Meeting, custom_id: str) -> None:
    answer = await sitting.forges("France", custom_id)
    assert "out of date" in answer
    assert sitting.said_no("France")


@pytest.mark.parametrize("page", ["-9", "999999999", "1_0"])
async def test_a_page_that_is_not_there_is_the_nearest_one(meeting: Meeting, page: str) -> None:
    await meeting.does("France", "/fact timeline")
    listed = meeting.private("France")[-1]
    await meeting.forges("France", f"r1:facts_page:1:event:{page}", on=listed)
    assert " of " in meeting.private_words("France")[-1]


async def test_a_committee_without_a_topic_says_so() -> None:
    async with meeting_of(usual_cast(), committee=small_council(), topic="") as meeting:
        assert "no topic with facts" in await meeting.is_refused("France", QUESTION)
        floor = meeting.stage.channels["floor"]
        assert await meeting.people["France"].autocomplete(floor, "fact term", "name", "") == []
