"""From what was chosen in a set-up to the committee it comes to."""

from __future__ import annotations

from bot.procedure.rules.committee import NAME_LIMIT, EstablishCommittee
from bot.services.catalogue import Catalogue
from bot.settings.setups import Chosen, Setup


def chosen(setup: Setup, catalogue: Catalogue, usual: str, year: int) -> Chosen:
    """What a set-up comes to; ``usual`` is the list taken where that of the set-up is no longer there.

    ``year`` is that of a committee whose list says none.
    """
    listed = catalogue.committees.get(setup.members) or catalogue.committees[usual]
    roster = setup.roster
    if roster is None:
        title, of, rules, topic = listed.title, listed.year, listed.rules, listed.topic
        delegations, called = listed.delegations, f"{listed.title} {listed.year}"
    else:
        title, of = roster.title or listed.title, roster.year or year
        rules, topic = roster.rules or listed.rules, roster.topic or listed.topic
        delegations, called = roster.delegations, roster.file_name
    topic = topic if setup.topic is None else setup.topic
    finder = catalogue.topics.get(topic or "")
    return Chosen(
        name=setup.name or title[:NAME_LIMIT],
        year=of,
        listed=called,
        delegations=delegations,
        rules=catalogue.rulebooks.get(setup.rulebook, rules),
        topic=(topic or "") if finder is not None else "",
        topic_title=finder.topic.title if finder is not None else "",
    )


def founding(own: Chosen, dais: tuple[int, ...] = (), dais_roles: tuple[int, ...] = ()) -> EstablishCommittee:
    """The action that founds it, with these people and roles on its dais."""
    return EstablishCommittee(
        name=own.name,
        year=own.year,
        topic=own.topic,
        rulebook=own.rules,
        delegations=own.delegations,
        dais=dais,
        dais_roles=dais_roles,
    )
