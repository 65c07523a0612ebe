"""The committee itself: its status, its members, and what is said where something else is needed first."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from bot.procedure.delegations import Delegation
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import taken_votes
from bot.rendering.authority.cards import dais_text
from bot.rendering.card import Block, Card, Divider, Text
from bot.rendering.phrases import NAME, capitalised, counted, fitted, inline, joined, lines, small
from bot.rendering.sitting import agenda_text, numbers_text, phase_text

_FREE_ROOM = 600
_MISSING_ROOM = 1500


def status_card(
    session: Session,
    gone: Collection[int] = (),
    gone_roles: Collection[int] = (),
    missing: Sequence[str] = (),
) -> Card:
    """The committee at a glance: its size, dais, seats and rules, and where the sitting stands.

    ``gone`` are those of the dais who have left the server, ``gone_roles`` roles of it that are no more.
    ``missing`` are sentences on what it is not ready for; they come first.
    """
    body = session.body
    seated = {*body.seats.values()}
    free = [inline(own.name, NAME) for own in body.delegations if own.name not in seated]
    sitting = f"Sitting {session.sitting.number}: " if session.sitting.number else ""
    texts = (
        f"{capitalised(f'{sitting}{phase_text(session)}')}.",
        numbers_text(session),
        agenda_text(session),
        f"{members_and_observers(session)}.",
        dais_text(body, gone, gone_roles),
        f"Nobody sits for: {fitted(free, _FREE_ROOM)}." if free else "Every delegation has its delegate.",
        f"Rules: {inline(body.rulebook.title, 120)}.",
        _done(session),
    )
    lacking = fitted([f"- {own}" for own in missing], _MISSING_ROOM, "\n", "- and {} more")
    first: tuple[Block, ...] = (Text(f"**Not ready yet**\n{lacking}"), Divider()) if missing else ()
    return Card(f"{inline(body.name, NAME)} {body.year}", (*first, Text(lines(texts))))


def members_and_observers(session: Session) -> str:
    """The size of a committee: "54 members, 2 observers"."""
    return size_text(session.body.delegations)


def size_text(delegations: Sequence[Delegation]) -> str:
    """How many members and observers delegations are."""
    observers = sum(own.observer for own in delegations)
    members = len(delegations) - observers
    size = counted(members, "member")
    return f"{size}, {counted(observers, 'observer')}" if observers else size


def no_committee_text() -> str:
    """What to do in a channel where no committee sits."""
    return (
        "No committee sits in this channel. An administrator of the server makes one with /committee create."
    )


def elsewhere_text() -> str:
    """What is said of a control whose committee is not of this server, or is gone."""
    return "This belongs to a committee that is no longer here. Use the latest panel of your committee."


def other_channel_text(floor: int) -> str:
    """What is said of a control of a committee that was pressed in a channel that is not one of its own."""
    return f"This belongs to a committee that sits elsewhere. Press it on the panel in <#{floor}>."


def old_control_text() -> str:
    """What is said of a control that an earlier version made and nobody can read now."""
    return "This button is out of date. Use the latest panel, or the command."


def nearest_text(names: Sequence[str]) -> str:
    """The names that may have been meant."""
    return f"Did you mean {joined([inline(name, NAME) for name in names], 'or')}?"


def no_topic_text() -> str:
    """What is said where a committee has no topic with facts."""
    return "This committee has no topic with facts to look up. The topic is named in the committee's file."


def not_recorded_text(problem: str) -> str:
    """What is said when an action could not be made durable: it has not happened."""
    return f"This was not recorded, and nothing has changed. Try again.\n{small(inline(problem, 300))}"


def failure_text(reference: str) -> str:
    """What is said of an unexpected failure; the log holds the same reference."""
    return (
        "Something went wrong here. Look at the panel to see whether it was recorded, then try again. "
        f"If it happens again, tell the host this reference: {inline(reference, 40)}"
    )


def _done(session: Session) -> str:
    done = [
        counted(count, one)
        for count, one in (
            (len(session.drafts), "draft resolution"),
            (len(session.motions), "motion"),
            (len(taken_votes(session)), "vote"),
        )
        if count
    ]
    return f"So far: {joined(done)}." if done else ""
