"""Options of commands that name something: a delegation, a time, a draft, a motion; with autocomplete."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import StrEnum
from typing import Any, Generic, TypeVar

import discord
from discord import app_commands

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import AmendmentKind, Answer, MotionKind, PointKind, YieldKind
from bot.procedure.rules.amendments.text import open_amendments
from bot.procedure.rules.motions.debates import Side
from bot.procedure.rules.motions.raising import RaiseMotion, Ruling
from bot.procedure.rules.points.rulings import PointRuling
from bot.procedure.rules.resolutions.sponsorship import Capacity
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.rendering.amendments.cards import amendment_label, clause_labels
from bot.rendering.documents.files import EXPORT_FORMATS, ExportFormat
from bot.rendering.forms import (
    not_a_motion_kind_text,
    not_a_motion_text,
    not_a_number_text,
    not_a_point_text,
    not_an_amendment_text,
)
from bot.rendering.motions.cards import motion_label
from bot.rendering.motions.names import motion_name
from bot.rendering.phrases import PAPER, capitalised
from bot.rendering.points.cards import point_label
from bot.rendering.resolutions.cards import draft_label
from bot.rendering.speakers.speeches import waiting_names
from bot.rendering.undo.history import KINDS, Kind
from bot.rendering.words import (
    AMENDMENT_KINDS,
    ANSWERS,
    CAPACITIES,
    METHODS,
    POINT_RULINGS,
    POINTS,
    PRESENCES,
    RULINGS,
    SIDES,
    YIELDS,
)
from bot.services.catalogue import exact_name, likely_names
from bot.settings.durations import parse_duration
from cogs.ui.actor import actor_of
from cogs.ui.answer import services_of

Word = TypeVar("Word", bound=StrEnum)
Choices = list[app_commands.Choice[Any]]
_LIMIT, _MOST = 100, 25


class DelegationName(app_commands.Transformer):
    """A delegation of the committee, by its name, any way of writing it, or an alias."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> str:  # noqa: ANN401
        """The exact name; what was typed where nothing fits, which the engine then refuses."""
        names, aliases = _names(interaction)
        return exact_name(str(value), names, aliases) or str(value)

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """The names that may be meant."""
        names, aliases = _names(interaction)
        return [choice(name, name) for name in likely_names(str(value), names, aliases)]


class WaitingName(DelegationName):
    """A delegation that is to be recognised: by its name as any other, but those who wait are offered."""

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """Those who wait to ask, to comment or to speak, in turn; where none fits, any name."""
        session, typed = session_of(interaction), str(value).strip().casefold()
        found = [own for own in waiting_names(session) if typed in own.casefold()] if session else []
        if not found:
            return await super().autocomplete(interaction, value)
        return [choice(name, name) for name in found[:_MOST]]


class CandidateName(DelegationName):
    """Somebody who stands for election, or is to: a delegation however it is written, or any name."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> str:  # noqa: ANN401
        """A candidate's name as it stands on the list, a delegation's exact name, or what was typed."""
        session, typed = session_of(interaction), str(value).strip()
        election = session.open_election if session else None
        standing = [own.name for own in election.candidates] if election else []
        return exact_name(typed, standing, {}) or await super().transform(interaction, typed)

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """Those who stand, for one who is withdrawn; for a nomination, the delegations."""
        command, session = interaction.command, session_of(interaction)
        election = session.open_election if session else None
        if election is None or command is None or command.name != "withdraw":
            return await super().autocomplete(interaction, value)
        return fitting(((own, own) for own in (*election.through, *election.standing)), str(value).strip())


class Seconds(app_commands.Transformer):
    """A time such as ``90s``, ``10m`` or ``1h30m``."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> int:  # noqa: ANN401, ARG002
        """Whole seconds; refuses anything else with an example."""
        return parse_duration(str(value))

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401, ARG002
        """Usual times."""
        usual = ("30s", "60s", "90s", "2m", "5m", "10m", "15m", "20m", "30m")
        return [choice(own, own) for own in usual if own.startswith(str(value).strip())]


