"""Whom the heading of a working paper names."""

from __future__ import annotations

from bot.procedure.engine import legal_actions, replay
from bot.procedure.refusals import Reason
from bot.procedure.rules.papers.names import ChangePaperNames
from bot.procedure.rules.papers.papers import BeginPaper, DiscardPaper, SubmitPaper
from bot.procedure.state.papers import NAME_TAKEN, NAME_UNKNOWN, Doubt
from tests.procedure.committees import PRESIDENT, STRANGER, in_session
from tests.procedure.writing import TEXT, paper, writing

NAMED = ChangePaperNames(1, ("Ghana", "China"), ("Haiti", "Ghana", "Haiti"))


def test_the_delegation_puts_right_whom_its_heading_names() -> None:
    floor = in_session()
    doubts = (
        Doubt("", NAME_TAKEN, "Gana", "Ghana"),
        Doubt("", NAME_UNKNOWN, "Atlantis"),
        Doubt("o1", "clause"),
    )
    floor.act("China", BeginPaper(TEXT, doubts, ("Estonia",)))
    floor.act("China", NAMED)
    assert (paper(floor).sponsors, paper(floor).signatories) == (("Ghana",), ("Haiti",))
    assert [own.clause for own in paper(floor).doubts] == ["o1"]
    assert paper(floor).revision == 1
    assert replay(floor.events) == floor.session


def test_those_named_have_yet_to_consent_once_it_is_submitted() -> None:
    floor = writing()
    floor.act("China", NAMED)
    floor.act("China", SubmitPaper(1, 1))
    assert floor.draft.sponsors == ("China",)
    assert (floor.draft.named_sponsors, floor.draft.named_signatories) == (("Ghana",), ("Haiti",))


def test_only_delegations_of_the_committee_are_named() -> None:
    refusal = writing().refusal("China", ChangePaperNames(1, ("Atlantis",)))
    assert (refusal.reason, refusal.facts) == (Reason.UNKNOWN_DELEGATION, {"delegation": "Atlantis"})


def test_names_that_are_there_already_change_nothing() -> None:
    floor = writing()
    floor.act("China", NAMED)
    assert floor.act("China", NAMED) == ()


def test_only_its_delegation_and_the_dais_name_anybody_while_it_is_open() -> None:
    floor = writing()
    assert floor.refusal("France", NAMED).reason is Reason.PAPER_OF_ANOTHER
    for who, listed in (("China", True), (PRESIDENT, True), ("France", False), (STRANGER, False)):
        legal = legal_actions(floor.session, floor.actor(who), floor.at, (ChangePaperNames,))
        assert (ChangePaperNames(1) in legal) == listed
    floor.dais(NAMED)
    floor.act("China", DiscardPaper(1))
    assert floor.refusal("China", NAMED).reason is Reason.PAPER_OVER
