"""Which acts are announced in the floor channel, and how."""

from __future__ import annotations

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import MotionKind, YieldKind
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.motions.debates import PutMotion, PutToVote
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.papers.papers import BeginPaper, SubmitPaper
from bot.procedure.rules.resolutions.life import IntroduceDraft, WithdrawDraft
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import PauseSpeech
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList, JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CancelVote, CastBallot, CloseVote, OpenVote, RequestVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    Floor,
    draft_resolution,
    established,
    in_session,
    voting_on_draft,
    with_draft,
    with_list,
)
from tests.procedure.writing import TEXT
from tests.rendering.sittings import announced, news_of

MEETINGS = "-# “Suspension or adjournment of the meeting” (E/5715/Rev.2)"


def test_a_sitting_is_announced_from_opening_to_adjournment() -> None:
    floor = established()
    assert announced(floor, OpenSitting()) == f"Sitting 1 opened\nThe roll call comes next.\n{MEETINGS}"
    assert announced(floor, SuspendSitting(600)) == (
        f"Meeting suspended\nThe meeting was suspended until <t:1447146600:t>.\n{MEETINGS}"
    )
    assert announced(floor, ResumeSitting()).startswith("Meeting resumed\n")
    assert announced(floor, AdjournSitting()) == (
        "Meeting adjourned\n"
        "Motions, points and rights of reply not yet disposed of have lapsed. Draft resolutions stay.\n"
        f"{MEETINGS}"
    )


def test_a_roll_call_is_announced_with_its_quorums_but_not_each_answer() -> None:
    floor = established()
    floor.dais(OpenSitting())
    assert announced(floor, StartRollCall()).startswith("Roll call\nAnswer on the panel.")
    assert announced(floor, AnswerRoll(Presence.PRESENT, "France")) == ""
    assert announced(floor, FinishRollCall()) == (
        "Roll: 1 of 7 present\n"
        "Present 1 of 7 · quorum to debate 3: **not reached** · to decide 4: **not reached** · "
        "simple majority if all vote: 1\n"
        "-# “Quorum” (E/5715/Rev.2)"
    )


def test_the_list_is_announced_but_nobody_on_it() -> None:
    floor = in_session()
    assert announced(floor, OpenSpeakersList()).startswith(
        "Speakers list opened\nJoin it on the panel. Each speech has 1 min 30 s."
    )
    assert announced(floor, JoinSpeakers("France")) == ""
    assert announced(floor, CloseSpeakersList()).startswith("Speakers list closed\n")


def test_a_speech_is_announced_only_when_its_time_is_up() -> None:
    floor = with_list("France", "Ghana")
    assert announced(floor, CallNextSpeaker()) == ""
    assert announced(floor, PauseSpeech()) == ""
    assert announced(floor, YieldFloor(YieldKind.QUESTIONS)) == ""
    assert announced(floor, CallNextSpeaker()) == ""
    floor.wait(91)
    before = floor.session
    assert news_of(floor, before, *floor.clock()) == (
        "Time is up: Ghana\nNobody is waiting to speak.\n-# “Time-limit on speeches” (E/5715/Rev.2)"
    )


def test_a_motion_is_announced_with_what_it_needs_and_its_rule() -> None:
    floor = with_draft()
    assert announced(floor, RaiseMotion(MotionKind.CLOSE_DEBATE), who="France") == (
        "Motion 1: closure of the debate\n"
        "France raised motion 1, to close the debate.\n"
        "Simple majority; 2 against may speak.\n"
        "-# “Closure of debate” (E/5715/Rev.2)\n"
        "[Object to motion 1]"
    )
    assert announced(floor, PutMotion(1)).startswith("Motion 1 before the committee\n")
    assert announced(floor, PutToVote()) == ""


def test_a_motion_out_of_order_says_why() -> None:
    floor = with_draft()
    floor.raised(MotionKind.CLOSE_DEBATE)
    assert announced(floor, RuleOnMotion(1, Ruling.OUT_OF_ORDER, "too early")) == (
        "Motion 1 out of order\n"
        "Motion 1 (closure of the debate) was ruled out of order: too early.\n"
        "-# “General powers of the President” (E/5715/Rev.2)"
    )


def test_a_motion_withdrawn_is_announced() -> None:
    floor = with_draft()
    floor.raised(MotionKind.CLOSE_DEBATE)
    assert announced(floor, WithdrawMotion(1)).startswith("Motion 1 withdrawn\n")


def test_a_motion_put_straight_to_the_vote_leaves_the_word_to_the_card_of_the_vote() -> None:
    floor = in_session()
    floor.raised(MotionKind.ADJOURN_MEETING)
    assert announced(floor, PutMotion(1)) == ""


def test_what_a_carried_motion_leads_to_is_announced_in_one_card() -> None:
    floor = with_draft()
    floor.put(MotionKind.CLOSE_DEBATE)
    assert announced(floor, PutToVote(without_a_vote=True), CloseVote()) == (
        "Debate on E/2015/L.1 closed\n"
        "Motion 1 (closure of the debate) was carried.\n"
        "The debate on E/2015/L.1 was closed.\n"
        "-# “Closure of debate” (E/5715/Rev.2)"
    )


def test_a_lost_motion_is_left_to_the_result_of_the_vote() -> None:
    floor = in_session()
    floor.put(MotionKind.ADJOURN_MEETING)
    assert announced(floor, CloseVote()) == ""


