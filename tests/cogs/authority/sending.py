"""What people do, as Discord delivers it: commands, presses and forms at once, and what each was told."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

import discord
from simcord._modal import _commit_modal_uploads, _modal_control_map, _modal_submit_nodes
from simcord.actors import MemberActor
from simcord.backend.models import Message
from simcord.backend.serializers import message_payload
from simcord.builders import ChannelHandle, RoleHandle
from simcord.components import validate_modal
from simcord.enums import AppCommandType, InteractionType
from simcord.env import Env
from simcord.interactions import base_payload, build_options, nest_options, resolve_handle, walk_to_subcommand
from simcord.results import InteractionResult

from bot.rehearsal.messages import words_of
from tests.crowds import PATIENCE, Timed
from tests.stages import BUTTON, DELIVERED, MENU

PICKERS = {MemberActor: 5, RoleHandle: 6, ChannelHandle: 8}
"""The types of the menus that offer people, roles and channels."""
Payload = tuple[Timed, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Place:
    """Somebody in a channel of a server."""

    person: MemberActor
    channel: ChannelHandle


class Sending:
    """Delivers what people do to the bot before it can answer any of it."""

    def __init__(self, env: Env) -> None:
        self.env = env
        self.opened: dict[int, str] = {}  # the class of the form an interaction was answered with

    def noting_forms(self, monkeypatch: Any) -> None:
        """Note what kind of form each interaction is answered with."""
        send = discord.InteractionResponse.send_modal

        async def noting(response: Any, modal: Any, /) -> Any:
            self.opened[response._parent.id] = type(modal).__name__
            return await send(response, modal)

        monkeypatch.setattr(discord.InteractionResponse, "send_modal", noting)

    def command(self, at: Place, name: str, options: Mapping[str, Any]) -> Payload:
        """A command, typed."""
        backend, (first, *rest) = self.env.backend, name.split()
        root = backend.find_command(first, at.person.guild.id, type=AppCommandType.CHAT_INPUT)
        assert root is not None, name
        leaf, nesting = walk_to_subcommand(root, rest)
        given, resolved = build_options(at.person, name, leaf, dict(options), channel_id=at.channel.id)
        data = self._command_data(root, nest_options(root, nesting, given))
        return self._made(
            at, InteractionType.APPLICATION_COMMAND, data | ({"resolved": resolved} if resolved else {})
        )

    def typing(self, at: Place, name: str, option: Mapping[str, Any], typed: str) -> Payload:
        """An option that is being typed, for which choices are to be offered."""
        first, *rest = name.split()
        root = self.env.backend.find_command(first, at.person.guild.id, type=AppCommandType.CHAT_INPUT)
        assert root is not None, name
        _, nesting = walk_to_subcommand(root, rest)
        focused = {"name": option["name"], "type": option["type"], "value": typed, "focused": True}
        data = self._command_data(root, nest_options(root, nesting, [focused]))
        return self._made(at, InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE, data)

    def press(
        self, at: Place, message: Message, custom_id: str, picks: Sequence[Any] | None = None
    ) -> Payload:
        """A button of a message that is pressed, or a menu from which something is picked."""
        data: dict[str, Any] = {"custom_id": custom_id, "component_type": BUTTON}
        if picks is not None:
            kind = next((own for handle, own in PICKERS.items() if isinstance(picks[0], handle)), MENU)
            data |= {"component_type": kind, "values": [str(getattr(own, "id", own)) for own in picks]}
            if kind is not MENU:
                data["resolved"] = {}
                for own in picks:
                    resolve_handle(at.person, own, data["resolved"], channel_id=at.channel.id)
        record, payload = self._made(at, InteractionType.MESSAGE_COMPONENT, data)
        record.source_message_id = message.id
        return record, payload | {"message": dict(message_payload(self.env.backend, message))}

    def form(self, at: Place, opened: Timed, written: Mapping[str, Any]) -> Payload:
        """A form that was opened by somebody, handed in by whoever it is."""
        spec = validate_modal(opened.modal or {})
        resolved: dict[str, dict[str, Any]] = {}
        uploads: list[Any] = []
        parts = _modal_submit_nodes(
            spec["components"], at.person, dict(written), resolved, at.channel.id, uploads
        )
        _commit_modal_uploads(at.person, at.channel.id, uploads, resolved)
        data: dict[str, Any] = {"custom_id": spec["custom_id"], "components": parts}
        return self._made(
            at, InteractionType.MODAL_SUBMIT, data | ({"resolved": resolved} if resolved else {})
        )

    async def deliver(self, payloads: Sequence[Payload]) -> None:
        """Deliver all of it at once, and wait until the bot has answered everything."""
        env = self.env
        with env._bot_scope():
            for record, payload in payloads:
                record.sent = perf_counter()
                env.backend.emit(DELIVERED, payload)
        async with asyncio.timeout(PATIENCE):
            for record, _ in payloads:
                await record.first_answer.wait()
        await env.settle(timeout=PATIENCE)

    def told(self, record: Timed) -> list[Message]:
        """The messages somebody was answered with."""
        result = InteractionResult(self.env, record)
        return [own._message for own in (result.response, *result.followups) if own is not None]

    def words(self, record: Timed) -> str:
        """What somebody was told."""
        return "\n".join(map(words_of, self.told(record)))

    @staticmethod
    def fields(opened: Timed) -> dict[str, dict[str, Any]]:
        """The fields of a form by their custom ids."""
        return _modal_control_map(validate_modal(opened.modal or {}))

    @staticmethod
    def _command_data(root: Mapping[str, Any], options: Sequence[Any]) -> dict[str, Any]:
        kind = root.get("type", AppCommandType.CHAT_INPUT)
        return {"id": root["id"], "name": root["name"], "type": kind, "options": list(options)}

    def _made(self, at: Place, kind: InteractionType, data: dict[str, Any]) -> Payload:
        record, payload = base_payload(
            self.env.backend,
            type=kind,
            channel_id=at.channel.id,
            guild_id=at.person.guild.id,
            user_id=at.person.id,
            data=data,
        )
        record.__class__ = Timed
        assert isinstance(record, Timed)
        record.first_answer = asyncio.Event()
        return record, payload
