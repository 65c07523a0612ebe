"""What kind of house a rulebook makes, in one line, told by what its rules say."""

from __future__ import annotations

from collections.abc import Iterator

from bot.procedure.rulebook import MotionKind, Rulebook, YieldKind
from bot.procedure.rulebook.kinds import DebateMode, SpeakersOrder
from bot.rendering.card_limits import OPTION
from bot.rendering.phrases import capitalised

_CAUCUSES = (MotionKind.MODERATED_CAUCUS, MotionKind.UNMODERATED_CAUCUS)


def house_line(rulebook: Rulebook) -> str:
    """What tells this house from others: "Speakers list · caucuses · motions need a second"."""
    line = ""
    for trait in _traits(rulebook):
        longer = f"{line} · {trait}" if line else trait
        if len(longer) <= OPTION:
            line = longer
    return capitalised(line)


def _traits(rulebook: Rulebook) -> Iterator[str]:
    yield "speakers list" if rulebook.speakers.order is SpeakersOrder.LIST else "the dais picks speakers"
    if rulebook.debate.mode is DebateMode.CLOSED:
        yield "time in favour, then against"
    yield "caucuses" if any(own in rulebook.motions for own in _CAUCUSES) else "no caucuses"
    seconded = any(own.second for own in rulebook.motions.values())
    yield "motions need a second" if seconded else "no seconds"
    if YieldKind.COMMENTS in rulebook.yields.to:
        yield "comments on speeches"
    proposals = rulebook.proposals
    if proposals.signatories_minimum:
        yield f"{proposals.signatories_minimum} sign a draft"
    elif proposals.signatories_share[0]:
        numerator, denominator = proposals.signatories_share
        yield f"{numerator}/{denominator} sign a draft"
