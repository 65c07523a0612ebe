"""Points, appeals and rights of reply in words: what they are called, what waits, what is ruled on them."""

from __future__ import annotations

from bot.procedure.rulebook import PointKind, Rule, Tie, Topic
from bot.procedure.rules.points.order import awaits_second, source_of
from bot.procedure.rules.points.rulings import PointRuling
from bot.procedure.state.appeals import Appeal, LastRuling, RulingOn
from bot.procedure.state.points import Point, PointStatus
from bot.procedure.state.session import Session
from bot.rendering.card_limits import OPTION
from bot.rendering.escape import label
from bot.rendering.motions.names import motion_numbered
from bot.rendering.phrases import DISCORD, NAME, Medium, inline, lines
from bot.rendering.times import duration
from bot.rendering.words import POINT_STATUSES, POINTS, REPLY_STATUSES

_WAITING = 5
_TEXT = 300


def point_named(session: Session, number: int) -> str:
    """A point with its kind: "point 3 (point of order)"."""
    point = session.point(number)
    return f"point {number}" + (f" ({POINTS[point.kind]})" if point is not None else "")


def ruling_named(session: Session, ruling: LastRuling) -> str:
    """A ruling by what it is on: "the ruling on point 3 (point of order)"."""
    if ruling.on is RulingOn.POINT:
        return f"the ruling on {point_named(session, ruling.number)}"
    return f"the ruling on {motion_numbered(ruling.number, session)}"


def raised_said(point: Point, on: Medium = DISCORD) -> str:
    """Who raises what: "France raises a point of order: “…”"."""
    audibility = ", because the speaker cannot be heard" if point.audibility else ""
    return f"{on.name(point.delegation)} raises a {POINTS[point.kind]}{audibility}{said(point.text, on)}"


def said(text: str, on: Medium = DISCORD) -> str:
    """What was said, after a colon, and the end of the sentence."""
    words = text[:_TEXT].strip()
    if not words:
        return "."
    return f": “{on.name(words)}”" + ("" if words.endswith((".", "!", "?")) else ".")


def ruled_said(session: Session, number: int, ruling: PointRuling, text: str, on: Medium = DISCORD) -> str:
    """What the President says: "The President rules that the point of order of France is well taken."."""
    point = session.point(number)
    if point is None:
        return ""
    whose = f"the {POINTS[point.kind]} of {on.name(point.delegation)}"
    if point.kind is PointKind.ORDER:
        taken = "well taken" if ruling is PointRuling.SUSTAINED else "not well taken"
        return f"The President rules that {whose} is {taken}{said(text, on)}"
    if ruling is PointRuling.OVERRULED:
        return f"The President rules that {whose} is not in order{said(text, on)}"
    if point.kind is PointKind.PERSONAL_PRIVILEGE:
        return f"The President has seen to {whose}{said(text, on)}"
    return f"The President answers {whose}{said(text, on)}"


def became_of(point: Point) -> str:
    """What became of a point, in the terms of its kind: "not well taken"."""
    if point.status is not PointStatus.OVERRULED:
        return POINT_STATUSES[point.status]
    return "not well taken" if point.kind is PointKind.ORDER else "not in order"


def is_answered_in_words(point: Point) -> bool:
    """Whether a point asks the President for an answer."""
    return point.kind in (PointKind.PARLIAMENTARY_INQUIRY, PointKind.INFORMATION_TO_CHAIR)


def rulings_of(kind: PointKind) -> dict[PointRuling, str]:
    """What may be ruled on a kind of point, as a chair would press it."""
    if kind is PointKind.ORDER:
        return {PointRuling.SUSTAINED: "Well taken", PointRuling.OVERRULED: "Not well taken"}
    done = "Seen to" if kind is PointKind.PERSONAL_PRIVILEGE else "Answer"
    return {PointRuling.ANSWERED: done, PointRuling.OVERRULED: "Not in order"}


