from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.files.reading import text_of
from bot.procedure.rules.amendments.life import IntroduceAmendment
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.resolutions import Clause, Draft, DraftStatus, SubClause
from bot.procedure.state.voting import Method
from bot.rendering.documents.form import ResolutionDocument, resolution_document
from bot.rendering.documents.markdown import resolution_markdown
from bot.rendering.documents.pdf import resolution_pdf
from bot.rendering.documents.word import resolution_word
from tests.procedure.amending import MODIFY, adopted, changed, debating, proposed
from tests.rendering.council_texts import (
    COUNCIL,
    DRAFT,
    ON_THE_WHOLE,
    VOTES,
    introduced,
    paper,
    saying,
)
from tests.rendering.pdf_text import squeezed, words_of

MARKDOWN = """\
# Victims of trafficking

**Resolution E/2015/L.1** · Economic and Social Council · 2015 session · 10 November 2015

Agenda item: Human trafficking

Sponsors: France, Côte d'Ivoire and Türkiye

Adopted by a recorded vote of 2 to 1, with 1 abstention, on 10 November 2015

---

*The Economic and Social Council*,

*Recalling* its resolution 2008/33,

*Deeply concerned* by what it costs:
- (a) children,
- (b) women,

1. *Calls upon* all States to protect victims:
   - (a) by law:
     - (i) within two years; and
     - (ii) with a report; and
   - (b) by agreements;

2. *Takes note of* the report;

3. *decides* to remain seized of the matter.

## Annex: record of the decisions on E/2015/L.1

### Vote on the draft resolution as a whole

**Draft resolution E/2015/L.1 as a whole (clauses 1, 3 and 4): adopted.** Roll call, 10 November 2015: \
2 in favour, 1 against, 1 abstaining. Simple majority: 2 of 3 votes cast needed.

- **In favour (2):** France, Türkiye
- **Against (1):** Togo
- **Abstaining (1):** Nepal

### Votes on parts of the draft resolution

**Operative clause 2 of E/2015/L.1: voted out.** Roll call, 10 November 2015: \
1 in favour, 2 against, 0 abstaining, 1 not voting. Simple majority: 2 of 3 votes cast needed.

- **In favour (1):** France
- **Against (2):** Togo, Türkiye
- **Abstaining (0):** None
- **Not voting (1):** Nepal

### Where the operative clauses come from

- Clause 1 is clause 1 of the draft.
- Clauses 2 and 3 are clauses 3 and 4 of the draft.
- Clause 2 of the draft was voted out (vote 1).
"""


def markdown(draft: Draft = DRAFT) -> str:
    return resolution_markdown(paper(draft))


def test_an_adopted_resolution_in_markdown_is_exact() -> None:
    assert resolution_markdown(paper(DRAFT, VOTES, agenda="Human trafficking")) == MARKDOWN


def test_the_pdf_says_the_same_as_the_markdown() -> None:
    made = resolution_pdf(paper(DRAFT, VOTES, agenda="Human trafficking"))

    said = words_of(made)
    heading, text = MARKDOWN.replace("#", "").replace("*", "").split("---")
    assert made.startswith(b"%PDF-")
    assert said.startswith(
        squeezed("Resolution E/2015/L.1 Economic and Social Council 10 November 2015 2015 session")
    )
    for line in heading.splitlines()[4:]:
        assert squeezed(line) in said
    body, annex = text.replace("- ", "").split("Annex: record")
    assert squeezed(body) in said
    assert squeezed(f"Annex: record{annex}") in said


@pytest.mark.parametrize("made", [resolution_pdf, resolution_word, resolution_markdown])
def test_a_file_made_again_is_the_same_to_the_byte(made: Callable[[ResolutionDocument], object]) -> None:
    assert made(paper(DRAFT, VOTES)) == made(paper(DRAFT, VOTES))


def test_a_draft_is_called_a_draft_and_has_neither_adoption_nor_annex() -> None:
    text = markdown(introduced())

    assert "**Draft resolution E/2015/L.1**" in text
    assert "\nStatus: not adopted; before the committee\n" in text
    assert "Adopted" not in text
    assert "Annex" not in text


def test_a_draft_says_that_it_is_not_adopted_and_what_was_done_so_far() -> None:
    floor = debating(3)
    assert resolution_document(floor.session, floor.draft).status == "not adopted; before the committee"
    adopted(floor, proposed(floor, MODIFY, "o1"))
    assert resolution_document(floor.session, floor.draft).status == (
        "not adopted; before the committee, with 1 amendment in its text"
    )
    floor.dais(OpenVote(method=Method.PLACARDS, clause_by_clause=True))
    floor.ballots(no=7)
    floor.dais(OpenVote(method=Method.PLACARDS))
    assert resolution_document(floor.session, floor.draft).status == (
        "not adopted; being voted on, with 1 amendment in its text, 1 clause voted out"
    )
    for own in (resolution_pdf, resolution_word):
        made = text_of(own(resolution_document(floor.session, floor.draft)))
        assert "Status: not adopted; being voted on" in " ".join(made.split())


