"""Where the heading of a text ends, where its preamble, where its operative part."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.resolutions.labels import Label, label_of
from bot.resolutions.lines import LONGEST_SECTION, Line, ended, is_foot
from bot.resolutions.marks import Mark, MarkKind, marks_of
from bot.resolutions.phrases import Opening, Part, opening

_ORGAN = re.compile(
    r"(?:the\s+)?(?P<organ>(?:[\w’'-]+\s+){0,9}?(?:council|assembly|commission|committee|board|conference|parliament"
    r"|forum|ecosoc|unga|unsc|unodc|programme|agency|union|summit|cabinet|court|league|organization|organisation"
    r"|congress)(?:\s+(?:of|on|for|to|in|against)(?:\s+[\w’'-]+){1,9})?)(?:\s*\([A-Z]{2,12}\))?\s*"
    r"(?P<end>,|:|$|\s(?=hereby\b))(?P<rest>.*)",
    re.IGNORECASE,
)
_ANY_ORGAN = re.compile(r"the\s+(?P<organ>[^,:;]{2,109}?)\s*(?P<end>,)(?P<rest>)$", re.IGNORECASE)
_LONGEST_ORGAN = 110
_NARROW = 45
"""A line in which not even the name of the organ finds room has fewer characters."""
_LONGEST_LIKE = 60
"""A line of a heading that opens as a clause does has no more characters."""
_PREAMBLE = re.compile(
    r"(?:the\s+)?(?:preamble|pre-?ambulatory|preambular|perambulatory)(?:\s+(?:clauses|phrases|paragraphs|part))?\W*",
    re.IGNORECASE,
)
_OPERATIVE = re.compile(
    r"(?:the\s+)?(?:operatives?|operational|operative)(?:\s+(?:clauses|phrases|paragraphs|part))?\W*"
    r"|(?:therefore,?\s+)?(?:(?:do(?:es)?\s+)?hereby"
    r"|(?:have|has) (?:agreed|decided|resolved)(?: as follows| (?:to|on) the following)?)\W*"
    r"|(?:now,?\s+)?(?:therefore,?\s+)?be it(?:\s+\w+){0,2}?\s+resolved(?:,?\s+that|,?\s+by)?"
    r"(?:\s+the [\w ]{3,80}?(?:\s+(?:hereby|does))?)?\s*[:,]",
    re.IGNORECASE,
)
_ANNEX = re.compile(r"annex\b(?:\s*[:IVX\d.–-].*)?", re.IGNORECASE)
_FAREWELL = re.compile(
    r"(?:(?:many )?thanks?(?: you)?(?: (?:so|very) much| in advance| again| for\b.*)?\s*(?:[!.,:;)(-].*)?"
    r"|thank you\b.*|(?:best|kind|warm)(?: \w+)?,?|(?:yours )?(?:sincerely|truly|faithfully)\b.*|regards,?"
    r"|(?:the )?delegations? of .{3,60}|we (?:remain|stay|are) at your disposal\b.*"
    r"|(?:let (?:us|me) know|please (?:let|tell|send)|sent from|hope (?:this|it)|sorry)\b.*"
    r"|\[\w{1,3}\]\s.*|end of (?:the )?(?:document|draft|resolution|text)\W*)",
    re.IGNORECASE,
)
"""What stands below the last clause and is none: thanks, greetings, notes to the words."""
_NAMED_PART = re.compile(r"(?P<operative>op|oc)|(?P<preamble>pre|per|pp|pc)", re.IGNORECASE)
"""What a number that names its part begins with: "OP2", "Preambular clause 1"."""
_CLOSING = frozenset((Label.SPONSORS, Label.SIGNATORIES))


@dataclass(slots=True)
class Parts:
    """The lines of a text part by part; ``by_words`` is the line that was guessed to divide them."""

    heading: list[Line] = field(default_factory=list)
    organ: str = ""
    preamble: list[Line] = field(default_factory=list)
    operative: list[Line] = field(default_factory=list)
    closing: list[Line] = field(default_factory=list)
    annex: list[Line] = field(default_factory=list)
    by_words: str = ""


def parts_of(lines: list[Line]) -> Parts:
    """The parts of a whole draft resolution, in whatever order its heading is written."""
    found = Parts()
    start, body = _body(lines, found)
    late = _labelled(body)
    found.heading, body = lines[:start] + body[:late], body[late:]
    body = _without_end(body, found)
    division = _division(body, found)
    found.preamble = [own for own in body[:division] if not _PREAMBLE.fullmatch(own.text)]
    found.operative = [own for own in body[division:] if not _OPERATIVE.fullmatch(own.text)]
    return found


def _body(lines: list[Line], found: Parts) -> tuple[int, list[Line]]:
    """Where the heading ends, and what follows it without the line that names the organ."""
    for place, line in enumerate(lines):
        own, *after = _unbroken(lines[place : place + 3])
        organ = _organ(own, after[:1])
        if organ is not None:
            found.organ = organ["organ"].strip()
            rest = organ["rest"].lstrip(" ,:")
            begun = [Line(rest, line.indent, inline=True)] if rest else []
            return place, begun + lines[place + (1 if own is line else 2) :]
        if (
            _PREAMBLE.fullmatch(line.text)
            or _OPERATIVE.fullmatch(line.text)
            or _is_clause(line, place, lines)
        ):
            return place, lines[place:]
    return len(lines), []


def _unbroken(lines: list[Line]) -> list[Line]:
    """The lines, the first two as one where the name of the organ is broken over them."""
    first, *after = lines
    begun = first.text.casefold().startswith("the ") and len(first.text) < _NARROW and not ended(first.text)
    if not (begun and after and not after[0].gap and after[0].text.endswith((",", ":"))):
        return lines
    whole = Line(f"{first.text} {after[0].text}", first.indent, first.gap)
    return [whole, *after[1:]] if _ORGAN.match(first.text) is None and _ORGAN.match(whole.text) else lines


def _labelled(body: list[Line]) -> int:
    """How many lines of a heading stand below the line that names the organ."""
    count = 0
    for place, line in enumerate(body):
        if label_of(line.text) is not None:
            count = place + 1
        elif count < place or line.gap or _opening(line) is not None or marks_of(line.text)[0]:
            break
        else:
            count = place + 1
    return count


def _organ(line: Line, after: list[Line]) -> re.Match[str] | None:
    """The line that names the organ which speaks: it ends with a comma, or stands alone above a clause."""
    if label_of(line.text) is not None:
        return None
    following = _opening(after[0]) if after else None
    leads = following is not None and following.known
    found = _ORGAN.match(line.text) or (_ANY_ORGAN.match(line.text) if leads else None)
    if found is None or len(found["organ"]) > _LONGEST_ORGAN:
        return None
    rest = opening(found["rest"].strip(" ,:"))
    if found["end"] and found["rest"].strip(" ,:"):
        return (
            found
            if (rest is not None and rest.known) or _OPERATIVE.fullmatch(found["rest"].strip())
            else None
        )
    named = line.text.casefold().startswith("the ")
    return found if (named or leads) and (found["end"] or (named and leads)) else None


def _is_clause(line: Line, place: int, lines: list[Line]) -> bool:
    """Whether a line of what may still be the heading begins the first clause."""
    if label_of(line.text) is not None:
        return False
    own, (marks, _) = _opening(line), marks_of(line.text)
    if own is None or not own.known or not own.capital:
        return False
    if marks or place > 0:
        return ended(line.text) or len(line.text) > _LONGEST_LIKE or bool(marks) or _goes_on(lines, place)
    return ended(line.text) or _goes_on(lines, place)


def _goes_on(lines: list[Line], place: int) -> bool:
    """Whether the next line goes on with this one or begins another clause, as no title is followed."""
    if place + 1 >= len(lines):
        return place == 0
    after = lines[place + 1]
    own = _opening(after)
    return after.text[:1].islower() or bool(marks_of(after.text)[0]) or (own is not None and own.known)


def _without_end(body: list[Line], found: Parts) -> list[Line]:
    """The clauses without the names and the annex that follow them."""
    above, last = "", _last_clause(body)
    for place, line in enumerate(body):
        before, above = above, above if is_foot(line.text) else line.text
        if not place or not (line.gap or ended(before)):
            continue
        if _ANNEX.fullmatch(line.text) or (place > last and _FAREWELL.fullmatch(line.text)):
            found.annex = body[place:]
            return body[:place]
        label = label_of(line.text)
        if label is not None and label.kind in _CLOSING:
            found.closing = body[place:]
            return body[:place]
    return body


def _last_clause(body: list[Line]) -> int:
    """The place of the last line that is marked or opens as a clause does."""
    for place in range(len(body) - 1, -1, -1):
        text = body[place].text
        own = _opening(body[place])
        if not _FAREWELL.fullmatch(text) and (marks_of(text)[0] or (own is not None and own.known)):
            return place
    return 0


def _division(body: list[Line], found: Parts) -> int:
    """The place of the first line of the operative part."""
    by_number: int | None = None
    numbered: int | None = None
    by_words: int | None = None
    by_ending: int | None = None
    for place, line in enumerate(body):
        if _OPERATIVE.fullmatch(line.text):
            return place
        marks, rest = marks_of(line.text)
        mark, own = _first_number(marks), opening(rest)
        before = body[place - 1].text if place else ""
        begins = place == 0 or line.gap or ended(before)
        named = _NAMED_PART.match(mark.written) if mark is not None else None
        if named is not None and named["operative"]:
            return place
        if named is not None:
            continue
        if own is not None and own.part is Part.OPERATIVE and own.known and own.capital:
            if mark is not None:
                by_number = place
                break
            by_words = place if by_words is None and begins else by_words
        elif mark is not None and mark.value == 1 and (own is None or own.part is Part.OPERATIVE):
            listed = before.endswith(":")
            numbered = place if numbered is None and begins and not listed else numbered
        elif own is not None and own.part is Part.OPERATIVE and begins and _may_open(own, marks, before):
            by_ending = place if by_ending is None and place else by_ending
    place = _chosen(body, found, by_number, [numbered, by_words], by_ending)
    while 0 < place < len(body) and _is_section(body, place - 1):
        place -= 1
    return place


def _may_open(own: Opening, marks: tuple[Mark, ...], before: str) -> bool:
    """Whether the first operative clause may open so, although it has no number."""
    if not marks:
        return own.capital
    first = any(mark.value == 1 and mark.kind is not MarkKind.BULLET for mark in marks)
    return own.known and first and not before.endswith(":")


def _chosen(
    body: list[Line], found: Parts, by_number: int | None, others: list[int | None], by_ending: int | None
) -> int:
    """The surest of the places where the operative part may begin; all but the first are guesses."""
    places = sorted(own for own in others if own is not None)
    if by_number is not None:
        mark = _first_number(marks_of(body[by_number].text)[0])
        if not places or (mark is not None and mark.value == 1):
            return by_number
    elif not places and by_ending is not None:
        places = [by_ending]
    elif not places:
        return len(body) if any(_preambular(own) for own in body) else 0
    # Without a number, or where the preamble is counted through, the words alone tell.
    found.by_words = body[places[0]].text if places[0] else ""
    return places[0]


def _is_section(body: list[Line], place: int) -> bool:
    """Whether a line above the first operative clause is a heading of its own: short and without a stop."""
    line = body[place]
    short = len(line.text) <= LONGEST_SECTION and not ended(line.text) and line.gap and line.capital
    return short and _opening(line) is None and (not place or ended(body[place - 1].text))


def _preambular(line: Line) -> bool:
    own = _opening(line)
    return own is not None and own.part is Part.PREAMBLE and own.known


def _opening(line: Line) -> Opening | None:
    return opening(marks_of(line.text)[1])


def _first_number(marks: tuple[Mark, ...]) -> Mark | None:
    counted = (MarkKind.NUMBER, MarkKind.CAPITAL_ROMAN, MarkKind.PATH)
    return next((own for own in marks if own.kind in counted), None)
