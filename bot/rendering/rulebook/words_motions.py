"""The words for the keys of any motion and any point; ``{it}`` is the motion or the point."""

from __future__ import annotations

from collections.abc import Mapping

from bot.rendering.rulebook.phrase import RuleWords

MOTIONS: Mapping[str, RuleWords] = {
    "decided_by": RuleWords("how a motion for {it} is decided", "a motion for {it} is {value}"),
    "majority": RuleWords("the majority for {it}", "a motion for {it} is carried by a {value}"),
    "second": RuleWords(
        "whether a motion for {it} needs a second",
        "a motion for {it} needs a second",
        "a motion for {it} needs no second",
    ),
    "objection": RuleWords("what an objection to {it} does", "an objection to a motion for {it} {value}"),
    "members_only": RuleWords(
        "whether only members may move {it}",
        "only members may move {it}",
        "whoever may raise motions may move {it}",
    ),
    "interrupts": RuleWords(
        "whether {it} may be moved while somebody speaks",
        "a motion for {it} may be put while somebody speaks",
        "a motion for {it} waits until nobody speaks",
    ),
    "stages": RuleWords(
        "when a motion for {it} is in order",
        "a motion for {it} is in order {value}",
        "a motion for {it} is never in order",
        last="or",
    ),
    "speakers_for": RuleWords(
        "how many may speak for {it}",
        "{value} may speak for {it}",
        "nobody speaks for {it}",
        "speaker",
    ),
    "speakers_against": RuleWords(
        "how many may speak against {it}",
        "{value} may speak against {it}",
        "nobody speaks against {it}",
        "speaker",
    ),
    "speech": RuleWords(
        "the time of a speech on {it}",
        "a speech on {it} lasts {value}",
        "a speech on {it} lasts as long as one on any motion",
    ),
    "needs": RuleWords(
        "what has to be said when moving {it}",
        "whoever moves {it} has to say {value}",
        "whoever moves {it} has to say nothing more",
    ),
    "may_have": RuleWords(
        "what may be said when moving {it}",
        "whoever moves {it} may say {value}",
        "whoever moves {it} has nothing to choose",
    ),
    "title": RuleWords(
        "what this house calls {it}", "{it} goes by the name “{value}”", "{it} goes by its usual name"
    ),
}

POINTS: Mapping[str, RuleWords] = {
    "interrupts": RuleWords("whom {it} may interrupt", "{it} may interrupt {value}"),
    "second": RuleWords("whether {it} needs a second", "{it} needs a second", "{it} needs no second"),
    "follow_ups": RuleWords(
        "how many more may follow {it}",
        "after {it} the same delegation may put {value}",
        "after {it} the same delegation puts no other at once",
        "more",
    ),
}
