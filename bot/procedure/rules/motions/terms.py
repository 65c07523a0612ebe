"""What a motion has to say for itself: whether it says it, and the plainest words that will do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import count, islice

from bot.procedure.lengths import require_length
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MotionKind, MotionRule, Rulebook, Term, Topic
from bot.procedure.rules.voting.division import groups_to_name
from bot.procedure.situation import Situation
from bot.procedure.state.motions import Terms
from bot.procedure.state.session import Session

TOPIC_LIMIT = 150
SHORTEST_CAUCUS = 30
SHORTEST_CAUCUS_SPEECH = 10
SHORTEST_SUSPENSION = 60
SHORTEST_EXTENSION = 30
_TERMS = (Term.TOTAL, Term.EACH, Term.DURATION, Term.TOPIC, Term.DRAFT, Term.AMENDMENT, Term.CLAUSES)
_NOTHING = Terms()


@dataclass(frozen=True, slots=True)
class Limits:
    """Between which times what a motion asks for may lie, and which section of the rulebook says so."""

    minimum: int
    maximum: int
    topic: Topic


def limits(rulebook: Rulebook, kind: MotionKind, term: Term) -> Limits | None:
    """The limits of a time that a motion asks for; None where the term is no time."""
    speaking, caucus = rulebook.speaking_time, rulebook.caucus
    match term:
        case Term.DURATION if kind is MotionKind.EXTEND_DEBATE:
            return Limits(SHORTEST_EXTENSION, rulebook.debate.extension_maximum, Topic.DEBATE)
        case Term.DURATION:
            return Limits(SHORTEST_SUSPENSION, rulebook.meetings.suspension_maximum, Topic.MEETINGS)
        case Term.EACH if kind is MotionKind.LIMIT_SPEECHES:
            return Limits(speaking.minimum, speaking.maximum, Topic.SPEAKING_TIME)
        case Term.EACH:
            return Limits(SHORTEST_CAUCUS_SPEECH, caucus.each_maximum, Topic.CAUCUS)
        case Term.TOTAL:
            return Limits(SHORTEST_CAUCUS, caucus.total_maximum, Topic.CAUCUS)
    return None


def require_terms(situation: Situation, rule: MotionRule, terms: Terms) -> None:
    """Refuse a motion that leaves out what it needs, says what it cannot, or asks for too much time."""
    stated = stated_by(terms)
    for term in rule.needs:
        if term not in stated:
            raise refuse(Reason.MOTION_NEEDS, rule.rule, motion=rule.kind, term=term)
    for term in stated:
        if term not in rule.needs and term not in rule.may_have:
            raise refuse(Reason.MOTION_HAS_NO, rule.rule, motion=rule.kind, term=term)
    require_length(terms.topic, "topic", TOPIC_LIMIT)
    for term, seconds in stated.items():
        own = limits(situation.rulebook, rule.kind, term)
        if own is not None:
            longest = min(own.maximum, terms.total or own.maximum) if term is Term.EACH else own.maximum
            situation.require_duration(seconds, own.minimum, longest, own.topic)


def stated_by(terms: Terms) -> dict[Term, int]:
    """The terms a motion states, each with its time or number; 1 for a topic, for clauses how many."""
    if terms == _NOTHING:
        return {}
    topic = int(bool(terms.topic.strip()))
    about = (terms.draft, terms.amendment, len(terms.clauses))
    values = (terms.total, terms.each, terms.duration, topic, *about)
    return {term: value for term, value in zip(_TERMS, values, strict=True) if value}


def plain_terms(session: Session, rule: MotionRule) -> Iterator[Terms]:
    """The simplest terms the motion may have now: about nothing, then about each draft, amendment, clause."""
    taken = {own.terms for own in session.open_motions if own.kind is rule.kind}
    if rule.kind is MotionKind.LIMIT_SPEECHES:
        taken.add(Terms(each=session.speakers.seconds))
    plainest = _plainest(session.rulebook, rule)
    stated = (*rule.needs, *rule.may_have)
    if Term.DRAFT not in rule.needs and Term.AMENDMENT not in rule.needs:
        yield _unlike(taken, plainest, rule)
    if Term.DRAFT in stated:
        for draft in session.drafts:
            yield _unlike(taken, replace(plainest, draft=draft.number), rule)
    if Term.AMENDMENT in stated:
        for amendment in session.amendments:
            if amendment.status.open:
                yield _unlike(taken, replace(plainest, amendment=amendment.number), rule)
    if Term.CLAUSES in stated:
        named = (replace(plainest, clauses=group) for group in groups_to_name(session))
        yield from islice((terms for terms in named if terms not in taken), 1)


def _plainest(rulebook: Rulebook, rule: MotionRule) -> Terms:
    if not rule.needs:
        return _NOTHING
    least = {term: own.minimum for term in rule.needs if (own := limits(rulebook, rule.kind, term))}
    return Terms(
        duration=least.get(Term.DURATION, 0),
        topic="…" if Term.TOPIC in rule.needs else "",
        total=least.get(Term.TOTAL, 0),
        each=least.get(Term.EACH, 0),
    )


def _unlike(taken: set[Terms], plainest: Terms, rule: MotionRule) -> Terms:
    """The terms, put otherwise where a motion of the same terms waits already and they leave a choice."""
    if plainest not in taken:
        return plainest
    choice = (*rule.needs, *rule.may_have)
    if Term.TOPIC in choice:
        topics = {own.topic for own in taken}
        topic = next((own for own in map("…".__mul__, range(1, TOPIC_LIMIT + 1)) if own not in topics), "")
        return replace(plainest, topic=topic) if topic else plainest
    if Term.DURATION in choice:
        first = plainest.duration or SHORTEST_SUSPENSION
        return replace(plainest, duration=_unsaid({own.duration for own in taken}, first))
    if Term.TOTAL in choice:
        return replace(plainest, total=_unsaid({own.total for own in taken}, plainest.total))
    if Term.EACH in choice:
        return replace(plainest, each=_unsaid({own.each for own in taken}, plainest.each))
    return plainest


def _unsaid(said: set[int], above: int) -> int:
    """The least time above another that no motion has said."""
    return next(own for own in count(above + 1) if own not in said)
