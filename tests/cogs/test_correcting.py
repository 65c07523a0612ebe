"""A text shown back as it was read, corrected place by place, by one or by two at once, and submitted."""

from __future__ import annotations

import pytest

from bot.rehearsal.messages import buttons_of, files_of
from tests.cogs.ui.test_mentions import texts_of
from tests.stages import PRESIDENT, SUBMIT, Meeting

TEXT = (
    'fill {Title: Victims, Text: "Sponsors: France, Gahna, Atlantis\\n\\nAlarmed by the figures,\\n'
    "Recalling its resolutions,\\n\\n1. Calls upon States:\\n(a) to act at home and abroad\\n(b) to report\\n"
    '2. Requests a report and decides to go on\\n3. Urges all"}'
)
PICK = "Correct a clause…"
SECOND = 'choose "2. Requests a report and decides to go on" in "Correct a clause…"'


@pytest.fixture
async def writing(sitting: Meeting) -> Meeting:
    """France has a working paper of two preambular and three operative clauses."""
    await sitting.does("France", "/resolution submit", TEXT)
    return sitting


def operative(meeting: Meeting) -> list[str]:
    """The operative clauses of the working paper."""
    return [own.text.rstrip(",;.") for own in meeting.session.papers[0].wording.operative]


async def test_what_was_guessed_is_noted_beside_the_text(writing: Meeting) -> None:
    shown = await writing.does("France", "/resolution edit text=w1")
    assert "“Gahna” was taken for Ghana." in shown
    assert "No delegation of this committee: “Atlantis”." in shown
    assert "Sponsors named in it: Ghana. Once it is submitted, each has to say so itself." in shown


async def test_the_words_of_a_clause_are_changed_in_a_form_that_holds_them(writing: Meeting) -> None:
    await writing.does("France", SECOND, 'click "Change the words"')
    shown = await writing.does("France", "fill {Words: Requests two reports}")
    assert operative(writing)[1] == "Requests two reports"
    assert "Operative clause 2 is changed." in shown
    assert "revision 2" in shown


async def test_a_clause_is_split_joined_moved_and_deleted_and_that_is_undone(writing: Meeting) -> None:
    await writing.does("France", SECOND, 'click "Split in two"')
    await writing.does("France", 'fill {Words: "Requests a report\\nDecides to go on"}')
    assert operative(writing) == ["Calls upon States:", "Requests a report", "Decides to go on", "Urges all"]
    await writing.does("France", f'choose "3. Decides to go on" in "{PICK}"', 'click "Move up"')
    await writing.does("France", f'choose "2. Decides to go on" in "{PICK}"', 'click "Join with the next"')
    assert operative(writing) == ["Calls upon States:", "Decides to go on Requests a report", "Urges all"]
    shown = await writing.does("France", f'choose "3. Urges all" in "{PICK}"', 'click "Delete"')
    assert "Operative clause 3 is deleted; Undo brings it back." in shown
    await writing.does("France", 'click "Undo"')
    assert operative(writing)[2] == "Urges all"


async def test_levels_and_parts_are_put_right(writing: Meeting) -> None:
    await writing.does(
        "France", f'choose "(b) to report" in "{PICK}"', 'click "Put it under the sub-clause before"'
    )
    await writing.does("France", f'choose "(i) to report" in "{PICK}"', 'click "Make it a sub-clause"')
    await writing.does("France", f'choose "(b) to report" in "{PICK}"', 'click "Make it a clause"')
    assert operative(writing)[1] == "to report"
    await writing.does(
        "France", f'choose "2. to report" in "{PICK}"', 'click "Put it under the clause before"'
    )
    await writing.does("France", f'choose "3. Urges all" in "{PICK}"', 'click "To the preamble"')
    wording = writing.session.papers[0].wording
    assert [own.text for own in wording.operative[0].subclauses] == ["to act at home and abroad", "to report"]
    assert [own.text.rstrip(",;.") for own in wording.preambular][2] == "Urges all"


async def test_the_heading_is_put_right(writing: Meeting) -> None:
    await writing.does("France", 'click "Change the title"', "fill {New title: Victims of trafficking}")
    await writing.does("France", 'click "Names in its heading"')
    shown = await writing.does(
        "France", 'fill {Sponsors besides you: "ivory coast, USA", Signatories: china}'
    )
    paper = writing.session.papers[0]
    assert paper.wording.title == "Victims of trafficking"
    assert (paper.sponsors, paper.signatories) == (
        ("Côte d’Ivoire", "United States of America"),
        ("China",),
    )
    assert "Atlantis" not in shown
    await writing.does("France", SUBMIT)
    shown = await writing.does("China", "/resolution show")
    assert "Named in its heading as signatories, yet to agree: China" in shown


