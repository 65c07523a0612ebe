"""Journals for the recount: of sittings at random, exported as the program exports them; and forged ones."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

from bot.procedure.engine import EVENTS, Action, decide, legal_actions
from bot.procedure.event import Event
from bot.procedure.legal import LegalActions
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.motions.debates import PutMotion, PutToVote
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion
from bot.procedure.rules.motions.seconds import SecondMotion
from bot.procedure.rules.points.appeals import AppealRuling, SecondAppeal
from bot.procedure.rules.points.rulings import RuleOnPoint
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, SubmitDraft
from bot.procedure.rules.speakers.speeches import EndSpeech
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote, RequestVote
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.storage.codec import EventCodec
from bot.storage.committees import Committees
from bot.storage.database import Database
from bot.storage.entries import Act, Entry, chained, genesis
from bot.storage.export import exported
from bot.storage.journal import Journal
from tests.procedure.committees import MORNING, PEOPLE, PRESIDENT, Floor
from tests.procedure.rulebooks import PRESETS
from tests.procedure.test_random_rulebooks import at_work, attempt, step
from tests.procedure.universe import actors
from tests.storage.material import MIGRATIONS

STEPS = 80
BY_DELEGATIONS: tuple[type[Action], ...] = (RaiseMotion, SubmitDraft, ProposeAmendment, AppealRuling)
PUTTING: tuple[type[Action], ...] = (
    *BY_DELEGATIONS,
    *(PutMotion, PutToVote, OpenVote, ApproveDraft, IntroduceDraft, IntroduceAmendment, PutAmendment),
    *(RuleOnMotion, EndSpeech, EndCaucus, RuleOnPoint, SecondMotion, SecondAppeal),
)
CODEC: EventCodec[Event] = EventCodec(EVENTS)


def sitting(seed: int) -> Floor:
    """A committee that has sat at random, voting often, under a shipped rulebook or one made at random."""
    lot = Random(seed)
    chosen = lot.choice((*PRESETS, "", ""))
    floor = at_work(chosen, None if chosen else seed, operative=lot.randint(1, 6))
    for _ in range(STEPS):
        if floor.session.vote is not None and lot.random() < 0.8:
            vote_at_random(floor, lot)
        elif lot.random() < 0.6:
            towards_a_vote(floor, lot)
        else:
            step(floor, lot)
    return floor


def towards_a_vote(floor: Floor, lot: Random) -> None:
    """Have the dais put something to the vote, if anything can be, or a delegation move something."""
    for kind in lot.sample(PUTTING, k=len(PUTTING)):
        people = actors(floor.session) if kind in BY_DELEGATIONS else (PEOPLE[PRESIDENT],)
        actor = lot.choice(people)
        legal = legal_actions(floor.session, actor, floor.at, (kind,))
        if legal:
            action = apart_at_random(floor, legal, lot)
            floor.done(decide(floor.session, action, by=actor, at=floor.at, draw=lot.choice))
            return


def apart_at_random(floor: Floor, legal: LegalActions, lot: Random) -> Action:
    """One of the actions; where clauses can be voted on apart, often any of those that stand are."""
    action = legal[lot.randrange(len(legal))]
    draft = floor.session.draft(floor.session.draft_on_floor or 0)
    dividing = [own for own in legal if isinstance(own, OpenVote) and own.clauses]
    if not dividing or draft is None or lot.random() < 0.5:
        return action
    clauses = [own.id for own in draft.standing]
    return replace(lot.choice(dividing), clauses=tuple(lot.sample(clauses, lot.randint(1, len(clauses)))))


def vote_at_random(floor: Floor, lot: Random) -> None:
    """Let most of the house vote in the vote in progress, some twice, and have it closed."""
    if floor.vote.method is Method.WITHOUT_A_VOTE and lot.random() < 0.7:
        attempt(floor, RequestVote(0, lot.choice(floor.vote.entitled)))
    if floor.session.vote is not None and floor.session.vote.method is Method.SHOW_OF_HANDS:
        most = len(floor.vote.entitled) // 3
        for _ in range(lot.randint(1, 2)):
            attempt(floor, CountHands(lot.randint(0, most), lot.randint(0, most), lot.randint(0, most)))
    leaning, number = lot.choice(((6, 2, 1), (4, 4, 1), (3, 5, 2))), floor.session.votes_opened
    for name in lot.choices(floor.session.vote.entitled, k=12) if floor.session.vote else ():
        if floor.session.vote is None or floor.session.vote.number != number:
            break
        called = floor.session.vote.called or name
        rights, choice = lot.random() < 0.1, lot.choices(tuple(Choice), leaning)[0]
        attempt(
            floor, Pass(number, called) if lot.random() < 0.1 else CastBallot(choice, number, called, rights)
        )
    if lot.random() < 0.7:
        attempt(floor, CloseVote(number))


async def exported_journal(path: Path, events: Sequence[Event], lot: Random | None = None) -> bytes:
    """The journal of a committee in a database of its own, recorded in several acts, as it is exported."""
    entries = [CODEC.encode(event) for event in events]
    async with await Database.open(path, migrations=MIGRATIONS) as database:
        place, _ = await Committees(database).create(
            guild_id=1, floor_channel_id=1, name="Council", entries=entries[:1], act=Act(None, MORNING)
        )
        done = 1
        while done < len(entries):
            some = entries[done : done + (lot.randint(1, 40) if lot else len(entries))]
            await Journal(database).append(place.id, done, some, act=Act(None, MORNING))
            done += len(some)
        return exported(place.id, await Journal(database).read(place.id))


def written(entries: Sequence[Entry]) -> bytes:
    """A journal of these entries as an export writes it, its chain right whatever the entries say."""
    previous, lines = genesis(1), list[dict[str, Any]]()
    at = "2015-11-10T09:00:00.000000+00:00"
    for position, own in enumerate(entries, start=1):
        previous = chained(previous, 1, position, position, own.name, own.body, at, None, None)
        lines.append(
            {
                "position": position,
                "act": position,
                "at": at,
                "actor": None,
                "interaction": None,
                "name": own.name,
                "body": own.body,
                "hash": previous.hex(),
            }
        )
    head = {
        "form": "rostrum journal 1",
        "committee": 1,
        "entries": len(entries),
        "acts": len(entries),
        "hash": previous.hex(),
    }
    return "".join(
        f"{json.dumps(own, ensure_ascii=False, separators=(',', ':'))}\n" for own in (head, *lines)
    ).encode()


Forge = Callable[[str, int, dict[str, Any]], object]
"""What somebody does to an entry, given its name, which of that name it is, and its fields to change.

An entry for which the answer is True is left out.
"""


def forged(events: Sequence[Event], forge: Forge) -> bytes:
    """The journal of these events after somebody has changed entries and put the whole chain right again."""
    kept, seen = list[Entry](), Counter[str]()
    for own in map(CODEC.encode, events):
        body = json.loads(own.body)
        if forge(own.name, seen[own.name], body) is not True:
            kept.append(Entry(own.name, json.dumps(body, ensure_ascii=False)))
        seen[own.name] += 1
    return written(kept)


def changing(wanted: str, which: int = 0, **values: Any) -> Forge:
    """Change fields of an entry of that name, the first where no other is meant."""

    def forge(name: str, nth: int, body: dict[str, Any]) -> None:
        if (name, nth) == (wanted, which):
            body |= values

    return forge


def leaving_out(wanted: str, which: int = 0) -> Forge:
    """Leave out an entry of that name."""
    return lambda name, nth, body: (name, nth) == (wanted, which)


def untouched(name: str, nth: int, body: dict[str, Any]) -> None:
    """Change nothing."""
