"""The text of a PDF, its lines where they stand on the page, so that indented sub-clauses stay indented."""

from __future__ import annotations

import io
import logging
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, LimitReachedError

from bot.files.limits import Limits
from bot.files.unreadable import UnreadableFile, UnreadableKind

Told = Callable[[int, int], None]
"""Is told of a page that has been read, and how many there are."""
PAGE_BYTES_LIMIT = 1_000_000

_ENCRYPTED = b"/Encrypt"
"""What a file names its encryption with, where it is not encrypted itself."""
_LETTERS = re.compile(r"\w")
_FEWEST_LETTERS = 12
_SOFT_HYPHEN = re.compile("(?<! )[ ]*\u00ad(?=[ ]*[^\\s])")

# What it warns of, and how, is nothing that whoever runs the bot could mend.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def text_of_pdf(content: bytes, limits: Limits, told: Told | None = None) -> str:
    """The text of all pages, form feeds between them; raises ``UnreadableFile``, and what ``told`` raises."""
    end, pages = time.monotonic() + limits.seconds, list[str]()
    with _unreadable_where_it_fails(content):
        found = _opened(content, limits)
        count = len(found)
    for number in range(count):
        if time.monotonic() > end:
            raise UnreadableFile(UnreadableKind.TOO_SLOW, limit=limits.seconds)
        with _unreadable_where_it_fails(content):
            pages.append(_text(found[number]))
        if told is not None:
            told(number + 1, count)
    text = "\f".join(pages)
    if len(_LETTERS.findall(text)) < _FEWEST_LETTERS:
        raise UnreadableFile(UnreadableKind.SCANNED)
    # Fonts give a hyphen within a line as a soft one, which is not to be seen.
    return _SOFT_HYPHEN.sub("-", text)


@contextmanager
def _unreadable_where_it_fails(content: bytes) -> Iterator[None]:
    """Tells what the library stumbles over as what is the matter with the file."""
    try:
        yield
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


def _opened(content: bytes, limits: Limits) -> Sequence[PageObject]:
    """The pages, of which there are not too many."""
    reader = PdfReader(io.BytesIO(content))
    # One that may only not be printed opens without a password.
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableFile(UnreadableKind.LOCKED)
    count = len(reader.pages)
    if count > limits.pages:
        raise UnreadableFile(UnreadableKind.TOO_MANY_PAGES, pages=count, limit=limits.pages)
    return reader.pages


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
