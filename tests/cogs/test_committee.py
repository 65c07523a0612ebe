"""/committee: founding, seating, admitting, settings, deleting."""

from __future__ import annotations

import discord
import pytest

from bot.recount.report import recount_file
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
        answer = await in_channel(meeting, "council", person, "committee create", name="Other")
        assert "Only administrators of this server" in answer
    assert len(meeting.services.desk.committees) == 1


async def test_a_channel_has_one_committee(meeting: Meeting) -> None:
    answer = await in_channel(meeting, "floor", SECRETARIAT, "committee create", name="Other Council")
    assert "is the floor of Small Council. Choose another channel." in answer
    assert len(meeting.services.desk.committees) == 1


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
    answer = await in_channel(meeting, "closed", SECRETARIAT, "committee create", name="Other")
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


async def test_the_rules_are_turned_page_by_page(meeting: Meeting) -> None:
    first = await meeting.does("France", "/committee rules")
    assert "Debate needs at least a third of the members (3 of 7) in the room." in first
    motions = await meeting.does("France", 'choose "Motions" in "Page: Meetings and quorums"')
    assert "4 Closure of the debate · simple majority (4 of 7)" in motions
    assert len(meeting.private("France")) == 1


async def test_one_rule_is_shown_by_its_key(meeting: Meeting) -> None:
    shown = await meeting.does(STRANGER, "/committee rules key=caucus.total_maximum")
    assert "A caucus may last at most 30 min." in shown
    assert "a duration from 30s to 24h" in shown
    assert "Did you mean caucus.total" in await meeting.is_refused(
        STRANGER, "/committee rules key=caucus.total_maxmum"
    )


async def test_a_rule_is_changed_by_the_dais_for_everybody_to_hear(sitting: Meeting) -> None:
    told = await sitting.does(PRESIDENT, "/committee rules key=caucus.total_maximum value=20m")
    assert "From now on a caucus may last at most 20 min; until now 30 min." in told
    assert sitting.session.rulebook.caucus.total_maximum == 1200
    announced = sitting.words()[-2]
    assert "Rules changed" in announced
    assert "From now on a caucus may last at most 20 min; until now 30 min." in announced
    assert "“Caucuses” (Model UN practice)" in announced
    await sitting.restarts()
    assert "at most 20 min" in await sitting.does("France", "/committee rules key=caucus.total_maximum")


@pytest.mark.parametrize(
    ("person", "options", "words"),
    [
        ("France", "key=caucus.yields value=true", "This is for the dais to do"),
        (PRESIDENT, "key=caucus.total_maximum value=soon", "a duration from 30s to 24h"),
        (PRESIDENT, "key=caucus.total_maximum value=1m", "at least one speech, 5m"),
        (PRESIDENT, "key=caucus.yields value=false", "so nothing changes"),
        (PRESIDENT, "key=caucus.colour value=red", "a key of the rulebook"),
        (PRESIDENT, "value=red", "Say which rule to change"),
    ],
)
async def test_a_rule_that_cannot_be_changed_so_is_told_with_its_remedy(
    sitting: Meeting, person: str, options: str, words: str
) -> None:
    before = sitting.session
    assert words in await sitting.is_refused(person, f"/committee rules {options}")
    assert sitting.session == before


async def test_a_motion_is_taken_out_and_put_back_by_the_order_of_precedence(sitting: Meeting) -> None:
    order = [str(kind) for kind in sitting.session.rulebook.order_of_motions.precedence]
    key = "/committee rules key=order_of_motions.precedence"
    told = await sitting.does(PRESIDENT, f'{key} value="{", ".join(order[:-1])}"')
    assert "From now on motions take precedence in this order: suspension of the meeting" in told
    assert len(sitting.session.rulebook.motions) == len(order) - 1
    await sitting.does(PRESIDENT, f'{key} value="{", ".join(order)}"')
    assert len(sitting.session.rulebook.motions) == len(order)


