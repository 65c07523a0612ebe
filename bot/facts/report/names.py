"""Names of bodies and of documents, as a report writes them, with their abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.facts.topic import Kind

_CAPITALISED = r"[A-Z][\w’'&-]*(?:\.\w[\w’'&-]*)*"
_LINK = r"(?:of|on|for|the|and|to|in|against|with|de|des|du|la|le|y|by|from|&)"
_NAME = rf"{_CAPITALISED}(?:(?:\s+{_LINK}){{0,3}}\s+{_CAPITALISED}){{0,14}}(?:\s+in persons)?"
_ABBREVIATION = r"[A-Z][A-Za-z]{0,3}(?:[.&/-]?[A-Z0-9][A-Za-z]{0,3}){1,7}"
_WITH_ABBREVIATION = re.compile(rf"({_NAME})\s*\(\s*(?:the\s+)?[\"“']?({_ABBREVIATION})[\"”']?s?\s*\)")
_SMALL_WORDS = "of on for and the to in against with de des du la le y by from &"
_SMALL = frozenset(_SMALL_WORDS.split())
_DOCUMENT = re.compile(
    r"\b(Convention|Protocol|Covenant|Treaty|Charter|Statute|Declaration|Agreement|Accords?|Pact)\b"
)
_PROGRAMME = re.compile(
    r"\b(Plan of Action|Action Plan|Program(?:me)? of Action|Framework(?: for Action)?|Agenda|Strategy"
    r"|Compact)\b"
)
_TITLED = re.compile(
    rf"(?<![\w(])((?:{_CAPITALISED}\s+(?:of\s+)?){{0,6}}"
    r"(?:Convention|Protocol|Covenant|Treaty|Charter|Statute|Declaration|Agreement|Accords?|Pact"
    r"|Plan of Action|Action Plan|Programme of Action|Program of Action|Framework for Action)"
    rf"(?:\s+(?:{_LINK}\s+){{0,3}}{_CAPITALISED}(?:,(?=\s+[A-Z])|)){{0,12}})"
)
_PROTOCOL_TO = re.compile(r"\bprotocol (to (?:[A-Z][\w’'-]*(?:,| and| in|)?\s*)+)")
BODIES: Mapping[str, str] = {
    "ASEAN": "Association of Southeast Asian Nations",
    "AU": "African Union",
    "ECOSOC": "Economic and Social Council",
    "EU": "European Union",
    "FAO": "Food and Agriculture Organization",
    "G77": "Group of 77",
    "IAEA": "International Atomic Energy Agency",
    "ICC": "International Criminal Court",
    "ICJ": "International Court of Justice",
    "ICRC": "International Committee of the Red Cross",
    "ILO": "International Labour Organization",
    "IMF": "International Monetary Fund",
    "INTERPOL": "International Criminal Police Organization",
    "IOM": "International Organization for Migration",
    "IPCC": "Intergovernmental Panel on Climate Change",
    "NATO": "North Atlantic Treaty Organization",
    "OAS": "Organization of American States",
    "OCHA": "Office for the Coordination of Humanitarian Affairs",
    "OECD": "Organisation for Economic Co-operation and Development",
    "OHCHR": "Office of the High Commissioner for Human Rights",
    "OSCE": "Organization for Security and Co-operation in Europe",
    "UNDP": "United Nations Development Programme",
    "UNEP": "United Nations Environment Programme",
    "UNESCO": "United Nations Educational, Scientific and Cultural Organization",
    "UNFPA": "United Nations Population Fund",
    "UNHCR": "United Nations High Commissioner for Refugees",
    "UNICEF": "United Nations Children's Fund",
    "UNIDO": "United Nations Industrial Development Organization",
    "UNODC": "United Nations Office on Drugs and Crime",
    "UNRWA": "United Nations Relief and Works Agency for Palestine Refugees",
    "WFP": "World Food Programme",
    "WHO": "World Health Organization",
    "WIPO": "World Intellectual Property Organization",
    "WMO": "World Meteorological Organization",
    "WTO": "World Trade Organization",
}
"""Bodies that reports name by their abbreviation alone."""
ORGANS = ("General Assembly", "Security Council", "Economic and Social Council", "Human Rights Council")


@dataclass(frozen=True, slots=True)
class Named:
    """A body or a document that a text names, with its abbreviation where it gives one."""

    name: str
    abbreviation: str = ""

    @property
    def kind(self) -> Kind:
        """What the name is the name of, by the words in it."""
        if _DOCUMENT.search(self.name) and not self.name.endswith(("Organization", "Organisation", "Group")):
            return Kind.TREATY
        return Kind.PROGRAMME if _PROGRAMME.search(self.name) else Kind.PARTY


def abbreviated(text: str) -> Iterator[Named]:
    """The names that a text follows up with their abbreviation in brackets."""
    for found in _WITH_ABBREVIATION.finditer(text):
        name = _told_apart(found[1], found[2])
        if name:
            yield Named(name, found[2])


def _told_apart(written: str, abbreviation: str) -> str:
    """The end of the capitalised words that the abbreviation stands for; "" where it stands for none."""
    words = written.split()
    letters = [own for own in abbreviation if own.isalpha()]
    starts = [place for place, own in enumerate(words) if own.casefold() not in _SMALL]
    fitting = [place for place in starts if words[place][:1].casefold() == letters[0].casefold()]
    for place in fitting:
        said = [own[:1].casefold() for own in words[place:] if own.casefold() not in _SMALL]
        if len(said) <= len(letters) + 3:
            return " ".join(words[place:])
    return " ".join(words[starts[0] :]) if starts and len(starts) <= len(letters) + 3 else ""


def known_bodies(text: str) -> Iterator[Named]:
    """The bodies that a text names by an abbreviation or a name that everybody knows."""
    for abbreviation, name in BODIES.items():
        if re.search(rf"(?<![\w.]){re.escape(abbreviation)}(?![\w-])", text):
            yield Named(name, abbreviation)
    for organ in ORGANS:
        if organ in text:
            known = next((short for short, name in BODIES.items() if name == organ), "")
            yield Named(organ, known)


def documents(text: str) -> Iterator[Named]:
    """The conventions, protocols, declarations, plans and frameworks that a text names in full."""
    for found in _TITLED.finditer(text):
        name = found[1].strip(" ,")
        words = name.split()
        while words and words[0] in ("The", "This", "In", "These", "Both", "Since", "Its", "A", "An", "New"):
            words = words[1:]
        if len(words) >= 3:
            yield Named(" ".join(words))
    for found in _PROTOCOL_TO.finditer(text):
        yield Named(f"Protocol {found[1].strip(' ,')}")
