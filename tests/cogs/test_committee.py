"""/committee: founding, seating, admitting, settings, deleting."""

from __future__ import annotations

import discord
import pytest

from bot.rehearsal.stage import SECRETARIAT
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, STRANGER, Meeting


async def in_channel(meeting: Meeting, where: str, person: str, command: str, **options: object) -> str:
    """What somebody is told on a command in a channel of its own."""
    channel = meeting.stage.channels.get(where) or meeting.env.guild.create_text_channel(where)
    meeting.stage.channels.setdefault(where, channel)
    return meeting.said(await meeting.people[person].slash(channel, command, **options))


@pytest.mark.parametrize("command", ["sitting open", "speakers list", "vote history", "dais panel"])
async def test_in_a_channel_of_no_committee_everybody_is_told_how_to_make_one(
    meeting: Meeting, command: str
) -> None:
    answer = await in_channel(meeting, "lobby", "France", command)
    assert "No committee sits in this channel" in answer
    assert "/committee create" in answer


async def test_an_administrator_founds_a_committee_of_a_list(meeting: Meeting) -> None:
    answer = await in_channel(
        meeting, "council", SECRETARIAT, "committee create", members="ecosoc_2015", name="Second Council"
    )
    assert "Second Council" in answer
    assert "54 members" in answer
    assert "Second Council" in meeting.words("council")[-1]
    committee = meeting.services.desk.committee_in(meeting.stage.channels["council"].id)
    assert committee is not None
    assert meeting.services.desk.session(committee.id).body.dais == {
        await meeting.services.people.key_of(meeting.people[SECRETARIAT].id)
    }


async def test_two_committees_of_one_server_do_not_hear_of_each_other(sitting: Meeting) -> None:
    await in_channel(sitting, "council", SECRETARIAT, "committee create", name="Second Council")
    before, words = sitting.session, sitting.words()
    await in_channel(sitting, "council", SECRETARIAT, "sitting open")
    assert sitting.session == before
    assert sitting.words() == words
    assert "Sitting 1 opened" in "\n".join(sitting.words("council"))
    assert "sit for no delegation" in await in_channel(sitting, "council", "France", "speakers join")


async def test_only_administrators_found_committees(meeting: Meeting) -> None:
    for person in (PRESIDENT, "France"):
        answer = await in_channel(meeting, "council", person, "committee create")
        assert "Only administrators of this server" in answer
    assert len(meeting.services.desk.committees) == 1


async def test_a_channel_has_one_committee(meeting: Meeting) -> None:
    assert "already sits in this channel" in await in_channel(
        meeting, "floor", SECRETARIAT, "committee create"
    )


async def test_an_unknown_list_is_told_with_those_there_are(meeting: Meeting) -> None:
    answer = await in_channel(meeting, "council", SECRETARIAT, "committee create", members="nato")
    assert "“nato”" in answer
    assert "ecosoc_2015" in answer
    offered = await meeting.people[SECRETARIAT].autocomplete(
        meeting.stage.channels["council"], "committee create", "members", "ECOSOC"
    )
    assert [own["value"] for own in offered] == ["ecosoc_2015", "ecosoc_2026"]


async def test_what_the_bot_may_not_do_in_the_channel_is_told_before_anything_is_founded(
    meeting: Meeting,
) -> None:
    guild = meeting.env.guild
    channel = guild.create_text_channel(
        "closed", overwrites={guild.default_role: discord.PermissionOverwrite(attach_files=False)}
    )
    meeting.stage.channels["closed"] = channel
    answer = await in_channel(meeting, "closed", SECRETARIAT, "committee create")
    assert "Attach Files" in answer
    assert len(meeting.services.desk.committees) == 1


