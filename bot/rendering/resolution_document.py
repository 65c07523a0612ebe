"""A resolution in the form of the United Nations: heading, text and annex, for any kind of file."""

from __future__ import annotations

from dataclasses import dataclass

from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session
from bot.rendering.phrases import joined
from bot.rendering.resolution_record import Section, adopted_text, decisive_votes, record_of
from bot.rendering.resolution_text import Paragraph, operative_part_of, preamble_of
from bot.rendering.times import date

_ENDED = {
    DraftStatus.REJECTED: "rejected",
    DraftStatus.WITHDRAWN: "withdrawn",
    DraftStatus.DEBATE_ADJOURNED: "debate adjourned",
    DraftStatus.TABLED: "tabled",
    DraftStatus.REFERRED: "referred to another body",
    DraftStatus.NOT_COMPETENT: "outside the committee's competence",
    DraftStatus.NO_DECISION: "no decision taken",
    DraftStatus.LAPSED: "lapsed",
}


@dataclass(frozen=True, slots=True)
class ResolutionDocument:
    """All that is printed, in the order of the page. What is not known is empty.

    ``organ`` is the body whose decision it is, which begins the sentence that the whole text is.
    """

    committee: str
    symbol: str
    session: str
    date: str
    kind: str
    agenda_item: str
    title: str
    sponsors: str
    signatories: str
    adopted: str
    organ: str
    preamble: tuple[Paragraph, ...]
    operative: tuple[Paragraph, ...]
    annex: tuple[Section, ...]

    @property
    def annex_title(self) -> str:
        """The heading of the annex."""
        return f"Annex: record of the decisions on {self.symbol}"


def resolution_document(session: Session, draft: Draft) -> ResolutionDocument:
    """A draft as it stands now, or the resolution it became."""
    body, (whole, _) = session.body, decisive_votes(session, draft)
    is_adopted = draft.status is DraftStatus.ADOPTED
    day = whole.closed_at if is_adopted and whole is not None else draft.submitted_at
    return ResolutionDocument(
        committee=body.name,
        symbol=draft.symbol,
        session=f"{body.year} session",
        date=date(day) if day is not None else "",
        kind=_kind(draft),
        agenda_item=session.agenda.strip(),
        title=draft.title,
        sponsors=_listed(draft.sponsors),
        signatories="" if is_adopted else _listed(draft.signatories),
        adopted=adopted_text(whole) if is_adopted and whole else "",
        organ=_organ(body.name),
        preamble=preamble_of(draft),
        operative=operative_part_of(draft),
        annex=record_of(session, draft),
    )


def _kind(draft: Draft) -> str:
    if draft.status is DraftStatus.ADOPTED:
        return "Resolution"
    ended = _ENDED.get(draft.status, "")
    return f"Draft resolution{f' ({ended})' if ended else ''}"


def _organ(committee: str) -> str:
    return committee if committee.casefold().startswith("the ") else f"The {committee}"


def _listed(names: tuple[str, ...]) -> str:
    """Delegations in a line; with semicolons where a name has an "and" or a comma of its own."""
    if any("," in name or " and " in name for name in names):
        return "; ".join(names)
    return joined(names)
