"""What is announced of drafts submitted, approved, edited, fallen or submitted again."""

from __future__ import annotations

from bot.procedure.event import Event
from bot.procedure.rulebook import Topic
from bot.procedure.rules.resolutions import edits as draft_edits
from bot.procedure.rules.resolutions import life as resolutions
from bot.procedure.rules.resolutions import resubmission
from bot.procedure.rules.resolutions.drafts import signatories_needed
from bot.procedure.state.session import Session
from bot.rendering.card import Button, Control
from bot.rendering.news import News
from bot.rendering.phrases import lines
from bot.rendering.resolutions.cards import read_button
from bot.rendering.resolutions.needs import named_text
from bot.rendering.sentences import sentence_of
from bot.rendering.verbs import Verb
from bot.rendering.voting.matters import symbol_of


def backing_buttons(event: Event, session: Session) -> tuple[Button, ...]:
    """What delegations press beside the news of a draft that looks for backing."""
    match event:
        case resolutions.DraftSubmitted(number=number) | resubmission.DraftResubmitted(number=number):
            draft = session.drafts[number - 1]
            sponsor = Button("Become a sponsor", Control(Verb.SPONSOR, str(number)))
            sign = Button("Sign it for debate", Control(Verb.SIGN, str(number)))
            proposals, members = session.rulebook.proposals, len(session.body.members)
            signed = (sign,) if signatories_needed(proposals, members) else ()
            return (read_button(draft), sponsor, *signed)
    return ()


def draft_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    said, source = sentence_of(event, session), session.rulebook.source
    match event:
        case resolutions.DraftSubmitted():
            named = named_text(session.drafts[event.number - 1])
            title = f"{symbol_of(session, event.number)} submitted"
            return News(title, lines((said, named)), (source(Topic.PROPOSALS),))
        case resolutions.DraftApproved():
            return News(f"{symbol_of(session, event.number)} approved", said, (source(Topic.PROPOSALS),))
        case draft_edits.DraftEdited(unapproved=True):
            title = f"{symbol_of(session, event.number)} edited"
            return News(title, said, (source(Topic.PROPOSALS),))
        case resolutions.DraftLapsed():
            title = f"{symbol_of(session, event.number)} lapsed"
            return News(title, said, (source(Topic.ORDER_OF_PROPOSALS),))
        case resubmission.DraftResubmitted():
            title = f"{symbol_of(session, event.number)} submitted again"
            return News(title, said, (source(Topic.WITHDRAWAL),))
    return None
