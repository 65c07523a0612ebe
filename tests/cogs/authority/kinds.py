"""Kinds of acts: who may change the committee by one, and in which phases it can be in order at all.

Written from the rules and the design, not from the code: a command, control or form that is accepted from
somebody else, or in another phase, is at fault. What a kind allows may still be refused for other reasons.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """In what capacity somebody acts."""

    ADMINISTRATOR = "administrator"  # may manage the server, chairs nothing and sits for nobody
    SECRETARY = "secretary"  # of the secretariat, named by an administrator
    SECOND_CHAIR = "second chair"  # by a role of the server
    PRESIDENT = "President"
    DELEGATE = "delegate"  # seated for a member that is present
    OBSERVER = "observer"  # seated for an observer that is present
    STRANGER = "stranger"


class Moment(StrEnum):
    """What the committee does when it is tried."""

    CLOSED = "closed"
    ROLL_CALL = "roll call"
    SPEECH = "speech in debate"
    VOTE = "vote"
    POINT = "point"
    MOTION = "motion"
    CAUCUS = "caucus"
    SUSPENDED = "suspended"
    ROLL_CALL_VOTE = "vote by roll call"
    HANDS = "vote by show of hands"
    BALLOT = "secret ballot"
    ADOPTION = "adoption without a vote"
    BETWEEN = "between two speeches"


@dataclass(frozen=True, slots=True)
class Kind:
    """Who may change something by an act of this kind, and when."""

    name: str
    by: frozenset[Role]
    during: frozenset[Moment]

    def allows(self, role: Role, moment: Moment) -> bool:
        """Whether somebody may change something so now."""
        return role in self.by and moment in self.during


NOBODY: frozenset[Role] = frozenset()
CHAIRS = frozenset({Role.PRESIDENT, Role.SECOND_CHAIR})
ADMINISTRATORS = frozenset({Role.ADMINISTRATOR, Role.SECRETARY})
IN_CHARGE = CHAIRS | ADMINISTRATORS
MEMBERS = CHAIRS | {Role.DELEGATE}  # a chair may act for any delegation
SEATED = MEMBERS | {Role.OBSERVER}
EVERYBODY = frozenset(Role)

ALWAYS = frozenset(Moment)
IN_SESSION = ALWAYS - {Moment.CLOSED, Moment.SUSPENDED}
ROLL_TAKEN = IN_SESSION - {Moment.ROLL_CALL}
VOTING = frozenset({Moment.VOTE, Moment.ROLL_CALL_VOTE, Moment.HANDS, Moment.BALLOT, Moment.ADOPTION})
DEBATING = ROLL_TAKEN - VOTING
OUTSIDE_VOTES = ALWAYS - VOTING

LOOK = Kind("shows something and changes nothing", NOBODY, frozenset())
NAME = Kind("whoever may manage the server names its secretariat", frozenset({Role.ADMINISTRATOR}), ALWAYS)
SET_UP = Kind("the administrator who began it sets a committee up", frozenset({Role.ADMINISTRATOR}), ALWAYS)
FOUND = Kind("an administrator founds or deletes a committee", ADMINISTRATORS, ALWAYS)
ARRANGE = Kind("the dais or an administrator arranges who sits where", IN_CHARGE, ALWAYS)
CLAIM = Kind(
    "whoever sits for nobody asks for a seat, at any time", EVERYBODY - {Role.DELEGATE, Role.OBSERVER}, ALWAYS
)
CHAIR = Kind("the dais arranges the committee, at any time", CHAIRS, ALWAYS)
OPEN = Kind("the dais opens a meeting", CHAIRS, frozenset({Moment.CLOSED}))
RESUME = Kind("the dais resumes a meeting", CHAIRS, frozenset({Moment.SUSPENDED}))
CLOSE = Kind("the dais suspends a meeting or ends it", CHAIRS, ALWAYS - {Moment.CLOSED})
ROLL = Kind("the dais calls the roll", CHAIRS, IN_SESSION)
PRESENCE = Kind("a delegation answers the roll, comes or leaves", SEATED, IN_SESSION)
CONDUCT = Kind("the dais conducts the debate", CHAIRS, ROLL_TAKEN)
BUSINESS = Kind("the dais takes up a piece of business, never in a vote", CHAIRS, DEBATING)
SPEAK = Kind("a delegation wishes to speak, observers too", SEATED, DEBATING)
MOVE = Kind("a member moves, seconds or objects", MEMBERS, DEBATING)
INTERRUPT = Kind("a delegation raises a point, observers too", SEATED, ROLL_TAKEN)
APPEAL = Kind("a member appeals against a ruling, or seconds an appeal", MEMBERS, ROLL_TAKEN)
DRAW_UP = Kind("a member works on a text of its own", MEMBERS, ALWAYS)
PROPOSE = Kind("a member submits or supports a proposal, never in a vote", MEMBERS, OUTSIDE_VOTES)
SIGN = Kind("a delegation signs a proposal, never in a vote", SEATED, OUTSIDE_VOTES)
PREPARE = Kind("the dais admits or orders proposals, never in a vote", CHAIRS, OUTSIDE_VOTES)
CAST = Kind("a member votes", MEMBERS, VOTING)
TELL = Kind("the dais conducts a vote", CHAIRS, VOTING)
NOMINATE = Kind("a member stands or nominates", MEMBERS, ROLL_TAKEN)
