from __future__ import annotations

import asyncio
import struct
from collections.abc import Mapping
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.procedure.rulebook import Majority, MatterKind
from bot.procedure.state.voting import Closing, Matter, Method, Result
from bot.procedure.tally import Choice, carried, count
from bot.rendering.card import Picture
from bot.rendering.card_limits import ALT
from bot.rendering.typesetting import Data, document, picture
from bot.rendering.voting.boards import voting_board
from tests.rendering.pdf_text import squeezed, words_of

SMALL = {"Türkiye": Choice.YES, "Togo": Choice.NO, "France": Choice.YES, "Nepal": Choice.ABSTAIN}
LONG_NAMES = (
    "Bolivia (Plurinational State of)",
    "Côte d'Ivoire",
    "Democratic People's Republic of Korea",
    "Democratic Republic of the Congo",
    "Saint Vincent and the Grenadines",
    "Türkiye",
    "United Kingdom of Great Britain and Northern Ireland",
)
MARKUP = (
    '#panic("x")',
    "$x^2$",
    "@ref",
    "<label>",
    "*bold* _slanted_",
    "\\ `raw` // gone",
    '"quoted"',
    "= Title",
)


def result(
    entitled: tuple[str, ...], ballots: Mapping[str, Choice], majority: Majority = Majority.SIMPLE
) -> Result:
    tally = count(ballots.values(), len(entitled))
    return Result(
        number=7,
        matter=Matter(MatterKind.DRAFT, 1),
        method=Method.ROLL_CALL,
        majority=majority,
        carried=carried(majority, tally),
        tally=tally,
        entitled=entitled,
        ballots=ballots,
        closing=Closing.ALL_VOTED,
        closed_at=datetime(2015, 11, 10, 9, 42, tzinfo=UTC),
    )


def of_size(size: int) -> Result:
    names = (*LONG_NAMES, *(f"State {number}" for number in range(size)))[:size]
    answers = (Choice.YES, Choice.NO, Choice.ABSTAIN)
    return result(names, {name: answers[place % 3] for place, name in enumerate(names) if place % 4})


def board(vote: Result) -> Picture:
    return voting_board(
        vote, committee="Economic and Social Council", matter="Draft resolution E/2015/L.3", outcome="Adopted"
    )


