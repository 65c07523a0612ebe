"""The annex of a resolution: votes on it and its parts, amendments in it, and where its clauses come from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.procedure.rulebook import AmendmentKind, MatterKind
from bot.procedure.rules.amendments.text import clauses_added
from bot.procedure.state.amendments import Amendment
from bot.procedure.state.resolutions import Draft, DraftStatus
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method, Result
from bot.rendering.amendments.cards import amendment_purpose, clause_name
from bot.rendering.amendments.marks import DONE, adopted, done_to, in_the_text
from bot.rendering.documents.text import bare, printed_clauses
from bot.rendering.phrases import PAPER, capitalised, counted, joined, numbers
from bot.rendering.times import date
from bot.rendering.voting.boards import lights, majority_line, shortened
from bot.rendering.voting.matters import matter_title, outcome_word
from bot.rendering.voting.results import figures
from bot.rendering.words import METHODS

_LONGEST_QUOTE = 160
ON_TEXTS = (MatterKind.DRAFT, MatterKind.CLAUSE)


@dataclass(frozen=True, slots=True)
class Names:
    """Who voted one way: "In favour (26)" and the names in alphabetical order."""

    label: str
    names: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision or one clause: a line, what more there is to say, and who voted how."""

    line: str
    more: str = ""
    votes: tuple[Names, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the annex with its heading."""

    title: str
    entries: tuple[Entry, ...]


def record_of(session: Session, draft: Draft) -> tuple[Section, ...]:
    """What is annexed to a text; nothing where nobody voted and no clause was changed."""
    whole, parts = decisive_votes(session, draft)
    sections = (
        Section("Vote on the draft resolution as a whole", _vote_entries(session, (whole,) if whole else ())),
        Section("Votes on parts of the draft resolution", _vote_entries(session, parts)),
        Section("Amendments adopted", tuple(_amendment_entries(session, draft))),
        Section("Where the operative clauses come from", _origin_entries(session, draft, parts)),
    )
    return tuple(own for own in sections if own.entries)


def decisive_votes(session: Session, draft: Draft) -> tuple[Result | None, tuple[Result, ...]]:
    """The vote that decided a draft as a whole, and those on its parts that came before it.

    Votes that were taken again are left out, and those on parts before an earlier vote on the whole. A draft
    all of whose parts were voted out is decided without a vote on the whole.
    """
    if draft.status not in (DraftStatus.ADOPTED, DraftStatus.REJECTED):
        return None, ()
    again = {own.instead_of for own in session.results}
    votes = [
        own
        for own in session.results
        if own.number not in again and own.matter.number == draft.number and own.matter.kind in ON_TEXTS
    ]
    wholes = [place for place, own in enumerate(votes) if own.matter.kind is MatterKind.DRAFT]
    if not wholes or votes[-1].matter.kind is not MatterKind.DRAFT:
        return None, tuple(votes[(wholes[-1] + 1) if wholes else 0 :])
    first = wholes[-2] + 1 if len(wholes) > 1 else 0
    return votes[-1], tuple(votes[first : wholes[-1]])


def adopted_text(result: Result) -> str:
    """How and when: "Adopted by a recorded vote of 26 to 7, with 13 abstentions, on 8 June 2015"."""
    day, tally = date(result.closed_at), result.tally
    if result.method is Method.WITHOUT_A_VOTE:
        return f"Adopted without a vote on {day}"
    abstaining = f", with {counted(tally.abstain, 'abstention')}," if tally.abstain else ""
    recorded = "recorded " if result.ballots else ""
    return f"Adopted by a {recorded}vote of {tally.yes} to {tally.no}{abstaining} on {day}"


def _vote_entries(session: Session, results: tuple[Result, ...]) -> tuple[Entry, ...]:
    return tuple(
        Entry(
            f"{matter_title(session, own.matter, PAPER)}: {outcome_word(own.matter, own.carried).lower()}",
            _sum(own),
            _names(own),
        )
        for own in results
        if own.method is not Method.WITHOUT_A_VOTE
    )


def _sum(result: Result) -> str:
    """The figures of a vote with the day, the way it was taken, and the majority it needed."""
    taken = f"{capitalised(METHODS[result.method])}, {date(result.closed_at)}: {figures(result.tally)}."
    return f"{taken} {majority_line(result.majority, result.tally)}."


def _names(result: Result) -> tuple[Names, ...]:
    """Everybody by what they voted, then who did not; nobody where a vote was counted without names."""
    if not result.ballots:
        return ()
    *voted, silent = lights(result)
    return tuple(
        Names(f"{light.label} ({light.count})", ", ".join(light.names) or "None")
        for light in (*voted, *((silent,) if silent.count else ()))
    )


def _amendment_entries(session: Session, draft: Draft) -> Iterator[Entry]:
    again = {own.instead_of for own in session.results}
    for own in adopted(session, draft):
        votes = [
            result
            for result in session.results
            if result.matter.kind is MatterKind.AMENDMENT
            and result.matter.number == own.number
            and result.number not in again
        ]
        line = (
            f"Amendment {own.number}, proposed by {PAPER.name(own.proposer)}, {_change(session, draft, own)}"
        )
        if not votes:
            yield Entry(line, "Accepted by the sponsors.")
        elif votes[-1].method is Method.WITHOUT_A_VOTE:
            yield Entry(line, "Adopted without a vote.")
        else:
            yield Entry(line, _sum(votes[-1]), _names(votes[-1]))


def _change(session: Session, draft: Draft, own: Amendment) -> str:
    """What an adopted amendment did to the text, its clauses by the numbers they now have."""
    if own.to:
        return f"changed the words of amendment {own.to}"
    there = {clause.id for clause in (*draft.preambular, *draft.operative)}
    added = [clause.id for clause in clauses_added(own) if clause.id in there]
    if own.kind is AmendmentKind.ADD and added:
        return f"added {joined([_clause_named(draft, clause) for clause in added])}"
    if own.kind is not AmendmentKind.ADD and own.clause in there:
        return f"{_words_changed(own)}{_clause_named(draft, own.clause)}"
    if own.kind is AmendmentKind.STRIKE and own.stood is not None:
        part = "preambular" if own.stood.preambular else "operative"
        return f"struck what was {part} clause {own.stood.number}: “{_quoted(own.stood.clause.text)}”"
    return amendment_purpose(session, own.number, PAPER)


def _words_changed(own: Amendment) -> str:
    """What was done to a clause that still stands, up to its name."""
    if not own.words:
        return f"{DONE[own.kind]} "
    if own.kind is AmendmentKind.STRIKE:
        return f"struck “{_quoted(own.words)}” in "
    return f"put “{_quoted(own.text)}” in place of “{_quoted(own.words)}” in "


def _quoted(text: str) -> str:
    return shortened(bare(text)[0], _LONGEST_QUOTE)


def _clause_named(draft: Draft, clause: str) -> str:
    """A clause by its number in the print, or, if it was voted out, by the one it had in the draft."""
    printed = [own.id for own in printed_clauses(draft)]
    if clause in printed:
        return f"operative clause {printed.index(clause) + 1}"
    name = clause_name(draft, clause)
    return f"{name} of the draft, later voted out" if clause in draft.rejected else name


def _origin_entries(session: Session, draft: Draft, parts: tuple[Result, ...]) -> tuple[Entry, ...]:
    """For every clause its number in the draft as it was put to the vote, and who added or changed it."""
    changes = in_the_text(session, draft)
    if not (draft.rejected or changes) or draft.status is DraftStatus.REJECTED:
        return ()
    rows = tuple(_runs(draft, changes))
    votes = {clause: own.number for own in parts if not own.carried for clause in own.matter.parts}
    gone = [
        Entry(f"Clause {draft.number_of(own)} of the draft was voted out{_in_vote(votes.get(own))}")
        for own in draft.rejected
    ]
    return (*rows, *gone)


def _runs(draft: Draft, changes: tuple[Amendment, ...]) -> Iterator[Entry]:
    """The printed clauses by where they come from, those that only moved together in one line."""
    run: list[tuple[int, int]] = []
    for number, own in enumerate(printed_clauses(draft), 1):
        place, said = (number, draft.number_of(own.id)), done_to(own, changes)
        if run and (said or place[1] - place[0] != run[0][1] - run[0][0]):
            yield _run(run)
            run = []
        if said:
            yield Entry(f"Clause {place[0]} is clause {place[1]} of the draft, {said}")
        else:
            run.append(place)
    if run:
        yield _run(run)


def _run(run: list[tuple[int, int]]) -> Entry:
    (here, there), (last_here, last_there) = run[0], run[-1]
    if len(run) == 1:
        return Entry(f"Clause {here} is clause {there} of the draft")
    now, before = (
        numbers(range(first, last + 1)) for first, last in ((here, last_here), (there, last_there))
    )
    return Entry(f"Clauses {now} are clauses {before} of the draft")


def _in_vote(number: int | None) -> str:
    return f" (vote {number})" if number else ""
