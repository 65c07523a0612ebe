"""The boxes of secret ballots: sums outside the journal, changed only together with it.

A row holds how many papers lie in a box and how many votes each name has. It never holds a paper: what a
delegation voted is added to the sums in the transaction that records that it has voted, and is then nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from struct import Struct

from bot.procedure.rules.elections.ballot_boxes import BoxChange, BoxRemoved, BoxSetUp, PaperDropped
from bot.procedure.state.elections import BallotBox
from bot.storage.database import Database, Transaction

_READ = "SELECT names, sums FROM ballot_boxes WHERE committee = ? AND vote = ?"
_REPLACE = "UPDATE ballot_boxes SET sums = ? WHERE committee = ? AND vote = ?"


class BallotBoxes:
    """The boxes of all committees."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def contents(self, committee: int, vote: int) -> BallotBox:
        """What lies in a box; one that is not there is empty."""
        row = await self._database.fetch_one(_READ, (committee, vote))
        return BallotBox() if row is None else _box(row["names"], row["sums"])


async def carry_out(transaction: Transaction, committee: int, changes: Sequence[BoxChange]) -> None:
    """Change the boxes of a committee within the transaction that records why."""
    for change in changes:
        where = (committee, change.vote)
        match change:
            case BoxSetUp(names=names):
                await transaction.execute(
                    "INSERT INTO ballot_boxes (committee, vote, names, sums) VALUES (?, ?, ?, ?)",
                    (*where, json.dumps(names, ensure_ascii=False), _sums(names, BallotBox())),
                )
            case PaperDropped(paper=paper):
                row = await transaction.fetch_one(_READ, where)
                if row is not None:
                    box = _box(row["names"], row["sums"]).with_paper(paper)
                    names = json.loads(row["names"])
                    await transaction.execute(_REPLACE, (_sums(names, box), *where))
            case BoxRemoved():
                await transaction.execute("DELETE FROM ballot_boxes WHERE committee = ? AND vote = ?", where)


async def remove_all(transaction: Transaction, committee: int) -> None:
    """Remove the boxes of a committee, whatever lies in them."""
    await transaction.execute("DELETE FROM ballot_boxes WHERE committee = ?", (committee,))


def _form(names: Sequence[str]) -> Struct:
    return Struct(f">{3 + len(names)}I")


def _sums(names: Sequence[str], box: BallotBox) -> bytes:
    votes = (box.votes.get(name, 0) for name in names)
    return _form(names).pack(box.papers, box.blank, box.invalid, *votes)


def _box(names: str, sums: bytes) -> BallotBox:
    """The box as it is stored; one too damaged to read is empty, and its ballot then void."""
    known = json.loads(names)
    form = _form(known)
    if len(sums) != form.size:
        return BallotBox()
    papers, blank, invalid, *votes = form.unpack(sums)
    return BallotBox(papers, blank, invalid, dict(zip(known, votes, strict=True)))
