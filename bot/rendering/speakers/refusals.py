"""The sentences for refusals of yields, of questions to the speaker, and of comments on a speech."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

SPEECH_SENTENCES: Mapping[Reason, str] = {
    Reason.OBSERVER_SPEECH: (
        "{delegation} is an observer, and observers do not speak here. Ask a member to take it up."
    ),
    Reason.NO_ORDER: (
        "Speakers are not called in an order here: the dais recognises any that raise their placard. "
        "Recognise one with /speakers next."
    ),
    Reason.OUT_OF_TURN: (
        "{upcoming} is next to speak, so {delegation} would be out of turn. Call the next speaker, or give "
        "{delegation} another place first with /speakers move."
    ),
    Reason.DEBATE_TIME_UP: (
        "No more speeches in {time}, which is up. Once nobody speaks, the debate goes on to what comes next."
    ),
    # yields
    Reason.NO_YIELDS_IN_CAUCUS: (
        "Time is not yielded in a caucus. Use it, or tell the dais that you have finished."
    ),
    Reason.NO_YIELD_OF_SPEECH: (
        "The time given {purpose} is not passed on. Use it, or yield it to the dais."
    ),
    # questions
    Reason.NO_QUESTIONS: (
        "No speaker takes questions now. Wait until one yields to questions, or ask for the floor."
    ),
    Reason.QUESTION_TO_SELF: "{delegation} has the floor itself. Another delegation may ask a question.",
    Reason.FOLLOW_UPS: (
        "{delegation} has put {limit} questions in a row and may put no more. Let another delegation ask."
    ),
    Reason.ALREADY_ASKING: (
        "{delegation} already waits to put a question, number {place}. Wait to be called."
    ),
    Reason.NOT_ASKING: "{delegation} does not wait to put a question. Ask for one with /speakers ask.",
    Reason.NO_QUESTION_WAITS: (
        "No delegation waits to put a question. Name one, or go on to the next speaker."
    ),
    Reason.QUESTION_BEING_PUT: (
        "{delegation} is putting its question, and the clock stands still. Let the answer begin, or call "
        "another question."
    ),
    Reason.NO_QUESTION_PUT: "No question has been put. Call one first with /speakers question.",
    Reason.BEING_ANSWERED: "{delegation} is answering already, and the clock is running.",
    Reason.NOT_BEING_ANSWERED: "No question is being answered. Call one first with /speakers question.",
    Reason.EVERYTHING_COUNTS: (
        "Questions count against the time here as answers do, so the clock runs on. Pause the speech to "
        "stop it."
    ),
    # comments
    Reason.NO_COMMENTS: (
        "No speech is open to comments. Wait until a speaker yields to them, or ask for the floor."
    ),
    Reason.COMMENTS_SPENT: (
        "The speech may have {limit} comments, and the last one is being made. Go on to the next speaker."
    ),
    Reason.NO_COMMENT_WAITS: "No delegation waits to comment. Name one, or hear no more comments.",
    Reason.NOT_COMMENTING: "{delegation} does not wait to comment. Ask for it with /speakers comment.",
    Reason.COMMENT_ON_SELF: "{delegation} made the speech itself. Other delegations may comment on it.",
    Reason.COMMENTED: "{delegation} has commented on this speech. Another delegation may comment.",
}

PLACARD_SENTENCES: Mapping[Reason, str] = {
    Reason.LIST_NOT_OPEN: "The dais takes no placards now. Wait until it calls for speakers.",
    Reason.LIST_OPEN: "The dais has called for speakers already. Delegations can raise their placard.",
    Reason.LIST_EMPTY: "No placard is raised. Ask for speakers, or go on to the next business.",
    Reason.NOT_ON_LIST: "The placard of {delegation} is not raised. Raise it first with /speakers join.",
}
"""What is said instead where there is no list, but placards of which the dais picks."""
