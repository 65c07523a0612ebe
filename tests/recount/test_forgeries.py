"""What somebody changed who put the whole chain right again: the results do not agree with the ballots."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from bot.procedure.event import Event
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.debates import PutMotion
from bot.procedure.rules.motions.raising import RuleOnMotion, Ruling
from bot.procedure.rules.voting.actions import (
    CancelVote,
    CastBallot,
    CloseVote,
    OpenVote,
    PassOver,
    RequestVote,
)
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.rules.voting.roll_call_votes import Pass
from bot.procedure.rules.voting.straw_polls import OpenStrawPoll
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.recount.report import recount_file
from tests.procedure.committees import Floor, in_session, voting_on_draft, with_draft
from tests.procedure.rulebooks import preset
from tests.procedure.vote_refusals import by_hands
from tests.recount.journals import Forge, changing, forged, leaving_out, untouched


def placards() -> Floor:
    """A draft adopted by placards: four in favour, two against, one silent."""
    floor = voting_on_draft()
    floor.ballots(yes=4, no=2)
    return floor


def roll_call() -> Floor:
    """A roll call in which Brazil passes and is called again, and Haiti does not answer."""
    floor = with_draft(floor=in_session(rulebook=preset("una_usa")))
    floor.dais(OpenVote(method=Method.ROLL_CALL))
    while floor.session.vote is not None:
        called = floor.vote.called
        assert called is not None
        if called == "Haiti":
            floor.dais(PassOver())
        elif called == "Brazil" and called not in floor.vote.passed:
            floor.dais(Pass(0, called))
        else:
            floor.dais(CastBallot(Choice.NO if called == "China" else Choice.YES, 0, called))
    return floor


def without_a_vote() -> Floor:
    """A draft on which a vote is asked for after all."""
    floor = voting_on_draft(method=Method.WITHOUT_A_VOTE)
    floor.act("Haiti", RequestVote())
    floor.ballots(yes=7)
    return floor


def hands() -> Floor:
    """A draft adopted by show of hands: three in favour, two against, one abstaining, one with no hand up."""
    floor = by_hands()
    floor.dais(CountHands(1, 1), CountHands(3, 2, 1), CloseVote())
    return floor


def poll() -> Floor:
    """A straw poll in which all say yes, and which decides nothing."""
    floor = in_session()
    floor.dais(OpenStrawPoll("More time?"))
    floor.ballots(yes=7)
    return floor


def clauses() -> Floor:
    """A draft rejected because each of its clauses is voted out."""
    floor = voting_on_draft(clause_by_clause=True)
    floor.ballots(no=7)
    while floor.session.parts is not None and floor.session.parts.undecided:
        floor.dais(OpenVote())
        floor.ballots(no=7)
    return floor


def group() -> Floor:
    """Two clauses voted out as one, then the others retained, then the whole adopted."""
    floor = with_draft(4)
    floor.dais(OpenVote(clauses=("o2", "o4")))
    floor.ballots(no=7)
    for _ in range(2):
        floor.dais(OpenVote())
        floor.ballots(yes=7)
    return floor


def lines(events: list[Event], forge: Forge) -> tuple[str, ...]:
    report = recount_file(forged(events, forge))
    assert not any("altered" in line for line in report.lines)
    assert report.agrees == all("differs" not in line and "stops" not in line for line in report.lines)
    return report.lines


@pytest.mark.parametrize("scene", [placards, roll_call, without_a_vote, hands, poll, clauses, group])
def test_what_nobody_changed_agrees(scene: Callable[[], Floor]) -> None:
    said = lines(scene().events, untouched)
    assert said[-1].endswith("the chain is whole.")
    assert all("agrees" in line for line in said[:-1])


TALLY = {"yes": 3, "no": 3, "abstain": 0, "not_voting": 1}


@pytest.mark.parametrize(
    ("scene", "forge", "words"),
    [
        (placards, changing("ballot_cast", choice="no"), "recorded: 4 in favour, 2 against"),
        (placards, changing("ballot_cast", delegation="Atlantis"), "Atlantis is not entitled to vote"),
        (placards, changing("ballot_cast", choice="maybe"), "'maybe'"),
        (placards, changing("ballot_cast", delegation="France"), "recorded: 4 in favour"),
        (placards, leaving_out("ballot_cast"), "recorded: 4 in favour, 2 against"),
        (placards, changing("vote_closed", tally=TALLY), "recorded: 3 in favour, 3 against"),
        (placards, changing("vote_closed", carried=False), "rejected"),
        (placards, changing("vote_closed", closing="all_voted"), "Haiti had not"),
        (placards, changing("vote_opened", majority="unanimity"), "'unanimity'"),
        (placards, changing("vote_opened", may_abstain=["Atlantis"]), "somebody may abstain"),
        (placards, changing("vote_opened", entitled=["Albania"] * 7), "entitled twice"),
        (placards, changing("vote_opened", number=5), "Albania answers in vote 1, which is not open"),
        (placards, leaving_out("vote_opened"), "Albania answers in vote 1, which is not open"),
        (placards, changing("vote_closed", number=5), "vote 5 has a result, but is not open"),
        (placards, changing("ballot_cast", vote=5), "answers in vote 5, which is not open"),
        (placards, changing("draft_decided", adopted=False), "what was done upon it"),
        (placards, changing("draft_decided", number=2), "what was done upon it"),
        (placards, changing("draft_decided", vote=2), "what was done upon it"),
        (placards, changing("draft_decided", vote=None), "what was done upon it"),
        (placards, leaving_out("draft_decided"), "what was done upon it"),
        (placards, leaving_out("vote_closed"), "(draft_decided) decides what no vote did"),
        (clauses, changing("clause_decided", 1, clause="o1"), "what was done upon it"),
        (clauses, changing("clause_decided", 1, draft=2), "what was done upon it"),
        (clauses, changing("clause_decided", 1, retained=True), "what was done upon it"),
        (clauses, changing("draft_decided", adopted=True), "(draft_decided) decides what no vote did"),
        (group, changing("clause_decided", 1, retained=True), "what was done upon it"),
        (group, changing("clause_decided", 1, clause="o3"), "what was done upon it"),
        (group, leaving_out("clause_decided", 1), "what was done upon it"),
        (clauses, leaving_out("vote_closed", 1), "(clause_decided) decides what no vote did"),
        (roll_call, changing("ballot_cast", delegation="France"), "not the delegation called, Albania"),
        (roll_call, leaving_out("delegation_passed"), "is not the delegation called, Brazil"),
        (roll_call, leaving_out("delegation_passed_over"), "had not"),
        (roll_call, changing("ballot_cast", 5, choice="abstain"), "may not vote 'abstain'"),
        (without_a_vote, leaving_out("vote_requested"), "votes where no vote was asked for"),
        (hands, changing("hands_counted", 1, yes=4), "recorded: 3 in favour, 2 against, 1 abstaining"),
        (hands, changing("hands_counted", 1, yes=5), "8 of 7 hands are counted"),
        (hands, changing("hands_counted", 1, vote=5), "vote 5 is counted, but is not open"),
        (hands, leaving_out("hands_counted", 1), "recorded: 3 in favour, 2 against, 1 abstaining"),
        (hands, changing("vote_closed", tally=TALLY), "recorded: 3 in favour, 3 against"),
        (hands, changing("vote_closed", closing="dais"), "it closed as counted, but it is not"),
        (hands, changing("vote_opened", may_abstain=[]), "more hands abstain than may"),
        (hands, changing("vote_opened", method="placards"), "there are no hands to count"),
        (poll, changing("vote_closed", carried=True), "recorded: 7 in favour, 0 against, 0 abstaining"),
    ],
)
def test_what_somebody_changed_does_not_agree(scene: Callable[[], Floor], forge: Forge, words: str) -> None:
    said = lines(scene().events, forge)
    assert words in "\n".join(said)
    assert said[-1].endswith("not as recorded.")


def test_a_ballot_that_was_changed_counts_as_it_was_last() -> None:
    floor = placards()
    changed = [*floor.events]
    (last,) = (place for place, own in enumerate(changed) if own.name == "vote_closed")
    first = next(own for own in changed if own.name == "ballot_cast")
    changed.insert(last, first)
    assert "agrees" in lines(changed, untouched)[0]


def test_a_vote_that_was_cancelled_or_goes_on_has_no_result_to_recount() -> None:
    floor = in_session()
    floor.raised(MotionKind.ADJOURN_MEETING)
    floor.dais(PutMotion(1))
    floor.act("Albania", CastBallot(Choice.YES))
    floor.dais(CancelVote("A misprint"), RuleOnMotion(1, Ruling.OUT_OF_ORDER))
    floor.put(MotionKind.ADJOURN_MEETING)
    floor.act("Brazil", CastBallot(Choice.NO))
    assert lines(floor.events, untouched) == (
        f"0 results recounted from 0 ballots, all agree; {len(floor.events)} entries, the chain is whole.",
    )
