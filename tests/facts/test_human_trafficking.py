"""The shipped topic holds what its report says: headings, figures, dates, parties, questions, sources."""

from __future__ import annotations

import pytest

from bot.facts.topic import Entry, Kind
from bot.rendering.facts import figure_words
from tests.facts.shipped import shipped_entry, shipped_topic

HEADINGS = {
    "Introduction": (),
    "Definition of Key Terms": (
        "Human Trafficking",
        "Act and means",
        "Purpose",
        "Sexual exploitation",
        "Forced labor",
    ),
    "General Overview": ("Purposes", "Organization", "Consequences"),
    "Major Parties Involved and Their Views": (
        "United Nations Office on Drugs and Crime (UNODC)",
        "United Nations Global Initiative to fight Human Trafficking (UN.GIFT)",
        "Inter-agency Coordination group Against Trafficking in persons (ICAT)",
    ),
    "Timeline of Events": (),
    "UN involvement, Relevant Resolutions, Treaties and Events": (),
    "Evaluation of Previous Attempts to Resolve the Issue": (),
    "Possible Solutions": (),
    "Bibliography": (),
    "Appendices": tuple(f"Appendix {number}" for number in ("I", "II", "III", "IV", "V", "VI", "VII")),
}

FIGURES = {
    (53, "percent"): "share-sexual-exploitation",
    (40, "percent"): "share-forced-labour",
    (7, "percent"): "share-other-purposes",
    (49, "percent"): "group-women",
    (21, "percent"): "group-girls",
    (18, "percent"): "group-men",
    (12, "percent"): "group-boys",
    (63, "percent"): "crossing-borders",
    (25, "percent"): "sub-regional-share",
    (37, "percent"): "one-border-crossed",
    (34, "percent"): "no-border-crossed",
    (79, "percent"): "females-sexually-exploited",
    (83, "percent"): "males-in-forced-labour",
    (62, "percent"): "parties-with-new-laws",
    (5, "percent"): "countries-without-laws",
    (10, "percent"): "countries-with-partial-laws",
    (510, "flows"): "main-trafficking-flows",
    (21_000_000, "people"): "forced-labour-victims",
    (52_000_000, "people"): "victims-of-trafficking",
    (147, "signatories"): "ctoc-signatories",
    (154, "member states"): "plan-of-action-states",
    (16, "organisations"): "icat-members",
    (5, "papers"): "icat-papers",
    (5, "parts"): "plan-of-action-parts",
    (4, "groups"): "four-groups-of-victims",
    (3, "groups"): "three-groups-of-purposes",
    (3, "Ps"): "three-ps",
    (4, "Ps"): "four-ps",
    (3, "elements"): "three-elements",
    (2, "protocols"): "ctoc-protocols",
    (18, "years of age"): "victims-under-eighteen",
}

DATES = {
    "1997": "event-unodc-established",
    "2000-11-15": "event-ctoc-adopted",
    "2003-09-29": "event-ctoc-in-force",
    "2003-12-25": "event-protocol-in-force",
    "2006-03": "event-un-gift-launched",
    "2006-09": "event-icat-established",
    "2008-07": "event-ecosoc-resolution",
    "2009": "event-framework-published",
    "2012": "event-ilo-estimate",
    "2013-03": "event-ga-resolution",
}


def entries() -> tuple[Entry, ...]:
    return shipped_topic().entries


def ids(entry: Entry) -> str:
    return entry.id


def test_the_headings_are_those_of_the_report() -> None:
    assert shipped_topic().sections == HEADINGS


@pytest.mark.parametrize("entry", entries(), ids=ids)
def test_every_entry_stands_under_a_heading_of_the_report(entry: Entry) -> None:
    assert entry.section in HEADINGS
    assert entry.subsection in ("", *HEADINGS[entry.section])


def test_every_heading_has_an_entry() -> None:
    headings = {(section, part) for section, parts in HEADINGS.items() for part in parts or ("",)}
    assert headings <= {(entry.section, entry.subsection) for entry in entries()}


def test_every_figure_of_the_report_is_there() -> None:
    found = {(entry.figure.value, entry.figure.unit): entry.id for entry in entries() if entry.figure}
    assert found == FIGURES


