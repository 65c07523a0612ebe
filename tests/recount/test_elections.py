"""The recount of elections: by other arithmetic than the engine's, from the sums, the rules and the lots."""

from __future__ import annotations

import os
from collections.abc import Callable

import pytest

from bot.procedure.engine import first
from bot.procedure.rulebook import Inconclusive
from bot.procedure.rules.elections.announcing import CancelElection, ElectWithoutBallot, WithdrawCandidate
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.rules.voting.actions import CancelVote
from bot.recount.elections import Counted, needed_of, within
from bot.recount.journal import read_journal
from bot.recount.report import recount_file
from bot.recount.votes import recount
from tests.procedure.committees import Floor, under
from tests.procedure.electing import ballot, balloting, cast, electing, last, paper
from tests.procedure.test_random_elections import WAYS, Way, elections_at_random
from tests.recount.journals import Forge, changing, forged, leaving_out, untouched
from tests.recount.test_forgeries import lines

ROUNDS = int(os.environ.get("ROSTRUM_ROUNDS", "2"))


def run_off() -> Floor:
    """A special ballot with a lot, then a run-off that elects Ghana."""
    floor = balloting("Brazil", "China", "Ghana")
    ballot(floor, Brazil=3, China=2, Ghana=2)
    ballot(floor, last, China=3, Ghana=3, blank=1)
    ballot(floor, Brazil=2, Ghana=4, spoilt=1)
    return floor


def two_places() -> Floor:
    """Two places: one filled at once, the other by lot at last."""
    floor = balloting("Brazil", "China", "Ghana", places=2)
    cast(floor, [paper("Brazil", "China")] * 3 + [paper("Brazil", "Ghana")] * 3 + [paper("China", "Ghana")])
    ballot(floor, China=3, Ghana=3)
    return floor


@pytest.mark.parametrize("way", WAYS, ids=lambda way: "-".join(map(str, way)))
def test_elections_at_random_are_recounted_to_what_they_led_to(way: Way) -> None:
    counted = 0
    for seed in range(ROUNDS):
        floor = elections_at_random(way, seed)
        found = [
            own
            for own in recount(read_journal(forged(floor.events, untouched)).entries)
            if isinstance(own, Counted)
        ]
        ballots = [own for election in floor.session.elections for own in election.rounds]
        assert [(own.vote, own.votes, own.needed) for own in found] == [
            (own.number, own.box.votes, own.needed) for own in ballots
        ]
        assert [own.faults for own in found] == [()] * len(ballots)
        counted += len(ballots)
    assert counted


def test_a_ballot_has_a_line_with_its_sums_and_what_they_led_to() -> None:
    said = lines(run_off().events, untouched)
    first, second, third, whole = (
        own.removeprefix(f"Vote {n} · election 1 · by secret ballot · ") for n, own in enumerate(said, 1)
    )
    assert first == (
        "Brazil 3, China 2, Ghana 2 · 7 papers, 0 blank, 0 invalid, 4 needed · "
        "special ballot for 1: China, Ghana · agrees"
    )
    assert second == (
        "China 3, Ghana 3 · 7 papers, 1 blank, 0 invalid, 4 needed · "
        "lot: Ghana; run-off for 1: Brazil, Ghana · agrees"
    )
    assert third == "Brazil 2, Ghana 4 · 7 papers, 0 blank, 1 invalid, 4 needed · elected: Ghana · agrees"
    assert whole.endswith("the chain is whole.")


def test_what_ends_without_a_count_has_no_result_to_recount() -> None:
    floor = electing("Brazil", "Ghana", "Haiti")
    floor.dais(OpenBallot())
    floor.act("Brazil", CastSecretBallot(paper("Ghana")))
    floor.dais(CancelVote("A misprint"), WithdrawCandidate("Haiti"), CancelElection("No need"))
    electing("Brazil", floor=floor)
    floor.dais(ElectWithoutBallot())
    assert len(lines(floor.events, untouched)) == 1


def test_a_withdrawal_after_a_ballot_is_followed() -> None:
    floor = balloting("Brazil", "China", "Ghana", "Haiti")
    ballot(floor, Brazil=3, China=2, Ghana=2)
    floor.dais(WithdrawCandidate("China"))
    ballot(floor, Brazil=3, Ghana=4)
    assert recount_file(forged(floor.events, untouched)).agrees


def test_what_the_dais_declares_right_after_a_count_is_no_part_of_it() -> None:
    floor = balloting("Brazil", "Ghana", places=2)
    ballot(floor, Brazil=3, blank=4)
    floor.dais(ElectWithoutBallot())
    assert recount_file(forged(floor.events, untouched)).agrees


