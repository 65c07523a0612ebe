"""Who voted how: short lists on the result itself, long ones whole on a card of their own."""

from __future__ import annotations

from functools import cache

import pytest

from bot.procedure.rules.voting.actions import CastBallot, CloseVote, OpenVote
from bot.procedure.state.voting import Method, Result
from bot.procedure.tally import Choice
from bot.rendering.card_limits import problems
from bot.rendering.voting.results import IN_FULL, POSTED, result_card
from bot.rendering.voting.voters import list_meant, names_text, voters, voters_buttons, voters_card
from tests.procedure.committees import Floor, in_session, voting_on_draft, with_draft
from tests.rendering.sittings import (
    acting_markup,
    hostile_name,
    labels,
    plain_name,
    sitting,
    text_of,
    voting,
)


@cache
def of_193(hostile: bool = False) -> Floor:
    """A vote of 193 members: most are for, the rest against, abstaining and silent."""
    floor = voting(sitting(193, 0, hostile_name if hostile else plain_name), Method.PLACARDS)
    for name in floor.vote.entitled[96:180]:
        choice = Choice.ABSTAIN if name in floor.vote.may_abstain else Choice.YES
        floor.dais(CastBallot(choice, 0, name))
    floor.dais(CloseVote())
    return floor


def result(hostile: bool = False) -> Result:
    return of_193(hostile).session.results[-1]


def all_names(name: str, hostile: bool = False) -> list[str]:
    """The text of each page of a list."""
    pages, card = [], voters_card(result(hostile), name, 0)
    while True:
        pages.append(text_of(card))
        if "Next ▶" not in labels(card):
            return pages
        card = voters_card(result(hostile), name, len(pages))


def test_a_small_vote_needs_no_button_to_see_who_voted_how() -> None:
    floor = voting_on_draft()
    own = floor.ballots(yes=4, no=2)
    assert voters_buttons(own, POSTED) == ()
    assert names_text(own, POSTED).splitlines()[0] == "**In favour (4):** Albania, Brazil, China, Estonia"


def test_a_council_of_54_is_named_whole_on_the_result() -> None:
    floor = with_draft(floor=in_session(54, 0), sponsor="Member 001")
    floor.dais(OpenVote(method=Method.PLACARDS))
    own = floor.ballots(yes=30, no=10, abstain=10)
    assert voters_buttons(own, POSTED) == ()
    assert all(name in names_text(own, POSTED) for name in own.entitled)


def test_a_vote_of_193_names_some_and_offers_each_list_that_was_cut() -> None:
    card = result_card(of_193().session, result(), None)
    tally = result().tally
    assert labels(card)[1:] == (
        f"In favour: all {tally.yes}",
        f"Against: all {tally.no}",
        f"Abstaining: all {tally.abstain}",
        f"Not voting: all {tally.not_voting}",
    )
    assert min(tally.yes, tally.no, tally.abstain, tally.not_voting) > 10
    assert len(names_text(result(), POSTED)) < POSTED + 120


@pytest.mark.parametrize("hostile", [False, True])
@pytest.mark.parametrize("room", [POSTED, IN_FULL])
def test_a_result_of_193_can_be_sent_whatever_the_names(hostile: bool, room: int) -> None:
    card = result_card(of_193(hostile).session, result(hostile), None, room)
    assert problems(card) == ()
    assert not acting_markup("\n".join(text_of(card).split("\n")[:-4]))


@pytest.mark.parametrize("hostile", [False, True])
def test_a_list_is_whole_over_its_pages_and_every_page_can_be_sent(hostile: bool) -> None:
    for name, names in voters(result(hostile)).items():
        pages = all_names(name, hostile)
        assert sum(page.count(" · ") + page.count("\n**") for page in pages) >= len(names)
        if not hostile:
            assert all(any(own in page for page in pages) for own in names)
        for number in range(len(pages)):
            card = voters_card(result(hostile), name, number)
            assert problems(card) == ()


def test_a_list_stands_under_the_letters_of_the_alphabet() -> None:
    floor = voting_on_draft()
    own = floor.ballots(yes=3)
    assert text_of(voters_card(own, "yes", 0)) == (
        "Vote 1: in favour, 3\n**A** Albania\n**B** Brazil\n**C** China"
    )


def test_a_page_that_is_not_there_is_the_nearest_that_is() -> None:
    assert voters_card(result(), "yes", 99) == voters_card(result(), "yes", len(all_names("yes")) - 1)
    assert voters_card(result(), "yes", -1) == voters_card(result(), "yes", 0)


def test_a_list_that_holds_nobody_says_so() -> None:
    floor = voting_on_draft()
    own = floor.ballots(yes=7)
    assert text_of(voters_card(own, "no", 0)) == "Vote 1: against\nNobody."


def test_only_lists_that_exist_are_meant() -> None:
    assert list_meant("12-silent") == (12, "silent")
    for subject in ("12-everybody", "x-yes", ""):
        with pytest.raises(ValueError, match=r".+"):
            list_meant(subject)
