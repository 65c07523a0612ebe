"""The lines of the minutes on drafts, on those who are on them, and on amendments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.procedure.rules.amendments import decisions as amendment_decisions
from bot.procedure.rules.amendments import life as amendments
from bot.procedure.rules.amendments import order as amendment_order
from bot.procedure.rules.amendments import votes as amendment_votes
from bot.procedure.rules.papers import names as paper_names
from bot.procedure.rules.papers import papers
from bot.procedure.rules.resolutions import edits as draft_edits
from bot.procedure.rules.resolutions import life as resolutions
from bot.procedure.rules.resolutions import resubmission, sponsorship
from bot.procedure.situation import Event
from bot.procedure.state.session import Session
from bot.rendering.amendments.cards import amendment_purpose
from bot.rendering.phrases import Medium, joined
from bot.rendering.voting.matters import symbol_of

Say = Callable[[Any, Session, Medium], str]


def _proposed(event: amendments.AmendmentProposed, session: Session, on: Medium) -> str:
    if session.amendment(event.number) is None:
        session = event.apply(session)
    purpose = amendment_purpose(session, event.number, on)
    return f"{on.name(event.proposer)} proposed amendment {event.number}: {purpose}."


def _decided(event: amendment_decisions.AmendmentDecided, session: Session, on: Medium) -> str:
    del session, on
    outcome = "adopted" if event.adopted else "rejected"
    by_consent = " with the consent of all sponsors, without a vote" if event.vote is None else ""
    return f"Amendment {event.number} was {outcome}{by_consent}."


def _edited(event: draft_edits.DraftEdited, session: Session, on: Medium) -> str:
    anew = " and is to be approved anew" if event.unapproved else ""
    return f"Draft resolution {symbol_of(session, event.number, on)} was edited{anew}."


def _paper_submitted(event: papers.PaperSubmitted, session: Session, on: Medium) -> str:
    return f"Working paper {event.number} became draft resolution {symbol_of(session, event.draft, on)}."


def _ordered(event: amendment_order.AmendmentsOrdered, session: Session, on: Medium) -> str:
    del session, on
    return f"The dais had amendments {joined(list(map(str, event.numbers)))} voted on in this order."


DRAFT_LINES: Mapping[type[Event], str | Say] = {
    papers.PaperBegun: "{delegation} began working paper {number}.",
    papers.PaperCorrected: "Working paper {number} was corrected.",
    paper_names.PaperNamesChanged: "The names in the heading of working paper {number} were changed.",
    papers.PaperDiscarded: "Working paper {number} was discarded.",
    papers.PaperSubmitted: _paper_submitted,
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
    amendments.AmendmentProposed: _proposed,
    amendments.AmendmentSigned: "{delegation} signed amendment {amendment}.",
    amendments.AmendmentConsented: "{delegation} agreed to amendment {amendment}.",
    amendments.AmendmentWithdrawn: "Amendment {amendment} was withdrawn.",
    amendments.AmendmentIntroduced: "Amendment {amendment} was introduced.",
    amendment_votes.AmendmentRanked: (
        "The dais gave amendment {amendment} place {rank} in the order of voting."
    ),
    amendment_order.AmendmentsOrdered: _ordered,
    amendment_decisions.AmendmentDecided: _decided,
    amendment_decisions.AmendmentNotPut: (
        "Amendment {amendment} was not put to the vote: an adopted one implies its rejection."
    ),
}
