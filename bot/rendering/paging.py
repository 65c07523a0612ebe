"""Turning the pages of what is longer than a card."""

from __future__ import annotations

from collections.abc import Callable

from bot.rendering.card import Button, Control

PAGES = ("‹ Page before", "Next page ›")
LISTS = ("◀ Back", "Next ▶")
BY_TIME = ("◀ Later", "Earlier ▶")
"""What the buttons to the page before and to the next are called: of texts, of lists, of the latest first."""


def within(page: int, last: int) -> int:
    """The page asked for, or the nearest there is."""
    return min(max(page, 0), last)


def page_said(page: int, last: int) -> str:
    """Which page it is, to stand after a title; nothing where there is only one."""
    return f" · page {page + 1} of {last + 1}" if last else ""


def turning(
    page: int, last: int, control: Callable[[str], Control], words: tuple[str, str] = PAGES
) -> tuple[Button, ...]:
    """The buttons to the page before and to the next, as far as there are such pages."""
    both = zip(words, (page - 1, page + 1), strict=True)
    return tuple(Button(said, control(str(to))) for said, to in both if 0 <= to <= last)
