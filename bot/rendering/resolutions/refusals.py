"""The sentences for what is refused of drafts, and of those who are on them."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

DRAFT_REFUSALS: Mapping[Reason, str] = {
    Reason.SPONSORS_FULL: "{symbol} takes no more sponsors: the limit is {limit}. Sign it instead.",
    Reason.SPONSORS_STAY: "{symbol} is introduced, so its sponsors stay. They can withdraw it together.",
    Reason.SPONSORS_NEEDED: "{symbol} has {count} of the {needed} sponsors it needs. Find more first.",
    Reason.OBSERVER_SIGNATURE: "{delegation} is an observer and signs nothing. Ask a member to sign.",
    Reason.ALREADY_SIGNED: "{delegation} has already signed {symbol}; nothing changes.",
    Reason.NOT_SIGNED: "{delegation} has not signed {symbol}, so there is no signature to take back.",
    Reason.SIGNATORIES_NEEDED: (
        "{symbol} has {count} of the {needed} signatories it needs. Others sign it with /resolution sign."
    ),
    Reason.DRAFTS_EACH: "{delegation} is on as many drafts as it may be: {limit}. Leave one first.",
    Reason.NO_APPROVAL_NEEDED: "{symbol} needs no approval, or has it already. Introduce it.",
    Reason.NOT_APPROVED: "{symbol} is not approved yet. The dais does so with /resolution approve.",
    Reason.NOTICE: "{symbol} was circulated too short ago. It can be introduced in {seconds}.",
    Reason.ORDER_OF_PROPOSALS: (
        "{earlier} was submitted before {symbol} and goes first. A motion to introduce a draft can change "
        "that."
    ),
    Reason.ALREADY_WITHDRAWING: (
        "{delegation} has already asked to withdraw {symbol}. It waits for the other sponsors."
    ),
    Reason.DRAFT_AMENDED: "{symbol} was amended by the committee, so its sponsors cannot withdraw it.",
    Reason.NOT_WITHDRAWN: "{symbol} is {status}. Only a draft that was withdrawn is submitted again.",
}
