"""One line of help for every kind of action: where it belongs, the command that does it, and what it does.

The keys are the names of the actions; a test finds one that has no line. Where no command is named, a card
or a panel has a button for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class HelpTopic(StrEnum):
    """What the lines of help are grouped by, in the order they are shown."""

    MEETING = "meeting"
    ROLL_CALL = "roll_call"
    SPEAKING = "speaking"
    MOTIONS = "motions"
    POINTS = "points"
    VOTING = "voting"
    DRAFTS = "drafts"
    AMENDMENTS = "amendments"
    ELECTIONS = "elections"
    ORDER = "order"
    SETTING_UP = "setting_up"


TOPICS: Mapping[HelpTopic, str] = {
    HelpTopic.MEETING: "Meeting",
    HelpTopic.ROLL_CALL: "Roll call and quorum",
    HelpTopic.SPEAKING: "Speaking",
    HelpTopic.MOTIONS: "Motions",
    HelpTopic.POINTS: "Points, appeals, replies",
    HelpTopic.VOTING: "Voting",
    HelpTopic.DRAFTS: "Draft resolutions",
    HelpTopic.AMENDMENTS: "Amendments",
    HelpTopic.ELECTIONS: "Elections",
    HelpTopic.ORDER: "Order in the room",
    HelpTopic.SETTING_UP: "Setting up",
}


@dataclass(frozen=True, slots=True)
class HelpLine:
    """What is done, by which command; ``command`` is empty where only a button does it."""

    topic: HelpTopic
    command: str
    text: str


def _of(topic: HelpTopic, **lines: tuple[str, str]) -> dict[str, HelpLine]:
    return {action: HelpLine(topic, *line) for action, line in lines.items()}


LINES: Mapping[str, HelpLine] = {
    **_of(
        HelpTopic.MEETING,
        OpenSitting=("sitting open", "open a sitting"),
        SuspendSitting=("sitting suspend", "break off, for a time or until further notice"),
        ResumeSitting=("sitting resume", "go on after a suspension"),
        AdjournSitting=("sitting adjourn", "end the meeting"),
        TakeBack=("dais undo", "take back what was done last"),
    ),
    **_of(
        HelpTopic.ROLL_CALL,
        StartRollCall=("rollcall start", "call the roll"),
        AnswerRoll=("rollcall answer", "say that you are here"),
        FinishRollCall=("rollcall finish", "close the roll: the quorum is counted"),
        Arrive=("rollcall late", "say that you have arrived, or left"),
        ChallengeQuorum=("rollcall challenge", "have the members present counted"),
    ),
    **_of(
        HelpTopic.SPEAKING,
        OpenSpeakersList=("speakers open", "open the speakers list"),
        CloseSpeakersList=("speakers close", "close the list to newcomers"),
        JoinSpeakers=("speakers join", "take a place on the speakers list"),
        LeaveSpeakers=("speakers leave", "give the place up"),
        MoveSpeaker=("speakers move", "give a delegation another place"),
        SetSpeakingTime=("speakers time", "set how long speeches may last"),
        CallNextSpeaker=("speakers next", "thank the speaker and call the next"),
        RecogniseSpeaker=("dais recognise", "give the floor to one who waits"),
        EndSpeech=("speakers end", "thank the speaker, and call nobody"),
        PauseSpeech=("speakers pause", "stop the clock"),
        ResumeSpeech=("speakers resume", "let the clock run again"),
        ExtendSpeech=("speakers extend", "give more time"),
        YieldFloor=("speakers yield", "give the rest of the time away"),
        AskQuestion=("speakers ask", "ask to put a question to the speaker"),
        DropQuestion=("", "no longer wait to put a question"),
        RecogniseQuestion=("speakers question", "let the next question be put"),
        AnswerQuestion=("speakers answer", "let the clock run for the answer"),
        EndAnswer=("speakers answer", "stop the clock after the answer"),
        AskComment=("speakers comment", "ask to comment on the speech"),
        DropComment=("", "no longer wait to comment"),
        RecogniseComment=("speakers hear", "hear the next comment"),
        EndComments=("speakers hear", "hear no more comments"),
        EndCaucus=("", "end the caucus before its time"),
        EndDebateTime=("speakers turn", "turn from time in favour to time against, then to the vote"),
    ),
    **_of(
        HelpTopic.MOTIONS,
        RaiseMotion=("motion raise", "raise a motion: only what is in order is offered"),
        WithdrawMotion=("motion withdraw", "take a motion back"),
        RuleOnMotion=("motion rule", "grant a motion, deny it or rule it out of order"),
        SecondMotion=("motion second", "second a motion"),
        ObjectToMotion=("motion object", "object to a motion"),
        PutMotion=("motion vote", "put a motion to the committee"),
        SpeakOnMotion=("motion speak", "ask to speak for or against the motion"),
        PutToVote=("motion vote", "end the speeches on the motion and vote"),
    ),
    **_of(
        HelpTopic.POINTS,
        RaisePoint=("point raise", "raise a point: of order, of information, of privilege"),
        SecondPoint=("point second", "second a point"),
        TakeUpPoint=("point next", "deal with a point that waits"),
        WithdrawPoint=("point withdraw", "take a point back"),
        RuleOnPoint=("point rule", "rule on the point"),
        AppealRuling=("point appeal", "appeal the ruling just given"),
        SecondAppeal=("", "second the appeal"),
        AskReply=("point reply", "ask for a right of reply"),
        GrantReply=("", "grant a right of reply"),
        RefuseReply=("", "refuse a right of reply"),
        CallReply=("", "give the floor for a reply"),
    ),
    **_of(
        HelpTopic.VOTING,
        OpenVote=("vote open", "open the vote on the draft: whole, by clauses, by roll call"),
        OpenStrawPoll=("vote poll", "ask the room what decides nothing"),
        CastBallot=("vote cast", "vote; on the card: Yes, No, Abstain"),
        Pass=("vote cast", "pass, and be called again at the end"),
        RequestVote=("vote request", "ask for a vote on what would be adopted without one"),
        PassOver=("vote call", "call the next, where one does not answer"),
        CountHands=("vote count", "enter or correct the count of hands"),
        CloseVote=("vote close", "close the vote and declare its result"),
        CancelVote=("vote cancel", "break the vote off"),
        AskToExplain=("vote explain", "ask to explain your vote"),
        CallExplanation=("vote hear", "hear an explanation of vote"),
        EndExplanations=("", "hear no more explanations"),
    ),
    **_of(
        HelpTopic.DRAFTS,
        BeginPaper=("resolution submit", "write, paste or upload a draft"),
        CorrectPaper=("resolution edit", "go on with your text"),
        EditDraft=("resolution edit", "correct a draft until it is introduced"),
        DiscardPaper=("", "throw a working paper away"),
        SubmitPaper=("", "submit a text as it is shown"),
        ChangePaperNames=("", "change whom a text names as sponsors"),
        SubmitDraft=("resolution submit", "write, paste or upload a draft"),
        ApproveDraft=("resolution approve", "find a draft in order"),
        IntroduceDraft=("resolution introduce", "put a draft before the committee"),
        WithdrawDraft=("resolution withdraw", "take a draft back"),
        ResubmitDraft=("resolution resubmit", "take up a draft that was withdrawn"),
        SponsorDraft=("resolution sign", "sponsor a draft"),
        WithdrawSponsorship=("resolution unsign", "sponsor a draft no longer"),
        SignDraft=("resolution sign", "sign a draft, so that it is debated"),
        WithdrawSignature=("resolution unsign", "take a signature back"),
    ),
    **_of(
        HelpTopic.AMENDMENTS,
        ProposeAmendment=("amendment propose", "propose to add, change, strike or move a clause"),
        ProposeWords=("amendment propose", "propose other words in a clause"),
        SignAmendment=("amendment sign", "sign an amendment"),
        ConsentToAmendment=("amendment consent", "agree to an amendment as a sponsor"),
        WithdrawAmendment=("amendment withdraw", "take an amendment back"),
        IntroduceAmendment=("amendment introduce", "put an amendment before the committee"),
        RankAmendment=("amendment rank", "say in which order they are voted on"),
        TakeSuggestedOrder=("", "take the suggested order of amendments"),
        PutAmendment=("amendment vote", "put the first amendment to the vote"),
        DropAmendment=("amendment drop", "do not put one that another has overtaken"),
    ),
    **_of(
        HelpTopic.ELECTIONS,
        AnnounceElection=("election announce", "announce an election"),
        NominateCandidate=("election nominate", "nominate somebody"),
        WithdrawCandidate=("election withdraw", "take a candidate off the list"),
        OpenBallot=("election ballot", "open the next secret ballot"),
        CastSecretBallot=("election vote", "fill in your paper, which only you see"),
        ElectWithoutBallot=("election elect", "declare elected who stands alone"),
        CancelElection=("election cancel", "break the election off"),
    ),
    **_of(
        HelpTopic.ORDER,
        WarnDelegation=("dais warn", "warn a delegation"),
        TakeBackWarning=("dais unwarn", "take a warning back"),
        SilenceDelegation=("dais silence", "silence a delegation, for a time or until lifted"),
        LiftSilence=("dais unsilence", "let a silenced delegation speak again"),
        KeepFloor=("dais lock", "lock the floor channel, by hand or as the debate goes"),
        SetSlowMode=("dais lock", "set the slow mode of the floor channel"),
    ),
    **_of(
        HelpTopic.SETTING_UP,
        EstablishCommittee=("committee create", "make a committee"),
        AddDelegation=("committee add", "admit a member or an observer"),
        RemoveDelegation=("committee remove", "take a delegation out"),
        AdmitDelegations=("committee import", "admit a whole list of delegations"),
        SeatRoster=("committee import", "seat everybody by a list"),
        SeatPerson=("committee seat", "seat somebody for a delegation"),
        UnseatPerson=("committee unseat", "free somebody's seat"),
        ClaimSeat=("committee claim", "ask for the seat of a delegation"),
        WithdrawClaim=("", "no longer ask for a seat"),
        ApproveClaim=("", "give the seat that somebody asks for"),
        DeclineClaim=("", "decline the seat that somebody asks for"),
        AppointDais=("dais appoint", "put a person on the dais"),
        DismissDais=("dais dismiss", "take a person off the dais"),
        AppointDaisRole=("dais appoint", "put a role of the server on the dais"),
        DismissDaisRole=("dais dismiss", "take a role off the dais"),
        RecoverDais=("dais appoint", "name a chair where all are gone"),
        ChangeRule=("committee rules", "change a rule"),
    ),
}
BY_ITSELF = frozenset({"TimeRanOut"})
"""What nobody does: it happens when a time is up."""
