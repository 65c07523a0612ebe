from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.rulebook import MatterKind
from bot.procedure.rules.amendments.life import ConsentToAmendment, IntroduceAmendment
from bot.procedure.rules.amendments.votes import PutAmendment
from bot.procedure.rules.amendments.words import ProposeWords
from bot.procedure.rules.voting.actions import CloseVote, OpenVote
from bot.procedure.rules.voting.hands import CountHands
from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.voting import Matter, Method
from bot.procedure.tally import Choice
from bot.rendering.documents.form import resolution_document
from bot.rendering.documents.markdown import resolution_markdown
from bot.rendering.documents.record import Entry, adopted_text, decisive_votes, record_of
from tests.procedure.amending import ADD, MODIFY, STRIKE, adopted, changed, debating, proposed
from tests.procedure.committees import Floor
from tests.rendering.council_texts import (
    AGAINST,
    DRAFT,
    MEMBERS,
    ON_CLAUSE_2,
    ON_THE_WHOLE,
    VOTES,
    council,
    introduced,
    vote,
)

STRUCK = "Calls upon Member States to take measure 2"
WHOLE = Matter(MatterKind.DRAFT, 1)


def sections(floor: Floor) -> dict[str, tuple[Entry, ...]]:
    """The annex of the draft by its headings."""
    return {own.title: own.entries for own in record_of(floor.session, floor.draft)}


def voted(floor: Floor, *carried: bool) -> Draft:
    """The draft after votes on its clauses, carried or not in turn, and on the whole, which is."""
    floor.dais(OpenVote(method=Method.PLACARDS, clause_by_clause=True))
    for own in carried:
        floor.ballots(yes=7 if own else 0, no=0 if own else 7)
        floor.dais(OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=7)
    return floor.draft


def test_the_annex_says_what_every_amendment_did_and_where_every_clause_comes_from() -> None:
    floor = debating(4)
    adopted(floor, proposed(floor, STRIKE, "o2"))
    adopted(floor, proposed(floor, ADD, "o3"))
    adopted(floor, proposed(floor, MODIFY, "o4"))
    draft = voted(floor, True, False, True, True)

    found = sections(floor)
    assert draft.status is DraftStatus.ADOPTED
    assert [own.line for own in found["Amendments adopted"]] == [
        f"Amendment 1, proposed by France, struck what was operative clause 2: “{STRUCK}”",
        "Amendment 2, proposed by France, added operative clause 2",
        "Amendment 3, proposed by France, changed operative clause 3",
    ]
    assert [own.line for own in found["Where the operative clauses come from"]] == [
        "Clause 1 is clause 1 of the draft",
        "Clause 2 is clause 3 of the draft, added by amendment 2",
        "Clause 3 is clause 4 of the draft, changed by amendment 3",
        "Clause 2 of the draft was voted out (vote 5)",
    ]
    assert "Operative clause 2 of E/2015/L.1: voted out" in [
        own.line for own in found["Votes on parts of the draft resolution"]
    ]
    assert "2. *Urges* all Members to report;" in resolution_markdown(
        resolution_document(floor.session, draft)
    )


def test_words_put_in_place_of_others_are_quoted() -> None:
    floor = debating(2)
    floor.act("France", ProposeWords(MODIFY, "o1", "measure", "steps"))
    adopted(floor, 1)

    (entry,) = sections(floor)["Amendments adopted"]
    assert entry.line.endswith("put “steps” in place of “measure” in operative clause 1")


def test_an_amendment_that_all_sponsors_agree_to_is_recorded_without_a_vote() -> None:
    floor = debating(2, friendly=True)
    number = proposed(floor, MODIFY, "o1")
    floor.act("Brazil", ConsentToAmendment(number))

    (entry,) = sections(floor)["Amendments adopted"]
    assert (entry.more, entry.votes) == ("Accepted by the sponsors.", ())


def test_an_amendment_of_the_second_degree_is_recorded_with_the_one_it_changed() -> None:
    floor = debating(2, degrees=2)
    first = proposed(floor, MODIFY, "o1")
    floor.dais(IntroduceAmendment(first))
    adopted(floor, changed(floor, first))
    floor.dais(PutAmendment(first))
    floor.ballots(yes=7)

    assert [own.line.partition(", changed ")[2] for own in sections(floor)["Amendments adopted"]] == [
        "operative clause 1",
        "the words of amendment 1",
    ]


def test_clauses_that_only_moved_together_are_told_in_one_line() -> None:
    floor = debating(6)
    voted(floor, True, False, True, True, True, True)

    assert [own.line for own in sections(floor)["Where the operative clauses come from"]] == [
        "Clause 1 is clause 1 of the draft",
        "Clauses 2 to 5 are clauses 3 to 6 of the draft",
        "Clause 2 of the draft was voted out (vote 2)",
    ]


