"""What is said of a speech beside its clock: the questions to the speaker, and the comments on it."""

from __future__ import annotations

from bot.procedure.rulebook import SpeakersOrder
from bot.procedure.rules.speakers.recognition import waiting
from bot.procedure.state.session import Session
from bot.procedure.state.speaking import Speech
from bot.rendering.phrases import NAME, counted, inline, lines

_NEXT = 5
_TEXT = 200


def dais_picks(session: Session) -> bool:
    """Whether the dais recognises any of those who raise their placard, instead of following a list."""
    return session.rulebook.speakers.order is SpeakersOrder.DAIS


def waiting_names(session: Session) -> tuple[str, ...]:
    """Everybody who waits to be recognised: with a question, with a comment, to speak."""
    asking = () if session.speech is None else tuple(own.delegation for own in session.speech.asking)
    commenting = () if session.comments is None else session.comments.waiting
    speaking = tuple(name for name, _ in waiting(session))
    return tuple(dict.fromkeys((*asking, *commenting, *speaking)))


def questions_text(speech: Speech) -> str:
    """The question that is being put or answered, and who waits to put one."""
    put = speech.question
    now = ""
    if put is not None:
        said = f": “{inline(put.text, _TEXT)}”" if put.text.strip() else ""
        now = f"Question by **{inline(put.delegation, NAME)}**{said}{' · being answered' * put.answering}"
    return lines((now, _waiting("Questions wait", [own.delegation for own in speech.asking])))


def comments_text(session: Session) -> str:
    """How many comments may still be made on the last speech, and who waits to make one."""
    comments = session.comments
    if comments is None:
        return ""
    left = counted(comments.left, "comment")
    line = f"**Comments** on the speech of {inline(comments.on, NAME)}: {left} to come"
    return lines((line, _waiting("Wait to comment", comments.waiting)))


def _waiting(what: str, names: list[str] | tuple[str, ...]) -> str:
    if not names:
        return ""
    rest = len(names) - _NEXT
    more = f" and {rest} more" if rest > 0 else ""
    return f"{what}: " + " · ".join(inline(name, NAME) for name in names[:_NEXT]) + more
