"""Amendments by buttons, menus and forms alone, as on a phone; and what cannot be."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.state.amendments import Amendment, AmendmentStatus
from tests.stages import PRESIDENT, Meeting, meeting_of, usual_cast

PROPOSE = ("/resolution show", 'click "Propose an amendment"')
FIRST = 'choose "1: Calls upon States to act" in "Which clause?"'
SECOND = 'choose "2: Requests a report" in "Which clause?"'
CHANGE = 'click "Change its words"'
PANEL = 'click "Chair\'s panel"'


@pytest.fixture
async def debating() -> AsyncIterator[Meeting]:
    """A council with friendly amendments of two degrees, which debates a draft by France."""
    cast = usual_cast()
    amendments = replace(cast.rules.amendments, friendly=True, friendly_once_amended=True, degrees=2)
    async with meeting_of(cast, rules=replace(cast.rules, amendments=amendments)) as meeting:
        await meeting.opens()
        await meeting.introduces_a_draft()
        yield meeting


def words(text: str) -> str:
    """The form with the words of a clause filled in."""
    return f'fill {{The words of the clause: "{text}"}}'


def own(meeting: Meeting) -> Amendment:
    """The newest amendment."""
    return meeting.session.amendments[-1]


async def test_the_form_has_the_clause_as_it_reads_and_what_is_changed_in_it_is_the_amendment(
    debating: Meeting,
) -> None:
    shown = await debating.does("Ghana", *PROPOSE, FIRST)
    assert "Operative clause 1 of E/2026/L.1" in shown
    told = await debating.does(
        "Ghana", CHANGE, words("Calls upon States to act\\n(a) at home\\n(b) everywhere")
    )
    assert "It waits for the dais to introduce it. If all sponsors agree, it is in the text at once." in told
    assert (own(debating).clause, own(debating).words, own(debating).text) == ("o1", "abroad", "everywhere")


async def test_a_sub_clause_is_struck_and_a_clause_moved_from_menus(debating: Meeting) -> None:
    await debating.does("Ghana", *PROPOSE, FIRST, 'choose "(a) at home" in "Strike a sub-clause…"')
    assert (own(debating).kind, own(debating).words) == (AmendmentKind.STRIKE, "at home")
    await debating.does("China", *PROPOSE, FIRST, 'choose "After 2: Requests a report" in "Move it…"')
    assert (own(debating).kind, own(debating).after) == (AmendmentKind.MOVE, "o2")
    assert "to move operative clause 1 of E/2026/L.1 to after operative clause 2" in "\n".join(
        debating.words()
    )
    await debating.does("China", *PROPOSE, SECOND, 'click "Strike it"')
    assert (own(debating).kind, own(debating).clause) == (AmendmentKind.STRIKE, "o2")


async def test_clauses_are_added_at_a_place_that_is_picked(debating: Meeting) -> None:
    end = 'choose "To add one at the end" in "Which clause?"'
    added = 'fill {The words to be added: "Invites donors to meet\\n(a) soon\\nDecides to remain seized"}'
    await debating.does("Ghana", *PROPOSE, end, added)
    assert [clause.text for clause in own(debating).clauses] == [
        "Invites donors to meet",
        "Decides to remain seized",
    ]
    await debating.does("Ghana", *PROPOSE, FIRST, 'click "Add after it"', added)
    assert own(debating).clause == "o1"
    await debating.does("France", "/amendment consent amendment=2")
    texts = [clause.text for clause in debating.session.drafts[0].operative]
    assert texts[1:3] == ["Invites donors to meet", "Decides to remain seized"]
    shown = await debating.does("China", "/resolution show")
    assert "4. Requests a report" in shown
    assert "(added by amendment 2)" in shown


async def test_the_second_degree_comes_from_the_card_of_the_first_and_goes_into_it(debating: Meeting) -> None:
    await debating.does("Ghana", *PROPOSE, SECOND, CHANGE, words("Requests a report every year"))
    await debating.does("China", "/resolution show", 'click "Amendments: 1"', 'click "Read amendment 1"')
    await debating.does("China", 'click "Amend it"', words("report every month"))
    assert (own(debating).to, own(debating).words, own(debating).text) == (1, "year", "month")
    for number in (1, 2):
        await debating.does(PRESIDENT, f"/amendment show amendment={number}", 'click "Introduce it"')
    await debating.does(PRESIDENT, PANEL, 'click "Vote on amendment 2"')
    await debating.votes(dict.fromkeys(("China", "Ghana"), "Yes"))
    await debating.does(PRESIDENT, "/vote close", "/amendment vote amendment=1")
    await debating.votes(dict.fromkeys(("China", "Ghana"), "Yes"))
    await debating.does(PRESIDENT, "/vote close")
    assert debating.session.drafts[0].operative[1].text == "Requests a report every month"


async def test_the_dais_sees_the_order_and_takes_another(debating: Meeting) -> None:
    await debating.does("Ghana", *PROPOSE, SECOND, CHANGE, words("Requests a report every year"))
    await debating.does("China", *PROPOSE, FIRST, 'click "Strike it"')
    await debating.does("China", *PROPOSE, SECOND, 'click "Strike it"')
    for number in (1, 2, 3):
        await debating.does(PRESIDENT, f"/amendment introduce amendment={number}")
    card = await debating.does(PRESIDENT, PANEL, 'click "Order of amendments"')
    assert card.index("Amendment 1") < card.index("Amendment 2")
    assert "Suggested, furthest removed first: 2, 3, 1" in card
    third = 'choose "3: to strike operative clause 2 of E/2026/L.1 (China)" in "Vote first on…"'
    await debating.does(PRESIDENT, third)
    assert [found.rank for found in debating.session.amendments] == [2, 3, 1]
    await debating.does(PRESIDENT, PANEL, 'click "Take the suggested order"')
    assert [found.rank for found in debating.session.amendments] == [3, 1, 2]


async def test_what_became_of_a_clause_that_was_struck_is_told_wherever_it_is_amended(
    debating: Meeting,
) -> None:
    await debating.does("China", *PROPOSE, SECOND)
    await debating.does("Ghana", "/amendment propose kind=strike clause=2")
    await debating.does("Ghana", "/amendment propose kind=modify clause=2", words("Requests two reports"))
    await debating.does("France", "/amendment consent amendment=1")
    assert own(debating).status is AmendmentStatus.LAPSED
    assert "amendment 1 struck its clause" in await debating.does("Ghana", "/amendment show amendment=2")
    for press in (CHANGE, 'click "Strike it"', 'click "Add after it"'):
        if "Add" in press:
            await debating.does("China", press)
            refusal = await debating.is_refused("China", 'fill {The words to be added: "Decides so"}')
        else:
            refusal = await debating.is_refused("China", press)
        assert "Amendment 1 struck what was clause 2 of E/2026/L.1" in refusal, press


async def test_a_clause_that_was_changed_while_it_was_edited_is_not_written_over(debating: Meeting) -> None:
    await debating.does("China", *PROPOSE, SECOND, CHANGE)
    await debating.does("Ghana", "/amendment propose kind=modify clause=2", words("Requests two reports"))
    await debating.does("France", "/amendment consent amendment=1")
    refusal = await debating.is_refused("China", words("Urges everybody to meet again"))
    assert "have changed meanwhile" in refusal
    assert "Urges everybody to meet again" in refusal


# what cannot be


async def test_a_clause_that_is_not_there_is_refused_before_anything_is_typed(debating: Meeting) -> None:
    for clause in ("12", "o9", "Requests", "0", "-1", "o1; drop"):
        for kind in ("kind=add", "kind=strike", "kind=modify", "kind=move", ""):
            refusal = await debating.is_refused("Ghana", f'/amendment propose {kind} clause="{clause}"')
            assert "E/2026/L.1 has no such clause" in refusal


@pytest.mark.parametrize("length", [3001, 4000])
async def test_words_beyond_the_limit_are_refused_with_the_limit_and_given_back(
    debating: Meeting, length: int
) -> None:
    await debating.does("Ghana", *PROPOSE, SECOND, CHANGE)
    text = ("Requests more " * length)[: length - 1] + "."
    refusal = await debating.is_refused("Ghana", words(text))
    assert "The clause must have 1 to 3000 characters; yours has " in refusal
    assert "here is what you wrote" in refusal


async def test_what_was_not_changed_is_no_amendment(debating: Meeting) -> None:
    await debating.does("Ghana", *PROPOSE, SECOND, CHANGE)
    assert "already" in await debating.is_refused("Ghana", words("Requests a report"))


async def test_mentions_and_markup_are_shown_as_they_were_typed(debating: Meeting) -> None:
    hostile = "Requests @everyone <@1> to read **this** ||at once||"
    await debating.does("Ghana", *PROPOSE, SECOND, CHANGE, words(hostile))
    assert own(debating).text.endswith("||at once||")
    assert "@everyone <@1> to read this ||at once||" in "\n".join(debating.words())
    await debating.does("France", "/amendment consent amendment=1")
    assert debating.session.drafts[0].operative[1].text == hostile.replace("**", "")
