"""Advice on the form of a draft resolution in sentences, one for all the clauses it is said of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.procedure.rulebook import DraftForm
from bot.procedure.state.resolutions import Wording
from bot.rendering.phrases import capitalised, fitted, inline, joined, lines, numbers, small
from bot.rendering.rulebook.values import value_words
from bot.rendering.rules import cite
from bot.resolutions.advice import Advice, AdviceKind, advice_on

_ROOM = 40
_ALL = 700
_QUOTED = 3

_SAID: Mapping[AdviceKind, tuple[str, str]] = {
    AdviceKind.OPENING_UNKNOWN: ("opens with no usual phrase: {said}", "open with no usual phrase: {said}"),
    AdviceKind.OPENING_OF_PREAMBLE: (
        "opens as a preambular one does: {said}",
        "open as preambular ones do: {said}",
    ),
    AdviceKind.OPENING_OF_OPERATIVE: (
        "opens as an operative one does: {said}",
        "open as operative ones do: {said}",
    ),
    AdviceKind.RESERVED_VERB: (
        "opens with {said}, which this committee does not use",
        "open with {said}, which this committee does not use",
    ),
    AdviceKind.NUMBER_TYPED: (
        "begins with a mark of its own ({said}), but is numbered when it is printed",
        "begin with marks of their own ({said}), but are numbered when they are printed",
    ),
    AdviceKind.ENDING: ("does not end with {ends}", "do not end with {ends}"),
    AdviceKind.LAST_ENDING: ("does not end with a full stop, as the last one does",) * 2,
    AdviceKind.LIST_WITHOUT_COLON: (
        "has a list that no colon announces: after {said}",
        "have lists that no colon announces: after {said}",
    ),
    AdviceKind.LIST_ENDING: (
        "has a sub-clause that ends without a comma or semicolon",
        "have sub-clauses that end without a comma or semicolon",
    ),
    AdviceKind.SUBCLAUSES_IN_PREAMBLE: (
        "has sub-clauses, though the preamble takes none",
        "have sub-clauses, though the preamble takes none",
    ),
    AdviceKind.SENTENCES: (
        "is more than one sentence, at {said}; a resolution is one as a whole",
        "are more than one sentence, at {said}; a resolution is one as a whole",
    ),
}
"""What is said of one clause, and of several."""


def advice_lines(wording: Wording, form: DraftForm) -> tuple[str, ...]:
    """What is against the form that the rulebook wants, in a sentence for all the clauses of a part alike."""
    return tuple(
        f"{_named(wording, advice)} {_said(advice, wording, form)}." for advice in _alike(wording, form)
    )


def advice_notes(wording: Wording, form: DraftForm) -> tuple[tuple[str, str], ...]:
    """The same clause by clause, as the id of a clause and a sentence on it.

    What clauses end with is said of all at once, and of the text as a whole, which has no id.
    """
    notes: list[tuple[str, str]] = []
    for advice in _alike(wording, form):
        if advice[0].kind is AdviceKind.ENDING:
            notes.append(("", f"{_named(wording, advice)} {_said(advice, wording, form)}."))
        else:
            notes += [(own.clause, capitalised(f"{_said([own], wording, form)}.")) for own in advice]
    return tuple(notes)


def advice_text(wording: Wording, form: DraftForm) -> str:
    """The advice on a text with the rule it rests on, and whether it holds anything up; empty without any."""
    said = [small(own) for own in advice_lines(wording, form)]
    return lines((small(advice_head(form)), fitted(said, _ALL, "\n", "-# … and {} more"))) if said else ""


def advice_head(form: DraftForm) -> str:
    """Which rule advice rests on, and whether it holds anything up."""
    bearing = "mend it to submit the text" if form.binds else "it holds up nothing"
    return f"Advice on form by {cite(form.rule)}; {bearing}:"


def _alike(wording: Wording, form: DraftForm) -> list[list[Advice]]:
    """All advice, that of one kind on clauses of one part together, the preamble first."""
    preamble = {own.id for own in wording.preambular}
    grouped: dict[tuple[bool, AdviceKind], list[Advice]] = {}
    for own in advice_on(wording, form):
        grouped.setdefault((own.clause not in preamble, own.kind), []).append(own)
    return [advice for _, advice in sorted(grouped.items(), key=lambda own: own[0][0])]


def _said(advice: Sequence[Advice], wording: Wording, form: DraftForm) -> str:
    operative = advice[0].clause in {own.id for own in wording.operative}
    path = "form.operative_ends" if operative else "form.preambular_ends"
    said = [f"“{inline(own, _ROOM)}”" for own in dict.fromkeys(own.said for own in advice)]
    return _SAID[advice[0].kind][len(advice) > 1].format(
        said=joined(said[:_QUOTED]) + (" and others" if len(said) > _QUOTED else ""),
        ends=value_words(path, form.operative_ends if operative else form.preambular_ends),
    )


def _named(wording: Wording, advice: Sequence[Advice]) -> str:
    """The clauses by their numbers: "Operative clauses 1, 2 and 5"."""
    for name, part in (("Preambular", wording.preambular), ("Operative", wording.operative)):
        of = [number for number, own in enumerate(part, 1) if own.id in {one.clause for one in advice}]
        if of:
            return f"{name} {'clauses' if len(of) > 1 else 'clause'} {numbers(of)}"
    return ""
