from __future__ import annotations

import pytest

from bot.procedure.engine import legal_actions
from bot.procedure.legal import LegalActions
from bot.procedure.rules.sitting import AdjournSitting, SuspendSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, LeaveSpeakers, MoveSpeaker
from tests.procedure.committees import PRESIDENT, Floor, with_list


def in_order(floor: Floor) -> LegalActions:
    """What the President may do about the list, and end the meeting."""
    kinds = (JoinSpeakers, MoveSpeaker, AdjournSitting)
    return legal_actions(floor.session, floor.actor(PRESIDENT), floor.at, kinds)


def test_what_is_alike_is_there_one_by_one() -> None:
    legal = in_order(with_list("France", "Ghana"))
    assert list(legal) == [
        *map(JoinSpeakers, ("Albania", "Brazil", "China", "Estonia", "Haiti", "Holy See")),
        MoveSpeaker("France", 2),
        MoveSpeaker("Ghana", 1),
        AdjournSitting(),
    ]
    assert len(legal) == 9
    assert all(action in legal for action in legal)


def test_what_is_not_in_order_is_not_there() -> None:
    legal = in_order(with_list("France", "Ghana"))
    others = (JoinSpeakers("France"), JoinSpeakers(), MoveSpeaker("France", 1), LeaveSpeakers("France"))
    assert not any(action in legal for action in (*others, SuspendSitting(), "France"))


def test_it_is_asked_by_place_and_by_kind() -> None:
    legal = in_order(with_list("France", "Ghana"))
    assert (legal[0], legal[6], legal[-1]) == (
        JoinSpeakers("Albania"),
        MoveSpeaker("France", 2),
        AdjournSitting(),
    )
    assert legal[6:8] == (MoveSpeaker("France", 2), MoveSpeaker("Ghana", 1))
    with pytest.raises(IndexError):
        legal[9]
    assert list(legal.of(MoveSpeaker)) == [MoveSpeaker("France", 2), MoveSpeaker("Ghana", 1)]
    assert legal.kinds == {JoinSpeakers, MoveSpeaker, AdjournSitting}
    assert legal.samples == (
        JoinSpeakers("Albania"),
        JoinSpeakers("Holy See"),
        MoveSpeaker("France", 2),
        AdjournSitting(),
    )


def test_nothing_in_order_is_nothing() -> None:
    assert not LegalActions(())
    assert len(LegalActions(())) == 0
