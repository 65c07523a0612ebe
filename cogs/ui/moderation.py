"""Warning and silencing a delegation: by commands, and by the card of order in the room with its forms."""

from __future__ import annotations

from collections.abc import Mapping

import discord

from bot.procedure.engine import Action
from bot.procedure.lengths import WHY_LIMIT
from bot.procedure.refusals import Reason, Refusal
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.procedure.rules.moderation.warnings import TakeBackWarning, WarnDelegation
from bot.procedure.state.session import Session
from bot.rendering import forms
from bot.rendering.card import Tone
from bot.rendering.instead import INSTEAD
from bot.rendering.moderation import forms as words
from bot.rendering.refusals import refusal_text
from bot.rendering.verbs import Verb
from bot.storage.committees import Committee
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, show_in_place, show_private, tell_and_refresh
from cogs.ui.custom_ids import Pressed
from cogs.ui.forms import Form, open_form
from cogs.ui.panel import Private, order_in_room
from cogs.ui.submit import Handler, acting, committee_of, refused_beforehand, session_pressed, submit
from cogs.ui.timeout_reach import reach_of

_YES = "yes"


async def silence(interaction: Interaction, action: SilenceDelegation, committee: int | None = None) -> None:
    """Silence a delegation; with a time-out only where Discord lets the bot time out all its people."""
    place = await committee_of(interaction, committee)
    if place is None:
        return
    if action.timeout:
        if await refused_beforehand(interaction, action, place.id):
            return
        hindered = await _hindered_text(interaction, action.delegation, place)
        if hindered:
            await tell_and_refresh(interaction, hindered, place.id, Tone.REFUSED)
            return
    await submit(interaction, action, committee=place.id)


async def open_order(interaction: Interaction, committee: Committee, page: int | None = None) -> None:
    """Show a chair who is silenced and warned; another page in place of the one before."""
    services = services_of(interaction)
    session, actor = services.desk.session(committee.id), await actor_of(interaction, services.people)
    if not session.body.chairs(actor):
        refusal = Refusal(Reason.DAIS_ONLY, rule=session.rulebook.moderation.rule)
        legal = services.desk.legal_actions(committee.id, actor, INSTEAD)
        await refuse(interaction, refusal_text(refusal, session, legal))
    elif page is None:
        await show_private(interaction, Private.ORDER, committee.id)
    else:
        await show_in_place(interaction, order_in_room(services, committee.id, actor, page), committee.id)


async def _hindered_text(interaction: Interaction, delegation: str, place: Committee) -> str:
    """Why the people of a delegation cannot be timed out; empty where they can."""
    services = services_of(interaction)
    body, guild = services.desk.session(place.id).body, interaction.guild
    if guild is None:
        return ""
    keys = body.seated(delegation)
    ids = [own for own in [await services.people.discord_id_of(key) for key in keys] if own is not None]
    return (await reach_of(guild, ids)).text


class WarnForm(Form):
    """What a delegation is warned for."""

    def __init__(self, committee: int, session: Session, delegation: str) -> None:
        super().__init__(words.warn_title(delegation), committee)
        self._delegation = delegation
        note = words.warned_to_whom(session.rulebook)
        self.ask(words.WARN_REASON, hint=forms.REASON_HINT, note=note, long=True, limit=WHY_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Warn the delegation."""
        del interaction
        return WarnDelegation(self._delegation, self.text(words.WARN_REASON))


class TakeBackForm(Form):
    """Why a warning is taken back."""

    def __init__(self, committee: int, number: int) -> None:
        super().__init__(words.take_back_title(number), committee)
        self._number = number
        self.ask(words.TAKE_BACK_REASON, hint=forms.REASON_HINT, long=True, limit=WHY_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Take the warning back."""
        del interaction
        return TakeBackWarning(self._number, self.text(words.TAKE_BACK_REASON))


class SilenceForm(Form):
    """For how long a delegation is silenced, why, and whether with a time-out; or how its silence changes."""

    def __init__(self, committee: int, session: Session, delegation: str) -> None:
        now = session.moderation.silence_of(delegation)
        super().__init__(words.silence_title(delegation, again=now is not None), committee)
        self._delegation, self._again = delegation, now is not None
        reason = "" if now is None else now.reason
        note = words.how_long_note(session.rulebook)
        self.ask(words.HOW_LONG, required=False, hint=words.HOW_LONG_HINT, note=note)
        self.ask(words.SILENCE_REASON, required=False, long=True, limit=WHY_LIMIT, default=reason)
        timed_out = words.timed_out_now(now)
        self._timeout: discord.ui.Select[Form] = discord.ui.Select(
            options=[
                discord.SelectOption(label=words.TIMEOUT_NO, value="no", default=not timed_out),
                discord.SelectOption(label=words.TIMEOUT_YES, value=_YES, default=timed_out),
            ]
        )
        self.add_item(
            discord.ui.Label(
                text=words.TIMEOUT, description=words.TIMEOUT_NOTE[:100], component=self._timeout
            )
        )

    def action(self, interaction: Interaction) -> SilenceDelegation:
        """Silence the delegation, or change its silence."""
        del interaction
        seconds = self.seconds(words.HOW_LONG) if self.text(words.HOW_LONG) else None
        timeout = _YES in self._timeout.values
        return SilenceDelegation(
            self._delegation, seconds, self.text(words.SILENCE_REASON), timeout, self._again
        )

    async def take(self, interaction: Interaction, action: Action) -> bool:
        """Silence it where a time-out is within reach."""
        if isinstance(action, SilenceDelegation):
            await silence(interaction, action, self._committee)
        return True


async def _show(interaction: Interaction, pressed: Pressed) -> None:
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await open_order(interaction, committee, int(pressed.choice) if pressed.choice else None)


async def _warn(interaction: Interaction, pressed: Pressed) -> None:
    session = session_pressed(interaction, pressed)
    if not await refused_beforehand(interaction, WarnDelegation(pressed.choice, "…"), pressed.committee):
        await open_form(interaction, WarnForm(pressed.committee, session, pressed.choice))


async def _silence(interaction: Interaction, pressed: Pressed) -> None:
    session, name = session_pressed(interaction, pressed), pressed.choice
    again = name in session.moderation.silenced
    if not await refused_beforehand(interaction, SilenceDelegation(name, instead=again), pressed.committee):
        await open_form(interaction, SilenceForm(pressed.committee, session, name))


async def _take_back(interaction: Interaction, pressed: Pressed) -> None:
    number = int(pressed.choice)
    if not await refused_beforehand(interaction, TakeBackWarning(number, "…"), pressed.committee):
        await open_form(interaction, TakeBackForm(pressed.committee, number))


ORDER_HANDLERS: Mapping[Verb, Handler] = {
    Verb.ORDER_IN_ROOM: _show,
    Verb.WARN: _warn,
    Verb.TAKE_BACK_WARNING: _take_back,
    Verb.SILENCE: _silence,
    Verb.LIFT_SILENCE: acting(lambda own: LiftSilence(own.choice)),
}
