"""A whole council on a stage, and clicks of many people that reach the bot in the same moment."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from simcord.backend.models import Interaction
from simcord.backend.serializers import message_payload
from simcord.enums import AppCommandType, InteractionType
from simcord.interactions import base_payload
from simcord.results import InteractionResult

from bot.procedure.delegations import Presence
from bot.rehearsal.script import Person
from bot.rehearsal.stage import FLOOR, Cast
from bot.rendering.card import Control
from bot.rendering.verbs import Verb
from bot.settings.committees import CommitteeFile
from cogs.ui.custom_ids import button_id
from tests.stages import BUTTON, DELIVERED, MORNING, PRESIDENT, Meeting, meeting_of, shipped

PATIENCE = 300.0
"""Seconds of the wall that a thousand clicks may take on a machine that is busy with other things."""


@dataclass(frozen=True, slots=True)
class Click:
    """Somebody presses a control."""

    person: str
    control: Control


class Timed(Interaction):
    """An interaction that notes when it was sent and when it was first answered."""

    sent: float
    answered: float
    first_answer: asyncio.Event

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "responded" and value and not self.responded:
            super().__setattr__("answered", perf_counter())
            self.first_answer.set()
        super().__setattr__(name, value)


class Crowd:
    """The people of a meeting, who click together."""

    def __init__(self, meeting: Meeting) -> None:
        self.meeting = meeting
        self.seats = [own.name for own in meeting.stage.cast.people if own.delegation is not None]

    async def opens(self) -> None:
        """Open the sitting; everybody answers the roll in the same moment."""
        await self.meeting.does(PRESIDENT, "/sitting open", "/rollcall start")
        present = Control(Verb.ANSWER_ROLL, choice=Presence.PRESENT)
        await self.click([Click(name, present) for name in self.seats])
        await self.meeting.does(PRESIDENT, "/rollcall finish")
        assert len(self.meeting.session.names_present) == len(self.seats)

    async def types(self, command: str, **options: str) -> None:
        """Have the President type a command of /vote."""
        stage = self.meeting.stage
        await self.meeting.people[PRESIDENT].slash(stage.channels[FLOOR], f"vote {command}", **options)

    async def click(self, clicks: Sequence[Click]) -> list[Timed]:
        """Press all of it on the panel before the bot can answer any, and wait until it has answered."""
        backend, message = self.meeting.env.backend, self.meeting.panel()
        shown = dict(message_payload(backend, message))
        payloads = []
        for own in clicks:
            custom_id = button_id(own.control, self.meeting.committee)
            data = {"custom_id": custom_id, "component_type": BUTTON}
            record, payload = self._made(own.person, InteractionType.MESSAGE_COMPONENT, data)
            record.source_message_id = message.id
            payloads.append((record, payload | {"message": shown}))
        return await self._send(payloads)

    async def command(self, name: str, people: Sequence[str]) -> list[Timed]:
        """Have people type a command without options in the same moment."""
        channel, kind = self.meeting.stage.channels[FLOOR], AppCommandType.CHAT_INPUT
        root = self.meeting.people[people[0]]._resolve_root(name, kind, channel.id)
        data = {"id": root["id"], "name": name, "type": kind, "options": []}
        return await self._send(
            [self._made(own, InteractionType.APPLICATION_COMMAND, data) for own in people]
        )

    async def _send(self, payloads: Sequence[tuple[Timed, dict[str, Any]]]) -> list[Timed]:
        env = self.meeting.env
        with env._bot_scope():
            for record, payload in payloads:
                record.sent = perf_counter()
                env.backend.emit(DELIVERED, payload)
        # Settling looks at every task at every step, which is too much while there are a thousand.
        async with asyncio.timeout(PATIENCE):
            for record, _ in payloads:
                await record.first_answer.wait()
        await env.settle(timeout=PATIENCE)
        return [record for record, _ in payloads]

    def told(self, record: Interaction) -> str:
        """What somebody was told, and nothing where a press went unanswered."""
        return Meeting.said(InteractionResult(self.meeting.env, record))

    def _made(self, person: str, kind: InteractionType, data: dict[str, Any]) -> tuple[Timed, dict[str, Any]]:
        actor = self.meeting.people[person]
        record, payload = base_payload(
            self.meeting.env.backend,
            type=kind,
            channel_id=self.meeting.stage.channels[FLOOR].id,
            guild_id=actor.guild.id,
            user_id=actor.id,
            data=data,
        )
        record.__class__ = Timed
        assert isinstance(record, Timed)
        record.first_answer = asyncio.Event()
        return record, payload


@asynccontextmanager
async def crowd_of(committee: CommitteeFile) -> AsyncIterator[Crowd]:
    """A committee in session with somebody present for each delegation."""
    people = (
        Person(PRESIDENT, None, dais=True),
        *(Person(own.name, own.name) for own in committee.delegations),
    )
    cast = Cast(committee, committee.rules, committee.topic or "", people, start=MORNING)
    async with meeting_of(cast) as meeting:
        crowd = Crowd(meeting)
        await crowd.opens()
        yield crowd


def whole_council() -> CommitteeFile:
    """The 54 members of the Council."""
    return shipped().committees["ecosoc_2015"]
