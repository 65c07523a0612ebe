"""Forms that ask for what a button or a menu leaves open. A new one is made for every person who opens it."""

from __future__ import annotations

import secrets
from abc import ABC, abstractmethod
from typing import Any, ClassVar

import discord

from bot.procedure.engine import Action
from bot.procedure.rulebook import YieldKind
from bot.procedure.rules.sitting import SuspendSitting
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.rendering import forms as words
from bot.services.catalogue import exact_name
from bot.settings.durations import parse_duration
from cogs.ui.answer import Interaction, fail, give_back, services_of
from cogs.ui.custom_ids import Pressed
from cogs.ui.eras import now_pressed, refused_as_taken_back
from cogs.ui.submit import submit
from cogs.ui.typed import well_formed

_TITLE_LIMIT = 45
_HINT_LIMIT = 100
_WORTH_KEEPING = 60
_OPEN_SECONDS = 24 * 60 * 60  # a delegate may write at a draft for long


class Fields(discord.ui.Modal):
    """A form with fields to write into."""

    worth_keeping: ClassVar[int] = _WORTH_KEEPING
    """What is longer than this is given back where it is refused."""

    def __init__(self, title: str, committee: int) -> None:
        super().__init__(title=title[:_TITLE_LIMIT], timeout=_OPEN_SECONDS)
        self._committee = committee
        self.opened_by: Pressed | None = None
        self._fields: dict[str, discord.ui.TextInput[Fields]] = {}

    def ask(
        self,
        label: str,
        *,
        required: bool = True,
        hint: str = "",
        note: str = "",
        long: bool = False,
        limit: int = 150,
        default: str = "",
    ) -> None:
        """Add a field; the hint stands in it until something is typed, the note always above it."""
        field: discord.ui.TextInput[Fields] = discord.ui.TextInput(
            style=discord.TextStyle.long if long else discord.TextStyle.short,
            placeholder=hint[:_HINT_LIMIT] or None,
            default=default or None,
            required=required,
            max_length=limit,
        )
        self._fields[label] = field
        self.add_item(discord.ui.Label(text=label, description=note[:_HINT_LIMIT] or None, component=field))

    def text(self, label: str) -> str:
        """What was written into a field."""
        field = self._fields.get(label)
        return well_formed(field.value).strip() if field is not None else ""

    def seconds(self, label: str) -> int:
        """The duration written into a field, 0 where it is empty; raises ``ValueError``."""
        return parse_duration(self.text(label)) if self.text(label) else 0

    def number(self, label: str) -> int:
        """The number written into a field, also at the end of a symbol; 0 where it is empty."""
        digits = self.text(label).rpartition(".")[2].strip()
        if digits and not (digits.isdecimal() and len(digits) < 9):
            raise ValueError(words.not_a_number_text(self.text(label)))
        return int(digits or 0)

    def delegation(self, label: str, interaction: Interaction) -> str:
        """The delegation named in a field, however its name was written; what fits none as it was typed."""
        services, typed = services_of(interaction), self.text(label)
        delegations = services.desk.session(self._committee).body.delegations
        names = [own.name for own in delegations]
        return exact_name(typed, names, services.catalogue.aliases(delegations)) or typed

    def typed(self) -> str:
        """Everything that was written, field by field."""
        return "\n".join(f"{label}: {self.text(label)}" for label in self._fields)

    async def interaction_check(self, interaction: discord.Interaction[Any], /) -> bool:
        """Take the form only where what it is about has not been taken back while it was filled in."""
        if self.opened_by is None or not await refused_as_taken_back(interaction, self.opened_by):
            return True
        if len(self.typed()) > self.worth_keeping:
            await give_back(interaction, words.refused_text(), self.typed())
        return False

    async def on_error(self, interaction: discord.Interaction[Any], error: Exception, *_: object) -> None:
        """Tell the person that something unexpected went wrong."""
        await fail(interaction, error)


class Form(Fields, ABC):
    """A form whose fields are read into an action; what cannot be read is told, and shown as it was typed."""

    @abstractmethod
    def action(self, interaction: Interaction) -> Action:
        """The action the fields ask for; raises ``ValueError`` where a field cannot be read."""

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Read the fields and submit the action."""
        typed = self.typed()
        try:
            action = self.action(interaction)
        except ValueError as error:
            await give_back(interaction, words.unreadable_text(str(error)), typed)
            return
        if not await self.take(interaction, action) and len(typed) > self.worth_keeping:
            await give_back(interaction, words.refused_text(), typed)

    async def take(self, interaction: Interaction, action: Action) -> bool:
        """Submit the action; whether it was accepted, or its refusal needs nothing given back."""
        return await submit(interaction, action, committee=self._committee) is not None


class SuspendForm(Form):
    """For how long the meeting is suspended."""

    def __init__(self, committee: int) -> None:
        super().__init__(words.SUSPEND_TITLE, committee)
        self.ask(words.DURATION, required=False, hint=words.DURATION_HINT)

    def action(self, interaction: Interaction) -> Action:
        """Suspend the meeting."""
        del interaction
        return SuspendSitting(self.seconds(words.DURATION))


class YieldForm(Form):
    """To whom the speaker gives the rest of the time."""

    def __init__(self, committee: int) -> None:
        super().__init__(words.YIELD_TITLE, committee)
        self.ask(words.DELEGATION, hint=words.DELEGATION_HINT)

    def action(self, interaction: Interaction) -> Action:
        """Yield to the delegation."""
        return YieldFloor(YieldKind.DELEGATION, self.delegation(words.DELEGATION, interaction))


async def open_form(interaction: Interaction, form: Fields) -> None:
    """Open a form, marked as one of this run: it is read only by the run that opened it."""
    form.custom_id = f"{_mark(interaction)}{secrets.token_hex(8)}"
    form.opened_by = now_pressed(interaction)
    await interaction.response.send_modal(form)


def is_of_an_earlier_run(interaction: Interaction, custom_id: str) -> bool:
    """Whether a form was opened before the bot was started again."""
    return not custom_id.startswith(_mark(interaction))


def _mark(interaction: Interaction) -> str:
    return f"f1:{interaction.client.this_run}:"
