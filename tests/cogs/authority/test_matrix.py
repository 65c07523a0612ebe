"""Who may do what: every command, control and form × 7 roles × the phases × 2 servers.

The tables ``COMMANDS``, ``VERBS`` and ``FORMS`` say who may do what and when. What they forbid must change
nothing, whatever it is answered with; what they allow must be in order where it is accepted.
In a few seconds a part is tried; ``ROSTRUM_SEED=7`` draws another part, and ``ROSTRUM_ROUNDS=1000`` tries all
of it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from random import Random

import discord
import pytest
from simcord.interactions import command_leaves

from bot.rendering.verbs import Verb
from cogs.ui.controls import HANDLERS
from cogs.ui.forms import Fields
from tests.cogs.authority.cases import Case, commands, presses
from tests.cogs.authority.commands import COMMANDS
from tests.cogs.authority.forms import FORMS
from tests.cogs.authority.house import House
from tests.cogs.authority.kinds import Moment
from tests.cogs.authority.matrix import Matrix
from tests.cogs.authority.offers import offers
from tests.cogs.authority.verbs import VERBS

WHOLE = int(os.environ.get("ROSTRUM_ROUNDS", "1")) >= 1000
SEED = int(os.environ.get("ROSTRUM_SEED", "1"))
MOMENTS = tuple(Moment) if WHOLE else (Moment.CLOSED, Moment.ROLL_CALL, Moment.SPEECH, Moment.VOTE)
ALLOWED, FORBIDDEN = 50, 250
"""How many cases of a phase are tried when not all are."""


def forms() -> set[str]:
    """The classes of forms there are."""
    found: set[type[discord.ui.Modal]] = set()
    waiting: list[type[discord.ui.Modal]] = [discord.ui.Modal]
    while waiting:
        for own in waiting.pop().__subclasses__():
            found.add(own)
            waiting.append(own)
    return {own.__name__ for own in found if own.__module__.startswith("cogs.") and not own.__subclasses__()}


def in_table(there_are: set[str], listed: set[str], file: str, example: str) -> None:
    """Whether a table lists what there is, and nothing else; says what to do where it does not."""
    place = f"tests/cogs/authority/{file}"
    missing, gone = sorted(there_are - listed), sorted(listed - there_are)
    assert not missing, f"nobody said who may do {missing}: add a line for each to {place}, such as {example}"
    assert not gone, f"{gone} are no longer there: take their lines out of {place}"


async def test_every_command_is_in_the_matrix(both: House) -> None:
    tree = both.stage.bot.tree
    there_are = {
        " ".join(path) for own in tree.get_commands() for path, _ in command_leaves(own.to_dict(tree))
    }
    in_table(there_are, set(COMMANDS), "commands.py", '"committee seat": Command(ARRANGE)')


def test_every_verb_is_in_the_matrix() -> None:
    in_table({*Verb, *HANDLERS}, set(VERBS), "verbs.py", "Verb.JOIN: button(SPEAK)")


def test_every_form_is_in_the_matrix() -> None:
    in_table(forms(), set(FORMS), "forms.py", '"YieldForm": SPEAK')
    assert Fields in discord.ui.Modal.__subclasses__()


def drawn(cases: Sequence[Case], moment: Moment) -> list[Case]:
    """Some of what is allowed and some of what is not."""
    lot, allowed = Random(SEED), [own for own in cases if own.allowed(moment)]
    forbidden = [own for own in cases if not own.allowed(moment)]
    return [*lot.sample(allowed, min(ALLOWED, len(allowed))), *lot.sample(forbidden, FORBIDDEN)]


@pytest.mark.parametrize("moment", MOMENTS)
async def test_nobody_changes_what_is_not_theirs(moment: Moment, both: House) -> None:
    await both.bring(moment)
    offered = await offers(both)
    cases: list[Case] = [*commands(both, moment, offered), *presses(both, moment)]
    if not WHOLE:
        cases = drawn(cases, moment)
    matrix = Matrix(both, moment)
    await matrix.try_all(cases)
    assert matrix.accepted
    assert not matrix.faults, "\n".join((f"ROSTRUM_SEED={SEED}", *matrix.faults))
