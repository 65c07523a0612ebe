"""The end of a vote: its result, what that decides, and what goes on afterwards."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.procedure import tally
from bot.procedure.event import Event
from bot.procedure.record import Record
from bot.procedure.rulebook import Adoption, MatterKind
from bot.procedure.rules.amendments.decisions import AmendmentDecided
from bot.procedure.rules.elections.count import count_ballots
from bot.procedure.rules.interruptions import go_on
from bot.procedure.rules.motions import effects
from bot.procedure.rules.points import appeals
from bot.procedure.rules.resolutions import life as resolutions
from bot.procedure.rules.voting import decisions, explanations
from bot.procedure.rules.voting import events as votes
from bot.procedure.situation import Situation
from bot.procedure.state.voting import Closing, Method, Vote
from bot.procedure.tally import Tally


def close_vote(record: Record, closing: Closing) -> Record:
    """Note the result of the vote in progress and everything that follows from it."""
    vote, at = record.session.vote, record.situation.at
    if vote is None:
        return record
    if vote.method is Method.SECRET_BALLOT:
        return count_ballots(record, vote, closing)
    if vote.method is Method.WITHOUT_A_VOTE:
        counted, carried = Tally(), True
    else:
        counted = vote.hands or tally.count(vote.ballots.values(), len(vote.entitled))
        decides = vote.matter.kind is not MatterKind.STRAW_POLL
        carried = decides and tally.carried(vote.majority, counted, vote.tie)
    if vote.instead_of:
        record.add(decisions.VoteSuperseded(vote.instead_of, vote.number))
    record.add(votes.VoteClosed(vote.number, carried, counted, closing, at))
    rights, opened = explanations.rights_kept(record.session, vote), record.session.votes_opened
    _decide(record, vote, carried)
    explanations.begin(record, vote, rights)
    followed = record.session.votes_opened > opened
    return record if followed else go_on(record, vote.opened_at)


def pass_over(situation: Situation, vote: Vote, called: str) -> tuple[Event, ...]:
    """The events of a delegation that does not answer when it is called."""
    passed = votes.DelegationPassedOver(vote.number, called, next_answer_due(situation, vote))
    return close_when_complete(Record(situation).add(passed)).done


def close_when_complete(record: Record) -> Record:
    """Close the vote once everybody has answered and no point stands above it."""
    vote = record.session.vote
    if vote is not None and not vote.outstanding and record.session.top is vote:
        close_vote(record, Closing.ALL_VOTED)
    return record


def next_answer_due(situation: Situation, vote: Vote) -> datetime:
    """Until when a vote waits once it has been answered: in a roll call, for the next delegation called."""
    if vote.method is not Method.ROLL_CALL:
        return vote.ends_at
    return situation.at + timedelta(seconds=situation.rulebook.method_of_voting.roll_call_answer)


def _decide(record: Record, vote: Vote, carried: bool) -> None:
    matter = vote.matter
    match matter.kind:
        case MatterKind.MOTION:
            record.add(decisions.MotionDecided(matter.number, carried))
            motion = record.session.motion(matter.number)
            if carried and motion is not None:
                effects.carry_out(record, motion.kind, motion.terms)
        case MatterKind.APPEAL:
            record.add(appeals.AppealDecided(matter.number, overruled=carried))
        case MatterKind.CLAUSE:
            for clause in matter.parts:
                record.add(decisions.ClauseDecided(matter.number, clause, carried))
            _decide_parts(record, matter.number)
        case MatterKind.AMENDMENT:
            record.add(AmendmentDecided(matter.number, adopted=carried, vote=vote.number))
        case MatterKind.DRAFT:
            record.add(decisions.DraftDecided(matter.number, adopted=carried, vote=vote.number))
            if carried:
                _let_others_lapse(record, matter.number)


def _let_others_lapse(record: Record, number: int) -> None:
    """Note that the other drafts fall with the adoption of one, where the rulebook says so."""
    if record.session.rulebook.order_of_proposals.once_adopted is Adoption.OTHERS_LAPSE:
        for other in record.session.drafts:
            if other.status.live and other.number != number:
                record.add(resolutions.DraftLapsed(other.number))


def _decide_parts(record: Record, number: int) -> None:
    """Note that a draft which has lost all its clauses is rejected, where the rulebook says so."""
    standing = record.session.drafts[number - 1].standing
    if not standing and record.session.rulebook.division.all_parts_rejected_rejects:
        record.add(decisions.DraftDecided(number, adopted=False, vote=None))
