"""A resolution in its final form: a draft set as the United Nations sets it, as PDF and as Markdown.

Clauses that were voted out are left out, and the others are numbered without gaps. Where a clause ends is the
form's to say: the commas, semicolons and full stops typed at its end give way to the right one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.procedure.state.resolutions import Clause, Draft, DraftStatus, SubClause
from bot.procedure.state.voting import Method, Result
from bot.rendering.boards import figures, lights, majority_line
from bot.rendering.typesetting import Data, document, one_line, printable

_OPENING = re.compile(
    r"""
    (?: (?: also | deeply | fully | further | gravely | has | having | solemnly | strongly ) [ ] \w+
      | (?: alarmed | encouraged | guided ) [ ] by
      | (?: aware | mindful | takes [ ] note | taking [ ] note ) [ ] of
      | (?: appeals | draws [ ] attention | referring ) [ ] to
      | (?: bearing | keeping ) [ ] in [ ] mind
      | calls [ ] (?: for | upon )
      | declares [ ] accordingly
      | express (?: es | ing ) [ ] (?: its [ ] appreciation | its [ ] hope | concern )
      | not (?: es | ing ) [ ] (?: further
          | with [ ] (?: deep [ ] )? (?: appreciation | approval | concern | regret | satisfaction ) )
      | taking [ ] into [ ] (?: account | consideration )
      | viewing [ ] with [ ] appreciation
    ) \b
    | [^ ,;:]*
    """,
    re.IGNORECASE | re.VERBOSE,
)
"""The openings of more than one word; of every other clause the first word is the opening."""

_STOPS = " ,;.:"
_MARKDOWN = re.compile(r"[\\`*_~|<>\[\]#@&$]")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))

_ENDED = {
    DraftStatus.REJECTED: "rejected",
    DraftStatus.WITHDRAWN: "withdrawn",
    DraftStatus.DEBATE_ADJOURNED: "debate adjourned",
    DraftStatus.TABLED: "tabled",
    DraftStatus.REFERRED: "referred to another body",
    DraftStatus.NOT_COMPETENT: "outside the committee's competence",
    DraftStatus.NO_DECISION: "no decision taken",
    DraftStatus.LAPSED: "lapsed",
}


@dataclass(frozen=True, slots=True)
class _Paragraph:
    """A paragraph with its mark, its italic opening and its punctuation, and the paragraphs under it."""

    mark: str
    opening: str
    text: str
    below: tuple[_Paragraph, ...] = ()


@dataclass(frozen=True, slots=True)
class _Annex:
    """The record of a vote: its figures, and every name under what it voted."""

    title: str
    figures: str
    majority: str
    votes: tuple[tuple[str, str], ...]


def resolution_pdf(
    draft: Draft, *, committee: str, year: int, adopted: str | None, record: Result | None
) -> bytes:
    """The resolution as PDF; ``adopted`` says how it was adopted, ``record`` is annexed name by name."""
    return document(
        "resolution",
        {
            "committee": committee,
            "session": f"{year} session",
            "symbol": draft.symbol,
            "kind": _kind(draft, adopted),
            "title": draft.title,
            "sponsors": _submitted_by(draft),
            "adopted": adopted,
            "organ": _organ(committee),
            "preamble": _as_data(_preamble(draft)),
            "operative": _as_data(_operative(draft)),
            "annex": _annex_data(_annex(record)),
        },
    )


def resolution_markdown(
    draft: Draft, *, committee: str, year: int, adopted: str | None, record: Result | None
) -> str:
    """The resolution as Markdown, with the same text and numbers as the PDF."""
    blocks = [
        f"# {_literal(draft.title)}",
        f"**{_kind(draft, adopted)} {_literal(draft.symbol)}** · {_literal(committee)} · {year} session",
        *(_literal(line) for line in (_submitted_by(draft), adopted) if line),
        "---",
        f"*{_literal(_organ(committee))}*,",
        *(_markdown(paragraph) for paragraph in _preamble(draft)),
        *(_markdown(paragraph) for paragraph in _operative(draft)),
        *_annex_markdown(_annex(record)),
    ]
    return "\n\n".join(blocks) + "\n"


def _kind(draft: Draft, adopted: str | None) -> str:
    if adopted is not None or draft.status is DraftStatus.ADOPTED:
        return "Resolution"
    ended = _ENDED.get(draft.status, "")
    return f"Draft resolution{f' ({ended})' if ended else ''}"


def _organ(committee: str) -> str:
    return committee if committee.casefold().startswith("the ") else f"The {committee}"


def _submitted_by(draft: Draft) -> str | None:
    if not draft.sponsors:
        return None
    *others, last = draft.sponsors
    return f"Submitted by {', '.join(others)} and {last}" if others else f"Submitted by {last}"


def _preamble(draft: Draft) -> tuple[_Paragraph, ...]:
    return tuple(_clause(clause, mark="", between=",", end=",") for clause in draft.preambular)


def _operative(draft: Draft) -> tuple[_Paragraph, ...]:
    standing = draft.standing
    return tuple(
        _clause(clause, mark=f"{number}.", between=";", end="." if number == len(standing) else ";")
        for number, clause in enumerate(standing, 1)
    )


def _clause(clause: Clause, *, mark: str, between: str, end: str) -> _Paragraph:
    line = _bare(clause.text)
    found = _OPENING.match(line)
    opening = found.group() if found else ""
    below = tuple(
        _subclause(
            subclause, f"({_letters(number)})", between, _last(number, clause.subclauses, between, end)
        )
        for number, subclause in enumerate(clause.subclauses, 1)
    )
    return _Paragraph(mark, opening, line[len(opening) :] + (":" if below else end), below)


def _subclause(subclause: SubClause, mark: str, between: str, end: str) -> _Paragraph:
    below = tuple(
        _Paragraph(f"({_roman(number)})", "", _bare(part) + _last(number, subclause.parts, between, end))
        for number, part in enumerate(subclause.parts, 1)
    )
    return _Paragraph(mark, "", _bare(subclause.text) + (":" if below else end), below)


def _last(number: int, siblings: Sequence[object], between: str, end: str) -> str:
    return end if number == len(siblings) else between


def _bare(text: str) -> str:
    """What was typed, without its last stops and without an "and" that led on to the next sub-clause."""
    line = one_line(text)
    while True:
        line = line.rstrip(_STOPS)
        before = line.removesuffix("and").rstrip()
        if before == line or not before.endswith((",", ";")):
            return line
        line = before


def _letters(number: int) -> str:
    """From a to z, then aa, bb and on."""
    times, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (times + 1)


def _roman(number: int) -> str:
    written = ""
    for value, numeral in _ROMAN:
        times, number = divmod(number, value)
        written += numeral * times
    return written


def _annex(record: Result | None) -> _Annex | None:
    if record is None or record.method is Method.WITHOUT_A_VOTE:
        return None
    how = "roll-call vote" if record.method is Method.ROLL_CALL else "vote by placards"
    shown = lights(record)
    return _Annex(
        title=f"Annex: record of the {how}",
        figures=figures(shown),
        majority=majority_line(record.majority, record.tally),
        votes=tuple((f"{light.label} ({light.count})", ", ".join(light.names) or "None") for light in shown),
    )


def _as_data(paragraphs: tuple[_Paragraph, ...]) -> list[Data]:
    return [
        {
            "mark": paragraph.mark,
            "opening": paragraph.opening,
            "text": paragraph.text,
            "below": _as_data(paragraph.below),
        }
        for paragraph in paragraphs
    ]


def _annex_data(annex: _Annex | None) -> Data:
    if annex is None:
        return None
    votes = [{"label": label, "names": names} for label, names in annex.votes]
    return {"title": annex.title, "figures": annex.figures, "majority": annex.majority, "votes": votes}


def _markdown(paragraph: _Paragraph) -> str:
    opening = f"*{_literal(paragraph.opening)}*" if paragraph.opening else ""
    text = opening + _literal(paragraph.text)
    if not paragraph.mark:
        return "\n".join((text, *_nested(paragraph.below, "")))
    return "\n".join((f"{paragraph.mark} {text}", *_nested(paragraph.below, " " * (len(paragraph.mark) + 1))))


def _nested(paragraphs: tuple[_Paragraph, ...], indent: str) -> Iterator[str]:
    for paragraph in paragraphs:
        yield f"{indent}- {paragraph.mark} {_literal(paragraph.text)}"
        yield from _nested(paragraph.below, indent + "  ")


def _annex_markdown(annex: _Annex | None) -> tuple[str, ...]:
    if annex is None:
        return ()
    votes = (f"**{label}:** {_literal(names)}" for label, names in annex.votes)
    return (f"## {annex.title}", annex.figures, annex.majority, *votes)


def _literal(text: str) -> str:
    return _MARKDOWN.sub(r"\\\g<0>", printable(text))
