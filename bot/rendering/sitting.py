"""The state of a sitting in lines that cards share: what is on the floor, who is next, the quorums."""

from __future__ import annotations

from datetime import datetime

from bot.procedure.rulebook import Majority
from bot.procedure.rules.deadlines import nearly_up
from bot.procedure.rules.motions.seconds import defeated_by_asking
from bot.procedure.state.debating import DebateClock
from bot.procedure.state.session import Phase, Session
from bot.procedure.state.speaking import Purpose, Speech
from bot.procedure.state.voting import Method
from bot.procedure.tally import needed
from bot.rendering.motions.phrases import (
    disposal,
    motion_purpose,
    queue_line,
)
from bot.rendering.phrases import NAME, capitalised, fitted, inline, lines
from bot.rendering.points.cards import interrupted_text
from bot.rendering.speakers.speeches import comments_text, dais_picks, questions_text
from bot.rendering.times import clock, countdown, duration
from bot.rendering.voting.matters import (
    matter_title,
    to_decide,
)
from bot.rendering.words import (
    DEBATE_TIMES,
    MAJORITIES,
    METHODS,
    PHASES,
    POINTS,
    PURPOSES,
)

_TITLE = 160
_TOPIC = 200
SHOWN = 5
"""How many of the next speakers, and of the pending motions, a panel shows."""
_NAMES_ROOM = 700


def heading(session: Session) -> str:
    """The title of a panel: committee, sitting, and what it does now."""
    sitting = f" · sitting {session.sitting.number}" if session.sitting.number else ""
    return f"{inline(session.body.name, NAME)}{sitting} · {phase_text(session)}"


def phase_text(session: Session) -> str:
    """What the committee does now."""
    return "before the roll call" if _before_the_roll(session) else PHASES[session.phase]


def floor_text(session: Session, at: datetime) -> str:
    """What is on the floor."""
    match session.phase:
        case Phase.CLOSED:
            over = f"Sitting {session.sitting.number} is over. " if session.sitting.number else ""
            return f"{over}The dais opens the {'next' if over else 'first'} sitting."
        case Phase.SUSPENDED:
            resumes_at = session.sitting.resumes_at
            if resumes_at is None:
                return "The meeting is suspended until the dais resumes it."
            return f"The meeting is suspended until {clock(resumes_at)}, {countdown(resumes_at)}."
        case Phase.VOTING:
            return _vote_text(session)
        case Phase.ROLL_CALL:
            answered = sum(own.name in session.roll.presence for own in session.body.delegations)
            return f"The roll is being called: {answered} of {len(session.body.delegations)} have answered."
        case Phase.POINT:
            return _point_text(session)
        case Phase.MOTION:
            return _motion_text(session, at)
        case Phase.MODERATED_CAUCUS | Phase.UNMODERATED_CAUCUS:
            return _caucus_text(session, at)
        case Phase.SPEECH | Phase.DEBATE | Phase.NOT_ESTABLISHED:
            if _before_the_roll(session):
                return "The roll has not been called yet."
            return speech_text(session.speech, at) or nobody_text(session)


def nearly_up_text(session: Session, at: datetime) -> str:
    """That the time of what is before the committee is nearly up; nothing before the rules have it said."""
    due = nearly_up(session, at)
    return "" if due is None else f"**Time is nearly up**: over {countdown(due)}."


def nobody_text(session: Session) -> str:
    """That nobody has the floor, and whose time was up last."""
    last = session.last_speech
    over = f"**Time is up** for {inline(last.delegation, NAME)}. " if last and last.timed_out else ""
    return f"{over}Nobody has the floor."


def speech_text(speech: Speech | None, at: datetime) -> str:
    """Who has the floor, and the clock."""
    if speech is None:
        return ""
    name = f"**{inline(speech.delegation, NAME)}** has the floor"
    purpose = "" if speech.purpose in (Purpose.GENERAL, Purpose.CAUCUS) else f", {PURPOSES[speech.purpose]}"
    if speech.ends_at is not None:
        time = f"time is up {countdown(speech.ends_at)}"
    else:
        waits = "clock stopped" if speech.questions else "paused"
        time = f"{waits} with {duration(speech.left(at))} left"
    questions = " · taking questions" if speech.questions else ""
    return lines((f"{name}{purpose} · {time}{questions}", questions_text(speech)))


def next_speakers_text(session: Session) -> str:
    """The next speakers of the list in use, or whose placards are raised; first the comments on a speech."""
    listed = session.list
    if not listed.open and not listed.queue:
        return comments_text(session)
    picked = dais_picks(session)
    what = "Placards raised" if picked else "Next speakers"
    state = "" if picked else f"list {'open' if listed.open else 'closed'}, "
    heading = f"**{what}** ({state}{duration(listed.seconds)} each): "
    if not listed.queue:
        return lines((comments_text(session), f"{heading}{'none' if picked else 'nobody'} yet"))
    names = [
        f"{'' if picked else f'{place} '}{inline(name, NAME)}"
        for place, name in enumerate(listed.queue[:SHOWN], 1)
    ]
    rest = len(listed.queue) - SHOWN
    more = f" and {rest} more" if rest > 0 else ""
    return lines((comments_text(session), heading + " · ".join(names) + more))


