"""Rulebooks: from ``config/rulebooks/*.yaml`` to the checked values the engine takes its rules from.

A file has one section for each topic of ``bot.procedure.rulebook.Topic``, one for abstention and one for the
motions. A section says where it is written, and holds the values that rest on it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.procedure.rulebook import BallotRule, MotionKind, Rule, Rulebook, Topic
from bot.settings.places import Area, located
from bot.settings.problems import Problem
from bot.settings.rulebook_motions import read_motions, read_precedence
from bot.settings.rulebook_values import (
    LONGEST_LINE,
    read_ballots,
    read_caucus,
    read_quorum,
    read_roll_answers,
    read_rule,
    read_speaking,
    read_symbol,
    read_voting,
)
from bot.settings.yaml_node import Fields, Node, built
from bot.settings.yaml_reader import read_yaml

_ABSTENTION = "abstention"
_SECTIONS: tuple[str, ...] = tuple(dict.fromkeys((*(topic.value for topic in Topic), _ABSTENTION)))

# The values of a section beside its rule; a section that is not named here has its rule alone.
_VALUES: Mapping[str, tuple[str, ...]] = {
    Topic.OBSERVERS: ("may_raise_motions",),
    Topic.QUORUM_TO_DEBATE: ("share", "more_than"),
    Topic.QUORUM_TO_DECIDE: ("share", "more_than"),
    Topic.ROLL_CALL: ("answers",),
    Topic.SPEAKING_TIME: ("minimum", "default", "maximum", "extension_maximum", "motion"),
    Topic.YIELDS: ("to", "chain"),
    Topic.ORDER_OF_MOTIONS: ("precedence",),
    Topic.CAUCUS: ("total_maximum", "each_maximum"),
    Topic.PROPOSALS: ("symbol",),
    Topic.VOTING_RIGHTS: ("observers_on_procedure", "observers_on_substance"),
    Topic.REQUEST_FOR_A_VOTE: ("without_a_vote", "objection"),
    Topic.MAJORITY: ("procedure", "substance"),
    Topic.METHOD_OF_VOTING: ("placards", "roll_call_answer", "roll_call_starts_by_lot", "ballot_may_change"),
    _ABSTENTION: ("procedure", "substance"),
}


def load_rulebook(
    name_or_path: str, problems: list[Problem], own_folders: Sequence[Path] = ()
) -> Rulebook | None:
    """The rulebook of that name, or None after adding to ``problems`` everything that is wrong with it."""
    path = located(Area.RULEBOOKS, name_or_path, own_folders)
    found: list[Problem] = []
    root = read_yaml(path, found)
    rulebook = None if root is None else _rulebook(path.stem, root)
    problems.extend(found)
    return None if found else rulebook


def _rulebook(name: str, root: Node) -> Rulebook | None:
    top = root.fields(required=("title", "document", *_SECTIONS, "motions"))
    document = top["document"].line_of_text(longest=LONGEST_LINE) or ""
    sections = {name: top[name].fields(required=("rule", *_VALUES.get(name, ()))) for name in _SECTIONS}
    motions = top["motions"].fields(optional=[kind.value for kind in MotionKind])
    return built(
        Rulebook,
        name=name,
        title=top["title"].line_of_text(longest=LONGEST_LINE),
        quorum_to_debate=read_quorum(sections[Topic.QUORUM_TO_DEBATE]),
        quorum_to_decide=read_quorum(sections[Topic.QUORUM_TO_DECIDE]),
        roll_answers=read_roll_answers(sections[Topic.ROLL_CALL]["answers"]),
        observers_may_raise_motions=sections[Topic.OBSERVERS]["may_raise_motions"].flag(),
        speaking=read_speaking(sections[Topic.SPEAKING_TIME], sections[Topic.YIELDS]),
        caucus=read_caucus(sections[Topic.CAUCUS]),
        precedence=read_precedence(sections[Topic.ORDER_OF_MOTIONS]["precedence"], motions),
        motions=read_motions(motions, document),
        procedural=_ballots("procedure", sections),
        substantive=_ballots("substance", sections),
        voting=read_voting(sections[Topic.METHOD_OF_VOTING], sections[Topic.REQUEST_FOR_A_VOTE]),
        symbol=read_symbol(sections[Topic.PROPOSALS]["symbol"]),
        sources=_sources(sections, document),
    )


def _ballots(matters: str, sections: Mapping[str, Fields]) -> BallotRule | None:
    """How votes on procedure or on substance go, from the three sections that say so."""
    return read_ballots(
        majority=sections[Topic.MAJORITY][matters],
        abstention=sections[_ABSTENTION][matters],
        observers=sections[Topic.VOTING_RIGHTS][f"observers_on_{matters}"],
    )


def _sources(sections: Mapping[str, Fields], document: str) -> Mapping[Topic, Rule] | None:
    rules = {name: read_rule(section["rule"], document) for name, section in sections.items()}
    sources = {topic: rule for topic in Topic if (rule := rules[topic]) is not None}
    return sources if len(sources) == len(Topic) else None
