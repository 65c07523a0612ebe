"""The votes taken so far: page by page, all or those on one matter, and as lines to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from bot.procedure.rulebook import MatterKind, MotionKind
from bot.procedure.state.elections import BallotRound
from bot.procedure.state.session import Session
from bot.procedure.state.taken_votes import TakenVote, taken_votes
from bot.procedure.state.voting import Matter, Method
from bot.rendering.card import Block, Buttons, Card, Control, Menu, Option, Text
from bot.rendering.card_limits import OPTION
from bot.rendering.elections.results import ballot_headline, ballot_label
from bot.rendering.escape import label
from bot.rendering.motions.names import motion_name
from bot.rendering.paging import BY_TIME, page_said, turning, within
from bot.rendering.phrases import PAPER, joined, lines
from bot.rendering.times import clock
from bot.rendering.verbs import Verb
from bot.rendering.voting.matters import office_of, symbol_of
from bot.rendering.voting.results import headline, outcome_text

PAGE = 10


@dataclass(frozen=True, slots=True)
class Which:
    """Which votes: those on a draft with its clauses and amendments, on a kind of motion, or all."""

    draft: int = 0
    motion: MotionKind | None = None

    @property
    def subject(self) -> str:
        """The same as the subject of a control."""
        return f"{self.draft}-{self.motion or ''}"

    def on(self, session: Session, matter: Matter) -> bool:
        """Whether a matter is meant."""
        if not self.draft and self.motion is None:
            return True
        if matter.kind is MatterKind.MOTION:
            motion = session.motion(matter.number)
            return motion is not None and motion.kind is self.motion
        if matter.kind is MatterKind.AMENDMENT:
            amendment = session.amendment(matter.number)
            return amendment is not None and amendment.draft == self.draft
        return matter.kind in (MatterKind.CLAUSE, MatterKind.DRAFT) and matter.number == self.draft


def which(subject: str) -> Which:
    """The votes that the subject of a control means; raises ``ValueError`` where it means none."""
    draft, _, motion = subject.partition("-")
    return Which(int(draft), MotionKind(motion) if motion else None)


def votes_card(session: Session, meant: Which | None = None, page: int = 0) -> Card:
    """The votes meant, the latest first, with a menu to look at one of them."""
    meant = meant or Which()
    found = [own for own in reversed(taken_votes(session)) if meant.on(session, own.matter)]
    of = _of(session, meant)
    if not found:
        return Card(f"Votes{of}", (Text("No vote has been taken yet." if not of else "None so far."),))
    last = (len(found) - 1) // PAGE
    page = within(page, last)
    shown = found[page * PAGE : (page + 1) * PAGE]
    options = tuple(Option(vote_label(session, own), str(own.number)) for own in shown)
    blocks: list[Block] = [
        Text(lines(_row(session, own) for own in shown)),
        Menu("Look at a vote in full", Control(Verb.SHOW_RESULT, meant.subject), options),
    ]
    turns = turning(page, last, partial(Control, Verb.VOTES_PAGE, meant.subject), BY_TIME)
    blocks += [Buttons(turns)] if turns else []
    return Card(f"Votes{of}: {len(found)}{page_said(page, last)}", tuple(blocks))


def no_such_vote_text(number: int) -> str:
    """What is said where a vote is asked for that was not taken."""
    return f"There is no result of a vote {number}. See /vote history."


def not_a_vote_text(typed: str) -> str:
    """What is said where the number of a vote is wanted."""
    return f"“{typed}” is not the number of a vote: see /vote history."


def vote_label(session: Session, result: TakenVote) -> str:
    """A vote in one line of a list to choose from: its number, its outcome, its figures."""
    if isinstance(result, BallotRound):
        return ballot_label(session, result)
    tally = result.tally
    figures = "" if result.method is Method.WITHOUT_A_VOTE else f" {tally.yes}–{tally.no}–{tally.abstain}"
    return label(f"{result.number}{figures} · {outcome_text(session, result, PAPER)}", OPTION)


def likely_votes(session: Session, typed: str) -> list[TakenVote]:
    """The votes that may be meant, latest first: all words that were typed stand in their lines."""
    words = typed.casefold().split()
    return [
        own
        for own in reversed(taken_votes(session))
        if all(word in vote_label(session, own).casefold() for word in words)
    ]


def _row(session: Session, result: TakenVote) -> str:
    start = f"**{result.number}** · {clock(result.closed_at)}"
    if isinstance(result, BallotRound):
        office = office_of(session, result.election)
        return f"{start} · {ballot_headline(result)} (election of {office}, by secret ballot)"
    again = next((own.number for own in session.results if own.instead_of == result.number), 0)
    superseded = f" (taken again: vote {again})" if again else ""
    return f"{start} · {headline(session, result)}{superseded}"


def _of(session: Session, meant: Which) -> str:
    """Of what the votes are: " on E/2026/L.1"."""
    parts = [symbol_of(session, meant.draft)] if meant.draft else []
    parts += [motion_name(meant.motion, session.rulebook)] if meant.motion is not None else []
    return f" on {joined(parts)}" if parts else ""
