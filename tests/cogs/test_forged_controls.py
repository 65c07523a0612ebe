"""Controls that no message offers, or from elsewhere: refused in words that help, nothing changed."""

from __future__ import annotations

import pytest
from simcord.backend.models import Message

from bot.rehearsal.stage import FLOOR, SECRETARIAT
from tests.stages import PRESIDENT, STRANGER, Meeting

UNREADABLE = "out of date"


async def second_committee(meeting: Meeting) -> int:
    """Another committee of the same server, in a channel of its own."""
    meeting.stage.channels["council"] = meeting.env.guild.create_text_channel("council")
    channel = meeting.stage.channels["council"]
    await meeting.people[SECRETARIAT].slash(channel, "committee create", members="ecosoc_2015")
    await meeting.settles()
    return channel.id


async def refused(
    meeting: Meeting,
    person: str,
    custom_id: str,
    *,
    picks: str | None = None,
    on: Message | None = None,
    channel: str = FLOOR,
) -> str:
    """What somebody is told on sending it; nothing is recorded."""
    before, journal = meeting.session, await meeting.journal()
    told = await meeting.forges(person, custom_id, picks=picks, on=on, channel=channel)
    assert meeting.session == before
    assert await meeting.journal() == journal
    assert meeting.said_no(person), told
    return told


@pytest.mark.parametrize(
    "custom_id",
    [
        "r1:destroy:{}::",
        "r1:join:{}:" + "x" * 41 + ":",
        "r1:join:{}::" + "x" * 101,
        "r1:join:" + "9" * 8 + "::",
        "r2:join:{}::",
        "r1:JOIN:{}::",
        "r1:join:{}::\n",
        "r1:answer_roll:{}::drunk",
        "r1:extend:{}::soon",
        "r1:yield:{}::everybody",
        "r1:cast:{}:nothing:yes",
        "join",
        "",
    ],
)
async def test_what_is_not_of_the_grammar_is_refused(sitting: Meeting, custom_id: str) -> None:
    told = await refused(sitting, PRESIDENT, custom_id.format(sitting.committee))
    assert UNREADABLE in told


@pytest.mark.parametrize("picks", ["filibuster", "", "x" * 120, "\x00", "@everyone"])
async def test_an_option_that_was_not_offered_is_refused(sitting: Meeting, picks: str) -> None:
    assert UNREADABLE in await refused(sitting, "France", sitting.menu("Raise a motion"), picks=picks)


@pytest.mark.parametrize("committee", [0, 999, 10**7 - 1])
async def test_a_committee_that_is_not_there_is_told(sitting: Meeting, committee: int) -> None:
    told = await refused(sitting, PRESIDENT, f"r1:open_list:{committee}::")
    assert "no longer here" in told


async def test_a_control_replayed_in_another_committees_channel_does_nothing(sitting: Meeting) -> None:
    await second_committee(sitting)
    (panel,) = sitting.messages("council")[-1:]
    floor = sitting.stage.channels["floor"].id
    for custom_id in (f"r1:open_list:{sitting.committee}::", f"r1:adjourn:{sitting.committee}::sure"):
        told = await refused(sitting, PRESIDENT, custom_id, on=panel, channel="council")
        assert f"Press it on the panel in <#{floor}>" in told


async def test_the_control_of_another_committee_does_nothing_for_whoever_is_nobody_there(
    sitting: Meeting,
) -> None:
    council = sitting.services.desk.committee_in(await second_committee(sitting))
    assert council is not None
    before = sitting.services.desk.session(council.id)
    await refused(sitting, PRESIDENT, f"r1:open_sitting:{council.id}::")
    (panel,) = sitting.messages("council")[-1:]
    told = await refused(sitting, PRESIDENT, f"r1:open_sitting:{council.id}::", on=panel, channel="council")
    assert "This is for the dais" in told
    assert sitting.services.desk.session(council.id) == before


async def test_a_fact_is_put_on_no_floor_but_its_committees(sitting: Meeting) -> None:
    await second_committee(sitting)
    (panel,) = sitting.messages("council")[-1:]
    posted = sitting.words("council")
    entry = next(iter(sitting.services.catalogue.topics.values())).topic.entries[0]
    custom_id = f"r1:fact_floor:{sitting.committee}:{entry.id}:"
    told = await refused(sitting, "France", custom_id, on=panel, channel="council")
    assert "sits elsewhere" in told
    assert sitting.words("council") == posted


async def test_a_delegate_forges_nothing_of_the_dais(sitting: Meeting) -> None:
    for verb in ("open_list::", "adjourn::sure", "start_roll::", "close_vote:1:"):
        custom_id = "r1:{}:{}:{}".format(verb.partition(":")[0], sitting.committee, verb.partition(":")[2])
        for person in ("France", STRANGER, SECRETARIAT):
            assert await refused(sitting, person, custom_id)


async def test_a_panel_of_yesterday_says_where_the_committee_is_today(voted: Meeting) -> None:
    (card,) = voted.vote_cards()
    panel = voted.panel()
    await voted.does(PRESIDENT, "/vote close", "/sitting adjourn")
    await voted.sleeps(24 * 3600)
    for custom_id, message in (("cast:{}:1:no", card), ("join:{}::", panel), ("close_vote:{}:1:", panel)):
        told = await refused(voted, "France", f"r1:{custom_id.format(voted.committee)}", on=message)
        assert "No sitting is open" in told or "for the dais" in told
    await voted.opens()
    assert "Vote 1 is over" in await refused(voted, "France", f"r1:cast:{voted.committee}:1:no", on=card)
