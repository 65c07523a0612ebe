"""A resolution as PDF, set from the template of the configuration."""

from __future__ import annotations

from dataclasses import asdict

from bot.rendering.documents.form import ResolutionDocument
from bot.rendering.typesetting import document


def resolution_pdf(paper: ResolutionDocument) -> bytes:
    """The whole document; the same gives the same bytes."""
    said = {"labelled": paper.labelled, "annex_title": paper.annex_title}
    return document("resolution", {**asdict(paper), **said})
