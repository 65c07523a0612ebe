"""Announcing an election, nominating, withdrawing, electing without a ballot, voting in secret."""

from __future__ import annotations

from bot.procedure.refusals import Reason
from bot.procedure.rulebook import PointKind
from bot.procedure.rules.elections.announcing import (
    AnnounceElection,
    CancelElection,
    ElectWithoutBallot,
    NominateCandidate,
    WithdrawCandidate,
)
from bot.procedure.rules.elections.results import CandidatesElected
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot, OpenBallot
from bot.procedure.rules.points.raising import RaisePoint
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.rules.voting.actions import CancelVote, CloseVote
from bot.procedure.state.elections import BallotBox
from bot.procedure.state.session import Phase
from bot.procedure.state.voting import Closing, Method
from tests.procedure.committees import OBSERVER, PRESIDENT, in_session, under
from tests.procedure.electing import ballot, balloting, electing, election, paper


def test_delegations_nominate_delegations_and_the_dais_whomever_it_names() -> None:
    floor = electing()
    floor.act("France", NominateCandidate("Ghana"))
    floor.act("Haiti", NominateCandidate("Haiti"))
    floor.dais(NominateCandidate("Ms. Okoye of the Secretariat"), NominateCandidate("Brazil", 0, "China"))
    named = [(own.name, own.nominated_by) for own in election(floor).candidates]
    assert named == [
        ("Ghana", "France"),
        ("Haiti", "Haiti"),
        ("Ms. Okoye of the Secretariat", None),
        ("Brazil", "China"),
    ]
    assert floor.refusal("France", NominateCandidate("Ms. Nobody")).reason is Reason.UNKNOWN_DELEGATION
    assert floor.refusal(OBSERVER, NominateCandidate("France")).reason is Reason.MEMBERS_ELECT


def test_only_the_dais_nominates_where_the_rulebook_says_so() -> None:
    floor = electing(rulebook=under(elections={"by_delegations": False}))
    assert floor.refusal("France", NominateCandidate("Ghana")).reason is Reason.DAIS_ONLY
    floor.dais(NominateCandidate("Ghana"))


def test_a_candidate_is_withdrawn_by_itself_its_nominator_or_the_dais() -> None:
    floor = electing()
    floor.act("France", NominateCandidate("Ghana"))
    assert floor.refusal("Haiti", WithdrawCandidate("Ghana")).reason is Reason.NOT_YOUR_CANDIDATE
    for who in ("Ghana", "France", PRESIDENT):
        assert floor.may(who, WithdrawCandidate("Ghana"))
    floor.act("Ghana", WithdrawCandidate("Ghana"))
    assert election(floor).standing == ()


def test_a_secret_ballot_is_open_to_the_members_present_and_shows_only_who_has_voted() -> None:
    floor = balloting("Ghana", "Haiti")
    assert (floor.vote.method, floor.session.phase) == (Method.SECRET_BALLOT, Phase.VOTING)
    assert OBSERVER not in floor.vote.entitled
    floor.act("France", CastSecretBallot(paper("Ghana")))
    assert (floor.vote.voted, floor.vote.ballots) == (("France",), {})
    assert "Ghana" not in repr(floor.events[-1])
    assert "Ghana" not in repr(CastSecretBallot(paper("Ghana")))
    assert floor.refusal("France", CastSecretBallot(paper("Haiti"))).reason is Reason.PAPER_IN_THE_BOX


def test_the_dais_closes_a_ballot_and_time_closes_it() -> None:
    floor = balloting("Ghana", "Haiti")
    floor.act("France", CastSecretBallot(paper("Ghana")))
    floor.dais(CloseVote())
    assert election(floor).rounds[-1].closing is Closing.DAIS
    floor = balloting("Ghana", "Haiti")
    floor.act("France", CastSecretBallot(paper("Ghana")))
    floor.wait(180)
    floor.clock()
    assert (election(floor).rounds[-1].closing, election(floor).elected) == (Closing.TIME, ("Ghana",))


def test_a_cancelled_ballot_leaves_the_election_and_an_empty_box() -> None:
    floor = balloting("Ghana", "Haiti")
    floor.act("France", CastSecretBallot(paper("Ghana")))
    floor.dais(CancelVote("The wrong list"))
    assert (floor.box, election(floor).rounds, election(floor).standing) == (
        BallotBox(),
        (),
        ("Ghana", "Haiti"),
    )
    assert ballot(floor, Haiti=4).elected == ("Haiti",)


def test_under_a_point_papers_are_taken_and_the_ballot_is_counted_afterwards() -> None:
    rules = under(conduct_during_voting={"points": (PointKind.ORDER,)})
    floor = balloting("Ghana", rulebook=rules)
    floor.act("France", RaisePoint(PointKind.ORDER))
    for name in floor.vote.entitled:
        floor.act(name, CastSecretBallot(paper("Ghana")))
    assert floor.session.vote is not None
    floor.dais(RuleOnPoint(PointRuling.SUSTAINED))
    assert election(floor).elected == ("Ghana",)


def test_as_many_candidates_as_places_are_elected_without_a_ballot_where_the_rules_have_it() -> None:
    floor = electing("Ghana", "Haiti", places=2)
    (event,) = floor.dais(ElectWithoutBallot())
    assert isinstance(event, CandidatesElected)
    assert (election(floor).elected, election(floor).over) == (("Ghana", "Haiti"), True)
    floor = electing("Ghana", rulebook=under(elections={"without_a_ballot": False}))
    assert floor.refusal(PRESIDENT, ElectWithoutBallot()).reason is Reason.BALLOT_NEEDED


def test_an_election_broken_off_makes_room_for_the_next() -> None:
    floor = electing("Ghana")
    floor.dais(CancelElection("Not this week"), AnnounceElection("Rapporteur"))
    assert [own.cancelled for own in floor.session.elections] == ["Not this week", None]


def test_a_ballot_leaves_explanations_of_vote_as_they_are_and_counts_no_result_of_a_text() -> None:
    floor = balloting("Ghana")
    ballot(floor, Ghana=4)
    assert (floor.session.results, floor.session.divisible) == ((), None)
    assert in_session().refusal(PRESIDENT, OpenBallot()).reason is Reason.NO_ELECTION