async def test_people_are_seated_and_unseated(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, f"/committee seat person={STRANGER} delegation=usa")
    key = await meeting.services.people.key_of(meeting.people[STRANGER].id)
    assert meeting.session.body.seats[key] == "United States of America"
    refusal = await meeting.is_refused(PRESIDENT, f"/committee seat person={STRANGER} delegation=usa")
    assert "already sits for United States of America" in refusal
    await meeting.does(PRESIDENT, f"/committee unseat person={STRANGER}")
    assert key not in meeting.session.body.seats
    assert "no seat to free" in await meeting.is_refused(PRESIDENT, f"/committee unseat person={STRANGER}")


async def test_nobody_seats_himself(meeting: Meeting) -> None:
    refusal = await meeting.is_refused(STRANGER, f"/committee seat person={STRANGER} delegation=France")
    assert "This is for the dais to do" in refusal


async def test_an_unknown_delegation_is_refused_with_the_nearest_names(meeting: Meeting) -> None:
    refusal = await meeting.is_refused(PRESIDENT, f"/committee seat person={STRANGER} delegation=Brasil")
    assert "no delegation named Brasil" in refusal
    assert "Did you mean Brazil" in refusal


async def test_delegations_are_admitted_and_taken_out(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/committee add name=Palau", "/committee add name=UNICEF observer=true")
    body = meeting.session.body
    assert (len(body.members), body.find("UNICEF") is not None) == (len(MEMBERS) + 1, True)
    await meeting.does(PRESIDENT, "/committee remove delegation=palau")
    assert meeting.session.body.find("Palau") is None
    assert "already a delegation named France" in await meeting.is_refused(
        PRESIDENT, "/committee add name=France"
    )


async def test_members_status_and_rules_are_shown_to_whoever_asks(meeting: Meeting) -> None:
    members = await meeting.does(STRANGER, "/committee members")
    assert all(name in members for name in (*MEMBERS, OBSERVER))
    assert "7 members" in await meeting.does(STRANGER, "/committee status")
    assert "Quorum" in await meeting.does(STRANGER, "/committee rules")


async def test_results_go_where_the_dais_says(sitting: Meeting) -> None:
    assert "This is for the dais to do" in await sitting.is_refused("France", "/committee settings")
    await sitting.does(PRESIDENT, "/committee settings")
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards", "/vote close")
    assert sitting.results() == []
    assert any("Vote 1: result" in own for own in sitting.words())
    await sitting.does(PRESIDENT, "/committee settings results=results")
    assert sitting.services.desk.committees[0].results_channel_id == sitting.stage.channels["results"].id


async def test_a_committee_is_deleted_by_an_administrator_who_writes_its_name(meeting: Meeting) -> None:
    history = await meeting.journal()
    assert "Only administrators" in await meeting.is_refused(
        PRESIDENT, '/committee delete name="Small Council"'
    )
    assert "Nothing was deleted" in await meeting.does(SECRETARIAT, "/committee delete name=Small")
    number, panel = meeting.committee, meeting.panel()
    await meeting.does(SECRETARIAT, '/committee delete name="small council"')
    assert meeting.services.desk.committees == ()
    assert await meeting.services.desk.history(number) == history
    assert "no longer here" in await meeting.presses(PRESIDENT, panel, "Chair's panel")
    assert "No committee sits" in await in_channel(meeting, "floor", STRANGER, "committee status")
    assert "54 members" in await in_channel(meeting, "floor", SECRETARIAT, "committee create")


async def test_a_control_of_a_committee_of_another_server_is_refused(meeting: Meeting) -> None:
    guild = meeting.env.create_guild("Elsewhere")
    everything = guild.create_role("Host", permissions=discord.Permissions.all())
    meeting.people["Host"] = guild.add_member(meeting.people[PRESIDENT].user, roles=[everything])
    meeting.stage.channels["elsewhere"] = guild.create_text_channel("floor")
    await in_channel(meeting, "elsewhere", "Host", "committee create", name="Elsewhere")
    (panel,) = meeting.messages("elsewhere")
    before = meeting.session
    answer = await meeting.forges(
        "Host", f"r1:open_sitting:{meeting.committee}::", on=panel, channel="elsewhere"
    )
    assert "no longer here" in answer
    assert meeting.session == before
