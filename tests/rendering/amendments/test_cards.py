"""What is said of amendments: what they would do, their cards, their lines in lists and on the panel."""

from __future__ import annotations

import pytest

from bot.procedure.engine import legal_actions
from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.life import (
    ConsentToAmendment,
    IntroduceAmendment,
    SignAmendment,
    WithdrawAmendment,
)
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.votes import PutAmendment, RankAmendment
from bot.procedure.rules.resolutions.life import WithdrawDraft
from bot.procedure.rules.resolutions.sponsorship import SponsorDraft
from bot.procedure.state.voting import Method
from bot.rendering.amendments.cards import (
    amendment_card,
    amendment_label,
    amendment_purpose,
    amendments_card,
    clause_labels,
)
from bot.rendering.amendments.controls import CARD_ACTIONS
from bot.rendering.voting.cards import vote_card
from bot.rendering.voting.results import result_card
from tests.procedure.amending import ADD, INVITES, MODIFY, STRIKE, URGES, adopted, changed, debating, proposed
from tests.procedure.committees import OBSERVER, PRESIDENT, STRANGER, Floor, in_session
from tests.rendering.sittings import HOSTILE, dais_panel, labels, text_of


def one(kind: AmendmentKind = MODIFY, clause: str = "o2", **amendments: object) -> Floor:
    """A committee with an amendment by France to the draft before it."""
    floor = debating(**amendments)
    proposed(floor, kind, clause)
    return floor


# what one would do


@pytest.mark.parametrize(
    ("kind", "clause", "purpose"),
    [
        (STRIKE, "o3", "to strike operative clause 3 of E/2015/L.1"),
        (MODIFY, "o2", "to change operative clause 2 of E/2015/L.1"),
        (MODIFY, "p1", "to change preambular clause 1 of E/2015/L.1"),
        (ADD, "o1", "to add a clause after operative clause 1 of E/2015/L.1"),
        (ADD, "p1", "to add a clause after preambular clause 1 of E/2015/L.1"),
        (ADD, "", "to add a clause at the end of E/2015/L.1"),
        (ADD, "o0", "to add a clause at the beginning of the operative part of E/2015/L.1"),
        (ADD, "p0", "to add a clause at the beginning of the preamble of E/2015/L.1"),
    ],
)
def test_an_amendment_says_what_it_would_do(kind: AmendmentKind, clause: str, purpose: str) -> None:
    assert amendment_purpose(one(kind, clause).session, 1) == purpose


def test_one_to_an_amendment_says_which_it_would_change() -> None:
    floor = one(degrees=2)
    changed(floor, 1)
    assert amendment_purpose(floor.session, 2) == "to change the words of amendment 1"


def test_a_clause_is_called_by_its_place_in_the_text_as_it_stands() -> None:
    floor = debating()
    later = proposed(floor, MODIFY, "o3", by="Ghana")
    adopted(floor, proposed(floor, STRIKE, "o1"))
    assert amendment_purpose(floor.session, later) == "to change operative clause 2 of E/2015/L.1"
    adopted(floor, proposed(floor, ADD, "p1"))
    adopted(floor, proposed(floor, ADD, "o2"))
    assert amendment_purpose(floor.session, later) == "to change operative clause 3 of E/2015/L.1"


def test_of_a_clause_that_was_struck_it_is_said_that_it_is_gone() -> None:
    floor = debating()
    adopted(floor, proposed(floor, STRIKE, "o1"))
    assert amendment_purpose(floor.session, 1) == "to strike what was operative clause 1 of E/2015/L.1"


# the card


def test_the_card_has_what_it_would_do_its_words_who_is_for_it_and_its_rule() -> None:
    floor = one()
    floor.act("Ghana", SignAmendment(1))
    text = text_of(amendment_card(floor.session, 1))
    assert text.startswith(
        "Amendment 1\n"
        "**To change operative clause 2 of E/2015/L.1**\n"
        "~~Calls upon Member States to take measure 2~~\n"
        f"**{URGES}**\n"
        "-# ~~Struck~~ words go, **bold** ones come.\n"
        "It is proposed.\n"
        "Proposed by France\n"
        "Signed by Ghana\n"
        "-# Rule 66, “Order of voting on amendments”"
    )


