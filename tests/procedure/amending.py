"""Amendments to the draft of a committee, brought where the tests want them."""

from __future__ import annotations

from bot.procedure.rulebook import AmendmentKind
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.amendments.text import in_order
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.state.amendments import AmendmentStatus
from tests.procedure.committees import Floor, in_session, under, with_draft

ADD, STRIKE, MODIFY = AmendmentKind.ADD, AmendmentKind.STRIKE, AmendmentKind.MODIFY
MOVE = AmendmentKind.MOVE
URGES = "Urges all Members to report"
INVITES = "Invites all Members to report"


def debating(operative: int = 3, /, **amendments: object) -> Floor:
    """A committee with a draft by Brazil before it, under rules on amendments."""
    return with_draft(operative, in_session(rulebook=under(amendments=amendments)))


def proposed(
    floor: Floor, kind: AmendmentKind, clause: str = "", text: str = URGES, by: str = "France"
) -> int:
    """The number of an amendment that is proposed."""
    floor.act(by, ProposeAmendment(kind, clause, "" if kind is STRIKE else text))
    return floor.session.amendments[-1].number


def changed(floor: Floor, number: int, text: str = INVITES, by: str = "Haiti") -> int:
    """The number of an amendment of the second degree that would change one of the first."""
    floor.act(by, ProposeAmendment(MODIFY, "", text, number))
    return floor.session.amendments[-1].number


def adopted(floor: Floor, number: int) -> None:
    """Have an amendment introduced, put and adopted by everybody."""
    floor.dais(IntroduceAmendment(number), PutAmendment(number))
    floor.ballots(yes=7)


def status(floor: Floor) -> list[AmendmentStatus]:
    """What became of the amendments."""
    return [own.status for own in floor.session.amendments]


def order(floor: Floor) -> list[int]:
    """The amendments before the committee, first the one that is voted on first."""
    return [own.number for own in in_order(floor.session)]


def text(floor: Floor) -> list[tuple[str, str]]:
    """The operative clauses of the draft, each with its id."""
    return [(own.id, own.text) for own in floor.draft.operative]
