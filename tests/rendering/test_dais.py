"""The chair's panel: exactly what is in order, the next step first."""

from __future__ import annotations

import pytest

from bot.procedure.engine import legal_actions
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.motions.debates import PutToVote
from bot.procedure.rules.roll_call import StartRollCall
from bot.procedure.rules.sitting import OpenSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import PauseSpeech
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList
from bot.procedure.rules.voting.actions import CastBallot, OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.rendering.card import Style
from bot.rendering.dais import dais_card
from bot.rendering.verbs import Verb
from tests.procedure.committees import (
    PRESIDENT,
    Floor,
    draft_resolution,
    established,
    in_session,
    speaking,
    voting_on_draft,
    with_draft,
    with_list,
)
from tests.rendering.sittings import STATES, buttons, dais_panel, labels, state, text_of

ORDER_IN_THE_ROOM = {"Order in the room", "Lock the channel with the debate"}
"""What the panel has in every state, whatever the business."""


def closed_debate(operative: int = 2) -> Floor:
    """A committee whose debate on a draft is closed."""
    floor = with_draft(operative)
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.dais(PutToVote())
    floor.ballots(yes=7)
    return floor


def suspended() -> Floor:
    """A committee whose meeting is suspended."""
    floor = in_session()
    floor.dais(SuspendSitting())
    return floor


def calling_the_roll() -> Floor:
    """A committee whose roll is being called."""
    floor = established()
    floor.dais(OpenSitting(), StartRollCall())
    return floor


def submitted() -> Floor:
    """A committee with a draft that has not been introduced, and a closed list."""
    floor = with_list()
    floor.dais(CloseSpeakersList())
    floor.act("Brazil", draft_resolution())
    return floor


def debating_a_motion() -> Floor:
    """A committee with a motion before it that nobody has asked to speak on."""
    floor = with_draft()
    floor.put(MotionKind.ADJOURN_DEBATE)
    return floor


def moved(kind: MotionKind, terms: Terms | None = None) -> Floor:
    """A committee with a draft before it and a motion raised."""
    floor = with_draft()
    floor.raised(kind, terms=terms)
    return floor


@pytest.mark.parametrize(
    ("floor", "shown"),
    [
        (established(), ("Open the sitting",)),
        (calling_the_roll(), ("Finish roll call", "Suspend", "Adjourn")),
        (in_session(), ("Open the list", "Start roll call", "Suspend", "Adjourn")),
        (with_list("France"), ("Next speaker", "Close the list", "Start roll call", "Suspend", "Adjourn")),
        (
            speaking("Ghana"),
            ("Next speaker", "Pause", "+30 s", "End speech", "Close the list", "Suspend", "Adjourn"),
        ),
        (
            submitted(),
            ("Open the list", "Introduce E/2015/L.1", "Start roll call", "Suspend", "Adjourn"),
        ),
        (
            with_draft(),
            (
                "Open the list",
                "Adopt without a vote",
                "Vote on the whole",
                "Roll-call vote on the whole",
                "Vote clause by clause",
                "By show of hands",
                "Vote on some clauses apart",
                "Start roll call",
                "Suspend",
                "Adjourn",
            ),
        ),
        (
            debating_a_motion(),
            ("Put to the vote", "No objection", "Out of order", "Open the list", "Suspend", "Adjourn"),
        ),
        (suspended(), ("Resume the meeting", "Adjourn")),
        (voting_on_draft(), ("Close the vote", "Cancel the vote")),
        (voting_on_draft(method=Method.SHOW_OF_HANDS), ("Enter the count", "Cancel the vote")),
        (voting_on_draft(method=Method.WITHOUT_A_VOTE), ("Close the vote", "Cancel the vote")),
        (
            voting_on_draft(method=Method.ROLL_CALL),
            (
                "Albania: yes",
                "Albania: no",
                "Albania: abstain",
                "Albania does not answer",
                "Close the vote",
                "Cancel the vote",
            ),
        ),
    ],
)
def test_each_state_has_its_controls_the_next_step_first(floor: Floor, shown: tuple[str, ...]) -> None:
    assert tuple(own for own in labels(dais_panel(floor)) if own not in ORDER_IN_THE_ROOM) == (
        *shown,
        "Undo…",
    )


