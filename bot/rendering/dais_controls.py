"""The buttons of the chair's panel, each for an action that is in order."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.procedure.engine import Action
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft
from bot.procedure.rules.roll_call import FinishRollCall, StartRollCall
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, ResumeSitting, SuspendSitting
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.rendering.amendments.controls import AMENDMENT_ACTIONS, amendment_buttons
from bot.rendering.card import Button, Control, Style
from bot.rendering.card_limits import LABEL
from bot.rendering.elections.controls import ELECTION_ACTIONS, election_buttons
from bot.rendering.escape import label
from bot.rendering.moderation.controls import MODERATION_ACTIONS, moderation_buttons
from bot.rendering.motions.controls import MOTION_ACTIONS, floor_motion_buttons, pending_buttons
from bot.rendering.points.controls import POINT_KINDS, point_buttons, reply_buttons
from bot.rendering.resolutions.clauses import clauses_named
from bot.rendering.speakers.controls import SPEECH_KINDS, leading_buttons
from bot.rendering.speakers.speeches import dais_picks
from bot.rendering.times import duration
from bot.rendering.verbs import APART, CLAUSE_BY_CLAUSE, Verb
from bot.rendering.voting.controls import VOTE_KINDS, explanation_buttons, quorum_buttons, vote_buttons
from bot.rendering.words import DEBATE_TIMES

Group = tuple[Button, ...]

KINDS: tuple[type[Action], ...] = (
    OpenSitting,
    SuspendSitting,
    ResumeSitting,
    AdjournSitting,
    StartRollCall,
    FinishRollCall,
    OpenSpeakersList,
    CloseSpeakersList,
    CallNextSpeaker,
    PauseSpeech,
    ResumeSpeech,
    ExtendSpeech,
    EndSpeech,
    EndCaucus,
    EndDebateTime,
    *MOTION_ACTIONS,
    IntroduceDraft,
    OpenVote,
    ApproveDraft,
    *AMENDMENT_ACTIONS,
    *POINT_KINDS,
    *SPEECH_KINDS,
    *VOTE_KINDS,
    *ELECTION_ACTIONS,
    *MODERATION_ACTIONS,
)
"""The actions the panel has controls for: all it needs to be asked of the engine."""

_EXTENSION = 30
_NAME = 40
_DRAFTS = 5


def groups(session: Session, legal: Collection[Action]) -> tuple[Group, ...]:
    """The controls that are in order, those that belong together in one group."""
    in_order = {action for action in legal if isinstance(action, KINDS)}
    found = (
        *(point_buttons, vote_buttons, _opening, pending_buttons, floor_motion_buttons),
        *(leading_buttons, _speech, reply_buttons),
        *(explanation_buttons, _draft, election_buttons, quorum_buttons, moderation_buttons, _closing),
    )
    return tuple(tuple(group(session, in_order)) for group in found)


def _opening(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    if OpenSitting() in legal:
        yield Button("Open the sitting", Control(Verb.OPEN_SITTING))
    if ResumeSitting() in legal:
        yield Button("Resume the meeting", Control(Verb.RESUME))
    if StartRollCall() in legal and not session.roll.taken:
        yield Button("Start roll call", Control(Verb.START_ROLL))
    if FinishRollCall() in legal:
        yield Button("Finish roll call", Control(Verb.FINISH_ROLL))


def _closing(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    if StartRollCall() in legal and session.roll.taken:
        yield Button("Start roll call", Control(Verb.START_ROLL))
    if any(isinstance(action, SuspendSitting) for action in legal):
        yield Button("Suspend", Control(Verb.SUSPEND))
    if AdjournSitting() in legal:
        yield Button("Adjourn", Control(Verb.ADJOURN), Style.BAD)


def _speech(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    if CallNextSpeaker() in legal:
        yield Button("Next speaker", Control(Verb.NEXT_SPEAKER))
    if PauseSpeech() in legal:
        yield Button("Pause", Control(Verb.PAUSE))
    if ResumeSpeech() in legal:
        yield Button("Resume speech", Control(Verb.RESUME_SPEECH))
    if any(isinstance(action, ExtendSpeech) for action in legal):
        seconds = min(_EXTENSION, session.rulebook.speaking_time.extension_maximum)
        yield Button(f"+{duration(seconds)}", Control(Verb.EXTEND, choice=str(seconds)))
    if EndSpeech() in legal:
        yield Button("End speech", Control(Verb.END_SPEECH))
    picked = dais_picks(session)
    if OpenSpeakersList() in legal:
        yield Button("Call for speakers" if picked else "Open the list", Control(Verb.OPEN_LIST))
    if CloseSpeakersList() in legal:
        yield Button("Take no more speakers" if picked else "Close the list", Control(Verb.CLOSE_LIST))
    if EndCaucus() in legal:
        yield Button("End the caucus", Control(Verb.END_CAUCUS))
    clock = session.debate_clock
    if EndDebateTime() in legal and clock is not None:
        yield Button(f"End {DEBATE_TIMES[clock.time]}", Control(Verb.END_DEBATE_TIME))


def _draft(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    yield from amendment_buttons(session, legal)
    yield from _draft_votes(session, legal)
    approvable = [draft for draft in session.drafts if ApproveDraft(draft.number) in legal]
    for draft in approvable[:_DRAFTS]:
        yield Button(f"Approve {label(draft.symbol, _NAME)}", Control(Verb.APPROVE, str(draft.number)))
    introducible = [draft for draft in session.drafts if IntroduceDraft(draft.number) in legal]
    for draft in introducible[:_DRAFTS]:
        control = Control(Verb.INTRODUCE, str(draft.number))
        yield Button(f"Introduce {label(draft.symbol, _NAME)}", control)


def _draft_votes(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    draft = session.draft(session.draft_on_floor or 0)
    if draft is None or OpenVote() not in legal:
        return
    part = session.parts.undecided[0] if session.parts is not None and session.parts.undecided else None
    if part is not None:
        named = clauses_named(draft, part)
        yield Button(label(f"Next: {named}", LABEL), Control(Verb.OPEN_VOTE))
        roll_call = label(f"Roll-call vote on {named}", LABEL)
    elif draft.divided and session.parts is None:
        in_parts = "in parts" if draft.groups else "clause by clause"
        yield Button(f"Vote {in_parts}", Control(Verb.OPEN_VOTE))
        roll_call = f"By roll call, {in_parts}"
    else:
        if OpenVote(method=Method.WITHOUT_A_VOTE) in legal:
            control = Control(Verb.OPEN_VOTE, choice=Method.WITHOUT_A_VOTE)
            yield Button("Adopt without a vote", control)
        by_placards = OpenVote(method=Method.PLACARDS) in legal
        yield Button(
            "Vote on the whole", Control(Verb.OPEN_VOTE, choice=Method.PLACARDS if by_placards else "")
        )
        roll_call = "Roll-call vote on the whole"
    if OpenVote(method=Method.ROLL_CALL) in legal and not draft.roll_call_asked:
        yield Button(roll_call, Control(Verb.OPEN_VOTE, choice=Method.ROLL_CALL))
    if OpenVote(clause_by_clause=True) in legal and not draft.divided:
        yield Button("Vote clause by clause", Control(Verb.OPEN_VOTE, choice=CLAUSE_BY_CLAUSE))
    if OpenVote(method=Method.SHOW_OF_HANDS) in legal:
        yield Button("By show of hands", Control(Verb.OPEN_VOTE, choice=Method.SHOW_OF_HANDS))
    if any(isinstance(own, OpenVote) and own.clauses for own in legal):
        yield Button("Vote on some clauses apart", Control(Verb.OPEN_VOTE, choice=APART))
