"""How often a committee's messages are edited: a few times at once, then at a pace Discord always bears.

Discord takes about five edits in five seconds in a channel. While little happens, what changes is shown at
once; while many act at the same time, as in a roll call or a vote, what they do gathers between two edits.
"""

from __future__ import annotations

from bot.procedure.rules.roll_call import RollAnswered
from bot.procedure.rules.speakers.speakers_list import SpeakerListed, SpeakerStruck
from bot.procedure.rules.voting.events import BallotCast
from bot.services.desk import Ruling

BURST = 3
GATHERING = 0.25
SUSTAINED = 3.0
CALM = 10.0
"""In multiples of the least time between two turns: before any, between many, before what is not urgent."""

_ONE_OF_MANY = (RollAnswered, BallotCast, SpeakerListed, SpeakerStruck)


class Pace:
    """The turns of one committee: ``least`` seconds between two, three times that once there were many."""

    def __init__(self, least: float) -> None:
        self._least = least
        self._each = least * SUSTAINED
        self._earliest = 0.0
        self._paid = 0.0
        self._calm = 0.0

    def wait(self, now: float, *, urgent: bool = True) -> float:
        """The seconds until the next turn; a moment in any case, for an answer may show what happened too."""
        paid = self._paid - (BURST - 1) * self._each
        return max(self._least * GATHERING, max(self._earliest, paid, 0.0 if urgent else self._calm) - now)

    def turn(self, now: float, *, at_least: float = 0.0) -> None:
        """Note that a turn was taken; the next is ``at_least`` so many seconds later."""
        self._earliest = now + max(self._least, at_least)
        self._paid = max(self._paid, now) + self._each
        self._calm = now + self._least * CALM


def is_urgent(ruling: Ruling) -> bool:
    """Whether everybody is to see at once what a ruling changed, and not only that one more has answered.

    In a roll-call vote the next is called by it, and with the first on the list a speaker can be called.
    """
    called = ruling.after.vote is not None and ruling.after.vote.called is not None
    first = not ruling.before.list.queue or not ruling.after.list.queue
    listing = any(isinstance(own, (SpeakerListed, SpeakerStruck)) for own in ruling.events)
    return called or (first and listing) or not all(isinstance(own, _ONE_OF_MANY) for own in ruling.events)
