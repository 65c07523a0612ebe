"""What is announced in the floor channel: rulings and turns of business, each with its rule.

The panel shows the rest; the result of a vote has a card of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from bot.procedure.event import Event
from bot.procedure.rulebook import DecidedBy, MotionKind, Topic
from bot.procedure.rules import roll_call, sitting
from bot.procedure.rules.debate import caucus
from bot.procedure.rules.debate import turns as debate
from bot.procedure.rules.motions import debates as motion_debates
from bot.procedure.rules.motions import raising as motions
from bot.procedure.rules.points import raising as points
from bot.procedure.rules.resolutions import life as resolutions
from bot.procedure.rules.speakers import exhaustion
from bot.procedure.rules.voting import decisions
from bot.procedure.rules.voting import events as votes
from bot.procedure.state.session import Session
from bot.rendering.amendments.news import amendment_backing, amendment_news
from bot.rendering.authority.news import dais_news
from bot.rendering.card import Buttons, Card, Text, Tone
from bot.rendering.debate.news import debate_news
from bot.rendering.elections.news import election_news
from bot.rendering.moderation.news import moderation_news
from bot.rendering.motions.news import asking_buttons, motion_news
from bot.rendering.news import News
from bot.rendering.phrases import lines
from bot.rendering.points.news import point_news
from bot.rendering.resolutions.news import backing_buttons, draft_news
from bot.rendering.rulebook.news import rule_news
from bot.rendering.rules import cited
from bot.rendering.sentences import sentence_of
from bot.rendering.sitting import numbers_text
from bot.rendering.speakers.news import speech_news
from bot.rendering.times import clock
from bot.rendering.voting.matters import (
    symbol_of,
)
from bot.rendering.voting.news import vote_news
from bot.rendering.words import (
    METHODS,
)

__all__ = ["announcements", "sentence_of"]


_TITLES: Mapping[type[Event], tuple[str, str, Topic]] = {
    sitting.SittingOpened: ("Sitting {number} opened", "The roll call comes next.", Topic.MEETINGS),
    sitting.SittingSuspended: ("Meeting suspended", "", Topic.MEETINGS),
    sitting.SittingResumed: ("Meeting resumed", "The committee goes on where it was.", Topic.MEETINGS),
    sitting.SittingAdjourned: (
        "Meeting adjourned",
        "Motions, points and rights of reply not yet disposed of have lapsed. Draft resolutions stay.",
        Topic.MEETINGS,
    ),
    roll_call.RollCallStarted: ("Roll call", "Answer on the panel.", Topic.ROLL_CALL),
    caucus.CaucusBegun: ("Caucus", "", Topic.CAUCUS),
    caucus.CaucusEnded: ("Caucus over", "", Topic.CAUCUS),
    resolutions.DraftIntroduced: ("{symbol} introduced", "", Topic.PROPOSALS),
    resolutions.DraftWithdrawn: ("{symbol} withdrawn", "", Topic.WITHDRAWAL),
    resolutions.RollCallVoteAsked: ("Roll-call vote on {symbol}", "", Topic.METHOD_OF_VOTING),
    votes.VoteRequested: ("Vote asked for", "", Topic.REQUEST_FOR_A_VOTE),
    votes.VoteCancelled: ("Vote {number} cancelled", "", Topic.CONDUCT_DURING_VOTING),
}
"""Title, text and rule of what needs no more; without a text, the line of the minutes stands there."""


def announcements(before: Session, events: Sequence[Event], after: Session, at: datetime) -> tuple[Card, ...]:
    """The one card that an act deserves, or none: its title is the last thing the act led to."""
    del at  # times of day are in the events
    news = list(_all_news(before, events))
    if not news or after.committee is None:
        return ()
    last = news[-1]
    rules = dict.fromkeys(rule for own in news for rule in own.rules)
    text = lines((*dict.fromkeys(own.text for own in news), cited(rules)))
    return (Card(last.title, (Text(text), *_controls(events, after)), last.tone),)


def _controls(events: Sequence[Event], after: Session) -> Iterator[Buttons]:
    """What may be said to what has just come in: a motion is seconded, a draft or an amendment backed."""
    for event in events:
        asking = asking_buttons(event, after)
        if asking:
            yield Buttons(asking)
        backing = backing_buttons(event, after) or amendment_backing(event, after)
        if backing:
            yield Buttons(backing)


def _all_news(session: Session, events: Sequence[Event]) -> Iterator[News]:
    """The news of an act's events; a decision on a motion is told with what it leads to, not for itself."""
    decided = ""
    for event, told in zip(events, _worth_telling(events), strict=True):
        session = event.apply(session)
        if isinstance(event, decisions.MotionDecided):
            decided = sentence_of(event, session)
        news = _news(event, session) if told else None
        if news is not None:
            yield News(news.title, lines((decided, news.text)), news.rules, news.tone)
            decided = ""


