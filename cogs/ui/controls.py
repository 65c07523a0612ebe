"""What each verb of a control does: most become an action, some open a form, some only show something."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import Answer, MotionKind, PointKind, YieldKind
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.elections.announcing import ElectWithoutBallot
from bot.procedure.rules.elections.secret_ballots import OpenBallot
from bot.procedure.rules.motions.debates import PutMotion, PutToVote, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion, RuleOnMotion, Ruling, WithdrawMotion
from bot.procedure.rules.motions.seconds import ObjectToMotion, SecondMotion
from bot.procedure.rules.points.appeals import SecondAppeal
from bot.procedure.rules.points.raising import RaisePoint, SecondPoint, TakeUpPoint, WithdrawPoint
from bot.procedure.rules.points.replies import CallReply, GrantReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.quorum import ChallengeQuorum
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import (
    SignDraft,
    SponsorDraft,
    WithdrawSignature,
    WithdrawSponsorship,
)
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.speakers_list import (
    CloseSpeakersList,
    JoinSpeakers,
    LeaveSpeakers,
    OpenSpeakersList,
)
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.actions import CloseVote, OpenVote, PassOver, RequestVote, answering
from bot.procedure.rules.voting.explanations import AskToExplain, CallExplanation, EndExplanations
from bot.procedure.state.appeals import LastRuling, RulingOn
from bot.procedure.state.voting import Method
from bot.rendering.dais import adjourn_card
from bot.rendering.points.cards import is_answered_in_words
from bot.rendering.resolutions.cards import withdraw_card
from bot.rendering.verbs import APART, CLAUSE_BY_CLAUSE, SURE, Verb
from bot.rendering.voting.called import called_delegation
from cogs.ui.amendment_controls import AMENDMENT_HANDLERS
from cogs.ui.answer import Interaction, show
from cogs.ui.committee_deletion import on_delete
from cogs.ui.committee_settings import on_use_channel
from cogs.ui.custom_ids import Pressed
from cogs.ui.election_forms import CancelElectionForm, NominationForm, open_ballot_paper
from cogs.ui.exports import on_export_draft
from cogs.ui.floor_locks import on_keep_floor
from cogs.ui.forms import Form, SuspendForm, YieldForm, open_form
from cogs.ui.help import show_help_page
from cogs.ui.imports import on_import_list
from cogs.ui.moderation import ORDER_HANDLERS
from cogs.ui.motion_forms import MotionForm, MotionReasonForm, NoteForm
from cogs.ui.point_forms import AnswerForm, AppealForm, PointForm, RefuseReplyForm, ReplyForm
from cogs.ui.result_views import show_entitled, show_result, show_voted_on, show_voters, show_votes_page
from cogs.ui.rules import show_rules_page
from cogs.ui.seating import SEATING_HANDLERS
from cogs.ui.seats import SEAT_HANDLERS
from cogs.ui.setup_controls import SETUP_HANDLERS
from cogs.ui.speech_controls import SPEECH_ACTIONS
from cogs.ui.submit import Handler, acting, session_pressed, submit
from cogs.ui.text_forms import on_change_names, on_correct_text, on_split_place
from cogs.ui.texts import (
    on_correct_anyway,
    on_discard_paper,
    on_pick_place,
    on_show_text,
    on_submit_paper,
)
from cogs.ui.undo import on_history, on_take_back, on_undo, on_undo_from, on_what_undone
from cogs.ui.views import (
    show_dais_panel,
    show_draft,
    show_drafts_page,
    show_fact,
    show_fact_on_floor,
    show_facts_page,
    show_motion,
    show_motions_page,
    show_own_delegation,
    show_picked_draft,
    show_speakers_page,
)
from cogs.ui.vote_forms import CancelVoteForm, ClausesForm, CountForm


def _open(make: Callable[[Pressed], Form]) -> Handler:
    """A control that opens a form."""

    async def handle(interaction: Interaction, pressed: Pressed) -> None:
        await open_form(interaction, make(pressed))

    return handle


async def _adjourn(interaction: Interaction, pressed: Pressed) -> None:
    if pressed.choice == SURE:
        await submit(interaction, AdjournSitting(), committee=pressed.committee)
    else:
        await show(interaction, adjourn_card(), pressed.committee)


async def _yield(interaction: Interaction, pressed: Pressed) -> None:
    to = YieldKind(pressed.choice)
    if to is YieldKind.DELEGATION:
        await open_form(interaction, YieldForm(pressed.committee))
        return
    await submit(interaction, YieldFloor(to), committee=pressed.committee)


async def _raise(interaction: Interaction, pressed: Pressed) -> None:
    kind, session = MotionKind(pressed.choice), session_pressed(interaction, pressed)
    rule = session.rulebook.motions.get(kind) if session.committee is not None else None
    if rule is not None and (rule.needs or rule.may_have):
        await open_form(interaction, MotionForm(pressed.committee, session.rulebook, rule))
        return
    await submit(interaction, RaiseMotion(kind), committee=pressed.committee)


async def _raise_point(interaction: Interaction, pressed: Pressed) -> None:
    kind, session = PointKind(pressed.choice), session_pressed(interaction, pressed)
    rule = session.rulebook.points.get(kind) if session.committee is not None else None
    if rule is not None:
        await open_form(interaction, PointForm(pressed.committee, rule))
        return
    await submit(interaction, RaisePoint(kind), committee=pressed.committee)


async def _rule_on_point(interaction: Interaction, pressed: Pressed) -> None:
    """Rule at once; for what the President answers in words, ask for them."""
    ruling, point = PointRuling(pressed.choice), session_pressed(interaction, pressed).point(pressed.number)
    if ruling is PointRuling.ANSWERED and point is not None and is_answered_in_words(point):
        await open_form(interaction, AnswerForm(pressed.committee, pressed.number))
        return
    await submit(interaction, RuleOnPoint(ruling, pressed.number), committee=pressed.committee)


async def _appeal(interaction: Interaction, pressed: Pressed) -> None:
    on, _, number = pressed.subject.partition("-")
    ruling, session = LastRuling(RulingOn(on), int(number)), session_pressed(interaction, pressed)
    written = session.committee is not None and session.rulebook.appeals.written
    await open_form(interaction, AppealForm(pressed.committee, ruling, written=written))


async def _ask_reply(interaction: Interaction, pressed: Pressed) -> None:
    session = session_pressed(interaction, pressed)
    written = session.committee is not None and session.rulebook.right_of_reply.written
    await open_form(interaction, ReplyForm(pressed.committee, written=written))


async def _withdraw_draft(interaction: Interaction, pressed: Pressed) -> None:
    draft = session_pressed(interaction, pressed).draft(pressed.number)
    if pressed.choice == SURE or draft is None:
        await submit(interaction, WithdrawDraft(pressed.number), committee=pressed.committee)
    else:
        await show(interaction, withdraw_card(draft), pressed.committee)


async def _open_vote(interaction: Interaction, pressed: Pressed) -> None:
    if pressed.choice == APART:
        await open_form(interaction, ClausesForm(pressed.committee))
        return
    in_parts = pressed.choice == CLAUSE_BY_CLAUSE
    method = Method(pressed.choice) if pressed.choice and not in_parts else None
    action = OpenVote(clause_by_clause=in_parts, method=method)
    await submit(interaction, action, committee=pressed.committee)


async def _cast(interaction: Interaction, pressed: Pressed) -> None:
    """Answer for one's own seat; from the chair's panel, for the delegation the button names."""
    answer = Answer(pressed.choice)
    action = answering(answer, *_called(interaction, pressed))
    await submit(interaction, action, committee=pressed.committee)


async def _pass_over(interaction: Interaction, pressed: Pressed) -> None:
    await submit(interaction, PassOver(*_called(interaction, pressed)), committee=pressed.committee)


def _called(interaction: Interaction, pressed: Pressed) -> tuple[int, str | None]:
    """The vote a control is about, and the delegation it names, if it names one."""
    number = int(pressed.subject.partition("-")[0])
    vote = session_pressed(interaction, pressed).vote
    return number, None if vote is None else called_delegation(vote, pressed.subject)


def _without_a_vote(pressed: Pressed) -> bool:
    return pressed.choice == Method.WITHOUT_A_VOTE


HANDLERS: Mapping[Verb, Handler] = {
    Verb.OPEN_SITTING: acting(lambda _: OpenSitting()),
    Verb.SUSPEND: _open(lambda own: SuspendForm(own.committee)),
    Verb.RESUME: acting(lambda _: ResumeSitting()),
    Verb.ADJOURN: _adjourn,
    Verb.START_ROLL: acting(lambda _: StartRollCall()),
    Verb.ANSWER_ROLL: acting(lambda own: AnswerRoll(Presence(own.choice))),
    Verb.FINISH_ROLL: acting(lambda _: FinishRollCall()),
    Verb.OPEN_LIST: acting(lambda _: OpenSpeakersList()),
    Verb.CLOSE_LIST: acting(lambda _: CloseSpeakersList()),
    Verb.JOIN: acting(lambda _: JoinSpeakers()),
    Verb.LEAVE: acting(lambda _: LeaveSpeakers()),
    Verb.SPEAKERS_PAGE: show_speakers_page,
    Verb.NEXT_SPEAKER: acting(lambda _: CallNextSpeaker()),
    Verb.PAUSE: acting(lambda _: PauseSpeech()),
    Verb.RESUME_SPEECH: acting(lambda _: ResumeSpeech()),
    Verb.EXTEND: acting(lambda own: ExtendSpeech(int(own.choice))),
    Verb.END_SPEECH: acting(lambda _: EndSpeech()),
    Verb.YIELD: _yield,
    **{verb: acting(make) for verb, make in SPEECH_ACTIONS.items()},
    Verb.END_CAUCUS: acting(lambda _: EndCaucus()),
    Verb.END_DEBATE_TIME: acting(lambda _: EndDebateTime()),
    Verb.RAISE: _raise,
    Verb.PUT_MOTION: acting(lambda own: PutMotion(own.number, _without_a_vote(own))),
    Verb.GRANT_MOTION: acting(lambda own: RuleOnMotion(own.number, Ruling.GRANTED)),
    Verb.OUT_OF_ORDER: _open(lambda own: MotionReasonForm(own.committee, own.number, Ruling.OUT_OF_ORDER)),
    Verb.DENY_MOTION: _open(lambda own: MotionReasonForm(own.committee, own.number, Ruling.DENIED)),
    Verb.NOT_SECONDED: acting(lambda own: RuleOnMotion(own.number, Ruling.NOT_SECONDED)),
    Verb.SECOND_MOTION: acting(lambda own: SecondMotion(own.number)),
    Verb.OBJECT_TO_MOTION: acting(lambda own: ObjectToMotion(own.number)),
    Verb.NOTE_SECOND: _open(lambda own: NoteForm(own.committee, own.number, SecondMotion)),
    Verb.NOTE_OBJECTION: _open(lambda own: NoteForm(own.committee, own.number, ObjectToMotion)),
    Verb.MOTIONS_PAGE: show_motions_page,
    Verb.SHOW_MOTION: show_motion,
    Verb.WITHDRAW_MOTION: acting(lambda own: WithdrawMotion(own.number)),
    Verb.SPEAK_ON_MOTION: acting(lambda own: SpeakOnMotion(Side(own.choice))),
    Verb.PUT_TO_VOTE: acting(lambda own: PutToVote(_without_a_vote(own))),
    Verb.RAISE_POINT: _raise_point,
    Verb.SECOND_POINT: acting(lambda own: SecondPoint(own.number)),
    Verb.WITHDRAW_POINT: acting(lambda own: WithdrawPoint(own.number)),
    Verb.TAKE_UP_POINT: acting(lambda own: TakeUpPoint(own.number)),
    Verb.RULE_ON_POINT: _rule_on_point,
    Verb.APPEAL: _appeal,
    Verb.SECOND_APPEAL: acting(lambda _: SecondAppeal()),
    Verb.ASK_REPLY: _ask_reply,
    Verb.GRANT_REPLY: acting(lambda own: GrantReply(own.number)),
    Verb.REFUSE_REPLY: _open(lambda own: RefuseReplyForm(own.committee, own.number)),
    Verb.CALL_REPLY: acting(lambda own: CallReply(own.number)),
    Verb.SHOW_DRAFT: show_draft,
    Verb.PICK_DRAFT: show_picked_draft,
    Verb.EXPORT_DRAFT: on_export_draft,
    Verb.INTRODUCE: acting(lambda own: IntroduceDraft(own.number)),
    Verb.SPONSOR: acting(lambda own: SponsorDraft(own.number)),
    Verb.SIGN: acting(lambda own: SignDraft(own.number)),
    Verb.APPROVE: acting(lambda own: ApproveDraft(own.number)),
    Verb.UNSPONSOR: acting(lambda own: WithdrawSponsorship(own.number)),
    Verb.UNSIGN: acting(lambda own: WithdrawSignature(own.number)),
    Verb.RESUBMIT: acting(lambda own: ResubmitDraft(own.number)),
    Verb.WITHDRAW_DRAFT: _withdraw_draft,
    Verb.DRAFTS_PAGE: show_drafts_page,
    Verb.SHOW_TEXT: on_show_text,
    Verb.PICK_PLACE: on_pick_place,
    Verb.CORRECT_TEXT: on_correct_text,
    Verb.CORRECT_ANYWAY: on_correct_anyway,
    Verb.SPLIT_PLACE: on_split_place,
    Verb.CHANGE_NAMES: on_change_names,
    Verb.SUBMIT_PAPER: on_submit_paper,
    Verb.DISCARD_PAPER: on_discard_paper,
    **AMENDMENT_HANDLERS,
    Verb.OPEN_VOTE: _open_vote,
    Verb.CAST: _cast,
    Verb.REQUEST_VOTE: acting(lambda own: RequestVote(own.number)),
    Verb.PASS_OVER: _pass_over,
    Verb.COUNT_HANDS: _open(lambda own: CountForm(own.committee, own.number)),
    Verb.CLOSE_VOTE: acting(lambda own: CloseVote(own.number)),
    Verb.CANCEL_VOTE: _open(lambda own: CancelVoteForm(own.committee, own.number)),
    **SEAT_HANDLERS,
    **SEATING_HANDLERS,
    Verb.IMPORT_LIST: on_import_list,
    Verb.RULES_PAGE: show_rules_page,
    Verb.HELP_PAGE: show_help_page,
    Verb.ENTITLED: show_entitled,
    Verb.VOTED_ON: show_voted_on,
    Verb.VOTERS: show_voters,
    Verb.SHOW_RESULT: show_result,
    Verb.VOTES_PAGE: show_votes_page,
    Verb.EXPLAIN: acting(lambda _: AskToExplain()),
    Verb.CALL_EXPLANATION: acting(lambda _: CallExplanation()),
    Verb.END_EXPLANATIONS: acting(lambda _: EndExplanations()),
    Verb.CHALLENGE_QUORUM: acting(lambda _: ChallengeQuorum()),
    Verb.NOMINATE: _open(lambda own: NominationForm(own.committee, own.number)),
    Verb.OPEN_BALLOT: acting(lambda own: OpenBallot(own.number)),
    Verb.ELECT: acting(lambda own: ElectWithoutBallot(own.number)),
    Verb.CANCEL_ELECTION: _open(lambda own: CancelElectionForm(own.committee, own.number)),
    Verb.BALLOT_PAPER: lambda interaction, own: open_ballot_paper(interaction, own.committee, own.number),
    **ORDER_HANDLERS,
    Verb.KEEP_FLOOR: on_keep_floor,
    Verb.DAIS_PANEL: show_dais_panel,
    **SETUP_HANDLERS,
    Verb.USE_CHANNEL: on_use_channel,
    Verb.DELETE_COMMITTEE: on_delete,
    Verb.MY_DELEGATION: show_own_delegation,
    Verb.UNDO: on_undo,
    Verb.UNDO_FROM: on_undo_from,
    Verb.TAKE_BACK: on_take_back,
    Verb.WHAT_UNDONE: on_what_undone,
    Verb.HISTORY: on_history,
    Verb.FACT: show_fact,
    Verb.FACT_TO_FLOOR: show_fact_on_floor,
    Verb.FACTS_PAGE: show_facts_page,
}