def test_what_changed_only_another_amendment_is_not_said_to_be_in_the_text() -> None:
    floor = debating(3, degrees=2)
    first = proposed(floor, MODIFY, "o1")
    floor.dais(IntroduceAmendment(first))
    adopted(floor, changed(floor, first))
    assert resolution_document(floor.session, floor.draft).status == "not adopted; before the committee"


def test_a_draft_that_is_closed_says_what_became_of_it() -> None:
    referred = replace(introduced(), status=DraftStatus.REFERRED, referred_to="the Third Committee")

    assert paper(referred).status == "referred to the Third Committee"
    assert paper(replace(introduced(), status=DraftStatus.WITHDRAWN)).status == "withdrawn"


def test_a_rejected_draft_is_called_rejected_and_keeps_its_record() -> None:
    text = resolution_markdown(paper(replace(DRAFT, status=DraftStatus.REJECTED), VOTES))

    assert "**Draft resolution E/2015/L.1**" in text
    assert "\nStatus: rejected\n" in text
    assert "**Against (1):** Togo" in text
    assert "Requests* what the Council refused" in text


def test_a_resolution_adopted_without_a_vote_says_so_and_has_no_annex() -> None:
    record = replace(ON_THE_WHOLE, method=Method.WITHOUT_A_VOTE, ballots={})
    text = resolution_markdown(paper(replace(DRAFT, rejected=()), (record,)))

    assert "Adopted without a vote on 10 November 2015" in text
    assert "Annex" not in text


def test_a_draft_names_its_sponsors_and_signatories_and_a_resolution_its_sponsors() -> None:
    signed = replace(introduced(), signatories=("Nepal", "Togo"), sponsors=("France",))

    assert "Sponsors: France\n\nSignatories: Nepal and Togo\n" in markdown(signed)
    assert "Signatories" not in markdown(replace(signed, status=DraftStatus.ADOPTED))
    assert "Sponsors" not in markdown(replace(signed, sponsors=()))


def test_names_with_an_and_of_their_own_are_parted_by_semicolons() -> None:
    sponsors = ("Trinidad and Tobago", "Korea, Republic of", "France")

    assert "Sponsors: Trinidad and Tobago; Korea, Republic of; France\n" in markdown(
        replace(introduced(), sponsors=sponsors)
    )


def test_a_committee_named_with_its_article_has_only_one() -> None:
    assert paper(committee=replace(COUNCIL, name="The Council")).organ == "The Council"


def test_the_day_of_a_draft_is_that_of_its_submission() -> None:
    assert paper(introduced()).date == "10 November 2015"
    assert paper(replace(introduced(), submitted_at=None)).date == ""


def test_a_resolution_left_without_operative_clauses_still_prints() -> None:
    bare = paper(replace(DRAFT, rejected=tuple(clause.id for clause in DRAFT.operative)))

    assert squeezed("(b) women,") in words_of(resolution_pdf(bare))
    assert "Calls" not in resolution_markdown(bare)


def test_markup_in_a_clause_is_printed_as_it_was_typed() -> None:
    typed = 'Urges #panic("x") $x$ @ref <label> *bold* _slanted_ `raw` \\ // gone [link](x)'

    assert squeezed(typed) in words_of(resolution_pdf(paper(saying(typed))))
    assert (
        r'*Urges* \#panic("x") \$x\$ \@ref \<label\> \*bold\* \_slanted\_ \`raw\` \\ // gone \[link\](x).'
        in markdown(saying(typed))
    )


def test_a_word_without_end_stays_on_the_page_and_is_not_changed() -> None:
    assert f"Urges{'x' * 500}." in words_of(resolution_pdf(paper(saying(f"Urges {'x' * 500}"))))


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200), st.text(max_size=60))
def test_no_text_breaks_a_document(clause: str, name: str) -> None:
    parts = (SubClause(clause, (clause, name)),)
    draft = Draft(
        1,
        name,
        clause,
        (name,),
        (Clause("p1", clause, parts),),
        (Clause("o1", clause, parts), Clause("o2", name)),
        signatories=(clause,),
    )
    printed = paper(draft, committee=replace(COUNCIL, name=name), agenda=clause)

    assert resolution_pdf(printed).startswith(b"%PDF-")
    assert resolution_word(printed).startswith(b"PK")
    assert "\n2. " in resolution_markdown(printed)
