"""The sentences of what is refused for the sake of order in the room."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason
from bot.rendering.moderation.channel import CHANNEL_REFUSALS

MODERATION_REFUSALS: Mapping[Reason, str] = {
    **CHANNEL_REFUSALS,
    Reason.SILENCED: (
        "{delegation} is silenced {until}. It votes and answers the roll as any other; this waits until its "
        "silence is over. The dais can lift it."
    ),
    Reason.SILENCED_VOTE: (
        "{delegation} was silenced when the vote opened, and has no vote in it by these rules. It votes "
        "again once its silence is over."
    ),
    Reason.ALREADY_SILENCED: (
        "{delegation} is silenced {until} already. Lift that, or change it: /dais silence with change:True."
    ),
    Reason.NOT_SILENCED: "{delegation} is not silenced; nothing changes.",
    Reason.MODERATES_OWN: (
        "You sit for {delegation} yourself. Another member of the dais has to warn or silence it."
    ),
    Reason.NO_SUCH_WARNING: "There is no warning {number}. /dais order shows all of them.",
    Reason.WARNING_TAKEN_BACK: "Warning {number} was taken back already; nothing changes.",
    Reason.TIMEOUT_DURING_VOTE: (
        "Whoever is timed out can press nothing, and a vote is being taken that {delegation} has a voice in. "
        "Silence it without a time-out, or wait for the result."
    ),
    Reason.TIMEOUT_OF_NOBODY: (
        "Nobody sits for {delegation}, so there is nobody to time out. Silence it without a time-out."
    ),
    Reason.TIMEOUT_OF_DAIS: (
        "Somebody who sits for {delegation} is on the dais and would lose the controls. Silence it without a "
        "time-out."
    ),
    Reason.DOORS_CLOSED: (
        "The doors are closed while vote {number} is taken: nobody comes in or goes until its result. Wait "
        "for that, then answer again."
    ),
}
