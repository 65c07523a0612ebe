"""The controls of the speakers list, of yields, questions and comments, on both panels."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from bot.procedure.engine import Action
from bot.procedure.rulebook import YieldKind
from bot.procedure.rules.debate.caucus import EndCaucus
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.comments import AskComment, EndComments, RecogniseComment
from bot.procedure.rules.speakers.questions import (
    POINT,
    AnswerQuestion,
    AskQuestion,
    EndAnswer,
    RecogniseQuestion,
)
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker, waiting
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.state.session import Phase, Session
from bot.procedure.state.speaking import Purpose
from bot.rendering.asking import somebody_may, would_be_taken
from bot.rendering.card import Block, Button, Buttons, Control, Menu, Option, Style
from bot.rendering.card_limits import OPTION, OPTIONS
from bot.rendering.escape import label
from bot.rendering.phrases import capitalised
from bot.rendering.sitting import SHOWN
from bot.rendering.speakers.speeches import dais_picks
from bot.rendering.times import duration
from bot.rendering.verbs import FIRST, Verb
from bot.rendering.words import DEBATE_TIMES, POINTS, PURPOSES

SPEAKING_KINDS: tuple[type[Action], ...] = (
    *(OpenSpeakersList, CloseSpeakersList, CallNextSpeaker),
    *(PauseSpeech, ResumeSpeech, ExtendSpeech, EndSpeech, EndCaucus, EndDebateTime),
)
SPEECH_KINDS: tuple[type[Action], ...] = (
    *(RecogniseSpeaker, RecogniseQuestion, AnswerQuestion, EndAnswer),
    *(RecogniseComment, EndComments),
)
"""The actions the chair's panel has controls for: to lead the speeches, and what is asked and said on one."""

LISTENING = (Phase.DEBATE, Phase.SPEECH, Phase.MODERATED_CAUCUS)
_EXTENSION = 30
YIELDS = {
    YieldKind.DAIS: "Dais",
    YieldKind.DELEGATION: "Another delegation",
    YieldKind.QUESTIONS: "Questions",
    YieldKind.COMMENTS: "Comments",
}


def list_buttons(session: Session) -> Iterator[Button]:
    """How a delegation gets onto the list in use and off it; without a list, how it raises its placard."""
    join, leave = ("Join the list", "Leave the list")
    if dais_picks(session):
        join, leave = ("Raise your placard", "Lower your placard")
    if session.phase in LISTENING and session.list.open:
        yield Button(join, Control(Verb.JOIN), Style.MAIN)
    if session.phase in LISTENING and session.list.queue:
        yield Button(leave, Control(Verb.LEAVE))
        yield from whole_list_button(session)


def whole_list_button(session: Session) -> Iterator[Button]:
    """That the list is shown whole, where a panel shows only its beginning."""
    if len(session.list.queue) > SHOWN:
        yield Button("Whole list", Control(Verb.SPEAKERS_PAGE))


def speech_controls(session: Session, at: datetime) -> Iterator[Block]:
    """What may be asked on a speech, and what the speaker may do with the rest of the time."""
    buttons = tuple(_asking(session, at))
    if buttons:
        yield Buttons(buttons)
    options = tuple(Option(YIELDS[to], to) for to in yields_in_order(session, at))
    if options:
        yield Menu("Yield", Control(Verb.YIELD), options)


def yields_in_order(session: Session, at: datetime) -> tuple[YieldKind, ...]:
    """What the speaker may yield to now."""
    speech = session.speech
    if speech is None:
        return ()
    others = [own.name for own in session.members_present if own.name != speech.delegation]
    recipients = {YieldKind.DELEGATION: next(iter(others), None)}
    return tuple(
        to
        for to in session.rulebook.yields.to
        if would_be_taken(session, YieldFloor(to, recipients.get(to)), at)
    )


def leading_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """How a chair leads the questions to a speaker, and the comments on a speech."""
    del session
    if AnswerQuestion() in legal:
        yield Button("Answer begins", Control(Verb.BEGIN_ANSWER))
    if RecogniseQuestion() in legal:
        yield Button("Next question", Control(Verb.RECOGNISE_QUESTION, FIRST))
    if EndAnswer() in legal:
        yield Button("Answer over", Control(Verb.END_ANSWER))
    if RecogniseComment() in legal:
        yield Button("Next comment", Control(Verb.RECOGNISE_COMMENT, FIRST))
    if EndComments() in legal:
        yield Button("No more comments", Control(Verb.END_COMMENTS))


def speaking_buttons(session: Session, legal: Collection[Action]) -> Iterator[Button]:
    """How a chair leads the speeches, their clock and the list."""
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
    if legal:
        yield from whole_list_button(session)
    if EndCaucus() in legal:
        yield Button("End the caucus", Control(Verb.END_CAUCUS))
    clock = session.debate_clock
    if EndDebateTime() in legal and clock is not None:
        yield Button(f"End {DEBATE_TIMES[clock.time]}", Control(Verb.END_DEBATE_TIME))


def recognition_menus(session: Session, legal: Collection[Action]) -> Iterator[Menu]:
    """Whom a chair may pick of those who wait: to speak where there is no order, to ask, to comment."""
    if dais_picks(session):
        speaking = [
            _option(name, "" if on in (Purpose.GENERAL, Purpose.CAUCUS) else capitalised(PURPOSES[on]))
            for name, on in waiting(session)
            if RecogniseSpeaker(name) in legal
        ]
        yield from _menu("Recognise", "/dais recognise", Verb.RECOGNISE, speaking)
    speech, comments = session.speech, session.comments
    asking = [] if speech is None else [own.delegation for own in speech.asking]
    questions = [_option(name) for name in asking if RecogniseQuestion(name) in legal]
    yield from _menu("Call a question", "/speakers question", Verb.RECOGNISE_QUESTION, questions, least=2)
    commenting = () if comments is None else comments.waiting
    remarks = [_option(name) for name in commenting if RecogniseComment(name) in legal]
    yield from _menu("Call a comment", "/speakers hear", Verb.RECOGNISE_COMMENT, remarks, least=2)


def _option(name: str, description: str = "") -> Option:
    return Option(label(name, OPTION), name, description)


def _menu(what: str, command: str, verb: Verb, options: Sequence[Option], least: int = 1) -> Iterator[Menu]:
    """A menu of those who wait; of more than it can hold, the first, and the command for the others."""
    if len(options) < least:
        return
    more = f" (the first {OPTIONS} of {len(options)}; others: {command})" if len(options) > OPTIONS else ""
    yield Menu(f"{what}{more}", Control(verb), tuple(options[:OPTIONS]))


def _asking(session: Session, at: datetime) -> Iterator[Button]:
    speech, comments = session.speech, session.comments
    if speech is not None and speech.questions:
        but = {speech.delegation, *speech.asked[-1:], *(own.delegation for own in speech.asking)}
        if somebody_may(session, AskQuestion, at, but):
            named = capitalised(POINTS[POINT]) if POINT in session.rulebook.points else "Ask a question"
            yield Button(named, Control(Verb.ASK_QUESTION), Style.MAIN)
        if speech.asking:
            yield Button("Drop your question", Control(Verb.DROP_QUESTION))
    if comments is not None:
        but = {comments.on, *comments.heard, *comments.waiting}
        if comments.left and somebody_may(session, AskComment, at, but):
            yield Button("Comment", Control(Verb.ASK_COMMENT), Style.MAIN)
        if comments.waiting:
            yield Button("Drop your comment", Control(Verb.DROP_COMMENT))
