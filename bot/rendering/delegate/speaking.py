"""Of speaking: one's place on the list and how long that is, questions, comments, yields, replies."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.procedure.legal import LegalActions
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.points.replies import AskReply
from bot.procedure.rules.speakers.comments import AskComment, DropComment
from bot.procedure.rules.speakers.questions import AskQuestion, DropQuestion
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, LeaveSpeakers
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.procedure.rules.voting.explanations import AskToExplain
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control, Menu, Option, Style
from bot.rendering.delegate.areas import OwnArea, for_own_seat
from bot.rendering.phrases import lines
from bot.rendering.speakers.cards import wait
from bot.rendering.speakers.controls import YIELDS
from bot.rendering.speakers.speeches import dais_picks
from bot.rendering.times import about, countdown, duration
from bot.rendering.verbs import Verb

_KINDS = (
    *(JoinSpeakers, LeaveSpeakers, AskQuestion, DropQuestion, AskComment, DropComment),
    *(YieldFloor, SpeakOnMotion, AskToExplain, AskReply),
)


def _told(session: Session, name: str, at: datetime) -> str:
    return lines(
        (
            _speech(session, name, at),
            _on_list(session, name, at),
            _on_motion(session, name),
            _on_speech(session, name),
            _explaining(session, name),
            *_replies(session, name),
        )
    )


def _speech(session: Session, name: str, at: datetime) -> str:
    speech = session.speaking
    if speech is None or speech.delegation != name:
        return ""
    if speech.ends_at is None:
        return f"**You have the floor**: the clock stands still with {duration(speech.left(at))} left."
    return f"**You have the floor**: your time is up {countdown(speech.ends_at)}."


def _on_list(session: Session, name: str, at: datetime) -> str:
    place = session.list.place(name)
    if place is None:
        return ""
    if dais_picks(session):
        return "Your placard is raised; the dais recognises any that are."
    seconds = wait(session, place, at)
    if place == 1:
        return "**You are next** on the list" + (f", {about(seconds)}." if seconds else ".")
    return f"You are **number {place}** on the list, {about(seconds)}."


def _on_motion(session: Session, name: str) -> str:
    debate = session.motion_debate
    if debate is None:
        return ""
    for side, waiting in ((Side.FOR, debate.waiting_for), (Side.AGAINST, debate.waiting_against)):
        if name in waiting:
            return f"You wait to speak {side} motion {debate.motion}."
    return ""


def _on_speech(session: Session, name: str) -> str:
    """The question one puts to the speaker, or the comment one waits to make."""
    speech, comments = session.speech, session.comments
    if speech is not None and speech.question is not None and speech.question.delegation == name:
        return "**Your question** is " + (
            "being answered." if speech.question.answering else "called: put it."
        )
    asking = [] if speech is None else [own.delegation for own in speech.asking]
    if name in asking:
        return f"You are number {asking.index(name) + 1} to put a question."
    if comments is not None and name in comments.waiting:
        return f"You are number {comments.waiting.index(name) + 1} to comment."
    return ""


def _explaining(session: Session, name: str) -> str:
    round_ = session.explaining
    if round_ is None or name not in round_.waiting:
        return ""
    return f"You are number {round_.waiting.index(name) + 1} to explain your vote."


def _replies(session: Session, name: str) -> Iterator[str]:
    """The rights of reply one asked for, which the dais owes an answer or a turn."""
    granted = session.granted_replies
    for own in session.open_replies:
        if own.delegation == name:
            said = "granted; the dais calls you" if own in granted else "asked for; the dais rules on it"
            yield f"Your right of reply {own.number} is {said}."


def _buttons(session: Session, name: str, legal: LegalActions) -> Iterator[Button]:
    del name
    picked = dais_picks(session)
    if JoinSpeakers() in legal:
        yield Button("Raise your placard" if picked else "Join the list", Control(Verb.JOIN), Style.MAIN)
    if LeaveSpeakers() in legal:
        yield Button("Lower your placard" if picked else "Leave the list", Control(Verb.LEAVE))
    for side in Side:
        if SpeakOnMotion(side) in legal:
            yield Button(f"Speak {side}", Control(Verb.SPEAK_ON_MOTION, choice=side), Style.MAIN)
    for kind, said, verb in (
        (AskQuestion, "Ask a question", Verb.ASK_QUESTION),
        (DropQuestion, "Drop your question", Verb.DROP_QUESTION),
        (AskComment, "Comment", Verb.ASK_COMMENT),
        (DropComment, "Drop your comment", Verb.DROP_COMMENT),
        (AskToExplain, "Explain your vote", Verb.EXPLAIN),
        (AskReply, "Right of reply", Verb.ASK_REPLY),
    ):
        if for_own_seat(legal, kind):
            yield Button(said, Control(verb))


def _menus(session: Session, name: str, legal: LegalActions) -> Iterator[Menu]:
    """What the speaker may yield to; a chair who looks at it does not yield for another."""
    speech = session.speech
    if speech is None or speech.delegation != name:
        return
    in_order = {own.to for own in legal.of(YieldFloor).samples if isinstance(own, YieldFloor)}
    options = tuple(Option(YIELDS[to], to) for to in session.rulebook.yields.to if to in in_order)
    if options:
        yield Menu("Yield the rest of your time", Control(Verb.YIELD), options)


SPEAKING = OwnArea(_told, _KINDS, _buttons, _menus)
