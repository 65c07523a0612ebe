"""The cards on which a text is corrected: within what Discord shows, whatever the text is."""

from __future__ import annotations

import pytest

from bot.procedure.engine import legal_actions
from bot.procedure.legal import LegalActions
from bot.procedure.rules.papers.corrections import CLAUSES_LIMIT, Change, places
from bot.procedure.rules.papers.papers import BeginPaper
from bot.procedure.state.papers import NAME_TAKEN, NAME_UNKNOWN, THE_TITLE, Doubt, Place
from bot.procedure.state.resolutions import CLAUSE_LIMIT, Clause, SubClause, Wording
from bot.rendering.card import Button, Buttons, Card, Control, Menu
from bot.rendering.card_limits import problems
from bot.rendering.papers.cards import CORRECTING, page_of, text_card
from bot.rendering.papers.confirming import changed_card, discard_card
from bot.rendering.papers.differences import difference
from bot.rendering.papers.notes import Note
from bot.rendering.papers.places import place_card
from bot.rendering.papers.texts_seen import TextSeen, paper_seen
from bot.rendering.papers.words import done_text, split_text, wanted_text
from bot.rendering.verbs import Verb
from bot.resolutions.model import GuessKind
from tests.procedure.committees import PRESIDENT, Floor, clauses, in_session
from tests.procedure.writing import TEXT, correction, paper, writing
from tests.rendering.sittings import HOSTILE, acting_markup, labels, text_of

MARKUP = "*_~`|" * 600
SAID = MARKUP[:120]
LONG = Wording(
    MARKUP[:200],
    clauses(*[MARKUP[:CLAUSE_LIMIT]] * 4),
    (
        *clauses(*[MARKUP[:CLAUSE_LIMIT]] * 1),
        *[Clause("", HOSTILE, tuple(SubClause(HOSTILE, (HOSTILE,) * 8) for _ in range(5)))] * 6,
        *clauses(*["Urges"] * (CLAUSES_LIMIT - 11)),
    ),
)
DOUBTS = (
    *(Doubt("", NAME_UNKNOWN, SAID), Doubt("", NAME_TAKEN, SAID, SAID)),
    *(Doubt("", kind, SAID) for kind in GuessKind),
    *(Doubt(f"p{number}", kind, SAID) for number in range(1, 5) for kind in GuessKind),
)
ADVICE = tuple(
    Note(clause, "⚠ " + "The opening phrase is not known. " * 3) for clause in ("", "p1", "p2", "o1")
)


def longest() -> Floor:
    """A working paper as long as one may be, about which everything was guessed and everybody is named."""
    floor = in_session()
    names = tuple(own.name for own in floor.session.body.delegations)
    floor.act("China", BeginPaper(LONG, DOUBTS, names, names))
    return floor


def seen(floor: Floor, who: str = "China") -> tuple[TextSeen, LegalActions]:
    """The newest working paper, and what somebody may do about it."""
    return paper_seen(paper(floor)), legal_actions(floor.session, floor.actor(who), floor.at, CORRECTING)


def test_every_page_of_the_longest_text_fits_and_no_place_is_left_out() -> None:
    text, legal = seen(longest())
    offered: list[str] = []
    for page in range(200):
        card = text_card(
            text, legal, page, advice=[own.said for own in ADVICE] * 4, advice_head="A" * 200, note=MARKUP
        )
        assert not problems(card)
        (menu,) = (own for own in card.blocks if isinstance(own, Menu))
        offered += [own.value for own in menu.options]
        if "Next page ›" not in labels(card):
            break
    assert len(offered) == len(set(offered)) == len(list(places(text.wording)))
    assert acting_markup(text_of(card)) == []


def test_every_place_of_the_longest_text_has_a_card_that_fits_and_leads_back_to_its_page() -> None:
    text, legal = seen(longest())
    for place in list(places(text.wording))[::60]:
        page = page_of(text, place)
        card = place_card(text, place, legal, page, ADVICE)
        assert not problems(card)
        (menu,) = (own for own in text_card(text, legal, page).blocks if isinstance(own, Menu))
        assert any(own.value == f"{place.clause}-{place.sub}-{place.part}" for own in menu.options)


def test_a_text_is_shown_with_what_was_guessed_of_its_clauses() -> None:
    floor = in_session()
    floor.act(
        "China",
        BeginPaper(TEXT, (Doubt("o2", GuessKind.CLAUSE, "Requests a"), Doubt("", NAME_UNKNOWN, "Oz"))),
    )
    text, legal = seen(floor)
    card = text_card(text, legal, advice=("Clause 1 ends.", "Clause 2 too."), advice_head="Advice:")
    assert text_of(card).splitlines()[:19] == [
        "Working paper 1 · revision 1",
        "**Protection of victims**",
        "-# Of China. Only your delegation and the dais see this.",
        "⚠ No delegation of this committee: “Oz”.",
        "———",
        "*Alarmed by* the figures",
        "*Recalling* its resolutions",
        "",
        "**1.** Calls upon States",
        "\u2003(a) to act",
        "\u2003\u2003(i) at home",
        "\u2003\u2003(ii) abroad",
        "\u2003(b) to report",
        "**2.** Requests a report ⚠",
        "**3.** Decides to go on",
        "-# ⚠ Operative clause 2: Guessed: whether a clause begins at “Requests a”.",
        "-# Advice:",
        "-# Clause 1 ends.",
        "-# Clause 2 too.",
    ]


