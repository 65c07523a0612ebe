"""Committees in every phase, small and as large as they come, with names meant well and names meant ill."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from bot.procedure.delegations import Delegation, Presence
from bot.procedure.engine import Action, Event, legal_actions
from bot.procedure.rulebook import MotionKind
from bot.procedure.rules.committee import EstablishCommittee
from bot.procedure.rules.motions.debates import PutMotion, Side, SpeakOnMotion
from bot.procedure.rules.motions.raising import RaiseMotion
from bot.procedure.rules.resolutions.life import IntroduceDraft, SubmitDraft
from bot.procedure.rules.resolutions.sponsorship import SponsorDraft
from bot.procedure.rules.roll_call import AnswerRoll, FinishRollCall, StartRollCall
from bot.procedure.rules.seats import SeatPerson
from bot.procedure.rules.sitting import AdjournSitting, OpenSitting, SuspendSitting
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker
from bot.procedure.rules.voting.actions import CastBallot, OpenVote, PassOver
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import Clause, SubClause
from bot.procedure.state.session import Session
from bot.procedure.state.voting import Method
from bot.procedure.tally import Choice
from bot.rendering.announcements import announcements
from bot.rendering.card import Button, Buttons, Card, Control, Divider, Menu, Picker, Text
from bot.rendering.dais import KINDS, dais_card
from bot.rendering.floor import floor_card
from bot.rendering.receipts import receipt
from tests.procedure.committees import ADMINISTRATOR, PRESIDENT, Floor, ecosoc

HOSTILE = "@everyone **a** [b](http://c) <@&1> `d` ||e|| ~~f~~"
"""Cut short where it would be longer than a name may be, after a number that keeps names apart."""

Names = Callable[[int], str]


def plain_name(number: int) -> str:
    """A name such as States have."""
    return f"Republic of Long Names {number:03}"


def hostile_name(number: int) -> str:
    """A name of as many characters as there may be, all of them markup."""
    return f"{HOSTILE}{number:03}".ljust(60, "*")


def committee_of(members: int, observers: int, name: Names = plain_name) -> EstablishCommittee:
    """The founding of a committee with so many members and observers, person 1 on its dais."""
    bodies = tuple(
        Delegation(name(number), observer=number > members) for number in range(1, members + observers + 1)
    )
    return EstablishCommittee(name(0), 2015, "human_trafficking", ecosoc(), bodies, (1,))


def sitting(members: int = 193, observers: int = 20, name: Names = plain_name) -> Floor:
    """A committee that is established, with its President and somebody seated for the first member."""
    floor = Floor()
    founding = committee_of(members, observers, name)
    floor.act(ADMINISTRATOR, founding)
    floor.dais(SeatPerson(101, founding.delegations[0].name))
    return floor


def opened(floor: Floor) -> Floor:
    """The roll is being called, and the first half has answered."""
    floor.dais(OpenSitting(), StartRollCall())
    names = [own.name for own in floor.session.body.delegations]
    for name in names[: len(names) // 2]:
        floor.dais(AnswerRoll(Presence.PRESENT, name))
    return floor


def in_debate(floor: Floor) -> Floor:
    """The roll is taken: all are present but the last member, one in three present and voting."""
    opened(floor)
    body = floor.session.body
    for place, own in enumerate(body.delegations):
        voting = place % 3 == 0 and not own.observer
        presence = Presence.PRESENT_AND_VOTING if voting else Presence.PRESENT
        if own is not body.members[-1] and floor.session.roll.presence.get(own.name) is not presence:
            floor.dais(AnswerRoll(presence, own.name))
    floor.dais(FinishRollCall())
    return floor


def listed(floor: Floor) -> Floor:
    """Everybody is on the speakers list."""
    in_debate(floor).dais(OpenSpeakersList())
    for own in floor.session.present:
        floor.dais(JoinSpeakers(own.name))
    return floor


def with_drafts(floor: Floor, text: str = "Calls upon all States to act") -> Floor:
    """One long draft is before the committee, sponsored by all, and nine more are submitted."""
    listed(floor)
    members = [own.name for own in floor.session.body.members]
    for number in range(1, 11):
        clauses = tuple(Clause("", f"{text} {place}"[:1900], _below(text)) for place in range(1, 41))
        floor.dais(
            SubmitDraft(f"{text} {number}"[:200], clauses[:10], clauses, members[number % len(members)])
        )
    for name in members:
        if name not in floor.session.drafts[0].sponsors:
            floor.dais(SponsorDraft(1, name))
    floor.dais(IntroduceDraft(1))
    return floor


def with_motions(floor: Floor, topic: str = "Victims of trafficking") -> Floor:
    """Many caucuses are moved, and the closure of the debate."""
    with_drafts(floor, topic)
    members = [own.name for own in floor.session.members_present]
    for number in range(1, 31):
        terms = Terms(topic=f"{number} {topic}"[:150], total=600 + number, each=60)
        floor.dais(RaiseMotion(MotionKind.MODERATED_CAUCUS, terms, members[number % len(members)]))
    floor.dais(RaiseMotion(MotionKind.CLOSE_DEBATE, delegation=members[0]))
    return floor


def on_motion(floor: Floor, topic: str = "Victims of trafficking") -> Floor:
    """The closure of the debate is before the committee, and two wait to speak against it."""
    with_motions(floor, topic)
    floor.dais(PutMotion(31))
    for own in floor.session.members_present[:2]:
        floor.dais(SpeakOnMotion(Side.AGAINST, own.name))
    return floor


def voting(floor: Floor, method: Method, topic: str = "Victims", *, by_parts: bool = False) -> Floor:
    """A vote on the draft is open and half of those entitled have voted, if votes are cast in it."""
    with_drafts(floor, topic).dais(OpenVote(method=method, clause_by_clause=by_parts))
    if method is Method.WITHOUT_A_VOTE:
        return floor
    names = floor.vote.entitled
    for place, name in enumerate(names[: len(names) // 2]):
        if method is Method.ROLL_CALL and place % 7 == 6:
            floor.dais(PassOver())
        else:
            floor.dais(CastBallot(Choice.NO if place % 4 == 3 else Choice.YES, 0, name))
    return floor


def _caucus(floor: Floor, topic: str, *, moderated: bool) -> Floor:
    listed(floor)
    kind = MotionKind.MODERATED_CAUCUS if moderated else MotionKind.UNMODERATED_CAUCUS
    terms = Terms(topic=topic[:150], total=600, each=60 if moderated else 0)
    floor.dais(RaiseMotion(kind, terms, floor.session.members_present[0].name), PutMotion(1, True))
    floor.wait(61)
    floor.clock()
    if moderated:
        for own in floor.session.present:
            floor.dais(JoinSpeakers(own.name))
        floor.dais(CallNextSpeaker())
    return floor


def _speech(floor: Floor, topic: str) -> Floor:
    with_motions(floor, topic).dais(CallNextSpeaker())
    return floor


def _suspended(floor: Floor, topic: str) -> Floor:
    with_motions(floor, topic).dais(SuspendSitting(600))
    return floor


def _adjourned(floor: Floor, topic: str) -> Floor:
    with_motions(floor, topic).dais(AdjournSitting())
    return floor


_STATES: Mapping[str, Callable[[Floor, str], Floor]] = {
    "not met yet": lambda floor, topic: floor,
    "roll call": lambda floor, topic: opened(floor),
    "debate": lambda floor, topic: in_debate(floor),
    "list": lambda floor, topic: listed(floor),
    "drafts": with_drafts,
    "motions": with_motions,
    "speech": _speech,
    "motion": on_motion,
    "moderated caucus": lambda floor, topic: _caucus(floor, topic, moderated=True),
    "unmoderated caucus": lambda floor, topic: _caucus(floor, topic, moderated=False),
    "placards": lambda floor, topic: voting(floor, Method.PLACARDS, topic),
    "roll-call vote": lambda floor, topic: voting(floor, Method.ROLL_CALL, topic),
    "clause by clause": lambda floor, topic: voting(floor, Method.PLACARDS, topic, by_parts=True),
    "without a vote": lambda floor, topic: voting(floor, Method.WITHOUT_A_VOTE, topic),
    "suspended": _suspended,
    "adjourned": _adjourned,
}

STATES = tuple(_STATES)


@cache
def state(name: str, members: int = 193, observers: int = 20, hostile: bool = False) -> Floor:
    """A committee in the state of that name; not to be acted on, for the tests share it."""
    floor = sitting(members, observers, hostile_name if hostile else plain_name)
    return _STATES[name](floor, HOSTILE * 20 if hostile else "Protection of victims of trafficking")


def dais_panel(floor: Floor) -> Card:
    """The President's panel."""
    legal = legal_actions(floor.session, floor.actor(PRESIDENT), floor.at, KINDS)
    return dais_card(floor.session, legal, floor.at)


