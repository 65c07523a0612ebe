"""What the values of a rulebook have to be to each other, whichever file each of them stands in."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple, cast

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import Answer, DecidedBy, Interruption, MotionKind, PointKind, Term, YieldKind
from bot.settings.durations import format_duration
from bot.settings.problems import listed
from bot.settings.rulebook_forms import NOTHING
from bot.settings.rulebook_keys import CONDUCT, MOTIONS, POINTS, PRECEDENCE, RULE, SILENCED, Values


class Found(NamedTuple):
    """The path of a value that is not right, what would be, what stands there, and a remedy.

    ``others`` say the same of the other values it does not go together with: it is told where one of them was
    written last.
    """

    path: str
    right: str
    found: str
    hint: str = ""
    others: tuple[tuple[str, str, str], ...] = ()

    def sides(self) -> Iterator[Found]:
        """What is wrong, as it is told at each of the values."""
        yield self
        for path, right, found in self.others:
            yield Found(path, right, found, self.hint)


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
    MotionKind.DIVISION: (Term.CLAUSES,),
}
"""What a motion may say beside what it needs."""


_QUESTION = f"{POINTS}.{PointKind.INFORMATION_TO_SPEAKER}"
WITHOUT_EFFECT: Mapping[str, tuple[object, str]] = {
    f"{_QUESTION}.interrupts": (Interruption.NEVER, Interruption.NEVER.value),
    f"{_QUESTION}.second": (False, "false"),
}
"""The values of which any other would have no effect: what each has to be, and how that is written.

