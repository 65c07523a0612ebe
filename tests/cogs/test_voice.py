"""Voice and stage channels: who has the floor is heard, and everybody's microphone is given back."""

from __future__ import annotations

import discord
import pytest
from simcord.builders import ChannelHandle

from bot.storage.committees import ChannelUse
from tests.cogs.channels import joins
from tests.stages import PRESIDENT, STRANGER, Meeting

FRANCE, GHANA = "France", "Ghana"
EDIT, STATE = "/guilds/*/members/*", "/guilds/*/voice-states/*"


class Chamber:
    """A voice channel, or a stage, in which a council speaks."""

    def __init__(self, meeting: Meeting, channel: ChannelHandle) -> None:
        self.meeting = meeting
        self.channel = channel
        self.guild = meeting.stage.secretariat.guild

    async def joins(self, *people: str, channel: ChannelHandle | None = None) -> None:
        for person in people:
            await joins(self.meeting, person, channel or self.channel)

    async def leaves(self, person: str) -> None:
        await self.meeting.people[person].leave_voice()

    @property
    def heard(self) -> set[str]:
        """The people who are connected and neither muted nor in the audience."""
        states = self.guild.voice_states()
        return {
            name
            for name, person in self.meeting.people.items()
            if person.id in states and not states[person.id].mute and not states[person.id].suppress
        }

    def muted(self, person: str) -> bool:
        """Whether the server has somebody muted, connected or not."""
        return self.meeting.env.backend.get_guild(self.guild.id).members[self.meeting.people[person].id].mute

    async def moderates(self, person: str, *, mute: bool) -> None:
        """Let a human moderator mute somebody, or lift it."""
        with self.meeting.env._bot_scope():
            backend = self.meeting.env.backend
            backend.edit_member(self.guild.id, self.meeting.people[person].id, {"mute": mute})
        await self.meeting.settles()

    @property
    def requests(self) -> int:
        """The changes of microphones that the bot has asked for."""
        asked = self.meeting.env.http_requests
        return sum(own.method == "PATCH" and "/guilds/" in own.path for own in asked)


async def chamber_of(meeting: Meeting, channel: ChannelHandle) -> Chamber:
    meeting.stage.channels["chamber"] = channel
    await meeting.does(PRESIDENT, "/committee settings voice=chamber")
    return Chamber(meeting, channel)


@pytest.fixture
async def voice(sitting: Meeting) -> Chamber:
    """A voice channel with the President, two delegates and somebody who looks on."""
    chamber = await chamber_of(sitting, sitting.stage.secretariat.guild.create_voice_channel("chamber"))
    await chamber.joins(PRESIDENT, FRANCE, GHANA, STRANGER)
    return chamber


@pytest.fixture
async def stage(sitting: Meeting) -> Chamber:
    """A stage with the President, two delegates and somebody who looks on, all in the audience."""
    chamber = await chamber_of(sitting, sitting.stage.secretariat.guild.create_stage_channel("chamber"))
    await chamber.joins(PRESIDENT, FRANCE, GHANA, STRANGER)
    return chamber


async def speaks(meeting: Meeting, *people: str) -> None:
    await meeting.does(PRESIDENT, "/speakers open")
    for person in people:
        await meeting.does(person, "/speakers join")
    await meeting.does(PRESIDENT, "/speakers next")


async def test_only_the_speaker_and_the_dais_are_heard(sitting: Meeting, voice: Chamber) -> None:
    assert voice.heard == {PRESIDENT}
    await speaks(sitting, FRANCE, GHANA)
    assert voice.heard == {PRESIDENT, FRANCE}
    before = voice.requests
    await sitting.does(PRESIDENT, "/speakers next")
    assert voice.heard == {PRESIDENT, GHANA}
    assert voice.requests == before + 2
    await sitting.does(PRESIDENT, "/speakers pause")
    assert voice.heard == {PRESIDENT}
    await sitting.does(PRESIDENT, "/speakers resume")
    assert voice.heard == {PRESIDENT, GHANA}


async def test_a_question_and_a_point_are_heard_when_they_are_put(sitting: Meeting, voice: Chamber) -> None:
    await speaks(sitting, FRANCE)
    await sitting.does(FRANCE, "/speakers yield to=questions")
    await sitting.does(GHANA, "/speakers ask text=Why")
    await sitting.does(PRESIDENT, "/speakers question")
    assert GHANA in voice.heard
    await sitting.does(GHANA, "/point raise type=order text=Heed")
    assert voice.heard == {PRESIDENT, GHANA}


async def test_everybody_is_heard_in_a_suspension_and_muted_again_after_it(
    sitting: Meeting, voice: Chamber
) -> None:
    await sitting.does(PRESIDENT, "/sitting suspend")
    assert voice.heard == {PRESIDENT, FRANCE, GHANA, STRANGER}
    await sitting.does(PRESIDENT, "/sitting resume")
    assert voice.heard == {PRESIDENT}


