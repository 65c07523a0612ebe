"""The rehearsal page: the embedded Discord in a browser, where one acts as anybody at the sitting."""

from __future__ import annotations

import asyncio
import itertools
import socket
from collections.abc import Callable
from dataclasses import replace

import simcord

from bot.procedure.delegations import Delegation
from bot.procedure.engine import CLOCK, next_deadline
from bot.procedure.rules.committee import EstablishCommittee
from bot.rehearsal.extras import Extras
from bot.rehearsal.script import Person
from bot.rehearsal.stage import FLOOR, Cast, Stage, on_stage
from bot.services.desk import Desk, Ruling
from bot.settings.committees import CommitteeFile
from bot.settings.settings import Settings

_COUNTDOWN_SECONDS = 10
PRESIDENT, VICE_PRESIDENT = "President", "Vice-President"
SEATED = 8


def usual_cast(committee: CommitteeFile) -> Cast:
    """A President, a few delegations and an observer, on the committee's own topic."""
    members = [own.name for own in committee.delegations if not own.observer]
    step = max(1, len(members) // SEATED)
    delegates = [Person(name, name) for name in members[::step][:SEATED]]
    observer = Person("Holy See", "Holy See")
    return Cast(
        committee=committee,
        rules=committee.rules,
        topic=committee.topic or "",
        people=(Person(PRESIDENT, None, dais=True), *delegates, observer),
        observers=(Delegation("Holy See", observer=True),),
        results_apart=False,
    )


def empty_server(committee: CommitteeFile) -> Cast:
    """People who are there, and no committee yet: somebody who administers the server sets it up."""
    usual = usual_cast(committee)
    return replace(usual, people=(*usual.people, Person(VICE_PRESIDENT, None)), founded=False)


async def rehearse(cast: Cast, settings: Settings, tell: Callable[[str], None]) -> None:
    """Serve the page until it is closed or the program is stopped."""
    async with on_stage(cast, settings) as stage:
        desk = stage.bot.services.desk
        Extras(stage.bot.services)
        changed = _Changed(desk)
        people = list(stage.people.values())
        async with stage.env.preview(
            stage.channels[FLOOR],
            viewers=people if cast.founded else [stage.secretariat, *people],
            layout="channel",
            port=_free_or_any(settings.rehearsal_port),
        ) as preview:
            tell(preview.url)
            keeping = asyncio.get_running_loop().create_task(_keep_fresh(preview, changed))
            desk.listen(lambda ruling: _follow(stage, preview, ruling))
            try:
                await preview.wait_closed()
            finally:
                keeping.cancel()


def _free_or_any(port: int) -> int | None:
    """The port, or None for any other where something else has it."""
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return None
    return port


def _follow(stage: Stage, preview: simcord.preview.Preview, ruling: Ruling) -> None:
    """Turn the page to the floor of a committee that is founded elsewhere: it shows one channel at a time."""
    committee = stage.bot.services.desk.committee(ruling.committee)
    if not isinstance(ruling.action, EstablishCommittee) or committee is None:
        return
    for channel in stage.env.guild.channels.values():
        if channel.id == committee.floor_channel_id != preview.channel.id:
            preview.channel = channel
            for page in preview._pages.values():
                page.channel_id = channel.id
                page.target_id = page.window_end_id = None


class _Changed:
    """Whether the clock has changed what the page shows; what a person does on it, it shows by itself."""

    def __init__(self, desk: Desk) -> None:
        self.pending = False
        self._desk = desk
        desk.listen(self._heard)

    @property
    def counting(self) -> bool:
        """Whether time runs in a committee."""
        sessions = (self._desk.session(own.id) for own in self._desk.committees)
        return any(next_deadline(own) is not None for own in sessions)

    def _heard(self, ruling: Ruling) -> None:
        self.pending = self.pending or ruling.actor == CLOCK


async def _keep_fresh(preview: simcord.preview.Preview, changed: _Changed) -> None:
    """Publish what the clock has changed at once, and a countdown that runs now and then.

    Each time the page is published, a press that falls before the page has taken it in has to be made again.
    """
    for second in itertools.count(1):
        await asyncio.sleep(1)
        counting = second % _COUNTDOWN_SECONDS == 0 and changed.counting
        if not changed.pending and not counting:
            continue
        changed.pending = False
        try:
            await preview.refresh()
        except (simcord.SetupError, TimeoutError):
            changed.pending = True  # somebody is acting at this moment; the next second will do