def test_adjournment_of_the_debate_has_its_own_rule() -> None:
    floor = with_draft()
    floor.put(MotionKind.ADJOURN_DEBATE)
    text = announced(floor, PutToVote(without_a_vote=True), CloseVote())
    assert text.startswith("Debate on E/2015/L.1 adjourned\n")
    assert text.endswith("-# “Adjournment of debate” (E/5715/Rev.2)")


def test_a_motion_granted_on_request_is_one_card_about_its_effect() -> None:
    floor = with_draft()
    assert announced(floor, RaiseMotion(MotionKind.ROLL_CALL_VOTE), who="France") == (
        "Roll-call vote on E/2015/L.1\n"
        "France raised motion 1, for a roll-call vote on the draft resolution.\n"
        "E/2015/L.1 will be voted on by roll call.\n"
        "-# Rule 61, “Method of voting” (E/5715/Rev.2)"
    )


def test_a_motion_the_president_grants_is_announced_with_its_effect() -> None:
    floor = in_session()
    assert announced(floor, draft_resolution(), who="Brazil").startswith("E/2015/L.1 submitted\n")
    floor.raised(MotionKind.INTRODUCE_DRAFT, terms=Terms(draft=1))
    text = announced(floor, RuleOnMotion(1, Ruling.GRANTED))
    assert text.startswith("E/2015/L.1 introduced\nThe President granted motion 1")


def test_drafts_are_announced_when_they_are_introduced_and_withdrawn() -> None:
    floor = in_session()
    floor.act("Brazil", draft_resolution())
    assert announced(floor, IntroduceDraft(1)).startswith("E/2015/L.1 introduced\n")
    assert announced(floor, WithdrawDraft(1), who="Brazil").startswith("E/2015/L.1 withdrawn\n")


def test_the_end_of_a_caucus_says_what_ended_it() -> None:
    floor = in_session()
    floor.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=300))
    assert announced(floor, EndCaucus()).startswith("Caucus over\nThe caucus ended: the dais ended it.")


def test_a_caucus_says_its_topic_its_end_and_its_rule() -> None:
    floor = in_session()
    floor.raised(MotionKind.MODERATED_CAUCUS, terms=Terms(topic="Borders", total=600, each=60))
    assert announced(floor, PutMotion(1, without_a_vote=True), CloseVote()) == (
        "Caucus\n"
        "Motion 1 (moderated caucus) was carried.\n"
        "A moderated caucus on “Borders” began, until <t:1447146600:t>, 1 min for each speech.\n"
        "-# “Caucuses” (Model UN practice)"
    )


def test_a_vote_clause_by_clause_is_announced_and_a_vote_on_the_whole_is_not() -> None:
    assert announced(with_draft(), OpenVote(clause_by_clause=True)).startswith(
        "E/2015/L.1 clause by clause\n"
    )
    assert announced(with_draft(), OpenVote()) == ""


def test_a_vote_in_parts_is_announced_with_the_parts_in_their_order() -> None:
    told = announced(with_draft(6), OpenVote(clauses=("o2", "o4", "o5", "o6")))
    assert told.startswith("E/2015/L.1 in parts\n")
    assert "in parts: clauses 2 and 4 to 6, then clauses 1 and 3." in told


def test_ballots_and_results_are_not_announced_here() -> None:
    floor = voting_on_draft()
    assert announced(floor, CastBallot(Choice.YES), who="France") == ""
    assert announced(floor, CloseVote()) == ""


def test_a_request_for_a_vote_says_how_it_is_taken_and_until_when() -> None:
    floor = voting_on_draft(method=Method.WITHOUT_A_VOTE)
    assert announced(floor, RequestVote(), who="France") == (
        "Vote asked for\n"
        "France asked for a vote. It is taken by show of placards, until <t:1447146120:t>.\n"
        "-# Rule 59, “Request for a vote” (E/5715/Rev.2)"
    )


def test_a_cancelled_vote_says_why() -> None:
    text = announced(voting_on_draft(), CancelVote("wrong draft"))
    assert text.startswith("Vote 1 cancelled\nVote 1 was cancelled: wrong draft.")


def test_a_draft_that_loses_every_clause_is_announced_as_rejected() -> None:
    floor = voting_on_draft(clause_by_clause=True)
    floor.ballots(no=7)
    assert announced(floor, OpenVote(), *(CastBallot(Choice.NO, 0, own) for own in floor_names(floor))) == (
        "E/2015/L.1 rejected\n"
        "Draft resolution E/2015/L.1 was rejected, all its operative clauses having been voted out.\n"
        "-# Rule 64, “Division of proposals and amendments” (E/5715/Rev.2)"
    )


def floor_names(floor: Floor) -> tuple[str, ...]:
    """The members of a committee."""
    return tuple(own.name for own in floor.session.body.members)


def test_whom_the_heading_of_a_draft_names_is_told_so_when_it_is_submitted() -> None:
    floor = in_session()
    floor.act("Brazil", BeginPaper(TEXT, (), ("Ghana",), ("Haiti",)))
    assert announced(floor, SubmitPaper(1, 1), who="Brazil").splitlines()[:4] == [
        "E/2015/L.1 submitted",
        "Brazil submitted draft resolution E/2015/L.1, “Protection of victims”.",
        "Named in its heading as sponsors, yet to agree: Ghana",
        "Named in its heading as signatories, yet to agree: Haiti",
    ]
