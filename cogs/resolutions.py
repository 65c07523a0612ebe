"""/resolution: submit, sponsor, introduce, show and export draft resolutions."""

from __future__ import annotations

import discord
from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.refusals import Reason, Refusal
from bot.procedure.rules.resolutions.life import ApproveDraft, IntroduceDraft, WithdrawDraft
from bot.procedure.rules.resolutions.resubmission import ResubmitDraft
from bot.procedure.rules.resolutions.sponsorship import Capacity, joining, leaving
from bot.procedure.state.resolutions import Draft
from bot.procedure.state.session import Session
from bot.rendering.refusals import refusal_text
from bot.rendering.resolutions.cards import drafts_card
from cogs.ui.answer import Interaction, refuse, services_of, show
from cogs.ui.exports import export_draft
from cogs.ui.forms import open_form
from cogs.ui.names import CapacityOption, DelegationOption, DraftOption, FormatOption
from cogs.ui.submit import committee_of, submit
from cogs.ui.text_forms import PaperForm
from cogs.ui.text_names import TextOption
from cogs.ui.text_reading import begin_with_file
from cogs.ui.texts import show_text, text_of
from cogs.ui.views import show_draft_card, show_drafts


class ResolutionCog(commands.GroupCog, group_name="resolution", group_description="Draft resolutions"):
    """Draft resolutions."""

    @app_commands.command(name="submit")
    @app_commands.describe(
        file="Your text as .docx, .pdf, .txt or .md; else it is asked in a form",
        delegation="For which delegation (dais); else your own",
    )
    async def submit_draft(
        self,
        interaction: Interaction,
        file: discord.Attachment | None = None,
        delegation: DelegationOption | None = None,
    ) -> None:
        """Bring your text: it is read, shown back to be corrected, then submitted."""
        committee = await committee_of(interaction)
        if committee is None:
            return
        if file is None:
            await open_form(interaction, PaperForm(committee.id, delegation))
        else:
            await begin_with_file(interaction, committee.id, file, delegation)

    @app_commands.command()
    @app_commands.describe(text="A working paper, or a draft that is not introduced yet")
    async def edit(self, interaction: Interaction, text: TextOption) -> None:
        """Correct a working paper, or a draft until it is introduced."""
        committee = await committee_of(interaction)
        if committee is not None:
            await show_text(interaction, committee.id, *text_of(text))

    @app_commands.command()
    @app_commands.rename(capacity="as")
    @app_commands.describe(
        draft="Which draft",
        capacity="In what capacity; else as a sponsor",
        delegation="For which delegation (dais); else your own",
    )
    async def sign(
        self,
        interaction: Interaction,
        draft: DraftOption,
        capacity: CapacityOption = Capacity.SPONSOR,
        delegation: DelegationOption | None = None,
    ) -> None:
        """Become a sponsor of a draft, or sign it so that it is debated."""
        await submit(interaction, joining(capacity, draft, delegation))

    @app_commands.command()
    @app_commands.rename(capacity="as")
    @app_commands.describe(
        draft="Which draft",
        capacity="In what capacity you are on it; else as a sponsor",
        delegation="For which delegation (dais); else your own",
    )
    async def unsign(
        self,
        interaction: Interaction,
        draft: DraftOption,
        capacity: CapacityOption = Capacity.SPONSOR,
        delegation: DelegationOption | None = None,
    ) -> None:
        """Stop sponsoring a draft, or take your signature back."""
        await submit(interaction, leaving(capacity, draft, delegation))

    @app_commands.command()
    @app_commands.describe(draft="Which draft")
    async def approve(self, interaction: Interaction, draft: DraftOption) -> None:
        """Find a draft in order to be introduced (dais)."""
        await submit(interaction, ApproveDraft(draft))

    @app_commands.command()
    @app_commands.describe(draft="Which draft")
    async def introduce(self, interaction: Interaction, draft: DraftOption) -> None:
        """Put a submitted draft before the committee (dais)."""
        await submit(interaction, IntroduceDraft(draft))

    @app_commands.command()
    @app_commands.describe(draft="Which draft")
    async def withdraw(self, interaction: Interaction, draft: DraftOption) -> None:
        """Take back a draft that your delegation sponsors."""
        await submit(interaction, WithdrawDraft(draft))

    @app_commands.command()
    @app_commands.describe(draft="Which draft", delegation="For which delegation (dais); else your own")
    async def resubmit(
        self, interaction: Interaction, draft: DraftOption, delegation: DelegationOption | None = None
    ) -> None:
        """Take up again a draft that was withdrawn, as its sponsor."""
        await submit(interaction, ResubmitDraft(draft, delegation))

    @app_commands.command()
    @app_commands.describe(draft="Which draft; else the one before the committee, or the latest")
    async def show(self, interaction: Interaction, draft: DraftOption = 0) -> None:
        """Read a draft."""
        committee = await committee_of(interaction)
        if committee is None:
            return
        session = services_of(interaction).desk.session(committee.id)
        found = await _meant(interaction, session, draft)
        if found is not None:
            await show_draft_card(interaction, committee, found)

    @app_commands.command()
    async def list(self, interaction: Interaction) -> None:
        """Show all drafts with their status, and what you are writing."""
        committee = await committee_of(interaction)
        if committee is not None:
            await show_drafts(interaction, committee)

    @app_commands.command()
    @app_commands.rename(wanted="format")
    @app_commands.describe(
        draft="Which draft; else the one before the committee, or the latest",
        wanted="As what kind of file; else as every kind",
    )
    async def export(
        self, interaction: Interaction, draft: DraftOption = 0, wanted: FormatOption | None = None
    ) -> None:
        """Get a draft or resolution as a document."""
        committee = await committee_of(interaction)
        if committee is None:
            return
        session = services_of(interaction).desk.session(committee.id)
        found = await _meant(interaction, session, draft)
        if found is None:
            return
        await export_draft(interaction, committee, found, wanted)


async def _meant(interaction: Interaction, session: Session, number: int) -> Draft | None:
    """The draft of that number, for 0 the one before the committee or the latest; None after saying so."""
    found = session.draft(number or session.draft_on_floor or len(session.drafts))
    if found is None and number == 0:
        await show(interaction, drafts_card(session))
    elif found is None:
        await refuse(interaction, refusal_text(Refusal(Reason.NO_SUCH_DRAFT, {"number": number})))
    return found


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(ResolutionCog())
