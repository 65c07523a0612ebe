"""What the one who acts is told."""

from __future__ import annotations

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import OpenSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, LeaveSpeakers
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CastBallot, CloseVote
from bot.procedure.state.motions import Terms
from bot.procedure.tally import Choice
from bot.rendering.receipts import NOTHING, receipt, repeated
from tests.procedure.committees import (
    ADMINISTRATOR,
    PRESIDENT,
    Floor,
    draft_resolution,
    established,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
)
from tests.rendering.sittings import committee_of, told


def test_whoever_founds_a_committee_is_told_what_comes_next() -> None:
    assert told(Floor(), ADMINISTRATOR, committee_of(54, 2)) == (
        "Republic of Long Names 000 is ready: 54 members, 2 observers. "
        "Seat the delegates with /committee seat, then /sitting open."
    )


def test_a_place_on_the_list_comes_with_a_wait() -> None:
    floor = with_list("Albania", "Brazil", "China")
    assert told(floor, "France", JoinSpeakers()) == "You are number 4 on the list, about 5 min."
    assert told(floor, PRESIDENT, JoinSpeakers("Ghana")) == "Ghana is number 5 on the list, about 6 min."
    assert told(floor, "France", LeaveSpeakers()) == "You are off the list."


def test_the_first_on_an_idle_list_is_next() -> None:
    assert told(with_list(), "France", JoinSpeakers()) == "You are number 1 on the list, next to speak."


def test_an_answer_to_the_roll_is_read_back() -> None:
    floor = established()
    floor.dais(OpenSitting(), StartRollCall())
    assert told(floor, "France", AnswerRoll(Presence.PRESENT_AND_VOTING)) == (
        "You are recorded as present and voting."
    )
    assert told(floor, PRESIDENT, AnswerRoll(Presence.PRESENT, "Ghana")) == "Ghana is recorded as present."
    assert told(floor, PRESIDENT, FinishRollCall()).startswith("The roll is taken. Present 2 of 7")


def test_a_ballot_is_read_back_and_final_where_the_rulebook_says_so() -> None:
    floor = voting_on_draft()
    assert told(floor, "France", CastBallot(Choice.YES)) == (
        "Your vote is recorded: Yes. It cannot be changed."
    )
    assert told(floor, PRESIDENT, CastBallot(Choice.NO, 0, "Ghana")) == (
        "The vote of Ghana is recorded: No. It cannot be changed."
    )


def test_a_ballot_that_may_change_says_until_when() -> None:
    rulebook = under(method_of_voting={"ballot_may_change": True})
    floor = voting_on_draft(in_session(rulebook=rulebook))
    assert told(floor, "France", CastBallot(Choice.YES)) == (
        "Your vote is recorded: Yes. It can be changed until the vote closes."
    )


def test_the_last_ballot_ends_the_vote() -> None:
    floor = voting_on_draft(in_session(absent=("Albania", "Ghana", "Haiti")))
    for name in ("Brazil", "China", "Estonia"):
        floor.act(name, CastBallot(Choice.YES))
    assert told(floor, "France", CastBallot(Choice.YES)) == (
        "Your vote is recorded: Yes. It cannot be changed. The vote is over."
    )


def test_closing_a_vote_tells_its_result() -> None:
    floor = voting_on_draft()
    floor.act("France", CastBallot(Choice.YES))
    assert told(floor, PRESIDENT, CloseVote()) == (
        "Adopted: draft resolution E/2015/L.1 — 1 in favour, 0 against, 0 abstaining, 6 not voting."
    )


def test_a_motion_is_told_its_place_in_the_order_of_precedence() -> None:
    floor = with_draft()
    caucus = RaiseMotion(MotionKind.MODERATED_CAUCUS, Terms(topic="Borders", total=600, each=60))
    assert told(floor, "France", RaiseMotion(MotionKind.CLOSE_DEBATE)) == (
        "Motion 1 raised: closure of the debate. It is first in order of precedence. "
        "The chair reads it back: “motion to close the debate, moved by France”."
    )
    assert told(floor, "Ghana", caucus) == (
        "Motion 2 raised: moderated caucus. It is number 2 in order of precedence. The chair reads it back: "
        "“motion for a moderated caucus on “Borders”, 10 min, 1 min each, moved by Ghana”."
    )
    assert told(floor, "Ghana", RaiseMotion(MotionKind.ROLL_CALL_VOTE)) == (
        "Motion 3 raised: roll-call vote. It is granted on request."
    )


def test_a_ruling_tells_what_follows_from_it() -> None:
    floor = in_session()
    floor.act("Brazil", draft_resolution())
    floor.raised(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=1))
    assert told(floor, PRESIDENT, RuleOnMotion(1, Ruling.GRANTED)) == (
        "The President granted motion 1 (introduction of a draft resolution). "
        "Draft resolution E/2015/L.1 was introduced."
    )


def test_a_speaker_on_a_motion_is_told_the_place_on_that_side() -> None:
    floor = with_draft()
    floor.put(MotionKind.ADJOURN_DEBATE)
    assert (
        told(floor, "Ghana", SpeakOnMotion(Side.AGAINST)) == "You are number 1 to speak against the motion."
    )
    assert told(floor, "Haiti", SpeakOnMotion(Side.FOR)) == "You are number 1 to speak for the motion."


def test_a_draft_is_told_its_symbol() -> None:
    assert told(in_session(), "Brazil", draft_resolution(4)) == (
        "Submitted as E/2015/L.1, 4 operative clauses. It waits to be introduced."
    )


def test_a_look_at_the_clock_that_changes_nothing_says_so() -> None:
    floor = in_session()
    assert receipt(CallNextSpeaker(), (), floor.session, floor.session, floor.at) == NOTHING


def test_a_second_press_is_told_what_the_first_one_did() -> None:
    floor = with_list()
    events = floor.act("France", JoinSpeakers())
    assert repeated(events, floor.session) == (
        "This was recorded already, once. France joined the speakers list."
    )
