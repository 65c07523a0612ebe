"""What a control shows without changing anything: the chair's panel, a draft, a fact."""

from __future__ import annotations

from dataclasses import replace

from bot.facts.search import FactFinder
from bot.facts.topic import Entry
from bot.procedure.refusals import Reason, Refusal
from bot.procedure.rulebook import Topic
from bot.procedure.rules.papers.papers import DiscardPaper
from bot.procedure.state.resolutions import Draft
from bot.rendering.card import Card
from bot.rendering.committee import no_topic_text, old_control_text
from bot.rendering.facts import fact_card, floor_fact_card, list_card, listed_kinds
from bot.rendering.instead import INSTEAD
from bot.rendering.motions.cards import motion_card, motions_card
from bot.rendering.motions.controls import CARD_ACTIONS
from bot.rendering.refusals import refusal_text
from bot.rendering.resolutions.cards import DRAFT_ACTIONS, draft_card, drafts_card
from bot.rendering.speakers.cards import speakers_card
from bot.storage.committees import Committee
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, refuse, services_of, show, show_in_place, show_private
from cogs.ui.custom_ids import Pressed
from cogs.ui.panel import Private
from cogs.ui.submit import committee_of, is_at_home


async def show_dais_panel(interaction: Interaction, pressed: Pressed) -> None:
    """Show the chair's own panel to a chair; on the panel itself, draw it anew."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await open_dais_panel(interaction, committee)


async def open_dais_panel(interaction: Interaction, committee: Committee) -> None:
    """Show the chair's own panel, or say that it is for the dais."""
    services = services_of(interaction)
    session = services.desk.session(committee.id)
    actor = await actor_of(interaction, services.people)
    if not session.body.chairs(actor):
        refusal = Refusal(Reason.DAIS_ONLY, rule=session.rulebook.source(Topic.PRESIDENT))
        legal = services.desk.legal_actions(committee.id, actor, INSTEAD)
        await refuse(interaction, refusal_text(refusal, session, legal))
        return
    await show_private(interaction, Private.CHAIR, committee.id)


async def show_own_delegation(interaction: Interaction, pressed: Pressed) -> None:
    """Show somebody the card of the delegation it sits for; on the card itself, draw it anew."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        await show_private(interaction, Private.DELEGATION, committee.id)


async def show_draft(interaction: Interaction, pressed: Pressed) -> None:
    """Show the text of a draft to the asker; where a page of it is turned, in place."""
    found = await draft_of(interaction, pressed)
    if found is not None:
        page = int(pressed.choice) if pressed.choice.isdecimal() else None
        await show_draft_card(interaction, *found, page)


async def show_picked_draft(interaction: Interaction, pressed: Pressed) -> None:
    """Show the draft that was picked from a menu."""
    await show_draft(interaction, replace(pressed, subject=pressed.choice, choice=""))


async def draft_of(interaction: Interaction, pressed: Pressed) -> tuple[Committee, Draft] | None:
    """The draft that a control is on, with its committee; None after saying that there is none."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is None:
        return None
    draft = services_of(interaction).desk.session(committee.id).draft(pressed.number)
    if draft is None:
        await refuse(interaction, refusal_text(Refusal(Reason.NO_SUCH_DRAFT, {"number": pressed.number})))
        return None
    return committee, draft


async def show_draft_card(
    interaction: Interaction, committee: Committee, draft: Draft, page: int | None = None
) -> None:
    """Show a draft with the controls that are in order for the asker."""
    services = services_of(interaction)
    session, actor = services.desk.session(committee.id), await actor_of(interaction, services.people)
    legal = services.desk.legal_actions(committee.id, actor, DRAFT_ACTIONS)
    card = draft_card(session, draft, legal, page or 0)
    if page is None:
        await show(interaction, card, committee.id)
    else:
        await show_in_place(interaction, card, committee.id)


async def show_drafts(interaction: Interaction, committee: Committee) -> None:
    """Show the list of drafts, with the working papers that are for the asker's eyes."""
    await show(interaction, await _drafts(interaction, committee, 0), committee.id)


