"""What is announced of drafts submitted, approved or fallen, and of amendments."""

from __future__ import annotations

from bot.procedure.rulebook import Topic
from bot.procedure.rules.amendments import decisions as amendment_decisions
from bot.procedure.rules.amendments import life as amendments
from bot.procedure.rules.amendments import limits as amendment_limits
from bot.procedure.rules.resolutions import edits as draft_edits
from bot.procedure.rules.resolutions import life as resolutions
from bot.procedure.rules.resolutions import resubmission
from bot.procedure.rules.resolutions.drafts import signatories_needed
from bot.procedure.situation import Event
from bot.procedure.state.session import Session
from bot.rendering.amendments import controls as amendment_controls
from bot.rendering.amendments.cards import amendment_purpose, change_text
from bot.rendering.card import Button, Control, Tone
from bot.rendering.news import News
from bot.rendering.phrases import capitalised, lines
from bot.rendering.resolutions.cards import read_button
from bot.rendering.resolutions.needs import named_text
from bot.rendering.sentences import sentence_of
from bot.rendering.verbs import Verb
from bot.rendering.voting.matters import symbol_of

_TEXT = 900


def backing_buttons(event: Event, session: Session) -> tuple[Button, ...]:
    """What delegations press beside the news of a draft or an amendment that looks for backing."""
    match event:
        case resolutions.DraftSubmitted(number=number) | resubmission.DraftResubmitted(number=number):
            draft = session.drafts[number - 1]
            sponsor = Button("Become a sponsor", Control(Verb.SPONSOR, str(number)))
            sign = Button("Sign it for debate", Control(Verb.SIGN, str(number)))
            proposals, members = session.rulebook.proposals, len(session.body.members)
            signed = (sign,) if signatories_needed(proposals, members) else ()
            return (read_button(draft), sponsor, *signed)
        case amendments.AmendmentProposed(number=number):
            own = session.amendments[number - 1]
            signing = amendment_limits.signatories_needed(session) > 0
            return tuple(amendment_controls.backing_buttons(session, own, signing=signing))
    return ()


def draft_news(event: Event, session: Session) -> News | None:
    """What is to be announced of an event, in the state just after it; None for one of another area."""
    said, source = sentence_of(event, session), session.rulebook.source
    rule = (source(Topic.AMENDMENTS),)
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
        case amendments.AmendmentProposed():
            words = change_text(session, session.amendments[event.number - 1], _TEXT)
            return News(f"Amendment {event.number} proposed", lines((said, words)), rule)
        case amendments.AmendmentIntroduced():
            what = capitalised(amendment_purpose(session, event.number))
            return News(f"Amendment {event.number} before the committee", f"{what}.", rule)
        case amendments.AmendmentWithdrawn():
            return News(f"Amendment {event.number} withdrawn", said, rule)
        case amendment_decisions.AmendmentDecided(vote=None):
            return News(f"Amendment {event.number} adopted", said, rule, Tone.GOOD)
        case amendment_decisions.AmendmentNotPut():
            return News(f"Amendment {event.number} not put", said, rule)
    return None
