"""Warnings, silences and time-outs in Discord, by commands, menus and forms."""

from __future__ import annotations

from datetime import timedelta

import discord
import pytest
from simcord.backend.models import Message

from bot.procedure.rules.moderation.silences import SilenceLifted
from bot.rehearsal.messages import words_of
from bot.rendering.moderation.forms import TIMEOUT, TIMEOUT_NO
from tests.cogs.channels import FloorChannel
from tests.stages import PRESIDENT, STRANGER, Meeting

SECOND_CHAIR = "France"
TEN_MINUTES = "/dais silence delegation=Ghana for=10m reason=Shouting"
MISTAKEN = "fill {Why it is taken back: Mistaken}"
TIMED_OUT = f"{TEN_MINUTES} timeout=true"


class Server:
    """What Discord knows of the people of a meeting."""

    def __init__(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self.floor = FloorChannel(meeting)
        self.backend = meeting.env.backend

    def timed_out(self, name: str) -> str | None:
        """Until when somebody is timed out."""
        return self.backend.get_guild(self.floor.guild).members[self.floor.person(name)].timed_out_until

    def patches(self) -> int:
        """How often the bot has asked Discord to change somebody."""
        asked = self._meeting.env.http_requests
        return sum(own.method == "PATCH" and "/members/" in own.path for own in asked)

    async def lets_the_bot_moderate(self) -> None:
        """Give the bot the permission to time people out."""
        await self.floor.takes_from_the_bot("moderate_members", back=True)

    def private(self, name: str) -> list[str]:
        """What the bot has written to somebody."""
        me, other = self.backend.bot_user.id, self.floor.person(name)
        found: list[Message] = []
        for channel, messages in self.backend.messages.items():
            there = self.backend.channels.get(channel)
            recipients = getattr(there, "recipient_ids", None) or ()
            if other in recipients:
                found += [own for own in messages.values() if own.author_id == me]
        return [words_of(own) for own in sorted(found, key=lambda own: own.id)]


@pytest.fixture
async def server(sitting: Meeting) -> Server:
    """The server of a council in session, in which the bot may time people out."""
    found = Server(sitting)
    await found.lets_the_bot_moderate()
    return found


async def test_a_warning_is_told_to_the_room_the_delegation_and_the_dais(
    sitting: Meeting, server: Server
) -> None:
    answer = await sitting.does(PRESIDENT, '/dais warn delegation=Ghana reason="Out of turn"')
    assert "Ghana was warned, its warning 1: Out of turn." in answer
    assert "Ghana is warned" in sitting.sees("France")
    assert "You are warned" in server.private("Ghana")[-1]
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"')
    assert "Warnings: Ghana 1" in sitting.private_words(PRESIDENT)[-1]
    await sitting.does("Ghana", 'click "My delegation"')
    assert "Warnings: 1, the last for: Out of turn" in sitting.private_words("Ghana")[-1]
    answer = await sitting.does(PRESIDENT, '/dais unwarn warning=1 reason="It was China"')
    assert "Ghana has 0 warnings now" in answer
    assert "A warning is taken back" in server.private("Ghana")[-1]


async def test_a_silenced_delegation_is_told_until_when_and_votes(sitting: Meeting, server: Server) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("Ghana", 'click "Join the list"')
    await sitting.does(PRESIDENT, TEN_MINUTES)
    assert sitting.session.list.queue == ()
    assert not server.floor.may_write("Ghana")
    until = int((sitting.services.clock() + timedelta(minutes=10)).timestamp())
    refusal = await sitting.is_refused("Ghana", 'click "Join the list"')
    assert f"silenced until <t:{until}:t>" in refusal
    assert "“Order and decorum”" in refusal
    assert "You are silenced" in server.private("Ghana")[-1]
    await sitting.does("France", "/motion raise type=adjourn_meeting")
    await sitting.does(PRESIDENT, "/motion vote motion=1")
    await sitting.does("Ghana", 'click "No"')
    await sitting.does(PRESIDENT, "/vote close")
    await sitting.waits(600)
    assert server.floor.may_write("Ghana")
    assert "You may speak again" in server.private("Ghana")[-1]
    await sitting.does("Ghana", 'click "Join the list"')


async def test_a_silence_ends_once_however_often_the_bot_is_started_again(
    sitting: Meeting, server: Server
) -> None:
    await sitting.does(PRESIDENT, TEN_MINUTES)
    await sitting.restarts()
    assert not server.floor.may_write("Ghana")
    await sitting.sleeps(700)
    await sitting.waits(1)
    assert not sitting.session.moderation.silences
    await sitting.restarts()
    lifted = [event for _, event in await sitting.journal() if isinstance(event, SilenceLifted)]
    assert len(lifted) == 1
    assert server.floor.may_write("Ghana")


async def test_the_card_of_order_warns_silences_and_takes_back_by_menus_and_forms(
    sitting: Meeting, server: Server
) -> None:
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Order in the room"')
    assert "Nobody is silenced" in sitting.private_words(PRESIDENT)[-1]
    await sitting.does(PRESIDENT, 'choose "Ghana" in "Warn"', 'fill {What for: "Shouting"}')
    assert "Ghana was warned" in sitting.private_words(PRESIDENT)[-1]
    choosing = 'choose "Ghana" in "Silence"'
    without = f'"{TIMEOUT}": "{TIMEOUT_NO}"'
    await sitting.does(PRESIDENT, choosing, f"fill {{For how long: 5m, Reason: Again, {without}}}")
    silence = sitting.session.moderation.silence_of("Ghana")
    assert silence is not None
    assert (silence.reason, silence.timeout) == ("Again", False)
    await sitting.does(PRESIDENT, choosing, f"fill {{Reason: Until I say so, {without}}}")
    changed = sitting.session.moderation.silence_of("Ghana")
    assert changed is not None
    assert changed.until is None
    await sitting.does(PRESIDENT, 'choose "Ghana" in "Let speak again"')
    await sitting.does(
        PRESIDENT,
        'choose "Warning 1: Ghana" in "Take a warning back"',
        "fill {Why it is taken back: Mistaken}",
    )
    assert not sitting.session.moderation.silences
    assert not sitting.session.moderation.standing_warnings("Ghana")
    assert "taken back" in sitting.private_words(PRESIDENT)[-1]


async def test_the_card_is_for_the_dais(sitting: Meeting) -> None:
    for person in ("France", STRANGER):
        assert "for the dais" in await sitting.is_refused(person, "/dais order")
        assert "for the dais" in await sitting.is_refused(person, TEN_MINUTES)


async def test_what_cannot_be_is_refused_in_words_that_help(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, TEN_MINUTES)
    assert "change:True" in await sitting.is_refused(PRESIDENT, TEN_MINUTES)
    assert "from 1 min to 24 h" in await sitting.is_refused(
        PRESIDENT, "/dais silence delegation=China for=10s"
    )
    assert "no delegation named Gana" in await sitting.is_refused(
        PRESIDENT, "/dais warn delegation=Gana reason=Order"
    )
    await sitting.does(PRESIDENT, f"{TEN_MINUTES} change=true", "/dais unsilence delegation=Ghana")
    assert "nothing changes" in await sitting.is_refused(PRESIDENT, "/dais unsilence delegation=Ghana")
    assert "no warning 7" in await sitting.is_refused(PRESIDENT, "/dais unwarn warning=7 reason=Mistaken")


async def test_a_time_out_lasts_as_long_as_the_silence_and_rests_for_votes(
    sitting: Meeting, server: Server
) -> None:
    answer = await sitting.does(PRESIDENT, TIMED_OUT)
    assert "and timed out" in answer
    until = discord.utils.parse_time(server.timed_out("Ghana") or "")
    assert until == sitting.services.clock() + timedelta(minutes=10)
    assert server.timed_out("France") is None
    await sitting.does("France", "/motion raise type=adjourn_meeting")
    await sitting.does(PRESIDENT, "/motion vote motion=1")
    assert server.timed_out("Ghana") is None
    await sitting.does("Ghana", 'click "No"')
    await sitting.does(PRESIDENT, "/vote close")
    assert server.timed_out("Ghana") is not None
    before = server.patches()
    await sitting.waits(600)
    assert server.patches() == before
    assert not await sitting.services.timeouts.guilds()


async def test_a_time_out_is_given_back_after_a_restart(sitting: Meeting, server: Server) -> None:
    await sitting.does(PRESIDENT, "/dais silence delegation=Ghana timeout=true")
    await sitting.restarts()
    assert server.timed_out("Ghana") is not None
    await sitting.does(PRESIDENT, "/dais unsilence delegation=Ghana")
    assert server.timed_out("Ghana") is None
    assert not await sitting.services.timeouts.guilds()


async def test_a_time_out_that_others_gave_comes_back(sitting: Meeting, server: Server) -> None:
    ghana = server.floor.person("Ghana")
    theirs = (sitting.services.clock() + timedelta(minutes=3)).isoformat()
    server.backend.get_guild(server.floor.guild).members[ghana].timed_out_until = theirs
    await sitting.does(PRESIDENT, TIMED_OUT)
    await sitting.does(PRESIDENT, "/dais unsilence delegation=Ghana")
    assert discord.utils.parse_time(server.timed_out("Ghana") or "") == discord.utils.parse_time(theirs)


async def test_nobody_is_timed_out_during_a_vote(sitting: Meeting, server: Server) -> None:
    await sitting.does("France", "/motion raise type=adjourn_meeting")
    await sitting.does(PRESIDENT, "/motion vote motion=1")
    assert "a vote is being taken" in await sitting.is_refused(PRESIDENT, TIMED_OUT)
    await sitting.does(PRESIDENT, TEN_MINUTES)
    assert server.timed_out("Ghana") is None


async def test_who_cannot_be_timed_out_is_named_and_nothing_happens(sitting: Meeting) -> None:
    server = Server(sitting)
    await server.floor.takes_from_the_bot("moderate_members")
    assert "Moderate Members" in await sitting.is_refused(PRESIDENT, TIMED_OUT)
    await server.lets_the_bot_moderate()
    guild, ghana = sitting.stage.secretariat.guild, server.floor.person("Ghana")
    admin = guild.create_role("Head of school", permissions=discord.Permissions(administrator=True))
    server.backend.get_guild(server.floor.guild).members[ghana].role_ids.append(admin.id)
    refusal = await sitting.is_refused(PRESIDENT, TIMED_OUT)
    assert f"<@{ghana}> is an administrator" in refusal
    assert server.timed_out("Ghana") is None


async def test_where_discord_says_no_all_the_same_the_silence_holds_and_the_dais_is_told(
    sitting: Meeting, server: Server
) -> None:
    sitting.env.inject_error(
        "PATCH", "/guilds/*/members/*", status=403, code=50013, message="Missing Permissions"
    )
    await sitting.does(PRESIDENT, TIMED_OUT)
    assert sitting.session.moderation.silence_of("Ghana") is not None
    assert "A time-out was refused" in "\n".join(sitting.words())
    assert not await sitting.services.timeouts.guilds()


async def test_a_chair_pressing_twice_silences_once(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, TEN_MINUTES)
    answer = await sitting.delivers_again(PRESIDENT)
    assert "recorded already" in answer
    assert len(sitting.session.moderation.silences) == 1


async def test_a_chair_does_not_warn_the_delegation_it_sits_for(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, f"/dais appoint person={SECOND_CHAIR}")
    assert "You sit for France" in await sitting.is_refused(
        SECOND_CHAIR, "/dais warn delegation=France reason=Order"
    )
    assert "on the dais" in await sitting.is_refused(
        PRESIDENT, "/dais silence delegation=France timeout=true"
    )


async def test_nobody_leaves_behind_the_closed_doors_of_a_vote_and_is_told_why(sitting: Meeting) -> None:
    await sitting.does("France", "/motion raise type=adjourn_meeting")
    await sitting.does(PRESIDENT, "/motion vote motion=1")
    for person, line in (
        ("Ghana", "/rollcall answer presence=absent"),
        (PRESIDENT, "/rollcall mark delegation=Ghana presence=absent"),
    ):
        assert "The doors are closed while vote 1 is taken" in await sitting.is_refused(person, line)


async def test_the_floor_is_one_press_away_in_a_house_with_a_list(sitting: Meeting) -> None:
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does("Ghana", 'click "Join the list"')
    await sitting.does(PRESIDENT, 'click "Chair\'s panel"', 'click "Next speaker"')
    assert sitting.session.speech is not None