def floor_panel(floor: Floor) -> Card:
    """The floor panel."""
    return floor_card(floor.session, floor.at)


def news_of(floor: Floor, before: Session, *events: Event) -> str:
    """What is announced of events, nothing where nothing is."""
    return "\n".join(map(text_of, announcements(before, events, floor.session, floor.at)))


def announced(floor: Floor, *actions: Action, who: str = PRESIDENT) -> str:
    """What is announced of the last of the things somebody does."""
    for action in actions[:-1]:
        floor.act(who, action)
    before = floor.session
    return news_of(floor, before, *floor.act(who, actions[-1]))


def told(floor: Floor, who: str, action: Action) -> str:
    """What somebody is told on doing something."""
    before = floor.session
    events = floor.act(who, action)
    return receipt(action, events, before, floor.session, floor.at)


def text_of(card: Card) -> str:
    """Everything a card says, as one reads it from top to bottom, its controls in brackets."""
    return "\n".join((card.title, *_lines(card)))


def labels(card: Card) -> tuple[str, ...]:
    """The labels of a card's buttons."""
    return tuple(button.label for button in buttons(card))


def buttons(card: Card) -> tuple[Button, ...]:
    """The buttons of a card."""
    return tuple(own for block in card.blocks if isinstance(block, Buttons) for own in block.buttons)


