"""What everybody reads on the floor panel, and what everybody may press there."""

from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import MotionKind, YieldKind
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.motions.debates import PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.roll_call import AnswerRoll, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import PauseSpeech
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from bot.rendering.card import Style
from bot.rendering.verbs import Verb
from tests.procedure.committees import (
    Floor,
    established,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
)
from tests.rendering.sittings import buttons, floor_panel, labels, menus, state, text_of

OWN = ("My delegation", "Chair's panel", "Claim a seat")
"""What everybody is offered at any time but during a vote, where nobody claims a seat."""


def raisable(floor: Floor) -> tuple[str, ...]:
    """The motions the panel offers."""
    return menus(floor_panel(floor)).get("Raise a motion", ())


def test_before_the_first_sitting_there_is_only_the_chairs_panel() -> None:
    card = floor_panel(established())
    assert card.title == "Economic and Social Council · not in session"
    assert labels(card) == OWN
    assert menus(card) == {}


def test_a_sitting_just_opened_waits_for_its_roll() -> None:
    floor = established()
    floor.dais(OpenSitting())
    assert text_of(floor_panel(floor)).startswith(
        "Economic and Social Council · sitting 1 · before the roll call\nThe roll has not been called yet."
    )


def test_during_the_roll_call_everybody_may_answer_as_the_rulebook_says() -> None:
    floor = established()
    floor.dais(OpenSitting(), StartRollCall(), AnswerRoll(Presence.PRESENT, "France"))
    card = floor_panel(floor)
    assert card.title == "Economic and Social Council · sitting 1 · roll call"
    assert labels(card) == ("Present", "Present and voting", *OWN)
    assert [own.control.choice for own in buttons(card)[:2]] == ["present", "present_and_voting"]
    assert "1 of 8 have answered" in text_of(card)
    assert "**not reached**" in text_of(card)


def test_a_rulebook_without_declarations_has_one_answer() -> None:
    rulebook = under(roll_call={"answers": (Presence.PRESENT, Presence.ABSENT)})
    floor = established(rulebook=rulebook)
    floor.dais(OpenSitting(), StartRollCall())
    assert labels(floor_panel(floor)) == ("Present", *OWN)


def test_quorums_and_majorities_are_numbers() -> None:
    text = text_of(floor_panel(in_session(54, 0, absent=[f"Member {own:03}" for own in range(1, 9)])))
    assert (
        "Present 46 of 54 · quorum to debate 18: reached · to decide 28: reached · "
        "simple majority if all vote: 24"
    ) in text


def test_a_quorum_to_decide_on_substance_alone_says_so() -> None:
    floor = in_session(rulebook=under(quorum_to_decide={"on_procedure": False}))
    assert "quorum to debate 3: reached · to decide on substance 4: reached" in text_of(floor_panel(floor))


def test_the_open_list_can_be_joined_and_shows_the_next_five() -> None:
    floor = with_list("Albania", "Brazil", "China", "Estonia", "France", "Ghana", "Haiti")
    card = floor_panel(floor)
    assert labels(card) == ("Join the list", "Leave the list", "Whole list", *OWN)
    assert buttons(card)[0].style is Style.MAIN
    assert (
        "**Next speakers** (list open, 1 min 30 s each): "
        "1 Albania · 2 Brazil · 3 China · 4 Estonia · 5 France and 2 more"
    ) in text_of(card)


def test_a_closed_list_cannot_be_joined_but_left() -> None:
    floor = with_list("Albania")
    floor.dais(CloseSpeakersList())
    assert labels(floor_panel(floor)) == ("Leave the list", *OWN)


def test_a_speech_shows_its_clock_and_can_be_yielded() -> None:
    floor = with_list("France", "Ghana")
    floor.dais(CallNextSpeaker())
    card = floor_panel(floor)
    assert "**France** has the floor · time is up <t:1447146090:R>" in text_of(card)
    assert menus(card)["Yield"] == ("Dais", "Another delegation", "Questions")


def test_a_paused_speech_says_how_much_is_left() -> None:
    floor = with_list("France")
    floor.dais(CallNextSpeaker())
    floor.wait(50)
    floor.dais(PauseSpeech())
    assert "**France** has the floor · paused with 40 s left" in text_of(floor_panel(floor))


def test_a_yield_that_is_spent_is_not_offered_again() -> None:
    floor = with_list("France")
    floor.dais(CallNextSpeaker(), YieldFloor(YieldKind.QUESTIONS))
    assert menus(floor_panel(floor))["Yield"] == ("Dais", "Another delegation")
    assert "taking questions" in text_of(floor_panel(floor))
    floor.dais(YieldFloor(YieldKind.DELEGATION, "Ghana"))
    assert menus(floor_panel(floor))["Yield"] == ("Dais",)


