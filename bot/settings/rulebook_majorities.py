"""Majorities that somebody wrote as numbers: what is said of them."""

from __future__ import annotations

import re
from fractions import Fraction

from bot.procedure.rulebook import Majority
from bot.settings.yaml_node import Node

_SHARE = re.compile(r"\s*\[?\s*(?P<over>\d{1,9})\s*(?:/|,)\s*(?P<under>[1-9]\d{0,8})\s*\]?\s*", re.ASCII)
_NUMBER = re.compile(r"\s*(?P<number>\d{1,9}(?:\.\d{1,9})?)\s*(?P<percent>%?)\s*", re.ASCII)


def refused_as_number(node: Node, right: str) -> bool:
    """Whether a majority stands here as a fraction or a number, after saying how it is written."""
    share = _share(", ".join(item.written for item in node.items()) if node.is_list else node.written)
    if share is None:
        return False
    found = str(share) if node.is_list else node.kind
    if share > 1:
        node.problem(right, found, "No majority is above one: nothing could ever be carried.")
    elif share == Fraction(2, 3):
        node.problem(right, found, f"Write two thirds as {Majority.TWO_THIRDS}.")
    else:
        node.problem(right, found, "A majority is written as a word; simple is more for than against.")
    return True


def _share(text: str) -> Fraction | None:
    if found := _SHARE.fullmatch(text):
        return Fraction(int(found["over"]), int(found["under"]))
    if found := _NUMBER.fullmatch(text):
        return Fraction(found["number"]) / (100 if found["percent"] else 1)
    return None
