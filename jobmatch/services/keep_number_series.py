"""The numbers of documents: where each series of the year stands, and where it stood when a centre began with this system."""

from jobmatch.errors import Refused
from jobmatch.store import number_series
from jobmatch.store.number_series import NumberSeries
from jobmatch.store.work import OpenReading, OpenWork

__all__ = ["KINDS", "NumberSeries", "raise_number", "see_number_series"]

KINDS = {"GM": "Giấy mời", "BC": "Báo cáo", "TB": "Thông báo"}  # decree 30/2020/NĐ-CP, annex III


def see_number_series(open_reading: OpenReading) -> list[NumberSeries]:
    """Newest year first."""
    with open_reading() as session:
        return number_series.all_series(session)


def raise_number(open_work: OpenWork, series: NumberSeries) -> None:
    """The next paper takes the number after this one. Never lowered: a number is on one paper only."""
    if series.kind not in KINDS:
        raise Refused("series_unknown", f"Không có loại giấy tờ {series.kind}.", f"Chọn một trong: {', '.join(KINDS)}.")
    with open_work() as work:
        last = number_series.last_number(work.session, series.kind, series.year)
        if series.last < last:
            raise Refused("number_given", f"Năm {series.year} đã cấp đến số {last}.", "Ghi số đã cấp gần nhất, không nhỏ hơn số này.")
        number_series.set_last(work.session, series)
        work.commit()
