"""Plain, short and misspelt questions find the fact that is meant, and nothing typed breaks the search."""

from __future__ import annotations

import statistics
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.facts.search import LONGEST_LABEL
from bot.facts.topic import Kind
from tests.facts.shipped import shipped_finder, shipped_topic

# Every figure of the report: as one would ask for it, and as one mistypes it.
FIGURE_QUESTIONS = {
    "share-sexual-exploitation": (
        "What percentage of cases is sexual exploitation?",
        "percantage sexual exploytation",
    ),
    "share-forced-labour": ("What percentage of cases is forced labour?", "percentge of cases forcd labour"),
    "share-other-purposes": ("What percentage of cases has other purposes?", "percentage other porposes"),
    "group-women": ("What percentage of victims are women?", "percntage of wimen"),
    "group-girls": ("What share of victims are girls?", "persentage of grils"),
    "group-men": ("What percentage of victims are adult men?", "percentige adlut men"),
    "group-boys": ("What percentage of the victims are boys?", "pecentage of boyes"),
    "crossing-borders": ("How many cases cross national borders?", "cases crosing nationl borders"),
    "sub-regional-share": ("How much trafficking is sub-regional?", "how much traficking is sub-reginal"),
    "one-border-crossed": ("How many cases cross only one border?", "only one boarder crosed"),
    "no-border-crossed": ("In how many cases were no borders crossed?", "no borders crosed"),
    "females-sexually-exploited": ("How many females are sexually exploited?", "femals sexualy exploited"),
    "males-in-forced-labour": ("How many males are in forced labour?", "males in forsed labor"),
    "parties-with-new-laws": ("How many parties passed new laws?", "partys with new legislashun"),
    "countries-without-laws": ("How many countries have no legislation?", "countires without legislaton"),
    "countries-with-partial-laws": (
        "How many countries have partial laws?",
        "countrys with parshal legislation",
    ),
    "main-trafficking-flows": ("How many main trafficking flows are there?", "number of traficking flwos"),
    "forced-labour-victims": (
        "How many people are victims of forced labour?",
        "how many victms of forced labur",
    ),
    "victims-of-trafficking": ("How many people are trafficked?", "how meny victims of human traficking"),
    "ctoc-signatories": ("How many states signed the CTOC?", "signatorys of the CTOC"),
    "plan-of-action-states": (
        "How many states ratified the Global Plan of Action?",
        "states ratifyed global plan of acton",
    ),
    "icat-members": ("How many members does ICAT have?", "how many organistions in ICAT"),
    "icat-papers": ("How many papers did ICAT publish?", "papres of the ICAT working group"),
    "plan-of-action-parts": ("How many parts does the plan of action have?", "how many parts plan of acton"),
    "four-groups-of-victims": ("How many groups of victims are there?", "four gruops of victims"),
    "three-groups-of-purposes": ("How many groups of purposes are there?", "three groups of purpsoes"),
    "three-ps": ("What are the three Ps?", "prevntion protecton prosecution"),
    "four-ps": ("What is the fourth P?", "fourth P partnersip"),
    "three-elements": ("How many elements does the definition have?", "three elemnts"),
    "ctoc-protocols": ("How many protocols were adopted with the CTOC?", "two protocls"),
    "victims-under-eighteen": ("What is the age limit for a child?", "undr eigteen"),
}