def dimensions(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@pytest.fixture
def printed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The words on each board made, read from the same template set as a PDF."""
    words: list[str] = []

    def reading(template: str, data: Mapping[str, Data]) -> bytes:
        words.append(words_of(document(template, data)))
        return picture(template, data)

    monkeypatch.setattr("bot.rendering.voting.boards.picture", reading)
    return words


@pytest.mark.parametrize("size", [1, 5, 20, 54, 193])
def test_a_board_is_as_wide_as_a_phone_can_show_and_prints_every_name_whole(
    size: int, printed: list[str]
) -> None:
    vote = of_size(size)

    made = board(vote)

    width, height = dimensions(made.content)
    assert width == 1440
    assert 400 < height <= 3600
    assert [name for name in vote.entitled if squeezed(name) not in printed[0]] == []


def test_a_board_says_what_was_voted_on_how_it_ended_and_what_was_needed(printed: list[str]) -> None:
    board(result(("Togo", "Nepal", "Türkiye", "France", "Chad"), SMALL, Majority.TWO_THIRDS))

    assert printed[0].startswith(
        squeezed(
            "Economic and Social Council Draft resolution E/2015/L.3 Adopted"
            "Two-thirds majority: 2 of 3 votes cast needed"
            "Y 2 In favour N 1 Against A 1 Abstaining 1 Not voting"
        )
    )
    assert printed[0].endswith(squeezed("Vote 7 · roll-call vote · 10 November 2015, 09:42 UTC"))


def test_names_in_any_script_have_their_light_and_leave_the_others_theirs(printed: list[str]) -> None:
    names = ("France", "中华人民共和国", "대한민국", "المملكة العربية السعودية", "中" * 60, "Zambia")
    made = board(result(names, dict.fromkeys(names, Choice.YES)))

    assert printed[0].count("Y") == 1 + len(names)
    assert "YFrance" in printed[0]
    assert "YZambia" in printed[0]
    assert all(name in made.alt for name in names)


def test_pictures_in_names_do_not_widen_a_board() -> None:
    names = ("🇫🇷 France", "👩‍👩‍👧 Family", "🎉" * 60)
    made = board(result(names, dict.fromkeys(names, Choice.NO)))

    assert dimensions(made.content)[0] == 1440
    assert all(name in made.alt for name in names)


def test_a_board_lists_names_in_alphabetical_order_each_with_its_letter(printed: list[str]) -> None:
    board(result(("Togo", "Österreich", "Nepal", "Türkiye", "France", "Turkmenistan"), SMALL))

    assert squeezed("Y France A Nepal Österreich N Togo Y Türkiye Turkmenistan") in printed[0]


def test_a_board_without_a_vote_cast_says_so(printed: list[str]) -> None:
    board(result(("France",), {}))

    assert squeezed("Simple majority of the votes cast; none was cast") in printed[0]


def test_markup_in_names_and_headings_is_printed_as_it_was_written(printed: list[str]) -> None:
    voting_board(
        result(MARKUP, {}), committee="#committee", matter="*Matter* of #emoji.face", outcome="@adopted"
    )

    assert squeezed("#committee *Matter* of #emoji.face @adopted") in printed[0]
    assert [name for name in MARKUP if squeezed(name) not in printed[0]] == []


def test_a_name_no_column_can_hold_is_cut_with_an_ellipsis(printed: list[str]) -> None:
    board(result(("W" * 400, "France"), {}))

    assert "WWW…" in printed[0]
    assert "W" * 80 not in printed[0]


def test_marks_that_turn_the_direction_of_text_are_left_out(printed: list[str]) -> None:
    board(result(("\u202eecnarF\u2066\x00\n",), {}))

    assert "ecnarF" in printed[0]
    assert "\ufffd" not in printed[0]


def test_the_words_for_those_who_do_not_see_the_board_are_exact() -> None:
    made = board(result(("Togo", "Nepal", "Türkiye", "France", "Chad"), SMALL))

    assert made.file_name == "board-vote-7.png"
    assert made.alt == (
        "Voting board. Economic and Social Council · Draft resolution E/2015/L.3 · Adopted. "
        "In favour 2 · Against 1 · Abstaining 1 · Not voting 1. "
        "In favour: France, Türkiye. Against: Togo. Abstaining: Nepal. Not voting: Chad."
    )


def test_words_too_many_for_discord_are_cut_with_a_count() -> None:
    vote = of_size(193)

    alt = board(vote).alt

    assert ALT - 40 < len(alt) <= ALT
    listing, rest = alt.split(" … and ")
    names = (
        listing.split("In favour: ")[1]
        .replace(". Against: ", ", ")
        .replace(". Abstaining: ", ", ")
        .split(", ")
    )
    assert rest == f"{193 - len(names)} more"


def test_the_words_stay_within_the_limit_whatever_the_heading() -> None:
    made = voting_board(of_size(54), committee="C" * 900, matter="M" * 900, outcome="O" * 900)

    assert len(made.alt) <= ALT
    assert "In favour 13 · Against 13 · Abstaining 14 · Not voting 14." in made.alt


async def test_boards_made_in_several_threads_at_once_are_the_same() -> None:
    vote = of_size(54)

    pictures = await asyncio.gather(*(asyncio.to_thread(board, vote) for _ in range(8)))

    assert set(pictures) == {board(vote)}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=12, unique=True), st.text(max_size=300))
def test_no_text_breaks_a_board(names: list[str], text: str) -> None:
    made = voting_board(result(tuple(names), {}), committee=text, matter=text, outcome=text)

    assert dimensions(made.content)[0] == 1440
    assert len(made.alt) <= ALT
