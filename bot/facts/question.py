"""A question as a search understands it: its telling words, their synonyms, the kinds of entry asked for."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.facts.topic import Kind
from bot.facts.wording import Token, tokens

LONGEST_QUESTION = 500
_MOST_TERMS = 16
_LONGEST_SYNONYM = 3

_FILLER_WORDS = """
    a about all also am an and any are as at be been being but by can come comes could d did do does doing
    for from get give go goes had has have he her here his how i if in into is it its just know let like
    list long lot m make makes many me more most much my need of often on or our out p please really
    regarding report s said say says she show so some stand stands t tell than that the their them there
    these they this those to u un up us very want was we were what whats when where which who whom whose
    why will with would you your
"""
_FILLERS = frozenset(_FILLER_WORDS.split())

_THINGS = (Kind.DEFINITION, Kind.PARTY, Kind.TREATY, Kind.PROGRAMME, Kind.RESOLUTION)

# Ways of asking, and the kinds of entry they ask for.
_ASKS = (
    (r"\b(when|date|year|what day|which day|which month)\b", (Kind.EVENT,)),
    (r"\b(how (many|much|old)|number|percent\w*|per cent|share|proportion|quota)\b|%", (Kind.FIGURE,)),
    (
        r"\b(defin\w*|meaning|means?|term)\b|^\s*what (is|are|does)\b",
        (Kind.DEFINITION, Kind.PARTY, Kind.TREATY),
    ),
    (r"^\s*who\b|\b(which|what) (organi\w+|body|agency|party)\b", (Kind.PARTY,)),
    (r"^\s*(should|could|how (can|could|should))\b", (Kind.QUESTION, Kind.IDEA)),
    (r"\b(link|sources?|appendix|bibliography|url|website|address|document)\b", (Kind.SOURCE,)),
    (r"\bres(olutions?)?\b", (Kind.RESOLUTION,)),
)
_ASKED = tuple((re.compile(pattern, re.IGNORECASE), kinds) for pattern, kinds in _ASKS)


@dataclass(frozen=True, slots=True)
class Term:
    """A telling word of a question: the forms it may be met in, best first, and its synonyms."""

    forms: Token
    synonyms: tuple[str, ...] = ()

    @property
    def is_number(self) -> bool:
        """Whether it is a number or a document symbol, which no mending may touch."""
        return any(letter.isdigit() for letter in self.forms[0])


class Thesaurus:
    """The topic's synonyms, by the words of each."""

    def __init__(self, groups: Iterable[Iterable[str]]) -> None:
        self._groups: dict[tuple[str, ...], tuple[str, ...]] = {}
        for group in groups:
            members = [tuple(token[0] for token in tokens(member)) for member in group]
            names = tuple(" ".join(member) for member in members)
            for member in members:
                self._groups[member] = self._groups.get(member, ()) + names

    @property
    def words(self) -> frozenset[str]:
        """Every single word that has synonyms."""
        return frozenset(word for member in self._groups for word in member)

    def of(self, word: str) -> tuple[str, ...]:
        """The synonyms of a word, itself among them, or nothing."""
        return self._groups.get((word,), ())

    def terms(self, found: list[Token]) -> list[Term]:
        """The tokens as terms, several words that have synonyms together being one."""
        terms, at = [], 0
        while at < len(found):
            for length in range(_LONGEST_SYNONYM, 0, -1):
                words = tuple(token[0] for token in found[at : at + length])
                if words in self._groups and len(words) == length:
                    terms.append(Term((" ".join(words),), self._groups[words]))
                    break
            else:
                length = 1
                terms.append(Term(found[at]))
            at += length
        return terms


def asked_terms(question: str, thesaurus: Thesaurus) -> tuple[Term, ...]:
    """The telling words of a question, each once; fillers count only where there is nothing else."""
    found = list(tokens(question[:LONGEST_QUESTION]))
    terms = [term for term in thesaurus.terms(found) if term.forms[0] not in _FILLERS]
    if not terms:
        terms = [Term(token) for token in found]
    return tuple(dict.fromkeys(terms))[:_MOST_TERMS]


def asked_kinds(question: str) -> frozenset[Kind]:
    """The kinds of entry that the way of asking points to."""
    asked = question[:LONGEST_QUESTION]
    return frozenset(kind for pattern, kinds in _ASKED if pattern.search(asked) for kind in kinds)


def mended(word: str, vocabulary: Collection[str]) -> str | None:
    """The word of the topic that was probably meant; the longer a word, the more slips it may hold."""
    slips = 0 if len(word) < 4 else 1 if len(word) < 7 else 2 if len(word) < 10 else 3
    near = (
        process.extract(word, vocabulary, scorer=OSA.distance, score_cutoff=slips, limit=None)
        if slips
        else []
    )
    likely = max(near, key=lambda found: OSA.normalized_similarity(word, found[0]), default=None)
    return None if likely is None else str(likely[0])
