from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Answer, Explaining, MatterKind, MotionKind, Rulebook
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.sitting import AdjournSitting, SuspendSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech, SpeechStarted
from bot.procedure.rules.voting.actions import CastBallot, OpenVote
from bot.procedure.rules.voting.explanations import (
    AskToExplain,
    CallExplanation,
    EndExplanations,
    ExplanationCalled,
    ExplanationsBegun,
)
from bot.procedure.state.speaking import Purpose
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    Floor,
    draft_resolution,
    in_session,
    under,
    voting_on_draft,
    with_draft,
)

ASK = AskToExplain()


def with_rights(**explanation_of_vote: object) -> Rulebook:
    """The Council's rules with votes with rights, which alone are explained, and only afterwards."""
    explained = {"only_with_rights": True, "before": False, "sponsors": Explaining.ALWAYS}
    return under(
        method_of_voting={"roll_call_answers": tuple(Answer)},
        explanation_of_vote=explained | explanation_of_vote,
    )


def voted(floor: Floor | None = None, **explanation_of_vote: object) -> Floor:
    """A committee that has just adopted a draft of Brazil's."""
    floor = floor or in_session(rulebook=under(explanation_of_vote=explanation_of_vote))
    voting_on_draft(floor).ballots(yes=7)
    return floor


def ready(floor: Floor | None = None, **explanation_of_vote: object) -> Floor:
    """A committee whose debate on a draft of Brazil's is closed."""
    floor = with_draft(floor=floor or in_session(rulebook=under(explanation_of_vote=explanation_of_vote)))
    floor.carry(MotionKind.CLOSE_DEBATE)
    return floor


def amend(floor: Floor, *, amended: bool) -> None:
    """Take it that an amendment to the draft was adopted."""
    floor.session = replace(floor.session, drafts=(replace(floor.draft, amended=amended),))


def waiting(floor: Floor) -> tuple[str, ...]:
    assert floor.session.explaining is not None
    return floor.session.explaining.waiting


def called_with_rights(*names: str, floor: Floor | None = None) -> Floor:
    """A committee in whose roll call these have voted yes with rights, and the others yes."""
    floor = voting_on_draft(floor or in_session(rulebook=with_rights()), Method.ROLL_CALL)
    while floor.session.vote is not None:
        name = floor.vote.called or ""
        floor.dais(CastBallot(Choice.YES, 0, name, name in names))
    return floor


def test_after_a_vote_whoever_asks_is_called_in_turn_and_the_clock_runs() -> None:
    floor = voted()
    floor.act("Ghana", ASK)
    floor.act("China", ASK)
    called, speech = floor.dais(CallExplanation())
    assert called == ExplanationCalled("Ghana")
    assert isinstance(speech, SpeechStarted)
    assert (speech.delegation, speech.purpose, speech.seconds) == ("Ghana", Purpose.EXPLANATION, 60)
    floor.wait(60)
    floor.clock()
    floor.dais(CallExplanation(), EndSpeech())
    assert (waiting(floor), floor.session.floor) == ((), ())
    assert replay(floor.events) == floor.session


def test_the_dais_may_call_another_first_and_ask_for_a_delegation() -> None:
    floor = voted()
    floor.dais(AskToExplain("Ghana"), AskToExplain("China"), CallExplanation("China"))
    assert floor.speech.delegation == "China"
    assert waiting(floor) == ("Ghana",)


def test_each_delegation_explains_its_vote_once() -> None:
    floor = voted()
    floor.act("Ghana", ASK)
    refusal = floor.refusal("Ghana", ASK)
    assert (refusal.reason, refusal.facts["place"]) == (Reason.EXPLANATION_ASKED, 1)
    floor.dais(CallExplanation(), EndSpeech())
    assert floor.refusal("Ghana", ASK).reason is Reason.EXPLAINED
    assert floor.refusal(PRESIDENT, CallExplanation()).reason is Reason.NO_EXPLANATION_WAITS


def test_an_explanation_takes_nobody_off_the_list_of_speakers() -> None:
    floor = in_session()
    floor.dais(OpenSpeakersList(), JoinSpeakers("Ghana"))
    voted(floor)
    floor.act("Ghana", ASK)
    floor.dais(CallExplanation())
    assert floor.session.list.queue == ("Ghana",)


