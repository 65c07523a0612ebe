"""What is chosen for a committee is stored and read as it was."""

from __future__ import annotations

from bot.procedure.delegations import Delegation
from bot.settings.setups import Chamber, Roster, Setup, read_setup
from tests.stages import shipped


def test_a_set_up_reads_back_as_it_was_written() -> None:
    members = (Delegation("France", "Western", aliases=("FR",)), Delegation("UNICEF", observer=True))
    rules = shipped().rulebooks["thimun"]
    roster = Roster("mine.csv", members, "My Council", 2026, rules, "human_trafficking")
    whole = Setup(
        members="",
        name="Council <@1> **b**",
        roster=roster,
        rulebook="thimun",
        topic="",
        chairs=(2**63, 5),
        makes_channels=True,
        chamber=Chamber.STAGE,
        role=9,
        made=(1, 2),
    )
    assert read_setup(whole.written()) == whole
    assert read_setup(Setup("ecosoc_2015").written()) == Setup("ecosoc_2015")


def test_what_cannot_be_read_is_no_set_up() -> None:
    assert read_setup("{}") is None
    assert read_setup("no json") is None
    assert read_setup('{"members": "x", "chairs": "y"}') is None
