from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.procedure.rulebook import Majority, MatterKind
from bot.procedure.state.resolutions import Clause, Draft, DraftStatus, SubClause
from bot.procedure.state.voting import Closing, Matter, Method, Result
from bot.procedure.tally import Choice, count
from bot.rendering.resolution_document import resolution_markdown, resolution_pdf
from tests.rendering.pdf_text import squeezed, words_of

COUNCIL = "Economic and Social Council"
ADOPTED = "Adopted by a recorded vote of 2 to 1, with 1 abstention."

DRAFT = Draft(
    number=3,
    symbol="E/2015/L.3",
    title="Victims of trafficking",
    sponsors=("France", "Côte d'Ivoire", "Türkiye"),
    preambular=(
        Clause("p1", "Recalling its resolution 2008/33;"),
        Clause("p2", "Deeply concerned by what it costs", (SubClause("children."), SubClause("women, and"))),
    ),
    operative=(
        Clause(
            "o1",
            "Calls upon all States to protect victims.",
            (
                SubClause("by law:", ("within two years", "with a report; and")),
                SubClause("by agreements; and"),
            ),
        ),
        Clause("o2", "Requests what the Council refused;"),
        Clause("o3", "Takes note of the report,"),
        Clause("o4", "decides to remain seized of the matter"),
    ),
    status=DraftStatus.ADOPTED,
    rejected=("o2",),
)

BALLOTS = {"Türkiye": Choice.YES, "Togo": Choice.NO, "France": Choice.YES, "Nepal": Choice.ABSTAIN}
RECORD = Result(
    number=7,
    matter=Matter(MatterKind.DRAFT, 3),
    method=Method.ROLL_CALL,
    majority=Majority.SIMPLE,
    carried=True,
    tally=count(BALLOTS.values(), 4),
    entitled=("Togo", "Türkiye", "France", "Nepal"),
    ballots=BALLOTS,
    closing=Closing.ALL_VOTED,
    closed_at=datetime(2015, 11, 10, 9, 42, tzinfo=UTC),
)

MARKDOWN = """\
# Victims of trafficking

**Resolution E/2015/L.3** · Economic and Social Council · 2015 session

Submitted by France, Côte d'Ivoire and Türkiye

Adopted by a recorded vote of 2 to 1, with 1 abstention.

---

*The Economic and Social Council*,

*Recalling* its resolution 2008/33,

*Deeply concerned* by what it costs:
- (a) children,
- (b) women,

1. *Calls upon* all States to protect victims:
   - (a) by law:
     - (i) within two years;
     - (ii) with a report;
   - (b) by agreements;

2. *Takes note of* the report;

3. *decides* to remain seized of the matter.

## Annex: record of the roll-call vote

In favour 2 · Against 1 · Abstaining 1 · Not voting 0

Simple majority: 2 of 3 votes cast needed

**In favour (2):** France, Türkiye

**Against (1):** Togo

**Abstaining (1):** Nepal

**Not voting (0):** None
"""


def markdown(draft: Draft, adopted: str | None = None, record: Result | None = None) -> str:
    return resolution_markdown(draft, committee=COUNCIL, year=2015, adopted=adopted, record=record)


def pdf(draft: Draft, adopted: str | None = None, record: Result | None = None) -> bytes:
    return resolution_pdf(draft, committee=COUNCIL, year=2015, adopted=adopted, record=record)


def saying(text: str) -> Draft:
    return replace(DRAFT, operative=(Clause("o1", text),), rejected=())


def test_an_adopted_resolution_in_markdown_is_exact() -> None:
    assert markdown(DRAFT, ADOPTED, RECORD) == MARKDOWN


def test_the_pdf_says_the_same_as_the_markdown() -> None:
    made = pdf(DRAFT, ADOPTED, RECORD)

    said = words_of(made)
    text = MARKDOWN.split("---")[1].split("## Annex")[0].replace("- ", "").replace("*", "")
    assert made.startswith(b"%PDF-")
    assert said.startswith(squeezed(f"{COUNCIL} E/2015/L.3 2015 session Resolution Victims of trafficking"))
    assert squeezed(f"Submitted by France, Côte d'Ivoire and Türkiye {ADOPTED} {text}") in said
    assert squeezed("Annex: record of the roll-call vote In favour 2 · Against 1") in said
    assert squeezed("In favour (2) France, Türkiye Against (1) Togo Abstaining (1) Nepal") in said


def test_a_pdf_made_again_is_the_same_to_the_byte() -> None:
    assert pdf(DRAFT, ADOPTED, RECORD) == pdf(DRAFT, ADOPTED, RECORD)


