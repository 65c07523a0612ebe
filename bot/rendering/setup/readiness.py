"""What a committee is not ready for yet: each with its remedy, in one line."""

from __future__ import annotations

from bot.procedure.state.session import Session
from bot.rendering.phrases import capitalised, counted, joined
from bot.rendering.setup.problems import USES


def channel_missing_text(use: str) -> str:
    """A channel of the committee was deleted."""
    return f"{capitalised(f'the {USES[use]}')} is gone: /committee settings chooses another."


def no_facts_text() -> str:
    """The committee has a topic that the configuration does not know, or none."""
    return "There is no topic with facts: /fact finds nothing. The host adds topics to the configuration."


def free_seats_text(session: Session) -> str | None:
    """For how many nobody sits; None where everybody has somebody."""
    seated = {*session.body.seats.values()}
    free = [own.name for own in session.body.delegations if own.name not in seated]
    if not free:
        return None
    many = counted(len(free), "delegation has", "delegations have")
    return f"{many} nobody: /committee seat, or people press “Claim a seat” on the floor."


def quorum_text(session: Session) -> str | None:
    """Whether the people who are seated can ever make the quorums; None where they can."""
    body, rules = session.body, session.rulebook
    seated, members = len({*body.seats.values()} & {own.name for own in body.members}), len(body.members)
    lacking = [
        f"to {what} it takes {quorum.needed(members)}"
        for what, quorum in (("debate", rules.quorum_to_debate), ("decide", rules.quorum_to_decide))
        if not quorum.assumed and not quorum.met(seated, members)
    ]
    if not lacking:
        return None
    return (
        f"{counted(seated, 'member')} of {members} can be there by themselves, and {joined(lacking)}: "
        "seat more with /committee seat, or answer for them with /rollcall mark."
    )
