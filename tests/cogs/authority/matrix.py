"""The matrix tried: what nobody may do all at once, what somebody may do one by one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from simcord.backend.models.interaction import ResponseKind

from bot.procedure.engine import canonical, legal_actions
from bot.procedure.rules.undo.undo import TakeBack
from bot.rendering.committee import elsewhere_text, failure_text
from bot.services.desk import Ruling
from tests.cogs.authority.cases import Case, Where, filled_in
from tests.cogs.authority.forms import FORMS
from tests.cogs.authority.house import House
from tests.cogs.authority.kinds import LOOK, SET_UP, Kind, Moment, Role
from tests.cogs.authority.sending import Payload
from tests.crowds import Timed

AT_ONCE = 150
WENT_WRONG = failure_text("").partition(".")[0]
Own = TypeVar("Own")


@dataclass
class Matrix:
    """The cases of one phase, tried; ``faults`` are what was found."""

    house: House
    moment: Moment
    faults: list[str] = field(default_factory=list)
    tried: Counter[str] = field(default_factory=Counter)
    accepted: set[str] = field(default_factory=set)  # by the names of what was done
    forms: set[str] = field(default_factory=set)

    async def try_all(self, cases: Sequence[Case]) -> None:
        """Try every case: what is forbidden all in one sitting, what is allowed with a sitting for each."""
        await self.house.restore(self.moment)
        forbidden = [own for own in cases if not own.allowed(self.moment)]
        for some in chunks(forbidden, AT_ONCE):
            await self._nothing_changes(some)
        for own in cases:
            if own.allowed(self.moment):
                await self._may_change(own)

    # what is forbidden

    async def _nothing_changes(self, cases: Sequence[Case]) -> None:
        """Try what nobody of these may do; forms that are opened by it are handed in, too."""
        house, before = self.house, self.house.print_of()
        records = await self._deliver(cases)
        forms = [(own, record) for own, record in zip(cases, records, strict=True) if record.modal]
        for own, record in zip(cases, records, strict=True):
            self._check_answer(own, record)
        await self._hand_in([(own, record) for own, record in forms if self._forbidden(own, record)])
        await self._same(before, cases)
        house.env.raise_errors()

    def _forbidden(self, case: Case, opened: Timed) -> bool:
        """Whether what a form asks for is forbidden, too."""
        return not case.allowed(self.moment, self._kind(opened))

    def _kind(self, opened: Timed) -> Kind | None:
        name = self.house.sending.opened[opened.id]
        self.forms.add(name)
        return FORMS.get(name)

    async def _hand_in(self, forms: Sequence[tuple[Case, Timed]], by: Role | None = None) -> None:
        """Have forms handed in, by whoever opened them or by somebody else."""
        house = self.house
        payloads = [
            house.sending.form(house.at(own.server(house), by or own.role), record, filled_in(record))
            for own, record in forms
        ]
        await house.sending.deliver(payloads)
        for (own, _), (record, _) in zip(forms, payloads, strict=True):
            self._check_answer(own, record, f"form handed in by {by or own.role}")

    async def _same(self, before: dict[str, Any], cases: Sequence[Case]) -> None:
        """Note whoever changed something; the cases are told apart by trying them one by one."""
        house = self.house
        if house.print_of() == before:
            return
        found = len(self.faults)
        for own in cases:
            await house.restore(self.moment)
            (record,) = await self._deliver([own])
            if record.modal and self._forbidden(own, record):
                await self._hand_in([(own, record)])
            if (after := house.print_of()) != before:
                self._fault(own, f"changed what it may not: {_differences(before, after)}", house.heard)
        if len(self.faults) == found:
            self._fault(
                cases[0], f"or one tried with it changed something: {_differences(before, house.print_of())}"
            )
        await house.restore(self.moment)

    # what is allowed

    async def _may_change(self, case: Case) -> None:
        """Try what somebody may do: what changes is in order, is of one committee, and is theirs."""
        before = self.house.print_of()
        (record,) = await self._deliver([case])
        self._check_answer(case, record)
        if record.modal is not None:
            await self._filled_in_by_everybody(case, record)
            return
        await self._settled(case, before)

    async def _filled_in_by_everybody(self, case: Case, opened: Timed) -> None:
        """A form somebody may open: handed in by those who may not, then by whoever opened it."""
        house, before, kind = self.house, self.house.print_of(), self._kind(opened)
        for role in Role:
            as_other = Case(case.name, case.kind, role, case.where, case.make, case.delegation)
            if role is case.role or kind is None or as_other.allowed(self.moment, kind):
                continue
            await self._hand_in([(case, opened)], role)
            if house.print_of() != before:
                self._fault(case, f"the form was taken from the {role}", house.heard)
                await house.restore(self.moment)
            (opened,) = await self._deliver([case])
            if opened.modal is None:
                return
        await self._hand_in([(case, opened)])
        if case.allowed(self.moment, kind):
            await self._settled(case, before)
        else:
            await self._same(before, [case])

    async def _settled(self, case: Case, before: dict[str, Any]) -> None:
        house = self.house
        after, server = house.print_of(), case.server(house)
        if after == before:
            return
        self.accepted.add(case.name.partition(" ")[0] if not case.name.startswith("/") else case.name)
        for ruling in house.heard:
            if ruling.events:
                self._check_ruling(case, ruling, server.committee)
        other = house.there if server is house.here else house.here
        others = [
            [row for row in own["journal"] + own["acts"] if row[0] == other.committee]
            for own in (before, after)
        ]
        if (
            others[0] != others[1]
            or after["sessions"].get(other.committee) != before["sessions"][other.committee]
        ):
            self._fault(case, "changed the committee of the other server", house.heard)
        await house.restore(self.moment)

    def _check_ruling(self, case: Case, ruling: Ruling, committee: int) -> None:
        """What was accepted was listed for that person, wording apart."""
        if ruling.before.committee is None or ruling.actor.person is None:
            return
        if ruling.committee != committee:
            self._fault(case, f"acted on committee {ruling.committee}", [ruling])
        if isinstance(ruling.action, TakeBack):
            return  # goes by the journal's past, which is no part of the state
        kind, at = type(ruling.action), self.house.stage.bot.services.clock()
        listed = legal_actions(ruling.before, ruling.actor, at, (kind,))
        if canonical(ruling.action) not in map(canonical, listed):
            self._fault(case, "was accepted and is not among the legal actions", [ruling])

    # both

    async def _deliver(self, cases: Sequence[Case]) -> list[Timed]:
        self.house.heard.clear()
        payloads: list[Payload] = [own.make(self.house) for own in cases]
        await self.house.sending.deliver(payloads)
        self.tried.update(own.role for own in cases)
        return [record for record, _ in payloads]

    def _check_answer(self, case: Case, record: Timed, note: str = "") -> None:
        """Everybody is answered, in words, alone; nobody meets an unexpected error."""
        sending = self.house.sending
        if record.modal is not None:
            if case.where is Where.ON_ANOTHER:
                self._fault(case, f"was shown a form of another server: {sending.opened[record.id]}")
            return
        messages, words = sending.told(record), sending.words(record)
        if not words.strip() and not any(own.attachments for own in messages):
            self._fault(case, f"was not answered {note}")
        if WENT_WRONG in words:
            self._fault(case, f"met an error {note}: {words}")
        if not all(own.is_ephemeral for own in messages) or record.response_kind is ResponseKind.UPDATE:
            self._fault(case, f"was answered before everybody {note}: {words}")
        of_none = case.kind in (SET_UP, LOOK) and case.name.startswith("setup_")
        if case.where is Where.ON_ANOTHER and not of_none and elsewhere_text() not in words:
            self._fault(case, f"was told of another server: {words}")

    def _fault(self, case: Case, what: str, rulings: Sequence[Ruling] = ()) -> None:
        done = "".join(
            f"\n      {own.action} -> {[type(event).__name__ for event in own.events]}" for own in rulings
        )
        self.faults.append(f"{self.moment}: {case} {what}{done}")


def _differences(before: dict[str, Any], after: dict[str, Any]) -> str:
    found = []
    for key in before:
        if before[key] == after[key]:
            continue
        if isinstance(before[key], list):
            found.append(f"{key}: {[own for own in after[key] if own not in before[key]]}"[:300])
        else:
            found.append(key)
    return "; ".join(found)


def chunks(own: Sequence[Own], size: int) -> Iterator[Sequence[Own]]:
    """A sequence in pieces of at most so many."""
    yield from (own[place : place + size] for place in range(0, len(own), size))