def _worth_telling(events: Sequence[Event]) -> Iterator[bool]:
    """Whether each event is told for itself: not what another says, nor a grant nobody rules on."""
    voting = any(isinstance(own, votes.VoteOpened) for own in events)
    taken_up = any(isinstance(own, points.PointPut) for own in events)
    run_out = any(isinstance(own, exhaustion.ListExhausted) for own in events)
    for event in events:
        match event:
            case points.PointRaised() | points.PointSeconded():
                yield not taken_up
            case motion_debates.MotionPut():
                yield not voting
            case motions.MotionGranted(by=DecidedBy.REQUEST) | decisions.MotionDecided():
                yield False
            case debate.DebateClosed():
                yield not run_out
            case _:
                yield True


def _news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it."""
    said, source = sentence_of(event, session), session.rulebook.source
    match event:
        case roll_call.RollCallFinished():
            title = f"Roll: {len(session.members_present)} of {len(session.body.members)} present"
            rules = (source(Topic.QUORUM_TO_DEBATE), source(Topic.QUORUM_TO_DECIDE))
            return News(title, numbers_text(session), tuple(dict.fromkeys(rules)))
        case roll_call.RollCallStarted():
            return News("Roll call", "Answer on the panel.", (source(Topic.ROLL_CALL),))
        case debate.DebateClosed(draft=draft) | debate.DebateAdjourned(draft=draft):
            closed = isinstance(event, debate.DebateClosed)
            kind = MotionKind.CLOSE_DEBATE if closed else MotionKind.ADJOURN_DEBATE
            what = "" if draft is None else f" on {symbol_of(session, draft)}"
            return News(
                f"Debate{what} {'closed' if closed else 'adjourned'}",
                said,
                tuple(own.rule for own in (session.rulebook.motions.get(kind),) if own is not None),
            )
        case decisions.DraftDecided(vote=None):
            title = f"{symbol_of(session, event.number)} rejected"
            return News(title, said, (source(Topic.DIVISION),), Tone.BAD)
    return (
        motion_news(event, session)
        or speech_news(event, session)
        or point_news(event, session)
        or draft_news(event, session)
        or amendment_news(event, session)
        or vote_news(event, session)
        or debate_news(event, session)
        or election_news(event, session)
        or moderation_news(event, session)
        or rule_news(event, session)
        or dais_news(event, session)
        or _titled(event, session, said)
    )


def _titled(event: Event, session: Session, said: str) -> News | None:
    found = _TITLES.get(type(event))
    if found is None:
        return None
    title, text, topic = found
    number = getattr(event, "number", getattr(event, "draft", None))
    symbol = symbol_of(session, number) if "{symbol}" in title and number is not None else ""
    shown = text or said
    if isinstance(event, votes.VoteRequested) and session.vote is not None:
        how = METHODS[session.vote.method]
        shown = f"{said} It is taken by {how}, until {clock(session.vote.ends_at)}."
    return News(title.format(number=number, symbol=symbol), shown, (session.rulebook.source(topic),))
