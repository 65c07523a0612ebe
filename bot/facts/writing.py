"""Topic files as they are written: what ``bot.facts.reading`` reads back as the same topic."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import yaml

from bot.facts.topic import Entry, Report, Topic

_HEAD = (
    "# The topic of a committee, read from its report by a program. Correct what it got wrong:\n"
    "# `rostrum check-config` tells of every mistake with its line.\n\n"
)


def topic_text(topic: Topic) -> str:
    """The file of a topic."""
    said = {
        "title": topic.title,
        "report": _report(topic.report),
        "sections": {title: list(parts) for title, parts in topic.sections.items()},
        **({"synonyms": [list(own) for own in topic.synonyms]} if topic.synonyms else {}),
        "entries": [_entry(own) for own in topic.entries],
    }
    return _HEAD + yaml.dump(said, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=110)


class _Dumper(yaml.SafeDumper):
    """Writes without aliases, which the reader refuses."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401 - PyYAML's own signature
        """Whether a value that stands twice is written twice."""
        del data
        return True


def _report(report: Report) -> dict[str, str]:
    return {name: own for name, own in asdict(report).items() if own}


def _entry(entry: Entry) -> dict[str, object]:
    said: dict[str, object] = {
        "id": entry.id,
        "kind": str(entry.kind),
        "title": entry.title,
        "text": entry.text,
        "section": entry.section,
        "subsection": entry.subsection,
        "page": entry.page,
        "source": entry.source,
        "abbreviation": entry.abbreviation,
        "symbol": entry.symbol,
        "link": entry.link,
        "date": str(entry.date) if entry.date else "",
        "aliases": list(entry.aliases),
        "see": list(entry.see),
        "caution": entry.caution,
    }
    if entry.figure is not None:
        figure = entry.figure
        said |= {"value": figure.value, "unit": figure.unit, "of": figure.of, "year": figure.year}
    return {name: own for name, own in said.items() if own or name == "value"}
