"""Results: the outcome in words first, then the figures, the rule and who voted how."""

from __future__ import annotations

from collections.abc import Iterator

from bot.procedure.rulebook import MatterKind, MotionKind, Rule, Topic
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method, Result
from bot.procedure.tally import Choice, Tally, needed
from bot.rendering.boards import alphabetical
from bot.rendering.card import Block, Card, Picture, Text, Tone
from bot.rendering.matters import (
    matter_named,
    matter_title,
    outcome_word,
)
from bot.rendering.phrases import DISCORD, Medium, capitalised, fitted, inline, lines, shares
from bot.rendering.rules import cited, majority_rule
from bot.rendering.sitting import NAME
from bot.rendering.words import (
    CLOSINGS,
    MAJORITIES,
    METHODS,
    VOTED,
)

_NAMES_ROOM = 2700
_HISTORY_ROOM = 3600


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
    word = outcome_word(result.matter, result.carried)
    without = " without a vote" if result.method is Method.WITHOUT_A_VOTE else ""
    return f"{word}{without}: {matter_named(session, result.matter, on)}"


def headline(session: Session, result: Result, on: Medium = DISCORD) -> str:
    """What was decided and how the vote went, in one line."""
    outcome = outcome_text(session, result, on)
    return outcome if result.method is Method.WITHOUT_A_VOTE else f"{outcome} — {figures(result.tally)}"


def result_card(session: Session, result: Result, board: Picture | None) -> Card:
    """The result as it is posted: outcome, arithmetic, rule, names and the board."""
    blocks: list[Block] = [
        Text(
            lines(
                (
                    f"**{headline(session, result)}**",
                    arithmetic_text(result),
                    _how(result),
                    cited(_rules(session, result)),
                )
            )
        )
    ]
    if result.method is not Method.WITHOUT_A_VOTE:
        blocks.append(Text(_names(result)))
    if board is not None:
        blocks.append(board)
    return Card(f"Vote {result.number}: result", tuple(blocks), _tone(result))


def closed_vote_card(session: Session, result: Result) -> Card:
    """The card of a vote once it is over: nothing to press, and where it ended."""
    title = f"Vote {result.number} · {matter_title(session, result.matter)}"
    text = lines((f"The vote is over: {CLOSINGS[result.closing]}.", headline(session, result)))
    return Card(title, (Text(text),))


def votes_card(session: Session) -> Card:
    """Every vote taken, the latest first."""
    if not session.results:
        return Card("Votes", (Text("No vote has been taken yet."),))
    again = {own.instead_of: own.number for own in session.results}
    rows = [
        f"**{own.number}** {headline(session, own)}"
        + (f" (taken again: vote {again[own.number]})" if own.number in again else "")
        for own in reversed(session.results)
    ]
    return Card(f"Votes: {len(rows)}", (Text(fitted(rows, _HISTORY_ROOM, "\n", "and {} earlier")),))


def arithmetic_text(result: Result) -> str:
    """The sum that decided: the votes cast, how many were needed, how many there were."""
    tally = result.tally
    if result.method is Method.WITHOUT_A_VOTE:
        return "No member asked for a vote."
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
    return f"By {METHODS[result.method]}; {CLOSINGS[result.closing]}.{again}"


def _rules(session: Session, result: Result) -> Iterator[Rule]:
    source, tally = session.rulebook.source, result.tally
    if result.method is Method.WITHOUT_A_VOTE:
        yield source(Topic.REQUEST_FOR_A_VOTE)
        return
    yield majority_rule(session, result.matter)
    if result.instead_of:
        yield from (own.rule for own in (session.rulebook.motions.get(MotionKind.DIVIDE_HOUSE),) if own)
    if result.matter.kind is MatterKind.APPEAL:
        return
    if tally.cast and tally.yes == tally.no:
        yield source(Topic.EQUALLY_DIVIDED_VOTES)


def _names(result: Result) -> str:
    lists = [
        *((capitalised(VOTED[choice]), result.voted(choice)) for choice in Choice),
        ("Not voting", result.silent),
        ("With rights", result.with_rights),
    ]
    written = [
        (title, [inline(name, NAME) for name in alphabetical(names)]) for title, names in lists if names
    ]
    rooms = shares([len(", ".join(names)) for _, names in written], _NAMES_ROOM)
    return "\n".join(
        f"**{title} ({len(names)}):** {fitted(names, room)}"
        for (title, names), room in zip(written, rooms, strict=True)
    )


def _tone(result: Result) -> Tone:
    return Tone.GOOD if result.carried else Tone.BAD