def test_whoever_votes_with_rights_waits_at_once_in_the_order_of_the_roll() -> None:
    floor = called_with_rights("Ghana", "China")
    assert isinstance(floor.events[-1], ExplanationsBegun)
    assert sorted(waiting(floor)) == ["China", "Ghana"]
    entitled = floor.session.results[-1].entitled
    assert list(waiting(floor)) == sorted(waiting(floor), key=entitled.index)


def test_where_only_votes_with_rights_are_explained_nobody_else_asks() -> None:
    floor = called_with_rights("Ghana")
    assert floor.refusal("France", ASK).reason is Reason.NO_RIGHTS_KEPT
    assert floor.refusal("Ghana", ASK).reason is Reason.EXPLANATION_ASKED


def test_where_nobody_voted_with_rights_there_is_nothing_to_explain() -> None:
    floor = called_with_rights()
    assert floor.session.explaining is None
    assert floor.refusal("France", ASK).reason is Reason.NO_EXPLANATIONS


def test_where_votes_are_not_explained_afterwards_nobody_asks_then() -> None:
    assert voted(after=False).refusal("France", ASK).reason is Reason.NO_EXPLANATIONS


def test_before_the_vote_it_is_asked_while_only_the_vote_is_left() -> None:
    debating = with_draft()
    assert debating.refusal("France", ASK).reason is Reason.NO_EXPLANATIONS
    floor = ready()
    floor.act("France", ASK)
    assert waiting(floor) == ("France",)
    floor.dais(CallExplanation(), EndSpeech(), OpenVote(method=Method.PLACARDS))
    assert floor.session.explaining is None
    assert ready(before=False).refusal("France", ASK).reason is Reason.NO_EXPLANATIONS


def test_once_voting_has_begun_it_is_too_late_to_explain_a_vote_before_it() -> None:
    floor = ready()
    floor.act("France", ASK)
    floor.dais(OpenVote(clause_by_clause=True))
    assert floor.refusal("Ghana", ASK).reason is Reason.VOTING
    floor.ballots(yes=7)
    assert floor.session.explaining is None
    assert floor.refusal("Ghana", ASK).reason is Reason.NO_EXPLANATIONS


def test_who_waits_to_explain_a_vote_before_it_lapses_when_the_draft_leaves_the_floor() -> None:
    floor = ready()
    floor.act("France", ASK)
    floor.carry(MotionKind.ADJOURN_MEETING)
    assert floor.session.explanations is None


