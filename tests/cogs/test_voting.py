"""/vote, the vote card and the results."""

from __future__ import annotations

import pytest

from bot.procedure.state.voting import Closing
from bot.procedure.tally import Choice
from bot.rehearsal.messages import buttons_of, words_of
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, STRANGER, Meeting

USA = MEMBERS[-1]


@pytest.fixture
async def voting(sitting: Meeting) -> Meeting:
    """A vote by placards on a draft."""
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards")
    return sitting


@pytest.fixture
async def roll_call(sitting: Meeting) -> Meeting:
    """A roll-call vote on a draft, which begins with China."""
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=roll_call")
    return sitting


async def test_a_draft_is_voted_on_by_buttons_and_by_command(voting: Meeting) -> None:
    for name in MEMBERS[:4]:
        assert "Your vote is recorded: Yes" in await voting.does(name, 'click "Yes"')
    await voting.does(MEMBERS[4], 'click "No"')
    await voting.does(MEMBERS[5], "/vote cast choice=abstain")
    await voting.does(PRESIDENT, f'/vote cast choice=no delegation="{USA}"')
    (result,) = voting.session.results
    assert (result.tally.yes, result.tally.no, result.tally.abstain) == (4, 2, 1)
    (posted,) = voting.results()
    assert "Adopted: draft resolution E/2026/L.1 — 4 in favour, 2 against, 1 abstaining" in posted
    assert "Voting board" in posted


async def test_the_result_brings_its_board_and_the_resolution(voting: Meeting) -> None:
    await voting.votes(dict.fromkeys(MEMBERS, "Yes"))
    (message,) = voting.messages("results")
    names = [own["filename"] for own in message.attachments]
    assert [name.rpartition(".")[2] for name in names] == ["png", "pdf", "docx", "md"]


async def test_the_vote_card_counts_who_has_voted_and_never_how(voting: Meeting) -> None:
    await voting.does("France", 'click "No"')
    (card,) = voting.vote_cards()
    assert "1 of 7 have voted" in words_of(card)
    assert "France" not in words_of(card).replace("France submitted", "")


async def test_the_card_lists_who_may_vote_and_who_has_not_yet(voting: Meeting) -> None:
    await voting.does("France", 'click "No"')
    told = await voting.does("Ghana", 'click "Who may vote"')
    assert "Voted (1): France" in told
    assert "Not yet voted (6)" in told


async def test_the_vote_card_is_closed_with_the_vote(voting: Meeting) -> None:
    (card,) = voting.vote_cards()
    await voting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Close the vote"')
    assert voting.vote_cards() == []
    (closed,) = (own for own in voting.messages() if own.id == card.id)
    assert buttons_of(closed) == {}
    assert "The vote is over" in words_of(closed)
    assert voting.session.results[0].closing is Closing.DAIS


async def test_a_vote_that_is_cancelled_leaves_no_card_and_no_result(voting: Meeting) -> None:
    await voting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Cancel the vote"')
    await voting.does(PRESIDENT, "fill {Reason: A wrong text was printed}")
    assert voting.session.vote is None
    assert voting.vote_cards() == []
    assert voting.results() == []
    assert "A wrong text was printed" in "\n".join(voting.words())


async def test_a_second_ballot_is_told_that_the_first_is_recorded(voting: Meeting) -> None:
    await voting.does("France", 'click "Yes"')
    refusal = await voting.is_refused("France", 'click "No"')
    assert "The vote of France is already recorded: Yes" in refusal
    assert "already recorded: Yes" in await voting.is_refused("France", 'click "Yes"')


async def test_several_people_of_one_seat_share_one_ballot(voting: Meeting) -> None:
    await voting.does(PRESIDENT, f"/committee seat person={STRANGER} delegation=France")
    await voting.does(STRANGER, 'click "No"')
    assert "already recorded: No" in await voting.is_refused("France", 'click "Yes"')
    assert voting.session.vote is not None
    assert voting.session.vote.ballots == {"France": Choice.NO}


async def test_whoever_has_no_vote_is_told_why(voting: Meeting) -> None:
    assert "You sit for no delegation" in await voting.is_refused(STRANGER, 'click "Yes"')
    assert f"{OBSERVER} is an observer and has no vote" in await voting.is_refused(OBSERVER, 'click "Yes"')
    assert "You sit for no delegation" in await voting.is_refused(PRESIDENT, 'click "Yes"')
    refusal = await voting.is_refused("France", "/vote cast choice=yes delegation=Ghana")
    assert "You sit for France and cannot act for Ghana" in refusal


async def test_whoever_was_absent_when_the_vote_opened_has_no_vote(meeting: Meeting) -> None:
    await meeting.opens(absent=["Ghana"])
    await meeting.introduces_a_draft()
    await meeting.does(PRESIDENT, "/vote open method=placards")
    assert "was not present when the vote opened" in await meeting.is_refused("Ghana", 'click "Yes"')
    await meeting.votes({name: "Yes" for name in MEMBERS if name != "Ghana"})
    assert meeting.session.results[0].closing is Closing.ALL_VOTED


async def test_whoever_is_present_and_voting_may_not_abstain(meeting: Meeting) -> None:
    await meeting.opens(pledged=["France"])
    await meeting.introduces_a_draft()
    await meeting.does(PRESIDENT, "/vote open method=placards")
    refusal = await meeting.is_refused("France", 'click "Abstain"')
    assert "France declared itself present and voting" in refusal
    await meeting.does("Ghana", 'click "Abstain"')


