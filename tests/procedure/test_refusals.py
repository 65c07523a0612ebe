"""Every reason for a refusal, with a case in which somebody is given it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.engine import Action
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MotionKind, Stage, YieldKind
from bot.procedure.rules.committee import AddDelegation, EstablishCommittee, RemoveDelegation
from bot.procedure.rules.dais import AppointDais, AppointDaisRole, DismissDais, DismissDaisRole, RecoverDais
from bot.procedure.rules.deadlines import TimeRanOut
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.resolutions.life import IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.sponsorship import SponsorDraft, WithdrawSponsorship
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.seats import SeatPerson, UnseatPerson
from bot.procedure.rules.sitting import OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.speakers_list import (
    JoinSpeakers,
    LeaveSpeakers,
    MoveSpeaker,
    OpenSpeakersList,
    SetSpeakingTime,
)
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import (
    CancelVote,
    CastBallot,
    CloseVote,
    OpenVote,
    PassOver,
    RequestVote,
)
from bot.procedure.state.motions import Terms
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from tests.procedure.channel_refusals import CHANNEL_CASES
from tests.procedure.committees import (
    ADMINISTRATOR,
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    delegations,
    draft_resolution,
    ecosoc,
    established,
    in_session,
    under,
    voting_on_draft,
    with_draft,
    with_list,
    with_motion,
)
from tests.procedure.draft_refusals import DRAFT_CASES
from tests.procedure.election_refusals import ELECTION_CASES
from tests.procedure.moderation_refusals import MODERATION_CASES
from tests.procedure.paper_refusals import PAPER_CASES
from tests.procedure.point_refusals import POINT_CASES
from tests.procedure.rule_refusals import RULE_CASES
from tests.procedure.seat_refusals import SEAT_CASES
from tests.procedure.speech_refusals import SPEECH_CASES
from tests.procedure.undo_refusals import UNDO_CASES
from tests.procedure.vote_refusals import VOTE_CASES

Case = tuple[Callable[[], Floor], str, Action]

FOUNDING = EstablishCommittee("Council", 2015, "human_trafficking", ecosoc(), delegations(3))
YES = CastBallot(Choice.YES)
# What is wrong with a request or with the committee's own arrangements rests on no rule of procedure.
WITHOUT_A_RULE = {
    *(Reason.NOT_ESTABLISHED, Reason.ALREADY_ESTABLISHED, Reason.ADMINISTRATORS_ONLY, Reason.CLOCK_ONLY),
    *(Reason.NOT_SEATED, Reason.UNKNOWN_DELEGATION, Reason.ALREADY_SEATED, Reason.PERSON_NOT_SEATED),
    *(Reason.ALREADY_ON_DAIS, Reason.NOT_ON_DAIS, Reason.DELEGATION_EXISTS, Reason.NAME_LENGTH),
    *(Reason.TOO_MANY_DELEGATIONS, Reason.NO_MEMBERS, Reason.DELEGATION_IN_USE, Reason.TEXT_LENGTH),
    *(Reason.DRAFT_EMPTY, Reason.TOO_MANY_CLAUSES, Reason.ROLE_ON_DAIS, Reason.ROLE_NOT_ON_DAIS),
    *(Reason.NOBODY_ADMITTED, Reason.ROSTER_LENGTH, Reason.SEATED_TWICE, Reason.SEATED_SO_ALREADY),
    *(Reason.NO_WORDS, Reason.TEXT_CHANGED, Reason.CORRECTION_IDLE, Reason.CLAUSE_LENGTH),
}


def after(start: Callable[[], Floor], *actions: Action, who: str = PRESIDENT) -> Callable[[], Floor]:
    """The committee as somebody's actions leave it."""

    def build() -> Floor:
        floor = start()
        for action in actions:
            floor.act(who, action)
        return floor

    return build


def moving(kind: MotionKind, terms: Terms | None = None) -> RaiseMotion:
    """A motion for France, which the President moves for it."""
    return RaiseMotion(kind, terms or Terms(), "France")


def listed(*names: str) -> Callable[[], Floor]:
    """A committee with these delegations on its list."""
    return lambda: with_list(*names)


def absent(*names: str) -> Callable[[], Floor]:
    """A committee in session without these delegations."""
    return lambda: in_session(absent=names)


def pledged() -> Floor:
    """A committee that votes, in which France declared that it would."""
    return voting_on_draft(in_session(present_and_voting=("France",)))


