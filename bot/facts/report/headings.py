"""Headings: what a line is that heads a section, and which section of the usual templates it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum

from bot.facts.report.patterns import any_of
from bot.facts.wording import MONTHS


class SectionKind(StrEnum):
    """A section that research reports and background guides have, whatever they call it."""

    INTRODUCTION = "introduction"
    TERMS = "terms"
    OVERVIEW = "overview"
    PARTIES = "parties"
    TIMELINE = "timeline"
    INVOLVEMENT = "involvement"
    ATTEMPTS = "attempts"
    SOLUTIONS = "solutions"
    QUESTIONS = "questions"
    BIBLIOGRAPHY = "bibliography"
    APPENDICES = "appendices"
    OTHER = "other"


_OF_THE = r"(?: (?:of|to|on|and) (?:the )?(?:issue|topic|question|problem|committee|agenda item))?"
_WHOSE = "(?:un|united nations|international)"
_PAPERS = "(?:actions?|resolutions|treaties|documents|conventions|agreements|legislation)"
_INVOLVED = r"(?:parties|countries|nations|states|stakeholders|actors|players|organi[sz]ations|ngos)"
_KEY = "(?:major|key|main|relevant|important)"
_TERM = "(?:terms?|concepts|definitions?|terminology|vocabulary|words)"
_PAST = "(?:overview|background|history)"
_VIEWS = "(?: and their (?:views|positions|stances|roles))"
_FURTHER = rf"(?:,? (?:and|&)? ?(?:un |relevant )?(?:{_PAPERS}|events))"
_NAMES: Mapping[SectionKind, tuple[str, ...]] = {
    SectionKind.INTRODUCTION: (rf"(?:general )?introduction{_OF_THE}", "(?:executive )?summary", "abstract"),
    SectionKind.TERMS: (
        rf"(?:definitions?(?: of)?(?: the)? ?)?{_KEY}? ?{_TERM}(?: and {_TERM})?",
        "glossary(?: of terms)?",
    ),
    SectionKind.OVERVIEW: (
        rf"(?:general |historical |brief |topic )?{_PAST}(?: information| and overview)?{_OF_THE}",
        rf"statement{_OF_THE}",
        rf"(?:the )?(?:current|present) (?:situation|status|state)(?: of affairs)?{_OF_THE}",
        "key (?:issues|points)",
        "discussion of the (?:problem|issue|topic)",
        "the (?:issue|problem)",
    ),
    SectionKind.PARTIES: (
        rf"(?:the )?{_KEY}? ?{_INVOLVED}(?: (?:and|&) (?:their )?{_INVOLVED})?(?: involved)?{_VIEWS}?",
        "(?:bloc|country|national) (?:positions|policies|stances)",
        "positions of (?:blocs|states|countries)",
        "involved parties",
    ),
    SectionKind.TIMELINE: (
        "time ?line(?: of (?:the )?(?:key |main |major |relevant |important )?events)?",
        "chronology(?: of events)?",
        "(?:key|important|relevant) (?:dates|events)",
    ),
    SectionKind.INVOLVEMENT: (
        rf"(?:the )?{_WHOSE}(?:'s|’s)? (?:involvement|actions?|role|response)\b.*",
        rf"(?:past|previous|prior|relevant)? ?{_WHOSE}? ?{_PAPERS}{_FURTHER}*",
        "(?:international |legal |international legal )framework",
    ),
    SectionKind.ATTEMPTS: (
        r"(?:evaluation of )?(?:the )?(?:previous|past|prior|earlier) (?:attempts?|solutions?|efforts?)\b.*",
    ),
    SectionKind.SOLUTIONS: (
        "(?:the )?(?:possible|potential|proposed|suggested|future)? ?solutions?(?: and recommendations)?",
        "recommendations",
        "(?:the )?ways? forward",
        "(?:future )?outlook",
        "future (?:action|prospects)",
    ),
    SectionKind.QUESTIONS: (
        r"(?:guiding |essential |key |further )?questions?(?: (?:a|to|for|that|which|on|delegates)\b.*)?",
        "qarmas?",
        "points? to (?:consider|ponder|address)",
        "(?:points|issues) a (?:draft )?resolution (?:must|should) (?:answer|address)",
    ),
    SectionKind.BIBLIOGRAPHY: (
        "(?:annotated )?bibliography",
        "works cited",
        "references",
        "(?:list of )?sources",
        "further (?:reading|research)",
        "(?:useful|helpful) (?:links|sources)",
        "(?:end|foot)notes",
        "recommended (?:reading|sources)",
    ),
    SectionKind.APPENDICES: ("appendi(?:x|ces)(?: and .*)?", "annex(?:es)?"),
}
_KINDS = {kind: re.compile("|".join(names), re.IGNORECASE) for kind, names in _NAMES.items()}
_NUMBER = re.compile(
    r"(?:(?:section|chapter|part|topic)\s+)?"
    r"(?:\d{1,2}(?:\.\d{1,2}){0,3}[.):]?|(?:[IVX]{1,5}|[A-H])[.):])\s+(?=\S)",
    re.IGNORECASE,
)
_LONGEST, _MOST_WORDS = 110, 16
_SHORT = 60
_CAPITALS = 0.5
_TELLING = re.compile(r"[^\W\d_]{4,}")
_ENDS = re.compile(r"[.,;:!?…](?:[\"”’')\]]*)$")
_STARTS = re.compile(r"[\"“‘'(]?(?:[^\W\d_]|\d)")
_DATE_FIRST = re.compile(
    r"(?:(?:early|mid|late)[- ])?(?:\d{1,2}(?:st|nd|rd|th)?\s+)?"
    rf"(?:(?:{'|'.join(MONTHS)})\b.{{0,12}})?\b[12]\d{{3}}\b",
    re.IGNORECASE,
)
_SAID_WORDS = """
    forum committee council organ issue topic question subject title author position chair chairs name event
    conference session president
