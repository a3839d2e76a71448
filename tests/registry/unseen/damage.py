"""What a spreadsheet does to cells on its way: for each kind, a cell as it arrives, and the code by which it must be said."""

from collections.abc import Callable
from datetime import date
from random import Random

from jobmatch.registry.sheet import Cell
from tests.registry.unseen.people import Person

_ORIGIN = date(1899, 12, 30)

# Column -> kinds of damage: (name, cell, codes of which one must be noted, what may be read instead of a blank).
Damage = tuple[str, Callable[[Person, Random], Cell], frozenset[str], Callable[[Person], object]]


def _serial(person: Person, chance: Random) -> Cell:
    return float((person.born - _ORIGIN).days)


def _month_first(person: Person, chance: Random) -> Cell:
    late = person.born.replace(day=13 + person.born.day % 15)
    return f"{late:%m/%d/%Y}"


def _lost_digit(person: Person, chance: Random) -> Cell:
    return person.citizen_id[:5] + person.citizen_id[6:]


DAMAGES: dict[str, tuple[Damage, ...]] = {
    "Số CCCD": (
        (
            "zero lost, a number",
            lambda person, chance: float(person.citizen_id),
            frozenset({"citizen_id_repaired"}),
            lambda person: person.citizen_id,
        ),
        (
            "zero lost, a text",
            lambda person, chance: person.citizen_id.lstrip("0"),
            frozenset({"citizen_id_repaired"}),
            lambda person: person.citizen_id,
        ),
        (
            "a number in a text file",
            lambda person, chance: f"{int(person.citizen_id)}.0",
            frozenset({"citizen_id_repaired"}),
            lambda person: person.citizen_id,
        ),
        (
            "shown in powers",
            lambda person, chance: f"{float(person.citizen_id):.5E}".replace("+", "+"),
            frozenset({"citizen_id_scientific"}),
            lambda person: "",
        ),
        (
            "rounded",
            lambda person, chance: float(person.citizen_id[:6] + "000000"),
            frozenset({"citizen_id_scientific"}),
            lambda person: "",
        ),
        ("a digit lost", _lost_digit, frozenset({"citizen_id_damaged"}), lambda person: ""),
        ("a column too narrow", lambda person, chance: "############", frozenset({"citizen_id_missing", "cell_error"}), lambda person: ""),
        ("a failed formula", lambda person, chance: "#N/A", frozenset({"citizen_id_missing", "cell_error"}), lambda person: ""),
        (
            "the letter O",
            lambda person, chance: person.citizen_id.replace("0", "O", 1),
            frozenset({"citizen_id_repaired"}),
            lambda person: person.citizen_id,
        ),
    ),
    "Số điện thoại": (
        ("zero lost", lambda person, chance: float(person.phone), frozenset({"phone_repaired"}), lambda person: (person.phone,)),
        (
            "zero lost in a text file",
            lambda person, chance: f"{int(person.phone)}.0",
            frozenset({"phone_repaired"}),
            lambda person: (person.phone,),
        ),
        ("shown in powers", lambda person, chance: f"{float(person.phone):.3E}", frozenset({"phone_unreadable"}), lambda person: ()),
        ("a digit lost", lambda person, chance: person.phone[:-1], frozenset({"phone_unreadable"}), lambda person: ()),
        ("a failed formula", lambda person, chance: "#REF!", frozenset({"cell_error"}), lambda person: ()),
    ),
    "Ngày sinh": (
        ("a serial number", _serial, frozenset({"birth_serial"}), lambda person: person.born.isoformat()),
        (
            "a serial number as text",
            lambda person, chance: str(int(float(str(_serial(person, chance))))),
            frozenset({"birth_serial"}),
            lambda person: person.born.isoformat(),
        ),
        (
            "month before day",
            _month_first,
            frozenset({"birth_swapped"}),
            lambda person: person.born.replace(day=13 + person.born.day % 15).isoformat(),
        ),
        ("a column too narrow", lambda person, chance: "########", frozenset({"birth_unreadable", "cell_error"}), lambda person: ""),
        (
            "an impossible day",
            lambda person, chance: f"31/02/{person.born.year}",
            frozenset({"birth_impossible"}),
            lambda person: str(person.born.year),
        ),
    ),
    "Trình độ văn hóa": (
        ("a fraction made a date", lambda person, chance: date(2025, 12, 9), frozenset({"education_date"}), lambda person: 3),
        ("a failed formula", lambda person, chance: "#VALUE!", frozenset({"cell_error"}), lambda person: None),
    ),
    "Mức lương mong muốn": (
        ("a range made a date", lambda person, chance: date(2025, 8, 7), frozenset({"pay_date"}), lambda person: None),
        ("a failed formula", lambda person, chance: "#DIV/0!", frozenset({"cell_error"}), lambda person: None),
    ),
    "Kinh nghiệm": (
        ("a range made a date", lambda person, chance: date(2025, 3, 2), frozenset({"experience_unclear"}), lambda person: None),
    ),
    "Thôn": (("a failed formula", lambda person, chance: "#NAME?", frozenset({"cell_error"}), lambda person: ""),),
}
FIELDS = {
    "Số CCCD": "citizen_id",
    "Số điện thoại": "phones",
    "Ngày sinh": "birth",
    "Trình độ văn hóa": "education",
    "Mức lương mong muốn": "wage_min_vnd",
    "Kinh nghiệm": "experience_years",
    "Thôn": "village",
}
