"""The text of a PDF, its lines where they stand on the page, so that indented sub-clauses stay indented."""

from __future__ import annotations

import io
import logging
import re
import time
from collections.abc import Iterator

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from bot.resolutions.unreadable import UnreadableFile, UnreadableKind

PAGE_LIMIT = 40
SECONDS_LIMIT = 20
PAGE_BYTES_LIMIT = 1_000_000

_ENCRYPTED = b"/Encrypt"
"""What a file names its encryption with, where it is not encrypted itself."""
_LETTERS = re.compile(r"\w")
_FEWEST_LETTERS = 12
_SOFT_HYPHEN = re.compile("(?<! )[ ]*\u00ad(?=[ ]*[^\\s])")

# What it warns of, and how, is nothing that whoever runs the bot could mend.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def text_of_pdf(content: bytes) -> str:
    """The text of all pages, each after a form feed; raises ``UnreadableFile``."""
    try:
        text = "\f".join(_pages(content))
    except UnreadableFile:
        raise
    except LimitReachedError as error:
        raise UnreadableFile(UnreadableKind.EXPANDS, limit=PAGE_BYTES_LIMIT) from error
    except (DependencyError, NotImplementedError) as error:
        # pypdf raises NotImplementedError for an encryption it does not know, as it opens the file, and
        # DependencyError for one that it needs another library for; both also for what is not encrypted.
        kind = UnreadableKind.LOCKED if _ENCRYPTED in content else UnreadableKind.DAMAGED
        raise UnreadableFile(kind) from error
    except Exception as error:  # pypdf.errors: "broken PDF files might cause other Exceptions" than its own
        raise UnreadableFile(UnreadableKind.DAMAGED) from error
    if len(_LETTERS.findall(text)) < _FEWEST_LETTERS:
        raise UnreadableFile(UnreadableKind.SCANNED)
    # Fonts give a hyphen within a line as a soft one, which is not to be seen.
    return _SOFT_HYPHEN.sub("-", text)


def _pages(content: bytes) -> Iterator[str]:
    reader = PdfReader(io.BytesIO(content))
    # One that may only not be printed opens without a password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableFile(UnreadableKind.LOCKED)
    count = len(reader.pages)
    if count > PAGE_LIMIT:
        raise UnreadableFile(UnreadableKind.TOO_MANY_PAGES, pages=count, limit=PAGE_LIMIT)
    end = time.monotonic() + SECONDS_LIMIT
    for page in reader.pages:
        if time.monotonic() > end:
            raise UnreadableFile(UnreadableKind.TOO_SLOW, limit=SECONDS_LIMIT)
        yield _text(page)


def _text(page: PageObject) -> str:
    contents = page.get_contents()
    size = len(contents.get_data()) if contents is not None else 0
    if size > PAGE_BYTES_LIMIT:
        raise UnreadableFile(UnreadableKind.EXPANDS, limit=PAGE_BYTES_LIMIT)
    if not size:
        return ""
    try:
        text = page.extract_text(extraction_mode="layout", layout_mode_strip_rotated=True)
    except LimitReachedError:
        raise
    except Exception:  # as above; without its layout the page may still be read, or raises the same again
        text = ""
    # Where the text lies within a drawing, only the plain way finds it.
    return text if text.strip() else page.extract_text()
