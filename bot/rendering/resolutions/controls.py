"""The chair's controls of drafts: approving and introducing them, and the vote on the one on the floor."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.procedure.engine import Action
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.rendering.amendments.controls import amendment_buttons
from bot.rendering.card import Button, Control
from bot.rendering.card_limits import LABEL
from bot.rendering.escape import label
from bot.rendering.resolutions.clauses import clauses_named
from bot.rendering.verbs import APART, CLAUSE_BY_CLAUSE, Verb

DRAFT_KINDS: tuple[type[Action], ...] = (IntroduceDraft, OpenVote, ApproveDraft)
"""The actions the chair's panel has controls for."""

_NAME = 40
_DRAFTS = 5


def draft_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair may do about drafts, and about amendments to the one before the committee."""
    yield from amendment_buttons(session, legal)
    yield from _draft_votes(session, legal)
    approvable = [draft for draft in session.drafts if ApproveDraft(draft.number) in legal]
    for draft in approvable[:_DRAFTS]:
        yield Button(f"Approve {label(draft.symbol, _NAME)}", Control(Verb.APPROVE, str(draft.number)))
    introducible = [draft for draft in session.drafts if IntroduceDraft(draft.number) in legal]
    for draft in introducible[:_DRAFTS]:
        control = Control(Verb.INTRODUCE, str(draft.number))
        yield Button(f"Introduce {label(draft.symbol, _NAME)}", control)


def _draft_votes(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    draft = session.draft(session.draft_on_floor or 0)
    if draft is None or OpenVote() not in legal:
        return
    part = session.parts.undecided[0] if session.parts is not None and session.parts.undecided else None
    if part is not None:
        named = clauses_named(draft, part)
        yield Button(label(f"Next: {named}", LABEL), Control(Verb.OPEN_VOTE))
        roll_call = label(f"Roll-call vote on {named}", LABEL)
    elif draft.divided and session.parts is None:
        in_parts = "in parts" if draft.groups else "clause by clause"
        yield Button(f"Vote {in_parts}", Control(Verb.OPEN_VOTE))
        roll_call = f"By roll call, {in_parts}"
    else:
        if OpenVote(method=Method.WITHOUT_A_VOTE) in legal:
            control = Control(Verb.OPEN_VOTE, choice=Method.WITHOUT_A_VOTE)
            yield Button("Adopt without a vote", control)
        by_placards = OpenVote(method=Method.PLACARDS) in legal
        yield Button(
            "Vote on the whole", Control(Verb.OPEN_VOTE, choice=Method.PLACARDS if by_placards else "")
        )
        roll_call = "Roll-call vote on the whole"
    if OpenVote(method=Method.ROLL_CALL) in legal and not draft.roll_call_asked:
        yield Button(roll_call, Control(Verb.OPEN_VOTE, choice=Method.ROLL_CALL))
    if OpenVote(clause_by_clause=True) in legal and not draft.divided:
        yield Button("Vote clause by clause", Control(Verb.OPEN_VOTE, choice=CLAUSE_BY_CLAUSE))
    if OpenVote(method=Method.SHOW_OF_HANDS) in legal:
        yield Button("By show of hands", Control(Verb.OPEN_VOTE, choice=Method.SHOW_OF_HANDS))
    if any(isinstance(own, OpenVote) and own.clauses for own in legal):
        yield Button("Vote on some clauses apart", Control(Verb.OPEN_VOTE, choice=APART))