@pytest.mark.parametrize(
    ("sponsors", "amended", "may"),
    [
        (Explaining.ALWAYS, False, True),
        (Explaining.IF_AMENDED, False, False),
        (Explaining.IF_AMENDED, True, True),
        (Explaining.NEVER, True, False),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_a_sponsor_explains_its_vote_only_where_the_rules_let_it(
    sponsors: Explaining, amended: bool, may: bool, before: bool
) -> None:
    floor = (ready if before else voted)(sponsors=sponsors)
    amend(floor, amended=amended)
    floor.act("France", ASK)
    if may:
        floor.act("Brazil", ASK)
    else:
        assert floor.refusal("Brazil", ASK).reason is Reason.SPONSOR_EXPLAINS


def test_only_who_had_a_vote_explains_it() -> None:
    floor = voting_on_draft(in_session(absent=("Haiti",)))
    floor.ballots(yes=6)
    floor.act("Haiti", AnswerRoll(Presence.PRESENT))
    for name in ("Haiti", OBSERVER):
        assert floor.refusal(name, ASK).reason is Reason.NOTHING_TO_EXPLAIN
    assert ready().refusal(OBSERVER, ASK).reason is Reason.NOTHING_TO_EXPLAIN


def test_observers_explain_votes_where_they_vote_on_texts() -> None:
    floor = ready(in_session(rulebook=under(observers={"votes_on": (MatterKind.DRAFT,)})))
    floor.act(OBSERVER, ASK)
    assert waiting(floor) == (OBSERVER,)


def test_what_is_adopted_without_a_vote_is_explained_too() -> None:
    floor = with_draft()
    floor.dais(OpenVote())
    floor.wait(60)
    floor.clock()
    floor.act("France", ASK)
    assert waiting(floor) == ("France",)


def test_votes_on_motions_and_appeals_are_not_explained() -> None:
    floor = in_session()
    floor.carry(MotionKind.SUSPEND_MEETING)
    assert floor.session.explanations is None


def test_a_vote_on_a_clause_is_explained_once_voting_on_the_text_is_over() -> None:
    floor = with_draft(floor=in_session(rulebook=with_rights()))
    floor.dais(OpenVote(clause_by_clause=True, method=Method.ROLL_CALL))
    for name in floor.vote.entitled:
        floor.dais(CastBallot(Choice.YES, 0, name, name == "Ghana"))
    assert floor.session.explaining is None
    for _ in range(2):
        floor.dais(OpenVote(method=Method.PLACARDS))
        floor.ballots(yes=7)
    assert waiting(floor) == ("Ghana",)


def test_when_all_clauses_are_voted_out_the_votes_on_them_are_explained() -> None:
    floor = with_draft(1)
    floor.dais(OpenVote(clause_by_clause=True))
    floor.ballots(no=7)
    floor.act("Ghana", ASK)
    assert waiting(floor) == ("Ghana",)


def test_the_dais_ends_the_round_and_who_waits_lapses() -> None:
    floor = voted()
    floor.act("Ghana", ASK)
    floor.dais(EndExplanations())
    assert floor.session.explaining is None
    assert floor.refusal("France", ASK).reason is Reason.NO_EXPLANATIONS
    assert floor.refusal(PRESIDENT, EndExplanations()).reason is Reason.NO_EXPLANATIONS


def test_the_round_never_stands_in_the_way_of_business() -> None:
    floor = voted()
    floor.act("Ghana", ASK)
    floor.act("Haiti", draft_resolution())
    floor.dais(OpenSpeakersList(), JoinSpeakers("China"), CallNextSpeaker(), EndSpeech(), IntroduceDraft(2))
    assert floor.session.explaining is None
    floor.dais(OpenVote(method=Method.PLACARDS))
    assert floor.session.explanations is None


@pytest.mark.parametrize("end", [SuspendSitting(), AdjournSitting()])
def test_the_round_is_over_with_the_meeting(end: SuspendSitting | AdjournSitting) -> None:
    floor = voted()
    floor.act("Ghana", ASK)
    floor.dais(end)
    assert floor.session.explanations is None


def test_a_vote_on_a_motion_does_not_end_the_round() -> None:
    floor = voted()
    floor.act("Ghana", ASK)
    floor.put(MotionKind.SUSPEND_MEETING)
    floor.ballots(no=7)
    floor.dais(CallExplanation())
    assert floor.speech.delegation == "Ghana"


def test_an_explanation_waits_for_speeches_and_motions() -> None:
    floor = voted()
    floor.act("Ghana", ASK)
    floor.act("Haiti", draft_resolution())
    floor.dais(OpenSpeakersList(), JoinSpeakers("China"), CallNextSpeaker())
    assert floor.refusal(PRESIDENT, CallExplanation()).reason is Reason.SPEECH_IN_PROGRESS
    floor.dais(EndSpeech())
    floor.act("France", RaiseMotion(MotionKind.SUSPEND_MEETING))
    floor.dais(CallExplanation())
    assert floor.speech.delegation == "Ghana"


def test_who_leaves_no_longer_waits_to_explain() -> None:
    floor = called_with_rights("Ghana", "China")
    floor.act("Ghana", AnswerRoll(Presence.ABSENT))
    assert waiting(floor) == ("China",)


def test_only_the_dais_calls_and_ends_explanations() -> None:
    floor = voted()
    for action in (CallExplanation(), EndExplanations()):
        assert floor.refusal("France", action).reason is Reason.DAIS_ONLY


def test_before_a_vote_everybody_present_may_ask_but_the_sponsors() -> None:
    floor = ready()
    assert [name for name in MEMBERS if floor.may(name, ASK)] == [
        name for name in MEMBERS if name != "Brazil"
    ]
