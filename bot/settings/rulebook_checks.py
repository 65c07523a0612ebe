"""What the values of a rulebook have to be to each other, whichever file each of them stands in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import cast

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import Answer, DecidedBy, MotionKind, PointKind, Term, YieldKind
from bot.settings.durations import format_duration
from bot.settings.problems import listed
from bot.settings.rulebook_forms import NOTHING
from bot.settings.rulebook_keys import MOTIONS, POINTS, PRECEDENCE, RULE, Values

Found = tuple[str, str, str, str]
"""The path of a value that is not right, what would be, what stands there, and a remedy."""

NEEDED: Mapping[MotionKind, tuple[Term, ...]] = {
    MotionKind.EXTEND_DEBATE: (Term.DURATION,),
    MotionKind.RESUME_DEBATE: (Term.DRAFT,),
    MotionKind.LIMIT_SPEECHES: (Term.EACH,),
    MotionKind.SET_AGENDA: (Term.TOPIC,),
    MotionKind.UNMODERATED_CAUCUS: (Term.TOTAL,),
    MotionKind.MODERATED_CAUCUS: (Term.TOTAL, Term.EACH),
    MotionKind.EXTEND_CAUCUS: (Term.TOTAL,),
    MotionKind.REFER: (Term.TOPIC,),
    MotionKind.RECONSIDER: (Term.DRAFT,),
    MotionKind.INTRODUCE_DRAFT: (Term.DRAFT,),
    MotionKind.INTRODUCE_AMENDMENT: (Term.AMENDMENT,),
}
"""What a motion has to say for its effect to be known."""

POSSIBLE: Mapping[MotionKind, tuple[Term, ...]] = {
    MotionKind.SUSPEND_MEETING: (Term.DURATION,),
    MotionKind.UNMODERATED_CAUCUS: (Term.TOPIC,),
    MotionKind.MODERATED_CAUCUS: (Term.TOPIC,),
    MotionKind.VOTE_ON_DRAFT: (Term.DRAFT,),
    MotionKind.ROLL_CALL_VOTE: (Term.DRAFT,),
}
"""What a motion may say beside what it needs."""


def found_wrong(values: Values) -> Iterator[Found]:
    """Everything that is not right between the values; values that are missing are passed over."""
    for check in _CHECKS:
        yield from check(values)


def _times(values: Values) -> Iterator[Found]:
    path = "speaking_time"
    minimum, default, maximum = (values.get(f"{path}.{name}") for name in ("minimum", "default", "maximum"))
    if isinstance(minimum, int) and isinstance(default, int) and isinstance(maximum, int):
        if minimum > maximum:
            right = f"at most the maximum, {format_duration(maximum)}"
            yield f"{path}.minimum", right, format_duration(minimum), ""
        elif not minimum <= default <= maximum:
            right = f"from {format_duration(minimum)} to {format_duration(maximum)}"
            yield f"{path}.default", right, format_duration(default), "The default lies within the limits."
    total, each = values.get("caucus.total_maximum"), values.get("caucus.each_maximum")
    if isinstance(total, int) and isinstance(each, int) and each > total:
        right = f"at most the whole caucus, {format_duration(total)}"
        yield "caucus.each_maximum", right, format_duration(each), ""


def _quorums(values: Values) -> Iterator[Found]:
    for name in ("quorum_to_debate", "quorum_to_decide"):
        share = cast("tuple[int, int] | None", values.get(f"{name}.share"))
        if share is not None and values.get(f"{name}.more_than") and share[0] == share[1]:
            found = f"{share[0]}/{share[1]}"
            yield f"{name}.share", "a share below 1", found, "No committee could ever meet this quorum."


def _answers(values: Values) -> Iterator[Found]:
    roll = cast("Collection[Presence] | None", values.get("roll_call.answers"))
    missing = [own for own in (Presence.PRESENT, Presence.ABSENT) if roll is not None and own not in roll]
    if missing:
        yield "roll_call.answers", f"{listed(missing, last='and')} among the answers", "a list without", ""
    path = "method_of_voting.roll_call_answers"
    answers = cast("Collection[Answer] | None", values.get(path))
    if answers is None:
        return
    lacking = [own for own in (Answer.YES, Answer.NO) if own not in answers]
    if lacking:
        yield path, f"{listed(lacking, last='and')} among the answers", "a list without", ""
    rights = [own for own in (Answer.YES_WITH_RIGHTS, Answer.NO_WITH_RIGHTS) if own in answers]
    if len(rights) == 1:
        yield path, "both answers with rights, or neither", rights[0], ""
    if rights and values.get("explanation_of_vote.after") is False:
        yield (
            path,
            "no answer with rights where votes are not explained afterwards",
            listed(rights, last="and"),
            "Set explanation_of_vote.after to true, or leave these answers out.",
        )
    if not rights and values.get("explanation_of_vote.only_with_rights"):
        right = "false where no answer to a roll call keeps the right to explain"
        yield "explanation_of_vote.only_with_rights", right, "true", ""


def _yields(values: Values) -> Iterator[Found]:
    to = cast("Collection[YieldKind]", values.get("yields.to", ()))
    if YieldKind.COMMENTS in to and values.get("yields.comments") == 0:
        yield "yields.comments", "at least 1 where speakers may yield to comments", "0", ""
    if YieldKind.DELEGATION in to and values.get("yields.chain") == 0:
        yield "yields.chain", "at least 1 where speakers may yield to a delegation", "0", ""


def _precedence(values: Values) -> Iterator[Found]:
    for kind in cast("Collection[MotionKind]", values.get(PRECEDENCE, ())):
        if f"{MOTIONS}.{kind}.{RULE}" not in values:
            yield (
                PRECEDENCE,
                "a motion of this rulebook",
                f'"{kind}"',
                "Describe it under motions, or take it out here.",
            )


def _motions(values: Values) -> Iterator[Found]:
    for kind in MotionKind:
        path = f"{MOTIONS}.{kind}"
        needs = cast("Collection[Term]", values.get(f"{path}.needs", ()))
        may_have = cast("Collection[Term]", values.get(f"{path}.may_have", ()))
        if f"{path}.{RULE}" not in values:
            continue
        twice = [term for term in may_have if term in needs]
        if twice:
            right = "what the motion does not already need"
            yield f"{path}.may_have", right, listed(twice, last="and"), ""
        missing = [term for term in NEEDED.get(kind, ()) if term not in needs]
        if missing:
            right = f"{listed(missing, last='and')} among what the motion needs"
            yield f"{path}.needs", right, "a list without", "Its effect could not be known."
        possible = (*NEEDED.get(kind, ()), *POSSIBLE.get(kind, ()))
        strange = [term for term in (*needs, *may_have) if term not in possible]
        if strange:
            name = "needs" if strange[0] in needs else "may_have"
            right = f"{listed(possible, last='and') or NOTHING}, which is all its effect can take"
            yield f"{path}.{name}", right, listed(strange, last="and"), ""
        if values.get(f"{path}.decided_by") is DecidedBy.REQUEST and (
            values.get(f"{path}.speakers_for") or values.get(f"{path}.speakers_against")
        ):
            right = "no speakers on a motion that is granted because it is asked for"
            yield f"{path}.decided_by", right, "request", ""


def _conduct(values: Values) -> Iterator[Found]:
    path = "conduct_during_voting.points"
    for kind in cast("Collection[PointKind]", values.get(path, ())):
        if f"{POINTS}.{kind}.{RULE}" not in values:
            yield path, "a point of this rulebook", kind, "Describe it under points, or take it out here."


_CHECKS: tuple[Callable[[Values], Iterator[Found]], ...] = (
    _times,
    _quorums,
    _answers,
    _yields,
    _precedence,
    _motions,
    _conduct,
)