async def test_what_a_vote_goes_by_is_not_changed_while_it_is_taken(sitting: Meeting) -> None:
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards")
    refusal = await sitting.is_refused(PRESIDENT, "/committee rules key=majority.draft value=two_thirds")
    assert "Vote 1 is in progress" in refusal


async def test_keys_and_values_are_offered_with_what_they_do(meeting: Meeting) -> None:
    person, floor = meeting.people[PRESIDENT], meeting.stage.channels["floor"]
    found = await person.autocomplete(floor, "committee rules", "key", "longest a caucus")
    assert found[0]["value"] == "caucus.total_maximum"
    assert found[0]["name"] == "caucus.total_maximum = 30m: the longest a caucus may last"
    found = await person.autocomplete(floor, "committee rules", "value", "", key="observers.may_speak")
    assert [own["name"] for own in found] == [
        "true: observers may speak",
        "false: observers may not speak",
    ]
    assert await person.autocomplete(floor, "committee rules", "value", "tr") == []


async def test_a_committee_is_founded_under_the_rulebook_asked_for(meeting: Meeting) -> None:
    assert "There is no rulebook “una”. There are: ecosoc" in await in_channel(
        meeting, "council", SECRETARIAT, "committee create", rulebook="una"
    )
    await in_channel(meeting, "council", SECRETARIAT, "committee create", rulebook="una_usa")
    committee = meeting.services.desk.committee_in(meeting.stage.channels["council"].id)
    assert committee is not None
    assert (
        meeting.services.desk.session(committee.id).rulebook
        == meeting.services.catalogue.rulebooks["una_usa"]
    )
    offered = await meeting.people[SECRETARIAT].autocomplete(
        meeting.stage.channels["council"], "committee create", "rulebook", "UNA"
    )
    assert [own["value"] for own in offered] == ["una_usa"]


async def test_without_a_rulebook_asked_for_a_committee_follows_those_of_its_list(meeting: Meeting) -> None:
    await in_channel(meeting, "council", SECRETARIAT, "committee create", members="ecosoc_2015")
    committee = meeting.services.desk.committee_in(meeting.stage.channels["council"].id)
    assert committee is not None
    own = meeting.services.catalogue.committees["ecosoc_2015"].rules
    assert meeting.services.desk.session(committee.id).rulebook == own


async def test_results_go_where_the_dais_says(sitting: Meeting) -> None:
    assert "This is for the dais to do" in await sitting.is_refused("France", "/committee settings")
    refusal = await sitting.is_refused("France", "/committee settings results=floor")
    assert "This is for the dais to do" in refusal
    await sitting.does(PRESIDENT, "/committee settings results=floor")
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards", "/vote close")
    assert sitting.results() == []
    assert any("Vote 1: result" in own for own in sitting.words())
    await sitting.does(PRESIDENT, "/committee settings results=results")
    assert sitting.services.desk.committees[0].results_channel_id == sitting.stage.channels["results"].id


async def test_the_channels_are_changed_by_menus(meeting: Meeting) -> None:
    meeting.env.guild.create_voice_channel("chamber")
    shown = await meeting.does(PRESIDENT, "/committee settings")
    assert "Channels of Small Council" in shown
    lobby = meeting.env.guild.create_text_channel("lobby")
    for line, words in (
        ('choose "none" in "Results: on the floor"', "Results are posted on the floor."),
        ('choose "lobby" in "Dais: no channel of its own"', "The dais's panel is in <#"),
        ('choose "chamber" in "Voice or stage: none"', "Whoever has the floor is heard in <#"),
    ):
        assert words in await meeting.does(PRESIDENT, line)
    (own,) = meeting.services.desk.committees
    assert (own.results_channel_id, own.dais_channel_id) == (None, lobby.id)
    assert own.voice_channel_id == meeting.env.guild.channels["chamber"].id
    assert len(meeting.private(PRESIDENT)) == 1
    refusal = await meeting.tries(PRESIDENT, 'choose "lobby" in "Results: on the floor"')
    assert "is chosen as dais channel and results channel. Choose a channel for each." in refusal
    assert meeting.services.desk.committees == (own,)


