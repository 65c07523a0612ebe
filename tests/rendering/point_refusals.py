"""What a person is told when a point, an appeal or a right of reply is not in order."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Fact, Reason
from bot.procedure.rulebook import PointKind
from bot.procedure.rules.points.rulings import PointRuling
from bot.procedure.state.points import PointStatus
from bot.procedure.state.replies import ReplyStatus

POINT_FACTS: Mapping[str, Fact] = {
    "point": PointKind.PARLIAMENTARY_INQUIRY,
    "possible": (PointKind.ORDER,),
    "ruling": PointRuling.SUSTAINED,
    "above": 4,
}

OWN_POINT_FACTS: Mapping[Reason, Mapping[str, Fact]] = {
    Reason.POINT_OVER: {"status": PointStatus.OVERRULED},
    Reason.REPLY_OVER: {"status": ReplyStatus.REFUSED},
    Reason.POINT_RULING: {"possible": (PointRuling.ANSWERED, PointRuling.OVERRULED)},
}

TOLD_ON_POINTS: Mapping[Reason, str] = {
    Reason.POINT_ON_FLOOR: (
        "Point 3, a point of parliamentary inquiry, is being dealt with. Wait until the President "
        "has ruled on it."
    ),
    Reason.POINT_UNKNOWN: (
        "The rulebook “Rules of procedure” does not have a point of parliamentary inquiry. Raise one "
        "of those the panel offers."
    ),
    Reason.OBSERVER_POINT: "France is an observer, and observers raise no points here. Ask a member to.",
    Reason.POINT_OPEN: "Point 3 of France is not disposed of. Wait for the ruling on it, or withdraw it.",
    Reason.POINT_DURING_VOTE: (
        "While a vote is taken nobody can raise a point of parliamentary inquiry, only a point of "
        "order. Wait for the result."
    ),
    Reason.NO_SUCH_POINT: "There is no point 3. Raise one with /point raise.",
    Reason.POINT_OVER: "Point 3 is over: overruled. Raise it again if it is still needed.",
    Reason.NO_POINT_WAITS: "No point waits to be taken up. Go on with the business before the committee.",
    Reason.NO_POINT_ON_FLOOR: "This point is not being dealt with. Take it up first.",
    Reason.POINT_RULING: (
        "The President does not rule a point of parliamentary inquiry well taken. Rule it answered "
        "or overruled."
    ),
    Reason.POINT_OF_ANOTHER: "Only France, which raised it, or the dais can withdraw this point.",
    Reason.POINT_NOT_SECONDED: (
        "Point 3, a point of parliamentary inquiry, needs a second. Wait until another delegation seconds it."
    ),
    Reason.POINT_NEEDS_NO_SECOND: (
        "Nobody needs to second a point of parliamentary inquiry. Wait for the ruling of the President."
    ),
    Reason.POINT_SECONDED: "France has seconded point 3 already; nothing changes.",
    Reason.OWN_POINT: "France raised this point itself. Another delegation seconds it.",
    Reason.NO_APPEALS: "The rulings of the President cannot be appealed under this rulebook. They stand.",
    Reason.APPEAL_WRITTEN: "An appeal is made in writing here. Say why you appeal.",
    Reason.OBSERVER_APPEAL: (
        "France is an observer, and only members appeal and second appeals. Ask a member to."
    ),
    Reason.APPEAL_OPEN: "Appeal 3 is before the committee. Wait until it is decided.",
    Reason.NO_RULING: (
        "There is no ruling to appeal: only the last one on a point of order, or that a motion is "
        "out of order, can be appealed, and only before business goes on. Raise a point of order "
        "instead."
    ),
    Reason.NO_APPEAL_WAITS: "No appeal waits for a second. Appeal the ruling yourself if you can.",
    Reason.OWN_APPEAL: "France made this appeal itself. Another delegation seconds it.",
    Reason.REPLY_WRITTEN: "A right of reply is asked for in writing here. Say what you reply to.",
    Reason.OBSERVER_REPLY: "France is an observer, and observers do not speak here. Ask a member to.",
    Reason.NOTHING_TO_REPLY_TO: "Nobody has spoken in this sitting yet. Wait for a speech to reply to.",
    Reason.REPLY_TO_SELF: "The last speech was that of France itself. Join the list to speak again.",
    Reason.REPLY_TO_A_REPLY: (
        "The last speech, by France, was a reply, and there is no reply to a reply. Join the list."
    ),
    Reason.REPLY_OPEN: "France has asked for a right of reply already, number 3. Wait for it.",
    Reason.NO_SUCH_REPLY: "There is no right of reply 3. Ask for one with /point reply.",
    Reason.REPLY_OVER: "Right of reply 3 is over: not granted. Ask for it again if it is still wanted.",
    Reason.REPLY_GRANTED: "France has this right of reply already. Call it between speeches.",
    Reason.REPLY_OF_RIGHT: (
        "Whoever asks has a right of reply here, so that of France cannot be refused. Call it."
    ),
    Reason.REPLY_NOT_GRANTED: "The reply of France is not granted yet. Grant or refuse it first.",
    Reason.NO_REPLY_WAITS: "No reply waits to be exercised. Go on with the list.",
    Reason.REPLY_FIRST: "Right of reply 3, of France, comes right after the speech. Call it, or refuse it.",
    Reason.VOTE_WAITS: "Vote 3 goes on once vote 4, on an appeal, is over. Vote in that first.",
    Reason.ROLL_CALLED: "Everybody has been called in this vote. Wait for the ruling and for the result.",
}