def test_the_card_counts_the_signatories_it_needs_as_long_as_it_needs_them() -> None:
    floor = one(signatories_share=(1, 5))
    assert "\nSigned by nobody yet (1 of 2 signatories needed, with the proposer)\n" in text_of(
        amendment_card(floor.session, 1)
    )
    floor.act("Ghana", SignAmendment(1))
    assert "\nSigned by Ghana (2 of 2 signatories needed, with the proposer)\n" in text_of(
        amendment_card(floor.session, 1)
    )
    floor.dais(IntroduceAmendment(1))
    assert "\nSigned by Ghana\n" in text_of(amendment_card(floor.session, 1))


def test_it_is_said_whose_consent_is_still_waited_for() -> None:
    floor = one(friendly=True)
    floor.act("China", SponsorDraft(1))
    floor.act("Ghana", SponsorDraft(1))
    assert "Agreed" not in text_of(amendment_card(floor.session, 1))
    floor.act("China", ConsentToAmendment(1))
    assert "\nAgreed by China; it waits for Brazil and Ghana\n" in text_of(amendment_card(floor.session, 1))


def test_an_amendment_to_words_that_another_has_changed_is_flagged() -> None:
    floor = one()
    adopted(floor, proposed(floor, MODIFY, "o2", INVITES, by="Ghana"))
    said = "It is proposed: amendment 2 has changed what it was written to.\n"
    assert said in text_of(amendment_card(floor.session, 1))
    said = "France · proposed: amendment 2 has changed what it was written to"
    assert said in text_of(amendments_card(floor.session))
    floor.act("France", WithdrawAmendment(1))
    flag = "has changed what it was written to"
    assert flag not in text_of(amendment_card(floor.session, 1))
    assert flag not in text_of(amendments_card(floor.session))


def pressed(floor: Floor, number: int, who: str) -> tuple[str, ...]:
    """What somebody can press on the card of an amendment."""
    legal = legal_actions(floor.session, floor.actor(who), floor.at, CARD_ACTIONS)
    return labels(amendment_card(floor.session, number, legal))


def test_on_the_card_is_what_is_in_order_for_whoever_looks() -> None:
    floor = one(friendly=True, degrees=2)
    second = changed(floor, 1)
    assert pressed(floor, 1, "France") == ("Amend it", "Withdraw it")
    assert pressed(floor, 1, "Brazil") == ("Sign it", "Agree as a sponsor", "Amend it")
    assert pressed(floor, 1, "China") == ("Sign it", "Amend it")
    assert pressed(floor, second, "Brazil") == ("Sign it",)
    assert pressed(floor, 1, PRESIDENT) == ("Introduce it", "Withdraw it")
    assert pressed(floor, 1, OBSERVER) == pressed(floor, 1, STRANGER) == ()
    floor.dais(IntroduceAmendment(1))
    assert pressed(floor, 1, PRESIDENT) == ("Vote on it", "Withdraw it")


def test_it_is_said_which_sponsors_agree_and_that_a_text_agreed_to_is_adopted() -> None:
    floor = one(friendly=True)
    floor.act("Brazil", ConsentToAmendment(1))
    text = text_of(amendment_card(floor.session, 1))
    assert "It was adopted." in text
    assert "Agreed by Brazil" in text
    assert "[" not in text.split("Agreed by")[1]


def test_the_words_of_a_deletion_are_none() -> None:
    floor = debating()
    floor.act("France", ProposeAmendment(STRIKE, "o1", "Nothing of this"))
    assert "Nothing of this" not in text_of(amendment_card(floor.session, 1))


def test_one_that_is_over_offers_nothing() -> None:
    floor = one()
    floor.act("France", WithdrawAmendment(1))
    card = amendment_card(floor.session, 1)
    assert "It was withdrawn." in text_of(card)
    assert labels(card) == ()


def test_one_that_is_not_there_is_told() -> None:
    assert "There is no such amendment" in text_of(amendment_card(one().session, 7))


def test_no_word_of_an_amendment_becomes_markup() -> None:
    floor = debating()
    proposed(floor, MODIFY, "o1", HOSTILE)
    for card in (amendment_card(floor.session, 1), amendments_card(floor.session)):
        assert "||" not in text_of(card).replace("\\|", "")
        assert "**a**" not in text_of(card)


# lists