def pending_text(session: Session, start: int = 0) -> str:
    """The pending motions from a place on, the first in the order of precedence first."""
    shown = session.pending[start : start + SHOWN]
    rows = [queue_line(own, session) for own in shown]
    rest = len(session.pending) - start - len(shown)
    if not rows:
        return ""
    heading = "**Motions in order of precedence**" if start == 0 else "**Then**"
    return lines((heading, *rows, f"and {rest} more" if rest else ""))


def agenda_text(session: Session) -> str:
    """The topic that the committee has taken up by a motion."""
    return f"**On the agenda** “{inline(session.agenda, _TOPIC)}”" if session.agenda.strip() else ""


def draft_text(session: Session) -> str:
    """The draft before the committee."""
    draft = session.draft(session.draft_on_floor or 0)
    if draft is None:
        return ""
    state = ""
    if session.parts is not None:
        left = session.parts.undecided
        how = "in parts" if draft.groups or any(len(own) > 1 for own in left) else "clause by clause"
        state = f" · {how}, {len(left)} to go" if left else " · the whole comes next"
    elif session.debate_closed:
        state = " · debate closed, ready for the vote"
    elif session.debate_clock is not None:
        state = f" · {_debate_time(session.debate_clock)}"
    return f"**Before the committee** {inline(draft.symbol, NAME)} “{inline(draft.title, _TITLE)}”{state}"


def _debate_time(clock: DebateClock) -> str:
    """Which time of the debate it is, and until when."""
    time = DEBATE_TIMES[clock.time]
    if clock.ends_at is None:
        return f"{time}, {duration(clock.remaining)} left, standing still"
    return f"{time}, over {countdown(clock.ends_at)}"


def numbers_text(session: Session) -> str:
    """Who is present, both quorums and the majority, in numbers."""
    members, present = len(session.body.members), len(session.members_present)
    if not session.roll.calling and not session.roll.taken:
        return ""
    rulebook = session.rulebook
    parts = [f"Present {present} of {members}"]
    for quorum, what in (
        (rulebook.quorum_to_debate, "quorum to debate"),
        (rulebook.quorum_to_decide, f"to {to_decide(rulebook)}"),
    ):
        reached = "reached" if quorum.met(present, members) else "**not reached**"
        if quorum.assumed and session.roll.taken and not session.roll.counted:
            reached = "assumed"
        parts.append(f"{what} {quorum.needed(members)}: {reached}")
    parts += majorities(session)
    return " · ".join(parts)


def majorities(session: Session) -> list[str]:
    """The votes a majority takes if all the members present vote yes or no."""
    present, rulebook = len(session.members_present), session.rulebook
    kinds = dict.fromkeys((rulebook.majority.draft, Majority.SIMPLE))
    return [f"{MAJORITIES[own]} if all vote: {needed(own, present)}" for own in kinds if present]


def _before_the_roll(session: Session) -> bool:
    return session.phase is Phase.DEBATE and not session.roll.taken


def _vote_text(session: Session) -> str:
    vote = session.vote
    if vote is None:
        return ""
    how = "decided without a vote unless a member asks for one"
    if defeated_by_asking(session, vote):
        how = "carried unless a member objects"
    if vote.method is not Method.WITHOUT_A_VOTE:
        how = f"by {METHODS[vote.method]}"
    return f"**Vote {vote.number}** · {matter_title(session, vote.matter)} · {how}"


def _point_text(session: Session) -> str:
    floor = session.point_on_floor
    point = session.point(floor.point) if floor else None
    if point is None:
        return ""
    said = f": “{inline(point.text, _TOPIC)}”" if point.text.strip() else ""
    line = f"**Point {point.number}** · {POINTS[point.kind]} by {inline(point.delegation, NAME)}{said}"
    return lines((line, interrupted_text(session)))


def _motion_text(session: Session, at: datetime) -> str:
    debate = session.motion_debate
    motion = session.motion(debate.motion) if debate else None
    if debate is None or motion is None:
        return ""
    purpose = capitalised(motion_purpose(motion.kind, motion.terms, session))
    waiting = [
        f"{side}: {fitted([inline(name, NAME) for name in names], _NAMES_ROOM)}"
        for side, names in (("for", debate.waiting_for), ("against", debate.waiting_against))
        if names
    ]
    return lines(
        (
            f"**Motion {motion.number}** · {purpose} · moved by {inline(motion.mover, NAME)}",
            capitalised(disposal(session.rulebook.motions.get(motion.kind))) + ".",
            speech_text(session.speech, at),
            f"Waiting to speak {' · '.join(waiting)}" if waiting else "",
        )
    )


def _caucus_text(session: Session, at: datetime) -> str:
    caucus = session.caucus
    if caucus is None:
        return ""
    topic = f" on “{inline(caucus.topic, _TOPIC)}”" if caucus.topic.strip() else ""
    kind = "Moderated" if caucus.moderated else "Unmoderated"
    line = f"**{kind} caucus**{topic} · over {countdown(caucus.ends_at)}"
    if not caucus.moderated:
        return line
    return lines((line, speech_text(session.speech, at) or nobody_text(session)))
