"""Words as a search sees them: one spelling, numbers and document symbols as words of their own.

Texts and questions go through the same door, so that "53 %" meets "fifty-three per cent", and "A/RES/55/25"
meets "GA 55/25". Each token lists the forms it may be met in, the most telling first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

Token = tuple[str, ...]

_ONE_TO_NINETEEN = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS_WORDS = "twenty thirty forty fifty sixty seventy eighty ninety"
_MONTHS_WORDS = "january february march april may june july august september october november december"
SMALL_NUMBERS = {word: number for number, word in enumerate(_ONE_TO_NINETEEN.split(), 1)}
TENS = {word: number * 10 for number, word in enumerate(_TENS_WORDS.split(), 2)}
# "One" by itself is more often a pronoun than a number.
_WHOLE = {word: number for word, number in (SMALL_NUMBERS | TENS).items() if number > 1}
_ONES = [word for word, number in SMALL_NUMBERS.items() if number < 10]
_NUMBER_WORD = re.compile(rf"\b(?:({'|'.join(TENS)})[- ]({'|'.join(_ONES)})|({'|'.join(_WHOLE)}))\b")

_SCALES = {"thousand": 10**3, "k": 10**3, "million": 10**6, "millions": 10**6, "mln": 10**6, "m": 10**6}
_SCALES |= {"billion": 10**9, "bn": 10**9}
_SYMBOL = re.compile(r"s\d+x\d+")
_PIECE = re.compile(
    r"""
    (?:\b(?:res|resolution|ga|ecosoc)[\s./]*)(?P<first>\d{1,4})[\s/\-–]+(?P<second>\d{1,4})(?![\d/\-])
    | (?<![\d/\-])(?P<left>\d{2,4})\s?[/\-–]\s?(?P<right>\d{1,4})(?![\d/\-])
    | (?P<digits>\d{1,3}(?:,\d{3}){1,4}|\d{1,15})(?P<fraction>\.\d{1,6})?
      (?:\s*(?P<unit>%|per\s?cent\b|percent\b|pct\b)
       | \s*(?P<scale>thousand|k|millions?|mln|m|billion|bn)\b)?
    | (?P<word>[^\W\d_][^\W_]*(?:['’.][^\W_]+)*)
    """,
    re.VERBOSE,
)

MONTHS = _MONTHS_WORDS.split()
_SHORT_MONTHS = {month[:3]: month for month in MONTHS} | {"sept": "september"}
_IZE = re.compile(r"^(\w{3,})iz(e|ed|es|er|ers|ing|ation|ations|ational)$")
_OR = re.compile(r"^(lab|fav|harb|behavi|hon|col|neighb|vap)or")
_BRITISH = {"center": "centre", "centers": "centres", "program": "programme", "programs": "programmes"}
_BRITISH |= {"defense": "defence", "analyze": "analyse", "analyzed": "analysed"}


def tokens(text: str) -> Iterator[Token]:
    """The words, numbers and symbols of a text in their order."""
    for piece in _PIECE.finditer(_NUMBER_WORD.sub(_as_digits, _plain(text))):
        part = piece.groupdict()
        if part["word"]:
            yield from _word(part["word"])
        elif part["digits"]:
            yield _number(part["digits"], part["fraction"], part["unit"], part["scale"])
        else:
            yield _symbol(part["first"] or part["left"], part["second"] or part["right"])


def flat(text: str) -> str:
    """All forms of all tokens as the index holds them; the numbers within a document symbol stay one word."""
    return " ".join(" ".join(token[:1] if is_symbol(token) else token) for token in tokens(text))


def is_symbol(token: Token) -> bool:
    """Whether the token is a document symbol, which means nothing in parts."""
    return _SYMBOL.fullmatch(token[0]) is not None


def date_words(year: int, month: int, day: int) -> str:
    """A date as people write it: ``15 november 2000``."""
    return " ".join(part for part in (str(day or ""), MONTHS[month - 1] if month else "", str(year)) if part)


def _plain(text: str) -> str:
    """Small letters without marks; compatibility forms such as full-width digits become ordinary ones."""
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _as_digits(match: re.Match[str]) -> str:
    tens, ones, whole = match.groups()
    return str(_WHOLE[whole] if whole else TENS[tens] + SMALL_NUMBERS[ones])


def _word(written: str) -> Iterator[Token]:
    """A word without its possessive; "un.gift" is met as one word and by its longer parts."""
    word = re.sub(r"['’]s?$", "", written.replace("’", "'")).replace("'", "")
    if "." not in word:
        yield (_spelling(word),)
        return
    parts = [part for part in word.split(".") if part]
    yield ("".join(parts),)
    yield from ((_spelling(part),) for part in parts if len(part) > 2)


def _spelling(word: str) -> str:
    """The British form of a word that Americans spell otherwise, the full name of a month."""
    word = _SHORT_MONTHS.get(word, _BRITISH.get(word, word))
    word = _IZE.sub(r"\1is\2", word)
    return _OR.sub(r"\1our", word)


def _number(digits: str, fraction: str | None, unit: str | None, scale: str | None) -> Token:
    whole = int(digits.replace(",", ""))
    plain = f"n{whole}" + (f"p{fraction[1:].rstrip('0')}" if fraction and fraction.strip(".0") else "")
    if unit:
        return (f"{plain}pct", plain)
    if scale:
        exact = whole * _SCALES[scale] + round(float(f"0{fraction or '.0'}") * _SCALES[scale])
        return (f"n{exact}", plain)
    return (plain,)


def _symbol(first: str, second: str) -> Token:
    """A document symbol by its numbers: session and resolution, or year and resolution."""
    return (f"s{int(first)}x{int(second)}", f"n{int(first)}", f"n{int(second)}")
