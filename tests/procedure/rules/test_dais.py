"""Who is on the dais: by name or by a role, all with the same rights."""

from __future__ import annotations

import pytest

from bot.procedure.engine import CLOCK, Action, Actor, legal_actions
from bot.procedure.refusals import Reason
from bot.procedure.rules.dais import (
    AppointDais,
    AppointDaisRole,
    DaisAppointed,
    DaisDismissed,
    DaisRecovered,
    DismissDais,
    DismissDaisRole,
    RecoverDais,
)
from bot.procedure.rules.sitting import OpenSitting
from tests.procedure.committees import ADMINISTRATOR, MORNING, PRESIDENT, Floor, established


def test_an_administrator_sees_to_the_dais_and_the_events_say_so() -> None:
    floor = established()
    assert floor.act(ADMINISTRATOR, AppointDais(2)) == (DaisAppointed(2, by=2),)
    assert floor.dais(AppointDais(3)) == (DaisAppointed(3),)
    assert floor.act(ADMINISTRATOR, DismissDais(1)) == (DaisDismissed(1),), "it is of the dais itself by now"
    assert floor.session.body.dais == {2, 3}


def test_an_administrator_recovers_a_committee_that_lost_its_chairs() -> None:
    floor = by_role()
    (event,) = floor.act(ADMINISTRATOR, RecoverDais(5, (1,), (CHAIRS,)))
    assert event == DaisRecovered(5, by=2, people=(1,), roles=(CHAIRS,))
    body = floor.session.body
    assert body.dais == {5}
    assert not body.dais_roles


def test_nobody_recovers_a_committee_that_has_a_chair_by_now() -> None:
    floor = established()
    floor.dais(AppointDais(3))
    assert floor.refusal(ADMINISTRATOR, RecoverDais(5, (1,))).reason is Reason.DAIS_CHANGED
    assert floor.refusal(PRESIDENT, RecoverDais(5, (1, 3))).reason is Reason.RECOVERY_ONLY


def test_the_last_of_the_dais_stays() -> None:
    floor = established()
    assert floor.refusal(PRESIDENT, DismissDais(1)).reason is Reason.LAST_OF_THE_DAIS
    assert floor.refusal(PRESIDENT, DismissDais(2)).reason is Reason.NOT_ON_DAIS
    assert floor.refusal(PRESIDENT, AppointDais(1)).reason is Reason.ALREADY_ON_DAIS


CHAIRS = 7


def by_role() -> Floor:
    """A committee with a President by name, and everybody with a role of the server beside them."""
    floor = established()
    floor.dais(AppointDaisRole(CHAIRS))
    return floor


def test_whoever_has_a_role_of_the_dais_may_do_what_the_president_may() -> None:
    floor = by_role()
    named, by_a_role = (
        legal_actions(floor.session, actor, MORNING)
        for actor in (Actor(1), Actor(900, roles=frozenset({5, CHAIRS})))
    )
    assert tuple(named) == tuple(by_a_role)
    assert OpenSitting() in by_a_role


def test_another_role_or_none_or_the_clock_is_not_of_the_dais() -> None:
    body = by_role().session.body
    assert body.chairs(Actor(900, roles=frozenset({CHAIRS})))
    for actor in (Actor(900), Actor(900, roles=frozenset({CHAIRS + 1})), CLOCK):
        assert not body.chairs(actor)


@pytest.mark.parametrize(
    ("last", "other"),
    [(DismissDais(1), DismissDaisRole(CHAIRS)), (DismissDaisRole(CHAIRS), DismissDais(1))],
)
def test_the_last_person_leaves_the_dais_to_a_role_but_not_to_nobody(last: Action, other: Action) -> None:
    floor = by_role()
    floor.act(ADMINISTRATOR, last)
    assert floor.refusal(ADMINISTRATOR, other).reason is Reason.LAST_OF_THE_DAIS


def test_a_role_joins_and_leaves_the_dais_once() -> None:
    floor = by_role()
    assert floor.refusal(PRESIDENT, AppointDaisRole(CHAIRS)).reason is Reason.ROLE_ON_DAIS
    floor.dais(DismissDaisRole(CHAIRS))
    assert floor.session.body.dais_roles == frozenset()
    assert floor.refusal(PRESIDENT, DismissDaisRole(CHAIRS)).reason is Reason.ROLE_NOT_ON_DAIS
