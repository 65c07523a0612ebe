from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from bot.procedure.delegations import Presence
from bot.procedure.rulebook import (
    Abstention,
    DecidedBy,
    Majority,
    MotionKind,
    PointKind,
    RollCallStart,
    Term,
    Topic,
    YieldKind,
)
from bot.settings.places import Area, files
from bot.settings.problems import Problem
from bot.settings.rulebooks import load_rulebook
from tests.procedure.rulebooks import PRESETS, preset
from tests.settings.conftest import Write

SHIPPED = files(Area.RULEBOOKS)["ecosoc"].read_text("utf-8")
SURE_NUMBERS = {*(str(number) for number in range(58, 69)), "71", "80"}


def problems_of(path: Path) -> list[Problem]:
    problems: list[Problem] = []
    assert (load_rulebook(str(path), problems) is None) == bool(problems)
    return problems


def test_the_councils_rulebook_holds_what_its_rules_say() -> None:
    problems: list[Problem] = []
    rulebook = load_rulebook("ecosoc", problems)
    assert problems == []
    assert rulebook is not None
    assert rulebook.name == "ecosoc"
    assert (rulebook.quorum_to_debate.needed(54), rulebook.quorum_to_decide.needed(54)) == (18, 28)
    assert set(rulebook.roll_call.answers) == set(Presence)
    assert rulebook.observers.votes_on == ()
    assert rulebook.abstention.motion is Abstention.NOT_ALLOWED
    assert rulebook.abstention.draft is Abstention.UNLESS_PRESENT_AND_VOTING
    assert rulebook.yields.to == (YieldKind.DAIS, YieldKind.DELEGATION, YieldKind.QUESTIONS)
    assert (rulebook.speaking_time.minimum, rulebook.speaking_time.default) == (15, 90)
    assert (rulebook.debate.time_open, rulebook.meetings.suspension_maximum) == (0, 24 * 60 * 60)
    assert rulebook.method_of_voting.roll_call_start is RollCallStart.BY_LOT
    assert rulebook.proposals.symbol.format(year=2015, number=1) == "E/2015/L.1"


def test_the_council_puts_suspension_first_and_closes_debate_by_a_simple_majority() -> None:
    rulebook = preset("ecosoc")
    assert rulebook.order_of_motions.precedence[:4] == (
        MotionKind.SUSPEND_MEETING,
        MotionKind.ADJOURN_MEETING,
        MotionKind.ADJOURN_DEBATE,
        MotionKind.CLOSE_DEBATE,
    )
    assert {motion.majority for motion in rulebook.motions.values()} == {Majority.SIMPLE}
    assert rulebook.motions[MotionKind.ROLL_CALL_VOTE].decided_by is DecidedBy.REQUEST
    assert rulebook.motions[MotionKind.MODERATED_CAUCUS].needs == (Term.TOPIC, Term.TOTAL, Term.EACH)


@pytest.mark.parametrize("name", PRESETS)
def test_a_shipped_rulebook_loads_and_says_of_everything_where_it_is_written(name: str) -> None:
    rulebook = preset(name)
    rules = [rulebook.source(topic) for topic in Topic]
    rules += [own.rule for own in rulebook.points.values()]
    rules += [own.rule for own in rulebook.motions.values()]
    for rule in rules:
        assert rule.heading
        assert rule.document
        assert rule.number is None or rule.sureness.bears_a_number


def test_every_number_a_shipped_rulebook_prints_is_sure() -> None:
    numbered = []

    def walk(value: object) -> None:
        if isinstance(value, dict):
            if "number" in value:
                numbered.append((str(value["number"]), value["sureness"]))
            for below in value.values():
                walk(below)

    for path in files(Area.RULEBOOKS).values():
        walk(yaml.safe_load(path.read_text("utf-8")))
    assert len(numbered) >= 8
    assert {sureness for _, sureness in numbered} <= {"A", "B"}
    assert {number for number, _ in numbered} <= SURE_NUMBERS


def test_what_the_council_does_not_know_is_called_practice() -> None:
    rulebook = preset("ecosoc")
    practice = {topic for topic in Topic if rulebook.source(topic).document == "Model UN practice"}
    assert practice >= {Topic.ROLL_CALL, Topic.YIELDS, Topic.CAUCUS, Topic.SPEAKERS}
    assert all(rulebook.source(topic).number is None for topic in practice)
    assert rulebook.source(Topic.MAJORITY).number == "60"


