"""For every reason to refuse something for the sake of order in the room, a case of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.procedure.delegations import Presence
from bot.procedure.engine import Action
from bot.procedure.refusals import Reason
from bot.procedure.rules.dais import AppointDais
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.procedure.rules.moderation.warnings import TakeBackWarning, WarnDelegation
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.seats import SeatPerson, UnseatPerson
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from bot.procedure.rules.voting.actions import CastBallot
from bot.procedure.tally import Choice
from tests.procedure.committees import PRESIDENT, Floor, in_session, under, voting_on_draft, with_list

Case = tuple[Callable[[], Floor], str, Action]


def after(*actions: Action) -> Callable[[], Floor]:
    """A committee with an open list, after some acts of the President."""

    def build() -> Floor:
        floor = with_list()
        floor.dais(*actions)
        return floor

    return build


def seated_for_nobody() -> Floor:
    """A committee in which nobody sits for Ghana."""
    floor = in_session()
    floor.dais(UnseatPerson(floor.session.body.seated("Ghana")[0]))
    return floor


def delegate_on_the_dais() -> Floor:
    """A committee in which whoever sits for Ghana is on the dais too."""
    floor = in_session()
    floor.dais(AppointDais(floor.session.body.seated("Ghana")[0]))
    return floor


def voting_without_ghana() -> Floor:
    """A committee whose rules take the vote from whoever is silenced, in a vote that opened meanwhile."""
    floor = in_session(rulebook=under(moderation={"silenced_vote": False}))
    floor.dais(SilenceDelegation("Ghana", 600))
    return voting_on_draft(floor)


MODERATION_CASES: Mapping[Reason, Case] = {
    Reason.SILENCED: (after(SilenceDelegation("Ghana", 600)), "Ghana", JoinSpeakers()),
    Reason.SILENCED_VOTE: (voting_without_ghana, "Ghana", CastBallot(Choice.YES)),
    Reason.ALREADY_SILENCED: (
        after(SilenceDelegation("Ghana")),
        PRESIDENT,
        SilenceDelegation("Ghana", 600),
    ),
    Reason.NOT_SILENCED: (in_session, PRESIDENT, LiftSilence("Ghana")),
    Reason.MODERATES_OWN: (after(SeatPerson(1, "Ghana")), PRESIDENT, WarnDelegation("Ghana", "Order")),
    Reason.NO_SUCH_WARNING: (in_session, PRESIDENT, TakeBackWarning(1, "Heard amiss")),
    Reason.WARNING_TAKEN_BACK: (
        after(WarnDelegation("Ghana", "Order"), TakeBackWarning(1, "Heard amiss")),
        PRESIDENT,
        TakeBackWarning(1, "Heard amiss"),
    ),
    Reason.TIMEOUT_DURING_VOTE: (voting_on_draft, PRESIDENT, SilenceDelegation("Ghana", 600, timeout=True)),
    Reason.TIMEOUT_OF_NOBODY: (seated_for_nobody, PRESIDENT, SilenceDelegation("Ghana", 600, timeout=True)),
    Reason.TIMEOUT_OF_DAIS: (delegate_on_the_dais, PRESIDENT, SilenceDelegation("Ghana", 600, timeout=True)),
    Reason.DOORS_CLOSED: (voting_on_draft, "Ghana", AnswerRoll(Presence.ABSENT)),
}
