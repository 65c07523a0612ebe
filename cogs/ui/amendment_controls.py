"""What the controls of amendments do: show one, pick a clause, open its words, strike or move it."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.engine import Action
from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.life import (
    ConsentToAmendment,
    IntroduceAmendment,
    SignAmendment,
    WithdrawAmendment,
)
from bot.procedure.rules.amendments.order import TakeSuggestedOrder
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.text import clause_of
from bot.procedure.rules.amendments.votes import DropAmendment, PutAmendment, RankAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.state.amendments import BEGINNINGS
from bot.procedure.state.resolutions import Clause, Draft
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.rendering.amendments.cards import amendment_card, amendments_card
from bot.rendering.amendments.controls import CARD_ACTIONS
from bot.rendering.amendments.order import ORDERING, order_card
from bot.rendering.amendments.proposals import END, clause_card, clause_choice_card
from bot.rendering.verbs import Verb
from bot.storage.committees import Committee
from cogs.ui.actor import actor_of
from cogs.ui.amendment_forms import AddForm, WordsForm
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.custom_ids import Pressed
from cogs.ui.forms import open_form
from cogs.ui.submit import Handler, acting, committee_of, session_pressed, submit


async def show_amendment(interaction: Interaction, pressed: Pressed) -> None:
    """Show an amendment to the asker."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await show_amendment_card(interaction, committee, pressed.number)


async def show_amendment_card(interaction: Interaction, committee: Committee, number: int) -> None:
    """Show an amendment with the controls that are in order for the asker."""
    services = services_of(interaction)
    session, actor = services.desk.session(committee.id), await actor_of(interaction, services.people)
    legal = services.desk.legal_actions(committee.id, actor, CARD_ACTIONS)
    await show(interaction, amendment_card(session, number, legal), committee.id)


async def show_amendments(interaction: Interaction, pressed: Pressed) -> None:
    """Show the list of amendments to the asker."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        session = services_of(interaction).desk.session(committee.id)
        await show(interaction, amendments_card(session), committee.id)


async def show_order(interaction: Interaction, pressed: Pressed) -> None:
    """Show the order in which amendments are voted on, with what changes it."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        services = services_of(interaction)
        session, actor = services.desk.session(committee.id), await actor_of(interaction, services.people)
        legal = services.desk.legal_actions(committee.id, actor, ORDERING)
        await show(interaction, order_card(session, legal), committee.id)


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
    session, _ = _draft(interaction, pressed)
    found = on_floor(session, pressed.choice)
    if found is None:
        await _refuse_gone(interaction, pressed, pressed.choice)
    else:
        await show(interaction, clause_card(session, *found), pressed.committee)


async def change_clause(interaction: Interaction, pressed: Pressed) -> None:
    """Open the words of a clause to be edited."""
    session, _ = _draft(interaction, pressed)
    clause = _subject(pressed)
    if on_floor(session, clause) is None:
        await _refuse_gone(interaction, pressed, clause)
    else:
        await open_form(interaction, WordsForm(pressed.committee, session, clause))


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
    session, _ = _draft(interaction, pressed)
    found = on_floor(session, _subject(pressed))
    if found is None:
        await _refuse_gone(interaction, pressed, _subject(pressed))
        return
    clause = found[1]
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
    number = int(pressed.subject.partition("-")[0])
    session = session_pressed(interaction, pressed)
    draft = session.draft(number)
    if draft is None or session.draft_on_floor != number:
        raise ValueError(pressed.subject)
    return session, draft


def _subject(pressed: Pressed) -> str:
    return _place(pressed.subject.partition("-")[2])


def _place(chosen: str) -> str:
    return "" if chosen == END else chosen


def on_floor(session: Session, clause: str) -> tuple[Draft, Clause] | None:
    """The draft before the committee and the clause of it, if that stands."""
    draft = session.draft(session.draft_on_floor or 0)
    found = clause_of(draft, clause) if draft is not None else None
    return (draft, found) if draft is not None and found is not None else None


def is_place(session: Session, clause: str) -> bool:
    """Whether a clause can be added there: at the end, at the beginning of a part, or after a clause."""
    return not clause or clause in BEGINNINGS or on_floor(session, clause) is not None


async def _refuse_gone(interaction: Interaction, pressed: Pressed, clause: str) -> None:
    """Say what became of a clause that does not stand any more."""
    await submit(
        interaction, ProposeAmendment(AmendmentKind.MODIFY, clause, "…"), committee=pressed.committee
    )


def _first(pressed: Pressed) -> Action:
    return RankAmendment(int(pressed.choice), 1)


def _put(pressed: Pressed) -> Action:
    return PutAmendment(pressed.number, Method(pressed.choice or Method.PLACARDS))


AMENDMENT_HANDLERS: Mapping[Verb, Handler] = {
    Verb.SHOW_AMENDMENT: show_amendment,
    Verb.SHOW_AMENDMENTS: show_amendments,
    Verb.SHOW_ORDER: show_order,
    Verb.SIGN_AMENDMENT: acting(lambda own: SignAmendment(own.number)),
    Verb.CONSENT_TO_AMENDMENT: acting(lambda own: ConsentToAmendment(own.number)),
    Verb.INTRODUCE_AMENDMENT: acting(lambda own: IntroduceAmendment(own.number)),
    Verb.PUT_AMENDMENT: acting(_put),
    Verb.DROP_AMENDMENT: acting(lambda own: DropAmendment(own.number)),
    Verb.WITHDRAW_AMENDMENT: acting(lambda own: WithdrawAmendment(own.number)),
    Verb.CHANGE_AMENDMENT: change_amendment,
    Verb.ORDER_AMENDMENTS: acting(lambda _: TakeSuggestedOrder()),
    Verb.RANK_FIRST: acting(_first),
    Verb.AMEND: amend,
    Verb.AMEND_CLAUSE: amend_clause,
    Verb.CHANGE_CLAUSE: change_clause,
    Verb.STRIKE_CLAUSE: strike_clause,
    Verb.ADD_CLAUSES: add_clauses,
    Verb.MOVE_CLAUSE: move_clause,
    Verb.STRIKE_SUBCLAUSE: strike_subclause,
}
"""What each control of amendments does."""