def three_present() -> Floor:
    """A committee with a draft before it, in which fewer than half are present."""
    return with_draft(floor=absent("Albania", "China", "Estonia", "France")())


def in_caucus() -> Floor:
    """A committee in an unmoderated caucus."""
    floor = in_session()
    floor.carry(MotionKind.UNMODERATED_CAUCUS, terms=Terms(total=60))
    return floor


def debate_closed() -> Floor:
    """A committee that is about to vote on a draft."""
    floor = with_draft()
    floor.carry(MotionKind.CLOSE_DEBATE)
    return floor


def present_only() -> Floor:
    """A committee in which nobody declares to vote."""
    return in_session(rulebook=under(roll_call={"answers": (Presence.PRESENT, Presence.ABSENT)}))


def no_motions() -> Floor:
    """A committee whose rulebook knows no motion."""
    return with_list(floor=in_session(rulebook=replace(ecosoc(), motions={})))


def no_yields() -> Floor:
    """A committee whose speakers may yield to nobody."""
    rulebook = under(yields={"to": ()})
    return after(lambda: with_list("France", floor=in_session(rulebook=rulebook)), CallNextSpeaker())()


def seconding() -> Floor:
    """A committee with an open list, the closing of which needs a second."""
    closing = replace(ecosoc().motions[MotionKind.CLOSE_LIST], second=True)
    return with_list(floor=in_session(rulebook=with_motion(ecosoc(), closing)))


def members_only() -> Floor:
    """A committee with an open list, the closing of which only members move."""
    closing = replace(ecosoc().motions[MotionKind.CLOSE_LIST], members_only=True)
    return with_list(floor=in_session(rulebook=with_motion(ecosoc(), closing)))


def only_in_general_debate() -> Floor:
    """A committee with a draft before it, which may go into caucus only without one."""
    rulebook = ecosoc()
    caucus = replace(rulebook.motions[MotionKind.UNMODERATED_CAUCUS], stages=(Stage.GENERAL,))
    return with_draft(floor=in_session(rulebook=with_motion(rulebook, caucus)))


calling = after(established, OpenSitting(), StartRollCall())
speaking = after(listed("France", "Ghana"), CallNextSpeaker())
yielded = after(speaking, YieldFloor(YieldKind.DELEGATION, "Ghana"))
questioned = after(speaking, YieldFloor(YieldKind.QUESTIONS))
moved = after(listed(), moving(MotionKind.CLOSE_LIST))
awaiting_a_second = after(seconding, moving(MotionKind.CLOSE_LIST))
closing = after(with_draft, moving(MotionKind.CLOSE_DEBATE), PutMotion(1))
both_sides_full = after(closing, SpeakOnMotion(Side.AGAINST, "China"), SpeakOnMotion(Side.AGAINST, "Ghana"))
introducing = after(
    in_session,
    replace(draft_resolution(), delegation="Brazil"),
    moving(MotionKind.INTRODUCE_DRAFT, Terms(draft=1)),
)
roll_call_asked = after(with_draft, moving(MotionKind.ROLL_CALL_VOTE))
in_parts = after(with_draft, OpenVote(clause_by_clause=True), CancelVote("Wrong clause"))
voted = after(voting_on_draft, CloseVote())

