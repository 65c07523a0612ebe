"""Whatever is typed into any field of any command or form: an answer, no mention, no fault, no half effect.

In a few seconds a part is tried; ``ROSTRUM_SEED=7`` draws another, ``ROSTRUM_ROUNDS=1000`` tries all of it.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from random import Random
from typing import Any

import pytest
from simcord.interactions import command_leaves

from bot.rehearsal.messages import colours_of
from bot.rehearsal.stage import FLOOR
from bot.rendering.card import Tone
from cogs.ui.layout import COLOURS
from tests.cogs.authority.cases import Case, Where, commands, entity, filled_in, presses, variants
from tests.cogs.authority.commands import COMMANDS
from tests.cogs.authority.hostile import STRINGS
from tests.cogs.authority.house import ASIDE, House
from tests.cogs.authority.kinds import Moment, Role
from tests.cogs.authority.matrix import AT_ONCE, WENT_WRONG, chunks
from tests.cogs.authority.offers import offers
from tests.cogs.authority.sending import Payload
from tests.crowds import Timed

WHOLE = int(os.environ.get("ROSTRUM_ROUNDS", "1")) >= 1000
SEED = int(os.environ.get("ROSTRUM_SEED", "1"))
OPTIONS, FORMS, EACH = (10**6, 10**6, len(STRINGS)) if WHOLE else (10, 6, 12)
OPENED = 150
"""How many commands and controls are tried for forms to write into when not all are."""
MOMENTS = (Moment.CLOSED, Moment.SPEECH, Moment.VOTE, Moment.BETWEEN) if WHOLE else (Moment.SPEECH,)
WRITERS = (Role.PRESIDENT, Role.DELEGATE)
TEXT = 4
NO = COLOURS[Tone.REFUSED]


@pytest.mark.parametrize("moment", MOMENTS)
async def test_whatever_is_typed_into_commands(moment: Moment, both: House, caplog: Any) -> None:
    lot, tried = Random(SEED), 0
    await both.bring(moment)
    offered = await offers(both)
    fields = list(_options(both))
    for name, leaf, option in lot.sample(fields, min(OPTIONS, len(fields))):
        for role in WRITERS:
            await both.restore(moment)
            plain = next(variants(name, leaf, offered))
            at = both.at(both.here, role, ASIDE if COMMANDS[name].aside else FLOOR)
            payloads = [
                both.sending.command(at, name, _entities(both, leaf, {**plain, option["name"]: typed}))
                for typed in _fitting(lot, option)
            ]
            await _tried(both, payloads, f"{moment}: {role} /{name} {option['name']}", caplog)
            tried += len(payloads)
    assert tried


@pytest.mark.parametrize("moment", MOMENTS)
async def test_whatever_is_written_into_forms(moment: Moment, both: House, caplog: Any) -> None:
    lot, tried = Random(SEED), 0
    await both.bring(moment)
    openers = await _openers(both, moment, await offers(both))
    for case, place in lot.sample(openers, min(FORMS, len(openers))):
        await both.restore(moment)
        (first,) = await _open(both, [case])
        typed = list(_fitting(lot, _texts(both, first)[place][1]))
        opened = await _open(both, [case] * len(typed))
        payloads = [
            both.sending.form(
                both.at(both.here, case.role), own, filled_in(own) | {_texts(both, own)[place][0]: text}
            )
            for own, text in zip(opened, typed, strict=True)
        ]
        await _tried(both, payloads, f"{moment}: form of {case}", caplog)
        tried += len(payloads)
    assert tried


async def _tried(house: House, payloads: Sequence[Payload], note: str, caplog: Any) -> None:
    """Deliver it, and look at every answer, everything that was sent, and what was recorded."""
    sent_before, recorded = len(house.env.http_requests), house.print_of()["acts"]
    caplog.clear()
    await house.sending.deliver(payloads)
    note = f"ROSTRUM_SEED={SEED}, {note}"
    done = {row[4] for row in house.print_of()["acts"] if row not in recorded}
    for record, payload in payloads:
        messages, words = house.sending.told(record), house.sending.words(record)
        said = f"{note}: {payload['data']!r:.1500}"
        assert record.modal is not None or words.strip() or any(own.attachments for own in messages), said
        assert WENT_WRONG not in words, f"{said}: {words}"
        assert record.id not in done or not any(NO in colours_of(own) for own in messages), said
    for own in house.env.http_requests[sent_before:]:
        assert _mentions_nobody(own), (note, own.json)
    loud = [own.getMessage() for own in caplog.records if own.levelname in ("WARNING", "ERROR")]
    assert not loud, (note, loud)
    house.env.raise_errors()


def _mentions_nobody(request: Any) -> bool:
    """Whether what was sent as a message, new or edited, is told to mention nobody."""
    body = request.json
    if not isinstance(body, dict) or request.method not in ("POST", "PATCH"):
        return True
    body = body.get("data", body)
    shown = isinstance(body, dict) and body.get("components") and "title" not in body
    return not shown or body.get("allowed_mentions") == {"parse": []}


def _options(house: House) -> Iterator[tuple[str, Any, Any]]:
    """Every option of a command that takes words."""
    tree = house.stage.bot.tree
    for root in tree.get_commands():
        for path, leaf in command_leaves(root.to_dict(tree)):
            for option in leaf.get("options", ()):
                if option["type"] == 3 and not option.get("choices"):
                    yield " ".join(path), leaf, option


def _entities(house: House, leaf: Any, options: dict[str, Any]) -> dict[str, Any]:
    given = {own["name"]: own for own in leaf.get("options", ())}
    return {key: entity(house.here, given[key], value) for key, value in options.items()}


def _fitting(lot: Random, field: Any) -> Iterator[str]:
    """Strings as far as Discord lets them be typed into a field."""
    for own in lot.sample(STRINGS, EACH):
        text = own[: field.get("max_length") or (4000 if field.get("custom_id") else 6000)]
        if len(text) >= (field.get("min_length") or (1 if field.get("required") else 0)):
            yield text


async def _openers(house: House, moment: Moment, offered: Any) -> list[tuple[Case, int]]:
    """For every form there is, something that opens it, with each of its text fields."""
    cases = [
        own
        for own in (*commands(house, moment, offered), *presses(house, moment))
        if own.where is Where.HERE and own.role in WRITERS
    ]
    if not WHOLE:
        cases = Random(SEED).sample(cases, OPENED)
    found: dict[tuple[str, int], Case] = {}
    for some in chunks(cases, AT_ONCE):
        for case, opened in zip(some, await _open(house, some), strict=True):
            if opened.modal is not None:
                fields = len(_texts(house, opened))
                found.setdefault((house.sending.opened[opened.id], fields), case)
        await house.restore(moment)
    return [(case, place) for (_, fields), case in found.items() for place in range(fields)]


def _texts(house: House, opened: Timed) -> list[tuple[str, Any]]:
    """The fields of a form that words are written into."""
    return [(key, own) for key, own in house.sending.fields(opened).items() if own["type"] == TEXT]


async def _open(house: House, cases: Sequence[Case]) -> list[Timed]:
    payloads = [own.make(house) for own in cases]
    await house.sending.deliver(payloads)
    return [record for record, _ in payloads]
