"""The chair's panel: the state in brief, and exactly the controls that are in order now."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.procedure.engine import Action
from bot.procedure.rules.amendments.text import in_order
from bot.procedure.rules.deadlines import nearly_up
from bot.procedure.state.motions import Motion
from bot.procedure.state.session import Phase, Session
from bot.procedure.state.voting import Method
from bot.rendering.amendments.cards import waiting_text
from bot.rendering.amendments.order import order_text
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Style, Text, Tone
from bot.rendering.card_limits import ROW
from bot.rendering.dais_controls import KINDS, Group, groups
from bot.rendering.elections.cards import election_text
from bot.rendering.moderation.room import order_text as in_the_room
from bot.rendering.motions.controls import motions_menu
from bot.rendering.motions.phrases import (
    disposal,
    read_back,
    standing,
)
from bot.rendering.phrases import NAME, capitalised, inline, lines, small
from bot.rendering.points.cards import requests_text
from bot.rendering.rules import cited
from bot.rendering.seats.controls import claims_text
from bot.rendering.sitting import (
    agenda_text,
    draft_text,
    floor_text,
    nearly_up_text,
    next_speakers_text,
    numbers_text,
    pending_text,
    phase_text,
)
from bot.rendering.speakers.controls import LISTENING, recognition_menus
from bot.rendering.times import countdown
from bot.rendering.verbs import SURE, Verb
from bot.rendering.voting.explanations import explanations_text
from bot.rendering.voting.results import figures

__all__ = ["KINDS", "TITLE", "adjourn_card", "dais_card"]

TITLE, LIVE_TITLE = "Chair's panel", "Dais panel"
"""What the panel of one chair, and the live one in the dais's channel are called, and known by."""

Told = Callable[[Session, datetime], str]


def dais_card(
    session: Session,
    legal: Collection[Action],
    at: datetime,
    *,
    title: str = TITLE,
    notices: Sequence[str] = (),
) -> Card:
    """The panel for a chair, of whom ``legal`` says what is in order; the next step comes first."""
    texts = (*notices, *(text(session, at) for text in TEXTS))
    blocks: list[Block] = [Text(text) for text in texts if text]
    rows: list[Block] = list(_rows(_next_step_first(session, groups(session, legal))))
    rows += recognition_menus(session, legal)
    rows += motions_menu(session) if session.vote is None else ()
    return Card(
        f"{title} · {phase_text(session)}",
        (*blocks, Divider(), *rows) if rows else tuple(blocks),
        Tone.WARNING if nearly_up(session, at) else Tone.NEUTRAL,
    )


def _on_floor(session: Session, at: datetime) -> str:
    return lines((nearly_up_text(session, at), floor_text(session, at), _vote_so_far(session)))


def _speakers(session: Session, at: datetime) -> str:
    del at
    return next_speakers_text(session) if session.phase in LISTENING else ""


def _asked_for(session: Session, at: datetime) -> str:
    del at
    return lines((requests_text(session), explanations_text(session)))


def _draft(session: Session, at: datetime) -> str:
    del at
    return lines((agenda_text(session), draft_text(session), waiting_text(session), order_text(session)))


def _election(session: Session, at: datetime) -> str:
    del at
    return election_text(session)


def _numbers(session: Session, at: datetime) -> str:
    del at
    return small(numbers_text(session))


def _vote_so_far(session: Session) -> str:
    """How many have voted, and until when they may."""
    vote = session.vote
    if vote is None:
        return ""
    ends = f"ends {countdown(vote.ends_at)}"
    if vote.method is Method.WITHOUT_A_VOTE:
        return f"The time to ask {ends}."
    if vote.method is Method.SHOW_OF_HANDS:
        counted = f"you counted {figures(vote.hands)}" if vote.hands else "waits for your count"
        return f"{len(vote.entitled)} may vote · {counted}"
    done = f"{vote.heard} of {len(vote.entitled)} have voted"
    if vote.called is not None:
        again = " again" if vote.second_round else ""
        return f"{done} · {inline(vote.called, NAME)} is called{again}, answer due {countdown(vote.ends_at)}"
    return f"{done} · {ends}"