def test_a_draft_that_was_not_decided_has_no_votes_in_its_annex() -> None:
    assert record_of(council(introduced(), VOTES), introduced()) == ()
    assert decisive_votes(council(introduced(), VOTES), introduced()) == (None, ())


def test_a_vote_that_was_taken_again_is_left_out() -> None:
    again = replace(vote(3, WHOLE), instead_of=2)

    assert decisive_votes(council(DRAFT, (*VOTES, again)), DRAFT) == (again, (ON_CLAUSE_2,))


def test_votes_on_parts_before_an_earlier_vote_on_the_whole_are_left_out() -> None:
    later = (vote(3, Matter(MatterKind.CLAUSE, 1, "o1")), vote(4, WHOLE))

    assert decisive_votes(council(DRAFT, (*VOTES, *later)), DRAFT) == (later[1], later[:1])


def test_a_draft_all_of_whose_parts_were_voted_out_is_recorded_part_by_part() -> None:
    rejected = replace(DRAFT, status=DraftStatus.REJECTED)

    assert decisive_votes(council(rejected, (ON_CLAUSE_2,)), rejected) == (None, (ON_CLAUSE_2,))


def test_how_a_resolution_was_adopted_is_told_in_figures() -> None:
    unanimous = vote(1, WHOLE, dict.fromkeys(MEMBERS, Choice.YES))

    assert adopted_text(ON_THE_WHOLE) == (
        "Adopted by a recorded vote of 2 to 1, with 1 abstention, on 10 November 2015"
    )
    assert adopted_text(unanimous) == "Adopted by a recorded vote of 4 to 0 on 10 November 2015"
    assert adopted_text(replace(unanimous, ballots={})) == "Adopted by a vote of 4 to 0 on 10 November 2015"


def test_a_draft_decided_by_show_of_hands_is_recorded_in_figures_alone() -> None:
    floor = debating(2)
    floor.dais(OpenVote(method=Method.SHOW_OF_HANDS), CountHands(4, 2, 1), CloseVote())

    (entry,) = sections(floor)["Vote on the draft resolution as a whole"]
    assert entry.line == "Draft resolution E/2015/L.1: adopted"
    assert entry.more.startswith("Show of hands, 10 November 2015: 4 in favour, 2 against, 1 abstaining.")
    assert entry.votes == ()
    assert resolution_document(floor.session, floor.draft).adopted.startswith(
        "Adopted by a vote of 4 to 2, with 1 abstention, on 10 November 2015"
    )


@pytest.mark.parametrize("kind", [MatterKind.STRAW_POLL, MatterKind.ELECTION, MatterKind.MOTION])
def test_what_was_not_a_vote_on_the_text_is_not_in_its_record(kind: MatterKind) -> None:
    other = vote(3, Matter(kind, 1, question="Shall we go on?"))

    assert record_of(council(DRAFT, (*VOTES, other)), DRAFT) == record_of(council(DRAFT, VOTES), DRAFT)


def test_a_vote_counted_without_names_is_recorded_in_figures_alone() -> None:
    counted = replace(vote(2, WHOLE, AGAINST), ballots={})
    (section,) = (own for own in record_of(council(DRAFT, (counted,)), DRAFT) if "whole" in own.title)

    assert section.entries[0].votes == ()
    assert "1 in favour, 2 against" in section.entries[0].more
    assert section.entries[0].votes == ()
    assert "1 in favour, 2 against" in section.entries[0].more


def test_a_group_of_clauses_voted_on_as_one_is_one_vote_in_the_record() -> None:
    floor = debating(4)
    floor.dais(OpenVote(method=Method.PLACARDS, clauses=("o1", "o3")))
    for carried in (False, True):
        floor.ballots(yes=7 if carried else 0, no=0 if carried else 7)
        floor.dais(OpenVote(method=Method.PLACARDS))
    floor.ballots(yes=7)

    found = sections(floor)
    assert [own.line for own in found["Votes on parts of the draft resolution"]] == [
        "Operative clauses 1 and 3 of E/2015/L.1: voted out",
        "Operative clauses 2 and 4 of E/2015/L.1: retained",
    ]
    assert [own.line for own in found["Where the operative clauses come from"]] == [
        "Clause 1 is clause 2 of the draft",
        "Clause 2 is clause 4 of the draft",
        "Clause 1 of the draft was voted out (vote 1)",
        "Clause 3 of the draft was voted out (vote 1)",
    ]