@pytest.mark.parametrize(
    ("scene", "forge", "words"),
    [
        (run_off, changing("secret_ballot_cast", delegation="Brazil"), "but some had not"),
        (run_off, changing("secret_ballot_cast", 1, delegation="Albania"), "may not put a paper"),
        (run_off, changing("secret_ballot_cast", delegation="Atlantis"), "Atlantis is not entitled"),
        (run_off, leaving_out("secret_ballot_cast"), "7 papers are counted, and 6 delegations voted"),
        (run_off, changing("secret_ballot_cast", vote=9), "answers in vote 9, which is not open"),
        (run_off, changing("ballots_counted", 2, votes=[["Brazil", 4], ["Ghana", 2]]), "had to be"),
        (run_off, changing("ballots_counted", 2, votes=[["Ghana", 4], ["Brazil", 2]]), "who stood"),
        (run_off, changing("ballots_counted", 2, votes=[["Brazil", 2], ["Ghana", 5]]), "these sums"),
        (run_off, changing("ballots_counted", 2, votes=[["Brazil", -1], ["Ghana", 7]]), "these sums"),
        (run_off, changing("ballots_counted", 2, papers=8), "8 papers are counted, and 7 delegations"),
        (run_off, changing("ballots_counted", 2, blank=2, invalid=-1), "these sums"),
        (run_off, changing("ballots_counted", 2, needed=3), "3 votes are said to be needed, and 4 are"),
        (run_off, changing("ballots_counted", 2, election=2), "there is no election 2"),
        (run_off, changing("ballots_counted", 2, vote=9), "counted, but it is not open"),
        (run_off, changing("vote_opened", 2, method="placards"), "may not put a paper into the box"),
        (run_off, changing("vote_opened", majority="two_thirds"), "4 votes are said"),
        (run_off, changing("candidates_elected", candidates=["Brazil"]), "had to be elected: Ghana"),
        (run_off, leaving_out("candidates_elected"), "what followed is nobody elected"),
        (run_off, changing("run_off_called", candidates=["Brazil", "Ghana"]), "had to be special ballot"),
        (run_off, changing("run_off_called", 1, candidates=["Brazil", "China"]), "had to be lot: Ghana"),
        (run_off, changing("run_off_called", 1, places=2), "what followed is"),
        (run_off, changing("lot_drawn", drawn="Brazil"), "had to be lot: None"),
        (run_off, changing("lot_drawn", among=["Ghana"]), "what followed is"),
        (run_off, leaving_out("lot_drawn"), "had to be lot: None"),
        (two_places, changing("lot_drawn", drawn="Ghana"), "had to be lot: Ghana; elected: Ghana"),
        (two_places, changing("candidates_elected", 1, candidates=["Ghana"]), "had to be"),
        (two_places, changing("candidates_elected", candidates=["Brazil", "China"]), "had to be elected"),
    ],
)
def test_what_somebody_changed_in_an_election_does_not_agree(
    scene: Callable[[], Floor], forge: Forge, words: str
) -> None:
    said = lines(scene().events, forge)
    assert words in "\n".join(said)
    assert said[-1].endswith("not as recorded.")


def test_one_closed_as_if_all_had_voted_does_not_agree() -> None:
    floor = balloting("Brazil", "Ghana")
    ballot(floor, Ghana=4)
    said = lines(floor.events, changing("ballots_counted", closing="all_voted"))
    assert "some had not" in "\n".join(said)


def test_a_journal_without_rules_on_elections_is_reckoned_by_those_it_means() -> None:
    floor = balloting("Brazil", "Ghana", rulebook=under(elections={"inconclusive": Inconclusive.MOST_VOTES}))
    ballot(floor, first, Ghana=3, Brazil=3)
    ballot(floor, first, Ghana=3, Brazil=3)

    def older(name: str, nth: int, body: dict[str, object]) -> None:
        if name == "committee_established":
            rulebook = body["rulebook"]
            assert isinstance(rulebook, dict)
            del rulebook["elections"]

    assert recount_file(forged(floor.events, older)).agrees


@pytest.mark.parametrize(
    ("majority", "voting", "needed"),
    [
        ("simple", 0, 1),
        ("simple", 1, 1),
        ("simple", 2, 2),
        ("simple", 7, 4),
        ("simple", 54, 28),
        ("two_thirds", 0, 1),
        ("two_thirds", 3, 2),
        ("two_thirds", 7, 5),
        ("two_thirds", 54, 36),
    ],
)
def test_how_many_votes_a_majority_needs(majority: str, voting: int, needed: int) -> None:
    assert needed_of(voting, majority) == needed


def test_those_with_a_place_are_told_from_those_who_tie_for_one() -> None:
    votes = {"a": 5, "b": 3, "c": 3, "d": 1}
    assert within(votes, 1) == ({"a"}, set())
    assert within(votes, 2) == ({"a"}, {"b", "c"})
    assert within(votes, 3) == ({"a", "b", "c"}, set())
    assert within(votes, 9) == (set(votes), set())
