"""Names in uploaded lists beside those that the configuration knows: "Did you mean Côte d'Ivoire?".

Nothing is taken over by itself: a suggestion is shown, and accepted or kept as it was typed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from rapidfuzz import fuzz, process

from bot.procedure.delegations import Delegation
from bot.services.catalogue import Catalogue, exact_name, meant_name
from bot.settings.committees import folded
from bot.settings.member_lists import Listed

_ALIKE = 84
"""How alike two names are at least, of 100, for one to be suggested for the other."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A name that stands in a line of a file, and the name that was probably meant."""

    line: int
    typed: str
    meant: str


def suggestions(
    listed: Iterable[Listed], catalogue: Catalogue, present: Collection[str] = ()
) -> tuple[Suggestion, ...]:
    """What to suggest for the names of a list; nothing for a name that is known as it is, or like no other.

    No name is suggested that another line has, or that is of the committee already (``present``).
    """
    listed = tuple(listed)
    delegations = [own for committee in catalogue.committees.values() for own in committee.delegations]
    known = list(dict.fromkeys(own.name for own in delegations))
    aliases = dict(catalogue.aliases(Delegation(name) for name in known))
    taken = {own.delegation.name for own in listed}.union(present)
    found = []
    for own in listed:
        typed = own.delegation.name
        meant = typed if typed in known else suggested(typed, known, aliases)
        if meant is not None and meant not in taken:
            found.append(Suggestion(own.line, typed, meant))
            taken.add(meant)
    return tuple(found)


def suggested(typed: str, names: Sequence[str], aliases: dict[str, str]) -> str | None:
    """The name that somebody probably meant: by another name of it, by a slip, or nearly alike."""
    meant = exact_name(typed, names, aliases) or meant_name(typed, names, aliases)
    if meant is not None:
        return meant
    said = {**aliases, **{folded(name): name for name in names}}
    found = process.extractOne(folded(typed), said.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return said[found[0]] if found is not None else None


def accepted(
    delegations: Iterable[Delegation], taken: Iterable[Suggestion], catalogue: Catalogue
) -> tuple[Delegation, ...]:
    """The delegations with the accepted names for the typed ones, each in its group if it had none."""
    meant = {own.typed: own.meant for own in taken}
    groups = catalogue.groups
    named = (replace(own, name=meant.get(own.name, own.name)) for own in delegations)
    return tuple(
        own if own.group or own.observer else replace(own, group=groups.get(own.name)) for own in named
    )
