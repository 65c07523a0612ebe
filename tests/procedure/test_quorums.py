"""How many members make a quorum, held against exact fractions for every size a committee may have."""

from __future__ import annotations

from fractions import Fraction

import pytest

from bot.procedure.rulebook import MatterKind, Quorum, QuorumToDecide
from tests.procedure.committees import ecosoc
from tests.procedure.values import assert_a_value

RULE = ecosoc().quorum_to_debate.rule
SHARES = [(0, 1), (1, 4), (1, 3), (1, 2), (2, 3), (3, 4), (1, 1)]


def enough(present: int, members: int, share: tuple[int, int], *, more_than: bool) -> bool:
    """Whether the share of the members that are present is as large as it has to be, or larger."""
    there, wanted = Fraction(present, members), Fraction(*share)
    return there > wanted if more_than else there >= wanted


@pytest.mark.parametrize("more_than", [False, True])
@pytest.mark.parametrize("share", SHARES)
def test_a_quorum_is_the_smallest_number_of_members_that_is_share_enough(
    share: tuple[int, int], more_than: bool
) -> None:
    quorum = Quorum(RULE, share, more_than)
    for members in range(1, 194):
        least = next(own for own in range(members + 2) if enough(own, members, share, more_than=more_than))
        assert quorum.needed(members) == least
        assert isinstance(quorum.needed(members), int)
        for present in (least - 1, least, least + 1):
            assert quorum.met(present, members) is (present >= least), (present, members)


def test_nobody_is_no_quorum_of_an_empty_committee() -> None:
    assert not Quorum(RULE, (0, 1)).met(0, 0)
    assert Quorum(RULE, (0, 1)).met(0, 1)


@pytest.mark.parametrize("quorum", [Quorum(RULE, (1, 3)), QuorumToDecide(RULE, (1, 2))])
def test_a_quorum_is_a_value(quorum: Quorum) -> None:
    assert_a_value(quorum)


def test_a_share_is_reached_and_the_quorum_counted_unless_it_is_said_otherwise() -> None:
    assert Quorum(RULE, (1, 2)) == Quorum(RULE, (1, 2), more_than=False, assumed=False)
    assert QuorumToDecide(RULE, (1, 2)).on_procedure


def test_the_quorum_to_decide_covers_procedure_only_where_it_is_said_to() -> None:
    everything = QuorumToDecide(RULE, (1, 2), on_procedure=True)
    substance = QuorumToDecide(RULE, (1, 2), on_procedure=False)
    for kind in (MatterKind.AMENDMENT, MatterKind.CLAUSE, MatterKind.DRAFT):
        assert everything.covers(kind)
        assert substance.covers(kind)
    for kind in (MatterKind.MOTION, MatterKind.APPEAL):
        assert everything.covers(kind)
        assert not substance.covers(kind)


def test_a_straw_poll_needs_no_quorum_to_decide() -> None:
    assert not QuorumToDecide(RULE, (1, 2)).covers(MatterKind.STRAW_POLL)
