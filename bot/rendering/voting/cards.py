"""The open vote: what is voted on, what carries it, who has voted; and the same card once it is closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from bot.procedure.rulebook import MatterKind, MotionKind, Rule, Topic
from bot.procedure.rules.motions.seconds import defeated_by_asking
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Matter, Method, Vote
from bot.procedure.tally import Choice
from bot.rendering.amendments.cards import amendment_text
from bot.rendering.card import Block, Buttons, Card, Divider, Text, Tone
from bot.rendering.elections.cards import ballot_card, paper_text
from bot.rendering.motions.phrases import (
    disposal,
    read_back,
)
from bot.rendering.phrases import NAME, capitalised, counted, inline, lines, sharing
from bot.rendering.points.cards import appeal_text
from bot.rendering.resolutions.clauses import operative, whole_within
from bot.rendering.rules import cited, majority_rule
from bot.rendering.times import clock, countdown
from bot.rendering.voting.controls import answer_rows
from bot.rendering.voting.entitled import entitled_button
from bot.rendering.voting.matters import (
    majority_in_numbers,
    matter_title,
)
from bot.rendering.words import (
    CHOICES,
    METHODS,
)

_TITLE = 200
_CLAUSE_ROOM = 1600
_DRAFT_ROOM = 800
_ANSWERS_ROOM = 1300
_NEXT = 2


def vote_card(session: Session, at: datetime) -> Card:
    """The vote in progress, with the buttons to vote or, before adoption without a vote, to ask for one."""
    del at  # Discord counts the time down
    vote = session.vote
    if vote is None:
        raise LookupError("no vote is in progress")
    if vote.method is Method.SECRET_BALLOT:
        return ballot_card(session, vote)
    texts = [matter_text(session, vote.matter), lines(_how(session, vote)), lines(_so_far(vote))]
    blocks: list[Block] = [Text(text) for text in texts if text]
    title = f"Vote {vote.number} · {matter_title(session, vote.matter)}"
    rows = [*answer_rows(session, vote)]
    if vote.method is not Method.WITHOUT_A_VOTE:
        rows.append(Buttons((entitled_button(vote),)))
    return Card(title, (*blocks, Divider(), *rows), Tone.FLOOR)


def matter_text(session: Session, matter: Matter) -> str:
    """What is voted on: the motion as it is read back, the clause, or the draft; nothing more of a poll."""
    if matter.kind is MatterKind.MOTION:
        motion = session.motion(matter.number)
        if motion is None:
            return ""
        rule = session.rulebook.motions.get(motion.kind)
        return f"{capitalised(read_back(motion, session))}.\n{capitalised(disposal(rule))}."
    if matter.kind is MatterKind.STRAW_POLL:
        return ""
    if matter.kind is MatterKind.APPEAL:
        return appeal_text(session, matter.number)
    if matter.kind is MatterKind.AMENDMENT:
        return amendment_text(session, matter.number)
    if matter.kind is MatterKind.ELECTION:
        return paper_text(session, matter.number)
    draft = session.draft(matter.number)
    if draft is None:
        return ""
    more = f"… {{}}: /resolution show {draft.number}"
    if matter.kind is MatterKind.CLAUSE:
        own = [clause for clause in draft.operative if clause.id in matter.parts]
        if len(own) == 1:
            return operative(draft, own[0], _CLAUSE_ROOM)
        return whole_within(own, partial(operative, draft), _CLAUSE_ROOM, more)
    return lines(
        (
            f"“{inline(draft.title, _TITLE)}”",
            whole_within(draft.standing, partial(operative, draft), _DRAFT_ROOM, more),
        )
    )


def _how(session: Session, vote: Vote) -> Iterator[str]:
    entitled = len(vote.entitled)
    if vote.method is Method.WITHOUT_A_VOTE:
        defeats = defeated_by_asking(session, vote) is not None
        unless, asking = ("objects", "object") if defeats else ("asks for one", "ask")
        yield f"**Decided without a vote** unless a member {unless}."
        yield f"The time to {asking} ends {countdown(vote.ends_at)} ({clock(vote.ends_at)})."
        yield cited(_rules(session, vote))
        return
    yield f"By {METHODS[vote.method]} · {counted(entitled, 'delegation')} may vote"
    if vote.method is Method.SHOW_OF_HANDS:
        yield "Raise your placard in the room: the dais counts, and who voted how is not recorded."
    if vote.matter.kind is MatterKind.STRAW_POLL:
        yield "**Informal: nothing is decided by it.**"
    else:
        yield f"Needs {majority_in_numbers(vote.majority, entitled)}"
    if vote.instead_of:
        yield f"The house is divided: this takes the place of vote {vote.instead_of}. Nobody may abstain."
    elif not vote.may_abstain:
        yield "Nobody may abstain."
    elif len(vote.may_abstain) < entitled:
        pledged = counted(entitled - len(vote.may_abstain), "delegation")
        yield f"{pledged} present and voting may not abstain."
    if vote.method is Method.PLACARDS:
        yield f"Closes {countdown(vote.ends_at)} ({clock(vote.ends_at)}), or as soon as all have voted."
    yield cited(_rules(session, vote))


def _rules(session: Session, vote: Vote) -> Iterator[Rule]:
    """The rules a vote is taken under."""
    source = session.rulebook.source
    if vote.method is Method.WITHOUT_A_VOTE:
        yield source(Topic.REQUEST_FOR_A_VOTE)
        return
    if vote.matter.kind is not MatterKind.STRAW_POLL:
        yield majority_rule(session, vote.matter)
    yield source(Topic.METHOD_OF_VOTING)
    if vote.instead_of:
        yield from (own.rule for own in (session.rulebook.motions.get(MotionKind.DIVIDE_HOUSE),) if own)
    elif len(vote.may_abstain) < len(vote.entitled):
        yield source(Topic.ABSTENTION)


def _so_far(vote: Vote) -> Iterator[str]:
    voted, entitled = len(vote.ballots), len(vote.entitled)
    if vote.method is Method.PLACARDS:
        yield f"**{voted} of {entitled} have voted**"
    if vote.hands is not None:
        yield "**The hands are counted.** The dais declares the result."
    if vote.method is not Method.ROLL_CALL:
        return
    if vote.called is not None:
        again = " again, having passed" if vote.second_round else ""
        called = f"**Called now{again}: {inline(vote.called, NAME)}**"
        yield f"{called} · answer {countdown(vote.ends_at)} at the latest"
        upcoming = [inline(name, NAME) for name in vote.outstanding[1 : 1 + _NEXT]]
        if upcoming:
            yield f"Then: {', '.join(upcoming)}"
    yield f"{voted + len(vote.passed_over) + len(_passed(vote))} of {entitled} called"
    yield from _answers(vote)


def _answers(vote: Vote) -> Iterator[str]:
    """The answers of a roll call so far, which everybody in the room has heard."""
    heard = [
        (CHOICES[choice], [_with_rights(vote, name) for name, own in vote.ballots.items() if own is choice])
        for choice in Choice
    ]
    heard.append(("Passed", [inline(name, NAME) for name in _passed(vote)]))
    heard.append(("No answer", [inline(name, NAME) for name in vote.passed_over]))
    said = [(title, names) for title, names in heard if names]
    shown = sharing([names for _, names in said], _ANSWERS_ROOM)
    for (title, names), own in zip(said, shown, strict=True):
        yield f"**{title} ({len(names)}):** {own}"


def _passed(vote: Vote) -> list[str]:
    """Those who have passed and have not answered again."""
    return [name for name in vote.outstanding if name in vote.passed]


def _with_rights(vote: Vote, name: str) -> str:
    return inline(name, NAME) + (" (with rights)" if name in vote.with_rights else "")
