"""What is announced of elections. The result of a ballot has a card of its own."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rulebook import Topic
from bot.procedure.rules.elections.announcing import (
    CandidateNominated,
    CandidateWithdrawn,
    ElectionAnnounced,
    ElectionCancelled,
)
from bot.procedure.rules.elections.results import BallotVoided, CandidatesElected
from bot.procedure.state.session import Session
from bot.rendering.card import Tone
from bot.rendering.news import News
from bot.rendering.phrases import lines
from bot.rendering.sentences import sentence_of
from bot.rendering.voting.matters import office_of


def election_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    said, rules = sentence_of(event, session), (session.rulebook.source(Topic.ELECTIONS),)
    match event:
        case ElectionAnnounced(number=number):
            how = "Candidates are nominated with /election nominate."
            return News(f"Election of {office_of(session, number)}", lines((said, how)), rules)
        case CandidateNominated(election=number):
            return News(f"Nominated for {office_of(session, number)}", said, rules)
        case CandidateWithdrawn(election=number):
            return News(f"Withdrawn: candidate for {office_of(session, number)}", said, rules)
        case CandidatesElected(election=number, without_a_ballot=True):
            return News(f"{office_of(session, number)}: elected without a ballot", said, rules, Tone.GOOD)
        case BallotVoided(vote=vote):
            return News(f"Vote {vote} does not count", said, rules, Tone.BAD)
        case ElectionCancelled(election=number):
            return News(f"Election of {office_of(session, number)} broken off", said, rules, Tone.BAD)
    return None