@pytest.mark.parametrize(
    ("floor", "step"),
    [
        (established(), "Open the sitting"),
        (calling_the_roll(), "Finish roll call"),
        (speaking("Ghana"), "Next speaker"),
        (closed_debate(), "Adopt without a vote"),
        (debating_a_motion(), "Put to the vote"),
        (moved(MotionKind.CLOSE_DEBATE), "Put motion 1 to the committee"),
        (moved(MotionKind.VOTE_ON_DRAFT, Terms(draft=1)), "Grant"),
        (voting_on_draft(), "Close the vote"),
        (suspended(), "Resume the meeting"),
    ],
)
def test_only_the_next_step_stands_out(floor: Floor, step: str) -> None:
    panel = buttons(dais_panel(floor))
    assert [own.label for own in panel if own.style is Style.MAIN] == [step]
    assert panel[0].label == step


def test_in_a_roll_call_vote_no_answer_stands_out() -> None:
    panel = buttons(dais_panel(voting_on_draft(method=Method.ROLL_CALL)))
    assert not any(own.style is Style.MAIN for own in panel)


def test_an_answer_in_a_roll_call_names_the_vote_and_the_delegation() -> None:
    floor = voting_on_draft(method=Method.ROLL_CALL)
    floor.act("Albania", CastBallot(Choice.YES))
    first = buttons(dais_panel(floor))[0]
    assert (first.label, first.control.verb, first.control.subject, first.control.choice) == (
        "Brazil: yes",
        Verb.CAST,
        "1-1",
        "yes",
    )


def test_the_first_motion_is_read_back_with_its_rule_and_the_others_follow() -> None:
    floor = with_draft()
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", Terms(topic="Borders", total=600, each=60))
    floor.raised(MotionKind.SUSPEND_MEETING, terms=Terms(duration=600))
    assert (
        "**Motion 2** · Motion to suspend the meeting for 10 min, moved by France.\n"
        "Simple majority; not debated.\n"
        "-# “Suspension or adjournment of the meeting” (E/5715/Rev.2)\n"
        "**Then**\n"
        "Motion 1: moderated caucus, 10 min · Ghana"
    ) in text_of(dais_panel(floor))


def test_a_motion_that_goes_before_the_one_on_the_floor_has_its_controls_first() -> None:
    floor = debating_a_motion()
    floor.raised(MotionKind.SUSPEND_MEETING)
    assert labels(dais_panel(floor))[:5] == (
        "Put motion 2 to the committee",
        "Carry without objection",
        "Out of order",
        "Put to the vote",
        "No objection",
    )


def test_a_motion_that_is_not_debated_can_be_carried_without_objection() -> None:
    shown = labels(dais_panel(moved(MotionKind.SUSPEND_MEETING)))
    assert shown[:3] == ("Put motion 1 to the committee", "Carry without objection", "Out of order")
    assert "Carry without objection" not in labels(dais_panel(moved(MotionKind.ADJOURN_DEBATE)))


def test_clause_by_clause_the_label_says_which_clause_comes_next() -> None:
    floor = closed_debate(3)
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(yes=7)
    assert labels(dais_panel(floor))[:2] == ("Next: clause 2", "Roll-call vote on clause 2")
    for _ in range(2):
        floor.dais(OpenVote())
        floor.ballots(yes=7)
    assert labels(dais_panel(floor))[:2] == ("Vote on the whole", "Roll-call vote on the whole")


def test_once_a_roll_call_vote_is_asked_for_there_is_no_other() -> None:
    floor = with_draft()
    floor.raised(MotionKind.ROLL_CALL_VOTE)
    shown = labels(dais_panel(floor))
    assert "Vote on the whole" in shown
    assert "Adopt without a vote" not in shown
    assert "Roll-call vote on the whole" not in shown


def test_a_paused_speech_can_be_resumed() -> None:
    floor = speaking("Ghana")
    floor.dais(PauseSpeech())
    assert "Resume speech" in labels(dais_panel(floor))
    assert "Pause" not in labels(dais_panel(floor))


def test_how_many_have_voted_is_told_and_who_is_called() -> None:
    assert "0 of 7 have voted · ends <t:1447146120:R>" in text_of(dais_panel(voting_on_draft()))
    roll_call = text_of(dais_panel(voting_on_draft(method=Method.ROLL_CALL)))
    assert "Albania is called, answer due <t:1447146030:R>" in roll_call


@pytest.mark.parametrize("name", STATES)
def test_without_anything_in_order_there_is_nothing_to_press(name: str) -> None:
    floor = state(name)
    assert labels(dais_card(floor.session, (), floor.at)) == ()


@pytest.mark.parametrize("name", STATES)
def test_asked_of_everything_in_order_the_panel_is_the_same(name: str) -> None:
    floor = state(name, 9, 2)
    everything = legal_actions(floor.session, floor.actor(PRESIDENT), floor.at)
    assert dais_card(floor.session, everything, floor.at) == dais_panel(floor)