@pytest.mark.parametrize("topic", list(Topic))
def test_a_topic_without_its_section_is_missed(write: Write, topic: Topic) -> None:
    content = re.sub(rf"^{topic}:\n(?:[ ]+.*\n)+", "", SHIPPED, flags=re.MULTILINE)
    problems = problems_of(write(content))
    assert (topic.value, "nothing", f"Add the key {topic}.") in [
        (each.path, each.found, each.hint) for each in problems
    ]


BROKEN = [
    (
        "sureness: D}\n  share: [1, 3]",
        "number: 41, sureness: D}\n  share: [1, 3]",
        "quorum_to_debate.rule.number",
        "no number where the sureness is D",
        "41",
    ),
    (
        "number: 60, sureness: B",
        "number: sixty, sureness: B",
        "majority.rule.number",
        "the number of a rule",
        '"sixty"',
    ),
    ("number: 60, sureness: B", "number: 60, sureness: E", "majority.rule.sureness", "A, B, C or D", '"E"'),
    ("number: 60, sureness: B", "number: 60", "majority.rule.sureness", "a value", "nothing"),
    ("share: [1, 3]", "share: [4, 3]", "quorum_to_debate.share", "a share of at most 1", "4/3"),
    ("share: [1, 2]", "share: [1, 1]", "quorum_to_decide.share", "a share below 1", "1/1"),
    ("share: [1, 3]", "share: [1, 0]", "quorum_to_debate.share[2]", "a whole number from 1", '"0"'),
    ("share: [1, 3]", "share: [-1, 3]", "quorum_to_debate.share[1]", "a whole number from 0", '"-1"'),
    ("share: [1, 3]", "share: [1, 2, 3]", "quorum_to_debate.share", "two numbers such as [1, 3]", "3"),
    ("share: [1, 3]", "share: []", "quorum_to_debate.share", "two numbers", "0"),
    ("share: [1, 3]", "share: 1/3", "quorum_to_debate.share", "two numbers", '"1/3"'),
    ("default: 90s", "default: 11m", "speaking_time.default", "from 15s to 10m", "11m"),
    ("default: 90s", "default: 5s", "speaking_time.default", "from 15s to 10m", "5s"),
    ("minimum: 15s", "minimum: 20m", "speaking_time.minimum", "at most the maximum, 10m", "20m"),
    ("maximum: 10m", "maximum: 10", "speaking_time.maximum", "a duration", '"10"'),
    ("each_maximum: 5m", "each_maximum: 1h", "caucus.each_maximum", "at most the whole caucus, 30m", "1h"),
    ("chain: 1", "chain: 0", "yields.chain", "at least 1", "0"),
    (
        "delegation, questions]",
        "delegations]",
        "yields.to[2]",
        "dais, delegation, questions or comments",
        '"delegations"',
    ),
    (
        "[present, present_and_voting, absent]",
        "[present]",
        "roll_call.answers",
        "absent among",
        "a list without",
    ),
    ("    - close_list\n", "", "order_of_motions.precedence", "every motion", "a list without close_list"),
    (
        "    - close_list\n",
        "    - close_list\n    - close_debate\n",
        "order_of_motions.precedence[7]",
        "each word once",
        '"close_debate" again',
    ),
    (
        "    - close_list\n",
        "    - close_lists\n",
        "order_of_motions.precedence[6]",
        "suspend_meeting",
        '"close_lists"',
    ),
    (
        "\n  close_list:\n",
        "\n  close_lists:\n",
        "motions.close_lists",
        "a motion Rostrum knows the effect of",
        '"close_lists", a motion without an effect',
    ),
    (
        "\n  close_list:\n",
        "\n  close_lists:\n",
        "order_of_motions.precedence",
        "a motion of this",
        '"close_list"',
    ),
    (
        "needs: [topic, total, each]",
        "needs: [topic, totl, each]",
        "motions.moderated_caucus.needs[2]",
        "duration, topic, total, each, draft, amendment or clauses",
        '"totl"',
    ),
    (
        "may_have: [topic]",
        "may_have: [total]",
        "motions.unmoderated_caucus.may_have",
        "does not already need",
        "total",
    ),
    (
        "decided_by: request",
        "decided_by: vote",
        "motions.division",
        "a majority",
        "a motion decided by a vote",
    ),
    (
        "decided_by: request",
        "decided_by: request\n    majority: simple",
        "motions.division.majority",
        "no majority",
        "simple",
    ),
    (
        "decided_by: request",
        "decided_by: everyone",
        "motions.division.decided_by",
        "vote, president",
        '"everyone"',
    ),
    (
        "speakers_for: 2",
        "speakers_for: two",
        "motions.adjourn_debate.speakers_for",
        "a whole number",
        '"two"',
    ),
    ("motion: not_allowed", "motion: no", "abstention.motion", "allowed, unless", '"no"'),
    (
        "drafts_without_a_vote: true",
        "drafts_without_a_vote: always",
        "request_for_a_vote.drafts_without_a_vote",
        "true or false",
        '"always"',
    ),
    ("E/{year}/L.{number}", "E/{year}/L.", "proposals.symbol", "a symbol with {number}", '"E/{year}/L."'),
    (
        "E/{year}/L.{number}",
        "E/{yaer}/L.{number}",
        "proposals.symbol",
        "a symbol with {number}",
        '"E/{yaer}/L.{number}"',
    ),
    ("E/{year}/L.{number}", "E/{number", "proposals.symbol", "a symbol with {number}", '"E/{number"'),
    (
        "E/{year}/L.{number}",
        "{number:9999999d}",
        "proposals.symbol",
        "a symbol with {number}",
        '"{number:9999999d}"',
    ),
    ('["yes", "no", abstain]', "[yes, no]", "method_of_voting.roll_call_answers[1]", "yes, no", '"yes"'),
    ("majority: simple", "majority: [5, 4]", "appeals.majority", "simple or two_thirds", "5/4"),
    ("majority: simple", "majority: 1.5", "appeals.majority", "simple or two_thirds", '"1.5"'),
    ("interrupts: always", "interrupts: sometimes", "points.order.interrupts", "never, audib", '"sometimes"'),
    ("points: [order]", "points: [information_to_chair]", "conduct_during_voting.points", "a point", "info"),
    ("needs: [each]", "needs: [topic]", "motions.limit_speeches.needs", "each among", "a list without"),
    ("stages: [caucus]", "stages: [caucuses]", "motions.extend_caucus.stages[1]", "general", '"caucuses"'),
    ("notice: none", "notice: never", "proposals.notice", "or none", '"never"'),
    ("time_in_favour: 10m", "time_in_favour: none", "debate.time_in_favour", "a duration", '"none"'),
    (
        "abstain]",
        "abstain, yes_with_rights]",
        "method_of_voting.roll_call_answers",
        "both answers",
        "yes_with",
    ),
    (
        "    follow_ups: 1\n",
        "    second: true\n",
        "points.information_to_speaker.second",
        "false, as anything else has no effect here",
        "true",
    ),
    (
        "    follow_ups: 1\n",
        "    interrupts: always\n",
        "points.information_to_speaker.interrupts",
        "never, as anything else has no effect here",
        "always",
    ),
    ("title: Rules", "titel: Rules", "titel", "a known key", 'the unknown key "titel"'),
]


