"""Events as they are stored: an explicit name, and the event's fields as canonical JSON.

A class may be renamed or moved without touching what is stored; its stored name may not change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from functools import cache
from typing import ClassVar, Generic, Protocol, TypeVar

from pydantic import TypeAdapter, ValidationError

from bot.storage.entries import Entry
from bot.storage.errors import UnknownEvent, UnstorableEvent
from bot.storage.older_forms import in_todays_form


class StoredEvent(Protocol):
    """A frozen dataclass whose class says under which name it is stored."""

    name: ClassVar[str]


Event = TypeVar("Event", bound=StoredEvent)


class EventCodec(Generic[Event]):
    """Turns the events of ``types`` into entries and back."""

    def __init__(self, types: Iterable[type[Event]]) -> None:
        self._types: dict[str, type[Event]] = {}
        for kind in types:
            other = self._types.setdefault(kind.name, kind)
            if other is not kind:
                raise ValueError(
                    f"{kind.__qualname__} and {other.__qualname__} are both stored as {kind.name!r}"
                )

    def encode(self, event: Event) -> Entry:
        """The event as it is stored; refuses one that would not read back equal."""
        if self._types.get(event.name) is not type(event):
            raise UnstorableEvent(f"{type(event).__qualname__} is not among the events that can be stored")
        try:
            entry = Entry(event.name, _canonical(event))
            same = self.decode(entry) == event
        except (TypeError, ValueError, UnknownEvent) as error:
            raise UnstorableEvent(f"{event.name} cannot be stored: {error}") from error
        if not same:
            raise UnstorableEvent(f"{event.name} would not read back as it is: {entry.body}")
        return entry

    def decode(self, entry: Entry) -> Event:
        """The event an entry holds, in whichever form it was written.

        Raises ``UnknownEvent`` where a newer Rostrum wrote it.
        """
        kind = self._types.get(entry.name)
        if kind is None:
            raise UnknownEvent(
                f"The journal holds an event {entry.name!r} that this Rostrum does not know: "
                "the database comes from a newer Rostrum. Start that version."
            )
        try:
            body = in_todays_form(entry.name, entry.body)
            adapter: TypeAdapter[Event] = _adapter(kind)
            return adapter.validate_json(body, strict=True, extra="forbid")
        except ValidationError as error:
            places = "; ".join(
                f"{'.'.join(map(str, found['loc']))}: {found['msg']}" for found in error.errors()
            )
            raise UnknownEvent(
                f"The journal holds an event {entry.name!r} this Rostrum cannot read ({places}): "
                "the database comes from a newer Rostrum, or was altered. "
                "Start that version, or run `rostrum verify`."
            ) from error


@cache
def _adapter(kind: type[Event]) -> TypeAdapter[Event]:
    """The reader of a type of event, made once: there are many types, and a sitting meets few of them."""
    return TypeAdapter(kind)


def _canonical(event: object) -> str:
    body = json.dumps(
        event, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"), default=_plain
    )
    body.encode()
    return body


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, datetime) and value.tzinfo is not None:
        return value.astimezone(UTC).isoformat()
    raise TypeError(f"{value!r} has no form in which it could be stored")
