"""Which controls are about something numbered: all that say so, so that none hits what comes later."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from bot.procedure.state.undone import Numbered
from bot.rendering import verbs
from bot.rendering.verbs import Verb
from cogs.ui.custom_ids import Pressed
from cogs.ui.eras import ABOUT

# They show what a vote was on in the era they were made in, or are judged by the acts of the journal.
BY_THEIR_ERA = {Verb.VOTED_ON, Verb.UNDO_FROM, Verb.TAKE_BACK, Verb.WHAT_UNDONE}
PAGES = {verb for verb in Verb if verb.endswith("_page")} | {Verb.UNDO, Verb.HISTORY}


def said_to_be_numbered() -> set[Verb]:
    """The verbs whose comment says that a number is in them."""
    source = Path(verbs.__file__).read_text()
    found = re.findall(r'^    [A-Z_]+ = "([a-z_]+)"  # (.*)$', source, re.MULTILINE)
    words = r"\b(?:draft|vote|motion|point|amendment|election|appeal|warning|claim) number|number of the"
    return {Verb(verb) for verb, comment in found if re.search(words, comment)}


def test_every_control_with_a_number_is_looked_at_after_an_undo() -> None:
    assert said_to_be_numbered() - BY_THEIR_ERA <= ABOUT.keys()
    assert len(said_to_be_numbered()) > 40


@pytest.mark.parametrize(
    ("verb", "subject", "choice", "about"),
    [
        (Verb.CAST, "3", "yes", (Numbered.VOTE, 3)),
        (Verb.CAST, "3-17", "yes", (Numbered.VOTE, 3)),
        (Verb.VOTERS, "3-yes", "", (Numbered.VOTE, 3)),
        (Verb.SHOW_MOTION, "", "4", (Numbered.MOTION, 4)),
        (Verb.APPEAL, "motion-2", "", (Numbered.MOTION, 2)),
        (Verb.APPEAL, "point-2", "", (Numbered.POINT, 2)),
        (Verb.CHANGE_CLAUSE, "5-o2", "", (Numbered.DRAFT, 5)),
        (Verb.SHOW_TEXT, "w7", "", (Numbered.PAPER, 7)),
        (Verb.SHOW_TEXT, "d7", "", (Numbered.DRAFT, 7)),
        (Verb.CLOSE_VOTE, "x", "", (Numbered.VOTE, 0)),
    ],
)
def test_a_control_says_what_it_is_about(
    verb: Verb, subject: str, choice: str, about: tuple[Numbered, int]
) -> None:
    assert ABOUT[verb](Pressed(verb, 1, subject, choice)) == about
