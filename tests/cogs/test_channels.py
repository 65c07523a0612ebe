"""The floor channel in Discord: locked and unlocked, following the debate, and given back exactly."""

from __future__ import annotations

from dataclasses import replace

import discord
import pytest
from simcord.builders import ChannelHandle

from bot.procedure.engine import Action, Actor
from bot.procedure.rules.moderation.silences import LiftSilence, SilenceDelegation
from bot.rehearsal.stage import FLOOR
from tests.cogs.channels import REACT, SEND, TALK, VIEW, WRITE, FloorChannel
from tests.stages import MEMBERS, PRESIDENT, STRANGER, Meeting, meeting_of

DELEGATES = "Delegates"
FRANCE = "France"


@pytest.fixture
def floor(sitting: Meeting) -> FloorChannel:
    """The floor of a council in session, with a role of delegates that may write there by name."""
    channel = FloorChannel(sitting)
    role = sitting.stage.secretariat.guild.create_role(DELEGATES)
    channel.begins_with({role.id: (SEND | VIEW, 0), channel.guild: (REACT, 0)})
    return channel


async def test_a_locked_channel_takes_messages_of_the_dais_alone_and_is_given_back_as_it_was(
    sitting: Meeting, floor: FloorChannel
) -> None:
    before = floor.overwrites
    answer = await sitting.does(PRESIDENT, "/dais lock")
    assert "only the dais writes" in answer
    assert [name for name in (PRESIDENT, FRANCE, STRANGER) if floor.may_write(name)] == [PRESIDENT]
    assert floor.may_press(FRANCE)
    assert floor.overwrites[floor.guild] == (REACT, WRITE)
    assert floor.overwrites[floor.bot] == (TALK, 0)
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does(FRANCE, 'click "Join the list"')
    await sitting.does(PRESIDENT, "/dais unlock")
    assert floor.overwrites == before
    assert await sitting.services.overwrites.channels() == []


async def test_a_channel_that_follows_the_debate_opens_and_closes_by_itself(
    sitting: Meeting, floor: FloorChannel
) -> None:
    before = floor.overwrites
    await sitting.does(PRESIDENT, "/dais lock how=following")
    assert not floor.may_write(FRANCE)
    await sitting.does(FRANCE, "/motion raise type=unmoderated_caucus total=5m")
    await sitting.does(PRESIDENT, "/motion vote motion=1")
    await sitting.votes(dict.fromkeys(MEMBERS, "Yes"))
    assert sitting.session.caucus is not None
    assert floor.may_write(FRANCE)
    await sitting.waits(300)
    assert not floor.may_write(FRANCE)
    await sitting.does(PRESIDENT, "/sitting adjourn")
    assert floor.overwrites == before


async def test_a_change_of_phase_costs_one_look_and_one_change_and_nothing_else_costs_any(
    sitting: Meeting, floor: FloorChannel
) -> None:
    await sitting.does(PRESIDENT, "/dais lock how=following")
    writes, looks = len(floor.writes()), floor.looks()
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does(FRANCE, "/speakers join")
    await sitting.does(PRESIDENT, "/speakers next", "/speakers end")
    assert (len(floor.writes()), floor.looks()) == (writes, looks)
    await sitting.does(PRESIDENT, "/sitting suspend")
    assert floor.looks() == looks + 1
    assert len(floor.writes()) == writes + 2  # everybody, and the role that may write by name


async def test_a_committee_that_never_locks_costs_no_request(sitting: Meeting, floor: FloorChannel) -> None:
    await sitting.does(PRESIDENT, "/speakers open", "/speakers close")
    await sitting.restarts()
    assert (floor.writes(), floor.looks()) == ([], 0)


async def test_slow_mode_is_set_and_given_back(sitting: Meeting, floor: FloorChannel) -> None:
    sitting.env.backend.channels[floor.id].rate_limit_per_user = 5
    before = floor.overwrites
    answer = await sitting.does(PRESIDENT, "/dais lock slow=30s")
    assert "Slow mode: 30 s between" in answer
    assert (floor.slow_mode, floor.overwrites) == (30, before)
    await sitting.restarts()
    await sitting.does(PRESIDENT, "/dais lock slow=60s")
    assert floor.slow_mode == 60
    await sitting.does(PRESIDENT, "/dais unlock")
    assert floor.slow_mode == 5


