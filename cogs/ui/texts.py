"""Texts on their way to being introduced: shown, corrected and submitted in one private message."""

from __future__ import annotations

import secrets
from collections import OrderedDict
from dataclasses import replace
from weakref import WeakKeyDictionary

from bot.client import CommitteeBot
from bot.procedure.refusals import Reason, Refusal, Refused
from bot.procedure.rules.papers.corrections import Change
from bot.procedure.rules.papers.papers import (
    CorrectPaper,
    DiscardPaper,
    SubmitPaper,
    seen_by,
)
from bot.procedure.rules.papers.revisions import wording_of
from bot.procedure.rules.resolutions.edits import EditDraft
from bot.procedure.state.papers import THE_TITLE, Place
from bot.procedure.state.resolutions import Wording
from bot.procedure.state.session import Session
from bot.rendering.card import Buttons, Card, Control, Text, Tone
from bot.rendering.forms import CHANGED_MEANWHILE, FORGOTTEN, refused_text
from bot.rendering.papers.cards import CORRECTING, page_of, text_card
from bot.rendering.papers.confirming import changed_card, discard_card
from bot.rendering.papers.form_advice import advice_head, advice_lines, advice_notes, advice_text
from bot.rendering.papers.notes import Note
from bot.rendering.papers.places import place_card
from bot.rendering.papers.texts_seen import DRAFT, PAPER, TextSeen, draft_seen, paper_seen, place_code
from bot.rendering.papers.words import done_text, wanted_text
from bot.rendering.receipts import receipt
from bot.rendering.refusals import refusal_text
from bot.rendering.resolutions.cards import read_button
from bot.rendering.verbs import SURE, Verb
from bot.services.desk import Ruling
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, give_back, refuse, services_of, show_in_place
from cogs.ui.custom_ids import Pressed
from cogs.ui.submit import committee_of, submit

_KEPT = 200
Correcting = CorrectPaper | EditDraft
_unsent: WeakKeyDictionary[CommitteeBot, OrderedDict[str, tuple[Correcting, str]]] = WeakKeyDictionary()
"""Words that were written to a text that had changed meanwhile, until they are confirmed; the latest ones."""


# showing


async def on_show_text(interaction: Interaction, pressed: Pressed) -> None:
    """Show a page of a text."""
    kind, number = text_of(pressed.subject)
    if await committee_of(interaction, pressed.committee) is not None:
        page = int(pressed.choice) if pressed.choice.isdecimal() else 0
        await show_text(interaction, pressed.committee, kind, number, page)


async def show_text(
    interaction: Interaction, committee: int, kind: str, number: int, page: int = 0, *, note: str = ""
) -> None:
    """Show a text to whoever may correct it, or say why not."""
    text = await seen(interaction, committee, kind, number)
    if text is None:
        return
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    legal = services.desk.legal_actions(committee, actor, CORRECTING)
    session = services.desk.session(committee)
    form = session.rulebook.form
    advice, head = advice_lines(text.wording, form), advice_head(form)
    card = text_card(text, legal, page, advice=advice, advice_head=head, note=note)
    await show_in_place(interaction, card, committee)


async def seen(interaction: Interaction, committee: int, kind: str, number: int) -> TextSeen | None:
    """The text as it stands, for whoever may correct it; None after saying that it is not for the asker."""
    services = services_of(interaction)
    session = services.desk.session(committee)
    actor = await actor_of(interaction, services.people)
    try:
        if kind == PAPER:
            return paper_seen(seen_by(session, actor, services.clock(), number))
        text = _draft_seen(session, number)
        legal = services.desk.legal_actions(committee, actor, (EditDraft,))
        if text is not None and text.correction(Change.TITLE, THE_TITLE) in legal:
            return text
    except Refused as refused:
        await refuse(interaction, refusal_text(refused.refusal, session))
        return None
    # Asking for nothing to be changed is refused for the reason that anything would be.
    draft = session.draft(number)
    nothing = EditDraft(
        number, draft.revision if draft else 1, Change.TITLE, THE_TITLE, draft.title if draft else "…"
    )
    await submit(interaction, nothing, committee=committee)
    return None


async def on_pick_place(interaction: Interaction, pressed: Pressed) -> None:
    """Show the place that was picked from the menu, with what can be done there."""
    subject, _, revision = pressed.subject.rpartition("-")
    kind, number = text_of(subject)
    if await committee_of(interaction, pressed.committee) is None:
        return
    text = await seen(interaction, pressed.committee, kind, number)
    if text is None:
        return
    if text.revision != int(revision):
        await show_text(interaction, pressed.committee, kind, number, note=CHANGED_MEANWHILE)
        return
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    legal = services.desk.legal_actions(pressed.committee, actor, CORRECTING)
    advice = advice_for(services.desk.session(pressed.committee), text.wording)
    place = place_of(pressed.choice)
    card = place_card(text, place, legal, page_of(text, place), advice)
    await show_in_place(interaction, card, pressed.committee)


# correcting