def test_a_draft_is_called_a_draft_and_has_neither_adoption_nor_annex() -> None:
    text = markdown(replace(DRAFT, status=DraftStatus.INTRODUCED))

    assert "**Draft resolution E/2015/L.3**" in text
    assert "Adopted" not in text
    assert "Annex" not in text


def test_a_rejected_draft_is_called_rejected_and_keeps_its_record() -> None:
    text = markdown(replace(DRAFT, status=DraftStatus.REJECTED), record=RECORD)

    assert "**Draft resolution (rejected) E/2015/L.3**" in text
    assert "**Against (1):** Togo" in text


def test_a_resolution_adopted_without_a_vote_has_no_annex() -> None:
    record = replace(RECORD, method=Method.WITHOUT_A_VOTE, ballots={})

    assert "Annex" not in markdown(DRAFT, "Adopted without a vote.", record)


def test_a_draft_without_sponsors_is_submitted_by_no_one() -> None:
    assert "Submitted" not in markdown(replace(DRAFT, sponsors=()))
    assert "Submitted by France\n" in markdown(replace(DRAFT, sponsors=("France",)))


def test_a_committee_named_with_its_article_has_only_one() -> None:
    text = resolution_markdown(DRAFT, committee="The Council", year=2015, adopted=None, record=None)

    assert "*The Council*," in text


def test_a_resolution_left_without_operative_clauses_still_prints() -> None:
    bare = replace(DRAFT, rejected=tuple(clause.id for clause in DRAFT.operative))

    assert squeezed("(b) women,") in words_of(pdf(bare))
    assert "1." not in markdown(bare)


@pytest.mark.parametrize(
    ("typed", "opening"),
    [
        ("Urges States to act", "*Urges* States to act."),
        ("URGES States to act", "*URGES* States to act."),
        ("Calls upon States", "*Calls upon* States."),
        ("Calls States to order", "*Calls* States to order."),
        ("Further strongly urges", "*Further strongly* urges."),
        ("Notes with deep concern the figures", "*Notes with deep concern* the figures."),
        ("Expresses its hope, however", "*Expresses its hope*, however."),
        ("Takes note offhand", "*Takes* note offhand."),
        ("Welcomes", "*Welcomes*."),
    ],
)
def test_the_opening_of_a_clause_is_its_longest_known_phrase_or_its_first_word(
    typed: str, opening: str
) -> None:
    assert f"1. {opening}\n" in markdown(saying(typed))


@pytest.mark.parametrize("end", ["", ".", ";", ",", ":", " ;", "; and", ",and .", ";\n", "..."])
def test_whatever_was_typed_at_the_end_of_a_clause_gives_way_to_the_right_stop(end: str) -> None:
    assert "1. *Urges* England and Ireland.\n" in markdown(saying(f"Urges England and Ireland{end}"))


def test_clauses_past_the_alphabet_and_past_ten_keep_their_marks() -> None:
    subclauses = (*(SubClause(f"point {number}") for number in range(27)), SubClause("parts", ("x",) * 14))
    text = markdown(replace(DRAFT, operative=(Clause("o1", "Urges", subclauses),), rejected=()))

    assert "- (z) point 25;" in text
    assert "- (aa) point 26;" in text
    assert "- (bb) parts:" in text
    assert "- (iv) x;" in text
    assert "- (xiv) x.\n" in text


def test_markup_in_a_clause_is_printed_as_it_was_typed() -> None:
    typed = 'Urges #panic("x") $x$ @ref <label> *bold* _slanted_ `raw` \\ // gone [link](x)'

    assert squeezed(typed) in words_of(pdf(saying(typed)))
    assert (
        r'*Urges* \#panic("x") \$x\$ \@ref \<label\> \*bold\* \_slanted\_ \`raw\` \\ // gone \[link\](x).'
        in markdown(saying(typed))
    )


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200), st.text(max_size=60))
def test_no_text_breaks_a_resolution(clause: str, name: str) -> None:
    parts = (SubClause(clause, (clause, name)),)
    draft = Draft(
        1,
        name,
        clause,
        (name,),
        (Clause("p1", clause, parts),),
        (Clause("o1", clause, parts), Clause("o2", name)),
    )

    assert resolution_pdf(draft, committee=name, year=2015, adopted=clause, record=None).startswith(b"%PDF-")
    assert "\n2. " in resolution_markdown(draft, committee=name, year=2015, adopted=clause, record=None)
