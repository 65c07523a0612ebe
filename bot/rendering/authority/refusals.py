"""What stands in the way of changing the dais."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

DAIS_SENTENCES: Mapping[Reason, str] = {
    Reason.ALREADY_ON_DAIS: "This person is already on the dais; nothing changes.",
    Reason.NOT_ON_DAIS: "This person is not on the dais; nothing changes.",
    Reason.ROLE_ON_DAIS: "This role is of the dais already; nothing changes.",
    Reason.ROLE_NOT_ON_DAIS: "This role is not of the dais; nothing changes.",
    Reason.LAST_OF_THE_DAIS: "Nobody else would be on the dais. Appoint another person or role first.",
    Reason.RECOVERY_ONLY: (
        "Only who administers the committees of this server puts somebody in the place of lost chairs."
    ),
    Reason.DAIS_CHANGED: "The dais has changed meanwhile. Look at /committee status, then try again.",
}
