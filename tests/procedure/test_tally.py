from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import pytest

from bot.procedure.rulebook import Majority, Tie
from bot.procedure.tally import Choice, Tally, carried, count, needed
from tests.procedure.values import assert_a_value

COUNCIL = 54


def splits() -> Iterator[tuple[int, int, int]]:
    """Every way in which at most the whole Council votes for, against, or abstains."""
    for yes in range(COUNCIL + 1):
        for no in range(COUNCIL + 1 - yes):
            for abstain in range(COUNCIL + 1 - yes - no):
                yield yes, no, abstain


def share_in_favour(yes: int, no: int) -> Fraction:
    """The share of the votes for among the votes cast, as an exact fraction; of nothing, nothing."""
    return Fraction(yes, yes + no) if yes + no else Fraction(0)


def test_every_split_of_the_council_is_decided_as_the_share_in_favour_says() -> None:
    cases = 0
    for yes, no, abstain in splits():
        cases += 1
        tally = Tally(yes, no, abstain, COUNCIL - yes - no - abstain)
        share = share_in_favour(yes, no)
        assert carried(Majority.SIMPLE, tally) == (share > Fraction(1, 2)), tally
        assert carried(Majority.TWO_THIRDS, tally) == (share >= Fraction(2, 3)), tally
    assert cases == 57 * 56 * 55 // 6 == 29_260


@pytest.mark.parametrize("majority", Majority)
def test_the_number_needed_is_the_smallest_that_carries(majority: Majority) -> None:
    for cast in range(COUNCIL + 1):
        enough = [yes for yes in range(cast + 1) if carried(majority, Tally(yes, cast - yes))]
        assert enough == list(range(needed(majority, cast), cast + 1))


@pytest.mark.parametrize(
    ("yes", "no", "abstain", "adopted"), [(26, 7, 13, True), (23, 7, 18, True), (20, 22, 11, False)]
)
def test_votes_of_the_council_come_out_as_they_did(yes: int, no: int, abstain: int, adopted: bool) -> None:
    assert carried(Majority.SIMPLE, Tally(yes, no, abstain)) is adopted


@pytest.mark.parametrize("majority", Majority)
def test_a_vote_that_nobody_casts_is_lost(majority: Majority) -> None:
    assert not carried(majority, Tally(abstain=COUNCIL))


def test_a_tie_is_lost() -> None:
    assert not carried(Majority.SIMPLE, Tally(13, 13))
    assert carried(Majority.SIMPLE, Tally(13, 12))


def test_exactly_two_thirds_is_enough() -> None:
    assert carried(Majority.TWO_THIRDS, Tally(2, 1))
    assert carried(Majority.TWO_THIRDS, Tally(20, 10, 24))
    assert not carried(Majority.TWO_THIRDS, Tally(35, 18))


def test_silence_is_not_an_abstention() -> None:
    ballots = [Choice.YES, Choice.NO, Choice.YES, Choice.ABSTAIN]
    assert count(ballots, entitled=7) == Tally(yes=2, no=1, abstain=1, not_voting=3)


def test_an_abstention_is_not_a_vote_cast() -> None:
    assert count([Choice.YES, Choice.ABSTAIN, Choice.ABSTAIN], entitled=3).cast == 1


def test_a_tally_is_a_value() -> None:
    assert_a_value(Tally(1, 2, 3, 4))


def test_nothing_is_counted_before_a_ballot_is() -> None:
    assert Tally() == count([], entitled=0) == Tally(0, 0, 0, 0)


@pytest.mark.parametrize("majority", Majority)
def test_a_tie_carries_only_a_simple_majority_and_only_where_the_rules_say_so(majority: Majority) -> None:
    for votes in range(COUNCIL // 2 + 1):
        tied = Tally(votes, votes)
        assert not carried(majority, tied, Tie.LOST)
        assert carried(majority, tied, Tie.CARRIED) is (majority is Majority.SIMPLE and votes > 0)
    assert carried(Majority.SIMPLE, Tally(3, 2), Tie.CARRIED)
    assert not carried(Majority.SIMPLE, Tally(2, 3), Tie.CARRIED)
