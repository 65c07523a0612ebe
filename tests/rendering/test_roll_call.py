"""The roll in lists, with the quorums."""

from __future__ import annotations

from bot.procedure.delegations import Presence
from bot.procedure.rules.roll_call import AnswerRoll, StartRollCall
from bot.procedure.rules.sitting import OpenSitting
from bot.rendering.roll_call import roll_card
from tests.procedure.committees import established, in_session
from tests.rendering.sittings import state, text_of


def test_before_the_roll_is_called_there_are_no_lists() -> None:
    assert text_of(roll_card(established().session)) == (
        "Roll not called\n-# The roll has not been called yet."
    )


def test_during_the_roll_call_it_says_who_has_not_answered() -> None:
    floor = established()
    floor.dais(OpenSitting(), StartRollCall(), AnswerRoll(Presence.PRESENT, "France"))
    text = text_of(roll_card(floor.session))
    assert text.startswith(
        "Roll call in progress\n**Present (1)**\nFrance\n**Not answered yet (6)**\nAlbania,"
    )


def test_after_it_the_declarations_the_absent_and_the_observers_are_told_apart() -> None:
    floor = in_session(absent=["Haiti"], present_and_voting=["France", "Ghana"])
    assert text_of(roll_card(floor.session)) == (
        "Roll: 6 of 7 members present\n"
        "**Present and voting (2)**\nFrance, Ghana\n"
        "**Present (4)**\nAlbania, Brazil, China, Estonia\n"
        "**Absent (1)**\nHaiti\n"
        "**Observers present (1)**\nHoly See\n"
        "-# Present 6 of 7 · quorum to debate 3: reached · to decide 4: reached · "
        "simple majority if all vote: 4"
    )


def test_lists_that_are_too_long_are_cut_with_a_count_and_keep_their_totals() -> None:
    text = text_of(roll_card(state("debate").session))
    assert "**Present (128)**" in text
    assert "**Present and voting (64)**" in text
    assert " more\n" in text
