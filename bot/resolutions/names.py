"""Lists of delegations as they are typed: commas, semicolons, lines, "and", also where names hold commas."""

from __future__ import annotations

import re
from collections.abc import Iterable

_WITH_AND = (
    "antigua and barbuda",
    "bosnia and herzegovina",
    "saint kitts and nevis",
    "saint vincent and the grenadines",
    "sao tome and principe",
    "são tomé and príncipe",
    "st kitts and nevis",
    "st vincent and the grenadines",
    "st. kitts and nevis",
    "st. vincent and the grenadines",
    "trinidad and tobago",
    "great britain and northern ireland",
    "red cross and red crescent",
    "heard and mcdonald",
)
_HELD = re.compile(
    "|".join(re.escape(own).replace(r"\ and\ ", r"\ (?:and|&)\ ") for own in _WITH_AND), re.IGNORECASE
)
_TURNED = re.compile(
    r",\s*(?=(?:(?:islamic|united|democratic|bolivarian|plurinational|federated|people[’']s|the)"
    r"\s+)*"
    r"(?:republic|states?|kingdom) of(?: the)?\s*(?:[,;]|$|\band\b))",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*[,;/•·|\n\t]\s*(?:(?:and|&)\s+)?|\s+(?:and|&)\s+|(?:^|\s+)\(?\d{1,2}[.)]\s+|\s+[-–—]\s+|^\s*[-–—*+>]\s*",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"^[\s\U0001f1e6-\U0001f1ff\u2600-\u27bf\U0001f300-\U0001faff\ufe0f]*(?:and\s+|&\s+)?(?:the\s+)?(?:(?:delegations?|delegates?|governments?)\s+(?:of|from)\s+)?(?:the\s+)?",
    re.IGNORECASE,
)
_NOBODY = frozenset(("none", "n/a", "na", "-", "tbd", "tba", "nil", "etc", "etc.", "and", "..."))
_COMMA, _SPACE = "\ue000", "\ue001"


def names_in(lines: Iterable[str]) -> tuple[str, ...]:
    """The delegations named in these lines, each once, in their order."""
    found: dict[str, str] = {}
    for line in _whole(lines):
        held = _HELD.sub(lambda own: own[0].replace(" ", _SPACE), _TURNED.sub(_COMMA, line))
        for piece in _BETWEEN.split(held):
            name = _BEFORE.sub("", piece.strip(" .*_\t:")).strip(" .*_")
            name = name[1:] if name.startswith("(") and name.count("(") > name.count(")") else name
            name = name[:-1] if name.endswith(")") and name.count(")") > name.count("(") else name
            name = name.replace(_COMMA, ", ").replace(_SPACE, " ")
            if name and name.casefold() not in _NOBODY:
                found.setdefault(name.casefold(), name)
    return tuple(found.values())


def _whole(lines: Iterable[str]) -> list[str]:
    """The lines, those joined between which a name may go on: "Bosnia and" / "Herzegovina"."""
    whole: list[str] = []
    for line in lines:
        begun = bool(whole) and whole[-1].rstrip().endswith((" and", " of", " the", "("))
        if begun or (whole and line.lstrip().startswith(("and ", "& "))):
            whole[-1] = f"{whole[-1].rstrip()} {line.strip()}"
        else:
            whole.append(line)
    return whole
