"""What every value of a rulebook is called and does, in plain words; total, and a test holds it to that.

A key has a label ("the longest a caucus may last") and a sentence of its effect ("a caucus may last at most
{value}"), which can stand after "from now on". The words of single values are in ``rule_values``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.procedure.rulebook import MotionKind, PointKind, Topic
from bot.rendering.motions.names import the_motion
from bot.rendering.rulebook.phrase import RuleWords
from bot.rendering.rulebook.words_debate import DEBATE
from bot.rendering.rulebook.words_drafts import DRAFTS
from bot.rendering.rulebook.words_moderation import MODERATION
from bot.rendering.rulebook.words_motions import MOTIONS, POINTS
from bot.rendering.rulebook.words_voting import VOTING
from bot.rendering.words import POINTS as POINT_NAMES

SECTIONS: Mapping[Topic, str] = {
    Topic.MEMBERSHIP: "Membership",
    Topic.PRESIDENT: "The President",
    Topic.CREDENTIALS: "Credentials",
    Topic.OBSERVERS: "Observers",
    Topic.QUORUM_TO_DEBATE: "Quorum to debate",
    Topic.QUORUM_TO_DECIDE: "Quorum to decide",
    Topic.ROLL_CALL: "Roll call",
    Topic.MEETINGS: "Meetings",
    Topic.DEBATE: "Debate on a draft",
    Topic.SPEAKERS: "Speakers list",
    Topic.SPEAKING_TIME: "Speaking time",
    Topic.LIST_CLOSING: "Closing of the list",
    Topic.YIELDS: "Yields",
    Topic.POINTS_OF_ORDER: "Rulings on points",
    Topic.APPEALS: "Appeals",
    Topic.RIGHT_OF_REPLY: "Right of reply",
    Topic.ORDER_OF_MOTIONS: "Order of motions",
    Topic.CAUCUS: "Caucuses",
    Topic.PROPOSALS: "Draft resolutions",
    Topic.FORM: "Form of draft resolutions",
    Topic.AMENDMENTS: "Amendments",
    Topic.WITHDRAWAL: "Withdrawal",
    Topic.ORDER_OF_PROPOSALS: "Order of draft resolutions",
    Topic.VOTING_RIGHTS: "Voting rights",
    Topic.REQUEST_FOR_A_VOTE: "Adoption without a vote",
    Topic.MAJORITY: "Majorities",
    Topic.ABSTENTION: "Abstention",
    Topic.METHOD_OF_VOTING: "Method of voting",
    Topic.EXPLANATION_OF_VOTE: "Explanation of vote",
    Topic.CONDUCT_DURING_VOTING: "Conduct during voting",
    Topic.DIVISION: "Voting on parts",
    Topic.EQUALLY_DIVIDED_VOTES: "Tied votes",
    Topic.ELECTIONS: "Elections",
    Topic.MODERATION: "Order in the room",
}
"""What the sections of a rulebook are called."""

PLAIN: Mapping[Topic, str] = {
    Topic.MEMBERSHIP: "The members of the committee vote and count for its quorums.",
    Topic.PRESIDENT: "The dais opens and closes meetings, gives the floor, puts questions and rules.",
    Topic.LIST_CLOSING: "A closed list is spoken to its end; nobody joins it any more.",
    Topic.POINTS_OF_ORDER: "A point is ruled on at once, before business goes on.",
    Topic.VOTING_RIGHTS: "Each member has one vote.",
}
"""What is said of the sections that hold nothing but their source."""

_OF_SECTIONS: Mapping[str, RuleWords] = {**DEBATE, **DRAFTS, **VOTING, **MODERATION}


def words_of(path: str) -> RuleWords:
    """The words of the key at a dotted path; ``LookupError`` where there is no such key."""
    area, _, rest = path.partition(".")
    kind, _, name = rest.partition(".")
    if area == "motions":
        return _about(MOTIONS[name], the_motion(MotionKind(kind)))
    if area == "points":
        return _about(POINTS[name], f"a {POINT_NAMES[PointKind(kind)]}")
    return _OF_SECTIONS[path]


def label_of(path: str) -> str:
    """What the value at a path is called; the path itself where no such key is known."""
    try:
        return words_of(path).label
    except (LookupError, ValueError):
        return path


def _about(words: RuleWords, it: str) -> RuleWords:
    """The words of any motion or point, said of one."""
    label, effect, otherwise = (
        text.replace("{it}", it) for text in (words.label, words.effect, words.otherwise)
    )
    return replace(words, label=label, effect=effect, otherwise=otherwise)
