"""What figures are: values that nothing changes once they are reckoned."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest


def assert_a_value(own: Any) -> None:
    """No field of it can be set to something else, and no other field be added."""
    for field in fields(own):
        with pytest.raises(AttributeError):
            setattr(own, field.name, 1)
    with pytest.raises(AttributeError):
        object.__setattr__(own, "another", 1)