def appeal_said(session: Session, appeal: Appeal, on: Medium = DISCORD) -> str:
    """Who appeals what: "France appeals the ruling on point 3 (point of order): “…”"."""
    ruling = ruling_named(session, appeal.ruling)
    return f"{on.name(appeal.delegation)} appeals {ruling}{said(appeal.text, on)}"


def appeal_text(session: Session, number: int) -> str:
    """What is voted on: the appeal, the ruling, and what a vote in favour would do to it."""
    appeal = session.appeal(number)
    if appeal is None:
        return ""
    tie = "it stands" if session.rulebook.appeals.tie is Tie.LOST else "it is overruled"
    return lines(
        (
            appeal_said(session, appeal),
            f"{standing_said(session, appeal.ruling)} Yes overrules the ruling, No lets it stand.",
            f"Not debated; on a tie {tie}.",
        )
    )


def standing_said(session: Session, ruling: LastRuling, on: Medium = DISCORD) -> str:
    """What holds now by a ruling."""
    if ruling.on is RulingOn.MOTION:
        motion = session.motion(ruling.number)
        over = motion is None or motion.status.over
        return f"Motion {ruling.number} is {'out of order' if over else 'in order and pending again'}."
    point = session.point(ruling.number)
    if point is None:
        return ""
    taken = "well taken" if point.status is PointStatus.SUSTAINED else "not well taken"
    return f"The {POINTS[point.kind]} of {on.name(point.delegation)} is {taken}."


def point_label(point: Point) -> str:
    """A point in one line of a list to choose from."""
    return label(f"Point {point.number}: {POINTS[point.kind]} ({point.delegation})", OPTION)


def point_rules(session: Session, number: int) -> tuple[Rule, ...]:
    """The rules a point rests on, with that on appeals while the ruling on it can be appealed."""
    point = session.point(number)
    rules = () if point is None else (source_of(session, point.kind),)
    return (*rules, session.rulebook.source(Topic.APPEALS)) if appealable(session) else rules


def appealable(session: Session) -> bool:
    """Whether the last ruling can be appealed now."""
    return session.ruling is not None and session.rulebook.appeals.allowed and session.open_appeal is None


def requests_text(session: Session) -> str:
    """The points that wait, the appeal that needs a second, and the rights of reply, as on a panel."""
    waiting = [
        f"Point {own.number}: {POINTS[own.kind]} · {inline(own.delegation, NAME)}{_second(session, own)}"
        for own in session.waiting_points[:_WAITING]
    ]
    rest = len(session.waiting_points) - len(waiting)
    replies = [
        f"Right of reply {own.number}: {inline(own.delegation, NAME)} to {inline(own.to, NAME)}"
        f" · {REPLY_STATUSES[own.status]}"
        for own in session.open_replies[:_WAITING]
    ]
    more = len(session.open_replies) - len(replies)
    return lines(
        (
            "**Points that wait**" if waiting else "",
            *waiting,
            f"and {rest} more" if rest else "",
            _appeal_waits(session),
            "**Rights of reply**" if replies else "",
            *replies,
            f"and {more} more" if more else "",
        )
    )


def interrupted_text(session: Session) -> str:
    """What stands still below a point: a speech with the time it has left, or a vote."""
    if session.vote is not None:
        return f"Vote {session.vote.number} waits for the ruling; whoever has a vote can still cast it."
    speech = session.speaking
    if speech is None:
        return ""
    name = inline(speech.delegation, NAME)
    return f"The speech of {name} stands still with {duration(speech.remaining)} left, and goes on after it."


def taken_up_said(session: Session) -> str:
    """When a point that waits is taken up."""
    if session.point_on_floor is not None:
        return "another point is being dealt with"
    if session.vote is None and session.speech is not None:
        return "the dais takes it up once the speaker is done"
    return "the dais takes it up"


def _second(session: Session, point: Point) -> str:
    return " · needs a second" if awaits_second(session, point) else ""


def _appeal_waits(session: Session) -> str:
    appeal = session.open_appeal
    if appeal is None or session.vote is not None:
        return ""
    return f"**Appeal {appeal.number}** {appeal_said(session, appeal)} It needs a second."
