from __future__ import annotations

from bot.procedure.alike import Alike, Combined
from bot.procedure.candidates import apart, for_delegations
from bot.procedure.engine import first
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, MoveSpeaker
from bot.procedure.situation import Situation
from tests.procedure.committees import MEMBERS, PRESIDENT, Floor, in_session


def seen_by(floor: Floor, who: str) -> Situation:
    """The circumstances in which somebody asks."""
    return Situation(floor.session, floor.actor(who), floor.at, first)


def test_classes_are_told_apart_by_the_lists_a_rule_looks_at() -> None:
    assert apart((MEMBERS,)) == (MEMBERS,)
    assert apart((MEMBERS, ()), ("China",)) == (
        ("China",),
        ("Albania", "Brazil", "Estonia", "France", "Ghana", "Haiti"),
    )
    assert apart((("France", "Ghana", "Haiti"), ("Holy See",)), ("Haiti", "France"), ("France",)) == (
        ("France",),
        ("Haiti",),
        ("Ghana",),
        ("Holy See",),
    )
    assert apart((("France",),), ("France",)) == (("France",),)
    assert apart((("France",),), ("Nobody",), ()) == (("France",),)


def test_a_delegate_asks_for_the_own_seat_and_the_dais_for_every_class() -> None:
    floor = in_session()
    classes = (("France", "Ghana"), ("Holy See",))
    (own,) = for_delegations(seen_by(floor, "France"), JoinSpeakers, classes)
    assert isinstance(own, Alike)
    assert list(own) == [JoinSpeakers(), JoinSpeakers("France")]
    asked = [
        list(own)
        for own in for_delegations(seen_by(floor, PRESIDENT), JoinSpeakers, classes)
        if isinstance(own, Alike)
    ]
    assert asked == [[JoinSpeakers("France"), JoinSpeakers("Ghana")], [JoinSpeakers("Holy See")]]


def test_of_several_fields_every_combination_is_meant_but_some() -> None:
    places = Combined((("France", "Ghana"), range(1, 3)), but=frozenset({("France", 1), ("Ghana", 2)}))
    assert list(places) == [("France", 2), ("Ghana", 1)]
    assert len(places) == 2
    assert ("Ghana", 1) in places
    assert ("France", 1) not in places
    assert ("Haiti", 1) not in places
    moves = Alike(MoveSpeaker("France", 2), ("delegation", "place"), places)
    assert list(moves) == [MoveSpeaker("France", 2), MoveSpeaker("Ghana", 1)]
    assert moves.has(MoveSpeaker("Ghana", 1))
    assert not moves.has(MoveSpeaker("Ghana", 2))
