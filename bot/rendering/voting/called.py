"""The delegation of a roll call that a control is about: a press that comes late answers for no other."""

from __future__ import annotations

from bot.procedure.state.voting import Vote


def called_subject(vote: Vote) -> str:
    """The subject of a control about the delegation called now: the vote, and its place in the roll."""
    place = vote.entitled.index(vote.called) if vote.called is not None else 0
    return f"{vote.number}-{place}"


def called_delegation(vote: Vote, subject: str) -> str | None:
    """The delegation a control was about; None if it was about another vote or about none."""
    number, _, place = subject.partition("-")
    if number != str(vote.number) or not place.isdecimal() or int(place) >= len(vote.entitled):
        return None
    return vote.entitled[int(place)]
