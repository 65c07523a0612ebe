"""What somebody does in a script, in one line."""

from __future__ import annotations

import pytest

from bot.rehearsal.lines import Choose, Click, Command, Fill, read_line
from bot.rehearsal.transcript import told


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("/sitting open", Command("sitting open", {})),
        ("  /sitting open  ", Command("sitting open", {})),
        ("/motion raise type=close_debate", Command("motion raise", {"type": "close_debate"})),
        ("/speakers yield delegation Chile", Command("speakers yield", {}, ("delegation", "Chile"))),
        (
            '/fact search question="how many victims"',
            Command("fact search", {"question": "how many victims"}),
        ),
        ("/vote cast yes", Command("vote cast", {}, ("yes",))),
        ("/motion raise topic=a=b", Command("motion raise", {"topic": "a=b"})),
        ('click "Next speaker"', Click("Next speaker")),
        ('choose "Questions" in "Yield"', Choose("Questions", "Yield")),
        (
            "fill {Topic: Victim protection, Total time: 10m}",
            Fill({"Topic": "Victim protection", "Total time": "10m"}),
        ),
        ('fill {Title: "No, 1: yes", Number: 012}', Fill({"Title": "No, 1: yes", "Number": "012"})),
        ('fill {Text: "one\\ntwo"}', Fill({"Text": "one\ntwo"})),
    ],
)
def test_a_line_is_read(text: str, meant: object) -> None:
    assert read_line(text) == meant


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "Write /command"),
        ("open the sitting", "Write /command"),
        ("click Next speaker", "Write /command"),
        ('click "Next', "Write /command"),
        ('choose "Questions"', "Write /command"),
        ('/fact search question="how', "quotation mark"),
        ("fill Victims", "Write fill"),
        ("fill {Topic: [a]}", "Write fill"),
        ("fill {Topic: Victims", "Write fill"),
        ("fill {Topic: !!python/object/apply:os.system [ls]}", "Write fill"),
    ],
)
def test_a_line_that_cannot_be_read_is_told_with_the_remedy(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        read_line(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("/motion raise type=close_debate", "/motion raise type=close_debate"),
        ("/vote cast yes", "/vote cast yes"),
        ('click "Yes"', "presses “Yes”"),
        ('choose "Dais" in "Yield"', "picks “Dais” in “Yield”"),
        ("fill {Topic: Borders, Total time: 10m}", "fills in Topic: Borders, Total time: 10m"),
    ],
)
def test_a_line_is_told_in_the_transcript(text: str, shown: str) -> None:
    assert told(read_line(text)) == shown