async def test_a_slow_mode_that_others_set_stays_and_the_dais_is_told(
    sitting: Meeting, floor: FloorChannel
) -> None:
    await sitting.does(PRESIDENT, "/dais lock slow=30s")
    await floor.slows(90)
    assert "Somebody has changed the slow mode" in sitting.sees(PRESIDENT)
    await sitting.does(PRESIDENT, "/speakers open")
    assert floor.slow_mode == 90
    await sitting.does(PRESIDENT, "/dais unlock")
    assert floor.slow_mode == 90


async def test_the_second_of_two_chairs_is_told_that_it_is_locked(
    sitting: Meeting, floor: FloorChannel
) -> None:
    await sitting.does(PRESIDENT, "/dais lock")
    writes = len(floor.writes())
    assert "locked already" in await sitting.is_refused(PRESIDENT, "/dais lock")
    assert len(floor.writes()) == writes


async def test_a_delegate_locks_nothing(sitting: Meeting, floor: FloorChannel) -> None:
    before = floor.overwrites
    assert "dais" in await sitting.is_refused(FRANCE, "/dais lock")
    assert floor.overwrites == before


async def test_the_panel_has_a_button_for_it(sitting: Meeting, floor: FloorChannel) -> None:
    await sitting.does(PRESIDENT, "/dais panel", 'click "Lock the channel with the debate"')
    assert not floor.may_write(FRANCE)
    await sitting.does(PRESIDENT, 'click "Unlock the channel"')
    assert floor.may_write(FRANCE)


async def test_whoever_joins_or_leaves_the_dais_while_it_is_locked_writes_or_does_not(
    sitting: Meeting, floor: FloorChannel
) -> None:
    before = floor.overwrites
    await sitting.does(PRESIDENT, "/dais lock", f"/dais appoint person={STRANGER}")
    assert floor.may_write(STRANGER)
    await sitting.does(PRESIDENT, f"/dais dismiss person={STRANGER}")
    assert not floor.may_write(STRANGER)
    await sitting.does(PRESIDENT, "/dais unlock")
    assert floor.overwrites == before


# others


async def test_what_others_change_in_other_permissions_stays(sitting: Meeting, floor: FloorChannel) -> None:
    await sitting.does(PRESIDENT, "/dais lock")
    await floor.sets(floor.guild, allow=0, deny=WRITE | REACT)
    await floor.sets(floor.person(STRANGER), allow=VIEW)
    await sitting.does(PRESIDENT, "/dais unlock")
    assert floor.overwrites[floor.guild] == (0, REACT)
    assert floor.overwrites[floor.person(STRANGER)] == (VIEW, 0)


async def test_what_others_change_in_the_same_permissions_stays_and_the_dais_is_told_once(
    sitting: Meeting, floor: FloorChannel
) -> None:
    await sitting.does(PRESIDENT, "/dais lock")
    await floor.sets(floor.guild, allow=SEND, deny=WRITE & ~SEND)
    assert "Somebody has changed what everybody may write" in sitting.sees(PRESIDENT)
    told = sitting.words().count(next(own for own in sitting.words() if "Somebody has changed" in own))
    await sitting.does(PRESIDENT, "/speakers open", "/speakers close")
    assert floor.may_write(FRANCE)
    assert (told, sum("Somebody has changed" in own for own in sitting.words())) == (1, 1)
    await sitting.does(PRESIDENT, "/dais unlock")
    assert floor.overwrites[floor.guild] == (SEND, 0)


async def test_a_role_that_is_gone_is_forgotten(sitting: Meeting, floor: FloorChannel) -> None:
    await sitting.does(PRESIDENT, "/dais lock")
    (role,) = (own.id for own in sitting.stage.secretariat.guild.roles.values() if own.name == DELEGATES)
    with sitting.env._bot_scope():
        sitting.env.backend.delete_role(floor.guild, role)
        sitting.env.backend.delete_overwrite(floor.id, role)
    await sitting.settles()
    await sitting.does(PRESIDENT, "/dais unlock")
    assert floor.overwrites == {floor.guild: (REACT, 0)}
    assert await sitting.services.overwrites.channels() == []


async def test_a_channel_that_is_gone_is_forgotten(sitting: Meeting, floor: FloorChannel) -> None:
    await sitting.does(PRESIDENT, "/dais lock", "/dais lock slow=30s")
    with sitting.env._bot_scope():
        sitting.env.backend.delete_channel(floor.id)
    await sitting.settles()
    assert await sitting.services.overwrites.channels() == []
    assert await sitting.services.slow_modes.channels() == []


# restarts, adjournment, deletion


