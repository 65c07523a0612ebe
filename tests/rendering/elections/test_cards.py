"""Elections on cards: what is open, what came of it, what stands next; whole also where names are long."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from bot.procedure.rules.committee import NAME_LIMIT
from bot.procedure.rules.elections.announcing import (
    CANDIDATES_LIMIT,
    AnnounceElection,
    CancelElection,
    ElectWithoutBallot,
    NominateCandidate,
)
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.rules.voting.actions import CloseVote
from bot.rendering.card import Card, Tone
from bot.rendering.card_limits import problems
from bot.rendering.elections.forms import menu_label, paper_text, paper_title
from bot.rendering.elections.history import elections_card
from bot.rendering.elections.results import ballot_label, ballot_result_card, closed_ballot_card
from bot.rendering.voting.cards import vote_card
from bot.rendering.voting.history import likely_votes, vote_label, votes_card
from bot.rendering.voting.voted_on import voted_on_card
from bot.rendering.voting.voters import voters_card
from tests.procedure.committees import Floor, in_session
from tests.procedure.electing import ballot, balloting, cast, electing, last, paper
from tests.rendering.sittings import HOSTILE, dais_panel, floor_panel, labels, menus, text_of


def run_off() -> Floor:
    """A special ballot decided by lot, and a run-off."""
    floor = balloting("Brazil", "China", "Ghana")
    ballot(floor, Brazil=3, China=2, Ghana=2)
    ballot(floor, last, China=3, Ghana=3, blank=1)
    ballot(floor, Brazil=2, Ghana=3, spoilt=1)
    return floor


def result(floor: Floor, which: int) -> Card:
    """The result of a ballot of the newest election as it is posted."""
    return ballot_result_card(floor.session, floor.session.elections[-1].rounds[which])


def test_an_open_ballot_says_who_stands_what_elects_and_only_how_many_have_voted() -> None:
    floor = balloting("Brazil", "Ghana")
    assert "**0 of 7 have voted**" in text_of(vote_card(floor.session, floor.at))
    floor.act("Albania", CastSecretBallot(paper("Ghana")))
    card = vote_card(floor.session, floor.at)
    said = text_of(card)
    assert card.title == "Vote 1 · Election of Vice-President · first ballot"
    for words in ("1 place", "with all 7 voting: 4 votes", "Vote for one candidate", "- Brazil\n- Ghana"):
        assert words in said
    assert "**1 of 7 have voted**" in said
    assert list(labels(card)) == ["Vote", "Who may vote"]
    assert "Albania" not in said


def test_a_result_says_the_outcome_the_votes_the_papers_the_majority_and_the_rule() -> None:
    card = result(run_off(), 2)
    said = text_of(card)
    assert "**Elected: Ghana**\n`3` Ghana · **elected**\n`2` Brazil" in said
    assert "6 ballot papers: 0 blank, 1 invalid; of the 5 that name somebody, 3 needed (simple major" in said
    assert "**Not voting (1):** Haiti" in said
    assert "Rule 68, “Elections” (E/5715/Rev.2)" in said
    assert card.tone is Tone.GOOD


def test_without_a_majority_it_says_who_stands_next_and_after_a_special_ballot_whom_the_lot_drew() -> None:
    floor = run_off()
    first, special = text_of(result(floor, 0)), text_of(result(floor, 1))
    assert "\n**Nobody is elected in this ballot**\n" in first
    assert "Next, a special ballot on who goes into the run-off: China and Ghana." in first
    assert "**In the run-off: Brazil and Ghana**\nLot drawn among China and Ghana: Ghana." in special
    assert "needed" not in special
    closed = closed_ballot_card(floor.session, floor.session.elections[0].rounds[0])
    assert "Next, a special ballot" in text_of(closed)
    assert not list(labels(closed))


def test_what_a_ballot_was_on_is_the_paper_as_it_was_when_it_opened() -> None:
    floor = electing("Brazil", "Ghana", "Haiti", places=2)
    floor.dais(OpenBallot())
    card = voted_on_card(floor.session, floor.vote)
    assert "First ballot, 2 places:\n- Brazil\n- Ghana\n- Haiti" in text_of(card)


def test_ballots_stand_in_the_history_of_votes_with_what_they_led_to() -> None:
    floor = run_off()
    said = text_of(votes_card(floor.session))
    assert "Elected: Ghana (election of Vice-President, by secret ballot)" in said
    assert menus(votes_card(floor.session))
    (found,) = likely_votes(floor.session, "elected: ghana")
    assert found.number == 3
    assert vote_label(floor.session, found) == "3 · Vice-President · Elected: Ghana"


def test_the_panels_say_where_an_election_stands() -> None:
    floor = in_session()
    floor.dais(AnnounceElection("Vice-President", 2))
    assert "**Election of Vice-President** · 2 places\nNobody is nominated yet." in text_of(
        floor_panel(floor)
    )
    assert "Nominate" in labels(floor_panel(floor))
    floor.dais(NominateCandidate("Ghana"))
    assert labels(dais_panel(floor))[0] == "Elected without a ballot"
    floor.dais(NominateCandidate("Haiti"), NominateCandidate("China"))
    assert "Candidates (3): Ghana, Haiti and China" in text_of(dais_panel(floor))
    assert labels(dais_panel(floor))[0] == "Open the first ballot"
    cast(floor_with_ballot(floor), [paper("Ghana")] * 4 + [paper("China"), paper("Haiti")])
    assert "Elected: Ghana.\nRun-off next, for 1 place: Haiti and China." in text_of(floor_panel(floor))
    assert labels(dais_panel(floor))[0] == "Open the run-off"


def floor_with_ballot(floor: Floor) -> Floor:
    """The same with the next ballot open."""
    floor.dais(OpenBallot())
    return floor


def test_every_election_is_told_ballot_by_ballot_the_latest_first() -> None:
    floor = run_off()
    electing("Albania", floor=floor)
    floor.dais(ElectWithoutBallot())
    electing("Estonia", "France", floor=floor)
    floor.dais(CancelElection("No need of it"))
    said = text_of(elections_card(floor.session))
    places = [said.index(own) for own in ("Broken off: No need of it", "Elected without a ballot: Albania")]
    assert places == sorted(places)
    assert "Vote 3: Brazil 2, Ghana 3 · Elected: Ghana" in said
    assert "No election has been held yet" in text_of(elections_card(in_session().session))


@cache
def crowded() -> Floor:
    """As many candidates as can stand, named as badly as can be."""
    floor = in_session()
    floor.dais(AnnounceElection((HOSTILE * 9)[:100], 54))
    for number in range(CANDIDATES_LIMIT):
        floor.dais(NominateCandidate(f"{number:02}{HOSTILE * 9}"[:NAME_LIMIT]))
    return floor


def test_cards_are_whole_where_candidates_are_many_and_named_badly() -> None:
    floor = Floor(crowded().session, [], crowded().at)
    assert problems(floor_panel(floor)) == problems(dais_panel(floor)) == ()
    floor.dais(OpenBallot())
    open_card, opened = vote_card(floor.session, floor.at), floor.session
    assert problems(open_card) == ()
    assert problems(voted_on_card(opened, floor.vote)) == ()
    names = floor.session.elections[0].standing
    cast(floor, [paper(*names[:54])] * 2 + [paper(*names[20:70])] * 2)
    assert floor.session.vote is None
    (counted, *_) = floor.session.elections[0].rounds
    for card in (
        ballot_result_card(floor.session, counted),
        closed_ballot_card(floor.session, counted),
        elections_card(floor.session),
        votes_card(floor.session),
        voters_card(counted, "silent", 0),
        floor_panel(floor),
        dais_panel(floor),
    ):
        assert problems(card) == (), card.title
    assert len(ballot_label(floor.session, counted)) <= 100
    floor.dais(OpenBallot())
    floor.dais(CloseVote())
    (*_, last) = floor.session.elections[0].rounds
    assert problems(ballot_result_card(floor.session, last)) == ()


@pytest.mark.parametrize("places", [1, 3])
def test_a_paper_says_how_many_to_choose_and_that_it_is_final(places: int) -> None:
    said = paper_text(places, None)
    assert said.startswith("Choose one candidate." if places == 1 else "Choose at most 3 candidates.")
    assert "cannot be changed" in said
    assert paper_text(1, "Ghana").startswith("For **Ghana**: choose one candidate.")
    assert len(paper_title(99_999)) <= 45


def test_several_menus_say_which_names_are_in_them() -> None:
    assert menu_label(("Albania", "Zambia"), several=False) == "Vote for"
    assert menu_label(("Albania", "Zambia"), several=True) == "Vote for: Albania to Zambia"
    assert len(menu_label((HOSTILE * 9, HOSTILE * 9), several=True)) <= 45


def test_a_result_is_the_same_whoever_of_those_who_voted_did_so_how() -> None:
    floor = balloting("Brazil", "Ghana")
    ballot(floor, Brazil=3, Ghana=4)
    counted = floor.session.elections[0].rounds[0]
    other = replace(counted, voted=tuple(reversed(counted.voted)))
    assert ballot_result_card(floor.session, other) == ballot_result_card(floor.session, counted)
