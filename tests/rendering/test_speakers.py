"""The whole list of speakers with its waits."""

from __future__ import annotations

from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.speeches import CallNextSpeaker
from bot.procedure.state.motions import Terms
from bot.rendering.speakers import speakers_card, wait
from tests.procedure.committees import in_session, with_list
from tests.rendering.sittings import state, text_of


def test_everybody_has_a_place_and_a_wait() -> None:
    floor = with_list("France", "Ghana", "Haiti")
    assert text_of(speakers_card(floor.session, floor.at)) == (
        "Speakers list: 3 delegations waiting\n"
        "**1** France · next\n"
        "**2** Ghana · about 2 min\n"
        "**3** Haiti · about 3 min\n"
        "-# The list is open; 1 min 30 s for each speech."
    )


def test_the_speech_in_progress_counts_with_what_is_left_of_it() -> None:
    floor = with_list("France", "Ghana", "Haiti")
    floor.dais(CallNextSpeaker())
    floor.wait(60)
    assert wait(floor.session, 1, floor.at) == 30
    assert wait(floor.session, 2, floor.at) == 120
    assert text_of(speakers_card(floor.session, floor.at)).startswith(
        "Speakers list: 2 delegations waiting\n**France** has the floor"
    )


def test_an_empty_list_says_so() -> None:
    floor = in_session()
    assert "Nobody is waiting to speak.\n-# The list is closed" in text_of(
        speakers_card(floor.session, floor.at)
    )


def test_a_moderated_caucus_has_a_list_of_its_own() -> None:
    floor = in_session()
    floor.carry(MotionKind.MODERATED_CAUCUS, terms=Terms(topic="Borders", total=600, each=60))
    text = text_of(speakers_card(floor.session, floor.at))
    assert text.startswith("Speakers of the caucus: 0 delegations waiting")
    assert text.endswith("1 min for each speech.")


def test_the_list_of_a_large_committee_is_cut_with_a_count() -> None:
    floor = state("list")
    text = text_of(speakers_card(floor.session, floor.at))
    assert text.startswith("Speakers list: 212 delegations waiting")
    assert "\nand 1" in text