async def test_a_lock_outlives_a_restart_and_is_given_back_after_it(
    sitting: Meeting, floor: FloorChannel
) -> None:
    before = floor.overwrites
    await sitting.does(PRESIDENT, "/dais lock")
    writes = len(floor.writes())
    await sitting.restarts()
    assert not floor.may_write(FRANCE)
    assert len(floor.writes()) == writes
    await sitting.does(PRESIDENT, "/dais unlock")
    assert floor.overwrites == before


async def test_a_change_by_others_while_the_bot_is_away_is_left_so(
    sitting: Meeting, floor: FloorChannel
) -> None:
    await sitting.does(PRESIDENT, "/dais lock")
    await sitting.env.settle()
    await sitting.stage.bot.close()
    floor.begins_with({floor.guild: (SEND, 0)})
    await sitting.restarts()
    assert floor.may_write(STRANGER)
    await sitting.does(PRESIDENT, "/dais unlock")
    assert floor.overwrites[floor.guild] == (SEND, 0)


async def test_adjourning_gives_back_a_channel_locked_by_hand(sitting: Meeting, floor: FloorChannel) -> None:
    before = floor.overwrites
    await sitting.does(PRESIDENT, "/dais lock slow=10s", "/dais lock", "/sitting adjourn")
    assert (floor.overwrites, floor.slow_mode) == (before, 0)


async def test_deleting_the_committee_gives_back_its_channel(sitting: Meeting, floor: FloorChannel) -> None:
    before = floor.overwrites
    await sitting.does(PRESIDENT, "/dais lock", "/dais lock slow=10s")
    with sitting.env._bot_scope():
        await sitting.services.desk.remove(sitting.committee)
    await sitting.settles()
    assert (floor.overwrites, floor.slow_mode) == (before, 0)


async def test_a_committee_deleted_just_before_the_end_is_given_back_its_channel_by_the_next_start() -> None:
    async with meeting_of() as meeting:
        floor = FloorChannel(meeting)
        before = floor.overwrites
        await meeting.does(PRESIDENT, "/dais lock")
        meeting.env.inject_error("*", f"/channels/{floor.id}*", status=503, times=None)
        with meeting.env._bot_scope():
            await meeting.services.desk.remove(meeting.committee)
        await meeting.env.settle()
        meeting.env.backend.faults.clear()
        await meeting.stage.restart()
        assert floor.overwrites == before


async def test_a_silenced_delegation_may_not_write_though_others_may_until_it_is_lifted(
    sitting: Meeting, floor: FloorChannel
) -> None:
    before = floor.overwrites
    await _by_the_dais(sitting, SilenceDelegation(FRANCE))
    assert [name for name in (FRANCE, "Ghana") if floor.may_write(name)] == ["Ghana"]
    assert floor.may_press(FRANCE)
    await sitting.does(PRESIDENT, f"/committee seat person={STRANGER} delegation={FRANCE}")
    assert not floor.may_write(STRANGER)
    await sitting.restarts()
    await sitting.does(PRESIDENT, "/dais lock", "/dais unlock")
    assert not floor.may_write(FRANCE)
    await _by_the_dais(sitting, LiftSilence(FRANCE))
    assert floor.overwrites == before


async def _by_the_dais(meeting: Meeting, action: Action) -> None:
    """Have the President do something, by whatever command or button."""
    services = meeting.services
    president = Actor(await services.people.key_of(meeting.people[PRESIDENT].id))
    with meeting.env._bot_scope():
        await services.desk.submit(meeting.committee, action, president)
    await meeting.settles()


async def test_the_secretariat_goes_on_writing(sitting: Meeting, floor: FloorChannel) -> None:
    key = await sitting.services.people.key_of(floor.person(STRANGER))
    await sitting.services.secretariats.admit(floor.guild, person=key)
    await sitting.does(PRESIDENT, "/dais lock")
    assert floor.may_write(STRANGER)


async def test_a_committee_that_moves_to_another_floor_leaves_the_first_as_it_was(
    sitting: Meeting, floor: FloorChannel
) -> None:
    before, other = floor.overwrites, sitting.stage.secretariat.guild.create_text_channel("other")
    sitting.stage.channels["other"] = other
    await sitting.does(PRESIDENT, "/dais lock")
    with sitting.env._bot_scope():
        await sitting.services.desk.move_floor(sitting.committee, other.id)
    await sitting.settles()
    assert floor.overwrites == before
    assert not FloorChannel(sitting, "other").may_write(FRANCE)


