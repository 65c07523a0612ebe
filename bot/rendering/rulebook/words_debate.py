"""The words for the keys of a rulebook on who takes part, on meetings, and on debate."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.rulebook import DebateMode
from bot.rendering.rulebook.phrase import RuleWords

_OBSERVERS: Mapping[str, RuleWords] = {
    "credentials.claims": RuleWords("what becomes of claims to a seat", "claims to a seat {value}"),
    "observers.may_speak": RuleWords(
        "whether observers may speak", "observers may speak", "observers may not speak"
    ),
    "observers.may_raise_motions": RuleWords(
        "whether observers may raise motions",
        "observers may raise motions",
        "observers may not raise motions",
    ),
    "observers.may_speak_on_motions": RuleWords(
        "whether observers may speak on motions",
        "observers may speak for and against motions",
        "observers may not speak for or against motions",
    ),
    "observers.may_declare_to_vote": RuleWords(
        "whether observers may declare themselves present and voting",
        "observers may declare themselves present and voting",
        "observers may only declare themselves present",
    ),
    "observers.may_sponsor": RuleWords(
        "whether observers may sponsor drafts",
        "observers may sponsor draft resolutions",
        "observers may not sponsor draft resolutions",
    ),
    "observers.may_sign": RuleWords(
        "whether observers may sign drafts",
        "observers may sign draft resolutions",
        "observers may not sign draft resolutions",
    ),
    "observers.votes_on": RuleWords(
        "what observers vote on", "observers vote on {value}", "observers do not vote"
    ),
}

_MEETINGS: Mapping[str, RuleWords] = {
    "quorum_to_debate.share": RuleWords(
        "the share of the members needed for debate",
        "debate needs {value} in the room",
        "debate needs no quorum",
    ),
    "quorum_to_debate.more_than": RuleWords(
        "whether more than that share is needed for debate",
        "more than the share is needed for debate",
        "the share itself is enough for debate",
    ),
    "quorum_to_debate.assumed": RuleWords(
        "whether the quorum to debate is assumed",
        "the quorum to debate is assumed until a delegation challenges it",
        "the quorum to debate is counted, not assumed",
    ),
    "quorum_to_decide.share": RuleWords(
        "the share of the members needed for decisions",
        "{decisions} need {value} in the room",
        "decisions need no quorum",
    ),
    "quorum_to_decide.more_than": RuleWords(
        "whether more than that share is needed for decisions",
        "more than the share is needed for decisions",
        "the share itself is enough for decisions",
    ),
    "quorum_to_decide.assumed": RuleWords(
        "whether the quorum to decide is assumed",
        "the quorum to decide is assumed until a delegation challenges it",
        "the quorum to decide is counted, not assumed",
    ),
    "quorum_to_decide.on_procedure": RuleWords(
        "whether the quorum to decide is needed for motions too",
        "motions and appeals are voted on with the quorum to decide",
        "motions and appeals are voted on with the quorum to debate",
    ),
    "roll_call.answers": RuleWords(
        "what may be answered to the roll", "delegations answer the roll with {value}", last="or"
    ),
    "meetings.suspension_maximum": RuleWords(
        "the longest suspension of a meeting", "a meeting may be suspended for at most {value}"
    ),
}

_DEBATE: Mapping[str, RuleWords] = {
    "debate.mode": RuleWords(
        "how a draft is debated",
        "a draft is debated {value}",
        choices={
            DebateMode.OPEN: "openly, for and against at any time",
            DebateMode.CLOSED: "by those in favour first, then by those against",
        },
    ),
    "debate.time_open": RuleWords(
        "the time of an open debate",
        "an open debate on a draft lasts {value}",
        "an open debate on a draft has no time of its own",
    ),
    "debate.time_in_favour": RuleWords(
        "the time in favour in a closed debate", "in a closed debate, {value} go to those in favour"
    ),
    "debate.time_against": RuleWords(
        "the time against in a closed debate", "in a closed debate, {value} go to those against"
    ),
    "debate.extension_maximum": RuleWords(
        "the longest extension of a debate", "a debate may be extended by at most {value}"
    ),
    "speakers.order": RuleWords("who is called to speak next", "the next speaker is {value}"),
    "speakers.exhausted": RuleWords(
        "what an exhausted speakers list means", "once the speakers list is exhausted, {value}"
    ),
    "speaking_time.minimum": RuleWords(
        "the shortest time that may be set for speeches", "speeches may be set to {value} at least"
    ),
    "speaking_time.default": RuleWords(
        "the usual time of a speech", "a speech lasts {value} unless another time is set"
    ),
    "speaking_time.maximum": RuleWords(
        "the longest time that may be set for speeches", "speeches may be set to {value} at most"
    ),
    "speaking_time.extension_maximum": RuleWords(
        "the longest extension of a speech", "a speech may be extended by at most {value}"
    ),
    "speaking_time.motion": RuleWords(
        "the time of a speech on a motion", "a speech on a motion lasts {value}"
    ),
    "speaking_time.warning": RuleWords(
        "how long before time is up it is said to be nearly up",
        "time is said to be nearly up {value} before the end of a speech, a caucus or a vote",
        "nothing is said before time is up",
    ),
    "yields.to": RuleWords(
        "to whom a speaker may yield", "a speaker may yield to {value}", "speakers may not yield", last="or"
    ),
    "yields.chain": RuleWords(
        "how often the same time may be yielded to a delegation",
        "the same time may be yielded to a delegation {value}",
        "time may not be yielded to a delegation",
        "time",
    ),
    "yields.questions_count": RuleWords(
        "what of questions counts against the speaker's time",
        "of questions, {value} counts against the speaker's time",
    ),
    "yields.comments": RuleWords(
        "how many comments may follow a speech",
        "{value} may follow a speech yielded to comments",
        "no comment may follow a speech",
        "comment",
    ),
    "yields.comment_time": RuleWords("the time of a comment", "a comment lasts {value}"),
    "right_of_reply.granted_on_request": RuleWords(
        "whether a right of reply is granted on request",
        "a right of reply is granted whenever a member asks for it",
        "the President decides whether a right of reply is granted",
    ),
    "right_of_reply.written": RuleWords(
        "whether a right of reply is asked for in writing",
        "a right of reply is asked for in writing",
        "a right of reply is asked for from the floor",
    ),
    "right_of_reply.time": RuleWords("the time of a reply", "a reply lasts {value}"),
    "right_of_reply.to_a_reply": RuleWords(
        "whether a reply may be replied to", "a reply may be replied to", "a reply may not be replied to"
    ),
    "right_of_reply.at_end_of_meeting": RuleWords(
        "when replies are heard",
        "replies are heard at the end of the meeting",
        "replies are heard after the speech they answer",
    ),
    "caucus.total_maximum": RuleWords("the longest a caucus may last", "a caucus may last at most {value}"),
    "caucus.each_maximum": RuleWords(
        "the longest a speech in a caucus may last", "a speech in a caucus may last at most {value}"
    ),
    "caucus.extensions": RuleWords(
        "how often a caucus may be extended",
        "a caucus may be extended {value}",
        "a caucus may not be extended",
        "time",
    ),
    "caucus.extension_share": RuleWords(
        "how long the extension of a caucus may be",
        "an extension may last at most {value} of the caucus's own time",
        "an extension may add no time",
    ),
    "caucus.yields": RuleWords(
        "whether speakers in a caucus may yield",
        "speakers in a caucus may yield",
        "speakers in a caucus may not yield",
    ),
}
DEBATE: Mapping[str, RuleWords] = {**_OBSERVERS, **_MEETINGS, **_DEBATE}
