"""A roster beside the committee and the server: who is seated where, and which rows do not match and why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.procedure.state.committee import Committee
from bot.services.catalogue import exact_name
from bot.services.member_names import suggested
from bot.settings.rosters import LeftOut, Matched, RosterRow, Seating, Unmatched


def match_roster(
    rows: Iterable[RosterRow], body: Committee, aliases: Mapping[str, str], people: Mapping[str, int]
) -> Matched:
    """The rows matched; ``people`` has the Discord id of every username and id that is in the server."""
    names = [own.name for own in body.delegations]
    found: dict[int, dict[str, Seating]] = {}
    left: list[LeftOut] = []
    repeated = 0
    for row in rows:
        seating = _matched(row, names, dict(aliases), people)
        if isinstance(seating, LeftOut):
            left.append(seating)
            continue
        seats = found.setdefault(seating.person, {})
        repeated += seating.delegation in seats
        seats.setdefault(seating.delegation, seating)
    for seats in found.values():
        if len(seats) > 1:
            lines = tuple(own.line for own in seats.values())
            left += [
                LeftOut(own.line, Unmatched.TWO_DELEGATIONS, own.delegation, lines) for own in seats.values()
            ]
    single = [own for seats in found.values() if len(seats) == 1 for own in seats.values()]
    return Matched(
        tuple(own for own in single if not own.typed),
        tuple(own for own in single if own.typed),
        tuple(sorted(left, key=lambda own: own.line)),
        repeated,
    )


def _matched(
    row: RosterRow, names: list[str], aliases: dict[str, str], people: Mapping[str, int]
) -> Seating | LeftOut:
    if not row.delegation:
        return LeftOut(row.line, Unmatched.NO_DELEGATION, row.person)
    exact = exact_name(row.delegation, names, aliases)
    delegation = exact or suggested(row.delegation, names, aliases)
    if delegation is None:
        return LeftOut(row.line, Unmatched.UNKNOWN_DELEGATION, row.delegation)
    if not row.person:
        return LeftOut(row.line, Unmatched.NO_PERSON, row.delegation)
    person = people.get(str(row.id) if row.id is not None else row.username)
    if person is None:
        return LeftOut(row.line, Unmatched.UNKNOWN_PERSON, row.person)
    return Seating(row.line, person, delegation, "" if exact else row.delegation)
