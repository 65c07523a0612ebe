"""The sections of a rulebook on who takes part, on meetings, debate and proposals."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from bot.procedure.delegations import Presence
from bot.procedure.rulebook.kinds import (
    Adoption,
    AmendmentKind,
    AmendmentOrder,
    AtWarningLimit,
    Claims,
    Counting,
    DebateMode,
    DebateTime,
    Ending,
    Exhausted,
    MatterKind,
    MotionKind,
    PointKind,
    ProposalsOrder,
    ReservedVerb,
    SpeakersOrder,
    TieBreak,
    Withdrawing,
    YieldKind,
)
from bot.procedure.rulebook.limits import DAY, HOUR, MINUTE, Number, Seconds, Share, Symbol
from bot.procedure.rulebook.sources import Rule

Fraction = Annotated[tuple[int, int], Share()]


@dataclass(frozen=True, slots=True)
class Section:
    """What a rulebook says on one topic, and where it is written."""

    rule: Rule


@dataclass(frozen=True, slots=True)
class Credentials(Section):
    """How people come to sit for a delegation without being seated by the dais: what their claims lead to."""

    claims: Claims


@dataclass(frozen=True, slots=True)
class Observers(Section):
    """What those who take part without being members may do."""

    may_speak: bool
    may_raise_motions: bool
    may_speak_on_motions: bool
    may_declare_to_vote: bool
    may_sponsor: bool
    may_sign: bool
    votes_on: tuple[MatterKind, ...]


@dataclass(frozen=True, slots=True)
class RollCall(Section):
    """What a delegation may answer when the roll is called."""

    answers: tuple[Presence, ...]


@dataclass(frozen=True, slots=True)
class Meetings(Section):
    """Suspension and adjournment of the meeting."""

    suspension_maximum: Annotated[int, Seconds(MINUTE, 7 * DAY)]


@dataclass(frozen=True, slots=True)
class Debate(Section):
    """How a draft is debated. Open debate has no time of its own where ``time_open`` is 0."""

    mode: DebateMode
    time_open: Annotated[int, Seconds(MINUTE, DAY, none=True)]
    time_in_favour: Annotated[int, Seconds(MINUTE, DAY)]
    time_against: Annotated[int, Seconds(MINUTE, DAY)]
    extension_maximum: Annotated[int, Seconds(MINUTE, DAY)]


@dataclass(frozen=True, slots=True)
class Speakers(Section):
    """The list of speakers."""

    order: SpeakersOrder
    exhausted: Exhausted


@dataclass(frozen=True, slots=True)
class SpeakingTime(Section):
    """How long a speech may last; ``motion`` is the time to speak for or against a motion.

    ``warning`` is how long before the end of a speech, a caucus or a vote it is said that time is nearly up.
    """

    minimum: Annotated[int, Seconds(1, HOUR)]
    default: Annotated[int, Seconds(1, HOUR)]
    maximum: Annotated[int, Seconds(1, HOUR)]
    extension_maximum: Annotated[int, Seconds(1, HOUR)]
    motion: Annotated[int, Seconds(1, HOUR)]
    warning: Annotated[int, Seconds(1, HOUR, none=True)] = 0


@dataclass(frozen=True, slots=True)
class Yields(Section):
    """What a speaker may do with the rest of the time; ``chain`` is how often it may be passed on.

    Whoever has it at the end of the chain gives it back to the dais, and to nothing else.
    """

    to: tuple[YieldKind, ...]
    chain: Annotated[int, Number(0, 5)]
    questions_count: Counting
    comments: Annotated[int, Number(0, 5)]
    comment_time: Annotated[int, Seconds(1, HOUR)]


@dataclass(frozen=True, slots=True)
class RightOfReply(Section):
    """Who grants a right of reply, and how it is exercised."""

    granted_on_request: bool
    written: bool
    time: Annotated[int, Seconds(1, HOUR)]
    to_a_reply: bool
    at_end_of_meeting: bool


@dataclass(frozen=True, slots=True)
class OrderOfMotions(Section):
    """Which motions exist and which goes first; of one kind the longest, or the one raised first."""

    precedence: tuple[MotionKind, ...]
    tie_break: TieBreak


@dataclass(frozen=True, slots=True)
class Caucus(Section):
    """Limits of caucuses; an extension is at most a share of the original time."""

    total_maximum: Annotated[int, Seconds(30, DAY)]
    each_maximum: Annotated[int, Seconds(10, HOUR)]
    extensions: Annotated[int, Number(0, 10)]
    extension_share: Fraction
    yields: bool


@dataclass(frozen=True, slots=True)
class Proposals(Section):
    """Draft resolutions. A maximum of 0 sets no limit; the shares are of the committee's members.

    ``sponsors_edit`` lets sponsors edit a draft until it is introduced.
    """

    symbol: Annotated[str, Symbol()]
    notice: Annotated[int, Seconds(MINUTE, 7 * DAY, none=True)]
    approval: bool
    sponsors_minimum: Annotated[int, Number(1, 20)]
    sponsors_maximum: Annotated[int, Number(0, 193)]
    sponsors_share_maximum: Fraction
    signatories_minimum: Annotated[int, Number(0, 193)]
    signatories_share: Fraction
    sponsors_count_as_signatories: bool
    drafts_each: Annotated[int, Number(0, 20)]
    sponsors_edit: bool


@dataclass(frozen=True, slots=True)
class DraftForm(Section):
    """The form of draft resolutions: what is advised against, and kept out where the form ``binds``.

    ``opening_phrases`` wants each clause to open with a phrase of its part; where no ending is named, any
    will do; ``reserved_verbs`` are those with which the organ goes beyond what it may do.
    """

    opening_phrases: bool
    preambular_ends: tuple[Ending, ...]
    operative_ends: tuple[Ending, ...]
    preambular_subclauses: bool
    reserved_verbs: tuple[ReservedVerb, ...]
    binds: bool


@dataclass(frozen=True, slots=True)
class Amendments(Section):
    """Amendments: of which kinds, to which degree, by whom and when, and how they are decided."""

    kinds: tuple[AmendmentKind, ...]
    degrees: Annotated[int, Number(0, 2)]
    preamble: bool
    with_the_floor_only: bool
    in_time: tuple[DebateTime, ...]
    signatories_share: Fraction
    friendly: bool
    friendly_once_amended: bool
    unopposed_carries: bool
    order: AmendmentOrder


@dataclass(frozen=True, slots=True)
class Withdrawal(Section):
    """Taking a draft back, or one's name off it."""

    by: Withdrawing
    once_amended: bool
    sponsors_may_leave: bool


@dataclass(frozen=True, slots=True)
class OrderOfProposals(Section):
    """Several drafts on one question."""

    order: ProposalsOrder
    once_adopted: Adoption


@dataclass(frozen=True, slots=True)
class Moderation(Section):
    """Order in the room: warnings, of which ``warning_limit`` 0 sets no limit, and silencing a delegation.

    ``silenced_points`` are the points that a silenced delegation may still raise; ``silenced_vote`` says
    whether it votes.
    """

    warnings_announced: bool
    warning_limit: Annotated[int, Number(0, 10)]
    at_limit: AtWarningLimit
    limit_silence: Annotated[int, Seconds(MINUTE, DAY)]
    silence_minimum: Annotated[int, Seconds(30, HOUR)]
    silence_maximum: Annotated[int, Seconds(MINUTE, 7 * DAY)]
    silenced_points: tuple[PointKind, ...]
    silenced_vote: bool
