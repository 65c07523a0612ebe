"""What a draft has and still needs to be introduced, in numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import timedelta

from bot.procedure.rulebook import Withdrawing
from bot.procedure.rules.resolutions.drafts import (
    most_sponsors,
    signatories_counted,
    signatories_needed,
    sponsors_counted,
)
from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session
from bot.rendering.phrases import NAME, counted, inline, joined, lines, running
from bot.rendering.times import clock

_NAMES_ROOM = 350


def names_text(delegations: Sequence[str], room: int = _NAMES_ROOM) -> str:
    """Names in running text, as many as there is room for."""
    return running([inline(name, NAME) for name in delegations], room)


def backing_text(session: Session, draft: Draft) -> str:
    """Who is on a draft; before it is introduced, with how many are needed and how many there may be."""
    sponsors = f"Sponsors{_numbers(_of_sponsors(session, draft))}: {names_text(draft.sponsors)}"
    numbers = _numbers(_of_signatories(session, draft))
    signatories = ""
    if draft.signatories or numbers:
        signatories = f"Signatories{numbers}: {names_text(draft.signatories) or 'none yet'}"
    return lines((sponsors, signatories))


def named_text(draft: Draft) -> str:
    """Whom the heading of a draft names, and who has yet to say so: each does so itself."""
    if not draft.status.live:
        return ""
    sponsors = [own for own in draft.named_sponsors if own not in draft.sponsors]
    signatories = [own for own in draft.named_signatories if own not in draft.sponsors + draft.signatories]
    return lines(
        f"Named in its heading as {word}, yet to agree: {names_text(own)}"
        for word, own in (("sponsors", sponsors), ("signatories", signatories))
        if own
    )


def waiting_text(session: Session, draft: Draft) -> str:
    """What a draft waits for besides names: approval, the end of its notice, sponsors that withdraw it."""
    return lines((_approval(session, draft), _notice(session, draft), _withdrawal(session, draft)))


def needs_text(session: Session, draft: Draft) -> str:
    """What a draft lacks before it can be introduced: "the approval of the dais and 3 more signatories"."""
    return joined(list(_lacking(session, draft)))


def _of_sponsors(session: Session, draft: Draft) -> Iterator[str]:
    proposals = session.rulebook.proposals
    most = most_sponsors(proposals, len(session.body.members))
    if draft.status is DraftStatus.SUBMITTED and proposals.sponsors_minimum > 1:
        yield f"{sponsors_counted(session, draft)} of {proposals.sponsors_minimum} needed"
    if draft.status.live and most:
        yield f"at most {most}"


def _of_signatories(session: Session, draft: Draft) -> Iterator[str]:
    proposals = session.rulebook.proposals
    needed = signatories_needed(proposals, len(session.body.members))
    if draft.status is DraftStatus.SUBMITTED and needed:
        yield f"{signatories_counted(session, draft)} of {needed} needed"
        if proposals.sponsors_count_as_signatories:
            yield "sponsors included"


def _numbers(found: Iterator[str]) -> str:
    said = ", ".join(found)
    return f" ({said})" if said else ""


def _approval(session: Session, draft: Draft) -> str:
    if draft.status is not DraftStatus.SUBMITTED or not session.rulebook.proposals.approval:
        return ""
    return "Approved by the dais." if draft.approved else "It waits for the approval of the dais."


def _notice(session: Session, draft: Draft) -> str:
    notice = session.rulebook.proposals.notice
    if draft.status is not DraftStatus.SUBMITTED or not notice or draft.submitted_at is None:
        return ""
    return f"It can be introduced from {clock(draft.submitted_at + timedelta(seconds=notice))} on."


def _withdrawal(session: Session, draft: Draft) -> str:
    asked = [name for name in draft.sponsors if name in draft.withdrawing]
    others = [name for name in draft.sponsors if name not in draft.withdrawing]
    if not asked or not draft.status.live or session.rulebook.withdrawal.by is Withdrawing.ONE_SPONSOR:
        return ""
    waits = f"; it waits for {names_text(others)}" if others else ""
    return f"{names_text(asked)} asked to withdraw it{waits}."


def _lacking(session: Session, draft: Draft) -> Iterator[str]:
    proposals = session.rulebook.proposals
    if draft.status is not DraftStatus.SUBMITTED:
        return
    if proposals.approval and not draft.approved:
        yield "the approval of the dais"
    sponsors = proposals.sponsors_minimum - sponsors_counted(session, draft)
    if sponsors > 0:
        yield counted(sponsors, "more sponsor")
    needed = signatories_needed(proposals, len(session.body.members))
    signatories = needed - signatories_counted(session, draft)
    if signatories > 0:
        yield counted(signatories, "more signatory", "more signatories")
