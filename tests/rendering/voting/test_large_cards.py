"""The cards of roll calls and explanations in a committee as large, and named as badly, as they come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cache

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import OpenSitting
from bot.procedure.rules.voting.actions import CastBallot, OpenVote
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.rendering.card import Card, Text
from bot.rendering.card_limits import problems
from bot.rendering.voting.cards import vote_card
from bot.rendering.voting.history import votes_card
from bot.rendering.voting.results import result_card
from tests.procedure.committees import ADMINISTRATOR, Floor, draft_resolution, ecosoc
from tests.rendering.sittings import (
    acting_markup,
    committee_of,
    dais_panel,
    floor_panel,
    hostile_name,
    plain_name,
)
from tests.rendering.vote_journey import with_passing

NAMES = {"plain": plain_name, "hostile": hostile_name}


def in_session(naming: str) -> Floor:
    """A committee of 193, all present, with a draft before it and a rulebook that knows every answer."""
    floor = Floor()
    founding = replace(committee_of(193, 20, NAMES[naming]), rulebook=with_passing(ecosoc()))
    floor.act(ADMINISTRATOR, founding)
    floor.dais(OpenSitting(), StartRollCall())
    floor.dais(*(AnswerRoll(Presence.PRESENT, own.name) for own in floor.session.body.delegations))
    submit = replace(draft_resolution(), delegation=floor.session.members_present[-1].name)
    floor.dais(FinishRollCall(), submit, IntroduceDraft(1), OpenVote(method=Method.ROLL_CALL))
    return floor


@cache
def calling(naming: str) -> Floor:
    """The committee when a third has passed, a third has voted with rights, and the rest is not called."""
    floor = in_session(naming)
    for place, name in enumerate(floor.vote.entitled[:128]):
        floor.dais(Pass(0, name) if place % 2 else CastBallot(Choice.NO, 0, name, with_rights=True))
    return floor


@cache
def called_again(naming: str) -> Floor:
    """The committee with all but the last, which sponsors the draft, having passed."""
    floor = in_session(naming)
    for name in floor.vote.entitled[:-1]:
        floor.dais(Pass(0, name))
    floor.dais(CastBallot(Choice.YES, 0, floor.vote.called))
    return floor


@cache
def explaining(naming: str) -> Floor:
    """The committee with everybody waiting to explain a vote with rights."""
    floor = in_session(naming)
    *others, last = floor.vote.entitled
    floor.dais(*(CastBallot(Choice.YES, 0, name, with_rights=True) for name in others))
    floor.dais(CastBallot(Choice.YES, 0, last))
    assert floor.session.explaining is not None
    assert len(floor.session.explaining.waiting) == 192
    return floor


def shown(floor: Floor) -> tuple[Card, ...]:
    """The cards of a vote, of its result, and both panels."""
    session = floor.session
    votes = (vote_card(session, floor.at),) if session.vote is not None else ()
    results = tuple(result_card(session, own, None) for own in session.results)
    return (*votes, *results, votes_card(session), floor_panel(floor), dais_panel(floor))


@pytest.mark.parametrize("naming", NAMES)
@pytest.mark.parametrize("state", [calling, called_again, explaining])
def test_every_card_can_be_sent_and_no_name_works_as_markup(
    state: Callable[[str], Floor], naming: str
) -> None:
    for card in shown(state(naming)):
        assert problems(card) == ()
        assert not acting_markup("\n".join(own.markdown for own in card.blocks if isinstance(own, Text)))
