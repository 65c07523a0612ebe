"""The sentences for refusals of motions."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

MOTION_SENTENCES: Mapping[Reason, str] = {
    Reason.MOTION_UNKNOWN: (
        "The rulebook “{rulebook}” has no motion for {motion}. See /motion list for those it has."
    ),
    Reason.MOTION_NEEDS: "A motion for {motion} must state its {term}. Add it and raise the motion again.",
    Reason.MOTION_HAS_NO: "A motion for {motion} states no {term}. Leave it out and raise the motion again.",
    Reason.OBSERVER_MOTION: (
        "{delegation} is an observer, and observers neither raise nor second motions here. Ask a member to."
    ),
    Reason.TEXT_LENGTH: (
        "The {what} must have 1 to {limit} characters; yours has {length}. Change it and try again."
    ),
    Reason.MOTION_PENDING: (
        "The same motion is already there: motion {number}, {motion}. Wait until it is decided."
    ),
    Reason.ORDER_OF_PRECEDENCE: (
        "Motion {number}, {first}, goes before {motion} in the order of precedence. It is to be decided "
        "first."
    ),
    Reason.NO_SUCH_MOTION: "There is no motion {number}. See /motion list.",
    Reason.MOTION_OVER: "Motion {number} is over: {status}. Raise it again if it is still wanted.",
    Reason.MOTION_ON_FLOOR: "Motion {number}, {motion}, is before the committee. Decide it first.",
    Reason.NOT_THE_MOVER: "Only {mover}, which moved it, or the dais can withdraw this motion.",
    Reason.NEEDS_A_VOTE: "The committee decides on {motion} by vote. Put the motion to the committee.",
    Reason.DECIDED_BY_PRESIDENT: (
        "The President rules on {motion} without a vote. Grant the motion, or rule it out of order."
    ),
    Reason.NO_MOTION_ON_FLOOR: "No motion is before the committee. Wait until the dais puts one.",
    Reason.NOT_DEBATABLE: "Nobody speaks {side} {motion}. Wait for the vote.",
    Reason.SIDE_FULL: (
        "All places to speak {side} {motion} are taken; the rulebook has {limit}. Wait for the vote."
    ),
    Reason.OBSERVER_ON_MOTION: (
        "{delegation} is an observer, and only members speak on motions. Wait for the vote."
    ),
    Reason.ALREADY_HEARD: (
        "{delegation} has spoken on {motion} already. Leave the place to another delegation."
    ),
    Reason.SPEECH_IN_PROGRESS: "{delegation} has the floor. Wait for the end of the speech, or end it.",
    Reason.NOTHING_TO_CLOSE: (
        "There is no debate to close or adjourn. Introduce a draft or open the speakers list first."
    ),
    Reason.ROLL_CALL_ASKED: "A roll-call vote on {symbol} was asked for. Take it by roll call.",
    Reason.MEMBERS_ONLY: "{delegation} is an observer, and only members move {motion}. Ask a member to.",
    Reason.WRONG_STAGE: "A motion for {motion} is not in order {stage}. It is in order {stages}.",
    Reason.NO_SECOND_NEEDED: ("A motion for {motion} needs no second. Wait until the President takes it up."),
    Reason.NOT_SECONDED: (
        "Motion {number}, {motion}, has not been seconded. Another delegation seconds it first; if none "
        "does, it falls."
    ),
    Reason.ALREADY_SECONDED: (
        "{delegation} has seconded {motion} already. Wait until the President takes it up."
    ),
    Reason.OWN_MOTION: (
        "{delegation} moved this motion itself. Another delegation seconds it or objects to it."
    ),
    Reason.OBJECTION_IDLE: (
        "An objection to {motion} changes nothing here. Vote against it if it comes to a vote."
    ),
    Reason.ALREADY_OBJECTED: "{delegation} has objected to {motion} already. The objection stands.",
    Reason.OBJECTED: (
        "{delegation} objects to {motion}, so it is not carried without a vote. Put it to the vote."
    ),
    Reason.NO_DEBATE_TIME: "The debate has no set time now. It ends by closure or when the list does.",
    Reason.EXTENSIONS_SPENT: (
        "This caucus is not extended again: the limit is {limit}. Move a new one once it is over."
    ),
    Reason.NOT_BROKEN_OFF: "{symbol} is {status}; its debate was not broken off. Choose another draft.",
    Reason.NOT_DECIDED: "{symbol} is {status}, so there is no decision on it to reconsider.",
}
