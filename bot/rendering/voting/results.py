"""Results as they are posted: the outcome in words first, then the figures, the rule and who voted how."""

from __future__ import annotations

from collections.abc import Iterator

from bot.procedure.rulebook import MatterKind, MotionKind, Rule, Topic
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method, Result
from bot.procedure.tally import Choice, Tally, needed
from bot.rendering.card import Block, Buttons, Card, Picture, Text, Tone
from bot.rendering.phrases import DISCORD, Medium, capitalised, lines
from bot.rendering.rules import cited, majority_rule
from bot.rendering.voting.matters import (
    matter_named,
    matter_title,
    outcome_word,
)
from bot.rendering.voting.voted_on import voted_on_button
from bot.rendering.voting.voters import names_text, voters_buttons
from bot.rendering.words import (
    CLOSINGS,
    MAJORITIES,
    METHODS,
    VOTED,
)

POSTED = 900
"""How much of a post the names may take: those of 54 members fit, those of 193 are behind buttons."""

IN_FULL = 2600
"""How much of a card of its own, which one person asked for."""


def figures(tally: Tally) -> str:
    """How a vote went: "26 in favour, 7 against, 13 abstaining, 8 not voting"."""
    parts = [
        f"{tally.yes} {VOTED[Choice.YES]}",
        f"{tally.no} {VOTED[Choice.NO]}",
        f"{tally.abstain} {VOTED[Choice.ABSTAIN]}",
    ]
    if tally.not_voting:
        parts.append(f"{tally.not_voting} not voting")
    return ", ".join(parts)


def outcome_text(session: Session, result: Result, on: Medium = DISCORD) -> str:
    """What was decided: "Adopted: draft resolution E/2015/L.1"."""
    if result.matter.kind is MatterKind.STRAW_POLL:
        return matter_title(session, result.matter, on)
    word = outcome_word(result.matter, result.carried)
    without = " without a vote" if result.method is Method.WITHOUT_A_VOTE else ""
    return f"{word}{without}: {matter_named(session, result.matter, on)}"


def headline(session: Session, result: Result, on: Medium = DISCORD) -> str:
    """What was decided and how the vote went, in one line."""
    outcome = outcome_text(session, result, on)
    return outcome if result.method is Method.WITHOUT_A_VOTE else f"{outcome} — {figures(result.tally)}"


def result_card(session: Session, result: Result, board: Picture | None, room: int = POSTED) -> Card:
    """The result as it is posted: outcome, arithmetic, rule, the board, names, and what to look at further.

    ``session`` is the state as the vote left it; ``room`` is how much of it the names may take.
    """
    blocks: list[Block] = [
        Text(
            lines(
                (
                    f"**{headline(session, result)}**",
                    _arithmetic_text(result),
                    _how(result),
                    cited(_rules(session, result)),
                )
            )
        )
    ]
    names, buttons = names_text(result, room), [voted_on_button(session, result)]
    if board is not None:
        blocks.append(board)
    if names:
        blocks.append(Text(names))
        buttons += voters_buttons(result, room)
    blocks.append(Buttons(tuple(buttons)))
    return Card(f"Vote {result.number}: result", tuple(blocks), _tone(result))


def closed_vote_card(session: Session, result: Result) -> Card:
    """The card of a vote once it is over: nothing to press, and where it ended."""
    title = f"Vote {result.number} · {matter_title(session, result.matter)}"
    text = lines((f"The vote is over: {CLOSINGS[result.closing]}.", headline(session, result)))
    return Card(title, (Text(text),))


def _arithmetic_text(result: Result) -> str:
    """The sum that decided: the votes cast, how many were needed, how many there were."""
    tally = result.tally
    if result.method is Method.WITHOUT_A_VOTE:
        return "No member asked for a vote."
    if result.matter.kind is MatterKind.STRAW_POLL:
        return "This was informal: nothing is decided by it."
    if not tally.cast:
        appeal = result.matter.kind is MatterKind.APPEAL
        return f"Nobody voted for or against, so {'the ruling stands' if appeal else 'it is not carried'}."
    majority = f"{capitalised(MAJORITIES[result.majority])} of {tally.cast} votes for or against"
    sum_ = f"{majority}: {needed(result.majority, tally.cast)} needed, {tally.yes} in favour."
    return f"{sum_} Equally divided, so {_tie(result)}." if tally.yes == tally.no else sum_


def _tie(result: Result) -> str:
    """What a tie meant."""
    if result.matter.kind is MatterKind.APPEAL:
        return "the ruling is overruled" if result.carried else "the ruling stands"
    return "it is carried" if result.carried else "it is lost"


def _how(result: Result) -> str:
    if result.method is Method.WITHOUT_A_VOTE:
        return ""
    again = f" It takes the place of vote {result.instead_of}." if result.instead_of else ""
    unnamed = "" if result.method.recorded else " Who voted how is not recorded."
    return f"By {METHODS[result.method]}; {CLOSINGS[result.closing]}.{unnamed}{again}"


def _rules(session: Session, result: Result) -> Iterator[Rule]:
    source, tally = session.rulebook.source, result.tally
    if result.method is Method.WITHOUT_A_VOTE:
        yield source(Topic.REQUEST_FOR_A_VOTE)
        return
    if result.matter.kind is MatterKind.STRAW_POLL:
        yield source(Topic.METHOD_OF_VOTING)
        return
    yield majority_rule(session, result.matter)
    if result.instead_of:
        yield from (own.rule for own in (session.rulebook.motions.get(MotionKind.DIVIDE_HOUSE),) if own)
    if result.matter.kind is MatterKind.APPEAL:
        return
    if tally.cast and tally.yes == tally.no:
        yield source(Topic.EQUALLY_DIVIDED_VOTES)


def _tone(result: Result) -> Tone:
    if result.matter.kind is MatterKind.STRAW_POLL:
        return Tone.NEUTRAL
    return Tone.GOOD if result.carried else Tone.BAD
