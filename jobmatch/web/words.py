"""How numbers, days and moments are written on screen, as the centre's own papers write them."""

from datetime import date, datetime

from flask import Flask
from flask_babel import gettext as _

from jobmatch.settings import HOME

NO_BREAK = "\N{NO-BREAK SPACE}"


def thousands(number: int) -> str:
    """12.431"""
    return f"{number:,}".replace(",", ".")


def day(value: date) -> str:
    """07/3/2025: official papers pad the day, and of the months only the first two (circular 01/2011/TT-BNV, decree 30/2020)."""
    return f"{short_day(value)}/{value.year}"


def short_day(value: date) -> str:
    month = f"{value.month:02d}" if value.month <= 2 else str(value.month)
    return f"{value.day:02d}/{month}"


def weekday(value: date) -> str:
    names = (_("Thứ Hai"), _("Thứ Ba"), _("Thứ Tư"), _("Thứ Năm"), _("Thứ Sáu"), _("Thứ Bảy"), _("Chủ nhật"))
    return str(names[value.weekday()])


def clock(value: datetime) -> str:
    """08 giờ 30, on the clock of the centre."""
    home = value.astimezone(HOME)
    hour_word: str = _("giờ")
    return NO_BREAK.join((f"{home.hour:02d}", hour_word, f"{home.minute:02d}"))


def moment(value: datetime) -> str:
    return f"{day(value.astimezone(HOME).date())}, {clock(value)}"


def dong(amount: int) -> str:
    return NO_BREAK.join((thousands(amount), _("đồng")))


def millions(amount: int) -> str:
    """7,5 triệu đồng"""
    text = f"{amount / 1_000_000:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    return NO_BREAK.join((text, _("triệu"), _("đồng")))


def phone(number: str) -> str:
    """0370 001 234"""
    return NO_BREAK.join((number[:4], number[4:7], number[7:])) if len(number) == 10 else number


def masked(last_four: str) -> str:
    """What is shown of a citizen ID wherever it is not the question."""
    return f"****{last_four}" if last_four else ""


def seconds(length: int) -> str:
    """2 phút 52 giây; whole minutes stand alone."""
    minutes, rest = divmod(length, 60)
    parts = [f"{minutes}{NO_BREAK}" + _("phút")] if minutes else []
    if rest or not minutes:
        parts.append(f"{rest}{NO_BREAK}" + _("giây"))
    return " ".join(parts)


def points(micro: int) -> str:
    """71,3 of a hundred points; kept as millionths."""
    return f"{micro / 1_000_000:.1f}".replace(".", ",")


def set_up(app: Flask) -> None:
    for show in (thousands, day, short_day, weekday, clock, moment, dong, millions, phone, masked, seconds, points):
        app.jinja_env.filters[show.__name__] = show
