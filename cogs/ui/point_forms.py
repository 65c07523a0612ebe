"""Forms of points, of appeals and of the right of reply."""

from __future__ import annotations

import discord

from bot.procedure.engine import Action
from bot.procedure.rulebook import Interruption, PointRule
from bot.procedure.rules.points.appeals import AppealRuling
from bot.procedure.rules.points.raising import TEXT_LIMIT, RaisePoint
from bot.procedure.rules.points.replies import AskReply, RefuseReply
from bot.procedure.rules.points.rulings import PointRuling, RuleOnPoint
from bot.procedure.state.appeals import LastRuling
from bot.rendering import forms as words
from bot.rendering.phrases import capitalised
from bot.rendering.words import POINTS
from cogs.ui.answer import Interaction
from cogs.ui.forms import Form

_YES = "yes"


class PointForm(Form):
    """What a point is about and, where only that lets it interrupt, whether the speaker cannot be heard."""

    def __init__(self, committee: int, rule: PointRule) -> None:
        super().__init__(capitalised(POINTS[rule.kind]), committee)
        self._kind = rule.kind
        self._inaudible: discord.ui.Select[Form] | None = None
        if rule.interrupts is Interruption.AUDIBILITY:
            self._inaudible = discord.ui.Select(
                options=[
                    discord.SelectOption(label=words.INAUDIBLE_NO, value="no", default=True),
                    discord.SelectOption(label=words.INAUDIBLE_YES, value=_YES),
                ]
            )
            self.add_item(discord.ui.Label(text=words.INAUDIBLE, component=self._inaudible))
        self.ask(words.ABOUT, required=False, hint=words.ABOUT_HINT, long=True, limit=TEXT_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Raise the point."""
        del interaction
        inaudible = self._inaudible is not None and _YES in self._inaudible.values
        return RaisePoint(self._kind, self.text(words.ABOUT), audibility=inaudible)


class AnswerForm(Form):
    """What the President answers to a point."""

    def __init__(self, committee: int, number: int) -> None:
        super().__init__(words.ANSWER_TITLE, committee)
        self._number = number
        self.ask(words.ANSWER, required=False, hint=words.REASON_HINT, long=True, limit=TEXT_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Answer the point."""
        del interaction
        return RuleOnPoint(PointRuling.ANSWERED, self._number, self.text(words.ANSWER))


class AppealForm(Form):
    """Why a ruling is appealed."""

    def __init__(self, committee: int, ruling: LastRuling, *, written: bool) -> None:
        super().__init__(words.APPEAL_TITLE, committee)
        self._ruling = ruling
        self.ask(words.REASON, required=written, hint=words.REASON_HINT, long=True, limit=TEXT_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Appeal the ruling."""
        del interaction
        return AppealRuling(self.text(words.REASON), ruling=self._ruling)


class ReplyForm(Form):
    """What a delegation replies to."""

    def __init__(self, committee: int, *, written: bool) -> None:
        super().__init__(words.REPLY_TITLE, committee)
        self.ask(words.ABOUT, required=written, hint=words.REPLY_HINT, long=True, limit=TEXT_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Ask for the right of reply."""
        del interaction
        return AskReply(self.text(words.ABOUT))


class RefuseReplyForm(Form):
    """Why a right of reply is not granted."""

    def __init__(self, committee: int, number: int) -> None:
        super().__init__(words.REFUSE_REPLY_TITLE, committee)
        self._number = number
        self.ask(words.REASON, required=False, hint=words.REASON_HINT)

    def action(self, interaction: Interaction) -> Action:
        """Refuse the right of reply."""
        del interaction
        return RefuseReply(self._number, self.text(words.REASON))
