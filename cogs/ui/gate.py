"""The gate on the one road in: who presses far too often is told so once, then answered as cheaply as can be.

A form passes, for what is typed into it must not be lost, and only an opened one can be sent.
"""

from __future__ import annotations

import discord

from bot.rendering.authority.floods import too_many_text
from bot.rendering.verbs import Verb
from bot.services.rate_limits import Use, Verdict
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of
from cogs.ui.custom_ids import Pressed

BALLOTS = frozenset({Verb.CAST, Verb.REQUEST_VOTE, Verb.BALLOT_PAPER, Verb.ANSWER_ROLL})


async def lets_press(interaction: Interaction, pressed: Pressed | None) -> bool:
    """Whether a press goes on; one that does not has been answered."""
    limits, person = services_of(interaction).rate_limits, interaction.user.id
    if pressed is not None and pressed.verb in BALLOTS:
        if _is_first_of_vote(interaction, pressed):
            return True
        use = Use.BALLOT
    else:
        use = Use.PRESS
    verdict = limits.judge(person, use)
    if verdict is not Verdict.PASS and await _chairs(interaction, pressed):
        use = Use.DAIS
        verdict = limits.judge(person, use)
    if verdict is Verdict.TELL:
        await refuse(interaction, too_many_text(limits.wait(use)))
    elif verdict is Verdict.HOLD:
        await interaction.response.defer()  # shows nothing, and asks nothing more of Discord
    return verdict is Verdict.PASS


async def lets_type(interaction: Interaction) -> bool:
    """Whether a command goes on, or what one offers while it is typed; what does not has been answered."""
    limits, person = services_of(interaction).rate_limits, interaction.user.id
    if interaction.type is discord.InteractionType.autocomplete:
        if limits.judge(person, Use.TYPING) is Verdict.PASS:
            return True
        await interaction.response.autocomplete([])
        return False
    use = Use.PRESS
    verdict = limits.judge(person, use)
    if verdict is not Verdict.PASS and await _chairs(interaction, None):
        use = Use.DAIS
        verdict = limits.judge(person, use)
    if verdict is not Verdict.PASS:
        await refuse(interaction, too_many_text(limits.wait(use)))  # a command cannot go without an answer
    return verdict is Verdict.PASS


def _is_first_of_vote(interaction: Interaction, pressed: Pressed) -> bool:
    """Whether it is the person's first press of the vote in progress, which always passes."""
    services = services_of(interaction)
    if services.desk.committee(pressed.committee) is None:
        return False
    vote = services.desk.session(pressed.committee).vote
    number = pressed.subject.partition("-")[0]
    if vote is None or number != str(vote.number):
        return False
    return services.rate_limits.is_first_of_vote(interaction.user.id, pressed.committee, vote.number)


async def _chairs(interaction: Interaction, pressed: Pressed | None) -> bool:
    """Whether the person is on the dais of the committee that is meant."""
    services = services_of(interaction)
    desk = services.desk
    meant = (
        desk.committee_in(interaction.channel_id or 0)
        if pressed is None
        else desk.committee(pressed.committee)
    )
    if meant is None or meant.guild_id != interaction.guild_id:
        return False
    return desk.session(meant.id).body.chairs(await actor_of(interaction, services.people))
