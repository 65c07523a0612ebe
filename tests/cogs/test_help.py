"""/help in Discord: in each part and phase, with commands to press, page by page."""

from __future__ import annotations

import re

import pytest
from simcord.interactions import command_leaves

from bot.procedure.engine import ACTIONS
from bot.rehearsal.stage import SECRETARIAT
from bot.rendering.help.lines import LINES
from tests.stages import OBSERVER, PRESIDENT, STRANGER, Meeting


async def helps(meeting: Meeting, person: str, topic: str = "") -> str:
    """What somebody is told by /help, all pages of it."""
    said = [await meeting.does(person, f"/help {topic}".strip())]
    while "Next ▶" in meeting.private_buttons(person):
        said.append(await meeting.does(person, 'click "Next ▶"'))
    return "\n".join(said)


async def test_every_command_that_help_names_exists(meeting: Meeting) -> None:
    tree = meeting.stage.bot.tree
    there = {" ".join(path) for own in tree.get_commands() for path, _ in command_leaves(own.to_dict(tree))}
    named = {LINES[own.__name__].command for own in ACTIONS if own.__name__ in LINES}
    assert named - {""} <= there


async def test_commands_can_be_pressed(sitting: Meeting) -> None:
    said = await sitting.does("France", "/help")
    ids = {own.name: own.id for own in await sitting.stage.bot.tree.fetch_commands()}
    assert f"</motion raise:{ids['motion']}>" in said
    assert all(int(number) in ids.values() for number in re.findall(r"</[a-z ]+:(\d+)>", said))


@pytest.mark.parametrize(
    ("person", "words", "not_theirs"),
    [
        (PRESIDENT, ["You are on the dais", "open the speakers list", "end the meeting"], []),
        ("France", ["You sit for France", "raise a motion"], ["open the speakers list"]),
        (OBSERVER, ["an observer", "do not vote"], ["open the speakers list"]),
        (STRANGER, ["You sit for no delegation here"], ["raise a motion"]),
        (SECRETARIAT, ["seat somebody for a delegation"], ["open the speakers list"]),
    ],
)
async def test_help_is_for_the_part_somebody_has(
    sitting: Meeting, person: str, words: list[str], not_theirs: list[str]
) -> None:
    said = await helps(sitting, person)
    assert [own for own in words if own not in said] == []
    assert [own for own in not_theirs if own in said] == []


async def test_help_follows_the_committee(meeting: Meeting) -> None:
    assert "open a sitting" in await helps(meeting, PRESIDENT)
    await meeting.does(PRESIDENT, "/sitting open", "/rollcall start")
    assert "say that you are here" in await helps(meeting, "France")
    await meeting.does("France", "/rollcall answer present")
    for name in ("China", "Ghana", "Brazil", "Albania"):
        await meeting.does(name, "/rollcall answer present")
    await meeting.does(PRESIDENT, "/rollcall finish", "/speakers open")
    assert "take a place on the speakers list" in await helps(meeting, "France")
    await meeting.does(PRESIDENT, "/vote poll question=Awake?")
    assert "Yes, No, Abstain" in await helps(meeting, "France")
    assert "Yes, No, Abstain" not in await helps(meeting, STRANGER)


async def test_a_topic_narrows_it_down(sitting: Meeting) -> None:
    said = await helps(sitting, PRESIDENT, "topic=motions")
    assert "What you can do now: motions" in said
    assert "end the meeting" not in said


async def test_elsewhere_the_way_is_shown(meeting: Meeting) -> None:
    lobby = meeting.env.guild.create_text_channel("lobby")
    said = meeting.said(await meeting.people["France"].slash(lobby, "help"))
    assert f"<#{meeting.stage.channels['floor'].id}>" in said
    assert "Who administers this server makes one" in said


async def test_a_page_that_nobody_offered_is_refused(sitting: Meeting) -> None:
    for subject, page in (("nonsense", "1"), ("", "x")):
        told = await sitting.forges("France", f"r1:help_page:{sitting.committee}:{subject}:{page}")
        assert "out of date" in told
