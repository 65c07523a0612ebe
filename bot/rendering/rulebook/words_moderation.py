"""The words for the keys of a rulebook on order in the room."""

from __future__ import annotations

from collections.abc import Mapping

from bot.rendering.rulebook.phrase import RuleWords

MODERATION: Mapping[str, RuleWords] = {
    "moderation.warnings_announced": RuleWords(
        "whether warnings are announced",
        "a warning is announced on the floor",
        "a warning is told to the delegation alone",
    ),
    "moderation.warning_limit": RuleWords(
        "how many warnings are one too many",
        "the limit is {value}",
        "warnings have no limit",
        noun="warning",
    ),
    "moderation.at_limit": RuleWords(
        "what reaching the limit of warnings leads to", "reaching the limit of warnings {value}"
    ),
    "moderation.limit_silence": RuleWords(
        "how long a delegation that reached the limit of warnings is silenced",
        "a delegation that reached the limit of warnings is silenced for {value}",
    ),
    "moderation.silence_minimum": RuleWords(
        "the shortest a silence may last", "a silence lasts at least {value}"
    ),
    "moderation.silence_maximum": RuleWords(
        "the longest a silence may last",
        "a silence lasts at most {value}, unless it lasts until the dais lifts it",
    ),
    "moderation.silenced_points": RuleWords(
        "which points a silenced delegation may raise",
        "a silenced delegation may still raise {value}",
        "a silenced delegation raises no points",
        last="or",
    ),
    "moderation.silenced_vote": RuleWords(
        "whether a silenced delegation votes",
        "a silenced delegation votes as any other",
        "a silenced delegation has no vote in what is put to the vote while it is silenced",
    ),
}
