"""Answers plain questions about a topic: ranked entries, and whether the first is surely what was meant."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from bot.facts.findings import Findings
from bot.facts.question import Term, Thesaurus, asked_kinds, asked_terms, mended
from bot.facts.topic import Entry, Kind, Topic
from bot.facts.wording import date_words, flat, is_symbol
from bot.storage.topics import IndexedText, TopicIndex

# How the parts of a rank weigh against each other.
_SYNONYM = 0.6
_BEGUN = 0.7
_MENDED = 0.85
_UNKNOWN = 4.0
_ASKED_KIND = 1.3
_NAMED = 2.0
_OTHER_KIND = 0.4
_PASSAGE = 0.6
"""The direct answer goes before the passage it stands in."""
_CANDIDATES = 16

# Shares of a question's telling words that make an answer, and a sure one.
_COVERED = 0.34
_SURELY_COVERED = 0.7
_ALIKE = 0.92
_CLEAR_LEAD = 1.15
_STILL_RELEVANT = 0.25
_NEAREST = 3

LONGEST_LABEL = 100
_LONGEST_TYPED = 100


@dataclass(frozen=True, slots=True)
class _Match:
    """Where a term is met, as it was read, how telling it is, and the share that counts of a synonym."""

    term: Term
    word: str
    scores: Mapping[int, float]
    weight: float
    shares: Mapping[int, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Rank:
    """An entry's place in the topic, its score, how much of the question it covers, how alike its name is."""

    place: int
    score: float
    coverage: float
    likeness: float = 0.0