async def test_a_name_that_is_nobodys_is_told_and_what_was_typed_given_back(writing: Meeting) -> None:
    await writing.does("France", 'click "Names in its heading"')
    await writing.is_refused("France", 'fill {Sponsors besides you: "Ghana, Narnia"}')
    assert "Ghana, Narnia" in "\n".join(writing.private_words("France"))


async def test_only_the_delegation_and_the_dais_see_it(writing: Meeting) -> None:
    assert "another delegation's" in await writing.is_refused("Ghana", "/resolution edit text=w1")
    assert "Calls upon States" in await writing.does(PRESIDENT, "/resolution edit text=w1")
    assert "Victims" not in "\n".join(writing.words())


async def test_of_two_who_correct_one_text_the_second_sees_the_difference_and_confirms(
    writing: Meeting,
) -> None:
    await writing.does("France", f'choose "3. Urges all" in "{PICK}"', 'click "Change the words"')
    await writing.does(PRESIDENT, "/resolution edit text=w1", f'choose "3. Urges all" in "{PICK}"')
    await writing.does(PRESIDENT, 'click "Delete"', 'click "Undo"')
    await writing.does(PRESIDENT, SECOND, 'click "Change the words"', "fill {Words: Requests two reports}")
    shown = await writing.is_refused("France", "fill {Words: Urges all States}")
    assert "What changed" in shown
    (raw,) = (text for text in texts_of(writing.private("France")[-1]) if "clause 2" in text)
    assert raw == "Operative clause 2: Requests ~~a report and decides to go on~~ **two reports**"
    assert "You wanted to: change the words of operative clause 3." in shown
    assert "Urges all States" in shown
    await writing.does("France", 'click "Do it all the same"')
    assert operative(writing)[1:] == ["Requests two reports", "Urges all States"]


async def test_a_button_of_a_text_that_has_changed_shows_the_difference_first(writing: Meeting) -> None:
    await writing.does("France", f'choose "3. Urges all" in "{PICK}"')
    await writing.does(PRESIDENT, "/resolution edit text=w1", SECOND, 'click "Move up"')
    shown = await writing.is_refused("France", 'click "Delete"')
    assert "Operative clause 2 is operative clause 1 now: Requests a report" in shown
    assert "You wanted to: delete operative clause 3." in shown
    await writing.does("France", 'click "Leave it as it is"')
    assert len(operative(writing)) == 3


async def test_what_was_not_seen_is_not_submitted(writing: Meeting) -> None:
    await writing.does(PRESIDENT, "/resolution edit text=w1", SECOND, 'click "Delete"')
    shown = await writing.is_refused("France", SUBMIT)
    assert "You wanted to: submit it." in shown
    await writing.does("France", 'click "Do it all the same"')
    assert len(writing.session.drafts[0].operative) == 2


async def test_a_draft_is_edited_until_it_is_introduced(writing: Meeting) -> None:
    await writing.does("France", SUBMIT, 'click "Read E/2026/L.1"', 'click "Edit"')
    await writing.does("France", f'choose "3. Urges all" in "{PICK}"', 'click "Delete"')
    assert len(writing.session.drafts[0].operative) == 2
    await writing.does(PRESIDENT, "/resolution introduce draft=1")
    assert "/amendment propose" in await writing.is_refused("France", 'click "Undo"')


async def test_of_two_sponsors_who_edit_one_draft_the_second_sees_the_difference_and_confirms(
    writing: Meeting,
) -> None:
    await writing.does("France", SUBMIT)
    await writing.does("Ghana", "/resolution sign draft=1", "/resolution edit text=d1", SECOND)
    await writing.does("France", "/resolution edit text=d1", f'choose "3. Urges all" in "{PICK}"')
    await writing.does("France", 'click "Change the words"', "fill {Words: Urges all States}")
    shown = await writing.is_refused("Ghana", 'click "Move up"')
    assert "Operative clause 3: Urges all States" in shown
    assert "You wanted to: move operative clause 2 up." in shown
    await writing.does("Ghana", 'click "Do it all the same"')
    draft = writing.session.drafts[0]
    assert [own.text for own in draft.operative][0::2] == [SECOND.split('"')[1][3:], "Urges all States"]
    assert draft.revision == 3


