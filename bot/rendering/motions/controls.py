"""The controls of motions: on the floor panel, on the chair's panel, and on the card of one motion."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from functools import partial

from bot.procedure.engine import Action
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.precedence import awaits_second, next_motion
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.state.motions import Motion, MotionStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.rendering.asking import somebody_may
from bot.rendering.card import Button, Buttons, Control, Menu, Option, Style
from bot.rendering.card_limits import OPTION, OPTIONS
from bot.rendering.escape import label
from bot.rendering.motions.names import motion_brief, motion_name
from bot.rendering.motions.phrases import disposal, standing
from bot.rendering.phrases import PAPER, capitalised
from bot.rendering.sitting import SHOWN
from bot.rendering.verbs import Verb

MOTION_ACTIONS: tuple[type[Action], ...] = (PutMotion, RuleOnMotion, PutToVote)
"""The actions the chair's panel has controls for."""

CARD_ACTIONS: tuple[type[Action], ...] = (
    *MOTION_ACTIONS,
    SecondMotion,
    ObjectToMotion,
    WithdrawMotion,
    SpeakOnMotion,
)
"""The actions the card of a motion has controls for, whoever looks at it."""

_SECONDS = 2


def pending_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair may do about the motion that goes first, and about one above it that awaits a second."""
    if not session.pending:
        return
    first, ready = session.pending[0], next_motion(session)
    if ready is not None:
        yield from _taking_up(session, ready, legal)
    yield from _falling(first, legal)
    yield from _out_of_order((ready or first).number, legal, named=ready not in (None, first))


def floor_motion_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair may do about the motion before the committee."""
    if PutToVote() in legal:
        yield Button("Put to the vote", Control(Verb.PUT_TO_VOTE))
    if PutToVote(without_a_vote=True) in legal:
        yield Button("No objection", Control(Verb.PUT_TO_VOTE, choice=Method.WITHOUT_A_VOTE))
    debate = session.motion_debate
    if debate is not None and not session.pending:
        yield from _out_of_order(debate.motion, legal)


def motions_menu(session: Session) -> Iterator[Menu]:
    """A choice among the motions, where there are more than the panel has buttons for."""
    if len(session.open_motions) < 2:
        return
    options = [
        Option(
            label(f"Motion {own.number}: {motion_brief(own, session, PAPER)}", OPTION),
            str(own.number),
            label(" · ".join(filter(None, (own.mover, standing(own, session, PAPER)))), OPTION),
        )
        for own in in_order_of_precedence(session)[:OPTIONS]
    ]
    yield Menu("Look at a motion", Control(Verb.SHOW_MOTION), tuple(options))


def card_buttons(
    session: Session, motion: Motion, legal: Collection[Action], *, dais: bool
) -> Iterator[tuple[Button, ...]]:
    """The rows of buttons on the card of a motion: exactly what is in order for whoever looks at it."""
    number = str(motion.number)
    debated = session.motion_debate is not None and session.motion_debate.motion == motion.number
    own = [
        Button(said, Control(verb, number))
        for action, said, verb in (
            (SecondMotion(motion.number), "Second", Verb.SECOND_MOTION),
            (ObjectToMotion(motion.number), "Object", Verb.OBJECT_TO_MOTION),
            (WithdrawMotion(motion.number), "Withdraw", Verb.WITHDRAW_MOTION),
        )
        if action in legal
    ]
    if debated:
        own.extend(
            Button(f"Speak {side}", Control(Verb.SPEAK_ON_MOTION, choice=side))
            for side in Side
            if SpeakOnMotion(side) in legal
        )
    yield tuple(own)
    yield (*_taking_up(session, motion, legal), *(floor_motion_buttons(session, legal) if debated else ()))
    ending = () if debated and not session.pending else _out_of_order(motion.number, legal)
    noted = _noting(session, motion, legal) if dais else ()
    yield (*noted, *_falling(motion, legal), *ending)


def raising_menu(session: Session, kinds: Sequence[MotionKind]) -> Iterator[Menu]:
    """The motions that can be raised now, each with how it is decided."""
    if kinds:
        options = tuple(
            Option(
                label(capitalised(motion_name(kind, session.rulebook, PAPER)), OPTION),
                kind,
                label(capitalised(disposal(session.rulebook.motions.get(kind))), OPTION),
            )
            for kind in kinds
        )
        yield Menu("Raise a motion", Control(Verb.RAISE), options)


