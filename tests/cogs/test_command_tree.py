"""The commands as Discord gets them: their names, their words, their limits."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import discord
import pytest

from bot.client import EXTENSIONS, CommitteeBot
from tests.stages import Meeting

NAME = re.compile(r"[a-z_]{1,32}")
TREE = {
    "committee": {
        "create": ["members", "name", "results", "chair", "rulebook"],
        "seat": ["person", "delegation"],
        "unseat": ["person"],
        "add": ["name", "observer"],
        "remove": ["delegation"],
        "members": [],
        "import": ["file"],
        "claim": ["delegation"],
        "status": [],
        "rules": ["key", "value"],
        "secretariat": ["add", "remove"],
        "settings": ["floor", "results", "dais", "voice", "no_voice"],
        "delete": [],
    },
    "sitting": {"open": [], "suspend": ["duration"], "resume": [], "adjourn": []},
    "rollcall": {
        "start": [],
        "answer": ["presence"],
        "mark": ["delegation", "presence"],
        "late": ["presence", "delegation"],
        "challenge": ["delegation"],
        "show": [],
        "finish": [],
    },
    "speakers": {
        "open": [],
        "close": [],
        "join": [],
        "leave": [],
        "add": ["delegation"],
        "remove": ["delegation"],
        "move": ["delegation", "place"],
        "next": ["delegation"],
        "end": [],
        "yield": ["to", "delegation"],
        "ask": ["text", "delegation"],
        "question": ["delegation"],
        "answer": ["over"],
        "comment": ["delegation"],
        "hear": ["delegation", "over"],
        "pause": [],
        "resume": [],
        "extend": ["duration"],
        "time": ["duration"],
        "turn": [],
        "list": [],
    },
    "motion": {
        "raise": [
            *("type", "topic", "total", "each", "duration"),
            *("draft", "amendment", "clauses", "delegation"),
        ],
        "second": ["motion", "delegation"],
        "object": ["motion", "delegation"],
        "withdraw": ["motion"],
        "speak": ["side", "delegation"],
        "rule": ["motion", "ruling", "reason"],
        "vote": ["motion", "without_a_vote"],
        "list": [],
    },
    "point": {
        "raise": ["type", "text", "inaudible", "delegation"],
        "second": ["point", "delegation"],
        "next": ["point"],
        "rule": ["ruling", "text", "point"],
        "withdraw": ["point"],
        "appeal": ["reason", "delegation"],
        "reply": ["text", "delegation"],
    },
    "resolution": {
        "submit": ["file", "delegation"],
        "edit": ["text"],
        "sign": ["draft", "as", "delegation"],
        "unsign": ["draft", "as", "delegation"],
        "approve": ["draft"],
        "introduce": ["draft"],
        "withdraw": ["draft"],
        "resubmit": ["draft", "delegation"],
        "show": ["draft"],
        "list": [],
        "export": ["draft", "format"],
    },
    "amendment": {
        "propose": ["kind", "clause", "after", "to", "delegation"],
        "sign": ["amendment", "delegation"],
        "consent": ["amendment", "delegation"],
        "withdraw": ["amendment"],
        "introduce": ["amendment"],
        "rank": ["amendment", "place"],
        "vote": ["amendment", "method"],
        "drop": ["amendment"],
        "show": ["amendment"],
        "list": [],
    },
    "vote": {
        "open": ["draft", "clause_by_clause", "method", "duration", "clauses"],
        "cast": ["choice", "delegation"],
        "request": ["delegation"],
        "call": [],
        "close": [],
        "count": ["in_favour", "against", "abstaining"],
        "poll": ["question", "method", "duration"],
        "cancel": ["reason"],
        "explain": ["delegation"],
        "hear": ["delegation"],
        "tally": ["number"],
        "history": ["draft", "motion"],
    },
    "election": {
        "announce": ["office", "places"],
        "nominate": ["candidate", "delegation"],
        "withdraw": ["candidate"],
        "ballot": ["duration"],
        "vote": ["delegation"],
        "elect": [],
        "cancel": ["reason"],
        "show": [],
    },
    "fact": {
        "search": ["question"],
        "term": ["name"],
        "party": ["name"],
        "document": ["name"],
        "figure": ["name"],
        "source": ["name"],
        "timeline": [],
        "questions": [],
    },
    "help": {"topic": []},
    "dais": {
        "panel": [],
        "recognise": ["delegation"],
        "order": [],
        "warn": ["delegation", "reason"],
        "unwarn": ["warning", "reason"],
        "silence": ["delegation", "for", "reason", "timeout", "change"],
        "unsilence": ["delegation"],
        "lock": ["how", "slow"],
        "unlock": [],
        "appoint": ["person", "role"],
        "dismiss": ["person", "role"],
        "undo": [],
        "history": ["delegation", "person", "kind", "since"],
    },
}
NAMED = {
    "delegation",
    "draft",
    "motion",
    "point",
    "members",
    "duration",
    "total",
    "each",
    "amendment",
    "clause",
    "candidate",
}
"""Options that name something, and so help to name it."""


@pytest.fixture
async def commands(meeting: Meeting) -> list[dict[str, Any]]:
    """The commands as they are sent to Discord."""
    tree = meeting.stage.bot.tree
    return [own.to_dict(tree) for own in tree.get_commands()]


@pytest.fixture
async def bot(meeting: Meeting) -> CommitteeBot:
    return meeting.stage.bot


def everything(own: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """A command, its subcommands and their options."""
    yield own
    for option in own.get("options", ()):
        yield from everything(option)


async def test_the_command_tree_is_this_one(commands: list[dict[str, Any]]) -> None:
    assert {
        group["name"]: {
            own["name"]: [option["name"] for option in own.get("options", ())] for own in group["options"]
        }
        for group in commands
    } == TREE


async def test_every_command_and_option_says_what_it_is_for(commands: list[dict[str, Any]]) -> None:
    for group in commands:
        for own in everything(group):
            assert NAME.fullmatch(own["name"])
            assert 3 <= len(own["description"]) <= 100, own["name"]
            assert own["description"] != "…"
            assert len(own.get("options", ())) <= 25
            assert len(own.get("choices", ())) <= 25


async def test_the_words_of_a_command_stay_within_discords_limit(commands: list[dict[str, Any]]) -> None:
    for group in commands:
        length = sum(
            len(own["name"])
            + len(own["description"])
            + sum(len(choice["name"]) + len(str(choice["value"])) for choice in own.get("choices", ()))
            for own in everything(group)
        )
        assert length <= 8000, group["name"]


async def test_options_that_are_required_come_first(commands: list[dict[str, Any]]) -> None:
    for group in commands:
        for own in group["options"]:
            required = [option.get("required", False) for option in own.get("options", ())]
            assert required == sorted(required, reverse=True), own["name"]


async def test_whatever_names_something_helps_to_name_it(commands: list[dict[str, Any]]) -> None:
    for group in commands:
        for own in group["options"]:
            for option in own.get("options", ()):
                if option["name"] in NAMED:
                    assert option.get("autocomplete"), f"/{group['name']} {own['name']} {option['name']}"


async def test_commands_are_for_servers_only(commands: list[dict[str, Any]]) -> None:
    assert all(own["contexts"] == [0] for own in commands)
    assert all(own["integration_types"] == [0] for own in commands)


async def test_the_bot_asks_for_no_privileged_intent_and_mentions_nobody(bot: CommitteeBot) -> None:
    assert bot.intents == discord.Intents(guilds=True, voice_states=True)
    mentions: Any = bot.allowed_mentions
    assert mentions.to_dict() == {"parse": []}


async def test_every_extension_is_loaded(bot: CommitteeBot) -> None:
    assert sorted(bot.extensions) == sorted(EXTENSIONS)


async def test_a_cog_that_cannot_be_loaded_stops_the_start(meeting: Meeting, monkeypatch: Any) -> None:
    monkeypatch.setattr("bot.client.EXTENSIONS", (*EXTENSIONS, "cogs.missing"))
    with pytest.raises(discord.ext.commands.ExtensionNotFound):
        await meeting.stage.restart()
