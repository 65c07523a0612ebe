"""What the controls of amendments do: pick a clause, open its words, strike or move it."""

from __future__ import annotations

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amended_text import clause_of
from bot.procedure.rules.amendment_proposals import ProposeAmendment
from bot.procedure.rules.amendment_words import ProposeWords
from bot.procedure.state.amendments import BEGINNINGS
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session
from bot.rendering.amendment_proposals import END, clause_card, clause_choice_card
from cogs.ui.amendment_forms import AddForm, WordsForm
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.custom_ids import Pressed
from cogs.ui.forms import open_form
from cogs.ui.submit import committee_of, submit


async def amend(interaction: Interaction, pressed: Pressed) -> None:
    """Ask which clause is to be amended."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        session = services_of(interaction).desk.session(committee.id)
        await show(interaction, clause_choice_card(session), committee.id)


async def amend_clause(interaction: Interaction, pressed: Pressed) -> None:
    """Show the clause with what may be done; for a place, ask for the words to be added there."""
    if pressed.choice == END or pressed.choice in BEGINNINGS:
        _draft(interaction, pressed)
        await open_form(interaction, AddForm(pressed.committee, _place(pressed.choice)))
        return
    session, draft = _draft(interaction, pressed)
    clause = _clause(draft, pressed.choice)
    await show(interaction, clause_card(session, draft, clause), pressed.committee)


async def change_clause(interaction: Interaction, pressed: Pressed) -> None:
    """Open the words of a clause to be edited."""
    session, draft = _draft(interaction, pressed)
    clause = _clause(draft, _subject(pressed))
    await open_form(interaction, WordsForm(pressed.committee, session, clause.id))


async def strike_clause(interaction: Interaction, pressed: Pressed) -> None:
    """Propose to strike a clause."""
    _draft(interaction, pressed)
    action = ProposeAmendment(AmendmentKind.STRIKE, _subject(pressed))
    await submit(interaction, action, committee=pressed.committee)


async def add_clauses(interaction: Interaction, pressed: Pressed) -> None:
    """Ask for the words to be added after a clause."""
    _draft(interaction, pressed)
    await open_form(interaction, AddForm(pressed.committee, _subject(pressed)))


async def move_clause(interaction: Interaction, pressed: Pressed) -> None:
    """Propose to move a clause to the place that was picked."""
    _draft(interaction, pressed)
    action = ProposeAmendment(AmendmentKind.MOVE, _subject(pressed), after=pressed.choice)
    await submit(interaction, action, committee=pressed.committee)


async def strike_subclause(interaction: Interaction, pressed: Pressed) -> None:
    """Propose to strike the sub-clause that was picked, or a part of one."""
    _, draft = _draft(interaction, pressed)
    clause = _clause(draft, _subject(pressed))
    letter, _, numeral = pressed.choice.partition("-")
    try:
        sub = clause.subclauses[int(letter) - 1]
        words = sub.parts[int(numeral) - 1] if numeral else sub.text
    except IndexError:
        raise ValueError(pressed.choice) from None
    action = ProposeWords(AmendmentKind.STRIKE, clause.id, words)
    await submit(interaction, action, committee=pressed.committee)


async def change_amendment(interaction: Interaction, pressed: Pressed) -> None:
    """Open the words that an amendment would put to be edited."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        session = services_of(interaction).desk.session(committee.id)
        await open_form(interaction, WordsForm(committee.id, session, "", pressed.number))


def _draft(interaction: Interaction, pressed: Pressed) -> tuple[Session, Draft]:
    """The draft that a control is about, while it is before the committee; ``ValueError`` else."""
    desk = services_of(interaction).desk
    number = int(pressed.subject.partition("-")[0])
    session = desk.session(pressed.committee) if desk.committee(pressed.committee) else Session()
    draft = session.draft(number)
    if draft is None or session.draft_on_floor != number:
        raise ValueError(pressed.subject)
    return session, draft


def _subject(pressed: Pressed) -> str:
    return _place(pressed.subject.partition("-")[2])


def _place(chosen: str) -> str:
    return "" if chosen == END else chosen


def _clause(draft: Draft, clause: str) -> Clause:
    found = clause_of(draft, clause)
    if found is None:
        raise ValueError(clause)
    return found
