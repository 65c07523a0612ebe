"""What a recount says: a line for each result, then whatever does not agree, then the whole in a sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.recount.arithmetic import Figures, UnknownRuleError
from bot.recount.elections import Counted
from bot.recount.journal import Journal, read_journal
from bot.recount.votes import Recounted, recount

_MATTERS = {
    "motion": ("motion", "carried", "lost"),
    "appeal": ("appeal", "ruling overruled", "ruling stands"),
    "clause": ("draft", "retained", "voted out"),
    "amendment": ("amendment", "adopted", "rejected"),
    "draft": ("draft", "adopted", "rejected"),
    "straw_poll": ("straw poll", "nothing decided", "nothing decided"),
}
_METHODS = {
    "placards": "by placards",
    "roll_call": "by roll call",
    "show_of_hands": "by show of hands",
    "without_a_vote": "without a vote",
}
_MAJORITIES = {"simple": "simple majority", "two_thirds": "two-thirds majority"}


@dataclass(frozen=True, slots=True)
class Report:
    """A recount in lines, and whether everything agrees."""

    lines: tuple[str, ...]
    agrees: bool


def recount_file(content: bytes) -> Report:
    """The recount of an exported journal; raises ``NotAJournalError`` where it is none."""
    journal = read_journal(content)
    results = list[Recounted | Counted]()
    problems = [f"The file was altered: {fault}." for fault in journal.faults]
    try:
        results.extend(recount(journal.entries))
    except UnknownRuleError as error:
        problems.append(f"The recount stops: {error}.")
    agrees = not problems and all(own.agrees for own in results)
    said = [line for own in results for line in _said(own)]
    return Report((*said, *problems, _sentence(journal, results, problems)), agrees)


def _said(result: Recounted | Counted) -> Iterator[str]:
    if isinstance(result, Counted):
        yield _ballot(result)
        yield from (f"    {fault}" for fault in result.faults)
        return
    vote = result.vote
    verdict = "agrees" if result.agrees else "differs"
    words = [f"Vote {vote.number}", _matter(result), _METHODS.get(vote.method, vote.method)]
    if vote.method != "without_a_vote":
        words += [_figures(result.figures), _MAJORITIES.get(vote.majority, vote.majority)]
    words += [_outcome(result, result.carried), *_back(result), verdict]
    yield " · ".join(words)
    if (result.stated, result.stated_carried) != (result.figures, result.carried):
        yield f"    recorded: {_figures(result.stated)} · {_outcome(result, result.stated_carried)}"
    yield from (f"    {fault}" for fault in result.faults)


def _ballot(result: Counted) -> str:
    """The line of a secret ballot: its sums, and what they had to lead to."""
    votes = ", ".join(f"{name} {number}" for name, number in result.votes.items())
    papers = f"{result.papers} papers, {result.blank} blank, {result.invalid} invalid, {result.needed} needed"
    verdict = "agrees" if result.agrees else "differs"
    said = (f"Vote {result.vote}", f"election {result.election}", "by secret ballot", votes, papers)
    return " · ".join((*said, result.outcome, *_back(result), verdict))


def _back(result: Recounted | Counted) -> tuple[str, ...]:
    return ("taken back",) if result.taken_back else ()


def _matter(result: Recounted) -> str:
    vote = result.vote
    name = _MATTERS.get(vote.kind, (vote.kind,))[0]
    clause = f", clause{'s' * (len(vote.clauses) > 1)} {', '.join(vote.clauses)}" if vote.clauses else ""
    again = f", instead of vote {vote.instead_of}" if vote.instead_of else ""
    return f"{name} {vote.subject}{clause}{again}"


def _outcome(result: Recounted, carried: bool) -> str:
    _, yes, no = _MATTERS.get(result.vote.kind, ("", "carried", "not carried"))
    return yes if carried else no


def _figures(figures: Figures) -> str:
    said = f"{figures.yes} in favour, {figures.no} against, {figures.abstain} abstaining"
    return f"{said}, {figures.not_voting} not voting" if figures.not_voting else said


def _sentence(journal: Journal, results: Sequence[Recounted | Counted], problems: Sequence[str]) -> str:
    """The whole in a sentence."""
    differing = sum(not own.agrees for own in results)
    votes = f"{len(results)} result{'' if len(results) == 1 else 's'}"
    gone = sum(own.taken_back for own in results)
    back = f", {gone} of them taken back," if gone else ""
    ballots = sum(len(own.vote.ballots) for own in results if isinstance(own, Recounted))
    size = f"{len(journal.entries)} entries"
    told = f"{votes}{back} recounted from {ballots} ballots"
    if problems or differing:
        return f"{told}, {differing} differing; {size}: not as recorded."
    return f"{told}, all agree; {size}, the chain is whole."
