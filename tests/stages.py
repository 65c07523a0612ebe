"""A small council on a stage: its people type, press and read as they would in Discord."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import discord
from simcord.backend.models import Message
from simcord.backend.serializers import message_payload
from simcord.enums import InteractionType
from simcord.results import InteractionResult, to_discord_message

from bot.procedure.delegations import Delegation
from bot.procedure.state.session import Session
from bot.rehearsal.acting import Acting
from bot.rehearsal.lines import read_line
from bot.rehearsal.messages import buttons_of, files_of, menus_of, reader_of, words_of
from bot.rehearsal.script import Person
from bot.rehearsal.stage import FLOOR, RESULTS, SECRETARIAT, Cast, Stage, on_stage
from bot.rehearsal.transcript import Transcript
from bot.services import Services
from bot.services.catalogue import Catalogue, read_catalogue
from bot.settings.committees import CommitteeFile
from bot.settings.settings import Settings

MEMBERS = ("Albania", "Brazil", "China", "Côte d’Ivoire", "France", "Ghana", "United States of America")
OBSERVER = "Holy See"
PRESIDENT = "President"
STRANGER = "Stranger"
MORNING = datetime(2026, 1, 1, tzinfo=UTC)
"""The moment at which an embedded Discord begins, so that the ages of messages are right too."""
BUTTON, MENU, DELIVERED = 2, 3, "INTERACTION_CREATE"
DRAFT = (
    'fill {Title: Victim protection, Text: "Alarmed by the figures,\\n'
    '1. Calls upon States to act\\n(a) at home\\n(b) abroad\\n2. Requests a report"}'
)
SUBMIT = 'click "Submit"'
"""What is pressed below a text once it is shown as it was read."""


@cache
def shipped() -> Catalogue:
    """The configuration as it is shipped."""
    return read_catalogue(Settings())


def small_council() -> CommitteeFile:
    """Seven members that know each other by other names too."""
    return CommitteeFile(
        name="small_council",
        title="Small Council",
        year=2026,
        rulebook="ecosoc",
        rules=shipped().rulebooks["ecosoc"],
        topic="human_trafficking",
        delegations=tuple(Delegation(name) for name in MEMBERS),
        aliases={"United States of America": ("USA", "United States"), "Côte d’Ivoire": ("Ivory Coast",)},
    )


def usual_cast() -> Cast:
    """A President, somebody for each member and for an observer, and somebody who sits for nobody."""
    return Cast(
        committee=small_council(),
        rules=shipped().rulebooks["ecosoc"],
        topic="human_trafficking",
        people=(
            Person(PRESIDENT, None, dais=True),
            *(Person(name, name) for name in (*MEMBERS, OBSERVER)),
            Person(STRANGER, None),
        ),
        observers=(Delegation(OBSERVER, observer=True),),
        start=MORNING,
        draw=("China",),
    )


class Meeting:
    """The people of a stage at work."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.env = stage.env
        self.people = stage.people
        self.people[SECRETARIAT] = stage.secretariat
        self._acting = Acting(stage)
        self._shown = Transcript(stage, lambda _: None)
        self._shown.begin()

    @property
    def services(self) -> Services:
        """The parts of the program as it runs now."""
        return self.stage.bot.services

    @property
    def committee(self) -> int:
        """The number of the committee."""
        return self._acting.committee

    @property
    def session(self) -> Session:
        """The state of the committee now."""
        return self.services.desk.session(self.committee)

    async def journal(self) -> list[Any]:
        """Everything that is recorded."""
        return await self.services.desk.history(self.committee)

    # doing

    async def does(self, person: str, *lines: str) -> str:
        """What a person is told on doing things that are accepted, after the last of them."""
        answer = ""
        for line in lines:
            answer = await self._do(person, line)
            assert not self._shown.refused(person), answer
        return answer

    async def is_refused(self, person: str, line: str) -> str:
        """What a person is told on doing something that is refused; nothing is recorded."""
        before, recorded = self.session, await self.journal()
        answer = await self._do(person, line)
        assert self._shown.refused(person), answer
        assert self.session == before
        assert await self.journal() == recorded
        return answer

    async def tries(self, person: str, line: str) -> str:
        """What a person is told on doing something, whether it is accepted or not."""
        return await self._do(person, line)

    async def uploads(self, person: str, name: str, content: bytes, **options: str) -> str:
        """What a person is told on submitting a file as a text."""
        self._shown.step("")
        floor = self.stage.channels[FLOOR]
        await self.people[person].slash(floor, "resolution submit", file=(name, content), **options)
        self._shown.look()
        return self._shown.answer_to(person)

    async def _do(self, person: str, line: str) -> str:
        self._shown.step("")
        await self._acting.do(person, read_line(line))
        self._shown.look()
        return self._shown.answer_to(person)

    async def waits(self, seconds: float) -> None:
        """Let time pass."""
        self._shown.step("")
        await self.env.advance_time(seconds)
        self._shown.look()

    async def restarts(self) -> None:
        """Stop the bot and start it again."""
        await self.stage.restart()
        self._acting.forget()
        self._shown.look()

    async def sleeps(self, seconds: float) -> None:
        """Stop the bot, let time pass, and start it again."""
        await self.env.settle()
        await self.stage.bot.close()
        await self.env.advance_time(seconds)
        await self.restarts()

    async def settles(self) -> None:
        """Let the bot finish what it is doing."""
        await self.env.settle()
        self._shown.look()

    # setting the scene

    async def opens(self, *, absent: Iterable[str] = (), pledged: Iterable[str] = ()) -> None:
        """Open a sitting and take the roll: all are present but those named."""
        absent, pledged = set(absent), set(pledged)
        await self.does(PRESIDENT, "/sitting open", "/rollcall start")
        for name in (*MEMBERS, OBSERVER):
            if name not in absent:
                answer = "present_and_voting" if name in pledged else "present"
                await self.does(name, f"/rollcall answer {answer}")
        await self.does(PRESIDENT, "/rollcall finish")

    async def introduces_a_draft(self, sponsor: str = "France") -> None:
        """Put a draft of two operative clauses before the committee."""
        await self.does(sponsor, "/resolution submit", DRAFT, SUBMIT)
        await self.does(PRESIDENT, "/resolution introduce draft=1")

    async def votes(self, choices: Mapping[str, str]) -> None:
        """Let delegations vote by the buttons of the vote card."""
        for person, label in choices.items():
            await self.does(person, f'click "{label}"')

    # reading

    def sees(self, person: str, channel: str = FLOOR) -> str:
        """What a channel shows a person now, or has shown since the last thing done."""
        return self._shown.shown_to(person, channel)

    def messages(self, channel: str = FLOOR) -> list[Message]:
        """The messages for everybody in a channel, oldest first."""
        stored = self.env.backend.messages.get(self.stage.channels[channel].id, {})
        return sorted((own for own in stored.values() if not own.is_ephemeral), key=lambda own: own.id)

    def words(self, channel: str = FLOOR) -> list[str]:
        """What the messages for everybody in a channel say, oldest first."""
        return [words_of(own) for own in self.messages(channel)]

    def private(self, person: str) -> list[Message]:
        """The messages that one person alone sees, oldest first."""
        stored = self.env.backend.messages.get(self.stage.channels[FLOOR].id, {})
        seen = (own for own in stored.values() if reader_of(own) == self.people[person].id)
        return sorted(seen, key=lambda own: own.id)

    def private_words(self, person: str) -> list[str]:
        """What one person alone is shown."""
        return [words_of(own) for own in self.private(person)]

    def private_buttons(self, person: str) -> dict[str, str]:
        """The buttons of the newest message that one person alone sees."""
        return buttons_of(self.private(person)[-1])

    def files_shown_to(self, person: str) -> list[bytes]:
        """The files of the newest message that one person alone sees."""
        addresses = files_of(self.private(person)[-1]).values()
        return [self.env.backend.cdn.get(own) or b"" for own in addresses]

    def results(self) -> list[str]:
        """What was posted as results."""
        return self.words(RESULTS)

    def panel(self) -> Message:
        """The floor panel."""
        (found,) = (own for own in self.messages() if "Chair's panel" in buttons_of(own))
        return found

    def vote_cards(self) -> list[Message]:
        """The cards of votes that can still be answered."""
        return [own for own in self.messages() if {"Yes", "Ask for a vote"} & buttons_of(own).keys()]

    def labels(self, message: Message) -> list[str]:
        """The buttons of a message and the options of its menus."""
        return [*buttons_of(message), *(option for menu in menus_of(message) for option in menu.options)]

    # by hand

    async def presses(self, person: str, message: Message, label: str) -> str:
        """What a person is told on pressing a button of a certain message."""
        handle = to_discord_message(self.env, message)
        self._shown.step("")
        await self.people[person].click(handle, custom_id=buttons_of(message)[label])
        self._shown.look()
        return self._shown.answer_to(person)

    async def forges(
        self,
        person: str,
        custom_id: str,
        *,
        picks: str | None = None,
        on: Message | None = None,
        channel: str = FLOOR,
    ) -> str:
        """What a person is told on sending a press, or a pick, that no message offers."""
        message = on or self.panel()
        data: dict[str, Any] = {"custom_id": custom_id, "component_type": BUTTON}
        if picks is not None:
            data |= {"component_type": MENU, "values": [picks]}
        self._shown.step("")
        await self.people[person]._dispatch_interaction(
            InteractionType.MESSAGE_COMPONENT,
            self.stage.channels[channel],
            data,
            extra={"message": dict(message_payload(self.env.backend, message))},
            source_message_id=message.id,
        )
        self._shown.look()
        return self._shown.answer_to(person)

    async def delivers_again(self, person: str) -> str:
        """What a person is told when Discord delivers the last interaction a second time."""
        kind, _, payload = next(own for own in reversed(self.env.backend.transcript) if own[1] == DELIVERED)
        assert kind == "GATEWAY"
        record = self.env.backend.interactions[int(payload["id"])]
        record.responded, record.message_id, record.response_kind = False, None, None
        self._shown.step("")
        with self.env._bot_scope():
            self.env.backend.emit(DELIVERED, payload)
        await self.settles()
        return self._shown.answer_to(person)

    def live(self, message: Message) -> discord.Message:
        """A message as a person's own Discord holds it."""
        return to_discord_message(self.env, message)

    def menu(self, placeholder: str) -> str:
        """The custom id of a menu of the panel."""
        return next(own.custom_id for own in menus_of(self.panel()) if own.placeholder == placeholder)

    @staticmethod
    def fields(form: InteractionResult) -> list[str]:
        """The custom ids of the fields of a form that was opened."""
        shown = form.modal or {"components": []}
        return [own["component"]["custom_id"] for own in shown["components"]]

    def said_no(self, person: str) -> bool:
        """Whether the last thing done has told a person "no"."""
        return self._shown.refused(person)

    @staticmethod
    def said(result: InteractionResult) -> str:
        """What an interaction was answered with."""
        answers = [own for own in (result.response, *result.followups) if own is not None]
        return "\n".join(words_of(own._message) for own in answers)


@asynccontextmanager
async def meeting_of(cast: Cast | None = None, **changes: Any) -> AsyncIterator[Meeting]:
    """A meeting of a cast, the usual one where none is named; ``changes`` are changes of the cast."""
    cast = replace(cast or usual_cast(), **changes)
    async with on_stage(cast, Settings(), shipped=shipped()) as stage:
        yield Meeting(stage)