def test_a_card_offers_just_what_can_be_done_at_the_place() -> None:
    floor = writing()
    text, legal = seen(floor)

    def offered(clause: str, sub: int = 0, part: int = 0) -> list[str]:
        return list(labels(place_card(text, Place(clause, sub, part), legal)))[:-1]

    assert offered("o1") == [
        *("Change the words", "Insert after", "Delete", "Move down", "Join with the next", "Split in two"),
        "To the preamble",
    ]
    assert offered("o3")[3:] == [
        "Move up",
        "Split in two",
        "Put it under the clause before",
        "To the preamble",
    ]
    assert offered("o1", 2)[3:] == [
        *("Move up", "Split in two", "Make it a clause", "Put it under the sub-clause before")
    ]
    assert offered("o1", 1, 1)[-1] == "Make it a sub-clause"
    assert offered("p2")[-1] == "To the operative part"


def test_undo_is_offered_once_there_is_something_to_undo() -> None:
    floor = writing()
    assert "Undo" not in labels(text_card(*seen(floor)))
    floor.act("China", correction(floor, Change.DELETE, "o2"))
    assert "Undo" in labels(text_card(*seen(floor)))
    assert "Submit" in labels(text_card(*seen(floor, PRESIDENT)))
    assert "Submit" not in labels(text_card(*seen(floor, "France")))


def test_a_place_that_is_gone_is_told() -> None:
    card = place_card(*(seen(writing())[0], Place("o9"), seen(writing())[1]))
    assert "gone" in text_of(card)
    assert labels(card) == ("Back to the text",)


def test_what_others_changed_fits_with_the_words_that_wait() -> None:
    text = seen(longest())[0]
    before = Wording("Other", LONG.operative[:20], LONG.preambular)
    again = Control(Verb.CORRECT_ANYWAY, "abc")
    card = changed_card(text, before, "change the words of operative clause 3", again, MARKUP)
    assert not problems(card)
    assert [own.content for own in card.documents] == [MARKUP.encode()]
    assert not problems(changed_card(text, None, "submit it", again))
    assert changed_card(text, None, "submit it", again, "Urges").documents == ()
    assert not problems(discard_card(text))


@pytest.mark.parametrize(
    ("change", "place", "told"),
    [
        (Change.REWRITE, ("o2",), "Operative clause 2: ~~Requests a report~~ **to act at once**"),
        (Change.DELETE, ("o2",), "Operative clause 2: ~~Requests a report~~"),
        (Change.UP, ("o2",), "Operative clause 2 is operative clause 1 now: Requests a report"),
        (Change.OTHER_PART, ("p2",), "Preambular clause 2 is operative clause 1 now: Recalling its"),
        (Change.TITLE, ("",), "Title: ~~Protection of victims~~ **to act at once**"),
    ],
    ids=lambda own: str(own),
)
def test_a_difference_says_what_went_what_came_and_what_moved(
    change: Change, place: tuple[str, int], told: str
) -> None:
    floor = writing()
    before = paper(floor).wording
    clause, sub = (*place, 0)[:2]
    floor.act("China", correction(floor, change, clause, sub, 0, "to act at once"))
    assert told in difference(before, paper(floor).wording)


def test_marks_in_words_that_went_do_not_run_into_the_line_through_them() -> None:
    before = Wording("T", (Clause("o1", "Urges ~"), Clause("o2", "Requests a report")), ())
    after = Wording("T", (Clause("o2", "Requests a report"),), ())
    assert r"\~~~" not in difference(before, after)


def test_no_difference_is_said_to_be_none() -> None:
    assert difference(TEXT, TEXT) == "Nothing in the words."


@pytest.mark.parametrize("change", Change)
def test_what_is_wanted_and_what_was_done_is_said_of_every_change(change: Change) -> None:
    wording = paper(writing()).wording
    assert "{" not in wanted_text(change, wording, Place("o1", 1))
    assert done_text(change, wording, Place("o1", 1)).endswith(".")
    assert done_text(change, None, THE_TITLE)[0].isupper()


def test_a_place_is_called_by_its_number_and_the_beginning_by_itself() -> None:
    wording = paper(writing()).wording
    assert wanted_text(Change.INSERT, wording, Place("o0")) == "insert words after the beginning"
    assert split_text(wording, Place("o1", 1, 2)) == "split operative clause 1 (a) (ii) in two"
    assert done_text(Change.DELETE, wording, Place("p2")).startswith("Preambular clause 2 is deleted")


def rows(card: Card) -> list[tuple[Button, ...]]:
    """The rows of buttons of a card."""
    return [own.buttons for own in card.blocks if isinstance(own, Buttons)]


def test_no_row_of_buttons_is_longer_than_a_phone_shows_in_two_lines() -> None:
    text, legal = seen(writing())
    for card in (text_card(text, legal), *(place_card(text, own, legal) for own in places(text.wording))):
        assert all(len(row) <= 3 for row in rows(card))
