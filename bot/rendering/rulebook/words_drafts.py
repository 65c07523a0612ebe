"""The words for the keys of a rulebook on draft resolutions: their form, amendments, withdrawal and order."""

from __future__ import annotations

from collections.abc import Mapping

from bot.procedure.rulebook import Adoption, ProposalsOrder
from bot.rendering.rulebook.phrase import RuleWords

DRAFTS: Mapping[str, RuleWords] = {
    "proposals.symbol": RuleWords("the symbol of draft resolutions", "drafts are issued as {value}"),
    "proposals.notice": RuleWords(
        "how long a draft waits before it is introduced",
        "a draft may be introduced {value} after it was submitted",
        "a draft may be introduced at once",
    ),
    "proposals.approval": RuleWords(
        "whether the dais approves drafts",
        "the dais approves a draft before it is introduced",
        "a draft needs no approval by the dais",
    ),
    "proposals.sponsors_minimum": RuleWords(
        "how many sponsors a draft needs", "a draft needs at least {value}", noun="sponsor"
    ),
    "proposals.sponsors_maximum": RuleWords(
        "how many sponsors a draft may have",
        "a draft may have at most {value}",
        "the number of sponsors has no limit of its own",
        "sponsor",
    ),
    "proposals.sponsors_share_maximum": RuleWords(
        "the largest share of the members that may sponsor a draft",
        "{value} may sponsor the same draft",
        "no member may sponsor a draft",
    ),
    "proposals.signatories_minimum": RuleWords(
        "how many signatories a draft needs",
        "a draft needs at least {value}",
        "no number of signatories is asked for",
        "signatory",
    ),
    "proposals.signatories_share": RuleWords(
        "the share of the members whose signatures a draft needs",
        "a draft needs the signatures of {value}",
        "no share of the members has to sign a draft",
    ),
    "proposals.sponsors_count_as_signatories": RuleWords(
        "whether sponsors count as signatories",
        "sponsors count as signatories",
        "sponsors do not count as signatories",
    ),
    "proposals.drafts_each": RuleWords(
        "how many drafts a delegation may have",
        "a delegation may sponsor or sign at most {value}",
        "a delegation may sponsor and sign any number of drafts",
        "draft",
    ),
    "proposals.sponsors_edit": RuleWords(
        "whether sponsors may edit a draft",
        "sponsors may edit a draft until it is introduced",
        "only the dais edits a draft, until it is introduced",
    ),
    "form.opening_phrases": RuleWords(
        "whether clauses open with the usual phrases",
        "each clause opens with a phrase of its part",
        "clauses may open with any words",
    ),
    "form.preambular_ends": RuleWords(
        "what preambular clauses end with",
        "a preambular clause ends with {value}",
        "preambular clauses may end with anything",
        last="or",
    ),
    "form.operative_ends": RuleWords(
        "what operative clauses end with",
        "an operative clause ends with {value}, the last with a full stop",
        "operative clauses may end with anything",
        last="or",
    ),
    "form.preambular_subclauses": RuleWords(
        "whether preambular clauses may have sub-clauses",
        "preambular clauses may have sub-clauses",
        "preambular clauses have no sub-clauses",
    ),
    "form.reserved_verbs": RuleWords(
        "which verbs the committee may not use",
        "the committee does not use {value}",
        "the committee may use any verb",
        last="or",
    ),
    "form.binds": RuleWords(
        "whether the form of a resolution is binding",
        "a text is submitted only in the form of a resolution",
        "advice on the form of a resolution holds up nothing",
    ),
    "amendments.kinds": RuleWords(
        "what an amendment may do to a draft",
        "an amendment may {value}",
        "draft resolutions may not be amended",
        last="or",
    ),
    "amendments.degrees": RuleWords(
        "whether amendments may be amended",
        "{value}",
        choices={
            "0": "no amendment is in order",
            "1": "an amendment may not itself be amended",
            "2": "an amendment may itself be amended",
        },
    ),
    "amendments.preamble": RuleWords(
        "whether the preamble may be amended",
        "the preamble may be amended",
        "the preamble may not be amended",
    ),
    "amendments.with_the_floor_only": RuleWords(
        "whether only the speaker may move an amendment",
        "an amendment is moved only by a delegation that has the floor",
        "an amendment may be moved without having the floor",
    ),
    "amendments.in_time": RuleWords(
        "in which time of the debate amendments are in order",
        "amendments are in order in {value}",
        "amendments are in order in no time of the debate",
    ),
    "amendments.signatories_share": RuleWords(
        "the share of the members whose signatures an amendment needs",
        "an amendment needs the signatures of {value}",
        "an amendment needs no signatures",
    ),
    "amendments.friendly": RuleWords(
        "whether an amendment may be friendly",
        "an amendment all sponsors accept becomes part of the draft without a vote",
        "an amendment all sponsors accept is voted on like any other",
    ),
    "amendments.friendly_once_amended": RuleWords(
        "whether an amendment may be friendly once the draft was amended",
        "an amendment may be friendly also after the draft was amended by vote",
        "no amendment is friendly once the draft was amended by vote",
    ),
    "amendments.unopposed_carries": RuleWords(
        "whether an amendment nobody speaks against is carried",
        "an amendment nobody speaks against is carried without a vote",
        "an amendment nobody speaks against is voted on like any other",
    ),
    "amendments.order": RuleWords(
        "which amendment is voted on first", "of several amendments, {value} is voted on first"
    ),
    "withdrawal.by": RuleWords("whose word takes a draft back", "a draft is taken back by {value}"),
    "withdrawal.once_amended": RuleWords(
        "whether an amended draft may be taken back",
        "a draft may be taken back also once it was amended",
        "a draft may not be taken back once it was amended",
    ),
    "withdrawal.sponsors_may_leave": RuleWords(
        "whether sponsors may leave a draft that was introduced",
        "a sponsor may leave a draft that was introduced",
        "no sponsor may leave a draft that was introduced",
    ),
    "order_of_proposals.order": RuleWords(
        "in which order drafts are taken up",
        "drafts are taken up {value}",
        choices={
            ProposalsOrder.SUBMISSION: "in the order they were submitted",
            ProposalsOrder.DAIS: "as the dais calls them",
        },
    ),
    "order_of_proposals.once_adopted": RuleWords(
        "what the adoption of a draft means for the others",
        "once a draft is adopted, {value}",
        choices={
            Adoption.NEXT: "the next one is taken up",
            Adoption.OTHERS_LAPSE: "the others on the question lapse",
        },
    ),
}
