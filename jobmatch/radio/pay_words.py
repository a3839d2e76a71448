"""The pay of a vacancy in one spoken sentence."""

from jobmatch.radio.words import money
from jobmatch.vacancies.vacancy import Posting, WagePeriod

_PERIODS = {
    WagePeriod.MONTH: ("Thu nhập", "một tháng"),
    WagePeriod.DAY: ("Tiền công", "một ngày"),
    WagePeriod.HOUR: ("Tiền công", "một giờ"),
}


def pay_sentence(posting: Posting) -> str:
    least, most = posting.wage_min_vnd, posting.wage_max_vnd
    if posting.wage_period is WagePeriod.PIECE:
        return "Tiền công tính theo sản phẩm."
    if posting.wage_period not in _PERIODS or (least is None and most is None):
        return "Mức lương do hai bên thỏa thuận."
    name, period = _PERIODS[posting.wage_period]
    if least and most and least != most:
        return f"{name} từ {money(least)} đến {money(most)} {period}."
    if least and most:
        return f"{name} {money(least)} {period}."
    if least:
        return f"{name} từ {money(least)} {period} trở lên."
    return f"{name} đến {money(most or 0)} {period}."