def test_without_any_the_list_says_how_to_propose_one() -> None:
    assert "/amendment propose" in text_of(amendments_card(debating().session))


def test_the_list_has_those_before_the_committee_first_in_the_order_they_are_voted_on() -> None:
    floor = debating()
    for clause, by in (("o1", "France"), ("o2", "Ghana"), ("o3", "Haiti")):
        proposed(floor, MODIFY, clause, by=by)
    floor.dais(IntroduceAmendment(1), IntroduceAmendment(3), RankAmendment(3, 1))
    lines = text_of(amendments_card(floor.session)).splitlines()
    assert [own.split("**")[1] for own in lines[1:4]] == ["3", "1", "2"]
    assert lines[1] == "**3** to change operative clause 3 of E/2015/L.1 · Haiti · before the committee"
    assert lines[3] == "**2** to change operative clause 2 of E/2015/L.1 · Ghana · proposed"
    assert set(labels(amendments_card(floor.session))) == {f"Read amendment {n}" for n in (1, 2, 3)}


def test_in_a_list_to_choose_from_an_amendment_is_one_line() -> None:
    floor = one()
    own = floor.session.amendments[0]
    assert amendment_label(floor.session, own) == "1: to change operative clause 2 of E/2015/L.1 (France)"


def test_clauses_to_choose_from_have_their_part_their_place_and_first_words() -> None:
    floor = debating(2)
    assert clause_labels(floor.session) == [
        ("1: Calls upon Member States to take measure 1", "o1"),
        ("2: Calls upon Member States to take measure 2", "o2"),
        ("preamble 1: Alarmed by the figures", "p1"),
        ("To add one at the beginning of the operative part", "o0"),
        ("To add one at the beginning of the preamble", "p0"),
    ]
    assert [own for _, own in clause_labels(debating(1, preamble=False).session)] == ["o1", "o0"]
    floor.act("Brazil", WithdrawDraft(1))
    assert clause_labels(floor.session) == []
    assert clause_labels(in_session().session) == []


def test_a_long_clause_fits_a_line_to_choose() -> None:
    floor = debating(1)
    adopted(floor, proposed(floor, MODIFY, "o1", "Urges " * 300))
    assert all(len(name) <= 100 for name, _ in clause_labels(floor.session))


# votes and the panel


def test_the_vote_card_and_the_result_name_the_amendment() -> None:
    floor = one()
    floor.dais(IntroduceAmendment(1), PutAmendment(1))
    card = text_of(vote_card(floor.session, floor.at))
    assert card.startswith("Vote 1 · Amendment 1 to E/2015/L.1\n")
    assert "**To change operative clause 2 of E/2015/L.1**" in card
    assert URGES in card
    result = floor.ballots(yes=5, no=2)
    assert "Adopted: amendment 1 to E/2015/L.1 — 5 in favour, 2 against" in text_of(
        result_card(floor.session, result, None)
    )


def test_an_amendment_that_nobody_opposed_is_adopted_without_a_vote() -> None:
    floor = one(unopposed_carries=True)
    floor.dais(IntroduceAmendment(1), PutAmendment(1, Method.WITHOUT_A_VOTE))
    floor.wait(61)
    floor.clock()
    text = text_of(result_card(floor.session, floor.session.results[-1], None))
    assert "Adopted without a vote: amendment 1 to E/2015/L.1" in text


def test_the_chairs_panel_takes_an_amendment_from_its_introduction_to_its_vote() -> None:
    floor = one()
    assert "Introduce amendment 1" in labels(dais_panel(floor))
    proposed(floor, MODIFY, "o3")
    floor.dais(IntroduceAmendment(1), IntroduceAmendment(2), RankAmendment(2, 1))
    offered = labels(dais_panel(floor))
    assert "Vote on amendment 2" in offered
    assert "Vote on amendment 1" not in offered
    assert "Adopt amendment 2 unopposed" not in offered
    floor.dais(PutAmendment(2))
    floor.ballots(yes=7)
    assert {"Vote on amendment 1", "Do not put amendment 1"} <= set(labels(dais_panel(floor)))


def test_adoption_unopposed_is_offered_where_the_rulebook_has_it() -> None:
    floor = one(unopposed_carries=True)
    floor.dais(IntroduceAmendment(1))
    assert "Adopt amendment 1 unopposed" in labels(dais_panel(floor))
