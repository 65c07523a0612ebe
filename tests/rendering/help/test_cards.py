"""/help has a line for every action, and a card that can be sent in every state, for everybody."""

from __future__ import annotations

import pytest

from bot.procedure.engine import ACTIONS, Actor, legal_actions
from bot.procedure.rules.roll_call import AnswerRoll
from bot.procedure.rules.voting.actions import CastBallot
from bot.rendering.card import Buttons, Card
from bot.rendering.card_limits import problems
from bot.rendering.help.cards import HelpSeeker, help_card, no_committee_card
from bot.rendering.help.lines import BY_ITSELF, LINES, TOPICS, HelpTopic
from tests.procedure.committees import Floor
from tests.rendering.sittings import STATES, acting_markup, state, text_of

MENTION = "</{}:123456789012345678>"


def mention(command: str) -> str:
    return MENTION.format(command)


def card_of(floor: Floor, actor: Actor, page: int = 0, topic: HelpTopic | None = None) -> Card:
    """What somebody is shown in a state."""
    kinds = legal_actions(floor.session, actor, floor.at).kinds
    return help_card(floor.session, HelpSeeker(actor, kinds), mention, page, topic)


def test_every_action_has_its_line_of_help() -> None:
    missing = {own.__name__ for own in ACTIONS} - LINES.keys() - BY_ITSELF
    assert not missing, f"add a line for {missing} to bot/rendering/help/lines.py"


def test_a_line_is_short_and_its_topic_has_a_name() -> None:
    assert all(len(own.text) <= 70 and own.topic in TOPICS for own in LINES.values())
    assert set(TOPICS) == set(HelpTopic)


@pytest.mark.parametrize("who", [Actor(1), Actor(101), Actor(900), Actor(2, administrator=True)])
@pytest.mark.parametrize("name", STATES)
def test_help_can_be_sent_in_every_state_and_names_all_that_is_in_order(name: str, who: Actor) -> None:
    floor = state(name, hostile=True)
    kinds, said = set(legal_actions(floor.session, who, floor.at).kinds), ""
    for page in range(9):
        card = card_of(floor, who, page)
        assert problems(card) == ()
        assert not acting_markup(text_of(card).replace("</", ""))
        said += text_of(card)
        if not any(isinstance(own, Buttons) and len(own.buttons) > (page > 0) for own in card.blocks):
            break
    else:
        pytest.fail("the pages have no end")
    assert (CastBallot in kinds) == (LINES["CastBallot"].text in said)
    hidden = {kind for kind in kinds if LINES[kind.__name__].text not in said}
    assert hidden <= {AnswerRoll}


def test_a_topic_shows_its_own_lines_alone() -> None:
    floor = state("placards")
    said = text_of(card_of(floor, Actor(1), topic=HelpTopic.VOTING))
    assert LINES["CloseVote"].text in said
    assert LINES["SeatPerson"].text not in said
    assert "Nothing about elections" in text_of(card_of(floor, Actor(900), topic=HelpTopic.ELECTIONS))


def test_where_no_committee_sits_it_is_said_where_one_does_and_who_makes_one() -> None:
    told = text_of(no_committee_card((5, 6), mention, administrator=False))
    assert "<#5> and <#6>" in told
    assert "Who administers this server makes one" in told
    assert "it leads you through" in text_of(no_committee_card((), mention, administrator=True))
