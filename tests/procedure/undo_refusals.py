"""For every reason not to take something back, a case of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.procedure.engine import Action, Event
from bot.procedure.past import REACH, Past
from bot.procedure.refusals import Reason
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot
from bot.procedure.rules.speakers.speakers_list import CloseSpeakersList, OpenSpeakersList
from bot.procedure.rules.undo.undo import TakeBack, require_still
from bot.procedure.situation import Situation
from bot.procedure.state.undone import Numbered
from tests.procedure.committees import MEMBERS, PRESIDENT, Floor, in_session, voting_on_draft
from tests.procedure.electing import BLANK, balloting

Case = tuple[Callable[[], Floor], str, Action]


@dataclass(frozen=True, slots=True)
class TakeBackLast(TakeBack):
    """Take back the last act, or the one so many from the end, as the journal stands."""

    act: int = -1
    seen: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """As the undo of that act decides."""
        return self.meant(situation.past).decide(situation)

    def meant(self, past: Past) -> TakeBack:
        """The undo of that act."""
        return TakeBack(past.acts[self.act].number, past.length)


@dataclass(frozen=True, slots=True)
class Pressed(Action):
    """What a control asks for that was made on a vote in an era."""

    number: int
    era: int

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """Only where the number has meant the same ever since."""
        require_still(situation.session, Numbered.VOTE, self.number, self.era)
        return ()


def adopted() -> Floor:
    """A committee that has adopted a draft."""
    floor = voting_on_draft()
    floor.ballots(yes=len(MEMBERS))
    return floor


def paper_cast() -> Floor:
    """A committee in whose secret ballot France has voted."""
    floor = balloting("Ghana", "Haiti")
    floor.act("France", CastSecretBallot(BLANK))
    return floor


def vote_taken_back() -> Floor:
    """A committee whose vote was taken back."""
    floor = voting_on_draft()
    floor.take_back(-1)
    return floor


def long_ago() -> Floor:
    """A committee that has done more than an undo reaches back."""
    floor = in_session()
    for _ in range(REACH // 2 + 1):
        floor.dais(OpenSpeakersList(), CloseSpeakersList())
    return floor


UNDO_CASES: dict[Reason, Case] = {
    Reason.FOUNDING_STANDS: (in_session, PRESIDENT, TakeBack(1, 0)),
    Reason.TOO_FAR_BACK: (long_ago, PRESIDENT, TakeBack(2, 0)),
    Reason.ACT_UNDONE: (in_session, PRESIDENT, TakeBack(9999, 0)),
    Reason.UNDO_OVERTAKEN: (in_session, PRESIDENT, TakeBack(2, 1)),
    Reason.DOCUMENT_SENT: (adopted, PRESIDENT, TakeBackLast()),
    Reason.PAPERS_CAST: (paper_cast, PRESIDENT, TakeBackLast(-2)),
    Reason.TAKEN_BACK_MEANWHILE: (vote_taken_back, PRESIDENT, Pressed(1, 0)),
}
