"""What is announced of order in the room, and what a delegation is told privately."""

from __future__ import annotations

from bot.procedure.rules.moderation import silences, warnings
from bot.procedure.situation import Event
from bot.procedure.state.session import Session
from bot.rendering.card import Tone
from bot.rendering.moderation.channel import channel_news
from bot.rendering.news import News
from bot.rendering.phrases import NAME, inline
from bot.rendering.sentences import sentence_of


def moderation_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; warnings where the rules have it."""
    rules = session.rulebook.moderation
    match event:
        case warnings.WarningGiven(delegation=name) if rules.warnings_announced:
            title, tone = f"{inline(name, NAME)} is warned", Tone.BAD
        case warnings.WarningTakenBack(number=number) if rules.warnings_announced:
            title, tone = f"Warning {number} taken back", Tone.NEUTRAL
        case silences.DelegationSilenced(delegation=name):
            title, tone = f"{inline(name, NAME)} is silenced", Tone.BAD
        case silences.SilenceLifted(delegation=name):
            title, tone = f"{inline(name, NAME)} may speak again", Tone.NEUTRAL
        case _:
            return channel_news(event, session)
    return News(title, sentence_of(event, session), (rules.rule,), tone)