FIRST = [
    ("when was ICAT founded", "event-icat-established"),
    ("when was UNODC established?", "event-unodc-established"),
    ("When did the CTOC enter into force?", "event-ctoc-in-force"),
    ("when did the trafficking protocol enter into force", "event-protocol-in-force"),
    ("what happened in March 2006", "event-un-gift-launched"),
    ("15 Nov 2000", "event-ctoc-adopted"),
    ("2009", "event-framework-published"),
    ("Tokyo", "event-icat-established"),
    ("what is human trafficking", "human-trafficking"),
    ("define sexual exploitation", "sexual-exploitation"),
    ("forced labor", "forced-labour"),
    ("forced labour", "forced-labour"),
    ("organised traffickers", "organised-traffickers"),
    ("organized traffickers", "organised-traffickers"),
    ("sixteen organizations", "icat-members"),
    ("harboring", "trafficking-act"),
    ("ICAT", "icat"),
    ("I.C.A.T.", "icat"),
    ("CTOC", "ctoc"),
    ("UN.GIFT", "un-gift"),
    ("un gift", "un-gift"),
    ("ungift", "un-gift"),
    ("UNODC", "unodc"),
    ("unhcr", "unhcr"),
    ("OHCHR", "ohchr"),
    ("IOM", "iom"),
    ("what does the ILO do", "ilo"),
    ("53", "share-sexual-exploitation"),
    ("53%", "share-sexual-exploitation"),
    ("53 %", "share-sexual-exploitation"),
    ("fifty-three per cent", "share-sexual-exploitation"),
    ("５３％", "share-sexual-exploitation"),
    ("5%", "countries-without-laws"),
    ("five papers", "icat-papers"),
    ("five parts", "plan-of-action-parts"),
    ("a quarter", "sub-regional-share"),
    ("21 million", "forced-labour-victims"),
    ("21m", "forced-labour-victims"),
    ("21,000,000", "forced-labour-victims"),
    ("52 million", "victims-of-trafficking"),
    ("510", "main-trafficking-flows"),
    ("147", "ctoc-signatories"),
    ("2008/23", "ecosoc-resolution-2008-33"),
    ("2008/33", "ecosoc-resolution-2008-33"),
    ("ECOSOC 2008/23", "ecosoc-resolution-2008-33"),
    ("E/RES/2008/33", "ecosoc-resolution-2008-33"),
    ("A/RES/55/25", "ga-resolution-55-25"),
    ("a/res/55/25.", "ga-resolution-55-25"),
    ("GA 55/25", "ga-resolution-55-25"),
    ("GA res 67 190", "ga-resolution-67-190"),
    ("UNGA 64/293", "ga-resolution-64-293"),
    ("resolution 67-190", "ga-resolution-67-190"),
    ("Palermo Protocol", "trafficking-protocol"),
    ("rights of the child", "convention-rights-of-the-child"),
    ("which country should patrol a border", "question-border-patrol"),
    ("where will victims live", "question-home-of-victims"),
    ("sovereignty", "limits-of-solutions"),
    ("HIV", "consequences-for-victims"),
    ("Appendix VI", "source-appendix-6"),
    ("link to the global report", "source-appendix-2"),
]

HOSTILE = [
    "",
    " ",
    "\n\t",
    '"',
    "'",
    '"""',
    "NEAR(a b, 5)",
    "NEAR",
    "NOT",
    "AND OR NOT",
    "title:icat",
    "{title aliases}: icat",
    "^icat",
    "icat*",
    "*",
    "-icat",
    "icat + ctoc",
    "(((",
    "'; DROP TABLE texts; --",
    "\x00",
    "ic\x00at",
    "\ud800",
    "🏳️‍🌈🇫🇷👨‍👩‍👧",
    "نص عربي",
    "汉字",
    "ก็ิ่",
    "9" * 5000,
    "1/2/3/4/5",
    "٢١",
    "½²³",
    "a" * 10_000,
    "icat " * 2_500,
    "é" * 10_000,
    "(" * 10_000,
    "twenty-one " * 1_000,
]


@pytest.mark.parametrize(
    ("question", "expected"),
    [(questions[0], entry_id) for entry_id, questions in FIGURE_QUESTIONS.items()],
)
def test_a_plain_question_finds_its_figure_first(question: str, expected: str) -> None:
    found = shipped_finder().search(question).entries
    assert [entry.id for entry in found[:1]] == [expected]


@pytest.mark.parametrize(
    ("question", "expected"),
    [(questions[1], entry_id) for entry_id, questions in FIGURE_QUESTIONS.items()],
)
def test_a_misspelt_question_finds_its_figure_among_three(question: str, expected: str) -> None:
    assert expected in [entry.id for entry in shipped_finder().search(question).entries[:3]]


def test_every_figure_is_asked_for() -> None:
    assert set(FIGURE_QUESTIONS) == {entry.id for entry in shipped_topic().of_kind(Kind.FIGURE)}


@pytest.mark.parametrize(("question", "expected"), FIRST)
def test_a_question_finds_what_it_asks_for_first(question: str, expected: str) -> None:
    found = shipped_finder().search(question).entries
    assert [entry.id for entry in found[:1]] == [expected]


