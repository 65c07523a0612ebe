"""/speakers: the speakers list, and the speech on the floor."""

from __future__ import annotations

from discord import app_commands
from discord.ext import commands

from bot.client import CommitteeBot
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.speakers.clock import ExtendSpeech, PauseSpeech, ResumeSpeech
from bot.procedure.rules.speakers.comments import AskComment, EndComments, RecogniseComment
from bot.procedure.rules.speakers.questions import (
    TEXT_LIMIT,
    AnswerQuestion,
    AskQuestion,
    EndAnswer,
    RecogniseQuestion,
)
from bot.procedure.rules.speakers.recognition import RecogniseSpeaker
from bot.procedure.rules.speakers.speakers_list import (
    CloseSpeakersList,
    JoinSpeakers,
    LeaveSpeakers,
    MoveSpeaker,
    OpenSpeakersList,
    SetSpeakingTime,
)
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.rendering.speakers.cards import speakers_card
from cogs.ui.answer import Interaction, services_of, show
from cogs.ui.names import DelegationOption, SecondsOption, WaitingOption, YieldOption
from cogs.ui.submit import committee_of, submit


class SpeakersCog(commands.GroupCog, group_name="speakers", group_description="Who speaks, and who is next"):
    """The speakers list and the speech on the floor."""

    @app_commands.command()
    async def open(self, interaction: Interaction) -> None:
        """Open the speakers list (dais)."""
        await submit(interaction, OpenSpeakersList())

    @app_commands.command()
    async def close(self, interaction: Interaction) -> None:
        """Close the speakers list to newcomers (dais)."""
        await submit(interaction, CloseSpeakersList())

    @app_commands.command()
    async def join(self, interaction: Interaction) -> None:
        """Put your delegation on the speakers list."""
        await submit(interaction, JoinSpeakers())

    @app_commands.command()
    async def leave(self, interaction: Interaction) -> None:
        """Take your delegation off the speakers list."""
        await submit(interaction, LeaveSpeakers())

    @app_commands.command()
    @app_commands.describe(delegation="Who wishes to speak")
    async def add(self, interaction: Interaction, delegation: DelegationOption) -> None:
        """Put a delegation on the speakers list (dais)."""
        await submit(interaction, JoinSpeakers(delegation))

    @app_commands.command()
    @app_commands.describe(delegation="Who no longer wishes to speak")
    async def remove(self, interaction: Interaction, delegation: DelegationOption) -> None:
        """Take a delegation off the speakers list (dais)."""
        await submit(interaction, LeaveSpeakers(delegation))

    @app_commands.command()
    @app_commands.describe(delegation="Whom to move", place="1 is the next to speak")
    async def move(
        self, interaction: Interaction, delegation: DelegationOption, place: app_commands.Range[int, 1, 300]
    ) -> None:
        """Give a delegation another place on the list (dais)."""
        await submit(interaction, MoveSpeaker(delegation, place))

    @app_commands.command()
    @app_commands.describe(delegation="Whom to recognise, where the rules let you pick")
    async def next(self, interaction: Interaction, delegation: WaitingOption | None = None) -> None:
        """Thank the speaker and call the next one (dais)."""
        await submit(interaction, CallNextSpeaker() if delegation is None else RecogniseSpeaker(delegation))

    @app_commands.command()
    async def end(self, interaction: Interaction) -> None:
        """Thank the speaker without calling the next one (dais)."""
        await submit(interaction, EndSpeech())

    @app_commands.command(name="yield")
    @app_commands.describe(to="What to do with the rest of your time", delegation="To which delegation")
    async def yield_(
        self, interaction: Interaction, to: YieldOption, delegation: DelegationOption | None = None
    ) -> None:
        """Give the rest of the speaking time to the dais, a delegation, questions or comments."""
        await submit(interaction, YieldFloor(to, delegation))

    @app_commands.command()
    @app_commands.describe(text="Your question, if you want to write it down", delegation="For whom (dais)")
    async def ask(
        self,
        interaction: Interaction,
        text: app_commands.Range[str, 0, TEXT_LIMIT] = "",
        delegation: DelegationOption | None = None,
    ) -> None:
        """Ask to put a question to the speaker."""
        await submit(interaction, AskQuestion(text, delegation))

    @app_commands.command()
    @app_commands.describe(delegation="Who puts its question; the first that waits where you name none")
    async def question(self, interaction: Interaction, delegation: WaitingOption | None = None) -> None:
        """Let a delegation put its question to the speaker (dais)."""
        await submit(interaction, RecogniseQuestion(delegation))

    @app_commands.command()
    @app_commands.describe(over="Whether the answer is over, instead of beginning")
    async def answer(self, interaction: Interaction, over: bool = False) -> None:
        """Let the clock run for an answer, or stop it after one (dais)."""
        await submit(interaction, EndAnswer() if over else AnswerQuestion())

    @app_commands.command()
    @app_commands.describe(delegation="For whom (dais)")
    async def comment(self, interaction: Interaction, delegation: DelegationOption | None = None) -> None:
        """Ask to comment on the speech that has just been made."""
        await submit(interaction, AskComment(delegation))

    @app_commands.command()
    @app_commands.describe(
        delegation="Who comments; the first that waits where you name none", over="Hear no more comments"
    )
    async def hear(
        self, interaction: Interaction, delegation: WaitingOption | None = None, over: bool = False
    ) -> None:
        """Give the floor for a comment on the last speech (dais)."""
        await submit(interaction, EndComments() if over else RecogniseComment(delegation))

    @app_commands.command()
    async def pause(self, interaction: Interaction) -> None:
        """Stop the clock of the speech (dais)."""
        await submit(interaction, PauseSpeech())

    @app_commands.command()
    async def resume(self, interaction: Interaction) -> None:
        """Let the clock of the speech run again (dais)."""
        await submit(interaction, ResumeSpeech())

    @app_commands.command()
    @app_commands.describe(duration="How much more time, such as 30s")
    async def extend(self, interaction: Interaction, duration: SecondsOption) -> None:
        """Give the speaker more time (dais)."""
        await submit(interaction, ExtendSpeech(duration))

    @app_commands.command()
    @app_commands.describe(duration="How long each speech may last, such as 90s")
    async def time(self, interaction: Interaction, duration: SecondsOption) -> None:
        """Set the speaking time (dais)."""
        await submit(interaction, SetSpeakingTime(duration))

    @app_commands.command()
    async def turn(self, interaction: Interaction) -> None:
        """End the time in favour, against or of open debate, and go on to what comes next (dais)."""
        await submit(interaction, EndDebateTime())

    @app_commands.command()
    async def list(self, interaction: Interaction) -> None:
        """Show the whole speakers list."""
        committee = await committee_of(interaction)
        if committee is not None:
            services = services_of(interaction)
            card = speakers_card(services.desk.session(committee.id), services.clock())
            await show(interaction, card, committee.id)


async def setup(bot: CommitteeBot) -> None:
    """Add the commands."""
    await bot.add_cog(SpeakersCog())
