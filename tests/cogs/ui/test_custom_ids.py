"""Custom ids: every control reads back as it was written, and what is forged is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.rendering.card import Control
from bot.rendering.verbs import Verb
from cogs.ui.custom_ids import BUTTON, LIMIT, MENU, Pressed, button_id, menu_id, read

SUBJECTS = st.from_regex(r"[a-z0-9_-]{0,40}", fullmatch=True)
CHOICES = st.from_regex(r"[a-z0-9_-]{0,20}", fullmatch=True)
COMMITTEES = st.integers(1, 10**7 - 1)
ERAS = st.integers(0, 10**4 - 1)


@given(st.sampled_from(Verb), COMMITTEES, SUBJECTS, CHOICES, ERAS)
def test_what_a_button_says_reads_back_and_matches_one_grammar(
    verb: Verb, committee: int, subject: str, choice: str, era: int
) -> None:
    written = button_id(Control(verb, subject, choice), committee, era)
    match = BUTTON.fullmatch(written)
    assert match is not None
    assert len(written) <= LIMIT
    assert read(match) == Pressed(verb, committee, subject, choice, era=era)
    assert MENU.fullmatch(written) is None
    assert MENU.match(written) is None


@given(st.sampled_from(Verb), COMMITTEES, SUBJECTS, st.text(max_size=100), ERAS)
def test_what_is_picked_from_a_menu_is_its_choice(
    verb: Verb, committee: int, subject: str, picked: str, era: int
) -> None:
    written = menu_id(Control(verb, subject), committee, era)
    match = MENU.fullmatch(written)
    assert match is not None
    meant = Pressed(verb, committee, subject, picked, (picked, "more"), era)
    assert read(match, [picked, "more"]) == meant
    assert BUTTON.match(written) is None


@pytest.mark.parametrize("verb", Verb)
def test_the_longest_id_of_every_verb_has_room(verb: Verb) -> None:
    assert len(button_id(Control(verb, "x" * 40, "y" * 20), 10**7 - 1, 10**4 - 1)) <= LIMIT


@pytest.mark.parametrize(
    "forged",
    [
        "",
        "r1:",
        "r1:cast:1:1",
        "r1:cast:1:1:yes:more",
        "r1:cast:1:1:yes\n",
        "r2:cast:1:1:yes",
        "R1:cast:1:1:yes",
        "r1:CAST:1:1:yes",
        "r1:cast:-1:1:yes",
        "r1:cast:١:1:yes",
        "r1:cast:1:1;drop table acts:yes",
        "r1:cast:99999999:1:yes",
        "r1:cast:1.:1:yes",
        "r1:cast:1.12345:1:yes",
        "r1:cast:1.2.3:1:yes",
        f"r1:cast:1:{'1' * 41}:yes",
        " r1:cast:1:1:yes",
        "m1:cast:1:1:yes ",
    ],
)
def test_what_is_not_of_the_grammar_is_no_control(forged: str) -> None:
    assert BUTTON.fullmatch(forged) is None
    assert MENU.fullmatch(forged) is None


def test_a_verb_of_another_version_is_read_as_none() -> None:
    match = BUTTON.fullmatch("r1:filibuster:1:1:yes")
    assert match is not None
    assert read(match) is None


@pytest.mark.parametrize(
    "control",
    [
        Control(Verb.CAST, "Côte d’Ivoire"),
        Control(Verb.CAST, "1:2"),
        Control(Verb.CAST, "x" * 41),
        Control(Verb.CAST, "1", "y" * 21),
        Control(Verb.CAST, "1", "YES"),
    ],
)
def test_a_control_that_could_not_be_read_back_is_never_written(control: Control) -> None:
    with pytest.raises(ValueError, match="grammar"):
        button_id(control, 1)


def test_a_subject_that_is_no_number_counts_as_none() -> None:
    assert Pressed(Verb.FACT, 1, "figure_1", "").number == 0
    assert Pressed(Verb.CAST, 1, "12", "").number == 12