A question to the speaker waits until the dais calls it, whatever may interrupt and whoever seconds.
"""
_POINTS_NAMED: Mapping[str, str] = {
    CONDUCT: "it may interrupt a vote",
    SILENCED: "a silenced delegation may raise it",
}
WAITS_FOR_THE_DAIS = "A question to the speaker waits until the dais calls it."


def found_wrong(values: Values) -> Iterator[Found]:
    """Everything that is not right between the values; values that are missing are passed over."""
    for check in _CHECKS:
        yield from check(values)


def _times(values: Values) -> Iterator[Found]:
    path = "speaking_time"
    minimum, default, maximum = (values.get(f"{path}.{name}") for name in ("minimum", "default", "maximum"))
    if isinstance(minimum, int) and isinstance(default, int) and isinstance(maximum, int):
        low, usual, high = (format_duration(time) for time in (minimum, default, maximum))
        if minimum > maximum:
            other = (f"{path}.maximum", f"at least the minimum, {low}", high)
            yield Found(f"{path}.minimum", f"at most the maximum, {high}", low, others=(other,))
        elif not minimum <= default <= maximum:
            others = (
                (f"{path}.minimum", f"at most the default, {usual}", low)
                if default < minimum
                else (f"{path}.maximum", f"at least the default, {usual}", high)
            )
            hint = "The default lies within the limits."
            yield Found(f"{path}.default", f"from {low} to {high}", usual, hint, (others,))
    total, each = values.get("caucus.total_maximum"), values.get("caucus.each_maximum")
    if isinstance(total, int) and isinstance(each, int) and each > total:
        whole, speech = format_duration(total), format_duration(each)
        other = ("caucus.total_maximum", f"at least one speech, {speech}", whole)
        yield Found("caucus.each_maximum", f"at most the whole caucus, {whole}", speech, others=(other,))


def _quorums(values: Values) -> Iterator[Found]:
    for name in ("quorum_to_debate", "quorum_to_decide"):
        share = cast("tuple[int, int] | None", values.get(f"{name}.share"))
        if share is not None and values.get(f"{name}.more_than") and share[0] == share[1]:
            found, hint = f"{share[0]}/{share[1]}", "No committee could ever meet this quorum."
            other = (f"{name}.more_than", "false where the share is everybody", "true")
            yield Found(f"{name}.share", "a share below 1", found, hint, (other,))


def _answers(values: Values) -> Iterator[Found]:
    roll = cast("Collection[Presence] | None", values.get("roll_call.answers"))
    missing = [own for own in (Presence.PRESENT, Presence.ABSENT) if roll is not None and own not in roll]
    if missing:
        yield Found("roll_call.answers", f"{listed(missing, last='and')} among the answers", "a list without")
    path = "method_of_voting.roll_call_answers"
    answers = cast("Collection[Answer] | None", values.get(path))
    if answers is None:
        return
    lacking = [own for own in (Answer.YES, Answer.NO) if own not in answers]
    if lacking:
        yield Found(path, f"{listed(lacking, last='and')} among the answers", "a list without")
    rights = [own for own in (Answer.YES_WITH_RIGHTS, Answer.NO_WITH_RIGHTS) if own in answers]
    if len(rights) == 1:
        yield Found(path, "both answers with rights, or neither", rights[0])
    yield from _explanations(values, path, rights)


def _explanations(values: Values, path: str, rights: list[Answer]) -> Iterator[Found]:
    """Who votes with rights explains the vote afterwards, and nobody else where only they may."""
    after, only = "explanation_of_vote.after", "explanation_of_vote.only_with_rights"
    if rights and values.get(after) is False:
        found = listed(rights, last="and")
        yield Found(
            path,
            "no answer with rights where votes are not explained afterwards",
            found,
            f"Set {after} to true, or leave these answers out.",
            ((after, f"true where a roll call may be answered {found}", "false"),),
        )
    if not rights and values.get(only):
        right = "false where no answer to a roll call keeps the right to explain"
        other = (path, "the answers with rights, as only they may explain their votes", "a list without")
        yield Found(only, right, "true", others=(other,))


def _yields(values: Values) -> Iterator[Found]:
    to = cast("Collection[YieldKind]", values.get("yields.to", ()))
    for kind, path, whom in (
        (YieldKind.COMMENTS, "yields.comments", "comments"),
        (YieldKind.DELEGATION, "yields.chain", "a delegation"),
    ):
        if kind in to and values.get(path) == 0:
            other = ("yields.to", f"a list without {kind} where {path} is 0", "a list with it")
            yield Found(path, f"at least 1 where speakers may yield to {whom}", "0", others=(other,))


def _sponsors(values: Values) -> Iterator[Found]:
    fewest, most = "proposals.sponsors_minimum", "proposals.sponsors_maximum"
    minimum, maximum = values.get(fewest), values.get(most)
    if isinstance(minimum, int) and isinstance(maximum, int) and 0 < maximum < minimum:
        other = (most, f"at least the minimum, {minimum}, or 0 for no limit", str(maximum))
        yield Found(fewest, f"at most the maximum, {maximum}", str(minimum), others=(other,))


def _precedence(values: Values) -> Iterator[Found]:
    for kind in cast("Collection[MotionKind]", values.get(PRECEDENCE, ())):
        if f"{MOTIONS}.{kind}.{RULE}" not in values:
            hint = "Describe it under motions, or take it out here."
            yield Found(PRECEDENCE, "a motion of this rulebook", f'"{kind}"', hint)


def _motions(values: Values) -> Iterator[Found]:
    for kind in MotionKind:
        path = f"{MOTIONS}.{kind}"
        if f"{path}.{RULE}" in values:
            yield from _terms(values, kind, path)
            yield from _speakers(values, path)
            if values.get(f"{path}.stages") == ():
                hint = f"A motion that is never in order is left out of {PRECEDENCE}."
                yield Found(f"{path}.stages", "at least one stage", "an empty list", hint)


def _terms(values: Values, kind: MotionKind, path: str) -> Iterator[Found]:
    """What a motion has to say for itself: all that its effect takes, and nothing else."""
    needs = cast("Collection[Term]", values.get(f"{path}.needs", ()))
    may_have = cast("Collection[Term]", values.get(f"{path}.may_have", ()))
    twice = listed([term for term in may_have if term in needs], last="and")
    if twice:
        other = (f"{path}.needs", "what the motion does not say of its own accord", twice)
        yield Found(f"{path}.may_have", "what the motion does not already need", twice, others=(other,))
    missing = [term for term in NEEDED.get(kind, ()) if term not in needs]
    if missing:
        right = f"{listed(missing, last='and')} among what the motion needs"
        yield Found(f"{path}.needs", right, "a list without", "Its effect could not be known.")
    possible = (*NEEDED.get(kind, ()), *POSSIBLE.get(kind, ()))
    strange = [term for term in (*needs, *may_have) if term not in possible]
    if strange:
        name = "needs" if strange[0] in needs else "may_have"
        right = f"{listed(possible, last='and') or NOTHING}, which is all its effect can take"
        yield Found(f"{path}.{name}", right, listed(strange, last="and"))


def _speakers(values: Values, path: str) -> Iterator[Found]:
    """What is granted because it is asked for is not spoken on."""
    if values.get(f"{path}.decided_by") is not DecidedBy.REQUEST:
        return
    others = tuple(
        (f"{path}.{name}", "0 where the motion is granted because it is asked for", str(count))
        for name in ("speakers_for", "speakers_against")
        if (count := values.get(f"{path}.{name}"))
    )
    if others:
        right = "no speakers on a motion that is granted because it is asked for"
        yield Found(f"{path}.decided_by", right, "request", others=others)


def _points_named(values: Values) -> Iterator[Found]:
    """A point that is named elsewhere is one the rulebook has."""
    for path, because in _POINTS_NAMED.items():
        for kind in cast("Collection[PointKind]", values.get(path, ())):
            if f"{POINTS}.{kind}.{RULE}" not in values:
                hint = f"Describe it under {POINTS}, or take it out of {path}."
                other = (f"{POINTS}.{kind}", f"a point, because {because}", NOTHING)
                yield Found(path, "a point of this rulebook", kind, hint, (other,))


def _silences(values: Values) -> Iterator[Found]:
    """A silence lies within its limits, also the one that a warning too many leads to."""
    area = "moderation"
    names = ("silence_minimum", "limit_silence", "silence_maximum")
    shortest, own, longest = (values.get(f"{area}.{name}") for name in names)
    if not (isinstance(shortest, int) and isinstance(own, int) and isinstance(longest, int)):
        return
    low, led_to, high = (format_duration(time) for time in (shortest, own, longest))
    if shortest > longest:
        other = (f"{area}.silence_maximum", f"at least the minimum, {low}", high)
        yield Found(f"{area}.silence_minimum", f"at most the maximum, {high}", low, others=(other,))
    elif not shortest <= own <= longest:
        other = (
            (f"{area}.silence_minimum", f"at most {led_to}, which a warning too many leads to", low)
            if own < shortest
            else (f"{area}.silence_maximum", f"at least {led_to}, which a warning too many leads to", high)
        )
        yield Found(f"{area}.limit_silence", f"from {low} to {high}", led_to, others=(other,))


def _questions(values: Values) -> Iterator[Found]:
    for path, (only, right) in WITHOUT_EFFECT.items():
        value = values.get(path, only)
        if value != only:
            hint = f"{WAITS_FOR_THE_DAIS} Leave the key out."
            yield Found(path, f"{right}, as anything else has no effect here", str(value).lower(), hint)


_CHECKS: tuple[Callable[[Values], Iterator[Found]], ...] = (
    _times,
    _quorums,
    _answers,
    _yields,
    _sponsors,
    _precedence,
    _motions,
    _points_named,
    _silences,
    _questions,
)
