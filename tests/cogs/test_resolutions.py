"""/resolution: drafts from their form to their document."""

from __future__ import annotations

import threading
from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session
from bot.rendering.card import Card
from bot.rendering.documents.files import ExportFormat, export_card
from tests.stages import DRAFT, OBSERVER, PRESIDENT, STRANGER, SUBMIT, Meeting, meeting_of, usual_cast

PROPOSALS = "Submission of proposals"


@pytest.fixture
async def drafted(sitting: Meeting) -> Meeting:
    """A draft submitted by France."""
    await sitting.does("France", "/resolution submit", DRAFT, SUBMIT)
    return sitting


def sponsors(meeting: Meeting) -> tuple[str, ...]:
    """The sponsors of the first draft."""
    return meeting.session.drafts[0].sponsors


async def test_a_draft_is_submitted_in_a_form_clause_by_clause(sitting: Meeting) -> None:
    assert "Victim protection" in await sitting.does("France", "/resolution submit", DRAFT)
    assert not sitting.session.drafts
    assert "E/2026/L.1" in await sitting.does("France", SUBMIT)
    (draft,) = sitting.session.drafts
    assert (draft.title, draft.sponsors) == ("Victim protection", ("France",))
    assert [own.text for own in draft.operative] == ["Calls upon States to act", "Requests a report"]
    assert [own.text for own in draft.operative[0].subclauses] == ["at home", "abroad"]


async def test_a_draft_that_is_refused_is_given_back_whole(sitting: Meeting) -> None:
    clauses = "\\n".join(f"{number}. Requests report number {number}" for number in range(1, 125))
    await sitting.does("France", "/resolution submit")
    refusal = await sitting.is_refused("France", f'fill {{Title: Victim protection, Text: "{clauses}"}}')
    assert "A draft has at most 100 clauses" in refusal
    (given_back,) = sitting.files_shown_to("France")
    assert given_back.decode().count("Requests report number") > 100


async def test_a_draft_is_introduced_shown_and_sponsored(drafted: Meeting) -> None:
    await drafted.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Introduce E/2026/L.1"')
    assert drafted.session.draft_on_floor == 1
    shown = await drafted.does("Ghana", "/resolution show")
    assert "Calls upon States to act" in shown
    await drafted.does("Ghana", 'click "Sponsor this draft"')
    await drafted.does("China", "/resolution sign draft=1")
    assert sponsors(drafted) == ("France", "Ghana", "China")
    await drafted.does("China", "/resolution unsign draft=E/2026/L.1")
    assert sponsors(drafted) == ("France", "Ghana")


async def test_sponsoring_leaves_the_text_of_the_draft_where_it_was(drafted: Meeting) -> None:
    await drafted.does("Ghana", "/resolution show")
    answer = await drafted.does("Ghana", 'click "Sponsor this draft"')
    assert "Chair's panel" not in answer
    assert any("Calls upon States to act" in own for own in drafted.private_words("Ghana"))


async def test_drafts_are_listed_and_read_from_the_list(drafted: Meeting) -> None:
    assert "E/2026/L.1" in await drafted.does(STRANGER, "/resolution list")
    assert "Requests a report" in await drafted.does(STRANGER, 'click "Read E/2026/L.1"')


async def test_only_members_sponsor(drafted: Meeting) -> None:
    assert "observer" in await drafted.is_refused(OBSERVER, "/resolution sign draft=1")
    assert "You sit for no delegation" in await drafted.is_refused(STRANGER, "/resolution sign draft=1")
    assert "France already sponsors" in await drafted.is_refused("France", "/resolution sign draft=1")


async def test_a_draft_that_is_not_there_is_told(sitting: Meeting) -> None:
    assert "no draft number 3" in await sitting.is_refused("France", "/resolution sign draft=3")
    assert "no draft number 3" in await sitting.is_refused("France", "/resolution sign draft=E/2026/L.3")
    refusal = await sitting.is_refused("France", "/resolution show draft=borders")
    assert "“borders” is not a number of a draft resolution" in refusal
    assert "None yet" in await sitting.does("France", "/resolution show")


