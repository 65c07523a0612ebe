"""The parties, documents and resolutions of a topic: taken once each, where the report names them first."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.facts.report.drafting import Drafting, Place
from bot.facts.report.names import Named, abbreviated, documents, known_bodies
from bot.facts.report.resolutions import resolutions_in
from bot.facts.report.sources import links_in
from bot.facts.topic import Kind

_KINDS = (Kind.PARTY, Kind.TREATY, Kind.PROGRAMME)
_SMALL_WORDS = "the united nations un s of on and for to in against"
_SMALL = frozenset(_SMALL_WORDS.split())


class Naming:
    """Takes the names of sentence after sentence."""

    def __init__(self, drafting: Drafting) -> None:
        self._drafting = drafting
        self._ids = {_key(own.title): own.id for own in drafting.of_kind(*_KINDS)}
        self._short = {own.abbreviation for own in drafting.of_kind(*_KINDS)} - {""}
        self._symbols: dict[str, str] = {}

    def cite(self, sentence: str, paragraph: str, place: Place) -> None:
        """Take the resolutions a sentence cites; the link comes where one stands beside a single one."""
        cited, links = list(resolutions_in(sentence)), links_in(paragraph)
        for own in cited:
            if own.symbol not in self._symbols:
                entry = self._drafting.add(Kind.RESOLUTION, own.name, sentence, place, symbol=own.symbol)
                self._symbols[own.symbol] = entry.id
            entry = self._drafting.entry(self._symbols[own.symbol])
            if len(cited) == 1 and links and not entry.link:
                self._drafting.change(replace(entry, link=links[0]))

    def name(self, sentence: str, place: Place) -> None:
        """Take the bodies and documents a sentence names; an abbreviation told later is noted."""
        for own in (*abbreviated(sentence), *documents(sentence), *known_bodies(sentence)):
            known = self._ids.get(_key(own.name))
            if known is not None:
                self._note(known, own)
            elif own.abbreviation not in self._short:
                title = f"{own.name} ({own.abbreviation})" if own.abbreviation else own.name
                entry = self._drafting.add(own.kind, title, sentence, place, abbreviation=own.abbreviation)
                self._ids[_key(own.name)] = entry.id
                self._short |= {own.abbreviation} - {""}

    def _note(self, known: str, named: Named) -> None:
        entry = self._drafting.entry(known)
        if named.abbreviation and not entry.abbreviation:
            title = f"{entry.title} ({named.abbreviation})"
            self._drafting.change(replace(entry, title=title[:100], abbreviation=named.abbreviation))
            self._short.add(named.abbreviation)


def _key(name: str) -> str:
    """A name as it is told from others: without its abbreviation, and without whose document it is."""
    words = re.findall(r"\w+", re.sub(r"\s*\([^)]*\)", "", name).casefold())
    return " ".join(own for own in words if own not in _SMALL)
