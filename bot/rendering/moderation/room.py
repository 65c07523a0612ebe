"""Order in the room as the dais sees it: who is silenced and warned, and what can be done about it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime

from bot.procedure.engine import Action
from bot.procedure.legal import LegalActions
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.procedure.rules.moderation.warnings import TakeBackWarning, WarnDelegation
from bot.procedure.state.moderation import DelegationWarning, Silence
from bot.procedure.state.session import Session
from bot.rendering.card import Block, Button, Buttons, Card, Control, Menu, Option, Text
from bot.rendering.card_limits import OPTION, OPTIONS
from bot.rendering.delegate.areas import OwnArea
from bot.rendering.escape import label
from bot.rendering.moderation.sentences import until_said
from bot.rendering.paging import LISTS, page_said, turning, within
from bot.rendering.phrases import NAME, counted, fitted, inline, lines, small
from bot.rendering.rules import cited
from bot.rendering.verbs import Verb

ORDER_TITLE = "Order in the room"
"""What the card is called, and known by."""
ORDER_ACTIONS: tuple[type[Action], ...] = (WarnDelegation, TakeBackWarning, SilenceDelegation, LiftSilence)
"""The actions it has controls for."""

_BRIEF, _ROOM, _END = 300, 1400, 20


def order_text(session: Session, at: datetime) -> str:
    """In brief, for the panel: who is silenced until when, and who was warned how often."""
    del at
    silenced = [f"{inline(own.delegation, NAME)} {until_said(own.until)}" for own in _silences(session)]
    warned = [_count_said(session, name) for name in _warned(session)]
    return lines(
        (
            f"Silenced: {fitted(silenced, _BRIEF)}" if silenced else "",
            f"Warnings: {fitted(warned, _BRIEF)}" if warned else "",
        )
    )


def order_button(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What opens the card, for whoever may warn somebody."""
    del session
    if any(isinstance(own, WarnDelegation) for own in legal):
        yield Button(ORDER_TITLE, Control(Verb.ORDER_IN_ROOM))


def order_card(session: Session, legal: LegalActions, page: int = 0) -> Card:
    """Silences and warnings with their reasons, and menus to warn, to silence, and to take either back."""
    names = [own.name for own in session.body.delegations]
    last = (len(names) - 1) // OPTIONS
    page = within(page, last)
    here = names[page * OPTIONS : (page + 1) * OPTIONS]
    blocks: list[Block] = [Text(own) for own in _told(session)]
    blocks += _menus(session, legal, here, last)
    pages = turning(page, last, lambda to: Control(Verb.ORDER_IN_ROOM, choice=to), LISTS)
    if pages:
        blocks.append(Buttons(pages))
    return Card(f"{ORDER_TITLE}{page_said(page, last)}", tuple(blocks))


def own_order_text(session: Session, name: str, at: datetime) -> str:
    """What a delegation is told of itself: that it is silenced, and how often it was warned."""
    del at
    silence, moderation = session.moderation.silence_of(name), session.moderation
    warnings = moderation.standing_warnings(name)
    said = []
    if silence is not None:
        votes = "You vote" if session.rulebook.moderation.silenced_vote else "You do not vote, but you"
        said.append(f"**You are silenced {until_said(silence.until)}**. {votes} and answer the roll.")
    if warnings:
        limit = session.rulebook.moderation.warning_limit
        of_limit = f" of {limit}" if limit else ""
        said.append(f"Warnings: {len(warnings)}{of_limit}, the last for: {inline(warnings[-1].reason)}")
    return lines(said)


OWN_ORDER = OwnArea(own_order_text)


def _told(session: Session) -> Iterator[str]:
    silences = [_silence_line(own) for own in _silences(session)]
    warnings = [_warning_line(own) for own in reversed(session.moderation.warnings)]
    if not silences and not warnings:
        yield "Nobody is silenced, and nobody was warned."
    if silences:
        yield lines(("**Silenced**", fitted(silences, _ROOM, "\n", "\nand {} more")))
    if warnings:
        counts = fitted([_count_said(session, name) for name in _warned(session)], _BRIEF)
        heading = f"**Warnings** · {counts}" if counts else "**Warnings**"
        yield lines((heading, fitted(warnings, _ROOM, "\n", "\nand {} more")))
    rules = session.rulebook.moderation
    votes = "votes and answers the roll" if rules.silenced_vote else "answers the roll and has no vote"
    said = f"A silenced delegation {votes}, and puts nothing before the committee."
    yield lines((small(said), cited((rules.rule,))))


def _menus(session: Session, legal: LegalActions, here: list[str], last: int) -> Iterator[Menu]:
    some = f" · {label(here[0], _END)} to {label(here[-1], _END)}" if last else ""
    may_warn, may_silence = _whom(legal, WarnDelegation), _whom(legal, SilenceDelegation)
    warn = tuple(_option(name, _count_brief(session, name)) for name in here if name in may_warn)
    if warn:
        yield Menu(f"Warn{some}", Control(Verb.WARN), warn)
    silence = tuple(_option(name, _silenced_brief(session, name)) for name in here if name in may_silence)
    if silence:
        yield Menu(f"Silence{some}", Control(Verb.SILENCE), silence)
    silenced = [own.delegation for own in _silences(session) if LiftSilence(own.delegation) in legal]
    if silenced:
        lift = tuple(map(_option, silenced[:OPTIONS]))
        yield Menu("Let speak again", Control(Verb.LIFT_SILENCE), lift)
    standing = [own for own in reversed(session.moderation.warnings) if own.stands]
    if standing and any(True for _ in legal.of(TakeBackWarning)):
        back = tuple(
            Option(label(f"Warning {own.number}: {own.delegation}", OPTION), str(own.number))
            for own in standing[:OPTIONS]
        )
        yield Menu("Take a warning back", Control(Verb.TAKE_BACK_WARNING), back)


def _whom(legal: LegalActions, kind: type[Action]) -> set[str]:
    return {str(getattr(own, "delegation", "")) for own in legal.of(kind)}


def _option(name: str, description: str = "") -> Option:
    return Option(label(name, OPTION), name, description)


def _silences(session: Session) -> list[Silence]:
    """The silences, the first to end first, those without an end last."""
    ends = [own for own in session.moderation.silences if own.until is not None]
    endless = [own for own in session.moderation.silences if own.until is None]
    return [*sorted(ends, key=lambda own: (own.until, own.delegation)), *endless]


def _warned(session: Session) -> list[str]:
    """Who has warnings that count, as they were first warned."""
    return list(dict.fromkeys(own.delegation for own in session.moderation.warnings if own.stands))


def _count_said(session: Session, name: str) -> str:
    limit, count = session.rulebook.moderation.warning_limit, len(session.moderation.standing_warnings(name))
    return f"{inline(name, NAME)} {count}{f' of {limit}' if limit else ''}"


def _count_brief(session: Session, name: str) -> str:
    count = len(session.moderation.standing_warnings(name))
    return f"{counted(count, 'warning')} so far" if count else ""


def _silenced_brief(session: Session, name: str) -> str:
    return "is silenced: change it" if name in session.moderation.silenced else ""


def _silence_line(own: Silence) -> str:
    timed_out = ", timed out" if own.timeout else ""
    why = f": {inline(own.reason)}" if own.reason else ""
    return f"{inline(own.delegation, NAME)} {until_said(own.until)}{timed_out}{why}"


def _warning_line(own: DelegationWarning) -> str:
    said = f"{own.number}. {inline(own.delegation, NAME)}: {inline(own.reason)}"
    return said if own.taken_back is None else f"~~{said}~~ taken back: {inline(own.taken_back)}"
