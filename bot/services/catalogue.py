"""The catalogue: the rulebooks, committees and topics that the configuration offers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from bot.facts.reading import read_topic
from bot.facts.search import FactFinder
from bot.procedure.delegations import Delegation
from bot.procedure.rulebook import Rulebook
from bot.settings.committees import CommitteeFile, folded, load_committee
from bot.settings.places import Area, files
from bot.settings.problems import ConfigError, Problem
from bot.settings.rulebooks import load_rulebook
from bot.settings.settings import Settings, read_settings

_LIKELY = 60
_LETTERS_A_SLIP = 5


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What a committee can be made of, each thing by its name."""

    rulebooks: Mapping[str, Rulebook]
    committees: Mapping[str, CommitteeFile]
    topics: Mapping[str, FactFinder]

    def aliases(self, delegations: Iterable[Delegation]) -> Mapping[str, str]:
        """Other names that these delegations go by, folded, with the name each stands for.

        The names that somebody gave a delegation in this committee go before those of the configuration.
        """
        listed = tuple(delegations)
        wanted = {own.name for own in listed}
        known = {
            folded(alias): name
            for committee in self.committees.values()
            for name, others in committee.aliases.items()
            for alias in others
            if name in wanted
        }
        return known | {folded(alias): own.name for own in listed for alias in own.aliases}

    @property
    def groups(self) -> Mapping[str, str]:
        """The group of each member that the configuration knows, as the first file that lists it says."""
        found: dict[str, str] = {}
        for committee in self.committees.values():
            for own in committee.delegations:
                if own.group is not None:
                    found.setdefault(own.name, own.group)
        return found


def read_catalogue(settings: Settings) -> Catalogue:
    """Read every file of the configuration; raises ``ConfigError`` with all problems of all files."""
    problems: list[Problem] = []
    catalogue = _read(settings, problems)
    if problems:
        raise ConfigError(problems)
    return catalogue


def check_all(settings_path: Path | None = None) -> list[Problem]:
    """Every problem of the settings and of every rulebook, committee and topic they can reach."""
    problems: list[Problem] = []
    _read(read_settings(settings_path, problems), problems)
    return problems


def _read(settings: Settings, problems: list[Problem]) -> Catalogue:
    """Whatever can be read of the configuration, after adding to ``problems`` what cannot."""
    own = settings.own_folders
    rulebooks = {
        name: load_rulebook(str(path), problems, own) for name, path in files(Area.RULEBOOKS, own).items()
    }
    committees = {
        name: load_committee(str(path), problems, own) for name, path in files(Area.COMMITTEES, own).items()
    }
    topics = {name: read_topic(path, problems) for name, path in files(Area.TOPICS, own).items()}
    return Catalogue(
        {name: own_book for name, own_book in rulebooks.items() if own_book is not None},
        {name: own_file for name, own_file in committees.items() if own_file is not None},
        {name: FactFinder(topic) for name, topic in topics.items() if topic is not None},
    )


def likely_names(typed: str, names: Iterable[str], aliases: Mapping[str, str], limit: int = 25) -> list[str]:
    """The names that what is typed so far may mean, the likeliest first; all where nothing is typed."""
    known = list(names)
    wanted = folded(typed)
    if not wanted:
        return known[:limit]
    begun = [
        name
        for name in known
        if any(word.startswith(wanted) for word in (folded(name), *folded(name).split()))
    ]
    meant = [name for alias, name in aliases.items() if alias.startswith(wanted)]
    alike = process.extract(
        wanted, known, scorer=fuzz.WRatio, processor=folded, limit=limit, score_cutoff=_LIKELY
    )
    return list(dict.fromkeys((*begun, *meant, *(name for name, _, _ in alike))))[:limit]


def meant_name(typed: str, names: Iterable[str], aliases: Mapping[str, str]) -> str | None:
    """The name that was typed, or misspelt by no more than a slip for every five letters; else None."""
    known = list(names)
    exact = exact_name(typed, known, aliases)
    if exact is not None:
        return exact
    said, wanted = {**aliases, **{folded(name): name for name in known}}, folded(typed)
    found = process.extractOne(
        wanted, said.keys(), scorer=OSA.distance, score_cutoff=len(wanted) // _LETTERS_A_SLIP
    )
    return said[found[0]] if found is not None else None


def exact_name(typed: str, names: Iterable[str], aliases: Mapping[str, str]) -> str | None:
    """The name that was typed, capitals and accents aside, or that goes by what was typed."""
    wanted = folded(typed)
    for name in names:
        if folded(name) == wanted:
            return name
    return aliases.get(wanted)
