"""/amendment: from the form in which it is worded to the text it changes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.procedure.state.amendments import AmendmentStatus
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, STRANGER, Meeting, meeting_of, usual_cast

CHANGE = "/amendment propose kind=modify clause=2"
STRIKE = "/amendment propose kind=strike clause=1"
WORDS = 'fill {The words of the clause: "Requests a report every year"}'
ADDED = WORDS.replace("The words of the clause", "The words to be added")
PANEL = 'click "Chair\'s panel"'
RULE = "Rule 66"


@pytest.fixture
async def debating(sitting: Meeting) -> Meeting:
    """A council that debates a draft by France."""
    await sitting.introduces_a_draft()
    return sitting


@pytest.fixture
async def friends() -> AsyncIterator[Meeting]:
    """A council with friendly amendments and a fifth signing, which debates a draft by France."""
    cast = usual_cast()
    amendments = replace(cast.rules.amendments, friendly=True, signatories_share=(1, 5), degrees=2)
    async with meeting_of(cast, rules=replace(cast.rules, amendments=amendments)) as meeting:
        await meeting.opens()
        await meeting.introduces_a_draft()
        yield meeting


def clauses(meeting: Meeting) -> list[str]:
    """The words of the operative clauses."""
    return [own.text for own in meeting.session.drafts[0].operative]


def status(meeting: Meeting) -> list[AmendmentStatus]:
    """What became of the amendments."""
    return [own.status for own in meeting.session.amendments]


async def test_the_words_of_an_amendment_are_asked_in_a_form(debating: Meeting) -> None:
    answer = await debating.does("Ghana", CHANGE, WORDS)
    assert "mendment 1" in answer
    (own,) = debating.session.amendments
    assert (own.clause, own.words, own.text, own.proposer) == ("o2", "report", "report every year", "Ghana")
    said = "\n".join(debating.words())
    assert "Amendment 1 proposed" in said
    assert "to change words in operative clause 2 of E/2026/L.1" in said
    assert "Requests a report every year" in said


async def test_a_clause_is_struck_without_a_form(debating: Meeting) -> None:
    await debating.does("Ghana", STRIKE)
    assert debating.session.amendments[0].clause == "o1"
    assert "to strike operative clause 1" in "\n".join(debating.words())


async def test_the_dais_proposes_for_a_delegation(debating: Meeting) -> None:
    await debating.does(PRESIDENT, f"{STRIKE} delegation=usa")
    assert debating.session.amendments[0].proposer == "United States of America"


async def test_words_that_are_refused_are_given_back(debating: Meeting) -> None:
    await debating.does("Ghana", CHANGE)
    two = "Requests the Secretary-General to report every year\\n3. Decides to meet again"
    refusal = await debating.is_refused("Ghana", WORDS.replace("Requests a report every year", two))
    assert "These are 2 clauses, and they would take the place of one" in refusal
    assert RULE in refusal
    assert "3. Decides to meet again" in refusal


async def test_an_amendment_goes_from_its_proposal_into_the_text_by_buttons(debating: Meeting) -> None:
    await debating.does("Ghana", CHANGE, WORDS)
    await debating.does(PRESIDENT, PANEL, 'click "Introduce amendment 1"')
    assert "Amendment 1 before the committee" in "\n".join(debating.words())
    await debating.does(PRESIDENT, PANEL, 'click "Vote on amendment 1"')
    await debating.votes({name: "Yes" if name in MEMBERS[:5] else "No" for name in MEMBERS})
    assert clauses(debating) == ["Calls upon States to act", "Requests a report every year"]
    result = debating.results()[-1]
    assert "Adopted: amendment 1 to E/2026/L.1 — 5 in favour, 2 against" in result
    assert "Requests a report every year" in await debating.does(STRANGER, "/resolution show")


async def test_an_amendment_is_voted_on_by_roll_call(debating: Meeting) -> None:
    await debating.does("Ghana", STRIKE)
    await debating.does(PRESIDENT, "/amendment introduce amendment=1")
    await debating.does(PRESIDENT, "/amendment vote amendment=1 method=roll_call")
    assert debating.session.vote is not None
    assert debating.session.vote.called == "China"
    await debating.does(PRESIDENT, '/vote cancel reason="Wrong clause"', PANEL)
    await debating.does(PRESIDENT, 'click "Roll-call vote on amendment 1"')
    assert debating.session.vote is not None
    assert debating.session.vote.called is not None


async def test_a_clause_is_added_at_the_beginning(debating: Meeting) -> None:
    ghana, floor = debating.people["Ghana"], debating.stage.channels["floor"]
    typed = await ghana.autocomplete(floor, "amendment propose", "clause", "beginning")
    assert [own["value"] for own in typed] == ["o0", "p0"]
    await debating.does("Ghana", "/amendment propose kind=add clause=o0", ADDED)
    assert "at the beginning of the operative part" in "\n".join(debating.words())


async def test_a_rejected_amendment_leaves_the_text_as_it_was(debating: Meeting) -> None:
    await debating.does("Ghana", STRIKE)
    await debating.does(PRESIDENT, "/amendment introduce amendment=1", "/amendment vote amendment=1")
    await debating.votes(dict.fromkeys(MEMBERS, "No"))
    assert status(debating) == [AmendmentStatus.REJECTED]
    assert len(clauses(debating)) == 2
    assert "Rejected: amendment 1 to E/2026/L.1" in debating.results()[-1]


async def test_the_one_ranked_furthest_is_voted_on_first_and_both_before_the_draft(debating: Meeting) -> None:
    await debating.does("Ghana", CHANGE, WORDS)
    await debating.does("China", STRIKE)
    for number in (1, 2):
        await debating.does(PRESIDENT, f"/amendment introduce amendment={number}")
    await debating.does(PRESIDENT, "/amendment rank amendment=2 place=1")
    refusal = await debating.is_refused(PRESIDENT, "/amendment vote amendment=1")
    assert "Amendment 2 is voted on before amendment 1" in refusal
    assert RULE in refusal
    refusal = await debating.is_refused(PRESIDENT, "/vote open")
    assert "Amendment 2 is voted on before the draft" in refusal
    assert RULE in refusal
    listed = await debating.does(STRANGER, "/amendment list")
    assert listed.index("to strike") < listed.index("to change")


async def test_what_an_adopted_amendment_rejects_is_dropped(debating: Meeting) -> None:
    await debating.does("Ghana", CHANGE, WORDS)
    await debating.does("China", CHANGE, WORDS.replace("every year", "soon"))
    refusal = await debating.is_refused(PRESIDENT, "/amendment drop amendment=2")
    assert RULE in refusal
    await debating.does(PRESIDENT, "/amendment introduce amendment=1", "/amendment vote amendment=1")
    await debating.votes(dict.fromkeys(MEMBERS, "Yes"))
    await debating.does(PRESIDENT, "/amendment drop amendment=2")
    assert status(debating) == [AmendmentStatus.ADOPTED, AmendmentStatus.NOT_PUT]
    assert "Amendment 2 not put" in "\n".join(debating.words())


async def test_an_amendment_is_withdrawn_by_its_proposer_only(debating: Meeting) -> None:
    await debating.does("Ghana", STRIKE)
    refusal = await debating.is_refused("China", "/amendment withdraw amendment=1")
    assert "Ghana" in refusal
    assert RULE in refusal
    await debating.does("Ghana", "/amendment withdraw amendment=1")
    assert status(debating) == [AmendmentStatus.WITHDRAWN]
    assert "Amendment 1 withdrawn" in "\n".join(debating.words())


async def test_an_amendment_is_signed_by_command_and_from_its_card(friends: Meeting) -> None:
    await friends.does("Ghana", STRIKE)
    refusal = await friends.is_refused(PRESIDENT, "/amendment introduce amendment=1")
    assert "Amendment 1 has 1 of the 2 signatories it needs" in refusal
    assert RULE in refusal
    await friends.does("China", "/amendment show amendment=1", 'click "Sign it"')
    await friends.does(PRESIDENT, "/amendment sign amendment=1 delegation=usa")
    assert friends.session.amendments[0].signatories == ("China", "United States of America")
    assert "already on amendment 1" in await friends.is_refused("China", "/amendment sign amendment=1")
    await friends.does(PRESIDENT, "/amendment introduce amendment=1")
    assert status(friends) == [AmendmentStatus.INTRODUCED]


async def test_with_the_consent_of_all_sponsors_it_is_in_the_text_at_once(friends: Meeting) -> None:
    await friends.does("China", "/resolution sign draft=1")
    await friends.does("Ghana", CHANGE, WORDS)
    refusal = await friends.is_refused("Ghana", "/amendment consent amendment=1")
    assert "Ghana does not sponsor" in refusal
    await friends.does("China", "/amendment consent amendment=1")
    assert status(friends) == [AmendmentStatus.PROPOSED]
    await friends.does("France", "/amendment show amendment=1", 'click "Agree as a sponsor"')
    assert clauses(friends)[1] == "Requests a report every year"
    assert "with the consent of all sponsors, without a vote" in "\n".join(friends.words())
    assert not friends.session.results


async def test_without_friendly_amendments_consent_is_refused_with_the_rule(debating: Meeting) -> None:
    await debating.does("Ghana", STRIKE)
    refusal = await debating.is_refused("France", "/amendment consent amendment=1")
    assert "Amendment 1 needs a vote" in refusal
    assert RULE in refusal


async def test_an_amendment_to_an_amendment_is_worded_in_the_form_too(friends: Meeting) -> None:
    await friends.does("Ghana", CHANGE, WORDS)
    await friends.does("China", "/amendment propose kind=modify to=1", WORDS.replace("every year", "soon"))
    second = friends.session.amendments[1]
    assert (second.to, second.text) == (1, "Requests a report soon")
    assert "to change the words of amendment 1" in "\n".join(friends.words())


@pytest.mark.parametrize(("person", "words"), [(OBSERVER, "observer"), (STRANGER, "no delegation")])
async def test_who_may_propose_none_is_told_why(debating: Meeting, person: str, words: str) -> None:
    assert words in await debating.is_refused(person, STRIKE)


async def test_without_a_draft_there_is_nothing_to_amend(sitting: Meeting) -> None:
    await sitting.is_refused("Ghana", STRIKE)
    assert sitting.session.amendments == ()


async def test_an_amendment_that_is_not_there_is_told(debating: Meeting) -> None:
    assert "There is no amendment 7" in await debating.is_refused(PRESIDENT, "/amendment vote amendment=7")
    refusal = await debating.is_refused("Ghana", '/amendment withdraw amendment="the report"')
    assert "“the report” is not the number of an amendment" in refusal
    assert "no such amendment" in await debating.does("Ghana", "/amendment show amendment=7")
    assert "None yet" in await debating.does("Ghana", "/amendment list")


async def test_clauses_and_open_amendments_are_offered(debating: Meeting) -> None:
    await debating.does("Ghana", STRIKE)
    await debating.does("Ghana", CHANGE, WORDS)
    await debating.does("Ghana", "/amendment withdraw amendment=1")
    ghana, floor = debating.people["Ghana"], debating.stage.channels["floor"]
    offered = await ghana.autocomplete(floor, "amendment vote", "amendment", "")
    assert [own["value"] for own in offered] == ["2"]
    assert "to change words in operative clause 2" in offered[0]["name"]
    typed = await ghana.autocomplete(floor, "amendment propose", "clause", "report")
    assert [own["value"] for own in typed] == ["o2"]


async def test_the_buttons_of_an_amendment_outlive_a_restart(friends: Meeting) -> None:
    await friends.does("Ghana", STRIKE)
    await friends.does("China", "/amendment show amendment=1")
    await friends.restarts()
    await friends.does("China", 'click "Sign it"')
    assert friends.session.amendments[0].signatories == ("China",)
