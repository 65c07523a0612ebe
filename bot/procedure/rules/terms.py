"""What a motion has to say for itself: whether it says it, and the plainest words that will do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import Caucus, MotionRule, Term, Topic
from bot.procedure.situation import Situation
from bot.procedure.state.motions import Terms
from bot.procedure.state.session import Session

TOPIC_LIMIT = 150
SHORTEST_CAUCUS = 30
SHORTEST_CAUCUS_SPEECH = 10
SHORTEST_SUSPENSION = 60


def require_terms(situation: Situation, rule: MotionRule, terms: Terms) -> None:
    """Refuse a motion that leaves out what it needs, says what it cannot, or asks for too much time."""
    given = {
        Term.DURATION: terms.duration,
        Term.TOPIC: terms.topic.strip(),
        Term.TOTAL: terms.total,
        Term.EACH: terms.each,
        Term.DRAFT: terms.draft,
    }
    for term, value in given.items():
        if term in rule.needs and not value:
            raise refuse(Reason.MOTION_NEEDS, rule.rule, motion=rule.kind, term=term)
        if value and term not in rule.needs and term not in rule.may_have:
            raise refuse(Reason.MOTION_HAS_NO, rule.rule, motion=rule.kind, term=term)
    if len(terms.topic) > TOPIC_LIMIT:
        raise refuse(Reason.TEXT_LENGTH, what="topic", limit=TOPIC_LIMIT, length=len(terms.topic))
    caucus = situation.rulebook.caucus
    if terms.total:
        situation.require_duration(terms.total, SHORTEST_CAUCUS, caucus.total_maximum, Topic.CAUCUS)
    if terms.each:
        longest = min(caucus.each_maximum, terms.total or caucus.each_maximum)
        situation.require_duration(terms.each, SHORTEST_CAUCUS_SPEECH, longest, Topic.CAUCUS)
    if terms.duration:
        longest = situation.rulebook.meetings.suspension_maximum
        situation.require_duration(terms.duration, SHORTEST_SUSPENSION, longest, Topic.MEETINGS)


def plain_terms(session: Session, rule: MotionRule) -> Iterator[Terms]:
    """The simplest terms the motion may have now: about nothing in particular, then about each draft."""
    open_terms = {own.terms for own in session.motions if own.kind is rule.kind and not own.status.over}
    plainest = _plainest(session.rulebook.caucus, rule)
    if Term.DRAFT not in rule.needs:
        yield _unlike(open_terms, plainest, rule)
    if Term.DRAFT in (*rule.needs, *rule.may_have):
        for draft in session.drafts:
            yield _unlike(open_terms, replace(plainest, draft=draft.number), rule)


def _plainest(caucus: Caucus, rule: MotionRule) -> Terms:
    return Terms(
        duration=SHORTEST_SUSPENSION if Term.DURATION in rule.needs else 0,
        topic="…" if Term.TOPIC in rule.needs else "",
        total=min(60, caucus.total_maximum) if Term.TOTAL in rule.needs else 0,
        each=min(30, caucus.each_maximum) if Term.EACH in rule.needs else 0,
    )


def _unlike(taken: set[Terms], plainest: Terms, rule: MotionRule) -> Terms:
    """The terms, put otherwise where a motion of the same terms waits already and they leave a choice."""
    choice = (*rule.needs, *rule.may_have)
    terms, longer = plainest, 0
    while terms in taken and longer < TOPIC_LIMIT:
        longer += 1
        if Term.TOPIC in choice:
            terms = replace(plainest, topic="…" * longer)
        elif Term.DURATION in choice:
            terms = replace(plainest, duration=SHORTEST_SUSPENSION + longer)
        elif Term.TOTAL in choice:
            terms = replace(plainest, total=plainest.total - longer)
        else:
            break
    return terms