async def correct(interaction: Interaction, committee: int, action: Correcting, typed: str = "") -> None:
    """Correct a text, and show it as it is then; if it was changed meanwhile, show what changed."""
    kind = PAPER if isinstance(action, CorrectPaper) else DRAFT

    async def told(ruling: Ruling) -> None:
        before, after = (_text_in(own, kind, action.number) for own in (ruling.before, ruling.after))
        page = page_of(after, action.place) if after else 0
        note = done_text(action.change, before.wording if before else None, action.place)
        await show_text(interaction, committee, kind, action.number, page, note=note)

    async def refused_so(refusal: Refusal) -> bool:
        if refusal.reason is Reason.TEXT_CHANGED:
            await show_changed(interaction, committee, kind, action, typed)
            changed.append(refusal)
        return bool(changed)

    changed: list[Refusal] = []
    ruling = await submit(interaction, action, committee=committee, told=told, refused_so=refused_so)
    if ruling is None and typed and not changed:
        await give_back(interaction, refused_text(), typed)


async def show_changed(
    interaction: Interaction, committee: int, kind: str, action: Correcting, typed: str = ""
) -> None:
    """Show what others changed since the revision a correction was made on, and ask once more."""
    session = services_of(interaction).desk.session(committee)
    text = _text_in(session, kind, action.number)
    if text is None:
        return
    before = wording_of(text.wording, text.earlier, text.revision, action.revision)
    wanted = wanted_text(action.change, before, action.place)
    now = replace(action, revision=text.revision)
    if typed:
        again = Control(Verb.CORRECT_ANYWAY, _kept(interaction, now, typed))
    else:
        again = Control(Verb.CORRECT_TEXT, f"{text.seen}-{place_code(action.place)}", action.change)
    await show_in_place(interaction, changed_card(text, before, wanted, again, typed), committee)


async def on_correct_anyway(interaction: Interaction, pressed: Pressed) -> None:
    """Make a correction all the same, now that it was seen what others changed."""
    kept = _unsent.setdefault(interaction.client, OrderedDict()).pop(pressed.subject, None)
    if kept is None:
        await refuse(interaction, FORGOTTEN)
        return
    action, typed = kept
    await correct(interaction, pressed.committee, action, typed)


async def on_submit_paper(interaction: Interaction, pressed: Pressed) -> None:
    """Submit a working paper as it was seen."""
    subject, _, revision = pressed.subject.rpartition("-")
    kind, number = text_of(subject)
    committee = pressed.committee
    if await committee_of(interaction, committee) is None:
        return
    session = services_of(interaction).desk.session(committee)
    paper = session.paper(number)
    flaws = len(advice_for(session, paper.wording)) if paper is not None else 0
    action = SubmitPaper(number, int(revision), flaws)

    async def told(ruling: Ruling) -> None:
        at = services_of(interaction).clock()
        said = receipt(action, ruling.events, ruling.before, ruling.after, at)
        draft = ruling.after.drafts[-1]
        advice = advice_text(draft.wording, ruling.after.rulebook.form)
        texts = [Text(own) for own in (said, advice) if own]
        card = Card("", (*texts, Buttons((read_button(draft),))), Tone.GOOD)
        await show_in_place(interaction, card, committee)

    async def refused_so(refusal: Refusal) -> bool:
        text = _text_in(services_of(interaction).desk.session(committee), kind, number)
        if refusal.reason is not Reason.TEXT_CHANGED or text is None:
            return False
        before = wording_of(text.wording, text.earlier, text.revision, int(revision))
        again = Control(Verb.SUBMIT_PAPER, text.seen)
        card = changed_card(text, before, "submit it", again)
        await show_in_place(interaction, card, committee)
        return True

    await submit(interaction, action, committee=committee, told=told, refused_so=refused_so)


async def on_discard_paper(interaction: Interaction, pressed: Pressed) -> None:
    """Throw a working paper away, after asking once more."""
    committee, number = pressed.committee, text_of(pressed.subject)[1]
    if pressed.choice == SURE:
        await submit(interaction, DiscardPaper(number), committee=committee)
    elif await committee_of(interaction, committee) is not None:
        text = await seen(interaction, committee, PAPER, number)
        if text is not None:
            await show_in_place(interaction, discard_card(text), committee)


def advice_for(session: Session, wording: Wording) -> tuple[Note, ...]:
    """What is against the form that the committee's rules want of a text."""
    return tuple(Note(clause, said) for clause, said in advice_notes(wording, session.rulebook.form))


def _kept(interaction: Interaction, action: Correcting, typed: str) -> str:
    """The word under which what was written is kept."""
    token, kept = secrets.token_hex(8), _unsent.setdefault(interaction.client, OrderedDict())
    kept[token] = (action, typed)
    while len(kept) > _KEPT:
        kept.popitem(last=False)
    return token


def _text_in(session: Session, kind: str, number: int) -> TextSeen | None:
    if kind != PAPER:
        return _draft_seen(session, number)
    paper = session.paper(number)
    return paper_seen(paper) if paper is not None else None


def _draft_seen(session: Session, number: int) -> TextSeen | None:
    draft = session.draft(number)
    approval = session.rulebook.proposals.approval
    return draft_seen(draft, approval=approval) if draft is not None else None


def text_of(key: str) -> tuple[str, int]:
    """Which text a control is about; raises ``ValueError``."""
    return key[:1], int(key[1:])


def place_of(code: str) -> Place:
    """The place a control names; raises ``ValueError``."""
    clause, sub, part = code.rsplit("-", 2)
    return Place(clause, int(sub), int(part))
