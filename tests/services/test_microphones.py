"""What is done about one microphone, and that it is given back wherever the program dies."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import pytest

from bot.services.microphones import Microphone, Step
from bot.storage.mutes import Mute, MuteKind

VOICE, STAGE = MuteKind.VOICE, MuteKind.STAGE


@dataclass
class Person:
    """Somebody connected, and what is remembered of them; the program may die at any of three moments."""

    kind: MuteKind
    heard: bool = True
    kept: Mute | None = None

    def microphone(self, wanted: bool | None) -> Microphone:
        return Microphone(1, 7, 10, self.kind, self.heard, wanted, self.kept)

    def brought(self, wanted: bool | None, moments: int = 3) -> Person:
        """The person after so many moments of what is to be done."""
        own = self.microphone(wanted)
        match own.step:
            case Step.FORGET | Step.LEAVE:
                self.kept = None
            case Step.NOTE:
                self.kept = replace(own.before, settled=True)
            case Step.CHANGE | Step.GIVE_BACK:
                if moments > 0:
                    self.kept = own.before
                if moments > 1:
                    self.heard = own.target
                if moments > 2:
                    done = own.step is Step.GIVE_BACK
                    self.kept = None if done else replace(own.before, settled=True)
        return self


def test_a_person_is_muted_and_heard_again() -> None:
    person = Person(VOICE)
    assert [person.brought(own).heard for own in (False, True, False, None)] == [False, True, False, True]
    assert person.kept is None


def test_whom_others_have_muted_is_never_heard_by_our_doing() -> None:
    muted = Person(VOICE, heard=False)
    assert all(muted.microphone(own).step is Step.NOTHING for own in (True, False, None))


def test_on_a_stage_somebody_of_the_audience_speaks_and_goes_back() -> None:
    person = Person(STAGE, heard=False)
    assert [person.brought(own).heard for own in (True, False, True, None)] == [True, False, True, False]
    assert person.kept is None


@pytest.mark.parametrize("kind", MuteKind)
def test_what_others_change_back_is_left_so(kind: MuteKind) -> None:
    person = Person(kind).brought(False)
    person.heard = True
    assert person.microphone(False).step is Step.LEAVE


@pytest.mark.parametrize("kind", MuteKind)
@pytest.mark.parametrize("seed", range(40))
def test_a_microphone_is_given_back_wherever_the_program_dies(kind: MuteKind, seed: int) -> None:
    lots = random.Random(seed)
    person = Person(kind, heard=lots.random() < 0.7)
    before = person.heard
    for _ in range(lots.randrange(1, 14)):
        person.brought(lots.choice((True, False, None)), lots.randrange(4))
    assert (person.brought(None).brought(None).heard, person.kept) == (before, None)