async def test_a_draft_is_withdrawn_by_its_sponsor(drafted: Meeting) -> None:
    assert "Ghana does not sponsor" in await drafted.is_refused("Ghana", "/resolution withdraw draft=1")
    await drafted.does("France", "/resolution withdraw draft=1")
    assert drafted.session.drafts[0].status is DraftStatus.WITHDRAWN


async def test_a_withdrawn_draft_is_taken_up_again(drafted: Meeting) -> None:
    refusal = await drafted.is_refused("Ghana", "/resolution resubmit draft=1")
    assert "Only a draft that was withdrawn is submitted again" in refusal
    assert "Withdrawal" in refusal
    await drafted.does("France", "/resolution withdraw draft=1")
    await drafted.is_refused(OBSERVER, "/resolution resubmit draft=1")
    answer = await drafted.does("Ghana", "/resolution resubmit draft=1")
    assert "Ghana submitted the withdrawn draft resolution E/2026/L.1 again" in answer
    assert sponsors(drafted) == ("Ghana",)
    assert "E/2026/L.1 submitted again" in "\n".join(drafted.words())
    await drafted.does(PRESIDENT, "/resolution withdraw draft=1")
    await drafted.does(PRESIDENT, "/resolution resubmit draft=1 delegation=usa")
    assert sponsors(drafted) == ("United States of America",)


async def test_drafts_are_offered_newest_first(drafted: Meeting) -> None:
    await drafted.does("Ghana", "/resolution submit", "fill {Title: Borders, Text: 1. Requests}", SUBMIT)
    floor = drafted.stage.channels["floor"]
    offered = await drafted.people["Ghana"].autocomplete(floor, "resolution show", "draft", "")
    assert [own["value"] for own in offered] == ["2", "1"]
    typed = await drafted.people["Ghana"].autocomplete(floor, "resolution show", "draft", "victim")
    assert [own["value"] for own in typed] == ["1"]


async def test_a_draft_is_exported_as_a_document(drafted: Meeting) -> None:
    assert "As PDF to print, as a Word document to edit" in await drafted.does("Ghana", "/resolution export")
    pdf, word, markdown = drafted.files_shown_to("Ghana")
    assert pdf.startswith(b"%PDF")
    assert word.startswith(b"PK")
    assert b"Victim protection" in markdown


@pytest.mark.parametrize(("wanted", "begins"), [("pdf", b"%PDF"), ("word", b"PK"), ("markdown", b"# Victim")])
async def test_a_draft_is_exported_as_the_kind_of_file_that_is_wanted(
    drafted: Meeting, wanted: str, begins: bytes
) -> None:
    await drafted.does("Ghana", f"/resolution export draft=1 format={wanted}")
    (made,) = drafted.files_shown_to("Ghana")
    assert made.startswith(begins)


async def test_the_button_on_a_draft_gives_it_as_every_kind_of_file(drafted: Meeting) -> None:
    await drafted.does(STRANGER, "/resolution show", 'click "As PDF, Word, Markdown"')
    assert [own[:4] for own in drafted.files_shown_to(STRANGER)] == [b"%PDF", b"PK\x03\x04", b"# Vi"]


