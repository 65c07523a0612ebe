"""A rulebook as a person reads it: chapters of sentences and a table of motions, each with its source.

Plain data: the command line prints it in tables, Discord turns its pages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields

from bot.procedure.rulebook import DecidedBy, MotionRule, Rule, Rulebook, Stage, Sureness, Topic
from bot.procedure.tally import needed
from bot.rendering.motions.names import motion_name
from bot.rendering.phrases import DISCORD, Medium, capitalised, joined
from bot.rendering.rulebook.bearing import without_bearing
from bot.rendering.rulebook.values import effect
from bot.rendering.rulebook.words import PLAIN, SECTIONS
from bot.rendering.rules import cite
from bot.rendering.words import MAJORITIES, POINTS
from bot.settings.rulebook_checks import WITHOUT_EFFECT

SURENESS = {
    Sureness.PRIMARY: "read in a primary source",
    Sureness.DERIVED: "derived, or two sources agree",
    Sureness.SECONDARY: "one secondary source",
    Sureness.UNVERIFIED: "not verified",
}
_CHAPTERS: tuple[tuple[str, str, tuple[Topic, ...]], ...] = (
    (
        "meetings",
        "Meetings and quorums",
        (Topic.QUORUM_TO_DEBATE, Topic.QUORUM_TO_DECIDE, Topic.ROLL_CALL, Topic.MEETINGS),
    ),
    (
        "who",
        "Who takes part",
        (Topic.MEMBERSHIP, Topic.PRESIDENT, Topic.CREDENTIALS, Topic.OBSERVERS, Topic.VOTING_RIGHTS),
    ),
    (
        "debate",
        "Debate",
        (
            Topic.DEBATE,
            Topic.SPEAKERS,
            Topic.SPEAKING_TIME,
            Topic.LIST_CLOSING,
            Topic.YIELDS,
            Topic.CAUCUS,
            Topic.RIGHT_OF_REPLY,
        ),
    ),
    ("points", "Points and appeals", (Topic.POINTS_OF_ORDER, Topic.APPEALS)),
    ("order", "Order in the room", (Topic.MODERATION,)),
    ("motions", "Motions", (Topic.ORDER_OF_MOTIONS,)),
    (
        "drafts",
        "Drafts and amendments",
        (Topic.PROPOSALS, Topic.FORM, Topic.AMENDMENTS, Topic.WITHDRAWAL, Topic.ORDER_OF_PROPOSALS),
    ),
    (
        "voting",
        "Voting",
        (
            Topic.MAJORITY,
            Topic.ABSTENTION,
            Topic.EQUALLY_DIVIDED_VOTES,
            Topic.REQUEST_FOR_A_VOTE,
            Topic.METHOD_OF_VOTING,
            Topic.CONDUCT_DURING_VOTING,
            Topic.DIVISION,
            Topic.EXPLANATION_OF_VOTE,
            Topic.ELECTIONS,
        ),
    ),
)
_STAGES = {
    Stage.GENERAL: "without a draft",
    Stage.DRAFT: "draft debated",
    Stage.CAUCUS: "in a caucus",
    Stage.CLOSED: "debate closed",
}


@dataclass(frozen=True, slots=True)
class Line:
    """One value in a sentence, with the key it is changed by."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Passage:
    """What a rulebook says on one matter, and where it is written."""

    title: str
    lines: tuple[Line, ...]
    rule: Rule


@dataclass(frozen=True, slots=True)
class MotionRow:
    """A motion as a row of the table of motions; what it does not need or have is left empty."""

    place: int
    motion: str
    decided: str
    second: str
    speakers: str
    in_order: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class Chapter:
    """Passages that belong together; that on motions has a table of them too."""

    name: str
    title: str
    passages: tuple[Passage, ...]
    motions: tuple[MotionRow, ...] = ()


def chapters(rulebook: Rulebook, members: int, on: Medium = DISCORD) -> tuple[Chapter, ...]:
    """The whole rulebook, in numbers for so many members; values without a bearing on it are left out."""
    moot = without_bearing(rulebook)
    found = []
    for name, title, topics in _CHAPTERS:
        passages = [_passage(rulebook, topic, members, moot, on) for topic in topics]
        if name == "points":
            passages[1:1] = _points(rulebook, members, on)
        motions = motion_rows(rulebook, members, on) if name == "motions" else ()
        found.append(Chapter(name, title, tuple(own for own in passages if own.lines), motions))
    return tuple(found)


def motion_rows(rulebook: Rulebook, members: int, on: Medium = DISCORD) -> tuple[MotionRow, ...]:
    """The motions in order of precedence: how each is decided, what it needs, when it is in order."""
    rules = [
        rulebook.motions[kind] for kind in rulebook.order_of_motions.precedence if kind in rulebook.motions
    ]
    return tuple(
        MotionRow(
            place,
            capitalised(motion_name(rule.kind, rulebook, on)),
            _decided(rule, members),
            "second" if rule.second else "",
            _speakers(rule),
            _in_order(rule),
            rule.rule,
        )
        for place, rule in enumerate(rules, 1)
    )


def source_text(rule: Rule, on: Medium = DISCORD) -> str:
    """Where a rule is written, and how well that is established."""
    return f"{cite(rule, on)} · {rule.sureness}: {SURENESS[rule.sureness]}"


def variants_of(rule: Rule, on: Medium = DISCORD) -> tuple[str, ...]:
    """What other houses have instead."""
    return tuple(on.name(own) for own in rule.variants)


def key_line(rulebook: Rulebook, key: str, members: int, on: Medium = DISCORD) -> Line:
    """A single value in a sentence."""
    return Line(key, f"{capitalised(effect(rulebook, key, members, on))}.")


def _passage(rulebook: Rulebook, topic: Topic, members: int, moot: frozenset[str], on: Medium) -> Passage:
    section = getattr(rulebook, topic.value)
    keys = [f"{topic}.{own.name}" for own in fields(section) if own.name != "rule"]
    lines = [key_line(rulebook, key, members, on) for key in keys if key not in moot]
    if topic in PLAIN:
        lines.insert(0, Line("", PLAIN[topic]))
    return Passage(SECTIONS[topic], tuple(lines), section.rule)


def _points(rulebook: Rulebook, members: int, on: Medium) -> Iterator[Passage]:
    for kind, point in rulebook.points.items():
        keys = [f"points.{kind}.{name}" for name in ("interrupts", "second", "follow_ups")]
        lines = tuple(key_line(rulebook, key, members, on) for key in keys if key not in WITHOUT_EFFECT)
        yield Passage(capitalised(POINTS[kind]), lines, point.rule)


def _decided(rule: MotionRule, members: int) -> str:
    match rule.decided_by:
        case DecidedBy.VOTE:
            return f"{MAJORITIES[rule.majority]} ({needed(rule.majority, members)} of {members})"
        case DecidedBy.PRESIDENT:
            return "the President"
        case DecidedBy.REQUEST:
            return "on request"


def _speakers(rule: MotionRule) -> str:
    sides = [
        f"{limit} {side}"
        for limit, side in ((rule.speakers_for, "for"), (rule.speakers_against, "against"))
        if limit
    ]
    return joined(sides)


def _in_order(rule: MotionRule) -> str:
    if len(rule.stages) == len(Stage):
        return "any time"
    return ", ".join(_STAGES[stage] for stage in rule.stages) or "never"
