"""/point, the menu and buttons of the floor panel, and the chair's buttons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.procedure.state.appeals import AppealStatus
from bot.procedure.state.points import PointStatus
from bot.procedure.state.replies import ReplyStatus
from tests.stages import MEMBERS, OBSERVER, PRESIDENT, STRANGER, Meeting

PANEL = 'click "Chair\'s panel"'


async def speaks(sitting: Meeting, name: str = "France") -> None:
    """Let somebody speak."""
    await sitting.does(PRESIDENT, "/speakers open")
    await sitting.does(name, "/speakers join")
    await sitting.does(PRESIDENT, "/speakers next")


async def is_overruled(sitting: Meeting) -> None:
    """Let a point of order of Ghana be ruled not well taken."""
    await sitting.does("Ghana", "/point raise type=order")
    await sitting.does(PRESIDENT, "/point rule ruling=overruled")


async def test_a_point_of_order_interrupts_and_the_speech_goes_on_with_its_time(sitting: Meeting) -> None:
    await speaks(sitting)
    await sitting.waits(20)
    answer = await sitting.does("Ghana", '/point raise type=order text="The list is closed"')
    assert "Point 1 raised: point of order. It is before the President." in answer
    assert "The list is closed" in "\n".join(sitting.words())
    await sitting.waits(300)
    await sitting.does(PRESIDENT, PANEL, 'click "Well taken"')
    speech = sitting.session.speech
    assert speech is not None
    assert speech.left(sitting.services.clock()) == pytest.approx(70, abs=1)
    assert "The President rules that the point of order of Ghana is well taken" in "\n".join(sitting.words())


async def test_a_point_is_raised_from_the_menu_with_a_form(sitting: Meeting) -> None:
    await sitting.does("Ghana", 'choose "Point of order" in "Raise a point"')
    await sitting.does("Ghana", "fill {What it is about: The quorum}")
    assert (sitting.session.points[0].delegation, sitting.session.points[0].text) == ("Ghana", "The quorum")


@pytest.mark.parametrize(
    ("heard", "status"),
    [("Yes, or nobody speaks", PointStatus.PENDING), ("yes", PointStatus.ON_FLOOR)],
)
async def test_the_form_asks_whether_the_speaker_can_be_heard(
    sitting: Meeting, heard: str, status: PointStatus
) -> None:
    await speaks(sitting)
    await sitting.does("Ghana", 'choose "Point of personal privilege" in "Raise a point"')
    await sitting.does("Ghana", f'fill {{"Can you hear the speaker?": "{heard}"}}')
    assert sitting.session.points[0].status is status


async def test_a_point_that_waits_is_taken_up_and_answered_from_the_chairs_panel(sitting: Meeting) -> None:
    await speaks(sitting)
    await sitting.does("Ghana", "/point raise type=parliamentary_inquiry")
    await sitting.does(PRESIDENT, PANEL, 'click "End speech"', 'click "Take up point 1"', 'click "Answer"')
    await sitting.does(PRESIDENT, "fill {Answer: Two may speak}")
    assert (sitting.session.points[0].status, sitting.session.points[0].ruling) == (
        PointStatus.ANSWERED,
        "Two may speak",
    )
    assert "Two may speak" in "\n".join(sitting.words())


async def test_points_are_taken_up_and_withdrawn_by_command(sitting: Meeting) -> None:
    await speaks(sitting)
    await sitting.does("Ghana", "/point raise type=parliamentary_inquiry")
    await sitting.does("China", "/point raise type=parliamentary_inquiry")
    refusal = await sitting.is_refused(PRESIDENT, "/point next")
    assert "France has the floor" in refusal
    await sitting.does(PRESIDENT, "/speakers end", "/point next point=2")
    await sitting.does("China", "/point withdraw point=2")
    assert "Only Ghana" in await sitting.is_refused("China", "/point withdraw point=1")
    assert [own.status for own in sitting.session.points] == [PointStatus.PENDING, PointStatus.WITHDRAWN]


async def test_the_points_not_yet_disposed_of_are_offered(sitting: Meeting) -> None:
    await speaks(sitting)
    await sitting.does("Ghana", "/point raise type=parliamentary_inquiry")
    president, floor = sitting.people[PRESIDENT], sitting.stage.channels["floor"]
    offered = await president.autocomplete(floor, "point next", "point", "")
    assert [(own["name"], own["value"]) for own in offered] == [
        ("Point 1: point of parliamentary inquiry (Ghana)", "1")
    ]
    assert "not the number of a point" in await sitting.is_refused(
        PRESIDENT, '/point next point="the quorum"'
    )


async def test_a_ruling_is_appealed_by_a_button_and_overruled_by_the_committee(sitting: Meeting) -> None:
    await speaks(sitting)
    await is_overruled(sitting)
    await sitting.does("Ghana", 'click "Appeal the ruling on point 1"', "fill {Reason: The rules say so}")
    (card,) = sitting.vote_cards()
    assert "Yes overrules the ruling" in "\n".join(sitting.words())
    for name in MEMBERS[:4]:
        await sitting.presses(name, card, "Yes")
    for name in MEMBERS[4:]:
        await sitting.does(name, 'click "No"')
    assert sitting.session.appeals[0].status is AppealStatus.OVERRULED
    assert sitting.session.points[0].status is PointStatus.SUSTAINED
    assert "Ruling overruled" in sitting.results()[-1]
    assert sitting.session.speech is not None


async def test_an_appeal_comes_too_late_once_business_has_gone_on(sitting: Meeting) -> None:
    await speaks(sitting)
    await is_overruled(sitting)
    await sitting.does("China", "/speakers join")
    await sitting.does(PRESIDENT, "/speakers next")
    assert "There is no ruling to appeal" in await sitting.is_refused("Ghana", "/point appeal")
    assert "Appeal the ruling on point 1" not in sitting.labels(sitting.panel())


async def test_during_a_vote_only_a_point_of_order_is_offered_and_the_card_still_takes_votes(
    sitting: Meeting,
) -> None:
    await sitting.introduces_a_draft()
    await sitting.does(PRESIDENT, "/vote open method=placards")
    assert "Point of parliamentary inquiry" not in sitting.labels(sitting.panel())
    await sitting.does("Ghana", 'choose "Point of order" in "Raise a point"', "fill {}")
    for name in MEMBERS:
        await sitting.does(name, 'click "Yes"')
    assert sitting.session.vote is not None
    await sitting.does(PRESIDENT, "/point rule ruling=overruled")
    assert sitting.session.vote is None
    assert "Adopted" in sitting.results()[-1]


async def test_a_right_of_reply_is_asked_for_and_called(sitting: Meeting) -> None:
    await speaks(sitting)
    answer = await sitting.does("Ghana", 'click "Right of reply"', "fill {What it is about: Our honour}")
    assert "It is granted on request; the dais calls it." in answer
    await sitting.does(PRESIDENT, "/speakers end", PANEL, 'click "Call the reply of Ghana"')
    assert "Ghana has the floor, in right of reply" in "\n".join(sitting.words())
    assert sitting.session.replies[0].status is ReplyStatus.EXERCISED


@pytest.mark.parametrize(
    ("person", "line", "words"),
    [
        (STRANGER, "/point raise type=order", "You sit for no delegation"),
        (OBSERVER, "/point appeal", "is an observer"),
        ("Ghana", "/point rule ruling=sustained", "This is for the dais to do"),
        ("Ghana", "/point reply", "Nobody has spoken"),
        ("Ghana", "/point second", "No appeal waits"),
        ("Ghana", "/point second point=3", "There is no point 3"),
    ],
)
async def test_who_may_not_is_told_why(sitting: Meeting, person: str, line: str, words: str) -> None:
    if "appeal" in line:
        await is_overruled(sitting)
    assert words in await sitting.is_refused(person, line)


async def test_a_point_outlasts_a_restart_and_old_buttons_still_rule(sitting: Meeting) -> None:
    await speaks(sitting)
    await sitting.does("Ghana", "/point raise type=order")
    await sitting.does(PRESIDENT, PANEL)
    await sitting.restarts()
    await sitting.does(PRESIDENT, 'click "Not well taken"')
    assert sitting.session.points[0].status is PointStatus.OVERRULED


async def test_a_forged_ruling_or_point_changes_nothing(sitting: Meeting) -> None:
    answer = await sitting.forges("France", sitting.menu("Raise a point"), picks="filibuster")
    assert "out of date" in answer
    answer = await sitting.forges("France", f"r1:rule_on_point:{sitting.committee}:1:guilty")
    assert "out of date" in answer
    answer = await sitting.forges("France", f"r1:appeal:{sitting.committee}:speech-1:")
    assert "out of date" in answer
    assert replace(sitting.session) == sitting.session
    assert sitting.session.points == ()