class FactFinder:
    """Finds the entries of one topic: by question, by id, and by kind."""

    def __init__(self, topic: Topic) -> None:
        self.topic = topic
        texts = [_indexed(entry) for entry in topic.entries]
        self._index = TopicIndex(texts)
        self._thesaurus = Thesaurus(topic.synonyms)
        words = {word for text in texts for word in f"{text.title} {text.aliases} {text.body}".split()}
        self._vocabulary = sorted(word for word in words | self._thesaurus.words if word.isalpha())
        named = [(entry.title, *entry.aliases) for entry in topic.entries]
        self._names = [tuple(map(self._read, names)) for names in named]
        self._typed = [tuple(map(flat, names)) for names in named]
        self._place_of = {entry.id: place for place, entry in enumerate(topic.entries)}

    def entry(self, entry_id: str) -> Entry | None:
        """The entry of that id, or None."""
        return self.topic.entry(entry_id)

    def of_kind(self, *kinds: Kind) -> tuple[Entry, ...]:
        """The entries of these kinds, in the order of the report."""
        return self.topic.of_kind(*kinds)

    def search(self, question: str, *, kinds: Collection[Kind] | None = None, limit: int = 5) -> Findings:
        """The entries that answer the question, the best first; where there are none, the nearest ones."""
        places = self._places(kinds)
        matches = [self._match(term) for term in asked_terms(question, self._thesaurus)]
        asked = " ".join(match.word for match in matches)
        ranks = self._ranks(question, asked, matches, places)
        read_as = tuple(
            (match.term.forms[0], match.word) for match in matches if match.word != match.term.forms[0]
        )
        if not ranks or ranks[0].coverage < _COVERED:
            nearest = self._nearest(asked, [rank.place for rank in ranks], places)
            return Findings(question, (), sure=False, nearest=self._entries(nearest), read_as=read_as)
        kept = [rank.place for rank in ranks if rank.score >= ranks[0].score * _STILL_RELEVANT]
        return Findings(question, self._entries(kept[:limit]), _is_sure(ranks), read_as=read_as)

    def complete(
        self, text: str, kinds: Collection[Kind] | None = None, limit: int = 25
    ) -> list[tuple[str, str]]:
        """Names and ids of the entries that what is typed so far may mean, the likeliest first."""
        places = self._places(kinds)
        typed = " ".join(flat(text[:_LONGEST_TYPED]).split())
        if typed:
            begun = [place for place in places if any(name.startswith(typed) for name in self._typed[place])]
            found = self.search(text, kinds=kinds, limit=limit)
            answers = [self._place_of[entry.id] for entry in (*found.entries, *found.nearest)]
            places = list(dict.fromkeys((*begun, *answers)))
        return [(_label(entry), entry.id) for entry in self._entries(places[:limit])]

    def _read(self, name: str) -> str:
        return " ".join(term.forms[0] for term in asked_terms(name, self._thesaurus))

    def _places(self, kinds: Collection[Kind] | None) -> list[int]:
        entries = enumerate(self.topic.entries)
        return [place for place, entry in entries if kinds is None or entry.kind in kinds]

    def _entries(self, places: Iterable[int]) -> tuple[Entry, ...]:
        return tuple(self.topic.entries[place] for place in places)

    def _match(self, term: Term) -> _Match:
        """Where the term is met as written, else as a beginning, else mended."""
        word = term.forms[0]
        for form in term.forms:
            if (match := self._met(term, word, form, term.synonyms)).scores:
                return match
        if term.is_number:
            return match
        if len(word) > 2 and (scores := self._index.scores((word,), prefix=True)):
            return _Match(term, word, _scaled(scores, _BEGUN), max(scores.values()))
        if meant := mended(word, self._vocabulary):
            match = self._met(term, meant, meant, self._thesaurus.of(meant))
            return replace(match, scores=_scaled(match.scores, _MENDED))
        return match

    def _met(self, term: Term, word: str, form: str, synonyms: tuple[str, ...]) -> _Match:
        """Where a form of the term is met, and, for less, its synonyms."""
        alike = _scaled(self._index.scores(synonyms), _SYNONYM)
        exact = self._index.scores((form,))
        scores = {place: max(alike.get(place, 0.0), exact.get(place, 0.0)) for place in (*alike, *exact)}
        shares = dict.fromkeys(alike.keys() - exact.keys(), _SYNONYM)
        return _Match(term, word, scores, max(scores.values(), default=_UNKNOWN), shares)

    def _ranks(self, question: str, asked: str, matches: list[_Match], places: list[int]) -> list[_Rank]:
        """The allowed entries that hold any of the terms, the best first."""
        kinds = asked_kinds(question)
        whole = sum(match.weight for match in matches)
        ranks = []
        for place in places:
            met = [match for match in matches if place in match.scores]
            if met:
                coverage = sum(match.weight * match.shares.get(place, 1.0) for match in met) / whole
                score = sum(match.scores[place] for match in met) * (0.3 + 0.7 * coverage)
                kind = self.topic.entries[place].kind
                favour = _ASKED_KIND if kind in kinds else _PASSAGE if kind is Kind.PASSAGE else 1.0
                ranks.append(_Rank(place, score * favour, coverage))
        ranks.sort(key=_by_score)
        named = [self._named(rank, asked, matches, kinds) for rank in ranks[:_CANDIDATES]]
        return sorted(named, key=_by_score)

    def _named(self, rank: _Rank, asked: str, matches: list[_Match], kinds: frozenset[Kind]) -> _Rank:
        """The rank raised by how alike the question and one of the entry's names are; a symbol is a name."""
        names = self._names[rank.place]
        likeness = max(fuzz.token_sort_ratio(asked, name) for name in names) / 100
        if any(is_symbol(match.term.forms) and match.word in names for match in matches):
            likeness = 1.0
        asked_for = not kinds or self.topic.entries[rank.place].kind in kinds
        by_name = _NAMED * (likeness**4 + (likeness == 1.0))
        raised = 1 + by_name * (1.0 if asked_for else _OTHER_KIND)
        return replace(rank, score=rank.score * raised, likeness=likeness)

    def _nearest(self, asked: str, ranked: list[int], places: list[int]) -> list[int]:
        """The entries that hold at least something of the question, then those with a name like it."""
        alike = sorted(
            places, key=lambda place: -max(fuzz.WRatio(asked, name) for name in self._names[place])
        )
        return list(dict.fromkeys((*ranked, *alike)))[:_NEAREST]


def _by_score(rank: _Rank) -> tuple[float, int]:
    return -rank.score, rank.place


def _is_sure(ranks: list[_Rank]) -> bool:
    """Whether the best answers most of the question and leads, or bears the very name that was asked for."""
    best = ranks[0]
    if best.likeness >= _ALIKE:
        return True
    return best.coverage >= _SURELY_COVERED and (
        len(ranks) == 1 or best.score >= ranks[1].score * _CLEAR_LEAD
    )


def _scaled(scores: Mapping[int, float], share: float) -> dict[int, float]:
    return {place: score * share for place, score in scores.items()}


def _indexed(entry: Entry) -> IndexedText:
    numbers = [entry.symbol]
    if entry.date is not None:
        numbers.append(date_words(*entry.date))
    if entry.figure is not None:
        figure = entry.figure
        numbers.append(f"{figure.value} {figure.unit} {figure.year or ''}")
    about = (entry.text, entry.figure.of if entry.figure else "", entry.source, entry.kind, entry.section)
    return IndexedText(
        title=flat(entry.title),
        aliases=flat(" , ".join((*entry.aliases, entry.abbreviation))),
        numbers=flat(" , ".join(numbers)),
        body=flat(" , ".join(about)),
    )


def _label(entry: Entry) -> str:
    """The entry's title, with its date before it where it has one."""
    label = f"{entry.date}: {entry.title}" if entry.date else entry.title
    return label if len(label) <= LONGEST_LABEL else f"{label[: LONGEST_LABEL - 1]}…"
