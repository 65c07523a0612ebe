"""The words of forms: titles, labels and hints, and what is said of a field that cannot be read."""

from __future__ import annotations

from bot.procedure.rulebook import MotionKind, MotionRule, Rulebook, Term
from bot.procedure.rules.motions.terms import limits
from bot.rendering.escape import plain
from bot.rendering.times import duration

TERM_LABELS = {
    Term.DURATION: "Duration",
    Term.TOPIC: "Topic",
    Term.TOTAL: "Total time",
    Term.EACH: "Time for each speech",
    Term.DRAFT: "Draft resolution",
    Term.AMENDMENT: "Amendment",
    Term.CLAUSES: "Clauses",
}

_TERM_HINTS = {
    Term.DURATION: "15m",
    Term.TOPIC: "What the caucus is about",
    Term.TOTAL: "10m",
    Term.EACH: "60s",
    Term.DRAFT: "Its number: 1 for L.1",
    Term.AMENDMENT: "Its number",
    Term.CLAUSES: "Those voted on apart, as one: 2, 4-6",
}
_OWN_HINTS = {
    (MotionKind.EXTEND_CAUCUS, Term.TOTAL): "5m more",
    (MotionKind.EXTEND_DEBATE, Term.DURATION): "10m more",
    (MotionKind.SET_AGENDA, Term.TOPIC): "The topic to be taken up",
    (MotionKind.REFER, Term.TOPIC): "The body it is referred to",
}


def term_hint(rulebook: Rulebook, rule: MotionRule, term: Term) -> str:
    """What stands in an empty field of a motion's form: an example, and the limits of the rulebook."""
    hint = _OWN_HINTS.get((rule.kind, term), _TERM_HINTS[term])
    own = limits(rulebook, rule.kind, term)
    if own is not None:
        hint = f"{hint}; {duration(own.minimum)} to {duration(own.maximum)}"
    empty = "each by itself if left empty" if term is Term.CLAUSES else "may be left empty"
    return hint if term in rule.needs else f"{hint}; {empty}"


def written_time(seconds: int) -> str:
    """A time as it is typed: "1h30m"."""
    hours, rest = divmod(seconds, 3600)
    minutes, left = divmod(rest, 60)
    parts = ((hours, "h"), (minutes, "m"), (left, "s"))
    return "".join(f"{count}{unit}" for count, unit in parts if count)


DELEGATION = "Delegation"
REASON = "Reason"
DURATION = "Duration"
TITLE = "Title"
TEXT = "Text"
MORE_TEXT = "More text"

DURATION_HINT = "15m; leave it empty for no fixed time"
DELEGATION_HINT = "The delegation that gets the rest of the time"
REASON_HINT = "Shown to everybody"
TITLE_HINT = "What it is about; may be left empty if the text says it"
TEXT_HINT = "Paste it as it is: heading, preamble, operative clauses. It is shown back to you first."
MORE_TEXT_HINT = "What did not fit above; a longer text can be uploaded as a file"
CHANGED_MEANWHILE = "The text was changed meanwhile; this is how it stands."
FORGOTTEN = (
    "This waited too long, or I was started again. Your words are above: open the text and paste them."
)
TOO_LONG_FOR_A_FORM = "This clause is too long for a form. Correct its sub-clauses one by one."
NEW_TITLE = "New title"
NEW_WORDS = "Words"
NEW_WORDS_NOTE = "A new line is a new clause. Below it: (a) sub-clauses, (i) parts, each on its line."
SPLIT_NOTE = "Begin a new line where the second one begins."
NAMES_TITLE = "Named in the heading"
NAMED_SPONSORS = "Sponsors besides you"
NAMED_SIGNATORIES = "Signatories"
NAMES_CHANGED = "The names in the heading are changed."
NAMES_NOTE = "Delegations, with commas between them. Each says so itself once the text is submitted."

