"""The colours of the style sheet, measured again: WCAG 2 contrast, formula of G17/G18."""

import re

import pytest

from jobmatch.web.static_files import FOLDER

CSS = (FOLDER / "site.css").read_text("utf-8")
TOKENS = dict(re.findall(r"--([a-z0-9-]+): (#[0-9A-F]{6})", CSS))

TEXT = [
    ("ink", "paper"), ("ink", "ground"), ("ink", "grey-tint"), ("ink-2", "paper"), ("ink-2", "ground"), ("ink-2", "brand-tint"),
    ("brand", "paper"), ("brand", "ground"), ("brand", "brand-tint"), ("brand-dark", "brand-tint"),
    ("paper", "brand"), ("paper", "brand-dark"),
    ("ok", "ok-tint"), ("warn", "warn-tint"), ("bad", "bad-tint"), ("bad", "paper"), ("ask", "ask-tint"), ("demo", "demo-tint"),
    ("flag", "flag-tint"), ("check", "check-tint"),
]  # fmt: skip
EDGES = [
    ("line-2", "paper"),
    ("line-2", "ground"),
    ("amber", "paper"),
    ("amber", "warn-tint"),
    ("halo", "ink"),
    ("halo", "brand-dark"),
    ("brand-2", "paper"),
]


def luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4 for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(TOKENS[one]), luminance(TOKENS[other])))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize(("words", "ground"), TEXT, ids=" on ".join)
def test_words_can_be_read(words: str, ground: str) -> None:
    assert contrast(words, ground) >= 4.5


@pytest.mark.parametrize(("edge", "ground"), EDGES, ids=" on ".join)
def test_edges_and_signs_can_be_seen(edge: str, ground: str) -> None:
    assert contrast(edge, ground) >= 3


def test_no_colour_outside_the_tokens() -> None:
    rules = CSS.partition("}")[2]

    assert set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", rules)) <= {"#FFFFFF", "#000000"}


def test_no_line_of_vietnamese_text_is_cut_or_squeezed() -> None:
    heights = [float(height) for height in re.findall(r"(?:line-height: |/)(\d\.\d+)", CSS)]

    assert min(height for height in heights) >= 1.2
    assert "text-transform" not in CSS