async def test_whoever_comes_late_is_muted_at_once_and_who_is_not_there_costs_nothing(
    sitting: Meeting, voice: Chamber
) -> None:
    before = voice.requests
    await speaks(sitting, "China")
    assert voice.requests == before
    await voice.joins("Brazil", "China")
    assert voice.heard == {PRESIDENT, "China"}
    assert voice.requests == before + 1


async def test_whoever_leaves_muted_is_heard_again_wherever_they_join_next(
    sitting: Meeting, voice: Chamber
) -> None:
    elsewhere = voice.guild.create_voice_channel("lounge")
    await voice.leaves(FRANCE)
    assert voice.muted(FRANCE)
    await sitting.restarts()
    await voice.joins(FRANCE, channel=elsewhere)
    assert FRANCE in voice.heard
    await voice.joins(GHANA, channel=elsewhere)
    assert GHANA in voice.heard
    await voice.joins(GHANA)
    assert GHANA not in voice.heard


async def test_whom_a_moderator_has_muted_stays_muted(sitting: Meeting, voice: Chamber) -> None:
    await sitting.does(PRESIDENT, "/sitting suspend")
    await voice.moderates(FRANCE, mute=True)
    await sitting.does(PRESIDENT, "/sitting resume")
    await speaks(sitting, FRANCE)
    assert voice.heard == {PRESIDENT}
    await sitting.does(PRESIDENT, "/sitting adjourn")
    assert voice.heard == {PRESIDENT, GHANA, STRANGER}


async def test_whom_a_moderator_lets_speak_is_left_so_until_the_next_turn(
    sitting: Meeting, voice: Chamber
) -> None:
    await voice.moderates(GHANA, mute=False)
    await speaks(sitting, FRANCE, GHANA)
    assert voice.heard == {PRESIDENT, FRANCE, GHANA}
    await sitting.does(PRESIDENT, "/speakers next", "/speakers end")
    assert voice.heard == {PRESIDENT}


async def test_adjourning_gives_every_microphone_back(sitting: Meeting, voice: Chamber) -> None:
    await sitting.does(PRESIDENT, "/sitting adjourn")
    assert voice.heard == {PRESIDENT, FRANCE, GHANA, STRANGER}
    assert await sitting.services.mutes.guilds() == []


async def test_taking_the_channel_away_or_the_committee_gives_every_microphone_back(
    sitting: Meeting, voice: Chamber
) -> None:
    await sitting.does(PRESIDENT, "/committee settings no_voice=true")
    assert voice.heard == {PRESIDENT, FRANCE, GHANA, STRANGER}
    await sitting.does(PRESIDENT, "/committee settings voice=chamber")
    assert voice.heard == {PRESIDENT}
    with sitting.env._bot_scope():
        await sitting.services.desk.remove(sitting.committee)
    await sitting.settles()
    assert voice.heard == {PRESIDENT, FRANCE, GHANA, STRANGER}


async def test_after_a_restart_microphones_are_in_step_with_what_happened_meanwhile(
    sitting: Meeting, voice: Chamber
) -> None:
    await speaks(sitting, FRANCE)
    before = voice.requests
    await sitting.restarts()
    assert (voice.heard, voice.requests) == ({PRESIDENT, FRANCE}, before)
    await sitting.sleeps(600)
    await sitting.waits(1)
    assert voice.heard == {PRESIDENT}
    await sitting.does(PRESIDENT, "/sitting adjourn")
    assert voice.heard == {PRESIDENT, FRANCE, GHANA, STRANGER}


async def test_a_channel_that_is_gone_is_used_no_longer_and_the_dais_is_told(
    sitting: Meeting, voice: Chamber
) -> None:
    with sitting.env._bot_scope():
        for person in (PRESIDENT, FRANCE, GHANA, STRANGER):
            sitting.env.backend.set_voice_state(voice.guild.id, sitting.people[person].id, None)
        sitting.env.backend.delete_channel(voice.channel.id)
    await sitting.settles()
    assert "voice channel of this committee is gone" in sitting.sees(PRESIDENT)
    committee = sitting.services.desk.committee(sitting.committee)
    assert committee is not None
    assert committee.voice_channel_id is None
    await voice.joins(FRANCE, channel=voice.guild.create_voice_channel("another"))
    assert voice.heard == {FRANCE}


async def test_a_missing_permission_is_told_once_and_everything_follows_when_it_is_given(
    sitting: Meeting, voice: Chamber
) -> None:
    backend = sitting.env.backend
    role = backend.get_guild(voice.guild.id).members[backend.bot_user.id].role_ids[0]
    able = backend.get_guild(voice.guild.id).roles[role].permissions
    await _permissions(sitting, role, able & ~discord.Permissions.mute_members.flag)
    before = voice.requests
    await speaks(sitting, FRANCE, GHANA)
    await sitting.does(PRESIDENT, "/speakers next")
    assert (voice.requests, voice.heard) == (before, {PRESIDENT})
    assert sum("Give me Mute Members" in own for own in sitting.words()) == 1
    await _permissions(sitting, role, able)
    assert voice.heard == {PRESIDENT, GHANA}