async def test_a_ballot_that_comes_late_is_told_that_the_vote_is_over(voting: Meeting) -> None:
    (card,) = voting.vote_cards()
    ids = buttons_of(card)
    await voting.does(PRESIDENT, "/vote close")
    answer = await voting.forges("France", ids["Yes"], on=card)
    assert "Vote 1 is over" in answer
    assert voting.said_no("France")
    assert voting.session.results[0].ballots == {}


async def test_a_button_of_an_earlier_vote_counts_in_no_other(voting: Meeting) -> None:
    (card,) = voting.vote_cards()
    ids = buttons_of(card)
    await voting.does(PRESIDENT, "/vote cancel reason=Misprint", "/vote open method=placards")
    assert "Vote 1 is over" in await voting.forges("France", ids["Yes"], on=card)
    assert voting.session.vote is not None
    assert voting.session.vote.ballots == {}


async def test_a_ballot_delivered_twice_is_counted_once_and_answered_twice(voting: Meeting) -> None:
    await voting.does("France", 'click "Yes"')
    recorded = await voting.journal()
    answer = await voting.delivers_again("France")
    assert "recorded already, once" in answer
    assert "France" in answer
    assert await voting.journal() == recorded


async def test_a_ballot_delivered_again_after_the_vote_and_a_restart_is_still_known(voting: Meeting) -> None:
    await voting.votes(dict.fromkeys(MEMBERS, "Yes"))
    await voting.restarts()
    recorded = await voting.journal()
    assert "recorded already, once" in await voting.delivers_again(USA)
    assert await voting.journal() == recorded
    assert len(voting.results()) == 1


async def test_the_buttons_of_a_vote_work_after_a_restart(voting: Meeting) -> None:
    (card,) = voting.vote_cards()
    await voting.does("France", 'click "Yes"')
    await voting.restarts()
    assert "Your vote is recorded: No" in await voting.presses("Ghana", card, "No")
    (same,) = voting.vote_cards()
    assert same.id == card.id
    assert "2 of 7 have voted" in words_of(same)
    await voting.votes({name: "Yes" for name in MEMBERS if name not in ("France", "Ghana")})
    assert "6 in favour, 1 against" in voting.results()[-1]


async def test_a_roll_call_is_answered_when_called(roll_call: Meeting) -> None:
    refusal = await roll_call.is_refused("France", 'click "Yes"')
    assert "China is called now, not France" in refusal
    await roll_call.does("China", 'click "Yes"')
    await roll_call.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Côte d’Ivoire: no"')
    await roll_call.does(PRESIDENT, "/vote call")
    vote = roll_call.session.vote
    assert vote is not None
    assert vote.ballots == {"China": Choice.YES, "Côte d’Ivoire": Choice.NO}
    assert vote.passed_over == ("France",)
    (card,) = roll_call.vote_cards()
    assert "Called now: Ghana" in words_of(card)
    assert "No answer (1): France" in words_of(card)


async def test_a_button_for_a_delegation_that_is_no_longer_called_answers_for_nobody(
    roll_call: Meeting,
) -> None:
    await roll_call.does(PRESIDENT, 'click "Chair\'s panel"')
    old = roll_call.private_buttons(PRESIDENT)["China: yes"]
    await roll_call.does("China", 'click "No"')
    answer = await roll_call.forges(PRESIDENT, old)
    assert roll_call.said_no(PRESIDENT)
    assert "China" in answer
    assert roll_call.session.vote is not None
    assert roll_call.session.vote.ballots == {"China": Choice.NO}


async def test_a_draft_is_voted_on_clause_by_clause(sitting: Meeting) -> None:
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open clause_by_clause=true")
    await sitting.votes(dict.fromkeys(MEMBERS, "Yes"))
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Next: clause 2"')
    await sitting.votes(dict.fromkeys(MEMBERS, "No"))
    assert ["clause 1" in own for own in sitting.results()] == [True, False]
    assert sitting.session.drafts[0].rejected == ("o2",)


async def test_one_member_is_enough_to_have_a_vote(sitting: Meeting) -> None:
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open")
    (card,) = sitting.vote_cards()
    assert "without a vote" in words_of(card)
    assert f"{OBSERVER} is an observer" in await sitting.is_refused(OBSERVER, 'click "Ask for a vote"')
    await sitting.does("Ghana", 'click "Ask for a vote"')
    await sitting.does("Ghana", 'click "No"')
    assert "Vote asked for" in "\n".join(sitting.words())


async def test_only_the_dais_opens_calls_and_closes_votes(voting: Meeting) -> None:
    for line in ("open", "call", "close", "cancel reason=no"):
        assert "This is for the dais to do" in await voting.is_refused("France", f"/vote {line}")


async def test_votes_taken_can_be_looked_up(voting: Meeting) -> None:
    await voting.votes(dict.fromkeys(MEMBERS, "Yes"))
    assert "7 in favour" in await voting.does(STRANGER, "/vote history")
    assert "France" in await voting.does(STRANGER, "/vote tally number=1")
    assert "France" in await voting.does(STRANGER, "/vote tally")


async def test_no_vote_is_cast_when_none_is_open(sitting: Meeting) -> None:
    assert "No vote is in progress" in await sitting.is_refused("France", "/vote cast choice=yes")