"""
_SAID_PHRASES = ("question of", "agenda item", "student officers?", "(?:written|prepared) by")
_SAID = re.compile(rf"{any_of(_SAID_WORDS, *_SAID_PHRASES).pattern}\s*:\s*\S", re.IGNORECASE)
DATED_LINE = re.compile(rf"{_DATE_FIRST.pattern}\s*(?:[-–—:]\s|\t)", re.IGNORECASE)
"""A line of a timeline: a date, a mark, and what happened."""
MARK = re.compile(r"\s*(?:[-–—•▪◦●○*·➢➤]|\(?(?:[a-z]|[ivx]{1,4}|\d{1,2})\)|\d{1,2}\.)\s+(?=\S)")
"""What begins an item of a list."""


def kind_of(heading: str) -> SectionKind:
    """The section of the usual templates that a heading names; ``OTHER`` where it names none."""
    words = " ".join(bare(heading).split())
    return next((kind for kind, pattern in _KINDS.items() if pattern.fullmatch(words)), SectionKind.OTHER)


def bare(heading: str) -> str:
    """A heading without its number and its colon."""
    words = heading.strip().rstrip(" :.").strip("*_")
    number = _NUMBER.match(words)
    return words[number.end() :] if number else words


def says_of_itself(line: str) -> bool:
    """Whether a line of a cover says one thing of the report: its forum, its issue, who wrote it."""
    return _SAID.match(line.strip()) is not None


def names_a_section(line: str) -> bool:
    """Whether a line is, word for word, what templates call one of their sections."""
    words = line.strip()
    return (
        0 < len(words) <= _LONGEST
        and not words.endswith((".", ",", ";", "?"))
        and ": " not in words
        and kind_of(words) is not SectionKind.OTHER
    )


def looks_like_one(line: str) -> bool:
    """Whether a line that stands alone has the shape of a heading: short, begun like one, no sentence."""
    words = line.strip()
    return (
        0 < len(words) <= _LONGEST
        and len(words.split()) <= _MOST_WORDS
        and _STARTS.match(words) is not None
        and not words[:1].islower()
        and not _ENDS.search(words)
        and "\t" not in words
        and "://" not in words
        and _DATE_FIRST.match(words) is None
        and sum(letter.isalpha() for letter in words) >= len(words) / 2
    )


def surely_looks_like_one(line: str) -> bool:
    """Whether a line has the shape of a heading and is short, or has capitals as titles have them.

    A longer one without them may as well be the first line of a sentence.
    """
    telling = _TELLING.findall(line)
    capitals = sum(word[:1].isupper() for word in telling)
    return looks_like_one(line) and (len(line.strip()) <= _SHORT or capitals >= _CAPITALS * len(telling))
