"""Every card, in every state of a committee as large as they come and named as badly as they come."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from bot.procedure.engine import ACTIONS, EVENTS
from bot.procedure.rules.voting.actions import CastBallot, CloseVote, PassOver
from bot.procedure.tally import Choice
from bot.rendering.announcements import announcements
from bot.rendering.card import Card, Picture
from bot.rendering.card_limits import component_count, problems, text_length
from bot.rendering.committee import status_card
from bot.rendering.motions.cards import motion_label, motions_card
from bot.rendering.phrases import PAPER
from bot.rendering.receipts import receipt, repeated
from bot.rendering.resolutions.cards import draft_card, draft_label, drafts_card
from bot.rendering.roll_call import roll_card
from bot.rendering.rulebook.cards import rules_card
from bot.rendering.seats.cards import claims_card, members_card, seats_card
from bot.rendering.sentences import sentence_of
from bot.rendering.speakers.cards import speakers_card
from bot.rendering.voting.boards import voting_board
from bot.rendering.voting.cards import vote_card
from bot.rendering.voting.history import votes_card
from bot.rendering.voting.results import closed_vote_card, result_card
from tests.procedure.committees import Floor
from tests.rendering.journeys import Step, whole_sitting
from tests.rendering.sittings import (
    HOSTILE,
    STATES,
    acting_markup,
    buttons,
    dais_panel,
    floor_panel,
    menu_controls,
    plain_name,
    state,
    text_of,
)

ROOM_FOR_A_RECEIPT = (300, 2)


def cards(floor: Floor) -> Iterator[Card]:
    """Every card that can be asked for in a state."""
    session, at = floor.session, floor.at
    yield from (floor_panel(floor), dais_panel(floor), roll_card(session), speakers_card(session, at))
    yield from (motions_card(session), drafts_card(session), votes_card(session))
    yield from (status_card(session), rules_card(session), claims_card(session))
    yield from (members_card(session, dais=dais) for dais in (False, True))
    yield seats_card(session, next(iter(session.body.claims), None), None)
    yield from (draft_card(session, own) for own in session.drafts[:2])
    if session.vote is not None:
        yield vote_card(session, at)
    for result in session.results:
        board = Picture("board.png", b"", "A voting board")
        yield from (result_card(session, result, board), closed_vote_card(session, result))


@pytest.mark.parametrize("hostile", [False, True], ids=["plain", "hostile"])
@pytest.mark.parametrize("name", STATES)
def test_every_card_can_be_sent_and_does_nothing_it_should_not(name: str, hostile: bool) -> None:
    for card in cards(state(name, hostile=hostile)):
        assert problems(card) == (), card.title
        assert not acting_markup("\n".join(text for text in text_of(card).split("\n") if text[:1] != "["))


@pytest.mark.parametrize("name", STATES)
def test_the_dais_panel_leaves_room_for_a_receipt_above_it(name: str) -> None:
    card = dais_panel(state(name, hostile=True))
    assert text_length(card) + ROOM_FOR_A_RECEIPT[0] <= 4000
    assert component_count(card) + ROOM_FOR_A_RECEIPT[1] <= 40


@pytest.mark.parametrize("name", STATES)
def test_every_control_can_be_written_into_a_custom_id(name: str) -> None:
    for card in cards(state(name)):
        for control in (*menu_controls(card), *(button.control for button in buttons(card))):
            assert re.fullmatch("[a-z0-9_-]{0,40}", control.subject)
            assert re.fullmatch("[a-z0-9_-]{0,20}", control.choice)


@pytest.mark.parametrize("name", ["placards", "roll-call vote", "clause by clause", "without a vote"])
def test_the_result_of_a_vote_of_193_can_be_sent(name: str) -> None:
    floor = Floor(state(name, hostile=True).session, [], state(name, hostile=True).at)
    if name == "roll-call vote":
        while floor.session.vote is not None and len(floor.session.vote.outstanding) > 40:
            floor.dais(CastBallot(Choice.NO, 0, floor.session.vote.called), PassOver())
    floor.dais(CloseVote())
    for card in cards(floor):
        assert problems(card) == (), card.title


def test_the_hostile_names_would_act_if_they_were_not_escaped() -> None:
    assert len(acting_markup(HOSTILE)) == 8


def test_the_sitting_of_the_tests_does_everything() -> None:
    steps = whole_sitting()
    assert {type(step.action) for step in steps} == set(ACTIONS)
    assert {type(event) for step in steps for event in step.events} == set(EVENTS)


@pytest.mark.parametrize("step", whole_sitting(), ids=lambda step: type(step.action).__name__)
def test_every_act_is_answered_announced_and_written_down(step: Step) -> None:
    told = receipt(step.action, step.events, step.before, step.after, step.at)
    again = repeated(step.events, step.after)
    posted = announcements(step.before, step.events, step.after, step.at)
    assert told.endswith((".", ".)"))
    assert again.endswith((".", ".)"))
    assert len(told) <= 1200
    assert len(posted) <= 1
    assert all(problems(card) == () for card in posted)
    assert not acting_markup("\n".join((told, again, *map(text_of, posted))))
    assert len(again) <= 3900


@pytest.mark.parametrize("step", whole_sitting(plain_name), ids=lambda step: type(step.action).__name__)
def test_every_event_reads_the_same_just_before_it_and_just_after(step: Step) -> None:
    session = step.before
    for event in step.events:
        after = event.apply(session)
        if session.committee is not None:
            assert sentence_of(event, session) == sentence_of(event, after)
        line = sentence_of(event, after, PAPER)
        assert line.endswith(".")
        assert "\n" not in line
        assert "_" not in line
        assert line[0] == line[0].upper()
        session = after


def test_minutes_on_paper_keep_what_was_written() -> None:
    steps = whole_sitting()
    lines = [sentence_of(event, step.after, PAPER) for step in steps for event in step.events]
    assert any(HOSTILE in line for line in lines)
    assert not any("\\" in line or "<t:" in line for line in lines)


def test_lists_to_choose_from_are_short_and_on_one_line() -> None:
    session = state("motion", hostile=True).session
    motions = (motion_label(session, own) for own in session.motions)
    labels = [*motions, *map(draft_label, session.drafts)]
    assert all(len(label) <= 100 and "\n" not in label for label in labels)


def test_a_board_takes_the_titles_written_for_paper() -> None:
    session = whole_sitting()[-1].after
    result = session.results[-1]
    board = voting_board(result, committee=session.body.name, matter="A motion", outcome="Carried")
    card = result_card(session, result, board)
    assert board in card.blocks
    assert problems(card) == ()
