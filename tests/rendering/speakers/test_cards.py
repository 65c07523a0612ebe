"""The whole list of speakers with its waits."""

from __future__ import annotations

import pytest

from bot.procedure.engine import Action
from bot.procedure.rulebook import MotionKind, SpeakersOrder
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, LeaveSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.state.motions import Terms
from bot.rendering.refusals import sentence
from bot.rendering.speakers.cards import speakers_card, wait
from tests.procedure.committees import PRESIDENT, in_session, under, with_list
from tests.procedure.speech_refusals import raising_placards
from tests.rendering.sittings import dais_panel, floor_panel, labels, state, text_of


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


def test_the_list_of_a_large_committee_is_turned_page_by_page() -> None:
    floor = state("list")
    first, last = (speakers_card(floor.session, floor.at, page) for page in (0, 99))
    assert first.title == "Speakers list: 212 delegations waiting · page 1 of 9"
    assert "\n**25** " in text_of(first)
    assert labels(first) == ("Next ▶",)
    assert "\n**212** " in text_of(last)
    assert labels(last) == ("◀ Back",)


def test_panels_that_show_only_the_first_open_the_whole_list() -> None:
    for panel in (floor_panel(state("list")), dais_panel(state("list"))):
        assert "Whole list" in labels(panel)
    few = with_list("France", "Ghana")
    for panel in (floor_panel(few), dais_panel(few)):
        assert "Whole list" not in labels(panel)


def test_the_whole_of_the_placards_has_no_places() -> None:
    floor = raising_placards()
    assert text_of(speakers_card(floor.session, floor.at)) == (
        "Placards raised: 2 delegations waiting\n"
        "France\nGhana\n"
        "-# Placards are taken; the dais recognises any; 1 min 30 s for each speech."
    )


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (
            OpenSpeakersList(),
            "The dais has called for speakers already. Delegations can raise their placard.",
        ),
        (LeaveSpeakers("Haiti"), "The placard of Haiti is not raised. Raise it first with /speakers join."),
        (
            RecogniseSpeaker("Haiti"),
            "The placard of Haiti is not raised. Raise it first with /speakers join.",
        ),
    ],
)
def test_without_a_list_a_refusal_speaks_of_placards(action: Action, said: str) -> None:
    floor = raising_placards()
    assert sentence(floor.refusal(PRESIDENT, action), floor.session.rulebook).startswith(said)


def test_without_placards_a_refusal_says_whom_to_wait_for() -> None:
    floor = in_session(rulebook=under(speakers={"order": SpeakersOrder.DAIS}))
    rulebook = floor.session.rulebook
    assert sentence(floor.refusal("France", JoinSpeakers()), rulebook) == (
        "The dais takes no placards now. Wait until it calls for speakers."
    )
    floor.dais(OpenSpeakersList())
    assert sentence(floor.refusal(PRESIDENT, CallNextSpeaker()), rulebook) == (
        "No placard is raised. Ask for speakers, or go on to the next business."
    )
