"""Forms of elections: whom to nominate, why one is broken off, and the ballot paper itself."""

from __future__ import annotations

from typing import Any

import discord

from bot.procedure.engine import Action
from bot.procedure.rules.committee import NAME_LIMIT
from bot.procedure.rules.elections.announcing import CancelElection, NominateCandidate
from bot.procedure.rules.elections.secret_ballots import CastSecretBallot
from bot.procedure.state.elections import BallotPaper
from bot.rendering.elections import forms as words
from bot.rendering.escape import label
from bot.rendering.forms import REASON, REASON_HINT
from cogs.ui.answer import Interaction, refuse, services_of
from cogs.ui.forms import Form, open_form
from cogs.ui.submit import committee_of, refused_beforehand, submit

_OPTIONS = 25
_OPTION = 100


class NominationForm(Form):
    """Whom to nominate."""

    def __init__(self, committee: int, election: int) -> None:
        super().__init__(words.NOMINATE_TITLE, committee)
        self._election = election
        self.ask(words.CANDIDATE, hint=words.CANDIDATE_HINT, limit=NAME_LIMIT)

    def action(self, interaction: Interaction) -> Action:
        """Nominate a delegation, or whomever the dais names."""
        return NominateCandidate(self.delegation(words.CANDIDATE, interaction), self._election)


class CancelElectionForm(Form):
    """Why an election is broken off."""

    def __init__(self, committee: int, election: int) -> None:
        super().__init__(words.CANCEL_TITLE, committee)
        self._election = election
        self.ask(REASON, hint=REASON_HINT)

    def action(self, interaction: Interaction) -> Action:
        """Break the election off."""
        del interaction
        return CancelElection(self.text(REASON), self._election)


class BallotPaperForm(Form):
    """The ballot paper: menus of those who stand, and one to leave it blank or spoil it."""

    def __init__(
        self, committee: int, vote: int, standing: tuple[str, ...], places: int, delegation: str | None
    ) -> None:
        super().__init__(words.paper_title(vote), committee)
        self._vote, self._delegation, self._standing = vote, delegation, standing
        self.add_item(discord.ui.TextDisplay(words.paper_text(places, delegation)))
        self._menus: list[discord.ui.Select[Form]] = []
        for start in range(0, len(standing), _OPTIONS):
            names = standing[start : start + _OPTIONS]
            options = [
                discord.SelectOption(label=label(name, _OPTION), value=str(place))
                for place, name in enumerate(names, start)
            ]
            text = words.menu_label(names, len(standing) > _OPTIONS)
            self._menu(text, words.VOTE_FOR_HINT, options, min(places, len(options)))
        instead = [
            discord.SelectOption(label=words.BLANK, value=words.BLANK_VALUE),
            discord.SelectOption(label=words.SPOILT, value=words.SPOILT_VALUE),
        ]
        self._instead = self._menu(words.INSTEAD, words.INSTEAD_HINT, instead, 1)

    def _menu(
        self, text: str, hint: str, options: list[discord.SelectOption], most: int
    ) -> discord.ui.Select[Form]:
        menu: discord.ui.Select[Form] = discord.ui.Select(
            placeholder=hint, options=options, min_values=0, max_values=most, required=False
        )
        self._menus.append(menu)
        self.add_item(discord.ui.Label(text=text, component=menu))
        return menu

    async def on_submit(self, interaction: discord.Interaction[Any], /) -> None:
        """Put the paper into the box; what is on it is not shown again, whatever becomes of it."""
        try:
            action = self.action(interaction)
        except ValueError as error:
            await refuse(interaction, str(error))
            return
        await submit(interaction, action, committee=self._committee)

    def action(self, interaction: Interaction) -> Action:
        """The paper on its way into the box; an empty one only where it is left blank on purpose."""
        del interaction
        names = tuple(
            self._standing[int(value)]
            for menu in self._menus
            if menu is not self._instead
            for value in menu.values
        )
        instead = next(iter(self._instead.values), None)
        if bool(names) == (instead is not None):
            raise ValueError(words.unclear_text())
        paper = BallotPaper(names, invalid=instead == words.SPOILT_VALUE)
        return CastSecretBallot(paper, self._vote, self._delegation)


async def open_ballot_paper(
    interaction: Interaction, committee: int, vote: int = 0, delegation: str | None = None
) -> None:
    """Open the ballot paper; whoever may not vote is told why before there is anything to choose."""
    place = await committee_of(interaction, committee)
    if place is None:
        return
    session = services_of(interaction).desk.session(place.id)
    blank, ballot = CastSecretBallot(BallotPaper(), vote, delegation), session.vote
    if await refused_beforehand(interaction, blank, place.id) or ballot is None:
        return
    election = session.elections[ballot.matter.number - 1]
    form = BallotPaperForm(place.id, ballot.number, election.standing, election.to_fill, delegation)
    await open_form(interaction, form)
