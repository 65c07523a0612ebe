"""Bodies of events as earlier versions wrote them, brought into the form they have now.

JSON in, JSON out: what is stored stays as it is, byte by byte. A value that did not exist then becomes what
that version did, so that an old committee goes on under the rules it was founded with.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

Body = Mapping[str, Any]

_ESTABLISHED = "committee_established"
_WITH_A_RULEBOOK = (_ESTABLISHED, "rule_changed")
_SECTIONS_SINCE_0_2 = ("elections", "form", "moderation", "credentials")
_MINUTE, _DAY = 60, 24 * 60 * 60
_STAGES = ("general", "draft", "caucus", "closed")
_ON_PROCEDURE, _ON_SUBSTANCE = ("motion", "appeal"), ("amendment", "clause", "draft")


def in_todays_form(name: str, body: str) -> str:
    """The body of an event as it would be written now; as it is where it is of no older form."""
    if name not in _WITH_A_RULEBOOK or all(f'"{own}":' in body for own in _SECTIONS_SINCE_0_2):
        return body
    try:
        fields = json.loads(body)
        rulebook = fields["rulebook"]
        if name == _ESTABLISHED and "sources" in rulebook:
            rulebook = rulebook_of_0_1(rulebook)
        return json.dumps(
            {**fields, "rulebook": rulebook_of_0_3(rulebook_of_0_2(rulebook))}, ensure_ascii=False
        )
    except (ValueError, LookupError, TypeError, AttributeError):
        return body


def rulebook_of_0_1(old: Body) -> dict[str, Any]:
    """A rulebook of version 0.1, which kept its sources apart from its values, section by section."""
    return {
        "name": old["name"],
        "title": old["title"],
        "document": old["sources"]["president"]["document"],
        **_who(old),
        **_debate(old),
        **_proposals(old),
        **_voting(old),
        "points": {},
        "motions": {kind: _motion(own) for kind, own in old["motions"].items()},
    }


def rulebook_of_0_2(old: Body) -> dict[str, Any]:
    """A rulebook of version 0.2, which knew neither elections nor advice on form nor edits of drafts."""
    return {
        "form": {
            "rule": old["president"]["rule"],
            "opening_phrases": False,
            "preambular_ends": [],
            "operative_ends": [],
            "preambular_subclauses": True,
            "reserved_verbs": [],
            "binds": False,
        },
        "elections": {
            "rule": old["president"]["rule"],
            "by_delegations": False,
            "majority": "simple",
            "ballot": 3 * _MINUTE,
            "ballots": 2,
            "candidates_each": 2,
            "special_ballot": False,
            "inconclusive": "most_votes",
            "without_a_ballot": True,
        },
        **old,
        "proposals": {"sponsors_edit": False, **old["proposals"]},
    }


def rulebook_of_0_3(old: Body) -> dict[str, Any]:
    """A rulebook of version 0.3, under which nobody was warned or silenced, nor claimed a seat."""
    return {
        "moderation": {
            "rule": old["president"]["rule"],
            "warnings_announced": True,
            "warning_limit": 0,
            "at_limit": "nothing",
            "limit_silence": 10 * _MINUTE,
            "silence_minimum": _MINUTE,
            "silence_maximum": _DAY,
            "silenced_points": list(old["points"]),
            "silenced_vote": True,
        },
        "credentials": {"rule": old["president"]["rule"], "claims": "closed"},
        **old,
        "conduct_during_voting": {"late_arrivals_wait": False, **old["conduct_during_voting"]},
    }


def _who(old: Body) -> dict[str, Any]:
    may_raise = old["observers_may_raise_motions"]
    votes_on = [
        matter
        for matters, ballots in ((_ON_PROCEDURE, "procedural"), (_ON_SUBSTANCE, "substantive"))
        if old[ballots]["observers_vote"]
        for matter in matters
    ]
    return {
        "membership": _section(old, "membership"),
        "president": _section(old, "president"),
        "observers": _section(
            old,
            "observers",
            may_speak=True,
            may_raise_motions=may_raise,
            may_speak_on_motions=may_raise,
            may_declare_to_vote=False,
            may_sponsor=False,
            may_sign=False,
            votes_on=votes_on,
        ),
        "quorum_to_debate": _quorum(old, "quorum_to_debate"),
        "quorum_to_decide": {**_quorum(old, "quorum_to_decide"), "on_procedure": True},
        "roll_call": _section(old, "roll_call", answers=old["roll_answers"]),
        "meetings": _section(old, "meetings", suspension_maximum=_DAY),
    }


def _debate(old: Body) -> dict[str, Any]:
    speaking = dict(old["speaking"])
    yields, chain = speaking.pop("yields"), speaking.pop("yield_chain")
    return {
        "debate": _section(
            old,
            "debate",
            mode="open",
            time_open=0,
            time_in_favour=10 * _MINUTE,
            time_against=10 * _MINUTE,
            extension_maximum=30 * _MINUTE,
        ),
        "speakers": _section(old, "speakers", order="list", exhausted="goes_on"),
        "speaking_time": _section(old, "speaking_time", **speaking),
        "list_closing": _section(old, "list_closing"),
        "yields": _section(
            old, "yields", to=yields, chain=chain, questions_count="everything", comments=0, comment_time=30
        ),
        "points_of_order": _section(old, "points_of_order"),
        "appeals": _section(
            old, "appeals", allowed=False, second=False, written=False, majority="simple", tie="lost"
        ),
        "right_of_reply": _section(
            old,
            "right_of_reply",
            granted_on_request=False,
            written=False,
            time=_MINUTE,
            to_a_reply=False,
            at_end_of_meeting=False,
        ),
        "order_of_motions": _section(
            old, "order_of_motions", precedence=old["precedence"], tie_break="longest"
        ),
        "caucus": _section(old, "caucus", **old["caucus"], extensions=0, extension_share=[1, 1], yields=True),
    }


def _proposals(old: Body) -> dict[str, Any]:
    return {
        "proposals": _section(
            old,
            "proposals",
            symbol=old["symbol"],
            notice=0,
            approval=False,
            sponsors_minimum=1,
            sponsors_maximum=0,
            sponsors_share_maximum=[1, 1],
            signatories_minimum=0,
            signatories_share=[0, 1],
            sponsors_count_as_signatories=True,
            drafts_each=0,
        ),
        "amendments": _section(
            old,
            "amendments",
            kinds=[],
            degrees=0,
            preamble=False,
            with_the_floor_only=False,
            in_time=[],
            signatories_share=[0, 1],
            friendly=False,
            friendly_once_amended=False,
            unopposed_carries=False,
            order="submission",
        ),
        "withdrawal": _section(
            old, "withdrawal", by="one_sponsor", once_amended=True, sponsors_may_leave=True
        ),
        "order_of_proposals": _section(old, "order_of_proposals", order="dais", once_adopted="next"),
    }


def _voting(old: Body) -> dict[str, Any]:
    procedure, substance, votes = old["procedural"], old["substantive"], old["voting"]
    asked = dict.fromkeys(("drafts_without_a_vote", "motions_without_a_vote"), votes["without_a_vote"])
    return {
        "voting_rights": _section(old, "voting_rights"),
        "request_for_a_vote": _section(old, "request_for_a_vote", **asked, objection=votes["objection"]),
        "majority": _section(old, "majority", **dict.fromkeys(_ON_SUBSTANCE, substance["majority"])),
        "abstention": _section(
            old,
            "abstention",
            **dict.fromkeys(_ON_PROCEDURE, procedure["abstention"]),
            **dict.fromkeys(_ON_SUBSTANCE, substance["abstention"]),
        ),
        "method_of_voting": _section(
            old,
            "method_of_voting",
            placards=votes["placards"],
            roll_call_answer=votes["roll_call_answer"],
            roll_call_start="by_lot" if votes["roll_call_starts_by_lot"] else "first",
            roll_call_answers=["yes", "no", "abstain"],
            abstain_after_pass=False,
            ballot_may_change=votes["ballot_may_change"],
        ),
        "explanation_of_vote": _section(
            old,
            "explanation_of_vote",
            before=False,
            after=False,
            only_with_rights=False,
            sponsors="never",
            time=_MINUTE,
        ),
        "conduct_during_voting": _section(old, "conduct_during_voting", points=[], doors_closed=True),
        "division": _section(old, "division", by_dais=True, all_parts_rejected_rejects=True),
        "equally_divided_votes": _section(old, "equally_divided_votes", tie="lost"),
    }


def _quorum(old: Body, topic: str) -> dict[str, Any]:
    own = old[topic]
    share = [own["numerator"], own["denominator"]]
    return _section(old, topic, share=share, more_than=own["more_than"], assumed=False)


def _motion(own: Body) -> dict[str, Any]:
    return {
        **own,
        "rule": _rule(own["rule"]),
        "second": False,
        "objection": "vote",
        "members_only": False,
        "interrupts": False,
        "stages": list(_STAGES),
        "speech": 0,
        "title": "",
    }


def _section(old: Body, topic: str, **values: object) -> dict[str, Any]:
    """A section with its rule; of what 0.1 had no rule on, the President ruled."""
    sources = old["sources"]
    return {"rule": _rule(sources.get(topic, sources["president"])), **values}


def _rule(rule: Body) -> dict[str, Any]:
    """Where a rule is written. Its sureness was not recorded, but what bears a number was sure."""
    return {**rule, "sureness": "D" if rule["number"] is None else "B", "variants": []}
