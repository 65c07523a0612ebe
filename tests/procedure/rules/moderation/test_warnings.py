"""Warnings: kept, counted, taken back, and what one too many leads to."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.procedure.engine import replay
from bot.procedure.refusals import Reason
from bot.procedure.rulebook import AtWarningLimit
from bot.procedure.rules.moderation.silences import DelegationSilenced, SilenceDelegation
from bot.procedure.rules.moderation.warnings import TakeBackWarning, WarnDelegation, WarningGiven
from bot.procedure.rules.seats import SeatPerson
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers
from tests.procedure.committees import PRESIDENT, Floor, established, in_session, under, with_list
from tests.procedure.rulebooks import PRESETS, preset

WARN = WarnDelegation("Haiti", "Speaking out of turn")
SILENCING = under(
    moderation={"warning_limit": 3, "at_limit": AtWarningLimit.SILENCE, "limit_silence": 300},
)


def warned(times: int) -> Floor:
    floor = with_list("Haiti", floor=in_session(rulebook=SILENCING))
    floor.dais(*[WARN] * times)
    return floor


def test_a_warning_is_kept_with_its_reason_and_changes_nothing_else() -> None:
    floor = with_list("Haiti")
    assert floor.dais(WARN) == (WarningGiven(1, "Haiti", "Speaking out of turn", floor.at),)
    assert [own.reason for own in floor.session.moderation.standing_warnings("Haiti")] == [WARN.reason]
    assert floor.session.speakers.queue == ("Haiti",)


def test_warnings_are_given_before_the_first_sitting_too() -> None:
    floor = established()
    floor.dais(WARN)
    assert len(floor.session.moderation.warnings) == 1


def test_below_the_limit_nothing_follows_and_at_it_a_silence() -> None:
    floor = warned(2)
    assert not floor.session.moderation.silences
    silenced = floor.dais(WARN)[1]
    until = floor.at + timedelta(seconds=300)
    assert silenced == DelegationSilenced("Haiti", until, WARN.reason, False, floor.at, warning=3)
    assert floor.session.speakers.queue == ()
    assert floor.refusal("Haiti", JoinSpeakers()).reason is Reason.SILENCED


def test_each_warning_from_the_limit_on_silences_anew() -> None:
    floor = warned(3)
    floor.wait(300)
    floor.clock()
    floor.dais(WARN)
    assert floor.session.moderation.silence_of("Haiti") is not None


@pytest.mark.parametrize("seconds", [None, 3600])
def test_a_silence_that_lasts_longer_is_not_shortened_by_a_warning(seconds: int | None) -> None:
    floor = warned(2)
    floor.dais(SilenceDelegation("Haiti", seconds))
    before = floor.session.moderation.silence_of("Haiti")
    assert len(floor.dais(WARN)) == 1
    assert floor.session.moderation.silence_of("Haiti") == before


def test_a_silence_that_ends_sooner_is_prolonged_and_keeps_its_time_out() -> None:
    floor = warned(2)
    floor.dais(SilenceDelegation("Haiti", 60, timeout=True))
    floor.dais(WARN)
    silence = floor.session.moderation.silence_of("Haiti")
    assert silence is not None
    assert (silence.until, silence.timeout) == (floor.at + timedelta(seconds=300), True)


def test_a_warning_taken_back_counts_no_more() -> None:
    floor = warned(2)
    floor.dais(TakeBackWarning(1, "It was Ghana"))
    assert [own.number for own in floor.session.moderation.standing_warnings("Haiti")] == [2]
    assert floor.session.moderation.warnings[0].taken_back == "It was Ghana"
    floor.dais(WARN)
    assert not floor.session.moderation.silences


def test_a_silence_stays_when_the_warning_that_led_to_it_is_taken_back() -> None:
    floor = warned(3)
    floor.dais(TakeBackWarning(3, "Heard amiss"))
    assert floor.session.moderation.silence_of("Haiti") is not None


@pytest.mark.parametrize("reason", ["", "   ", "w" * 151])
def test_a_warning_has_a_reason_of_some_length(reason: str) -> None:
    floor = in_session()
    assert floor.refusal(PRESIDENT, WarnDelegation("Haiti", reason)).reason is Reason.TEXT_LENGTH
    floor.dais(WARN)
    assert floor.refusal(PRESIDENT, TakeBackWarning(1, reason)).reason is Reason.TEXT_LENGTH


def test_only_the_dais_warns_and_nobody_the_own_delegation() -> None:
    floor = in_session()
    assert floor.refusal("France", WARN).reason is Reason.DAIS_ONLY
    assert floor.refusal(PRESIDENT, WarnDelegation("Atlantis", "Order")).reason is Reason.UNKNOWN_DELEGATION
    floor.dais(SeatPerson(1, "Haiti"))
    assert floor.refusal(PRESIDENT, WARN).reason is Reason.MODERATES_OWN
    assert not floor.may(PRESIDENT, WarnDelegation("Haiti", "…"))
    assert floor.may(PRESIDENT, WarnDelegation("Ghana", "…"))


def test_the_journal_of_warnings_replays() -> None:
    floor = warned(3)
    floor.dais(TakeBackWarning(2, "Heard amiss"))
    assert replay(floor.events) == floor.session


@pytest.mark.parametrize("name", PRESETS)
def test_in_every_house_a_silenced_delegation_votes_and_raises_points_of_order(name: str) -> None:
    rules = preset(name).moderation
    assert rules.silenced_vote
    assert {"order", "personal_privilege"} == set(rules.silenced_points)
