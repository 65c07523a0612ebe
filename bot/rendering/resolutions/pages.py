"""The text of a draft page by page, whole clauses on each, with the amendments that each comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session
from bot.rendering.amendments.marks import marks
from bot.rendering.papers.lines import italic_opening
from bot.rendering.phrases import lines
from bot.rendering.resolutions.clauses import operative, preambular


@dataclass(frozen=True, slots=True)
class DraftPage:
    """What a page holds of the preamble and of the operative part."""

    preamble: str = ""
    operative: str = ""

    @property
    def parts(self) -> tuple[str, ...]:
        """The parts that have anything on the page."""
        return tuple(own for own in (self.preamble, self.operative) if own)


def draft_pages(session: Session, draft: Draft, room: int) -> tuple[DraftPage, ...]:
    """The pages of a draft, each with as many clauses as there is room for and at least one."""
    pages: list[DraftPage] = [DraftPage()]
    left = room
    for is_operative, said in _clauses(session, draft):
        length = len(said) + 1
        if length > left and pages[-1].parts:
            pages.append(DraftPage())
            left = room
        page = pages[-1]
        pages[-1] = (
            DraftPage(page.preamble, lines((page.operative, said)))
            if is_operative
            else DraftPage(lines((page.preamble, said)))
        )
        left -= length
    return tuple(pages)


def _clauses(session: Session, draft: Draft) -> Iterator[tuple[bool, str]]:
    for clause in draft.preambular:
        yield False, lines((italic_opening(preambular(clause)), marks(session, draft, clause)))
    for clause in draft.operative:
        yield True, lines((operative(draft, clause), marks(session, draft, clause)))
