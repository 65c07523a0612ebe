"""The opening phrases of clauses as the United Nations and Model UN use them."""

from __future__ import annotations

import re


def _listed(text: str) -> tuple[str, ...]:
    return tuple(" ".join(text.split()).split("; "))


PREAMBULAR = _listed(
    """
    acknowledging; acting; affirming; alarmed; anxious; appalled; appreciating; approving; aspiring;
    attentive; aware; bearing in mind; believing; calling; cognizant; commending; committed; concerned;
    concurring; condemning; confident; congratulating; conscious; considering; contemplating; convinced;
    declaring; deeply; deploring; desiring; desirous; determined; distressed; disturbed; emphasizing;
    emphasising; encouraged; endorsing; expecting; expressing; fearing; firmly; fulfilling; fully;
    gravely; grieved; guided; having; highlighting; hoping; inspired; keeping in mind; keenly; lamenting;
    looking forward; mindful; noting; observing; pointing out; profoundly; pursuant; reaffirming;
    realizing; realising; recalling; recognizing; recognising; referring; regretting; reiterating;
    remembering; reminding; resolved; respecting; saluting; seeking; seized; shocked; stressing; strongly;
    supporting; taking into account; taking into consideration; taking note; thanking; troubled;
    underlining; underscoring; urging; viewing; welcoming; whereas; wishing
    """
)
OPERATIVE = _listed(
    """
    accepts; acknowledges; adopts; advises; advocates; affirms; agrees; appeals; applauds; appoints;
    appreciates; approves; asks; assures; authorizes; authorises; believes; calls; commends; concurs;
    condemns; confirms; congratulates; considers; creates; decides; declares; demands; deplores;
    designates; determines; directs; draws; emphasizes; emphasises; empowers; encourages; endorses;
    establishes; expects; expresses; extends; favours; further; has resolved; highlights; implores;
    instructs; insists; invites; looks forward; mandates; notes; notices; offers; pledges; proclaims;
    promotes; proposes; reaffirms; recalls; recognizes; recognises; recommends; regrets; reiterates;
    reminds; remains; renews; repeats; requests; requires; resolves; stresses; strongly; suggests;
    supports; takes note; thanks; transmits; trusts; underlines; underscores; urges; welcomes
    """
)


def begins_preambular(text: str) -> bool:
    """Whether a text begins as a preambular clause does."""
    return _PREAMBULAR.match(text) is not None


def begins_operative(text: str) -> bool:
    """Whether a text begins as an operative clause does."""
    return _OPERATIVE.match(text) is not None


def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?i)[\W_]*(?:(?:also|further|once again|and)\s+)?(?:{'|'.join(phrases)})\b")


_PREAMBULAR, _OPERATIVE = _pattern(PREAMBULAR), _pattern(OPERATIVE)
