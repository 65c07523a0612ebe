"""What people typed, as far as it is text: half a character is marked so, for nothing can keep it."""

from __future__ import annotations

from typing import Any


def well_formed(typed: str) -> str:
    """The text with a mark in place of each half of a character that lacks its other half."""
    return typed.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def make_well_formed(data: Any) -> None:  # noqa: ANN401 - as Discord sends it
    """Do so with every option of a command as it comes in."""
    for option in data.get("options") or ():
        if isinstance(option.get("value"), str):
            option["value"] = well_formed(option["value"])
        make_well_formed(option)
