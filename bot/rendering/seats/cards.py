"""The cards of seats: to pick one to claim, the claims that wait, and who sits where."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from bot.procedure.delegations import Delegation
from bot.procedure.state.committee import Claim, Committee
from bot.procedure.state.session import Session
from bot.rendering.card import Block, Button, Buttons, Card, Control, Divider, Menu, Option, Style, Text
from bot.rendering.card_limits import OPTION, OPTIONS, ROW
from bot.rendering.committee import members_and_observers
from bot.rendering.escape import label
from bot.rendering.paging import LISTS, page_said, turning, within
from bot.rendering.phrases import NAME, counted, inline, lines, person, small
from bot.rendering.seats.controls import approving, claimed, decision_buttons
from bot.rendering.verbs import EARLIER, Verb

_CLAIMS, _PEOPLE = 5, 4
_MEMBERS, _MEMBERS_WITH_PEOPLE = 25, 15
_GROUP, _LETTERS = 40, 3


def seats_card(session: Session, asker: Claim | None, seat: str | None, page: int = 0) -> Card:
    """The seats to claim, by their letters; whoever has claimed one is told, and can withdraw it."""
    body = session.body
    title = f"Claim a seat · {inline(body.name, NAME)}"
    if seat is not None:
        return Card(title, (Text(f"You sit for {inline(seat, NAME)} already. Ask the dais to move you."),))
    said = "Pick the delegation you are to sit for. The dais looks at it, and seats you."
    blocks: list[Block] = []
    if asker is not None:
        said = f"Your claim: **{inline(asker.delegation, NAME)}**. To claim another seat instead, pick it."
        blocks.append(Buttons((Button("Withdraw the claim", Control(Verb.WITHDRAW_CLAIM)),)))
    menu = delegation_menu(body, Control(Verb.CLAIM_SEAT), Verb.SHOW_SEATS, page)
    return Card(title, (Text(said), *menu, *blocks))


def delegation_menu(body: Committee, picked: Control, turned: Verb, page: int) -> tuple[Block, ...]:
    """A menu of delegations, 25 at a time, with a button for every page by its first and last letters."""
    pages = [body.delegations[start : start + OPTIONS] for start in range(0, len(body.delegations), OPTIONS)]
    page = within(page, len(pages) - 1)
    options = tuple(Option(label(own.name, OPTION), own.name, _about(body, own)) for own in pages[page])
    menu = Menu(f"Delegation: {_span(pages[page])}", picked, options)
    if len(pages) == 1:
        return (menu,)
    buttons = [
        Button(_span(own), Control(turned, choice=str(number)), Style.MAIN if number == page else Style.PLAIN)
        for number, own in enumerate(pages)
    ]
    return (menu, *(Buttons(tuple(buttons[start : start + ROW])) for start in range(0, len(buttons), ROW)))


def claims_card(session: Session, page: int = 0) -> Card:
    """The claims that wait, each with its two answers, and all at once."""
    claims = session.body.claims
    if not claims:
        return Card("Claims to seats", (Text("No claim to a seat waits."),))
    last = (len(claims) - 1) // _CLAIMS
    page = within(page, last)
    blocks: list[Block] = []
    for own in claims[page * _CLAIMS : (page + 1) * _CLAIMS]:
        said = f"{claimed(own)}{_others(session.body, own.delegation)}"
        blocks += [Text(said), Buttons(decision_buttons(own))]
    pages = turning(page, last, partial(Control, Verb.SHOW_CLAIMS, ""), LISTS)
    if pages:
        blocks.append(Buttons(pages))
    if len(claims) > 1:
        declining = Control(Verb.DECLINE_CLAIM, str(claims[-1].number), EARLIER)
        all_of_them = (
            Button(f"Approve all {len(claims)}", approving(claims[-1], earlier=True), Style.GOOD),
            Button(f"Decline all {len(claims)}", declining, Style.BAD),
        )
        blocks += [Divider(), Buttons(all_of_them)]
    title = f"{counted(len(claims), 'claim')} to seats{page_said(page, last)}"
    return Card(title, tuple(blocks))


def members_card(session: Session, page: int = 0, *, dais: bool = False) -> Card:
    """The delegations by group, then the observers, page by page; the dais also sees who sits for them."""
    body = session.body
    listed = [own for _, own in _by_group(body)]
    size = _MEMBERS_WITH_PEOPLE if dais else _MEMBERS
    last = max((len(listed) - 1) // size, 0)
    page = within(page, last)
    shown = listed[page * size : (page + 1) * size]
    sizes = {group: sum(_group_of(own) == group for own in listed) for group in map(_group_of, listed)}
    texts = []
    for group in dict.fromkeys(map(_group_of, shown)):
        names = [_seat(body, own.name, dais=dais) for own in shown if _group_of(own) == group]
        between = "\n" if dais else ", "
        texts.append(f"**{inline(group, _GROUP)} ({sizes[group]})**\n{between.join(names)}")
    free = sum(not body.seated(own.name) for own in listed)
    if free:
        texts.append(small(f"Nobody sits for a delegation marked (free): {free} of {len(listed)}."))
    blocks: list[Block] = [Text(lines(texts))]
    buttons = list(turning(page, last, partial(Control, Verb.MEMBERS_PAGE, ""), LISTS))
    if dais:
        buttons.append(Button("Seat people", Control(Verb.SEATING)))
    if dais and body.claims:
        buttons.append(Button(f"Look at {counted(len(body.claims), 'claim')}", Control(Verb.SHOW_CLAIMS)))
    if buttons:
        blocks.append(Buttons(tuple(buttons)))
    return Card(
        f"{inline(body.name, NAME)}: {members_and_observers(session)}{page_said(page, last)}", tuple(blocks)
    )


def _by_group(body: Committee) -> list[tuple[str, Delegation]]:
    """The delegations in the order of their groups, observers last."""
    groups = list(dict.fromkeys(_group_of(own) for own in (*body.members, *body.delegations)))
    return sorted(((_group_of(own), own) for own in body.delegations), key=lambda own: groups.index(own[0]))


def _group_of(delegation: Delegation) -> str:
    return "Observers" if delegation.observer else delegation.group or "Members"


def _seat(body: Committee, name: str, *, dais: bool) -> str:
    people = body.seated(name)
    if not people:
        return f"{inline(name, NAME)} (free)"
    if not dais:
        return inline(name, NAME)
    more = f" and {len(people) - _PEOPLE} more" if len(people) > _PEOPLE else ""
    return f"{inline(name, NAME)}: {', '.join(map(person, people[:_PEOPLE]))}{more}"


def _others(body: Committee, name: str) -> str:
    people = len(body.seated(name))
    return f" · {counted(people, 'person already sits', 'people already sit')} there" if people else ""


def _about(body: Committee, delegation: Delegation) -> str:
    """What is said below a name: its group, and whether somebody sits for it."""
    people = len(body.seated(delegation.name))
    sits = f"{people} {'sits' if people == 1 else 'sit'} for it" if people else "free"
    return label(f"{sits} · {_group_of(delegation)}", OPTION)


def _span(delegations: Sequence[Delegation]) -> str:
    """The letters a page goes from and to."""
    first, last = (own.name[:_LETTERS].strip() for own in (delegations[0], delegations[-1]))
    return label(f"{first}–{last}" if first != last else first, 20) or "…"