async def test_a_channel_in_step_with_its_category_is_so_again(sitting: Meeting, floor: FloorChannel) -> None:
    backend, guild = sitting.env.backend, sitting.stage.secretariat.guild
    category = backend.channels[guild.create_category("Council").id]
    own = backend.channels[floor.id]
    category.overwrites = [replace(overwrite) for overwrite in own.overwrites]
    with sitting.env._bot_scope():
        backend.edit_channel(floor.id, {"parent_id": category.id})
        backend.announce_channel_update(category.id)
    await sitting.settles()
    await sitting.does(PRESIDENT, "/dais lock")
    channel = sitting.stage.bot.get_channel(floor.id)
    assert isinstance(channel, discord.TextChannel)
    assert not channel.permissions_synced
    await sitting.does(PRESIDENT, "/dais unlock")
    assert channel.permissions_synced


# what is in the way


async def test_a_thread_cannot_be_locked(sitting: Meeting, floor: FloorChannel) -> None:
    with sitting.env._bot_scope():
        thread = sitting.env.backend.create_thread(floor.id, "aside", floor.bot)
        await sitting.services.desk.move_floor(sitting.committee, thread.id)
    sitting.stage.channels[FLOOR] = ChannelHandle(sitting.env, sitting.stage.secretariat.guild, thread)
    await sitting.settles()
    assert "is a thread" in await sitting.is_refused(PRESIDENT, "/dais lock")
    assert floor.writes() == []


async def test_a_lock_is_refused_while_the_bot_lacks_the_permission_for_it(
    sitting: Meeting, floor: FloorChannel
) -> None:
    await floor.takes_from_the_bot("manage_roles")
    assert "Manage Permissions" in await sitting.is_refused(PRESIDENT, "/dais lock")
    await sitting.does(PRESIDENT, "/dais lock slow=30s")
    await floor.takes_from_the_bot("manage_channels")
    assert "Manage Channel" in await sitting.is_refused(PRESIDENT, "/dais lock slow=60s")
    assert floor.writes() == [f"/channels/{floor.id}"]


async def test_a_lock_that_would_change_a_role_above_the_bots_is_refused(
    sitting: Meeting, floor: FloorChannel
) -> None:
    role = sitting.stage.secretariat.guild.create_role("Above", position=90)
    await floor.sets(role.id, allow=SEND)
    answer = await sitting.is_refused(PRESIDENT, "/dais lock")
    assert f"<@&{role.id}> stands above my own role" in answer
    assert floor.writes() == []


async def test_a_permission_lost_while_it_is_locked_is_told_once_and_the_channel_is_given_back_later(
    sitting: Meeting, floor: FloorChannel
) -> None:
    before = floor.overwrites
    await sitting.does(PRESIDENT, "/dais lock")
    await floor.takes_from_the_bot("manage_roles")
    writes, looks = len(floor.writes()), floor.looks()
    await sitting.does(PRESIDENT, "/dais unlock", "/speakers open", "/speakers close")
    assert (len(floor.writes()), floor.looks()) == (writes, looks)
    assert sum("Give me Manage Permissions" in own for own in sitting.words()) == 1
    await floor.takes_from_the_bot("manage_roles", back=True)
    assert floor.overwrites == before


async def test_a_no_without_a_reason_is_told_once_and_not_tried_on_and_on(
    sitting: Meeting, floor: FloorChannel
) -> None:
    path = f"/channels/{floor.id}/permissions/*"
    sitting.env.inject_error("PUT", path, status=403, code=50013, times=None)
    await sitting.does(PRESIDENT, "/dais lock")
    looks = floor.looks()
    await sitting.does(PRESIDENT, "/speakers open", "/speakers close")
    assert floor.looks() == looks
    assert sum("Discord does not let me" in own for own in sitting.words()) == 1
    sitting.env.backend.faults.clear()
    await sitting.waits(61)
    await sitting.does(PRESIDENT, "/speakers open")
    assert not floor.may_write(FRANCE)


async def test_trouble_at_discord_is_waited_out(sitting: Meeting, floor: FloorChannel) -> None:
    sitting.env.inject_error("PUT", f"/channels/{floor.id}/permissions/*", status=503, times=3)
    await sitting.does(PRESIDENT, "/dais lock")
    await sitting.waits(120)
    assert not floor.may_write(FRANCE)
    assert floor.may_write(PRESIDENT)


async def test_the_debate_goes_on_whatever_the_channel_does(sitting: Meeting, floor: FloorChannel) -> None:
    sitting.env.inject_error("*", f"/channels/{floor.id}/permissions/*", status=400, times=None)
    sitting.env.inject_error("GET", f"/channels/{floor.id}", status=400, times=1)
    await sitting.does(PRESIDENT, "/dais lock", "/speakers open")
    await sitting.does(FRANCE, "/speakers join")
    assert sitting.session.speakers.queue == (FRANCE,)
