"""The sentences for what is refused of amendments."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

AMENDMENT_REFUSALS: Mapping[Reason, str] = {
    Reason.AMENDMENT_UNKNOWN: "The rulebook has no amendment that would {amendment}. Possible: {allowed}.",
    Reason.AMENDMENT_TIME: "Amendments are not in order in {time}. They are in {allowed}.",
    Reason.WITH_THE_FLOOR_ONLY: "{delegation} does not have the floor. Amendments are moved by the speaker.",
    Reason.AMENDMENT_DEGREE: (
        "Amendment {number} cannot be amended: the rulebook has amendments to degree {limit} only. Propose "
        "one to the draft."
    ),
    Reason.AMENDMENT_WORDING: "Amendment {number} can only be changed in its wording. Propose other words.",
    Reason.PREAMBLE_STANDS: "The preamble of {symbol} cannot be amended. Name an operative clause.",
    Reason.NO_SUCH_CLAUSE: "{symbol} has no such clause. Pick one from those shown as you type.",
    Reason.LAST_CLAUSE: (
        "Without this clause {symbol} would have no operative clause left. Vote against the draft instead."
    ),
    Reason.NO_SUCH_AMENDMENT: "There is no amendment {number}. See /amendment list.",
    Reason.AMENDMENT_OVER: "Amendment {number} is {status}. Choose another with /amendment list.",
    Reason.AMENDMENT_SIGNED: "{delegation} is already on amendment {number}; nothing changes.",
    Reason.AMENDMENT_SIGNATORIES: (
        "Amendment {number} has {count} of the {needed} signatories it needs. Others sign it with "
        "/amendment sign."
    ),
    Reason.NOT_FRIENDLY: "Amendment {number} needs a vote: it cannot become part of the text by consent.",
    Reason.ALREADY_CONSENTED: "{delegation} has already agreed to amendment {number}; nothing changes.",
    Reason.AMENDMENT_NOT_INTRODUCED: "Amendment {number} is not before the committee. Introduce it first.",
    Reason.AMENDMENT_ORDER: "Amendment {earlier} is voted on before amendment {number}. Put that one first.",
    Reason.AMENDMENT_FIRST: "Amendment {number} is voted on before the draft. Put it to the vote first.",
    Reason.CLAUSE_GONE: (
        "Amendment {number} struck what was clause {place} of {symbol}. See /resolution show for the text as "
        "it is now."
    ),
    Reason.AMENDMENT_IDLE: "The text says that already, so nothing would change. Propose something else.",
    Reason.WORDS_NOT_THERE: (
        "“{words}” does not stand there. It reads “{reads}”. Copy the words from there."
    ),
    Reason.WORDS_AGAIN: (
        "“{words}” stands there {count} times: {places}. Name more of the words around the place you mean."
    ),
    Reason.WHOLE_CLAUSE: "Nothing would be left of the clause. Propose to strike the whole clause instead.",
    Reason.ONE_CLAUSE: (
        "These are {count} clauses, and they would take the place of one. Start sub-clauses with (a), (b), "
        "or propose to add the others."
    ),
    Reason.NOTHING_TO_RANK: "The amendments before the committee are in the suggested order already.",
    Reason.NOT_RANKED: "Amendments are voted on in the order they were proposed; none is ranked.",
    Reason.ALREADY_RANKED: "Amendment {number} already has place {place}. Choose another.",
    Reason.NOTHING_IMPLIED: (
        "No amendment to this draft was adopted that could imply the rejection of amendment {number}."
    ),
}
