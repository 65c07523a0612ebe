"""Advice on the form of a draft resolution: what in it is against the form that the rulebook wants.

How clauses open and what they end with is the form that the United Nations gives its resolutions; which of
it a committee looks at, and which verbs are beyond it, its rulebook says in the section on form.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.procedure.rulebook import DraftForm, Ending, ReservedVerb
from bot.procedure.state.resolutions import Clause, Wording
from bot.resolutions.marks import MarkKind, marks_of
from bot.resolutions.phrases import Part, opening

_SIGNS = {Ending.COMMA: ",", Ending.SEMICOLON: ";"}
_AND = re.compile(r"(?<=[;,])\s+(?:and|or|as well as)$", re.IGNORECASE)
_QUOTED = "”\"'’) "
_STOP = re.compile(r"[”\"')]?\.[”\"')]?\s+(?=[A-Z][a-z]+\s)")
_WORD = re.compile(r"(?<![A-Z])[a-z]{3,}$")
_ABBREVIATIONS = frozenset(
    ("art", "arts", "para", "paras", "res", "vol", "etc", "jan", "feb", "mar", "apr", "aug", "sept", "oct")
)
_FEW_WORDS = 4
_LONGEST_START = 40


class AdviceKind(StrEnum):
    """What there is to say about the form of a clause."""

    OPENING_UNKNOWN = "opening_unknown"
    """It opens with no phrase of its part that is known; ``said`` are its first words."""
    OPENING_OF_PREAMBLE = "opening_of_preamble"
    """An operative clause that opens as one of the preamble does; ``said`` is the phrase."""
    OPENING_OF_OPERATIVE = "opening_of_operative"
    """A preambular clause that opens as an operative one does; ``said`` is the phrase."""
    RESERVED_VERB = "reserved_verb"
    """It opens with a verb that the committee may not use; ``said`` is the verb."""
    NUMBER_TYPED = "number_typed"
    """It begins with a number or a letter of its own, ``said``, though it is numbered where it is printed."""
    ENDING = "ending"
    """It does not end with the sign it should end with."""
    LAST_ENDING = "last_ending"
    """The last clause does not end with a full stop."""
    LIST_WITHOUT_COLON = "list_without_colon"
    """A list below it or below a sub-clause is not announced by a colon; ``said`` is what stands before."""
    LIST_ENDING = "list_ending"
    """A sub-clause within it ends neither with a comma nor with a semicolon."""
    SUBCLAUSES_IN_PREAMBLE = "subclauses_in_preamble"
    """A preambular clause has sub-clauses where the rulebook wants none."""
    SENTENCES = "sentences"
    """It is more than one sentence, though the whole resolution is one; ``said`` is where the next begins."""


@dataclass(frozen=True, slots=True)
class Advice:
    """What could be better in the form of a clause, ``clause`` being its id."""

    clause: str
    kind: AdviceKind
    said: str = ""


def advice_on(wording: Wording, form: DraftForm) -> tuple[Advice, ...]:
    """All advice on a text, clause by clause, in the order of the text."""
    found: list[Advice] = []
    for clause in wording.preambular:
        found += _on_opening(clause, Part.PREAMBLE, form)
        found += _on_list(clause)
        if clause.subclauses and not form.preambular_subclauses:
            found.append(Advice(clause.id, AdviceKind.SUBCLAUSES_IN_PREAMBLE))
        found += _on_ending(clause, form.preambular_ends)
    for clause in wording.operative:
        found += _on_opening(clause, Part.OPERATIVE, form)
        found += _on_list(clause)
        if clause is not wording.operative[-1]:
            found += _on_ending(clause, form.operative_ends)
        elif form.operative_ends and not _end(clause).endswith("."):
            found.append(Advice(clause.id, AdviceKind.LAST_ENDING))
    return tuple(found)


def _on_opening(clause: Clause, part: Part, form: DraftForm) -> Iterator[Advice]:
    """How a clause begins: with a number of its own, or with a phrase it had better not open with."""
    marks, words = marks_of(clause.text)
    if marks and words and marks[0].kind is not MarkKind.BULLET:
        yield Advice(clause.id, AdviceKind.NUMBER_TYPED, marks[0].written)
    else:
        words = clause.text
    own = opening(words)
    phrase = own.phrase if own is not None else " ".join(words.split()[:1])
    if part is Part.OPERATIVE and _is_reserved(phrase, form.reserved_verbs):
        yield Advice(clause.id, AdviceKind.RESERVED_VERB, phrase)
        return
    if not form.opening_phrases:
        return
    if own is None or not own.known:
        yield Advice(clause.id, AdviceKind.OPENING_UNKNOWN, _start(words))
    elif own.part is not part:
        preamble = own.part is Part.PREAMBLE
        kind = AdviceKind.OPENING_OF_PREAMBLE if preamble else AdviceKind.OPENING_OF_OPERATIVE
        yield Advice(clause.id, kind, own.phrase)


def _is_reserved(phrase: str, verbs: Sequence[ReservedVerb]) -> bool:
    """Whether a phrase is such a verb, in either spelling, with or without an adverb: "Strongly condemns"."""
    last = "".join(phrase.split()[-1:]).casefold()
    return re.sub("ises$", "izes", last) in verbs


def _on_list(clause: Clause) -> Iterator[Advice]:
    """Whether lists are announced by a colon, and their entries parted by commas or semicolons."""
    lists = [(clause.text, [own.text for own in clause.subclauses])]
    lists += [(own.text, list(own.parts)) for own in clause.subclauses]
    for above, below in lists:
        if below and not _bare(above).endswith(":"):
            yield Advice(clause.id, AdviceKind.LIST_WITHOUT_COLON, _last_words(above))
    entries = [own for own in clause.subclauses[:-1] if not own.parts]
    texts = [own.text for own in entries] + [part for own in clause.subclauses for part in own.parts[:-1]]
    if not all(_bare(own).endswith((",", ";")) for own in texts):
        yield Advice(clause.id, AdviceKind.LIST_ENDING)
    sentence = next((start for own in _texts(clause) for start in _sentences(own)), None)
    if sentence is not None:
        yield Advice(clause.id, AdviceKind.SENTENCES, sentence)


def _sentences(text: str) -> Iterator[str]:
    """How each sentence begins that stands behind another; what an abbreviation ends is none."""
    for found in _STOP.finditer(text):
        word = _WORD.search(text[max(0, found.start() - _LONGEST_START) : found.start()])
        if word is not None and word[0] not in _ABBREVIATIONS:
            yield _start(text[found.end() :])


def _on_ending(clause: Clause, ends: tuple[Ending, ...]) -> Iterator[Advice]:
    if ends and not _end(clause).endswith(tuple(_SIGNS[own] for own in ends)):
        yield Advice(clause.id, AdviceKind.ENDING)


def _start(text: str) -> str:
    """The first words of a text."""
    return " ".join(text[:_LONGEST_START].split()[:_FEW_WORDS])


def _last_words(text: str) -> str:
    """The last words of a text."""
    return " ".join(text[-_LONGEST_START:].split()[-_FEW_WORDS:])


def _end(clause: Clause) -> str:
    """The words a clause ends with, which are those of its last sub-clause where it has any."""
    return _bare(_texts(clause)[-1])


def _texts(clause: Clause) -> list[str]:
    below = [text for own in clause.subclauses for text in (own.text, *own.parts)]
    return [clause.text, *below]


def _bare(text: str) -> str:
    """A text without the "and" after its last sign, and the quotation marks around it."""
    return _AND.sub("", text.strip()).rstrip(_QUOTED)
