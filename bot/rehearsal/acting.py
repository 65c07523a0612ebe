"""Acting on the stage as a person would: type a command, press a button, pick from a menu, fill in a form."""

from __future__ import annotations

from typing import Any, assert_never

import discord
from discord import AppCommandOptionType, app_commands
from simcord.backend.models import Message
from simcord.components import walk_components
from simcord.results import InteractionResult, to_discord_message

from bot.procedure.state.session import Session
from bot.rehearsal.lines import Choose, Click, Command, Fill, Line
from bot.rehearsal.messages import buttons_of, menus_of, pickers_of
from bot.rehearsal.stage import FLOOR, Stage

_MENU, _LABEL = 3, 18
NONE = "none"
"""What is written where a menu of people, roles or channels is emptied."""


class CannotDo(Exception):  # noqa: N818 - a finding about the script, not a fault of the program
    """A person could not do this: there is no such button, command or form."""


class Acting:
    """What people do on a stage."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._forms: dict[str, InteractionResult] = {}
        self._committee: int | None = None

    @property
    def committee(self) -> int:
        """The number of the committee, which is the first of the server."""
        if self._committee is None:
            self._committee = self._stage.bot.services.desk.committees[0].id
        return self._committee

    @property
    def session(self) -> Session:
        """The committee's state now."""
        return self._stage.bot.services.desk.session(self.committee)

    def person_of(self, delegation: str) -> str:
        """Somebody who sits for a delegation."""
        return next(own.name for own in self._stage.cast.people if own.delegation == delegation)

    def forget(self) -> None:
        """Forget the forms that were open before a restart."""
        self._forms.clear()

    async def do(self, person: str, what: Line) -> None:
        """Let a person do something; raises ``CannotDo``."""
        match what:
            case Command():
                result = await self._command(person, what)
            case Click():
                result = await self._click(person, what)
            case Choose():
                result = await self._choose(person, what)
            case Fill():
                result = await self._fill(person, what)
            case unreachable:
                assert_never(unreachable)
        if result.modal is not None:
            self._forms[person] = result

    async def _command(self, person: str, what: Command) -> InteractionResult:
        found = self._stage.bot.tree.get_command(what.name.partition(" ")[0])
        if isinstance(found, app_commands.Group):
            found = found.get_command(what.name.partition(" ")[2])
        if not isinstance(found, app_commands.Command):
            raise CannotDo(f"there is no command /{what.name}")
        parameters = {own.display_name: own for own in found.parameters}
        unnamed = [name for name in parameters if name not in what.options]
        if len(what.values) > len(unnamed):
            raise CannotDo(f"/{what.name} takes only {', '.join(parameters) or 'no options'}")
        given = {**dict(zip(unnamed, what.values, strict=False)), **what.options}
        options: dict[str, Any] = {}
        for name, text in given.items():
            if name not in parameters:
                raise CannotDo(f"/{what.name} has no option {name}; it has {', '.join(parameters) or 'none'}")
            options[name] = self._value(parameters[name], text)
        return await self._stage.people[person].slash(self._stage.channels[FLOOR], what.name, **options)

    def _value(self, parameter: app_commands.Parameter, text: str) -> object:
        """An option as Discord sends it: a choice may be written as it is shown or as it is stored."""
        for choice in parameter.choices:
            if text.casefold() in (choice.name.casefold(), str(choice.value).casefold()):
                return choice.value
        match parameter.type:
            case AppCommandOptionType.integer:
                if not text.isdecimal():
                    raise CannotDo(f"{parameter.display_name} takes a number, not {text}")
                return int(text)
            case AppCommandOptionType.boolean:
                return text.casefold() in ("true", "yes")
            case AppCommandOptionType.user:
                if text not in self._stage.people:
                    raise CannotDo(f"{text} is nobody of this sitting")
                return self._stage.people[text]
            case AppCommandOptionType.channel:
                if text not in self._stage.channels:
                    raise CannotDo(f"there is no channel {text}; there are {', '.join(self._stage.channels)}")
                return self._stage.channels[text]
            case _:
                return text

    async def _click(self, person: str, what: Click) -> InteractionResult:
        for message in self._seen(person):
            if what.label in buttons_of(message):
                handle, custom_id = self._handle(message), buttons_of(message)[what.label]
                return await self._stage.people[person].click(handle, custom_id=custom_id)
        labels = [label for message in self._seen(person)[:3] for label in buttons_of(message)]
        raise CannotDo(
            f"{person} sees no button “{what.label}”; the newest are: {', '.join(labels) or 'none'}"
        )

    async def _choose(self, person: str, what: Choose) -> InteractionResult:
        for message in self._seen(person):
            for menu in menus_of(message):
                if menu.placeholder == what.menu and what.option in menu.options:
                    value = menu.options[what.option]
                    return await self._stage.people[person].select(
                        self._handle(message), [value], custom_id=menu.custom_id
                    )
            if what.menu in pickers_of(message):
                return await self._stage.people[person].select(
                    self._handle(message), self._picked(what), custom_id=pickers_of(message)[what.menu]
                )
        menus = [own for message in self._seen(person)[:3] for own in menus_of(message)]
        shown = "; ".join(f"{own.placeholder}: {', '.join(own.options)}" for own in menus)
        raise CannotDo(f"{person} sees no “{what.option}” in “{what.menu}”; the menus are: {shown or 'none'}")

    def _picked(self, what: Choose) -> list[Any]:
        """The people, roles and channels named, with commas between them; nothing for “none”."""
        known = {**self._stage.env.guild.channels, **self._stage.env.guild.roles, **self._stage.people}
        names = [] if what.option == NONE else [own.strip() for own in what.option.split(",")]
        for name in names:
            if name not in known:
                raise CannotDo(f"there is nobody and no channel or role {name} to pick in “{what.menu}”")
        return [known[name] for name in names]

    async def _fill(self, person: str, what: Fill) -> InteractionResult:
        form = self._forms.pop(person, None)
        if form is None or form.modal is None:
            raise CannotDo(f"no form is open for {person}")
        fields = {
            own["label"]: own["component"]
            for own in walk_components(form.modal["components"])
            if own["type"] == _LABEL
        }
        unknown = [label for label in what.fields if label not in fields]
        if unknown:
            raise CannotDo(f"the form has no field “{unknown[0]}”; it has {', '.join(fields)}")
        kept = {own["custom_id"]: own["value"] for own in fields.values() if own.get("value")}
        entered = {fields[own]["custom_id"]: _entered(fields[own], text) for own, text in what.fields.items()}
        return await self._stage.people[person].submit_modal(form, kept | entered)

    def _seen(self, person: str) -> list[Message]:
        """The messages of the floor that a person sees, newest first."""
        reader = self._stage.people[person].id
        stored = self._stage.env.backend.messages.get(self._stage.channels[FLOOR].id, {})
        seen = [message for message in stored.values() if message.visible_to(reader)]
        return sorted(seen, key=lambda message: -message.id)

    def _handle(self, message: Message) -> discord.Message:
        return to_discord_message(self._stage.env, message)


def _entered(field: dict[str, Any], text: str) -> str | list[str]:
    """What is entered into a field of a form: words, or the options of a menu by their labels or values."""
    if field["type"] != _MENU:
        return text
    values = {name: own["value"] for own in field["options"] for name in (own["value"], own["label"])}
    picked = [text] if text in values else [own.strip() for own in text.split(",")]
    for own in picked:
        if own not in values:
            raise CannotDo(f"the menu of the form has no “{own}”; it has {', '.join(values)}")
    return [values[own] for own in picked]