async def show_drafts_page(interaction: Interaction, pressed: Pressed) -> None:
    """Turn the page of the list of drafts, in place."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        card = await _drafts(interaction, committee, int(pressed.choice))
        await show_in_place(interaction, card, committee.id)


async def _drafts(interaction: Interaction, committee: Committee, page: int) -> Card:
    services = services_of(interaction)
    session, actor = services.desk.session(committee.id), await actor_of(interaction, services.people)
    legal = services.desk.legal_actions(committee.id, actor, (DiscardPaper,))
    papers = [own for own in session.papers if DiscardPaper(own.number) in legal]
    return drafts_card(session, page, papers)


async def show_motion(interaction: Interaction, pressed: Pressed) -> None:
    """Show one motion, with what the asker may do about it."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is None:
        return
    services, number = services_of(interaction), int(pressed.choice or pressed.number)
    session = services.desk.session(committee.id)
    motion = session.motion(number)
    if motion is None:
        await refuse(interaction, refusal_text(Refusal(Reason.NO_SUCH_MOTION, {"number": number})))
        return
    actor = await actor_of(interaction, services.people)
    legal = services.desk.legal_actions(committee.id, actor, CARD_ACTIONS)
    dais = session.body.chairs(actor)
    await show(interaction, motion_card(session, motion, legal, dais=dais), committee.id)


async def show_speakers_page(interaction: Interaction, pressed: Pressed) -> None:
    """Show the list of speakers to the asker; where a page of it is turned, in place."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        services = services_of(interaction)
        page = int(pressed.choice or 0)
        card = speakers_card(services.desk.session(committee.id), services.clock(), page)
        await _show_or_turn(interaction, pressed, card)


async def show_motions_page(interaction: Interaction, pressed: Pressed) -> None:
    """Show the motions to the asker; where a page of them is turned, in place."""
    committee = await committee_of(interaction, pressed.committee)
    if committee is not None:
        services, actor = (
            services_of(interaction),
            await actor_of(interaction, services_of(interaction).people),
        )
        legal = services.desk.legal_actions(committee.id, actor, CARD_ACTIONS)
        page = int(pressed.choice or 0)
        await _show_or_turn(
            interaction, pressed, motions_card(services.desk.session(committee.id), legal, page)
        )


async def _show_or_turn(interaction: Interaction, pressed: Pressed, card: Card) -> None:
    if pressed.choice:
        await show_in_place(interaction, card, pressed.committee)
    else:
        await show(interaction, card, pressed.committee)


async def finder_of(interaction: Interaction, committee: Committee) -> FactFinder | None:
    """The facts of the committee's topic; None, after saying so, where it has none."""
    services = services_of(interaction)
    finder = services.catalogue.topics.get(services.desk.session(committee.id).body.topic)
    if finder is None:
        await refuse(interaction, no_topic_text())
    return finder


async def _entry(interaction: Interaction, finder: FactFinder | None, pressed: Pressed) -> Entry | None:
    """The entry a control is about; None, after saying so, where the topic no longer has it."""
    entry = finder.entry(pressed.subject) if finder is not None else None
    if finder is not None and entry is None:
        await refuse(interaction, old_control_text())
    return entry


async def show_fact(interaction: Interaction, pressed: Pressed) -> None:
    """Show a fact to the asker."""
    committee = await committee_of(interaction, pressed.committee)
    finder = await finder_of(interaction, committee) if committee else None
    entry = await _entry(interaction, finder, pressed)
    if committee is not None and finder is not None and entry is not None:
        await show(interaction, fact_card(entry, finder.topic.related(entry)), committee.id)


async def show_fact_on_floor(interaction: Interaction, pressed: Pressed) -> None:
    """Show a fact to everybody, with the delegation that asked for it."""
    committee = await committee_of(interaction, pressed.committee)
    finder = await finder_of(interaction, committee) if committee else None
    entry = await _entry(interaction, finder, pressed)
    if committee is None or finder is None or entry is None or not await is_at_home(interaction, committee):
        return
    services = services_of(interaction)
    actor = await actor_of(interaction, services.people)
    body = services.desk.session(committee.id).body
    asker = body.seats.get(actor.person or 0) or ("the dais" if body.chairs(actor) else "")
    if not asker:
        await refuse(interaction, refusal_text(Refusal(Reason.NOT_SEATED)))
        return
    await show(interaction, floor_fact_card(entry, asker), committee.id, private=False)
    interaction.client.dispatch("floor_posted", committee.id, interaction.channel_id)


async def show_facts_page(interaction: Interaction, pressed: Pressed) -> None:
    """Turn the page of a list of facts, in place."""
    committee = await committee_of(interaction, pressed.committee)
    finder = await finder_of(interaction, committee) if committee else None
    if committee is not None and finder is not None:
        card = list_card(finder.topic, listed_kinds(pressed.subject), int(pressed.choice))
        await show_in_place(interaction, card, committee.id)