async def test_a_file_larger_than_the_server_takes_is_left_out_and_said_to_be(
    drafted: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    limits, threads = [], []

    def small(session: Session, number: int, wanted: ExportFormat | None, limit: int) -> Card:
        limits.append(limit)
        threads.append(threading.current_thread())
        return export_card(session, number, wanted, 1000)

    monkeypatch.setattr("cogs.ui.exports.export_card", small)
    answer = await drafted.does("Ghana", "/resolution export draft=1 format=pdf")
    assert limits == [25 * 1024 * 1024]
    assert threading.main_thread() not in threads
    assert "E-2026-L.1.pdf is left out" in answer
    assert drafted.files_shown_to("Ghana") == []


async def test_the_draft_and_its_buttons_outlive_a_restart(drafted: Meeting) -> None:
    await drafted.does("Ghana", "/resolution show")
    await drafted.restarts()
    await drafted.does("Ghana", 'click "Sponsor this draft"')
    assert sponsors(drafted) == ("France", "Ghana")


@pytest.fixture
async def strict() -> AsyncIterator[Meeting]:
    """A council where a draft by France needs two signatories and the approval of the dais."""
    cast = usual_cast()
    proposals = replace(
        cast.rules.proposals, approval=True, signatories_minimum=2, sponsors_count_as_signatories=False
    )
    async with meeting_of(cast, rules=replace(cast.rules, proposals=proposals)) as meeting:
        await meeting.opens()
        await meeting.does("France", "/resolution submit", DRAFT, SUBMIT)
        yield meeting


async def test_a_draft_is_signed_by_who_only_wants_it_debated(strict: Meeting) -> None:
    await strict.does("Ghana", "/resolution sign draft=1 as=signatory")
    await strict.does("China", "/resolution show", 'click "Sign it for debate"')
    assert (strict.session.drafts[0].sponsors, strict.session.drafts[0].signatories) == (
        ("France",),
        ("Ghana", "China"),
    )
    refusal = await strict.is_refused("Ghana", "/resolution sign draft=1 as=signatory")
    assert "Ghana has already signed E/2026/L.1" in refusal
    assert PROPOSALS in refusal
    assert "Signatories (2 of 2 needed): Ghana and China" in await strict.does("Ghana", "/resolution show")
    await strict.does("Ghana", "/resolution unsign draft=1 as=signatory")
    assert strict.session.drafts[0].signatories == ("China",)


async def test_a_signatory_becomes_a_sponsor(strict: Meeting) -> None:
    await strict.does("Ghana", "/resolution sign draft=1 as=signatory", "/resolution sign draft=1")
    assert sponsors(strict) == ("France", "Ghana")
    assert strict.session.drafts[0].signatories == ()


async def test_a_draft_is_introduced_once_it_is_approved_and_signed(strict: Meeting) -> None:
    refusal = await strict.is_refused(PRESIDENT, "/resolution introduce draft=1")
    assert "E/2026/L.1 is not approved yet" in refusal
    assert PROPOSALS in refusal
    await strict.is_refused("France", "/resolution approve draft=1")
    await strict.does(PRESIDENT, "/resolution approve draft=1")
    assert "E/2026/L.1 approved" in "\n".join(strict.words())
    refusal = await strict.is_refused(PRESIDENT, "/resolution introduce draft=1")
    assert "E/2026/L.1 has 0 of the 2 signatories it needs" in refusal
    for name in ("Ghana", "China"):
        await strict.does(name, "/resolution sign draft=1 as=signatory")
    await strict.does(PRESIDENT, "/resolution introduce draft=1")
    assert strict.session.draft_on_floor == 1


async def test_no_approval_is_asked_for_where_the_rulebook_wants_none(drafted: Meeting) -> None:
    refusal = await drafted.is_refused(PRESIDENT, "/resolution approve draft=1")
    assert "needs no approval" in refusal
    assert PROPOSALS in refusal


async def test_a_draft_is_approved_once(strict: Meeting) -> None:
    await strict.does(PRESIDENT, "/resolution approve draft=1")
    assert "or has it already" in await strict.is_refused(PRESIDENT, "/resolution approve draft=1")


async def test_an_observer_signs_nothing(strict: Meeting) -> None:
    refusal = await strict.is_refused(OBSERVER, "/resolution sign draft=1 as=signatory")
    assert "is an observer and signs nothing" in refusal
