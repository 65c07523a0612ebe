"""Who may vote: listed from the opening on, with who has not voted yet, and never how anybody did."""

from __future__ import annotations

from bot.procedure.rules.voting.actions import CastBallot, PassOver
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.rendering.voting.entitled import entitled_card
from tests.procedure.committees import Floor, in_session, voting_on_draft
from tests.rendering.sittings import text_of


def shown(floor: Floor) -> str:
    return text_of(entitled_card(floor.vote))


def test_those_present_at_the_opening_are_listed_with_who_has_not_voted() -> None:
    floor = voting_on_draft(in_session(absent=("Haiti",)))
    floor.act("France", CastBallot(Choice.NO))
    assert shown(floor) == (
        "Vote 1: who may vote\n"
        "6 delegations may vote: those present when the vote opened.\n"
        "**Not yet voted (5):** Albania, Brazil, China, Estonia, Ghana\n"
        "**Voted (1):** France"
    )


def test_it_is_the_same_however_they_vote() -> None:
    said = set()
    for choice in Choice:
        floor = voting_on_draft()
        floor.act("France", CastBallot(choice))
        said.add(shown(floor))
    assert len(said) == 1


def test_in_a_roll_call_those_who_did_not_answer_are_told_apart() -> None:
    floor = voting_on_draft(method=Method.ROLL_CALL)
    floor.dais(PassOver())
    assert "**No answer (1):** Albania" in shown(floor)


def test_where_nobody_gives_a_vote_of_its_own_all_are_one_list() -> None:
    text = shown(voting_on_draft(method=Method.SHOW_OF_HANDS))
    assert "**May vote (7):** Albania, Brazil, China, Estonia, France, Ghana, Haiti" in text
    assert "oted (" not in text
