"""Answers of a roll call, explanations of vote, dividing the house and the quorum, as people press them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import pytest

from bot.procedure.rulebook import Answer, DecidedBy, Explaining, MotionKind, MotionRule, Rule, Rulebook
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.tally import Choice, Tally
from bot.rehearsal.messages import buttons_of, words_of
from tests.procedure.committees import going_first, under, with_motion
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, Meeting, meeting_of, shipped, usual_cast

PANEL = 'click "Chair\'s panel"'


def conference() -> Rulebook:
    """The Council's rules with passing, rights, a house to divide and a quorum that is assumed."""
    house = MotionRule(
        MotionKind.DIVIDE_HOUSE, Rule("Dividing the house", "Test"), decided_by=DecidedBy.PRESIDENT
    )
    rules = under(
        shipped().rulebooks["ecosoc"],
        method_of_voting={"roll_call_answers": tuple(Answer)},
        explanation_of_vote={"sponsors": Explaining.ALWAYS},
        quorum_to_debate={"assumed": True},
    )
    return going_first(MotionKind.DIVIDE_HOUSE, with_motion(rules, house))


@pytest.fixture
async def assembly() -> AsyncIterator[Meeting]:
    """A small council under these rules, its roll taken, with Haiti's place empty and everybody present."""
    cast = usual_cast()
    rules = conference()
    committee = replace(cast.committee, rules=rules)
    async with meeting_of(cast, committee=committee, rules=rules) as opened:
        await opened.opens()
        yield opened


@pytest.fixture
async def roll_call(assembly: Meeting) -> Meeting:
    """A roll-call vote on a draft, which begins with China."""
    await assembly.introduces_a_draft()
    await assembly.does(PRESIDENT, "/vote open method=roll_call")
    return assembly


async def test_whoever_is_called_passes_by_button_or_command_and_is_called_again(roll_call: Meeting) -> None:
    assert "You pass and are called again at the end" in await roll_call.does("China", 'click "Pass"')
    await roll_call.does("Côte d’Ivoire", "/vote cast choice=pass")
    await roll_call.does(PRESIDENT, PANEL, 'click "France: pass"')
    for _ in range(4):
        vote = roll_call.session.vote
        assert vote is not None
        await roll_call.does(PRESIDENT, f'/vote cast choice=yes delegation="{vote.called}"')
    (card,) = roll_call.vote_cards()
    assert "Called now again, having passed: China" in words_of(card)
    assert [own for own in buttons_of(card) if own in ("Yes", "No", "Abstain", "Pass")] == ["Yes", "No"]
    refusal = await roll_call.is_refused("China", "/vote cast choice=pass")
    assert "China passed when it was called before. It can only vote Yes or No now." in refusal
    await roll_call.does("China", 'click "No"')
    await roll_call.does("Côte d’Ivoire", 'click "No"')
    await roll_call.does(PRESIDENT, PANEL, 'click "France does not answer"')
    assert roll_call.session.results[0].tally == Tally(yes=4, no=2, not_voting=1)


async def test_a_vote_with_rights_is_counted_shown_and_explained(roll_call: Meeting) -> None:
    assert "recorded: No with rights" in await roll_call.does("China", 'click "No with rights"')
    await roll_call.does("Côte d’Ivoire", "/vote cast choice=yes_with_rights")
    (card,) = roll_call.vote_cards()
    assert "No (1): China (with rights)" in words_of(card)
    for name in ("France", "Ghana", MEMBERS[-1], "Albania", "Brazil"):
        await roll_call.does(name, 'click "Yes"')
    (posted,) = roll_call.results()
    assert "With rights (2): China, Côte d’Ivoire" in posted
    assert "6 in favour, 1 against" in posted
    await roll_call.does(PRESIDENT, PANEL, 'click "China explains its vote"')
    assert "China has the floor, in explanation of vote" in roll_call.sees(PRESIDENT)
    await roll_call.waits(60)
    assert roll_call.session.speech is None
    await roll_call.does(PRESIDENT, PANEL, 'click "End the explanations"')
    assert roll_call.session.explaining is None