async def _permissions(meeting: Meeting, role: int, permissions: int) -> None:
    guild = meeting.stage.secretariat.guild.id
    with meeting.env._bot_scope():
        meeting.env.backend.edit_role(guild, role, {"permissions": permissions})
    await meeting.settles()


async def test_a_channel_in_which_nobody_can_be_muted_is_refused(sitting: Meeting) -> None:
    guild = sitting.stage.secretariat.guild
    backend = sitting.env.backend
    role = backend.get_guild(guild.id).members[backend.bot_user.id].role_ids[0]
    able = backend.get_guild(guild.id).roles[role].permissions
    await _permissions(sitting, role, able & ~discord.Permissions.mute_members.flag)
    sitting.stage.channels["chamber"] = guild.create_voice_channel("chamber")
    answer = await sitting.is_refused(PRESIDENT, "/committee settings voice=chamber")
    assert "Mute Members" in answer


async def test_somebody_discord_does_not_let_be_muted_holds_up_nobody(
    sitting: Meeting, voice: Chamber
) -> None:
    sitting.env.inject_error("PATCH", EDIT, status=403, code=50013, times=1)
    await speaks(sitting, FRANCE)
    await sitting.does(PRESIDENT, "/speakers end")
    await sitting.waits(61)
    await sitting.does(PRESIDENT, "/speakers close")
    assert voice.heard == {PRESIDENT}


async def test_trouble_at_discord_is_waited_out(sitting: Meeting, voice: Chamber) -> None:
    sitting.env.inject_error("PATCH", EDIT, status=503, times=3)
    await speaks(sitting, FRANCE)
    await sitting.waits(20)
    assert voice.heard == {PRESIDENT, FRANCE}


async def test_all_who_sit_for_the_speaker_are_heard_and_nobody_of_the_dais_by_a_role_is_muted(
    sitting: Meeting, voice: Chamber
) -> None:
    role = voice.guild.create_role("Chairs")
    await sitting.does(PRESIDENT, f"/committee seat person={STRANGER} delegation=France")
    await speaks(sitting, FRANCE)
    assert voice.heard == {PRESIDENT, FRANCE, STRANGER}
    await sitting.people[PRESIDENT].slash(
        sitting.stage.channels["floor"], "dais appoint", **{_role_option(sitting): role}
    )
    with sitting.env._bot_scope():
        sitting.env.backend.add_member_role(voice.guild.id, sitting.people["China"].id, role.id)
    await voice.joins("China")
    assert "China" in voice.heard
    await sitting.restarts()
    await sitting.does(PRESIDENT, "/speakers end")
    assert voice.heard == {PRESIDENT, "China"}


def _role_option(meeting: Meeting) -> str:
    """What the option of `/dais appoint` for a role is called."""
    group = meeting.stage.bot.tree.get_command("dais")
    command = group.get_command("appoint") if isinstance(group, discord.app_commands.Group) else None
    assert isinstance(command, discord.app_commands.Command)
    options = [own.display_name for own in command.parameters]
    return next((own for own in options if own == "role"), options[0])


# stages


async def test_on_a_stage_the_speaker_and_the_dais_are_speakers_and_all_others_the_audience(
    sitting: Meeting, stage: Chamber
) -> None:
    assert stage.heard == {PRESIDENT}
    await speaks(sitting, FRANCE, GHANA)
    assert stage.heard == {PRESIDENT, FRANCE}
    await sitting.does(PRESIDENT, "/speakers next")
    assert stage.heard == {PRESIDENT, GHANA}


async def test_on_a_stage_delegations_and_nobody_else_speak_in_a_suspension(
    sitting: Meeting, stage: Chamber
) -> None:
    await sitting.does(PRESIDENT, "/sitting suspend")
    assert stage.heard == {PRESIDENT, FRANCE, GHANA}


async def test_on_a_stage_everybody_is_speaker_or_audience_again_as_before(
    sitting: Meeting, stage: Chamber
) -> None:
    await stage.joins("China")
    with sitting.env._bot_scope():
        sitting.env.backend.set_voice_state(
            stage.guild.id, sitting.people[STRANGER].id, stage.channel.id, suppress=False
        )
    await sitting.settles()
    await speaks(sitting, FRANCE)
    await sitting.restarts()
    await stage.leaves(GHANA)
    await sitting.does(PRESIDENT, "/sitting adjourn")
    assert stage.heard == {STRANGER}
    assert await sitting.services.mutes.guilds() == []


async def test_two_committees_of_a_server_speak_in_channels_of_their_own(
    sitting: Meeting, voice: Chamber
) -> None:
    other = voice.guild.create_voice_channel("other")
    await voice.joins(FRANCE, channel=other)
    assert FRANCE in voice.heard
    assert GHANA not in voice.heard
    committee = sitting.services.desk.committee(sitting.committee)
    assert committee is not None
    with sitting.env._bot_scope():
        await sitting.services.desk.use_channel(committee.id, ChannelUse.VOICE, other.id)
    await sitting.settles()
    assert voice.heard == {PRESIDENT, GHANA, STRANGER}
