"""/election: nominations, the private ballot paper, the card that counts, the result; nobody's choice."""

from __future__ import annotations

import pytest

from bot.rehearsal.messages import buttons_of, words_of
from bot.rendering.sentences import sentence_of
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, STRANGER, Meeting

OFFICE = "Vice-President"
INSTEAD = "Or, instead of a name"


@pytest.fixture
async def nominated(sitting: Meeting) -> Meeting:
    """An election in which Brazil and France stand."""
    await sitting.does(PRESIDENT, f"/election announce office={OFFICE}")
    await sitting.does("Brazil", "/election nominate candidate=Brazil")
    await sitting.does("Ghana", "/election nominate candidate=France")
    return sitting


@pytest.fixture
async def balloting(nominated: Meeting) -> Meeting:
    """The same with its first ballot open."""
    await nominated.does(PRESIDENT, "/election ballot")
    return nominated


async def votes(meeting: Meeting, name: str, choice: str) -> str:
    """What a delegate is told who puts a paper with a name, or another mark, into the box."""
    field = "Vote for" if choice in MEMBERS else f'"{INSTEAD}"'
    return await meeting.does(name, 'click "Vote"', f"fill {{{field}: {choice}}}")


def cards(meeting: Meeting) -> list[str]:
    """The cards of secret ballots that can still be answered."""
    return [words_of(own) for own in meeting.messages() if "Vote" in buttons_of(own)]


async def test_candidates_are_nominated_by_button_by_command_and_under_any_name(nominated: Meeting) -> None:
    assert "Nominate" in buttons_of(nominated.panel())
    told = await nominated.does("China", 'click "Nominate"', "fill {Candidate: usa}")
    assert "United States of America was nominated by China" in told
    await nominated.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Nominate"', "fill {Candidate: Mr. Doe}")
    (election,) = nominated.session.elections
    assert election.standing == ("Brazil", "France", "United States of America", "Mr. Doe")
    assert "Candidates (4)" in words_of(nominated.panel())
    assert "no delegation named Nobody" in await nominated.is_refused("Ghana", "/election nominate Nobody")
    assert "observer" in await nominated.is_refused(OBSERVER, "/election nominate Ghana")
    assert "sit for no delegation" in await nominated.is_refused(STRANGER, "/election nominate Ghana")


async def test_the_card_tells_how_many_have_voted_and_the_voter_that_the_paper_is_in_the_box(
    balloting: Meeting,
) -> None:
    told = await votes(balloting, "France", "Brazil")
    assert "Your paper is in the box" in told
    assert "Brazil" not in told
    (card,) = cards(balloting)
    assert "1 of 7 have voted" in card
    assert "with all 7 voting: 4 votes" in card
    listed = await balloting.does("Ghana", 'click "Who may vote"')
    assert "May vote (7): Albania, Brazil" in listed
    assert "Voted" not in listed
    assert balloting.results() == []


async def test_the_result_has_the_figures_the_papers_the_majority_and_the_rule(balloting: Meeting) -> None:
    for name in ("Albania", "Brazil", "China"):
        await votes(balloting, name, "Brazil")
    await votes(balloting, MEMBERS[3], "Leave the paper blank")
    await votes(balloting, "France", "France")
    await votes(balloting, "Ghana", '"Spoil the paper: it counts as invalid"')
    await balloting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Close the vote"')
    (posted,) = balloting.results()
    for words in (
        f"Vote 1: election of {OFFICE}",
        "Elected: Brazil",
        "`3` Brazil · elected",
        "`1` France",
        "6 ballot papers: 1 blank, 1 invalid; of the 4 that name somebody, 3 needed (simple majority)",
        "Not voting (1): United States of America",
        "Elections",
    ):
        assert words in posted
    assert cards(balloting) == []
    assert "Brazil has the floor" not in words_of(balloting.panel())


async def test_what_a_ballot_was_on_and_all_results_can_be_looked_at_again(balloting: Meeting) -> None:
    for name in MEMBERS:
        await votes(balloting, name, "France")
    (result,) = balloting.messages("results")
    assert "- Brazil" in await balloting.presses("Ghana", result, "See who stood")
    assert "Elected: France" in await balloting.does("Ghana", "/vote history")
    assert "`7` France" in await balloting.does("Ghana", "/vote tally")
    assert "`7` France" in await balloting.does("Ghana", "/vote tally number=1")
    assert "Brazil 0, France 7" in await balloting.does("Ghana", "/election show")


async def test_a_paper_that_names_nobody_or_is_filled_in_twice_over_is_not_taken(balloting: Meeting) -> None:
    await balloting.does("France", 'click "Vote"')
    refusal = await balloting.is_refused("France", "fill {}")
    assert "Nothing was put into the box" in refusal
    await balloting.does("France", 'click "Vote"')
    both = f'fill {{Vote for: Brazil, "{INSTEAD}": Leave the paper blank}}'
    assert "Nothing was put into the box" in await balloting.is_refused("France", both)
    await votes(balloting, "France", "Brazil")


