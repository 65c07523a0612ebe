"""The values of a rulebook's sections: the rule they rest on, and what they say, each within its limits."""

from __future__ import annotations

import re
from enum import StrEnum
from string import Formatter

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import (
    Abstention,
    BallotRule,
    CaucusRule,
    Majority,
    Quorum,
    Rule,
    SpeakingRule,
    VotingRule,
    YieldKind,
)
from bot.settings.durations import EXAMPLES, format_duration, parse_duration
from bot.settings.problems import listed, quoted
from bot.settings.yaml_node import Fields, Node, built

LONGEST_LINE = 120
_LONGEST_CHAIN = 5
_LARGEST_DENOMINATOR = 1000
_DURATION = f"a duration {EXAMPLES}"


class Sureness(StrEnum):
    """How well a citation is established, from a primary source that was read to a recollection."""

    PRIMARY = "A"
    DERIVED = "B"
    SECONDARY = "C"
    UNVERIFIED = "D"

    @property
    def bears_a_number(self) -> bool:
        """Whether a rule so well established may be cited by its number."""
        return self in (Sureness.PRIMARY, Sureness.DERIVED)


def read_rule(node: Node, document: str) -> Rule | None:
    """Where a section is written. A number has to be sure, because a ruling read out is believed."""
    fields = node.fields(required=("heading", "sureness"), optional=("number", "document"))
    heading = fields["heading"].line_of_text(longest=LONGEST_LINE)
    sureness = fields["sureness"].word(Sureness)
    own_document = fields["document"].line_of_text(longest=LONGEST_LINE)
    number = fields["number"].parsed(_rule_number, "the number of a rule, such as 60")
    if number is not None and sureness is not None and not sureness.bears_a_number:
        fields["number"].problem(
            f"no number where the sureness is {sureness.value}",
            number,
            "Only a rule of sureness A or B is cited by number; leave it out, the heading is cited.",
        )
    return None if heading is None else Rule(heading, own_document or document, number)


def _rule_number(text: str) -> str:
    if not re.fullmatch(r"[1-9][0-9]{0,2}[a-z]?", text, re.ASCII):
        raise ValueError("Write the number alone.")
    return text


def read_duration(node: Node) -> int | None:
    """A length of time in seconds."""
    return node.parsed(parse_duration, _DURATION)


def read_quorum(section: Fields) -> Quorum | None:
    """A share of the members: at least it, or more than it."""
    node, more_than = section["share"], section["more_than"].flag()
    numbers = [item.integer(at_least=1, at_most=_LARGEST_DENOMINATOR) for item in node.items()]
    if len(numbers) != 2:
        if node.is_list:
            node.problem("two numbers such as [1, 3]", str(len(numbers)))
        return None
    numerator, denominator = numbers
    if numerator is None or denominator is None or more_than is None:
        return None
    if numerator > denominator or (more_than and numerator == denominator):
        right = "a share below 1" if more_than else "a share of at most 1"
        node.problem(right, f"{numerator}/{denominator}", "No committee could ever meet this quorum.")
        return None
    return Quorum(numerator, denominator, more_than)


def read_roll_answers(node: Node) -> tuple[Presence, ...] | None:
    """What may be answered when the roll is called; present and absent always can."""
    answers = node.words(Presence)
    if answers is None:
        return None
    missing = [answer.value for answer in (Presence.PRESENT, Presence.ABSENT) if answer not in answers]
    if missing:
        node.problem(f"{listed(missing, last='and')} among the answers", "a list without")
    return answers


def read_speaking(times: Fields, yields: Fields) -> SpeakingRule | None:
    """The times of speeches, and to whom a speaker may yield."""
    minimum, default, maximum = (read_duration(times[name]) for name in ("minimum", "default", "maximum"))
    if minimum is not None and default is not None and maximum is not None:
        _check_times(times, minimum, default, maximum)
    return built(
        SpeakingRule,
        default=default,
        minimum=minimum,
        maximum=maximum,
        extension_maximum=read_duration(times["extension_maximum"]),
        motion=read_duration(times["motion"]),
        yields=yields["to"].words(YieldKind),
        yield_chain=yields["chain"].integer(at_least=1, at_most=_LONGEST_CHAIN),
    )


def _check_times(times: Fields, minimum: int, default: int, maximum: int) -> None:
    if minimum > maximum:
        right = f"at most the maximum, {format_duration(maximum)}"
        times["minimum"].problem(right, format_duration(minimum))
    elif not minimum <= default <= maximum:
        right = f"from {format_duration(minimum)} to {format_duration(maximum)}"
        times["default"].problem(right, format_duration(default), "The default lies within the limits.")


def read_caucus(section: Fields) -> CaucusRule | None:
    """The longest caucus, and the longest speech in one."""
    total, each = read_duration(section["total_maximum"]), read_duration(section["each_maximum"])
    if total is not None and each is not None and each > total:
        right = f"at most the whole caucus, {format_duration(total)}"
        section["each_maximum"].problem(right, format_duration(each))
    return built(CaucusRule, total_maximum=total, each_maximum=each)


def read_ballots(*, majority: Node, abstention: Node, observers: Node) -> BallotRule | None:
    """The majority of a class of matters, who may abstain on them, whether observers vote."""
    return built(
        BallotRule,
        majority=majority.word(Majority),
        abstention=abstention.word(Abstention),
        observers_vote=observers.flag(),
    )


def read_voting(method: Fields, request: Fields) -> VotingRule | None:
    """How votes are taken, and what may be adopted without one."""
    return built(
        VotingRule,
        placards=read_duration(method["placards"]),
        roll_call_answer=read_duration(method["roll_call_answer"]),
        objection=read_duration(request["objection"]),
        ballot_may_change=method["ballot_may_change"].flag(),
        without_a_vote=request["without_a_vote"].flag(),
        roll_call_starts_by_lot=method["roll_call_starts_by_lot"].flag(),
    )


def read_symbol(node: Node) -> str | None:
    """The symbol drafts are issued under, in which the year and a running number are put."""
    symbol = node.line_of_text(longest=40)
    if symbol is None:
        return None
    right = 'a symbol with {number} and, if wanted, {year}, such as "E/{year}/L.{number}"'
    try:
        parts = list(Formatter().parse(symbol))
    except ValueError:
        node.problem(right, quoted(symbol))
        return None
    blanks = [name for _, name, _, _ in parts if name is not None]
    plain = all(not form and not conversion for _, _, form, conversion in parts)
    if not plain or sorted(blanks) not in (["number"], ["number", "year"]):
        node.problem(right, quoted(symbol))
        return None
    return symbol