class Numbered(app_commands.Transformer):
    """Something of the committee by its number; what is offered of it stands by its label."""

    def __init__(
        self, offered: Callable[[Session], Iterable[tuple[str, int]]], problem: Callable[[str], str]
    ) -> None:
        self._offered, self._problem = offered, problem

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> int:  # noqa: ANN401, ARG002
        """The number, also at the end of a symbol, and of what is not there, which the engine refuses."""
        typed = str(value).strip()
        match = re.fullmatch(r"(?:\S*L\.)?([0-9]{1,8})", typed, re.IGNORECASE)
        if match is None:
            raise ValueError(self._problem(typed[:_LIMIT]))
        return int(match[1])

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """Those that there are."""
        session = session_of(interaction)
        found = self._offered(session) if session else ()
        return fitting(((label, str(number)) for label, number in found), value)


class DraftNumber(Numbered):
    """A draft resolution, by its number or its symbol."""

    def __init__(self) -> None:
        super().__init__(_drafts, not_a_number_text)

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> int:  # noqa: ANN401
        """The number, also of a draft that is not there, which the engine then refuses."""
        typed, session = str(value).strip(), session_of(interaction)
        for draft in session.drafts if session else ():
            if typed.casefold() == draft.symbol.casefold():
                return draft.number
        return await super().transform(interaction, value)


def _drafts(session: Session) -> Iterable[tuple[str, int]]:
    """The drafts, newest first."""
    return ((draft_label(own), own.number) for own in reversed(session.drafts))


def _motions(session: Session) -> Iterable[tuple[str, int]]:
    """The motions not yet disposed of, by precedence."""
    on_floor = [own for own in session.open_motions if own not in session.pending]
    return ((motion_label(session, own), own.number) for own in (*on_floor, *session.pending))


def _points(session: Session) -> Iterable[tuple[str, int]]:
    """The points not yet disposed of, as they were raised."""
    return ((point_label(own), own.number) for own in session.open_points)


def _amendments(session: Session) -> Iterable[tuple[str, int]]:
    """The amendments not yet disposed of."""
    return ((amendment_label(session, own), own.number) for own in open_amendments(session))


class MotionKindName(app_commands.Transformer):
    """A kind of motion: of those in order now, as this house calls them."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> MotionKind:  # noqa: ANN401
        """The kind that was picked, or typed by its name; also one that is not in order now."""
        typed = str(value).strip()
        session = session_of(interaction)
        rulebook = session.rulebook if session else None
        for kind in MotionKind:
            if typed.casefold() in (kind, motion_name(kind, rulebook, PAPER).casefold()):
                return kind
        raise ValueError(not_a_motion_kind_text(typed[:_LIMIT]))

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """The motions in order now, in the order of precedence."""
        services = services_of(interaction)
        committee = services.desk.committee_in(interaction.channel_id or 0)
        if committee is None:
            return []
        actor = await actor_of(interaction, services.people)
        legal = services.desk.legal_actions(committee.id, actor, (RaiseMotion,))
        in_order = {own.kind for own in legal.samples if isinstance(own, RaiseMotion)}
        rulebook = services.desk.session(committee.id).rulebook
        found = [
            (capitalised(motion_name(kind, rulebook, PAPER)), kind)
            for kind in rulebook.order_of_motions.precedence
            if kind in in_order
        ]
        return fitting(found, value)


class ClauseId(app_commands.Transformer):
    """A clause of the draft before the committee, shown by its number and first words."""

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> str:  # noqa: ANN401
        """The id of the clause; a bare number means an operative clause."""
        typed, session = str(value).strip(), session_of(interaction)
        draft = session.draft(session.draft_on_floor or 0) if session else None
        if draft is not None and typed.isdecimal() and 0 < int(typed) <= len(draft.operative):
            return draft.operative[int(typed) - 1].id
        return typed

    async def autocomplete(self, interaction: discord.Interaction[Any], value: Any, /) -> Choices:  # noqa: ANN401
        """The clauses in the order of the text."""
        session = session_of(interaction)
        return fitting(clause_labels(session) if session else (), value)


class Words(app_commands.Transformer, Generic[Word]):
    """One of a few words, each shown as a person says it."""

    def __init__(self, words: Mapping[Word, str]) -> None:
        self._meant = {str(word): word for word in words}
        self._choices: list[app_commands.Choice[str | int | float]] = [
            app_commands.Choice[str | int | float](name=said, value=str(word)) for word, said in words.items()
        ]

    @property
    def choices(self) -> list[app_commands.Choice[str | int | float]]:
        """The words to choose from."""
        return list(self._choices)

    async def transform(self, interaction: discord.Interaction[Any], value: Any, /) -> Word:  # noqa: ANN401, ARG002
        """The word that was chosen."""
        return self._meant[str(value)]


def choice(label: str, value: str) -> app_commands.Choice[Any]:
    """An option as Discord takes it."""
    return app_commands.Choice(name=label[:_LIMIT], value=value)


def fitting(found: Iterable[tuple[str, str]], typed: object) -> Choices:
    """Of these labels with their values those that have in them what was typed, as many as a menu holds."""
    wanted = str(typed).casefold()
    return [choice(label, value) for label, value in found if wanted in label.casefold()][:_MOST]


def _names(interaction: discord.Interaction[Any]) -> tuple[list[str], Mapping[str, str]]:
    """The names of the committee's delegations, and the other names they go by."""
    session = session_of(interaction)
    delegations = session.body.delegations if session else ()
    aliases = services_of(interaction).catalogue.aliases(delegations)
    return [own.name for own in delegations], aliases


