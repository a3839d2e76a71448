"""Driving licences and machine certificates: which one includes which, by the classes before 2025 and those in force since then."""

from collections.abc import Iterable

# Class held -> classes that it also covers (Circular 12/2017/TT-BGTVT, article 16; Law on road traffic order and safety 2024, article 57).
_INCLUDES = {
    "A2": ("A1", "A"),
    "A": ("A1",),
    "B2": ("B1", "B"),
    "B": ("B1", "B2"),
    "C1": ("B", "B1", "B2"),
    "C": ("C1", "B", "B1", "B2"),
    "D1": ("C1", "C", "B", "B1", "B2"),
    "D2": ("D1", "D", "C1", "C", "B", "B1", "B2"),
    "D": ("D2", "D1", "C1", "C", "B", "B1", "B2"),
    "E": ("D", "D2", "D1", "C1", "C", "B", "B1", "B2"),
    "FC": ("CE", "C", "C1", "B", "B1", "B2"),
    "CE": ("FC", "C", "C1", "B", "B1", "B2"),
    "FD": ("DE", "D", "C", "B2", "B"),
    "FE": ("DE", "E", "D", "C", "B2", "B"),
    # A certificate for one machine of the building site is one for machines of the building site.
    "MÁY XÚC": ("MÁY THI CÔNG", "MÁY ĐÀO"),
    "MÁY ĐÀO": ("MÁY THI CÔNG", "MÁY XÚC"),
    "MÁY ỦI": ("MÁY THI CÔNG",),
}
_MOTORBIKES = frozenset({"A", "A1", "A2"})
_CARS = frozenset({"B1", "B2", "B", "C1", "C", "D1", "D2", "D", "E", "FB2", "FC", "FD", "FE", "BE", "CE", "DE"})


def holds(held: Iterable[str], asked: Iterable[str]) -> bool:
    """True when every class asked for is held or included in one that is held."""
    covered = {each for name in held for each in (name.upper(), *_INCLUDES.get(name.upper(), ()))}
    return all(name.upper() in covered for name in asked)


def most_hold(asked: Iterable[str]) -> bool:
    """Licences for motorbikes, which nine of ten adults here hold and hardly anybody names."""
    return all(name.upper() in _MOTORBIKES for name in asked)


def known_not_to_hold(held: Iterable[str], asked: Iterable[str]) -> bool:
    """True when a car licence was named and it does not reach the class asked for; silence is never a no."""
    cars = [name for name in held if name.upper() in _CARS]
    asked_cars = [name for name in asked if name.upper() in _CARS]
    return bool(cars and asked_cars) and not holds(cars, asked_cars)