async def test_whoever_has_no_vote_is_told_before_there_is_a_paper_to_fill_in(balloting: Meeting) -> None:
    await votes(balloting, "France", "Brazil")
    assert "stays as it is" in await balloting.is_refused("France", 'click "Vote"')
    assert "has no vote" in await balloting.is_refused(OBSERVER, 'click "Vote"')
    assert "sit for no delegation" in await balloting.is_refused(STRANGER, "/election vote")
    assert "cannot act for Ghana" in await balloting.is_refused("France", "/election vote delegation=Ghana")


async def test_the_dais_enters_the_paper_of_a_delegation_without_a_device(balloting: Meeting) -> None:
    told = await balloting.does(PRESIDENT, "/election vote delegation=Ghana", "fill {Vote for: France}")
    assert "The paper of Ghana is in the box" in told
    assert "entered by the dais" in await recorded(balloting)


async def recorded(meeting: Meeting) -> str:
    """What the minutes say of the last event."""
    history = await meeting.journal()
    return sentence_of(history[-1][1], meeting.session)


async def test_a_form_filled_in_too_late_counts_in_no_ballot(balloting: Meeting) -> None:
    await balloting.does("France", 'click "Vote"')
    await votes(balloting, "Ghana", "Leave the paper blank")
    await balloting.does(PRESIDENT, "/vote close", "/election ballot")
    refusal = await balloting.is_refused("France", "fill {Vote for: Brazil}")
    assert "Vote 1 is over" in refusal
    assert "Brazil 0, France 0" in refusal  # what has just been announced to all; nothing of the paper
    assert refusal.count("Brazil") == 2
    assert "0 of 7 have voted" in cards(balloting)[0]


async def test_a_paper_delivered_twice_is_counted_once(balloting: Meeting) -> None:
    await votes(balloting, "France", "Brazil")
    before = await balloting.journal()
    await balloting.delivers_again("France")
    assert await balloting.journal() == before
    await balloting.does(PRESIDENT, "/vote close")
    (ballot,) = balloting.session.elections[0].rounds
    assert (ballot.box.papers, ballot.box.votes) == (1, {"Brazil": 1, "France": 0})


async def test_a_ballot_goes_on_after_a_restart_and_ends_on_time(balloting: Meeting) -> None:
    await votes(balloting, "France", "Brazil")
    await balloting.restarts()
    await votes(balloting, "Ghana", "Brazil")
    await balloting.sleeps(600)
    await balloting.waits(1)
    (posted,) = balloting.results()
    assert "`2` Brazil · elected" in posted
    assert cards(balloting) == []


async def test_a_ballot_without_the_quorum_does_not_count_and_is_taken_again(meeting: Meeting) -> None:
    await meeting.does(
        PRESIDENT, "/committee rules key=conduct_during_voting.doors_closed value=no", "/sitting open"
    )
    await meeting.does(PRESIDENT, "/rollcall start")
    for name in MEMBERS[:4]:
        await meeting.does(name, "/rollcall answer present")
    await meeting.does(PRESIDENT, "/rollcall finish", f"/election announce {OFFICE}")
    await meeting.does(PRESIDENT, "/election nominate Brazil", "/election nominate France")
    await meeting.does(PRESIDENT, "/election ballot")
    await votes(meeting, "Albania", "Brazil")
    await meeting.does(PRESIDENT, "/rollcall mark absent delegation=China")
    told = await meeting.does(PRESIDENT, "/vote close")
    assert "does not count and is to be taken again" in told
    assert meeting.results() == []
    assert "Vote 1 does not count" in "\n".join(meeting.words())
    assert meeting.session.open_election is not None


async def test_whoever_voted_how_the_channels_show_the_same(sitting: Meeting) -> None:
    shown = []
    for first, second in (("Albania", "Brazil"), ("Brazil", "Albania")):
        before = {own.id for own in (*sitting.messages(), *sitting.messages("results"))}
        await sitting.does(PRESIDENT, "/election announce office=Teller")
        await sitting.does(PRESIDENT, "/election nominate Ghana", "/election nominate France")
        await sitting.does(PRESIDENT, "/election ballot")
        receipts = [await votes(sitting, "Albania", "Ghana" if first == "Albania" else "France")]
        receipts.append(await votes(sitting, "Brazil", "Ghana" if second == "Albania" else "France"))
        receipts.append(await votes(sitting, "China", "Ghana"))
        number = sitting.session.votes_opened
        await sitting.does(PRESIDENT, "/vote close")
        said = [
            words_of(own)
            for own in (*sitting.messages(), *sitting.messages("results"))
            if own.id not in before and "Chair's panel" not in buttons_of(own)
        ]
        shown.append([text.replace(f"Vote {number}", "Vote") for text in (*receipts, *said)])
    assert shown[0] == shown[1]


async def test_names_that_look_like_markdown_are_shown_as_they_are(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, '/election announce office="**@everyone** <@1>"')
    await sitting.does(PRESIDENT, '/election nominate candidate="`x` [y](http://z) @here"')
    await sitting.does(PRESIDENT, "/election nominate candidate=Ghana", "/election ballot")
    (card,) = cards(sitting)
    assert "Election of **@everyone** <@1>" in card
    assert "- `x` [y](http://z) @here" in card
    assert all(not own.mention_everyone for own in sitting.messages())