def adjourn_card() -> Card:
    """Asks once more before a sitting is over, which no press can take back."""
    text = "The speakers list is emptied and motions not yet decided lapse. Drafts stay before the committee."
    sure = Button("Adjourn now", Control(Verb.ADJOURN, choice=SURE), Style.BAD)
    return Card("Adjourn the meeting?", (Text(text), Buttons((sure,))))


def _motions(session: Session, at: datetime) -> str:
    """The first motion in the order of precedence as the chair reads it back, and the others in short."""
    del at
    if not session.pending:
        return ""
    return lines((_read_back(session, session.pending[0]), pending_text(session, start=1)))


def _read_back(session: Session, motion: Motion) -> str:
    rule, stands = session.rulebook.motions.get(motion.kind), standing(motion, session)
    return lines(
        (
            f"**Motion {motion.number}** · {capitalised(read_back(motion, session))}.",
            f"{capitalised(disposal(rule))}." + (f" {capitalised(stands)}." if stands else ""),
            cited((rule.rule if rule is not None else None,)),
        )
    )


def _next_step_first(session: Session, found: Iterable[Group]) -> list[Group]:
    """The groups with the step the chair takes next at the very front."""
    ordered = [group for group in found if group]
    for verb in _next_steps(session):
        for group in ordered:
            main = next((button for button in group if button.control.verb is verb), None)
            if main is None:
                continue
            first = (replace(main, style=Style.MAIN), *(button for button in group if button is not main))
            return [first, *(other for other in ordered if other is not group)]
    return ordered


def _next_steps(session: Session) -> tuple[Verb, ...]:
    """What a chair does next, the likeliest first; in a roll-call vote no answer is put before the others."""
    match session.phase:
        case Phase.CLOSED:
            return (Verb.OPEN_SITTING,)
        case Phase.SUSPENDED:
            return (Verb.RESUME,)
        case Phase.ROLL_CALL:
            return (Verb.FINISH_ROLL,)
        case Phase.VOTING:
            called = session.vote is not None and session.vote.called is not None
            return () if called else (Verb.CLOSE_VOTE,)
        case Phase.POINT:
            return ()
    leading = (Verb.BEGIN_ANSWER, Verb.RECOGNISE_QUESTION, Verb.END_ANSWER, Verb.RECOGNISE_COMMENT)
    if session.speech is not None:
        return (*leading, Verb.NEXT_SPEAKER, Verb.END_SPEECH)
    if not session.roll.taken:
        return (Verb.START_ROLL,)
    motions = (Verb.TAKE_UP_POINT, Verb.PUT_MOTION, Verb.GRANT_MOTION)
    if session.phase is Phase.MOTION:
        return (*motions, Verb.NEXT_SPEAKER, Verb.PUT_TO_VOTE)
    flagged = any(own.text_changed for own in in_order(session)[:1])
    first = (Verb.DROP_AMENDMENT, Verb.PUT_AMENDMENT) if flagged else (Verb.PUT_AMENDMENT,)
    voting = (*first, Verb.OPEN_VOTE, Verb.ELECT, Verb.OPEN_BALLOT)
    if session.debate_closed or session.parts is not None:
        return (*motions, Verb.CALL_EXPLANATION, *voting)
    speaking = (Verb.CALL_EXPLANATION, *leading, Verb.NEXT_SPEAKER, Verb.CALL_REPLY)
    if session.open_election is not None:
        return (*motions, *speaking, Verb.ELECT, Verb.OPEN_BALLOT, Verb.OPEN_LIST)
    return (*motions, *speaking, Verb.OPEN_LIST, Verb.INTRODUCE, *voting, Verb.END_CAUCUS)


def _rows(found: Iterable[Group]) -> Iterable[Buttons]:
    for group in found:
        for start in range(0, len(group), ROW):
            yield Buttons(group[start : start + ROW])


TEXTS: tuple[Told, ...] = (
    *(_on_floor, _asked_for, _motions, _speakers, _draft, _election, claims_text, in_the_room, _numbers),
)
"""What the panel tells of each area, from top to bottom; where an area has nothing to tell, an empty text."""
