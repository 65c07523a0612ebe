"""Every secret ballot of a journal followed from its opening to what it led to.

How anybody voted is in no journal. What can be reckoned anew is: that as many papers were counted as
delegations voted, that the sums can be those of such papers, the majority, and, by the rules that held, who
had to be elected, who had to stand next, and among whom lots had to be drawn.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count, takewhile

from bot.recount.arithmetic import Figures, UnknownRuleError, carried
from bot.recount.journal import Entry, Json

OLDER: Json = {"ballots": 2, "candidates_each": 2, "special_ballot": False, "inconclusive": "most_votes"}
"""The rules in journals whose rulebook has none on elections."""

FOLLOWING = ("lot_drawn", "candidates_elected", "run_off_called")
Consequence = tuple[object, ...]


@dataclass(slots=True)
class Election:
    """An election as far as the journal has told it: who stands in the next ballot, for how many places."""

    places: int
    standing: list[str] = field(default_factory=list)
    through: list[str] = field(default_factory=list)
    elected: list[str] = field(default_factory=list)
    to_fill: int = 0
    special: bool = False
    held: int = 0

    @property
    def left(self) -> int:
        """The places that nobody is elected to yet."""
        return self.places - len(self.elected)


@dataclass(frozen=True, slots=True)
class Counted:
    """A secret ballot as it was recorded, with everything in it that cannot be so."""

    vote: int
    election: int
    votes: Mapping[str, int]
    papers: int
    blank: int
    invalid: int
    needed: int
    outcome: str
    faults: tuple[str, ...]
    taken_back: bool = False

    @property
    def agrees(self) -> bool:
        """Whether everything is as it was recorded."""
        return not self.faults


class Elections:
    """The elections of a journal, entry by entry."""

    def __init__(self) -> None:
        self._rules: Json = OLDER
        self._elections: dict[int, Election] = {}

    def follow(self, entry: Entry) -> None:
        """Take in whatever an entry says of elections, the count of a ballot apart."""
        body = entry.body
        match entry.name:
            case "committee_established" | "rule_changed":
                self._rules = body["rulebook"].get("elections", OLDER)
            case "election_announced":
                places = int(body["places"])
                self._elections[body["number"]] = Election(places, to_fill=places)
            case "candidate_nominated":
                self._of(body).standing.append(str(body["candidate"]))
            case "candidate_withdrawn":
                own = self._of(body)
                own.standing = [name for name in own.standing if name != body["candidate"]]
                own.through = [name for name in own.through if name != body["candidate"]]
            case "candidates_elected":
                _elect(self._of(body), body)
            case "run_off_called":
                _stand_next(self._of(body), body)

    def counted(
        self, entry: Entry, majority: str, voted: Sequence[str], faults: Sequence[str], after: Sequence[Entry]
    ) -> Counted:
        """Compare a count, and what the entries ``after`` it do upon it, with what it had to be."""
        body, election = entry.body, self._of(entry.body)
        votes = {str(name): int(number) for name, number in body["votes"]}
        found = [*faults, *_of_papers(body, votes, election, len(voted))]
        voting = int(body["papers"]) - int(body["blank"]) - int(body["invalid"])
        needed = needed_of(voting, majority)
        if body["needed"] != needed:
            found.append(f"{body['needed']} votes are said to be needed, and {needed} are")
        stated = list(takewhile(_upon_a_count, after))
        lots = iter([own.body["drawn"] for own in stated if own.name == "lot_drawn"])
        wanted = list(self._consequences(election, votes, needed, lots))
        said = [_consequence(own) for own in stated]
        if said != wanted:
            found.append(f"what followed is {_told(said)}, and had to be {_told(wanted)}")
        election.held += not election.special
        return Counted(
            vote=int(body["vote"]),
            election=int(body["election"]),
            votes=votes,
            papers=int(body["papers"]),
            blank=int(body["blank"]),
            invalid=int(body["invalid"]),
            needed=needed,
            outcome=_told(wanted),
            faults=tuple(found),
        )

    def _consequences(
        self, election: Election, votes: Mapping[str, int], needed: int, lots: Iterator[str]
    ) -> Iterator[Consequence]:
        """What a count leads to under the rules, with the lots that were drawn."""
        rules, left = self._rules, election.left
        if election.special:
            sure, tied = within(votes, election.to_fill)
            drawn = yield from _drawn(tied, election.to_fill - len(sure), lots)
            yield _run_off({*election.through, *sure, *drawn}, left)
            return
        enough = {name: own for name, own in votes.items() if own >= needed}
        elected, _ = within(enough, left)
        if elected:
            yield "elected", frozenset(elected)
        rest = {name: own for name, own in votes.items() if name not in elected}
        left -= len(elected)
        if not left or not rest:
            return
        if election.held + 1 >= rules["ballots"]:
            equal = dict.fromkeys(rest, 0) if rules["inconclusive"] == "lot" else rest
            sure, tied = within(equal, left)
            drawn = yield from _drawn(tied, left - len(sure), lots)
            yield "elected", frozenset({*sure, *drawn})
            return
        room = rules["candidates_each"] * left or len(rest)
        sure, tied = within(rest, room)
        if tied and rules["special_ballot"]:
            yield _run_off(tied, room - len(sure), special=True, through=sure)
            return
        drawn = yield from _drawn(tied, room - len(sure), lots)
        yield _run_off({*sure, *drawn}, left)

    def _of(self, body: Json) -> Election:
        if body["election"] not in self._elections:
            raise UnknownRuleError(f"there is no election {body['election']}")
        return self._elections[body["election"]]


def needed_of(voting: int, majority: str) -> int:
    """The fewest votes of so many papers that name somebody which are a majority."""
    return next(
        own for own in count(1) if own > voting or carried(Figures(own, voting - own), majority, "lost")
    )


def within(votes: Mapping[str, int], places: int) -> tuple[set[str], set[str]]:
    """Those who have a place however lots fall, and those who tie for the places that are left."""
    sure = {name for name, own in votes.items() if sum(other >= own for other in votes.values()) <= places}
    best = max((own for name, own in votes.items() if name not in sure), default=None)
    open_to = {name for name, own in votes.items() if own == best and name not in sure}
    return sure, open_to if len(sure) < places else set()


def _drawn(tied: set[str], places: int, lots: Iterator[str]) -> Generator[Consequence, None, set[str]]:
    """The lots among those who tie; answers with those who were drawn."""
    drawn: set[str] = set()
    while tied and len(drawn) < places:
        among = tied - drawn
        lot = next(lots, None)
        yield "lot", lot if lot in among else None, frozenset(among)
        if lot not in among:
            break
        drawn.add(lot)
    return drawn


def _upon_a_count(entry: Entry) -> bool:
    """Whether an entry does something upon a count, and not what the dais has declared after it."""
    return entry.name in FOLLOWING and not entry.body.get("without_a_ballot")


def _of_papers(body: Json, votes: Mapping[str, int], election: Election, voted: int) -> Iterator[str]:
    """What cannot be of the papers of a ballot."""
    papers, blank, invalid = (int(body[own]) for own in ("papers", "blank", "invalid"))
    voting, given = papers - blank - invalid, votes.values()
    if papers != voted:
        yield f"{papers} papers are counted, and {voted} delegations voted"
    if list(votes) != election.standing:
        yield "the paper does not name those who stood"
    possible = max(given, default=0) <= voting <= sum(given) <= election.to_fill * voting
    if min((blank, invalid, voting, *given)) < 0 or not possible:
        yield "no such papers can have these sums"


def _run_off(
    names: set[str], places: int, *, special: bool = False, through: set[str] | None = None
) -> Consequence:
    return "run-off", frozenset(names), places, special, frozenset(through or ())


def _consequence(entry: Entry) -> Consequence:
    """What an entry does upon a count."""
    body = entry.body
    if entry.name == "lot_drawn":
        return "lot", body["drawn"], frozenset(body["among"])
    if entry.name == "candidates_elected":
        return "elected", frozenset(body["candidates"])
    return _run_off(
        set(body["candidates"]), body["places"], special=body["special"], through=set(body["through"])
    )


def _told(consequences: Sequence[Consequence]) -> str:
    """Consequences in words."""
    said = []
    for own in consequences:
        match own:
            case ("lot", drawn, _):
                said.append(f"lot: {drawn}")
            case ("elected", frozenset() as names):
                said.append(f"elected: {', '.join(sorted(names))}")
            case ("run-off", frozenset() as names, places, special, _):
                kind = "special ballot" if special else "run-off"
                said.append(f"{kind} for {places}: {', '.join(sorted(names))}")
    return "; ".join(said) or "nobody elected"


def _elect(election: Election, body: Json) -> None:
    election.elected += body["candidates"]
    election.standing = [name for name in election.standing if name not in body["candidates"]]
    election.to_fill, election.special, election.through = election.left, False, []


def _stand_next(election: Election, body: Json) -> None:
    election.standing, election.to_fill = list(body["candidates"]), int(body["places"])
    election.special, election.through = bool(body["special"]), list(body["through"])