async def test_a_channel_that_cannot_be_used_is_refused_and_nothing_changes(meeting: Meeting) -> None:
    guild = meeting.env.guild
    hidden = discord.PermissionOverwrite(view_channel=False)
    guild.create_text_channel("hidden", overwrites={guild.default_role: hidden})
    await in_channel(meeting, "council", SECRETARIAT, "committee create", name="Second Council")
    before = meeting.services.desk.committees
    await meeting.does(PRESIDENT, "/committee settings")
    taken = await meeting.tries(PRESIDENT, 'choose "council" in "Dais: no channel of its own"')
    assert "is the floor of Second Council." in taken
    menu = f"m1:use_channel:{meeting.committee}:dais:"
    hidden_one = str(guild.channels["hidden"].id)
    assert "I may not View Channel" in await meeting.forges(PRESIDENT, menu, picks=hidden_one)
    assert "out of date" in await meeting.forges(PRESIDENT, menu, picks="12x")
    assert "no longer there" in await meeting.forges(PRESIDENT, menu, picks="12")
    assert "out of date" in await meeting.forges(PRESIDENT, menu.replace("dais", "kitchen"), picks="1")
    assert meeting.services.desk.committees == before


async def test_a_committee_is_deleted_after_two_questions_with_its_journal_given_out(
    meeting: Meeting,
) -> None:
    history = await meeting.journal()
    assert "Only administrators" in await meeting.is_refused(PRESIDENT, "/committee delete")
    asked = await meeting.does(SECRETARIAT, "/committee delete")
    assert "Small Council: 7 members, 1 observer." in asked
    journal, record = meeting.files_shown_to(SECRETARIAT)
    assert len(journal.splitlines()) == len(history) + 1
    assert recount_file(journal).agrees
    assert "Small Council" in record.decode()
    await meeting.does(SECRETARIAT, 'click "Delete it…"')
    refusal = await meeting.tries(SECRETARIAT, "fill {Its name: Small}")
    assert "Nothing was deleted. To delete it, write its name as it stands: Small Council." in refusal
    number, panel = meeting.committee, meeting.panel()
    await meeting.does(SECRETARIAT, 'click "Delete it…"', 'fill {Its name: "small  council"}')
    assert meeting.services.desk.committees == ()
    assert await meeting.services.desk.history(number) == history
    assert meeting.words() == ["Small Council was deleted. It sits here no more."]
    assert "no longer here" in await meeting.forges(
        PRESIDENT, f"r1:dais_panel:{number}::", on=meeting.messages()[-1]
    )
    assert panel.id == meeting.messages()[-1].id
    assert "No committee sits" in await in_channel(meeting, "floor", STRANGER, "committee status")
    founded = await in_channel(meeting, "floor", SECRETARIAT, "committee create", members="ecosoc_2015")
    assert "54 members" in founded


async def test_the_status_names_first_what_is_missing_with_its_remedy(meeting: Meeting) -> None:
    await meeting.does(PRESIDENT, "/committee settings results=results")
    await meeting.does(PRESIDENT, f"/committee unseat person={MEMBERS[0]}")
    shown = await meeting.does(STRANGER, "/committee status")
    assert shown.splitlines()[1:3] == [
        "Not ready yet",
        "- 1 delegation has nobody: /committee seat, or people press “Claim a seat” on the floor.",
    ]


async def test_the_status_tells_of_channels_and_of_a_quorum_that_cannot_be_reached(meeting: Meeting) -> None:
    guild = meeting.stage.bot.guilds[0]
    await next(own for own in guild.channels if own.name == "results").delete()
    await meeting.does(PRESIDENT, *(f'/committee unseat person="{name}"' for name in MEMBERS[:6]))
    shown = (await meeting.does(STRANGER, "/committee status")).splitlines()
    assert shown[2] == "- The results channel is gone: /committee settings chooses another."
    assert (
        "1 member of 7 can be there by themselves, and to debate it takes 3 and to decide it takes 4"
        in shown[3]
    )


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