def session_of(interaction: discord.Interaction[Any]) -> Session | None:
    """The state of the committee of the channel, if there is one."""
    desk = services_of(interaction).desk
    committee = desk.committee_in(interaction.channel_id or 0)
    return None if committee is None else desk.session(committee.id)


# What commands write for the type of an option.
PresenceOption = app_commands.Transform[Presence, Words(PRESENCES)]
YieldOption = app_commands.Transform[YieldKind, Words(YIELDS)]
MotionKindOption = app_commands.Transform[MotionKind, MotionKindName]
ActKindOption = app_commands.Transform[Kind, Words(KINDS)]
SideOption = app_commands.Transform[Side, Words(SIDES)]
RulingOption = app_commands.Transform[Ruling, Words(RULINGS)]
PollMethodOption = app_commands.Transform[
    Method, Words({own: METHODS[own] for own in (Method.PLACARDS, Method.SHOW_OF_HANDS)})
]
MethodOption = app_commands.Transform[
    Method, Words({own: said for own, said in METHODS.items() if own is not Method.SECRET_BALLOT})
]
BallotOption = app_commands.Transform[Answer, Words(ANSWERS)]
DelegationOption = app_commands.Transform[str, DelegationName]
CandidateOption = app_commands.Transform[str, CandidateName]
WaitingOption = app_commands.Transform[str, WaitingName]
SecondsOption = app_commands.Transform[int, Seconds]
DraftOption = app_commands.Transform[int, DraftNumber]
CapacityOption = app_commands.Transform[Capacity, Words(CAPACITIES)]
FormatOption = app_commands.Transform[ExportFormat, Words(EXPORT_FORMATS)]
AmendmentOption = app_commands.Transform[int, Numbered(_amendments, not_an_amendment_text)]
ClauseOption = app_commands.Transform[str, ClauseId]
AmendmentKindOption = app_commands.Transform[AmendmentKind, Words(AMENDMENT_KINDS)]
MotionOption = app_commands.Transform[int, Numbered(_motions, not_a_motion_text)]
PointKindOption = app_commands.Transform[PointKind, Words(POINTS)]
PointRulingOption = app_commands.Transform[PointRuling, Words(POINT_RULINGS)]
PointOption = app_commands.Transform[int, Numbered(_points, not_a_point_text)]