@pytest.mark.parametrize(("before", "after", "path", "right", "found"), BROKEN)
def test_a_broken_rulebook_is_refused_where_it_is_broken(
    write: Write, before: str, after: str, path: str, right: str, found: str
) -> None:
    assert SHIPPED.count(before) >= 1
    problems = problems_of(write(SHIPPED.replace(before, after, 1)))
    at_path = [each for each in problems if each.path == path]
    assert at_path, problems
    assert right in at_path[0].right
    assert found in at_path[0].found
    assert at_path[0].line is not None


def test_what_cannot_be_otherwise_may_be_written_out(write: Write) -> None:
    question = "information_to_speaker: {second: false, interrupts: never}"
    assert problems_of(write(f"extends: ecosoc\npoints: {{{question}}}\n")) == []
    question = "information_to_speaker: {second: true}"
    (problem,) = problems_of(write(f"extends: ecosoc\npoints: {{{question}}}\n"))
    assert (problem.path, problem.line) == ("points.information_to_speaker.second", 2)
    assert problem.hint.endswith("Leave the key out.")


def test_every_problem_of_a_rulebook_is_told_at_once(write: Write) -> None:
    content = SHIPPED
    for before, after in [
        ("default: 90s", "default: 11m"),
        ("share: [1, 3]", "share: [4, 3]"),
        ("chain: 1", "chain: 0"),
        ("placards: 2m", "placards: 2"),
        ("decided_by: request", "decided_by: all"),
    ]:
        content = content.replace(before, after, 1)
    assert len(problems_of(write(content))) == 5