async def test_a_vote_is_explained_by_whoever_asks(assembly: Meeting) -> None:
    await assembly.introduces_a_draft()
    await assembly.does(PRESIDENT, "/vote open method=placards")
    await assembly.votes(dict.fromkeys(MEMBERS, "Yes"))
    assert "You are number 1 to explain your vote" in await assembly.does(
        "Ghana", 'click "Explain your vote"'
    )
    assert "number 2" in await assembly.does(PRESIDENT, "/vote explain delegation=Brazil")
    assert "already waits to explain its vote" in await assembly.is_refused("Ghana", "/vote explain")
    assert "has no vote on this text" in await assembly.is_refused(OBSERVER, 'click "Explain your vote"')
    assert "Ask the President" in await assembly.is_refused("Ghana", "/vote hear")
    await assembly.does(PRESIDENT, "/vote hear delegation=Brazil")
    speech = assembly.session.speech
    assert speech is not None
    assert speech.delegation == "Brazil"


async def test_an_old_answer_of_a_roll_call_counts_for_nobody_else(roll_call: Meeting) -> None:
    (card,) = roll_call.vote_cards()
    passing = buttons_of(card)["Pass"]
    await roll_call.does("China", 'click "Yes"')
    assert "Côte d’Ivoire is called now, not China" in await roll_call.forges("China", passing, on=card)
    vote = roll_call.session.vote
    assert vote is not None
    assert (vote.passed, vote.ballots) == ((), {"China": Choice.YES})


async def test_the_buttons_of_a_second_round_work_after_a_restart(roll_call: Meeting) -> None:
    await roll_call.does("China", 'click "Pass"')
    await roll_call.restarts()
    vote = roll_call.session.vote
    assert vote is not None
    assert (vote.called, vote.passed) == ("Côte d’Ivoire", ("China",))
    (card,) = roll_call.vote_cards()
    assert "recorded: Yes" in await roll_call.presses("Côte d’Ivoire", card, "Yes")


async def test_the_house_is_divided_and_the_draft_follows_the_second_vote(assembly: Meeting) -> None:
    await assembly.introduces_a_draft()
    await assembly.does(PRESIDENT, "/vote open method=placards")
    await assembly.votes({**dict.fromkeys(MEMBERS[:3], "Yes"), **dict.fromkeys(MEMBERS[3:], "Abstain")})
    await assembly.does("Ghana", "/motion raise type=divide_house")
    await assembly.does(PRESIDENT, PANEL, 'click "Grant"')
    (card,) = assembly.vote_cards()
    assert "this takes the place of vote 1" in words_of(card)
    assert "Abstain" not in buttons_of(card)
    assert "Nobody may abstain" in await assembly.is_refused("Ghana", "/vote cast choice=abstain")
    await assembly.votes({**dict.fromkeys(MEMBERS[:3], "Yes"), **dict.fromkeys(MEMBERS[3:], "No")})
    assert assembly.session.drafts[0].status is DraftStatus.REJECTED
    assert "It takes the place of vote 1" in assembly.results()[-1]
    assert "taken again: vote 2" in await assembly.does("Ghana", "/vote history")


async def test_the_quorum_is_challenged_by_button_and_by_command(assembly: Meeting) -> None:
    assert "reached" in await assembly.does("Ghana", 'click "Challenge the quorum"')
    assert "Quorum challenged: reached" in "\n".join(assembly.words())
    for name in MEMBERS[:5]:
        await assembly.does(PRESIDENT, f'/rollcall mark delegation="{name}" presence=absent')
    await assembly.does(PRESIDENT, "/speakers open")
    await assembly.does("Ghana", "/rollcall challenge")
    assert "Quorum challenged: not reached" in "\n".join(assembly.words())
    assert "There is no quorum to debate" in await assembly.is_refused("Ghana", "/speakers join")
    assert "counted here, not assumed" in await assembly.is_refused("Ghana", "/rollcall challenge")
    assert "Challenge the quorum" not in buttons_of(assembly.panel())