def menus(card: Card) -> Mapping[str, tuple[str, ...]]:
    """The menus of a card, with the labels of their options."""
    return {
        block.placeholder: tuple(option.label for option in block.options)
        for block in card.blocks
        if isinstance(block, Menu)
    }


def menu_controls(card: Card) -> tuple[Control, ...]:
    """What the menus of a card ask for."""
    return tuple(block.control for block in card.blocks if isinstance(block, Menu))


def acting_markup(markdown: str) -> list[str]:
    """What of the hostile names would act if Discord read this: mentions, links, bold and code of theirs.

    People and roles that a card names itself stand there as ``<@key:`` and ``<@role:``.
    """
    return re.findall(r"(?<!\\)(?:@everyone|\*a|\[b|<@(?!key:|role:)|`d|\|e|~f|http://)", markdown)


def _below(text: str) -> tuple[SubClause, ...]:
    return (SubClause(f"In particular {text}"[:20], ("First", "Second")), SubClause("And others"))


def _lines(card: Card) -> Iterator[str]:
    for block in card.blocks:
        match block:
            case Text(markdown):
                yield markdown
            case Divider():
                yield "———"
            case Buttons():
                yield " ".join(f"[{button.label}]" for button in block.buttons)
            case Menu():
                yield f"[{block.placeholder} ▾ {' / '.join(option.label for option in block.options)}]"
            case Picker():
                yield f"[{block.placeholder} ▾ {block.kind}]"
            case _:
                yield "(picture)"
