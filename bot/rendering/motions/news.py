"""What is announced of motions, each with its rule."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rulebook import DecidedBy, Objection, Topic
from bot.procedure.rules.motions.debates import MotionPut
from bot.procedure.rules.motions.precedence import awaits_second
from bot.procedure.rules.motions.raising import (
    MotionDenied,
    MotionGranted,
    MotionNotSeconded,
    MotionRaised,
    MotionRuledOutOfOrder,
    MotionWithdrawn,
)
from bot.procedure.rules.motions.seconds import MotionDefeated, MotionObjected, objection_tells
from bot.procedure.state.motions import Motion
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control, Tone
from bot.rendering.motions.names import motion_name
from bot.rendering.motions.phrases import disposal
from bot.rendering.news import News
from bot.rendering.phrases import capitalised, lines
from bot.rendering.sentences import sentence_of
from bot.rendering.verbs import Verb

OfMotions = (
    MotionRaised
    | MotionPut
    | MotionGranted
    | MotionDenied
    | MotionNotSeconded
    | MotionRuledOutOfOrder
    | MotionWithdrawn
    | MotionObjected
    | MotionDefeated
)


def motion_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    if not isinstance(event, OfMotions):
        return None
    motion = session.motion(event.number)
    if motion is None:
        return None
    rule, said = session.rulebook.motions.get(motion.kind), sentence_of(event, session)
    rules = (rule.rule,) if rule is not None else ()
    number = motion.number
    match event:
        case MotionRaised():
            name = motion_name(motion.kind, session.rulebook)
            at_once = rule is not None and rule.decided_by is DecidedBy.REQUEST
            how = "" if at_once else f"{capitalised(disposal(rule))}."
            return News(f"Motion {number}: {name}", lines((said, how, _second(session, motion))), rules)
        case MotionPut():
            said = lines((said, f"{capitalised(disposal(rule))}."))
            return News(f"Motion {number} before the committee", said, rules)
        case MotionGranted():
            return News(f"Motion {number} granted", said, rules, Tone.GOOD)
        case MotionDenied():
            return News(f"Motion {number} not granted", said, rules, Tone.BAD)
        case MotionNotSeconded():
            return News(f"No second for motion {number}", said, rules)
        case MotionObjected():
            return News(f"Objection to motion {number}", lines((said, _effect(session, motion))), rules)
        case MotionDefeated():
            return News(f"Motion {number} lost", said, rules, Tone.BAD)
        case MotionRuledOutOfOrder():
            return News(f"Motion {number} out of order", said, (session.rulebook.source(Topic.PRESIDENT),))
        case MotionWithdrawn():
            return News(f"Motion {number} withdrawn", said, (session.rulebook.source(Topic.WITHDRAWAL),))


def asking_buttons(event: Event, session: Session) -> tuple[Button, ...]:
    """What other delegations may say about a motion that has just been raised."""
    motion = session.motion(event.number) if isinstance(event, MotionRaised) else None
    if motion is None or motion.status.over:
        return ()
    number, rule = str(motion.number), session.rulebook.motions.get(motion.kind)
    buttons = []
    if awaits_second(session, motion):
        buttons.append(Button(f"Second motion {number}", Control(Verb.SECOND_MOTION, number)))
    if rule is not None and objection_tells(session, rule):
        buttons.append(Button(f"Object to motion {number}", Control(Verb.OBJECT_TO_MOTION, number)))
    return tuple(buttons)


def _second(session: Session, motion: Motion) -> str:
    """That another delegation has to second the motion."""
    return "Is there a second?" if awaits_second(session, motion) else ""


def _effect(session: Session, motion: Motion) -> str:
    """What the objection does."""
    rule = session.rulebook.motions.get(motion.kind)
    match rule.objection if rule is not None else None:
        case Objection.VOTE:
            return "It is not carried without a vote."
        case Objection.PRESIDENT:
            return "The President may grant it, deny it or put it to the vote."
    return ""
