"""The words of the forms of elections, the ballot paper among them."""

from __future__ import annotations

from collections.abc import Sequence

from bot.rendering.elections.cards import at_most
from bot.rendering.escape import label
from bot.rendering.phrases import NAME, inline

NOMINATE_TITLE = "Nominate a candidate"
CANDIDATE = "Candidate"
CANDIDATE_HINT = "A delegation; the dais may name anybody"
CANCEL_TITLE = "Break off the election"

VOTE_FOR = "Vote for"
INSTEAD = "Or, instead of a name"
VOTE_FOR_HINT = "Nobody chosen yet"
INSTEAD_HINT = "Neither blank nor spoilt"
BLANK = "Leave the paper blank"
SPOILT = "Spoil the paper: it counts as invalid"
BLANK_VALUE, SPOILT_VALUE = "blank", "spoilt"
_ENDS = 12


def paper_title(vote: int) -> str:
    """The title of a ballot paper."""
    return f"Ballot paper, vote {vote}"


def paper_text(places: int, delegation: str | None) -> str:
    """What stands at the top of a ballot paper: how many to choose, and that it cannot be changed."""
    whose = f"For **{inline(delegation, NAME)}**: choose" if delegation is not None else "Choose"
    return (
        f"{whose} {at_most(places)}. Once it is in the box the paper cannot be changed, "
        "because nobody can find it again."
    )


def menu_label(names: Sequence[str], several: bool) -> str:
    """What stands above a menu of candidates; where there are several menus, which names are in it."""
    if not several:
        return VOTE_FOR
    return f"{VOTE_FOR}: {label(names[0], _ENDS)} to {label(names[-1], _ENDS)}"


def is_secret(menu: str) -> bool:
    """Whether what is picked in a menu of that name is nobody else's business."""
    return menu.startswith((VOTE_FOR, INSTEAD))


def unclear_text() -> str:
    """What is said of a paper that is neither filled in nor left blank on purpose, or both."""
    return (
        "Choose somebody, or say that you leave the paper blank or spoil it, and not both. "
        "Nothing was put into the box: press Vote again."
    )
