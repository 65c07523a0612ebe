"""What a person is told when a yield, a question or a comment is not in order, or a turn to speak."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Fact, Reason
from bot.procedure.state.speaking import Purpose

SPEECH_FACTS: Mapping[str, Fact] = {"upcoming": "Kenya", "purpose": Purpose.AGAINST}

OWN_SPEECH_FACTS: Mapping[Reason, Mapping[str, Fact]] = {
    Reason.FOLLOW_UPS: {"limit": 2},
    Reason.COMMENTS_SPENT: {"limit": 2},
}

TOLD_ON_SPEECHES: Mapping[Reason, str] = {
    Reason.OBSERVER_SPEECH: (
        "France is an observer, and observers do not speak here. Ask a member to take it up."
    ),
    Reason.NO_ORDER: (
        "Speakers are not called in an order here: the dais recognises any that raise their placard. "
        "Recognise one with /speakers next."
    ),
    Reason.OUT_OF_TURN: (
        "Kenya is next to speak, so France would be out of turn. Call the next speaker, or give France "
        "another place first with /speakers move."
    ),
    Reason.DEBATE_TIME_UP: (
        "No more speeches in time in favour, which is up. Once nobody speaks, the debate goes on to what "
        "comes next."
    ),
    Reason.NO_YIELDS_IN_CAUCUS: (
        "Time is not yielded in a caucus. Use it, or tell the dais that you have finished."
    ),
    Reason.NO_YIELD_OF_SPEECH: (
        "The time given against the motion is not passed on. Use it, or yield it to the dais."
    ),
    Reason.NO_QUESTIONS: (
        "No speaker takes questions now. Wait until one yields to questions, or ask for the floor."
    ),
    Reason.QUESTION_TO_SELF: "France has the floor itself. Another delegation may ask a question.",
    Reason.FOLLOW_UPS: "France has put 2 questions in a row and may put no more. Let another delegation ask.",
    Reason.ALREADY_ASKING: "France already waits to put a question, number 4. Wait to be called.",
    Reason.NOT_ASKING: "France does not wait to put a question. Ask for one with /speakers ask.",
    Reason.NO_QUESTION_WAITS: (
        "No delegation waits to put a question. Name one, or go on to the next speaker."
    ),
    Reason.QUESTION_BEING_PUT: (
        "France is putting its question, and the clock stands still. Let the answer begin, or call "
        "another question."
    ),
    Reason.NO_QUESTION_PUT: "No question has been put. Call one first with /speakers question.",
    Reason.BEING_ANSWERED: "France is answering already, and the clock is running.",
    Reason.NOT_BEING_ANSWERED: "No question is being answered. Call one first with /speakers question.",
    Reason.EVERYTHING_COUNTS: (
        "Questions count against the time here as answers do, so the clock runs on. Pause the speech to "
        "stop it."
    ),
    Reason.NO_COMMENTS: (
        "No speech is open to comments. Wait until a speaker yields to them, or ask for the floor."
    ),
    Reason.COMMENTS_SPENT: (
        "The speech may have 2 comments, and the last one is being made. Go on to the next speaker."
    ),
    Reason.NO_COMMENT_WAITS: "No delegation waits to comment. Name one, or hear no more comments.",
    Reason.NOT_COMMENTING: "France does not wait to comment. Ask for it with /speakers comment.",
    Reason.COMMENT_ON_SELF: "France made the speech itself. Other delegations may comment on it.",
    Reason.COMMENTED: "France has commented on this speech. Another delegation may comment.",
}
