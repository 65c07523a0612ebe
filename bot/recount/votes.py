"""Every vote of a journal followed from its opening to its result, and what is not in order in it.

Names of events and fields are those under which the journal stores them; older journals lack some fields,
which then mean what that version did.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field, replace

from bot.recount.arithmetic import Figures, UnknownRuleError, carried, figures_of, summed
from bot.recount.decisions import Due, require_a_vote
from bot.recount.elections import Counted, Elections
from bot.recount.journal import Entry, Json
from bot.recount.undos import returns, standing


@dataclass(slots=True)
class Vote:
    """A vote as far as the journal has told it, with what was not in order in it.

    ``kind`` is that of the matter, ``subject`` its number, ``clauses`` the ids of those it is on;
    ``papers`` are those who put a paper into the box of a secret ballot.
    """

    number: int
    kind: str
    subject: int
    clauses: tuple[str, ...]
    method: str
    majority: str
    tie: str
    entitled: tuple[str, ...]
    may_abstain: frozenset[str]
    abstain_after_pass: bool
    instead_of: int
    ballots: dict[str, str] = field(default_factory=dict)
    hands: Mapping[str, int] | None = None
    papers: list[str] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    passed_over: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def called(self) -> str | None:
        """Whom a roll call waits for: each in turn, then again those who passed."""
        waiting = [own for own in self.entitled if own not in self.ballots and own not in self.passed_over]
        return next((own for own in waiting if own not in self.passed), next(iter(waiting), None))


@dataclass(frozen=True, slots=True)
class Recounted:
    """A result as it was recorded, and as the journal's ballots give it."""

    vote: Vote
    stated: Figures
    stated_carried: bool
    figures: Figures
    carried: bool
    due: Due
    faults: tuple[str, ...]
    taken_back: bool = False

    @property
    def agrees(self) -> bool:
        """Whether everything is as it was recorded."""
        same = (self.stated, self.stated_carried) == (self.figures, self.carried)
        return same and not self.faults


def recount(entries: Sequence[Entry]) -> Iterator[Recounted | Counted]:
    """Every result of a journal, in the order in which the votes were closed; those taken back say so."""
    books, back = _Books(), returns(entries)
    wanted, stands = set(back.values()), standing(len(entries), back)
    kept: dict[int, _Books] = {}
    for place in range(len(entries)):
        if place in wanted:
            kept[place] = deepcopy(books)
        if place in back:
            books = deepcopy(kept[back[place]])
            continue
        result = _follow(books, entries, place)
        if result is not None:
            yield replace(result, taken_back=place not in stands)


@dataclass(slots=True)
class _Books:
    """What is known so far: the votes in progress, the elections, the last vote and how far it decided."""

    open_votes: dict[int, Vote] = field(default_factory=dict)
    elections: Elections = field(default_factory=Elections)
    opened: int = 0
    decided: int = 0


def _follow(books: _Books, entries: Sequence[Entry], place: int) -> Recounted | Counted | None:
    """Take an entry in; answers with the result where it is one."""
    entry = entries[place]
    try:
        books.elections.follow(entry)
        match entry.name:
            case "vote_closed" | "ballots_counted":
                return _result(books, entries, place)
            case "vote_opened":
                _open(books, _opened(entry.body))
            case "ballot_voided":
                books.open_votes.pop(entry.body["vote"], None)
            case "vote_cancelled":
                books.open_votes.pop(entry.body["number"], None)
            case "hands_counted":
                _hands(books.open_votes.get(entry.body["vote"]), entry)
            case name if name in _ANSWERS:
                _answered(books.open_votes.get(entry.body["vote"]), entry)
            case _ if place > books.decided:
                require_a_vote(entry, entries[place - 1])
    except UnknownRuleError:
        raise
    except (LookupError, TypeError, AttributeError, ValueError) as error:
        where = f"entry {entry.position} ({entry.name})"
        raise UnknownRuleError(f"{where} cannot be read: {error!r}") from error
    return None


def _open(books: _Books, vote: Vote) -> None:
    if vote.number != books.opened + 1:
        vote.faults.append(f"it follows vote {books.opened}")
    books.opened = vote.number
    books.open_votes[vote.number] = vote


def _result(books: _Books, entries: Sequence[Entry], place: int) -> Recounted | Counted:
    entry, after = entries[place], entries[place + 1 :]
    if entry.name == "ballots_counted":
        return _counted(books.open_votes.pop(entry.body["vote"], None), entry, books.elections, after)
    result = _closed(books.open_votes.pop(entry.body["number"], None), entry.body, after)
    books.decided = place + result.due.number
    return result


def _opened(body: Json) -> Vote:
    vote = Vote(
        number=body["number"],
        kind=str(body["matter"]["kind"]),
        subject=int(body["matter"]["number"]),
        clauses=_clauses(body["matter"]),
        method=str(body["method"]),
        majority=str(body["majority"]),
        tie=str(body.get("tie", "lost")),
        entitled=tuple(body["entitled"]),
        may_abstain=frozenset(body["may_abstain"]),
        abstain_after_pass=body.get("abstain_after_pass", False),
        instead_of=body.get("instead_of", 0),
    )
    if len(set(vote.entitled)) != len(vote.entitled):
        vote.faults.append("a delegation is entitled twice")
    if not vote.may_abstain <= set(vote.entitled):
        vote.faults.append("somebody may abstain who is not entitled")
    return vote


def _clauses(matter: Json) -> tuple[str, ...]:
    """The clauses that are voted on: several, one or none."""
    one = str(matter.get("clause", ""))
    return tuple(map(str, matter.get("clauses", ()))) or ((one,) if one else ())


