"""The steps of proposing an amendment, and what amendments have left on the draft's card."""

from __future__ import annotations

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft
from bot.procedure.state.resolutions import Clause, SubClause
from bot.rendering.amendments.proposals import clause_card, clause_choice_card
from bot.rendering.card import Card
from bot.rendering.card_limits import problems
from bot.rendering.resolutions.cards import draft_card
from tests.procedure.amending import ADD, MODIFY, MOVE, STRIKE, URGES, adopted, debating, proposed
from tests.procedure.committees import Floor, in_session
from tests.rendering.sittings import HOSTILE, labels, menus, text_of


def first(floor: Floor) -> Card:
    """The card of the first operative clause."""
    return clause_card(floor.session, floor.draft, floor.draft.operative[0])


def test_one_is_asked_for_the_clause_or_the_place_of_a_new_one() -> None:
    card = clause_choice_card(debating(2).session)
    assert menus(card) == {
        "Which clause?": (
            "1: Calls upon Member States to take measure 1",
            "2: Calls upon Member States to take measure 2",
            "preamble 1: Alarmed by the figures",
            "To add one at the beginning of the operative part",
            "To add one at the beginning of the preamble",
            "To add one at the end",
        )
    }
    assert "No draft is before the committee" in text_of(clause_choice_card(in_session().session))


def test_the_longest_draft_with_the_worst_words_fits_its_menus() -> None:
    floor = in_session()
    clause = Clause("", HOSTILE * 4, tuple(SubClause(HOSTILE, (HOSTILE,) * 3) for _ in range(12)))
    floor.act("Brazil", SubmitDraft("Title", (clause,) * 20, (clause,) * 60))
    floor.dais(IntroduceDraft(1))
    assert problems(clause_choice_card(floor.session)) == ()
    for own in (floor.draft.operative[0], floor.draft.operative[30], floor.draft.preambular[-1]):
        assert problems(clause_card(floor.session, floor.draft, own)) == ()


def test_a_clause_offers_what_the_rulebook_has() -> None:
    assert labels(first(debating(2))) == ("Change its words", "Strike it", "Add after it")
    assert list(menus(first(debating(2)))) == ["Move it…"]
    assert labels(first(debating(2, kinds=(AmendmentKind.STRIKE,)))) == ("Strike it",)
    assert menus(first(debating(1))) == {}


def test_what_amendments_did_is_marked_at_the_clauses_and_what_they_struck_is_told() -> None:
    floor = debating(3)
    adopted(floor, proposed(floor, MODIFY, "o1", URGES))
    adopted(floor, proposed(floor, ADD, "o1", "Decides to meet again"))
    adopted(floor, proposed(floor, STRIKE, "o2"))
    floor.act("France", ProposeAmendment(MOVE, "o3", after="o0"))
    adopted(floor, 4)
    lines = text_of(draft_card(floor.session, floor.draft)).splitlines()
    start = next(place for place, line in enumerate(lines) if "measure 3" in line)
    assert lines[start : start + 7] == [
        "**1.** Calls upon Member States to take measure 3",
        "-# (moved by amendment 4)",
        f"**2.** {URGES}",
        "-# (changed by amendment 1)",
        "**3.** Decides to meet again",
        "-# (added by amendment 2)",
        "-# Amendment 3 struck clause 3: ~~Calls upon Member States to take measure 2~~",
    ]
