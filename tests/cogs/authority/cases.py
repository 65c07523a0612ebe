"""What is tried: every command with plausible options, every verb with what its controls carry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from simcord.interactions import command_leaves

from bot.rehearsal.stage import FLOOR
from cogs.ui.custom_ids import BUTTON, MENU
from tests.cogs.authority import verbs
from tests.cogs.authority.commands import COMMANDS
from tests.cogs.authority.house import ASIDE, NAMES, House, Server
from tests.cogs.authority.kinds import CHAIRS, Kind, Moment, Role
from tests.cogs.authority.sending import Payload, Sending
from tests.cogs.authority.verbs import SETUP, VERBS, VOTE
from tests.crowds import Timed

WORDS = "Heed this"
ANOTHER = "Ghana"
FILE = ("text.txt", b"Alarmed by the figures,\n1. Calls upon States to act")
WRITTEN: Mapping[str, str] = {
    "Delegation": ANOTHER,
    "Duration": "10m",
    "Total time": "10m",
    "Time for each speech": "60s",
    "Draft resolution": "1",
    "Amendment": "1",
    "Clauses": "1",
    "In favour": "1",
    "Against": "1",
    "Abstaining": "1",
}
"""What is written into fields where words are not enough."""


class Where(StrEnum):
    """In which server something is done, and to the committee of which."""

    HERE = "here"
    ON_ANOTHER = "here, to the committee of the other server"
    ABROAD = "by the same person in the other server"


@dataclass(frozen=True)
class Case:
    """Something that is tried, by whom, and where."""

    name: str
    kind: Kind
    role: Role
    where: Where
    make: Callable[[House], Payload] = field(repr=False)
    delegation: str | None = None  # for which delegation it is asked

    def allowed(self, moment: Moment, kind: Kind | None = None) -> bool:
        """Whether it may change something: abroad everybody is a stranger, and nothing is done from afar."""
        role = Role.STRANGER if self.where is Where.ABROAD else self.role
        if self.where is Where.ON_ANOTHER or not (kind or self.kind).allows(role, moment):
            return False
        own = self.delegation in (None, NAMES[role])
        return own or role in CHAIRS or Role.DELEGATE not in self.kind.by

    def server(self, house: House) -> Server:
        """Where the one who tries it is."""
        return house.there if self.where is Where.ABROAD else house.here

    def __str__(self) -> str:
        return f"{self.role}: {self.name} ({self.where})"


def commands(house: House, moment: Moment, offered: Mapping[tuple[str, str], Any]) -> Iterator[Case]:
    """Every command, with every choice it has, by every role in both servers."""
    del moment
    for root in house.stage.bot.tree.get_commands():
        for path, leaf in command_leaves(root.to_dict(house.stage.bot.tree)):
            name = " ".join(path)
            if name not in COMMANDS:
                continue
            for options in variants(name, leaf, offered):
                for role in Role:
                    for where in (Where.HERE, Where.ABROAD):
                        yield _command(name, leaf, options, role, where)


def _command(name: str, leaf: Any, options: Mapping[str, Any], role: Role, where: Where) -> Case:
    own = COMMANDS[name]

    def make(house: House) -> Payload:
        server = house.there if where is Where.ABROAD else house.here
        given = {option["name"]: option for option in leaf.get("options", ())}
        filled = {key: entity(server, given[key], value) for key, value in options.items()}
        return house.sending.command(house.at(server, role, ASIDE if own.aside else FLOOR), name, filled)

    said = " ".join(f"{key}:{'…' if value is None else value}" for key, value in options.items())
    return Case(f"/{name} {said}".strip(), own.kind, role, where, make, options.get("delegation"))


def variants(name: str, leaf: Any, offered: Mapping[tuple[str, str], Any]) -> Iterator[dict[str, Any]]:
    """The options of a command: what it needs, then each choice, then each option that may be left out."""
    known, options = COMMANDS[name].options, leaf.get("options", ())
    needed = {own["name"]: _value(name, own, offered) for own in options if own.get("required")}
    bare, plain = {own: known.get(own, value) for own, value in needed.items()}, needed | dict(known)
    yield plain
    if bare != plain:
        yield bare
    for own in options:
        values = [choice["value"] for choice in own.get("choices", ())]
        if own["name"] == "delegation":
            values = [ANOTHER, NAMES[Role.DELEGATE]]
        elif not values and not own.get("required") and own["name"] not in known:
            values = [_value(name, own, offered)]
        for value in values:
            if plain.get(own["name"]) != value:
                yield {**plain, own["name"]: value}


def _value(command: str, option: Any, offered: Mapping[tuple[str, str], Any]) -> Any:
    """A value that an option may have."""
    if option.get("choices"):
        return option["choices"][0]["value"]
    if (command, option["name"]) in offered:
        return offered[command, option["name"]]
    match option["type"]:
        case 4 | 10:
            return max(1, int(option.get("min_value", 1)))
        case 5:
            return True
        case 3 if option["name"] == "delegation":
            return ANOTHER
        case 3:
            return "1" if option.get("autocomplete") else WORDS[: option.get("max_length", 100)]
        case _:
            return None  # somebody or something of the server, see ``entity``


def entity(server: Server, option: Any, value: Any) -> Any:
    """The person, channel, role or file that an option takes, from the server it is typed in."""
    match option["type"]:
        case 6:
            return server.people[Role.STRANGER]
        case 7:
            return server.channel_of(option.get("channel_types") or ())
        case 8 | 9:
            return server.role
        case 11:
            return FILE
        case _:
            return value


def presses(house: House, moment: Moment) -> Iterator[Case]:
    """Every verb with all its controls carry, by every role in both servers and from one to the other."""
    for verb, control in VERBS.items():
        for choice in control.choices:
            for role in Role:
                for where in Where:
                    target = house.here if where is Where.HERE else house.there
                    committee = 0 if control.subject.startswith(SETUP) else target.committee
                    subject = _subject(house, target, control.subject)
                    said = _subject(house, target, choice)
                    custom_id, picks = _written(verb, committee, subject, said, menu=control.menu)
                    name = f"{verb} {subject} {choice}".strip()
                    yield Case(name, control.kind, role, where, _press(role, where, custom_id, picks))


def _subject(house: House, server: Server, subject: str) -> str:
    vote = house.session(server).vote
    length, acts = house.length(server)
    values = {
        VOTE: str(vote.number if vote else 1),
        SETUP: str(server.setup),
        verbs.LAST_ACT: str(acts),
        verbs.JOURNAL: str(length),
    }
    for name, value in values.items():
        subject = subject.replace(name, value)
    return subject


def _written(
    verb: str, committee: int, subject: str, choice: str, *, menu: bool
) -> tuple[str, list[str] | None]:
    custom_id = f"m1:{verb}:{committee}:{subject}:" if menu else f"r1:{verb}:{committee}:{subject}:{choice}"
    assert (MENU if menu else BUTTON).fullmatch(custom_id), custom_id
    return custom_id, [choice] if menu else None


def _press(role: Role, where: Where, custom_id: str, picks: list[str] | None) -> Callable[[House], Payload]:
    def make(house: House) -> Payload:
        server = house.there if where is Where.ABROAD else house.here
        picked = [_picked(server, own) for own in picks] if picks is not None else None
        return house.sending.press(house.at(server, role), house.floor_panel(server), custom_id, picked)

    return make


def _picked(server: Server, choice: str) -> Any:
    """What is picked from a menu: a word, or somebody or something of the server."""
    match choice:
        case verbs.PERSON:
            return server.people[Role.STRANGER]
        case verbs.ROLE:
            return server.role
        case verbs.CHANNEL:
            return server.channels[ASIDE]
        case _:
            return choice


def filled_in(opened: Timed) -> dict[str, Any]:
    """A form as somebody may fill it in: what stands in it is changed a little."""
    labels = {
        own["component"]["custom_id"]: own["label"]
        for own in (opened.modal or {})["components"]
        if "component" in own
    }
    return {key: _entered(labels.get(key, ""), own) for key, own in Sending.fields(opened).items()}


def _entered(label: str, control: Mapping[str, Any]) -> Any:
    match control["type"]:
        case 4:
            now, limit = control.get("value") or "", control.get("max_length") or 4000
            return WRITTEN.get(label, f"{now} without delay" if now else WORDS)[:limit]
        case 19:
            return [("members.csv", b"name\nAlbania\nBrazil\n")]
        case 3 | 22:
            wanted = max(1, control.get("min_values") or 1)
            return [own["value"] for own in control["options"][:wanted]]
        case 21:
            return control["options"][0]["value"]
        case _:
            return True