def test_every_entry_is_found_by_its_title() -> None:
    finder = shipped_finder()
    missed = [
        entry.id for entry in shipped_topic().entries if entry not in finder.search(entry.title).entries[:3]
    ]
    assert missed == []


def test_a_clear_answer_is_sure_and_a_vague_word_is_not() -> None:
    assert shipped_finder().search("How many people are victims of forced labour?").sure
    assert not shipped_finder().search("number of countries").sure


def test_mended_words_are_told() -> None:
    read_as = dict(shipped_finder().search("percntage of wimen").read_as)
    assert read_as == {"percntage": "percentage", "wimen": "women"}


@pytest.mark.parametrize("question", ["capital of France", "pizza", "asdfghjkl", "🍕", ""])
def test_what_the_report_does_not_answer_is_not_answered_but_the_nearest_is_offered(question: str) -> None:
    findings = shipped_finder().search(question)
    assert (findings.entries, findings.sure) == ((), False)
    assert len(findings.nearest) == 3


def test_a_search_keeps_to_its_kinds() -> None:
    findings = shipped_finder().search("ICAT", kinds=[Kind.EVENT])
    assert findings.entries[0].id == "event-icat-established"
    assert {entry.kind for entry in findings.entries} == {Kind.EVENT}


def test_a_search_keeps_to_its_limit() -> None:
    assert len(shipped_finder().search("victims of forced labour", limit=2).entries) == 2


def test_no_kinds_find_nothing() -> None:
    findings = shipped_finder().search("ICAT", kinds=[])
    assert (findings.entries, findings.nearest) == ((), ())


@pytest.mark.parametrize("question", HOSTILE)
def test_hostile_questions_are_answered(question: str) -> None:
    findings = shipped_finder().search(question)
    assert findings.entries or findings.nearest
    assert shipped_finder().complete(question)


@given(question=st.text(max_size=300))
@settings(max_examples=200, deadline=None)
def test_any_text_may_be_asked(question: str) -> None:
    findings = shipped_finder().search(question)
    assert findings.entries or findings.nearest


@given(
    words=st.lists(
        st.sampled_from([*'"*^():-+.{}', "NEAR", "AND", "NOT", "icat", "55/25", "%", "21"]), max_size=20
    )
)
@settings(max_examples=100, deadline=None)
def test_any_mixture_of_query_signs_may_be_asked(words: list[str]) -> None:
    findings = shipped_finder().search(" ".join(words))
    assert findings.entries or findings.nearest


def test_a_search_takes_less_than_five_milliseconds() -> None:
    finder = shipped_finder()
    questions = [question for pair in FIGURE_QUESTIONS.values() for question in pair]
    times = []
    for question in questions:
        start = perf_counter()
        finder.search(question)
        times.append(perf_counter() - start)
    assert statistics.median(times) < 0.005


def test_completion_offers_what_begins_as_typed_first() -> None:
    labels = [label for label, _ in shipped_finder().complete("appendix v", [Kind.SOURCE])]
    assert labels[0].startswith("Appendix V:")


def test_completion_of_nothing_offers_the_first_of_the_kinds() -> None:
    offered = [entry_id for _, entry_id in shipped_finder().complete("", [Kind.PARTY], limit=3)]
    assert offered == [entry.id for entry in shipped_topic().of_kind(Kind.PARTY)[:3]]


def test_completion_finds_an_abbreviation_and_a_slip() -> None:
    finder = shipped_finder()
    assert finder.complete("ICA", [Kind.PARTY])[0][1] == "icat"
    assert "convention-rights-of-the-child" in [entry_id for _, entry_id in finder.complete("chlid rights")]


@given(text=st.text(max_size=150))
@settings(max_examples=100, deadline=None)
def test_completion_fits_what_discord_takes(text: str) -> None:
    offered = shipped_finder().complete(text)
    assert 1 <= len(offered) <= 25
    assert all(1 <= len(label) <= LONGEST_LABEL for label, _ in offered)
    assert len({entry_id for _, entry_id in offered}) == len(offered)


def test_entries_are_had_by_id_and_by_kind() -> None:
    finder = shipped_finder()
    icat = finder.entry("icat")
    assert icat is not None
    assert icat in finder.of_kind(Kind.PARTY)
    assert finder.entry("no-such-fact") is None
