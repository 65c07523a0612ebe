"""Setting a committee up on the private card: step by step, checked before anything is made, founded once."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import discord
import pytest
from simcord.enums import ChannelType

from bot.procedure.state.session import Session
from bot.rehearsal.messages import buttons_of
from bot.rehearsal.stage import FLOOR, RESULTS, SECRETARIAT
from bot.rendering.setup.texts import being_founded_text
from bot.services.desk import Desk
from bot.settings.setups import Setup, read_setup
from bot.storage.committees import Committee
from bot.storage.errors import StorageFull
from tests.stages import PRESIDENT, STRANGER, Meeting, meeting_of

FOUND = 'click "Found the committee"'
MAKE = 'click "Make them for me"'


@pytest.fixture
async def server() -> AsyncIterator[Meeting]:
    """A server with people and without a committee; President administers it too."""
    async with meeting_of(founded=False) as opened:
        guild = opened.env.guild
        second = guild.create_role("Deputies", permissions=discord.Permissions(manage_guild=True))
        opened.people["Deputy"] = guild.add_member(opened.env.create_user("deputy"), roles=[second])
        yield opened


def committees(server: Meeting) -> tuple[Committee, ...]:
    return server.services.desk.committees


def founded(server: Meeting) -> tuple[Committee, Session]:
    """The one committee there is, and its state."""
    (own,) = committees(server)
    return own, server.services.desk.session(own.id)


async def kept(server: Meeting, person: str = SECRETARIAT) -> Setup | None:
    """What somebody has chosen so far."""
    key = await server.services.people.key_of(server.people[person].id)
    stored = await server.services.setups.of(server.env.guild.id, key)
    return None if stored is None else read_setup(stored.content)


def there(server: Meeting) -> list[tuple[str, int]]:
    """Every channel and role of the server."""
    guild = server.env.guild
    channels = [(name, own.id) for name, own in guild.channels.items()]
    return sorted([*channels, *((name, own.id) for name, own in guild.roles.items())])


def allow(server: Meeting, **permissions: bool) -> None:
    """Let the bot do this in the server and nothing else."""
    own = server.stage.bot.guilds[0].me.top_role.id
    allowed = discord.Permissions(**permissions).value
    server.env.backend.edit_role(server.env.guild.id, own, {"permissions": allowed})


def channel_named(server: Meeting, name: str) -> Any:
    return server.env.guild.channels[name]


async def is_told(server: Meeting, line: str, words: str, person: str = SECRETARIAT) -> None:
    """Somebody is told these words on doing something that changes nothing."""
    chosen, before = await kept(server, person), there(server)
    assert words in await server.tries(person, line)
    assert await kept(server, person) == chosen
    assert there(server) == before
    assert committees(server) == ()


# founding


async def test_the_shortest_way_is_to_open_it_and_press_once(server: Meeting) -> None:
    shown = await server.does(SECRETARIAT, "/committee create")
    assert "Nothing is missing. Press Found the committee" in shown
    answer = await server.does(SECRETARIAT, FOUND)
    assert "The committee is founded" in answer
    own, session = founded(server)
    assert own.floor_channel_id == server.stage.channels[FLOOR].id
    assert own.other_channels == (None, None, None)
    assert (session.body.name, len(session.body.members)) == ("Economic and Social Council", 54)
    assert session.body.dais == {await server.services.people.key_of(server.people[SECRETARIAT].id)}
    assert await kept(server) is None
    assert "not in session" in await server.does(SECRETARIAT, "/dais panel")


async def test_from_an_empty_server_to_the_roll_call_by_pressing_alone(server: Meeting) -> None:
    steps = ("/committee create", FOUND, *map('click "{}"'.format, ("Chair's panel", "Open the sitting")))
    await server.does(SECRETARIAT, *steps, 'click "Start roll call"')
    assert founded(server)[1].roll.calling


async def test_everything_can_be_chosen_on_the_way(server: Meeting) -> None:
    guild = server.env.guild
    guild.create_text_channel("dais")
    guild.create_voice_channel("chamber")
    guild.create_role("Chairs")
    for line in (
        "/committee create",
        *('click "Step by step"', 'click "Change the name"', "fill {Name: Model Council}"),
        *('choose "Small Council 2026" in "Whose committee?"', 'click "Next: rules"'),
        *('choose "THIMUN rules of procedure" in "Which rules of procedure?"', 'click "Next: topic"'),
        *('choose "No topic" in "Which topic?"', 'click "Next: chairs"'),
        f'choose "{PRESIDENT}, France" in "Who chairs? (else you)"',
        *('choose "Chairs" in "A role that chairs too"', 'click "Next: channels"'),
        'choose "announcements" in "Results: on the floor"',
        'choose "dais" in "Dais: no channel of its own"',
        *('choose "chamber" in "Voice or stage: none"', 'click "Done"'),
        FOUND,
    ):
        await server.does(SECRETARIAT, line)
    own, session = founded(server)
    body, channels = (
        session.body,
        [server.stage.channels[RESULTS], *map(guild.channels.get, ("dais", "chamber"))],
    )
    assert own.other_channels == tuple(channel.id for channel in channels if channel)
    assert (body.name, body.year, len(body.members)) == ("Model Council", 2026, 7)
    assert (body.rulebook.name, body.topic) == ("thimun", "")
    people = [server.people[name] for name in (PRESIDENT, "France")]
    assert body.dais == {await server.services.people.key_of(person.id) for person in people}
    assert body.dais_roles == {guild.roles["Chairs"].id}
    members = [await server.stage.bot.guilds[0].fetch_member(person.id) for person in people]
    assert all("Chairs" in [role.name for role in own.roles] for own in members)


async def test_channels_are_made_for_it_and_only_the_chairs_see_that_of_the_dais(server: Meeting) -> None:
    await server.does(
        SECRETARIAT,
        *("/committee create", 'choose "Chairs" in "Change…"'),
        f'choose "{PRESIDENT}" in "Who chairs? (else you)"',
        *('click "Make a role for the dais"', 'click "Next: channels"', MAKE),
        *('choose "A voice channel" in "Voice"', 'click "Done"', FOUND),
    )
    own, session = founded(server)
    guild = server.stage.bot.guilds[0]
    (category,) = guild.categories
    assert category.name == "Economic and Social Council"
    made = {channel.name: channel for channel in category.channels}
    assert set(made) == {"floor", "results", "dais", "chamber"}
    assert (own.floor_channel_id, *own.other_channels) == tuple(
        made[name].id for name in ("floor", "results", "dais", "chamber")
    )
    (role,) = (own for own in guild.roles if own.name == "Dais: Economic and Social Council")
    assert session.body.dais_roles == {role.id}
    president, delegate = [await guild.fetch_member(server.people[name].id) for name in (PRESIDENT, "France")]
    assert role in president.roles
    assert made["dais"].permissions_for(president).view_channel
    assert not made["dais"].permissions_for(delegate).view_channel
    assert not made["results"].permissions_for(delegate).send_messages
    stored = server.env.backend.messages[own.floor_channel_id].values()
    assert any("Chair's panel" in buttons_of(message) for message in stored)


async def test_where_a_committee_sits_the_next_has_channels_made(server: Meeting) -> None:
    await server.does(SECRETARIAT, "/committee create", FOUND, "/committee create", FOUND)
    first, second = committees(server)
    assert first.floor_channel_id == server.stage.channels[FLOOR].id
    assert second.floor_channel_id == channel_named(server, "floor").id


async def test_two_committees_of_one_server_share_no_channel_and_no_action(server: Meeting) -> None:
    await server.does(
        SECRETARIAT, "/committee create", FOUND, "/committee create", 'choose "Channels" in "Change…"'
    )
    await server.does(SECRETARIAT, 'click "Use channels I have"')
    refusal = await server.tries(SECRETARIAT, 'choose "general" in "Floor: this channel"')
    assert "is the floor of Economic and Social Council. Choose another channel." in refusal
    await server.does(SECRETARIAT, 'choose "announcements" in "Floor: this channel"', 'click "Done"')
    await server.does(SECRETARIAT, FOUND)
    first, second = committees(server)
    before = server.services.desk.session(first.id)
    await server.people[SECRETARIAT].slash(server.stage.channels[RESULTS], "sitting open")
    assert server.services.desk.session(first.id) == before
    assert server.services.desk.session(second.id).sitting.number == 1


# what lasts


async def test_what_is_chosen_outlives_a_restart_and_the_old_card_goes_on(server: Meeting) -> None:
    await server.does(SECRETARIAT, "/committee create", 'choose "Rules" in "Change…"')
    await server.does(SECRETARIAT, 'choose "NMUN rules of procedure" in "Which rules of procedure?"')
    await server.restarts()
    await server.does(SECRETARIAT, 'click "Next: topic"', 'choose "No topic" in "Which topic?"')
    again = await server.does(SECRETARIAT, "/committee create")
    assert "You had begun this before" in again
    assert "NMUN rules of procedure" in again
    await server.does(SECRETARIAT, FOUND)
    body = founded(server)[1].body
    assert (body.rulebook.name, body.topic) == ("nmun", "")


async def test_two_administrators_set_up_at_once_without_disturbing_each_other(server: Meeting) -> None:
    for person, rules in ((SECRETARIAT, "NMUN"), ("Deputy", "THIMUN")):
        await server.does(person, "/committee create", 'choose "Rules" in "Change…"')
        await server.does(person, f'choose "{rules} rules of procedure" in "Which rules of procedure?"')
    mine, others = await kept(server), await kept(server, "Deputy")
    assert (mine and mine.rulebook, others and others.rulebook) == ("nmun", "thimun")
    await server.does("Deputy", 'click "Overview"', FOUND)
    assert founded(server)[1].body.rulebook.name == "thimun"
    assert await kept(server) == mine
    refusal = await server.tries(SECRETARIAT, 'click "Overview"')
    assert "is the floor of Economic and Social Council" in refusal


async def test_a_control_of_somebody_elses_set_up_does_nothing(server: Meeting) -> None:
    await server.does(SECRETARIAT, "/committee create")
    (card,) = server.private(SECRETARIAT)
    await server.does("Deputy", "/committee create")
    (other,) = server.private("Deputy")
    before = await kept(server), await kept(server, "Deputy")
    for label in ("Found the committee", "Step by step", "Throw away"):
        answer = await server.forges("Deputy", buttons_of(card)[label], on=other)
        assert "This set-up is over, or it is somebody else's." in answer
    assert (await kept(server), await kept(server, "Deputy")) == before
    assert committees(server) == ()


async def test_whoever_lost_the_permission_sets_up_no_more(server: Meeting) -> None:
    await is_told(server, "/committee create", "Only administrators of this server", STRANGER)
    await server.does("Deputy", "/committee create")
    role = next(own for own in server.stage.bot.guilds[0].roles if own.name == "Deputies")
    await role.edit(permissions=discord.Permissions.none())
    await is_told(server, FOUND, "Only administrators of this server", "Deputy")


async def test_a_set_up_is_thrown_away_after_a_question(server: Meeting) -> None:
    await server.does(SECRETARIAT, "/committee create", 'click "Throw away"')
    assert await kept(server) is not None
    await server.does(SECRETARIAT, 'click "Keep it"', 'click "Throw away"', 'click "Throw it away"')
    assert await kept(server) is None


# what stands in the way


async def test_what_the_bot_may_not_do_is_named_with_where_it_is_set(server: Meeting) -> None:
    guild = server.env.guild
    closed = discord.PermissionOverwrite(attach_files=False, read_message_history=False)
    guild.create_text_channel("closed", overwrites={guild.default_role: closed})
    await server.does(SECRETARIAT, "/committee create", 'choose "Channels" in "Change…"')
    words = "I may not Attach Files and Read Message History. Allow me that in the channel's settings"
    await is_told(server, 'choose "closed" in "Results: on the floor"', words)
    allow(server, manage_roles=True, view_channel=True)
    await server.does(SECRETARIAT, MAKE)
    words = "I may not Manage Channels in this server, which it takes to make channels."
    await is_told(server, 'click "Done"', words)
    await server.tries(SECRETARIAT, FOUND)
    assert committees(server) == ()


async def test_what_is_gone_by_the_time_of_founding_is_named_with_its_remedy(server: Meeting) -> None:
    guild = server.env.guild
    guild.create_text_channel("soon-gone")
    guild.create_role("Gone")
    await server.does(SECRETARIAT, "/committee create", 'choose "Chairs" in "Change…"')
    await server.does(SECRETARIAT, f'choose "{STRANGER}" in "Who chairs? (else you)"')
    await server.does(SECRETARIAT, 'choose "Gone" in "A role that chairs too"', 'click "Next: channels"')
    await server.does(SECRETARIAT, 'choose "soon-gone" in "Results: on the floor"', 'click "Done"')
    seen = server.stage.bot.guilds[0]
    await next(own for own in seen.channels if own.name == "soon-gone").delete()
    await next(own for own in seen.roles if own.name == "Gone").delete()
    guild.remove_member(server.people[STRANGER])
    answer = await server.tries(SECRETARIAT, FOUND)
    for words in (
        "The channel chosen for the results channel is no longer there. Choose another.",
        "The role chosen for the dais is no longer there. Choose another, or none.",
        "is not in this server any more. Choose another chair.",
    ):
        assert words in answer
    assert committees(server) == ()


async def test_a_role_that_cannot_be_given_is_refused_with_the_reason(server: Meeting) -> None:
    guild = server.env.guild
    guild.create_role("Above", position=50)
    await server.does(SECRETARIAT, "/committee create", 'choose "Chairs" in "Change…"')
    for role, words in (
        ("Above", "stands above my own role, so I cannot give it to the chairs."),
        ("@everyone", "Everybody has this role, so all would chair."),
        (
            server.stage.bot.guilds[0].me.top_role.name,
            "belongs to another app and cannot be given to chairs.",
        ),
    ):
        await is_told(server, f'choose "{role}" in "A role that chairs too"', words)


async def test_a_bot_does_not_chair(server: Meeting) -> None:
    await server.does(SECRETARIAT, "/committee create", 'choose "Chairs" in "Change…"')
    robot = server.env.guild.add_member(server.env.create_user("robot", bot=True))
    server.people["Robot"] = robot
    await server.does(SECRETARIAT, 'choose "Robot" in "Who chairs? (else you)"', 'click "Overview"')
    await is_told(server, FOUND, "is a bot and cannot chair. Choose a person.")


@pytest.mark.parametrize(
    ("subject", "picks"),
    [
        *(("{}-list", "nato"), ("{}-list", "-"), ("{}-rulebook", "../ecosoc"), ("{}-topic", "weather")),
        *(("{}-chairs", "12a"), ("{}-chairs", "²"), ("{}-role", "1" * 40), ("{}-names", "0")),
        *(
            ("{}-chamber", "cellar"),
            ("{}-everything", "x"),
            ("{}", "x"),
            ("", "x"),
            ("x-list", "ecosoc_2015"),
        ),
    ],
)
async def test_a_forged_choice_is_told_and_changes_nothing(server: Meeting, subject: str, picks: str) -> None:
    await server.does(SECRETARIAT, "/committee create")
    (card,) = server.private(SECRETARIAT)
    number = buttons_of(card)["Found the committee"].split(":")[3]
    before = await kept(server)
    answer = await server.forges(
        SECRETARIAT, f"m1:setup_choose:0:{subject.format(number)}:", picks=picks, on=card
    )
    assert "This button is out of date." in answer
    assert await kept(server) == before


async def test_a_channel_of_another_server_is_not_taken(server: Meeting) -> None:
    elsewhere = server.env.create_guild("Elsewhere").create_text_channel("floor")
    await server.does(SECRETARIAT, "/committee create")
    (card,) = server.private(SECRETARIAT)
    number = buttons_of(card)["Found the committee"].split(":")[3]
    for part in ("floor", "results", "dais", "voice"):
        answer = await server.forges(
            SECRETARIAT, f"m1:setup_choose:0:{number}-{part}:", picks=str(elsewhere.id), on=card
        )
        assert "is no longer there. Choose another." in answer
    assert await kept(server) == Setup("ecosoc_2015")


async def test_a_name_shows_as_it_is_written_and_is_no_longer_than_a_card_has_room_for(
    server: Meeting,
) -> None:
    await server.does(SECRETARIAT, "/committee create", 'choose "Name and members" in "Change…"')
    await server.does(SECRETARIAT, 'click "Change the name"')
    shown = await server.does(SECRETARIAT, 'fill {Name: "**@everyone** <@1> [x](http://y)"}')
    assert "**@everyone** <@1> [x](http://y)" in shown
    await server.does(
        SECRETARIAT, 'click "Overview"', MAKE.replace("Make them for me", "Found the committee")
    )
    assert founded(server)[1].body.name == "**@everyone** <@1> [x](http://y)"


# nothing is left half made


async def test_what_was_made_is_removed_again_where_founding_fails(server: Meeting) -> None:
    await server.does(SECRETARIAT, "/committee create", 'choose "Chairs" in "Change…"')
    await server.does(SECRETARIAT, 'click "Make a role for the dais"', 'click "Next: channels"', MAKE)
    await server.does(SECRETARIAT, 'click "Done"')
    before = there(server)
    guild = server.stage.bot.guilds[0]
    create, calls = guild.create_text_channel, iter((False, False, True))

    async def third_fails(*args: Any, **kwargs: Any) -> Any:
        if next(calls):
            fault = {"method": "POST", "path": "/guilds/*/channels", "status": 400, "code": 30013}
            server.env.backend.faults.append({**fault, "message": "Too many channels", "times": 1})
        return await create(*args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(discord.Guild, "create_text_channel", lambda _, *args, **own: third_fails(*args, **own))
        answer = await server.tries(SECRETARIAT, FOUND)
    assert (
        "Nothing was founded, and nothing is left of the attempt. Discord refused: Too many channels."
        in answer
    )
    assert there(server) == before
    assert committees(server) == ()
    await server.does(SECRETARIAT, FOUND)
    assert len(committees(server)) == 1


async def test_what_cannot_be_removed_again_is_named(
    server: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    await server.does(
        SECRETARIAT, "/committee create", 'choose "Channels" in "Change…"', MAKE, 'click "Done"'
    )

    async def full(*_: Any, **__: Any) -> Any:
        raise StorageFull("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(Desk, "establish", full)
        server.env.inject_error(
            "DELETE", "/channels/*", status=403, code=50013, message="Missing Permissions"
        )
        answer = await server.tries(SECRETARIAT, FOUND)
    assert "Nothing was founded." in answer
    assert "the disk is full" in answer
    assert f"I could not remove what I had made: <#{channel_named(server, 'dais').id}>. Remove it." in answer
    assert committees(server) == ()


async def test_what_a_crash_left_behind_is_removed_at_the_next_attempt(
    server: Meeting, monkeypatch: pytest.MonkeyPatch
) -> None:
    await server.does(
        SECRETARIAT, "/committee create", 'choose "Channels" in "Change…"', MAKE, 'click "Done"'
    )

    async def killed(*_: Any, **__: Any) -> Any:
        raise RuntimeError("killed")

    with monkeypatch.context() as patch:
        patch.setattr(Desk, "establish", killed)
        patch.setattr("cogs.ui.setup_making.Made.undo", killed)
        await server.tries(SECRETARIAT, FOUND)
    left = await kept(server)
    assert left is not None
    assert len(left.made) == 4
    await server.restarts()
    await server.does(SECRETARIAT, FOUND)
    own = founded(server)[0]
    kinds = [own.type for own in server.env.backend.channels.values()]
    assert kinds.count(ChannelType.CATEGORY) == 1
    assert own.floor_channel_id == channel_named(server, "floor").id
    assert own.floor_channel_id not in left.made


async def test_a_second_press_founds_no_second_committee(server: Meeting) -> None:
    await server.does(SECRETARIAT, "/committee create")
    (card,) = server.private(SECRETARIAT)
    press = buttons_of(card)["Found the committee"]
    number = int(press.split(":")[3])
    assert await server.services.setups.claim(number, server.stage.bot.this_run)
    assert being_founded_text() in await server.forges(SECRETARIAT, press, on=card)
    assert committees(server) == ()
    await server.services.setups.release(number)
    await server.forges(SECRETARIAT, press, on=card)
    assert "This set-up is over" in await server.forges(SECRETARIAT, press, on=card)
    assert "This set-up is over" in await server.delivers_again(SECRETARIAT)
    assert len(committees(server)) == 1


# lists of one's own


async def uploads(server: Meeting, name: str, content: str) -> str:
    """What the secretariat is told on uploading a list."""
    card = server.private(SECRETARIAT)[-1]
    form = await server.people[SECRETARIAT].click(server.live(card), label="Upload a list")
    (field,) = server.fields(form)
    await server.people[SECRETARIAT].submit_modal(form, {field: (name, content.encode())})
    return server.private_words(SECRETARIAT)[-1]


async def test_a_list_is_uploaded_and_its_names_are_matched(server: Meeting) -> None:
    await server.does(SECRETARIAT, "/committee create", 'choose "Name and members" in "Change…"')
    shown = await uploads(
        server, "mine.csv", "name,group\nFrance,West\nBrasil,\nAtlantis,\nHoly See,observer\n"
    )
    assert "mine.csv: 3 members, 1 observer." in shown
    assert "Brasil → Brazil" in shown
    assert "Atlantis →" not in shown
    await server.does(SECRETARIAT, 'click "Take the names on the right"', 'click "Overview"', FOUND)
    body = founded(server)[1].body
    assert [own.name for own in body.delegations] == ["Atlantis", "Brazil", "France", "Holy See"]
    assert [own.name for own in body.delegations if own.observer] == ["Holy See"]


async def test_a_list_that_cannot_be_read_is_told_by_line_and_changes_nothing(server: Meeting) -> None:
    await server.does(SECRETARIAT, "/committee create", 'choose "Name and members" in "Change…"')
    shown = await uploads(server, "mine.csv", "name\nFrance\nFrance\n")
    assert "mine.csv cannot be read yet, and nothing has changed." in shown
    assert "Line 3: " in shown
    assert await kept(server) == Setup("ecosoc_2015")
