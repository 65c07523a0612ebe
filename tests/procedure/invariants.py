"""What holds in every state a committee can be in."""

from __future__ import annotations

from itertools import chain

from bot.procedure.engine import next_deadline
from bot.procedure.rulebook import MatterKind
from bot.procedure.rules.amendments.text import open_amendments
from bot.procedure.rules.debate.times import debated
from bot.procedure.rules.moderation.silences import next_end
from bot.procedure.state.amendments import BEGINNINGS, AmendmentStatus
from bot.procedure.state.appeals import AppealStatus
from bot.procedure.state.motions import MotionStatus
from bot.procedure.state.papers import PaperStatus
from bot.procedure.state.points import PointOnFloor, PointStatus
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.session import Session
from bot.procedure.state.sitting import SittingStatus
from bot.procedure.state.speaking import Purpose, Speech
from bot.procedure.state.voting import Method, Vote
from bot.procedure.tally import carried, count


def check(session: Session) -> None:
    """Hold a state against all of them."""
    check_lists(session)
    check_speeches(session)
    check_motions(session)
    check_papers(session)
    check_drafts(session)
    check_amendments(session)
    check_debate_time(session)
    check_vote(session)
    check_elections(session)
    check_points(session)
    check_roll_call(session)
    check_explanations(session)
    check_results(session)
    check_silences(session)
    check_rest(session)


def check_lists(session: Session) -> None:
    """Nobody waits twice, and nobody absent waits once the roll is taken."""
    waiting = [session.speakers.queue, *(own.waiting for own in session.motion_debates)]
    if session.caucus is not None:
        waiting.append(session.caucus.speakers.queue)
    for queue in waiting:
        assert len(set(queue)) == len(queue)
        if session.roll.taken:
            assert all(session.roll.of(name).here for name in queue)
    names = {own.name for own in session.body.delegations}
    assert names.issuperset(name for queue in waiting for name in queue)
    assert names.issuperset(session.body.seats.values())
    assert names.issuperset(session.roll.presence)
    assert names.issuperset(session.roll.waiting)
    assert names.issuperset(own.delegation for own in session.body.claims)
    claimants = [own.person for own in session.body.claims]
    assert len({*claimants, *session.body.seats}) == len(claimants) + len(session.body.seats)
    assert not session.roll.waiting or session.vote is not None
    assert not session.roll.here & session.roll.waiting.keys()
    assert session.body.dais or session.body.dais_roles


def check_speeches(session: Session) -> None:
    """Only speeches open to questions have any; nobody asks or comments on itself, or waits twice."""
    for speech in (own for own in session.floor if isinstance(own, Speech)):
        asking = [own.delegation for own in speech.asking]
        assert speech.questions or not (asking or speech.asked or speech.question)
        assert len({speech.delegation, *asking}) == 1 + len(asking)
        assert not session.roll.taken or all(session.roll.of(name).here for name in asking)
    comments = session.comments
    if comments is not None:
        assert comments.left >= 0
        assert comments.left or session.speaking is not None
        once = [comments.on, *comments.heard, *comments.waiting]
        assert len(set(once)) == len(once)
        assert not session.roll.taken or all(session.roll.of(name).here for name in comments.waiting)


def check_motions(session: Session) -> None:
    """The motions on the floor are exactly those debated, the one first in precedence on top."""
    on_floor = {own.number for own in session.motions if own.status is MotionStatus.ON_FLOOR}
    debated = [own.motion for own in session.motion_debates]
    assert len(debated) == len(on_floor)
    assert set(debated) == on_floor
    ranks = [session.rulebook.rank(session.motions[number - 1].kind) for number in debated]
    assert ranks == sorted(ranks, reverse=True)
    assert [own.number for own in session.motions] == list(range(1, len(session.motions) + 1))
    for debate in session.motion_debates:
        rule = session.rulebook.motions[session.motions[debate.motion - 1].kind]
        assert len(debate.waiting_for + debate.heard_for) <= rule.speakers_for
        assert len(debate.waiting_against + debate.heard_against) <= rule.speakers_against


def check_papers(session: Session) -> None:
    """Working papers are numbered as they were begun, and no two clauses of one have one identity."""
    assert [own.number for own in session.papers] == list(range(1, len(session.papers) + 1))
    for paper in session.papers:
        ids = [own.id for own in paper.wording.clauses]
        assert len(set(ids)) == len(ids)
        assert all(ids)
        assert {own.clause for own in paper.doubts} <= {"", *ids}
        if paper.status is PaperStatus.SUBMITTED:
            assert session.drafts[paper.draft - 1].sponsors


