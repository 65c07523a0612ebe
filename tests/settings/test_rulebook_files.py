"""A rulebook written down as a file is read back as the same rulebook."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.procedure.rulebook import DecidedBy, Rule, Rulebook
from bot.settings.places import Area, files
from bot.settings.problems import Problem
from bot.settings.rulebook_forms import Duration
from bot.settings.rulebook_keys import form_at, values_of
from bot.settings.rulebooks import load_rulebook
from tests.procedure.rulebooks import PRESETS, preset, random_rulebook


def file_of(rulebook: Rulebook) -> str:
    """The whole rulebook as YAML, resting on no other."""
    tree: dict[str, Any] = {}
    for path, value in values_of(rulebook).items():
        *above, name = path.split(".")
        kinds = [own for own in rulebook.motions if path == f"motions.{own}.majority"]
        if kinds and rulebook.motions[kinds[0]].decided_by is not DecidedBy.VOTE:
            continue
        holder: dict[str, Any] = tree
        for key in above:
            holder = holder.setdefault(key, {})
        holder[name] = written(path, value)
    return str(yaml.safe_dump(tree, sort_keys=False, allow_unicode=True))


def written(path: str, value: object) -> object:
    """A value as YAML holds it."""
    form = form_at(path)
    if isinstance(value, Rule):
        rule = {"heading": value.heading, "document": value.document, "sureness": value.sureness.value}
        number = {} if value.number is None else {"number": value.number}
        return {**rule, **number, "variants": list(value.variants)}
    if form is None or isinstance(value, bool):
        return value
    if isinstance(value, tuple):
        return [each if isinstance(each, int) else str(each) for each in value]
    return value if isinstance(value, int) and not isinstance(form, Duration) else form.written(value)


@pytest.mark.parametrize("rulebook", [*map(preset, PRESETS), *map(random_rulebook, range(15))])
def test_a_rulebook_written_down_is_read_back_the_same(rulebook: Rulebook, tmp_path: Path) -> None:
    path = tmp_path / f"{rulebook.name}.yaml"
    path.write_text(file_of(rulebook), "utf-8")
    problems: list[Problem] = []
    read = load_rulebook(str(path), problems)
    assert problems == []
    assert read == rulebook


def test_the_words_that_yaml_takes_for_true_and_false_are_quoted_in_every_shipped_rulebook() -> None:
    for path in files(Area.RULEBOOKS).values():
        tree = yaml.safe_load(path.read_text("utf-8"))
        answers = tree.get("method_of_voting", {}).get("roll_call_answers", [])
        assert all(isinstance(answer, str) for answer in answers)
