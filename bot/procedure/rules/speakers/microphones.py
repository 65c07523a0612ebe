"""Who may speak in the committee's voice channel at a moment; the dais always may."""

from __future__ import annotations

from dataclasses import dataclass

from bot.procedure.state.points import PointOnFloor
from bot.procedure.state.session import Phase, Session
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.speaking import Speech


@dataclass(frozen=True, slots=True)
class Microphones:
    """Whose microphones are on: everybody's, or those of some ``delegations``; never those of the silenced.

    Between two meetings they are not ``kept``: everybody is left as before.
    """

    kept: bool = True
    everybody: bool = False
    delegations: frozenset[str] = frozenset()
    silenced: frozenset[str] = frozenset()

    def on_for(self, seat: str | None) -> bool:
        """Whether somebody may speak who sits for a delegation, or for none."""
        if seat in self.silenced:
            return False
        return self.everybody or seat in self.delegations


def who_speaks(session: Session) -> Microphones:
    """Who may speak now, by what is before the committee."""
    if session.sitting.status is SittingStatus.CLOSED:
        return Microphones(kept=False, everybody=True)
    silenced = frozenset(own.delegation for own in session.moderation.silences)
    if session.phase in (Phase.SUSPENDED, Phase.UNMODERATED_CAUCUS):
        return Microphones(everybody=True, silenced=silenced)
    return Microphones(delegations=_speakers(session), silenced=silenced)


def _speakers(session: Session) -> frozenset[str]:
    """The delegations that address the committee: on a point, when called to vote, or in a speech."""
    match session.top:
        case PointOnFloor(point=number):
            point = session.point(number)
            return frozenset() if point is None else frozenset({point.delegation})
        case Speech() as speech:
            return _in_a_speech(speech)
    called = None if session.vote is None else session.vote.called
    return frozenset() if called is None else frozenset({called})


def _in_a_speech(speech: Speech) -> frozenset[str]:
    """The speaker while the clock runs; while a question is put, whoever puts it.

    Where everything counts no answer is begun, and the clock runs on: then both speak.
    """
    question = speech.question
    speakers = set[str]() if speech.paused else {speech.delegation}
    if question is not None and not question.answering and not speech.interrupted:
        speakers.add(question.delegation)
    return frozenset(speakers)
