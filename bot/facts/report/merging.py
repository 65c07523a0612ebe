"""What a report says twice is said once, and where it contradicts itself there is a caution."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.facts.report.drafting import Drafting
from bot.facts.report.resolutions import Cited, contradicted_by_link, nearly_the_same
from bot.facts.topic import Entry, Kind

NO_YEAR = "The report gives no year for this figure."
_WORD = re.compile(r"[^\W\d_]{4,}|[A-Z]{2,}[\w.]*")
_ALIKE = 0.5


def merged_events(drafting: Drafting) -> None:
    """Let the timeline and the text tell each event once, on the more precise of their dates."""
    events = drafting.of_kind(Kind.EVENT)
    for place, own in enumerate(events):
        for other in events[place + 1 :]:
            if _is_the_same(own, other):
                drafting.merge(own, other)
                break


def _is_the_same(own: Entry, other: Entry) -> bool:
    if own.date is None or other.date is None or own.date.year != other.date.year:
        return False
    months, days = (own.date.month, other.date.month), (own.date.day, other.date.day)
    if (all(months) and months[0] != months[1]) or (all(days) and days[0] != days[1]):
        return False
    if own.date == other.date and own.section == other.section:
        return False
    words, others = (set(map(str.casefold, _WORD.findall(entry.text))) for entry in (own, other))
    fewer = min(len(words), len(others))
    return bool(fewer) and len(words & others) >= _ALIKE * fewer


def with_cautions(drafting: Drafting) -> None:
    """Say of figures without a year that they have none, and of resolutions where their numbers disagree."""
    for own in drafting.of_kind(Kind.FIGURE):
        if own.figure is not None and own.figure.year is None:
            drafting.change(replace(own, caution=NO_YEAR))
    resolutions = drafting.of_kind(Kind.RESOLUTION)
    for own in resolutions:
        caution = _contradictions(own, resolutions)
        if caution:
            drafting.change(replace(own, caution=caution))


def _contradictions(own: Entry, resolutions: Sequence[Entry]) -> str:
    """The other numbers under which the report seems to mean the same resolution."""
    cited = Cited(own.symbol, own.title)
    said = [
        f"The report also has {other.symbol}, which differs by one digit: check which is right."
        for other in resolutions
        if nearly_the_same(cited, Cited(other.symbol, other.title))
    ]
    linked = contradicted_by_link(cited, own.link)
    if linked:
        said.append(f"The link given with it leads to {linked}.")
    return " ".join(said)
