"""Every "no" in a sentence: what stands in the way, and what to do instead."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.procedure.delegations import Presence
from bot.procedure.legal import LegalActions
from bot.procedure.refusals import Fact, Refusal
from bot.procedure.rulebook import (
    AmendmentKind,
    DebateTime,
    MotionKind,
    PointKind,
    Rulebook,
    SpeakersOrder,
    Stage,
    Term,
    YieldKind,
)
from bot.procedure.rules.points.rulings import PointRuling
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.papers import PaperStatus
from bot.procedure.state.points import PointStatus
from bot.procedure.state.replies import ReplyStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Purpose
from bot.procedure.tally import Choice
from bot.rendering import words
from bot.rendering.instead import instead
from bot.rendering.moderation.sentences import until_moment_said
from bot.rendering.motions.names import the_motion
from bot.rendering.phrases import NAME, fitted, inline, joined, lines
from bot.rendering.refusal_sentences import SENTENCES
from bot.rendering.rulebook.words import label_of
from bot.rendering.rules import cited
from bot.rendering.speakers.refusals import PLACARD_SENTENCES
from bot.rendering.times import duration

_WORDS_ROOM, _CLAUSE_ROOM, _PLACES_ROOM = 60, 120, 140


def sentence(refusal: Refusal, rulebook: Rulebook | None = None) -> str:
    """What stands in the way and what to do instead, motions called as the rulebook calls them."""
    facts = {name: _FACTS[name](fact) for name, fact in refusal.facts.items()}
    for name in facts.keys() & {"motion", "first"}:
        facts[name] = the_motion(MotionKind(str(refusal.facts[name])), rulebook)
    if "first" in facts and facts["first"] == facts["motion"]:
        facts["motion"] = "this one"
    placards = rulebook is not None and rulebook.speakers.order is SpeakersOrder.DAIS
    said = PLACARD_SENTENCES.get(refusal.reason) if placards else None
    return (said or SENTENCES[refusal.reason]).format_map(facts)


def refusal_text(refusal: Refusal, session: Session | None = None, legal: LegalActions | None = None) -> str:
    """The sentence and the rule; on a question of order, also what is before the committee and in order."""
    if session is None or session.committee is None:
        return lines((sentence(refusal), cited((refusal.rule,))))
    now = instead(refusal, session, legal) if legal is not None else ""
    return lines((sentence(refusal, session.rulebook), now, cited((refusal.rule,))))


def _name(fact: Fact) -> str:
    return inline(str(fact), NAME)


def _each(fact: Fact) -> tuple[Fact, ...]:
    return fact if isinstance(fact, tuple) else (fact,)


def _several(one: Callable[[Fact], str]) -> Callable[[Fact], str]:
    """A fact that lists choices."""

    def formatted(fact: Fact) -> str:
        return joined([one(item) for item in _each(fact)], "or") or "nobody"

    return formatted


def _status(fact: Fact) -> str:
    if isinstance(fact, PointStatus):
        return words.POINT_STATUSES[fact]
    if isinstance(fact, ReplyStatus):
        return words.REPLY_STATUSES[fact]
    if isinstance(fact, PaperStatus):
        return words.PAPER_STATUSES[fact]
    if isinstance(fact, AmendmentStatus):
        return words.AMENDMENT_STATUSES[fact]
    if fact in set(DraftStatus):
        return words.DRAFT_STATUSES[DraftStatus(str(fact))]
    return words.MOTION_STATUSES[MotionStatus(str(fact))]


def _answer(fact: Fact) -> str:
    """An answer to the roll, or a receiver of a yield: both are listed as allowed."""
    if isinstance(fact, AmendmentKind):
        return words.AMENDMENT_KINDS[fact]
    if isinstance(fact, DebateTime):
        return words.DEBATE_TIMES[fact]
    if fact in set(YieldKind):
        return words.YIELDS[YieldKind(str(fact))]
    return words.PRESENCES[Presence(str(fact))]


def _quoted(fact: Fact) -> str:
    return f"“{inline(str(fact), _WORDS_ROOM)}”"


def _stage(fact: Fact) -> str:
    return words.STAGES[Stage(str(fact))]


def _seconds(fact: Fact) -> str:
    return duration(int(fact)) if isinstance(fact, int) else _name(fact)


def _point(fact: Fact) -> str:
    """A kind of point with its article, or what may be ruled on one."""
    if fact in set(PointRuling):
        return words.POINT_RULINGS[PointRuling(str(fact))].lower()
    return f"a {words.POINTS[PointKind(str(fact))]}"


_FACTS: Mapping[str, Callable[[Fact], str]] = {
    **dict.fromkeys(
        (
            *("committee", "delegation", "seat", "speaker", "mover", "called", "rulebook", "symbol"),
            *("what", "part"),
        ),
        _name,
    ),
    "upcoming": _name,
    "until": lambda fact: until_moment_said(int(fact)) if isinstance(fact, int) else _name(fact),
    "words": lambda fact: inline(str(fact), _WORDS_ROOM),
    "reads": lambda fact: inline(str(fact), _CLAUSE_ROOM),
    "places": lambda fact: fitted(list(map(_quoted, _each(fact))), _PLACES_ROOM),
    **dict.fromkeys(("office", "candidate"), _name),
    **dict.fromkeys(("candidates", "vacancies"), str),
    "earlier": _name,
    **dict.fromkeys(("amendment", "time"), _answer),
    "purpose": lambda fact: words.PURPOSES[Purpose(str(fact))],
    **dict.fromkeys(
        (
            "limit",
            "length",
            "number",
            "present",
            "needed",
            "members",
            "place",
            "last",
            "count",
            "above",
            "revision",
            "seen",
        ),
        str,
    ),
    **dict.fromkeys(("asked", "minimum", "maximum", "seconds"), _seconds),
    **dict.fromkeys(("motion", "first"), str),
    "stage": _stage,
    "stages": _several(_stage),
    **dict.fromkeys(("point", "ruling"), _point),
    "possible": lambda fact: _several(_point)(fact) if fact else "nothing else",
    "term": lambda fact: words.TERMS[Term(str(fact))],
    "side": _name,
    "key": lambda fact: label_of(str(fact)),
    "status": _status,
    "answer": _answer,
    "to": _answer,
    "allowed": _several(_answer),
    "choice": lambda fact: words.CHOICES[Choice(str(fact))],
    "choices": _several(lambda fact: words.CHOICES[Choice(str(fact))]),
}
