"""The rules a committee follows: shown, turned page by page, and changed by key."""

from __future__ import annotations

from typing import Any

from discord import app_commands

from bot.procedure.rulebook import Rulebook
from bot.procedure.rules.rulebook_changes import ChangeRule
from bot.rendering.rulebook.cards import no_rule_text, rule_card, rules_card
from bot.rendering.rulebook.choices import key_choices, value_choices
from bot.rendering.rulebook.entries import problems_text
from bot.settings.rule_changes import changed, keys
from cogs.ui.answer import Interaction, refuse, services_of, show, show_in_place
from cogs.ui.custom_ids import Pressed
from cogs.ui.names import session_of
from cogs.ui.submit import committee_of, submit

Choices = list[app_commands.Choice[str]]


async def show_rules(interaction: Interaction, key: str | None) -> None:
    """Show the rulebook, or one value of it."""
    committee = await committee_of(interaction)
    if committee is None:
        return
    session = services_of(interaction).desk.session(committee.id)
    card = rules_card(session) if key is None else rule_card(session, key)
    if card is None:
        await refuse(interaction, no_rule_text(session, key or ""))
    else:
        await show(interaction, card, committee.id)


async def change_rule(interaction: Interaction, key: str, value: str) -> None:
    """Change one value of the rulebook; what cannot be is told with its remedy."""
    committee = await committee_of(interaction)
    if committee is None:
        return
    services, path = services_of(interaction), key.strip()
    before = services.desk.session(committee.id).rulebook
    rulebook, problems = changed(before, path, value, services.catalogue.rulebooks.get(before.name))
    if rulebook is None:
        await refuse(interaction, problems_text(path, problems))
        return
    await submit(interaction, ChangeRule(path, _written(rulebook, path), _written(before, path), rulebook))


async def show_rules_page(interaction: Interaction, pressed: Pressed) -> None:
    """Turn to another page of the rulebook, in place."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        card = rules_card(services_of(interaction).desk.session(committee.id), pressed.choice)
        await show_in_place(interaction, card, committee.id)


def offered_keys(interaction: Interaction, typed: str) -> Choices:
    """The keys that may be meant."""
    session = session_of(interaction)
    return [] if session is None else _choices(key_choices(session.rulebook, typed))


def offered_values(interaction: Interaction, typed: str) -> Choices:
    """The values that the key named so far may be given."""
    session, key = session_of(interaction), getattr(interaction.namespace, "key", None)
    if session is None or not key:
        return []
    return _choices(value_choices(session.rulebook, str(key), typed, len(session.body.members)))


def _written(rulebook: Rulebook, key: str) -> str:
    return next(own.written for own in keys(rulebook) if own.path == key)


def _choices(found: list[tuple[str, Any]]) -> Choices:
    return [app_commands.Choice(name=name, value=value) for name, value in found]