def check_drafts(session: Session) -> None:
    """At most one draft is before the committee; parts and closure belong to it; clauses are told apart."""
    introduced = [own.number for own in session.drafts if own.status is DraftStatus.INTRODUCED]
    assert introduced == ([] if session.draft_on_floor is None else [session.draft_on_floor])
    if session.debate_closed:
        assert session.draft_on_floor is not None
    if session.parts is not None:
        draft = session.drafts[session.parts.draft - 1]
        assert session.parts.draft == session.draft_on_floor
        assert {own.id for own in draft.standing}.issuperset(chain(*session.parts.undecided))
    for draft in session.drafts:
        assert draft.sponsors
        assert draft.operative
        clauses = [own.id for own in draft.wording.clauses]
        assert len(set(clauses)) == len(clauses)
        if draft.status is DraftStatus.ADOPTED:
            assert draft.standing or not session.rulebook.division.all_parts_rejected_rejects


def check_debate_time(session: Session) -> None:
    """The time of a debate belongs to a draft that is debated, and runs exactly while it is."""
    clock = session.debate_clock
    if clock is None:
        return
    assert session.draft_on_floor is not None
    assert not session.debate_closed
    assert (clock.ends_at is not None) == debated(session)
    assert clock.ends_at is not None or clock.remaining >= 0


def check_amendments(session: Session) -> None:
    """Those open are to the draft before the committee and to clauses it has, of two degrees at most."""
    assert [own.number for own in session.amendments] == list(range(1, len(session.amendments) + 1))
    again = session.vote is not None and session.vote.instead_of
    for own in open_amendments(session):
        assert own.draft == session.draft_on_floor or again
        assert session.parts is None or own.status is AmendmentStatus.PROPOSED
        if own.to:
            other = session.amendments[own.to - 1]
            assert not other.to
            assert other.status.open
            assert own.draft == other.draft
        draft = session.drafts[own.draft - 1]
        ids = {"", *BEGINNINGS, *(clause.id for clause in (*draft.preambular, *draft.operative))}
        assert own.clause in ids or again


def check_elections(session: Session) -> None:
    """Nobody is elected twice or stands when elected; never more than the places; the sums fit the papers."""
    for own in session.elections:
        assert len(own.elected) == len(set(own.elected)) <= own.places
        assert set(own.standing).isdisjoint(own.elected)
        assert {one.name for one in own.candidates}.issuperset((*own.elected, *own.standing, *own.through))
        assert own.special or (own.to_fill == own.left and not own.through)
        assert own.over or own is session.open_election
        assert own.ballots <= session.rulebook.elections.ballots or not own.over
        for ballot in own.rounds:
            assert ballot.box.sound(len(ballot.voted), ballot.places)
            assert set(ballot.elected).issubset(ballot.box.votes)
            assert not (ballot.special and ballot.elected)


def check_vote(session: Session) -> None:
    """One vote at a time, one ballot for each delegation, from those entitled, of what they may say."""
    vote = session.vote
    if vote is None:
        return
    observers = {own.name for own in session.body.delegations if own.observer}
    assert session.sitting.status is SittingStatus.OPEN
    assert set(vote.ballots).isdisjoint(vote.passed_over)
    assert len(set(vote.entitled)) == len(vote.entitled)
    assert set(vote.entitled).issuperset((*vote.ballots, *vote.passed_over))
    assert all(choice in vote.choices(name) for name, choice in vote.ballots.items())
    assert vote.matter.kind in session.rulebook.observers.votes_on or observers.isdisjoint(vote.entitled)
    assert vote.outstanding or session.top != vote
    assert session.votes_opened >= vote.number
    if not vote.method.recorded:
        assert not vote.ballots
    if vote.matter.kind is MatterKind.APPEAL:
        appeal = session.appeal(vote.matter.number)
        assert appeal is not None
        assert appeal.status is AppealStatus.ON_FLOOR
    elif vote.matter.kind is MatterKind.ELECTION:
        assert vote.method is Method.SECRET_BALLOT
        assert not vote.ballots
        assert set(vote.entitled).issuperset(vote.voted)
        assert session.open_election is not None
        assert session.open_election.standing
    elif vote.matter.kind.on_a_text:
        number = vote.matter.number
        if vote.matter.kind is MatterKind.AMENDMENT:
            number = session.amendments[number - 1].draft
        assert session.draft_on_floor in ((None, number) if vote.instead_of else (number,))
        assert session.motion_debate is None
        assert session.caucus is None
    elif vote.matter.kind is MatterKind.MOTION and session.motion_debate is not None:
        assert vote.matter.number == session.motion_debate.motion