def test_motions_are_offered_in_the_order_of_precedence_if_they_are_in_order() -> None:
    assert raisable(in_session()) == (
        "Suspension of the meeting",
        "Adjournment of the meeting",
        "Limit on speeches",
        "Unmoderated caucus",
        "Moderated caucus",
    )
    assert raisable(with_draft())[2:4] == ("Adjournment of the debate", "Closure of the debate")


def test_without_a_quorum_to_debate_no_motion_is_offered() -> None:
    floor = in_session(absent=("Albania", "Brazil", "China", "Estonia", "France"))
    assert raisable(floor) == ()


def test_a_caucus_is_still_offered_when_the_shortest_one_is_pending() -> None:
    floor = in_session()
    floor.raised(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    assert "Unmoderated caucus" in raisable(floor)


def test_pending_motions_stand_in_order_with_their_movers() -> None:
    floor = with_draft()
    floor.raised(MotionKind.MODERATED_CAUCUS, "Ghana", Terms(topic="Borders", total=600, each=60))
    floor.raised(MotionKind.CLOSE_DEBATE, "France")
    assert (
        "**Motions in order of precedence**\n"
        "Motion 2: closure of the debate · France\n"
        "Motion 1: moderated caucus, 10 min · Ghana"
    ) in text_of(floor_panel(floor))


def test_of_many_motions_the_first_five_are_shown() -> None:
    text = text_of(floor_panel(state("motions")))
    assert text.count("moderated caucus, 10 min") == 4
    assert "and 26 more" in text


def test_on_a_motion_one_may_speak_on_the_sides_that_have_room() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    assert labels(floor_panel(floor))[:2] == ("Speak against", "Read E/2015/L.1")
    floor.dais(SpeakOnMotion(Side.AGAINST, "Ghana"), SpeakOnMotion(Side.AGAINST, "Haiti"))
    assert labels(floor_panel(floor))[:2] == ("Read E/2015/L.1", "My delegation")
    assert "Waiting to speak against: Ghana, Haiti" in text_of(floor_panel(floor))


def test_on_a_motion_only_what_goes_before_it_is_offered() -> None:
    floor = with_draft()
    floor.put(MotionKind.ADJOURN_DEBATE)
    assert labels(floor_panel(floor))[:2] == ("Speak for", "Speak against")
    assert raisable(floor) == ("Suspension of the meeting", "Adjournment of the meeting")


def test_the_draft_before_the_committee_is_named_and_can_be_read() -> None:
    assert "**Before the committee** E/2015/L.1 “Protection of victims”" in text_of(floor_panel(with_draft()))


def test_a_closed_debate_says_that_the_vote_comes_next() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    floor.dais(PutToVote())
    floor.ballots(yes=7)
    assert "debate closed, ready for the vote" in text_of(floor_panel(floor))


@pytest.mark.parametrize("method", [own for own in Method if own is not Method.SECRET_BALLOT])
def test_while_a_vote_is_taken_the_panel_points_to_its_card_and_takes_no_ballots(method: Method) -> None:
    card = floor_panel(voting_on_draft(method=method))
    assert card.title.endswith("voting")
    assert "**Vote 1** · Draft resolution E/2015/L.1" in text_of(card)
    assert "Vote on its card." in text_of(card)
    assert [own.control.verb for own in buttons(card)] == [
        Verb.SHOW_DRAFT,
        Verb.MY_DELEGATION,
        Verb.DAIS_PANEL,
    ]
    assert menus(card) == {"Raise a point": ("Point of order",)}


def test_a_moderated_caucus_has_its_topic_its_end_and_its_list() -> None:
    floor = in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=Terms(topic="Borders", total=600, each=60))
    card = floor_panel(floor)
    assert "**Moderated caucus** on “Borders” · over <t:1447146600:R>" in text_of(card)
    assert "(list open, 1 min each): nobody yet" in text_of(card)
    assert "Join the list" in labels(card)


def test_an_unmoderated_caucus_has_no_list() -> None:
    floor = with_list("Albania")
    floor.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=300))
    assert "Next speakers" not in text_of(floor_panel(floor))
    assert labels(floor_panel(floor)) == OWN
    floor.dais(EndCaucus())
    assert "Next speakers" in text_of(floor_panel(floor))


def test_a_suspended_meeting_says_until_when() -> None:
    floor = in_session()
    floor.dais(SuspendSitting(600))
    assert "suspended until <t:1447146600:t>, <t:1447146600:R>" in text_of(floor_panel(floor))
    floor.dais(ResumeSitting(), SuspendSitting())
    assert "until the dais resumes it" in text_of(floor_panel(floor))


def test_after_adjournment_the_draft_is_still_before_the_committee() -> None:
    floor = with_draft()
    floor.dais(AdjournSitting())
    text = text_of(floor_panel(floor))
    assert "Sitting 1 is over. The dais opens the next sitting." in text
    assert "**Before the committee** E/2015/L.1" in text
