"""Names and texts from outside: nobody is pinged by them, and nothing is drawn."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from simcord.backend.models import Message
from simcord.components import walk_components

from tests.stages import PRESIDENT, STRANGER, SUBMIT, Meeting, meeting_of, usual_cast

HOSTILE = (
    "@everyone",
    "<@&123456789012345678>",
    "**Bold** _and_ `code`",
    "[link](https://example.org)",
    "# Heading <t:0:R>",
)


async def test_whatever_people_write_nobody_is_pinged_and_nothing_is_drawn() -> None:
    async with meeting_of(usual_cast()) as meeting:
        for name in HOSTILE:
            await meeting.does(PRESIDENT, f'/committee add name="{name}"')
        await meeting.does(PRESIDENT, f'/committee seat person={STRANGER} delegation="{HOSTILE[0]}"')
        await meeting.opens()
        for name in HOSTILE:
            await meeting.does(PRESIDENT, f'/rollcall mark delegation="{name}" presence=present')
        await meeting.does(PRESIDENT, "/speakers open")
        for name in HOSTILE:
            await meeting.does(PRESIDENT, f'/speakers add delegation="{name}"')
        await meeting.does(STRANGER, "/resolution submit")
        await meeting.does(
            STRANGER, 'fill {Title: "@everyone **vote**", Text: "1. Calls <@1> [x](https://e.org)"}', SUBMIT
        )
        await meeting.does(PRESIDENT, "/resolution introduce draft=1", "/vote open method=placards")
        await meeting.does(STRANGER, 'click "Yes"')
        await meeting.does(PRESIDENT, "/vote close", "/committee members", "/resolution show", "/dais panel")
        await meeting.does(STRANGER, "/motion raise type=adjourn_meeting")
        payloads = list(bodies(meeting))
        assert len(payloads) > 60
        assert all(own.get("allowed_mentions") == {"parse": []} for own in payloads)
        shown = meeting.messages() + meeting.messages("results") + meeting.private(PRESIDENT)
        assert not any(own.mention_everyone or own.ping_user_ids or own.ping_role_ids for own in shown)
        texts = "\n".join(text for own in shown for text in texts_of(own))
        assert texts.count("everyone") > 5
        for raw in ("<@&1", "<@1>", "**Bold", "_and", "`code", "](http", "# Heading", "<t:0", "@everyone"):
            assert re.search(rf"(?<!\\){re.escape(raw)}", texts) is None


def texts_of(message: Message) -> list[str]:
    """The texts of a message with their markup."""
    return [own["content"] for own in walk_components(message.components) if own["type"] == 10]


def bodies(meeting: Meeting) -> Iterator[dict[str, Any]]:
    """What the bot sent to Discord as a message, new or edited, public or private."""
    for own in meeting.env.http_requests:
        body = own.json
        if isinstance(body, dict) and own.method in ("POST", "PATCH"):
            body = body.get("data", body)
            if isinstance(body, dict) and body.get("components") and "title" not in body:
                yield body
