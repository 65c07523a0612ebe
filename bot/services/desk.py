"""The desk: every action of every committee passes here, one at a time for each committee.

An action is decided on the state as it is at that moment, what follows is made durable, and only then is
anybody told. Whoever wants to know of it (deadlines, panels) listens.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from bot.clock import Clock
from bot.procedure import engine
from bot.procedure.engine import NO_BOX, Action, Actor, Event, Past, PastAct
from bot.procedure.legal import LegalActions
from bot.procedure.past import NO_PAST, ToldAct
from bot.procedure.refusals import Reason, Refusal, Refused, refuse
from bot.procedure.rules.committee import EstablishCommittee
from bot.procedure.rules.elections.ballot_boxes import box_changes
from bot.procedure.rules.undo.undo import TakeBack
from bot.procedure.situation import Draw
from bot.procedure.state.elections import BallotBox
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.services.annals import Annals, UndoDone
from bot.services.chairs_at_once import ChairsAtOnce, Directed, Forestalled
from bot.services.owed_posts import owed
from bot.storage.ballot_boxes import BallotBoxes
from bot.storage.codec import EventCodec
from bot.storage.committees import ChannelUse, Committee, Committees
from bot.storage.completion import complete
from bot.storage.entries import Act as Recording
from bot.storage.entries import Row
from bot.storage.errors import AlreadyRecorded, Conflict
from bot.storage.journal import Journal


@dataclass(frozen=True, slots=True)
class Ruling:
    """What came of an action: the events, and the state before and after them.

    ``repeated`` says that the interaction had been carried out before; the events are those of that time.
    ``taken_back`` are the acts that an undo took back.
    """

    committee: int
    action: Action
    actor: Actor
    events: tuple[Event, ...]
    before: Session
    after: Session
    repeated: bool = False
    taken_back: tuple[PastAct, ...] = ()


@dataclass(slots=True)
class _Room:
    """A committee as the desk holds it."""

    committee: Committee
    session: Session
    length: int
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)


Listener = Callable[[Ruling], None]


class Desk:
    """Takes actions to the engine and what follows to the journal."""

    def __init__(
        self,
        journal: Journal,
        committees: Committees,
        boxes: BallotBoxes,
        codec: EventCodec[Event],
        clock: Clock,
        draw: Draw,
        moment: float = 0.0,
    ) -> None:
        self._chairs = ChairsAtOnce(moment)
        self._journal = journal
        self._boxes = boxes
        self._committees = committees
        self._codec = codec
        self._clock = clock
        self._draw = draw
        self._annals = Annals(journal, codec)
        self._rooms: dict[int, _Room] = {}
        self._listeners: list[Listener] = []
        self._channel_listeners: list[Callable[[Committee], None]] = []

    def listen(self, listener: Listener) -> None:
        """Tell of every ruling that changed something, in order, once it is durable."""
        self._listeners.append(listener)

    def listen_to_channels(self, listener: Callable[[Committee], None]) -> None:
        """Tell of every committee that uses other channels from now on, or none any more."""
        self._channel_listeners.append(listener)

    async def load(self) -> None:
        """Replay the journal of every committee that has not been deleted."""
        for committee in await self._committees.live():
            self._rooms[committee.id] = _Room(committee, *await self._annals.state(committee.id))

    @property
    def committees(self) -> tuple[Committee, ...]:
        """The committees at work, in the order of their numbers."""
        return tuple(room.committee for _, room in sorted(self._rooms.items()))

    def committee(self, committee: int) -> Committee | None:
        """A committee at work, by its number."""
        room = self._rooms.get(committee)
        return None if room is None else room.committee

    def committee_in(self, channel: int) -> Committee | None:
        """The committee whose floor is that channel, or the only one that uses it for anything else."""
        for own in self.committees:
            if own.floor_channel_id == channel:
                return own
        others = [own for own in self.committees if channel in own.other_channels]
        return others[0] if len(others) == 1 else None

    def user_of(self, channel: int) -> Committee | None:
        """The committee that uses a channel for anything at all."""
        used = (own for own in self.committees if channel in (own.floor_channel_id, *own.other_channels))
        return next(used, None)

    def session(self, committee: int) -> Session:
        """The state of a committee now."""
        return self._rooms[committee].session

    def legal_actions(
        self, committee: int, actor: Actor, kinds: Sequence[type[Action]] = engine.ACTIONS
    ) -> LegalActions:
        """Everything in order for somebody in a committee now."""
        return engine.legal_actions(self.session(committee), actor, self._clock(), kinds)

    def refusal_of(
        self, committee: int, action: Action, actor: Actor, past: Past = NO_PAST
    ) -> Refusal | None:
        """What would be said against an action now; None where it is in order. Nothing is recorded."""
        try:
            engine.decide(self.session(committee), action, by=actor, at=self._clock(), past=past)
        except Refused as refused:
            return refused.refusal
        return None

    def require_to_establish(self, action: EstablishCommittee, actor: Actor) -> None:
        """Raise ``Refused`` where a committee could not be founded so; nothing is recorded."""
        engine.decide(Session(), action, by=actor, at=self._clock(), draw=self._draw)

    def trial(self, committee: int, action: Action, actor: Actor, past: Past) -> Session:
        """The state an action would lead to now; raises ``Refused``. Nothing is recorded."""
        session = self.session(committee)
        events = engine.decide(session, action, by=actor, at=self._clock(), draw=engine.first, past=past)
        return engine.after(session, events, past)

    async def establish(
        self,
        action: EstablishCommittee,
        actor: Actor,
        *,
        guild: int,
        floor: int,
        channels: Mapping[ChannelUse, int] = MappingProxyType({}),
        interaction: int | None = None,
    ) -> tuple[Committee, Ruling]:
        """Found a committee in a channel; raises ``Refused``, ``ChannelTaken`` or ``NotRecorded``."""
        at = self._clock()
        events = engine.decide(Session(), action, by=actor, at=at, draw=self._draw)
        creation = self._committees.create(
            guild_id=guild,
            floor_channel_id=floor,
            channels=channels,
            name=action.name,
            entries=[self._codec.encode(event) for event in events],
            act=Recording(actor.person, at, interaction),
        )
        return await complete(self._install(creation, action, actor, events))

    async def _install(
        self,
        creation: Awaitable[tuple[Committee, Sequence[Row]]],
        action: EstablishCommittee,
        actor: Actor,
        events: tuple[Event, ...],
    ) -> tuple[Committee, Ruling]:
        committee, rows = await creation
        session = engine.replay(events)
        self._rooms[committee.id] = _Room(committee, session, len(rows))
        ruling = Ruling(committee.id, action, actor, events, Session(), session)
        self._tell(ruling)
        return committee, ruling

    async def submit(
        self, committee: int, action: Action, actor: Actor, interaction: int | None = None
    ) -> Ruling:
        """Decide an action and record what follows; raises ``Refused``, or ``NotRecorded`` by the storage.

        Raises ``Forestalled`` for a chair where another one has directed the floor in the same moment.
        An interaction that was carried out before is not carried out again: what it did is told again.
        """
        room = self._room(committee)
        async with room.turn:
            self._room(committee)  # it may have been deleted while this waited for its turn
            return await complete(self._carry_out(room, action, actor, interaction))

    async def _carry_out(self, room: _Room, action: Action, actor: Actor, interaction: int | None) -> Ruling:
        try:
            return await self._decide(room, action, actor, interaction)
        except Conflict:
            # A commit that seemed to fail may have gone through: the journal is right, not what is held here.
            room.session, room.length = await self._annals.state(room.committee.id)
            return await self._decide(room, action, actor, interaction)

    async def _decide(self, room: _Room, action: Action, actor: Actor, interaction: int | None) -> Ruling:
        committee, at, before = room.committee.id, self._clock(), room.session
        try:
            box = await self._box(room)
            past = await self._annals.past(committee) if isinstance(action, TakeBack) else NO_PAST
            events = engine.decide(before, action, by=actor, at=at, draw=self._draw, box=box, past=past)
            self._chairs.check(committee, action, actor, at)
        except (Refused, Forestalled):
            recorded = await self._recorded(interaction)
            if not recorded:
                raise
            return self._repeat(room, action, actor, recorded)
        if not events:
            return Ruling(committee, action, actor, (), before, before)
        after = engine.after(before, events, past)
        try:
            rows = await self._journal.append(
                committee,
                room.length,
                [self._codec.encode(event) for event in events],
                act=Recording(actor.person, at, interaction),
                posts=owed(room.committee, events, past),
                boxes=box_changes(before, action, events, after),
            )
        except AlreadyRecorded as known:
            return self._repeat(room, action, actor, known.rows)
        room.session, room.length = after, room.length + len(rows)
        self._chairs.note(committee, action, Directed(actor.person, at, events, before))
        taken_back = past.since(action.act) if isinstance(action, TakeBack) else ()
        ruling = Ruling(committee, action, actor, events, before, after, taken_back=taken_back)
        self._tell(ruling)
        return ruling

    async def _box(self, room: _Room) -> BallotBox:
        """What lies in the box of the secret ballot in progress."""
        vote = room.session.vote
        if vote is None or vote.method is not Method.SECRET_BALLOT:
            return NO_BOX
        return await self._boxes.contents(room.committee.id, vote.number)

    async def use_channel(self, committee: int, use: ChannelUse, channel: int | None) -> None:
        """Use a channel for something from now on; None for no channel of its own."""
        room = self._room(committee)
        async with room.turn:
            room.committee = await self._committees.use_channel(committee, use, channel)
        self._tell_of_channels(room.committee)

    async def move_floor(self, committee: int, channel: int) -> None:
        """Let a committee sit in another channel from now on; raises ``ChannelTaken``."""
        room = self._room(committee)
        async with room.turn:
            room.committee = await self._committees.move_floor(committee, channel)
        self._tell_of_channels(room.committee)

    async def remove(self, committee: int) -> None:
        """Delete a committee: its journal stays in the database, its channel is free."""
        room = self._room(committee)
        async with room.turn:
            await self._committees.delete(committee, self._clock())
            self._rooms.pop(committee, None)
        self._tell_of_channels(room.committee)

    async def history(self, committee: int) -> list[tuple[Row, Event]]:
        """The journal of a committee, row by row with the event it holds."""
        return await self._annals.history(committee)

    async def acts(self, committee: int) -> tuple[ToldAct, ...]:
        """Everything that was done in a committee, act by act, taken back or not."""
        return await self._annals.acts(committee)

    async def past(self, committee: int) -> Past:
        """What was done in a committee, as far as it stands: what an undo is decided upon."""
        self._room(committee)
        return await self._annals.past(committee)

    async def act_at(self, committee: int, position: int) -> tuple[Event | None, Session]:
        """The event at a position of a committee's journal, 1 being the first, and the state its act left."""
        room = self._room(committee)
        event, session = await self._annals.act_at(committee, position, room.length)
        return event, session or room.session

    async def undo_at(self, committee: int, position: int) -> UndoDone | None:
        """What the undo at a position of a committee's journal did; None where there is none."""
        return await self._annals.undo_at(committee, position)

    async def as_opened(self, committee: int, vote: int, era: int | None = None) -> Session | None:
        """The state in which a vote was opened, that of its number in an era; None where there was none."""
        return await self._annals.as_opened(committee, vote, era)

    def _room(self, committee: int) -> _Room:
        room = self._rooms.get(committee)
        if room is None:
            raise refuse(Reason.NOT_ESTABLISHED)
        return room

    async def _recorded(self, interaction: int | None) -> tuple[Row, ...]:
        return () if interaction is None else await self._journal.by_interaction(interaction)

    def _repeat(self, room: _Room, action: Action, actor: Actor, rows: Sequence[Row]) -> Ruling:
        events = tuple(self._codec.decode(row.entry) for row in rows)
        session = room.session
        return Ruling(room.committee.id, action, actor, events, session, session, repeated=True)

    def _tell_of_channels(self, committee: Committee) -> None:
        for listener in self._channel_listeners:
            listener(committee)

    def _tell(self, ruling: Ruling) -> None:
        for listener in self._listeners:
            listener(ruling)