def _answered(vote: Vote | None, entry: Entry) -> None:
    """Take an answer into a vote, noting whatever is not in order about it."""
    delegation = entry.body["delegation"]
    if vote is None:
        raise UnknownRuleError(
            f"entry {entry.position}: {delegation} answers in vote {entry.body['vote']}, which is not open"
        )
    where = f"entry {entry.position}: {delegation}"
    if delegation not in vote.entitled:
        vote.faults.append(f"{where} is not entitled to vote")
    if vote.method == "roll_call" and vote.called != delegation:
        vote.faults.append(f"{where} is not the delegation called, {vote.called or 'nobody'}")
    _ANSWERS[entry.name](vote, entry.body, where)


def _cast(vote: Vote, body: Json, where: str) -> None:
    delegation, choice = body["delegation"], body["choice"]
    if vote.method not in ("placards", "roll_call"):
        vote.faults.append(f"{where} votes where no vote was asked for")
    may_abstain = delegation in vote.may_abstain and (
        vote.abstain_after_pass or delegation not in vote.passed
    )
    if choice not in ("yes", "no", "abstain") or (choice == "abstain" and not may_abstain):
        vote.faults.append(f"{where} may not vote {choice!r}")
    vote.ballots[delegation] = choice


def _passed(vote: Vote, body: Json, where: str) -> None:
    if vote.method != "roll_call" or body["delegation"] in vote.passed:
        vote.faults.append(f"{where} may not pass")
    vote.passed.append(body["delegation"])


def _passed_over(vote: Vote, body: Json, where: str) -> None:
    if vote.method != "roll_call":
        vote.faults.append(f"{where} is not called in a vote of this kind")
    vote.passed_over.append(body["delegation"])


def _requested(vote: Vote, body: Json, where: str) -> None:
    del body
    if vote.method != "without_a_vote":
        vote.faults.append(f"{where} asks for the vote that is already taken")
    vote.method = "placards"


def _put_in(vote: Vote, body: Json, where: str) -> None:
    if vote.method != "secret_ballot" or body["delegation"] in vote.papers:
        vote.faults.append(f"{where} may not put a paper into the box")
    vote.papers.append(body["delegation"])


_ANSWERS: Mapping[str, Callable[[Vote, Json, str], None]] = {
    "ballot_cast": _cast,
    "delegation_passed": _passed,
    "delegation_passed_over": _passed_over,
    "vote_requested": _requested,
    "secret_ballot_cast": _put_in,
}


def _hands(vote: Vote | None, entry: Entry) -> None:
    """Take the count of a show of hands into a vote; the last one holds."""
    body = entry.body
    if vote is None:
        raise UnknownRuleError(f"entry {entry.position}: vote {body['vote']} is counted, but is not open")
    if vote.method != "show_of_hands":
        vote.faults.append(f"entry {entry.position}: there are no hands to count")
    vote.hands = {choice: int(body[choice]) for choice in ("yes", "no", "abstain")}
    raised = sum(vote.hands.values())
    if min(vote.hands.values()) < 0 or raised > len(vote.entitled):
        vote.faults.append(f"entry {entry.position}: {raised} of {len(vote.entitled)} hands are counted")
    if vote.hands["abstain"] > len(vote.may_abstain):
        vote.faults.append(f"entry {entry.position}: more hands abstain than may")


def _counted(vote: Vote | None, entry: Entry, elections: Elections, after: Sequence[Entry]) -> Counted:
    """Compare the count of a secret ballot with who voted, and with what was done upon it."""
    body = entry.body
    if vote is None:
        raise UnknownRuleError(f"the ballots of vote {body['vote']} are counted, but it is not open")
    faults = [*vote.faults]
    if (vote.method, vote.subject) != ("secret_ballot", body["election"]):
        faults.append(f"it is counted as a secret ballot of election {body['election']}")
    if body["closing"] == "all_voted" and set(vote.papers) != set(vote.entitled):
        faults.append("it closed as all had voted, but some had not")
    return elections.counted(entry, vote.majority, vote.papers, faults, after)


def _closed(vote: Vote | None, body: Json, following: Sequence[Entry]) -> Recounted:
    """Compare a result with what the ballots give, and with what was done upon it."""
    stated, stated_carried = figures_of(body["tally"]), body["carried"]
    if vote is None:
        raise UnknownRuleError(f"vote {body['number']} has a result, but is not open")
    if vote.method == "without_a_vote":
        figures, outcome = Figures(), True
    else:
        figures = _figures(vote)
        outcome = vote.kind != "straw_poll" and carried(figures, vote.majority, vote.tie)
    due = Due(vote.kind, vote.subject, vote.clauses, vote.number, outcome)
    faults = [*vote.faults, *_of_closing(vote, body["closing"]), *due.faults(following)]
    return Recounted(vote, stated, stated_carried, figures, outcome, due, tuple(faults))


def _figures(vote: Vote) -> Figures:
    """The figures of a vote's ballots or, in a show of hands, of the count."""
    if vote.hands is None:
        return summed(vote.ballots.values(), len(vote.entitled))
    return Figures(**vote.hands, not_voting=len(vote.entitled) - sum(vote.hands.values()))


def _of_closing(vote: Vote, closing: str) -> Iterator[str]:
    """A vote that closed because all had voted has nobody left to vote."""
    if (vote.method == "show_of_hands") is not (closing == "counted" and vote.hands is not None):
        yield "it closed without a count" if vote.hands is None else "it closed as counted, but it is not"
    if closing == "all_voted" and vote.called is not None:
        yield f"it closed as all had voted, but {vote.called} had not"
