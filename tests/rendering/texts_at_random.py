"""Draft resolutions at random, of words and names as delegates write them, markup among them."""

from __future__ import annotations

from dataclasses import replace
from random import Random

from hypothesis import strategies as st

from bot.procedure.state.resolutions import Clause, Draft, DraftStatus, SubClause
from tests.rendering.council_texts import MORNING

SPONSORS = (
    "Albania",
    "Bolivia (Plurinational State of)",
    "Bosnia and Herzegovina",
    "Côte d'Ivoire",
    "France",
    "Korea, Republic of",
    "Trinidad and Tobago",
    "Türkiye",
    "United States of America",
)
_PREAMBULAR = (
    "Recalling",
    "Deeply concerned by",
    "Noting with concern",
    "Bearing in mind",
    "Reaffirming",
    "Guided by",
)
_OPERATIVE = (
    "Calls upon",
    "Requests",
    "Urges",
    "Takes note of",
    "Decides",
    "Encourages",
    "Expresses its hope that",
)
_SAID = """
    States victims of trafficking in persons the report data-sharing agreements between and/or by law per cent
    Member-States resolution 2008/33 and its 3.5 (including children) naïve Œuvre São-Tomé A/RES/70/1
    non-governmental "so-called" “the fund” i.e. office etc. 15 2 2030 (a) (ii) II ’s
    the_law_–_if_any_–_of Україна Ελλάδα
"""
_SIGNS = r"_underlined_ *bold* `code` #tag $5 <b> [link](x) \n a&b @everyone ~half~ |bar| #panic(1)"
_WORDS = [own.replace("_", " ") for own in _SAID.split()]
_MARKUP = _SIGNS.split()
_FIRST_WORDS = ("measures", "all", "States", "victims", "by", "the", "in", "data-sharing", "with")


def _texts(first: tuple[str, ...], words: list[str], most: int) -> st.SearchStrategy[str]:
    """Words in a row that begin with one of those given and end as typed texts end."""
    rest = st.lists(st.sampled_from(words), min_size=1, max_size=most).map(" ".join)
    return st.builds(
        lambda begins, said, end: f"{begins} {said} States{end}",
        st.sampled_from(first),
        rest,
        st.sampled_from(("", ",", ";", ".", ":", "; and")),
    )


def _clauses(
    prefix: str, first: tuple[str, ...], words: list[str], least: int, most: int
) -> st.SearchStrategy[tuple[Clause, ...]]:
    parts = st.lists(_texts(_FIRST_WORDS, words, 12), max_size=3).map(tuple)
    subclauses = st.lists(st.builds(SubClause, _texts(_FIRST_WORDS, words, 25), parts), max_size=3).map(tuple)
    said = st.tuples(_texts(first, words, 40), subclauses)
    return st.lists(said, min_size=least, max_size=most).map(
        lambda own: tuple(Clause(f"{prefix}{place}", *words) for place, words in enumerate(own, 1))
    )


def drafts(*, markup: bool = False) -> st.SearchStrategy[Draft]:
    """Drafts before the committee, with signs of markup among their words or without."""
    words = _WORDS + _MARKUP if markup else _WORDS
    return st.builds(
        Draft,
        number=st.just(1),
        symbol=st.just("E/2015/L.1"),
        title=st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(
            lambda own: f"Protection of {' '.join(own)}"
        ),
        sponsors=st.lists(st.sampled_from(SPONSORS), min_size=1, max_size=5, unique=True).map(tuple),
        preambular=_clauses("p", _PREAMBULAR, words, 1, 4),
        operative=_clauses("o", _OPERATIVE, words, 1, 6),
        status=st.just(DraftStatus.INTRODUCED),
        submitted_at=st.just(MORNING),
    )


def with_long_clauses(draft: Draft, seeds: list[int]) -> Draft:
    """The draft with operative clauses of several pages, one for each seed, no two lines of them alike."""
    return replace(draft, operative=tuple(_long(f"o{place}", seed) for place, seed in enumerate(seeds, 1)))


def _long(own: str, seed: int) -> Clause:
    by = Random(seed)
    said, below = (" ".join(by.choices(_WORDS, k=by.randint(300, 900))) for _ in range(2))
    return Clause(own, f"Urges {said} States;", (SubClause(f"measures {below} States;"), SubClause("States")))
