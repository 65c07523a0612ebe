"""What is announced and shown of the times of a debate, and of what becomes of a draft without a decision."""

from __future__ import annotations

import pytest

from bot.procedure.rulebook import DebateMode, Exhausted, MotionKind, Rulebook
from bot.procedure.rules.debate.times import EndDebateTime
from bot.procedure.rules.resolutions.life import IntroduceDraft
from bot.procedure.rules.speakers.speakers_list import JoinSpeakers, OpenSpeakersList
from bot.procedure.rules.speakers.speeches import CallNextSpeaker, EndSpeech
from bot.procedure.rules.voting.actions import OpenVote
from bot.procedure.state.motions import Terms
from bot.procedure.state.resolutions import DraftStatus
from bot.procedure.state.voting import Method
from bot.rendering.committee import status_card
from bot.rendering.documents.form import resolution_document
from bot.rendering.documents.markdown import resolution_markdown
from bot.rendering.resolutions.cards import drafts_card
from tests.procedure.committees import Floor, draft_resolution, in_session, under, with_draft
from tests.procedure.rules.motions.effects.test_debates import every_motion, move
from tests.rendering.sittings import dais_panel, floor_panel, labels, news_of, text_of


def closed_debate(rulebook: Rulebook | None = None) -> Rulebook:
    """Rules under which a draft has ten minutes in favour, then five against."""
    return under(rulebook, debate={"mode": DebateMode.CLOSED, "time_in_favour": 600, "time_against": 300})


def moving(floor: Floor, kind: MotionKind, terms: Terms | None = None) -> str:
    """What is announced once a motion is granted."""
    before, known = floor.session, len(floor.events)
    move(floor, kind, terms)
    return news_of(floor, before, *floor.events[known:])


def test_each_time_of_a_debate_is_announced_with_its_end_and_its_rule() -> None:
    floor = in_session(rulebook=closed_debate())
    floor.act("Brazil", draft_resolution())
    before = floor.session
    text = news_of(floor, before, *floor.dais(IntroduceDraft(1)))
    assert text.startswith("E/2015/L.1: time in favour\n")
    assert "Time in favour began: 10 min, until <t:1447146600:t>.\n-# “" in text
    assert floor.session.rulebook.debate.rule.heading in text
    before = floor.session
    assert news_of(floor, before, *floor.dais(EndDebateTime())).startswith(
        "E/2015/L.1: time against\nTime against began: 5 min"
    )


def test_the_panel_shows_which_time_it_is_and_whether_it_runs() -> None:
    floor = with_draft(floor=in_session(rulebook=closed_debate()))
    assert "time in favour, over <t:1447146600:R>" in text_of(floor_panel(floor))
    assert "End time in favour" in labels(dais_panel(floor))
    floor.wait(60)
    floor.put(MotionKind.SUSPEND_MEETING)
    assert "time in favour, 9 min left, standing still" in text_of(floor_panel(floor))


def test_a_list_that_runs_out_in_time_in_favour_is_announced_with_what_comes_next() -> None:
    rules = under(closed_debate(), speakers={"exhausted": Exhausted.CLOSES})
    floor = with_draft(floor=in_session(rulebook=rules))
    floor.dais(OpenSpeakersList(), JoinSpeakers("Ghana"), CallNextSpeaker())
    before = floor.session
    text = news_of(floor, before, *floor.dais(EndSpeech()))
    assert "Everybody on the speakers list had been heard. Time against comes next." in text
    assert "Time against began" in text
    assert "closed" not in text


@pytest.mark.parametrize(
    ("kind", "terms", "title", "line"),
    [
        (MotionKind.TABLE_DEBATE, Terms(), "tabled", "was tabled."),
        (
            MotionKind.REFER,
            Terms(topic="Third Committee"),
            "referred to Third Committee",
            "was referred to Third Committee.",
        ),
        (
            MotionKind.NO_DECISION,
            Terms(),
            "closed without a decision",
            "No decision is taken on",
        ),
        (
            MotionKind.COMPETENCE,
            Terms(),
            "found outside the committee's competence",
            "not competent to adopt",
        ),
    ],
)
def test_what_becomes_of_a_draft_without_a_decision_is_told_everywhere(
    kind: MotionKind, terms: Terms, title: str, line: str
) -> None:
    floor = with_draft(floor=in_session(rulebook=every_motion()))
    text = moving(floor, kind, terms)
    assert f"E/2015/L.1 {title}\n" in text
    assert line in text
    assert floor.session.rulebook.motions[kind].rule.heading in text
    assert f"{title[:1].upper()}{title[1:]}" in text_of(drafts_card(floor.session))
    document = resolution_markdown(resolution_document(floor.session, floor.draft))
    (status,) = (own for own in document.splitlines() if own.startswith("Status: "))
    assert status.endswith(title)


def test_the_topic_taken_up_is_on_the_panels_and_in_the_status() -> None:
    floor = in_session(rulebook=every_motion())
    assert "On the agenda" not in text_of(floor_panel(floor))
    text = moving(floor, MotionKind.SET_AGENDA, Terms(topic="Water"))
    assert text.startswith("Agenda set\nFrance raised motion 1, to set the agenda to “Water”.\n")
    for card in (floor_panel(floor), dais_panel(floor), status_card(floor.session)):
        assert "**On the agenda** “Water”" in text_of(card)


def test_a_draft_that_is_voted_on_anew_shows_no_record_of_the_vote_before() -> None:
    floor = with_draft(floor=in_session(rulebook=every_motion()))
    floor.dais(OpenVote(method=Method.PLACARDS))
    floor.ballots(no=7)
    assert floor.draft.status is DraftStatus.REJECTED
    assert "**Against (7):**" in resolution_markdown(resolution_document(floor.session, floor.draft))
    text = moving(floor, MotionKind.RECONSIDER, Terms(draft=1))
    assert text.startswith("E/2015/L.1 reconsidered\n")
    assert "\nE/2015/L.1 is to be voted on anew.\n" in text
    assert "Against" not in resolution_markdown(resolution_document(floor.session, floor.draft))


def test_a_debate_taken_up_again_is_announced() -> None:
    floor = with_draft(floor=in_session(rulebook=every_motion()))
    move(floor, MotionKind.TABLE_DEBATE)
    text = moving(floor, MotionKind.RESUME_DEBATE, Terms(draft=1))
    assert text.startswith("Debate on E/2015/L.1 resumed\n")
    assert "\nThe debate on E/2015/L.1 was resumed.\n" in text