def test_a_rulebook_of_the_hosts_own_folder_goes_by_its_name(write: Write, tmp_path: Path) -> None:
    write(SHIPPED.replace("default: 90s", "default: 2m"), "rulebooks/ecosoc.yaml")
    problems: list[Problem] = []
    rulebook = load_rulebook("ecosoc", problems, [tmp_path])
    assert rulebook is not None
    assert rulebook.speaking_time.default == 120


def test_an_unknown_rulebook_is_answered_with_the_nearest() -> None:
    problems: list[Problem] = []
    assert load_rulebook("ecosco", problems) is None
    assert problems[0].hint == "Did you mean ecosoc.yaml?"


# Rulebooks that rest on others


def test_a_rulebook_holds_only_what_differs_from_the_one_it_extends(write: Write) -> None:
    path = write("extends: ecosoc\ntitle: House rules\ncaucus:\n  total_maximum: 20m\n")
    problems: list[Problem] = []
    rulebook = load_rulebook(str(path), problems)
    assert problems == []
    assert rulebook is not None
    assert (rulebook.title, rulebook.caucus.total_maximum) == ("House rules", 1200)
    assert rulebook.caucus.each_maximum == preset("ecosoc").caucus.each_maximum
    assert rulebook.caucus.rule == preset("ecosoc").caucus.rule


def test_a_motion_is_left_out_through_the_precedence_and_a_point_by_none(write: Write) -> None:
    path = write(
        "extends: ecosoc\norder_of_motions:\n  precedence: [adjourn_meeting]\n"
        "points: {parliamentary_inquiry: none}\n"
    )
    rulebook = load_rulebook(str(path), [])
    assert rulebook is not None
    assert list(rulebook.motions) == [MotionKind.ADJOURN_MEETING]
    assert PointKind.PARLIAMENTARY_INQUIRY not in rulebook.points
    assert PointKind.ORDER in rulebook.points


def test_what_is_wrong_is_told_in_the_file_where_it_stands(write: Write) -> None:
    write(SHIPPED.replace("default: 90s", "default: 11m"), "rulebooks/house.yaml")
    top = write("extends: house\ncaucus: {total_maximum: 2}\n", "rulebooks/top.yaml")
    problems: list[Problem] = []
    assert load_rulebook(str(top), problems, [top.parents[1]]) is None
    places = {each.path: Path(each.file).name for each in problems}
    assert places == {"caucus.total_maximum": "top.yaml", "speaking_time.default": "house.yaml"}


def test_rulebooks_that_rest_on_each_other_are_told_as_a_circle(write: Write) -> None:
    write("extends: two\n", "rulebooks/one.yaml")
    two = write("extends: one\n", "rulebooks/two.yaml")
    problems: list[Problem] = []
    assert load_rulebook("one", problems, [two.parents[1]]) is None
    (problem,) = problems
    assert "a circle: one extends two extends one" in problem.found
    assert problem.hint == "One of them has to stand by itself."


def test_a_rulebook_that_rests_on_one_that_is_not_there_says_what_there_is(write: Write) -> None:
    (problem,) = problems_of(write("extends: una_uas\n"))
    assert (problem.path, problem.hint) == ("extends", "Did you mean una_usa?")


@pytest.mark.parametrize("name", ["harvard", "nmun"])
def test_the_small_rulebooks_are_small(name: str) -> None:
    assert len(files(Area.RULEBOOKS)[name].read_text("utf-8").splitlines()) < 60
