"""Who is on the dais, and of the secretariat, as they are shown."""

from __future__ import annotations

from collections.abc import Collection

from bot.procedure.state.committee import Committee
from bot.rendering.card import Card, Text
from bot.rendering.phrases import counted, fitted, lines, person, role, small

_ROOM = 600
_MEANING = (
    "With those who may manage the server, it makes, sets up and deletes committees, seats people and "
    "sees to the dais. It has the floor nowhere, unless it is on the dais too."
)


def dais_text(body: Committee, gone: Collection[int] = (), gone_roles: Collection[int] = ()) -> str:
    """Who chairs, all equal; who of them is gone from the server; and how an empty dais is filled."""
    there = [person(own) for own in sorted(body.dais) if own not in gone]
    there += [f"everybody with {role(own)}" for own in sorted(body.dais_roles) if own not in gone_roles]
    lost = [counted(len(gone), "chair")] if gone else []
    lost += [counted(len(gone_roles), "role")] if gone_roles else []
    if there:
        missing = f" Gone from the server: {', '.join(lost)}." if lost else ""
        return f"On the dais: {fitted(there, _ROOM)}.{missing}"
    return (
        "**Nobody is on the dais**: all of it has left the server. What runs ends by its time. "
        "Who administers the committees of this server names a chair with /dais appoint."
    )


def secretariat_card(people: Collection[int], roles: Collection[int]) -> Card:
    """Who is of the secretariat of a server, and what that means."""
    named = [*map(person, sorted(people)), *(f"everybody with {role(own)}" for own in sorted(roles))]
    texts = (
        f"{fitted(named, _ROOM)}." if named else "Nobody is named.",
        _MEANING,
        small("Changed with /committee secretariat add or remove, by whoever may manage the server."),
    )
    return Card("Secretariat of this server", (Text(lines(texts)),))


def managers_only_text() -> str:
    """Who may change the secretariat."""
    return "Only who may manage this server (the permission Manage Server) changes its secretariat."


def who_text() -> str:
    """What is said where neither a person nor a role is named, or both."""
    return "Name a person, or a role of the server: one of them."


def everybody_text() -> str:
    """What is said of the role that everybody has."""
    return "Everybody has that role. Choose one that only those have who are meant."
