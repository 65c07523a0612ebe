"""Who floods is told once and held up; a vote is taken all the same; others do not notice."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.services.rate_limits import LIMITS, NO_LIMITS, RateLimits, Use, Verdict
from tests.stages import MORNING


class Watch:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.at = MORNING

    def __call__(self) -> datetime:
        """The time."""
        return self.at


def test_so_many_pass_at_once_then_one_is_told_then_all_are_held() -> None:
    limits = RateLimits(Watch())
    at_once = LIMITS[Use.PRESS].at_once
    verdicts = [limits.judge(1, Use.PRESS) for _ in range(at_once + 50)]
    assert verdicts == [*[Verdict.PASS] * at_once, Verdict.TELL, *[Verdict.HOLD] * 49]
    assert limits.judge(2, Use.PRESS) is Verdict.PASS


def test_a_flood_lets_through_what_the_bucket_gets_back_and_is_told_of_once() -> None:
    watch = Watch()
    limits, limit, verdicts = RateLimits(watch), LIMITS[Use.PRESS], []
    for _ in range(1000):
        watch.at += timedelta(seconds=0.01)
        verdicts.append(limits.judge(1, Use.PRESS))
    assert abs(verdicts.count(Verdict.PASS) - (limit.at_once + 10 * limit.a_second)) <= 1
    assert verdicts.count(Verdict.TELL) == 1


def test_who_has_been_quiet_for_as_long_as_was_said_is_told_again_the_next_time() -> None:
    watch = Watch()
    limits = RateLimits(watch)
    first = [limits.judge(1, Use.PRESS) for _ in range(100)]
    watch.at += timedelta(seconds=limits.wait(Use.PRESS))
    again = [limits.judge(1, Use.PRESS) for _ in range(100)]
    assert (first.count(Verdict.TELL), again.count(Verdict.TELL)) == (1, 1)


def test_ballots_are_counted_apart_and_the_first_of_each_vote_is_known() -> None:
    limits = RateLimits(Watch())
    for _ in range(100):
        limits.judge(1, Use.PRESS)
    assert limits.judge(1, Use.BALLOT) is Verdict.PASS
    assert [limits.is_first_of_vote(1, 7, vote) for vote in (1, 1, 2, 2)] == [True, False, True, False]
    assert limits.is_first_of_vote(1, 8, 2)
    assert limits.is_first_of_vote(2, 7, 2)


def test_on_a_stage_nothing_is_counted() -> None:
    limits = RateLimits(Watch(), NO_LIMITS)
    assert {limits.judge(1, Use.PRESS) for _ in range(1000)} == {Verdict.PASS}


def test_thousands_of_people_are_forgotten_again() -> None:
    watch = Watch()
    limits = RateLimits(watch)
    for person in range(12_000):
        watch.at += timedelta(seconds=1)
        limits.judge(person, Use.PRESS)
    assert len(limits._buckets) <= 5_001
