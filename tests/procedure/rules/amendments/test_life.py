"""Amendments: proposed and signed, agreed to, put into the text, and what falls with what."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from math import ceil

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import MotionKind, Topic
from bot.procedure.rules.amendments.life import (
    ConsentToAmendment,
    IntroduceAmendment,
    SignAmendment,
    WithdrawAmendment,
)
from bot.procedure.rules.amendments.proposals import ProposeAmendment
from bot.procedure.rules.motions.debates import Side, SpeakOnMotion
from bot.procedure.rules.resolutions.life import IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.sponsorship import SponsorDraft, WithdrawSponsorship
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import CancelVote, OpenVote
from bot.procedure.state.amendments import Amendment, AmendmentStatus, Stood
from bot.procedure.state.voting import Method
from tests.procedure.amending import (
    ADD,
    INVITES,
    MODIFY,
    STRIKE,
    URGES,
    adopted,
    changed,
    debating,
    proposed,
    status,
    text,
)
from tests.procedure.committees import (
    OBSERVER,
    PRESIDENT,
    STRANGER,
    Floor,
    draft_resolution,
    ecosoc,
    in_session,
    under,
    voting_on_draft,
    with_draft,
)

# proposing


def test_an_amendment_has_a_number_and_waits_for_the_dais() -> None:
    floor = debating()
    proposed(floor, STRIKE, "o1")
    floor.dais(ProposeAmendment(MODIFY, "o2", URGES, delegation="Ghana"))
    first, second, _ = floor.draft.operative
    changed_to = (replace(second, text=URGES),)
    assert floor.session.amendments == (
        Amendment(1, 1, STRIKE, "o1", "", "France", stood=Stood(first, 1)),
        Amendment(2, 1, MODIFY, "o2", URGES, "Ghana", clauses=changed_to, stood=Stood(second, 2)),
    )
    assert text(floor)[0][0] == "o1"


def test_who_is_no_member_present_proposes_none() -> None:
    floor = with_draft(floor=in_session(absent=["Haiti"]))
    strike = ProposeAmendment(STRIKE, "o1")
    assert floor.refusal(OBSERVER, strike).reason is Reason.OBSERVER_SPONSOR
    assert floor.refusal(STRANGER, strike).reason is Reason.NOT_SEATED
    assert floor.refusal("Haiti", strike).reason is Reason.ABSENT


@pytest.mark.parametrize(
    "amendment",
    [ProposeAmendment(ADD, "o1", " "), ProposeAmendment(MODIFY, "o1"), ProposeAmendment(ADD, "", "U" * 3001)],
)
def test_an_amendment_says_something_and_not_too_much(amendment: ProposeAmendment) -> None:
    assert debating().refusal("France", amendment).reason is Reason.TEXT_LENGTH


def test_without_a_draft_on_the_floor_there_is_nothing_to_amend() -> None:
    floor = in_session()
    floor.act("Brazil", draft_resolution())
    refusal = floor.refusal("France", ProposeAmendment(STRIKE, "o1"))
    assert (refusal.reason, refusal.rule) == (Reason.NO_DRAFT_ON_FLOOR, ecosoc().source(Topic.PROPOSALS))


def test_once_voting_has_begun_none_is_proposed_introduced_or_agreed_to() -> None:
    floor = debating(friendly=True)
    proposed(floor, STRIKE, "o1")
    floor.dais(OpenVote(method=Method.PLACARDS, clause_by_clause=True), CancelVote("Wrong clause"))
    for who, action in (
        ("France", ProposeAmendment(STRIKE, "o2")),
        (PRESIDENT, IntroduceAmendment(1)),
        ("Brazil", ConsentToAmendment(1)),
    ):
        assert floor.refusal(who, action).reason is Reason.VOTING_BEGUN


def test_there_is_no_third_degree() -> None:
    floor = debating(degrees=2)
    second = changed(floor, proposed(floor, MODIFY, "o1"))
    refusal = floor.refusal("Ghana", ProposeAmendment(MODIFY, "", URGES, second))
    assert (refusal.reason, refusal.facts["limit"]) == (Reason.AMENDMENT_DEGREE, 2)


def test_once_the_debate_is_closed_none_is_proposed_and_those_proposed_are_introduced() -> None:
    floor = debating()
    proposed(floor, STRIKE, "o1")
    floor.carry(MotionKind.CLOSE_DEBATE)
    refusal = floor.refusal("France", ProposeAmendment(STRIKE, "o2"))
    assert (refusal.reason, refusal.rule) == (Reason.DEBATE_CLOSED, ecosoc().source(Topic.AMENDMENTS))
    floor.dais(IntroduceAmendment(1))


def test_where_only_the_speaker_proposes_it_is_the_speaker_on_the_draft() -> None:
    floor = debating(with_the_floor_only=True)
    strike = ProposeAmendment(STRIKE, "o1")
    floor.dais(OpenSpeakersList(), JoinSpeakers("Ghana"), CallNextSpeaker())
    assert floor.refusal("France", strike).reason is Reason.WITH_THE_FLOOR_ONLY
    assert floor.may("Ghana", ProposeAmendment(STRIKE, "o1", "…"))
    floor.act("Ghana", strike)
    floor.dais(EndSpeech())
    refusal = floor.refusal("Ghana", strike)
    assert (refusal.reason, refusal.rule) == (Reason.WITH_THE_FLOOR_ONLY, ecosoc().source(Topic.AMENDMENTS))
    floor.put(MotionKind.ADJOURN_DEBATE)
    floor.dais(SpeakOnMotion(Side.FOR, "Ghana"), CallNextSpeaker())
    assert floor.speech.delegation == "Ghana"
    assert floor.refusal("Ghana", strike).reason is Reason.WITH_THE_FLOOR_ONLY


def test_one_to_an_amendment_comes_before_the_committee_after_that_amendment() -> None:
    floor = debating(degrees=2)
    second = changed(floor, proposed(floor, MODIFY, "o1"))
    refusal = floor.refusal(PRESIDENT, IntroduceAmendment(second))
    assert (refusal.reason, refusal.facts["number"]) == (Reason.AMENDMENT_NOT_INTRODUCED, 1)
    floor.dais(IntroduceAmendment(1), IntroduceAmendment(second))


# signatories


@pytest.mark.parametrize("share", [(1, 10), (1, 5), (1, 3), (2, 3), (1, 1)])
@pytest.mark.parametrize("members", range(1, 8))
def test_an_amendment_needs_its_share_of_the_members_its_proposer_among_them(
    members: int, share: tuple[int, int]
) -> None:
    floor = in_session(members, rulebook=under(amendments={"signatories_share": share}))
    names, needed = [own.name for own in floor.session.body.members], ceil(Fraction(*share) * members)
    with_draft(floor=floor, sponsor=names[0])
    proposed(floor, MODIFY, "o1", by=names[0])
    for count, name in enumerate(names[1:needed], 1):
        refusal = floor.refusal(PRESIDENT, IntroduceAmendment(1))
        assert (refusal.reason, refusal.facts["count"]) == (Reason.AMENDMENT_SIGNATORIES, count)
        assert refusal.facts["needed"] == needed
        floor.act(name, SignAmendment(1))
    floor.dais(IntroduceAmendment(1))
    assert status(floor) == [AmendmentStatus.INTRODUCED]


def test_an_observer_that_may_sign_an_amendment_does_not_count() -> None:
    rules = under(amendments={"signatories_share": (2, 7)}, observers={"may_sign": True})
    floor = with_draft(floor=in_session(rulebook=rules))
    proposed(floor, STRIKE, "o1")
    floor.act(OBSERVER, SignAmendment(1))
    assert floor.refusal(PRESIDENT, IntroduceAmendment(1)).facts["count"] == 1
    assert debating_one().refusal(OBSERVER, SignAmendment(1)).reason is Reason.OBSERVER_SIGNATURE


def debating_one() -> Floor:
    """A committee with a draft before it and an amendment proposed by France."""
    floor = debating()
    proposed(floor, STRIKE, "o1")
    return floor


# by consent


def agreeing(**amendments: object) -> Floor:
    """A committee that knows friendly amendments, with a draft by Brazil and China and an amendment to it."""
    floor = debating(friendly=True, **amendments)
    floor.act("China", SponsorDraft(1))
    proposed(floor, MODIFY, "o1")
    return floor


def test_an_amendment_all_sponsors_agree_to_is_in_the_text_without_a_vote() -> None:
    floor = agreeing()
    floor.act("China", ConsentToAmendment(1))
    assert text(floor)[0][1] != URGES
    floor.act("Brazil", ConsentToAmendment(1))
    assert text(floor)[0] == ("o1", URGES)
    assert status(floor) == [AmendmentStatus.ADOPTED]
    assert not floor.session.results
    assert not floor.draft.amended
    assert replay(floor.events) == floor.session


def test_the_consent_of_others_than_the_sponsors_is_not_asked() -> None:
    refusal = agreeing().refusal("France", ConsentToAmendment(1))
    assert (refusal.reason, refusal.rule) == (Reason.NOT_SPONSOR, ecosoc().source(Topic.AMENDMENTS))


def test_a_sponsor_that_proposes_an_amendment_agrees_to_it() -> None:
    floor = agreeing()
    number = proposed(floor, MODIFY, "o2", by="China")
    assert floor.refusal("China", ConsentToAmendment(number)).reason is Reason.ALREADY_CONSENTED
    floor.act("Brazil", ConsentToAmendment(number))
    assert text(floor)[1] == ("o2", URGES)


def test_the_only_sponsor_changes_its_own_draft() -> None:
    floor = debating(friendly=True)
    number = proposed(floor, MODIFY, "o2", by="Brazil")
    floor.act("Brazil", ConsentToAmendment(number))
    assert text(floor)[1] == ("o2", URGES)
    assert replay(floor.events) == floor.session


def test_a_sponsor_that_proposed_other_words_than_there_are_now_is_asked_too() -> None:
    floor = agreeing(degrees=2)
    number = proposed(floor, MODIFY, "o2", by="China")
    second = changed(floor, number)
    floor.dais(IntroduceAmendment(number))
    adopted(floor, second)
    floor.act("Brazil", ConsentToAmendment(number))
    assert status(floor)[number - 1] is AmendmentStatus.INTRODUCED
    floor.act("China", ConsentToAmendment(number))
    assert text(floor)[1] == ("o2", INVITES)


def test_a_new_sponsor_is_asked_too() -> None:
    floor = agreeing()
    floor.act("China", ConsentToAmendment(1))
    floor.act("Ghana", SponsorDraft(1))
    floor.act("Brazil", ConsentToAmendment(1))
    assert status(floor) == [AmendmentStatus.PROPOSED]
    floor.act("Ghana", ConsentToAmendment(1))
    assert status(floor) == [AmendmentStatus.ADOPTED]


def test_a_sponsor_that_leaves_no_longer_stands_in_the_way_of_an_amendment() -> None:
    floor = agreeing()
    floor.act("Brazil", ConsentToAmendment(1))
    floor.act("China", WithdrawSponsorship(1))
    floor.act("Brazil", ConsentToAmendment(1))
    assert status(floor) == [AmendmentStatus.ADOPTED]
    assert floor.session.amendments[0].consents == ("Brazil",)


def test_after_an_amendment_by_vote_none_is_friendly_unless_the_rulebook_says_so() -> None:
    for once_amended in (False, True):
        floor = agreeing(friendly_once_amended=once_amended)
        adopted(floor, proposed(floor, STRIKE, "o2"))
        if once_amended:
            floor.act("China", ConsentToAmendment(1))
            assert floor.session.amendments[0].consents == ("China",)
        else:
            assert floor.refusal("China", ConsentToAmendment(1)).reason is Reason.NOT_FRIENDLY


def test_sponsors_that_agreed_to_other_words_are_asked_again() -> None:
    floor = agreeing(degrees=2)
    floor.act("Brazil", ConsentToAmendment(1))
    second = changed(floor, 1)
    floor.dais(IntroduceAmendment(1))
    adopted(floor, second)
    floor.act("China", ConsentToAmendment(1))
    assert status(floor)[0] is AmendmentStatus.INTRODUCED
    floor.act("Brazil", ConsentToAmendment(1))
    assert text(floor)[0] == ("o1", INVITES)


def test_an_amendment_to_an_amendment_is_never_friendly() -> None:
    floor = agreeing(degrees=2)
    assert floor.refusal("Brazil", ConsentToAmendment(changed(floor, 1))).reason is Reason.NOT_FRIENDLY


# falling


def test_an_amendment_is_withdrawn_by_its_proposer_and_what_would_change_it_falls_with_it() -> None:
    floor = debating(degrees=2)
    changed(floor, proposed(floor, MODIFY, "o1"))
    assert floor.refusal("Ghana", WithdrawAmendment(1)).reason is Reason.NOT_THE_MOVER
    floor.act("France", WithdrawAmendment(1))
    assert status(floor) == [AmendmentStatus.WITHDRAWN, AmendmentStatus.LAPSED]


@pytest.mark.parametrize("way", ["withdrawn", "adjourned", "adopted"])
def test_amendments_lapse_when_the_draft_leaves_the_floor(way: str) -> None:
    floor = debating(degrees=2)
    changed(floor, proposed(floor, MODIFY, "o1"))
    if way != "adopted":
        floor.dais(IntroduceAmendment(1))
    if way == "withdrawn":
        floor.act("Brazil", WithdrawDraft(1))
    elif way == "adjourned":
        floor.carry(MotionKind.ADJOURN_DEBATE)
    else:
        floor.dais(OpenVote(method=Method.PLACARDS))
        floor.ballots(yes=7)
    assert floor.session.draft_on_floor is None
    assert status(floor) == [AmendmentStatus.LAPSED] * 2
    assert replay(floor.events) == floor.session


def test_amendments_to_one_draft_say_nothing_of_another() -> None:
    floor = debating()
    proposed(floor, STRIKE, "o1")
    floor.act("Brazil", WithdrawDraft(1))
    floor.act("Ghana", draft_resolution(3))
    floor.dais(IntroduceDraft(2))
    adopted(floor, proposed(floor, STRIKE, "o2"))
    assert [len(own.operative) for own in floor.session.drafts] == [3, 2]
    assert status(floor) == [AmendmentStatus.LAPSED, AmendmentStatus.ADOPTED]


def test_nothing_is_done_about_amendments_during_a_vote() -> None:
    floor = voting_on_draft()
    assert floor.refusal("France", ProposeAmendment(STRIKE, "o1")).reason is Reason.VOTING