CASES: dict[Reason, Case] = {
    # committee
    Reason.NOT_ESTABLISHED: (Floor, PRESIDENT, OpenSitting()),
    Reason.ALREADY_ESTABLISHED: (established, ADMINISTRATOR, FOUNDING),
    Reason.ADMINISTRATORS_ONLY: (Floor, STRANGER, FOUNDING),
    Reason.DAIS_ONLY: (established, "France", OpenSitting()),
    Reason.CLOCK_ONLY: (established, PRESIDENT, TimeRanOut()),
    Reason.NOT_SEATED: (listed(), STRANGER, JoinSpeakers()),
    Reason.NOT_YOUR_SEAT: (listed(), "France", JoinSpeakers("Ghana")),
    Reason.UNKNOWN_DELEGATION: (listed(), PRESIDENT, JoinSpeakers("Atlantis")),
    Reason.ALREADY_SEATED: (established, PRESIDENT, SeatPerson(101, "Albania")),
    Reason.PERSON_NOT_SEATED: (established, PRESIDENT, UnseatPerson(900)),
    Reason.ALREADY_ON_DAIS: (established, PRESIDENT, AppointDais(1)),
    Reason.NOT_ON_DAIS: (established, PRESIDENT, DismissDais(101)),
    Reason.ROLE_ON_DAIS: (after(established, AppointDaisRole(7)), PRESIDENT, AppointDaisRole(7)),
    Reason.ROLE_NOT_ON_DAIS: (established, PRESIDENT, DismissDaisRole(7)),
    Reason.RECOVERY_ONLY: (established, PRESIDENT, RecoverDais(5, (1,))),
    Reason.DAIS_CHANGED: (established, ADMINISTRATOR, RecoverDais(5, (1, 9))),
    Reason.LAST_OF_THE_DAIS: (established, PRESIDENT, DismissDais(1)),
    Reason.DELEGATION_EXISTS: (established, PRESIDENT, AddDelegation(Delegation("france"))),
    Reason.NAME_LENGTH: (Floor, ADMINISTRATOR, replace(FOUNDING, name="")),
    Reason.TOO_MANY_DELEGATIONS: (Floor, ADMINISTRATOR, replace(FOUNDING, delegations=delegations(254))),
    Reason.NO_MEMBERS: (Floor, ADMINISTRATOR, replace(FOUNDING, delegations=delegations(0, 2))),
    Reason.DELEGATION_IN_USE: (listed("Ghana"), PRESIDENT, RemoveDelegation("Ghana")),
    # sitting
    Reason.NO_SITTING: (established, PRESIDENT, StartRollCall()),
    Reason.SITTING_OPEN: (in_session, PRESIDENT, OpenSitting()),
    Reason.SUSPENDED: (after(in_session, SuspendSitting()), PRESIDENT, OpenSpeakersList()),
    Reason.NOT_SUSPENDED: (in_session, PRESIDENT, ResumeSitting()),
    Reason.DURATION_LIMIT: (in_session, PRESIDENT, SetSpeakingTime(1)),
    # roll call
    Reason.ROLL_NOT_TAKEN: (after(established, OpenSitting()), PRESIDENT, OpenSpeakersList()),
    Reason.ROLL_CALL_IN_PROGRESS: (calling, PRESIDENT, OpenSpeakersList()),
    Reason.NO_ROLL_CALL: (in_session, PRESIDENT, FinishRollCall()),
    Reason.ROLL_ANSWER_UNKNOWN: (present_only, "France", AnswerRoll(Presence.PRESENT_AND_VOTING)),
    Reason.ROLL_ANSWER_SAME: (in_session, "France", AnswerRoll(Presence.PRESENT)),
    Reason.OBSERVER_NOT_VOTING: (in_session, OBSERVER, AnswerRoll(Presence.PRESENT_AND_VOTING)),
    Reason.ABSENT: (absent("Haiti"), "Haiti", JoinSpeakers()),
    Reason.QUORUM_TO_DEBATE: (absent(*MEMBERS[:5]), PRESIDENT, OpenSpeakersList()),
    Reason.QUORUM_TO_DECIDE: (three_present, PRESIDENT, OpenVote()),
    # speakers
    Reason.LIST_NOT_OPEN: (in_session, "France", JoinSpeakers()),
    Reason.LIST_OPEN: (listed(), PRESIDENT, OpenSpeakersList()),
    Reason.LIST_EMPTY: (listed(), PRESIDENT, CallNextSpeaker()),
    Reason.ALREADY_ON_LIST: (listed("France"), "France", JoinSpeakers()),
    Reason.NOT_ON_LIST: (listed(), "France", LeaveSpeakers()),
    Reason.PLACE_OUT_OF_LIST: (listed("France"), PRESIDENT, MoveSpeaker("France", 2)),
    Reason.SAME_PLACE: (listed("France"), PRESIDENT, MoveSpeaker("France", 1)),
    Reason.HAS_THE_FLOOR: (speaking, "France", JoinSpeakers()),
    Reason.NO_SPEECH: (in_session, PRESIDENT, EndSpeech()),
    Reason.SPEECH_PAUSED: (after(speaking, PauseSpeech()), PRESIDENT, PauseSpeech()),
    Reason.SPEECH_NOT_PAUSED: (speaking, PRESIDENT, ResumeSpeech()),
    Reason.NOT_THE_SPEAKER: (speaking, "Ghana", YieldFloor(YieldKind.DAIS)),
    Reason.YIELD_UNKNOWN: (no_yields, "France", YieldFloor(YieldKind.DAIS)),
    Reason.YIELD_CHAIN: (yielded, "Ghana", YieldFloor(YieldKind.DELEGATION, "Haiti")),
    Reason.YIELD_TO_SELF: (speaking, "France", YieldFloor(YieldKind.DELEGATION, "France")),
    Reason.YIELD_MEANINGLESS: (speaking, "France", YieldFloor(YieldKind.DELEGATION)),
    Reason.ALREADY_TAKING_QUESTIONS: (questioned, "France", YieldFloor(YieldKind.QUESTIONS)),
    Reason.SPEAKING_TIME_SAME: (in_session, PRESIDENT, SetSpeakingTime(90)),
    Reason.DEBATE_CLOSED: (debate_closed, PRESIDENT, OpenSpeakersList()),
    # caucus
    Reason.CAUCUS_IN_PROGRESS: (in_caucus, PRESIDENT, StartRollCall()),
    Reason.UNMODERATED: (in_caucus, PRESIDENT, OpenSpeakersList()),
    Reason.NO_CAUCUS: (in_session, PRESIDENT, EndCaucus()),
    # motions
    Reason.MOTION_UNKNOWN: (no_motions, "France", RaiseMotion(MotionKind.CLOSE_LIST)),
    Reason.MOTION_NEEDS: (in_session, "France", RaiseMotion(MotionKind.MODERATED_CAUCUS)),
    Reason.MOTION_HAS_NO: (in_session, "France", RaiseMotion(MotionKind.CLOSE_LIST, Terms(total=60))),
    Reason.OBSERVER_MOTION: (listed(), OBSERVER, RaiseMotion(MotionKind.CLOSE_LIST)),
    Reason.MEMBERS_ONLY: (members_only, OBSERVER, RaiseMotion(MotionKind.CLOSE_LIST)),
    Reason.WRONG_STAGE: (
        only_in_general_debate,
        "France",
        RaiseMotion(MotionKind.UNMODERATED_CAUCUS, Terms(total=60)),
    ),
    Reason.NO_SECOND_NEEDED: (moved, "Ghana", SecondMotion(1)),
    Reason.NOT_SECONDED: (awaiting_a_second, PRESIDENT, PutMotion(1)),
    Reason.ALREADY_SECONDED: (
        after(awaiting_a_second, SecondMotion(1, "China")),
        "Ghana",
        SecondMotion(1),
    ),
    Reason.OWN_MOTION: (awaiting_a_second, "France", SecondMotion(1)),
    Reason.OBJECTION_IDLE: (introducing, "Ghana", ObjectToMotion(1)),
    Reason.ALREADY_OBJECTED: (after(moved, ObjectToMotion(1, "Ghana")), "Ghana", ObjectToMotion(1)),
    Reason.OBJECTED: (after(moved, ObjectToMotion(1, "Ghana")), PRESIDENT, PutMotion(1, without_a_vote=True)),
    Reason.TEXT_LENGTH: (in_session, "France", replace(draft_resolution(), title="T" * 201)),
    Reason.MOTION_PENDING: (moved, "Ghana", RaiseMotion(MotionKind.CLOSE_LIST)),
    Reason.ORDER_OF_PRECEDENCE: (closing, "Ghana", RaiseMotion(MotionKind.CLOSE_DEBATE)),
    Reason.NO_SUCH_MOTION: (in_session, PRESIDENT, PutMotion(1)),
    Reason.MOTION_OVER: (after(moved, WithdrawMotion(1)), PRESIDENT, PutMotion(1)),
    Reason.MOTION_ON_FLOOR: (closing, PRESIDENT, StartRollCall()),
    Reason.NOT_THE_MOVER: (moved, "Ghana", WithdrawMotion(1)),
    Reason.NEEDS_A_VOTE: (moved, PRESIDENT, RuleOnMotion(1, Ruling.GRANTED)),
    Reason.DECIDED_BY_PRESIDENT: (introducing, PRESIDENT, PutMotion(1)),
    Reason.NO_MOTION_ON_FLOOR: (in_session, PRESIDENT, PutToVote()),
    Reason.NOT_DEBATABLE: (closing, "Ghana", SpeakOnMotion(Side.FOR)),
    Reason.SIDE_FULL: (both_sides_full, "Haiti", SpeakOnMotion(Side.AGAINST)),
    Reason.OBSERVER_ON_MOTION: (closing, OBSERVER, SpeakOnMotion(Side.AGAINST)),
    Reason.ALREADY_HEARD: (
        after(closing, SpeakOnMotion(Side.AGAINST, "Ghana"), CallNextSpeaker()),
        "Ghana",
        SpeakOnMotion(Side.AGAINST),
    ),
    Reason.SPEECH_IN_PROGRESS: (speaking, PRESIDENT, StartRollCall()),
    Reason.NOTHING_TO_CLOSE: (in_session, "France", RaiseMotion(MotionKind.CLOSE_DEBATE)),
    Reason.ROLL_CALL_ASKED: (roll_call_asked, PRESIDENT, OpenVote(method=Method.PLACARDS)),
    # resolutions
    Reason.NO_SUCH_DRAFT: (in_session, PRESIDENT, IntroduceDraft(1)),
    Reason.DRAFT_STATUS: (with_draft, PRESIDENT, IntroduceDraft(1)),
    Reason.DRAFT_ON_FLOOR: (after(with_draft, draft_resolution(), who="Ghana"), PRESIDENT, IntroduceDraft(2)),
    Reason.NO_DRAFT_ON_FLOOR: (in_session, PRESIDENT, OpenVote()),
    Reason.DRAFT_EMPTY: (in_session, "France", replace(draft_resolution(), operative=())),
    Reason.TOO_MANY_CLAUSES: (in_session, "France", draft_resolution(100)),
    Reason.OBSERVER_SPONSOR: (with_draft, OBSERVER, SponsorDraft(1)),
    Reason.ALREADY_SPONSOR: (with_draft, "Brazil", SponsorDraft(1)),
    Reason.NOT_SPONSOR: (with_draft, "France", WithdrawSponsorship(1)),
    Reason.LAST_SPONSOR: (with_draft, "Brazil", WithdrawSponsorship(1)),
    **POINT_CASES,
    **DRAFT_CASES,
    **PAPER_CASES,
    **SEAT_CASES,
    **SPEECH_CASES,
    **RULE_CASES,
    **VOTE_CASES,
    **ELECTION_CASES,
    **UNDO_CASES,
    **CHANNEL_CASES,
    **MODERATION_CASES,
    # voting
    Reason.VOTING: (voting_on_draft, PRESIDENT, OpenVote()),
    Reason.NO_VOTE: (in_session, "France", YES),
    Reason.VOTE_OVER: (voted, "France", CastBallot(Choice.YES, vote=1)),
    Reason.OBSERVER_VOTE: (voting_on_draft, OBSERVER, YES),
    Reason.NOT_ENTITLED: (lambda: voting_on_draft(absent("Haiti")()), "Haiti", YES),
    Reason.ALREADY_RECORDED: (after(voting_on_draft, YES, who="France"), "France", YES),
    Reason.NO_ABSTENTION: (after(moved, PutMotion(1)), "France", CastBallot(Choice.ABSTAIN)),
    Reason.PLEDGED_TO_VOTE: (pledged, "France", CastBallot(Choice.ABSTAIN)),
    Reason.NOT_CALLED: (after(with_draft, OpenVote(method=Method.ROLL_CALL)), "France", YES),
    Reason.NO_BALLOTS: (after(with_draft, OpenVote()), "France", YES),
    Reason.VOTE_ALREADY_ASKED: (voting_on_draft, "France", RequestVote()),
    Reason.NOT_A_ROLL_CALL: (voting_on_draft, PRESIDENT, PassOver()),
    Reason.NO_ADOPTION_WITHOUT_VOTE: (in_parts, PRESIDENT, OpenVote(method=Method.WITHOUT_A_VOTE)),
    Reason.ROLL_CALL_VOTE_ASKED: (roll_call_asked, "Ghana", RaiseMotion(MotionKind.ROLL_CALL_VOTE)),
    Reason.PARTS_BEGUN: (in_parts, PRESIDENT, OpenVote(clause_by_clause=True)),
    Reason.VOTING_BEGUN: (in_parts, "Brazil", WithdrawDraft(1)),
}


def test_every_reason_has_its_case() -> None:
    assert set(CASES) == set(Reason)


@pytest.mark.parametrize("reason", Reason, ids=lambda reason: reason.code)
def test_a_reason_is_given_with_its_facts_and_its_rule(reason: Reason) -> None:
    start, who, action = CASES[reason]
    refusal = start().refusal(who, action)
    assert refusal.reason is reason
    assert refusal.facts.keys() == reason.facts
    assert (refusal.rule is None) == (reason in WITHOUT_A_RULE)


def test_every_reason_has_a_code_of_its_own() -> None:
    assert len({own.code for own in Reason}) == len(Reason)


def test_a_refusal_with_other_facts_than_its_reason_names_is_a_mistake() -> None:
    with pytest.raises(TypeError, match="not_on_list takes the facts"):
        refuse(Reason.NOT_ON_LIST, speaker="France")