async def test_a_restart_in_the_middle_of_correcting_loses_nothing(writing: Meeting) -> None:
    await writing.does("France", SECOND)
    card = writing.private("France")[-1]
    opened = await writing.people["France"].click(
        writing.live(card), custom_id=buttons_of(card)["Change the words"]
    )
    await writing.restarts()
    (words,) = writing.fields(opened)
    result = await writing.people["France"].submit_modal(opened, {words: "Requests three reports"})
    assert "Requests three reports" in writing.said(result)
    await writing.settles()
    await writing.does("France", 'click "Move up"')
    assert operative(writing)[0] == "Requests a report and decides to go on"
    await writing.restarts()
    await writing.does("France", 'click "Undo"', SUBMIT)
    assert len(writing.session.drafts[0].operative) == 3


async def test_words_that_wait_to_be_confirmed_can_be_read_after_a_restart(writing: Meeting) -> None:
    await writing.does("France", f'choose "3. Urges all" in "{PICK}"', 'click "Change the words"')
    await writing.does(PRESIDENT, "/resolution edit text=w1", SECOND, 'click "Move up"')
    written = "Urges all States. " * 140
    await writing.is_refused("France", f"fill {{Words: {written}}}")
    await writing.restarts()
    assert "Your words are above" in await writing.is_refused("France", 'click "Do it all the same"')
    (card,) = (own for own in writing.private("France") if "Leave it as it is" in buttons_of(own))
    (given_back,) = files_of(card).values()
    assert (writing.env.backend.cdn.get(given_back) or b"").decode().strip() == written.strip()


async def test_a_long_text_is_turned_page_by_page(sitting: Meeting) -> None:
    clauses = "\\n".join(
        f"{number}. Requests report number {number} in every detail there is to know"
        for number in range(1, 59)
    )
    shown = await sitting.does("France", "/resolution submit", f'fill {{Title: Reports, Text: "{clauses}"}}')
    assert "page 1 of 3" in shown
    shown = await sitting.does("France", 'click "Next page ›"')
    assert "Requests report number 26" in shown
    await sitting.does(
        "France",
        'choose "30. Requests report number 30 in every detail there is to know" in "Correct a clause…"',
    )
    shown = await sitting.does("France", 'click "Move down"')
    assert "page 2 of 3" in shown
    await sitting.does("France", SUBMIT, 'click "Read E/2026/L.1"')
    before = len(sitting.private("France"))
    shown = await sitting.does("France", 'click "Next page ›"')
    assert "page 2 of 2" in shown
    assert "58. Requests report number 58" in shown
    assert len(sitting.private("France")) == before


async def test_a_working_paper_is_thrown_away_after_being_asked_once_more(writing: Meeting) -> None:
    await writing.does(
        "France", 'click "Discard"', 'click "Keep it"', 'click "Discard"', 'click "Discard it"'
    )
    assert "Working paper 1 is discarded" in await writing.is_refused("France", "/resolution edit text=w1")


async def test_advice_on_form_is_given_beside_the_text_and_holds_nothing_up(writing: Meeting) -> None:
    shown = await writing.does("France", "/resolution edit text=w1")
    assert "Advice on form by" in shown
    assert "it holds up nothing" in shown
    assert "Operative clause 3 does not end with a full stop" in shown
    submitted = await writing.does("France", SUBMIT)
    assert len(writing.session.drafts) == 1
    assert "Operative clause 3 does not end with a full stop, as the last one does." in submitted


async def test_where_the_form_binds_a_text_is_submitted_once_it_is_mended(writing: Meeting) -> None:
    await writing.does(PRESIDENT, "/committee rules key=form.binds value=true")
    refusal = await writing.is_refused("France", SUBMIT)
    assert "only in the form of a resolution" in refusal
    for number, words in ((1, "Alarmed by the figures,"), (2, "Recalling its resolutions,")):
        await writing.does("France", f'choose "{words}" in "{PICK}"', 'click "Delete"')
        assert len(writing.session.papers[0].wording.preambular) == 2 - number
    await writing.does("France", f'choose "1. Calls upon States:" in "{PICK}"', 'click "Delete"')
    await writing.does("France", f'choose "2. Urges all" in "{PICK}"', 'click "Delete"')
    await writing.does("France", f'choose "1. Requests a report and decides to go on" in "{PICK}"')
    await writing.does("France", 'click "Change the words"', "fill {Words: Requests a report.}", SUBMIT)
    assert len(writing.session.drafts) == 1
