from __future__ import annotations

import pytest

from bot.procedure.delegations import Presence
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import Rulebook
from bot.procedure.rules.quorum import ChallengeQuorum, QuorumChallenged
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.voting import Method
from tests.procedure.committees import (
    MEMBERS,
    OBSERVER,
    PRESIDENT,
    Floor,
    established,
    in_session,
    under,
    voting_on_draft,
    with_draft,
)

CHALLENGE = ChallengeQuorum()


def assuming(*, decide: bool = False, share: tuple[int, int] = (1, 3)) -> Rulebook:
    """The Council's rules, with the quorum to debate assumed and, if asked, that to decide too."""
    return under(quorum_to_debate={"assumed": True, "share": share}, quorum_to_decide={"assumed": decide})


def few(present: int, rulebook: Rulebook | None = None) -> Floor:
    """A committee of seven of whom so many are present."""
    return in_session(rulebook=rulebook or assuming(), absent=MEMBERS[present:])


def test_a_quorum_that_is_assumed_lets_debate_go_on_without_counting() -> None:
    floor = few(1)
    floor.dais(OpenSpeakersList())
    floor.act("Albania", JoinSpeakers())
    assert floor.session.quorum_assumed


def test_a_challenge_that_finds_too_few_stops_the_debate() -> None:
    floor = few(2)
    (challenged,) = floor.act("Brazil", CHALLENGE)
    assert challenged == QuorumChallenged("Brazil", present=2, members=7, reached=False, at=floor.at)
    refusal = floor.refusal(PRESIDENT, OpenSpeakersList())
    assert refusal.reason is Reason.QUORUM_TO_DEBATE
    assert refusal.facts == {"present": 2, "needed": 3, "members": 7}


def test_a_challenge_that_finds_enough_is_answered_with_the_numbers_and_changes_nothing() -> None:
    floor = few(3)
    before = floor.session
    (challenged,) = floor.act("Brazil", CHALLENGE)
    assert isinstance(challenged, QuorumChallenged)
    assert (challenged.present, challenged.reached) == (3, True)
    assert floor.session == before
    floor.dais(OpenSpeakersList())


def test_debate_goes_on_when_enough_have_arrived() -> None:
    floor = few(2)
    floor.act("Brazil", CHALLENGE)
    floor.act("China", AnswerRoll(Presence.PRESENT))
    floor.dais(OpenSpeakersList())
    floor.act("China", AnswerRoll(Presence.ABSENT))
    assert floor.refusal("Brazil", JoinSpeakers()).reason is Reason.QUORUM_TO_DEBATE


def test_a_new_roll_is_the_count_from_which_the_quorum_is_assumed_again() -> None:
    floor = few(2)
    floor.act("Brazil", CHALLENGE)
    floor.dais(StartRollCall(), AnswerRoll(Presence.PRESENT, "Ghana"), FinishRollCall())
    assert floor.session.quorum_assumed
    floor.dais(OpenSpeakersList())


def test_the_dais_and_every_delegation_present_may_challenge_the_quorum() -> None:
    floor = few(4)
    (by_dais,) = floor.dais(CHALLENGE)
    assert isinstance(by_dais, QuorumChallenged)
    assert by_dais.delegation is None
    for name in (*MEMBERS[:4], OBSERVER):
        assert floor.may(name, CHALLENGE)
    assert floor.refusal("Haiti", CHALLENGE).reason is Reason.ABSENT
    floor.dais(ChallengeQuorum("Brazil"))


def test_a_quorum_that_is_counted_is_not_challenged() -> None:
    assert in_session().refusal("France", CHALLENGE).reason is Reason.QUORUM_COUNTED
    floor = few(2)
    floor.act("Brazil", CHALLENGE)
    assert floor.refusal("Albania", CHALLENGE).reason is Reason.QUORUM_COUNTED


def test_a_vote_is_not_interrupted_by_a_challenge() -> None:
    floor = voting_on_draft(in_session(rulebook=assuming()))
    assert floor.refusal("France", CHALLENGE).reason is Reason.VOTING


def test_before_the_roll_is_taken_there_is_nothing_to_challenge() -> None:
    assert established(rulebook=assuming()).refusal("France", CHALLENGE).reason is Reason.NO_SITTING


def test_a_quorum_to_decide_is_counted_where_only_that_to_debate_is_assumed() -> None:
    floor = with_draft(floor=few(3), sponsor="Albania")
    assert floor.refusal(PRESIDENT, OpenVote()).reason is Reason.QUORUM_TO_DECIDE


def test_a_quorum_to_decide_may_be_assumed_too() -> None:
    floor = with_draft(floor=few(3, assuming(decide=True)), sponsor="Albania")
    assert floor.may(PRESIDENT, OpenVote())
    (challenged,) = floor.act("Brazil", CHALLENGE)
    assert isinstance(challenged, QuorumChallenged)
    assert not challenged.reached
    assert floor.refusal(PRESIDENT, OpenVote()).reason is Reason.QUORUM_TO_DECIDE
    floor.dais(OpenSpeakersList())


@pytest.mark.parametrize("assumed", [True, False])
def test_a_quorum_of_nobody_still_lets_nothing_be_decided_in_an_empty_room(assumed: bool) -> None:
    nobody = {"share": (0, 1), "more_than": False, "assumed": assumed}
    floor = in_session(rulebook=under(quorum_to_debate=nobody, quorum_to_decide=nobody))
    with_draft(floor=floor)
    for name in MEMBERS[1:]:
        floor.act(name, AnswerRoll(Presence.ABSENT))
    assert floor.may(PRESIDENT, OpenVote(method=Method.PLACARDS))
    floor.act(MEMBERS[0], AnswerRoll(Presence.ABSENT))
    refusal = floor.refusal(PRESIDENT, OpenVote())
    assert (refusal.reason, refusal.facts["needed"]) == (Reason.QUORUM_TO_DECIDE, 1)
    floor.dais(OpenSpeakersList())


def test_a_challenge_is_answered_in_whole_numbers_for_every_size_of_committee() -> None:
    for members, needed in ((7, 2), (54, 14), (193, 49)):
        floor = in_session(members, rulebook=assuming(share=(1, 4)))
        names = [own.name for own in floor.session.body.members]
        for name in names[needed:]:
            floor.act(name, AnswerRoll(Presence.ABSENT))
        (enough,) = floor.dais(CHALLENGE)
        floor.act(names[0], AnswerRoll(Presence.ABSENT))
        (too_few,) = floor.dais(CHALLENGE)
        assert isinstance(enough, QuorumChallenged)
        assert isinstance(too_few, QuorumChallenged)
        assert (enough.reached, too_few.reached) == (True, False)
