"""The opening phrases of clauses as the United Nations and Model UN use them.

A preambular clause opens with a participle or an adjective, an operative one with a verb in the present.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Part(StrEnum):
    """The two parts of a resolution."""

    PREAMBLE = "preamble"
    OPERATIVE = "operative"


@dataclass(frozen=True, slots=True)
class Opening:
    """How a text opens: as a clause of which part, by a phrase of the table or only by its ending."""

    part: Part
    phrase: str
    known: bool
    capital: bool


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(text.split()).split("; "))


PREAMBULAR = _listed(
    """
    accepting; acknowledging; acting; adhering; admitting; affirming; alarmed; alluding; anxious; appalled;
    applauding; appreciating; approving; aspiring; attentive; aware; basing; bearing in mind; believing;
    by virtue of; calling; celebrating; cherishing; cognisant; cognizant; commemorating; commending;
    committed; concerned; concurring; condemning; confident; confirming; congratulating; conscious;
    considering; contemplating; convinced; declaring; deploring; desiring; desirous; determined;
    disappointed; discouraged; distressed; disturbed; drawing; emphasising; emphasizing; encouraged;
    encouraging; endorsing; expecting; expressing; fearing; fulfilling; grateful; grieved; guided; having;
    highlighting; honouring; hoping; horrified; in accordance with; in light of; in pursuance of;
    in recognition of; in the light of; in view of; inspired; insisting; inviting; keeping in mind;
    keeping in view; lamenting; looking forward; mindful; moved; noticing; noting; observing; outraged;
    perturbed; pointing out; pursuant; reaffirming; realising; realizing; recalling; recognising;
    recognizing; recommending; referring; regretting; reiterating; remembering; reminded; reminding;
    requesting; resolved; respecting; sharing; saddened; saluting; satisfied; saying; seeking; seized;
    shocked; stressing; supporting; surprised; sympathising; sympathizing; taking account;
    taking into account; taking into consideration; taking note; thankful; thanking; troubled; trusting;
    underlining; underscoring; understanding; urging; valuing; viewing; welcoming; whereas; wishing;
    with a view to; with regard to; witnessing; worried
    """
)
OPERATIVE = _listed(
    """
    accepts; acknowledges; adopts; advises; advocates; affirms; agrees; appeals; applauds; appoints;
    appreciates; approves; asks; assures; authorises; authorizes; believes; calls; commends; concludes;
    concurs; condemns; confirms; congratulates; considers; convenes; creates; decides; declares; defines;
    demands; deplores; designates; desires; determines; directs; discourages; draws; emphasises; emphasizes;
    empowers; encourages; endorses; establishes; expects; expresses; extends; favors; favours; has resolved;
    highlights; hopes; implores; insists; instructs; introduces; invites; laments; looks forward; mandates;
    notes; notices; offers; opposes; orders; pays tribute; pledges; proclaims; prohibits; promotes;
    proposes; reaffirms; recalls; recognises; recognizes; recommends; refers; regrets; reiterates;
    rejects; remains; reminds; renews; repeats; requests; requires; resolves; salutes; shares; solicits;
    strengthens; stresses; suggests; supports; takes; thanks; transmits; trusts; underlines; underscores;
    urges; welcomes
    """
)
_ADVERBS = _listed(
    """
    additionally; again; also; deeply; duly; equally; especially; expressly; extremely; finally; firmly;
    formally; fully; further; furthermore; gravely; greatly; hereby; highly; in addition; keenly; likewise;
    moreover; officially; once again; once more; particularly; profoundly; respectfully; seriously;
    sincerely; solemnly; still; strongly; therefore; urgently; utterly; vehemently; warmly; wholeheartedly
    """
)
_PLURALS = frozenset(
    _listed(
        """
        actions; agencies; areas; articles; aspects; bodies; borders; cases; centres; children; clauses;
        committees; communities; conditions; conflicts; consequences; corporations; countries; crimes;
        criminals; crises; delegates; delegations; efforts; experts; factors; firms; forces; forms; funds;
        girls; governments; groups; guidelines; human; individuals; industries; initiatives; institutions;
        issues; its; laws; levels; links; matters; means; measures; members; migrants; nations; networks;
        ngos; objectives; offenders; officers; offices; operations; organisations; organizations; others;
        parties; partners; partnerships; peoples; persons; plans; policies; practices; principles;
        problems; procedures; programmes; programs; protocols; purposes; reasons; recommendations;
        refugees; regions; reports; resources; rights; risks; routes; rules; sanctions; schools; sectors;
        services; signatories; signs; sources; sponsors; standards; states; steps; strategies; submitters;
        systems; targets; terms; this; thus; topics; traffickers; victims; ways; women; workers; years
        """
    )
)

_LEAD = r"[\W_]*"
_RESOLVED = (
    r"(?:now,?\s+)?(?:therefore,?\s+)?(?:let\s+it\s+)?be\s+it(?:\s+\w+){0,3}?\s+resolved"
    r"|resolved(?=,?\s+that\b|:)"
)
"""How a text of the American kind opens its operative clauses; without "be it", resolved is a participle."""
_TABLE = re.compile(
    rf"{_LEAD}(?P<phrase>(?:(?:{'|'.join(_ADVERBS)})(?:\s*,)?\s+)*"
    rf"(?:(?P<be>{_RESOLVED})|(?P<pre>{'|'.join(PREAMBULAR)})|(?P<op>{'|'.join(OPERATIVE)})))\b(?!-)",
    re.IGNORECASE,
)
_ENDING = re.compile(
    rf"{_LEAD}(?P<phrase>(?:(?:{'|'.join(_ADVERBS)})(?:\s*,)?\s+)*(?:(?P<pre>[^\W\d_]{{3,}}(?:ing|ed))"
    rf"|(?P<op>[^\W\d_]{{2,}}[^sui\W\d_]s)))\b(?!['’-])",
    re.IGNORECASE,
)


def opening(text: str) -> Opening | None:
    """How a text opens, if as a clause does: by the table first, else by the ending of its first word."""
    for table, known in ((_TABLE, True), (_ENDING, False)):
        found = table.match(text)
        if found is None:
            continue
        phrase = found["phrase"]
        if not known and phrase.casefold().split()[-1] in _PLURALS:
            return None
        part = Part.PREAMBLE if found["pre"] else Part.OPERATIVE
        return Opening(part, phrase, known, phrase[0].isupper())
    return None
