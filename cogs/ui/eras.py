"""Whether a control was made before an undo that took back what it is about.

After an undo, numbers are given once more: the vote that comes next may be the second one of its number. So
a control says in which era it was made, and one of an earlier era is taken only where its number has meant
the same ever since.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from bot.procedure.refusals import Refused
from bot.procedure.rules.undo.undo import require_still
from bot.procedure.state.appeals import RulingOn
from bot.procedure.state.undone import Numbered
from bot.rendering.card import Tone
from bot.rendering.instead import INSTEAD
from bot.rendering.refusals import refusal_text
from bot.rendering.verbs import Verb
from cogs.ui.actor import actor_of
from cogs.ui.answer import Interaction, services_of, tell_and_refresh
from cogs.ui.custom_ids import Pressed, pressed_in

About = tuple[Numbered, int]

_ANY = 10**9


def _subject(thing: Numbered) -> Callable[[Pressed], About]:
    """The subject begins with the number."""
    return lambda own: (thing, _number(own.subject.partition("-")[0]))


def _choice(thing: Numbered) -> Callable[[Pressed], About]:
    """The choice is the number, or the subject where nothing was chosen."""
    return lambda own: (thing, _number(own.choice) or own.number)


def _ruling(pressed: Pressed) -> About:
    """The subject says what the ruling is on, and its number."""
    on, _, number = pressed.subject.partition("-")
    return (Numbered.POINT if on == RulingOn.POINT else Numbered.MOTION), _number(number)


def _text(pressed: Pressed) -> About:
    """The subject is a working paper or a draft being edited."""
    kind = Numbered.PAPER if pressed.subject.startswith("w") else Numbered.DRAFT
    return kind, _number(pressed.subject[1:].partition("-")[0])


def _revision(pressed: Pressed) -> About:
    """The subject is a revision of a text, which any undo may have taken back."""
    return _text(pressed)[0], _ANY


def _number(digits: str) -> int:
    return int(digits) if digits.isdecimal() else 0


ABOUT: Mapping[Verb, Callable[[Pressed], About]] = {
    **dict.fromkeys(
        (
            *(Verb.PUT_MOTION, Verb.GRANT_MOTION, Verb.OUT_OF_ORDER, Verb.WITHDRAW_MOTION, Verb.DENY_MOTION),
            *(Verb.NOT_SECONDED, Verb.SECOND_MOTION, Verb.OBJECT_TO_MOTION),
            *(Verb.NOTE_SECOND, Verb.NOTE_OBJECTION),
        ),
        _subject(Numbered.MOTION),
    ),
    Verb.SHOW_MOTION: _choice(Numbered.MOTION),
    Verb.PICK_DRAFT: _choice(Numbered.DRAFT),
    **dict.fromkeys(
        (Verb.SECOND_POINT, Verb.TAKE_UP_POINT, Verb.RULE_ON_POINT, Verb.WITHDRAW_POINT),
        _subject(Numbered.POINT),
    ),
    Verb.APPEAL: _ruling,
    Verb.SECOND_APPEAL: _subject(Numbered.APPEAL),
    **dict.fromkeys((Verb.GRANT_REPLY, Verb.REFUSE_REPLY, Verb.CALL_REPLY), _subject(Numbered.REPLY)),
    **dict.fromkeys(
        (
            *(Verb.SHOW_DRAFT, Verb.EXPORT_DRAFT, Verb.INTRODUCE, Verb.SPONSOR, Verb.SIGN, Verb.APPROVE),
            *(Verb.WITHDRAW_DRAFT, Verb.UNSPONSOR, Verb.UNSIGN, Verb.RESUBMIT, Verb.VOTES_PAGE),
            *(Verb.AMEND, Verb.AMEND_CLAUSE, Verb.CHANGE_CLAUSE, Verb.STRIKE_CLAUSE, Verb.ADD_CLAUSES),
            *(Verb.MOVE_CLAUSE, Verb.STRIKE_SUBCLAUSE),
        ),
        _subject(Numbered.DRAFT),
    ),
    **dict.fromkeys((Verb.SHOW_TEXT, Verb.DISCARD_PAPER, Verb.CHANGE_NAMES), _text),
    **dict.fromkeys(
        (Verb.PICK_PLACE, Verb.CORRECT_TEXT, Verb.SPLIT_PLACE, Verb.SUBMIT_PAPER, Verb.CORRECT_ANYWAY),
        _revision,
    ),
    **dict.fromkeys(
        (
            *(Verb.SHOW_AMENDMENT, Verb.SIGN_AMENDMENT, Verb.CONSENT_TO_AMENDMENT, Verb.INTRODUCE_AMENDMENT),
            *(Verb.PUT_AMENDMENT, Verb.DROP_AMENDMENT, Verb.WITHDRAW_AMENDMENT, Verb.CHANGE_AMENDMENT),
        ),
        _subject(Numbered.AMENDMENT),
    ),
    Verb.RANK_FIRST: _choice(Numbered.AMENDMENT),
    **dict.fromkeys(
        (
            *(Verb.CAST, Verb.REQUEST_VOTE, Verb.PASS_OVER, Verb.COUNT_HANDS, Verb.CLOSE_VOTE),
            *(Verb.CANCEL_VOTE, Verb.ENTITLED, Verb.VOTERS, Verb.BALLOT_PAPER),
        ),
        _subject(Numbered.VOTE),
    ),
    **dict.fromkeys((Verb.APPROVE_CLAIM, Verb.DECLINE_CLAIM), _subject(Numbered.CLAIM)),
    Verb.TAKE_BACK_WARNING: _choice(Numbered.WARNING),
    Verb.SHOW_RESULT: _choice(Numbered.VOTE),
    **dict.fromkeys(
        (Verb.NOMINATE, Verb.OPEN_BALLOT, Verb.ELECT, Verb.CANCEL_ELECTION), _subject(Numbered.ELECTION)
    ),
}
"""What a control is about, of those that are about something numbered."""


async def refused_as_taken_back(interaction: Interaction, pressed: Pressed) -> bool:
    """Whether what a control is about was taken back since; the person is then told so, and what is now."""
    services = services_of(interaction)
    about, committee = ABOUT.get(pressed.verb), services.desk.committee(pressed.committee)
    if about is None or committee is None or committee.guild_id != interaction.guild_id:
        return False  # whoever is elsewhere is told so, and nothing of this committee
    session = services.desk.session(committee.id)
    try:
        require_still(session, *about(pressed), pressed.era)
    except Refused as refused:
        actor = await actor_of(interaction, services.people)
        legal = services.desk.legal_actions(pressed.committee, actor, INSTEAD)
        words = refusal_text(refused.refusal, session, legal)
        await tell_and_refresh(interaction, words, pressed.committee, Tone.REFUSED)
        return True
    return False


def now_pressed(interaction: Interaction) -> Pressed | None:
    """The control that was just pressed and found to hold, as one of the present era; None for a command."""
    pressed, desk = pressed_in(dict(interaction.data or {})), services_of(interaction).desk
    if pressed is None or desk.committee(pressed.committee) is None:
        return None
    return replace(pressed, era=desk.session(pressed.committee).undone.era)