@pytest.mark.parametrize("entry", shipped_topic().of_kind(Kind.FIGURE), ids=ids)
def test_a_figure_is_in_words_what_it_is_in_numbers(entry: Entry) -> None:
    assert entry.figure is not None
    number = figure_words(entry.figure).removesuffix(entry.figure.unit).strip()
    assert number in entry.text


def test_only_the_estimate_and_what_is_inferred_from_it_have_a_year() -> None:
    dated = {entry.id: entry.figure.year for entry in entries() if entry.figure and entry.figure.year}
    assert dated == {"forced-labour-victims": 2012, "victims-of-trafficking": 2012}


def test_every_percentage_is_cautioned() -> None:
    percentages = [entry for entry in entries() if entry.figure and entry.figure.unit == "percent"]
    assert [entry.id for entry in percentages if "year" not in entry.caution] == []


def test_every_date_of_the_report_is_there_in_order() -> None:
    timeline = {str(event.date): event.id for event in shipped_topic().timeline()}
    assert list(timeline.items()) == list(DATES.items())


def test_the_parties_are_there_by_their_abbreviations() -> None:
    found = {party.abbreviation for party in shipped_topic().of_kind(Kind.PARTY)}
    named = {"UNODC", "UN.GIFT", "ICAT", "UNICEF", "ILO", "UNHCR", "IOM", "OHCHR", "ECOSOC", "GA"}
    assert named <= found


def test_the_resolutions_are_there_by_their_symbols() -> None:
    found = {entry.symbol for entry in shipped_topic().of_kind(Kind.RESOLUTION)}
    assert found == {"A/RES/55/25", "A/RES/64/293", "E/RES/2008/33", "A/RES/67/190"}


def test_all_of_bibliography_and_appendices_is_there() -> None:
    sources = shipped_topic().of_kind(Kind.SOURCE)
    assert sum(source.section == "Bibliography" for source in sources) == 11
    appendices = [source for source in sources if source.section == "Appendices"]
    assert [source.subsection for source in appendices] == list(HEADINGS["Appendices"])
    assert all(source.link for source in appendices)


def test_a_source_without_an_address_says_so() -> None:
    without = [source for source in shipped_topic().of_kind(Kind.SOURCE) if not source.link]
    assert {source.id for source in without} == {"source-bounded-hands", "source-framework"}
    assert all("no address" in source.caution for source in without)


def test_ten_questions_are_put_to_the_committee() -> None:
    assert len(shipped_topic().of_kind(Kind.QUESTION)) == 10


@pytest.mark.parametrize("entry", entries(), ids=ids)
def test_what_an_entry_refers_to_is_there(entry: Entry) -> None:
    assert len(shipped_topic().related(entry)) == len(entry.see)


@pytest.mark.parametrize(
    ("entry_id", "words"),
    [
        ("ecosoc-resolution-2008-33", "2008/23"),
        ("event-ecosoc-resolution", "2008/23"),
        ("source-appendix-6", "2008/23"),
        ("victims-of-trafficking", "own inference"),
        ("forced-labour-victims", "ten years"),
        ("three-equal-groups", "not equal"),
        ("no-border-crossed", "97"),
        ("crossing-borders", "3 percent"),
        ("sub-regional-share", "added up"),
        ("un-gift-steering-board", "not states"),
        ("icat-working-group", "member states"),
        ("plan-of-action-states", "adopted, not ratified"),
        ("ctoc-signatories", "not ratifying"),
        ("victims-under-eighteen", "purpose of exploitation"),
        ("source-illicit-traffic", "do not belong together"),
    ],
)
def test_what_may_mislead_is_cautioned(entry_id: str, words: str) -> None:
    assert words in shipped_entry(entry_id).caution


def value_of(entry_id: str) -> int | float:
    figure = shipped_entry(entry_id).figure
    assert figure is not None
    return figure.value


def test_the_inferred_total_follows_from_its_parts() -> None:
    exact = value_of("forced-labour-victims") * 100 / value_of("share-forced-labour")
    assert exact == 52_500_000
    assert value_of("victims-of-trafficking") == 52_000_000


def test_shares_of_one_whole_add_up() -> None:
    purposes = ("share-sexual-exploitation", "share-forced-labour", "share-other-purposes")
    groups = ("group-women", "group-girls", "group-men", "group-boys")
    assert sum(map(value_of, purposes)) == 100
    assert sum(map(value_of, groups)) == 100
