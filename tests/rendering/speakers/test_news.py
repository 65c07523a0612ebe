"""What is announced where a list of speakers runs out."""

from __future__ import annotations

import pytest

from bot.procedure.rulebook import Exhausted, YieldKind
from bot.procedure.rules.speakers.comments import EndComments
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.speakers.yields import YieldFloor
from bot.rendering.announcements import announcements
from tests.procedure.committees import in_session, under, with_draft
from tests.rendering.sittings import announced, text_of
from tests.rendering.speakers.test_speeches import minuted

CLOSES = under(speakers={"exhausted": Exhausted.CLOSES})


@pytest.mark.parametrize("draft", [False, True])
def test_that_the_list_ran_out_is_announced_with_the_rule_that_closes_the_debate(draft: bool) -> None:
    floor = in_session(rulebook=CLOSES)
    floor = with_draft(floor=floor) if draft else floor
    floor.dais(OpenSpeakersList(), JoinSpeakers("France"), CallNextSpeaker())
    what = " on E/2015/L.1" if draft else ""
    debate = "The debate on E/2015/L.1" if draft else "The general debate"
    then = " The vote comes next." if draft else ""
    assert announced(floor, EndSpeech()) == (
        f"Debate{what} closed\n"
        "Everybody on the speakers list had been heard.\n"
        f"{debate} is closed with it.{then}\n"
        "-# “General speakers list” (Model UN practice)"
    )


def test_time_that_is_up_and_the_debate_that_closes_are_one_announcement() -> None:
    floor = with_draft(floor=in_session(rulebook=CLOSES))
    floor.dais(OpenSpeakersList(), JoinSpeakers("France"), CallNextSpeaker())
    floor.wait(90)
    before = floor.session
    (card,) = announcements(before, floor.clock(), floor.session, floor.at)
    assert card.title == "Debate on E/2015/L.1 closed"
    assert text_of(card).count("“") == 2


def test_no_more_comments_may_end_the_debate() -> None:
    floor = in_session(rulebook=under(CLOSES, yields={"to": tuple(YieldKind), "comments": 1}))
    floor.dais(OpenSpeakersList(), JoinSpeakers("France"), CallNextSpeaker())
    floor.act("France", YieldFloor(YieldKind.COMMENTS))
    assert minuted(floor, EndComments())[0] == "No more comments were heard."
    assert floor.session.speakers.open is False
