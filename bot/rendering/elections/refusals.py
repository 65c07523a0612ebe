"""The sentences of refusals in elections and secret ballots; none says what was on a paper."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.refusals import Reason

ELECTION_REFUSALS: Mapping[Reason, str] = {
    Reason.NO_ELECTION: "No election is under way. The dais announces one with /election announce.",
    Reason.ELECTION_OVER: "Election {number} is over. See /election show.",
    Reason.ELECTION_UNDER_WAY: "The election of {office} is under way. Finish it, or break it off, first.",
    Reason.PLACES_LIMIT: "An election is to 1 to {limit} places. Choose a number between.",
    Reason.NOMINATIONS_CLOSED: "Nobody is nominated for {office} any more: balloting has begun.",
    Reason.ALREADY_A_CANDIDATE: "{candidate} has been nominated already. See /election show.",
    Reason.TOO_MANY_CANDIDATES: "An election takes at most {limit} candidates. Withdraw one, or hold two.",
    Reason.MEMBERS_ELECT: "{delegation} is an observer. Ask a member, or the dais, to nominate.",
    Reason.NOT_A_CANDIDATE: "{candidate} does not stand in this election. See /election show.",
    Reason.NOT_YOUR_CANDIDATE: (
        "{candidate} is withdrawn by itself, by whoever nominated it, or by the dais. Ask one of them."
    ),
    Reason.NO_CANDIDATES: "Nobody stands. Nominate candidates first, or break the election off.",
    Reason.MORE_CANDIDATES: (
        "{candidates} stand for {vacancies} of the places, so there has to be a ballot. Open it."
    ),
    Reason.BALLOT_NEEDED: "Here every election is by secret ballot. Open the ballot.",
    Reason.SECRET_BALLOT: "This is a secret ballot. Press Vote on its card, or use /election vote.",
    Reason.FOR_ELECTIONS_ONLY: "Texts are not voted on by secret ballot. Choose another method.",
    Reason.NOT_A_SECRET_BALLOT: "The vote in progress is no secret ballot. Use the buttons on its card.",
    Reason.PAPER_IN_THE_BOX: (
        "{delegation} has voted. A paper in the box cannot be found again, so it stays as it is."
    ),
    Reason.TOO_MANY_NAMES: "The paper may name at most {limit}. It was not put into the box: vote again.",
    Reason.NOT_ON_THE_PAPER: "Vote for those who stand, each once. Nothing was put into the box: vote again.",
}
