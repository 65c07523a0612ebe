"""The lines of the minutes on drafts and on those who are on them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.event import Event
from bot.procedure.rules.resolutions import edits as draft_edits
from bot.procedure.rules.resolutions import life as resolutions
from bot.procedure.rules.resolutions import resubmission, sponsorship
from bot.procedure.state.session import Session
from bot.rendering.phrases import Medium
from bot.rendering.voting.matters import symbol_of

Say = Callable[[Any, Session, Medium], str]


def _edited(event: draft_edits.DraftEdited, session: Session, on: Medium) -> str:
    anew = " and is to be approved anew" if event.unapproved else ""
    return f"Draft resolution {symbol_of(session, event.number, on)} was edited{anew}."


DRAFT_LINES: Mapping[type[Event], str | Say] = {
    draft_edits.DraftEdited: _edited,
    resolutions.DraftSubmitted: "{sponsor} submitted draft resolution {symbol}, “{title}”.",
    resolutions.DraftApproved: "Draft resolution {draft} was approved.",
    resolutions.DraftIntroduced: "Draft resolution {draft} was introduced.",
    resolutions.WithdrawalConsented: "{delegation} asked to withdraw {draft}.",
    resolutions.DraftWithdrawn: "Draft resolution {draft} was withdrawn.",
    resubmission.DraftResubmitted: "{sponsor} submitted the withdrawn draft resolution {draft} again.",
    resolutions.DraftLapsed: "Draft resolution {draft} lapsed.",
    resolutions.RollCallVoteAsked: "{draft} will be voted on by roll call.",
    sponsorship.DraftSponsored: "{delegation} became a sponsor of {draft}.",
    sponsorship.SponsorshipWithdrawn: "{delegation} stopped sponsoring {draft}.",
    sponsorship.DraftSigned: "{delegation} signed {draft}.",
    sponsorship.SignatureWithdrawn: "{delegation} took its signature off {draft}.",
}