def motion_request_row(session: Session, at: datetime) -> Iterator[Buttons]:
    """What any delegation may say about the motions that go first: that it seconds or opposes one."""
    buttons = tuple(_requests(session, at))
    if buttons:
        yield Buttons(buttons)


def _requests(session: Session, at: datetime) -> Iterator[Button]:
    for own in [motion for motion in session.pending if awaits_second(session, motion)][:_SECONDS]:
        if _somebody_may(session, SecondMotion, own, at):
            yield Button(f"Second motion {own.number}", Control(Verb.SECOND_MOTION, str(own.number)))
    debate = session.motion_debate
    first = session.motion(debate.motion) if debate is not None else next_motion(session)
    if first is not None and _somebody_may(session, ObjectToMotion, first, at):
        yield Button(f"Object to motion {first.number}", Control(Verb.OBJECT_TO_MOTION, str(first.number)))
    yield from all_motions_button(session)


def all_motions_button(session: Session) -> Iterator[Button]:
    """That all pending motions are shown, where a panel shows only the first."""
    if len(session.pending) > SHOWN:
        yield Button("All motions", Control(Verb.MOTIONS_PAGE))


def in_order_of_precedence(session: Session) -> tuple[Motion, ...]:
    """The motions not yet disposed of: the one before the committee, then those that wait."""
    on_floor = tuple(own for own in session.open_motions if own.status is MotionStatus.ON_FLOOR)
    return (*reversed(on_floor), *session.pending)


def _taking_up(session: Session, motion: Motion, legal: Collection[Action]) -> Iterator[Button]:
    """What takes up a motion that waits."""
    rule = session.rulebook.motions.get(motion.kind)
    number, debatable = str(motion.number), rule is not None and rule.debatable
    if PutMotion(motion.number) in legal:
        yield Button(f"Put motion {number} to the committee", Control(Verb.PUT_MOTION, number))
    if PutMotion(motion.number, without_a_vote=True) in legal and not debatable:
        yield Button("Carry without objection", Control(Verb.PUT_MOTION, number, Method.WITHOUT_A_VOTE))
    if RuleOnMotion(motion.number, Ruling.GRANTED) in legal:
        yield Button("Grant", Control(Verb.GRANT_MOTION, number))
    if RuleOnMotion(motion.number, Ruling.DENIED) in legal:
        yield Button("Deny", Control(Verb.DENY_MOTION, number))


def _noting(session: Session, motion: Motion, legal: Collection[Action]) -> Iterator[Button]:
    """What a chair notes for a delegation that calls out from its place."""
    number = str(motion.number)
    others = [own.name for own in session.members_present if own.name != motion.mover]
    if any(SecondMotion(motion.number, name) in legal for name in others):
        yield Button("Note a second", Control(Verb.NOTE_SECOND, number))
    if any(ObjectToMotion(motion.number, name) in legal for name in others):
        yield Button("Note an objection", Control(Verb.NOTE_OBJECTION, number))


def _falling(motion: Motion, legal: Collection[Action]) -> Iterator[Button]:
    if RuleOnMotion(motion.number, Ruling.NOT_SECONDED) in legal:
        yield Button(f"No second for motion {motion.number}", Control(Verb.NOT_SECONDED, str(motion.number)))


def _out_of_order(number: int, legal: Collection[Action], *, named: bool = False) -> Iterator[Button]:
    if RuleOnMotion(number, Ruling.OUT_OF_ORDER) in legal:
        said = f"Motion {number} out of order" if named else "Out of order"
        yield Button(said, Control(Verb.OUT_OF_ORDER, str(number)), Style.BAD)


def _somebody_may(
    session: Session, kind: type[SecondMotion | ObjectToMotion], motion: Motion, at: datetime
) -> bool:
    """Whether some member that has said nothing to a motion may second it, or object to it."""
    return somebody_may(session, partial(kind, motion.number), at, (motion.mover, *motion.objectors))
