"""Where a ruling is written."""

from __future__ import annotations

from bot.procedure.rulebook import Rule
from bot.rendering.phrases import PAPER
from bot.rendering.rules import cite, cited
from tests.rendering.sittings import HOSTILE, acting_markup

MAJORITY = Rule("Majority required", "E/5715/Rev.2", "60")
QUORUM = Rule("Quorum", "E/5715/Rev.2")


def test_a_rule_is_cited_with_its_number() -> None:
    assert cite(MAJORITY) == "Rule 60, “Majority required” (E/5715/Rev.2)"


def test_a_rule_without_a_sure_number_is_cited_by_its_heading() -> None:
    assert cite(QUORUM) == "“Quorum” (E/5715/Rev.2)"


def test_every_rule_is_cited_once_in_small_print() -> None:
    assert cited((QUORUM, None, MAJORITY, QUORUM)) == (
        "-# “Quorum” (E/5715/Rev.2) · Rule 60, “Majority required” (E/5715/Rev.2)"
    )
    assert cited((None,)) == ""


def test_a_heading_is_shown_as_it_is_written() -> None:
    rule = Rule(HOSTILE, HOSTILE, HOSTILE)
    assert not acting_markup(cite(rule))
    assert HOSTILE in cite(rule, PAPER)
