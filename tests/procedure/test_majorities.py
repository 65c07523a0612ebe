"""Which majority a matter needs, and what a tie on it means: each matter has its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.rulebook import Majority, MatterKind, MotionKind, Rulebook, Tie
from tests.procedure.committees import ecosoc, under, with_motion

SIMPLE, TWO_THIRDS = Majority.SIMPLE, Majority.TWO_THIRDS
TEXTS = (MatterKind.AMENDMENT, MatterKind.CLAUSE, MatterKind.DRAFT)


def two_thirds_on(*kinds: MatterKind) -> Rulebook:
    """The Council's rules, with two thirds needed on matters of these kinds, of texts and of appeals."""
    texts = {kind.value: TWO_THIRDS if kind in kinds else SIMPLE for kind in TEXTS}
    return under(majority=texts, appeals={"majority": TWO_THIRDS if MatterKind.APPEAL in kinds else SIMPLE})


@pytest.mark.parametrize("kind", [*TEXTS, MatterKind.APPEAL])
def test_a_majority_is_that_of_the_matter_alone(kind: MatterKind) -> None:
    rulebook = two_thirds_on(kind)
    needed = {own: rulebook.majority_on(own) for own in (*TEXTS, MatterKind.APPEAL)}
    assert [own for own, majority in needed.items() if majority is TWO_THIRDS] == [kind]


def test_an_election_has_its_own_majority_and_a_straw_poll_none_but_the_simple_one() -> None:
    assert two_thirds_on(*TEXTS, MatterKind.APPEAL).majority_on(MatterKind.STRAW_POLL) is SIMPLE
    for majority in Majority:
        rulebook = under(elections={"majority": majority})
        assert rulebook.majority_on(MatterKind.ELECTION) is majority


def test_a_motion_has_its_own_majority() -> None:
    rulebook = two_thirds_on(*TEXTS, MatterKind.APPEAL)
    own = replace(ecosoc().motions[MotionKind.CLOSE_DEBATE], majority=TWO_THIRDS)
    rulebook = with_motion(rulebook, own)
    assert rulebook.majority_on(MatterKind.MOTION, MotionKind.CLOSE_DEBATE) is TWO_THIRDS
    assert rulebook.majority_on(MatterKind.MOTION, MotionKind.ADJOURN_MEETING) is SIMPLE


def test_a_motion_that_the_rules_do_not_have_needs_a_simple_majority() -> None:
    rulebook = two_thirds_on(*TEXTS, MatterKind.APPEAL)
    assert replace(rulebook, motions={}).majority_on(MatterKind.MOTION, MotionKind.CLOSE_DEBATE) is SIMPLE
    assert rulebook.majority_on(MatterKind.MOTION) is SIMPLE


@pytest.mark.parametrize("on_appeals", Tie)
@pytest.mark.parametrize("otherwise", Tie)
def test_a_tie_on_an_appeal_means_what_the_rules_on_appeals_say(on_appeals: Tie, otherwise: Tie) -> None:
    rulebook = under(appeals={"tie": on_appeals}, equally_divided_votes={"tie": otherwise})
    assert rulebook.tie_on(MatterKind.APPEAL) is on_appeals
    assert {rulebook.tie_on(own) for own in (MatterKind.MOTION, *TEXTS)} == {otherwise}


def test_a_motion_that_is_not_in_the_order_of_precedence_comes_behind_all_that_are() -> None:
    order = (MotionKind.ADJOURN_MEETING, MotionKind.CLOSE_DEBATE)
    rulebook = under(order_of_motions={"precedence": order})
    kinds = (*order, MotionKind.UNMODERATED_CAUCUS)
    assert [rulebook.rank(own) for own in kinds] == [0, 1, 2]
