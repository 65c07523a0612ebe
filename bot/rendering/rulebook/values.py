"""The values of a rulebook in words, and the sentence of what each of them does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import Any, cast

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import (
    Abstention,
    AmendmentKind,
    AmendmentOrder,
    Answer,
    AtWarningLimit,
    Claims,
    Counting,
    DebateTime,
    DecidedBy,
    Ending,
    Exhausted,
    Inconclusive,
    Interruption,
    Majority,
    MatterKind,
    MotionKind,
    Objection,
    PointKind,
    Quorum,
    ReservedVerb,
    RollCallStart,
    Rulebook,
    SpeakersOrder,
    Stage,
    Term,
    Tie,
    TieBreak,
    Withdrawing,
    YieldKind,
)
from bot.procedure.tally import needed
from bot.rendering import words
from bot.rendering.phrases import DISCORD, Medium, counted, joined
from bot.rendering.rulebook.phrase import RuleWords
from bot.rendering.rulebook.words import words_of
from bot.rendering.times import duration
from bot.settings.rulebook_keys import form_at

_CHOICES: Mapping[type[StrEnum], Mapping[Any, str]] = {
    Presence: words.PRESENCES,
    Majority: words.MAJORITIES,
    MotionKind: words.MOTIONS,
    PointKind: {kind: f"a {name}" for kind, name in words.POINTS.items()},
    YieldKind: words.YIELDS,
    MatterKind: {
        MatterKind.MOTION: "motions",
        MatterKind.APPEAL: "appeals",
        MatterKind.AMENDMENT: "amendments",
        MatterKind.CLAUSE: "clauses",
        MatterKind.DRAFT: "draft resolutions",
        MatterKind.STRAW_POLL: "straw polls",
        MatterKind.ELECTION: "elections",
    },
    Term: {
        Term.DURATION: "for how long",
        Term.TOPIC: "on what topic",
        Term.TOTAL: "how much time in all",
        Term.EACH: "the time for each speech",
        Term.DRAFT: "on which draft",
        Term.AMENDMENT: "which amendment",
        Term.CLAUSES: "which clauses",
    },
    Stage: {
        Stage.GENERAL: "while no draft is before the committee",
        Stage.DRAFT: "while a draft is debated",
        Stage.CAUCUS: "in a caucus",
        Stage.CLOSED: "once debate is closed",
    },
    DecidedBy: {
        DecidedBy.VOTE: "voted on",
        DecidedBy.PRESIDENT: "ruled on by the President",
        DecidedBy.REQUEST: "granted on request",
    },
    Objection: {
        Objection.VOTE: "brings it to a vote",
        Objection.DEFEATS: "defeats it",
        Objection.PRESIDENT: "is for the President to weigh",
    },
    TieBreak: {TieBreak.LONGEST: "the longer", TieBreak.FIRST: "the one raised first"},
    Interruption: {
        Interruption.NEVER: "no speech",
        Interruption.AUDIBILITY: "a speech only where it cannot be heard",
        Interruption.ALWAYS: "any speech",
    },
    SpeakersOrder: {
        SpeakersOrder.LIST: "the first on the list",
        SpeakersOrder.DAIS: "whom the dais picks among those listed",
    },
    Exhausted: {Exhausted.GOES_ON: "the debate goes on", Exhausted.CLOSES: "the debate is closed"},
    Counting: {Counting.EVERYTHING: "the whole exchange", Counting.ANSWERS: "only the answer"},
    DebateTime: {
        DebateTime.OPEN: "open debate",
        DebateTime.FAVOUR: "the time in favour",
        DebateTime.AGAINST: "the time against",
    },
    Withdrawing: {
        Withdrawing.ONE_SPONSOR: "any one of its sponsors",
        Withdrawing.ALL_SPONSORS: "all its sponsors together",
    },
    Ending: {Ending.COMMA: "a comma", Ending.SEMICOLON: "a semicolon"},
    ReservedVerb: {verb: f"“{verb}”" for verb in ReservedVerb},
    AmendmentKind: {
        AmendmentKind.ADD: "add a clause",
        AmendmentKind.STRIKE: "strike a clause",
        AmendmentKind.MODIFY: "modify a clause",
        AmendmentKind.MOVE: "move a clause",
    },
    AmendmentOrder: {
        AmendmentOrder.FURTHEST: "the one furthest removed in substance",
        AmendmentOrder.SUBMISSION: "the one submitted first",
    },
    AtWarningLimit: {
        AtWarningLimit.NOTHING: "leads to nothing by itself",
        AtWarningLimit.SILENCE: "silences the delegation",
    },
    Tie: {Tie.LOST: "lost", Tie.CARRIED: "carried"},
    Abstention: {
        Abstention.ALLOWED: "anybody may abstain",
        Abstention.UNLESS_PRESENT_AND_VOTING: "whoever is present and voting may not abstain",
        Abstention.NOT_ALLOWED: "nobody may abstain",
    },
    Claims: {
        Claims.APPROVED: "wait for the dais to approve them",
        Claims.AT_ONCE: "are seats at once",
        Claims.CLOSED: "are not taken: the dais seats people",
    },
    Inconclusive: {
        Inconclusive.MOST_VOTES: "those with the most votes, or lots between equals",
        Inconclusive.LOT: "lots alone",
    },
    Answer: {
        Answer.YES: "yes",
        Answer.NO: "no",
        Answer.ABSTAIN: "abstention",
        Answer.PASS: "pass",
        Answer.YES_WITH_RIGHTS: "yes with rights",
        Answer.NO_WITH_RIGHTS: "no with rights",
    },
    RollCallStart: {
        RollCallStart.BY_LOT: "a delegation drawn by lot",
        RollCallStart.FIRST: "the first in alphabetical order",
    },
}
_SHARES = {
    (1, 1): "all",
    (1, 2): "half",
    (1, 3): "a third",
    (2, 3): "two thirds",
    (1, 4): "a quarter",
    (3, 4): "three quarters",
    (1, 5): "a fifth",
    (1, 10): "a tenth",
}
_TIMES = {1: "once", 2: "twice"}
_LONGEST = 120


def value_words(path: str, value: object, on: Medium = DISCORD) -> str:
    """The value of a key in a few words: "20 min", "two-thirds majority", "yes"."""
    said = words_of(path)
    match value:
        case bool():
            return "yes" if value else "no"
        case StrEnum():
            return said.choices.get(value) or _CHOICES[type(value)][value]
        case int():
            return _number(path, said, value)
        case (int() as numerator, int() as denominator):
            return share_words(numerator, denominator)
        case tuple():
            return _list(said, value)
        case _:
            return on.name(str(value)[:_LONGEST]) or "none"


def typed_words(path: str, text: str, on: Medium = DISCORD) -> str:
    """The same for a value as a person types it; the text itself where it is no such value (any more)."""
    form = form_at(path)
    value = None if form is None else form.read(form.typed(path, text))
    return on.name(text[:_LONGEST]) if value is None else value_words(path, value, on)


def share_words(numerator: int, denominator: int) -> str:
    """A share: "a third", "3/7"."""
    return _SHARES.get((numerator, denominator), f"{numerator}/{denominator}" if numerator else "none")


def effect(rulebook: Rulebook, path: str, members: int, on: Medium = DISCORD) -> str:
    """What the value of a key does, in numbers for so many members: "a caucus may last at most 20 min"."""
    value, said = value_at(rulebook, path), words_of(path)
    if said.otherwise and _is_nothing(value):
        return said.otherwise
    decisions = "decisions" if rulebook.quorum_to_decide.on_procedure else "decisions on substance"
    text = said.effect.replace("{decisions}", decisions)
    return text.replace("{value}", _in_numbers(rulebook, path, value, members, on))


def value_at(rulebook: Rulebook, path: str) -> object:
    """The value at a dotted path; ``LookupError`` where the rulebook has no such point or motion."""
    area, _, name = path.partition(".")
    part: Any = getattr(rulebook, area)
    if isinstance(part, Mapping):
        kind, _, name = name.partition(".")
        part = part[kind]
    return cast("object", getattr(part, name))


def _is_nothing(value: object) -> bool:
    """Whether a value is false, none or nothing."""
    return not value or (isinstance(value, tuple) and value[0] == 0)


def _in_numbers(rulebook: Rulebook, path: str, value: object, members: int, on: Medium) -> str:
    said = value_words(path, value, on)
    section, _, name = path.partition(".")
    match value:
        case Majority() if members:
            return f"{said} ({needed(value, members)} if all {members} vote)"
        case (int() as numerator, int() as denominator) if section != "caucus":
            quorum = getattr(rulebook, section)
            if isinstance(quorum, Quorum):
                most, count = ("more than" if quorum.more_than else "at least"), quorum.needed(members)
            elif name == "sponsors_share_maximum" and numerator == denominator:
                return "all the members"
            elif name == "sponsors_share_maximum":
                most, count = "at most", numerator * members // denominator
            else:
                most, count = "at least", -(-numerator * members // denominator)
            return f"{most} {said} of the members ({count} of {members})"
    return said


def _number(path: str, said: RuleWords, value: int) -> str:
    if str(value) in said.choices:
        return said.choices[str(value)]
    form = form_at(path)
    if form is not None and form.name == "duration":
        return duration(value) if value else "none"
    match said.noun:
        case "time":
            return _TIMES.get(value, f"{value} times") if value else "never"
        case "more":
            return f"{value} more" if value else "none"
        case "signatory":
            return counted(value, "signatory", "signatories")
        case noun:
            return counted(value, noun)


def _list(said: RuleWords, value: Sequence[Any]) -> str:
    if len(value) == len(Stage) and all(isinstance(own, Stage) for own in value):
        return "at any time"
    return joined([_CHOICES[type(own)][own] for own in value], said.last) or "none"
