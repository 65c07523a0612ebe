"""Cards of facts: the answer first, always with section, source and caution, within what Discord takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.facts.findings import Findings
from bot.facts.topic import Entry, Figure, Kind, PartialDate, Topic
from bot.rendering.card import Button, Buttons, Card, Text, Tone
from bot.rendering.facts import (
    KIND_NAMES,
    date_words,
    fact_card,
    figure_words,
    findings_card,
    floor_fact_card,
    list_card,
    listed_kinds,
    timeline_card,
)
from bot.rendering.verbs import Verb
from tests.facts.shipped import shipped_entry, shipped_finder, shipped_topic

MOST_CHARACTERS = 4000
MOST_COMPONENTS = 40


def texts(card: Card) -> list[str]:
    return [block.markdown for block in card.blocks if isinstance(block, Text)]


def words(card: Card) -> str:
    return "\n".join([card.title, *texts(card)])


def buttons(card: Card) -> list[Button]:
    return [button for block in card.blocks if isinstance(block, Buttons) for button in block.buttons]


def all_pages(kinds: tuple[Kind, ...]) -> list[Card]:
    pages = [list_card(shipped_topic(), kinds)]
    while turns := [button for button in buttons(pages[-1]) if button.label == "Next ▶"]:
        control = turns[0].control
        pages.append(list_card(shipped_topic(), listed_kinds(control.subject), int(control.choice)))
    return pages


def assert_fits(card: Card) -> None:
    assert len(words(card)) <= MOST_CHARACTERS
    assert 1 + len(card.blocks) + len(buttons(card)) <= MOST_COMPONENTS
    assert all(1 <= len(button.label) <= 80 for button in buttons(card))
    assert all(1 <= len(block.buttons) <= 5 for block in card.blocks if isinstance(block, Buttons))
    assert all(text.strip() for text in texts(card))
    controls = [button.control for button in buttons(card)]
    assert len(set(controls)) == len(controls)


@pytest.mark.parametrize("entry", shipped_topic().entries, ids=lambda entry: entry.id)
def test_every_fact_names_its_section_source_and_caution(entry: Entry) -> None:
    topic = shipped_topic()
    for card in (fact_card(entry, topic.related(entry)), floor_fact_card(entry, "Holy See")):
        assert f"**Section** {entry.section}" in words(card)
        assert "**Source** Research report of the President, Economic and Social Council" in words(card)
        assert ("Use with care" in words(card)) == bool(entry.caution)
        assert_fits(card)


def test_the_answer_comes_first() -> None:
    card = fact_card(shipped_entry("group-women"))
    assert texts(card)[0].startswith("**49 percent of victims of human trafficking**")


def test_a_figure_names_its_year() -> None:
    assert texts(fact_card(shipped_entry("forced-labour-victims")))[0].startswith(
        "**21 million people · victims of forced labour (2012)**"
    )


def test_a_fact_opens_what_belongs_to_it_and_can_be_put_on_the_floor() -> None:
    entry = shipped_entry("icat-members")
    controls = [button.control for button in buttons(fact_card(entry, shipped_topic().related(entry)))]
    assert [(control.verb, control.subject) for control in controls] == [
        (Verb.FACT, "icat"),
        (Verb.FACT, "icat-working-group"),
        (Verb.FACT_TO_FLOOR, "icat-members"),
    ]


def test_on_the_floor_a_fact_names_who_asked_and_has_no_buttons() -> None:
    card = floor_fact_card(shipped_entry("icat"), "Holy *See* @everyone")
    assert "at the request of Holy \\*See\\* \\@everyone" in words(card)
    assert card.tone is Tone.FLOOR
    assert buttons(card) == []


def test_a_link_is_a_real_one() -> None:
    assert "<http://www.ungift.org/>" in words(fact_card(shipped_entry("source-joint-statement")))


def test_a_sure_answer_is_shown_whole_with_others_to_open() -> None:
    findings = shipped_finder().search("How many people are victims of forced labour?")
    card = findings_card(findings)
    assert card.title == "21 million victims of forced labour (2012)"
    assert "**Section** General Overview › Purposes" in words(card)
    opened = [button.control.subject for button in buttons(card) if button.control.verb is Verb.FACT]
    assert opened == [entry.id for entry in findings.entries[1:]]
    assert_fits(card)


def test_mended_words_are_said() -> None:
    card = findings_card(shipped_finder().search("percntage of wimen"))
    assert "Read “percentage” for “percntage”, “women” for “wimen”" in words(card)


def test_an_unsure_answer_lets_one_choose() -> None:
    card = findings_card(shipped_finder().search("number of countries"))
    assert card.title == "Which of these?"
    assert 2 <= len(buttons(card)) <= 5
    assert "Research report" in words(card)
    assert_fits(card)


def test_where_nothing_is_found_the_nearest_is_offered() -> None:
    findings = shipped_finder().search("pizza")
    card = findings_card(findings)
    assert card.title == "Nothing found"
    assert [button.control.subject for button in buttons(card)] == [entry.id for entry in findings.nearest]
    assert_fits(card)


@pytest.mark.parametrize("question", ["", "@everyone <@1>\n# x", "*" * 10_000, "🇫🇷" * 3_000, "<t:1:R>" * 500])
def test_a_hostile_question_is_shown_as_text(question: str) -> None:
    card = findings_card(Findings(question, (), sure=False, nearest=shipped_topic().entries[:3]))
    assert "\n# x" not in words(card)
    assert " @everyone" not in words(card)
    assert " <t:" not in words(card)
    assert_fits(card)


@pytest.mark.parametrize("kind", Kind)
def test_a_list_shows_every_entry_of_its_kind_once(kind: Kind) -> None:
    pages = all_pages((kind,))
    opened = [
        button.control.subject
        for page in pages
        for button in buttons(page)
        if button.control.verb is Verb.FACT
    ]
    assert sorted(opened) == sorted(entry.id for entry in shipped_topic().of_kind(kind))
    assert all(page.title == KIND_NAMES[kind] for page in pages)
    for page in pages:
        assert_fits(page)


def test_several_kinds_make_one_list() -> None:
    kinds = (Kind.TREATY, Kind.RESOLUTION, Kind.PROGRAMME)
    assert len(all_pages(kinds)) == 2
    assert list_card(shipped_topic(), kinds).title == "Treaties, Resolutions, Programmes"


@pytest.mark.parametrize(
    ("page", "shown"), [(-5, "1 to 8 of 31"), (3, "25 to 31 of 31"), (99, "25 to 31 of 31")]
)
def test_a_page_out_of_range_is_the_nearest_one(page: int, shown: str) -> None:
    assert shown in words(list_card(shipped_topic(), (Kind.FIGURE,), page))


def test_a_list_of_nothing_says_so() -> None:
    topic = Topic("Empty", shipped_topic().report, {}, ())
    assert texts(list_card(topic, (Kind.FIGURE,))) == ["The report has none."]


def test_the_timeline_is_in_the_order_of_dates() -> None:
    shown = words(timeline_card(shipped_topic()))
    places = [shown.index(date) for date in ("1997", "15 November 2000", "29 September 2003", "March 2006")]
    assert places == sorted(places)


@pytest.mark.parametrize("subject", ["", "nonsense", "figure_nonsense", "_", "FIGURE"])
def test_a_forged_subject_names_no_kinds(subject: str) -> None:
    assert listed_kinds(subject) == ()


def test_the_longest_fact_a_file_may_hold_fits() -> None:
    report = shipped_topic().report
    wild = "*_~`|<@>#" * 200
    longest = Entry(
        id="x" * 40,
        kind=Kind.FIGURE,
        title=wild[:100],
        text=wild[:1000],
        section=wild[:100],
        subsection=wild[:100],
        source=wild[:500],
        caution=wild[:500],
        figure=Figure(1, wild[:100], wild[:100]),
        link="https://" + "x" * 292,
        report=replace(report, forum=wild[:100], session=wild[:100]),
    )
    assert_fits(fact_card(longest, shipped_topic().entries[:9]))
    assert_fits(floor_fact_card(longest, wild))
    many = tuple(replace(longest, id=f"x{number}") for number in range(6))
    assert_fits(findings_card(Findings(wild, many, sure=True, read_as=((wild, wild),) * 9)))
    assert_fits(findings_card(Findings(wild, many, sure=False, read_as=((wild, wild),) * 9)))
    listed = tuple(replace(longest, id=f"x{number}") for number in range(30))
    assert_fits(list_card(Topic("Wild", report, {}, listed), (Kind.FIGURE,), 1))


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Figure(53, "percent", ""), "53 percent"),
        (Figure(21_000_000, "people", ""), "21 million people"),
        (Figure(20_900_000, "people", ""), "20.9 million people"),
        (Figure(1_234_567, "people", ""), "1,234,567 people"),
        (Figure(0.3, "percent", ""), "0.3 percent"),
    ],
)
def test_a_figure_is_said_as_one_says_it(figure: Figure, said: str) -> None:
    assert figure_words(figure) == said


@pytest.mark.parametrize(
    ("written", "said"),
    [("2000-11-15", "15 November 2000"), ("2006-09", "September 2006"), ("2009", "2009")],
)
def test_a_date_is_as_precise_as_the_report(written: str, said: str) -> None:
    assert date_words(PartialDate.parse(written)) == said


def test_a_fact_of_a_report_with_pages_says_on_which_it_stands() -> None:
    entry = replace(shipped_entry("main-trafficking-flows"), page=7)
    assert "**Section** General Overview › Purposes, page 7" in words(fact_card(entry))
