"""Which values of a rulebook have no bearing on a committee, because of what its other values say."""

from __future__ import annotations

from collections.abc import Callable

from bot.procedure.rulebook import Answer, AtWarningLimit, DebateMode, MotionKind, Rulebook, YieldKind

_SAID_ELSEWHERE = frozenset(
    ("order_of_motions.precedence", "quorum_to_debate.more_than", "quorum_to_decide.more_than")
)
_CAUCUSES = {MotionKind.MODERATED_CAUCUS, MotionKind.UNMODERATED_CAUCUS}


def without_bearing(rulebook: Rulebook) -> frozenset[str]:
    """The keys of the values that change nothing as things are, or that another sentence says already."""
    return _SAID_ELSEWHERE | {key for moot, keys in _MOOT if moot(rulebook) for key in keys}


def _of(section: str, *names: str) -> tuple[str, ...]:
    return tuple(f"{section}.{name}" for name in names)


def _no_signatures(rulebook: Rulebook) -> bool:
    proposals = rulebook.proposals
    return not proposals.signatories_minimum and not proposals.signatories_share[0]


def _always_voted_on(rulebook: Rulebook) -> bool:
    asked = rulebook.request_for_a_vote
    return not (asked.drafts_without_a_vote or asked.motions_without_a_vote)


def _no_explanations(rulebook: Rulebook) -> bool:
    return not (rulebook.explanation_of_vote.before or rulebook.explanation_of_vote.after)


def _nobody_needed(rulebook: Rulebook) -> bool:
    quorum = rulebook.quorum_to_decide
    return quorum.on_procedure and not quorum.share[0]


_MOOT: tuple[tuple[Callable[[Rulebook], bool], tuple[str, ...]], ...] = (
    (
        lambda own: own.debate.mode is not DebateMode.CLOSED,
        _of("debate", "time_in_favour", "time_against"),
    ),
    (lambda own: own.debate.mode is DebateMode.CLOSED, ("debate.time_open",)),
    (lambda own: YieldKind.DELEGATION not in own.yields.to, ("yields.chain",)),
    (lambda own: YieldKind.QUESTIONS not in own.yields.to, ("yields.questions_count",)),
    (lambda own: YieldKind.COMMENTS not in own.yields.to, _of("yields", "comments", "comment_time")),
    (lambda own: not own.appeals.allowed, _of("appeals", "second", "written", "majority", "tie")),
    (
        lambda own: not _CAUCUSES & own.motions.keys(),
        _of("caucus", "total_maximum", "each_maximum", "yields"),
    ),
    (
        lambda own: MotionKind.EXTEND_CAUCUS not in own.motions,
        _of("caucus", "extensions", "extension_share"),
    ),
    (lambda own: not own.caucus.extensions, ("caucus.extension_share",)),
    (
        lambda own: MotionKind.EXTEND_DEBATE not in own.motions,
        ("debate.extension_maximum",),
    ),
    (lambda own: not own.conduct_during_voting.doors_closed, ("conduct_during_voting.late_arrivals_wait",)),
    (_nobody_needed, ("quorum_to_decide.on_procedure",)),
    (_no_signatures, ("proposals.sponsors_count_as_signatories",)),
    (
        lambda own: not own.amendments.kinds,
        _of("amendments", "degrees", "preamble", "with_the_floor_only", "in_time", "signatories_share"),
    ),
    (
        lambda own: not own.amendments.kinds,
        _of("amendments", "friendly", "friendly_once_amended", "unopposed_carries", "order"),
    ),
    (lambda own: not own.amendments.friendly, ("amendments.friendly_once_amended",)),
    (_always_voted_on, ("request_for_a_vote.objection",)),
    (
        lambda own: Answer.PASS not in own.method_of_voting.roll_call_answers,
        ("method_of_voting.abstain_after_pass",),
    ),
    (
        lambda own: own.elections.ballots == 1 or not own.elections.candidates_each,
        ("elections.special_ballot",),
    ),
    (lambda own: own.elections.ballots == 1, ("elections.candidates_each",)),
    (lambda own: not own.moderation.warning_limit, ("moderation.at_limit",)),
    (
        lambda own: own.moderation.at_limit is AtWarningLimit.NOTHING,
        ("moderation.limit_silence",),
    ),
    (_no_explanations, _of("explanation_of_vote", "only_with_rights", "sponsors", "time")),
)
"""When a value has no bearing, and which those are."""
