"""What the options of commands offer to choose from while they are typed."""

from __future__ import annotations

from typing import Any

from simcord.interactions import command_leaves

from tests.cogs.authority.house import House
from tests.cogs.authority.kinds import Role


async def offers(house: House, role: Role = Role.PRESIDENT) -> dict[tuple[str, str], Any]:
    """The first choice that each option of each command offers somebody now, where it offers any."""
    asked = [
        (" ".join(path), option)
        for root in house.stage.bot.tree.get_commands()
        for path, leaf in command_leaves(root.to_dict(house.stage.bot.tree))
        for option in leaf.get("options", ())
        if option.get("autocomplete")
    ]
    at = house.at(house.here, role)
    payloads = [house.sending.typing(at, name, option, "") for name, option in asked]
    await house.sending.deliver(payloads)
    offered = {}
    for (name, option), (record, _) in zip(asked, payloads, strict=True):
        assert record.autocomplete_choices is not None, f"/{name} {option['name']} offered nothing"
        if record.autocomplete_choices:
            offered[name, option["name"]] = record.autocomplete_choices[0]["value"]
    return offered
