"""Text from outside shows what it says: no markup, no mention, no hidden or endless characters."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.rendering.escape import label, plain

UNHARMED = [
    "مرحبا بالعالم",
    "שָׁלוֹם עולם",
    "你好，世界",
    "नमस्ते दुनिया, क्\u200dष",
    "می\u200cخواهم",
    "สวัสดีครับ",
    "Việt Nam, Türkiye, Côte d'Ivoire",
    "👨\u200d👩\u200d👧 👍🏽 ❤️ 1️⃣",
    "🇫🇷🇩🇪",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "53 % of 21 million (2012); see page 3, please!",
]


@pytest.mark.parametrize("text", UNHARMED)
def test_what_people_write_survives(text: str) -> None:
    assert plain(text) == unicodedata.normalize("NFC", text)
    assert label(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("**b** __u__ ~~s~~", r"\*\*b\*\* \_\_u\_\_ \~\~s\~\~"),
        ("||hidden||", r"\|\|hidden\|\|"),
        ("```code```", r"\`\`\`code\`\`\`"),
        ("\\*", r"\\\*"),
        ("# heading\n## lower\n  ### third", "\\# heading\n\\## lower\n  \\### third"),
        ("-# small", r"\-# small"),
        ("- item\n* item\n1. one\n2) two", "\\- item\n\\* item\n1\\. one\n2\\) two"),
        ("> quote\n>>> long", "\\> quote\n\\>\\>\\> long"),
        ("@everyone @here", r"\@everyone \@here"),
        ("<@1> <@!1> <@&2> <#3>", r"\<\@1\> \<\@!1\> \<\@&2\> \<#3\>"),
        ("<t:1:R>", r"\<t\:1:R\>"),
        ("</vote cast:5>", r"\</vote cast:5\>"),
        ("<:e:1> <a:e:1>", r"\<\:e:1\> \<a\:e:1\>"),
        ("<id:home>", r"\<id:home\>"),
        (":smile:", r"\:smile:"),
        ("[safe](https://evil.example)", r"\[safe\](https\://evil.example)"),
        ("<https://evil.example>", r"\<https\://evil.example\>"),
        ("discord://x HTTPS://y", r"discord\://x HTTPS\://y"),
        ("discord.gg/abc Discord.com/x", r"discord\.gg/abc Discord\.com/x"),
    ],
)
def test_markup_is_shown_as_itself(text: str, shown: str) -> None:
    assert plain(text) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\u202eb\u2066c\u2069", "abc"),
        ("a\u200bb\ufeffc\u2060d\u00ade", "abcde"),
        ("a\u200db\u200cc", "abc"),
        ("a\x00b\x1b[0m\x07", r"ab\[0m"),
        ("a\ud800b", "ab"),
        ("\u3164\u2800", ""),
        ("a\U000e0041\U000e007f", "a"),
        ("e" + "\u0301" * 30, "é" + "\u0301" * 3),
        ("a\tb\r\nc\u2028d", "a b\nc\nd"),
        ("a\n\n \n\n\nb", "a\n\nb"),
        ("  a  ", "a"),
    ],
)
def test_what_cannot_be_seen_is_left_out(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_marks_are_capped_at_three_on_each_letter() -> None:
    piled = plain("x" + "\u0336" * 100 + "y" + "\u0336" * 100)
    assert piled == "x" + "\u0336" * 3 + "y" + "\u0336" * 3


def test_what_is_cut_is_counted() -> None:
    assert plain("a" * 100, 30) == "a" * 12 + "… (+88 characters)"
    assert plain("a" * 30, 30) == "a" * 30


def test_a_cut_parts_no_flag_family_or_mark() -> None:
    assert re.fullmatch("(🇫🇷)*… .*", plain("🇫🇷" * 50, 33))
    assert re.fullmatch("(👩\u200d👩\u200d👧)*… .*", plain("👩\u200d👩\u200d👧" * 50, 41))
    assert re.fullmatch("(x\u0336)*… .*", plain("x\u0336" * 50, 32))


def test_a_label_is_one_line_without_escapes() -> None:
    assert label("50 * 2\n= 100") == "50 * 2 = 100"
    assert label("a" * 100) == "a" * 79 + "…"


@given(text=st.text(max_size=300), limit=st.integers(1, 120))
@settings(deadline=None)
def test_any_text_keeps_within_its_limit(text: str, limit: int) -> None:
    assert len(plain(text, limit)) <= limit
    assert len(label(text, limit)) <= limit


@given(text=st.text(alphabet="*_~`|<>@#[]\\-+1.): \nhtps/discord.g", max_size=80))
@settings(deadline=None)
def test_no_sign_of_markup_is_left_bare(text: str) -> None:
    shown = plain(text)
    bare = re.sub(r"\\[^0-9A-Za-z\s]", "", shown)
    assert not re.search(r"[\\*_~`|<>@\[\]]", bare)
    assert not re.search(r"(?m)^[ \t]*(#|-|\+|\d+[.)]\s)", shown)
    assert not re.search(r"(?i)https?://", shown)
