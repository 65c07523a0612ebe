"""What is told of drafts, amendments and the time of a debate when something is not in order."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Fact, Reason
from bot.procedure.rulebook import AmendmentKind, DebateTime
from bot.procedure.state.amendments import AmendmentStatus
from bot.procedure.state.resolutions import DraftStatus

DRAFT_FACTS: Mapping[str, Fact] = {
    "earlier": "E/2015/L.2",
    "amendment": AmendmentKind.STRIKE,
    "time": DebateTime.FAVOUR,
    "words": "to report",
    "reads": "Urges all Members to act",
    "places": ("…all Members to report on…", "…and to report to…"),
}

OWN_DRAFT_FACTS: Mapping[Reason, Mapping[str, Fact]] = {
    Reason.AMENDMENT_UNKNOWN: {"allowed": (AmendmentKind.ADD, AmendmentKind.MODIFY)},
    Reason.AMENDMENT_TIME: {"allowed": (DebateTime.OPEN, DebateTime.AGAINST)},
    Reason.AMENDMENT_OVER: {"status": AmendmentStatus.REJECTED},
    Reason.AMENDMENT_ORDER: {"earlier": "2"},
    Reason.AMENDMENT_DEGREE: {"limit": 1},
    Reason.WORDS_AGAIN: {"count": 2},
    Reason.ONE_CLAUSE: {"count": 2},
    Reason.SPONSORS_FULL: {"limit": 1},
    Reason.DRAFTS_EACH: {"limit": 1},
    Reason.SPONSORS_NEEDED: {"count": 1, "needed": 2},
    Reason.SIGNATORIES_NEEDED: {"count": 3, "needed": 11},
    Reason.AMENDMENT_SIGNATORIES: {"count": 3, "needed": 11},
    Reason.EXTENSIONS_SPENT: {"limit": 1},
    Reason.NOT_BROKEN_OFF: {"status": DraftStatus.SUBMITTED},
    Reason.NOT_DECIDED: {"status": DraftStatus.SUBMITTED},
    Reason.NOT_WITHDRAWN: {"status": DraftStatus.INTRODUCED},
}

TOLD_ON_DRAFTS: Mapping[Reason, str] = {
    Reason.SPONSORS_FULL: "E/2015/L.1 takes no more sponsors: the limit is 1. Sign it instead.",
    Reason.SPONSORS_STAY: "E/2015/L.1 is introduced, so its sponsors stay. They can withdraw it together.",
    Reason.SPONSORS_NEEDED: "E/2015/L.1 has 1 of the 2 sponsors it needs. Find more first.",
    Reason.OBSERVER_SIGNATURE: "France is an observer and signs nothing. Ask a member to sign.",
    Reason.ALREADY_SIGNED: "France has already signed E/2015/L.1; nothing changes.",
    Reason.NOT_SIGNED: "France has not signed E/2015/L.1, so there is no signature to take back.",
    Reason.SIGNATORIES_NEEDED: (
        "E/2015/L.1 has 3 of the 11 signatories it needs. Others sign it with /resolution sign."
    ),
    Reason.DRAFTS_EACH: "France is on as many drafts as it may be: 1. Leave one first.",
    Reason.NO_APPROVAL_NEEDED: "E/2015/L.1 needs no approval, or has it already. Introduce it.",
    Reason.NOT_APPROVED: "E/2015/L.1 is not approved yet. The dais does so with /resolution approve.",
    Reason.NOTICE: "E/2015/L.1 was circulated too short ago. It can be introduced in 1 min 30 s.",
    Reason.ORDER_OF_PROPOSALS: (
        "E/2015/L.2 was submitted before E/2015/L.1 and goes first. A motion to introduce a draft can "
        "change that."
    ),
    Reason.ALREADY_WITHDRAWING: (
        "France has already asked to withdraw E/2015/L.1. It waits for the other sponsors."
    ),
    Reason.DRAFT_AMENDED: "E/2015/L.1 was amended by the committee, so its sponsors cannot withdraw it.",
    Reason.NOT_WITHDRAWN: (
        "E/2015/L.1 is before the committee. Only a draft that was withdrawn is submitted again."
    ),
    Reason.AMENDMENT_UNKNOWN: (
        "The rulebook has no amendment that would strike a clause. Possible: add a clause or change a clause."
    ),
    Reason.AMENDMENT_TIME: (
        "Amendments are not in order in time in favour. They are in open debate or time against."
    ),
    Reason.WITH_THE_FLOOR_ONLY: "France does not have the floor. Amendments are moved by the speaker.",
    Reason.AMENDMENT_DEGREE: (
        "Amendment 3 cannot be amended: the rulebook has amendments to degree 1 only. Propose one to the "
        "draft."
    ),
    Reason.AMENDMENT_WORDING: "Amendment 3 can only be changed in its wording. Propose other words.",
    Reason.PREAMBLE_STANDS: "The preamble of E/2015/L.1 cannot be amended. Name an operative clause.",
    Reason.NO_SUCH_CLAUSE: "E/2015/L.1 has no such clause. Pick one from those shown as you type.",
    Reason.CLAUSE_GONE: (
        "Amendment 3 struck what was clause 4 of E/2015/L.1. See /resolution show for the text as it is now."
    ),
    Reason.AMENDMENT_IDLE: "The text says that already, so nothing would change. Propose something else.",
    Reason.WORDS_NOT_THERE: (
        "“to report” does not stand there. It reads “Urges all Members to act”. Copy the words from there."
    ),
    Reason.WORDS_AGAIN: (
        "“to report” stands there 2 times: “…all Members to report on…”, “…and to report to…”. Name more "
        "of the words around the place you mean."
    ),
    Reason.WHOLE_CLAUSE: "Nothing would be left of the clause. Propose to strike the whole clause instead.",
    Reason.ONE_CLAUSE: (
        "These are 2 clauses, and they would take the place of one. Start sub-clauses with (a), (b), or "
        "propose to add the others."
    ),
    Reason.NOTHING_TO_RANK: "The amendments before the committee are in the suggested order already.",
    Reason.LAST_CLAUSE: (
        "Without this clause E/2015/L.1 would have no operative clause left. Vote against the draft instead."
    ),
    Reason.NO_SUCH_AMENDMENT: "There is no amendment 3. See /amendment list.",
    Reason.AMENDMENT_OVER: "Amendment 3 is rejected. Choose another with /amendment list.",
    Reason.AMENDMENT_SIGNED: "France is already on amendment 3; nothing changes.",
    Reason.AMENDMENT_SIGNATORIES: (
        "Amendment 3 has 3 of the 11 signatories it needs. Others sign it with /amendment sign."
    ),
    Reason.NOT_FRIENDLY: "Amendment 3 needs a vote: it cannot become part of the text by consent.",
    Reason.ALREADY_CONSENTED: "France has already agreed to amendment 3; nothing changes.",
    Reason.AMENDMENT_NOT_INTRODUCED: "Amendment 3 is not before the committee. Introduce it first.",
    Reason.AMENDMENT_ORDER: "Amendment 2 is voted on before amendment 3. Put that one first.",
    Reason.AMENDMENT_FIRST: "Amendment 3 is voted on before the draft. Put it to the vote first.",
    Reason.NOT_RANKED: "Amendments are voted on in the order they were proposed; none is ranked.",
    Reason.ALREADY_RANKED: "Amendment 3 already has place 4. Choose another.",
    Reason.NOTHING_IMPLIED: (
        "No amendment to this draft was adopted that could imply the rejection of amendment 3."
    ),
    Reason.NO_DEBATE_TIME: "The debate has no set time now. It ends by closure or when the list does.",
    Reason.EXTENSIONS_SPENT: (
        "This caucus is not extended again: the limit is 1. Move a new one once it is over."
    ),
    Reason.NOT_BROKEN_OFF: (
        "E/2015/L.1 is submitted, not yet introduced; its debate was not broken off. Choose another draft."
    ),
    Reason.NOT_DECIDED: (
        "E/2015/L.1 is submitted, not yet introduced, so there is no decision on it to reconsider."
    ),
}