def check_points(session: Session) -> None:
    """One point at a time is dealt with, nobody has two open, above a vote stands no other but an appeal."""
    dealt_with = [own.point for own in session.floor if isinstance(own, PointOnFloor)]
    assert dealt_with == [own.number for own in session.points if own.status is PointStatus.ON_FLOOR]
    assert not dealt_with or isinstance(session.top, PointOnFloor)
    for names in (
        [own.delegation for own in session.open_points],
        [own.delegation for own in session.open_replies],
    ):
        assert len(set(names)) == len(names)
        assert not session.roll.taken or all(session.roll.of(name).here for name in names)
    votes = [own for own in session.floor if isinstance(own, Vote)]
    assert len(votes) <= 2
    assert all(own.matter.kind is MatterKind.APPEAL for own in votes[1:])
    appeals = [own for own in session.appeals if not own.status.over]
    assert len(appeals) <= 1
    voted_on = [own.matter.number for own in votes if own.matter.kind is MatterKind.APPEAL]
    assert voted_on == [own.number for own in appeals if own.status is AppealStatus.ON_FLOOR]
    meeting = session.sitting.status is SittingStatus.OPEN
    for speech in (own for own in session.floor if isinstance(own, Speech)):
        assert speech == session.top or speech.paused or dealt_with
        assert speech != session.top or not speech.interrupted or not meeting


def check_roll_call(session: Session) -> None:
    """Only those called pass, and vote with rights; a vote taken again lets nobody abstain, once."""
    for vote in (own for own in session.floor if isinstance(own, Vote)):
        assert set(vote.with_rights) <= set(vote.ballots)
        assert len(set(vote.passed)) == len(vote.passed)
        assert set(vote.passed) <= set(vote.entitled)
        if vote.method is not Method.ROLL_CALL:
            assert not vote.passed
            assert not vote.with_rights
        if vote.instead_of:
            earlier = session.result(vote.instead_of)
            assert earlier is not None
            assert earlier.matter == vote.matter
            assert not earlier.instead_of
            assert not vote.may_abstain


def check_explanations(session: Session) -> None:
    """Who waits to explain a vote is here, has not explained it, and had a vote."""
    own = session.explanations
    if own is None:
        return
    assert session.sitting.status is SittingStatus.OPEN
    once = (*own.waiting, *own.heard)
    assert len(set(once)) == len(once)
    assert not session.roll.taken or all(session.roll.of(name).here for name in own.waiting)
    result = session.result(own.vote)
    if result is not None:
        assert set(once) <= set(result.entitled)
        assert not result.matter.kind.procedural


def check_results(session: Session) -> None:
    """The newest result is what its ballots add up to."""
    for result in session.results[-1:]:
        assert set(result.ballots) <= set(result.entitled)
        if result.method is Method.WITHOUT_A_VOTE:
            assert result.carried
            assert not result.ballots
            continue
        tally, poll = result.tally, result.matter.kind is MatterKind.STRAW_POLL
        assert result.carried == (not poll and carried(result.majority, tally, result.tie))
        if result.method is Method.SHOW_OF_HANDS:
            assert not result.ballots
            assert tally.yes + tally.no + tally.abstain + tally.not_voting == len(result.entitled)
            assert min(tally.yes, tally.no, tally.abstain, tally.not_voting) >= 0
        else:
            assert tally == count(result.ballots.values(), len(result.entitled))
            assert tally.not_voting == len(result.silent) >= 0


def check_silences(session: Session) -> None:
    """A silenced delegation waits for nothing, and whatever it may still raise is all it has raised."""
    silenced = session.moderation.silenced
    assert silenced <= {own.name for own in session.body.delegations}
    assert len(silenced) == len(session.moderation.silences)
    waiting = {*session.speakers.queue, *session.list.queue}
    waiting |= {name for own in session.motion_debates for name in own.waiting}
    waiting |= {own.delegation for own in session.open_replies}
    waiting |= {own.delegation for own in session.floor if isinstance(own, Speech)}
    waiting |= set(session.comments.waiting) if session.comments is not None else set()
    waiting |= set(session.explanations.waiting) if session.explanations is not None else set()
    assert silenced.isdisjoint(waiting)


def check_rest(session: Session) -> None:
    """Nothing runs on outside a sitting, and a speech is on what the floor is for."""
    if session.sitting.status is not SittingStatus.OPEN:
        assert next_deadline(session) == next_end(session)
        assert session.vote is None
        assert session.caucus is None
        assert session.speech is None or session.speech.paused
    if session.sitting.status is SittingStatus.CLOSED:
        assert session.speech is None
        assert not session.motion_debates
        assert not session.speakers.queue
        assert not session.roll.presence
        assert all(own.status.over for own in session.motions)
        assert not session.open_points
        assert not session.open_replies
        assert session.open_appeal is None
        assert session.ruling is None
    if session.speech is None:
        return
    if session.motion_debate is not None:
        assert session.speech.purpose in (Purpose.FOR, Purpose.AGAINST)
    elif session.caucus is not None:
        assert session.caucus.moderated
        assert session.speech.purpose in (Purpose.CAUCUS, Purpose.COMMENT)
    else:
        on_texts = (Purpose.GENERAL, Purpose.REPLY, Purpose.COMMENT, Purpose.EXPLANATION)
        assert session.speech.purpose in on_texts
    assert session.speech.yields <= session.rulebook.yields.chain
