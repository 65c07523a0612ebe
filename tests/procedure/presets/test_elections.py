"""How each shipped rulebook elects, shown in the engine: who nominates, what elects, what follows a tie."""

from __future__ import annotations

import pytest

from bot.procedure.rulebook import Inconclusive, MatterKind, Sureness, Topic
from bot.procedure.rules.elections.announcing import ElectWithoutBallot, NominateCandidate
from bot.procedure.rules.elections.secret_ballots import OpenBallot
from bot.procedure.state.voting import Method
from tests.procedure.electing import ballot, balloting, cast, electing, election, last, paper
from tests.procedure.rulebooks import PRESETS, preset

MODEL_UN = [own for own in PRESETS if own != "ecosoc"]


@pytest.mark.parametrize("name", PRESETS)
def test_elections_are_by_secret_ballot_under_a_rule_with_its_sureness(name: str) -> None:
    rules = preset(name)
    rule = rules.source(Topic.ELECTIONS)
    sure = Sureness.DERIVED if name == "ecosoc" else Sureness.UNVERIFIED
    assert (rule.heading, rule.sureness) == ("Elections", sure)
    assert (rule.number == "68") == (name == "ecosoc"), "only the Council's number is known"
    assert rule.variants
    floor = balloting("Ghana", "Haiti", rulebook=rules)
    assert (floor.vote.method, floor.vote.matter.kind) == (Method.SECRET_BALLOT, MatterKind.ELECTION)


@pytest.mark.parametrize("name", PRESETS)
def test_delegations_nominate_and_a_simple_majority_of_the_papers_that_name_somebody_elects(
    name: str,
) -> None:
    floor = electing("Ghana", rulebook=preset(name))
    floor.act("Brazil", NominateCandidate("Haiti"))
    assert ballot(floor, Ghana=2, Haiti=1, blank=3).elected == ("Ghana",)


@pytest.mark.parametrize("name", PRESETS)
def test_candidates_who_are_no_more_than_the_places_may_be_elected_without_a_ballot(name: str) -> None:
    floor = electing("Ghana", "Haiti", places=2, rulebook=preset(name))
    floor.dais(ElectWithoutBallot())
    assert election(floor).elected == ("Ghana", "Haiti")


@pytest.mark.parametrize("name", PRESETS)
def test_a_tie_in_the_second_ballot_is_drawn_by_lot(name: str) -> None:
    floor = balloting("Ghana", "Haiti", rulebook=preset(name))
    ballot(floor, Ghana=3, Haiti=3)
    assert ballot(floor, last, Ghana=3, Haiti=3).elected == ("Haiti",)


def test_in_the_council_a_special_ballot_reduces_those_who_tie_for_the_run_off() -> None:
    floor = balloting("Brazil", "China", "Ghana", rulebook=preset("ecosoc"))
    ballot(floor, Brazil=3, China=2, Ghana=2)
    assert election(floor).special


@pytest.mark.parametrize("name", MODEL_UN)
def test_elsewhere_lots_reduce_those_who_tie_for_the_run_off(name: str) -> None:
    floor = balloting("Brazil", "China", "Ghana", rulebook=preset(name))
    counted = ballot(floor, last, Brazil=3, China=2, Ghana=2)
    assert [own.drawn for own in counted.lots] == ["Ghana"]


@pytest.mark.parametrize("name", PRESETS)
def test_what_the_last_ballot_leaves_is_filled_by_lots_in_the_council_and_by_most_votes_elsewhere(
    name: str,
) -> None:
    rules = preset(name)
    by_lot = rules.elections.inconclusive is Inconclusive.LOT
    assert by_lot == (name == "ecosoc")
    floor = balloting("Brazil", "China", "Estonia", "Ghana", places=2, rulebook=rules)
    cast(floor, [paper("Brazil"), paper("China"), paper("Estonia"), paper("Ghana")])
    cast_again = [paper("Brazil"), paper("Brazil"), paper("China"), paper("China"), paper("Ghana")]
    floor.dais(OpenBallot())
    counted = cast(floor, cast_again, last)
    assert set(counted.elected) == ({"Ghana", "Estonia"} if by_lot else {"Brazil", "China"})
