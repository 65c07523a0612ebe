"""Plays a scripted sitting step by step, through real commands, buttons and forms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import timedelta
from typing import assert_never

from simcord import SetupError

from bot.procedure.delegations import Presence
from bot.procedure.state.voting import Method
from bot.procedure.state.voting import Vote as Open
from bot.procedure.tally import Choice
from bot.rehearsal.acting import Acting, CannotDo
from bot.rehearsal.lines import Click, Command
from bot.rehearsal.script import AnswerTheRoll, Do, Restart, Script, See, SeeFile, Step, Vote, Wait
from bot.rehearsal.stage import Stage
from bot.rehearsal.transcript import Transcript, told
from bot.rendering.words import (
    CHOICES,
    PRESENCES,
)


class NotAsWritten(Exception):  # noqa: N818 - a finding about the script, not a fault of the program
    """A step did not go as the script says; names the line and what was seen instead."""

    def __init__(self, line: int, wanted: str, seen: str) -> None:
        super().__init__(f"line {line}: {wanted}\nInstead:\n{seen}")
        self.line = line
        self.wanted = wanted
        self.seen = seen


class Play:
    """A script on a stage."""

    def __init__(self, script: Script, stage: Stage, transcript: Transcript) -> None:
        self._script = script
        self._stage = stage
        self._transcript = transcript
        self._acting = Acting(stage)

    async def run(self, progress: Callable[[int, int], None]) -> None:
        """Play every step; raises ``NotAsWritten`` at the first that goes otherwise."""
        self._transcript.begin()
        for number, step in enumerate(self._script.steps, 1):
            progress(number, len(self._script.steps))
            try:
                await self._step(step)
            except (CannotDo, SetupError) as error:
                raise NotAsWritten(step.line, "this step could not be done", str(error)) from error

    async def _step(self, step: Step) -> None:
        match step:
            case Do():
                await self._do(step)
            case AnswerTheRoll():
                await self._roll(step)
            case Vote():
                await self._vote(step)
            case Wait():
                await self._wait(step)
            case Restart():
                self._transcript.step("The bot is stopped and started again.")
                await self._stage.restart()
                self._acting.forget()
                self._transcript.show()
            case See():
                self._see(step)
            case SeeFile():
                self._see_file(step)
            case unreachable:
                assert_never(unreachable)

    async def _do(self, step: Do) -> None:
        self._transcript.step(f"{step.person}: {told(step.what)}")
        await self._acting.do(step.person, step.what)
        self._transcript.show()
        answer, refused = self._transcript.answer_to(step.person), self._transcript.refused(step.person)
        if step.refused is not None and not (refused and step.refused.casefold() in answer.casefold()):
            raise NotAsWritten(step.line, f"{step.person} is refused with the words: {step.refused}", answer)
        if step.refused is None and refused:
            raise NotAsWritten(step.line, f"{told(step.what)} is accepted", answer)

    async def _roll(self, step: AnswerTheRoll) -> None:
        self._transcript.step("The roll is called and answered.")
        president = next(own.name for own in self._stage.cast.people if own.dais)
        session = self._stage.bot.services.desk.session(self._acting.committee)
        if not session.roll.calling:
            await self._must(step.line, president, Command("rollcall start", {}))
        observers = {own.name for own in self._acting.session.body.delegations if own.observer}
        for name, presence in step.answers.items():
            if presence is Presence.ABSENT:
                continue
            if name in observers:
                presence = Presence.PRESENT
            await self._must(step.line, self._acting.person_of(name), Click(PRESENCES[presence].capitalize()))
        await self._must(step.line, president, Command("rollcall finish", {}))
        self._transcript.show()

    async def _vote(self, step: Vote) -> None:
        vote = self._acting.session.vote
        if vote is None:
            raise NotAsWritten(step.line, "a vote is open", "No vote is open.")
        self._transcript.step(f"Vote {vote.number} is taken.")
        president = next(own.name for own in self._stage.cast.people if own.dais)
        if vote.method is Method.SHOW_OF_HANDS:
            await self._count(step, vote, president)
            return
        for name in vote.entitled:
            now = self._acting.session.vote
            if now is None or now.number != vote.number:
                break
            if name not in now.outstanding and name not in step.choices:
                continue
            choice = step.choices.get(name, step.rest)
            if choice is None:
                if now.method is Method.ROLL_CALL:
                    await self._must(step.line, president, Command("vote call", {}))
                continue
            await self._cast(step.line, name, choice)
        self._transcript.show()

    async def _count(self, step: Vote, vote: Open, president: str) -> None:
        """Have the President count a show of hands."""
        hands = Counter(step.choices.get(name, step.rest) for name in vote.entitled)
        counted = {
            "in_favour": str(hands[Choice.YES]),
            "against": str(hands[Choice.NO]),
            "abstaining": str(hands[Choice.ABSTAIN]),
        }
        await self._must(step.line, president, Command("vote count", counted))
        await self._must(step.line, president, Command("vote close", {}))
        self._transcript.show()

    async def _cast(self, line: int, name: str, choice: Choice) -> None:
        await self._must(line, self._acting.person_of(name), Click(CHOICES[choice]))

    async def _must(self, line: int, person: str, what: Command | Click) -> None:
        await self._acting.do(person, what)
        self._transcript.look()
        if self._transcript.refused(person):
            answer = self._transcript.answer_to(person)
            raise NotAsWritten(line, f"{person}: {told(what)} is accepted", answer)

    async def _wait(self, step: Wait) -> None:
        self._transcript.step(f"{timedelta(seconds=step.seconds)} pass.")
        await self._stage.env.advance_time(step.seconds)
        self._transcript.show()

    def _see(self, step: See) -> None:
        shown = self._transcript.shown_to(step.by, step.channel)
        missing = [word for word in step.words if word.casefold() not in shown.casefold()]
        if missing:
            wanted = f"{step.by} sees in {step.channel}: {', '.join(missing)}"
            raise NotAsWritten(step.line, wanted, shown or "Nothing was shown.")

    def _see_file(self, step: SeeFile) -> None:
        files = self._transcript.posted(step.kind)
        if any(all(word.casefold() in text.casefold() for word in step.words) for text in files.values()):
            return
        seen = "\n".join(f"{name}: {text}" for name, text in files.items())
        raise NotAsWritten(
            step.line,
            f"a {step.kind} is posted with: {', '.join(step.words)}",
            seen or "No such file was posted.",
        )