SUSPEND_TITLE = "Suspend the meeting"
YIELD_TITLE = "Yield to another delegation"
OUT_OF_ORDER_TITLE = "Rule the motion out of order"
DENY_TITLE = "Do not grant the motion"
SECOND_TITLE = "Note a second"
OBJECTION_TITLE = "Note an objection"
WHO_HINT = "The delegation that called out"
CANCEL_VOTE_TITLE = "Cancel the vote"
DRAFT_TITLE = "Your text"


ABOUT = "What it is about"
ABOUT_HINT = "Shown to everybody; it may be left empty"
INAUDIBLE = "Can you hear the speaker?"
INAUDIBLE_NO = "Yes, or nobody speaks"
INAUDIBLE_YES = "No, the speaker cannot be heard"
ANSWER = "Answer"
ANSWER_TITLE = "Answer the point"
APPEAL_TITLE = "Appeal the ruling"
REPLY_TITLE = "Ask for a right of reply"
REPLY_HINT = "What in the speech you reply to"
REFUSE_REPLY_TITLE = "Refuse the right of reply"

WRITTEN_FILE = "what-you-wrote.txt"


def unreadable_text(problem: str) -> str:
    """What is said of a field that cannot be read."""
    return f"{plain(problem)}\nNothing was sent."


def refused_text() -> str:
    """What stands above the words of a form whose action was refused."""
    return "So that nothing is lost, here is what you wrote."


def interrupted_text() -> str:
    """What is said of a form that was opened before the bot was started again."""
    return "I was started again while you were writing, and nothing was sent. Open the form once more."


def written_text(typed: str) -> str:
    """Everything somebody typed, to copy it from."""
    return f"You wrote:\n>>> {plain(typed, 3000)}"


def not_a_number_text(typed: str) -> str:
    """What is said where a number is wanted."""
    return f"“{typed}” is not a number of a draft resolution: write 1 for L.1."


def not_a_motion_kind_text(typed: str) -> str:
    """What is said where a kind of motion is wanted."""
    return f"“{typed}” is no motion: pick one of those shown as you type."


def not_a_motion_text(typed: str) -> str:
    """What is said where the number of a motion is wanted."""
    return f"“{typed}” is not the number of a motion: see /motion list."


AMENDMENT_TITLE = "Amendment"
ADDED = "The words to be added"
ADDED_HINT = "A clause on each line. Start sub-clauses with (a), (b)."
WORDS = "The words of the clause"
WORDS_HINT = "Urges all Member States to …"


def clause_changed_text() -> str:
    """What is said where the words changed while somebody edited them."""
    return "The words you edited have changed meanwhile. Open the form again: it has them as they are now."


def not_an_amendment_text(typed: str) -> str:
    """What is said where the number of an amendment is wanted."""
    return f"“{typed}” is not the number of an amendment: see /amendment list."


def not_a_warning_text(typed: str) -> str:
    """What is said where the number of a warning is wanted."""
    return f"“{typed}” is not the number of a warning: /dais order shows them."


def not_a_point_text(typed: str) -> str:
    """What is said where the number of a point is wanted."""
    return f"“{typed}” is not the number of a point: the panel shows those that wait."


COUNT_TITLE = "Count of the hands raised"
IN_FAVOUR = "In favour"
AGAINST = "Against"
ABSTAINING = "Abstaining"
COUNT_HINT = "How many hands"
NONE_HINT = "How many hands; none where it is left empty"


CLAUSES_TITLE = "Vote on some clauses apart"
CLAUSES = TERM_LABELS[Term.CLAUSES]
CLAUSES_HINT = "Voted on as one, then the others, then the whole: 2, 4-6"


def not_clauses_text(typed: str) -> str:
    """What is said where the numbers of clauses are wanted."""
    return f"“{typed}” are no numbers of clauses: write them like 2, 4-6."


def no_such_clauses_text(symbol: str, most: int) -> str:
    """What is said where a clause is asked for that a draft does not have."""
    only = "one operative clause" if most == 1 else f"operative clauses 1 to {most}"
    return f"{symbol} has {only}: name some of them, like 2, 4-6."


def not_a_count_text(typed: str) -> str:
    """What is said where a count of hands is wanted."""
    return f"“{typed}” is not a count: write a whole number, such as 26."
