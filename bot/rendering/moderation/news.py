"""What is announced of order in the room, and what a delegation is told privately."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rules.moderation import silences, warnings
from bot.procedure.state.session import Session
from bot.rendering.card import Card, Text, Tone
from bot.rendering.moderation.channel import channel_news
from bot.rendering.news import News
from bot.rendering.phrases import NAME, inline, lines
from bot.rendering.rules import cited
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


def told_privately(event: Event, session: Session) -> tuple[str, Card] | None:
    """The delegation that is told of an event by itself, and the card for it; None where nobody is."""
    own = session.moderation
    match event:
        case warnings.WarningGiven(delegation=name):
            title, tone = "You are warned", Tone.BAD
        case warnings.WarningTakenBack(number=number) if (warning := own.warning(number)) is not None:
            name, title, tone = warning.delegation, "A warning is taken back", Tone.NEUTRAL
        case silences.DelegationSilenced(delegation=name):
            title, tone = "You are silenced", Tone.BAD
        case silences.SilenceLifted(delegation=name):
            title, tone = "You may speak again", Tone.GOOD
        case _:
            return None
    rules, body = session.rulebook.moderation, session.body
    still = ""
    if isinstance(event, silences.DelegationSilenced):
        vote = "You vote and answer" if rules.silenced_vote else "You have no vote, but answer"
        still = f"{vote} the roll as before. Speeches, questions, motions and texts wait until it is over."
        if event.timeout:
            still += " Discord's time-out rests while a vote or the roll is taken."
    text = lines((sentence_of(event, session), still, cited((rules.rule,))))
    return name, Card(f"{inline(body.name, NAME)}: {title}", (Text(text),), tone)
