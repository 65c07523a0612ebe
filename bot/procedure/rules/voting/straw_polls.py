"""Straw polls: the dais asks the room a question, and nothing is decided by the answer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Self

from bot.procedure.event import Event
from bot.procedure.lengths import require_length
from bot.procedure.record import Record
from bot.procedure.refusals import Reason, refuse
from bot.procedure.rulebook import MatterKind, Topic
from bot.procedure.rules.voting import events as votes
from bot.procedure.rules.voting.ballot_checks import require_vote_time
from bot.procedure.situation import Action, Situation
from bot.procedure.state.voting import Matter, Method

QUESTION_LIMIT = 150
_METHODS = (Method.PLACARDS, Method.SHOW_OF_HANDS)


@dataclass(frozen=True, slots=True)
class OpenStrawPoll(Action):
    """Ask the room a question: by placards, with names, or by a show of hands, without."""

    free: ClassVar[frozenset[str]] = frozenset({"question", "seconds"})
    question: str
    method: Method = Method.PLACARDS
    seconds: int = 0

    def decide(self, situation: Situation) -> tuple[Event, ...]:
        """By the dais, between speeches and motions, also in a caucus, but not amid votes on parts.

        As nothing is decided, it takes no quorum but that to debate.
        """
        require_length(self.question, "question", QUESTION_LIMIT, needed=True)
        require_vote_time(situation, self.seconds, Topic.METHOD_OF_VOTING)
        situation.require_dais()
        situation.require_debate()
        situation.require_no_motion()
        situation.require_no_speech()
        situation.require_decision(MatterKind.STRAW_POLL)
        parts, rulebook = situation.session.parts, situation.rulebook
        if parts is not None:
            symbol = situation.session.drafts[parts.draft - 1].symbol
            raise refuse(Reason.PARTS_BEGUN, rulebook.source(Topic.DIVISION), symbol=symbol)
        if self.method not in _METHODS:
            raise refuse(Reason.NO_SUCH_POLL, rulebook.source(Topic.METHOD_OF_VOTING))
        record = Record(situation)
        number = situation.session.votes_opened + 1
        matter = Matter(MatterKind.STRAW_POLL, number, question=self.question.strip())
        votes.open_vote(record, matter, self.method, self.seconds)
        return record.done

    @classmethod
    def candidates(cls, situation: Situation) -> Iterator[Self]:
        """By either method, for the dais."""
        if situation.on_dais:
            yield from (cls("…", method) for method in _METHODS)
