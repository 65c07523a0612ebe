"""The rehearsal page: the embedded Discord in a browser, where one acts as anybody at the sitting."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import simcord

from bot.procedure.delegations import Delegation
from bot.rehearsal.script import Person
from bot.rehearsal.stage import FLOOR, Cast, on_stage
from bot.settings.committees import CommitteeFile
from bot.settings.settings import Settings

_REFRESH_SECONDS = 1.0
PRESIDENT = "President"
SEATED = 8


def usual_cast(committee: CommitteeFile) -> Cast:
    """A President, a few delegations and an observer, on the committee's own topic."""
    members = [own.name for own in committee.delegations if not own.observer]
    step = max(1, len(members) // SEATED)
    delegates = [Person(name, name) for name in members[::step][:SEATED]]
    observer = Person("Holy See", "Holy See")
    return Cast(
        committee=committee,
        rulebook=committee.rulebook,
        topic=committee.topic or "",
        people=(Person(PRESIDENT, None, dais=True), *delegates, observer),
        observers=(Delegation("Holy See", observer=True),),
    )


async def rehearse(cast: Cast, settings: Settings, tell: Callable[[str], None]) -> None:
    """Serve the page until it is closed or the program is stopped."""
    async with on_stage(cast, settings) as stage:
        viewers = list(stage.people.values())
        async with stage.env.preview(
            stage.channels[FLOOR], viewers=viewers, layout="channel", port=settings.rehearsal_port
        ) as preview:
            tell(preview.url)
            keeping = asyncio.get_running_loop().create_task(_keep_fresh(preview))
            try:
                await preview.wait_closed()
            finally:
                keeping.cancel()


async def _keep_fresh(preview: simcord.preview.Preview) -> None:
    """Publish what the clock has changed, when nobody is acting at that moment."""
    while True:
        await asyncio.sleep(_REFRESH_SECONDS)
        try:
            await preview.refresh()
        except simcord.SetupError:
            continue
