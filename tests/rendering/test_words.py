"""What things are called."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import Majority, MatterKind, MotionKind, PointKind, Term, YieldKind
from bot.procedure.rules.points.rulings import PointRuling
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import MotionStatus, Terms
from bot.procedure.state.points import PointStatus
from bot.procedure.state.replies import ReplyStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Phase
from bot.procedure.state.speaking import Purpose
from bot.procedure.state.voting import Closing, Matter, Method
from bot.procedure.tally import Choice
from bot.rendering import words
from bot.rendering.motions import names as motion_names
from bot.rendering.motions import phrases as motion_phrases
from bot.rendering.motions.cards import motion_label
from bot.rendering.phrases import PAPER
from bot.rendering.voting import matters
from tests.procedure.committees import Floor, in_session, with_draft

NAMED: tuple[tuple[type[Enum], Mapping[Any, str]], ...] = (
    (Phase, words.PHASES),
    (MotionKind, words.MOTIONS),
    (MotionStatus, words.MOTION_STATUSES),
    (DraftStatus, words.DRAFT_STATUSES),
    (Presence, words.PRESENCES),
    (Choice, words.CHOICES),
    (Choice, words.VOTED),
    (Method, words.METHODS),
    (Majority, words.MAJORITIES),
    (Closing, words.CLOSINGS),
    (Term, words.TERMS),
    (YieldKind, words.YIELDS),
    (Purpose, words.PURPOSES),
    (PointKind, words.POINTS),
    (PointStatus, words.POINT_STATUSES),
    (PointRuling, words.POINT_RULINGS),
    (ReplyStatus, words.REPLY_STATUSES),
)


@pytest.mark.parametrize(("kind", "named"), NAMED, ids=lambda own: getattr(own, "__name__", ""))
def test_every_value_has_a_name_of_its_own(kind: type[Enum], named: Mapping[Any, str]) -> None:
    assert named.keys() == set(kind)
    assert len(set(named.values())) == len(named)
    assert not any("_" in name for name in named.values())


@pytest.mark.parametrize(
    ("kind", "terms", "read"),
    [
        (MotionKind.SUSPEND_MEETING, Terms(duration=600), "motion to suspend the meeting for 10 min"),
        (MotionKind.SUSPEND_MEETING, Terms(), "motion to suspend the meeting"),
        (MotionKind.ADJOURN_MEETING, Terms(), "motion to adjourn the meeting"),
        (MotionKind.ADJOURN_DEBATE, Terms(), "motion to adjourn the debate"),
        (MotionKind.CLOSE_DEBATE, Terms(), "motion to close the debate"),
        (MotionKind.CLOSE_LIST, Terms(), "motion to close the speakers list"),
        (MotionKind.UNMODERATED_CAUCUS, Terms(total=300), "motion for an unmoderated caucus, 5 min"),
        (
            MotionKind.MODERATED_CAUCUS,
            Terms(topic="Borders", total=600, each=60),
            "motion for a moderated caucus on “Borders”, 10 min, 1 min each",
        ),
        (MotionKind.INTRODUCE_DRAFT, Terms(draft=1), "motion to introduce E/2015/L.1"),
        (MotionKind.VOTE_ON_DRAFT, Terms(draft=1), "motion to vote on E/2015/L.1"),
        (MotionKind.ROLL_CALL_VOTE, Terms(), "motion for a roll-call vote on the draft resolution"),
    ],
)
def test_the_chair_reads_a_motion_back(kind: MotionKind, terms: Terms, read: str) -> None:
    floor = with_draft()
    purpose = motion_phrases.motion_purpose(kind, terms, floor.session)
    assert f"motion {purpose}" == read


def test_a_motion_is_read_back_with_its_mover() -> None:
    floor = in_session()
    motion = floor.raised(MotionKind.SUSPEND_MEETING, terms=Terms(duration=600))
    read = motion_phrases.read_back(motion, floor.session)
    assert read == "motion to suspend the meeting for 10 min, moved by France"
    assert motion_label(floor.session, motion) == "Motion 1: suspension of the meeting, 10 min (France)"


def test_motions_take_the_right_article() -> None:
    assert motion_names.the_motion(MotionKind.CLOSE_DEBATE) == "the closure of the debate"
    assert motion_names.the_motion(MotionKind.UNMODERATED_CAUCUS) == "an unmoderated caucus"
    assert motion_names.the_motion(MotionKind.ROLL_CALL_VOTE) == "a roll-call vote"
    assert motion_names.motion_name(MotionKind.CLOSE_LIST) == "closing of the speakers list"


def test_how_a_motion_is_decided_and_who_speaks_on_it() -> None:
    rules = in_session().session.rulebook.motions
    assert motion_phrases.disposal(rules[MotionKind.CLOSE_DEBATE]) == "simple majority; 2 against may speak"
    assert motion_phrases.disposal(rules[MotionKind.ADJOURN_DEBATE]) == (
        "simple majority; 2 for and 2 against may speak"
    )
    assert motion_phrases.disposal(rules[MotionKind.CLOSE_LIST]) == "simple majority; not debated"
    assert motion_phrases.disposal(rules[MotionKind.ROLL_CALL_VOTE]) == "granted on request; not debated"
    assert (
        motion_phrases.disposal(rules[MotionKind.VOTE_ON_DRAFT]) == "the President rules on it; not debated"
    )


def _voted_out(*clauses: int) -> Floor:
    floor = with_draft(operative=5)
    floor.dais(OpenVote(clause_by_clause=True))
    for number in range(1, 6):
        floor.ballots(no=7) if number in clauses else floor.ballots(yes=7)
        if number < 5:
            floor.dais(OpenVote())
    return floor


def test_a_draft_after_division_is_voted_on_as_a_whole_with_the_clauses_left() -> None:
    floor = _voted_out(3)
    title = matters.matter_title(floor.session, Matter(MatterKind.DRAFT, 1))
    assert title == "Draft resolution E/2015/L.1 as a whole (clauses 1, 2, 4 and 5)"


def test_one_clause_left_is_one_clause() -> None:
    assert matters.clause_numbers(_voted_out(1, 2, 3, 5).draft) == "clause 4"


def test_every_matter_has_a_title_and_a_name_in_running_text() -> None:
    floor = with_draft()
    floor.raised(MotionKind.ADJOURN_DEBATE)
    titles = {
        Matter(MatterKind.MOTION, 1): (
            "Motion 1: adjournment of the debate",
            "motion 1, adjournment of the debate",
        ),
        Matter(MatterKind.CLAUSE, 1, "o2"): (
            "Operative clause 2 of E/2015/L.1",
            "operative clause 2 of E/2015/L.1",
        ),
        Matter(MatterKind.DRAFT, 1): ("Draft resolution E/2015/L.1", "draft resolution E/2015/L.1"),
    }
    for matter, (title, named) in titles.items():
        assert matters.matter_title(floor.session, matter) == title
        assert matters.matter_named(floor.session, matter, PAPER) == named


@pytest.mark.parametrize("kind", [own for own in MatterKind if own is not MatterKind.STRAW_POLL])
def test_an_outcome_is_one_word_and_its_opposite_another(kind: MatterKind) -> None:
    matter = Matter(kind, 1)
    assert matters.outcome_word(matter, carried=True) != matters.outcome_word(matter, carried=False)


def test_a_majority_is_told_in_votes() -> None:
    assert matters.majority_in_numbers(Majority.SIMPLE, 46) == (
        "more votes for than against; with all 46 voting yes or no: 24"
    )
    assert matters.majority_in_numbers(Majority.TWO_THIRDS, 46).endswith("with all 46 voting yes or no: 31")
