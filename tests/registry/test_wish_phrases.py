"""Hundreds of invented wishes that the reader has not learned from, labelled by hand: how many it reads as a person would."""

import csv
from pathlib import Path

from jobmatch.registry.wishes.denial import plain
from jobmatch.registry.wishes.likelihood import examples
from jobmatch.registry.wishes.reader import read_wishes

# `occupation2` are the two-digit ISCO groups that a person would accept, empty where the words name no occupation.
_FILE = Path(__file__).with_name("wish_phrases.csv")


def _read():
    with _FILE.open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    wishes = read_wishes(row["text"] for row in rows)
    return [(row, wishes[row["text"]]) for row in rows]


def _code(wishes):
    return next((wish.occupation for wish in wishes if wish.occupation), "")


def test_the_kind_of_a_wish_is_right_in_nineteen_of_twenty():
    read = _read()

    wrong = [(row["text"], wishes[0].kind.value) for row, wishes in read if wishes[0].kind != row["kind"]]

    assert len(wrong) <= len(read) * 0.05, wrong


def test_an_occupation_is_nearly_always_given_and_mostly_the_right_one():
    named = [(row["text"], row["occupation2"].split(), _code(wishes)) for row, wishes in _read() if row["occupation2"]]
    given = [(text, right, code) for text, right, code in named if code]

    wrong = [(text, code) for text, right, code in given if code[:2] not in right]

    assert len(given) >= len(named) * 0.95, [text for text, _, code in named if not code]
    assert len(wrong) <= len(given) * 0.1, wrong


def test_whoever_takes_any_work_or_none_gets_no_occupation():
    read = _read()

    forced = [row["text"] for row, wishes in read if row["kind"] in ("any", "none") and _code(wishes)]

    assert forced == []


def test_nothing_measured_here_was_learned_from():
    learned = {plain(text) for text, _kind in examples()}

    assert [row["text"] for row, _wishes in _read() if plain(row["text"]) in learned] == []
