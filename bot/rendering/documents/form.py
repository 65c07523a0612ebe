"""A resolution in the form of the United Nations: heading, text and annex, for any kind of file."""

from __future__ import annotations

from dataclasses import dataclass

from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session
from bot.rendering.amendments.marks import in_the_text
from bot.rendering.documents.record import ON_TEXTS, Section, adopted_text, decisive_votes, record_of
from bot.rendering.documents.text import Paragraph, operative_part_of, preamble_of
from bot.rendering.phrases import counted, joined
from bot.rendering.times import date
from bot.rendering.words import DRAFT_STATUSES

_NO_BREAK = "\u00a0"
_LONGEST_WHOLE = 60


@dataclass(frozen=True, slots=True)
class ResolutionDocument:
    """All that is printed, in the order of the page. What is not known is empty.

    ``status`` is where a draft stands, ``adopted`` how a resolution was adopted: one of them is empty.
    ``organ`` is the body whose decision it is, which begins the sentence that the whole text is.
    """

    committee: str
    symbol: str
    session: str
    date: str
    kind: str
    agenda_item: str
    sponsors: str
    signatories: str
    status: str
    title: str
    adopted: str
    organ: str
    preamble: tuple[Paragraph, ...]
    operative: tuple[Paragraph, ...]
    annex: tuple[Section, ...]

    @property
    def labelled(self) -> tuple[tuple[str, str], ...]:
        """The lines of the heading that have a label, as far as there is something to say."""
        said = (
            ("Agenda item", self.agenda_item),
            ("Sponsors", self.sponsors),
            ("Signatories", self.signatories),
            ("Status", self.status),
        )
        return tuple(own for own in said if own[1])

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
        kind="Resolution" if is_adopted else "Draft resolution",
        agenda_item=session.agenda.strip(),
        sponsors=_listed(draft.sponsors),
        signatories="" if is_adopted else _listed(draft.signatories),
        status="" if is_adopted else _status(session, draft),
        title=draft.title,
        adopted=adopted_text(whole) if is_adopted and whole else "",
        organ=_organ(body.name),
        preamble=preamble_of(draft),
        operative=operative_part_of(draft),
        annex=record_of(session, draft),
    )


def _status(session: Session, draft: Draft) -> str:
    """What became of a draft; of one still to be decided that it is not adopted, and what was done so far."""
    said = DRAFT_STATUSES[draft.status]
    if draft.status is DraftStatus.REFERRED and draft.referred_to.strip():
        said = f"referred to {draft.referred_to.strip()}"
    if not draft.status.live:
        return said
    vote = session.vote
    if vote is not None and vote.matter.kind in ON_TEXTS and vote.matter.number == draft.number:
        said = "being voted on"
    amended = len(in_the_text(session, draft))
    so_far = (
        f"with {counted(amended, 'amendment')} in its text" if amended else "",
        f"{counted(len(draft.rejected), 'clause')} voted out" if draft.rejected else "",
    )
    return ", ".join(("not adopted; " + said, *filter(None, so_far)))


def _organ(committee: str) -> str:
    return committee if committee.casefold().startswith("the ") else f"The {committee}"


def _listed(names: tuple[str, ...]) -> str:
    """Delegations in a line; with semicolons where a name has an "and" or a comma of its own.

    Within a name are spaces at which a line on paper is not broken.
    """
    whole = tuple(own.replace(" ", _NO_BREAK) if len(own) <= _LONGEST_WHOLE else own for own in names)
    if any("," in own or " and " in own for own in names):
        return "; ".join(whole)
    return joined(whole)
