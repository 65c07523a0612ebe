"""Advice on the form of a draft resolution in sentences, one for all the clauses it is said of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.procedure.rulebook import DraftForm
from bot.procedure.state.resolutions import Wording
from bot.rendering.phrases import inline, joined, numbers
from bot.rendering.rule_values import value_words
from bot.resolutions.advice import Advice, AdviceKind, advice_on

_ROOM = 40
_QUOTED = 3

_SAID: Mapping[AdviceKind, tuple[str, str]] = {
    AdviceKind.OPENING_UNKNOWN: (
        "{it} opens with no usual phrase: {said}.",
        "{it} open with no usual phrase: {said}.",
    ),
    AdviceKind.OPENING_OF_PREAMBLE: (
        "{it} opens as a preambular one does: {said}.",
        "{it} open as preambular ones do: {said}.",
    ),
    AdviceKind.OPENING_OF_OPERATIVE: (
        "{it} opens as an operative one does: {said}.",
        "{it} open as operative ones do: {said}.",
    ),
    AdviceKind.RESERVED_VERB: (
        "{it} opens with {said}, which this committee does not use.",
        "{it} open with {said}, which this committee does not use.",
    ),
    AdviceKind.NUMBER_TYPED: (
        "{it} begins with a mark of its own ({said}), but is numbered when it is printed.",
        "{it} begin with marks of their own ({said}), but are numbered when they are printed.",
    ),
    AdviceKind.ENDING: ("{it} does not end with {ends}.", "{it} do not end with {ends}."),
    AdviceKind.LAST_ENDING: ("{it}, the last, does not end with a full stop.",) * 2,
    AdviceKind.LIST_WITHOUT_COLON: (
        "{it} has a list that no colon announces.",
        "{it} have lists that no colon announces.",
    ),
    AdviceKind.LIST_ENDING: (
        "{it} has a sub-clause that ends without a comma or semicolon.",
        "{it} have sub-clauses that end without a comma or semicolon.",
    ),
    AdviceKind.SUBCLAUSES_IN_PREAMBLE: (
        "{it} has sub-clauses, which the preamble takes none of.",
        "{it} have sub-clauses, which the preamble takes none of.",
    ),
    AdviceKind.SENTENCES: (
        "{it} is more than one sentence, at {said}; a resolution is one as a whole.",
        "{it} are more than one sentence, at {said}; a resolution is one as a whole.",
    ),
}


def advice_lines(wording: Wording, form: DraftForm) -> tuple[str, ...]:
    """What is against the form that the rulebook wants, each in a sentence."""
    names = {
        own.id: (operative, number)
        for operative, part in enumerate((wording.preambular, wording.operative))
        for number, own in enumerate(part, 1)
    }
    grouped: dict[tuple[int, AdviceKind], list[Advice]] = {}
    for own in advice_on(wording, form):
        grouped.setdefault((names[own.clause][0], own.kind), []).append(own)
    return tuple(
        _sentence(kind, operative, [names[own.clause][1] for own in advice], advice, form)
        for (operative, kind), advice in sorted(grouped.items(), key=lambda own: own[0][0])
    )


def _sentence(
    kind: AdviceKind, operative: int, of: Sequence[int], advice: Sequence[Advice], form: DraftForm
) -> str:
    path = "form.operative_ends" if operative else "form.preambular_ends"
    ends = value_words(path, form.operative_ends if operative else form.preambular_ends)
    said = [f"“{inline(own, _ROOM)}”" for own in dict.fromkeys(own.said for own in advice)]
    one, many = _SAID[kind]
    return (many if len(of) > 1 else one).format(
        it=_named("Operative" if operative else "Preambular", of),
        said=joined(said[:_QUOTED]) + (" and others" if len(said) > _QUOTED else ""),
        ends=ends,
    )


def _named(part: str, of: Sequence[int]) -> str:
    """The clauses by their numbers: "Operative clauses 1, 2 and 5"."""
    return f"{part} {'clauses' if len(of) > 1 else 'clause'} {numbers(of)}"
