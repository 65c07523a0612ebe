"""Whole sittings, played through the real bot: they go as written, and the journal replays to the same."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from bot.procedure import engine
from bot.procedure.state.taken_votes import taken_votes
from bot.recount.report import recount_file
from bot.rehearsal.play import NotAsWritten, Play
from bot.rehearsal.playing import cast_of
from bot.rehearsal.script import Script, read_script
from bot.rehearsal.stage import on_stage
from bot.rehearsal.transcript import Transcript
from bot.storage.export import exported
from bot.storage.verify import verify
from tests.procedure.rulebooks import PRESETS, preset

SCRIPTS = sorted(Path(__file__).parent.glob("*.yaml"))


def silent(*_: object) -> None:
    """Say nothing of what is played."""


async def played(script: Script) -> dict[str, bytes]:
    """Play a script, check the journal against the live state, and answer with the files that were posted."""
    async with on_stage(cast_of(script)) as stage:
        transcript = Transcript(stage, silent)
        await Play(script, stage, transcript).run(silent)
        services = stage.bot.services
        (committee,) = services.desk.committees
        history = await services.desk.history(committee.id)
        session = services.desk.session(committee.id)
        assert engine.replay(event for _, event in history) == session
        report = recount_file(exported(committee.id, [row for row, _ in history]))
        assert report.agrees, report.lines
        counting = [own for own in report.lines if own.startswith("Vote ") and " · taken back · " not in own]
        assert len(counting) == len(taken_votes(session))
        assert await verify(services.database) == []
        assert await services.posts.due() == []
        return transcript.files


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
async def test_a_sitting_goes_as_written_and_its_journal_replays_to_the_same_state(path: Path) -> None:
    await played(read_script(path))


OWN_SCRIPTS = {
    "ecosoc": "closure_by_simple_majority",
    "thimun": "previous_question_to_time_against",
    "una_usa": "closure_by_two_thirds",
    "harvard": "comments_after_a_speech",
    "nmun": "suspended_instead_of_a_caucus",
}
ELSEWHERE = [(own, other) for own in OWN_SCRIPTS for other in OWN_SCRIPTS if own != other]


def test_every_shipped_rulebook_has_a_sitting_of_its_own() -> None:
    assert OWN_SCRIPTS.keys() == set(PRESETS)


@pytest.mark.parametrize(("own", "other"), ELSEWHERE)
async def test_a_sitting_under_one_rulebook_does_not_go_as_written_under_another(
    own: str, other: str
) -> None:
    script = read_script(Path(__file__).parent / f"{OWN_SCRIPTS[own]}.yaml")
    assert script.rules == preset(own)
    with pytest.raises(NotAsWritten):
        await played(replace(script, rules=preset(other)))


async def test_a_full_sitting_posts_a_board_for_each_recorded_vote_and_the_resolution() -> None:
    files = await played(read_script(Path(__file__).parent / "full_sitting.yaml"))
    boards = sorted(name for name in files if name.startswith("board-"))
    assert len(boards) == 10
    assert all(files[name].startswith(b"\x89PNG") for name in boards)
    assert files["E-2015-L.1.pdf"].startswith(b"%PDF")
    assert b"register of programmes" in files["E-2015-L.1.md"]
    assert b"levy" not in files["E-2015-L.1.md"]


async def test_a_step_that_goes_otherwise_stops_the_play_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "wrong.yaml"
    path.write_text(
        "committee: ecosoc_2015\n"
        "people:\n"
        "  President: {dais: true}\n"
        "steps:\n"
        "  - President: /sitting open\n"
        "  - see: {by: France, words: [adjourned]}\n"
    )
    with pytest.raises(NotAsWritten) as failure:
        await played(read_script(path))
    assert failure.value.line == 6
    assert "roll" in failure.value.seen


async def test_the_transcript_of_an_election_says_that_people_voted_and_not_how() -> None:
    script, said = read_script(Path(__file__).parent / "election_with_a_run_off.yaml"), list[str]()
    async with on_stage(cast_of(script)) as stage:
        await Play(script, stage, Transcript(stage, said.append)).run(silent)
    text = "\n".join(said)
    assert text.count("fills in a ballot paper") == 14
    assert "Vote for:" not in text
    assert "Leave the paper blank" not in text
