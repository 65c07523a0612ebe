"""The sentences for refusals of points, of appeals and of the right of reply."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

POINT_SENTENCES: Mapping[Reason, str] = {
    # points
    Reason.POINT_ON_FLOOR: (
        "Point {number}, {point}, is being dealt with. Wait until the President has ruled on it."
    ),
    Reason.POINT_UNKNOWN: (
        "The rulebook “{rulebook}” does not have {point}. Raise one of those the panel offers."
    ),
    Reason.OBSERVER_POINT: (
        "{delegation} is an observer, and observers raise no points here. Ask a member to."
    ),
    Reason.POINT_OPEN: (
        "Point {number} of {delegation} is not disposed of. Wait for the ruling on it, or withdraw it."
    ),
    Reason.POINT_DURING_VOTE: (
        "While a vote is taken nobody can raise {point}, only {possible}. Wait for the result."
    ),
    Reason.NO_SUCH_POINT: "There is no point {number}. Raise one with /point raise.",
    Reason.POINT_OVER: "Point {number} is over: {status}. Raise it again if it is still needed.",
    Reason.NO_POINT_WAITS: "No point waits to be taken up. Go on with the business before the committee.",
    Reason.NO_POINT_ON_FLOOR: "This point is not being dealt with. Take it up first.",
    Reason.POINT_RULING: "The President does not rule {point} {ruling}. Rule it {possible}.",
    Reason.POINT_OF_ANOTHER: "Only {delegation}, which raised it, or the dais can withdraw this point.",
    Reason.POINT_NOT_SECONDED: (
        "Point {number}, {point}, needs a second. Wait until another delegation seconds it."
    ),
    Reason.POINT_NEEDS_NO_SECOND: "Nobody needs to second {point}. Wait for the ruling of the President.",
    Reason.POINT_SECONDED: "{delegation} has seconded point {number} already; nothing changes.",
    Reason.OWN_POINT: "{delegation} raised this point itself. Another delegation seconds it.",
    # appeals
    Reason.NO_APPEALS: ("The rulings of the President cannot be appealed under this rulebook. They stand."),
    Reason.APPEAL_WRITTEN: "An appeal is made in writing here. Say why you appeal.",
    Reason.OBSERVER_APPEAL: (
        "{delegation} is an observer, and only members appeal and second appeals. Ask a member to."
    ),
    Reason.APPEAL_OPEN: "Appeal {number} is before the committee. Wait until it is decided.",
    Reason.NO_RULING: (
        "There is no ruling to appeal: only the last one on a point of order, or that a motion is out of "
        "order, can be appealed, and only before business goes on. Raise a point of order instead."
    ),
    Reason.NO_APPEAL_WAITS: "No appeal waits for a second. Appeal the ruling yourself if you can.",
    Reason.OWN_APPEAL: "{delegation} made this appeal itself. Another delegation seconds it.",
    # right of reply
    Reason.REPLY_WRITTEN: "A right of reply is asked for in writing here. Say what you reply to.",
    Reason.OBSERVER_REPLY: "{delegation} is an observer, and observers do not speak here. Ask a member to.",
    Reason.NOTHING_TO_REPLY_TO: "Nobody has spoken in this sitting yet. Wait for a speech to reply to.",
    Reason.REPLY_TO_SELF: "The last speech was that of {delegation} itself. Join the list to speak again.",
    Reason.REPLY_TO_A_REPLY: (
        "The last speech, by {delegation}, was a reply, and there is no reply to a reply. Join the list."
    ),
    Reason.REPLY_OPEN: "{delegation} has asked for a right of reply already, number {number}. Wait for it.",
    Reason.NO_SUCH_REPLY: "There is no right of reply {number}. Ask for one with /point reply.",
    Reason.REPLY_OVER: "Right of reply {number} is over: {status}. Ask for it again if it is still wanted.",
    Reason.REPLY_GRANTED: "{delegation} has this right of reply already. Call it between speeches.",
    Reason.REPLY_OF_RIGHT: (
        "Whoever asks has a right of reply here, so that of {delegation} cannot be refused. Call it."
    ),
    Reason.REPLY_NOT_GRANTED: "The reply of {delegation} is not granted yet. Grant or refuse it first.",
    Reason.NO_REPLY_WAITS: "No reply waits to be exercised. Go on with the list.",
    Reason.REPLY_FIRST: (
        "Right of reply {number}, of {delegation}, comes right after the speech. Call it, or refuse it."
    ),
    Reason.ROLL_CALLED: "Everybody has been called in this vote. Wait for the ruling and for the result.",
    Reason.VOTE_WAITS: "Vote {number} goes on once vote {above}, on an appeal, is over. Vote in that first.",
}
