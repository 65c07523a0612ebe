"""The card of /help: who somebody is here, and what they can do now, grouped, a page at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.procedure.actor import Actor
from bot.procedure.engine import Action
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.state.session import Session
from bot.rendering.card import Block, Buttons, Card, Control, Text
from bot.rendering.help.lines import LINES, TOPICS, HelpLine, HelpTopic
from bot.rendering.paging import LISTS, page_said, turning, within
from bot.rendering.phrases import NAME, inline, joined, lines, small
from bot.rendering.sitting import phase_text
from bot.rendering.verbs import Verb

Mention = Callable[[str], str]
"""How a command is written so that it can be pressed: ``</speakers join:id>``."""

_ON_A_PAGE = 14
_ALWAYS = ("committee status", "rollcall show", "speakers list", "motion list", "vote history", "fact search")


@dataclass(frozen=True, slots=True)
class HelpSeeker:
    """Who asks for help, and what is in order for them."""

    actor: Actor
    kinds: Collection[type[Action]]


def help_card(
    session: Session, seeker: HelpSeeker, mention: Mention, page: int = 0, topic: HelpTopic | None = None
) -> Card:
    """What somebody can do in a committee now, and how."""
    offered = _offered(session, seeker, topic)
    pages = [offered[first : first + _ON_A_PAGE] for first in range(0, len(offered), _ON_A_PAGE)] or [()]
    page, last = within(page, len(pages) - 1), len(pages) - 1
    blocks: list[Block] = [Text(_role_text(session, seeker.actor, mention))] if page == 0 else []
    blocks += [Text(own) for own in _grouped(pages[page], mention)]
    if not offered:
        blocks.append(Text(_nothing_text(topic)))
    blocks.append(Text(small(f"Look things up: {', '.join(map(mention, _ALWAYS))}.")))
    buttons = turning(page, last, lambda to: Control(Verb.HELP_PAGE, topic or "", to), LISTS)
    if buttons:
        blocks.append(Buttons(buttons))
    title = "What you can do now" if topic is None else f"What you can do now: {TOPICS[topic].lower()}"
    return Card(f"{title}{page_said(page, last)}", tuple(blocks))


def no_committee_card(floors: Sequence[int], mention: Mention, *, administrator: bool) -> Card:
    """What to do in a channel where no committee sits: go to one, make one, or ask for one."""
    make = f"Make one here with {mention('committee create')}: it leads you through."
    ask = f"Who administers this server makes one with {mention('committee create')}."
    there = [f"<#{own}>" for own in floors[:20]]
    texts = (
        "No committee sits in this channel.",
        f"On this server one sits in {joined(there, 'and')}: ask for help there." if there else "",
        make if administrator else ask,
    )
    return Card("Help", (Text(lines(texts)),))


def _role_text(session: Session, actor: Actor, mention: Mention) -> str:
    """Who somebody is in the committee, and what to press first."""
    body = session.body
    seat = body.find(body.seats.get(actor.person or 0, ""))
    here = f"{inline(body.name, NAME)}: {phase_text(session)}."
    if body.chairs(actor):
        also = f" You sit for {inline(seat.name, NAME)} too." if seat is not None else ""
        panel = f"The **Chair's panel** ({mention('dais panel')}) shows the next step first."
        return lines((here, f"You are **on the dais**.{also} {panel}"))
    if seat is None:
        ask = f"Ask the dais for a seat: it gives one with {mention('committee seat')}."
        watching = "You can look things up, and see what everybody sees."
        return lines((here, f"You sit for **no delegation** here. {ask} {watching}"))
    votes = "you speak, but do not vote" if seat.observer else "your votes are pressed on the vote's own card"
    kind = ", an observer" if seat.observer else ""
    most = "Most is on the **floor panel**; **My delegation** there says where you stand."
    return lines((here, f"You sit for **{inline(seat.name, NAME)}**{kind}: {votes}. {most}"))


def _offered(session: Session, seeker: HelpSeeker, topic: HelpTopic | None) -> tuple[HelpLine, ...]:
    """The lines for what is in order, in the order of the topics; each thing once."""
    found = [
        line
        for kind in seeker.kinds
        if (line := LINES.get(kind.__name__)) is not None and _worth_saying(session, kind)
    ]
    order = list(TOPICS)
    kept = sorted(
        {own for own in found if topic is None or own.topic is topic},
        key=lambda own: (order.index(own.topic), list(LINES.values()).index(own)),
    )
    return tuple(kept)


def _worth_saying(session: Session, kind: type[Action]) -> bool:
    """Whether it helps to say so: before the first roll nobody changes how they are present."""
    return kind is not AnswerRoll or session.roll.calling or session.roll.taken


def _grouped(shown: Sequence[HelpLine], mention: Mention) -> Iterator[str]:
    """The lines of a page under the names of their topics."""
    for topic in dict.fromkeys(own.topic for own in shown):
        said = [_line(own, mention) for own in shown if own.topic is topic]
        yield lines((f"**{TOPICS[topic]}**", *said))


def _line(own: HelpLine, mention: Mention) -> str:
    how = mention(own.command) if own.command else "*by button*"
    return f"{how} · {own.text}"


def _nothing_text(topic: HelpTopic | None) -> str:
    where = "Nothing" if topic is None else f"Nothing about {TOPICS[topic].lower()}"
    return f"{where} is in order for you just now. The panel shows what comes next."
