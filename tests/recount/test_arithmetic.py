"""The recount's arithmetic agrees with the engine's on every figure a council can have, and stands alone."""

from __future__ import annotations

import pytest

from bot.procedure import tally
from bot.procedure.rulebook import Majority, Tie
from bot.procedure.tally import Tally
from bot.recount.arithmetic import Figures, UnknownRuleError, carried, figures_of, summed
from tests.procedure.values import assert_a_value


@pytest.mark.parametrize("tie", Tie)
@pytest.mark.parametrize("majority", Majority)
def test_it_decides_as_the_engine_does_whatever_the_figures(majority: Majority, tie: Tie) -> None:
    for yes in range(60):
        for no in range(60):
            theirs = tally.carried(majority, Tally(yes, no), tie)
            assert carried(Figures(yes, no), majority.value, tie.value) is theirs, (yes, no)


@pytest.mark.parametrize(
    ("yes", "no", "majority", "tie", "outcome"),
    [
        (0, 0, "simple", "carried", False),
        (0, 0, "two_thirds", "carried", False),
        (3, 3, "simple", "lost", False),
        (3, 3, "simple", "carried", True),
        (4, 3, "simple", "lost", True),
        (2, 1, "two_thirds", "lost", True),
        (35, 18, "two_thirds", "lost", False),
        (3, 3, "two_thirds", "carried", False),
    ],
)
def test_it_knows_halves_thirds_and_ties(yes: int, no: int, majority: str, tie: str, outcome: bool) -> None:
    assert carried(Figures(yes, no, abstain=9), majority, tie) is outcome


def test_everybody_entitled_is_in_one_of_the_four_figures() -> None:
    figures = summed(["yes", "no", "yes", "abstain"], entitled=7)
    assert figures == Figures(yes=2, no=1, abstain=1, not_voting=3)
    assert figures.total == 7


def test_figures_are_a_value() -> None:
    assert_a_value(Figures(1, 2, 3, 4))


def test_what_it_does_not_know_it_does_not_guess() -> None:
    with pytest.raises(UnknownRuleError, match="three_quarters"):
        carried(Figures(3, 1), "three_quarters", "lost")
    with pytest.raises(UnknownRuleError, match="by_lot"):
        carried(Figures(3, 1), "simple", "by_lot")
    with pytest.raises(UnknownRuleError, match="perhaps"):
        summed(["perhaps"], 1)
    with pytest.raises(UnknownRuleError, match="four whole numbers"):
        figures_of({"yes": 1, "no": 2, "abstain": True, "not_voting": 0})
    with pytest.raises(UnknownRuleError, match="four whole numbers"):
        figures_of({"yes": 1, "no": 2, "abstain": 0})
    with pytest.raises(UnknownRuleError, match="four whole numbers"):
        figures_of({"yes": 1, "no": 2, "abstain": 0, "not_voting": 0, "spoilt": 1})


def test_figures_as_they_were_recorded_are_each_taken_by_its_name() -> None:
    stored = {"not_voting": 4, "abstain": 3, "no": 2, "yes": 1}
    assert figures_of(stored) == Figures(yes=1, no=2, abstain=3, not_voting=4)
    assert figures_of(stored).total == 10
    assert Figures() == summed([], 0) == Figures(0, 0, 0, 0)
