"""The labels of a heading as they are worded: "Main Submitter - ", "Co-signatories:", "Submitted by "."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Label(StrEnum):
    """What a line of the heading may say."""

    TITLE = "title"
    FORUM = "forum"
    QUESTION = "question"
    SPONSORS = "sponsors"
    SIGNATORIES = "signatories"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label at the beginning of a line and what follows it."""

    kind: Label
    value: str


_STATES = r"(?:delegations?|countries|nations|states|members?)"
_OF = r"(?:\ the)?(?:\ delegations?\ of)?(?:\ the)?"
_LABEL = re.compile(
    rf"""
    (?: (?P<forum>
          (?:name\ of\ (?:the\ )?)? (?:forum|committee|council|organ|commission|assembly|body) (?:\ name)?
        | (?:submitted|presented|addressed)\ to )
      | (?P<question>
          (?:the\ )? (?:question|topic|agenda|issue|subject|matter) (?:\ (?:of|area|item|topic))?
            (?:\ ?(?:no\.?\ ?)?(?:\d{{1,2}}|[A-C]\b))?
        | agenda\ (?:item|topic)\ ?(?:\d{{0,2}}|[A-C]) | re | regarding | concerning )
      | (?P<title>
          (?:resolution\ |draft\ |working\ paper\ )? (?:title|name)
            (?:\ of\ (?:the\ )?(?:draft\ )?(?:resolution|paper))?
        | (?:draft\ )?resolution(?=\ ?:) )
      | (?P<sponsors>
          (?:(?:main|lead|head|chief|co|key|principal)[- ]?)?
            (?:sponsors? | authors? | drafters? | writers? | sponsor(?:ing)?\ {_STATES})
        | (?:(?:main|lead|head|chief)[- ]?)? (?:submitters? | submitting\ {_STATES})
        | (?:co-?)? (?:sponsored|authored)\ by {_OF}
        | (?:draft\ )?resolution\ by {_OF}
        | (?:submitted|proposed|drafted|presented|introduced|written)\ by {_OF} )
      | (?P<signatories>
          (?:co[- ]?)? (?:signator\(?(?:y|ies)\)?(?:\ {_STATES})? | signers? | signees? | signatures?)
        | co[- ]?submitters? | co[- ]?submitting\ {_STATES} | seconders? | supporters? | supporting\ {_STATES}
        | (?:co[- ]?)? (?:signed|supported|seconded|endorsed)\ by {_OF} | co[- ]?submitted\ by {_OF} )
      | (?P<other>
          date | session | conference | school | delegates? | delegations? | word\ count | code | symbol
        | number | status | document | chairs? | time | version | place | distr\.? | original | bloc
        | to | from | cc | student\ officers? | (?:deputy\ )?presidents? | moderators? | secretary | country
        | (?:draft\ |working\ )?(?:resolution|paper)\ (?:code|no\.?|number) ) )
    (?:\s*\((?:s|es|ies|y|\d{{1,3}}[\w\ ]{{0,12}})\))? \s* (?: [:=|] | \s[-–—]+(?=\s) | [-–—](?=\s) | \t | $ )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_WITHOUT_COLON = re.compile(
    r"""
      (?P<signatories> (?:co[- ]?)(?:signed|submitted)\ by | (?:signed|seconded|supported|endorsed)\ by ) \s
    | (?P<sponsors> (?:(?:draft\ )?(?:resolution|paper|text)\ )?
        (?:submitted|sponsored|proposed|drafted|presented|introduced)\ by ) \s
    | (?P<forum> committee | forum | council ) \s (?=(?:ecosoc|unhrc|unga|unsc|unodc|disec)\b)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_LATER = re.compile(
    r"""
    (?: \s*[|;·•\t]\s* | \s+ )
    (?= (?: (?:main\ |co-?)?(?:sponsors?|submitters?) | (?:co-?)?signator(?:y|ies) | forum | committee
          | question | topic | title | submitted\ by ) \s* : )
    """,
    re.IGNORECASE | re.VERBOSE,
)
_SIGNS = re.compile(r"^[\s•·*_#>–—\-\u2600-\u27bf\u2b00-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
_AROUND = " \t*_#|:"


def label_of(text: str) -> Labelled | None:
    """The label a line begins with, if it does, also where the same label stands there twice."""
    text = without_signs(text)
    found = _LABEL.match(text) or _WITHOUT_COLON.match(text)
    if found is None:
        return None
    value = text[found.end() :].strip(_AROUND)
    second = _LABEL.match(value)
    if second is not None and _kind(second) is _kind(found):
        value = value[second.end() :].strip(_AROUND)
    return Labelled(_kind(found), value)


def labels_apart(text: str) -> list[str]:
    """A line of the heading, parted where further labels begin on it."""
    labelled = label_of(text)
    if labelled is None:
        return [text]
    first, *later = _LATER.split(labelled.value)
    return [text.removesuffix(labelled.value) + first, *later] if later else [text]


def without_signs(text: str) -> str:
    """A line without the bullet and the signs of emphasis that it may begin and end with."""
    return _SIGNS.sub("", text).strip(_AROUND[:-1])


def _kind(found: re.Match[str]) -> Label:
    return next(Label(name) for name, said in found.groupdict().items() if said is not None)
