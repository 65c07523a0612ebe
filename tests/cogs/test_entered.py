"""What a chair enters for a delegation is marked so, wherever it is shown."""

from __future__ import annotations

from tests.stages import PRESIDENT, Meeting

MARK = "Entered by the dais."


async def test_an_act_for_a_delegation_is_marked_to_the_chair_and_to_the_room(sitting: Meeting) -> None:
    told = await sitting.does(PRESIDENT, "/motion raise type=adjourn_meeting delegation=France")
    assert told.endswith(MARK)
    assert MARK in sitting.words()[-2]
    told = await sitting.does("Ghana", "/motion raise type=suspend_meeting duration=10m")
    assert MARK not in told
    assert MARK not in sitting.words()[-2]


async def test_a_chair_who_sits_for_the_delegation_enters_nothing(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, f"/committee seat person={PRESIDENT} delegation=France", "/speakers open")
    assert MARK not in await sitting.does(PRESIDENT, "/speakers join")
    assert MARK in await sitting.does(PRESIDENT, "/speakers add delegation=Ghana")


async def test_calling_somebody_is_a_chairs_own_act(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open", "/speakers add delegation=Ghana")
    assert MARK not in await sitting.does(PRESIDENT, "/speakers next")
    assert MARK not in sitting.words()[-1]


async def test_a_result_names_whose_votes_the_dais_entered(voted: Meeting) -> None:
    await voted.does(PRESIDENT, 'click "Chair\'s panel"', "/vote cast choice=no delegation=usa")
    (result,) = voted.session.results
    assert result.entered == ("United States of America",)
    assert "Entered by the dais: United States of America." in voted.results()[-1]


async def test_a_vote_that_somebody_changes_in_person_is_not_the_daiss_any_more(sitting: Meeting) -> None:
    await sitting.introduces_a_draft()
    changing = "/committee rules key=method_of_voting.ballot_may_change value=true"
    await sitting.does(PRESIDENT, changing, "/vote open method=placards")
    await sitting.does(PRESIDENT, "/vote cast choice=no delegation=France")
    await sitting.does("France", 'click "Yes"')
    assert sitting.session.vote is not None
    assert sitting.session.vote.entered == ()
