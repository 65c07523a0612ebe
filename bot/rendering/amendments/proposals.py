"""Proposing an amendment, step by step: which clause, and what is to be done with it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.text import as_it_stands, places_for
from bot.procedure.state.amendments import BEGINNING_OF_OPERATIVE_PART, BEGINNINGS
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session
from bot.rendering.amendments.cards import clause_labels, clause_name
from bot.rendering.card import Block, Button, Buttons, Card, Control, Menu, Option, Style, Text
from bot.rendering.card_limits import OPTION, OPTIONS
from bot.rendering.escape import label
from bot.rendering.phrases import NAME, capitalised, inline
from bot.rendering.resolutions.clauses import letters, roman, whole_clause
from bot.rendering.rules import cited
from bot.rendering.verbs import Verb

END = "end"
"""What is picked to add a clause at the end of the text."""
_ROOM = 2600


def clause_choice_card(session: Session) -> Card:
    """Asks which clause of the draft before the committee an amendment is to be to."""
    draft = session.draft(session.draft_on_floor or 0)
    if draft is None:
        return Card("Propose an amendment", (Text("No draft is before the committee to amend."),))
    found = [Option(said, clause) for said, clause in clause_labels(session)]
    found.append(Option("To add one at the end", END))
    starts = range(0, len(found), OPTIONS)
    menus = [found[start : start + OPTIONS] for start in starts]
    blocks: list[Block] = [
        Text("Pick the clause; then change its words, strike it, move it or add after it.")
    ]
    for number, own in enumerate(menus, 1):
        which = f" ({number} of {len(menus)})" if len(menus) > 1 else ""
        control = Control(Verb.AMEND_CLAUSE, f"{draft.number}-{number}")
        blocks.append(Menu(f"Which clause?{which}", control, tuple(own)))
    return Card(f"Amend {inline(draft.symbol, NAME)}", tuple(blocks))


def clause_card(session: Session, draft: Draft, clause: Clause) -> Card:
    """One clause, and what an amendment may do with it under the rulebook."""
    stood, kinds = as_it_stands(draft, clause.id), session.rulebook.amendments.kinds
    subject = f"{draft.number}-{clause.id}"
    buttons = {
        AmendmentKind.MODIFY: Button("Change its words", Control(Verb.CHANGE_CLAUSE, subject), Style.MAIN),
        AmendmentKind.STRIKE: Button("Strike it", Control(Verb.STRIKE_CLAUSE, subject)),
        AmendmentKind.ADD: Button("Add after it", Control(Verb.ADD_CLAUSES, subject)),
    }
    blocks: list[Block] = [Text(whole_clause(clause, _ROOM))]
    shown = tuple(button for kind, button in buttons.items() if kind in kinds)
    blocks += (Buttons(shown),) if shown else ()
    if AmendmentKind.STRIKE in kinds and clause.subclauses:
        options = tuple(_sub_clauses(clause))[:OPTIONS]
        blocks.append(Menu("Strike a sub-clause…", Control(Verb.STRIKE_SUBCLAUSE, subject), options))
    if AmendmentKind.MOVE in kinds and (places := tuple(_places(draft, clause))):
        blocks.append(Menu("Move it…", Control(Verb.MOVE_CLAUSE, subject), places))
    blocks.append(Text(cited((session.rulebook.amendments.rule,))))
    title = capitalised(clause_name(draft, clause.id)) if stood is not None else "Clause"
    return Card(f"{title} of {inline(draft.symbol, NAME)}", tuple(blocks))


def _sub_clauses(clause: Clause) -> Iterator[Option]:
    for letter, sub in enumerate(clause.subclauses, 1):
        yield Option(label(f"({letters(letter)}) {sub.text}", OPTION), str(letter))
        for numeral, part in enumerate(sub.parts, 1):
            said = f"({letters(letter)}) ({roman(numeral)}) {part}"
            yield Option(label(said, OPTION), f"{letter}-{numeral}")


def _places(draft: Draft, clause: Clause) -> Iterator[Option]:
    """Where the clause can be moved: those next to it, where there are more than a menu holds."""
    part = draft.preambular if clause in draft.preambular else draft.operative
    numbers = {own.id: (number, own.text) for number, own in enumerate(part, 1)}
    here = numbers[clause.id][0]
    places = places_for(draft, clause.id)
    nearest = sorted(places, key=lambda own: abs(numbers.get(own, (0, ""))[0] - here))[:OPTIONS]
    for place in places:
        if place not in nearest:
            continue
        if place in BEGINNINGS:
            what = "operative part" if place == BEGINNING_OF_OPERATIVE_PART else "preamble"
            yield Option(f"To the beginning of the {what}", place)
        else:
            number, text = numbers[place]
            yield Option(label(f"After {number}: {text}", OPTION), place)
