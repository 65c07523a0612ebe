"""/committee import: rosters and lists of members, shown before anything changes."""

from __future__ import annotations

from time import perf_counter

import pytest

from bot.rehearsal.stage import FLOOR
from tests.stages import MEMBERS, PRESIDENT, STRANGER, Meeting, meeting_of, shipped


async def uploads(
    meeting: Meeting, content: str | bytes, name: str = "roster.csv", by: str = PRESIDENT
) -> str:
    """What somebody is told on importing a file."""
    data = content if isinstance(content, bytes) else content.encode()
    meeting._shown.step("")
    floor = meeting.stage.channels[FLOOR]
    await meeting.people[by].slash(floor, "committee import", file=(name, data))
    meeting._shown.look()
    return meeting._shown.answer_to(by)


async def test_a_roster_is_shown_first_and_seated_in_one_act(meeting: Meeting) -> None:
    people = {name: meeting.people[name].id for name in (*MEMBERS[:3], STRANGER)}
    rows = (
        "Delegation;Discord",
        f"USA;{people['Albania']}",
        f"Farnce;{people['Brazil']}",
        f"Ghana;{people['China']}",
        f"Ghana;{people[STRANGER]}",
        f"Ghana;{people[STRANGER]}",
        "Atlantis;someone",
        "Ghana;nobody_here",
        "Ghana;",
    )
    recorded, before = await meeting.journal(), meeting.session
    told = await uploads(meeting, "\n".join(rows))
    assert "3 people can be seated for 2 delegations" in told
    assert "1 row repeats another" in told
    assert "“Farnce” is France?" in told
    for line, why in (
        (7, "no delegation is called “Atlantis”"),
        (8, "nobody in this server"),
        (9, "nobody is named"),
    ):
        assert f"line {line}: {why}" in told
    assert await meeting.journal() == recorded
    assert meeting.session == before
    answer = await meeting.does(PRESIDENT, 'click "Seat 4, with the suggestions"')
    assert "4 people took seats for 3 delegations" in answer
    assert len(await meeting.journal()) == len(recorded) + 1
    assert len(meeting.session.body.seated("Ghana")) == 3
    assert len(meeting.session.body.seated("France")) == 2


async def test_suggestions_are_kept_out_where_they_are_not_taken(meeting: Meeting) -> None:
    ghana, brazil = meeting.people["Ghana"].id, meeting.people["Brazil"].id
    await uploads(meeting, f"Delegation,User\nFarnce,{brazil}\nFrance,{ghana}\n")
    await meeting.does(PRESIDENT, 'click "Seat 1 person"')
    assert len(meeting.session.body.seated("Brazil")) == 1
    assert len(meeting.session.body.seated("France")) == 2


async def test_one_person_for_two_delegations_is_told_with_both_lines_and_seated_for_neither(
    meeting: Meeting,
) -> None:
    stranger = meeting.people[STRANGER].id
    told = await uploads(meeting, f"Delegation,User\nFrance,{stranger}\nGhana,<@{stranger}>\n")
    assert told.count("the same person stands in lines 2 and 3") == 2
    assert "Nothing was changed" in told


async def test_usernames_find_their_people(meeting: Meeting) -> None:
    name = meeting.env.backend.users[meeting.people[STRANGER].id].name
    await uploads(meeting, f"Country,Discord username\nFrance,@{name.upper()}\n")
    await meeting.does(PRESIDENT, 'click "Seat 1 person"')
    assert len(meeting.session.body.seated("France")) == 2


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("Delegation,User\nCôte d'Ivoire,ama".encode("latin-1"), ("Line 2", "CSV UTF-8")),
        ("Delegation,User\n" + "France,marie\n" * 500, ("Line 402", "at most 400 rows", "Split the file")),
        ('Delegation,User\n"France,marie\n', ("Line 2", "quotation mark")),
        (b"", ("empty",)),
    ],
)
async def test_a_file_that_cannot_be_read_changes_nothing(
    meeting: Meeting, content: str | bytes, words: tuple[str, ...]
) -> None:
    recorded = await meeting.journal()
    told = await uploads(meeting, content)
    assert all(word in told for word in (*words, "nothing has changed"))
    assert await meeting.journal() == recorded


async def test_a_list_of_members_is_admitted_as_typed_or_with_the_suggestions(meeting: Meeting) -> None:
    told = await uploads(meeting, "name,group\nFrance,Western\nNorwey,Western\nWakanda,African\n", "list.csv")
    assert "2 delegations would join" in told
    assert "1 of the list are in it already" in told
    assert "“Norwey” is Norway?" in told
    await meeting.does(PRESIDENT, 'click "Admit 2, with the suggestions"')
    assert {"Norway", "Wakanda"} <= {own.name for own in meeting.session.body.delegations}
    assert "Every delegation" not in await uploads(
        meeting, "members: {A: [Peru]}\nobservers: [EU]", "list.yaml"
    )
    await meeting.does(PRESIDENT, 'click "Admit 2"')
    observers = {own.name for own in meeting.session.body.delegations if own.observer}
    assert "EU" in observers


async def test_only_the_dais_imports_and_a_list_of_another_run_is_forgotten(meeting: Meeting) -> None:
    stranger = meeting.people[STRANGER].id
    assert "for the dais" in await uploads(meeting, f"Delegation,User\nFrance,{stranger}\n", by="Ghana")
    told = await meeting.forges(PRESIDENT, f"r1:import_list:{meeting.committee}:abcdef:")
    assert "Upload it again" in told


async def test_386_people_of_193_delegations_are_imported_in_one_act_within_two_seconds() -> None:
    members = tuple(own for own in shipped().committees["general_assembly"].delegations if not own.observer)
    async with meeting_of() as meeting:
        await uploads(meeting, "name\n" + "\n".join(own.name for own in members), "list.csv")
        await meeting.does(PRESIDENT, f'click "Admit {193 - len(MEMBERS)}"')
        names = [own.name for own in meeting.session.body.members]
        guild = meeting.env.guild
        people = [guild.add_member(meeting.env.create_user(f"delegate{number:03}")) for number in range(386)]
        half = len(people) // 2  # some by their ids, some by their usernames
        rows = [
            f'"{names[number % 193]}",{own.id if number < half else f"@delegate{number:03}"}'
            for number, own in enumerate(people)
        ]
        begin = perf_counter()
        told = await uploads(meeting, "Delegation,User\n" + "\n".join(rows))
        assert "386 people can be seated for 193 delegations" in told
        recorded = len(await meeting.journal())
        middle = perf_counter()
        await meeting.does(PRESIDENT, 'click "Seat 386 people"')
        end = perf_counter()
        print(  # noqa: T201
            f"shown in {middle - begin:.2f} s, seated in {end - middle:.2f} s"
        )
        assert len(await meeting.journal()) == recorded + 1
        assert end - begin < 8
