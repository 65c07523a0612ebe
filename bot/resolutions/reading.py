"""Reads draft resolutions as delegates write them: whole texts, or the clauses of one part alone."""

from __future__ import annotations

from bot.files.cleaning import cleaned
from bot.procedure.state.resolutions import Clause
from bot.resolutions.clauses import clauses_of, is_wrapped
from bot.resolutions.heading import heading_of
from bot.resolutions.items import Joining
from bot.resolutions.lines import lines_of, without_heads
from bot.resolutions.model import HEADING, Guess, GuessKind, Reading
from bot.resolutions.outline import SAID
from bot.resolutions.parts import parts_of
from bot.resolutions.phrases import Part
from bot.resolutions.splitting import parted


def read_resolution(text: str) -> Reading:
    """A whole draft resolution. Whatever the text is, it is read, and what was guessed is said.

    The clauses have the ids ``p1``, ``p2`` in the preamble and ``o1``, ``o2`` in the operative part. Marks
    are not kept, for the text is numbered anew when it is printed; punctuation is.
    """
    plain = cleaned(text)
    joining, parts = Joining(plain), parts_of(lines_of(plain))
    heading = heading_of(parts.heading, parts.closing, parts.organ)
    preamble, head_of_preamble = without_heads(parts.preamble)
    body, head_of_body = without_heads(parts.operative)
    wrapped = is_wrapped(preamble) or is_wrapped(body)
    (preambular, guessed), (operative, guessed_too) = (
        clauses_of(tuple(parted(lines, part)), part, prefix, joining, wrapped=wrapped, headings=True)
        for lines, part, prefix in ((preamble, Part.PREAMBLE, "p"), (body, Part.OPERATIVE, "o"))
    )
    left_out = (*head_of_preamble, *head_of_body, *(line.text for line in parts.annex[:1]))
    guesses = [*heading.guesses]
    if parts.by_words:
        guesses.append(Guess("o1", GuessKind.DIVISION, parts.by_words[:SAID]))
    guesses += [Guess(HEADING, GuessKind.LEFT_OUT, own[:SAID]) for own in dict.fromkeys(left_out)]
    guesses += [Guess(HEADING, GuessKind.NO_PREAMBLE)] if not preambular else []
    guesses += [Guess(HEADING, GuessKind.NO_OPERATIVE)] if not operative else []
    return Reading(
        heading.title,
        heading.forum or parts.organ,
        heading.question,
        heading.sponsors,
        heading.signatories,
        preambular,
        operative,
        (*guesses, *guessed, *guessed_too),
    )


def read_clauses(text: str, prefix: str) -> tuple[Clause, ...]:
    """The clauses of a text that is all of one part: of the preamble where the prefix is ``p``.

    ``1.``, an opening phrase or a plain line begins a clause, ``(a)``, ``-`` a sub-clause, ``(i)`` a part.
    """
    plain = cleaned(text)
    part = Part.PREAMBLE if prefix == "p" else Part.OPERATIVE
    lines = tuple(parted(lines_of(plain), part))
    clauses, _ = clauses_of(lines, part, prefix, Joining(plain), wrapped=is_wrapped(lines), headings=False)
    return clauses
