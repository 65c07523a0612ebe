"""What channels and roles are called that are made for a committee."""

from __future__ import annotations

REASON = "A committee is set up"
"""What the server's audit log says."""
ROLE_NAME = "Dais: "
"""What stands before the committee's name in the name of the role of its dais."""
_NAMES = {"floor": "floor", "results": "results", "dais": "dais", "voice": "chamber"}


def made_name(use: str) -> str:
    """The name of a channel by what it is for; its category has the committee's name."""
    return _NAMES[use]
