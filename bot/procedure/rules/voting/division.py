"""The parts a text is voted on in: chosen clauses as one and then the others, or each clause by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Rule
from bot.procedure.situation import Situation
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session

Group = tuple[str, ...]


def require_divisible(situation: Situation, draft: Draft, clauses: Group, rule: Rule) -> None:
    """Refuse a division that is asked for already, or of clauses the draft does not have.

    Further clauses can be set apart as long as the draft is not to be voted on clause by clause.
    """
    if situation.session.parts is not None:
        raise refuse(Reason.PARTS_BEGUN, rule, symbol=draft.symbol)
    if not set(clauses) <= {own.id for own in draft.standing}:
        raise refuse(Reason.NO_SUCH_CLAUSE, rule, symbol=draft.symbol)
    apart = {clause for group in draft.groups for clause in group}
    if draft.divided and (not clauses or not draft.groups or apart & set(clauses)):
        raise refuse(Reason.DIVISION_ASKED, rule, symbol=draft.symbol)


def require_as_asked(situation: Situation, draft: Draft, clauses: Group) -> None:
    """Refuse the dais to divide twice, without the motion that is needed, or not as was asked for."""
    rules, begun = situation.rulebook.division, situation.session.parts is not None
    if not (begun or rules.by_dais or draft.divided):
        raise refuse(Reason.DIVISION_BY_MOTION, rules.rule, symbol=draft.symbol)
    if draft.divided and not (begun or draft.groups or clauses):
        return
    require_divisible(situation, draft, clauses, rules.rule)
    if draft.divided:
        raise refuse(Reason.DIVISION_ASKED, rules.rule, symbol=draft.symbol)


def in_order_of(draft: Draft, clauses: Iterable[str]) -> Group:
    """Clauses as they stand in the draft, each once, those left out that do not stand any more."""
    wanted = set(clauses)
    return tuple(own.id for own in draft.standing if own.id in wanted)


def parts_of(draft: Draft, groups: Iterable[Group]) -> tuple[Group, ...]:
    """The groups of which anything stands, then all other clauses as one; none where nothing is set apart."""
    found = tuple(filter(None, (in_order_of(draft, group) for group in groups)))
    apart = {clause for group in found for clause in group}
    rest = tuple(own.id for own in draft.standing if own.id not in apart)
    return (*found, rest) if found and rest else found


def groups_to_name(session: Session) -> Iterator[Group]:
    """Clauses of the draft before the committee that can still be set apart: each of them, then several."""
    draft = session.draft(session.draft_on_floor or 0)
    if draft is None:
        return
    apart = {clause for group in draft.groups for clause in group}
    free = [own.id for own in draft.standing if own.id not in apart]
    yield from ((clause,) for clause in free)
    yield from (tuple(free[:length]) for length in range(2, len(free) + 1))
