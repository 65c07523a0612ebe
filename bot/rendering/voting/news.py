"""What is announced of divisions, of explanations of vote and of challenges to the quorum."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rulebook import Topic
from bot.procedure.rules.quorum import QuorumChallenged
from bot.procedure.rules.voting.decisions import DivisionAsked, PartsVotingBegun
from bot.procedure.rules.voting.explanations import ExplanationCalled, ExplanationsBegun, ExplanationsEnded
from bot.procedure.state.session import Session
from bot.rendering.card import Tone
from bot.rendering.news import News
from bot.rendering.phrases import NAME, inline, lines
from bot.rendering.sentences import sentence_of
from bot.rendering.voting.explanations import explanations_text
from bot.rendering.voting.matters import symbol_of

_EACH = "Each operative clause is voted on, then what remains as a whole."
_APART = "Then the other operative clauses are voted on as one, and what remains as a whole."


def vote_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    said, source = sentence_of(event, session), session.rulebook.source
    match event:
        case DivisionAsked():
            title = f"Division of {symbol_of(session, event.draft)}"
            then = _APART if event.clauses else _EACH
            return News(title, lines((said, then)), (source(Topic.DIVISION),))
        case PartsVotingBegun():
            title = f"{symbol_of(session, event.draft)} {'in parts' if event.groups else 'clause by clause'}"
            text = lines((said, _APART)) if event.groups else _EACH
            return News(title, text, (source(Topic.DIVISION),))
        case ExplanationsBegun(waiting=waiting) if waiting:
            text = explanations_text(session)
            return News("Explanations of vote", text, (source(Topic.EXPLANATION_OF_VOTE),))
        case ExplanationCalled():
            title = f"Explanation of vote: {inline(event.delegation, NAME)}"
            return News(title, said, (source(Topic.EXPLANATION_OF_VOTE),))
        case ExplanationsEnded():
            return News("Explanations of vote over", said, (source(Topic.EXPLANATION_OF_VOTE),))
        case QuorumChallenged():
            rules = (source(Topic.QUORUM_TO_DEBATE), source(Topic.QUORUM_TO_DECIDE))
            title = f"Quorum challenged: {'' if event.reached else 'not '}reached"
            tone = Tone.NEUTRAL if event.reached else Tone.BAD
            return News(title, said, tuple(dict.fromkeys(rules)), tone)
    return None
