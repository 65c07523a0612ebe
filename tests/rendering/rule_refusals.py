"""What is told when the rules cannot be changed."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Fact, Reason

RULE_FACTS: Mapping[str, Fact] = {"key": "caucus.total_maximum"}

TOLD_ON_RULES: Mapping[Reason, str] = {
    Reason.RULE_SAME: (
        "The rulebook says so already (the longest a caucus may last), so nothing changes. "
        "See /committee rules."
    ),
    Reason.RULES_MOVED_ON: (
        "The rulebook was changed meanwhile. Look at it with /committee rules (the longest a caucus may "
        "last), then change it again."
    ),
    Reason.RULES_OF_MOTION: (
        "Motion 3 for the closure of the debate is not disposed of yet, and goes by the rules it was raised "
        "under. Dispose of it first."
    ),
    Reason.RULES_OF_POINT: (
        "Point 3, a point of parliamentary inquiry, is not dealt with yet, and goes by the rules it was "
        "raised under. Deal with it first."
    ),
    Reason.RULES_OF_PARTS: (
        "The committee is voting on E/2015/L.1 clause by clause. Change this once the whole is decided."
    ),
}
