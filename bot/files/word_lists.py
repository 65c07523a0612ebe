"""The marks of a Word file's lists: counted here as Word counts them when it shows the page."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass

from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement

_PLACE = re.compile(r"%([1-9])")
_BULLET = "•"
_LEVELS = 9
_STYLES_DEEP = 12
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


@dataclass(frozen=True, slots=True)
class _Level:
    """How one level of a list is counted and written, ``(%1)`` standing for the first level's number."""

    kind: str = "decimal"
    written: str = ""
    start: int = 1


class Lists:
    """The lists of one document, counted on as its paragraphs are read in order."""

    def __init__(self, numbering: BaseOxmlElement | None, styles: BaseOxmlElement | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._same: dict[str, str] = {}
        self._styles: dict[str, BaseOxmlElement] = {}
        self._counts: dict[str, list[int]] = defaultdict(lambda: [0] * _LEVELS)
        if styles is not None:
            self._styles = {_value(own, "styleId"): own for own in styles.iterchildren(qn("w:style"))}
        if numbering is not None:
            self._read(numbering)

    def mark_of(self, paragraph: BaseOxmlElement, *, says: bool) -> tuple[int, str]:
        """The level and the mark of a paragraph, no mark where it is in no list or says nothing."""
        own, deep = self._place(paragraph)
        levels = self._levels.get(own, {})
        level = levels.get(deep)
        if not says or level is None or level.kind == "none":
            return 0, ""
        if level.kind == "bullet":
            return deep, _BULLET
        counts = self._counts[self._same.get(own, own)]
        counts[deep] = counts[deep] + 1 if counts[deep] else level.start
        counts[deep + 1 :] = [0] * (_LEVELS - deep - 1)
        return deep, _PLACE.sub(lambda found: _written(levels, counts, int(found[1]) - 1), level.written)

    def _place(self, paragraph: BaseOxmlElement) -> tuple[str, int]:
        """The list a paragraph belongs to and how deep, said by itself or by its style; none where ``""``."""
        own, deep = _listed(paragraph)
        named = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        style = self._styles.get(_value(named, "val")) if named is not None else None
        for _ in range(_STYLES_DEEP):
            if style is None or (own is not None and deep is not None):
                break
            theirs, their_deep = _listed(style)
            own, deep = theirs if own is None else own, their_deep if deep is None else deep
            based = style.find(qn("w:basedOn"))
            style = self._styles.get(_value(based, "val")) if based is not None else None
        return own or "", min(deep or 0, _LEVELS - 1)

    def _read(self, numbering: BaseOxmlElement) -> None:
        drawn: dict[str, dict[int, _Level]] = {}
        styled: dict[str, str] = {}
        leads: dict[str, str] = {}
        for abstract in numbering.iterchildren(qn("w:abstractNum")):
            name = _value(abstract, "abstractNumId")
            drawn[name] = dict(map(_level, abstract.iterchildren(qn("w:lvl"))))
            style, lead = abstract.find(qn("w:styleLink")), abstract.find(qn("w:numStyleLink"))
            if style is not None:
                styled[_value(style, "val")] = name
            if lead is not None:
                leads[name] = _value(lead, "val")
        for own in numbering.iterchildren(qn("w:num")):
            number, base = _value(own, "numId"), own.find(qn("w:abstractNumId"))
            name = _value(base, "val") if base is not None else ""
            name = styled.get(leads.get(name, ""), name)
            levels = dict(drawn.get(name, {}))
            overrides = list(own.iterchildren(qn("w:lvlOverride")))
            for override in overrides:
                deep, level = _overridden(override, levels)
                levels[deep] = level
            self._levels[number] = levels
            # Lists drawn alike are counted on together unless one of them starts anew.
            self._same[number] = number if overrides else f"drawn {name}"


def _overridden(override: BaseOxmlElement, levels: dict[int, _Level]) -> tuple[int, _Level]:
    deep, whole = _number(override, "ilvl"), override.find(qn("w:lvl"))
    if whole is not None:
        return _level(whole)
    level, start = levels.get(deep, _Level()), override.find(qn("w:startOverride"))
    return deep, _Level(level.kind, level.written, _number(start, "val", 1) if start is not None else 1)


def _level(element: BaseOxmlElement) -> tuple[int, _Level]:
    kind, written, start = (element.find(qn(tag)) for tag in ("w:numFmt", "w:lvlText", "w:start"))
    return _number(element, "ilvl"), _Level(
        _value(kind, "val") if kind is not None else "decimal",
        _value(written, "val") if written is not None else "",
        _number(start, "val", 1) if start is not None else 1,
    )


def _listed(element: BaseOxmlElement) -> tuple[str | None, int | None]:
    """The list that an element says it is in, and its level there, as far as it says."""
    said = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}")
    if said is None:
        return None, None
    own, deep = said.find(qn("w:numId")), said.find(qn("w:ilvl"))
    return (
        _value(own, "val") if own is not None else None,
        _number(deep, "val") if deep is not None else None,
    )


def _value(element: BaseOxmlElement, name: str) -> str:
    return element.get(qn(f"w:{name}")) or ""


def _number(element: BaseOxmlElement, name: str, otherwise: int = 0) -> int:
    said = _value(element, name)
    return int(said) if said.isdecimal() and len(said) < 5 else otherwise


def _written(levels: dict[int, _Level], counts: list[int], deep: int) -> str:
    """A level's number as the level is counted: 2, b, ii."""
    level, count = levels.get(deep, _Level()), counts[deep] or 1
    match level.kind:
        case "lowerLetter" | "upperLetter":
            times, letter = divmod(count - 1, 26)
            written = chr(ord("a") + letter) * (times + 1)
        case "lowerRoman" | "upperRoman":
            written = _roman(count)
        case _:
            return str(count)
    return written.upper() if level.kind.startswith("upper") else written


def _roman(count: int) -> str:
    written = ""
    for value, numeral in _ROMAN:
        times, count = divmod(count, value)
        written += numeral * times
    return written
